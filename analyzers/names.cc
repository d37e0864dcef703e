// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/names.h"

#include <algorithm>
#include <cstdlib>

#include "analyzers/name_reader.h"
#include "analyzers/name_tables.h"
#include "analyzers/name_tokens.h"
#include "analyzers/printed_text.h"
#include "analyzers/slips.h"

namespace minutebook::analyzers {
namespace {

// Surnames this short differ by more than a slip: "Lee", "Les"; "Hall", "Hill".
constexpr std::size_t kShortestForSlips = 5;

bool is_article(const NameToken& token) {
  return token.is_word() &&
         (token.folded == "the" || token.folded == "y" || token.folded == "yr" || token.folded == "an");
}

// Reads a text that is nothing but a name.
class WholeName {
 public:
  explicit WholeName(std::string_view text) : reader_(text) {}

  std::optional<PersonName> read() {
    std::size_t at = start();
    const std::optional<TitleRun> title = reader_.title_run(at);
    Trust trust = title ? title->trust : Trust::kNone;
    std::string printed = title ? title->printed : "";
    if (title) at = title->next;
    if (std::optional<PersonName> name = reversed(at, printed)) return name;

    std::vector<std::size_t> words = reader_.name_words(at, trust, title && title->noun);
    if (words.empty() && title && title->last_is_weak && title->words > 1 && trust == Trust::kTitled) {
      words.push_back(title->next - 1);
      printed.erase(printed.rfind(' '));
    }
    if (words.empty()) words = initials_and_surname(at);
    if (words.empty() || (words.size() < 2 && trust == Trust::kNone)) return std::nullopt;
    PersonName name = reader_.assemble(words);
    if (trust == Trust::kNone && name.given.empty()) return std::nullopt;
    at = words.back() + 1;
    if (trust == Trust::kTitled && words.size() == 1 && token(at).is_initial() &&
        reader_.follows_by_space(at)) {
      name.given = token(at).dotted ? token(at).folded + "." : token(at).folded;  // "Cllr Smith J."
      name.given.front() = static_cast<char>(name.given.front() - 'a' + 'A');
      ++at;
    }
    name.honours = reader_.honours(at);
    name.title = std::move(printed);
    if (!ends(at) && !(title && title->peer && token(at).is_word() && token(at).folded == "of"))
      return std::nullopt;
    return name;
  }

 private:
  const NameToken& token(std::size_t i) const { return reader_.token(i); }

  // Behind bullets, and behind an article or an office before a title: "The Mayor, Cllr …" starts at "Mayor",
  // "Vice-Chairman Cllr …" at "Cllr".
  std::size_t start() const {
    std::size_t at = 0;
    while (token(at).mark == '*' || token(at).mark == '-' || token(at).mark == '?') ++at;
    std::size_t title = at;
    while (title < reader_.size() && !reader_.title_run(title) &&
           (is_article(token(title)) || reader_.class_of(token(title)) == WordClass::kOffice ||
            token(title).mark == ',' || token(title).mark == '-' || token(title).mark == ':')) {
      ++title;
    }
    if (title > at && reader_.title_run(title)) at = title;
    // "The Mayor, Cllr Jane Smith": the second title is the person's.
    if (const std::optional<TitleRun> run = reader_.title_run(at)) {
      if (token(run->next).mark == ',' && reader_.title_run(run->next + 1)) at = run->next + 1;
    }
    return at;
  }

  // "Smith, Jane (Cllr)", "SMITH, Cllr Jane".
  std::optional<PersonName> reversed(std::size_t at, std::string title) const {
    const std::vector<std::size_t> left = reader_.name_words(at, Trust::kTitled, true);
    if (left.empty() || token(left.back() + 1).mark != ',' || token(left.back()).dotted) return std::nullopt;
    PersonName surname = reader_.assemble(left);
    if (!surname.given.empty()) return std::nullopt;
    std::size_t right = left.back() + 2;
    if (const std::optional<TitleRun> run = reader_.title_run(right)) {
      title = run->printed;
      right = run->next;
    }
    std::string given;
    std::size_t count = 0;
    for (; token(right).is_word() && token(right).capital && count < 3; ++right, ++count) {
      const NameToken& word = token(right);
      std::size_t behind = right;
      if (!word.is_initial() && (!is_given(word) || !reader_.honours(behind).empty())) break;
      if (!given.empty()) given += ' ';
      given += reader_.assemble({right}).surname;
    }
    if (given.empty()) return std::nullopt;
    surname.given = std::move(given);
    surname.honours = reader_.honours(right);
    if (token(right).mark == '(' && title.empty()) {
      if (const std::optional<TitleRun> run = reader_.title_run(right + 1)) title = run->printed;
    }
    surname.title = std::move(title);
    if (!ends(right)) return std::nullopt;
    return surname;
  }

  // "JB Smith": by itself it is a name, in running text it could be anything.
  std::vector<std::size_t> initials_and_surname(std::size_t at) const {
    const NameToken& initials = token(at);
    if (!initials.is_word() || !initials.all_caps || initials.letters != 2 || initials.has_digit) return {};
    if (!reader_.follows_by_space(at + 1) || reader_.class_of(initials) != WordClass::kFree) return {};
    const std::vector<std::size_t> rest = reader_.name_words(at + 1, Trust::kListed, true);
    if (rest.size() != 1 || token(rest.front()).all_caps || token(rest.front()).is_initial()) return {};
    return {at, rest.front()};
  }

  // Whether nothing goes on from `at` but what is passed over: a bracket, a clause after a comma or a dash.
  bool ends(std::size_t at) const {
    if (at >= reader_.size()) return true;
    const NameToken& next = token(at);
    if (next.is_word()) return false;
    switch (next.mark) {
      case '-':
        return next.gap != Gap::kNone;
      case '(':
      case '[':
      case ',':
      case ';':
      case ':':
      case '*':
      case '.':
        return true;
      default:
        return at + 1 == reader_.size();
    }
  }

  NameReader reader_;
};

bool is_initials(std::string_view name) {
  const std::vector<NameToken> tokens = tokenize_names(name);
  return !tokens.empty() && tokens.front().is_word() &&
         (tokens.front().letters == 1 || (tokens.front().all_caps && tokens.front().letters <= 3 &&
                                          !is_given_name_word(tokens.front().folded)));
}

std::string_view first_word(std::string_view key) { return key.substr(0, key.find(' ')); }

std::string without_spaces(std::string key) {
  key.erase(std::remove(key.begin(), key.end(), ' '), key.end());
  return key;
}

}  // namespace

std::string PersonName::display() const { return given.empty() ? surname : given + " " + surname; }

std::optional<PersonName> parse_person_name(std::string_view text) { return WholeName(text).read(); }

bool is_personal_title(std::string_view word) {
  const std::vector<NameToken> tokens = tokenize_names(word);
  return tokens.size() == 1 && tokens.front().is_word() && find_title(tokens.front().folded) != nullptr;
}

bool is_honour(std::string_view word) {
  std::string folded;
  for (std::size_t at = 0; at < word.size();) {
    const Character c = character_at(word, at);
    at += c.length;
    if (c.value != '.') append_folded(folded, c.value);
  }
  return is_honour_word(folded);
}

bool is_given_name(std::string_view word) {
  const std::vector<NameToken> tokens = tokenize_names(word);
  return tokens.size() == 1 && tokens.front().is_word() && is_given(tokens.front());
}

std::string name_key(std::string_view name) {
  // Folded first: "…" and "¨" turn out to hold full stops and spaces.
  std::string folded;
  folded.reserve(name.size());
  for (std::size_t at = 0; at < name.size();) {
    const Character c = character_at(name, at);
    at += c.length;
    if (!is_ignorable(c.value)) append_folded(folded, plain_mark(c.value));
  }
  std::string key;
  key.reserve(folded.size());
  bool gap = false;
  for (std::size_t at = 0; at < folded.size();) {
    const Character c = character_at(folded, at);
    at += c.length;
    const char32_t mark = plain_mark(c.value);
    if (mark == '\'' || is_ignorable(c.value)) continue;
    if (is_space(c.value) || mark == '.' || mark == '-' || mark == ',') {
      gap = true;
      continue;
    }
    if (gap && !key.empty()) key += ' ';
    gap = false;
    append_utf8(key, c.value);
  }
  return key;
}

bool same_given_name(std::string_view a, std::string_view b) {
  const std::string key_a = name_key(a);
  const std::string key_b = name_key(b);
  if (key_a.empty() || key_b.empty()) return false;
  if (key_a == key_b) return true;
  const std::string_view first_a = first_word(key_a);
  const std::string_view first_b = first_word(key_b);
  if (first_a == first_b) return true;
  if (is_initials(a) || is_initials(b)) return first_a.front() == first_b.front();
  return share_short_form(first_a, first_b);
}

bool similar_surname(std::string_view a, std::string_view b) {
  const std::string key_a = without_spaces(name_key(a));
  const std::string key_b = without_spaces(name_key(b));
  if (key_a.empty() || key_b.empty()) return false;
  if (key_a == key_b) return true;
  if (std::min(key_a.size(), key_b.size()) < kShortestForSlips) return false;
  if (as_ocr_reads(key_a) == as_ocr_reads(key_b)) return true;
  return key_a.front() == key_b.front() && one_slip_apart(key_a, key_b);
}

}  // namespace minutebook::analyzers
