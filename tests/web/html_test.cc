// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace minutebook::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Html, TextIsEscapedWhereverItStands) {
  const std::string hostile = "<script>\"'&</script>";
  EXPECT_EQ(element("p", {hostile}).markup(), "<p>&lt;script&gt;&quot;&#39;&amp;&lt;/script&gt;</p>");
  EXPECT_EQ(element("p", {{"title", hostile}}, {}).markup(),
            "<p title=\"&lt;script&gt;&quot;&#39;&amp;&lt;/script&gt;\"></p>");
}

TEST(Html, ElementsNest) {
  EXPECT_EQ(element("ul", {element("li", {"a"}) + element("li", {"b"})}).markup(),
            "<ul><li>a</li><li>b</li></ul>");
  EXPECT_EQ(element("input", {{"name", "q"}, {"checked"}}).markup(), "<input name=\"q\" checked>");
}

TEST(Html, BytesThatAreNoTextAreReplaced) {
  EXPECT_EQ(Html{std::string("a\xff"
                             "b\x00"
                             "c\x1b",
                             6)}
                .markup(),
            "a\xef\xbf\xbd"
            "b\xef\xbf\xbd"
            "c\xef\xbf\xbd");
}

TEST(Html, WhatIsNoCharacterOfXmlIsReplaced) {
  EXPECT_EQ(xml_text("a\xef\xbf\xbe\xef\xbf\xbf\r"), "a\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
  EXPECT_EQ(xml_text("\xc3\xbe\xc2\xbf"), "\xc3\xbe\xc2\xbf");
}

TEST(Html, LinksLeadToTheWebOrToTheSite) {
  for (const char* url :
       {"/item/1", "?page=2", "#main", "https://example.org/", "http://example.org", "a/b:c"}) {
    EXPECT_EQ(link_to(url, "x").markup(), "<a href=\"" + std::string{url} + "\">x</a>");
  }
  for (const char* url : {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", " javascript:x",
                          "//evil", "/\\evil", "vbscript:x", "java\nscript:x"}) {
    EXPECT_EQ(link_to(url, "x").markup(), "<a href=\"#\">x</a>") << url;
  }
}

TEST(Html, MarkedRangesAreEscapedToo) {
  EXPECT_EQ(marked("a<b> c", {{1, 4}}).markup(), "a<mark>&lt;b&gt;</mark> c");
}

}  // namespace
}  // namespace minutebook::web
