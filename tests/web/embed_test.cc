// SPDX-License-Identifier: GPL-2.0-or-later
// What other sites and programs take in.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "indexer/update.h"
#include "schema/record.h"
#include "tests/web/small_site.h"
#include "web/assets.h"
#include "web/html.h"
#include "web/url.h"

namespace minutebook::web {
namespace {

using ::testing::Each;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

std::string header(const Response& response, std::string_view name) {
  for (const Header& one : response.headers) {
    if (one.name == name) return one.value;
  }
  return {};
}

Response get_from(Site& site, const std::string& target, const std::string& origin = {}) {
  Request request;
  request.target = target;
  request.host = "papers.example.org";
  request.origin = origin;
  return site.handle(request);
}

Response get_with(const SiteOptions& options, const std::string& target, const std::string& origin = {}) {
  Site site{options};
  return get_from(site, target, origin);
}

// The texts of all elements with the name, in order. Fails where the document is not well-formed.
class Document {
 public:
  explicit Document(const std::string& text)
      : document_{::xmlReadMemory(text.data(), static_cast<int>(text.size()), nullptr, nullptr,
                                  XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING),
                  ::xmlFreeDoc} {
    EXPECT_NE(document_, nullptr) << text;
  }

  std::vector<std::string> texts(const std::string& name, const char* attribute = nullptr) const {
    std::vector<std::string> found;
    if (document_ != nullptr) collect(::xmlDocGetRootElement(document_.get()), name, attribute, found);
    return found;
  }

 private:
  static void collect(xmlNode* node, const std::string& name, const char* attribute,
                      std::vector<std::string>& found) {
    if (name == reinterpret_cast<const char*>(node->name)) {
      xmlChar* text = attribute == nullptr ? ::xmlNodeGetContent(node)
                                           : ::xmlGetProp(node, reinterpret_cast<const xmlChar*>(attribute));
      if (text != nullptr) found.emplace_back(reinterpret_cast<const char*>(text));
      ::xmlFree(text);
    }
    for (xmlNode* child = ::xmlFirstElementChild(node); child != nullptr;
         child = ::xmlNextElementSibling(child)) {
      collect(child, name, attribute, found);
    }
  }

  std::unique_ptr<xmlDoc, decltype(&::xmlFreeDoc)> document_;
};

// An index of one paper whose words would end every format that they are put into.
class HostileIndex {
 public:
  HostileIndex() {
    std::string name = (std::filesystem::temp_directory_path() / "minutebook-hostile-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
    std::ofstream{path_ / "paper.txt"} << "Note of last Harbour, Coast; \\Quay\\ Board <b>\"&\"</b> meeting\n"
                                          "\tTitle:\n\tHarbour, Coast; \\Quay\\ Board <b>\"&\"</b>\n"
                                          "\tDate:\n\tThursday 13 June 2019\n\n<AI1>\n\n\t1\n"
                                          "\tCranes ]]> --> \x01 \xef\xbf\xbe <script>alert(1)</script>\n\n"
                                          "\tCranes; <img src=x onerror=alert(1)> were discussed, at "
                                          "length,\\nBEGIN:VALARM, by all.\n\n"
                                          "\tDecision\n\tThe Board agreed that cranes ]]> stay.\n\n</AI1>\n";
    indexer::UpdateOptions options;
    options.index = path_ / "index";
    options.paths = {path_ / "paper.txt"};
    indexer::update(options);
  }
  ~HostileIndex() { std::filesystem::remove_all(path_); }
  HostileIndex(const HostileIndex&) = delete;
  HostileIndex& operator=(const HostileIndex&) = delete;

  std::filesystem::path path() const { return path_ / "index"; }

 private:
  std::filesystem::path path_;
};

SiteOptions hostile_options() {
  static const HostileIndex index;
  SiteOptions options;
  options.index = index.path();
  options.name = "<i>Papers</i> & \"minutes\"; \\,\r\n";
  return options;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  for (std::size_t end = 0; (end = text.find("\r\n", begin)) != std::string::npos; begin = end + 2) {
    lines.push_back(text.substr(begin, end - begin));
  }
  EXPECT_EQ(begin, text.size()) << "every line is ended";
  return lines;
}

TEST(Feed, IsWhatASearchFindsNewestFirst) {
  const Response response = get("/feed.atom?q=climate&organization=Harbour+%26+Coast+Board");
  ASSERT_EQ(response.status, 200);
  EXPECT_EQ(response.content_type, "application/atom+xml; charset=utf-8");
  const Document feed{response.body};
  const auto ids = feed.texts("id");
  ASSERT_GT(ids.size(), 2U);
  EXPECT_THAT(ids, Each(StartsWith("tag:papers.example.org,2026:")));
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
  const auto updated = feed.texts("updated");
  EXPECT_EQ(updated.size(), ids.size());
  EXPECT_TRUE(std::is_sorted(updated.begin(), updated.end(), std::greater<>{}));
  EXPECT_THAT(feed.texts("title").front(), HasSubstr("climate"));
  EXPECT_THAT(feed.texts("category", "term"), ::testing::Contains("Harbour & Coast Board"));
  const auto links = feed.texts("link", "href");
  EXPECT_EQ(links[0],
            "http://papers.example.org/feed.atom?q=climate&organization=Harbour%20%26%20Coast%20Board");
  EXPECT_THAT(links[1], StartsWith("http://papers.example.org/search?q=climate"));
  EXPECT_THAT(links[2], StartsWith("http://papers.example.org/item/"));
}

TEST(Feed, IsNamedByThePublicAddress) {
  SiteOptions options = small_site_options();
  options.public_url = "https://minutes.example.com/papers";
  const Document feed{get_with(options, "/feed.atom?q=climate&limit=1").body};
  EXPECT_THAT(feed.texts("id"), Each(StartsWith("tag:minutes.example.com,2026:")));
  EXPECT_THAT(feed.texts("link", "href"), Each(StartsWith("https://minutes.example.com/papers/")));
  EXPECT_THAT(feed.texts("entry"), SizeIs(1));
}

TEST(Feed, OfNothingIsAFeedToo) {
  const Document feed{get("/feed.atom?q=xyzzyplugh").body};
  EXPECT_THAT(feed.texts("updated"), SizeIs(1));
  EXPECT_EQ(get("/feed.atom?limit=101").status, 400);
  EXPECT_EQ(get("/feed.atom?limt=1").status, 400);
}

TEST(Calendar, HasTheDaysOfTheMeetings) {
  const Response response = get("/calendar.ics?q=climate&organization=Harbour+%26+Coast+Board");
  ASSERT_EQ(response.status, 200);
  EXPECT_EQ(response.content_type, "text/calendar; charset=utf-8");
  const auto lines = lines_of(response.body);
  EXPECT_EQ(lines.front(), "BEGIN:VCALENDAR");
  EXPECT_EQ(lines.back(), "END:VCALENDAR");
  EXPECT_THAT(lines, ::testing::Contains("DTSTART;VALUE=DATE:20190613"));
  EXPECT_THAT(lines, ::testing::Contains(StartsWith("SUMMARY:Harbour & Coast Board")));
  std::set<std::string> uids;
  std::size_t events = 0;
  for (const std::string& line : lines) {
    EXPECT_LE(line.size(), 75U) << line;
    events += line == "BEGIN:VEVENT" ? 1 : 0;
    if (!line.starts_with("UID:")) continue;
    EXPECT_THAT(line, EndsWith("@papers.example.org"));
    uids.insert(line);
  }
  EXPECT_GT(events, 1U);
  EXPECT_EQ(uids.size(), events);
}

TEST(Calendar, OfOneMeeting) {
  const auto found = nlohmann::json::parse(get("/v1/search?q=climate&limit=1").body);
  const std::string id = found["hits"][0]["meeting_id"];
  const std::string item = found["hits"][0]["item_id"];
  const Response response = get("/meeting/" + id + "/calendar.ics");
  ASSERT_EQ(response.status, 200);
  EXPECT_THAT(response.body, HasSubstr("UID:" + id + "@"));
  EXPECT_EQ(get("/meeting/" + item + "/calendar.ics").status, 404);
  EXPECT_EQ(get("/meeting/nothing/calendar.ics").status, 404);
}

TEST(OpenSearch, SaysWhereToSearchAndToComplete) {
  SiteOptions options = small_site_options();
  options.name = "Cofnodion a phapurau'r cyngor \xc3\xa2 mwy";
  options.public_url = "https://minutes.example.com/papers";
  const Response response = get_with(options, "/opensearch.xml");
  EXPECT_EQ(response.content_type, "application/opensearchdescription+xml; charset=utf-8");
  const Document description{response.body};
  EXPECT_THAT(description.texts("ShortName"), ::testing::ElementsAre("Cofnodion a phap"));
  const auto templates = description.texts("Url", "template");
  EXPECT_THAT(templates, ::testing::Contains("https://minutes.example.com/papers/search?q={searchTerms}"));
  EXPECT_THAT(templates, ::testing::Contains(
                             "https://minutes.example.com/papers/opensearch/suggestions?q={searchTerms}"));
}

TEST(OpenSearch, CompletionsAreListsSideBySide) {
  const Response response = get("/opensearch/suggestions?q=decisions+chair:mar");
  EXPECT_EQ(response.content_type, "application/x-suggestions+json");
  const auto json = nlohmann::json::parse(response.body);
  ASSERT_EQ(json.size(), 3U);
  EXPECT_EQ(json[0], "decisions chair:mar");
  ASSERT_FALSE(json[1].empty());
  EXPECT_THAT(json[1][0].get<std::string>(), StartsWith("decisions chair:"));
  EXPECT_EQ(json[1].size(), json[2].size());
}

TEST(Fragment, IsAPieceOfHtmlWithAddressesThatHoldAnywhere) {
  const Response response = get("/fragment?q=climate&limit=2");
  EXPECT_EQ(response.content_type, "text/html; charset=utf-8");
  EXPECT_THAT(response.body, StartsWith("<section class=\"minutebook\""));
  EXPECT_THAT(response.body, HasSubstr("href=\"http://papers.example.org/item/"));
  EXPECT_THAT(response.body,
              HasSubstr("href=\"http://papers.example.org/search?q=climate\">All results</a>"));
  EXPECT_THAT(response.body, Not(HasSubstr("href=\"/")));
  EXPECT_THAT(get("/fragment?q=climate&lang=cy").body, HasSubstr("Pob canlyniad"));
  EXPECT_EQ(get("/fragment?q=climate&limit=21").status, 400);
}

TEST(Fragment, IsReadByScriptsOfListedSitesAlone) {
  SiteOptions options = small_site_options();
  options.cors_origins = {"https://intranet.example.org"};
  Site site{options};
  const std::string target = "/fragment?q=climate";
  const std::string name = "Access-Control-Allow-Origin";
  EXPECT_EQ(header(get_from(site, target, "https://intranet.example.org"), name),
            "https://intranet.example.org");
  for (const char* origin :
       {"", "null", "https://evil.example", "http://intranet.example.org",
        "https://intranet.example.org.evil.example", "https://intranet.example.org:444"}) {
    const Response response = get_from(site, target, origin);
    EXPECT_EQ(header(response, name), "") << origin;
    EXPECT_EQ(header(response, "Vary").empty(), false);
  }
  for (const char* path : {"/search?q=climate", "/embed?q=climate", "/feed.atom", "/calendar.ics"}) {
    EXPECT_EQ(header(get_from(site, path, "https://intranet.example.org"), name), "") << path;
  }
}

TEST(Frame, MayBeFramedByListedSitesAlone) {
  const std::string name = "Content-Security-Policy";
  EXPECT_THAT(header(get("/embed"), name), EndsWith("frame-ancestors 'none'"));
  SiteOptions options = small_site_options();
  options.frame_ancestors = {"https://intranet.example.org", "https://www.example.org"};
  Site site{options};
  const Response response = get_from(site, "/embed?q=climate");
  EXPECT_THAT(header(response, name),
              EndsWith("frame-ancestors https://intranet.example.org https://www.example.org"));
  Request again;
  again.target = "/embed?q=climate";
  again.host = "papers.example.org";
  again.if_none_match = header(response, "ETag");
  const Response unchanged = site.handle(again);
  EXPECT_EQ(unchanged.status, 304);
  EXPECT_EQ(header(unchanged, name), header(response, name));
  EXPECT_EQ(header(get_from(site, "/search?q=climate"), name), "");
}

TEST(Frame, LinksLeaveIt) {
  const std::string body = get("/embed?q=climate&organization=Harbour+%26+Coast+Board").body;
  EXPECT_THAT(body, HasSubstr("<a href=\"/item/"));
  EXPECT_THAT(body, HasSubstr("target=\"_top\""));
  EXPECT_THAT(body,
              HasSubstr("<input type=\"hidden\" name=\"organization\" value=\"Harbour &amp; Coast Board\">"));
  EXPECT_THAT(get("/embed").body, Not(HasSubstr("role=\"status\"")));
}

TEST(Frame, TellsItsHeightToAPageThatAskedAndMayFrameIt) {
  SiteOptions options = small_site_options();
  options.frame_ancestors = {"https://intranet.example.org"};
  Site site{options};
  EXPECT_THAT(get_from(site, "/embed?parent=https://intranet.example.org").body,
              HasSubstr("data-parent=\"https://intranet.example.org\""));
  for (const char* target : {"/embed", "/embed?parent=https://evil.example", "/embed?parent=*"}) {
    EXPECT_THAT(get_from(site, target).body, Not(HasSubstr("<script"))) << target;
  }
}

TEST(Script, IsTheSameUntilItChanges) {
  const Response response = get("/embed.js");
  EXPECT_EQ(response.content_type, "text/javascript; charset=utf-8");
  EXPECT_EQ(response.body, find_asset("embed.js")->content);
  EXPECT_EQ(header(response, "Cross-Origin-Resource-Policy"), "cross-origin");
  EXPECT_THAT(header(response, "Cache-Control"), HasSubstr("max-age=300"));
  Site site{small_site_options()};
  Request request;
  request.target = "/embed.js";
  request.if_none_match = header(response, "ETag");
  EXPECT_EQ(site.handle(request).status, 304);
}

TEST(Embed, HostileWordsStayWords) {
  Site site{hostile_options()};
  const std::string q = "?q=" + percent_encoded("cranes ]]> <script>");
  const Document feed{get_from(site, "/feed.atom" + q).body};
  EXPECT_THAT(feed.texts("script"), SizeIs(0));
  EXPECT_THAT(feed.texts("summary"), ::testing::Contains(HasSubstr("<img src=x onerror=alert(1)>")));
  const Document description{get_from(site, "/opensearch.xml").body};
  EXPECT_THAT(description.texts("ShortName").front(), StartsWith("<i>Papers</i> &"));

  const Response calendar = get_from(site, "/calendar.ics?q=cranes");
  const auto lines = lines_of(calendar.body);
  EXPECT_EQ(std::count(lines.begin(), lines.end(), "BEGIN:VEVENT"), 1) << calendar.body;
  EXPECT_THAT(lines, ::testing::Contains(
                         StartsWith("X-WR-CALNAME:<i>Papers</i> & \"minutes\"\\; \\\\\\, \\n: cranes")));

  for (const char* path : {"/fragment", "/embed"}) {
    const std::string body = get_from(site, path + q).body;
    EXPECT_THAT(body, HasSubstr("&lt;script&gt;")) << path;
    EXPECT_THAT(body, Not(HasSubstr("<script>"))) << path;
    EXPECT_THAT(body, Not(HasSubstr("<img"))) << path;
  }
}

TEST(Embed, ThePublicSiteTellsNothingRestricted) {
  query::Searcher all{corpus_index(), query::Audience::kRestricted};
  query::SearchOptions options;
  options.limit = 10'000;
  options.boilerplate = true;
  std::size_t asked = 0;
  for (const query::Hit& hit : all.search("is:restricted", options).hits) {
    const std::string& text = hit.record.text;
    if (text.size() < 60) continue;  // "AGENDA" stands in public papers, too
    ++asked;
    const std::string q = "?boilerplate=yes&q=" + percent_encoded("id:" + schema::passage_id(hit.record));
    for (const char* path : {"/feed.atom", "/fragment", "/embed", "/calendar.ics"}) {
      EXPECT_THAT(get(path + q).body, Not(HasSubstr(xml_text(text).substr(0, 60)))) << path;
    }
    EXPECT_THAT(get("/feed.atom?q=id:" + hit.record.item_id).body, Not(HasSubstr(xml_text(text)))) << text;
  }
  EXPECT_GT(asked, 5U);
}

}  // namespace
}  // namespace minutebook::web
