// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/english.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "query/parser.h"
#include "tests/query/fake_lexicon.h"

namespace minutebook::query {
namespace {

using namespace std::chrono_literals;
constexpr analyzers::Date kToday{2022y, std::chrono::May, 18d};

struct Row {
  std::string typed;
  std::string english;
};

TEST(English, SaysAQuestionInOneSentence) {
  const std::vector<Row> table = {
      {"", "Passages."},
      {"sea walls", "Passages about sea walls."},
      {"kind:decision sea walls chair:\"Gwen Abbott\" date:2019..",
       "Decisions about sea walls, chaired by Gwen Abbott, since 2019."},
      {"kind:decision,action date:2019-03", "Decisions or actions in March 2019."},
      {"date:2019-03-12", "Passages on 12 March 2019."},
      {"date:2018..2020-06", "Passages from January 2018 to June 2020."},
      {"date:..2018", "Passages until the end of 2018."},
      {"flood OR tide", "Passages about flood or tide."},
      {"flood -wall", "Passages about flood, without wall."},
      {"\"sea wall\" repair", "Passages about \u201Csea wall\u201D and repair."},
      {"flood NEAR/5 \"sea wall\"", "Passages about flood and \u201Csea wall\u201D within 5 words."},
      {"repair*", "Passages about words that begin with \u201Crepair\u201D."},
      {"title:budget", "Passages with budget in the title."},
      {"speaker:(\"Susan Oakes\" OR \"Ida Price\")", "Passages with words of Susan Oakes or Ida Price."},
      {"-chair:abbott kind:decision", "Decisions not chaired by Gwen Abbott."},
      {"-owner:* kind:action", "Actions without an owner."},
      {"kind:decision flood sort:newest", "Decisions about flood, newest first."},
      {"flood group:meeting sort:newest", "Meetings with passages about flood, newest first."},
      {"kind:decision flood count:yes", "How many decisions about flood."},
      {"flood group:meeting count:yes", "How many meetings with passages about flood."},
      {"date:2016 group:chair", "Those who chaired, counted over passages in 2016."},
      {"decision:wall", "Decisions about wall."},
      {"flood include:boilerplate", "Passages about flood, apologies and the like included."},
  };
  const FakeLexicon lexicon;
  for (const Row& row : table)
    EXPECT_EQ(english(parse(row.typed, lexicon, kToday)), row.english) << row.typed;
}

}  // namespace
}  // namespace minutebook::query
