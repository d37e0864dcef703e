// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/people.h"

namespace minutebook::web {

std::shared_ptr<const schema::People> PeopleCache::people(const std::filesystem::path& index,
                                                          query::Audience audience,
                                                          const std::string& revision) {
  const std::lock_guard lock{mutex_};
  if (!people_ || revision != revision_) {
    people_ = std::make_shared<const schema::People>(query::list_people(index, audience));
    revision_ = revision;
  }
  return people_;
}

}  // namespace minutebook::web
