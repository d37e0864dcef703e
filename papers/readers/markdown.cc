// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/markdown.h"

#include <libxml/HTMLparser.h>
#include <md4c.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <climits>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "papers/readers/flow.h"

namespace minutebook::readers {
namespace {

constexpr std::string_view kFence = "---";

std::string_view without_blanks(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

struct FrontMatter {
  std::string title;
  std::string date;
  std::size_t length = 0;  // bytes of the text that it takes; 0 for none
};

std::string value_of(std::string_view line, std::string_view key) {
  if (!line.starts_with(key)) return {};
  auto value = without_blanks(line.substr(key.size()));
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
    value = value.substr(1, value.size() - 2);
  return std::string(value);
}

// YAML between two lines of "---" at the very start, all of whose lines look like it.
FrontMatter front_matter_of(std::string_view text) {
  constexpr std::size_t kMostLines = 200;
  FrontMatter matter;
  if (!text.starts_with("---\n")) return matter;
  const auto lines = lines_of(text);
  std::size_t keys = 0;
  for (std::size_t i = 1; i < std::min(kMostLines, lines.size()); ++i) {
    const auto line = without_blanks(lines[i]);
    if (line == kFence || line == "...") {
      if (keys > 0)
        matter.length = std::min(
            text.size(), static_cast<std::size_t>(lines[i].data() + lines[i].size() - text.data()) + 1);
      return matter;
    }
    const bool set_in = lines[i].starts_with(' ') || lines[i].starts_with('-') || lines[i].starts_with('\t');
    const std::size_t colon = line.find(':');
    const bool key = !set_in && colon != std::string_view::npos && colon > 0 &&
                     line.substr(0, colon).find(' ') == std::string_view::npos;
    if (!key && !set_in && !line.empty() && !line.starts_with('#')) return FrontMatter{};
    keys += key;
    if (auto title = value_of(line, "title:"); !title.empty()) matter.title = std::move(title);
    if (auto date = value_of(line, "date:"); !date.empty()) matter.date = std::move(date);
  }
  return FrontMatter{};
}

bool is_heading(std::string_view line) {
  const std::size_t level = line.find_first_not_of('#');
  return level != std::string_view::npos && level >= 1 && level <= 6 && line[level] == ' ' &&
         without_blanks(line.substr(level)).size() > 1;
}

bool has_bold(std::string_view line) {
  const std::size_t begin = line.find("**");
  if (begin == std::string_view::npos || begin + 2 >= line.size() || line[begin + 2] == ' ' ||
      line[begin + 2] == '*')
    return false;
  const std::size_t end = line.find("**", begin + 2);
  return end != std::string_view::npos && line[end - 1] != ' ';
}

bool has_link(std::string_view line) {
  const std::size_t middle = line.find("](");
  return middle != std::string_view::npos && line.rfind('[', middle) != std::string_view::npos &&
         line.find(')', middle) != std::string_view::npos;
}

bool is_table_rule(std::string_view line) {
  return line.size() >= 3 && line.find('|') != std::string_view::npos &&
         line.find("--") != std::string_view::npos &&
         line.find_first_not_of("|-: ") == std::string_view::npos;
}

// ModernGov's text export marks its items with tags of its own.
bool has_moderngov_marks(std::string_view text) {
  return text.find("<AI1>") != std::string_view::npos ||
         text.find("<TRAILER_SECTION>") != std::string_view::npos;
}

std::string decoded_entity(std::string_view entity) {
  if (entity.size() < 3) return std::string(entity);
  const std::string name(entity.substr(1, entity.size() - 2));
  unsigned long code = 0;
  if (name.front() == '#') {
    const bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    code = std::strtoul(name.c_str() + (hexadecimal ? 2 : 1), nullptr, hexadecimal ? 16 : 10);
  } else if (const auto* found = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()))) {
    code = found->value;
  }
  constexpr unsigned long kLast = 0x10FFFF;
  if (code == 0 || code > kLast || (code >= 0xD800 && code < 0xE000)) return std::string(entity);
  std::string text;
  icu::UnicodeString(static_cast<UChar32>(code)).toUTF8String(text);
  return text;
}

// Raw HTML without its tags: "<br>" breaks the line.
std::string without_tags(std::string_view html) {
  std::string text;
  for (std::size_t begin = 0; begin < html.size();) {
    const std::size_t open = std::min(html.find('<', begin), html.size());
    text += html.substr(begin, open - begin);
    if (open == html.size()) break;
    const bool comment = html.substr(open).starts_with("<!--");
    const std::size_t close = comment ? html.find("-->", open) : html.find('>', open);
    if (html.substr(open).starts_with("<br")) text += '\n';
    if (close == std::string_view::npos) break;
    begin = close + (comment ? 3 : 1);
  }
  return text;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  Extract read(const FrontMatter& matter) && {
    print(matter);
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      static_cast<Reader*>(self)->enter(type, detail);
      return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      static_cast<Reader*>(self)->leave(type, detail);
      return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
      static_cast<Reader*>(self)->bold_ += type == MD_SPAN_STRONG;
      return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
      static_cast<Reader*>(self)->bold_ -= type == MD_SPAN_STRONG;
      return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      static_cast<Reader*>(self)->add(type, {text, size});
      return 0;
    };
    const auto body = text_.substr(matter.length);
    if (body.size() > UINT_MAX ||
        md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, this) != 0)
      throw Unreadable("is Markdown that could not be parsed");
    return std::move(flow_).finish("markdown");
  }

 private:
  struct List {
    bool numbered = false;
    char delimiter = '.';
    int next = 1;
  };

  void print(const FrontMatter& matter) {
    const auto body = text_.substr(matter.length);
    const bool says_title = body.find(matter.title) != std::string_view::npos;
    if (!says_title) {
      flow_.text(matter.title);
      flow_.end_paragraph(1);
    }
    if (body.find(matter.date) == std::string_view::npos) {
      flow_.text(matter.date);
      flow_.end_paragraph();
    }
  }

  void enter(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_UL:
        flow_.end_paragraph();
        lists_.push_back({});
        break;
      case MD_BLOCK_OL: {
        flow_.end_paragraph();
        const auto* list = static_cast<MD_BLOCK_OL_DETAIL*>(detail);
        lists_.push_back({true, list->mark_delimiter, static_cast<int>(std::min(list->start, 1000000u))});
        break;
      }
      case MD_BLOCK_LI:
        flow_.end_paragraph();
        if (!lists_.empty() && !lists_.back().numbered) flow_.marker("\u2022");
        numbers_next_ = !lists_.empty() && lists_.back().numbered;
        break;
      case MD_BLOCK_TABLE:
        flow_.begin_table();
        break;
      case MD_BLOCK_TR:
        flow_.begin_row();
        break;
      case MD_BLOCK_TH:
        ++bold_;
        flow_.begin_cell();
        break;
      case MD_BLOCK_TD:
        flow_.begin_cell();
        break;
      default:
        break;
    }
  }

  void leave(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_H:
        flow_.end_paragraph(static_cast<std::uint8_t>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
        break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        flow_.end_paragraph();
        lists_.pop_back();
        break;
      case MD_BLOCK_LI:
        number_entry(nullptr);
        flow_.end_paragraph();
        flow_.marker("");
        break;
      case MD_BLOCK_TABLE:
        flow_.end_table();
        break;
      case MD_BLOCK_TR:
        flow_.end_row();
        break;
      case MD_BLOCK_TH:
        --bold_;
        flow_.end_cell();
        break;
      case MD_BLOCK_TD:
        flow_.end_cell();
        break;
      default:
        flow_.end_paragraph();
        break;
    }
  }

  // Markdown counts entries by itself; minutes mean the numbers that were typed, unless they repeat one.
  void number_entry(const char* text) {
    if (!std::exchange(numbers_next_, false)) return;
    List& list = lists_.back();
    const int typed = text == nullptr ? 0 : typed_number(text);
    if (typed > list.next) list.next = typed;
    flow_.marker(std::to_string(list.next++) + list.delimiter);
  }

  int typed_number(const char* text) const {
    if (text < text_.data() || text >= text_.data() + text_.size()) return 0;
    const auto at = static_cast<std::size_t>(text - text_.data());
    const std::size_t line = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
    const auto before = text_.substr(line == std::string_view::npos ? 0 : line + 1);
    const std::size_t digits = before.find_first_of("0123456789");
    constexpr std::size_t kMostDigits = 6;
    if (digits == std::string_view::npos || &before[digits] >= text) return 0;
    return std::atoi(std::string(before.substr(digits, kMostDigits)).c_str());
  }

  void add(MD_TEXTTYPE type, std::string_view text) {
    number_entry(text.data());
    switch (type) {
      case MD_TEXT_BR:
        return flow_.line_break();
      case MD_TEXT_SOFTBR:
        return flow_.text(" ");
      case MD_TEXT_ENTITY:
        return flow_.text(decoded_entity(text), bold_ > 0);
      case MD_TEXT_HTML:
        return flow_.text(without_tags(text), bold_ > 0);
      case MD_TEXT_NULLCHAR:
        return;
      default:
        break;
    }
    std::string piece(text);
    std::replace(piece.begin(), piece.end(), '\t', ' ');
    flow_.text(piece, bold_ > 0);
  }

  std::string_view text_;
  Flow flow_;
  std::vector<List> lists_;
  bool numbers_next_ = false;  // the entry's number is told by where its text stands
  int bold_ = 0;               // how many spans and cells around make bold
};

}  // namespace

bool is_markdown(std::string_view text) {
  if (has_moderngov_marks(text)) return false;
  if (front_matter_of(text).length > 0) return true;
  // Packs turned into text by other programs have bold marks and escapes too, and are no Markdown for that.
  std::size_t headings = 0;
  std::size_t bold = 0;
  std::size_t links = 0;
  for (const auto raw : lines_of(text)) {
    const auto line = without_blanks(raw);
    if (is_table_rule(line)) return true;
    headings += is_heading(raw);
    bold += has_bold(line);
    links += has_link(line);
  }
  return headings >= 2 || (headings > 0) + (bold > 0) + (links > 0) >= 2;
}

Extract read_markdown(std::string_view text) { return Reader(text).read(front_matter_of(text)); }

}  // namespace minutebook::readers
