// SPDX-License-Identifier: GPL-2.0-or-later
// Markup that cannot be forged by what it shows. Plain text becomes Html by being escaped, whether it stands in an
// element or in an attribute; there is no way to write markup but by naming an element. Pure values, safe from any
// thread; bytes that are not UTF-8 become U+FFFD, as do control characters.
#pragma once

#include <concepts>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::web {

class Html {
 public:
  Html() = default;
  // Text, escaped. Not explicit: what is shown may be any text, and is safe.
  template <std::convertible_to<std::string_view> Text>
  Html(const Text& text) {  // NOLINT(google-explicit-constructor)
    append_text(text);
  }

  Html& operator+=(const Html& more) {
    markup_ += more.markup_;
    return *this;
  }
  friend Html operator+(Html first, const Html& second) { return first += second; }

  bool empty() const { return markup_.empty(); }
  const std::string& markup() const { return markup_; }

 private:
  friend class Element;
  void append_text(std::string_view text);
  std::string markup_;
};

// An attribute of an element. `name` is ours, never a stranger's. A URL that is neither http(s) nor relative (a script's,
// say) becomes "#".
struct Attribute {
  std::string_view name;
  std::optional<std::string> value;  // nothing: the attribute stands alone, as `checked` does

  Attribute(std::string_view attribute) : name{attribute} {}  // NOLINT(google-explicit-constructor)
  Attribute(std::string_view attribute, std::string text) : name{attribute}, value{std::move(text)} {}
};
using Attributes = std::vector<Attribute>;

// <name attributes>children</name>; an element that has no content (<input>, <link>) has no end tag either.
Html element(std::string_view name, const Attributes& attributes, std::initializer_list<Html> children = {});
inline Html element(std::string_view name, std::initializer_list<Html> children) {
  return element(name, Attributes{}, children);
}

Html link_to(const std::string& url, const Html& text);

// What stands in every page and every frame: the document type before the whole.
std::string document(const Html& html_element);

// The text with its marked ranges in <mark>: bytes, half-open, sorted, never overlapping.
struct MarkedRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};
Html marked(std::string_view text, const std::vector<MarkedRange>& ranges);

// Escapes for the text of XML (Atom, OpenSearch), in elements and in attributes.
std::string xml_text(std::string_view text);

}  // namespace minutebook::web
