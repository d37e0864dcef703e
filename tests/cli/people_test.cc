// SPDX-License-Identifier: GPL-2.0-or-later
// Who is who, as somebody who runs the program sees it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/cli/program.h"

namespace minutebook::test {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

struct Present {
  std::string role, name, authority;
};

// A note of a meeting with one item, in which `speaker` speaks.
std::string note(const std::string& body, const std::string& date, const std::vector<Present>& present,
                 const std::string& speaker, const std::string& subject = "quincunxes") {
  std::string text =
      " Note of last " + body + " meeting\n\tTitle:\n\n\n\t" + body + "\n\n\tDate:\n\n\n\t" + date +
      "\n\n\tVenue:\n\tThe Old Granary\n\n\t\n\t\n\n\nAttendance\n"
      "An attendance list is attached as Appendix A to this note\n\tItem\n\tDecisions and actions\n\n\n"
      "<AI1>\n\n\t1  \n\tPlanting\n\n\n\t\n\t" +
      speaker + " said that the " + subject +
      " were well planted.\n\nDecision:\n\nThe Board noted the report.\n\n\n\t\n\n\n</AI1>\n\n"
      "<TRAILER_SECTION>\n\nAppendix A -Attendance\n\n\tPosition/Role\n\tCouncillor\n\tAuthority\n\n\t\n\t\n";
  for (const Present& one : present)
    text += "\n\t" + one.role + "\n\tCllr " + one.name + "\n\t" + one.authority + "\n";
  return text + "\n\n</TRAILER_SECTION>\n";
}

class People : public testing::Test {
 protected:
  People() {
    for (const auto& file : std::filesystem::directory_iterator(sandbox_.papers()))
      std::filesystem::remove(file);
    write("2015.txt", "Orchards & Allotments Board", "Thursday 12 March 2015",
          {{"Chairman", "Andrew Penhale OBE", "Sevenoaks DC"}, {"Members", "Ida Crane", "LB Hackney"}});
    write("2018.txt", "Orchards and Allotments Board", "Thursday 8 March 2018",
          {{"Chairman", "Andy Penhale", "Sevenoaks District Council"}, {"Members", "Ida Crane", "Hackney"}});
    write("2021.txt", "OAB", "Thursday 20 May 2021",
          {{"Chairman", "Andrew Penhale", "Kent County Council"},
           {"Members", "Ida Crane", "London Borough of Hackney"}});
    sandbox_.make_index();
  }

  void write(const std::string& name, const std::string& body, const std::string& date,
             const std::vector<Present>& present) const {
    sandbox_.write(name, note(body, date, present, "Cllr " + present.front().name));
  }

  json answer(const std::string& question, const std::string& access = "public") const {
    return sandbox_.json(
        {"search", "--index", sandbox_.index().string(), "--json", "--access", access, question});
  }
  json people(std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"people", "--index", sandbox_.index().string(), "--json"});
    return sandbox_.json(more);
  }
  std::vector<std::string> labels(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> labels;
    const json found = people(more);
    for (const json& person : found["people"]) labels.push_back(person["label"]);
    return labels;
  }
  Outcome index(const std::vector<std::string>& more) const {
    std::vector<std::string> arguments = {"index", "--index", sandbox_.index().string(),
                                          sandbox_.papers().string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return sandbox_.run(arguments);
  }
  std::string people_file(const std::string& text) const {
    const std::filesystem::path path = sandbox_.root() / "people.toml";
    std::ofstream(path) << text;
    return path.string();
  }

  Sandbox sandbox_;
};

TEST_F(People, AreListedWithAllThatIsKnownOfThem) {
  const json found = people({"Andy Penhale"});
  ASSERT_EQ(found["people"].size(), 1U);
  const json& person = found["people"][0];
  EXPECT_EQ(person["name"], "Andrew Penhale");
  EXPECT_EQ(person["other_names"], json::array({"Andy Penhale"}));
  EXPECT_EQ(person["roles"], json::array({"chair"}));
  EXPECT_EQ(person["from"], 2015);
  EXPECT_EQ(person["to"], 2021);
  EXPECT_EQ(person["authorities"],
            json::array({{{"name", "Sevenoaks District Council"}, {"from", 2015}, {"to", 2018}},
                         {{"name", "Kent County Council"}, {"from", 2021}, {"to", 2021}}}));
  EXPECT_GT(person["passages"], 0);
}

TEST_F(People, AreFoundByAnyOfTheirNames) {
  for (const char* question : {"chair:\"Andy Penhale\"", "chair:\"Andrew Penhale\"", "chair:penhale"}) {
    const json found = answer(std::string("kind:decision ") + question);
    EXPECT_EQ(found["total"]["value"], 3) << question;
    for (const json& hit : found["hits"]) EXPECT_EQ(hit["chair"], "Andrew Penhale");
    EXPECT_THAT(found["interpretation"]["notes"], IsEmpty());
  }
  EXPECT_EQ(answer("kind:decision")["facets"]["chair"],
            json::array({{{"value", "Andrew Penhale"}, {"count", 3}}}));
}

TEST_F(People, AreFoundInPlainEnglish) {
  EXPECT_EQ(answer("decisions chaired by Andy Penhale")["total"]["value"], 3);
  EXPECT_EQ(answer("what did Cllr Andy Penhale say about quincunxes kind:discussion")["total"]["value"], 3);
}

TEST_F(People, OfOneNameAreKeptApart) {
  write("twins.txt", "Parks Panel", "Friday 12 June 2020",
        {{"Chairman", "Bo Lund", "Kent County Council"}, {"Members", "Bo Lund", "Leeds City Council"}});
  write("leeds.txt", "Parks Panel", "Friday 13 June 2019", {{"Chairman", "Bo Lund", "Leeds CC"}});
  ASSERT_EQ(index({}).exit_status, 0);
  EXPECT_THAT(labels({"Bo Lund"}),
              ElementsAre("Bo Lund (Kent County Council)", "Bo Lund (Leeds City Council)"));
  const json both = answer("chair:\"Bo Lund\" date:2019 kind:decision");
  EXPECT_EQ(both["total"]["value"], 1);
  EXPECT_THAT(both["interpretation"]["notes"].dump(), HasSubstr("Leeds City Council"));
  EXPECT_EQ(both["facets"]["chair"],
            json::array({{{"value", "Bo Lund (Leeds City Council)"}, {"count", 1}}}));
  EXPECT_EQ(answer("chair:\"Bo Lund (Leeds City Council)\" date:2019 kind:decision")["total"]["value"], 1);
  EXPECT_EQ(sandbox_
                .run({"search", "--index", sandbox_.index().string(),
                      "chair:\"Bo Lund (Kent County Council)\" date:2019 kind:decision"})
                .exit_status,
            1);
}

TEST_F(People, OfThePublicAreToldFromPublicPapersAlone) {
  sandbox_.write("secret.txt",
                 note("Orchards & Allotments Board meeting (Confidential)", "Thursday 9 May 2019",
                      {{"Chairman", "Zeb Quarrington", "Leeds City Council"}}, "Cllr Zeb Quarrington"));
  ASSERT_EQ(index({}).exit_status, 0);
  EXPECT_THAT(labels({"--access", "restricted"}), testing::Contains("Zeb Quarrington"));
  EXPECT_THAT(labels(), Not(testing::Contains("Zeb Quarrington")));
}

TEST_F(People, AreWhoTheFileSaysTheyAre) {
  const std::string file = people_file("[[person]]\nname = \"Ida Marlow\"\nother_names = [\"Ida Crane\"]\n");
  ASSERT_EQ(index({"--people", file}).exit_status, 0);
  EXPECT_THAT(labels(), ElementsAre("Andrew Penhale", "Ida Marlow"));
  EXPECT_EQ(answer("person:\"Ida Marlow\" kind:attendance")["total"]["value"], 3);
  ASSERT_EQ(index({"--rebuild"}).exit_status, 0);  // the index remembers
  EXPECT_THAT(labels(), ElementsAre("Andrew Penhale", "Ida Marlow"));
  ASSERT_EQ(index({"--people", people_file("")}).exit_status, 0);
  EXPECT_THAT(labels(), ElementsAre("Andrew Penhale", "Ida Crane"));
}

TEST_F(People, OfTheFileMayBeForThoseWhoSeeEverything) {
  const std::string file = people_file(
      "[[person]]\nname = \"Ida Marlow\"\nother_names = [\"Ida Crane\"]\naccess = \"restricted\"\n");
  ASSERT_EQ(index({"--people", file}).exit_status, 0);
  EXPECT_THAT(labels(), ElementsAre("Andrew Penhale", "Ida Crane"));
  EXPECT_THAT(labels({"--access", "restricted"}), ElementsAre("Andrew Penhale", "Ida Marlow"));
}

TEST_F(People, AFileWithAMistakeIsNamedWithTheLine) {
  const Outcome outcome =
      index({"--people", people_file("[[person]]\nname = \"Ida Marlow\"\nfrom = \"May\"\n")});
  EXPECT_EQ(outcome.exit_status, 3);
  EXPECT_THAT(outcome.err, HasSubstr("people.toml, line 3: from is a day without quotes: from = 2015-05-01"));
}

TEST_F(People, InDoubtAreListedWithTheEvidence) {
  write("parks.txt", "Parks Panel", "Friday 14 June 2024", {{"Chairman", "Ida Crane", "Leeds City Council"}});
  ASSERT_EQ(index({}).exit_status, 0);
  const json review = people({"--review"});
  ASSERT_EQ(review["doubts"].size(), 1U);
  EXPECT_THAT(review["doubts"][0]["evidence"].dump(), HasSubstr("Parks Panel"));
  const Outcome text = sandbox_.run({"people", "--index", sandbox_.index().string(), "--review"});
  EXPECT_THAT(text.out, HasSubstr("Ida Crane (Leeds City Council) = Ida Crane (London Borough of Hackney)?"));
}

TEST_F(People, ThatNobodyKnowsAreStatus1) {
  const Outcome outcome = sandbox_.run({"people", "--index", sandbox_.index().string(), "Nobody"});
  EXPECT_EQ(outcome.exit_status, 1);
}

TEST_F(People, BodiesAreFoundByAnyOfTheirNames) {
  for (const char* board : {"board:OAB", "board:\"Orchards and Allotments Board\"", "board:orchards"}) {
    EXPECT_EQ(answer(std::string("kind:decision ") + board)["total"]["value"], 3) << board;
  }
  EXPECT_EQ(answer("kind:decision")["facets"]["organization"].size(), 1U);
}

TEST_F(People, AuthoritiesAreFoundByAnyOfTheirNames) {
  EXPECT_EQ(answer("kind:attendance council:\"LB Hackney\"")["total"]["value"], 3);
  EXPECT_EQ(answer("kind:attendance council:hackney")["total"]["value"], 3);
  EXPECT_EQ(answer("kind:attendance region:london")["total"]["value"], 3);
  EXPECT_EQ(answer("kind:attendance authority_type:county")["total"]["value"], 1);
  EXPECT_EQ(answer("attendance of councils in England")["total"]["value"], 3);
}

}  // namespace
}  // namespace minutebook::test
