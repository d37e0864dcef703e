// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "papers/readers/flow.h"
#include "papers/readers/office/office.h"
#include "papers/readers/office/word_numbering.h"
#include "papers/readers/office/word_styles.h"

namespace minutebook::readers::office {
namespace {

// Elements around paragraphs or runs that only group them.
constexpr std::array<std::string_view, 12> kGroups = {"sdt",       "sdtContent",  "ins",       "moveTo",
                                                      "customXml", "smartTag",    "hyperlink", "fldSimple",
                                                      "section",   "txbxContent", "dir",       "bdo"};

bool is_group(std::string_view name) {
  return std::find(kGroups.begin(), kGroups.end(), name) != kGroups.end();
}

// Where pages break, as far as the file tells.
enum class PageMarks { kNone, kRendered, kExplicit };

std::size_t count(const pugi::xml_node& root, bool (*test)(const pugi::xml_node&)) {
  struct Counter : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& node) override {
      number += test(node);
      return true;
    }
    std::size_t number = 0;
    bool (*test)(const pugi::xml_node&) = nullptr;
  } counter;
  counter.test = test;
  pugi::xml_node(root).traverse(counter);
  return counter.number;
}

bool is_rendered_break(const pugi::xml_node& node) { return local_name(node) == "lastRenderedPageBreak"; }

bool is_page_break(const pugi::xml_node& node) {
  return (local_name(node) == "br" && std::string_view(node.attribute("w:type").value()) == "page") ||
         (local_name(node) == "pageBreakBefore" &&
          toggle(node.parent(), "w:pageBreakBefore").value_or(false));
}

// The file's own count of pages says whether its marks can be trusted.
PageMarks page_marks(const pugi::xml_node& body, const Package& package) {
  const auto properties = package.xml("docProps/app.xml");
  const auto pages = properties.child("Properties").child("Pages").text().as_uint(0);
  if (pages == 0) return PageMarks::kNone;
  if (count(body, is_rendered_break) + 1 == pages && pages > 1) return PageMarks::kRendered;
  if (count(body, is_page_break) + 1 == pages) return PageMarks::kExplicit;
  return PageMarks::kNone;
}

class Reader {
 public:
  Reader(const Package& package, const pugi::xml_node& body, const pugi::xml_node& styles,
         const pugi::xml_node& numbering, const pugi::xml_node& notes)
      : styles_(styles), numbering_(numbering), notes_(notes), marks_(page_marks(body, package)) {}

  void blocks(const pugi::xml_node& parent) {
    for (const auto& node : parent.children()) {
      const auto name = local_name(node);
      if (name == "p") {
        paragraph(node);
      } else if (name == "tbl") {
        table(node);
      } else if (name == "AlternateContent") {
        blocks(alternative(node));
      } else if (is_group(name)) {
        blocks(node);
      }
    }
  }

  Extract finish() && {
    for (std::size_t i = 0; i < cited_.size(); ++i) {
      const auto note = notes_.find_child_by_attribute("w:footnote", "w:id", cited_[i].c_str());
      flow_.end_paragraph();
      flow_.marker("[" + std::to_string(i + 1) + "]");
      blocks(note);
    }
    return std::move(flow_).finish("docx");
  }

 private:
  // What a run or paragraph says of its type, over what its style says.
  static bool property(const pugi::xml_node& properties, const char* name, std::optional<bool> styled,
                       std::optional<bool> of_paragraph) {
    return toggle(properties, name).value_or(styled.value_or(of_paragraph.value_or(false)));
  }

  static pugi::xml_node alternative(const pugi::xml_node& node) {
    const auto choice = node.child("mc:Choice");
    const auto has_words = [](const pugi::xml_node& inner) { return local_name(inner) == "t"; };
    return choice.find_node(has_words) || !node.child("mc:Fallback") ? choice : node.child("mc:Fallback");
  }

  void paragraph(const pugi::xml_node& node) {
    const auto properties = node.child("w:pPr");
    const WordStyle& style = styles_.style(properties.child("w:pStyle").attribute("w:val").value());
    if (marks_ == PageMarks::kExplicit && toggle(properties, "w:pageBreakBefore").value_or(false))
      flow_.page_break();
    const std::string marker = marker_of(properties, style);
    std::vector<pugi::xml_node> boxes;
    if (!marker.empty()) flow_.marker(marker);
    runs(node, style, boxes);
    flow_.end_paragraph(heading_of(properties, style));
    flow_.marker("");
    for (const auto& box : boxes) blocks(box);
  }

  static std::uint8_t heading_of(const pugi::xml_node& properties, const WordStyle& style) {
    constexpr int kBodyText = 9;
    const auto outline = properties.child("w:outlineLvl");
    if (!outline) return style.heading;
    const int level = outline.attribute("w:val").as_int(kBodyText);
    return level >= 0 && level < kBodyText ? static_cast<std::uint8_t>(level + 1) : std::uint8_t{0};
  }

  std::string marker_of(const pugi::xml_node& properties, const WordStyle& style) {
    const auto numbering = properties.child("w:numPr");
    const auto list = numbering.child("w:numId");
    const auto level = numbering.child("w:ilvl");
    const int number = list ? list.attribute("w:val").as_int() : style.list.value_or(0);
    if (number == 0) return {};
    return numbering_.next(number, level ? level.attribute("w:val").as_int() : style.level.value_or(0));
  }

  void runs(const pugi::xml_node& parent, const WordStyle& style, std::vector<pugi::xml_node>& boxes) {
    for (const auto& node : parent.children()) {
      const auto name = local_name(node);
      if (name == "r") {
        run(node, style, boxes);
      } else if (name == "oMath" || name == "oMathPara") {
        flow_.text(node.text().get());
      } else if (is_group(name)) {
        runs(node, style, boxes);
      }
    }
  }

  void run(const pugi::xml_node& node, const WordStyle& style, std::vector<pugi::xml_node>& boxes) {
    const auto properties = node.child("w:rPr");
    const WordStyle& own = styles_.style(properties.child("w:rStyle").attribute("w:val").as_string("\x01"));
    if (property(properties, "w:vanish", own.hidden, style.hidden)) return;
    const bool bold = property(properties, "w:b", own.bold, style.bold);
    for (const auto& piece : node.children()) {
      const auto name = local_name(piece);
      if (name == "t") {
        flow_.text(piece.text().get(), bold);
      } else if (name == "tab" || name == "ptab") {
        flow_.text("\t");
      } else if (name == "cr") {
        flow_.line_break();
      } else if (name == "br") {
        const bool of_page = is_page_break(piece);
        if (of_page && marks_ == PageMarks::kExplicit) flow_.page_break();
        flow_.line_break();
      } else if (name == "lastRenderedPageBreak") {
        if (marks_ == PageMarks::kRendered) flow_.page_break();
      } else if (name == "noBreakHyphen") {
        flow_.text("-", bold);
      } else if (name == "sym") {
        flow_.text("\u2022", bold);
      } else if (name == "footnoteReference") {
        cited_.emplace_back(piece.attribute("w:id").value());
      } else if (name == "AlternateContent") {
        find_boxes(alternative(piece), boxes);
      } else if (name == "drawing" || name == "pict" || name == "object") {
        find_boxes(piece, boxes);
      }
    }
  }

  static void find_boxes(const pugi::xml_node& node, std::vector<pugi::xml_node>& boxes) {
    for (const auto& child : node.children()) {
      local_name(child) == "txbxContent" ? boxes.push_back(child) : find_boxes(child, boxes);
    }
  }

  // The rows or cells below `parent`, however they are grouped.
  static void collect(const pugi::xml_node& parent, std::string_view wanted,
                      std::vector<pugi::xml_node>& found) {
    for (const auto& node : parent.children()) {
      const auto name = local_name(node);
      if (name == wanted) found.push_back(node);
      if (is_group(name)) collect(node, wanted, found);
    }
  }

  void table(const pugi::xml_node& node) {
    std::vector<pugi::xml_node> rows;
    collect(node, "tr", rows);
    std::erase_if(rows, [](const pugi::xml_node& row) {
      return static_cast<bool>(row.child("w:trPr").child("w:del"));
    });
    std::vector<std::vector<pugi::xml_node>> cells(rows.size());
    std::size_t widest = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      collect(rows[i], "tc", cells[i]);
      widest = std::max(widest, cells[i].size());
    }
    const bool only_frames = widest <= 1;
    if (!only_frames) flow_.begin_table();
    for (const auto& row : cells) {
      if (!only_frames) flow_.begin_row();
      for (const auto& cell : row) only_frames ? blocks(cell) : table_cell(cell);
      if (!only_frames) flow_.end_row();
    }
    if (!only_frames) flow_.end_table();
  }

  void table_cell(const pugi::xml_node& cell) {
    const auto properties = cell.child("w:tcPr");
    const auto merge = properties.child("w:vMerge");
    const bool goes_on =
        merge && std::string_view(merge.attribute("w:val").as_string("continue")) == "continue";
    flow_.begin_cell();
    if (!goes_on) blocks(cell);
    flow_.end_cell(properties.child("w:gridSpan").attribute("w:val").as_uint(1));
  }

  WordStyles styles_;
  WordNumbering numbering_;
  pugi::xml_node notes_;
  PageMarks marks_;
  Flow flow_;
  std::vector<std::string> cited_;  // footnotes, as they are met
};

// The part's path that a relation of `source` points to; "" where there is none.
std::string target_of(const Package& package, const std::string& folder, const std::string& file,
                      std::string_view kind, std::string_view id = {}) {
  const auto relations = package.xml(folder + "_rels/" + file + ".rels");
  for (const auto& relation : relations.child("Relationships").children("Relationship")) {
    if (!id.empty() && id != relation.attribute("Id").value()) continue;
    if (!std::string_view(relation.attribute("Type").value()).ends_with(kind)) continue;
    const std::string target = relation.attribute("Target").value();
    return target.starts_with('/') ? target.substr(1) : folder + target;
  }
  return {};
}

std::string words_below(const pugi::xml_node& root) {
  struct Collector : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& node) override {
      if (local_name(node) == "t") words += node.text().get();
      if (local_name(node) == "p") words += ' ';
      return true;
    }
    std::string words;
  } collector;
  pugi::xml_node(root).traverse(collector);
  return tidy_line(collector.words);
}

// The header of the first page alone; a letterhead, or what names the paper.
pugi::xml_document first_header(const Package& package, const pugi::xml_node& body, const std::string& folder,
                                const std::string& file) {
  for (const auto& section : body.select_nodes(".//w:sectPr")) {
    if (!toggle(section.node(), "w:titlePg").value_or(false)) continue;
    const auto reference = section.node().find_child_by_attribute("w:headerReference", "w:type", "first");
    if (!reference) continue;
    return package.xml(target_of(package, folder, file, "/header", reference.attribute("r:id").value()));
  }
  return {};
}

}  // namespace

Extract read_docx(const Package& package) {
  std::string main = target_of(package, "", "", "/officeDocument");
  if (main.empty()) main = "word/document.xml";
  const std::size_t slash = main.rfind('/') + 1;  // 0 where there is none
  const std::string folder = main.substr(0, slash);
  const std::string file = main.substr(slash);
  const auto document = package.xml(main);
  const auto body = document.child("w:document").child("w:body");
  if (!body)
    throw Unreadable("is damaged: its text is missing; open it in Word, repair it and save it again");
  const auto styles = package.xml(target_of(package, folder, file, "/styles"));
  const auto numbering = package.xml(target_of(package, folder, file, "/numbering"));
  const auto notes = package.xml(target_of(package, folder, file, "/footnotes"));
  Reader reader(package, body, styles.child("w:styles"), numbering.child("w:numbering"),
                notes.child("w:footnotes"));
  const auto header = first_header(package, body, folder, file);
  const std::string header_words = words_below(header);
  if (!header_words.empty() && words_below(body).find(header_words) == std::string::npos)
    reader.blocks(header.first_child());
  reader.blocks(body);
  return std::move(reader).finish();
}

}  // namespace minutebook::readers::office
