// SPDX-License-Identifier: GPL-2.0-or-later
// What holds for any question, from whomever it comes.
#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "query/interpretation.h"
#include "query/lexer.h"
#include "query/parser.h"
#include "tests/query/fake_lexicon.h"

namespace minutebook::query {
namespace {

using namespace std::chrono_literals;
constexpr analyzers::Date kToday{2022y, std::chrono::May, 18d};

void reads_back(const std::string& typed, const FakeLexicon& lexicon) {
  const Question question = parse(typed, lexicon, kToday);
  const std::string printed = canonical(question, lexicon, kToday);
  if (printed.size() > kMaxQuestionBytes) return;  // names in full and quotes may go over the limit
  const Question again = parse(printed, lexicon, kToday);
  RC_LOG() << "printed " << printed << "\nfor " << print(question.tree) << "\nread as " << print(again.tree)
           << '\n';
  RC_ASSERT(again.tree == question.tree);
  RC_ASSERT(again.sort == question.sort);
  RC_ASSERT(again.group == question.group);
  RC_ASSERT(again.wants_count == question.wants_count);
  RC_ASSERT(again.wants_boilerplate == question.wants_boilerplate);
  RC_ASSERT(canonical(again, lexicon, kToday) == printed);
  RC_ASSERT(to_valid_utf8(printed) == printed);
  for (const std::string& note : question.notes) RC_ASSERT(to_valid_utf8(note) == note);
}

TEST(AnyQuestion, OfTheLanguagesOwnPiecesReadsBack) {
  const FakeLexicon lexicon;
  const std::vector<std::string> pieces = {"flood",
                                           "wall",
                                           "sea-wall",
                                           "the",
                                           "and",
                                           "or",
                                           "not",
                                           "of",
                                           "on",
                                           "for",
                                           "by",
                                           "in",
                                           "from",
                                           "at",
                                           "AND",
                                           "OR",
                                           "NOT",
                                           "-",
                                           "+",
                                           "(",
                                           ")",
                                           "\"",
                                           "*",
                                           "\"sea wall\"",
                                           "devol*",
                                           "fl*od",
                                           "decisions",
                                           "decision",
                                           "actions",
                                           "reports",
                                           "agreed",
                                           "chaired by",
                                           "said by",
                                           "what did",
                                           "say",
                                           "decide",
                                           "about",
                                           "Gwen Abbott",
                                           "Cllr Price",
                                           "Oakes",
                                           "Jo Nobody",
                                           "Cabinet",
                                           "the board",
                                           "Fernleigh",
                                           "Elmshire",
                                           "chair:",
                                           "chair:abbott",
                                           "kind:",
                                           "kind:decision",
                                           "kind:(",
                                           "speaker:(oakes OR price)",
                                           "title:",
                                           "title:wall",
                                           "title:(sea wall)",
                                           "date:",
                                           "date:2019",
                                           "date:2019..",
                                           "date:..2021",
                                           "date:>=2019",
                                           "date:x",
                                           "in 2019",
                                           "since March 2019",
                                           "2019",
                                           "2020",
                                           "last year",
                                           "between 2018 and 2020",
                                           "by March 2020",
                                           "due by",
                                           "in July",
                                           "and April 2020",
                                           "2019/20",
                                           "on 30 February 2019",
                                           "since:2019",
                                           "fy:2019/20",
                                           "until:last month",
                                           "due:..2021",
                                           "date:14 July 2019",
                                           "today",
                                           "latest",
                                           "newest first",
                                           "sort:oldest",
                                           "sort:",
                                           "sort:(",
                                           "chiar:x",
                                           "10:30",
                                           "http://x.example",
                                           "&",
                                           "R&D",
                                           "IT",
                                           "a,b",
                                           "kind:decision,action",
                                           "owner:officers",
                                           "except",
                                           "\u201C",
                                           "\u2014",
                                           "Ll\u0177r",
                                           "\u2022",
                                           "year:2019",
                                           "source:a/b.txt",
                                           "who:price",
                                           "format:plain-text",
                                           "role:chair",
                                           "NEAR",
                                           "NEAR/3",
                                           "ADJ/2",
                                           "flood NEAR wall",
                                           "title:(sea NEAR wall)",
                                           "owner:*",
                                           "-date:*",
                                           "decision:wall",
                                           "decision:(",
                                           "minutes:\"sea wall\"",
                                           "group:chair",
                                           "group:(",
                                           "count:yes",
                                           "include:boilerplate",
                                           "like:ab-1",
                                           "type:meeting",
                                           "topic:x"};
  EXPECT_TRUE(rc::check([&] {
    const auto words = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces));
    std::string typed;
    for (const std::string& word : words) {
      typed += word;
      if (*rc::gen::inRange(0, 8) != 0) typed += ' ';
    }
    RC_LOG() << typed;
    reads_back(typed, lexicon);
  }));
}

TEST(AnyQuestion, OfAnyBytesReadsBack) {
  const FakeLexicon lexicon;
  EXPECT_TRUE(rc::check([&](const std::string& typed) { reads_back(typed, lexicon); }));
  EXPECT_TRUE(rc::check([&](const std::vector<unsigned char>& bytes) {
    reads_back(std::string{bytes.begin(), bytes.end()}, lexicon);
  }));
}

TEST(AnyQuestion, OfHostileRepetitionIsQuick) {
  const FakeLexicon lexicon;
  for (const std::string piece :
       {"(", ")", "\"", "-", "NOT ", "+", "from castle ", "by oakes and ", "chaired by ", "what did ",
        "decisions and ", "in 2019 ", "kind:(", "chair:", "* ", "not by "}) {
    std::string typed;
    while (typed.size() < kMaxQuestionBytes / 2) typed += piece;
    const Question question = parse(typed, lexicon, kToday);
    EXPECT_EQ(parse(canonical(question, lexicon, kToday), lexicon, kToday).tree, question.tree) << piece;
  }
}

}  // namespace
}  // namespace minutebook::query
