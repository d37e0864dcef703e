// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/name_reader.h"

#include <algorithm>
#include <array>

#include "analyzers/printed_text.h"

namespace minutebook::analyzers {
namespace {

// Given, middle and surnames together; particles are not counted.
constexpr std::size_t kMostWords = 4;
constexpr std::size_t kMostTokens = 9;  // with particles
constexpr std::size_t kMostTitles = 5;
constexpr std::size_t kLongestHonour = 5;

// Titles that prose uses as nouns, so that "Councillor Handbook" is no person.
constexpr std::array<std::string_view, 7> kNounTitles{
    "councillor", "councillors", "councilor", "councilors", "alderman", "aldermen", "comhairleoir"};

constexpr std::array<std::string_view, 8> kPeers{"lord", "lady",     "baron",    "baroness",
                                                 "earl", "countess", "viscount", "viscountess"};

// Before a month that is no given name: "in June Peter Smith left".
constexpr std::array<std::string_view, 16> kBeforeMonths{"in",     "since", "by",   "before", "after", "of",
                                                         "until",  "from",  "late", "early",  "last",  "next",
                                                         "during", "this",  "mid",  "to"};

// Kings, queens and saints that streets and halls are named after.
constexpr std::array<std::string_view, 10> kStreetGivers{"victoria",  "albert",    "george", "alexandra",
                                                         "charlotte", "elizabeth", "edward", "regent",
                                                         "james",     "william"};

// Given names that are printed short, with a full stop.
constexpr std::array<std::string_view, 9> kShortened{"wm",   "chas", "geo",  "jas", "thos",
                                                     "robt", "jos",  "saml", "st"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

std::string joined(const std::vector<std::string_view>& words, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) all += ' ';
    all += words[i];
  }
  return all;
}

std::string_view first_part(std::string_view folded) { return folded.substr(0, folded.find('-')); }

bool never_in_names(WordClass c) {
  return c == WordClass::kFunction || c == WordClass::kOffice || c == WordClass::kBody ||
         c == WordClass::kTopic;
}

}  // namespace

bool is_given(const NameToken& token) {
  const std::string_view folded = token.folded;
  return is_given_name_word(folded) ||
         (folded.find('-') != std::string_view::npos && is_given_name_word(first_part(folded)));
}

const NameToken& NameReader::token(std::size_t i) const {
  static const NameToken kNothing = [] {
    NameToken nothing;
    nothing.mark = '\n';
    return nothing;
  }();
  return i < tokens_.size() ? tokens_[i] : kNothing;
}

bool NameReader::follows_by_space(std::size_t i) const {
  return i > 0 && token(i).is_word() && token(i - 1).is_word() && token(i).gap == Gap::kSpace;
}

WordClass NameReader::class_of(const NameToken& token) const {
  const WordClass whole = word_class(token.folded);
  if (whole != WordClass::kFree || token.folded.find('-') == std::string::npos) return whole;
  // "Cross-Party" is what "Cross" is where that is no name; "Wood-Smith" is a name.
  const WordClass first = word_class(first_part(token.folded));
  return never_in_names(first) && !is_given(token) ? first : WordClass::kFree;
}

// A single letter is an initial, but for the Irish "Ó".
bool NameReader::is_particle_word(const NameToken& token) const {
  if (token.letters == 1)
    return !token.dotted && token.folded == "o" && token.range.end - token.range.begin > 1;
  return is_particle(token.folded);
}

// Whether the word at `i` goes on the name that the one before it is of.
bool NameReader::joins(std::size_t i) const {
  const NameToken& word = token(i);
  const NameToken& before = token(i - 1);
  if (!word.is_word() || !before.is_word() || before.possessive) return false;
  const bool short_form = before.is_initial() || contains(kShortened, before.folded);
  if (before.dotted && !short_form) return false;
  switch (word.gap) {
    case Gap::kNone:
      return before.dotted;
    case Gap::kSpace:
      return true;
    case Gap::kLine:
      return short_form || is_given(before) || is_particle(before.folded);
    case Gap::kBreak:
      return false;
  }
  return false;
}

std::optional<TitleRun> NameReader::title_run(std::size_t i) const {
  TitleRun run;
  std::vector<std::string_view> printed;
  std::size_t kept = 0;
  std::size_t plural = 0;  // words up to the plural one
  for (std::size_t at = i; printed.size() < kMostTitles; ++at) {
    const NameToken& word = token(at);
    if (!word.is_word() || word.possessive) break;
    if (at > i && word.gap == Gap::kBreak) break;
    // "The Right Honourable the Lord Mayor"
    if (at > i && word.folded == "the" && token(at + 1).capital &&
        find_title(token(at + 1).folded) != nullptr)
      continue;
    const Title* title = find_title(word.folded);
    if (title == nullptr) break;
    const bool surely = title->kind == TitleKind::kStrong || title->kind == TitleKind::kPlural;
    if (!word.capital && !surely) break;
    // "MS Teams"
    if (word.all_caps && word.letters == 2 && surely && token(at + 1).letters > 1 && !token(at + 1).all_caps)
      break;
    printed.push_back(title->printed);
    if (title->kind == TitleKind::kPrefix) continue;
    kept = printed.size();
    run.next = at + 1;
    run.trust = surely ? Trust::kTitled : std::max(run.trust, Trust::kListed);
    if (title->kind == TitleKind::kPlural) plural = printed.size();
    run.noun = !surely || contains(kNounTitles, word.folded);
    run.peer = contains(kPeers, word.folded);
    run.last_is_weak = title->kind == TitleKind::kWeak;
  }
  if (kept == 0) return std::nullopt;
  run.words = kept;
  run.plural = plural > 0;
  run.printed = joined(printed, kept);
  run.shared = joined(printed, plural);
  return run;
}

bool NameReader::month_in_date(std::size_t i) const {
  if (i > 0) {
    const NameToken& before = token(i - 1);
    if (before.is_word() && (before.has_digit || contains(kBeforeMonths, before.folded))) return true;
  }
  const NameToken& next = token(i + 1);
  return next.is_word() && next.has_digit;
}

// Whether no capitalized word but letters of honour follows on the same line: a run of such words is a heading or
// a body's name.
bool NameReader::ends_run(std::size_t i) const {
  if (!follows_by_space(i + 1) || !token(i + 1).capital || token(i).dotted || token(i).possessive)
    return true;
  std::string ignored;
  return honour_at(i + 1, ignored) > i + 1;
}

bool NameReader::may_stand_in_name(std::size_t i, const std::vector<std::size_t>& before, Trust trust,
                                   bool noun_title) const {
  const NameToken& word = token(i);
  if (!word.capital || word.has_digit) return false;
  const bool first = before.empty();
  const bool after_given = !first && std::all_of(before.begin(), before.end(), [&](std::size_t w) {
    return token(w).is_initial() || is_given(token(w)) || class_of(token(w)) == WordClass::kMonth;
  });
  // Where a surname may stand though the word has other meanings.
  const bool last_of_titled = trust == Trust::kTitled && before.size() == 1 && ends_run(i);
  const bool expected = after_given || (first && trust != Trust::kNone) || last_of_titled;

  if (word.is_initial()) {
    if (word.dotted || trust != Trust::kNone) return true;
    return word.folded != "i" && (!first || word.folded != "a");
  }
  if (const Title* title = find_title(word.folded); title != nullptr && !is_given(word)) {
    // "Jane Bishop said", but not "Jane Smith Bishop of …" nor "Peter Lord Smith".
    return !first && title->kind == TitleKind::kWeak && after_given && ends_run(i);
  }
  if (word.all_caps && word.letters > 1) {
    const bool capitals_so_far =
        first || std::all_of(before.begin(), before.end(), [&](std::size_t w) { return token(w).all_caps; });
    const bool initials = first && word.letters <= 2 && trust == Trust::kTitled;
    const bool sure = trust == Trust::kTitled || is_given(word) || after_given;
    if (!sure || !(expected || capitals_so_far || initials)) return false;
  }
  const WordClass c = class_of(word);
  // Over the end of a line a surname alone goes on, no other sentence or cell.
  if (!first && word.gap == Gap::kLine && (!ends_run(i) || never_in_names(c))) return false;
  if (is_given(word)) return true;
  switch (c) {
    case WordClass::kFree:
      return true;
    case WordClass::kMonth:
      return !month_in_date(i) && (first || expected);
    case WordClass::kPlace:
      return expected;
    case WordClass::kStreet:
      if (trust == Trust::kTitled) return expected;
      return after_given && before.size() == 1 && !contains(kStreetGivers, token(before.back()).folded);
    case WordClass::kFunction:
    case WordClass::kOffice:
    case WordClass::kBody:
    case WordClass::kTopic:
      // "Mr Bill said", "Councillor Ann Notice said": a title leaves nothing else for it to be.
      if (trust != Trust::kTitled || c == WordClass::kOffice || !ends_run(i)) return false;
      return after_given || (first && !noun_title && c != WordClass::kFunction);
  }
  return false;
}

std::vector<std::size_t> NameReader::name_words(std::size_t i, Trust trust, bool noun_title) const {
  std::vector<std::size_t> words;
  std::vector<std::size_t> full;  // without particles
  for (std::size_t at = i; full.size() < kMostWords && words.size() < kMostTokens; ++at) {
    const NameToken& word = token(at);
    if (!word.is_word() || (at > i && !joins(at))) break;
    // "St Mary" is a church.
    if (at == i && trust == Trust::kNone && is_particle_word(word) && !is_given(word)) break;
    if (!word.capital) {
      if (!is_particle(word.folded)) break;
      words.push_back(at);
      continue;
    }
    std::string ignored;
    if (!full.empty() && !is_given(word) && honour_at(at, ignored) > at) break;
    // "Jane Smith Peter Jones": columns that lost the space between them.
    if (full.size() == 2 && is_given(token(full[0])) && !is_given(token(full[1])) && is_given(word) &&
        !ends_run(at))
      break;
    if (is_particle_word(word) && token(at + 1).capital && joins(at + 1)) {
      words.push_back(at);
      // "Van Dyke" and "Mac Smith" alike: it counts as the given name where nothing else is one.
      if (full.empty() && is_given(word)) full.push_back(at);
      continue;
    }
    if (!may_stand_in_name(at, full, trust, noun_title)) break;
    words.push_back(at);
    full.push_back(at);
  }
  while (!words.empty() && (full.empty() || words.back() != full.back())) words.pop_back();
  // An initial ends no name: in running text it begins what comes next.
  while (full.size() > 1 && !words.empty() && token(words.back()).is_initial()) {
    words.pop_back();
    full.pop_back();
    while (!words.empty() && words.back() != full.back()) words.pop_back();
  }
  if (full.size() == 1 && token(full.front()).is_initial()) return {};
  return words;
}

// Reads one honour at `i`: the token behind it, or `i` where there is none.
std::size_t NameReader::honour_at(std::size_t i, std::string& printed) const {
  const NameToken& word = token(i);
  if (!word.is_word() || !word.capital || word.has_digit) return i;
  if (word.letters > 1) {
    // Of two letters in small print, "Ma" is a surname and "am" a verb.
    const bool plain = word.letters > 2 || word.all_caps;
    if (!plain || word.possessive || !is_honour_word(word.folded)) return i;
    printed = text_.substr(word.range.begin, word.range.end - word.range.begin);
    return i + 1;
  }
  // "O.B.E."
  std::string folded;
  std::size_t at = i;
  while (folded.size() <= kLongestHonour && token(at).is_initial() &&
         (at == i || (token(at).gap == Gap::kNone && token(at - 1).dotted))) {
    folded += token(at).folded;
    ++at;
  }
  if (folded.size() < 2 || !is_honour_word(folded)) return i;
  for (const char c : folded) append_upper(printed, static_cast<unsigned char>(c));
  return at;
}

std::string NameReader::honours(std::size_t& i) const {
  std::string all;
  while (true) {
    std::size_t at = i;
    const bool comma = token(at).mark == ',';
    if (comma) ++at;
    const bool near = token(at).gap == Gap::kSpace || token(at).gap == Gap::kNone;
    std::string printed;
    const std::size_t next = near ? honour_at(at, printed) : at;
    if (next == at) return all;
    // "Jane Smith, MS Teams"
    std::string ignored;
    if (comma && follows_by_space(next) && token(next).capital && honour_at(next, ignored) == next)
      return all;
    if (!all.empty()) all += ' ';
    all += printed;
    i = next;
  }
}

std::string NameReader::printed(const NameToken& token, bool in_surname) const {
  const std::string_view raw = text_.substr(token.range.begin, token.range.end - token.range.begin);
  const bool initials = !in_surname && token.all_caps && token.letters <= 2 && !is_given(token);
  const bool shout = token.all_caps && token.letters > 1 && !initials;
  const bool lower_particle =
      shout && is_particle(token.folded) && token.folded != "mac" && token.folded != "mc";
  std::string out;
  bool start = true;  // of a part that begins with a capital
  std::size_t letters = 0;
  for (std::size_t at = 0; at < raw.size();) {
    const Character c = character_at(raw, at);
    at += c.length;
    if (is_ignorable(c.value)) continue;
    if (!is_letter(c.value)) {
      append_utf8(out, plain_mark(c.value));
      start = true;
      letters = 0;
      continue;
    }
    ++letters;
    if (!shout) {
      append_utf8(out, c.value);
    } else if (start && !lower_particle) {
      append_upper(out, c.value);
    } else {
      append_lower(out, c.value);
    }
    // "MCDONALD" is McDonald.
    start = shout && letters == 2 && out.size() >= 2 && out.compare(out.size() - 2, 2, "Mc") == 0;
  }
  // "McDONALD"
  if (!shout && token.letters > 4 && token.folded.compare(0, 2, "mc") == 0 && out.compare(0, 2, "Mc") == 0) {
    std::string rest;
    bool capitals = true;
    for (std::size_t at = 2; at < out.size();) {
      const Character c = character_at(out, at);
      if (at == 2) {
        append_utf8(rest, c.value);
      } else {
        capitals = capitals && (is_upper(c.value) || !is_letter(c.value));
        append_lower(rest, c.value);
      }
      at += c.length;
    }
    if (capitals) out = "Mc" + rest;
  }
  if (token.dotted && (token.is_initial() || contains(kShortened, token.folded))) out += '.';
  return out;
}

PersonName NameReader::assemble(const std::vector<std::size_t>& words) const {
  PersonName name;
  std::size_t surname = words.size() - 1;
  while (surname > 0 && is_particle_word(token(words[surname - 1])) &&
         (surname > 1 || !is_given(token(words[0])))) {
    --surname;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string& part = i < surname ? name.given : name.surname;
    if (!part.empty()) part += ' ';
    part += printed(token(words[i]), i >= surname);
  }
  return name;
}

}  // namespace minutebook::analyzers
