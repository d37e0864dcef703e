// SPDX-License-Identifier: GPL-2.0-or-later
// A question to an answer. A Searcher opens an index for one audience and answers questions on it; results
// are plain data that own their texts, holding no markup: printers escape and mark.
//
// A Searcher keeps Xapian handles: one a thread. Where an update replaces what it reads, it reopens and
// repeats the whole request by itself.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/dates.h"
#include "analyzers/token.h"
#include "schema/fields.h"
#include "schema/record.h"

namespace minutebook::query {

// The index cannot be read: missing, damaged, of a newer schema. Says what to do.
class SearchError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

// A search was given up because its deadline was over.
class TimeoutError : public SearchError {
  using SearchError::SearchError;
};

enum class Audience : std::uint8_t {
  kPublic,      // never opens restricted/
  kRestricted,  // sees everything
};
enum class Sort : std::uint8_t { kRelevance, kNewest, kOldest, kAgenda };

enum class Language : std::uint8_t {
  kPlainEnglish,  // and the query language
  kStrict,        // words are words
};

// What one hit stands for.
enum class Unit : std::uint8_t {
  kPassage,
  kItem,
  kMeeting,
  kMatter,  // the same business of one body over its meetings
  kValue,   // a value of a field: a person, a council, a year
};
struct Grouping {
  Unit unit = Unit::kPassage;
  schema::Field field = {};  // of kValue
  friend bool operator==(const Grouping&, const Grouping&) = default;
};

struct SearchOptions {
  std::size_t limit = 10;
  std::size_t offset = 0;
  std::optional<Sort> sort = {};              // what the question asks for, else relevance
  std::optional<Grouping> group = {};         // what the question asks for, else passages
  std::size_t facet_values = 10;              // the most a facet lists; 0 counts none
  std::optional<schema::Field> tally = {};    // all values of this field among what is found are counted
  bool strict = false;                        // the question is no plain English
  std::string also = {};                      // conditions that must hold besides, in the query language
  bool boilerplate = false;                   // apologies, previous minutes and their like are asked for, too
  std::optional<analyzers::Date> today = {};  // the system's where not set
  // When to give up with a TimeoutError; looked at before each part of a search and every thousand passages of it.
  std::optional<std::chrono::steady_clock::time_point> deadline = {};
};

// One condition that was understood. `op` is "is", "not", "from" or "to".
struct Filter {
  std::string field;
  std::string op;
  std::string value;
  friend bool operator==(const Filter&, const Filter&) = default;
};

// A name that may mean several: each is searched for.
struct Candidate {
  std::string name;
  std::string about;  // what is known: "chair, Fernleigh District Council, 2016-2020"
};
struct Ambiguity {
  std::string field;
  std::string typed;
  std::vector<Candidate> candidates;
};

// What was understood of a question, for people and programs to see and to edit.
struct Interpretation {
  std::string text;  // the words that are searched for
  std::vector<Filter> filters;
  std::string sort;                // relevance, newest, oldest, agenda
  std::string group;               // item, meeting, matter or a field; "" for passages
  std::vector<std::string> notes;  // what was changed, refused or not found, in words
  std::vector<Ambiguity> ambiguities;
  std::string canonical;  // the question in the query language; typing it gives the same answer
  std::string english;    // the same as one sentence
};

// A short passage of a record's text with the places where the question matched.
// Highlights are bytes into `text`, half-open, sorted, never overlapping.
struct Snippet {
  std::string text;
  std::vector<analyzers::ByteRange> highlights;
};

struct Hit {
  std::size_t rank = 0;  // from 1, offset included
  double score = 0;
  schema::Record record;
  Snippet snippet;
  std::uint64_t group_size = 1;  // matching passages in its group
  std::string group_value;       // of a group by a field: the value it is the best passage of
};

// What a question word asks for beside passages: "who chaired in 2016", "how many decisions".
struct AnswerValue {
  std::string value;
  std::uint64_t passages = 0;
  std::uint64_t meetings = 0;
};
struct Answer {
  bool is_count = false;    // the number is the answer, not the values
  std::string of;           // what is counted: a field's name, or passage, item, meeting, matter
  std::uint64_t total = 0;  // how many there are, exact
  // Those of the page. Of a field: most first, dates newest first; of meetings: their days, in the order of the hits.
  std::vector<AnswerValue> values;
};

struct FacetValue {
  std::string value;
  std::uint64_t count = 0;
};

struct Facet {
  std::string field;
  std::vector<FacetValue> values;  // most first, then by value; years and days newest first
  std::uint64_t distinct = 0;      // how many values there are, shown or not
};

struct Results {
  std::string query;
  Interpretation interpretation;
  std::uint64_t total = 0;               // passages, exact
  std::uint64_t groups = 0;              // distinct groups, exact; equals total where not grouped
  std::uint64_t hidden_boilerplate = 0;  // passages left out of total as boilerplate
  std::optional<Answer> answer;
  std::vector<Hit> hits;
  std::vector<Facet> facets;
  std::vector<FacetValue> tally;  // most first; years and days newest first
  std::optional<std::string> did_you_mean;
  double took_ms = 0;
};

struct Explanation;  // query/explanation.h

// A way to go on with what is being typed.
struct Suggestion {
  std::string text;         // what is typed with it: takes the place of all that was
  std::string value;        // what is suggested: "Gwen Abbott", "chair:", "2019"
  std::string kind;         // person, body, authority, party, region, nation, title, field, value, date, word
  std::string detail;       // more of it: what a person does, what a field is
  std::uint64_t count = 0;  // passages that have it; of a field all there are
};

// What goes with a passage, an item or a meeting.
struct SimilarItems {
  std::optional<Hit> item;   // its first decision, else its first passage; nothing where none has the id
  std::vector<Hit> earlier;  // the same matter at earlier meetings, newest first
  std::vector<Hit> later;    // and at later ones, oldest first
  std::vector<Hit> similar;  // other items, most alike first
};

class Searcher {
 public:
  // Opens the index. Throws SearchError.
  Searcher(const std::filesystem::path& index, Audience audience);
  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  // Answers a question; any bytes are a question. Throws SearchError where the index fails.
  Results search(std::string_view question, const SearchOptions& options = {});

  // The values of a field among what the question finds, with the number of passages of each: those with a word that
  // begins with `prefix`. A condition of the question on the field itself does not narrow them.
  Facet facet(std::string_view question, schema::Field field, std::string_view prefix = {},
              std::size_t limit = 10, const SearchOptions& options = {});

  // How a question is understood. Throws SearchError where the index fails.
  Explanation explain(std::string_view question, const SearchOptions& options = {});

  // Completions of what is typed so far, best first, for the day of `today` or the system's. Throws SearchError.
  std::vector<Suggestion> suggest(std::string_view typed, std::size_t limit = 10,
                                  std::optional<analyzers::Date> today = {});

  // What is like the passage, item or meeting with an id, up to `limit` of each sort. Throws SearchError.
  SimilarItems similar(std::string_view id, std::size_t limit = 10);

  // Names what is committed of all that the audience sees. Equal revisions give equal answers on the same day; what an
  // answer was given on is known where it is equal before and after. Throws SearchError.
  std::string revision();

 private:
  struct Impl;
  template <typename Request>
  auto repeated(Request request);

  std::unique_ptr<Impl> impl_;
};

}  // namespace minutebook::query
