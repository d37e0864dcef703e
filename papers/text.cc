// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cstring>

namespace minutebook::papers {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kLineSeparator = "\u2028";
constexpr std::string_view kRightQuote = "\u2019";

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Markup that converters leave: emphasis, underline, line breaks.
constexpr std::array<std::string_view, 9> kMarkup = {"***",  "**",  "<u>",  "</u>", "<b>",
                                                     "</b>", "<i>", "</i>", "__"};
constexpr std::array<std::string_view, 3> kLineBreaks = {"<br>", "<br/>", "<br />"};

// Bytes of white space at `i`: 0 where there is none.
std::size_t space_at(std::string_view text, std::size_t i) {
  if (is_space(text[i])) return 1;
  if (text[i] == '<') {
    for (const auto line_break : kLineBreaks) {
      if (text.substr(i).starts_with(line_break)) return line_break.size();
    }
  }
  for (const auto space : {kNoBreakSpace, kLineSeparator}) {
    if (text.substr(i).starts_with(space)) return space.size();
  }
  return 0;
}

// Bytes of a letter or digit at `i`: 0 where there is none. Every character from U+00C0 counts but general
// punctuation (U+2000 to U+2BFF), so that accented letters of any language are letters.
std::size_t letter_at(std::string_view text, std::size_t i) {
  const auto byte = static_cast<unsigned char>(text[i]);
  if (byte < 0x80) return is_alpha(text[i]) || is_digit(text[i]) ? 1 : 0;
  if (byte < 0xC3 || (byte == 0xE2 && i + 1 < text.size())) return 0;
  std::size_t length = 1;
  while (i + length < text.size() && (static_cast<unsigned char>(text[i + length]) & 0xC0) == 0x80) ++length;
  return length;
}

// Bytes of an apostrophe or hyphen at `i` that joins letters: 0 where there is none.
std::size_t joiner_at(std::string_view text, std::size_t i) {
  if (text[i] == '\'' || text[i] == '-') return 1;
  return text.substr(i).starts_with(kRightQuote) ? kRightQuote.size() : 0;
}

std::size_t markup_at(std::string_view text, std::size_t i) {
  constexpr std::string_view kFirstBytes = "*<_";
  if (kFirstBytes.find(text[i]) == std::string_view::npos) return 0;
  const auto rest = text.substr(i);
  for (const auto mark : kMarkup) {
    if (rest.starts_with(mark)) return mark.size();
  }
  // A single star that hugs a word, as in *action*.
  const bool before = i > 0 && letter_at(text, i - 1) > 0;
  const bool after = i + 1 < text.size() && letter_at(text, i + 1) > 0;
  return text[i] == '*' && before != after ? 1 : 0;
}

// Words before a full stop that end no sentence.
constexpr std::array<std::string_view, 22> kAbbreviations = {
    "ald", "cllr", "cllrs", "clr", "co",  "coun", "cyng",  "dr",   "e.g", "i.e", "messrs",
    "mr",  "mrs",  "ms",    "no",  "nos", "para", "paras", "prof", "ref", "rev", "st"};

// Where the sentence ends that stops at `stop`, quotation marks and brackets behind the stop included; nothing where
// it goes on.
std::optional<std::size_t> sentence_end(std::string_view text, std::size_t stop) {
  constexpr std::array<std::string_view, 5> kBehindStop = {"\"", ")", "'", "\u2019", "\u201D"};
  std::size_t end = stop + 1;
  for (bool closing = true; closing;) {
    closing = false;
    for (const auto mark : kBehindStop) {
      if (!text.substr(end).starts_with(mark)) continue;
      end += mark.size();
      closing = true;
    }
  }
  std::size_t next = end;
  while (next < text.size() && space_at(text, next) > 0) next += space_at(text, next);
  if (next == text.size()) return end;
  if (next == end) return std::nullopt;
  if (is_alpha(text[next]) && !is_upper(text[next])) return std::nullopt;
  if (text[stop] != '.') return end;
  std::size_t begin = stop;
  while (begin > 0 && (is_alpha(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  const std::string word = lower(text.substr(begin, stop - begin));
  const bool initial = word.size() == 1 && is_upper(text[begin]);
  return initial || in_table(kAbbreviations, word) ? std::nullopt : std::optional(end);
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty() && space_at(text, 0) > 0) text.remove_prefix(space_at(text, 0));
  for (;;) {
    if (!text.empty() && is_space(text.back())) {
      text.remove_suffix(1);
    } else if (text.ends_with(kNoBreakSpace)) {
      text.remove_suffix(kNoBreakSpace.size());
    } else {
      return text;
    }
  }
}

std::string tidy(std::string_view text) {
  text = trim(text);
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t i = 0; i < text.size();) {
    if (const auto width = space_at(text, i)) {
      space = true;
      i += width;
    } else if (const auto mark = markup_at(text, i)) {
      i += mark;
    } else {
      if (space && !out.empty()) out += ' ';
      space = false;
      out += text[i++];
    }
  }
  return out;
}

std::string lower(std::string_view text) {
  if (text.find(kRightQuote[0]) == std::string_view::npos) return lower_in_place(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == kRightQuote[0] && text.substr(i).starts_with(kRightQuote)) {
      out.push_back('\'');
      i += kRightQuote.size() - 1;
    } else {
      out.push_back(is_upper(text[i]) ? static_cast<char>(text[i] - 'A' + 'a') : text[i]);
    }
  }
  return out;
}

std::vector<std::string_view> lines_in(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    if (const auto line = trim(text.substr(begin, end - begin)); !line.empty()) lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

std::string lower_in_place(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

bool Word::capitalized() const {
  const auto first = static_cast<unsigned char>(text[0]);
  if (first < 0x80) return is_upper(text[0]);
  // Capitals of Latin-1: U+00C0 to U+00DE; other scripts and extensions are given the benefit of the doubt.
  return first != 0xC3 || static_cast<unsigned char>(text[1]) < 0x9F;
}

bool Word::possessive() const { return lower.ends_with("'s"); }

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::size_t gap = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (letter_at(text, i) == 0) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < text.size()) {
      if (const auto letter = letter_at(text, i)) {
        i += letter;
        continue;
      }
      const auto joiner = joiner_at(text, i);
      if (joiner == 0 || i + joiner >= text.size() || letter_at(text, i + joiner) == 0) break;
      i += joiner;
    }
    const auto word = text.substr(begin, i - begin);
    words.push_back({word, text.substr(gap, begin - gap), begin, i, lower(word)});
    gap = i;
  }
  return words;
}

std::vector<analyzers::ByteRange> sentences_of(std::string_view text) {
  std::vector<analyzers::ByteRange> sentences;
  std::size_t begin = 0;
  const auto push = [&](std::size_t end) {
    const auto body = trim(text.substr(begin, end - begin));
    if (!body.empty()) {
      const auto at = static_cast<std::size_t>(body.data() - text.data());
      sentences.push_back({at, at + body.size()});
    }
    begin = end;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '.' && text[i] != '?' && text[i] != '!') continue;
    if (const auto end = sentence_end(text, i)) push(*end);
  }
  push(text.size());
  return sentences;
}

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool ends_closed(std::string_view text) {
  constexpr std::string_view kClosers = ".:;?!";
  return !text.empty() && kClosers.find(text.back()) != std::string_view::npos;
}

std::optional<int> number_in(std::string_view word) {
  constexpr std::array<std::string_view, 21> kNumbers = {
      "no",       "one",     "two",     "three",     "four",     "five",     "six",
      "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
  if (const auto figures = whole_number(word)) return figures;
  const auto spelt = std::find(kNumbers.begin(), kNumbers.end(), word);
  return spelt == kNumbers.end() ? std::nullopt : std::optional(static_cast<int>(spelt - kNumbers.begin()));
}

bool in_table(std::span<const std::string_view> table, std::string_view word) {
  assert(std::is_sorted(table.begin(), table.end()));
  return std::binary_search(table.begin(), table.end(), word);
}

namespace {

// As find(), by a search that does not stop at every letter that the phrase begins with: most phrases are not there.
std::size_t find_bytes(std::string_view text, std::string_view bytes, std::size_t from) {
  if (from > text.size()) return std::string_view::npos;
  const void* at = memmem(text.data() + from, text.size() - from, bytes.data(), bytes.size());
  return at == nullptr ? std::string_view::npos
                       : static_cast<std::size_t>(static_cast<const char*>(at) - text.data());
}

}  // namespace

bool has_phrase(std::string_view text, std::string_view phrase) {
  for (std::size_t at = find_bytes(text, phrase, 0); at != std::string_view::npos;
       at = find_bytes(text, phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    const bool starts = at == 0 || !(is_alpha(text[at - 1]) || is_digit(text[at - 1]));
    const bool ends = end == text.size() || !(is_alpha(text[end]) || is_digit(text[end]));
    if (starts && ends) return true;
  }
  return false;
}

bool has_any_phrase(std::string_view text, std::span<const std::string_view> phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](auto phrase) { return has_phrase(text, phrase); });
}

}  // namespace minutebook::papers
