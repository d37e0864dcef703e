// SPDX-License-Identifier: GPL-2.0-or-later
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "indexer/update.h"
#include "tests/web/small_site.h"
#include "web/file_beneath.h"
#include "web/url.h"

namespace minutebook::web {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr const char* kPublicPaper = "harbour-and-coast-board-2021-02-04.txt";  // all of it
constexpr const char* kMixedPaper = "harbour-and-coast-board-2019-06-13.txt";   // one item is confidential

// Papers of every sort, indexed; then things that are no papers beside them.
class Papers : public ::testing::Test {
 protected:
  Papers() {
    fs::create_directory(papers() / "2021");
    folder_.write("2021/minutes.txt", corpus_paper(kPublicPaper));
    folder_.write("mixed.txt", corpus_paper(kMixedPaper));
    folder_.write("Cofnodion 3% \"môr\".txt", corpus_paper("nether-hallowby-parish-council-2022-09-06.txt"));
    folder_.write("REPORT.TXT", corpus_paper("hindlow-parva-parish-council-2011-11-08.txt"));
    folder_.write("page.html", corpus_paper("tamerdale-health-and-adult-care-scrutiny-2024-03-05.html"));
    folder_.write("long.txt", corpus_paper("housing-and-communities-forum-2017-09-19.txt") +
                                  std::string(200'000, ' ') + "the end\n");
    folder_.update();
    folder_.write("not-indexed.txt", corpus_paper(kPublicPaper));
    std::ofstream{folder_.papers().parent_path() / "secret.txt"} << "not below the folder";
    fs::create_symlink("2021/minutes.txt", papers() / "inside.txt");
    fs::create_symlink("../secret.txt", papers() / "outside.txt");
    fs::create_directory_symlink("2021", papers() / "twenty-one");
    ::mkfifo((papers() / "fifo.txt").c_str(), 0600);
  }

  fs::path papers() const { return folder_.papers(); }

  SiteOptions options(query::Audience audience = query::Audience::kPublic) const {
    SiteOptions options = folder_.options(audience);
    options.sources = [index = folder_.index(), audience] {
      std::vector<SourceFile> files;
      for (const auto& source : indexer::status(index, audience == query::Audience::kRestricted).sources) {
        SourceFile& file = files.emplace_back();
        file.path = source.source;
        file.size = source.size;
        file.modified_ns = source.modified_ns;
        file.is_wholly_public = source.is_wholly_public;
      }
      return files;
    };
    return options;
  }

  Response get(const std::string& path, query::Audience audience = query::Audience::kPublic) const {
    Site site{options(audience)};
    Request request;
    request.target = path;
    request.host = "papers.example.org";
    return site.handle(request);
  }

 private:
  PaperFolder folder_;
};

TEST_F(Papers, APublicPaperIsServedAsItIs) {
  const Response paper = get("/papers/2021/minutes.txt");
  EXPECT_EQ(paper.status, 200);
  EXPECT_EQ(paper.content_type, "text/plain; charset=utf-8");
  EXPECT_THAT(header_of(paper, "Content-Disposition"), StartsWith("inline; filename=\"minutes.txt\""));
  EXPECT_EQ(paper.body, corpus_paper(kPublicPaper));
  EXPECT_FALSE(paper.rest);
}

TEST_F(Papers, ALongOneComesInPieces) {
  Site site{options()};
  Request request;
  request.target = "/papers/long.txt";
  const Response paper = site.handle(request);
  ASSERT_TRUE(paper.rest);
  std::string whole = paper.body;
  for (std::string piece = paper.rest(site.searcher()); !piece.empty(); piece = paper.rest(site.searcher())) {
    EXPECT_LE(piece.size(), 65'536U);
    whole += piece;
  }
  EXPECT_EQ(whole.size(), fs::file_size(papers() / "long.txt"));
  EXPECT_THAT(whole, ::testing::EndsWith("the end\n"));
}

TEST_F(Papers, TheNameSurvivesInTheHeader) {
  const Response paper = get("/papers/Cofnodion%203%25%20%22m%C3%B4r%22.txt");
  EXPECT_EQ(paper.status, 200);
  EXPECT_EQ(header_of(paper, "Content-Disposition"),
            "inline; filename=\"Cofnodion 3_ _m__r_.txt\"; "
            "filename*=UTF-8''Cofnodion%203%25%20%22m%C3%B4r%22.txt");
}

TEST_F(Papers, AnEndingInCapitalsMeansTheSame) {
  const Response paper = get("/papers/REPORT.TXT");
  EXPECT_EQ(paper.status, 200);
  EXPECT_EQ(paper.content_type, "text/plain; charset=utf-8");
  EXPECT_THAT(header_of(paper, "Content-Disposition"), StartsWith("inline;"));
}

TEST_F(Papers, HtmlIsSavedAndNeverRun) {
  const Response paper = get("/papers/page.html");
  ASSERT_EQ(paper.status, 200);
  EXPECT_EQ(paper.content_type, "application/octet-stream");
  EXPECT_THAT(header_of(paper, "Content-Disposition"), StartsWith("attachment;"));
  EXPECT_THAT(header_of(paper, "Content-Security-Policy"), StartsWith("sandbox;"));
}

TEST_F(Papers, APaperWithARestrictedPartIsNotForThePublic) {
  EXPECT_EQ(get("/papers/mixed.txt").status, 404);
  EXPECT_EQ(get("/papers/mixed.txt", query::Audience::kRestricted).status, 200);
}

TEST_F(Papers, PagesLinkToWhatMayBeOpenedAlone) {
  const auto hits_of = [&](const std::string& file) {
    return get("/search?" + write_query({{"source", (papers() / file).string()}})).body;
  };
  EXPECT_THAT(hits_of("2021/minutes.txt"), HasSubstr("href=\"/papers/2021/minutes.txt\""));
  EXPECT_THAT(hits_of("mixed.txt"), HasSubstr("mixed.txt"));
  EXPECT_THAT(hits_of("mixed.txt"), Not(HasSubstr("href=\"/papers/mixed.txt\"")));
}

TEST_F(Papers, ThereIsNothingElseWhateverThePath) {
  const std::string whole = percent_encoded((papers() / "2021/minutes.txt").string());
  for (const std::string& path : std::vector<std::string>{"",
                                                          "/",
                                                          "/.",
                                                          "/..",
                                                          "/../secret.txt",
                                                          "/2021/../../secret.txt",
                                                          "/2021/../mixed.txt",
                                                          "/%2e%2e/secret.txt",
                                                          "/%2e%2e%2fsecret.txt",
                                                          "/..%2fsecret.txt",
                                                          "/2021/..%2f..%2fsecret.txt",
                                                          "//2021/minutes.txt",
                                                          "/2021//minutes.txt",
                                                          "/2021/./minutes.txt",
                                                          "/./2021/minutes.txt",
                                                          "/2021/minutes.txt/",
                                                          "/2021/",
                                                          "/2021",
                                                          "/" + whole,
                                                          "/%2fetc/passwd",
                                                          "//etc/passwd",
                                                          "/inside.txt",
                                                          "/outside.txt",
                                                          "/twenty-one/minutes.txt",
                                                          "/fifo.txt",
                                                          "/not-indexed.txt",
                                                          "/2021/minutes.txt%00",
                                                          "/2021/minutes.txt%00.pdf",
                                                          "/%00",
                                                          "/2021/MINUTES.TXT",
                                                          "/2021/Minutes.txt",
                                                          "/2021%5cminutes.txt",
                                                          "/2021\\minutes.txt",
                                                          "/..%5csecret.txt",
                                                          "/%252e%252e/secret.txt",
                                                          "/%c0%ae%c0%ae/secret.txt",
                                                          "/2021/minutes.txt%20",
                                                          "/2021/minutes.txt.",
                                                          "/%zz",
                                                          "/2021/minutes%2etxt%2f..%2f..%2fmixed.txt",
                                                          "/file:///etc/passwd",
                                                          "/../index/lock"}) {
    EXPECT_EQ(get("/papers" + path).status, 404) << path;
  }
}

TEST_F(Papers, WhatTheIndexKnowsIsOpenedOnlyWhereItStillIsThatFile) {
  const fs::path paper = papers() / "2021" / "minutes.txt";
  const auto time = fs::last_write_time(paper);
  std::ofstream{paper, std::ios::app} << "CONFIDENTIAL: added since";
  EXPECT_EQ(get("/papers/2021/minutes.txt").status, 404);
  fs::remove(paper);
  fs::create_symlink("../../secret.txt", paper);
  EXPECT_EQ(get("/papers/2021/minutes.txt").status, 404);
  fs::remove(paper);
  ::mkfifo(paper.c_str(), 0600);
  EXPECT_EQ(get("/papers/2021/minutes.txt").status, 404);
  fs::remove(paper);
  fs::create_directory(paper);
  EXPECT_EQ(get("/papers/2021/minutes.txt").status, 404);
  fs::remove(paper);
  std::ofstream{paper} << corpus_paper(kPublicPaper);
  fs::last_write_time(paper, time);
  EXPECT_EQ(get("/papers/2021/minutes.txt").status, 200);
  fs::rename(papers() / "2021", papers() / "elsewhere");
  fs::create_directory_symlink("elsewhere", papers() / "2021");
  EXPECT_EQ(get("/papers/2021/minutes.txt").status, 404);
}

TEST_F(Papers, WithoutAFolderThereAreNone) {
  SiteOptions none = options();
  none.papers.clear();
  Site site{none};
  Request request;
  request.target = "/papers/2021/minutes.txt";
  EXPECT_EQ(site.handle(request).status, 404);
}

TEST_F(Papers, TheStepByStepOpenFollowsNoLinkEither) {
  const int folder = ::open(papers().c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
  ASSERT_GE(folder, 0);
  for (const char* path :
       {"inside.txt", "outside.txt", "twenty-one/minutes.txt", "2021/none.txt", "none/x"}) {
    EXPECT_LT(open_step_by_step(folder, path), 0) << path;
  }
  const int file = open_step_by_step(folder, "2021/minutes.txt");
  EXPECT_GE(file, 0);
  ::close(file);
  ::close(folder);
}

TEST_F(Papers, AFileThatBecomesShorterIsNotServedAsIfItWereWhole) {
  auto file = FileBeneath::open(papers(), "long.txt");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->read(1000).size(), 1000U);
  fs::resize_file(papers() / "long.txt", 1500);
  EXPECT_THROW(file->read(1000), std::runtime_error);
}

}  // namespace
}  // namespace minutebook::web
