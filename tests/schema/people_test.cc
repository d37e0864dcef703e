// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/people.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

namespace minutebook::schema {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

using Texts = std::vector<std::string>;

// One line of an attendance list.
struct Line {
  std::string name;
  std::string authority = {};
  std::string party = {};
  std::string role = "member";
};

// Meetings in a few words, and who is who by them.
class Collection {
 public:
  explicit Collection(std::vector<KnownPerson> known = {}) : resolver_(std::move(known)) {}

  Collection& meeting(const std::string& body, const std::string& date, const std::vector<Line>& lines) {
    SeenMeeting meeting{body, "", date, {}};
    for (const Line& line : lines) {
      meeting.people.push_back({line.name, line.authority, line.role, line.party, true, 1});
    }
    resolver_.add({{meeting}, {}});
    return *this;
  }

  Collection& named(const std::string& body, const std::string& date, const std::string& name) {
    resolver_.add({{{body, "", date, {{name, "", "", "", false, 1}}}}, {}});
    return *this;
  }

  std::vector<std::string> labels() {
    people_ = resolver_.resolve();
    std::vector<std::string> labels;
    for (const Person& person : people_.people) labels.push_back(person.label);
    return labels;
  }
  const People& people() const { return people_; }

 private:
  PeopleResolver resolver_;
  People people_;
};

const std::string kBoard = "Harbour Board";
const std::string kNorth = "North Marl Council";
const std::string kSouth = "South Marl Council";

TEST(People, WhoChangesCouncilIsOnePerson) {
  Collection papers;
  papers.meeting(kBoard, "2014-03-01", {{"Ann Low", kNorth}})
      .meeting(kBoard, "2019-03-01", {{"Ann Low", kSouth}});
  EXPECT_THAT(papers.labels(), ElementsAre("Ann Low"));
  const Person& ann = papers.people().people.front();
  ASSERT_THAT(ann.authorities, SizeIs(2));
  EXPECT_EQ(ann.authorities[0].name, kNorth);
  EXPECT_EQ(ann.authorities[1].first, "2019");
  EXPECT_EQ(ann.first, "2014");
  EXPECT_EQ(ann.last, "2019");
  EXPECT_EQ(ann.passages, 2U);
  EXPECT_THAT(links_of(papers.people().people), IsEmpty());  // her one name finds all of her
}

TEST(People, ABodyIsTheSameByItsOtherNames) {
  PeopleResolver resolver;
  resolver.add({{{kBoard, "", "2014-03-01", {{"Ann Low", kNorth, "member", "", true, 1}}}}, {}});
  resolver.add({{{"HB", "", "2019-03-01", {{"Ann Low", kSouth, "member", "", true, 1}}}}, {}});
  const People people =
      resolver.resolve({{kBoard, kBoard, {{"harbour board", {}, "", ""}, {"hb", {}, "", ""}}}});
  ASSERT_THAT(people.people, SizeIs(1));
  EXPECT_THAT(people.people[0].bodies, ElementsAre(kBoard));
}

TEST(People, TwoOfOneNameInOneListAreTwo) {
  Collection papers;
  papers.meeting(kBoard, "2014-03-01", {{"Ann Low", kNorth}, {"Ann Low", kSouth}});
  EXPECT_THAT(papers.labels(), ElementsAre("Ann Low (North Marl Council)", "Ann Low (South Marl Council)"));
  EXPECT_THAT(papers.people().doubts, IsEmpty());
  const std::vector<Linked> links = links_of(papers.people().people);
  ASSERT_THAT(links, SizeIs(2));
  EXPECT_THAT(links[0].variants, ElementsAre(Variant{"ann low", "north marl council", "", ""}));
}

TEST(People, TwoOfOneNameAtOneTimeOnDifferentBodiesAreTwo) {
  Collection papers;
  papers.meeting(kBoard, "2014-03-01", {{"Ann Low", kNorth}})
      .meeting("Parks Panel", "2015-03-01", {{"Ann Low", kSouth}})
      .meeting(kBoard, "2016-03-01", {{"Ann Low", kNorth}});
  EXPECT_THAT(papers.labels(), SizeIs(2));
  EXPECT_THAT(papers.people().doubts, IsEmpty());
}

TEST(People, ADifferentPartyMakesItDoubtful) {
  Collection papers;
  papers.meeting(kBoard, "2014-03-01", {{"Ann Low", kNorth, "Green"}})
      .meeting(kBoard, "2019-03-01", {{"Ann Low", kSouth, "Labour"}});
  EXPECT_THAT(papers.labels(), SizeIs(2));
  ASSERT_THAT(papers.people().doubts, SizeIs(1));
  EXPECT_THAT(papers.people().doubts[0].evidence_of_one,
              testing::HasSubstr("2014, North Marl Council, Harbour Board"));
}

TEST(People, WhoIsOnlyQuotedIsTheOneOfThatName) {
  Collection papers;
  papers.meeting(kBoard, "2014-03-01", {{"Ann Low", kNorth}}).named(kBoard, "2014-06-01", "Ann Low");
  EXPECT_THAT(papers.labels(), ElementsAre("Ann Low"));
}

TEST(People, AShortFormOfTheNameIsTheSamePersonAtTheSameAuthority) {
  Collection papers;
  papers.meeting(kBoard, "2014-03-01", {{"Andrew Low", kNorth}})
      .meeting(kBoard, "2014-06-01", {{"Andrew Low", kNorth}})
      .meeting(kBoard, "2014-09-01", {{"Andy Low", kNorth}});
  EXPECT_THAT(papers.labels(), ElementsAre("Andrew Low"));
  EXPECT_THAT(papers.people().people[0].other_names, ElementsAre("Andy Low"));
  const std::vector<Linked> links = links_of(papers.people().people);
  ASSERT_THAT(links, SizeIs(1));
  EXPECT_THAT(links[0].variants,
              ElementsAre(Variant{"andrew low", {}, "", ""}, Variant{"andy low", {}, "", ""}));
}

TEST(People, AndyAndAndrewInOneListAreTwo) {
  Collection papers;
  papers.meeting(kBoard, "2014-03-01", {{"Andrew Low", kNorth}, {"Andy Low", kNorth}});
  EXPECT_THAT(papers.labels(), ElementsAre("Andrew Low", "Andy Low"));
}

TEST(People, AShortFormElsewhereIsAnotherPerson) {
  Collection papers;
  papers.meeting(kBoard, "2014-03-01", {{"Andrew Low", kNorth}})
      .meeting("Parks Panel", "2014-03-01", {{"Andy Low", kSouth}});
  EXPECT_THAT(papers.labels(), SizeIs(2));
}

TEST(People, AnInitialIsTheOneThatFits) {
  Collection papers;
  papers.meeting(kBoard, "2014-03-01", {{"Peter Low", kNorth}, {"Ann Low", kNorth}})
      .named("Parks Panel", "2016-03-01", "P. Low");
  EXPECT_THAT(papers.labels(), ElementsAre("Ann Low", "Peter Low"));
}

TEST(People, AnInitialThatTwoFitIsDoubtful) {
  Collection papers;
  papers.meeting(kBoard, "2014-03-01", {{"Peter Low", kNorth}, {"Paula Low", kNorth}})
      .meeting(kBoard, "2014-06-01", {{"P. Low", kNorth}});
  EXPECT_THAT(papers.labels(), ElementsAre("P. Low", "Paula Low", "Peter Low"));
  EXPECT_THAT(papers.people().doubts, SizeIs(2));
}

TEST(People, ASlipInTheSurnameIsTheSamePerson) {
  Collection papers;
  papers.meeting(kBoard, "2014-03-01", {{"Peter Hemming", kNorth}})
      .meeting(kBoard, "2014-06-01", {{"Peter Hemming", kNorth}})
      .meeting(kBoard, "2014-09-01", {{"Peter Hernming", kNorth}});
  EXPECT_THAT(papers.labels(), ElementsAre("Peter Hemming"));
}

TEST(People, TwoSurnamesThatBothStandOftenAreDoubtful) {
  Collection papers;
  for (const char* date : {"2014-01-01", "2014-03-01", "2014-05-01"}) {
    papers.meeting(kBoard, date, {{"John Davis", kNorth}});
  }
  for (const char* date : {"2014-02-01", "2014-04-01", "2014-06-01"}) {
    papers.meeting(kBoard, date, {{"John Davies", kNorth}});
  }
  EXPECT_THAT(papers.labels(), ElementsAre("John Davies", "John Davis"));
  EXPECT_THAT(papers.people().doubts, SizeIs(1));
}

TEST(People, OfficersAndMembersOfOneNameAreNotOne) {
  Collection papers;
  papers.meeting(kBoard, "2014-03-01", {{"Ann Low", kNorth}, {"Ann Low", "", "", "officer"}});
  EXPECT_THAT(papers.labels(), ElementsAre("Ann Low (no authority)", "Ann Low (North Marl Council)"));
}

TEST(PeopleFile, WinsOverAllRules) {
  Collection papers(std::vector<KnownPerson>{{.name = "Petra Novak", .other_names = {"Petra Low"}}});
  papers.meeting(kBoard, "2014-03-01", {{"Petra Low", kNorth}})
      .meeting("Parks Panel", "2014-03-01", {{"Petra Novak", kSouth}});
  EXPECT_THAT(papers.labels(), ElementsAre("Petra Novak"));
  EXPECT_THAT(papers.people().people[0].other_names, ElementsAre("Petra Low"));
}

TEST(PeopleFile, KeepsApartWhomItSaysAreNotOne) {
  Collection papers(std::vector<KnownPerson>{{.name = "Andrew Low", .not_names = {"Andy Low"}}});
  papers.meeting(kBoard, "2014-03-01", {{"Andrew Low", kNorth}})
      .meeting(kBoard, "2014-09-01", {{"Andy Low", kNorth}});
  EXPECT_THAT(papers.labels(), ElementsAre("Andrew Low", "Andy Low"));
}

TEST(PeopleFile, TellsPeopleOfOneNameApartByDates) {
  Collection papers(std::vector<KnownPerson>{{.name = "Ann Low", .to = "2015-12-31"},
                                             {.name = "Ann Low", .from = "2016-01-01"}});
  papers.meeting(kBoard, "2014-03-01", {{"Ann Low", kNorth}})
      .meeting(kBoard, "2018-03-01", {{"Ann Low", kNorth}});
  EXPECT_THAT(papers.labels(),
              ElementsAre("Ann Low (North Marl Council, 2014)", "Ann Low (North Marl Council, 2018)"));
  EXPECT_THAT(papers.people().people[0].variants,
              ElementsAre(Variant{"ann low", "north marl council", "", "2015-12-31"}));
}

TEST(PeopleFile, NamesNobodyWhomNoPaperNames) {
  Collection papers(std::vector<KnownPerson>{{.name = "Petra Novak", .other_names = {"Petra Low"}}});
  papers.meeting(kBoard, "2014-03-01", {{"Ann Low", kNorth}});
  EXPECT_THAT(papers.labels(), ElementsAre("Ann Low"));
}

TEST(PeopleFile, ComesBackAsItWasStored) {
  const std::vector<KnownPerson> people = {
      {"Ann Low", {"A. Low"}, {"Ann Lowe"}, {kNorth}, "2014-01-01", "", true}};
  EXPECT_EQ(decode_known_people(encode(people)), people);
  EXPECT_THAT(decode_known_people("?"), IsEmpty());
}

// Everybody who is seen is somebody, once, whatever is seen; and the order of the papers decides nothing.
RC_GTEST_PROP(PeopleProperty, EverySightingIsOfOnePersonWhateverTheOrder, ()) {
  const auto names = rc::gen::elementOf(Texts{"Ann Low", "Anne Low", "A. Low", "Andrew Low", "Andy Low",
                                              "Ann Lowe", "Peter Hemming", "Peter Hernming", "P. Hemming"});
  const auto authorities = rc::gen::elementOf(Texts{"", kNorth, kSouth});
  const auto dates = rc::gen::elementOf(Texts{"", "2014-01-01", "2015-01-01", "2016-01-01"});
  const auto bodies = rc::gen::elementOf(Texts{kBoard, "Parks Panel"});
  const auto people = *rc::gen::container<std::vector<std::vector<std::tuple<std::string, std::string>>>>(
      rc::gen::container<std::vector<std::tuple<std::string, std::string>>>(
          rc::gen::tuple(names, authorities)));
  std::vector<Sightings> all;
  std::uint64_t seen = 0;
  for (const auto& list : people) {
    SeenMeeting meeting{*bodies, "", *dates, {}};
    for (const auto& [name, authority] : list) {
      meeting.people.push_back({name, authority, "member", "", true, 1});
      ++seen;
    }
    all.push_back({{meeting}, {}});
  }
  const auto resolve = [](const std::vector<Sightings>& sightings) {
    PeopleResolver resolver;
    for (const Sightings& one : sightings) resolver.add(one);
    return resolver.resolve();
  };
  const People forwards = resolve(all);
  std::reverse(all.begin(), all.end());
  const People backwards = resolve(all);
  std::uint64_t counted = 0;
  for (const Person& person : forwards.people) counted += person.passages;
  RC_ASSERT(counted == seen);
  RC_ASSERT(links_of(forwards.people) == links_of(backwards.people));
  RC_ASSERT(forwards.doubts.size() == backwards.doubts.size());
}

}  // namespace
}  // namespace minutebook::schema
