// SPDX-License-Identifier: GPL-2.0-or-later
// Coverage: what is in the index by body, year and format, and what could not be read, by the names of the files alone.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "tests/web/page_reader.h"
#include "tests/web/small_site.h"

namespace minutebook::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::vector<SourceFile> some_files() {
  return {{"/srv/secret/papers/boards/good.txt", "moderngov-text", 12, {}, {}},
          {"/srv/secret/papers/boards/odd.pdf", "pdf", 3, {"<b>2 pages</b> have no text"}, {}},
          {"/srv/secret/papers/boards/broken.docx",
           "",
           0,
           {},
           "/srv/secret/papers/boards/broken.docx is no archive"},
          {"/elsewhere/other.txt", "text", 0, {}, "empty"}};
}

std::string coverage_of(const SiteOptions& options, const std::string& target = "/coverage") {
  Site site{options};
  Request request;
  request.target = target;
  request.host = "papers.example.org";
  return site.handle(request).body;
}

TEST(Coverage, HasEveryBodyWithWhatASearchFinds) {
  query::Searcher searcher{corpus_index(), query::Audience::kPublic};
  query::SearchOptions options;
  options.boilerplate = true;
  const std::string page = get("/coverage").body;
  const query::Facet bodies = searcher.facet("*", schema::Field::kOrganization, {}, 1000, options);
  int checked = 0;
  for (const Tag& tag : tags_in(part_of(page, "<main"), "a")) {
    if (!tag.at("href").starts_with("/search?organization=")) continue;
    const std::string line = part_of(get(tag.at("href")).body, "class=\"count-line\"");
    EXPECT_EQ(line.substr(0, line.find(' ')), tag.text) << tag.at("href");
    ++checked;
  }
  EXPECT_EQ(checked, static_cast<int>(bodies.distinct));
  const std::string whole = std::to_string(searcher.search("*", options).total);
  EXPECT_THAT(page, HasSubstr(whole.substr(whole.size() - 3) + " passages"));
}

TEST(Coverage, NamesWhatCouldNotBeReadAndNoPathOfTheServer) {
  SiteOptions options = small_site_options();
  options.sources = some_files;
  options.papers = "/srv/secret/papers";
  const std::string page = coverage_of(options);
  EXPECT_THAT(page, HasSubstr("boards/broken.docx"));
  EXPECT_THAT(page, HasSubstr("is no archive"));
  EXPECT_THAT(page, HasSubstr("other.txt"));
  EXPECT_THAT(page, HasSubstr("&lt;b&gt;2 pages&lt;/b&gt; have no text"));
  EXPECT_THAT(page, HasSubstr("Files: 4; not readable: 2; with warnings: 1."));
  EXPECT_THAT(page, Not(HasSubstr("/srv")));
  EXPECT_THAT(page, Not(HasSubstr("elsewhere")));
  EXPECT_THAT(page, Not(HasSubstr("good.txt")));
}

TEST(Coverage, WithoutAFolderOfPapersTheNameAloneIsTold) {
  SiteOptions options = small_site_options();
  options.sources = some_files;
  const std::string page = coverage_of(options);
  EXPECT_THAT(page, HasSubstr("broken.docx"));
  EXPECT_THAT(page, Not(HasSubstr("boards")));
}

TEST(Coverage, FilesAreAskedForOnceARevision) {
  const auto asked = std::make_shared<int>(0);
  SiteOptions options = small_site_options();
  options.sources = [asked] {
    ++*asked;
    return some_files();
  };
  for (int i = 0; i < 3; ++i) coverage_of(options);  // three workers with the same options
  EXPECT_EQ(*asked, 1);
}

TEST(Coverage, ManyFilesAreOnPages) {
  SiteOptions options = small_site_options();
  options.sources = [] {
    std::vector<SourceFile> files;
    for (int i = 0; i < 250; ++i)
      files.push_back({"paper-" + std::to_string(i) + ".pdf", "pdf", 0, {}, "empty"});
    return files;
  };
  EXPECT_THAT(coverage_of(options), HasSubstr("page=3"));
  const std::string last = coverage_of(options, "/coverage?page=3");
  EXPECT_THAT(last, HasSubstr("paper-249.pdf"));
  EXPECT_THAT(last, Not(HasSubstr("paper-199.pdf")));
}

}  // namespace
}  // namespace minutebook::web
