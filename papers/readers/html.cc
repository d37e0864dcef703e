// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/html.h"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <array>
#include <climits>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "papers/readers/charset.h"
#include "papers/readers/flow.h"
#include "papers/readers/list_numbers.h"

namespace minutebook::readers {
namespace {

template <std::size_t N>
bool among(const std::array<std::string_view, N>& table, std::string_view value) {
  return std::find(table.begin(), table.end(), value) != table.end();
}

// Never part of what a page says.
constexpr std::array<std::string_view, 24> kLeftOut = {
    "script", "style",    "head",  "nav",   "footer", "aside",  "noscript", "template",
    "iframe", "object",   "svg",   "input", "select", "option", "button",   "canvas",
    "audio",  "textarea", "video", "map",   "dialog", "label",  "datalist", "math"};

constexpr std::array<std::string_view, 31> kBlocks = {
    "p",   "div",  "section",    "article", "main",    "header",     "h1", "h2",      "h3",  "h4", "h5",
    "h6",  "ul",   "ol",         "li",      "dl",      "dt",         "dd", "table",   "tr",  "td", "th",
    "pre", "form", "blockquote", "address", "caption", "figcaption", "hr", "details", "body"};

// Words in an element's class or id that mark what leads elsewhere.
constexpr auto kClutter = std::to_array<std::string_view>(
    {"sharedaddy",   "comments-area", "comment-respond", "post-navigation", "related-posts",
     "entry-footer", "share-buttons", "breadcrumb",      "breadcrumbs",     "skip",
     "skip-link",    "sr-only",       "visually-hidden", "navbar",          "navigation",
     "menu",         "pagination",    "cookie-banner",   "mgnav",           "mghide",
     "mgbreadcrumb", "mgquickmenu",   "search-box"});

// Where a page's main part is, the surest mark first.
constexpr std::array<std::string_view, 6> kMainNames = {"main-content", "maincontent", "modgov",
                                                        "mgmaintxt",    "mgcontent",   "content"};

// Classes that ModernGov gives to what other pages make headings.
struct ClassHeading {
  std::string_view name;
  std::uint8_t level;
};
constexpr std::array kClassHeadings = {ClassHeading{"mgAiTitleTxt", 3}, ClassHeading{"mgSubItemTitleTxt", 0}};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string_view name_of(const xmlNode* node) { return reinterpret_cast<const char*>(node->name); }

std::string attribute(const xmlNode* node, const char* name) {
  const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
      xmlGetProp(const_cast<xmlNode*>(node), reinterpret_cast<const xmlChar*>(name)), xmlFree);
  return value ? reinterpret_cast<const char*>(value.get()) : "";
}

bool has_attribute(const xmlNode* node, const char* name) {
  return xmlHasProp(const_cast<xmlNode*>(node), reinterpret_cast<const xmlChar*>(name)) != nullptr;
}

template <typename Test>
bool any_word(std::string_view text, Test test) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\n\r", begin), text.size());
    if (end > begin && test(text.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

std::string style_of(const xmlNode* node) {
  std::string style = lower(attribute(node, "style"));
  std::erase_if(style, [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
  return style;
}

bool is_clutter(const xmlNode* node) {
  const auto leads_elsewhere = [](std::string_view word) { return among(kClutter, word); };
  return any_word(lower(attribute(node, "class")), leads_elsewhere) ||
         any_word(lower(attribute(node, "id")), leads_elsewhere);
}

bool is_hidden(const xmlNode* node) {
  const std::string style = style_of(node);
  return has_attribute(node, "hidden") || lower(attribute(node, "aria-hidden")) == "true" ||
         style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos ||
         style.find("mso-hide:all") != std::string::npos;
}

bool makes_bold(const xmlNode* node) {
  const auto name = name_of(node);
  if (name == "b" || name == "strong" || name == "th") return true;
  const std::string style = style_of(node);
  return style.find("font-weight:bold") != std::string::npos ||
         style.find("font-weight:700") != std::string::npos;
}

std::optional<std::uint8_t> class_heading(const xmlNode* node) {
  const std::string classes = attribute(node, "class");
  for (const ClassHeading& heading : kClassHeadings) {
    if (any_word(classes, [&](std::string_view word) { return word == heading.name; })) return heading.level;
  }
  return std::nullopt;
}

std::uint8_t heading_of(const xmlNode* node) {
  if (const auto level = class_heading(node)) return *level;
  const auto name = name_of(node);
  const bool heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
  return heading ? static_cast<std::uint8_t>(name[1] - '0') : std::uint8_t{0};
}

// The first element below `node`, in the page's order, that the test holds for.
template <typename Test>
const xmlNode* find_element(const xmlNode* root, Test test) {
  const xmlNode* node = root;
  while (node != nullptr) {
    if (node->type == XML_ELEMENT_NODE && test(node)) return node;
    if (node->children != nullptr && node->type == XML_ELEMENT_NODE) {
      node = node->children;
      continue;
    }
    while (node != root && node->next == nullptr) node = node->parent;
    if (node == root) return nullptr;
    node = node->next;
  }
  return nullptr;
}

bool has_text(const xmlNode* node) {
  const std::unique_ptr<xmlChar, decltype(xmlFree)> text(xmlNodeGetContent(const_cast<xmlNode*>(node)),
                                                         xmlFree);
  return text && !tidy_line(reinterpret_cast<const char*>(text.get())).empty();
}

const xmlNode* main_part(const xmlNode* root) {
  const auto named_main = [](const xmlNode* node) {
    return (name_of(node) == "main" || lower(attribute(node, "role")) == "main") && has_text(node);
  };
  if (const xmlNode* found = find_element(root, named_main)) return found;
  for (const std::string_view name : kMainNames) {
    const auto has_name = [&](const xmlNode* node) {
      const auto is_name = [&](std::string_view word) { return word == name; };
      return (any_word(lower(attribute(node, "id")), is_name) ||
              any_word(lower(attribute(node, "class")), is_name)) &&
             has_text(node);
    };
    if (const xmlNode* found = find_element(root, has_name)) return found;
  }
  return root;
}

int number_in(const std::string& text, int otherwise) {
  char* end = nullptr;
  const long number = std::strtol(text.c_str(), &end, 10);
  return end == text.c_str() || number < -INT_MAX || number >= INT_MAX ? otherwise : static_cast<int>(number);
}

Numerals numerals_of(const xmlNode* list) {
  const std::string type = attribute(list, "type");
  const std::string style = style_of(list);
  const auto styled = [&](std::string_view name) {
    return style.find("list-style-type:" + std::string(name)) != std::string::npos;
  };
  if (type == "a" || styled("lower-alpha") || styled("lower-latin")) return Numerals::kLowerLetter;
  if (type == "A" || styled("upper-alpha") || styled("upper-latin")) return Numerals::kUpperLetter;
  if (type == "i" || styled("lower-roman")) return Numerals::kLowerRoman;
  if (type == "I" || styled("upper-roman")) return Numerals::kUpperRoman;
  if (styled("none")) return Numerals::kNone;
  return Numerals::kDecimal;
}

bool is_cell(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE && (name_of(node) == "td" || name_of(node) == "th");
}

// A table that arranges what stands in it: of one column, or with headings, lists or tables inside.
bool only_lays_out(const xmlNode* table) {
  if (lower(attribute(table, "role")) == "presentation") return true;
  bool many_cells = false;
  const xmlNode* row = find_element(table, [&](const xmlNode* node) {
    if (name_of(node) != "tr") return false;
    const xmlNode* first = node->children;
    std::size_t cells = 0;
    for (; first != nullptr; first = first->next) cells += is_cell(first);
    many_cells = cells > 1;
    return many_cells;
  });
  if (row == nullptr) return true;
  return find_element(table, [&](const xmlNode* node) {
           return node != table && (heading_of(node) > 0 || name_of(node) == "table");
         }) != nullptr;
}

class Reader {
 public:
  Extract read(const xmlNode* root) && {
    walk(root, false);
    Extract extract = std::move(flow_).finish("html");
    if (too_deep_) extract.warnings.emplace_back("what is nested more than 1000 elements deep was left out");
    return extract;
  }

 private:
  void walk_children(const xmlNode* node, bool bold) {
    // What is nested deeper than any page nests it would cost the stack.
    constexpr int kDeepest = 1000;
    too_deep_ = too_deep_ || depth_ >= kDeepest;
    if (too_deep_) return;
    ++depth_;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) walk(child, bold);
    --depth_;
  }

  void walk(const xmlNode* node, bool bold) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) return add_text(node, bold);
    if (node->type != XML_ELEMENT_NODE) return;
    const auto name = name_of(node);
    if (among(kLeftOut, name) || is_hidden(node) || is_clutter(node)) return;
    bold = bold || makes_bold(node);
    if (name == "br") return flow_.line_break();
    if (name == "ul" || name == "ol") return list(node, bold);
    if (name == "li") return entry(node, bold);
    if (name == "table") return table(node, bold);
    if (name == "header" && !inside_main(node)) return;
    if (name == "form" && is_small_form(node)) return;
    if (!among(kBlocks, name)) return walk_children(node, bold);
    flow_.end_paragraph();
    walk_children(node, bold);
    flow_.end_paragraph(heading_of(node));
  }

  void add_text(const xmlNode* node, bool bold) {
    std::string text = reinterpret_cast<const char*>(node->content);
    const bool as_typed = node->parent != nullptr && name_of(node->parent) == "pre";
    std::replace_if(
        text.begin(), text.end(), [&](char c) { return c == '\t' || c == '\r' || (c == '\n' && !as_typed); },
        ' ');
    flow_.text(text, bold);
  }

  static bool inside_main(const xmlNode* node) {
    for (const xmlNode* above = node->parent; above != nullptr && above->type == XML_ELEMENT_NODE;
         above = above->parent) {
      const auto name = name_of(above);
      if (name == "main" || name == "article" || name == "section") return true;
    }
    return false;
  }

  // A search box is one; a page whose server puts all of it into a form is not.
  static bool is_small_form(const xmlNode* node) {
    return find_element(node, [](const xmlNode* inner) {
             const auto name = name_of(inner);
             return name == "p" || name == "table" || heading_of(inner) > 0;
           }) == nullptr;
  }

  void list(const xmlNode* node, bool bold) {
    flow_.end_paragraph();
    List list;
    list.numbered = name_of(node) == "ol";
    list.numerals = numerals_of(node);
    list.next = number_in(attribute(node, "start"), 1);
    const List outer = std::exchange(list_, list);
    walk_children(node, bold);
    flow_.end_paragraph();
    list_ = outer;
  }

  void entry(const xmlNode* node, bool bold) {
    flow_.end_paragraph();
    if (!list_.numbered) {
      flow_.marker("\u2022");
    } else {
      list_.next = number_in(attribute(node, "value"), list_.next);
      const std::string number = in_numerals(list_.next++, list_.numerals);
      flow_.marker(number.empty() ? "" : number + ".");
    }
    walk_children(node, bold);
    flow_.end_paragraph();
    flow_.marker("");
  }

  void table(const xmlNode* node, bool bold) {
    flow_.end_paragraph();
    if (only_lays_out(node)) {
      rows(node, bold, true);
    } else {
      flow_.begin_table();
      rows(node, bold, false);
      flow_.end_table();
    }
    flow_.end_paragraph();
  }

  void rows(const xmlNode* node, bool bold, bool lays_out) {
    const bool node_is_table = name_of(node) == "table";
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type != XML_ELEMENT_NODE || is_hidden(child)) continue;
      const auto name = name_of(child);
      if (name == "thead" || name == "tbody" || name == "tfoot") {
        if (node_is_table) rows(child, bold, lays_out);
      } else if (name == "tr") {
        lays_out ? laid_out_row(child, bold) : row(child, bold);
      } else if (name == "caption") {
        walk(child, bold);
      }
    }
  }

  void row(const xmlNode* node, bool bold) {
    flow_.begin_row();
    for (const xmlNode* cell = node->children; cell != nullptr; cell = cell->next) {
      if (!is_cell(cell) || is_hidden(cell)) continue;
      flow_.begin_cell();
      walk_children(cell, bold || makes_bold(cell));
      flow_.end_cell(static_cast<std::size_t>(std::max(1, number_in(attribute(cell, "colspan"), 1))));
    }
    flow_.end_row();
  }

  // A number alone in a cell belongs to the text of the next.
  void laid_out_row(const xmlNode* node, bool bold) {
    for (const xmlNode* cell = node->children; cell != nullptr; cell = cell->next) {
      if (!is_cell(cell) || is_hidden(cell)) continue;
      const std::unique_ptr<xmlChar, decltype(xmlFree)> content(xmlNodeGetContent(const_cast<xmlNode*>(cell)),
                                                                xmlFree);
      const std::string text = content ? tidy_line(reinterpret_cast<const char*>(content.get())) : "";
      const std::string with_space = text + " ";
      if (!text.empty() && marker_length(with_space, true) == with_space.size()) {
        flow_.end_paragraph();
        flow_.marker(text);
        continue;
      }
      walk_children(cell, bold || makes_bold(cell));
      flow_.end_paragraph();
    }
    flow_.marker("");
  }

  struct List {
    bool numbered = false;
    Numerals numerals = Numerals::kDecimal;
    int next = 1;
  };

  Flow flow_;
  List list_;
  int depth_ = 0;
  bool too_deep_ = false;
};

// What the page says that its charset is, in its first bytes.
std::string declared_charset(std::string_view bytes) {
  constexpr std::size_t kHead = 4096;
  const std::string head = lower(bytes.substr(0, kHead));
  for (const std::string_view mark : {std::string_view("charset="), std::string_view("encoding=")}) {
    std::size_t begin = head.find(mark);
    if (begin == std::string::npos) continue;
    begin = head.find_first_not_of("\"' ", begin + mark.size());
    if (begin == std::string::npos) continue;
    return head.substr(begin, head.find_first_of("\"' />;?", begin) - begin);
  }
  return {};
}

}  // namespace

bool is_html(std::string_view bytes) {
  constexpr std::size_t kHead = 2048;
  constexpr std::array<std::string_view, 5> kOpenings = {"<!doctype html", "<html", "<head", "<body",
                                                         "<title"};
  std::string head(bytes.substr(0, kHead));
  std::erase(head, '\0');  // of UTF-16
  head = lower(head);
  const std::size_t begin = head.find('<');
  // Other text may speak of "<html>": a page begins with a tag.
  constexpr std::string_view kBeforeTags = "\xEF\xBB\xBF\xFF\xFE \t\r\n";
  if (begin == std::string::npos || head.find_first_not_of(kBeforeTags) != begin) return false;
  return std::any_of(kOpenings.begin(), kOpenings.end(),
                     [&](std::string_view opening) { return head.find(opening) != std::string::npos; });
}

namespace {

// Word's "<![if !supportLists]>" and "<![endif]>" are no markup that a parser knows; what stands between them is shown.
std::string without_conditions(std::string text) {
  for (auto at = text.find("<!["); at != std::string::npos; at = text.find("<![", at)) {
    const auto end = text.find(']', at + 3);
    const bool condition = end != std::string::npos && end + 1 < text.size() && text[end + 1] == '>' &&
                           text.compare(at, 9, "<![CDATA[") != 0;
    if (condition) {
      text.erase(at, end + 2 - at);
    } else {
      at += 3;
    }
  }
  return text;
}

}  // namespace

Extract read_html(std::string_view bytes) {
  constexpr int kHuge =
      1 << 19;  // XML_PARSE_HUGE: without it text nested below a depth of 256 is dropped in silence
  const std::string text = without_conditions(decode(bytes, declared_charset(bytes)));
  if (text.size() > INT_MAX) throw Unreadable("is larger than 2 GB");
  const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
      htmlReadMemory(
          text.data(), static_cast<int>(text.size()), nullptr, "UTF-8",
          HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | kHuge),
      &xmlFreeDoc);
  const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root == nullptr) throw Unreadable("is an HTML page without content");
  return Reader().read(main_part(root));
}

}  // namespace minutebook::readers
