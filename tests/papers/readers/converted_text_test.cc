// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/converted_text.h"

#include <gtest/gtest.h>

#include <string>

#include "papers/readers/extract.h"
#include "tests/papers/readers/files.h"

namespace minutebook::readers {
namespace {

const std::string kDump =
    "[Original file](https://council.example/minutes.pdf)\n\n---\n"
    "*<small>Scanned page, text may contain errors</small>*  \n\n"
    "**MINUTES OF THE ALLOTMENTS AND PATHS COMMITTEE HELD IN**\n\n**THE READING ROOM ON 4TH MAY, 2021**\n\n"
    "The Clerk reported that the water bill had doubled since the spring, and that nobody\n\n"
    "knew why. He was asked to read the meter every week and to bring what he found to the\n\n"
    "next meeting.\n\n**1.**\n\n**Rents**\n\n(a)\n\nThat rents rise by five per cent, as had been foreseen "
    "in the report of\n"
    "---\n2\n\nthe treasurer.\n\nProposed by Councillor Moss;\n\nSeconded by Councillor Wold:\n---\n3\n\n";

TEST(ConvertedText, WrappedLinesArePutTogether) {
  ASSERT_TRUE(is_converted_text(kDump));
  EXPECT_EQ(marked_text(kDump),
            "<b>MINUTES OF THE ALLOTMENTS AND PATHS COMMITTEE HELD IN THE READING ROOM ON 4TH MAY, 2021\n\n"
            "The Clerk reported that the water bill had doubled since the spring, and that nobody knew why. "
            "He was asked "
            "to read the meter every week and to bring what he found to the next meeting.\n\n"
            "<b>1. Rents\n\n"
            "(a) That rents rise by five per cent, as had been foreseen in the report of the treasurer.\n\n"
            "\fProposed by Councillor Moss;\n\nSeconded by Councillor Wold:\n\f");
}

TEST(ConvertedText, PlainTextStays) {
  EXPECT_FALSE(is_converted_text("Minutes\n\nOne paragraph.\n\nAnother paragraph.\n\nA third.\n"));
  const std::string plain = "Minutes\n---\nof the committee\n\n* a star\n1. a number\n";
  const Extract extract = readers::extract(plain);
  EXPECT_EQ(extract.text, plain);
  EXPECT_FALSE(extract.whole_paragraphs);
}

}  // namespace
}  // namespace minutebook::readers
