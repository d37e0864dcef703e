// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/open_index.h"

#include <fmt/format.h>

#include "schema/versions.h"

namespace minutebook::query {

Xapian::Database open_half(const std::filesystem::path& index, std::string_view half) {
  const std::filesystem::path path = index / half;
  if (!std::filesystem::exists(path)) {
    throw SearchError(
        fmt::format("no index at {0}: run `minutebook index --index {0} PATH...`", index.string()));
  }
  Xapian::Database database{path.string()};
  const auto problem =
      schema::version_problem(database.get_metadata(std::string{schema::kSchemaVersionKey}),
                              database.get_metadata(std::string{schema::kAnalyzerVersionKey}));
  if (problem) throw SearchError(fmt::format("{} {}", index.string(), *problem));
  return database;
}

SearchError unreadable(const std::filesystem::path& index, const std::string& reason) {
  return SearchError(fmt::format("cannot read the index at {}: {}", index.string(), reason));
}

}  // namespace minutebook::query
