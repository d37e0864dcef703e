// SPDX-License-Identifier: GPL-2.0-or-later
// The people of an index, as far as an audience may know. Results are plain data. Safe from any thread.
#pragma once

#include <filesystem>
#include <string_view>

#include "query/search.h"
#include "schema/people.h"

namespace minutebook::query {

// All people and all doubts; with a `name`, those who go by it or by a part of it. Throws SearchError.
schema::People list_people(const std::filesystem::path& index, Audience audience, std::string_view name = {});

// Those of them who go by the name or by a part of it, and their doubts. Pure.
schema::People those_named(schema::People people, std::string_view name);

}  // namespace minutebook::query
