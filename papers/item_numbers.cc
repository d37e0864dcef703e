// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/item_numbers.h"

#include <algorithm>
#include <array>

#include "analyzers/dates.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

constexpr std::size_t kLongestToken = 18;  // bytes
constexpr std::size_t kLongestPrefix = 6;  // letters
constexpr int kMostDigits = 4;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// Words in front of a number that say no more than that it is one.
constexpr std::array<std::string_view, 10> kNumberWords = {
    "agenda item no.", "agenda item", "item no.", "item no", "item",
    "minute no.",      "minute",      "min. no.", "min no",  "eitem"};

// A run of letters, digits and the marks between them, with a digit in it, read as a number.
std::optional<PrintedNumber> read_token(std::string_view token) {
  PrintedNumber number;
  std::size_t letters = 0;
  std::size_t i = 0;
  while (i < token.size()) {
    if (is_digit(token[i])) {
      std::size_t end = i;
      while (end < token.size() && is_digit(token[end])) ++end;
      const auto value = end - i <= kMostDigits ? whole_number(token.substr(i, end - i)) : std::nullopt;
      if (!value) return std::nullopt;
      number.parts.push_back(*value);
      number.style += '#';
      i = end;
      continue;
    }
    const char c = token[i++];
    if (is_upper(c)) {
      if (++letters > kLongestPrefix) return std::nullopt;
    } else if (is_lower(c)) {
      // "12a", "12a."; a word is no number.
      const bool ends =
          i == token.size() || (i + 1 == token.size() && !is_lower(token[i]) && !is_digit(token[i]));
      if (!ends || i < 2 || !is_digit(token[i - 2])) return std::nullopt;
      continue;
    } else if (std::string_view("./-()").find(c) == std::string_view::npos) {
      return std::nullopt;
    }
    number.style += c;
  }
  if (number.parts.empty()) return std::nullopt;
  number.text = std::string(token);
  return number;
}

// Takes the stop or bracket off that closes a number; the style keeps it.
void close(PrintedNumber& number) {
  while (!number.text.empty() && std::string_view(".):-").find(number.text.back()) != std::string_view::npos)
    number.text.pop_back();
  if (number.text.starts_with('(')) number.text.erase(0, 1);
}

std::size_t end_of_token(std::string_view line, std::size_t begin) {
  std::size_t end = begin;
  while (end < line.size() && end - begin <= kLongestToken &&
         (is_digit(line[end]) || is_upper(line[end]) || is_lower(line[end]) ||
          std::string_view("./-():").find(line[end]) != std::string_view::npos))
    ++end;
  return end;
}

std::size_t skip_space(std::string_view line, std::size_t at) {
  const auto rest = trim(line.substr(at));
  return rest.empty() ? line.size() : static_cast<std::size_t>(rest.data() - line.data());
}

// Roman capitals with a stop behind: "IV."
std::optional<int> roman(std::string_view token) {
  constexpr std::array<std::string_view, 20> kRoman = {"I",    "II",  "III",  "IV",    "V",   "VI",   "VII",
                                                       "VIII", "IX",  "X",    "XI",    "XII", "XIII", "XIV",
                                                       "XV",   "XVI", "XVII", "XVIII", "XIX", "XX"};
  const auto found = std::find(kRoman.begin(), kRoman.end(), token);
  return found == kRoman.end() ? std::nullopt : std::optional(static_cast<int>(found - kRoman.begin()) + 1);
}

bool is_date_or_time(std::string_view line, std::size_t end) {
  const auto dates = analyzers::find_dates(line.substr(0, 40));
  if (!dates.empty() && dates.front().range.begin == 0 && dates.front().range.end > 0) return true;
  const auto times = analyzers::find_times(line.substr(0, 12));
  return !times.empty() && times.front().range.begin == 0 && times.front().range.end > end;
}

}  // namespace

std::optional<PrintedNumber> printed_number(std::string_view line) {
  std::size_t begin = 0;
  bool named = false;
  const auto front = lower(line.substr(0, kLongestToken));
  for (const auto word : kNumberWords) {
    if (!front.starts_with(word) || line.size() <= word.size() || line[word.size()] != ' ') continue;
    begin = skip_space(line, word.size());
    named = true;
    break;
  }
  std::size_t end = end_of_token(line, begin);
  // "5.Planning": the space is lost.
  if (const auto stop = line.find('.', begin);
      stop != std::string_view::npos && stop > begin && stop < begin + 4 && stop + 3 < line.size() &&
      whole_number(line.substr(begin, stop - begin)) && is_upper(line[stop + 1]) &&
      is_lower(line[stop + 2]) && is_lower(line[stop + 3])) {
    PrintedNumber number{std::string(line.substr(begin, stop - begin)),
                         named ? "item #." : "#.",
                         {*whole_number(line.substr(begin, stop - begin))},
                         stop + 1};
    return number;
  }
  // White space ends a number: "98% of the households" has none.
  if (end == begin || (end < line.size() && line[end] != ' ' && line[end] != '\t')) return std::nullopt;
  const auto token = line.substr(begin, end - begin);
  std::optional<PrintedNumber> number =
      read_token(token.ends_with(':') ? token.substr(0, token.size() - 1) : token);
  if (!number && token.ends_with('.')) {
    const auto letters = token.substr(0, token.size() - 1);
    if (const auto value = roman(letters);
        value && (letters.size() > 1 || letters == "I" || letters == "V" || letters == "X")) {
      number = PrintedNumber{std::string(token), "I.", {*value}, 0};
    } else if (letters.size() == 1 && is_upper(letters[0])) {
      number = PrintedNumber{std::string(token), "A.", {letters[0] - 'A' + 1}, 0};
    }
  }
  if (!number) return std::nullopt;
  // "C048/23 2.": the number of a meeting, then the item's.
  const bool lettered = is_upper(number->text.front());
  const bool closed = number->style.ends_with('.') || number->style.ends_with(')') || token.ends_with(':');
  if (const auto next = skip_space(line, end);
      lettered && !closed && next < line.size() && is_digit(line[next])) {
    const auto second_end = end_of_token(line, next);
    auto second = read_token(line.substr(next, second_end - next));
    if (second && second->style == "#.") {
      number->text += ' ' + second->text;
      number->style += ' ' + second->style;
      number->parts.push_back(second->parts.front());
      end = second_end;
    }
  }
  // "7.0" counts on from "6.".
  if (number->parts.size() == 2 && number->parts.back() == 0 && number->style.starts_with("#.#")) {
    number->parts.pop_back();
    number->style = "#.";
  }
  if (named) number->style = "item " + number->style;
  // Plain figures may open a date, a time or a sum.
  // "24/05/10 Freedom to speak up" may be the tenth item of the meeting in May.
  const bool three =
      number->style == "#/#/#" && number->text.size() <= 8 && trim(line.substr(end)).size() > 1;
  if (!named && !lettered && !three && is_date_or_time(line, end)) return std::nullopt;
  close(*number);
  number->length = skip_space(line, end);
  return number;
}

std::string_view open_style(const PrintedNumber& number) {
  const std::string_view style = number.style;
  return style.ends_with('.') ? style.substr(0, style.size() - 1) : style;
}

std::optional<int> steps_between(const PrintedNumber& before, const PrintedNumber& after) {
  if (open_style(before) != open_style(after) || before.parts.size() != after.parts.size())
    return std::nullopt;
  std::size_t i = 0;
  while (i < before.parts.size() && before.parts[i] == after.parts[i]) ++i;
  if (i == before.parts.size()) {
    // "7", "7a", "7b".
    return before.text < after.text && before.text.size() < after.text.size() + 1 ? 1 : 0;
  }
  const int steps = after.parts[i] - before.parts[i];
  if (steps <= 0) return std::nullopt;
  // "C048/23 1." to "C049/23 2.": two counts go on together.
  bool together = true;
  for (std::size_t part = i + 1; part < before.parts.size(); ++part) {
    const int own = after.parts[part] - before.parts[part];
    together = together && (own == 0 || own == steps);
  }
  if (together) return steps;

  // From "3.4" to "4.1": the finer count starts anew.
  return after.parts[i + 1] <= 1 ? std::optional(steps) : std::nullopt;
}

std::string second_number(std::string_view line) {
  constexpr std::size_t kLongest = 30;
  line = trim(line);
  if (line.starts_with('(') && line.ends_with(')')) line = trim(line.substr(1, line.size() - 2));
  if (line.size() > kLongest) return "";
  const auto number = printed_number(line);
  const bool named = number && number->style.starts_with("item ");
  return named && number->length == line.size() ? number->text : "";
}

}  // namespace minutebook::papers
