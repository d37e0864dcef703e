// SPDX-License-Identifier: GPL-2.0-or-later
// The examples of docs/query_language.md do what it says.
#include <gmock/gmock.h>

#include <fstream>
#include <string>
#include <vector>

#include "query/parser.h"
#include "query/special_fields.h"
#include "schema/fields.h"
#include "tests/query/fake_lexicon.h"

namespace minutebook::query {
namespace {

using namespace std::chrono_literals;
constexpr analyzers::Date kToday{2022y, std::chrono::May, 18d};

// The pieces of a line that stand between backticks.
std::vector<std::string> in_backticks(const std::string& line) {
  std::vector<std::string> result;
  for (std::size_t begin = line.find('`'); begin != std::string::npos;) {
    const std::size_t end = line.find('`', begin + 1);
    if (end == std::string::npos) break;
    result.push_back(line.substr(begin + 1, end - begin - 1));
    begin = line.find('`', end + 1);
  }
  return result;
}

TEST(Documentation, ExamplesAreTrue) {
  std::ifstream file{std::string{MINUTEBOOK_SOURCE_DIR} + "/docs/query_language.md"};
  const FakeLexicon lexicon;
  std::string line;
  std::string header;
  std::size_t count = 0;
  while (std::getline(file, line)) {
    if (line.empty() || line.front() != '|') {
      header.clear();
      continue;
    }
    if (header.empty()) header = line;
    const auto pieces = in_backticks(line);
    if (pieces.empty()) continue;
    if (header.find("| field") == 0) {
      for (const std::string& name : pieces) {
        EXPECT_TRUE(schema::find_field(name) != nullptr || find_special(name) != nullptr ||
                    line.find("| `sort`") == 0)
            << name;
      }
      continue;
    }
    const Question question = parse(pieces.front(), lexicon, kToday);
    EXPECT_TRUE(question.notes.empty()) << pieces.front() << ": " << testing::PrintToString(question.notes);
    const std::string expected = header.find("is |") != std::string::npos ? pieces.at(1) : pieces.front();
    EXPECT_EQ(canonical(question, lexicon, kToday), expected);
    ++count;
  }
  EXPECT_GT(count, 25U);
}

}  // namespace
}  // namespace minutebook::query
