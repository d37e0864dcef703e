// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/relevance/collection.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "bench/relevance/temporary_folder.h"

namespace minutebook::bench {
namespace {

class Collection : public testing::Test {
 protected:
  std::filesystem::path file(const std::string& text) const {
    const std::filesystem::path path = folder_.path() / "file";
    std::ofstream(path) << text;
    return path;
  }

  template <typename Read>
  std::string complaint(Read read, const std::string& text) const {
    try {
      read(file(text));
    } catch (const InputError& error) {
      const std::string what = error.what();
      return what.substr(what.find("file:"));
    }
    return "none";
  }

 private:
  TemporaryFolder folder_;
};

TEST_F(Collection, ReadsDocuments) {
  const auto documents =
      read_documents(file("{\"id\": \"a\", \"title\": \"Sea wall\", \"text\": \"It leaks.\"}\r\n"
                          "\n"
                          "{\"id\": 7, \"text\": \"\", \"title\": null, \"year\": 2019}\n"));
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[0].id, "a");
  EXPECT_EQ(documents[0].title, "Sea wall");
  EXPECT_EQ(documents[0].text, "It leaks.");
  EXPECT_EQ(documents[1].id, "7");
  EXPECT_EQ(documents[1].title, "");
}

TEST_F(Collection, ReadsQueriesAndJudgements) {
  const auto queries = read_queries(file("1\tsea wall\n2\tbuses \t late\n"));
  ASSERT_EQ(queries.size(), 2U);
  EXPECT_EQ(queries[1].text, "buses \t late");
  const Judgements judgements = read_judgements(file("1 0 a 1\n1 0 b 0\n1 0 c 2\n3\t0\ta\t-1\n"));
  ASSERT_EQ(judgements.size(), 1U);
  EXPECT_THAT(judgements.at("1"), testing::ElementsAre("a", "c"));
}

TEST_F(Collection, NamesFileAndLineOfBadInput) {
  EXPECT_EQ(complaint(read_documents, "{\"id\": \"a\", \"text\": \"\"}\n{oh\n"), "file:2: no JSON object");
  EXPECT_EQ(complaint(read_documents, "{\"id\": \"a\"}\n"), "file:1: no \"text\"");
  EXPECT_EQ(complaint(read_documents, "{\"text\": \"x\"}\n"), "file:1: the id is empty");
  EXPECT_EQ(complaint(read_documents, "{\"id\": \"a\", \"text\": 3}\n"), "file:1: \"text\" is no text");
  EXPECT_EQ(complaint(read_queries, "1 sea wall\n"), "file:1: no tab between id and text");
  EXPECT_EQ(complaint(read_queries, "1\ta\n\n1\tb\n"), "file:3: the id \"1\" is there twice");
  EXPECT_EQ(complaint(read_judgements, "1 0 a\n"), "file:1: not four columns: query, 0, document, relevance");
  EXPECT_EQ(complaint(read_judgements, "1 0 a 1\n1 0 b high\n"),
            "file:2: the relevance \"high\" is no whole number");
}

TEST_F(Collection, NamesAMissingFile) { EXPECT_THROW(read_queries("/no/such/file"), InputError); }

}  // namespace
}  // namespace minutebook::bench
