// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/read_paper.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace minutebook::papers {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class ReadPaper : public ::testing::Test {
 protected:
  ReadPaper() {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(::testing::TempDir()) / (std::string("papers_test_") + test->name());
    std::filesystem::create_directories(folder_);
  }
  ~ReadPaper() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path write(const std::string& name, std::string_view bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return folder_ / name;
  }

  std::filesystem::path folder_;
};

TEST_F(ReadPaper, ReadsAFile) {
  const auto path = write("note.txt",
                          "\xEF\xBB\xBF"
                          "Overton Parish Council\r\n\r\nThe drains were noted.\r\n");
  const Reading reading = read_paper(path);
  EXPECT_EQ(reading.source, path.string());
  EXPECT_EQ(reading.text, "Overton Parish Council\n\nThe drains were noted.\n");
  EXPECT_THAT(reading.papers, SizeIs(1));
}

TEST_F(ReadPaper, NamesTheFileThatCannotBeRead) {
  const struct {
    std::filesystem::path path;
    std::string_view name;
  } kRows[] = {
      {folder_ / "missing.txt", "missing.txt"},
      {write("plans.txt", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"), "plans.txt"},
      {folder_, "papers_test_"},
  };
  for (const auto& row : kRows) {
    try {
      read_paper(row.path);
      ADD_FAILURE() << "read " << row.path;
    } catch (const ReadError& error) {
      EXPECT_EQ(error.path(), row.path);
      EXPECT_THAT(error.reason(), Not(IsEmpty()));
      EXPECT_THAT(error.what(), HasSubstr(std::string(row.name)));
      EXPECT_THAT(error.what(), HasSubstr(error.reason()));
    }
  }
}

TEST_F(ReadPaper, BytesGoByTheNameTheyAreGiven) {
  EXPECT_EQ(read_paper_bytes("The drains were noted.", "minutes/drains.txt").source, "minutes/drains.txt");
  try {
    read_paper_bytes("%PDF-1.7\n", "minutes/plans.pdf");
    ADD_FAILURE() << "read a PDF as text";
  } catch (const ReadError& error) {
    EXPECT_EQ(error.path(), "minutes/plans.pdf");
    EXPECT_THAT(error.reason(), HasSubstr("PDF"));
  }
}

}  // namespace
}  // namespace minutebook::papers
