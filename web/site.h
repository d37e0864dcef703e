// SPDX-License-Identifier: GPL-2.0-or-later
// The site: a request to an answer, without sockets. It serves one audience, chosen when it is made, and opens nothing
// that this audience may not see. Keeps a Searcher: one a worker thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "query/search.h"
#include "web/coverage.h"
#include "web/http.h"
#include "web/paper_shelf.h"
#include "web/people.h"

namespace minutebook::web {

// A file that the index knows, as far as the audience may.
struct SourceFile {
  std::string path;
  std::string format;
  std::uint64_t passages = 0;
  std::vector<std::string> warnings;
  std::string failure;            // why it could not be read; "" where it was
  std::uint64_t size = 0;         // as it was indexed
  std::int64_t modified_ns = 0;   // since the epoch, likewise
  bool is_wholly_public = false;  // nothing in it is restricted
};

// A source that came, changed or went, as far as the audience may know. Times are nanoseconds since the epoch.
struct SourceChange {
  std::string id;
  std::string path;  // "" of one that is gone
  std::int64_t added_ns = 0;
  std::int64_t changed_ns = 0;  // or went
};

struct SourceJournal {
  std::string born;                   // that of an index made anew is another one
  std::vector<SourceChange> changes;  // in the order of their times, then by id
};

struct SiteOptions {
  std::filesystem::path index;
  query::Audience audience = query::Audience::kPublic;
  std::string name = "Papers and minutes";  // what the pages call the site
  std::string public_url;        // "https://papers.example.org/minutes", no slash at its end; "" for "/"
  std::filesystem::path papers;  // folder of the source papers that may be opened; "" for none
  std::vector<std::string> cors_origins;     // sites whose scripts may read the JSON API and the fragment
  std::vector<std::string> frame_ancestors;  // sites that may frame /embed
  std::shared_ptr<PeopleCache> people = std::make_shared<PeopleCache>();        // shared by copies
  std::shared_ptr<CoverageCache> coverage = std::make_shared<CoverageCache>();  // likewise
  std::shared_ptr<PaperShelf> shelf = std::make_shared<PaperShelf>();           // likewise
  std::function<std::vector<SourceFile>()> sources;  // what is in the index; safe from any thread
  std::function<SourceJournal()> journal;            // what came, changed and went; likewise
};

class Site {
 public:
  // Throws query::SearchError where the index cannot be opened.
  explicit Site(const SiteOptions& options);
  ~Site();

  // Any request has an answer; never throws.
  Response handle(const Request& request);

  // For the rest of a streamed answer.
  query::Searcher& searcher();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace minutebook::web
