// SPDX-License-Identifier: GPL-2.0-or-later
// What is in the index and what is not, as far as the audience may know: told once a revision for all workers, as every
// passage is counted for it. Safe from any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "query/search.h"
#include "web/extent.h"
#include "web/timeline.h"

namespace minutebook::web {

struct SourceFile;

struct Coverage {
  struct Body {
    std::string name;
    Extent extent;
  };
  Extent whole;
  std::vector<Body> bodies;  // by name
  std::vector<PeriodCount> years;
  std::map<std::string, std::uint64_t> formats;  // files of each
  std::vector<SourceFile> files;                 // those that could not be read, then those with warnings
  std::uint64_t file_count = 0;
};

class CoverageCache {
 public:
  // `sources` may be empty: then nothing is told of files. Throws query::SearchError.
  std::shared_ptr<const Coverage> coverage(query::Searcher& searcher,
                                           const std::function<std::vector<SourceFile>()>& sources,
                                           const std::string& revision);

 private:
  std::mutex mutex_;
  std::string revision_;
  std::shared_ptr<const Coverage> coverage_;
};

}  // namespace minutebook::web
