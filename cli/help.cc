// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/help.h"

#include <fmt/format.h>

#include "analyzers/analyzer.h"
#include "schema/fields.h"
#include "schema/versions.h"

namespace minutebook::cli {
namespace {

constexpr std::string_view kSearchExamples = R"(Examples:
  minutebook search decisions on climate change chaired by Jane Doe
  minutebook search actions for officers since 2019
  minutebook search '"peer challenge" AND devol* NOT kind:report'
  minutebook search --sort date --group meeting housing
  minutebook search --format csv decisions of the board in 2019 > decisions.csv
  minutebook search --format csv kind:action status:open > actions.csv

Questions:
  words  "a phrase"  prefix*  AND  OR  NOT  -word  ( )  field:value  field:"two words"
  date:2020-07  date:2019..2021  since 2019  before May 2020  between 2018 and 2020
  decisions|actions|discussion on|about ... chaired by|said by|for ...

Fields:
)";

constexpr std::string_view kSearchExit = R"(
Exit status: 0 with hits, 1 with none, 2 usage error, 3 failure.
)";

}  // namespace

std::string search_help() {
  std::string help(kSearchExamples);
  for (const schema::FieldSpec& field : schema::fields()) {
    help += fmt::format("  {:<16}{}", field.name, field.help);
    if (!field.aliases.empty()) help += fmt::format(" (also {})", fmt::join(field.aliases, ", "));
    help += '\n';
  }
  help += kSearchExit;
  return help;
}

std::string versions() {
  return fmt::format("minutebook {}\nindex schema {}, analyzer {}\nbuilt with Xapian {}, ICU {}",
                     schema::program_version(), schema::kSchemaVersion, analyzers::kAnalyzerVersion,
                     MINUTEBOOK_XAPIAN_VERSION, MINUTEBOOK_ICU_VERSION);
}

}  // namespace minutebook::cli
