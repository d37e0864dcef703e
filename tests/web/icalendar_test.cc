// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/embed/icalendar.h"

#include <gtest/gtest.h>

namespace minutebook::web::embed {
namespace {

TEST(ICalendar, TextCannotEndItsLine) {
  EXPECT_EQ(calendar_text("a,b;c\\d\ne\rf\x01"), "a\\,b\\;c\\\\d\\ne f ");
  EXPECT_EQ(calendar_text("\xff"), "\xef\xbf\xbd");
}

TEST(ICalendar, LinesAreFoldedBetweenCharacters) {
  EXPECT_EQ(calendar_line("NAME", "value"), "NAME:value\r\n");
  EXPECT_EQ(calendar_line("N", std::string(73, 'x')), "N:" + std::string(73, 'x') + "\r\n");
  EXPECT_EQ(calendar_line("N", std::string(74, 'x')), "N:" + std::string(73, 'x') + "\r\n x\r\n");
  EXPECT_EQ(calendar_line("N", std::string(72, 'x') + "\xc3\xa9"),
            "N:" + std::string(72, 'x') + "\r\n \xc3\xa9\r\n");
  const std::string two = calendar_line("N", std::string(73 + 74, 'x'));
  EXPECT_EQ(two, "N:" + std::string(73, 'x') + "\r\n " + std::string(74, 'x') + "\r\n");
}

}  // namespace
}  // namespace minutebook::web::embed
