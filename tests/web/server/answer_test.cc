// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/server/answer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "tests/web/server/client.h"

namespace minutebook::web {
namespace {

using test::header_of;
using ::testing::HasSubstr;
using ::testing::Not;

ReceivedRequest request(Method method = Method::kGet, bool accepts_gzip = false) {
  ReceivedRequest received;
  received.request.method = method;
  received.request.id = "id";
  received.keeps_alive = true;
  received.accepts_gzip = accepts_gzip;
  return received;
}

Response page(std::string body = "page") {
  Response response;
  response.content_type = "text/html; charset=utf-8";
  response.body = std::move(body);
  return response;
}

TEST(Answer, HasTheHeadersThatEveryAnswerHas) {
  const Answer answer{request(), page(), true};
  const std::string& head = answer.head();
  EXPECT_TRUE(head.starts_with("HTTP/1.1 200 OK\r\n"));
  EXPECT_TRUE(head.ends_with("\r\n\r\n"));
  EXPECT_EQ(header_of(head, "Content-Type"), "text/html; charset=utf-8");
  EXPECT_EQ(header_of(head, "Content-Length"), "4");
  const std::string policy = header_of(head, "Content-Security-Policy");
  for (const char* part : {"default-src 'none'", "script-src 'self'", "frame-ancestors 'none'",
                           "base-uri 'none'", "form-action 'self'"})
    EXPECT_THAT(policy, HasSubstr(part));
  EXPECT_THAT(policy, Not(HasSubstr("unsafe")));
  EXPECT_EQ(header_of(head, "X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(header_of(head, "Referrer-Policy"), "no-referrer");
  EXPECT_EQ(header_of(head, "Cross-Origin-Opener-Policy"), "same-origin");
  EXPECT_EQ(header_of(head, "Cross-Origin-Resource-Policy"), "same-origin");
  EXPECT_THAT(header_of(head, "Permissions-Policy"), HasSubstr("camera=()"));
  EXPECT_EQ(header_of(head, "Cache-Control"), "no-store");
  EXPECT_EQ(header_of(head, "X-Robots-Tag"), "noindex");
  EXPECT_EQ(header_of(head, "X-Request-Id"), "id");
  EXPECT_EQ(header_of(head, "Server"), "");
  EXPECT_THAT(header_of(head, "Date"), ::testing::MatchesRegex("..., .. ... .... ..:..:.. GMT"));
}

TEST(Answer, AHeaderOfTheResponseTakesThePlaceOfOurs) {
  Response response = page();
  response.headers = {{"cache-control", "max-age=60"},
                      {"Content-Security-Policy", "frame-ancestors https://a"}};
  const Answer answer{request(), std::move(response), true};
  EXPECT_EQ(header_of(answer.head(), "cache-control"), "max-age=60");
  EXPECT_EQ(header_of(answer.head(), "Cache-Control"), "");
  EXPECT_EQ(header_of(answer.head(), "Content-Security-Policy"), "frame-ancestors https://a");
}

TEST(Answer, AHeaderIsOneLine) {
  for (const char* value : {"a\r\nSet-Cookie: b", "a\nb", "a\rb", "\x7f"}) {
    Response response = page();
    response.headers = {{"X", value}};
    EXPECT_THROW((Answer{request(), std::move(response), true}), std::invalid_argument);
  }
}

TEST(Answer, OfAHeadHasTheHeadersAndNoBody) {
  const Answer head{request(Method::kHead), page(), true};
  EXPECT_EQ(header_of(head.head(), "Content-Length"), "4");
  EXPECT_EQ(head.body(), "");
}

TEST(Answer, SomeStatusesHaveNoBody) {
  for (const int status : {204, 304}) {
    Response response;
    response.status = status;
    response.headers = {{"ETag", "\"a\""}};
    const Answer answer{request(), std::move(response), true};
    EXPECT_EQ(header_of(answer.head(), "Content-Length"), "");
    EXPECT_EQ(answer.body(), "");
    EXPECT_EQ(header_of(answer.head(), "ETag"), "\"a\"");
  }
}

TEST(Answer, SaysWhenToComeAgainWhereTheServerIsBusy) {
  Response busy = page();
  busy.status = 503;
  EXPECT_EQ(header_of(Answer(request(), busy, true).head(), "Retry-After"), "1");
  busy.headers = {{"Retry-After", "60"}};
  EXPECT_EQ(header_of(Answer(request(), busy, true).head(), "Retry-After"), "60");
  EXPECT_EQ(header_of(Answer(request(), page(), true).head(), "Retry-After"), "");
}

TEST(Answer, LongTextIsPackedWhereTheClientUnpacksIt) {
  const std::string text(10'000, 'a');
  const Answer plain{request(), page(text), true};
  EXPECT_EQ(header_of(plain.head(), "Content-Encoding"), "");
  EXPECT_EQ(header_of(plain.head(), "Vary"), "Accept-Encoding");
  EXPECT_EQ(plain.body(), text);

  Response response = page(text);
  response.headers = {{"ETag", "\"a\""}};
  const Answer packed{request(Method::kGet, true), std::move(response), true};
  EXPECT_EQ(header_of(packed.head(), "Content-Encoding"), "gzip");
  EXPECT_EQ(header_of(packed.head(), "ETag"), "W/\"a\"") << "another representation";
  EXPECT_EQ(header_of(packed.head(), "Content-Length"), std::to_string(packed.body().size()));
  EXPECT_LT(packed.body().size(), 200U);
  EXPECT_EQ(test::unpacked(packed.body()), text);
}

TEST(Answer, ShortTextAndPicturesAreNotPacked) {
  EXPECT_EQ(header_of(Answer(request(Method::kGet, true), page("short"), true).head(), "Content-Encoding"),
            "");
  Response paper = page(std::string(10'000, 'a'));
  paper.content_type = "application/pdf";
  EXPECT_EQ(header_of(Answer(request(Method::kGet, true), std::move(paper), true).head(), "Content-Encoding"),
            "");
  Response packed = page(std::string(10'000, 'a'));
  packed.headers = {{"Content-Encoding", "br"}};
  EXPECT_EQ(
      header_of(Answer(request(Method::kGet, true), std::move(packed), true).head(), "Content-Encoding"),
      "br");
}

}  // namespace
}  // namespace minutebook::web
