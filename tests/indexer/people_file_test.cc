// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/people_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace minutebook::indexer {
namespace {

using schema::KnownPerson;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(PeopleFile, SaysWhichNamesAreOnePersons) {
  const auto people = parse_people_file(
      "# ours\n[[person]]\nname = \"Ann Low\"\nother_names = [\"A. Low\", \"Ann Price\"]\nnot = \"Anne "
      "Low\"\n"
      "authority = [\"Kent CC\"]\nfrom = 2015-05-01\nto = 2019-05-01\naccess = \"restricted\"\n"
      "[[person]]\nname = \"Bo Lund\"\n",
      "people.toml");
  EXPECT_THAT(people, ElementsAre(KnownPerson{"Ann Low",
                                              {"A. Low", "Ann Price"},
                                              {"Anne Low"},
                                              {"Kent County Council"},
                                              "2015-05-01",
                                              "2019-05-01",
                                              true},
                                  KnownPerson{.name = "Bo Lund"}));
  EXPECT_THAT(parse_people_file("", "people.toml"), IsEmpty());
}

struct Case {
  const char* text;
  const char* error;
};

class Mistakes : public testing::TestWithParam<Case> {};

TEST_P(Mistakes, AreNamedWithFileAndLine) {
  try {
    parse_people_file(GetParam().text, "people.toml");
    FAIL() << GetParam().text;
  } catch (const PeopleFileError& error) {
    EXPECT_THAT(error.what(), testing::StartsWith(GetParam().error)) << GetParam().text;
  }
}

INSTANTIATE_TEST_SUITE_P(
    PeopleFile, Mistakes,
    testing::Values(
        Case{"[[person]]\nname = Ann\n", "people.toml, line 2: "},
        Case{"[[people]]\nname = \"Ann Low\"\n", "people.toml, line 1: 'people' means nothing here"},
        Case{"[person]\nname = \"Ann Low\"\n", "people.toml, line 1: a person begins with [[person]]"},
        Case{"[[person]]\nother_names = [\"Ann Low\"]\n", "people.toml, line 1: a person needs a name"},
        Case{"[[person]]\nname = \"Ann Low\"\nalias = \"A\"\n", "people.toml, line 3: 'alias' is not known"},
        Case{"[[person]]\nname = 7\n", "people.toml, line 2: name is a text in quotes"},
        Case{"[[person]]\nname = \"Ann Low\"\nother_names = [7]\n", "people.toml, line 3: other_names is"},
        Case{"[[person]]\nname = \"Ann Low\"\nfrom = 2019-01-01\nto = 2018-01-01\n",
             "people.toml, line 1: to is before from"},
        Case{"[[person]]\nname = \"Ann Low\"\naccess = \"mine\"\n", "people.toml, line 3: access is"},
        Case{"[[person]]\nname = \"Ann Low\"\n[[person]]\nname = \"ann low\"\n",
             "people.toml, line 3: \"ann low\" is also a name of the person in line 1"}));

TEST(PeopleFile, TwoOfOneNameNeedDatesOrAuthorities) {
  EXPECT_NO_THROW(parse_people_file(
      "[[person]]\nname = \"Ann Low\"\nto = 2015-01-01\n[[person]]\nname = \"Ann Low\"\nfrom = 2016-01-01\n",
      "x"));
  EXPECT_NO_THROW(
      parse_people_file("[[person]]\nname = \"Ann Low\"\nauthority = \"Kent CC\"\n[[person]]\nname = \"Ann "
                        "Low\"\nauthority = \"Leeds\"\n",
                        "x"));
}

}  // namespace
}  // namespace minutebook::indexer
