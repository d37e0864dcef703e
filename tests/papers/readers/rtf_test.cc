// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/rtf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "papers/readers/converter.h"
#include "papers/readers/extract.h"
#include "tests/papers/readers/files.h"

namespace minutebook::readers {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Rtf, HiddenAndDeletedTextGoes) {
  EXPECT_EQ(without_hidden_text("{\\rtf1 a{\\v hid\\'e9den}b\\v c\\v0 d{\\deleted\\b gone}}"),
            "{\\rtf1 a{\\v }b\\v \\v0 d{\\deleted\\b }}");
  EXPECT_EQ(without_hidden_text("{\\rtf1 \\{ \\vern1 a\\\\}"), "{\\rtf1 \\{ \\vern1 a\\\\}");
}

TEST(Rtf, ThroughUnrtf) {
  const std::string bytes = file("minutes.rtf");
  if (!is_installed("unrtf")) {
    EXPECT_EQ(refusal(bytes), "not read: needs unrtf (Debian package unrtf)");
    return;
  }
  const Extract extract = readers::extract(bytes);
  EXPECT_EQ(extract.format, "rtf");
  EXPECT_THAT(extract.text,
              HasSubstr("\n1. That rents rise by five per cent, and that\n\n(a) pensioners pay half;\n"));
  EXPECT_THAT(extract.text, HasSubstr("Apologies\tCouncillor Bert Wold\n"));
  EXPECT_THAT(extract.text, HasSubstr("Councillor Thrupp declared an interest"));
  EXPECT_THAT(extract.text, Not(HasSubstr("hidden")));
}

TEST(Doc, ThroughAntiwordOrCatdoc) {
  const std::string bytes = file("minutes.doc");
  if (!is_installed("antiword") && !is_installed("catdoc")) {
    EXPECT_THAT(refusal(bytes), HasSubstr("not read: needs antiword"));
    return;
  }
  const Extract extract = readers::extract(bytes);
  EXPECT_EQ(extract.format, "doc");
  EXPECT_THAT(extract.text, HasSubstr("Apologies\tCouncillor Bert Wold\n"));
  EXPECT_THAT(extract.text, HasSubstr("\nThat the hedge be cut.\n"));
}

}  // namespace
}  // namespace minutebook::readers
