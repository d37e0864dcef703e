// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/authorities.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <chrono>

namespace minutebook::analyzers {
namespace {

using namespace std::chrono_literals;

struct Case {
  const char* written;
  const char* name;  // as written where nobody can tell
};

class Authorities : public testing::TestWithParam<Case> {};

TEST_P(Authorities, AreKnownHoweverTheyAreWritten) {
  EXPECT_EQ(canonical_authority(GetParam().written), GetParam().name);
}

INSTANTIATE_TEST_SUITE_P(
    Plainly, Authorities,
    testing::Values(
        Case{"Kent County Council", "Kent County Council"}, Case{"KENT CC", "Kent County Council"},
        Case{"Kent", "Kent County Council"}, Case{"The City of York Council", "City of York Council"},
        Case{"York City Council", "City of York Council"}, Case{"Sevenoaks DC", "Sevenoaks District Council"},
        Case{"Sevenoaks", "Sevenoaks District Council"},
        Case{"Barnsley MBC", "Barnsley Metropolitan Borough Council"},
        Case{"Bradford MDC", "City of Bradford Metropolitan District Council"},
        Case{"Telford and Wrekin Council", "Telford & Wrekin Council"},
        Case{"Hammersmith and Fulham", "London Borough of Hammersmith & Fulham"},
        Case{"Bath & North East Somerset UA", "Bath and North East Somerset Council"},
        Case{"B&NES", "Bath and North East Somerset Council"}, Case{"St. Helens MBC", "St Helens Council"},
        Case{"Saint Helens Council", "St Helens Council"},
        Case{"Stratford upon Avon District Council", "Stratford-on-Avon District Council"},
        Case{"City of Edinburgh", "City of Edinburgh Council"},
        Case{"Southend Council", "Southend-on-Sea Borough Council"},
        Case{"GMCA", "Greater Manchester Combined Authority"}));

INSTANTIATE_TEST_SUITE_P(
    London, Authorities,
    testing::Values(Case{"LB Hackney", "London Borough of Hackney"},
                    Case{"London Borough of Hackney", "London Borough of Hackney"},
                    Case{"Hackney London Borough Council", "London Borough of Hackney"},
                    Case{"Hackney", "London Borough of Hackney"},
                    Case{"Hackney LBC", "London Borough of Hackney"},
                    Case{"RB Kingston", "Royal Borough of Kingston upon Thames"},
                    Case{"Kingston upon Thames", "Royal Borough of Kingston upon Thames"},
                    Case{"Kingston upon Thames Royal Borough Council",
                         "Royal Borough of Kingston upon Thames"},
                    Case{"RB Kingston-upon-Thames", "Royal Borough of Kingston upon Thames"},
                    Case{"City of London", "City of London Corporation"},
                    Case{"Westminster City Council", "City of Westminster"}));

INSTANTIATE_TEST_SUITE_P(Wales, Authorities,
                         testing::Values(Case{"Cyngor Sir Fynwy", "Monmouthshire County Council"},
                                         Case{"Cyngor Sir Ynys Môn", "Isle of Anglesey County Council"},
                                         Case{"CYNGOR GWYNEDD", "Gwynedd Council"},
                                         Case{"Dinas a Sir Abertawe", "City and County of Swansea Council"},
                                         Case{"Cyngor Abertawe", "City and County of Swansea Council"},
                                         Case{"Bridgend CBC", "Bridgend County Borough Council"},
                                         Case{"Conwy County Borough Council",
                                              "Conwy County Borough Council"}));

INSTANTIATE_TEST_SUITE_P(WithASlip, Authorities,
                         testing::Values(Case{"Sevenoaks Distict Council", "Sevenoaks District Council"},
                                         Case{"Sevenoaks District Counci1", "Sevenoaks District Council"},
                                         Case{"Seven0aks District Council", "Sevenoaks District Council"},
                                         Case{"Nottinghamshlre CC", "Nottinghamshire County Council"},
                                         Case{"Northamberland County Council",
                                              "Northumberland County Council"}));

INSTANTIATE_TEST_SUITE_P(
    ThatAreOfNobody, Authorities,
    testing::Values(
        Case{"", ""}, Case{"Council", "Council"}, Case{"Officers", "Officers"},
        Case{"Marlshire County Council", "Marlshire County Council"},
        Case{"Kent Fire Authority", "Kent Fire Authority"},
        Case{"Kent and Medway Fire and Rescue Authority", "Kent and Medway Fire and Rescue Authority"},
        Case{"Sevenoaks Town Council", "Sevenoaks Town Council"},
        Case{"Cork City Council", "Cork City Council"},
        Case{"Carlow County Council", "Carlow County Council"},
        Case{"Meath County Council", "Meath County Council"}, Case{"Kingston", "Kingston"},
        Case{"Kingston Council", "Kingston Council"}, Case{"Newcastle", "Newcastle"},
        Case{"West Midlands", "West Midlands"}, Case{"Warwick County Council", "Warwick County Council"},
        Case{"Warwick CC", "Warwick CC"}, Case{"Nottingham County Council", "Nottingham County Council"}));

INSTANTIATE_TEST_SUITE_P(OfOneNameToldApart, Authorities,
                         testing::Values(Case{"Newcastle City Council", "Newcastle City Council"},
                                         Case{"Newcastle BC", "Newcastle-under-Lyme Borough Council"},
                                         Case{"Leicester CC", "Leicester City Council"},
                                         Case{"Leicestershire CC", "Leicestershire County Council"},
                                         Case{"Buckinghamshire Council", "Buckinghamshire Council"},
                                         Case{"Buckinghamshire CC", "Buckinghamshire County Council"},
                                         Case{"Wiltshire County Council", "Wiltshire Council"},
                                         Case{"Somerset County Council", "Somerset County Council"}));

TEST(Authorities, OfOneNameAfterAnotherAreToldApartByTheDay) {
  EXPECT_EQ(canonical_authority("Somerset"), "Somerset");
  EXPECT_EQ(canonical_authority("Somerset", Date{2015y, std::chrono::May, 1d}), "Somerset County Council");
  EXPECT_EQ(canonical_authority("Somerset", Date{2024y, std::chrono::May, 1d}), "Somerset Council");
}

TEST(Authorities, ThatAreAbolishedStayThemselvesAndKnowWhatCameAfter) {
  const Authority* cumbria = find_authority("Cumbria CC");
  ASSERT_NE(cumbria, nullptr);
  EXPECT_EQ(cumbria->name, "Cumbria County Council");
  EXPECT_TRUE(cumbria->to.has_value());
  ASSERT_EQ(cumbria->successors.size(), 2U);
  EXPECT_EQ(cumbria->successors.front(), find_authority("Cumberland Council"));
}

TEST(Authorities, AreOfATypeARegionAndANation) {
  const Authority* kent = find_authority("Kent");
  ASSERT_NE(kent, nullptr);
  EXPECT_EQ(kent->type, "county");
  EXPECT_EQ(kent->region, "South East");
  EXPECT_EQ(kent->nation, "England");
  for (const Authority& authority : authorities()) {
    EXPECT_NE(std::find(authority_types().begin(), authority_types().end(), authority.type),
              authority_types().end());
    EXPECT_FALSE(authority.nation.empty()) << authority.name;
    EXPECT_TRUE(!authority.region.empty() || authority.type == "combined authority" ||
                authority.type == "strategic authority")
        << authority.name;
  }
}

TEST(Authorities, EachIsKnownByItsOwnNames) {
  for (const Authority& authority : authorities()) {
    EXPECT_EQ(find_authority(authority.name), &authority) << authority.name;
    if (authority.welsh_name.empty()) continue;
    EXPECT_EQ(find_authority(authority.welsh_name), &authority) << authority.welsh_name;
  }
}

RC_GTEST_PROP(AuthoritiesProperty, TheCanonicalNameOfACanonicalNameIsTheSame, (const std::string& text)) {
  const std::string once = canonical_authority(text);
  RC_ASSERT(canonical_authority(once) == once);
}

// Words that councils are called by, at random: names that are nearly right.
RC_GTEST_PROP(AuthoritiesProperty, SoIsThatOfANearlyRightName, ()) {
  const auto all = authorities();
  const auto number = *rc::gen::inRange<std::size_t>(0, all.size());
  std::string name{all[number].name};
  const auto at = *rc::gen::inRange<std::size_t>(0, name.size());
  name[at] = *rc::gen::arbitrary<char>();
  const std::string once = canonical_authority(name);
  RC_ASSERT(canonical_authority(once) == once);
}

}  // namespace
}  // namespace minutebook::analyzers
