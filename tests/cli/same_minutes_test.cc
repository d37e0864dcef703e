// SPDX-License-Identifier: GPL-2.0-or-later
// The note of a meeting alone, and once more in the pack of the next one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "tests/cli/program.h"

namespace minutebook::test {
namespace {

using nlohmann::json;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class SameMinutes : public ::testing::Test {
 protected:
  SameMinutes() {
    std::filesystem::copy(std::filesystem::path(MINUTEBOOK_SOURCE_DIR) / "tests/cli/packs",
                          sandbox_.papers());
    sandbox_.make_index();
  }

  json search(const std::string& question, const std::string& access = "public") const {
    return sandbox_.json(
        {"search", "--index", sandbox_.index().string(), "--access", access, "--json", question});
  }
  std::string path(std::string_view name) const { return (sandbox_.papers() / name).string(); }
  std::string note() const { return path("orchards-2020-03-12.txt"); }
  std::string pack() const { return path("orchards-pack-2020-05-14.txt"); }

  const Sandbox sandbox_;
};

TEST_F(SameMinutes, AreOneHitThatCitesBothPlaces) {
  const json results = search("kind:decision rents");
  EXPECT_EQ(results["total"]["value"], 1);
  const json& hit = results["hits"][0];
  EXPECT_EQ(hit["source"], note());
  ASSERT_EQ(hit["also_in"].size(), 1U);
  const json& place = hit["also_in"][0];
  EXPECT_EQ(place["source"], pack());
  EXPECT_TRUE(place["page"].is_null());
  std::ifstream file(pack(), std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  EXPECT_THAT(text.substr(place["offset"], place["length"]), HasSubstr("agreed that allotment rents rise"));
}

TEST_F(SameMinutes, AreCountedOnce) {
  const json results = search("date:2020-03-12 kind:decision");
  EXPECT_EQ(results["total"]["value"], 2);
  EXPECT_EQ(results["facets"]["organization"][0]["count"], 2);
  const json report =
      sandbox_.json({"index", "--index", sandbox_.index().string(), sandbox_.papers().string(), "--json"});
  EXPECT_EQ(report["unchanged"], 4);
  EXPECT_EQ(report["decisions"], 6) << "as without the pack";
}

TEST_F(SameMinutes, AreFoundByEitherSource) {
  EXPECT_EQ(search("source:orchards-2020-03-12 kind:decision")["total"]["value"], 2);
  EXPECT_EQ(search("source:orchards-pack-2020-05-14 kind:decision")["total"]["value"], 2);
  EXPECT_EQ(search("format:pack-text kind:decision")["total"]["value"], 2);
}

TEST_F(SameMinutes, AreShownWithBothPlaces) {
  const Outcome outcome =
      sandbox_.run({"search", "--index", sandbox_.index().string(), "kind:decision rents"});
  EXPECT_THAT(outcome.out, HasSubstr("    " + note() + "\n    also in " + pack() + "\n"));
}

TEST_F(SameMinutes, StatusNamesTheOtherSource) {
  const std::vector<std::string> command = {"status", "--index", sandbox_.index().string()};
  const Outcome outcome = sandbox_.run(command);
  EXPECT_THAT(outcome.out,
              AllOf(HasSubstr("  same minutes in " + pack()), HasSubstr("  same minutes in " + note())));
  const json status = sandbox_.json({"status", "--index", sandbox_.index().string(), "--json"});
  EXPECT_EQ(status["sources"][0]["same_minutes_in"], json::array({pack()}));
  EXPECT_EQ(status["sources"][1]["same_minutes_in"], json::array());
}

TEST_F(SameMinutes, ThePackTakesOverWhenTheNoteIsGone) {
  std::filesystem::remove(note());
  sandbox_.make_index();
  const json results = search("kind:decision rents");
  EXPECT_EQ(results["total"]["value"], 1);
  EXPECT_EQ(results["hits"][0]["source"], pack());
  EXPECT_EQ(results["hits"][0]["also_in"], json::array());
}

TEST_F(SameMinutes, ThePublicHearsNothingOfARestrictedCopy) {
  std::ifstream file(note(), std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  text.replace(text.find("meeting\n"), 8, "meeting (Confidential)\n");
  sandbox_.write("orchards-private.txt", text);
  sandbox_.make_index();
  const json open = search("kind:decision rents");
  EXPECT_EQ(open["total"]["value"], 1);
  EXPECT_THAT(open.dump(), Not(HasSubstr("orchards-private")));
  EXPECT_THAT(sandbox_.run({"status", "--index", sandbox_.index().string()}).out,
              Not(HasSubstr("orchards-private")));
  EXPECT_EQ(search("kind:decision rents", "restricted")["total"]["value"], 2) << "one of each access";
}

}  // namespace
}  // namespace minutebook::test
