// SPDX-License-Identifier: GPL-2.0-or-later
// What is restricted leaves no trace in public/: not in an answer, not in a count, not in the bytes of a
// file.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "indexer/update.h"
#include "tests/indexer/sandbox.h"

namespace minutebook::indexer {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Restricted : public testing::Test {
 protected:
  fs::path open() const { return sandbox_.index() / "public"; }
  Sandbox sandbox_;
};

// A word of its own for every place that a restricted thing may be told by.
constexpr std::string_view kMixed =
    "body: Harbour Board\ndate: 2021-03-09\nchair: Ann Harte\n"
    "item: 4 Sea wall\n"
    "discussion(Bo Lund): The wall leaks.\n"
    "!discussion(Qaspeaker Qbsurname): Qctext of a contractor.\n"
    "decision: That it be mended.\n"
    "!decision: That qdtext be paid.\n"
    "!item: 5 Qetitle of a claim\n"
    "decision: That qftext be settled.\n"
    "action(Qgowner): To settle.\n"
    "item: 6 Any other business\ndiscussion: None.\n";
constexpr std::string_view kWhole =
    "access: restricted\nbody: Qhboard\nauthority: Qiauthority\nchair: Qjchair Qkname\ndate: 2021-04-01\n"
    "present: member, Qlmember Qmname, Qncouncil, Qoparty\nitem: 1 Qptitle\ndiscussion: Qqtext.\n";

TEST_F(Restricted, NoTraceInPublicFiles) {
  sandbox_.write("mixed.txt", std::string(kMixed) + "warn: qrwarning\n");
  sandbox_.write("qssecret-name.txt", kWhole);
  sandbox_.write("qtbroken.txt", "broken: quunknown access\n");
  sandbox_.update();
  EXPECT_TRUE(files_hold(sandbox_.index() / "restricted", "qssecret")) << "the search itself works";
  for (char letter = 'a'; letter <= 'u'; ++letter) {
    for (const char first : {'q', 'Q'}) {
      const std::string canary{first, letter};
      std::string terms;
      const Xapian::Database database(open().native());
      for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        // Hashes and the random name of the test's folder may hold any letters.
        const bool is_random =
            (*term).starts_with('Q') || (*term).starts_with('P') || (*term).starts_with("XFW");
        if (!is_random && (*term).find(canary) != std::string::npos) terms += *term + ' ';
      }
      EXPECT_EQ(terms, "");
    }
  }
  for (const char* canary :
       {"qaspeaker",   "Qaspeaker", "qbsurname", "qctext",   "Qctext",    "qdtext",  "qetitle",
        "Qetitle",     "qftext",    "qgowner",   "Qgowner",  "qhboard",   "Qhboard", "qiauthority",
        "Qiauthority", "qjchair",   "Qjchair",   "qlmember", "Qncouncil", "qoparty", "qptitle",
        "qqtext",      "qrwarning", "qssecret",  "qtbroken", "quunknown"}) {
    EXPECT_FALSE(files_hold(open(), canary)) << canary;
  }
  EXPECT_THAT(texts(sandbox_.index(), "public"),
              ElementsAre("None.", "That it be mended.", "The wall leaks."));
  EXPECT_THAT(texts(sandbox_.index(), "restricted"), SizeIs(6));
}

// What public/ holds of a paper is the same whether its restricted parts are there or not.
TEST_F(Restricted, PublicIsWhatItWouldBeWithoutTheRestrictedParts) {
  constexpr std::string_view kPublicPart =
      "body: Harbour Board\ndate: 2021-03-09\nchair: Ann Harte\n"
      "item: 4 Sea wall\n"
      "discussion(Bo Lund): The wall leaks.\n"
      "decision: That it be mended.\n"
      "item: 6 Any other business\ndiscussion: None.\n";
  const auto without_offsets = [](std::string_view text) {
    return [text](std::string_view, std::string source) {
      papers::Reading reading = read_test_paper(text, std::move(source));
      for (papers::Paper& paper : reading.papers) {
        for (papers::Item& item : paper.items) {
          for (papers::Passage& passage : item.passages) passage.offset = 0;
        }
      }
      return reading;
    };
  };
  sandbox_.write("a.txt", kMixed);
  sandbox_.write("whole.txt", kWhole);
  UpdateOptions options = sandbox_.options();
  options.paths = {sandbox_.papers() / "a.txt"};
  options.read = without_offsets(kMixed);
  update(options);
  options.paths = {sandbox_.papers() / "whole.txt"};
  options.read = read_test_paper;
  update(options);
  auto mixed = contents(sandbox_.index(), "public");

  options = sandbox_.options();
  options.index = sandbox_.index().parent_path() / "other";
  options.paths = {sandbox_.papers() / "a.txt"};
  options.read = without_offsets(kPublicPart);
  update(options);
  auto plain = contents(options.index, "public");
  const auto drop_ledger = [](std::vector<std::string>& lines) {
    std::erase_if(lines, [](const std::string& line) { return line.starts_with("source."); });
  };
  drop_ledger(mixed);
  drop_ledger(plain);
  EXPECT_EQ(mixed, plain);
}

TEST_F(Restricted, TheLedgerOfAMixedFileTellsOnlyOfItsPublicPart) {
  sandbox_.write("mixed.txt", kMixed);
  sandbox_.write("whole.txt", kWhole);
  sandbox_.update();
  const IndexStatus open = status(sandbox_.index(), false);
  EXPECT_EQ(open.public_passages, 3U);
  EXPECT_EQ(open.restricted_passages, 0U);
  ASSERT_THAT(open.sources, SizeIs(1));
  EXPECT_EQ(open.sources[0].found.items, 2U);
  EXPECT_EQ(open.sources[0].found.passages, 3U);
  EXPECT_EQ(open.sources[0].found.decisions, 1U);
  EXPECT_EQ(open.sources[0].found.actions, 0U);
  EXPECT_EQ(open.sources[0].size, 0U);
  EXPECT_EQ(open.sources[0].content_hash, "");

  const IndexStatus all = status(sandbox_.index(), true);
  EXPECT_EQ(all.restricted_passages, 6U);
  ASSERT_THAT(all.sources, SizeIs(2));
  EXPECT_EQ(all.sources[0].found.items, 3U);
  EXPECT_EQ(all.sources[0].found.decisions, 3U);
  EXPECT_EQ(all.sources[0].size, kMixed.size());
}

TEST_F(Restricted, AMixedFileIsUnchangedTheSecondTime) {
  sandbox_.write("mixed.txt", kMixed);
  sandbox_.write("whole.txt", kWhole);
  sandbox_.update();
  EXPECT_EQ(sandbox_.update().unchanged, 2U);
}

TEST_F(Restricted, WhatBecomesRestrictedLeavesPublicWithItsBytes) {
  std::string paper = "body: Qxboard\nchair: Qxchair Qxname\nitem: 1 Qxtitle\n";
  for (int i = 0; i < 50; ++i) paper += "discussion(Qxspeaker): The qxword is secret.\n";
  sandbox_.write("a.txt", paper);
  sandbox_.write("b.txt", "body: Library Panel\nitem: 1 Hours\ndecision: To open at nine.\n");
  sandbox_.update();
  ASSERT_TRUE(files_hold(open(), "qxword"));
  sandbox_.write("a.txt", "access: restricted\n" + paper);
  sandbox_.update();
  EXPECT_THAT(texts(sandbox_.index(), "public"), ElementsAre("To open at nine."));
  EXPECT_THAT(texts(sandbox_.index(), "restricted"), SizeIs(50));
  for (const char* trace :
       {"qxword", "qxtitle", "Qxtitle", "Qxspeaker", "qxspeaker", "qxchair", "Qxboard", "a.txt"}) {
    EXPECT_FALSE(files_hold(open(), trace)) << trace;
  }
  EXPECT_FALSE(fs::exists(sandbox_.index() / "building"));
  EXPECT_EQ(sandbox_.update().unchanged, 2U);
}

TEST_F(Restricted, WhatIsRenamedAndMarkedLeavesPublicWithItsBytes) {
  const fs::path before = sandbox_.write("z.txt", "item: 1 Qxtitle\ndecision: On qxword.\n");
  sandbox_.update();
  fs::remove(before);
  sandbox_.write("a.txt", "access: restricted\nitem: 1 Qxtitle\ndecision: On qxword.\n");
  sandbox_.update();
  EXPECT_THAT(texts(sandbox_.index(), "public"), IsEmpty());
  EXPECT_FALSE(files_hold(open(), "qxword"));
}

TEST_F(Restricted, WhatBecomesPublicLeavesRestricted) {
  sandbox_.write("a.txt", "access: restricted\nitem: 1 Hours\ndecision: To open at nine.\n");
  sandbox_.update();
  sandbox_.write("a.txt", "item: 1 Hours\ndecision: To open at nine.\n");
  sandbox_.update();
  EXPECT_THAT(texts(sandbox_.index(), "public"), ElementsAre("To open at nine."));
  EXPECT_THAT(texts(sandbox_.index(), "restricted"), IsEmpty());
}

TEST_F(Restricted, TheRestrictedFolderIsItsOwnersAlone) {
  sandbox_.write("a.txt", kWhole);
  sandbox_.update();
  EXPECT_EQ(fs::status(sandbox_.index() / "restricted").permissions(), fs::perms::owner_all);
  sandbox_.rebuild();
  EXPECT_EQ(fs::status(sandbox_.index() / "restricted").permissions(), fs::perms::owner_all);
}

TEST_F(Restricted, ALostHalfIsMadeAgain) {
  sandbox_.write("mixed.txt", kMixed);
  sandbox_.write("whole.txt", kWhole);
  sandbox_.update();
  for (const char* half : {"public", "restricted"}) {
    const auto before = contents(sandbox_.index(), half);
    fs::remove_all(sandbox_.index() / half);
    sandbox_.update();
    EXPECT_EQ(contents(sandbox_.index(), half), before) << half;
  }
}

}  // namespace
}  // namespace minutebook::indexer
