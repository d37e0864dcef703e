// SPDX-License-Identifier: GPL-2.0-or-later
// A question to an answer. A Searcher opens an index for one audience and answers questions on it; results
// are plain data that own their texts, holding no markup: printers escape and mark.
//
// A Searcher keeps Xapian handles: one a thread. Where an update replaces what it reads, it reopens and
// repeats the whole request by itself.
#pragma once

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
#include "schema/record.h"

namespace minutebook::query {

// The index cannot be read: missing, damaged, of a newer schema. Says what to do.
class SearchError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

enum class Audience : std::uint8_t {
  kPublic,      // never opens restricted/
  kRestricted,  // sees everything
};
enum class Sort : std::uint8_t { kRelevance, kNewest, kOldest };
enum class Group : std::uint8_t { kNone, kItem, kMeeting };

struct SearchOptions {
  std::size_t limit = 10;
  std::size_t offset = 0;
  std::optional<Sort> sort = {};  // what the question asks for, else relevance
  Group group = Group::kNone;
  std::size_t facet_values = 10;              // the most a facet lists
  std::optional<analyzers::Date> today = {};  // the system's where not set
};

// One condition that was understood. `op` is "is", "not", "from" or "to".
struct Filter {
  std::string field;
  std::string op;
  std::string value;
  friend bool operator==(const Filter&, const Filter&) = default;
};

// What was understood of a question, for people and programs to see and to edit.
struct Interpretation {
  std::string text;  // the words that are searched for
  std::vector<Filter> filters;
  std::string sort;                // relevance, newest, oldest
  std::vector<std::string> notes;  // what was changed, refused or not found, in words
  std::string canonical;           // the question in the query language; typing it gives the same answer
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
};

struct FacetValue {
  std::string value;
  std::uint64_t count = 0;
};

struct Facet {
  std::string field;
  std::vector<FacetValue> values;  // most first, then by value; years newest first
};

struct Results {
  std::string query;
  Interpretation interpretation;
  std::uint64_t total = 0;   // passages, exact
  std::uint64_t groups = 0;  // distinct groups, exact; equals total where not grouped
  std::vector<Hit> hits;
  std::vector<Facet> facets;
  std::optional<std::string> did_you_mean;
  double took_ms = 0;
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

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace minutebook::query
