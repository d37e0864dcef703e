// SPDX-License-Identifier: GPL-2.0-or-later
// XML that cannot be forged by what it tells, as web/html.h makes HTML: plain text becomes Xml by being escaped. Pure
// values, safe from any thread.
#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace minutebook::web::embed {

using XmlAttributes = std::vector<std::pair<std::string_view, std::string>>;

class Xml {
 public:
  Xml() = default;
  // Text, escaped. Not explicit: what is told may be any text, and is safe.
  template <std::convertible_to<std::string_view> Text>
  Xml(const Text& text) : Xml{escaped(text)} {}  // NOLINT(google-explicit-constructor)

  Xml& operator+=(const Xml& more) {
    markup_ += more.markup_;
    return *this;
  }

  // The whole document of this element.
  std::string document() const;

 private:
  friend Xml xml_element(std::string_view name, const XmlAttributes& attributes,
                         std::initializer_list<Xml> children);
  static Xml escaped(std::string_view text);
  std::string markup_;
};

// <name attributes>children</name>. Names are ours, never a stranger's.
Xml xml_element(std::string_view name, const XmlAttributes& attributes,
                std::initializer_list<Xml> children = {});
inline Xml xml_element(std::string_view name, std::initializer_list<Xml> children) {
  return xml_element(name, {}, children);
}

}  // namespace minutebook::web::embed
