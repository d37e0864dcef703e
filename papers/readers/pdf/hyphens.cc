// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/pdf/hyphens.h"

#include <algorithm>
#include <array>
#include <optional>

namespace minutebook::readers::pdf {
namespace {

constexpr std::string_view kSoftHyphen = "\u00AD";
constexpr std::string_view kHyphen = "\u2010";

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }
bool in_word(char c) { return is_lower(c) || is_upper(c) || is_digit(c) || c == '-' || c == '\''; }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string_view last_word(std::string_view line) {
  std::size_t begin = line.size();
  while (begin > 0 && in_word(line[begin - 1])) --begin;
  return line.substr(begin);
}

std::string_view first_word(std::string_view line) {
  const auto end = std::find_if_not(line.begin(), line.end(), in_word);
  return line.substr(0, static_cast<std::size_t>(end - line.begin()));
}

// The line without the hyphen at its end; nothing where it has none, or a dash.
std::optional<std::string_view> before_hyphen(std::string_view line) {
  for (const std::string_view hyphen : {std::string_view("-"), kSoftHyphen, kHyphen}) {
    if (!line.ends_with(hyphen)) continue;
    line.remove_suffix(hyphen.size());
    if (line.empty() || !in_word(line.back()) || line.back() == '-') return std::nullopt;
    return line;
  }
  return std::nullopt;
}

// What is written with a hyphen behind it more often than not.
constexpr std::array<std::string_view, 19> kPrefixes = {
    "all", "anti", "co",    "cross", "ex",   "full", "half",  "high", "in",  "long",
    "low", "mid",  "multi", "non",   "part", "self", "short", "vice", "well"};

}  // namespace

Hyphens::Hyphens(std::span<const std::string> lines) {
  for (const std::string& line : lines) {
    const bool cut = before_hyphen(line).has_value();
    std::string_view rest = line;
    if (cut) rest.remove_suffix(last_word(line).size());
    while (!rest.empty()) {
      const auto word = first_word(rest);
      if (!word.empty()) words_.insert(lower(word));
      rest.remove_prefix(std::max<std::size_t>(word.size(), 1));
    }
  }
  // Words that stand elsewhere in one piece, or with their hyphen, tell how the paper was set.
  std::size_t cuts = 0;
  std::size_t kept = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const auto before = before_hyphen(lines[i]);
    if (!before) continue;
    const std::string head = lower(last_word(*before));
    const std::string tail = lower(first_word(lines[i + 1]));
    cuts += words_.contains(head + tail);
    kept += words_.contains(head + "-" + tail) || (words_.contains(head) && words_.contains(tail));
  }
  cuts_words_ = cuts > kept;
}

bool Hyphens::keeps_hyphen(std::string_view before, std::string_view after) const {
  const std::string head = lower(before);
  const std::string tail = lower(after);
  if (words_.contains(head + tail)) return false;
  if (words_.contains(head + "-" + tail)) return true;
  if (after.empty() || !is_lower(after.front()) || is_digit(before.back()) || is_upper(before.back()))
    return true;
  if (std::find(kPrefixes.begin(), kPrefixes.end(), head) != kPrefixes.end()) return true;
  if (cuts_words_) return head.find('-') != std::string::npos;
  return words_.contains(head) && words_.contains(tail);
}

std::string Hyphens::joined(std::span<const std::string> lines) const {
  std::string text;
  for (const std::string& line : lines) {
    const auto before = before_hyphen(text);
    if (text.empty() || !before) {
      text += (text.empty() ? "" : " ") + line;
      continue;
    }
    const bool soft = text.ends_with(kSoftHyphen);
    const bool keep = !soft && keeps_hyphen(last_word(*before), first_word(line));
    const bool suspended = line.starts_with("and ") || line.starts_with("or ");  // "short- and long-term"
    text.resize(before->size());
    if (keep || suspended) text += '-';
    if (suspended) text += ' ';
    text += line;
  }
  return text;
}

}  // namespace minutebook::readers::pdf
