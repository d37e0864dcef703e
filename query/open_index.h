// SPDX-License-Identifier: GPL-2.0-or-later
// Opening what an audience may see of an index. Handles belong to the thread that opens them.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "query/search.h"
#include "schema/layout.h"

namespace minutebook::query {

// Opens one of the two databases. Throws SearchError where it is missing or of another version, and Xapian::Error.
Xapian::Database open_half(const std::filesystem::path& index, std::string_view half);

SearchError unreadable(const std::filesystem::path& index, const std::string& reason);

// Calls `action` with the databases, public/ first; again with fresh ones where an update overwrites what is read.
// Throws SearchError.
template <typename Action>
auto with_index(const std::filesystem::path& index, Audience audience, Action action) {
  constexpr int kMaxTries = 5;
  for (int tries = 1;; ++tries) {
    try {
      std::vector<Xapian::Database> databases{open_half(index, schema::kPublicFolder)};
      if (audience == Audience::kRestricted) databases.push_back(open_half(index, schema::kRestrictedFolder));
      return action(databases);
    } catch (const Xapian::DatabaseModifiedError&) {
      if (tries == kMaxTries) throw unreadable(index, "it changes faster than it can be read; try again");
    } catch (const Xapian::Error& error) {
      throw unreadable(index, error.get_description());
    }
  }
}

}  // namespace minutebook::query
