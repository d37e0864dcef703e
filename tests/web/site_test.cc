// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/site.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/web/api_client.h"
#include "tests/web/small_site.h"

namespace minutebook::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Site, AQuestionIsAnswered) {
  const Response page = get("/search?q=decisions");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("results"));
  const Response json = get("/v1/search?q=decisions");
  EXPECT_EQ(json.status, 200);
  EXPECT_EQ(json.content_type, "application/json");
}

TEST(Site, ProgramsGetProblemsAndPeopleGetPages) {
  EXPECT_EQ(get("/nothing").status, 404);
  EXPECT_THAT(get("/nothing").body, HasSubstr("Page not found"));
  const Response refused = get("/v1/search?chiar=x");
  EXPECT_EQ(refused.status, 400);
  EXPECT_EQ(refused.content_type, "application/problem+json");
  EXPECT_THAT(refused.body, HasSubstr("\"suggestion\":\"chair\""));
  EXPECT_EQ(get("/search?utm_source=x").status, 200);
}

TEST(Site, AnUnchangedAnswerIsNotSentAgain) {
  const std::string tag = header(get("/search?q=harbour"), "ETag");
  ASSERT_FALSE(tag.empty());
  EXPECT_NE(header(get("/search?q=carbon"), "ETag"), tag);
  Site site{small_site_options()};
  Request request;
  request.target = "/search?q=harbour";
  request.host = "papers.example.org";
  request.if_none_match = tag;
  const Response again = site.handle(request);
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.body, "");
}

}  // namespace
}  // namespace minutebook::web
