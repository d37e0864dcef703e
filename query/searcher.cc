// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>
#include <sys/stat.h>
#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "analyzers/analyzer.h"
#include "analyzers/stemmer.h"
#include "query/acronyms.h"
#include "query/compiler.h"
#include "query/english.h"
#include "query/facets.h"
#include "query/index_lexicon.h"
#include "query/index_words.h"
#include "query/interpretation.h"
#include "query/lexer.h"
#include "query/open_index.h"
#include "query/parser.h"
#include "query/search.h"
#include "query/shown_names.h"
#include "query/snippet.h"
#include "query/spelling.h"
#include "schema/layout.h"
#include "schema/terms.h"

namespace minutebook::query {
namespace {

using schema::Field;
using Clock = std::chrono::steady_clock;

constexpr int kMaxTries = 5;  // of a request that an update interrupts

analyzers::Date today() {
  return analyzers::Date{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
}

std::optional<Xapian::valueno> slot_of(Unit unit) {
  switch (unit) {
    case Unit::kItem:
      return schema::kItemSlot;
    case Unit::kMeeting:
      return schema::kMeetingSlot;
    case Unit::kMatter:
      return schema::kMatterSlot;
    case Unit::kPassage:
    case Unit::kValue:
      break;
  }
  return std::nullopt;
}

// Date, then meeting, then the order of the agenda: what stays when all else is equal.
void add_order(Xapian::MultiValueKeyMaker& keys, Sort sort) {
  constexpr std::string_view kAfterAllDates = "99999999";  // passages without a date come last
  const Xapian::valueno date = schema::spec(Field::kDate).slot;
  if (sort == Sort::kOldest) {
    keys.add_value(date, false, std::string{kAfterAllDates});
  } else {
    keys.add_value(date, true);
  }
  keys.add_value(schema::kMeetingSlot);
  keys.add_value(schema::kOrderSlot);
}

// The same question where any of the words that must all be there is enough; nothing where it asks for one or
// none.
std::optional<Node> with_any_word(const Node& tree) {
  if (tree.kind != NodeKind::kAnd) return std::nullopt;
  std::vector<Node> words;
  std::vector<Node> rest;
  for (const Node& child : tree.children) {
    const bool is_word =
        child.kind == NodeKind::kWord || child.kind == NodeKind::kPhrase || child.kind == NodeKind::kPrefix;
    (is_word ? words : rest).push_back(child);
  }
  if (words.size() < 2) return std::nullopt;
  rest.insert(rest.begin(), any_of(std::move(words)));
  return all_of(std::move(rest));
}

// A database and the folder it was opened from: a folder that was put in its place is another database.
struct OpenFolder {
  std::filesystem::path path;
  ino_t inode = 0;
  Xapian::Database database;
};

ino_t inode_of(const std::filesystem::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? status.st_ino : 0;
}

}  // namespace

struct Searcher::Impl {
  std::filesystem::path index;
  Audience audience;
  std::vector<OpenFolder> folders;
  Xapian::Database database;  // all of them as one
  std::optional<IndexLexicon> lexicon;
  std::vector<FacetFolding> foldings;
  analyzers::Analyzer analyzer;
  analyzers::Stemmer stemmer;

  Impl(std::filesystem::path path, Audience who) : index{std::move(path)}, audience{who} { open(); }

  void open() {
    folders.clear();
    open_folder(schema::kPublicFolder);
    if (audience == Audience::kRestricted) open_folder(schema::kRestrictedFolder);
    combine();
  }

  void open_folder(std::string_view name) {
    const std::filesystem::path path = index / name;
    const ino_t inode = inode_of(path);
    folders.push_back({path, inode, open_half(index, name)});
  }

  void combine() {
    database = Xapian::Database{};
    std::vector<Xapian::Database> databases;
    for (const OpenFolder& folder : folders) {
      database.add_database(folder.database);
      databases.push_back(folder.database);
    }
    lexicon.emplace(databases);
    foldings = fold_facets(lexicon->who(), databases);
  }

  // Sees what was committed since the last question.
  void refresh() {
    const bool is_replaced = std::any_of(folders.begin(), folders.end(), [](const OpenFolder& folder) {
      return inode_of(folder.path) != folder.inode;
    });
    if (is_replaced) return open();
    bool is_changed = false;
    for (OpenFolder& folder : folders) is_changed = folder.database.reopen() || is_changed;
    if (is_changed) combine();
  }

  std::optional<std::string> name_of_number(schema::Half half, Field field, std::uint64_t number) const {
    const auto folder = static_cast<std::size_t>(half);  // open() opens public/ first
    if (folder >= folders.size()) return std::nullopt;
    const Xapian::Database& names = folders[folder].database;
    const std::string key = names.get_metadata(schema::key_of_number(field, number));
    std::string name = key.empty() ? std::string{} : names.get_metadata(schema::name_key(field, key));
    return name.empty() ? std::nullopt : std::optional{std::move(name)};
  }

  Results search(std::string_view text, const SearchOptions& options);
  std::uint64_t count(const Node& tree);
  std::size_t match(const Node& asked, Sort sort, const SearchOptions& options, Results& results);
  void add_hits(const Xapian::MSet& matches, const CountingSpy& counts,
                std::optional<Xapian::valueno> group_slot, const Node& tree, Results& results);
};

Results Searcher::Impl::search(std::string_view text, const SearchOptions& options) {
  const analyzers::Date day = options.today.value_or(today());
  Results results;
  results.query = to_valid_utf8(text);
  Question question =
      parse(text, *lexicon, day, options.strict ? Language::kStrict : Language::kPlainEnglish);
  if (options.group) question.group = options.group;
  if (options.sort) question.sort = options.sort;
  results.interpretation.text = text_of(question.tree);
  results.interpretation.filters = filters_of(question.tree);
  results.interpretation.canonical = canonical(question, *lexicon, day);
  results.interpretation.english = english(question);
  results.interpretation.notes = std::move(question.notes);
  const Sort by_default = results.interpretation.text.empty() ? Sort::kNewest : Sort::kRelevance;
  const Sort sort = question.sort.value_or(by_default);
  results.interpretation.sort = name_of(sort);
  if (question.group) results.interpretation.group = name_of(*question.group);

  results.did_you_mean =
      did_you_mean(text, question.tree, IndexWords{database, analyzer, stemmer}, *lexicon,
                   [&](std::string_view typed) { return count(parse(typed, *lexicon, day).tree); });

  if (match(question.tree, sort, options, results) > 0) return results;
  const auto relaxed = with_any_word(question.tree);
  if (relaxed && match(*relaxed, sort, options, results) > 0) {
    results.interpretation.notes.emplace_back("no passage has all the words: these have some of them");
  }
  return results;
}

std::uint64_t Searcher::Impl::count(const Node& tree) {
  std::vector<std::string> notes;
  const Node widened = Acronyms{database, stemmer}.widened(tree, notes);
  Xapian::Enquire counter{database};
  counter.set_query(
      Compiler{database, *lexicon, analyzer, stemmer, notes}.compile(widened, Compiler::Purpose::kCount));
  counter.set_weighting_scheme(Xapian::BoolWeight{});
  return counter.get_mset(0, 0, database.get_doccount()).get_matches_lower_bound();
}

// Fills in what the tree finds; returns how many passages.
std::size_t Searcher::Impl::match(const Node& asked, Sort sort, const SearchOptions& options,
                                  Results& results) {
  std::vector<std::string> notes;
  const Node tree = Acronyms{database, stemmer}.widened(asked, notes);
  Compiler compiler{database, *lexicon, analyzer, stemmer, notes};
  const Xapian::Query query = compiler.compile(tree, Compiler::Purpose::kCount);
  for (const Node& leaf : tree.kind == NodeKind::kAnd ? tree.children : std::vector<Node>{tree}) {
    if (!compiler.occurs(leaf)) notes.push_back("no passage has " + print(leaf));
  }
  for (std::string& note : notes) {
    auto& known = results.interpretation.notes;
    if (std::find(known.begin(), known.end(), note) == known.end()) known.push_back(std::move(note));
  }

  // Counting looks at every passage and weighs none; ranking weighs, and looks no further than the best can be.
  const auto group_slot = slot_of(options.group.value_or(Grouping{}).unit);
  const Xapian::doccount size = database.get_doccount();
  CountingSpy counts{group_slot, foldings};
  Xapian::Enquire counter{database};
  counter.set_query(query);
  counter.set_weighting_scheme(Xapian::BoolWeight{});
  counter.add_matchspy(&counts);
  counter.get_mset(0, 0, size);
  results.total = counts.total();
  results.groups = group_slot ? counts.groups() : counts.total();
  results.facets =
      counts.facets(options.facet_values, [this](schema::Half half, Field field, std::uint64_t number) {
        return name_of_number(half, field, number);
      });

  Xapian::Enquire enquire{database};
  Xapian::MultiValueKeyMaker order;
  if (sort == Sort::kRelevance) {
    // Closeness is read from positions: of very many passages that would cost more than it tells.
    constexpr std::uint64_t kMostByCloseness = 2'000;
    const auto purpose =
        results.total > kMostByCloseness ? Compiler::Purpose::kCount : Compiler::Purpose::kRank;
    enquire.set_query(compiler.compile(tree, purpose));
    // Of equally relevant passages the newest first, then the order of the index, which is the agenda's within a file.
    enquire.set_sort_by_relevance_then_value(schema::spec(Field::kDate).slot, true);
  } else {
    add_order(order, sort);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight{});
    enquire.set_sort_by_key(&order, false);
  }
  if (group_slot) enquire.set_collapse_key(*group_slot);
  const auto clamp = [size](std::size_t n) {
    return static_cast<Xapian::doccount>(std::min<std::size_t>(n, size));
  };
  results.hits.clear();
  add_hits(enquire.get_mset(clamp(options.offset), clamp(options.limit)), counts, group_slot, tree, results);
  return results.total;
}

void Searcher::Impl::add_hits(const Xapian::MSet& matches, const CountingSpy& counts,
                              std::optional<Xapian::valueno> group_slot, const Node& tree, Results& results) {
  SnippetMaker snippets{tree, analyzer, stemmer};
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    const Xapian::Document document = match.get_document();
    Hit hit;
    hit.rank = match.get_rank() + 1;
    hit.score = match.get_weight();
    hit.record = schema::decode(document.get_data());
    show_names(lexicon->who(), document, hit.record);
    hit.snippet = snippets.make(hit.record.text);
    if (group_slot) hit.group_size = counts.group_size(document.get_value(*group_slot));
    results.hits.push_back(std::move(hit));
  }
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

Results Searcher::search(std::string_view question, const SearchOptions& options) {
  const Clock::time_point start = Clock::now();
  const auto failed = [this](const std::string& reason) { return unreadable(impl_->index, reason); };
  for (int tries = 1;; ++tries) {
    try {
      impl_->refresh();
      Results results = impl_->search(question, options);
      results.took_ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
      return results;
    } catch (const Xapian::DatabaseModifiedError&) {
      // An update has overwritten what was being read.
      if (tries == kMaxTries) throw failed("it changes faster than it can be read; try again");
    } catch (const Xapian::Error& error) {
      throw failed(error.get_description());
    } catch (const schema::RecordError& error) {
      throw failed(error.what());
    }
  }
}

}  // namespace minutebook::query
