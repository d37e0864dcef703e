// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/markdown.h"

#include <gtest/gtest.h>

#include "papers/readers/extract.h"
#include "tests/papers/readers/files.h"

namespace minutebook::readers {
namespace {

TEST(Markdown, IsToldFromPlainText) {
  EXPECT_TRUE(is_markdown("---\ntitle: x\n---\ntext\n"));
  EXPECT_TRUE(is_markdown("# Minutes\n\n## Rents\n"));
  EXPECT_TRUE(is_markdown("# Minutes\n\n**RESOLVED** to note\n"));
  EXPECT_TRUE(is_markdown("a | b\n--|--\n1 | 2\n"));
  EXPECT_FALSE(is_markdown("1. Apologies\n2. Minutes\n* a star\n- a dash\n"));
  EXPECT_FALSE(is_markdown("---\nMinutes of the committee\n---\n3\n"));
  EXPECT_FALSE(is_markdown("**Minutes**\n\n**Rents**\n\\- agreed\n"));
  EXPECT_FALSE(is_markdown("<AI1>\n# a\n# b\n</AI1>"));
}

TEST(Markdown, FrontMatterGivesTitleAndDate) {
  EXPECT_EQ(marked_text("---\ntitle: \"Rents\"\ndate: \"2021-05-04\"\ntags:\n  - \"x\"\n---\n\nText.\n"),
            "<h1>Rents\n\n2021-05-04\n\nText.\n");
  EXPECT_EQ(marked_text("---\ntitle: Rents\n---\n\n## Rents\n"), "<h2>Rents\n");
}

TEST(Markdown, EmphasisLinksTablesAndHtml) {
  EXPECT_EQ(
      marked_text(
          "## A *slanted* head\n\n**All bold**\n\nSome **bold** and [a link](http://x.example/)\nwrapped "
          "&pound;5<br>next\n\n| a | b |\n|---|---|\n| 1 |  |\n"),
      "<h2>A slanted head\n\n<b>All bold\n\nSome bold and a link wrapped £5\n\nnext\n\n<b>a\tb\n1\t\n");
}

TEST(Markdown, NumbersAsTyped) {
  EXPECT_EQ(marked_text("# Rents\n# Plots\n\n3. three\n5. five\n5. again\n   - in\n\n1\\. typed\n"),
            "<h1>Rents\n\n<h1>Plots\n\n3. three\n\n5. five\n\n6. again\n\n\u2022 in\n\n1. typed\n");
}

}  // namespace
}  // namespace minutebook::readers
