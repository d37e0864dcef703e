// SPDX-License-Identifier: GPL-2.0-or-later
// Registers: all hits a question finds, for spreadsheets and scripts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "tests/cli/program.h"

namespace minutebook::test {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

using Rows = std::vector<std::vector<std::string>>;

// Reads RFC 4180 as another program would.
Rows read_csv(std::string_view text) {
  Rows rows;
  std::vector<std::string> row;
  std::string cell;
  bool is_quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char byte = text[at];
    if (is_quoted) {
      if (byte != '"') {
        cell += byte;
      } else if (at + 1 < text.size() && text[at + 1] == '"') {
        cell += text[++at];
      } else {
        is_quoted = false;
      }
    } else if (byte == '"') {
      is_quoted = true;
    } else if (byte == ',' || byte == '\n') {
      row.push_back(std::exchange(cell, {}));
      if (byte == '\n') rows.push_back(std::exchange(row, {}));
    } else if (byte != '\r') {
      cell += byte;
    }
  }
  EXPECT_TRUE(cell.empty() && row.empty() && !is_quoted) << "a row is not ended";
  return rows;
}

std::vector<json> lines_of(const std::string& text) {
  std::vector<json> objects;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) objects.push_back(json::parse(line, nullptr, false));
  return objects;
}

class Export : public ::testing::Test {
 protected:
  void SetUp() override { sandbox_.make_index(); }

  Outcome search(const std::string& question, std::vector<std::string> options) const {
    options.insert(options.begin(), {"search", "--index", sandbox_.index().string()});
    options.insert(options.end(), {"--", question});
    return sandbox_.run(options);
  }
  json answer(const std::string& question, std::vector<std::string> options = {}) const {
    options.insert(options.begin(), "--json");
    return json::parse(search(question, options).out);
  }

  Sandbox sandbox_;
};

TEST_F(Export, FormatJsonIsJson) {
  json a = json::parse(search("pollinator", {"--format", "json"}).out);
  json b = json::parse(search("pollinator", {"--json"}).out);
  a.erase("took_ms");
  b.erase("took_ms");
  EXPECT_EQ(a, b);
}

TEST_F(Export, NdjsonHasAllHitsALineEach) {
  const Outcome outcome = search("board", {"--format", "ndjson"});
  EXPECT_EQ(outcome.exit_status, 0);
  const json whole = answer("board", {"--limit", "1000"});
  ASSERT_GT(whole["hits"].size(), 5U);
  EXPECT_EQ(json(lines_of(outcome.out)), whole["hits"]);
}

TEST_F(Export, ALimitAndAnOffsetAreKeptTo) {
  const json whole = answer("board", {"--limit", "1000"});
  const auto some = lines_of(search("board", {"--format", "ndjson", "--limit", "3", "--offset", "2"}).out);
  ASSERT_EQ(some.size(), 3U);
  EXPECT_EQ(some[0], whole["hits"][2]);
  EXPECT_THAT(search("board", {"--format", "ndjson", "--limit", "0"}).out, IsEmpty());
}

TEST_F(Export, CsvHasAHeaderAndARowForEachHit) {
  const Rows rows = read_csv(search("decisions of the board", {"--format", "csv"}).out);
  const json whole = answer("decisions of the board", {"--limit", "1000"});
  ASSERT_EQ(rows.size(), whole["hits"].size() + 1);
  const std::vector<std::string>& header = rows.front();
  EXPECT_EQ(header[0], "rank");
  EXPECT_EQ(header.back(), "id");
  const auto cell = [&](const std::vector<std::string>& row, std::string_view column) {
    const auto at = std::find(header.begin(), header.end(), column) - header.begin();
    return row.at(static_cast<std::size_t>(at));
  };
  for (std::size_t at = 1; at < rows.size(); ++at) {
    const json& hit = whole["hits"][at - 1];
    ASSERT_EQ(rows[at].size(), header.size());
    EXPECT_EQ(cell(rows[at], "rank"), hit["rank"].dump());
    EXPECT_EQ(cell(rows[at], "kind"), "decision");
    EXPECT_EQ(cell(rows[at], "date"), hit["date"]);
    EXPECT_EQ(cell(rows[at], "organization"), hit["organization"]);
    EXPECT_EQ(cell(rows[at], "chair"), hit["chair"]);
    EXPECT_EQ(cell(rows[at], "item_title"), hit["item"]["title"]);
    EXPECT_EQ(cell(rows[at], "text"), hit["text"]);
    EXPECT_EQ(cell(rows[at], "outcome").empty(), hit["outcomes"].empty());
    EXPECT_EQ(cell(rows[at], "source"), hit["source"]);
    EXPECT_EQ(cell(rows[at], "offset"), hit["offset"].dump());
    EXPECT_EQ(cell(rows[at], "id"), hit["id"]);
  }
}

TEST_F(Export, ActionsHaveAStatus) {
  const Rows rows = read_csv(search("kind:action owner:*", {"--format", "csv"}).out);
  ASSERT_GT(rows.size(), 1U);
  const auto status = std::find(rows[0].begin(), rows[0].end(), "status") - rows[0].begin();
  for (std::size_t at = 1; at < rows.size(); ++at) {
    EXPECT_EQ(rows[at][static_cast<std::size_t>(status)], "open");
  }
}

TEST_F(Export, OfNothingIsAHeaderAndExitsWith1) {
  const Outcome csv = search("xylophones", {"--format", "csv"});
  EXPECT_EQ(csv.exit_status, 1);
  EXPECT_EQ(read_csv(csv.out).size(), 1U);
  const Outcome ndjson = search("xylophones", {"--format", "ndjson"});
  EXPECT_EQ(ndjson.exit_status, 1);
  EXPECT_THAT(ndjson.out, IsEmpty());
}

TEST_F(Export, NotesGoToStandardError) {
  const Outcome outcome = search("chiar:Tarrant apples", {"--format", "csv"});
  EXPECT_THAT(outcome.err, HasSubstr("note: "));
  EXPECT_THAT(outcome.out, Not(HasSubstr("note: ")));
}

TEST_F(Export, NeverGivesThePublicWhatIsRestricted) {
  const Outcome outcome = search("*", {"--format", "csv"});
  EXPECT_THAT(outcome.out, Not(HasSubstr("uincewood")));
  EXPECT_THAT(outcome.out, Not(HasSubstr("restricted")));
}

TEST_F(Export, CountIsTheNumberOfHits) {
  const auto count = [&](const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {"count", "--index", sandbox_.index().string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return sandbox_.run(arguments);
  };
  const Outcome outcome = count({"pollinator"});
  EXPECT_EQ(outcome.exit_status, 0);
  EXPECT_EQ(outcome.out, answer("pollinator")["total"]["value"].dump() + "\n");
  EXPECT_EQ(count({"--group", "meeting", "pollinator"}).out, "2\n");
  const Outcome none = count({"xylophones"});
  EXPECT_EQ(none.exit_status, 1);
  EXPECT_EQ(none.out, "0\n");
  const json as_json = json::parse(count({"--json", "--group", "meeting", "pollinator"}).out);
  EXPECT_EQ(as_json["count"], 2);
  EXPECT_EQ(as_json["of"], "meeting");
  EXPECT_EQ(as_json["interpretation"]["text"], "pollinator");
}

}  // namespace
}  // namespace minutebook::test
