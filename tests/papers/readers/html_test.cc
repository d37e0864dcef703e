// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/papers/readers/files.h"

namespace minutebook::readers {
namespace {

using ::testing::HasSubstr;

std::string page(std::string_view body) {
  return "<!DOCTYPE html><html><body>" + std::string(body) + "</body></html>";
}

TEST(Html, IsToldByItsFirstTags) {
  EXPECT_TRUE(is_html("\xEF\xBB\xBF \n<!DOCTYPE HTML><p>x"));
  EXPECT_TRUE(is_html("<HTML lang=en>"));
  EXPECT_FALSE(is_html("Members discussed <html>."));
  EXPECT_FALSE(is_html("<AI1>\nApologies\n</AI1>"));
}

TEST(Html, HeadingsListsAndTables) {
  EXPECT_EQ(marked_text(page(
                "<h2>Rents<br>of plots</h2><p>It was <b>agreed</b>:</p><p><strong>RESOLVED</strong></p>"
                "<ol start=3><li>one<ol type=a><li>in</li></ol></li><li value=7>two</li></ol><ul><li>b</ul>"
                "<table><tr><th>Name<th>Owner</tr><tr><td>x<p>y</p></td><td></td></tr></table>")),
            "<h2>Rents\n\n<h2>of plots\n\nIt was agreed:\n\n<b>RESOLVED\n\n3. one\n\na. in\n\n7. "
            "two\n\n\u2022 b\n\n"
            "<b>Name\tOwner\nx\u2028y\t\n");
}

TEST(Html, WhatLeadsElsewhereOrIsHiddenIsLeftOut) {
  EXPECT_EQ(
      marked_text(page("<header>logo</header><nav>menu</nav><div class='breadcrumb trail'>Home</div>"
                       "<form><input value=q><label>Search</label></form><script>x()</script>"
                       "<p style='display: none'>no</p><p hidden>no</p><p>Said.</p><footer>f</footer>")),
      "Said.\n");
  EXPECT_EQ(marked_text(page("<form><table><tr><td><p>A page in a form.</p></td></tr></table></form>")),
            "A page in a form.\n");
  EXPECT_EQ(marked_text(page("<p>aside</p><main><header><h1>Title</h1></header></main>")), "<h1>Title\n");
}

TEST(Html, ItemTablesOnlyLayOut) {
  EXPECT_EQ(
      marked_text(page("<div class=mgContent><table><tr><td><p>4.</p></td><td><p class=mgAiTitleTxt>Rents</p>"
                       "<p>RESOLVED: to note.</p></td></tr></table></div>")),
      "<h3>4. Rents\n\nRESOLVED: to note.\n");
}

TEST(Html, Charsets) {
  EXPECT_EQ(marked_text("<html><meta charset=utf-8><p>£5 \u2013 now"), "£5 \u2013 now\n");
  EXPECT_EQ(marked_text("<html><meta charset=iso-8859-1><p>\xA3"
                        "5 \x96 &amp; now &eacute;"),
            "£5 \u2013 & now \u00E9\n");
  EXPECT_EQ(marked_text("<html><meta charset=no-such-one><p>\xA3"
                        "5"),
            "£5\n");
}

TEST(Html, EntitiesOpenNoFile) {
  const std::string text = marked_text(
      "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html><body><p>a&x;b</p></body></html>");
  EXPECT_THAT(text, HasSubstr("a&x;b"));
}

TEST(Html, DeepPagesAreReadToTheirBottom) {
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<div>";
  EXPECT_THAT(marked_text(page(deep + "bottom")), HasSubstr("bottom"));
  for (int i = 0; i < 100'000; ++i) deep += "<b><i>";
  EXPECT_EQ(refusal(page(deep + "x")), "");
}

TEST(Html, ConditionsOfAWordProcessorAreNoText) {
  EXPECT_EQ(marked_text(page("<p><![if !supportLists]>a) <![endif]>the report be noted</p><p>3 <! 4</p>")),
            "a) the report be noted\n\n3 <! 4\n");
}

}  // namespace
}  // namespace minutebook::readers
