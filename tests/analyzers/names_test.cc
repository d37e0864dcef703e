// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::analyzers {

void PrintTo(const PersonName& name, std::ostream* out) {
  *out << name.title << '|' << name.given << '|' << name.surname << '|' << name.honours;
}

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct NameCase {
  std::string_view text;
  PersonName name;
};

class ParsePersonName : public testing::TestWithParam<NameCase> {};

TEST_P(ParsePersonName, takes_it_apart) {
  const std::optional<PersonName> name = parse_person_name(GetParam().text);
  ASSERT_TRUE(name) << GetParam().text;
  EXPECT_EQ(*name, GetParam().name) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Titles, ParsePersonName,
    testing::Values(NameCase{"Cllr Jane Smith", {"Cllr", "Jane", "Smith", ""}},
                    NameCase{"Cllr. Jane Smith", {"Cllr", "Jane", "Smith", ""}},
                    NameCase{"Clir Jane Smith", {"Cllr", "Jane", "Smith", ""}},
                    NameCase{"CIlr Jane Smith", {"Cllr", "Jane", "Smith", ""}},
                    NameCase{"C1lr Jane Smith", {"Cllr", "Jane", "Smith", ""}},
                    NameCase{"COUNCILLOR J SMITH", {"Councillor", "J", "Smith", ""}},
                    NameCase{"Councillor Mrs J. Smith", {"Councillor Mrs", "J.", "Smith", ""}},
                    NameCase{"Cllr Dr Siân Llŷr", {"Cllr Dr", "Siân", "Llŷr", ""}},
                    NameCase{"Y Cynghorydd Siân Llŷr", {"Cynghorydd", "Siân", "Llŷr", ""}},
                    NameCase{"Cyng. Dai ap Rhys", {"Cyng", "Dai", "ap Rhys", ""}},
                    NameCase{"Cathaoirleach Councillor T. Ó Sé",
                             {"Cathaoirleach Councillor", "T.", "Ó Sé", ""}},
                    NameCase{"Leas-Chathaoirleach, Cllr Seán Mac Giolla", {"Cllr", "Seán", "Mac Giolla", ""}},
                    NameCase{"Bailie Norman MacLeod", {"Bailie", "Norman", "MacLeod", ""}},
                    NameCase{"The Right Honourable the Lord Mayor Councillor Ann Prowse",
                             {"Right Honourable Lord Mayor Councillor", "Ann", "Prowse", ""}},
                    NameCase{"The Mayor, Cllr Ann Prowse", {"Cllr", "Ann", "Prowse", ""}},
                    NameCase{"Vice-Chairman: Cllr A. Oyelaran", {"Cllr", "A.", "Oyelaran", ""}},
                    NameCase{"Deputy Mayor Hodge", {"Deputy Mayor", "", "Hodge", ""}},
                    NameCase{"Lt Col Hugh Prowse DL", {"Lt Col", "Hugh", "Prowse", "DL"}},
                    NameCase{"Lord Harper of Oldtown", {"Lord", "", "Harper", ""}},
                    NameCase{"• Mx Uma Patel", {"Mx", "Uma", "Patel", ""}}));

INSTANTIATE_TEST_SUITE_P(
    Surnames, ParsePersonName,
    testing::Values(NameCase{"Cllr Price", {"Cllr", "", "Price", ""}},
                    NameCase{"Cllr May", {"Cllr", "", "May", ""}},
                    NameCase{"Cllr Bishop", {"Cllr", "", "Bishop", ""}},
                    NameCase{"Cllr Jane Bishop", {"Cllr", "Jane", "Bishop", ""}},
                    NameCase{"Cllr Niall Prior", {"Cllr", "Niall", "Prior", ""}},
                    NameCase{"Mary Western", {"", "Mary", "Western", ""}},
                    NameCase{"May Price", {"", "May", "Price", ""}},
                    NameCase{"Charlotte Haitham Tyler", {"", "Charlotte Haitham", "Tyler", ""}},
                    NameCase{"Walter de la Mare", {"", "Walter", "de la Mare", ""}},
                    NameCase{"Cllr de la Mare", {"Cllr", "", "de la Mare", ""}},
                    NameCase{"Maria van den Bosch", {"", "Maria", "van den Bosch", ""}},
                    NameCase{"Áine Ní Bhriain", {"", "Áine", "Ní Bhriain", ""}},
                    NameCase{"Cllr Van Dyke", {"Cllr", "", "Van Dyke", ""}},
                    NameCase{"Mohammed Al-Rashid", {"", "Mohammed", "Al-Rashid", ""}},
                    NameCase{"Mrs S. O’Neil", {"Mrs", "S.", "O'Neil", ""}},
                    NameCase{"Ann D'Arcy", {"", "Ann", "D'Arcy", ""}},
                    NameCase{"Jean-Luc Smith-Jones", {"", "Jean-Luc", "Smith-Jones", ""}},
                    NameCase{"P St John", {"", "P", "St John", ""}}));

INSTANTIATE_TEST_SUITE_P(
    Capitals, ParsePersonName,
    testing::Values(NameCase{"Cllr Jane SMITH", {"Cllr", "Jane", "Smith", ""}},
                    NameCase{"JANE SMITH", {"", "Jane", "Smith", ""}},
                    NameCase{"JANE McDONALD", {"", "Jane", "McDonald", ""}},
                    NameCase{"Cllr JANE MCDONALD", {"Cllr", "Jane", "McDonald", ""}},
                    NameCase{"SIÂN LLŶR", {"", "Siân", "Llŷr", ""}},
                    NameCase{"Cllr SIÂN O’NEILL-SMITH", {"Cllr", "Siân", "O'Neill-Smith", ""}},
                    NameCase{"CLLR WALTER DE LA MARE", {"Cllr", "Walter", "de la Mare", ""}}));

INSTANTIATE_TEST_SUITE_P(Initials, ParsePersonName,
                         testing::Values(NameCase{"J. B. Smith", {"", "J. B.", "Smith", ""}},
                                         NameCase{"J.B. Smith", {"", "J. B.", "Smith", ""}},
                                         NameCase{"S Smith", {"", "S", "Smith", ""}},
                                         NameCase{"JB Smith", {"", "JB", "Smith", ""}},
                                         NameCase{"John F. Smith", {"", "John F.", "Smith", ""}},
                                         NameCase{"Cllr Smith J.", {"Cllr", "J.", "Smith", ""}}));

INSTANTIATE_TEST_SUITE_P(
    WhatFollows, ParsePersonName,
    testing::Values(NameCase{"Cllr Jane Smith OBE (Chairman)", {"Cllr", "Jane", "Smith", "OBE"}},
                    NameCase{"Jane Smith O.B.E., JP", {"", "Jane", "Smith", "OBE JP"}},
                    NameCase{"Dame Uma Patel DBE, PhD", {"Dame", "Uma", "Patel", "DBE PhD"}},
                    NameCase{"Ms Uma Patel MS", {"Ms", "Uma", "Patel", "MS"}},
                    NameCase{"Cllr Jane Smith (as substitute)", {"Cllr", "Jane", "Smith", ""}},
                    NameCase{"Cllr Jane Smith (item 3)", {"Cllr", "Jane", "Smith", ""}},
                    NameCase{"Jane Smith - Vice-Chair", {"", "Jane", "Smith", ""}},
                    NameCase{"Jane Smith, Head of Housing", {"", "Jane", "Smith", ""}},
                    NameCase{"Smith, Jane (Cllr)", {"Cllr", "Jane", "Smith", ""}},
                    NameCase{"SMITH, Cllr Jane OBE", {"Cllr", "Jane", "Smith", "OBE"}}));

TEST(ParsePersonName, refuses_what_is_no_name) {
  for (const char* text : {"",
                           "Officers",
                           "The Chairman",
                           "Members",
                           "Head of Improvement",
                           "Shared Intelligence",
                           "Saving Trust",
                           "Oldtown City Council",
                           "March",
                           "Monday",
                           "Chief Executive",
                           "Adult Social Care",
                           "Plan B",
                           "Jane",
                           "Cllr",
                           "Cllr J",
                           "Councillor Handbook",
                           "The Mayor",
                           "Cllr Jane Smith and Cllr Ann Hill",
                           "jane smith",
                           "Jane Smith spoke",
                           "St Mary",
                           "BUDGET REPORT",
                           "MS Teams",
                           "12",
                           "\xFF\xFE"}) {
    EXPECT_EQ(parse_person_name(text), std::nullopt) << text;
  }
}

TEST(PersonName, is_shown_without_title_and_honours) {
  EXPECT_EQ((PersonName{"Cllr", "Jane", "de la Mare", "OBE"}.display()), "Jane de la Mare");
  EXPECT_EQ((PersonName{"Cllr", "", "Price", ""}.display()), "Price");
  EXPECT_TRUE((PersonName{"Cllr", "", "Price", ""}.surname_only()));
}

// "!" before a name with a title.
std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> found;
  for (const NameMatch& match : find_person_names(text)) {
    found.push_back((match.has_title ? "!" : "") + match.name.display());
  }
  return found;
}

struct ProseCase {
  std::string_view text;
  std::vector<std::string> names;
};

class FindPersonNames : public testing::TestWithParam<ProseCase> {};

TEST_P(FindPersonNames, in_prose) {
  EXPECT_EQ(names_in(GetParam().text), GetParam().names) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    WithTitles, FindPersonNames,
    testing::Values(
        ProseCase{"Cllr Nigel Ashby suggested that", {"!Nigel Ashby"}},
        ProseCase{"Cllr Ashby’s suggestion was noted.", {"!Ashby"}},
        ProseCase{"Councillor W. O’Donnelly left.", {"!W. O'Donnelly"}},
        ProseCase{"Mrs. J. Smith and Mr. P. Jones", {"!J. Smith", "!P. Jones"}},
        ProseCase{"Councillors Donnan, Gleave and Mitchum voted", {"!Donnan", "!Gleave", "!Mitchum"}},
        ProseCase{"Councillors Mrs Smith (Chair), J. Brown and the Clerk", {"!Smith", "!J. Brown"}},
        ProseCase{"Cllrs Jones, Smith and Brown, Labour Group", {"!Jones", "!Smith", "!Brown"}},
        ProseCase{"Lead Member Cllr Ron Woodlands", {"!Ron Woodlands"}},
        ProseCase{"Croesawodd y Cynghorydd Siân Llŷr yr aelodau.", {"!Siân Llŷr"}},
        ProseCase{"Cynghorwyr Rhys Bowen, Gwen Pugh a Dai Lloyd",
                  {"!Rhys Bowen", "!Gwen Pugh", "!Dai Lloyd"}},
        ProseCase{"Apologies were received from Cllr Niall\nPrior.", {"!Niall Prior"}},
        ProseCase{"Cllr Ashby\nOldtown District Council", {"!Ashby"}},
        ProseCase{"Mr Case and Cllr Best", {"!Case", "!Best"}}, ProseCase{"Mr and Mrs Smith", {"!Smith"}},
        ProseCase{"PROPOSED by CLLR JANE SMITH AND MR J BROWN.", {"!Jane Smith", "!J Brown"}},
        ProseCase{"**Cllr Peter Marwood** said", {"!Peter Marwood"}},
        ProseCase{
            "Councillors should read it. Councillor Handbook. Major Projects Board. The Mayor of Oldtown.",
            {}}));

INSTANTIATE_TEST_SUITE_P(
    WithoutTitles, FindPersonNames,
    testing::Values(ProseCase{"Dennis Skelmer, Head of Improvement, introduced", {"Dennis Skelmer"}},
                    ProseCase{"Heather Wilde (Principal Advisor – Improvement)", {"Heather Wilde"}},
                    ProseCase{"Ellen Verrall, Craig Eggle and Joe Garside (of MHX)",
                              {"Ellen Verrall", "Craig Eggle", "Joe Garside"}},
                    ProseCase{"Siân Llŷr replied. Phil’s presentation was good.", {"Siân Llŷr"}},
                    ProseCase{"Tom introduced Javed Hossain.", {"Javed Hossain"}},
                    ProseCase{"Following Jane Doe's report", {"Jane Doe"}},
                    ProseCase{"Members noted that Jane Doe had left.", {"Jane Doe"}},
                    ProseCase{"In June Peter Hall left.", {"Peter Hall"}},
                    ProseCase{"Haitham Taleb asked", {"Haitham Taleb"}},
                    ProseCase{"Mohammed bin Rashid replied", {"Mohammed bin Rashid"}},
                    ProseCase{"Contact Officer: Jane Doe\nEmail: jane.doe@example.org", {"Jane Doe"}}));

INSTANTIATE_TEST_SUITE_P(
    NoNames, FindPersonNames,
    testing::Values(ProseCase{"The Shared Intelligence report went to Oldtown City Council.", {}},
                    ProseCase{"Victoria Park Trust and the Grant Harvester report", {}},
                    ProseCase{"Kingston upon Thames, St Mary and Dean Stanley Street", {}},
                    ProseCase{"Thursday 14 May 2020, Climate Change, Countering Extremism", {}},
                    ProseCase{"IMPROVEMENT BOARD", {}}, ProseCase{"John Smith House", {}},
                    ProseCase{"MS Teams", {}}));

TEST(FindPersonNames, says_where_each_stands) {
  const std::string text = "So Cllr. Jane O’Neil OBE, JP asked; Ann Hill's answer was A. B.";
  const std::vector<NameMatch> matches = find_person_names(text);
  ASSERT_EQ(matches.size(), 2u);
  EXPECT_EQ(text.substr(matches[0].range.begin, matches[0].range.end - matches[0].range.begin),
            "Cllr. Jane O’Neil OBE, JP");
  EXPECT_EQ(matches[0].name.honours, "OBE JP");
  EXPECT_EQ(text.substr(matches[1].range.begin, matches[1].range.end - matches[1].range.begin), "Ann Hill");
}

TEST(FindPersonNames, gives_a_plural_title_in_the_singular) {
  const std::vector<NameMatch> matches = find_person_names("Councillors Smith and Jones");
  ASSERT_EQ(matches.size(), 2u);
  EXPECT_EQ(matches[0].name.title, "Councillor");
  EXPECT_EQ(matches[1].name.title, "Councillor");
}

TEST(FindPersonNames, reads_any_bytes_and_stays_inside) {
  EXPECT_TRUE(rc::check([] {
    const auto word = rc::gen::elementOf(std::vector<std::string>{
        "Cllr",   "Cllrs", "Mrs", "Jane", "SMITH", "O’Neil", "de",  "la",       "van",    "OBE",
        "O.B.E.", "J.",    "B",   "and",  "Board", "Lord",   "May", "Ó",        ",",      "(",
        ")",      "-",     ":",   "\n",   "\t",    "'s",     "’",   "\xE2\x80", "Street", "Price",
        "the",    "Ms",    "Rt",  "Hon",  "1",     ".",      ";"});
    const auto pieces = *rc::gen::container<std::vector<std::string>>(
        rc::gen::oneOf(rc::gen::arbitrary<std::string>(), word));
    std::string text;
    for (const std::string& piece : pieces) text += piece + (*rc::gen::arbitrary<bool>() ? " " : "");
    std::size_t end = 0;
    for (const NameMatch& match : find_person_names(text)) {
      RC_ASSERT(match.range.begin >= end);
      RC_ASSERT(match.range.begin < match.range.end);
      RC_ASSERT(match.range.end <= text.size());
      RC_ASSERT(!match.name.surname.empty());
      RC_ASSERT(match.has_title == !match.name.title.empty());
      end = match.range.end;
    }
    parse_person_name(text);
    name_key(text);
    is_honour(text);
    is_personal_title(text);
    is_given_name(text);
    same_given_name(text, text);
    similar_surname(text, text);
  }));
}

TEST(Words, titles) {
  for (const char* word : {"Cllr", "cllr.", "Clir", "Councillor", "COUNCILLORS", "Mayor", "Dr", "Cynghorydd",
                           "Revd", "Baroness"}) {
    EXPECT_TRUE(is_personal_title(word)) << word;
  }
  for (const char* word : {"", "Council", "Jane", "Chairman", "Cllr Jane"})
    EXPECT_FALSE(is_personal_title(word)) << word;
}

TEST(Words, honours) {
  for (const char* word : {"OBE", "O.B.E.", "mbe", "JP", "PhD", "QC", "DL", "MSP"})
    EXPECT_TRUE(is_honour(word)) << word;
  for (const char* word : {"", "LGA", "Jane", "OBEs"}) EXPECT_FALSE(is_honour(word)) << word;
}

TEST(Words, given_names) {
  for (const char* word :
       {"Susan", "Siân", "MOHAMMED", "Liz", "Oluwaseun", "Mary-Ann", "Gwilym", "Padraig"}) {
    EXPECT_TRUE(is_given_name(word)) << word;
  }
  for (const char* word : {"", "Council", "Board", "Jane Smith"}) EXPECT_FALSE(is_given_name(word)) << word;
}

TEST(NameKey, is_what_spellings_share) {
  EXPECT_EQ(name_key("Siân  LLŶR"), "sian llyr");
  EXPECT_EQ(name_key("S. O’Neil"), name_key("S O'Neil"));
  EXPECT_EQ(name_key("J.B. Smith"), name_key("J. B. Smith"));
  EXPECT_EQ(name_key("Smith–Jones"), name_key("Smith-Jones"));
  EXPECT_EQ(name_key("Bjørn Łukasz"), "bjorn lukasz");
  EXPECT_EQ(name_key(""), "");
}

TEST(NameKey, of_a_key_is_the_key) {
  EXPECT_TRUE(
      rc::check([](const std::string& text) { RC_ASSERT(name_key(name_key(text)) == name_key(text)); }));
}

struct PairCase {
  std::string_view a;
  std::string_view b;
};

TEST(SameGivenName, short_forms_initials_and_middle_names) {
  for (const auto& [a, b] : {PairCase{"Andy", "Andrew"},
                             {"Liz", "Elizabeth"},
                             {"Dave", "David"},
                             {"Phil", "Phillip"},
                             {"Mike", "Michael"},
                             {"Sue", "Susan"},
                             {"Bob", "Rob"},
                             {"Bill", "William"},
                             {"Tony", "Anthony"},
                             {"Kate", "Catherine"},
                             {"S.", "Susan"},
                             {"S", "Susan Mary"},
                             {"JB", "John"},
                             {"Siân", "Sian"},
                             {"Charlotte Haitham", "Charlotte"}}) {
    EXPECT_TRUE(same_given_name(a, b)) << a << ' ' << b;
    EXPECT_TRUE(same_given_name(b, a)) << b << ' ' << a;
  }
  for (const auto& [a, b] : {PairCase{"Andrew", "Susan"},
                             {"S.", "Andrew"},
                             {"", "Andrew"},
                             {"", ""},
                             {"Mark", "Mary"},
                             {"Al", "Ann"}}) {
    EXPECT_FALSE(same_given_name(a, b)) << a << ' ' << b;
  }
}

TEST(SimilarSurname, a_slip_of_the_pen_and_no_more) {
  for (const auto& [a, b] : {PairCase{"Harding", "Hardings"},
                             {"Davis", "Davies"},
                             {"Mason", "Masen"},
                             {"O’Neill", "O'Neil"},
                             {"Smith-Jones", "Smith Jones"},
                             {"Famham", "Farnham"},
                             {"Thompson", "Thomspon"},
                             {"Lee", "LEE"}}) {
    EXPECT_TRUE(similar_surname(a, b)) << a << ' ' << b;
    EXPECT_TRUE(similar_surname(b, a)) << b << ' ' << a;
  }
  for (const auto& [a, b] : {PairCase{"Lee", "Les"},
                             {"Hall", "Hill"},
                             {"Mason", "Nason"},
                             {"Harding", "Harting-Smith"},
                             {"", ""},
                             {"Smith", "Jones"}}) {
    EXPECT_FALSE(similar_surname(a, b)) << a << ' ' << b;
  }
}

}  // namespace
}  // namespace minutebook::analyzers
