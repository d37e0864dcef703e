// SPDX-License-Identifier: GPL-2.0-or-later
#include "isolation/file_kinds.h"

#include <gtest/gtest.h>

#include <string>

namespace minutebook::isolation {
namespace {

TEST(FileKinds, RtfAndOldWordFilesNeedAConverter) {
  EXPECT_TRUE(needs_converter("{\\rtf1\\ansi Minutes}"));
  EXPECT_TRUE(needs_converter("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more"));
  EXPECT_FALSE(needs_converter("Minutes of {\\rtf"));
  EXPECT_FALSE(needs_converter("%PDF-1.7\n"));
  EXPECT_FALSE(needs_converter(""));
}

TEST(FileKinds, APdfMayBeAScan) {
  EXPECT_TRUE(may_be_scan("%PDF-1.7\n"));
  EXPECT_TRUE(may_be_scan(std::string(900, ' ') + "%PDF-1.4\n"));
  EXPECT_FALSE(may_be_scan(std::string(2000, ' ') + "%PDF-1.4\n"));
  EXPECT_FALSE(may_be_scan("Minutes"));
}

}  // namespace
}  // namespace minutebook::isolation
