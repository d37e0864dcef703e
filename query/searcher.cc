// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "query/any_word.h"
#include "query/boilerplate.h"
#include "query/english.h"
#include "query/explanation.h"
#include "query/index_words.h"
#include "query/interpretation.h"
#include "query/lexer.h"
#include "query/matcher.h"
#include "query/open_index.h"
#include "query/parser.h"
#include "query/search.h"
#include "query/session.h"
#include "query/similar.h"
#include "query/spelling.h"
#include "query/suggest.h"
#include "schema/terms.h"

namespace minutebook::query {
namespace {

using schema::Field;
using Clock = std::chrono::steady_clock;

constexpr int kMaxTries = 5;  // of a request that an update interrupts
constexpr std::size_t kMaxAdvice = 5;

analyzers::Date today() { return analyzers::day_in_london(std::chrono::system_clock::now()); }

std::string passages(std::uint64_t count) {
  return std::to_string(count) + (count == 1 ? " passage" : " passages");
}

// What is asked for, else the best first where words are looked for, and the newest where none are.
Sort order_of(const Question& question) {
  return question.sort.value_or(text_part(question.tree) ? Sort::kRelevance : Sort::kNewest);
}

Interpretation interpretation_of(Question& question, const Lexicon& lexicon, analyzers::Date day) {
  Interpretation meaning;
  meaning.text = text_of(question.tree);
  meaning.filters = filters_of(question.tree);
  meaning.canonical = canonical(question, lexicon, day);
  meaning.english = english(question);
  meaning.sort = name_of(order_of(question));
  if (question.group && question.group->unit != Unit::kPassage) meaning.group = name_of(*question.group);
  meaning.notes = std::move(question.notes);
  meaning.ambiguities = std::move(question.ambiguities);
  return meaning;
}

std::vector<Condition> removable_conditions(const Question& question, const Lexicon& lexicon,
                                            analyzers::Date day) {
  std::vector<Condition> conditions;
  for (const Node& condition : conditions_of(question.tree)) {
    std::vector<Node> rest = conditions_of(question.tree);
    std::erase(rest, condition);
    Question without = question;
    without.tree = all_of(std::move(rest));
    conditions.push_back({condition, canonical(without, lexicon, day)});
  }
  return conditions;
}

}  // namespace

struct Searcher::Impl {
  Session session;

  Impl(const std::filesystem::path& index, Audience audience) : session{index, audience} {}

  Question read(std::string_view text, const SearchOptions& options) const {
    const Language language = options.strict ? Language::kStrict : Language::kPlainEnglish;
    const analyzers::Date day = options.today.value_or(today());
    Question question = parse(text, session.lexicon(), day, language);
    if (!options.also.empty()) {
      Question more = parse(options.also, session.lexicon(), day, Language::kStrict);
      question.tree = all_of({std::move(question.tree), std::move(more.tree)});
      question.notes.insert(question.notes.end(), more.notes.begin(), more.notes.end());
    }
    if (options.group) question.group = options.group;
    if (options.sort) question.sort = options.sort;
    if (options.boilerplate) question.wants_boilerplate = true;
    return question;
  }

  Results search(std::string_view text, const SearchOptions& options);
  Facet facet(std::string_view text, Field field, const SearchOptions& options);
  Explanation explain(std::string_view text, const SearchOptions& options);
  IndexWords words() { return {session.database(), session.analyzer(), session.stemmer()}; }
  void find(const Question& question, const SearchOptions& options, Results& results);
  Node searched(const Question& question, const Node& tree);
  void note_missing(const Node& tree, Results& results);
  void advise(const Node& tree, Results& results);
};

Results Searcher::Impl::search(std::string_view text, const SearchOptions& options) {
  const analyzers::Date day = options.today.value_or(today());
  Results results;
  results.query = to_valid_utf8(text);
  Question question = read(text, options);
  results.interpretation = interpretation_of(question, session.lexicon(), day);
  results.did_you_mean =
      did_you_mean(text, question.tree, words(), session.lexicon(),
                   [&](std::string_view typed) { return session.count(read(typed, options).tree); });
  note_missing(question.tree, results);
  find(question, options, results);
  if (question.wants_count) {
    if (!results.answer) results.answer.emplace();
    results.answer->is_count = true;
    results.answer->of = name_of(question.group.value_or(Grouping{}));
    results.answer->total = results.groups;
  }
  return results;
}

// What matches all of the question; else what boilerplate does; else what matches some of its words.
void Searcher::Impl::find(const Question& question, const SearchOptions& options, Results& results) {
  Matcher matcher{session, order_of(question), question.group.value_or(Grouping{}), options};
  std::vector<std::string>& notes = results.interpretation.notes;
  const Node tree = session.widened(question.tree, notes);
  const bool leaves_out = leaves_out_boilerplate(question);
  const auto general = [&](const Node& whole) {
    return leaves_out ? all_of({whole, negation(boilerplate())}) : whole;
  };
  const bool is_found = matcher.run(general(tree), tree, results) > 0;
  results.hidden_boilerplate = leaves_out ? session.count(all_of({tree, boilerplate()})) : 0;
  if (is_found) return;
  if (results.hidden_boilerplate > 0) {
    results.hidden_boilerplate = 0;
    matcher.run(tree, tree, results);
    notes.emplace_back(
        "only passages that every meeting has (apologies, previous minutes, ...) match: here they are");
    return;
  }
  const auto relaxed = with_any_word(tree);
  if (relaxed && matcher.run(general(*relaxed), *relaxed, results, Wanted::kAnyWord) > 0) {
    notes.emplace_back(
        "no passage has all the words: these have some of them, those with most of them first");
    return;
  }
  advise(question.tree, results);
}

// What `find` gives the passages of, in the same order of tries.
Node Searcher::Impl::searched(const Question& question, const Node& tree) {
  const auto general = [&](const Node& whole) {
    return leaves_out_boilerplate(question) ? all_of({whole, negation(boilerplate())}) : whole;
  };
  for (const Node& candidate : {general(tree), tree}) {
    if (session.count(candidate) > 0) return candidate;
  }
  const auto relaxed = with_any_word(tree);
  return relaxed ? general(*relaxed) : tree;
}

// Words and conditions that no passage meets.
void Searcher::Impl::note_missing(const Node& tree, Results& results) {
  std::vector<std::string>& notes = results.interpretation.notes;
  Compiler compiler = session.compiler(notes);
  for (const Node& condition : conditions_of(tree)) {
    if (!compiler.occurs(condition)) notes.push_back("no passage has " + print(condition));
  }
}

// Nothing was found: without which condition something would be, the most first.
void Searcher::Impl::advise(const Node& tree, Results& results) {
  const std::vector<Node> conditions = conditions_of(tree);
  if (conditions.size() < 2) return;
  std::vector<std::pair<std::uint64_t, std::string>> found;
  for (const Node& condition : conditions) {
    std::vector<Node> rest = conditions;
    std::erase(rest, condition);
    const std::uint64_t count = session.count(all_of(std::move(rest)));
    if (count > 0) found.emplace_back(count, print(condition));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  if (found.size() > kMaxAdvice) found.resize(kMaxAdvice);
  for (const auto& [count, condition] : found) {
    results.interpretation.notes.push_back("without " + condition + ": " + passages(count));
  }
}

Facet Searcher::Impl::facet(std::string_view text, Field field, const SearchOptions& options) {
  const Question question = read(text, options);
  Matcher matcher{session, Sort::kRelevance, {}, options};
  std::vector<std::string> notes;
  return matcher.facet(searched(question, session.widened(question.tree, notes)), field);
}

Explanation Searcher::Impl::explain(std::string_view text, const SearchOptions& options) {
  const analyzers::Date day = options.today.value_or(today());
  Question question = read(text, options);
  Explanation explanation;
  explanation.query = to_valid_utf8(text);
  explanation.conditions = removable_conditions(question, session.lexicon(), day);
  explanation.interpretation = interpretation_of(question, session.lexicon(), day);
  explanation.tree = question.tree;
  std::vector<std::string>& notes = explanation.interpretation.notes;
  const Node tree = session.widened(question.tree, notes);
  explanation.xapian = session.compiler(notes).compile(tree, Compiler::Purpose::kRank).get_description();
  return explanation;
}

Searcher::Searcher(const std::filesystem::path& index, Audience audience) try
    : impl_{std::make_unique<Impl>(index, audience)} {
} catch (const Xapian::Error& error) {
  throw SearchError(
      fmt::format("cannot open the index at {}: {}; make it anew with `minutebook index --rebuild`",
                  index.string(), error.get_description()));
}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

// Calls `request` with what is committed, and again where an update overwrites what is read.
template <typename Request>
auto Searcher::repeated(Request request) {
  const auto failed = [this](const std::string& reason) {
    return unreadable(impl_->session.index(), reason);
  };
  for (int tries = 1;; ++tries) {
    try {
      impl_->session.refresh();
      return request(*impl_);
    } catch (const Xapian::DatabaseModifiedError&) {
      if (tries == kMaxTries) throw failed("it changes faster than it can be read; try again");
    } catch (const Xapian::Error& error) {
      throw failed(error.get_description());
    } catch (const schema::RecordError& error) {
      throw failed(error.what());
    }
  }
}

Results Searcher::search(std::string_view question, const SearchOptions& options) {
  const Clock::time_point start = Clock::now();
  Results results = repeated([&](Impl& impl) { return impl.search(question, options); });
  results.took_ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
  return results;
}

Facet Searcher::facet(std::string_view question, Field field, std::string_view prefix, std::size_t limit,
                      const SearchOptions& options) {
  Facet facet = repeated([&](Impl& impl) { return impl.facet(question, field, options); });
  const std::string wanted = schema::value_key(prefix);
  std::erase_if(facet.values, [&wanted](const FacetValue& value) {
    return (' ' + schema::value_key(value.value)).find(' ' + wanted) == std::string::npos;
  });
  facet.distinct = facet.values.size();
  if (facet.values.size() > limit) facet.values.resize(limit);
  return facet;
}

Explanation Searcher::explain(std::string_view question, const SearchOptions& options) {
  return repeated([&](Impl& impl) { return impl.explain(question, options); });
}

std::vector<Suggestion> Searcher::suggest(std::string_view typed, std::size_t limit,
                                          std::optional<analyzers::Date> day) {
  return repeated([&](Impl& impl) {
    const IndexWords words = impl.words();
    return Suggester{impl.session.database(), impl.session.lexicon(), words, day.value_or(today())}.suggest(
        typed, limit);
  });
}

SimilarItems Searcher::similar(std::string_view id, std::size_t limit) {
  return repeated([&](Impl& impl) { return similar_items(impl.session, id, limit); });
}

std::string Searcher::revision() {
  return repeated([](Impl& impl) { return impl.session.revision(); });
}

}  // namespace minutebook::query
