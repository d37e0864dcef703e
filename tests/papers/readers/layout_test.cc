// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/layout.h"

#include <gtest/gtest.h>

namespace minutebook::readers {
namespace {

TEST(Layout, ParagraphsRowsAndPages) {
  Layout layout;
  layout.paragraph("  Title \u00A0 of it ", {1, true});
  layout.row({"a", "", "b\nc"});
  layout.row({"d", "e", ""});
  layout.row({"", " ", ""});
  layout.next_page();
  layout.paragraph("one\ntwo");
  layout.next_page();
  const Extract extract = std::move(layout).finish("x");
  EXPECT_EQ(extract.text, "Title of it\n\na\t\tb\u2028c\nd\te\t\n\n\fone\n\ntwo\n\f");
  ASSERT_EQ(extract.styles.size(), 1u);
  EXPECT_EQ(extract.styles.front().begin, 0u);
  EXPECT_TRUE(extract.whole_paragraphs);
}

TEST(Layout, TabsSetInOrPart) {
  const auto laid_out = [](std::string_view text) {
    Layout layout;
    layout.paragraph(text);
    return std::move(layout).finish("x").text;
  };
  EXPECT_EQ(laid_out("1.\tApologies"), "1. Apologies\n");
  EXPECT_EQ(laid_out("AB/21/3\tApologies"), "AB/21/3 Apologies\n");
  EXPECT_EQ(laid_out("Present:\t\tCllr Moss\tCllr Wold"), "Present: Cllr Moss\tCllr Wold\n");
  EXPECT_EQ(laid_out("\tset in"), "set in\n");
}

TEST(Layout, WhatAListEntryBeginsWith) {
  EXPECT_EQ(marker_length("1. x"), 3u);
  EXPECT_EQ(marker_length("(a) x"), 4u);
  EXPECT_EQ(marker_length("(iii) x"), 6u);
  EXPECT_EQ(marker_length("12.3 x"), 5u);
  EXPECT_EQ(marker_length("\u2022 x"), 4u);
  EXPECT_EQ(marker_length("12 x"), 0u);
  EXPECT_EQ(marker_length("12 x", true), 3u);
  EXPECT_EQ(marker_length("a meeting"), 0u);
  EXPECT_EQ(marker_length("(see) x"), 0u);
  EXPECT_EQ(marker_length("1."), 0u);
}

}  // namespace
}  // namespace minutebook::readers
