// SPDX-License-Identifier: GPL-2.0-or-later
// What the public API answers does not depend on what is restricted.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "indexer/update.h"
#include "schema/layout.h"
#include "tests/indexer/sandbox.h"
#include "tests/web/api_client.h"

namespace minutebook::web {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view kMixed =
    "body: Harbour Board\nauthority: Eastmere Council\ndate: 2021-03-09\nchair: Ann Harte\n"
    "present: chair, Ann Harte, Eastmere Council\n"
    "item: 4 Sea wall\n"
    "discussion(Bo Lund): The wall leaks.\n"
    "!discussion(Qaspeaker Qbsurname): Qctext of a contractor and the wall.\n"
    "decision: That the wall be mended.\n"
    "!decision: That qdtext be paid.\n"
    "!item: 5 Qetitle of a claim\n"
    "action(Qgowner): To settle the wall.\n";
constexpr std::string_view kWhole =
    "access: restricted\nbody: Qhboard\nauthority: Qiauthority\nchair: Qjchair Qkname\ndate: 2022-04-01\n"
    "item: 1 Qptitle\ndiscussion: Qqtext of the wall.\n";

constexpr std::array kTargets = {"/v1/search?q=wall&facets=100",
                                 "/v1/search?q=qctext",
                                 "/v1/search?q=contractr",
                                 "/v1/search?q=wall&group=person",
                                 "/v1/search?q=chair:qjchair",
                                 "/v1/decisions",
                                 "/v1/actions",
                                 "/v1/parse?q=decisions+chaired+by+qjchair&debug=yes",
                                 "/v1/count?q=how+many+meetings",
                                 "/v1/suggest?q=q",
                                 "/v1/suggest?q=chair:q",
                                 "/v1/facets/person",
                                 "/v1/facets/source",
                                 "/v1/facets/title?prefix=q",
                                 "/v1/timeline",
                                 "/v1/export?q=wall",
                                 "/v1/export?q=*&format=csv&boilerplate=yes",
                                 "/v1/people",
                                 "/v1/people/Qjchair",
                                 "/v1/organizations",
                                 "/v1/authorities",
                                 "/v1/changes",
                                 "/v1/status",
                                 "/openapi.json",
                                 "/readyz",
                                 "/healthz"};

class Audience : public ::testing::Test {
 protected:
  Audience() {
    sandbox_.write("mixed.txt", kMixed);
    sandbox_.write("qssecret-name.txt", kWhole);
    sandbox_.update();
    emptied_ = sandbox_.index().parent_path() / "emptied";
    indexer::UpdateOptions nothing = sandbox_.options();
    nothing.index = emptied_;
    nothing.paths.clear();
    indexer::update(nothing);
    fs::remove_all(emptied_ / schema::kPublicFolder);
    fs::copy(sandbox_.index() / schema::kPublicFolder, emptied_ / schema::kPublicFolder,
             fs::copy_options::recursive);
  }

  // The answer without how long it took.
  static Json answer_of(const fs::path& index, const std::string& target,
                        query::Audience audience = query::Audience::kPublic) {
    SiteOptions options;
    options.index = index;
    options.audience = audience;
    options.journal = [index, audience] {
      SourceJournal journal;
      for (const auto& one : indexer::journal(index, audience == query::Audience::kRestricted).changes) {
        journal.changes.push_back({one.id, one.source, one.added, one.changed});
      }
      return journal;
    };
    Site site{options};
    Request request;
    request.target = target;
    request.host = "papers.example.org";
    const Response response = site.handle(request);
    EXPECT_EQ(response.failure, "") << target;
    std::string body = response.body;
    Json json = Json::parse(body, nullptr, false);
    if (json.is_object()) {
      json.erase("took_ms");
      body = json.dump();
    }
    return {{"status", response.status}, {"type", response.content_type}, {"body", body}};
  }

  indexer::Sandbox sandbox_;
  fs::path emptied_;
};

TEST_F(Audience, ThePublicAnswersAreTheSameWithoutTheRestrictedHalf) {
  for (const std::string target : kTargets) {
    const Json full = answer_of(sandbox_.index(), target);
    EXPECT_EQ(full, answer_of(emptied_, target)) << target;
  }
}

TEST_F(Audience, NothingRestrictedIsInAPublicAnswer) {
  for (const std::string target : kTargets) {
    const std::string body = answer_of(sandbox_.index(), target).at("body");
    for (const char* canary : {"Qaspeaker", "Qctext", "qdtext", "Qetitle", "Qgowner", "Qhboard",
                               "Qiauthority", "Qjchair Qkname", "Qptitle", "Qqtext", "qssecret"}) {
      EXPECT_THAT(body, Not(HasSubstr(canary))) << target;
    }
  }
  const std::string seen =
      answer_of(sandbox_.index(), "/v1/search?q=wall", query::Audience::kRestricted).at("body");
  EXPECT_THAT(seen, HasSubstr("Qctext"));
}

}  // namespace
}  // namespace minutebook::web
