// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "schema/record.h"
#include "tests/web/small_site.h"

namespace minutebook::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const schema::Record& winter_meeting() {
  static const schema::Record record =
      first_record("body:\"Harbour & Coast Board\" date:2021-02-04 kind:decision");
  return record;
}

std::string winter_page() { return get("/meeting/" + winter_meeting().meeting_id).body; }

TEST(MeetingPage, TellsWhoMetAndWhen) {
  const std::string page = winter_page();
  EXPECT_THAT(page, HasSubstr("<h1 lang=\"\">Harbour &amp; Coast Board, 4 February 2021</h1>"));
  EXPECT_THAT(page, HasSubstr("<a href=\"/person/Marian%20Hesketh\">Marian Hesketh</a>"));
  EXPECT_THAT(page, HasSubstr("harbour-and-coast-board-2021-02-04.txt"));
  EXPECT_THAT(page, HasSubstr("/meeting/" + winter_meeting().meeting_id + "/calendar.ics"));
}

TEST(MeetingPage, TheAgendaIsInOrder) {
  const std::string page = winter_page();
  std::size_t place = page.find("id=\"agenda\"");
  ASSERT_NE(place, std::string::npos);
  for (const char* title :
       {"Welcome, Apologies", "Note of the Previous Meeting", "Carbon in the harbours",
        "Flood defence: lessons", "Flood recovery grants", "Devolution and the fishing quota"}) {
    const std::size_t next = page.find(title, place);
    ASSERT_NE(next, std::string::npos) << title;
    place = next;
  }
  EXPECT_THAT(page, HasSubstr("Action: 2"));
}

TEST(MeetingPage, ListsWhoAttendedAndWhoSentApologies) {
  const std::string page = winter_page();
  EXPECT_THAT(page, HasSubstr("<li>Cllr Sadia Karim (member, Saltfleet Borough Council)</li>"));
  EXPECT_THAT(page, HasSubstr("Apologies were received from Cllr Kwame Asante"));
}

TEST(MeetingPage, ListsItsDecisionsAndActions) {
  const std::string page = winter_page();
  EXPECT_THAT(page, HasSubstr("confirmed its target of 2030"));
  EXPECT_THAT(page, HasSubstr("draft a one-page return for small harbours"));
}

TEST(MeetingPage, LeadsToTheMeetingsBeforeAndAfter) {
  const std::string middle =
      get("/meeting/" +
          first_record("body:\"Harbour & Coast Board\" date:2019-06-13 kind:decision").meeting_id)
          .body;
  EXPECT_THAT(middle, HasSubstr("Previous meeting"));
  EXPECT_THAT(middle, HasSubstr("22 March 2018"));
  EXPECT_THAT(middle, HasSubstr("Next meeting"));
  EXPECT_THAT(winter_page(), Not(HasSubstr("Next meeting")));
}

TEST(MeetingPage, CanBeSearched) {
  const std::string page = winter_page();
  EXPECT_THAT(page, HasSubstr("name=\"organization\" value=\"Harbour &amp; Coast Board\""));
  EXPECT_THAT(page, HasSubstr("name=\"from\" value=\"2021-02-04\""));
  EXPECT_THAT(page, HasSubstr("name=\"to\" value=\"2021-02-04\""));
}

TEST(MeetingPage, OtherIdsLeadToWhereTheyAre) {
  const Response item = get("/meeting/" + winter_meeting().item_id);
  EXPECT_EQ(item.status, 302);
  EXPECT_EQ(header_of(item, "Location"), "/item/" + winter_meeting().item_id);
  EXPECT_EQ(get("/meeting/0000000000000000").status, 404);
  EXPECT_EQ(get("/meeting/date%3A2021").status, 404);
}

TEST(MeetingPage, ShowsNothingRestrictedToThePublic) {
  const schema::Record record = first_record("is:restricted kind:decision", query::Audience::kRestricted);
  const Response page = get("/meeting/" + record.meeting_id);
  EXPECT_THAT(page.body, Not(HasSubstr(record.text.substr(0, 40))));
  EXPECT_THAT(page.body, Not(HasSubstr(record.item_id)));
  Site inside{small_site_options(query::Audience::kRestricted)};
  Request request;
  request.target = "/meeting/" + record.meeting_id;
  const Response whole = inside.handle(request);
  EXPECT_THAT(whole.body, HasSubstr(record.item_id));
  EXPECT_THAT(whole.body, HasSubstr("tag-restricted"));
}

}  // namespace
}  // namespace minutebook::web
