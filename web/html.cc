// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/html.h"

#include <algorithm>
#include <array>

#include "query/lexer.h"

namespace minutebook::web {
namespace {

// https://html.spec.whatwg.org/multipage/syntax.html#void-elements, those that are used.
constexpr std::array<std::string_view, 7> kWithoutContent = {"br",   "hr",   "img", "input",
                                                             "link", "meta", "wbr"};

constexpr std::array<std::string_view, 4> kUrlAttributes = {"href", "src", "action", "formaction"};

template <std::size_t kSize>
bool is_one_of(const std::array<std::string_view, kSize>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// One escaper for elements and quoted attributes: what is a reference in one is the same in the other.
void append_escaped(std::string& out, std::string_view bytes) {
  const std::string text = query::to_valid_utf8(bytes);
  for (const char byte : text) {
    switch (byte) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '\xbe':
      case '\xbf':  // U+FFFE and U+FFFF are no characters, and end a feed (XML 1.0, 2.2)
        out += out.ends_with("\xef\xbf") ? '\xbd' : byte;
        break;
      default:
        if ((static_cast<unsigned char>(byte) < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f) {
          out += "\xef\xbf\xbd";
        } else {
          out += byte;
        }
    }
  }
}

// A relative reference has no colon before its first slash, question mark or hash (RFC 3986, 4.2); two slashes or a
// backslash at its start would name another host.
bool is_safe_url(std::string_view url) {
  if (url.starts_with("https://") || url.starts_with("http://")) return true;
  if (url.starts_with("//") || url.find('\\') != std::string_view::npos) return false;
  const std::size_t colon = url.find(':');
  return colon == std::string_view::npos || url.find_first_of("/?#") < colon;
}

}  // namespace

void Html::append_text(std::string_view text) { append_escaped(markup_, text); }

class Element {
 public:
  explicit Element(std::string_view name) : name_{name} { html_.markup_ += '<' + std::string{name}; }

  void add(const Attribute& attribute) {
    std::string& out = html_.markup_;
    out += ' ';
    out += attribute.name;
    if (!attribute.value) return;
    const bool is_refused = is_one_of(kUrlAttributes, attribute.name) && !is_safe_url(*attribute.value);
    out += "=\"";
    append_escaped(out, is_refused ? std::string_view{"#"} : std::string_view{*attribute.value});
    out += '"';
  }

  Html with(std::initializer_list<Html> children) && {
    std::string& out = html_.markup_;
    out += '>';
    if (is_one_of(kWithoutContent, name_)) return std::move(html_);
    for (const Html& child : children) out += child.markup_;
    out += "</" + std::string{name_} + '>';
    return std::move(html_);
  }

 private:
  std::string_view name_;
  Html html_;
};

Html element(std::string_view name, const Attributes& attributes, std::initializer_list<Html> children) {
  Element made{name};
  for (const Attribute& attribute : attributes) made.add(attribute);
  return std::move(made).with(children);
}

Html link_to(const std::string& url, const Html& text) { return element("a", {{"href", url}}, {text}); }

std::string document(const Html& html_element) { return "<!DOCTYPE html>\n" + html_element.markup() + '\n'; }

Html marked(std::string_view text, const std::vector<MarkedRange>& ranges) {
  Html html;
  std::size_t done = 0;
  for (const MarkedRange& range : ranges) {
    html += text.substr(done, range.begin - done);
    html += element("mark", {text.substr(range.begin, range.end - range.begin)});
    done = range.end;
  }
  return html += text.substr(done);
}

std::string xml_text(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

}  // namespace minutebook::web
