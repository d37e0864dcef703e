// SPDX-License-Identifier: GPL-2.0-or-later
// Page furniture: what a page prints beside its text. Nothing here knows what a header says; what comes back
// at the top of pages, or as the same long line, is furniture.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "papers/blocks.h"
#include "papers/headings.h"
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
    for (const char c : word.lower) {
      if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) out += c;
    }
    if (word.gap.find('&') != std::string_view::npos) out.insert(out.size() - word.lower.size(), "and");
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

class Furniture {
 public:
  explicit Furniture(const std::vector<Block>& blocks) {
    std::map<std::string, std::size_t> anywhere;
    std::map<std::string, std::size_t> on_top;
    std::map<std::string, std::set<std::size_t>> top_words;
    std::size_t page = 0;
    std::size_t place = 0;
    for (const auto& block : blocks) {
      if (block.page_start) {
        ++page;
        place = 0;
      }
      const auto body = without_stamp(block.text);
      const auto key = letters(body);
      if (key.size() >= kFooterLetters) ++anywhere[key];
      if (place++ >= kTopOfPage || block.kind != BlockKind::kParagraph || is_known_heading(body)) continue;
      ++on_top[key];
      const auto words = words_of(body);
      if (words.size() > kShort) continue;
      for (const auto& word : words) top_words[word.lower].insert(page);
    }
    for (const auto& [key, count] : anywhere) {
      if (count >= kSeen) lines_.insert(key);
    }
    for (const auto& [key, count] : on_top) {
      if (count >= kSeen && !key.empty()) lines_.insert(key);
    }
    for (const auto& [word, pages] : top_words) {
      if (pages.size() >= kSeen) letterhead_.insert(word);
    }
  }

  bool has(const Block& block) const {
    const auto key = letters(without_stamp(block.text));
    if (key.empty()) return block.kind == BlockKind::kParagraph;  // a page number, a rule
    return lines_.contains(key) || is_letterhead(block);
  }

 private:
  // A short line of nothing but words of the letterhead, or pieces and misreadings of them.
  bool is_letterhead(const Block& block) const {
    if (block.kind != BlockKind::kParagraph || block.bold || is_known_heading(block.text)) return false;
    const auto words = words_of(block.text);
    if (words.size() > kShort || block.text.ends_with('.')) return false;
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

bool cut_in_two(const Block& before, const Block& after) {
  constexpr std::string_view kClosers = ".:;?!";
  return after.kind == BlockKind::kParagraph && before.kind != BlockKind::kRow && !after.text.empty() &&
         after.text[0] >= 'a' && after.text[0] <= 'z' && !before.text.empty() &&
         kClosers.find(before.text.back()) == std::string_view::npos && words_of(before.text).size() > kShort;
}

}  // namespace

std::vector<Block> without_furniture(std::vector<Block> blocks) {
  const Furniture furniture(blocks);
  std::vector<Block> kept;
  bool new_page = false;
  for (auto& block : blocks) {
    new_page = new_page || block.page_start;
    if (furniture.has(block)) continue;
    if (new_page && !kept.empty() && cut_in_two(kept.back(), block)) {
      kept.back().text += ' ' + block.text;
      kept.back().end = block.end;
    } else {
      block.page_start = new_page;
      kept.push_back(std::move(block));
    }
    new_page = false;
  }
  return kept;
}

}  // namespace minutebook::papers
