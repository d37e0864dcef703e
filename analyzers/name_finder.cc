// SPDX-License-Identifier: GPL-2.0-or-later
// Names in running text.
#include <algorithm>
#include <array>
#include <utility>

#include "analyzers/name_reader.h"
#include "analyzers/names.h"

namespace minutebook::analyzers {
namespace {

// A bracket in a list of names: "Smith (Chair), Jones and Brown".
constexpr std::size_t kLongestBracket = 12;

// Before two words that are no one's name, however they look: "the Shared Vision", "at Thornbury Place".
constexpr std::array<std::string_view, 21> kBeforeOthers{
    "the",  "a",       "an",     "this",   "our",    "its",     "their",  "in",    "at",      "near", "of",
    "into", "towards", "within", "across", "around", "outside", "inside", "under", "through", "via"};
constexpr std::array<std::string_view, 7> kArticles{"the", "a", "an", "this", "our", "its", "their"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

class NameFinder {
 public:
  explicit NameFinder(std::string_view text) : reader_(text) {}

  std::vector<NameMatch> run() {
    for (std::size_t i = 0; i < reader_.size();) {
      const std::size_t next = titled(i);
      if (next > i) {
        i = next;
        continue;
      }
      i = std::max(i + 1, untitled(i));
    }
    return std::move(matches_);
  }

 private:
  const NameToken& token(std::size_t i) const { return reader_.token(i); }

  void report(PersonName name, std::size_t begin, std::size_t last, bool has_title) {
    const NameToken& first = token(begin);
    const NameToken& end = token(last);
    // The full stop after an initial or in "O.B.E." is the name's, any other the sentence's.
    const bool own_stop = end.dotted && end.is_initial();
    matches_.push_back(
        {std::move(name), {first.range.begin, own_stop ? end.end() : end.range.end}, has_title});
  }

  // Reads a title and the name or names after it; where to go on, `i` where there is none.
  std::size_t titled(std::size_t i) {
    const std::optional<TitleRun> run = reader_.title_run(i);
    if (!run) return i;
    std::size_t at = run->next;
    if (run->plural && token(at).mark == ':') ++at;
    std::size_t end = one_titled(i, at, *run);
    if (end == i) return i;
    if (run->plural) end = rest_of_list(end, *run);
    return end;
  }

  std::size_t one_titled(std::size_t begin, std::size_t at, const TitleRun& run) {
    const Gap gap = token(at).gap;
    if (gap == Gap::kBreak || (gap == Gap::kNone && !token(at - 1).dotted && token(at - 1).is_word()))
      return begin;
    std::vector<std::size_t> words = reader_.name_words(at, run.trust, run.noun);
    std::string title = run.printed;
    if (words.empty()) {
      // "Cllr Bishop said": the last title is the surname.
      if (!run.last_is_weak || run.words < 2 || run.trust != Trust::kTitled) return begin;
      words.push_back(run.next - 1);
      title.erase(title.rfind(' '));
    }
    if (run.trust != Trust::kTitled && is_heading(words)) return begin;
    return finish(begin, words, std::move(title));
  }

  // "Major Nettleton Bypass", "Lord Harlow Road": the words are a place's or a body's.
  bool is_heading(const std::vector<std::size_t>& words) const {
    const std::size_t next = words.back() + 1;
    if (!reader_.follows_by_space(next) || !token(next).capital || token(words.back()).dotted) return false;
    const WordClass c = reader_.class_of(token(next));
    return c == WordClass::kBody || c == WordClass::kStreet || c == WordClass::kTopic;
  }

  std::size_t finish(std::size_t begin, const std::vector<std::size_t>& words, std::string title) {
    PersonName name = reader_.assemble(words);
    std::size_t next = words.back() + 1;
    if (!token(words.back()).possessive && !token(words.back()).dotted) name.honours = reader_.honours(next);
    const bool has_title = !title.empty();
    name.title = std::move(title);
    report(std::move(name), begin, next - 1, has_title);
    return next;
  }

  // The names after the first of "Councillors Smith, Jones (Chair) and Brown".
  std::size_t rest_of_list(std::size_t at, const TitleRun& run) {
    while (true) {
      if (token(at - 1).is_word() && token(at - 1).dotted && !token(at - 1).is_initial()) return at;
      std::size_t next = after_bracket(at);
      bool separated = false;
      if (token(next).mark == ',' || token(next).mark == ';') {
        separated = true;
        ++next;
      }
      if (is_and(next)) {
        separated = true;
        ++next;
      }
      if (!separated || token(next).gap == Gap::kBreak) return at;
      const std::optional<TitleRun> own = reader_.title_run(next);
      if (own && own->plural) return at;
      const std::size_t from = own ? own->next : next;
      const std::vector<std::size_t> words = reader_.name_words(from, Trust::kListed, true);
      if (words.empty() || is_heading(words)) return at;
      at = finish(next, words, own ? run.shared + " " + own->printed : run.shared);
    }
  }

  bool is_and(std::size_t i) const {
    const NameToken& word = token(i);
    if (word.mark == '&') return true;
    return word.is_word() &&
           (word.folded == "and" || word.folded == "a" || word.folded == "ac" || word.folded == "agus");
  }

  std::size_t after_bracket(std::size_t i) const {
    if (token(i).mark != '(') return i;
    for (std::size_t at = i + 1; at < i + kLongestBracket; ++at) {
      if (token(at).mark == ')') return at + 1;
    }
    return i;
  }

  // Reads a name without a title; where to go on, `i` where there is none.
  std::size_t untitled(std::size_t i) {
    const NameToken& first = token(i);
    if (!first.is_word() || !first.capital || first.has_digit) return i;
    const std::vector<std::size_t> words = reader_.name_words(i, Trust::kNone, false);
    if (words.size() < 2 || !is_likely(words)) return i;
    if (!is_given(first) && is_participle(first)) return i;
    return finish(i, words, "");
  }

  // "Countering Fraud", "Noting Jane Smith"
  static bool is_participle(const NameToken& word) {
    constexpr std::size_t kShortest = 6;
    return word.folded.size() >= kShortest && word.folded.compare(word.folded.size() - 3, 3, "ing") == 0;
  }

  bool is_likely(const std::vector<std::size_t>& words) const {
    const NameToken& first = token(words.front());
    const bool given = is_given(first) || (reader_.class_of(first) == WordClass::kMonth);
    const bool initial = first.is_initial();
    const bool any_given = given || std::any_of(words.begin(), words.end(), [&](std::size_t w) {
                             return w != words.back() && is_given(token(w));
                           });

    // What goes on right after it on the line.
    const std::size_t next = words.back() + 1;
    if (reader_.follows_by_space(next) && token(next).capital && !token(words.back()).dotted &&
        !token(words.back()).possessive) {
      const WordClass c = reader_.class_of(token(next));
      std::size_t behind = next;
      if (reader_.honours(behind).empty()) {
        if (c == WordClass::kBody || c == WordClass::kStreet) return false;
        if (c != WordClass::kOffice && c != WordClass::kFunction && !any_given) return false;
      }
    }

    // What stands right before it.
    if (words.front() > 0) {
      const NameToken& before = token(words.front() - 1);
      const bool touches = reader_.follows_by_space(words.front()) && !before.dotted;
      if (touches && contains(kArticles, before.folded)) return false;
      if (touches && before.possessive) return given;
      if (touches && !any_given && contains(kBeforeOthers, before.folded)) return false;
      if (touches && before.capital) {
        const WordClass c = reader_.class_of(before);
        const bool apart = c == WordClass::kOffice || c == WordClass::kMonth ||
                           (c == WordClass::kFunction && before.folded.size() > 1);
        // "Dean Stanley Street"
        if (!apart && reader_.class_of(token(words.back())) == WordClass::kStreet) return false;
        // "Appendix B Nettleton", "South Harlow Green"
        if (!apart && (initial || !given)) return false;
      }
    }
    return true;
  }

  NameReader reader_;
  std::vector<NameMatch> matches_;
};

}  // namespace

std::vector<NameMatch> find_person_names(std::string_view text) { return NameFinder(text).run(); }

}  // namespace minutebook::analyzers
