// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/parser.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "query/interpretation.h"
#include "query/lexer.h"
#include "tests/query/fake_lexicon.h"

namespace minutebook::query {
namespace {

using namespace std::chrono_literals;
constexpr analyzers::Date kToday{2022y, std::chrono::May, 18d};

std::string printed(const std::vector<Filter>& filters) {
  std::string result;
  for (const Filter& filter : filters) {
    result += (result.empty() ? "" : "; ") + filter.field + ' ' + filter.op + ' ' + filter.value;
  }
  return result;
}

struct Row {
  std::string typed;
  std::string canonical;
  std::string filters;  // "field op value; ..."
  std::string text;
  std::string sort = "";                // "" where the question asks for none
  std::vector<std::string> notes = {};  // a piece of each
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.typed; }

class ParserTable : public testing::TestWithParam<Row> {
 protected:
  FakeLexicon lexicon_;
};

TEST_P(ParserTable, UnderstandsTheQuestion) {
  const Row& row = GetParam();
  const Question question = parse(row.typed, lexicon_, kToday);
  EXPECT_EQ(canonical(question, lexicon_, kToday), row.canonical);
  EXPECT_EQ(printed(filters_of(question.tree)), row.filters);
  EXPECT_EQ(text_of(question.tree), row.text);
  EXPECT_EQ(question.sort ? name_of(*question.sort) : "", row.sort);
  ASSERT_EQ(question.notes.size(), row.notes.size()) << testing::PrintToString(question.notes);
  for (std::size_t i = 0; i < row.notes.size(); ++i) {
    EXPECT_THAT(question.notes[i], testing::HasSubstr(row.notes[i]));
  }
}

TEST_P(ParserTable, ReadsItsOwnPrintBack) {
  const Question question = parse(GetParam().typed, lexicon_, kToday);
  const std::string printed = canonical(question, lexicon_, kToday);
  const Question again = parse(printed, lexicon_, kToday);
  EXPECT_EQ(again.tree, question.tree) << printed;
  EXPECT_EQ(again.sort, question.sort);
}

INSTANTIATE_TEST_SUITE_P(
    Syntax, ParserTable,
    testing::Values(Row{"", "*", "", ""},                                                       //
                    Row{"*", "*", "", ""},                                                      //
                    Row{"flood defences", "flood defences", "", "flood defences"},              //
                    Row{"\"flood defences\"", "\"flood defences\"", "", "\"flood defences\""},  //
                    Row{"\u201Cflood defences\u201D", "\"flood defences\"", "", "\"flood defences\""},
                    Row{"devol*", "devol*", "", "devol*"},                       //
                    Row{"flood AND wall", "flood wall", "", "flood wall"},       //
                    Row{"flood OR wall", "flood OR wall", "", "flood OR wall"},  //
                    Row{"flood NOT wall", "flood -wall", "", "flood -wall"},     //
                    Row{"flood -wall", "flood -wall", "", "flood -wall"},        //
                    Row{"flood \u2013wall", "flood -wall", "", "flood -wall"},   //
                    Row{"flood - wall", "flood wall", "", "flood wall"},         //
                    Row{"-wall", "-wall", "", "-wall"},                          //
                    Row{"-\"sea wall\"", "-\"sea wall\"", "", "-\"sea wall\""},  //
                    Row{"(flood OR tide) wall", "(flood OR tide) wall", "", "(flood OR tide) wall"},
                    Row{"flood wall OR tide gate", "(flood wall) OR (tide gate)", "",
                        "(flood wall) OR (tide gate)"},
                    Row{"-(flood tide)", "-(flood tide)", "", "-(flood tide)"},                 //
                    Row{"flood or tide", "flood tide", "", "flood tide"},                       //
                    Row{"flood flood", "flood", "", "flood"},                                   //
                    Row{"10:30 start", "10:30 start", "", "10:30 start"},                       //
                    Row{"http://a.example/b", "http://a.example/b", "", "http://a.example/b"},  //
                    Row{"note: budget", "note budget", "", "note budget"},                      //
                    Row{"21/00123/FUL", "21/00123/FUL", "", "21/00123/FUL"},                    //
                    Row{"R&D", "R&D", "", "R&D"},                                               //
                    Row{"IT budget", "IT budget", "", "IT budget"},                             //
                    Row{"it budget", "budget", "", "budget"},                                   //
                    Row{"to be", "to be", "", "to be"},                                         //
                    Row{"terms of reference", "terms reference", "", "terms reference"}));

INSTANTIATE_TEST_SUITE_P(
    Nearness, ParserTable,
    testing::Values(
        Row{"flood NEAR/5 wall", "flood NEAR/5 wall", "", "flood NEAR/5 wall"},
        Row{"flood NEAR wall", "flood NEAR/10 wall", "", "flood NEAR/10 wall"},
        Row{"flood ADJ/2 \"sea wall\"", "flood ADJ/2 \"sea wall\"", "", "flood ADJ/2 \"sea wall\""},
        Row{"a NEAR/3 b NEAR/5 c", "a NEAR/5 b NEAR/5 c", "", "a NEAR/5 b NEAR/5 c"},
        Row{"decisions on flood NEAR wall", "kind:decision (flood NEAR/10 wall)", "kind is decision",
            "flood NEAR/10 wall"},
        Row{"title:(flood NEAR/3 wall)", "title:(flood NEAR/3 wall)", "", "title:(flood NEAR/3 wall)"},
        Row{"-(flood NEAR wall)", "-(flood NEAR/10 wall)", "", "-(flood NEAR/10 wall)"},
        Row{"NEAR wall", "near wall", "", "near wall"}, Row{"flood NEAR", "flood near", "", "flood near"},
        Row{"flood NEAR/x wall", "flood NEAR/x wall", "", "flood NEAR/x wall"}));

INSTANTIATE_TEST_SUITE_P(
    Whole, ParserTable,
    testing::Values(
        Row{"owner:*", "owner:*", "", ""},
        Row{"-owner:* kind:action", "-owner:* kind:action", "kind is action", ""},
        Row{"title:*", "title:*", "", ""}, Row{"date:*", "date:*", "", ""},
        Row{"decision:wall", "kind:decision wall", "kind is decision", "wall"},
        Row{"decision:\"sea wall\"", "kind:decision \"sea wall\"", "kind is decision", "\"sea wall\""},
        Row{"action:(wall OR tide)", "kind:action (wall OR tide)", "kind is action", "wall OR tide"},
        Row{"-decision:wall tide", "-(kind:decision wall) tide", "kind not decision", "-wall tide"},
        Row{"type:speech flood", "kind:discussion flood", "kind is discussion", "flood"},
        Row{"type:meeting flood", "flood group:meeting", "", "flood"},
        Row{"flood group:chair count:yes", "flood group:chair count:yes", "", "flood"},
        Row{"flood sort:agenda include:boilerplate", "flood sort:agenda include:boilerplate", "", "flood",
            "agenda"},
        Row{"like:0123456789abcdef-4 flood", "like:0123456789abcdef-4 flood", "", "flood"},
        Row{"flood group:nonsense", "flood", "", "flood", "", {"no group \"nonsense\""}},
        Row{"flood include:lunch", "flood", "", "flood", "", {"no include \"lunch\""}},
        Row{"topic:housing flood", "housing flood", "", "housing flood", "", {"topic: is not recorded"}}));

INSTANTIATE_TEST_SUITE_P(
    Fields, ParserTable,
    testing::Values(
        Row{"kind:decision flood", "kind:decision flood", "kind is decision", "flood"},
        Row{"type:decisions flood", "kind:decision flood", "kind is decision", "flood"},
        Row{"KIND:Action", "kind:action", "kind is action", ""},
        Row{"chair:\"Gwen Abbott\"", "chair:\"Gwen Abbott\"", "chair is Gwen Abbott", ""},
        Row{"chair:abbott", "chair:\"Gwen Abbott\"", "chair is Gwen Abbott", ""},
        Row{"chair:gwen", "chair:\"Gwen Abbott\"", "chair is Gwen Abbott", ""},
        Row{"chair:\"Cllr Gwen Abbott OBE\"", "chair:\"Gwen Abbott\"", "chair is Gwen Abbott", ""},
        Row{"speaker:\"Andy Lorne\"", "speaker:\"Andrew Lorne\"", "speaker is Andrew Lorne", ""},
        Row{"speaker:oakes",
            "speaker:(\"Martin Oakes\" OR \"Susan Oakes\")",
            "speaker is Martin Oakes; speaker is Susan Oakes",
            "",
            "",
            {"\"oakes\" may be Martin Oakes (chair, Fernleigh District Council, 2016-2020) or Susan Oakes"}},
        Row{"board:\"harbour and coast board\"", "organization:\"Harbour & Coast Board\"",
            "organization is Harbour & Coast Board", ""},
        Row{"council:fernleigh", "authority:\"Fernleigh District Council\"",
            "authority is Fernleigh District Council", ""},
        Row{"kind:(decision OR action)", "kind:(decision OR action)", "kind is decision; kind is action", ""},
        Row{"kind:decision,action", "kind:(decision OR action)", "kind is decision; kind is action", ""},
        Row{"kind:decision kind:action", "kind:(decision OR action)", "kind is decision; kind is action", ""},
        Row{"speaker:\"Susan Oakes\" AND speaker:\"Ida Price\"",
            "speaker:\"Susan Oakes\" AND speaker:\"Ida Price\"",
            "speaker is Susan Oakes; speaker is Ida Price", ""},
        Row{"-chair:\"Gwen Abbott\" flood", "-chair:\"Gwen Abbott\" flood", "chair not Gwen Abbott", "flood"},
        Row{"title:budget", "title:budget", "", "title:budget"},
        Row{"title:\"revenue budget\"", "title:\"revenue budget\"", "", "title:\"revenue budget\""},
        Row{"item:(revenue budget)", "title:revenue title:budget", "", "title:revenue title:budget"},
        Row{"source:notes/may.txt", "source:notes/may.txt", "source is notes/may.txt", ""},
        Row{"flood sort:newest", "flood sort:newest", "", "flood", "newest"},
        Row{"chiar:abbott", "abbott", "", "abbott", "", {"no field 'chiar'; did you mean chair?"}},
        Row{"zebra:abbott", "zebra:abbott", "", "zebra:abbott", "", {"no field 'zebra'"}},
        Row{"kind:decsion flood",
            "kind:decsion flood",
            "kind is decsion",
            "flood",
            "",
            {"no kind \"decsion\"; did you mean decision?"}},
        Row{"chair:\"Jo Nobody\"",
            "chair:\"Jo Nobody\"",
            "chair is Jo Nobody",
            "",
            "",
            {"no chair called \"Jo Nobody\""}},
        Row{"chair:\"Gwen Abbot\"",
            "chair:\"Gwen Abbot\"",
            "chair is Gwen Abbot",
            "",
            "",
            {"nearest: Gwen Abbott"}},
        Row{"sort:sideways flood", "flood", "", "flood", "", {"no sort \"sideways\""}},
        Row{"chair: Abbott",
            "chair:\"Gwen Abbott\"",
            "chair is Gwen Abbott",
            "",
            "",
            {"with a space is text"}},
        Row{"title: flood", "title flood", "", "title flood", "", {"with a space is text"}}));

INSTANTIATE_TEST_SUITE_P(
    Dates, ParserTable,
    testing::Values(
        Row{"date:2019", "date:2019", "date from 2019-01-01; date to 2019-12-31", ""},
        Row{"date:2019-07", "date:2019-07", "date from 2019-07-01; date to 2019-07-31", ""},
        Row{"date:2019-07-14", "date:2019-07-14", "date from 2019-07-14; date to 2019-07-14", ""},
        Row{"date:14/07/2019", "date:2019-07-14", "date from 2019-07-14; date to 2019-07-14", ""},
        Row{"date:\"14 July 2019\"", "date:2019-07-14", "date from 2019-07-14; date to 2019-07-14", ""},
        Row{"date:2019..2021", "date:2019..2021", "date from 2019-01-01; date to 2021-12-31", ""},
        Row{"date:2019..", "date:2019..", "date from 2019-01-01", ""},
        Row{"date:..2021-03", "date:..2021-03", "date to 2021-03-31", ""},
        Row{"date:>=2019", "date:2019..", "date from 2019-01-01", ""},
        Row{"date:<2019", "date:..2018", "date to 2018-12-31", ""},
        Row{"date:>2019", "date:2020..", "date from 2020-01-01", ""},
        Row{"date:>=2019 date:<=2021", "date:2019..2021", "date from 2019-01-01; date to 2021-12-31", ""},
        Row{"year:2019", "date:2019", "date from 2019-01-01; date to 2019-12-31", ""},
        Row{"-date:2019", "-date:2019", "date not 2019", ""},
        Row{"date:2019-02-30",
            "date:2019-02-30",
            "date is 2019-02-30",
            "",
            "",
            {"2019-02-30 does not exist; February 2019 has 28 days"}},
        Row{"flood since 2019", "flood date:2019..", "date from 2019-01-01", "flood"},
        Row{"flood before 2019", "flood date:..2018", "date to 2018-12-31", "flood"},
        Row{"flood after 2019", "flood date:2020..", "date from 2020-01-01", "flood"},
        Row{"flood between 2018 and 2020", "flood date:2018..2020",
            "date from 2018-01-01; date to 2020-12-31", "flood"},
        Row{"flood from March 2019 to June 2020", "flood date:2019-03..2020-06",
            "date from 2019-03-01; date to 2020-06-30", "flood"},
        Row{"flood in 2019", "flood date:2019", "date from 2019-01-01; date to 2019-12-31", "flood"},
        Row{"flood during July 2019", "flood date:2019-07", "date from 2019-07-01; date to 2019-07-31",
            "flood"},
        Row{"flood on 14 July 2019", "flood date:2019-07-14", "date from 2019-07-14; date to 2019-07-14",
            "flood"},
        Row{"flood last year", "flood date:2021", "date from 2021-01-01; date to 2021-12-31", "flood"},
        Row{"since 2019 before 2021", "date:2019..2020", "date from 2019-01-01; date to 2020-12-31", ""},
        Row{"minutes of 14 July 2019", "date:2019-07-14", "date from 2019-07-14; date to 2019-07-14", ""},
        Row{"net zero by 2030", "net zero 2030", "", "net zero 2030"},
        Row{"flood since the storm", "flood since storm", "", "flood since storm"}));

// Each means a period: {typed, canonical}.
struct DateRow {
  std::string typed;
  std::string canonical;
  std::string note = "";
};
void PrintTo(const DateRow& row, std::ostream* out) { *out << row.typed; }

class DateTable : public testing::TestWithParam<DateRow> {};

TEST_P(DateTable, IsThePeriod) {
  const FakeLexicon lexicon;
  const Question question = parse(GetParam().typed, lexicon, kToday);
  EXPECT_EQ(canonical(question, lexicon, kToday), GetParam().canonical);
  if (GetParam().note.empty()) {
    EXPECT_THAT(question.notes, testing::IsEmpty());
  } else {
    EXPECT_THAT(question.notes, testing::ElementsAre(testing::HasSubstr(GetParam().note)));
  }
  const Question again = parse(canonical(question, lexicon, kToday), lexicon, kToday);
  EXPECT_EQ(again.tree, question.tree);
}

// Today is Wednesday, 18 May 2022.
INSTANTIATE_TEST_SUITE_P(
    Values, DateTable,
    testing::Values(
        DateRow{"date:28/3/2019", "date:2019-03-28"}, DateRow{"date:28.3.19", "date:2019-03-28"},
        DateRow{"date:\"28 March 2019\"", "date:2019-03-28"}, DateRow{"date:\"Mar 2019\"", "date:2019-03"},
        DateRow{"date:\"Q2 2019\"", "date:2019-04..2019-06"},
        DateRow{"date:\"spring 2019\"", "date:2019-03..2019-05"},
        DateRow{"date:2019/20", "date:2019-04..2020-03"}, DateRow{"fy:2019/20", "date:2019-04..2020-03"},
        DateRow{"fy:19/20", "date:2019-04..2020-03"}, DateRow{"fy:2011-12", "date:2011-04..2012-03"},
        DateRow{"fy:(2018/19 OR 2020/21)", "date:(\"2018-04..2019-03\" OR \"2020-04..2021-03\")"},
        DateRow{"municipal-year:2021/22", "date:2021-05..2022-04"},
        DateRow{"date:\"municipal year 2021/22\"", "date:2021-05..2022-04"},
        DateRow{"date:\"this municipal year\"", "date:2022-05..2023-04"},
        DateRow{"date:\"this financial year\"", "date:2022-04..2023-03"},
        DateRow{"date:today", "date:2022-05-18"}, DateRow{"date:yesterday", "date:2022-05-17"},
        DateRow{"date:monday", "date:2022-05-16"},
        DateRow{"date:\"last week\"", "date:2022-05-09..2022-05-15"},
        DateRow{"date:\"last month\"", "date:2022-04"}, DateRow{"date:\"last year\"", "date:2021"},
        DateRow{"date:\"last quarter\"", "date:2022-01..2022-03"},
        DateRow{"date:\"this week\"", "date:2022-05-16..2022-05-22"},
        DateRow{"date:\"this month\"", "date:2022-05"}, DateRow{"date:\"next month\"", "date:2022-06"},
        DateRow{"date:\"3 months ago\"", "date:2022-02-18"},
        DateRow{"date:\"past 2 years\"", "date:2020-05-18..2022-05-18"},
        DateRow{"date:\"last 6 months\"", "date:2021-11-18..2022-05-18"},
        DateRow{"date:5y", "date:2017-05-18..2022-05-18"}, DateRow{"date:..2021", "date:..2021"},
        DateRow{"date:>=\"March 2019\"", "date:2019-03.."}, DateRow{"date:<=2019-07", "date:..2019-07"},
        DateRow{"date:\"March 2019\"..\"June 2019\"", "date:2019-03..2019-06"},
        DateRow{"date:14 July 2019 flood", "date:2019-07-14 flood"},
        DateRow{"flood since:last month -wall", "flood date:2022-04.. -wall"},
        DateRow{"date:2019..March 2021", "date:2019-01..2021-03"},
        DateRow{"date:\"March to June 2019\"", "date:2019-03..2019-06"},
        DateRow{"date:\"2019 to 2021\"", "date:2019..2021"}, DateRow{"date:2021..2019", "date:2019..2021"},
        DateRow{"date:2019-06-13..2019", "date:2019-06-13..2019-12-31"},
        DateRow{"date:2019..2019-06", "date:2019-01..2019-06"},
        DateRow{"date:\"14 July 2019..last month\"", "date:2019-07-14..2022-04-30"},
        DateRow{"on:28/3/2019", "date:2019-03-28"}, DateRow{"since:2019", "date:2019.."},
        DateRow{"until:\"March 2020\"", "date:..2020-03"}, DateRow{"before:2019", "date:..2018"},
        DateRow{"after:2019", "date:2020.."}, DateRow{"since:2019 until:2021", "date:2019..2021"},
        DateRow{"-before:2019", "-date:..2018"}, DateRow{"year:2021/22", "date:2021-04..2022-03"},
        DateRow{"due:<=2021-03-31", "due:..2021-03"}, DateRow{"due:\"next month\"", "due:2022-06"},
        DateRow{"due:2021..", "due:2021.."}));

INSTANTIATE_TEST_SUITE_P(
    PlainWords, DateTable,
    testing::Values(DateRow{"flood since March 2019", "flood date:2019-03.."},
                    DateRow{"flood until March 2020", "flood date:..2020-03"},
                    DateRow{"flood on 28/3/2019", "flood date:2019-03-28"},
                    DateRow{"flood 28.3.19", "flood date:2019-03-28"},
                    DateRow{"flood in May 2019", "flood date:2019-05"},
                    DateRow{"flood in Q2 2019", "flood date:2019-04..2019-06"},
                    DateRow{"flood in spring 2019", "flood date:2019-03..2019-05"},
                    DateRow{"flood in the spring of 2019", "flood date:2019-03..2019-05"},
                    DateRow{"flood in 2019/20", "flood date:2019-04..2020-03"},
                    DateRow{"flood in the financial year 2019/20", "flood date:2019-04..2020-03"},
                    DateRow{"flood in the 2021/22 municipal year", "flood date:2021-05..2022-04"},
                    DateRow{"flood municipal year 2021/22", "flood date:2021-05..2022-04"},
                    DateRow{"flood this municipal year", "flood date:2022-05..2023-04"},
                    DateRow{"flood this financial year", "flood date:2022-04..2023-03"},
                    DateRow{"decisions last quarter", "kind:decision date:2022-01..2022-03"},
                    DateRow{"flood yesterday", "flood date:2022-05-17"},
                    DateRow{"flood last Monday", "flood date:2022-05-16"},
                    DateRow{"flood on Monday", "flood date:2022-05-16"},
                    DateRow{"flood since Monday", "flood date:2022-05-16.."},
                    DateRow{"flood on Tuesday 14 July 2020", "flood date:2020-07-14"},
                    DateRow{"flood on the 14th of July 2020", "flood date:2020-07-14"},
                    DateRow{"flood over the last 6 months", "flood date:2021-11-18..2022-05-18"},
                    DateRow{"flood in the past 2 years", "flood date:2020-05-18..2022-05-18"},
                    DateRow{"flood between March and June 2019", "flood date:2019-03..2019-06"},
                    DateRow{"flood between 1 March and 5 April 2019", "flood date:2019-03-01..2019-04-05"},
                    DateRow{"flood between 2021 and 2018", "flood date:2018..2021"},
                    DateRow{"flood from March to June 2019", "flood date:2019-03..2019-06"},
                    DateRow{"flood March 2019 to June 2020", "flood date:2019-03..2020-06"},
                    DateRow{"flood 2019 to 2021", "flood date:2019..2021"},
                    DateRow{"flood from 2019 onwards", "flood date:2019.."},
                    DateRow{"flood from 2019 to date", "flood date:2019.."},
                    DateRow{"flood since the end of 2019", "flood date:2019-12-31.."},
                    DateRow{"flood before the start of April 2020", "flood date:..2020-03"},
                    DateRow{"decisions made by 2021", "kind:decision date:..2021"},
                    DateRow{"decisions on buses by March 2020", "kind:decision buses date:..2020-03"},
                    DateRow{"decisions on buses not in 2019", "kind:decision buses -date:2019"},
                    DateRow{"flood since the May 2019 election", "flood date:2019-05.."},
                    DateRow{"flood since the 2019 election", "flood date:2019.."},
                    DateRow{"decisions from the July 2019 meeting", "kind:decision date:2019-07"},
                    DateRow{"decisions at the 14 July 2020 meeting", "kind:decision date:2020-07-14"},
                    DateRow{"decisions from last week's meeting",
                            "kind:decision date:2022-05-09..2022-05-15"},
                    DateRow{"decisions in 2019 and 2021", "kind:decision date:(2019 OR 2021)"},
                    DateRow{"decisions in 2017, 2019 or 2021", "kind:decision date:(2017 OR 2019 OR 2021)"},
                    DateRow{"flood in March and April 2020", "flood date:(2020-03 OR 2020-04)"},
                    DateRow{"flood on 14 July and 3 August 2020", "flood date:(2020-07-14 OR 2020-08-03)"},
                    DateRow{"flood on or after 1 April 2020", "flood date:2020-04.."},
                    DateRow{"flood on or before 1 April 2020", "flood date:..2020-04-01"},
                    DateRow{"flood in the week of 14 July 2020", "flood date:2020-07-13..2020-07-19"},
                    DateRow{"minutes of the meeting on 14 July 2020", "date:2020-07-14"},
                    DateRow{"decisions 2019", "kind:decision date:2019"},
                    DateRow{"2019 decisions on buses", "date:2019 kind:decision buses"},
                    DateRow{"coast funding 2019/20", "coast funding date:2019-04..2020-03"},
                    DateRow{"actions due by March 2021", "kind:action due:..2021-03"},
                    DateRow{"actions due next month", "kind:action due:2022-06"},
                    DateRow{"actions due before 2021 of 2020", "kind:action due:..2020 date:2020"}));

INSTANTIATE_TEST_SUITE_P(
    WithoutYear, DateTable,
    testing::Values(
        DateRow{"flood in July", "flood date:2021-07", "\"July\" has no year: 2021-07 is taken"},
        DateRow{"flood on 14 July", "flood date:2021-07-14", "\"14 July\" has no year: 2021-07-14"},
        DateRow{"flood in May", "flood date:2022-05", "no year"},
        DateRow{"flood since may", "flood date:2022-05..", "no year"},
        DateRow{"date:july", "date:2021-07", "no year"},
        DateRow{"flood note from the July meeting", "flood note date:2021-07", "no year"},
        DateRow{"from July to September", "date:2021-07..2021-09", "no year"},
        DateRow{"flood between October 2019 and March", "flood date:2019-10..2020-03", "no year"}));

INSTANTIATE_TEST_SUITE_P(Text, DateTable,
                         testing::Values(DateRow{"what may the board do", "may board"},
                                         DateRow{"letter from May", "letter May"},
                                         DateRow{"decisions on May", "kind:decision May"},
                                         DateRow{"march through town", "march through town"},
                                         DateRow{"Sunday trading", "Sunday trading"},
                                         DateRow{"carbon neutral by 2030", "carbon neutral 2030"},
                                         DateRow{"net zero by March 2030", "+net +zero +March +2030"},
                                         DateRow{"net zero by 31 March 2030", "+net +zero +31 +March +2030"},
                                         DateRow{"budget for 2019/20", "+budget +2019/20"},
                                         DateRow{"2019/20 budget", "2019/20 budget"},
                                         DateRow{"made in the 2019/20 budget", "2019/20 budget"},
                                         DateRow{"flood in 2019 and may rise", "flood date:2019 may rise"},
                                         DateRow{"contracts over 5m", "contracts over 5m"},
                                         DateRow{"spring gardens", "spring gardens"},
                                         DateRow{"the 2019 budget", "2019 budget"}, DateRow{"2019", "2019"}));

INSTANTIATE_TEST_SUITE_P(
    Impossible, DateTable,
    testing::Values(
        DateRow{"date:3/14/2019", "date:3/14/2019",
                "3/14/2019: days come first; did you mean 14 March 2019 (14/3/2019)?"},
        DateRow{"date:\"30 February 2019\"", "date:\"30 February 2019\"",
                "30 February 2019 does not exist; February 2019 has 28 days"},
        DateRow{"date:30 February 2019 flood", "date:\"30 February 2019\" flood",
                "30 February 2019 does not exist"},
        DateRow{"date:2019-13", "date:2019-13", "2019-13 does not exist; months are 1 to 12"},
        DateRow{"date:2019-02-30..2020", "date:\"2019-02-30..2020\"", "2019-02-30 does not exist"},
        DateRow{"since:31/6/2020", "date:\">=31/6/2020\"", "June 2020 has 30 days"},
        DateRow{"flood since 30 February 2019", "flood",
                "left out: 30 February 2019 does not exist; February 2019 has 28 days"},
        DateRow{"flood on 3/14/2019 at noon", "flood noon", "left out: 3/14/2019: days come first"},
        DateRow{"since 2019-02-30", "*", "left out: 2019-02-30 does not exist"},
        DateRow{"flood 2019-02-30", "flood", "left out: 2019-02-30 does not exist"},
        DateRow{"flood between 30 February 2019 and March 2020", "flood", "left out"},
        DateRow{"flood in February 30, 2019", "flood", "left out"}));

INSTANTIATE_TEST_SUITE_P(
    PlainEnglish, ParserTable,
    testing::Values(
        Row{"decisions on sea walls chaired by Gwen Abbott", "kind:decision sea walls chair:\"Gwen Abbott\"",
            "kind is decision; chair is Gwen Abbott", "sea walls"},
        Row{"Decisions about sea walls chaired by Cllr Abbott since 2019",
            "kind:decision sea walls chair:\"Gwen Abbott\" date:2019..",
            "kind is decision; chair is Gwen Abbott; date from 2019-01-01", "sea walls"},
        Row{"decisions on sea walls with Martin Oakes in the chair",
            "kind:decision sea walls chair:\"Martin Oakes\"", "kind is decision; chair is Martin Oakes",
            "sea walls"},
        Row{"sea walls when Priya Nair chaired", "sea walls chair:\"Priya Nair\"", "chair is Priya Nair",
            "sea walls"},
        Row{"decisions not chaired by Gwen Abbott", "kind:decision -chair:\"Gwen Abbott\"",
            "kind is decision; chair not Gwen Abbott", ""},
        Row{"decisions chaired by Jo Nobody on housing",
            "kind:decision chair:\"Jo Nobody\" housing",
            "kind is decision; chair is Jo Nobody",
            "housing",
            "",
            {"no chair called \"Jo Nobody\""}},
        Row{"decisions chaired by Andrew Lorne",
            "kind:decision chair:\"Andrew Lorne\"",
            "kind is decision; chair is Andrew Lorne",
            "",
            "",
            {"no chair called \"Andrew Lorne\""}},
        Row{"what did Cllr Susan Oakes say about parking?", "speaker:\"Susan Oakes\" parking",
            "speaker is Susan Oakes", "parking"},
        Row{"what did Jo Nobody say about parking",
            "speaker:\"Jo Nobody\" parking",
            "speaker is Jo Nobody",
            "parking",
            "",
            {"no speaker called \"Jo Nobody\""}},
        Row{"parking raised by Oakes",
            "parking speaker:(\"Martin Oakes\" OR \"Susan Oakes\")",
            "speaker is Martin Oakes; speaker is Susan Oakes",
            "parking",
            "",
            {"may be"}},
        Row{"comments by Andy Lorne on buses", "kind:discussion speaker:\"Andrew Lorne\" buses",
            "kind is discussion; speaker is Andrew Lorne", "buses"},
        Row{"actions for Rhys Vaughan", "kind:action owner:\"Rhys Vaughan\"",
            "kind is action; owner is Rhys Vaughan", ""},
        Row{"actions for officers", "kind:action owner:Officers", "kind is action; owner is Officers", ""},
        Row{"actions for Gwen Abbott",
            "kind:action owner:\"Gwen Abbott\"",
            "kind is action; owner is Gwen Abbott",
            "",
            "",
            {"no owner called \"Gwen Abbott\""}},
        Row{"actions for Jo Bloggs on buses",
            "kind:action owner:\"Jo Bloggs\" buses",
            "kind is action; owner is Jo Bloggs",
            "buses",
            "",
            {"no owner called \"Jo Bloggs\""}},
        Row{"actions for Children's Services", "kind:action Children's Services", "kind is action",
            "Children's Services"},
        Row{"actions assigned to Rhys Vaughan and Tom Wood",
            "kind:action owner:(\"Rhys Vaughan\" OR \"Tom Wood\")",
            "kind is action; owner is Rhys Vaughan; owner is Tom Wood", ""},
        Row{"Rhys Vaughan's actions", "kind:action owner:\"Rhys Vaughan\"",
            "kind is action; owner is Rhys Vaughan", ""},
        Row{"actions on flooding since 2020", "kind:action flooding date:2020..",
            "kind is action; date from 2020-01-01", "flooding"},
        Row{"who owns the action on flooding", "kind:action flooding group:owner", "kind is action",
            "flooding"},
        Row{"discussion about school meals in 2020", "kind:discussion school meals date:2020",
            "kind is discussion; date from 2020-01-01; date to 2020-12-31", "school meals"},
        Row{"decisions of the Harbour & Coast Board between 2018 and 2020",
            "kind:decision organization:\"Harbour & Coast Board\" date:2018..2020",
            "kind is decision; organization is Harbour & Coast Board; date from 2018-01-01; date to "
            "2020-12-31",
            ""},
        Row{"decisions by the harbour board", "kind:decision organization:\"Harbour & Coast Board\"",
            "kind is decision; organization is Harbour & Coast Board", ""},
        Row{"decisions of Cabinet on parking", "kind:decision organization:Cabinet parking",
            "kind is decision; organization is Cabinet", "parking"},
        Row{"anything from Fernleigh on buses", "authority:\"Fernleigh District Council\" buses",
            "authority is Fernleigh District Council", "buses"},
        Row{"anything from fernleigh on buses", "authority:\"Fernleigh District Council\" buses",
            "authority is Fernleigh District Council", "buses"},
        Row{"buses from Elmshire",
            "buses authority:(\"Elmshire Council\" OR \"Elmshire County Council\")",
            "authority is Elmshire Council; authority is Elmshire County Council",
            "buses",
            "",
            {"may be"}},
        Row{"what did we decide about parking", "kind:decision parking", "kind is decision", "parking"},
        Row{"what did the Audit Committee decide about fraud",
            "kind:decision organization:\"Audit Committee\" fraud",
            "kind is decision; organization is Audit Committee", "fraud"},
        Row{"show me all decisions about parking please", "kind:decision parking", "kind is decision",
            "parking"},
        Row{"what was agreed on parking", "kind:decision parking", "kind is decision", "parking"},
        Row{"decisions and actions on parking", "kind:(decision OR action) parking",
            "kind is decision; kind is action", "parking"},
        Row{"parking decisions", "parking kind:decision", "kind is decision", "parking"},
        Row{"decision making process", "decision making process", "", "decision making process"},
        Row{"action plan for parking", "action plan parking", "", "action plan parking"},
        Row{"latest decisions on parking", "kind:decision parking sort:newest", "kind is decision", "parking",
            "newest"},
        Row{"parking newest first", "parking sort:newest", "", "parking", "newest"},
        Row{"earliest decision on parking", "kind:decision parking sort:oldest", "kind is decision",
            "parking", "oldest"},
        Row{"price of wood in castle gardens", "price wood castle gardens", "", "price wood castle gardens"},
        Row{"Castle gardens", "Castle gardens", "", "Castle gardens"},
        Row{"Cllr Price on buses", "person:\"Ida Price\" buses", "person is Ida Price", "buses"},
        Row{"Ida Price buses", "person:\"Ida Price\" buses", "person is Ida Price", "buses"},
        Row{"declarations of interest by Ida Price", "kind:declaration person:\"Ida Price\"",
            "kind is declaration; person is Ida Price", ""},
        Row{"apologies from Tom Wood", "apologies:\"Tom Wood\"", "apologies is Tom Wood", ""},
        Row{"moved by Susan Oakes", "mover:\"Susan Oakes\"", "mover is Susan Oakes", ""},
        Row{"kind:action decisions on parking", "kind:action decisions parking", "kind is action",
            "decisions parking"},
        Row{"chaired by \"Gwen Abbott\"", "chair:\"Gwen Abbott\"", "chair is Gwen Abbott", ""},
        Row{"decisions not about parking", "kind:decision -parking", "kind is decision", "-parking"},
        Row{"decisions on buses except parking", "kind:decision buses -parking", "kind is decision",
            "buses -parking"},
        Row{"decisions", "kind:decision", "kind is decision", ""},
        Row{"decisions of the committee", "kind:decision committee", "kind is decision", "committee"}));

INSTANTIATE_TEST_SUITE_P(
    Mended, ParserTable,
    testing::Values(Row{"\"flood wall", "\"flood wall\"", "", "\"flood wall\"", "", {"never closed"}},
                    Row{"(flood wall", "flood wall", "", "flood wall", "", {"never closed"}},
                    Row{"flood) wall", "flood wall", "", "flood wall", "", {"closing bracket"}},
                    Row{"AND flood", "flood", "", "flood", "", {"AND joins nothing"}},
                    Row{"flood OR", "flood", "", "flood", "", {"OR joins nothing"}},
                    Row{"flood NOT", "flood", "", "flood", "", {"NOT is followed by nothing"}},
                    Row{"fl*od", "fl od", "", "fl od", "", {"\"fl*od\": * works only at the end"}},
                    Row{"fl*", "fl", "", "fl", "", {"too short"}},
                    Row{"flood \xFF\xFE wall", "flood wall", "", "flood wall"},
                    Row{"!!! ??? ...", "*", "", ""}));

TEST(Parser, CutsALongQuestionAndSaysSo) {
  const FakeLexicon lexicon;
  const Question question = parse(std::string(3000, 'a') + " b", lexicon, kToday);
  ASSERT_FALSE(question.notes.empty());
  EXPECT_THAT(question.notes.front(), testing::HasSubstr("longer than 2,048 bytes"));
}

TEST(Parser, NamesTheFirstOfTooManyWords) {
  const FakeLexicon lexicon;
  std::string typed;
  for (int i = 0; i < 100; ++i) typed += "w" + std::to_string(i) + ' ';
  const Question question = parse(typed, lexicon, kToday);
  EXPECT_EQ(question.tree.children.size(), kMaxLeaves);
  ASSERT_EQ(question.notes.size(), 1U);
  EXPECT_THAT(question.notes.front(), testing::HasSubstr("\"w64\""));
}

TEST(Parser, LeavesOutBracketsThatAreTooDeep) {
  const FakeLexicon lexicon;
  const std::string typed = "flood " + std::string(500, '(') + "wall" + std::string(500, ')');
  const Question question = parse(typed, lexicon, kToday);
  EXPECT_EQ(print(question.tree), "flood");
  ASSERT_FALSE(question.notes.empty());
  EXPECT_THAT(question.notes.front(), testing::HasSubstr("deeper than 16"));
}

TEST(Parser, ShowsWhoMayBeMeantAndWhatIsKnownOfThem) {
  const FakeLexicon lexicon;
  const Question question = parse("decisions raised by Cllr Oakes", lexicon, kToday);
  ASSERT_EQ(question.ambiguities.size(), 1U);
  const Ambiguity& ambiguity = question.ambiguities.front();
  EXPECT_EQ(ambiguity.field, "speaker");
  EXPECT_EQ(ambiguity.typed, "Cllr Oakes");
  ASSERT_EQ(ambiguity.candidates.size(), 2U);
  EXPECT_EQ(ambiguity.candidates[0].name, "Martin Oakes");
  EXPECT_EQ(ambiguity.candidates[0].about, "chair, Fernleigh District Council, 2016-2020");
}

TEST(Parser, ReadsNoPlainEnglishWhereItIsStrict) {
  const FakeLexicon lexicon;
  const Question question =
      parse("who chaired decisions by Gwen Abbott in 2019", lexicon, kToday, Language::kStrict);
  EXPECT_EQ(print(question.tree), "chaired decisions Gwen Abbott 2019");
  EXPECT_FALSE(question.group);
}

TEST(Lexer, MakesValidUtf8) { EXPECT_EQ(to_valid_utf8("a\xFF\xC3"), "a\uFFFD\uFFFD"); }

}  // namespace
}  // namespace minutebook::query
