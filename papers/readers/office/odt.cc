// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "papers/readers/flow.h"
#include "papers/readers/office/odt_styles.h"
#include "papers/readers/office/office.h"

namespace minutebook::readers::office {
namespace {

// Counts the entries of a list, by level.
struct Counts {
  std::vector<int> numbers;
};

// A list that is open where the reader stands.
struct OpenList {
  std::string style;
  Counts* counts = nullptr;
};

// Neither printed nor meant to be.
constexpr std::array<std::string_view, 10> kLeftOut = {
    "tracked-changes", "annotation",     "annotation-end",   "hidden-text", "hidden-paragraph",
    "sequence-decls",  "variable-decls", "user-field-decls", "forms",       "object"};

// Elements around paragraphs that only group them.
constexpr std::array<std::string_view, 12> kGroups = {
    "section",   "index-body",         "table-of-content", "index-title",
    "list-item", "list-header",        "text-box",         "alphabetical-index",
    "g",         "numbered-paragraph", "custom-shape",     "rect"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& table, std::string_view value) {
  return std::find(table.begin(), table.end(), value) != table.end();
}

class Reader {
 public:
  explicit Reader(const OdtStyles& styles) : styles_(styles) {}

  void blocks(const pugi::xml_node& parent) {
    for (const auto& node : parent.children()) {
      const auto name = local_name(node);
      if (among(kLeftOut, name)) continue;
      if (name == "p" || name == "h") {
        paragraph(node);
      } else if (name == "list") {
        list(node);
      } else if (name == "table") {
        table(node);
      } else if (name == "soft-page-break") {
        flow_.page_break();
        ++pages_;
      } else if (name == "frame" || among(kGroups, name)) {
        blocks(node);
      }
    }
  }

  std::size_t pages() const { return pages_; }

  Extract finish() && {
    for (std::size_t i = 0; i < notes_.size(); ++i) {
      flow_.end_paragraph();
      flow_.marker("[" + std::to_string(i + 1) + "]");
      blocks(notes_[i]);
    }
    return std::move(flow_).finish("odt");
  }

 private:
  void paragraph(const pugi::xml_node& node) {
    const OdtStyle& style = styles_.paragraph(node.attribute("text:style-name").value());
    if (style.hidden.value_or(false)) return;
    if (style.breaks_page && started_) {
      flow_.page_break();
      flow_.end_paragraph();
      ++pages_;
    }
    started_ = true;
    const bool heading = local_name(node) == "h";
    const int level = std::clamp(node.attribute("text:outline-level").as_int(1), 1, 9);
    if (heading && lists_.empty()) number_heading(node, style, level);
    std::vector<pugi::xml_node> boxes;
    pieces(node, style.bold.value_or(false), boxes);
    flow_.end_paragraph(heading ? static_cast<std::uint8_t>(level) : std::uint8_t{0});
    for (const auto& box : boxes) blocks(box);
  }

  void number_heading(const pugi::xml_node& node, const OdtStyle& style, int level) {
    if (node.attribute("text:is-list-header").as_bool()) return;
    const auto& levels = styles_.list(style.list);
    if (levels.empty()) return;
    flow_.marker(next(levels, counts_[style.list], static_cast<std::size_t>(level - 1), 0));
  }

  void pieces(const pugi::xml_node& parent, bool bold, std::vector<pugi::xml_node>& boxes) {
    for (const auto& node : parent.children()) {
      if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        std::string text = node.value();
        std::replace_if(
            text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
        flow_.text(text, bold);
        continue;
      }
      const auto name = local_name(node);
      if (among(kLeftOut, name)) continue;
      if (name == "s") {
        flow_.text(" ");
      } else if (name == "tab") {
        flow_.text("\t");
      } else if (name == "line-break") {
        flow_.line_break();
      } else if (name == "soft-page-break") {
        flow_.page_break();
        ++pages_;
      } else if (name == "note") {
        notes_.push_back(node.child("text:note-body"));
      } else if (name == "frame" || name == "custom-shape" || name == "g" || name == "rect") {
        boxes.push_back(node);
      } else if (name == "span") {
        const OdtStyle& style = styles_.text(node.attribute("text:style-name").value());
        if (!style.hidden.value_or(false)) pieces(node, style.bold.value_or(bold), boxes);
      } else {
        pieces(node, bold, boxes);
      }
    }
  }

  // Counts on, and prints the number with as many levels as the style shows.
  static std::string next(const std::vector<OdtListLevel>& levels, Counts& counts, std::size_t level,
                          int start) {
    if (level >= levels.size()) return {};
    if (levels[level].bullet) return "\u2022";
    const bool first = counts.numbers.size() <= level;
    while (counts.numbers.size() <= level) counts.numbers.push_back(levels[counts.numbers.size()].start);
    counts.numbers.resize(level + 1);
    if (!first) ++counts.numbers[level];
    if (start > 0) counts.numbers[level] = start;
    if (levels[level].numerals == Numerals::kNone) return {};
    std::string text = levels[level].prefix;
    const auto shown = static_cast<std::size_t>(std::max(1, levels[level].shown_levels));
    for (std::size_t i = level + 1 - std::min(shown, level + 1); i <= level; ++i) {
      const std::string number = in_numerals(counts.numbers[i], levels[i].numerals);
      if (number.empty()) continue;
      text += number;
      if (i < level) text += '.';
    }
    return text + levels[level].suffix;
  }

  void list(const pugi::xml_node& node) {
    std::string style = node.attribute("text:style-name").value();
    if (style.empty() && !lists_.empty()) style = lists_.back().style;
    OpenList open{style, lists_.empty() ? nullptr : lists_.back().counts};
    if (open.counts == nullptr) {
      // One count goes on where a list says that it continues another; else it begins anew.
      const std::string id = node.attribute("xml:id").value();
      const std::string continued = node.attribute("text:continue-list").value();
      const bool continues = node.attribute("text:continue-numbering").as_bool() || !continued.empty();
      const auto other = ids_.find(continued);
      const std::string name = other != ids_.end() ? other->second : continues ? last_of_style_[style] : "";
      const std::string own = name.empty() ? "list " + std::to_string(++made_) : name;
      last_of_style_[style] = own;
      if (!id.empty()) ids_[id] = own;
      open.counts = &counts_[own];
    }
    lists_.push_back(open);
    for (const auto& entry : node.children()) {
      const auto name = local_name(entry);
      if (name != "list-item" && name != "list-header") continue;
      if (name == "list-item" && has_own_words(entry)) {
        const auto level = lists_.size() - 1;
        flow_.end_paragraph();
        flow_.marker(
            next(styles_.list(style), *open.counts, level, entry.attribute("text:start-value").as_int(0)));
      }
      blocks(entry);
      flow_.marker("");
    }
    lists_.pop_back();
  }

  // An entry that holds nothing but an inner list has no number.
  static bool has_own_words(const pugi::xml_node& entry) {
    const auto first = entry.first_child();
    for (auto node = first; node; node = node.next_sibling()) {
      if (node.type() != pugi::node_element) continue;
      return local_name(node) != "list";
    }
    return false;
  }

  static void collect_rows(const pugi::xml_node& parent, std::vector<pugi::xml_node>& rows) {
    for (const auto& node : parent.children()) {
      const auto name = local_name(node);
      if (name == "table-row") rows.push_back(node);
      if (name == "table-rows" || name == "table-header-rows" || name == "table-row-group")
        collect_rows(node, rows);
    }
  }

  void table(const pugi::xml_node& node) {
    std::vector<pugi::xml_node> rows;
    collect_rows(node, rows);
    std::size_t widest = 0;
    for (const auto& row : rows) {
      const auto cells = row.children("table:table-cell");
      widest = std::max(widest, static_cast<std::size_t>(std::distance(cells.begin(), cells.end())));
    }
    const bool only_frames = widest <= 1;
    if (!only_frames) flow_.begin_table();
    const auto outer_lists = std::exchange(lists_, {});
    for (const auto& row : rows) {
      if (!only_frames) flow_.begin_row();
      for (const auto& cell : row.children()) {
        const bool covered = local_name(cell) == "covered-table-cell";
        if (local_name(cell) != "table-cell" && !covered) continue;
        if (only_frames) {
          blocks(cell);
          continue;
        }
        flow_.begin_cell();
        if (!covered) blocks(cell);
        flow_.end_cell(cell.attribute("table:number-columns-repeated").as_uint(1));
      }
      if (!only_frames) flow_.end_row();
    }
    lists_ = outer_lists;
    if (!only_frames) flow_.end_table();
  }

  const OdtStyles& styles_;
  Flow flow_;
  std::vector<OpenList> lists_;           // the innermost last
  std::map<std::string, Counts> counts_;  // by list
  std::map<std::string, std::string> ids_;
  std::map<std::string, std::string> last_of_style_;
  int made_ = 0;
  std::vector<pugi::xml_node> notes_;
  std::size_t pages_ = 1;
  bool started_ = false;
};

// Without trustworthy pages, no marks of them.
void drop_pages(Extract& extract) {
  std::string text;
  std::size_t dropped = 0;
  auto style = extract.styles.begin();
  for (std::size_t i = 0; i < extract.text.size(); ++i) {
    for (; style != extract.styles.end() && style->begin == i; ++style) style->begin -= dropped;
    extract.text[i] == '\f' ? static_cast<void>(++dropped) : text.push_back(extract.text[i]);
  }
  extract.text = std::move(text);
}

}  // namespace

Extract read_odt(const Package& package) {
  if (package.part("META-INF/manifest.xml").find("encryption-data") != std::string_view::npos)
    throw Unreadable("is encrypted: save it without a password");
  const auto content = package.xml("content.xml");
  const auto styles_document = package.xml("styles.xml");
  const auto root = content.child("office:document-content");
  const auto body = root.child("office:body").child("office:text");
  if (!body)
    throw Unreadable(
        "is damaged: its text is missing; open it in its word processor, repair it and save it again");
  const OdtStyles styles(styles_document.child("office:document-styles"), root);
  Reader reader(styles);
  reader.blocks(body);
  const auto meta = package.xml("meta.xml");
  const auto statistic =
      meta.child("office:document-meta").child("office:meta").child("meta:document-statistic");
  const std::size_t pages = reader.pages();
  Extract extract = std::move(reader).finish();
  if (statistic.attribute("meta:page-count").as_uint(0) != pages) drop_pages(extract);
  return extract;
}

}  // namespace minutebook::readers::office
