// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/update.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xapian.h>

#include <fstream>

#include "indexer/files.h"
#include "schema/versions.h"
#include "tests/indexer/sandbox.h"

namespace minutebook::indexer {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view kHarbour =
    "body: Harbour Board\ndate: 2021-03-09\nchair: Ann Harte\n"
    "present: chair, Ann Harte, Eastmere Council\n"
    "item: 4 Sea wall\ndiscussion(Bo Lund): The wall leaks.\ndecision: That it be mended.\n"
    "action(Officers): To ask for prices.\n";
constexpr std::string_view kLibrary =
    "body: Library Panel\ndate: 2020-11-02\nchair: Ilse Roe\nitem: 1 Opening hours\ndecision: To open at "
    "nine.\n";

class Update : public testing::Test {
 protected:
  std::vector<std::string> open_texts() const { return texts(sandbox_.index(), "public"); }
  Sandbox sandbox_;
};

TEST_F(Update, AFirstRunReadsEverything) {
  sandbox_.write("harbour.txt", kHarbour);
  sandbox_.write("2020/library.txt", kLibrary);
  const Report report = sandbox_.update();
  EXPECT_EQ(report.found, 2U);
  EXPECT_EQ(report.added, 2U);
  EXPECT_EQ(report.updated + report.unchanged + report.removed, 0U);
  EXPECT_EQ(report.papers, 2U);
  EXPECT_EQ(report.items, 2U);
  EXPECT_EQ(report.passages, 5U) << "four of the texts, and who attended";
  EXPECT_EQ(report.decisions, 2U);
  EXPECT_EQ(report.actions, 1U);
  EXPECT_EQ(report.people, 3U) << "Ann Harte, Bo Lund, Officers";
  EXPECT_EQ(report.bytes, kHarbour.size() + kLibrary.size());
  EXPECT_THAT(report.failed, IsEmpty());
  EXPECT_THAT(open_texts(), ElementsAre("Cllr Ann Harte (chair, Eastmere Council)", "That it be mended.",
                                        "The wall leaks.", "To ask for prices.", "To open at nine."));
}

TEST_F(Update, ASecondRunDoesNothing) {
  sandbox_.write("harbour.txt", kHarbour);
  sandbox_.update();
  const auto before = Xapian::Database((sandbox_.index() / "public").native()).get_uuid();
  const Report report = sandbox_.update();
  EXPECT_EQ(report.unchanged, 1U);
  EXPECT_EQ(report.added + report.updated + report.removed + report.bytes, 0U);
  EXPECT_EQ(report.passages, 4U) << "the index still holds them";
  EXPECT_EQ(Xapian::Database((sandbox_.index() / "public").native()).get_uuid(), before);
}

TEST_F(Update, ATouchedFileIsUnchanged) {
  const fs::path file = sandbox_.write("harbour.txt", kHarbour);
  sandbox_.update();
  fs::last_write_time(file, fs::file_time_type::clock::now());
  const Report report = sandbox_.update();
  EXPECT_EQ(report.unchanged, 1U);
  EXPECT_EQ(report.updated, 0U);
}

// A change within the clock's grain leaves size and time as they were.
TEST_F(Update, AChangeThatKeepsSizeAndTimeIsSeenWhileTheFileIsYoung) {
  const fs::path file = sandbox_.papers() / "a.txt";
  std::ofstream(file) << "item: 1 A\ndecision: one\n";
  const auto time = fs::last_write_time(file);
  sandbox_.update();
  std::ofstream(file) << "item: 1 A\ndecision: two\n";
  fs::last_write_time(file, time);
  EXPECT_EQ(sandbox_.update().updated, 1U);
  EXPECT_THAT(open_texts(), ElementsAre("two"));
}

TEST_F(Update, AnEditedFileReplacesWhatItGave) {
  sandbox_.write("harbour.txt", kHarbour);
  sandbox_.write("library.txt", kLibrary);
  sandbox_.update();
  sandbox_.write("harbour.txt", "body: Harbour Board\nitem: 1 Boats\ndecision: No boats.\n");
  const Report report = sandbox_.update();
  EXPECT_EQ(report.updated, 1U);
  EXPECT_EQ(report.unchanged, 1U);
  EXPECT_THAT(open_texts(), ElementsAre("No boats.", "To open at nine."));
}

TEST_F(Update, AVanishedFileGoes) {
  const fs::path file = sandbox_.write("harbour.txt", kHarbour);
  sandbox_.write("library.txt", kLibrary);
  sandbox_.update();
  fs::remove(file);
  const Report report = sandbox_.update();
  EXPECT_EQ(report.removed, 1U);
  EXPECT_THAT(open_texts(), ElementsAre("To open at nine."));
  EXPECT_THAT(status(sandbox_.index(), true).sources, SizeIs(1));
}

TEST_F(Update, ARenamedFileIsFoundByItsNewName) {
  const fs::path file = sandbox_.write("old.txt", kLibrary);
  sandbox_.update();
  fs::rename(file, sandbox_.papers() / "new.txt");
  const Report report = sandbox_.update();
  EXPECT_EQ(report.added, 1U);
  EXPECT_EQ(report.removed, 1U);
  EXPECT_THAT(open_texts(), ElementsAre("To open at nine."));
  EXPECT_EQ(status(sandbox_.index(), false).sources.at(0).source, (sandbox_.papers() / "new.txt").native());
}

TEST_F(Update, OnlyWhatIsAskedForIsLookedAt) {
  sandbox_.write("a/harbour.txt", kHarbour);
  const fs::path library = sandbox_.write("b/library.txt", kLibrary);
  sandbox_.update();
  fs::remove(library);
  UpdateOptions options = sandbox_.options();
  options.paths = {sandbox_.papers() / "a"};
  const Report report = update(options);
  EXPECT_EQ(report.removed, 0U) << "b was not asked for";
  EXPECT_EQ(report.papers, 1U);
  EXPECT_THAT(open_texts(), SizeIs(5));
}

TEST_F(Update, AFileThatCannotBeReadIsReportedAndTriedAgain) {
  sandbox_.write("bad.txt", "broken: is a picture\n");
  sandbox_.write("good.txt", kLibrary);
  for (int run = 0; run < 2; ++run) {
    const Report report = sandbox_.update();
    ASSERT_THAT(report.failed, SizeIs(1));
    EXPECT_EQ(report.failed[0].source, (sandbox_.papers() / "bad.txt").native());
    EXPECT_EQ(report.failed[0].reason, "is a picture");
  }
  const IndexStatus seen = status(sandbox_.index(), true);
  ASSERT_THAT(seen.sources, SizeIs(2));
  EXPECT_EQ(seen.sources[0].failure, "is a picture");
  sandbox_.write("bad.txt", kHarbour);
  EXPECT_EQ(sandbox_.update().added, 1U);
  EXPECT_EQ(status(sandbox_.index(), true).sources[0].failure, "");
}

TEST_F(Update, WhatAFileGaveStaysWhenItCanNoLongerBeRead) {
  const fs::path file = sandbox_.write("library.txt", kLibrary);
  sandbox_.update();
  sandbox_.write("library.txt", "broken: is cut short\n");
  EXPECT_THAT(sandbox_.update().failed, SizeIs(1));
  EXPECT_THAT(open_texts(), ElementsAre("To open at nine."));
  sandbox_.write("library.txt", kLibrary);
  const Report report = sandbox_.update();
  EXPECT_THAT(report.failed, IsEmpty());
  EXPECT_EQ(report.updated, 1U);
  EXPECT_THAT(open_texts(), ElementsAre("To open at nine."));
}

TEST_F(Update, AnExceptionFromAReaderCostsOneFile) {
  sandbox_.write("bad.txt", "throw");
  sandbox_.write("good.txt", kLibrary);
  UpdateOptions options = sandbox_.options();
  options.read = [](std::string_view bytes, std::string source) {
    if (bytes == "throw") throw std::out_of_range("a slip");
    return read_test_paper(bytes, std::move(source));
  };
  const Report report = update(options);
  EXPECT_EQ(report.added, 1U);
  ASSERT_THAT(report.failed, SizeIs(1));
  EXPECT_THAT(report.failed[0].reason, HasSubstr("a slip"));
}

TEST_F(Update, WarningsAreReportedAndKept) {
  sandbox_.write("a.txt", "warn: no date\n" + std::string(kLibrary));
  const Report report = sandbox_.update();
  ASSERT_THAT(report.warnings, SizeIs(1));
  EXPECT_EQ(report.warnings[0].reason, "no date");
  EXPECT_THAT(status(sandbox_.index(), false).sources.at(0).warnings, ElementsAre("no date"));
}

TEST_F(Update, StatusSaysWhatWasNotFound) {
  sandbox_.write("a.txt", kHarbour);
  sandbox_.write("b.txt", "other: A map.\n");
  sandbox_.write("c.txt", "body: Library Panel\n");
  sandbox_.write("d.txt", "broken: is a picture\n");
  sandbox_.update();
  const std::vector<SourceStatus> sources = status(sandbox_.index(), true).sources;
  ASSERT_THAT(sources, SizeIs(4));
  EXPECT_THAT(not_found(sources[0]), IsEmpty());
  EXPECT_THAT(not_found(sources[1]), ElementsAre("items", "date and body"));
  EXPECT_THAT(not_found(sources[2]), ElementsAre("passages", "items"));
  EXPECT_THAT(not_found(sources[3]), IsEmpty()) << "it could not be read, which is said";
  EXPECT_EQ(sources[0].found.reports, 1U);
  EXPECT_EQ(sources[0].found.people, 3U);
}

TEST_F(Update, ADryRunTouchesNothing) {
  sandbox_.write("harbour.txt", kHarbour);
  UpdateOptions dry = sandbox_.options();
  dry.dry_run = true;
  Report report = update(dry);
  EXPECT_THAT(report.would_add, ElementsAre((sandbox_.papers() / "harbour.txt").native()));
  EXPECT_FALSE(fs::exists(sandbox_.index()));

  const fs::path gone = sandbox_.write("library.txt", kLibrary);
  sandbox_.update();
  fs::remove(gone);
  sandbox_.write("harbour.txt", kLibrary);
  sandbox_.write("new.txt", kLibrary);
  const auto before = contents(sandbox_.index(), "public");
  report = update(dry);
  EXPECT_TRUE(report.dry_run);
  EXPECT_THAT(report.would_add, ElementsAre((sandbox_.papers() / "new.txt").native()));
  EXPECT_THAT(report.would_update, ElementsAre((sandbox_.papers() / "harbour.txt").native()));
  EXPECT_THAT(report.would_remove, ElementsAre(gone.native()));
  EXPECT_EQ(report.added + report.updated + report.removed, 0U);
  EXPECT_EQ(contents(sandbox_.index(), "public"), before);
}

TEST_F(Update, ARebuildGivesWhatAFirstRunGives) {
  sandbox_.write("harbour.txt", kHarbour);
  sandbox_.write("library.txt", kLibrary);
  sandbox_.update();
  const auto open = contents(sandbox_.index(), "public");
  const auto hidden = contents(sandbox_.index(), "restricted");
  const Report report = sandbox_.rebuild();
  EXPECT_EQ(report.added, 2U);
  EXPECT_EQ(contents(sandbox_.index(), "public"), open);
  EXPECT_EQ(contents(sandbox_.index(), "restricted"), hidden);
  EXPECT_EQ(sandbox_.update().unchanged, 2U);
  EXPECT_FALSE(fs::exists(sandbox_.index() / "building"));
}

TEST_F(Update, ARebuildWorksWhereThereIsNoIndex) {
  sandbox_.write("library.txt", kLibrary);
  EXPECT_EQ(sandbox_.rebuild().added, 1U);
  EXPECT_THAT(open_texts(), ElementsAre("To open at nine."));
}

TEST_F(Update, ARebuildMendsADamagedIndex) {
  sandbox_.write("library.txt", kLibrary);
  sandbox_.update();
  std::ofstream(sandbox_.index() / "public" / "iamglass") << "nonsense";
  try {
    sandbox_.update();
    FAIL() << "the damage was not seen";
  } catch (const IndexError& error) {
    EXPECT_THAT(error.what(), HasSubstr("--rebuild"));
  }
  sandbox_.rebuild();
  EXPECT_THAT(open_texts(), ElementsAre("To open at nine."));
}

TEST_F(Update, APathThatDoesNotExistIsAnErrorBeforeAnythingIsTouched) {
  sandbox_.write("library.txt", kLibrary);
  sandbox_.update();
  UpdateOptions options = sandbox_.options();
  options.paths = {sandbox_.papers() / "library.txt", sandbox_.papers() / "no-such-folder"};
  fs::remove(sandbox_.papers() / "library.txt");
  EXPECT_THROW(update(options), fs::filesystem_error);
  EXPECT_THAT(open_texts(), ElementsAre("To open at nine."));
}

TEST_F(Update, ASecondWriterIsRefused) {
  sandbox_.write("library.txt", kLibrary);
  sandbox_.update();
  const UpdateLock lock(sandbox_.index());
  try {
    sandbox_.update();
    FAIL() << "two runs at once";
  } catch (const IndexError& error) {
    EXPECT_THAT(error.what(), HasSubstr("another run"));
  }
  UpdateOptions dry = sandbox_.options();
  dry.dry_run = true;
  EXPECT_EQ(update(dry).unchanged, 1U) << "looking is free";
}

TEST_F(Update, AnIndexOfANewerSchemaIsRefusedAndLeftAlone) {
  sandbox_.write("library.txt", kLibrary);
  sandbox_.update();
  {
    Xapian::WritableDatabase database((sandbox_.index() / "public").native());
    database.set_metadata(std::string(schema::kSchemaVersionKey), std::to_string(schema::kSchemaVersion + 1));
    database.commit();
  }
  for (const auto& use : {std::function<void()>([&] { sandbox_.update(); }),
                          std::function<void()>([&] { status(sandbox_.index(), false); })}) {
    try {
      use();
      FAIL() << "the newer schema was not seen";
    } catch (const IndexError& error) {
      EXPECT_THAT(error.what(), HasSubstr("newer minutebook"));
    }
  }
  EXPECT_THAT(open_texts(), ElementsAre("To open at nine."));
}

TEST_F(Update, AFolderOfOtherThingsIsNoIndex) {
  sandbox_.write("library.txt", kLibrary);
  UpdateOptions options = sandbox_.options();
  options.index = sandbox_.papers();
  EXPECT_THROW(update(options), IndexError);
  EXPECT_FALSE(fs::exists(sandbox_.papers() / "public"));
}

TEST_F(Update, AnIndexInsideTheFolderIsNotReadItself) {
  sandbox_.write("library.txt", kLibrary);
  UpdateOptions options = sandbox_.options();
  options.index = sandbox_.papers() / "index";
  EXPECT_EQ(update(options).found, 1U);
  EXPECT_EQ(update(options).found, 1U);
}

TEST_F(Update, StatusOfNoIndexSaysHowToMakeOne) {
  try {
    status(sandbox_.index(), false);
    FAIL();
  } catch (const IndexError& error) {
    EXPECT_THAT(error.what(), HasSubstr("minutebook index --index"));
  }
}

TEST_F(Update, ProgressEndsAtTheTotal) {
  sandbox_.write("a.txt", kLibrary);
  sandbox_.write("b.txt", kHarbour);
  UpdateOptions options = sandbox_.options();
  std::vector<Progress> seen;
  options.on_progress = [&](const Progress& progress) { seen.push_back(progress); };
  update(options);
  ASSERT_FALSE(seen.empty());
  EXPECT_EQ(seen.back().done, 2U);
  EXPECT_EQ(seen.back().total, 2U);
  EXPECT_EQ(seen.back().bytes, kHarbour.size() + kLibrary.size());
}

TEST_F(Update, AFullDiskIsSaidAndNothingIsLost) {
  if (::access("/dev/full", W_OK) != 0) GTEST_SKIP() << "no /dev/full";
  sandbox_.write("library.txt", kLibrary);
  sandbox_.update();
  // The table that the next revision must grow takes no bytes any more.
  const fs::path table = sandbox_.index() / "public" / "position.glass";
  const fs::path kept = sandbox_.index() / "position.kept";
  fs::rename(table, kept);
  fs::create_symlink("/dev/full", table);
  sandbox_.write("harbour.txt", kHarbour);
  EXPECT_THROW(sandbox_.update(), IndexError);
  fs::remove(table);
  fs::rename(kept, table);
  EXPECT_THAT(open_texts(), ElementsAre("To open at nine."));
  EXPECT_EQ(sandbox_.update().passages, 5U);
}

TEST_F(Update, SpecialFilesAreReportedAndLinksOutAreNotFollowed) {
  const fs::path outside = sandbox_.papers().parent_path() / "outside.txt";
  std::ofstream(outside) << kHarbour;
  sandbox_.write("library.txt", kLibrary);
  sandbox_.write(".hidden.txt", kHarbour);
  ASSERT_EQ(::mkfifo((sandbox_.papers() / "pipe").c_str(), 0600), 0);
  fs::create_symlink(outside, sandbox_.papers() / "out");
  fs::create_symlink(sandbox_.papers() / "library.txt", sandbox_.papers() / "in");
  fs::create_directory_symlink(sandbox_.papers(), sandbox_.papers() / "loop");
  const Report report = sandbox_.update();
  EXPECT_EQ(report.found, 1U);
  ASSERT_THAT(report.failed, SizeIs(2));
  EXPECT_THAT(open_texts(), ElementsAre("To open at nine."));
}

}  // namespace
}  // namespace minutebook::indexer
