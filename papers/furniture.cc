// SPDX-License-Identifier: GPL-2.0-or-later
// Page furniture: what a page prints beside its text. Nothing here knows what a header says; what comes back
// at the top of pages, or as the same long line, is furniture.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "papers/blocks.h"
#include "papers/headings.h"
#include "papers/item_numbers.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

constexpr std::size_t kSeen = 3;       // times that make a line furniture
constexpr std::size_t kTopOfPage = 3;  // blocks
constexpr std::size_t kShort = 5;      // words of a letterhead line
constexpr std::size_t kFooterLetters = 50;

// Letters alone, in lower case: what is left equal when page numbers, dates and spacing change.
std::string letters(std::string_view text) {
  std::string out;
  for (const auto& word : words_of(text)) {
    if (word.gap.find('&') != std::string_view::npos) out += "and";
    for (const char c : word.lower) {
      if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) out += c;
    }
  }
  return out;
}

// "Agenda Item 6" that a pack's printer stamps in front of the first running header of a report.
std::string_view without_stamp(std::string_view text) {
  constexpr std::string_view kStamp = "agenda item ";
  if (!lower(text.substr(0, kStamp.size())).starts_with(kStamp)) return text;
  std::size_t i = kStamp.size();
  while (i < text.size() && text[i] >= '0' && text[i] <= '9') ++i;
  return i == kStamp.size() ? text : trim(text.substr(i));
}

bool within_one_edit(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  const std::size_t skip = a.size() == b.size() ? 1 : 0;
  return i == a.size() || a.substr(i + skip) == b.substr(i + 1);
}

// What a block tells of where it stands: its place on its page, and the page.
struct Placed {
  const Block* block;
  std::string_view body;  // without the stamp
  std::string key;        // its letters
  std::size_t page = 0;
  std::size_t place = 0;  // on the page, from 0
  const Block* next = nullptr;
};

// "12", "- 12 -", "Page 2 of 5", "Tudalen 3", a rule of dashes.
bool is_page_mark(const Block& block) {
  constexpr std::array<std::string_view, 4> kWords = {"of", "o", "page", "tudalen"};
  constexpr std::size_t kMostDigits = 4;
  if (block.kind == BlockKind::kRow) return false;
  const auto words = words_of(block.text);
  const bool marks = std::all_of(words.begin(), words.end(), [&](const Word& word) {
    const bool number =
        word.lower.find_first_not_of("0123456789") == std::string::npos && word.lower.size() <= kMostDigits;
    return number || std::find(kWords.begin(), kWords.end(), word.lower) != kWords.end();
  });
  return marks && block.text.find_first_of("\u00a3$%.,:()") == std::string::npos && words.size() <= 4 &&
         (block.kind == BlockKind::kParagraph || block.marker == "*");
}

// A running footer ends its page, whether or not blank lines say so.
void start_pages_behind_footers(std::vector<Block>& blocks) {
  std::map<std::string, std::vector<std::size_t>> places;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (ends_closed(blocks[i].text)) continue;
    if (auto key = letters(blocks[i].text); key.size() >= kFooterLetters) places[key].push_back(i);
  }
  for (const auto& [key, where] : places) {
    if (where.size() < kSeen) continue;
    for (const auto i : where) {
      if (i + 1 < blocks.size()) blocks[i + 1].page_start = true;
    }
  }
}

std::vector<Placed> placed(const std::vector<Block>& blocks) {
  std::vector<Placed> all;
  std::size_t page = 0;
  std::size_t place = 0;
  for (const auto& block : blocks) {
    if (block.page_start) {
      ++page;
      place = 0;
    }
    const auto body = without_stamp(block.text);
    const bool last = &block == &blocks.back();
    all.push_back({&block, body, letters(body), page, place++, last ? nullptr : &block + 1});
  }
  return all;
}

class Furniture {
 public:
  explicit Furniture(const std::vector<Placed>& all) {
    std::map<std::string, std::size_t> anywhere;
    std::map<std::string, std::size_t> on_top;
    for (const auto& one : all) {
      if (ends_closed(one.body)) continue;  // said again, not printed again
      if (one.key.size() >= kFooterLetters) ++anywhere[one.key];
      if (is_top(one)) ++on_top[one.key];
    }
    for (const auto* counts : {&anywhere, &on_top}) {
      for (const auto& [key, count] : *counts) {
        if (count >= kSeen && !key.empty()) lines_.insert(key);
      }
    }
    learn_letterhead(all);
  }

  bool has(const Placed& one) const {
    // The first page prints its head once: there it is the title.
    if (one.page <= 1 && one.place < kTopOfPage) return false;
    if (is_page_mark(*one.block) && !numbers_a_title(one)) return true;
    if (one.key.empty() || !second_number(one.block->text).empty()) return false;
    if (lines_.contains(one.key)) return true;
    if (one.block->kind != BlockKind::kParagraph || one.block->bold || is_known_heading(one.body))
      return false;
    const auto front = before_running_header(one);
    return !one.body.ends_with('.') && front.size() <= kShort && is_letterhead(front);
  }

 private:
  // "3" in the middle of a page, with what may be a title on the next line.
  static bool numbers_a_title(const Placed& one) {
    constexpr std::size_t kLongestTitle = 120;  // bytes
    if (!one.key.empty() || one.next == nullptr || one.next->page_start || one.place < kTopOfPage)
      return false;
    const auto& title = one.next->text;
    return one.next->kind == BlockKind::kParagraph && title.size() <= kLongestTitle && !ends_closed(title) &&
           title[0] >= 'A' && title[0] <= 'Z';
  }

  static bool is_top(const Placed& one) {
    // "(Item 3)" comes back on many pages and belongs to the title above it.
    return one.place < kTopOfPage && one.block->kind == BlockKind::kParagraph &&
           !is_known_heading(one.body) && second_number(one.block->text).empty();
  }

  // The words of short lines at the top of pages, and of what is printed in front of a running header.
  void learn_letterhead(const std::vector<Placed>& all) {
    std::map<std::string, std::set<std::size_t>> pages;
    for (const auto& one : all) {
      if (!is_top(one)) continue;
      const auto words = before_running_header(one);
      if (words.size() > kShort) continue;
      for (const auto& word : words) pages[word.lower].insert(one.page);
    }
    for (const auto& [word, seen] : pages) {
      if (seen.size() >= kSeen) letterhead_.insert(word);
    }
  }

  // The words of a line, without a running header that a converter drew into its end.
  std::vector<Word> before_running_header(const Placed& one) const {
    constexpr std::size_t kHeaderLetters = 15;
    auto words = words_of(one.body);
    std::size_t header = 0;
    for (const auto& line : lines_) {
      if (line.size() >= kHeaderLetters && one.key.size() > line.size() && one.key.ends_with(line)) {
        header = std::max(header, line.size());
      }
    }
    while (header > 0 && !words.empty()) {
      header -= std::min(header, letters(words.back().text).size() +
                                     (words.back().gap.find('&') != std::string_view::npos ? 3 : 0));
      words.pop_back();
    }
    return words;
  }

  // Nothing but words of the letterhead, or pieces and misreadings of them.
  bool is_letterhead(const std::vector<Word>& words) const {
    bool telling = false;
    for (const auto& word : words) {
      if (word.lower.size() == 1) continue;
      if (!is_letterhead_word(word.lower)) return false;
      telling = true;
    }
    return telling;
  }

  bool is_letterhead_word(const std::string& word) const {
    if (letterhead_.contains(word)) return true;
    if (word.size() < 5) return false;
    return std::any_of(letterhead_.begin(), letterhead_.end(), [&](const std::string& whole) {
      return whole.size() > 5 && (whole.ends_with(word) || within_one_edit(whole, word));
    });
  }

  std::set<std::string> lines_;
  std::set<std::string> letterhead_;
};

// The number of a stamp.
std::string stamped_item(std::string_view text) {
  const auto rest = without_stamp(text);
  if (rest.data() == text.data()) return "";
  const auto stamp = trim(text.substr(0, text.size() - rest.size()));
  return std::string(stamp.substr(stamp.rfind(' ') + 1));
}

bool cut_in_two(const Block& before, const Block& after) {
  return after.kind == BlockKind::kParagraph && before.kind != BlockKind::kRow && !after.text.empty() &&
         after.text[0] >= 'a' && after.text[0] <= 'z' && !ends_closed(before.text) &&
         words_of(before.text).size() > kShort;
}

}  // namespace

std::vector<Block> without_furniture(std::vector<Block> blocks) {
  start_pages_behind_footers(blocks);
  const auto all = placed(blocks);
  const Furniture furniture(all);
  std::vector<bool> drop;
  for (const auto& one : all) drop.push_back(furniture.has(one));
  std::vector<Block> kept;
  bool new_page = false;
  std::string stamp;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    auto& block = blocks[i];
    new_page = new_page || block.page_start;
    if (auto item = stamped_item(block.text); !item.empty()) stamp = std::move(item);
    if (drop[i]) continue;
    if (new_page && !kept.empty() && cut_in_two(kept.back(), block)) {
      kept.back().text += ' ' + block.text;
      kept.back().end = block.end;
    } else {
      block.page_start = new_page;
      block.agenda_item = std::exchange(stamp, "");
      kept.push_back(std::move(block));
    }
    new_page = false;
  }
  return kept;
}

}  // namespace minutebook::papers
