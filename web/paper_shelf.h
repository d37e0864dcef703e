// SPDX-License-Identifier: GPL-2.0-or-later
// Which source papers may be opened: those below the folder of papers that the index knows and of which the audience may
// see all. Looked up once a revision of the index for all workers. Safe from any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace minutebook::web {

struct SiteOptions;

// As it was when it was indexed. A file that has changed since is another one: what is restricted in it is not known.
struct ShelvedPaper {
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;
};

class PaperShelf {
 public:
  // The paper at a path below the folder of papers, written as the index has it; nothing for all else.
  std::optional<ShelvedPaper> find(const SiteOptions& options, const std::string& revision,
                                   std::string_view path);
  bool has(const SiteOptions& options, const std::string& revision, std::string_view path) {
    return find(options, revision, path).has_value();
  }

 private:
  std::mutex mutex_;
  std::optional<std::string> revision_;  // that `papers_` is of
  std::map<std::string, ShelvedPaper, std::less<>> papers_;
};

}  // namespace minutebook::web
