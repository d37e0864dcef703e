// SPDX-License-Identifier: GPL-2.0-or-later
// What the index tells of sources that came, changed and went.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/update.h"
#include "tests/indexer/sandbox.h"

namespace minutebook::indexer {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr bool kRestricted = true;
constexpr bool kPublic = false;

constexpr std::string_view kPaper =
    "body: Harbour Board\ndate: 2021-03-09\nitem: 4 Sea wall\ndecision: That the wall be mended.\n";
constexpr std::string_view kHidden = "!discussion: Qatext.\n";

class JournalTest : public ::testing::Test {
 protected:
  std::vector<SourceChange> changes(bool restricted) const {
    return journal(sandbox_.index(), restricted).changes;
  }
  std::string write(const std::string& name, const std::string& text) {
    return sandbox_.write(name, text).string();
  }
  Sandbox sandbox_;
};

TEST_F(JournalTest, ASourceComesAndChangesAndGoes) {
  const std::string source = write("a.txt", std::string{kPaper});
  sandbox_.update();
  const SourceChange came = changes(kPublic).at(0);
  EXPECT_EQ(came.source, source);
  EXPECT_EQ(came.added, came.changed);

  sandbox_.update();
  EXPECT_EQ(changes(kPublic).at(0).changed, came.changed) << "nothing has changed";

  write("a.txt", std::string{kPaper} + "decision: And painted.\n");
  sandbox_.update();
  const SourceChange changed = changes(kPublic).at(0);
  EXPECT_EQ(changed.added, came.added);
  EXPECT_GT(changed.changed, came.changed);

  std::filesystem::remove(source);
  sandbox_.update();
  ASSERT_THAT(changes(kPublic), SizeIs(1));
  const SourceChange gone = changes(kPublic).at(0);
  EXPECT_EQ(gone.id, came.id);
  EXPECT_EQ(gone.source, "");
  EXPECT_GT(gone.changed, changed.changed);

  write("a.txt", std::string{kPaper});
  sandbox_.update();
  EXPECT_EQ(changes(kPublic).at(0).source, source);
  EXPECT_EQ(changes(kPublic).at(0).added, changes(kPublic).at(0).changed);
}

TEST_F(JournalTest, ThePublicLearnsNothingOfWhatIsRestricted) {
  write("a.txt", std::string{kPaper});
  write("secret.txt", "access: restricted\n" + std::string{kPaper});
  sandbox_.update();
  EXPECT_THAT(changes(kPublic), SizeIs(1));
  EXPECT_THAT(changes(kRestricted), SizeIs(2));
  const SourceChange before = changes(kPublic).at(0);

  write("a.txt", std::string{kPaper} + std::string{kHidden});
  std::filesystem::remove(sandbox_.papers() / "secret.txt");
  sandbox_.update();
  ASSERT_THAT(changes(kPublic), SizeIs(1));
  EXPECT_EQ(changes(kPublic).at(0).changed, before.changed) << "only what is hidden has changed";
  for (const SourceChange& change : changes(kRestricted)) EXPECT_GT(change.changed, before.changed);
}

TEST_F(JournalTest, WhatBecomesRestrictedIsGoneForThePublicAndItsNameWithIt) {
  write("qaname.txt", std::string{kPaper});
  sandbox_.update();
  const SourceChange before = changes(kPublic).at(0);
  write("qaname.txt", "access: restricted\n" + std::string{kPaper});
  sandbox_.update();
  const SourceChange after = changes(kPublic).at(0);
  EXPECT_EQ(after.id, before.id);
  EXPECT_EQ(after.source, "");
  EXPECT_FALSE(files_hold(sandbox_.index() / "public", "qaname"));
  EXPECT_NE(changes(kRestricted).at(0).source, "");
}

TEST_F(JournalTest, AnIndexMadeAnewHasAnotherJournal) {
  write("a.txt", std::string{kPaper});
  sandbox_.update();
  const std::string born = journal(sandbox_.index(), kPublic).born;
  sandbox_.update();
  EXPECT_EQ(journal(sandbox_.index(), kPublic).born, born);
  sandbox_.rebuild();
  EXPECT_NE(journal(sandbox_.index(), kPublic).born, born);
}

TEST_F(JournalTest, AFileThatCannotBeReadIsNotThere) {
  write("broken.txt", "broken: why\n");
  sandbox_.update();
  EXPECT_THAT(changes(kRestricted), IsEmpty());
}

}  // namespace
}  // namespace minutebook::indexer
