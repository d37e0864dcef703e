// SPDX-License-Identifier: GPL-2.0-or-later
// What an index was made by, and whether this program may use it. Pure functions, safe from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace minutebook::schema {

// Changes when the stored terms, slots, records or ledger change their meaning.
inline constexpr int kSchemaVersion = 5;

// Metadata of each database, in decimal but for the program's version. None has them until its first commit.
inline constexpr std::string_view kSchemaVersionKey = "minutebook.schema";
inline constexpr std::string_view kAnalyzerVersionKey = "minutebook.analyzer";
inline constexpr std::string_view kProgramVersionKey = "minutebook.program";

std::string_view program_version();

// Why an index with these metadata values cannot be used, as the end of a sentence that names the index:
// "was made by a newer minutebook ...". Nothing where it can.
std::optional<std::string> version_problem(std::string_view schema, std::string_view analyzer);

}  // namespace minutebook::schema
