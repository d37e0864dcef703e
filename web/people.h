// SPDX-License-Identifier: GPL-2.0-or-later
// The people of the index, told once a revision for all workers: on a large index telling takes seconds. Safe from any
// thread.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include "query/people.h"
#include "query/search.h"

namespace minutebook::web {

class PeopleCache {
 public:
  // Those whom the audience may know, at a revision of the index. Throws query::SearchError.
  std::shared_ptr<const schema::People> people(const std::filesystem::path& index, query::Audience audience,
                                               const std::string& revision);

 private:
  std::mutex mutex_;
  std::string revision_;
  std::shared_ptr<const schema::People> people_;
};

}  // namespace minutebook::web
