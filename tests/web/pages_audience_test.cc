// SPDX-License-Identifier: GPL-2.0-or-later
// What the public site shows does not depend on what is restricted, wherever its links lead and whatever is guessed.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <deque>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include "indexer/update.h"
#include "query/hit_pages.h"
#include "schema/layout.h"
#include "tests/web/page_reader.h"
#include "tests/web/small_site.h"

namespace minutebook::web {
namespace {

namespace fs = std::filesystem;
using query::Audience;
using schema::Record;

// Minutes and a pack with confidential items, and minutes without, of one board.
constexpr std::array kPapers = {"harbour-and-coast-board-2018-03-22.txt",
                                "harbour-and-coast-board-2019-06-13.txt",
                                "harbour-and-coast-board-pack-2019-10-03.txt"};

constexpr std::array kFirstPages = {
    "/",     "/search?q=*&boilerplate=yes", "/decisions", "/actions", "/timeline", "/coverage",
    "/help", "/feed.atom?q=decisions"};
constexpr std::array kFollowed = {"/item/", "/meeting/", "/person/", "/body/", "/authority/", "/papers/"};

std::vector<Record> records_of(const fs::path& index, Audience audience) {
  query::Searcher searcher{index, audience};
  query::SearchOptions options;
  options.limit = std::numeric_limits<std::size_t>::max();
  options.boilerplate = true;
  std::vector<Record> records;
  query::each_hit(searcher, "*", options,
                  [&](const query::Results&, const query::Hit& hit) { records.push_back(hit.record); });
  return records;
}

std::string all_texts(const Record& record) {
  std::string texts = record.text + ' ' + record.item_title + ' ' + record.paper_title + ' ' +
                      record.organization + ' ' + record.authority + ' ' + record.chair + ' ' + record.owner;
  for (const std::string& name : record.speakers) texts += ' ' + name;
  return texts;
}

// In small letters; short words are in every text.
std::set<std::string> words_in(std::string_view text) {
  constexpr std::size_t kShortest = 5;
  std::set<std::string> words;
  std::string word;
  for (const char byte : std::string{text} + ' ') {
    const char small = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
    if (small >= 'a' && small <= 'z') {
      word += small;
      continue;
    }
    if (word.size() >= kShortest) words.insert(word);
    word.clear();
  }
  return words;
}

class PublicPages : public ::testing::Test {
 protected:
  PublicPages() {
    for (const char* name : kPapers) folder_.write(name, corpus_paper(name));
    folder_.update();
    indexer::UpdateOptions nothing;
    nothing.index = emptied();
    indexer::update(nothing);
    fs::remove_all(emptied() / schema::kPublicFolder);
    fs::copy(folder_.index() / schema::kPublicFolder, emptied() / schema::kPublicFolder,
             fs::copy_options::recursive);
    for (Record& record : records_of(folder_.index(), Audience::kRestricted)) {
      if (record.access == "restricted") hidden_.push_back(std::move(record));
    }
  }

  fs::path emptied() const { return folder_.index().parent_path() / "emptied"; }

  // As the public site has it, over an index with its restricted half or without.
  Site site_over(const fs::path& index) const {
    SiteOptions options = folder_.options();
    options.index = index;
    options.sources = [index] {
      std::vector<SourceFile> files;
      for (const auto& source : indexer::status(index, false).sources) {
        SourceFile& file = files.emplace_back();
        file.path = source.source;
        file.format = source.format;
        file.passages = source.found.passages;
        file.warnings = source.warnings;
        file.size = source.size;
        file.modified_ns = source.modified_ns;
        file.is_wholly_public = source.is_wholly_public;
      }
      return files;
    };
    return Site{options};
  }

  static Response get(Site& site, const std::string& target) {
    Request request;
    request.target = target;
    request.host = "papers.example.org";
    request.id = "test";
    return site.handle(request);
  }

  // Addresses of what the public does not know, as somebody would guess them.
  std::vector<std::string> guesses() const {
    std::set<std::string> guessed;
    const auto add = [&](const std::string& folder, const std::string& name) {
      if (!name.empty()) guessed.insert(folder + percent_encoded(name));
    };
    for (const Record& record : hidden_) {
      add("/item/", record.item_id);
      add("/item/", schema::passage_id(record));
      add("/meeting/", record.meeting_id);
      add("/body/", record.organization);
      add("/authority/", record.authority);
      for (const std::string& name : record.speakers) add("/person/", name);
      for (const std::string& name : {record.chair, record.owner}) add("/person/", name);
      add("/papers/", fs::path{record.source}.filename().string());
      add("/decisions?q=", record.item_title);
      add("/timeline?q=", record.item_title);
      add("/search?q=", record.item_title);
    }
    return {guessed.begin(), guessed.end()};
  }

  // All that links lead to from the first pages, and what `use` makes of it. How many there are.
  template <typename Use>
  static std::size_t crawl(Site& site, const Use& use) {
    std::deque<std::string> waiting{kFirstPages.begin(), kFirstPages.end()};
    std::set<std::string> seen{waiting.begin(), waiting.end()};
    for (; !waiting.empty(); waiting.pop_front()) {
      const Response page = get(site, waiting.front());
      use(waiting.front(), page);
      for (const Tag& link : tags_in(page.body, "a")) {
        const std::string target = link.at("href").substr(0, link.at("href").find('#'));
        const bool is_followed = std::any_of(kFollowed.begin(), kFollowed.end(),
                                             [&](const char* folder) { return target.starts_with(folder); });
        if (is_followed && seen.insert(target).second) waiting.push_back(target);
      }
    }
    return seen.size();
  }

  PaperFolder folder_;
  std::vector<Record> hidden_;
};

TEST_F(PublicPages, AreTheSameWithoutTheRestrictedHalf) {
  ASSERT_FALSE(hidden_.empty());
  Site whole = site_over(folder_.index());
  Site without = site_over(emptied());
  const auto expect_same = [&](const std::string& target, const Response& page) {
    const Response other = get(without, target);
    EXPECT_EQ(page.status, other.status) << target;
    EXPECT_EQ(page.body, other.body) << target;
    EXPECT_EQ(page.failure, "") << target;
    ASSERT_EQ(page.headers.size(), other.headers.size()) << target;
    for (std::size_t i = 0; i < page.headers.size(); ++i) {
      EXPECT_EQ(page.headers[i].value, other.headers[i].value) << target;
    }
  };
  EXPECT_GT(crawl(whole, expect_same), 30U);
  for (const std::string& target : guesses()) expect_same(target, get(whole, target));
}

TEST_F(PublicPages, HaveNoWordThatRestrictedPassagesAloneHave) {
  Site site = site_over(folder_.index());
  std::set<std::string> words;
  for (const Record& record : hidden_) words.merge(words_in(all_texts(record)));
  for (const Record& record : records_of(folder_.index(), Audience::kPublic)) {
    for (const std::string& word : words_in(all_texts(record))) words.erase(word);
  }
  // Of the interface, and of what a reader finds in every paper.
  for (const char* target : {"/help", "/accessibility", "/nothing"}) {
    for (const std::string& word : words_in(get(site, target).body)) words.erase(word);
  }
  ASSERT_GT(words.size(), 10U);
  crawl(site, [&](const std::string& target, const Response& page) {
    for (const std::string& word : words_in(page.body)) {
      EXPECT_EQ(words.count(word), 0U) << word << " at " << target;
    }
  });
}

}  // namespace
}  // namespace minutebook::web
