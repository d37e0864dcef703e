// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/lexer.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <utility>

#include "analyzers/dates.h"
#include "analyzers/impossible_dates.h"
#include "query/ascii.h"
#include "query/nearest.h"

namespace minutebook::query {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct Replacement {
  std::string_view from, to;
};

// What word processors make of plain quotes, dashes and spaces.
constexpr std::array kTypography = {
    Replacement{"\u201C", "\""}, Replacement{"\u201D", "\""}, Replacement{"\u201E", "\""},
    Replacement{"\u201F", "\""}, Replacement{"\u00AB", "\""}, Replacement{"\u00BB", "\""},
    Replacement{"\u2018", "'"},  Replacement{"\u2019", "'"},  Replacement{"\u201A", "'"},
    Replacement{"\u201B", "'"},  Replacement{"\u2010", "-"},  Replacement{"\u2011", "-"},
    Replacement{"\u2012", "-"},  Replacement{"\u2013", "-"},  Replacement{"\u2014", "-"},
    Replacement{"\u2015", "-"},  Replacement{"\u2212", "-"},  Replacement{"\u2026", ".."},
    Replacement{"\u00A0", " "},  Replacement{"\u2009", " "},  Replacement{"\u202F", " "},
    Replacement{"\u3000", " "},  Replacement{"\u2028", " "},  Replacement{"\u2029", " "},
};

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// The length of the UTF-8 character at the start of `bytes`; 0 where there is none (Unicode 3.9, table 3-7).
std::size_t utf8_length(std::string_view bytes) {
  const auto at = [bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char lead = at(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                             : lead >= 0xE0 && lead <= 0xEF ? 3
                             : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                            : 0;
  if (length == 0 || bytes.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(bytes[i])) return 0;
  }
  const bool overlong = (lead == 0xE0 && at(1) < 0xA0) || (lead == 0xF0 && at(1) < 0x90);
  const bool outside = (lead == 0xED && at(1) > 0x9F) || (lead == 0xF4 && at(1) > 0x8F);
  return overlong || outside ? 0 : length;
}

std::string plain_text(std::string_view question) {
  std::string result;
  result.reserve(question.size());
  while (!question.empty()) {
    const std::size_t length = utf8_length(question);
    if (length == 0) {
      result += ' ';
      question.remove_prefix(1);
      continue;
    }
    const std::string_view character = question.substr(0, length);
    question.remove_prefix(length);
    if (length == 1) {
      const auto byte = static_cast<unsigned char>(character.front());
      result += byte < 0x20 || byte == 0x7F ? ' ' : character.front();
      continue;
    }
    const auto* row = std::find_if(kTypography.begin(), kTypography.end(),
                                   [character](const Replacement& r) { return r.from == character; });
    result += row == kTypography.end() ? character : row->to;
  }
  return result;
}

bool is_word_byte(char c) { return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

// Punctuation that begins nothing in the query language.
bool is_idle(char c) {
  constexpr std::string_view kBeginsSomething = "\"()-+*&";
  return !is_word_byte(c) && c != ' ' && kBeginsSomething.find(c) == std::string_view::npos;
}

// "&" is a word.
bool says_something(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return is_word_byte(c) || c == '&'; });
}

// "NEAR", "NEAR/5", "ADJ/2": the letters before the stroke, and the number behind it.
struct Nearness {
  std::uint32_t distance = kUsualDistance;
  bool is_ordered = false;
};

std::optional<Nearness> nearness_of(std::string_view chunk) {
  const std::size_t stroke = std::min(chunk.find('/'), chunk.size());
  const std::string_view name = chunk.substr(0, stroke);
  if (name != "NEAR" && name != "ADJ") return std::nullopt;
  Nearness result;
  result.is_ordered = name == "ADJ";
  if (stroke == chunk.size()) return result;
  const std::string_view digits = chunk.substr(stroke + 1);
  if (digits.empty() || digits.size() > 9 || !std::all_of(digits.begin(), digits.end(), is_digit))
    return std::nullopt;
  const auto distance = static_cast<std::uint32_t>(std::stoul(std::string{digits}));
  result.distance = std::min(distance, kMostDistance);
  return result;
}

std::string_view strip_punctuation(std::string_view chunk) {
  while (!chunk.empty() && !is_word_byte(chunk.front())) chunk.remove_prefix(1);
  while (!chunk.empty() && !is_word_byte(chunk.back())) chunk.remove_suffix(1);
  return chunk;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

// What may stand before a colon, for a mistyped one.
std::string nearest_field(std::string_view typed) {
  std::vector<std::string_view> names = special_names();
  for (const schema::FieldSpec& spec : schema::fields()) {
    names.push_back(spec.name);
    names.insert(names.end(), spec.aliases.begin(), spec.aliases.end());
  }
  const auto found = nearest(typed, names, 1);
  return found.empty() ? std::string{} : found.front();
}

class Lexer {
 public:
  explicit Lexer(std::string text) { out_.text = std::move(text); }

  Lexed run() {
    while (skip_spaces()) next();
    return std::move(out_);
  }

 private:
  std::string_view text() const { return out_.text; }
  bool at_end() const { return at_ >= text().size(); }
  char peek() const { return text()[at_]; }
  char peek_after() const { return at_ + 1 < text().size() ? text()[at_ + 1] : ' '; }

  // To the next lexeme: punctuation before it says nothing.
  bool skip_spaces() {
    while (!at_end() && (peek() == ' ' || is_idle(peek()) || (peek() == '&' && peek_after() != ' '))) ++at_;
    return !at_end();
  }

  void push(LexemeKind kind, std::size_t begin, std::string text = {}) {
    Lexeme lexeme;
    lexeme.kind = kind;
    lexeme.text = std::move(text);
    lexeme.range = {begin, at_};
    out_.lexemes.push_back(std::move(lexeme));
  }

  void next() {
    switch (peek()) {
      case '"':
        return next_phrase();
      case '(':
        return next_mark(LexemeKind::kOpen);
      case ')':
        return next_mark(LexemeKind::kClose);
      case '-':
      case '+':
        return next_sign();
      default:
        if (!next_field()) next_chunk();
    }
  }

  void next_mark(LexemeKind kind) {
    ++at_;
    push(kind, at_ - 1);
  }

  // A sign stands right before what it belongs to; alone or doubled it is punctuation. "-+word" is "not the very word".
  void next_sign() {
    const std::size_t begin = at_;
    while (!at_end() && (peek() == '-' || peek() == '+')) ++at_;
    const std::string_view signs = text().substr(begin, at_ - begin);
    if (at_end() || peek() == ' ' || peek() == ')') return;
    if (signs == "-" || signs == "-+") push(LexemeKind::kNot, begin);
    if (signs == "+" || signs == "-+") push(LexemeKind::kPlus, begin);
  }

  // The text between quotes, white space tidied; the rest of the question where the second quote is missing.
  std::string quoted_text() {
    const std::size_t begin = ++at_;
    const std::size_t end = text().find('"', begin);
    const bool is_closed = end != std::string_view::npos;
    const std::string_view inside = text().substr(begin, is_closed ? end - begin : end);
    at_ = is_closed ? end + 1 : text().size();
    std::string tidy;
    for (const char c : inside) {
      if (c != ' ' || (!tidy.empty() && tidy.back() != ' ')) tidy += c;
    }
    while (!tidy.empty() && tidy.back() == ' ') tidy.pop_back();
    if (!is_closed) note("the quotation mark before \"" + tidy + "\" is never closed: taken to the end");
    return tidy;
  }

  void next_phrase() {
    const std::size_t begin = at_;
    std::string phrase = quoted_text();
    if (says_something(phrase)) push(LexemeKind::kPhrase, begin, std::move(phrase));
  }

  // Whether `name:value` stands here; takes it where the field is known.
  bool next_field() {
    std::size_t colon = at_;
    const auto is_of_name = [this](std::size_t at) {
      const char c = text()[at];
      return is_letter(c) || (at > at_ && (c == '-' || c == '_'));
    };
    while (colon < text().size() && is_of_name(colon)) ++colon;
    if (colon == at_ || colon >= text().size() || text()[colon] != ':') return false;
    const std::string name{text().substr(at_, colon - at_)};
    const schema::FieldSpec* field = schema::find_field(name);
    const SpecialField* special = field == nullptr ? find_special(name) : nullptr;
    const bool is_known = field != nullptr || special != nullptr;
    const std::string_view value = text().substr(colon + 1);
    const bool has_value =
        !value.empty() && value.front() != ' ' && value.front() != ')' && value.substr(0, 2) != "//";
    if (!has_value) {
      if (is_known && !value.empty())
        note("\"" + name + ": \" with a space is text; write " + name + ":value");
      return false;
    }
    if (!is_known) return next_unknown_field(name, colon);
    if (special != nullptr && special->special == Special::kNotRecorded) {
      note(name + ": is not recorded in an index; the rest is searched as text");
      at_ = colon + 1;
      return true;
    }

    Lexeme lexeme;
    lexeme.kind = LexemeKind::kField;
    lexeme.text = name;
    lexeme.field = field;
    lexeme.special = special;
    lexeme.range.begin = at_;
    at_ = colon + 1;
    if (peek() != '(') next_values(lexeme);
    lexeme.range.end = at_;
    const bool is_group = !at_end() && peek() == '(' && lexeme.values.empty();
    if (is_group || !lexeme.values.empty()) {
      out_.lexemes.push_back(std::move(lexeme));
    } else {
      note(name + ": has no value and is left out");
    }
    return true;
  }

  // A slip of a known name is left out of the text, which would never hold it; another word before a colon
  // stays.
  bool next_unknown_field(const std::string& name, std::size_t colon) {
    const std::string known = nearest_field(name);
    if (known.empty()) {
      note("no field '" + name + "': searched as text");
      return false;
    }
    note("no field '" + name + "'; did you mean " + known + "? The rest is searched as text");
    at_ = colon + 1;
    return true;
  }

  void next_values(Lexeme& lexeme) {
    const bool is_date = (lexeme.field != nullptr && lexeme.field->type == schema::FieldType::kDate) ||
                         (lexeme.special != nullptr && lexeme.special->special == Special::kDates);
    while (true) {
      FieldValue value;
      if (is_date) {
        value.text = date_value();
      } else if (!at_end() && peek() == '"') {
        value.text = quoted_text();
        value.is_quoted = true;
      } else {
        const std::size_t end = std::min(text().find_first_of(" \"(),", at_), text().size());
        value.text = bare_value(text().substr(at_, end - at_), false);
        at_ = end;
      }
      const bool is_any = value.text == "*" && !value.is_quoted;
      if (is_any || says_something(value.text)) lexeme.values.push_back(std::move(value));
      const bool has_more = !at_end() && peek() == ',' && peek_after() != ' ';
      if (!has_more) break;
      ++at_;
    }
    if (!at_end() && peek() == ',') ++at_;
  }

  // A date needs no quotes, and an end of a period may have its own: 14 July 2019, "March 2019".."June 2019".
  std::string date_value() {
    std::string value;
    while (!at_end() && std::string_view{" (),"}.find(peek()) == std::string_view::npos) {
      if (peek() == '"') {
        value += quoted_text();
      } else {
        const std::size_t end = end_of_date();
        value += text().substr(at_, end - at_);
        at_ = end;
      }
    }
    return bare_value(value, true);
  }

  std::size_t end_of_date() const {
    const std::size_t end = std::min(text().find_first_of(" \"(),", at_), text().size());
    const std::string_view chunk = text().substr(at_, end - at_);
    const std::size_t sign = chunk.find_last_of("<>=");
    const std::size_t dots = chunk.rfind("..");
    std::size_t begin = at_;
    if (sign != std::string_view::npos) begin = at_ + sign + 1;
    if (dots != std::string_view::npos) begin = std::max(begin, at_ + dots + 2);
    // How long a date is does not depend on the day of the question.
    constexpr analyzers::Date kAnyDay{std::chrono::year{2000}, std::chrono::January, std::chrono::day{1}};
    const auto date = analyzers::parse_date_prefix(text().substr(begin), kAnyDay);
    const auto none = analyzers::impossible_date_prefix(text().substr(begin));
    return std::max({end, begin + (date ? date->length : 0), begin + (none ? none->length : 0)});
  }

  static std::string bare_value(std::string_view chunk, bool is_date) {
    const auto is_final = [](char c) {
      return c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == '\'';
    };
    while (!chunk.empty() && is_final(chunk.back())) {
      const bool is_open_range = is_date && chunk.size() > 2 && chunk.substr(chunk.size() - 2) == "..";
      if (is_open_range) break;
      chunk.remove_suffix(1);
    }
    return std::string{chunk};
  }

  void next_chunk() {
    const std::size_t begin = at_;
    at_ = std::min(text().find_first_of(" \"()", begin), text().size());
    const std::string_view chunk = text().substr(begin, at_ - begin);
    if (chunk == "AND") return push(LexemeKind::kAnd, begin);
    if (chunk == "OR") return push(LexemeKind::kOr, begin);
    if (chunk == "NOT") return push(LexemeKind::kNot, begin);
    if (chunk == "*") return push(LexemeKind::kStar, begin);
    if (const auto nearness = nearness_of(chunk)) {
      push(LexemeKind::kNear, begin, std::string{chunk});
      out_.lexemes.back().distance = nearness->distance;
      out_.lexemes.back().is_ordered = nearness->is_ordered;
      return;
    }
    if (chunk == "&") return push(LexemeKind::kWord, begin, "&");
    // What is not at the end of a word ends one: "fl*od" is read as "fl od".
    const std::size_t star = chunk.find('*');
    const std::size_t core_end = begin + star;
    const bool is_last = star != std::string_view::npos && strip_punctuation(chunk.substr(star)).empty();
    if (star == std::string_view::npos || (is_last && star > 0)) {
      return push_word(chunk.substr(0, star), begin, is_last);
    }
    if (!is_last) {
      note("\"" + std::string{chunk} +
           "\": * works only at the end of a word; its parts are searched as words");
    }
    push_word(chunk.substr(0, star), begin, false);
    at_ = core_end + 1;
  }

  void push_word(std::string_view chunk, std::size_t begin, bool is_prefix) {
    const std::string_view core = strip_punctuation(chunk);
    if (core.empty()) return;
    if (is_prefix && characters(core) < kMinPrefixLetters) {
      note("\"" + std::string{core} + "*\" is too short for a prefix (3 letters): searched as a word");
      is_prefix = false;
    }
    Lexeme lexeme;
    lexeme.kind = is_prefix ? LexemeKind::kPrefix : LexemeKind::kWord;
    // What is left of "OR!" is a word.
    lexeme.text = is_operator(core) ? to_lower(core) : std::string{core};
    lexeme.range.begin = begin + static_cast<std::size_t>(core.data() - chunk.data());
    lexeme.range.end = lexeme.range.begin + core.size();
    out_.lexemes.push_back(std::move(lexeme));
  }

  void note(std::string text) { out_.notes.push_back(std::move(text)); }

  Lexed out_;
  std::size_t at_ = 0;
};

}  // namespace

bool is_operator(std::string_view word) {
  return word == "AND" || word == "OR" || word == "NOT" || nearness_of(word).has_value();
}

std::string to_valid_utf8(std::string_view bytes) {
  std::string result;
  while (!bytes.empty()) {
    const std::size_t length = utf8_length(bytes);
    result += length == 0 ? kReplacement : bytes.substr(0, length);
    bytes.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return result;
}

Lexed lex(std::string_view question) {
  if (question.size() <= kMaxQuestionBytes) return Lexer{plain_text(question)}.run();
  std::size_t end = kMaxQuestionBytes;
  while (end > 0 && is_continuation(question[end])) --end;
  Lexed lexed = Lexer{plain_text(question.substr(0, end))}.run();
  const std::string last = lexed.lexemes.empty() ? std::string{} : lexed.lexemes.back().text;
  lexed.notes.insert(lexed.notes.begin(),
                     "the question is longer than 2,048 bytes: read up to \"" + last + "\"");
  return lexed;
}

}  // namespace minutebook::query
