// SPDX-License-Identifier: GPL-2.0-or-later
// What may come over the wire, good and bad, to a real server: each row is bytes and the answers to them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/web/server/client.h"
#include "tests/web/server/running_server.h"

namespace minutebook::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr char kHost[] = "Host: localhost\r\n";

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::string numbered_headers(std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += "X-" + std::to_string(i) + ": a\r\n";
  return all;
}

std::string get(std::string_view target, std::string_view headers = kHost) {
  return "GET " + std::string{target} + " HTTP/1.1\r\n" + std::string{headers} + "\r\n";
}

std::vector<int> statuses(std::string_view answers) {
  std::vector<int> all;
  constexpr std::string_view kStart = "HTTP/1.1 ";
  for (std::size_t at = answers.find(kStart); at != std::string_view::npos; at = answers.find(kStart, at + 1))
    all.push_back(status_of(answers.substr(at)));
  return all;
}

struct Row {
  std::string what;
  std::string bytes;
  std::vector<int> statuses;  // of the answers, in order; the server closes behind the last bad one
};

const std::vector<Row>& rows() {
  constexpr std::size_t kTarget = 4096;
  constexpr std::size_t kHeaders = 8192;
  constexpr std::size_t kHostBytes = sizeof kHost - 1;
  const auto header_of_bytes = [](std::size_t all) {
    return "X: " + std::string(all - kHostBytes - 5, 'a') + "\r\n" + kHost;
  };
  static const std::vector<Row> table = {
      {"good", get("/"), {200}},
      {"head", "HEAD / HTTP/1.1\r\n" + std::string{kHost} + "\r\n", {200}},
      {"options", "OPTIONS / HTTP/1.1\r\n" + std::string{kHost} + "\r\n", {200}},
      {"1.0", "GET / HTTP/1.0\r\n" + std::string{kHost} + "\r\n", {200}},
      {"an empty line before it", "\r\n" + get("/"), {200}},
      {"two", get("/a") + get("/b"), {200, 200}},
      {"a hundred in one packet", repeated(get("/"), 100), std::vector<int>(100, 200)},
      {"good and then bad", get("/") + "BAD\r\n\r\n" + get("/"), {200, 400}},
      {"nothing", "", {}},
      {"half a request", "GET / HTT", {}},

      {"a body", "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello", {400}},
      {"no body, said so", get("/", "Host: localhost\r\nContent-Length: 0\r\n"), {200}},
      {"chunked",
       get("/", "Host: localhost\r\nTransfer-Encoding: chunked\r\n") + "5\r\nhello\r\n0\r\n\r\n",
       {400}},
      {"an unknown coding", get("/", "Host: localhost\r\nTransfer-Encoding: xchunked\r\n"), {400}},
      {"identity", get("/", "Host: localhost\r\nTransfer-Encoding: identity\r\n"), {400}},
      {"chunked on 1.0",
       "GET / HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
       {400}},
      {"length and chunked",
       get("/", "Host: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n" +
           get("/evil"),
       {400}},
      {"chunked and length",
       get("/", "Host: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n") + "0\r\n\r\n" +
           get("/evil"),
       {400}},
      {"two lengths", get("/", "Host: localhost\r\nContent-Length: 0\r\nContent-Length: 5\r\n"), {400}},
      {"two equal lengths", get("/", "Host: localhost\r\nContent-Length: 0\r\nContent-Length: 0\r\n"), {400}},
      {"a list of lengths", get("/", "Host: localhost\r\nContent-Length: 0, 0\r\n"), {400}},
      {"a signed length", get("/", "Host: localhost\r\nContent-Length: +0\r\n"), {400}},
      {"a negative length", get("/", "Host: localhost\r\nContent-Length: -1\r\n"), {400}},
      {"a huge length", get("/", "Host: localhost\r\nContent-Length: 99999999999999999999999\r\n"), {400}},

      {"no host", get("/", ""), {400}},
      {"no host on 1.0", "GET / HTTP/1.0\r\n\r\n", {400}},
      {"two hosts", get("/", "Host: localhost\r\nHost: localhost\r\n"), {400}},
      {"an empty host", get("/", "Host:\r\n"), {400}},
      {"a blank before the colon", get("/", "Host : localhost\r\n"), {400}},
      {"a host with a path", get("/", "Host: localhost/evil\r\n"), {400}},
      {"a host with a user", get("/", "Host: evil@localhost\r\n"), {400}},
      {"two hosts in one", get("/", "Host: localhost, evil\r\n"), {400}},
      {"a port that is none", get("/", "Host: localhost:http\r\n"), {400}},
      {"a foreign host", get("/", "Host: evil.example\r\n"), {421}},
      {"a host that begins like ours", get("/", "Host: localhost.evil.example\r\n"), {421}},
      {"our name", get("/", "Host: papers.example.org\r\n"), {200}},
      {"our name, with a port, large", get("/", "Host: Papers.Example.ORG:8080\r\n"), {200}},
      {"another name beside ours", get("/", "Host: localhost\r\nX-Forwarded-Host: evil.example\r\n"), {200}},

      {"absolute-form", get("http://localhost/"), {400}},
      {"absolute-form of another", get("http://evil.example/"), {400}},
      {"asterisk-form", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", {400}},
      {"connect", "CONNECT localhost:443 HTTP/1.1\r\nHost: localhost\r\n\r\n", {405}},
      {"trace", "TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n", {405}},
      {"post", "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n", {405}},
      {"a method nobody knows", "BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n", {405}},
      {"a small get", "get / HTTP/1.1\r\nHost: localhost\r\n\r\n", {405}},
      {"a fragment", get("/#top"), {400}},
      {"bytes that are no ASCII", get("/caf\xc3\xa9"), {400}},
      {"two blanks", "GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n", {400}},
      {"a blank in the target", get("/a b"), {400}},
      {"no target", "GET HTTP/1.1\r\nHost: localhost\r\n\r\n", {400}},
      {"0.9", "GET /\r\n\r\n", {400}},
      {"1.2", "GET / HTTP/1.2\r\nHost: localhost\r\n\r\n", {400}},
      {"2.0", "GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", {400}},
      {"the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {400}},
      {"no version of HTTP", "GET / HTCPCP/1.0\r\nHost: localhost\r\n\r\n", {400}},

      {"a NUL in a header", get("/", std::string("Host: localhost\r\nX: a\0b\r\n", 25)), {400}},
      {"a NUL in the target", get(std::string_view("/a\0b", 4)), {400}},
      {"an escape", get("/", "Host: localhost\r\nX: \x1b[2J\r\n"), {400}},
      {"LF alone", "GET / HTTP/1.1\nHost: localhost\n\n", {400}},
      {"LF alone in between", "GET / HTTP/1.1\r\nHost: localhost\nX: a\r\n\r\n", {400}},
      {"CR alone", "GET / HTTP/1.1\r\nHost: localhost\rX: a\r\n\r\n", {400}},
      {"a folded header", get("/", "Host: localhost\r\nX: a\r\n b\r\n"), {400}},
      {"a folded host", "GET / HTTP/1.1\r\nHost:\r\n localhost\r\n\r\n", {400}},
      {"a header without a colon", get("/", "Host: localhost\r\nevil\r\n"), {400}},
      {"a header without a name", get("/", "Host: localhost\r\n: evil\r\n"), {400}},
      {"a header with a blank in its name", get("/", "Host: localhost\r\nX Y: evil\r\n"), {400}},
      {"two origins", get("/", "Host: localhost\r\nOrigin: http://a\r\nOrigin: http://b\r\n"), {400}},
      {"TLS", std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), {400}},

      {"the longest target", get("/" + std::string(kTarget - 1, 'a')), {200}},
      {"a longer target", get("/" + std::string(kTarget, 'a')), {414}},
      {"a line without end", std::string(100'000, 'a'), {414}},
      {"the most headers", get("/", kHost + numbered_headers(63)), {200}},
      {"more headers", get("/", kHost + numbered_headers(64)), {431}},
      {"100,000 headers", get("/", kHost + numbered_headers(100'000)), {431}},
      {"the longest headers", get("/", header_of_bytes(kHeaders)), {200}},
      {"longer headers", get("/", header_of_bytes(kHeaders + 1)), {431}},
      {"a header without end", "GET / HTTP/1.1\r\nX: " + std::string(1'000'000, 'a'), {431}},
  };
  return table;
}

TEST(Attacks, EachHasItsAnswer) {
  RunningServer server;
  for (const Row& row : rows()) {
    SCOPED_TRACE(row.what);
    const std::string answers = talk(server.address(), row.bytes);
    EXPECT_EQ(statuses(answers), row.statuses) << answers.substr(0, 2'000);
    EXPECT_THAT(answers, Not(HasSubstr("evil")));
  }
  EXPECT_EQ(status_of(server.get("/")), 200) << "the server is well";
}

// The same bytes in as many pieces as there are bytes: where a piece ends means nothing.
TEST(Attacks, EachHasItsAnswerByteByByte) {
  RunningServer server;
  for (const Row& row : rows()) {
    if (row.bytes.size() > 2'000) continue;
    SCOPED_TRACE(row.what);
    Client client{server.address()};
    for (const char byte : row.bytes) {
      if (!client.send({&byte, 1})) break;
    }
    client.finish_sending();
    EXPECT_EQ(statuses(client.rest()), row.statuses);
  }
}

TEST(Attacks, OnASocketInTheFileSystemAnyHostIsServedAndTheRulesAreTheSame) {
  RunningServer server;
  EXPECT_EQ(status_of(talk(server.local(), get("/", "Host: anything.example\r\n"))), 200);
  EXPECT_EQ(status_of(talk(server.local(), get("/", ""))), 400);
  EXPECT_EQ(status_of(talk(server.local(), get("/", "Host: localhost\r\nTransfer-Encoding: chunked\r\n"))),
            400);
}

TEST(Attacks, RefusalsSayWhatIsAllowedAndNothingOfTheRequest) {
  RunningServer server;
  const std::string answer =
      talk(server.address(), "TRACE /secret HTTP/1.1\r\nHost: localhost\r\nX: secret\r\n\r\n");
  EXPECT_EQ(header_of(answer, "Allow"), "GET, HEAD, OPTIONS");
  EXPECT_EQ(header_of(answer, "Connection"), "close");
  EXPECT_EQ(header_of(answer, "X-Content-Type-Options"), "nosniff");
  EXPECT_THAT(answer, Not(HasSubstr("secret")));
  const std::string head = talk(server.address(), "HEAD / HTTP/1.1\r\nHost: evil.example\r\n\r\n");
  EXPECT_EQ(status_of(head), 421);
  EXPECT_EQ(body_of(head), "");
}

web::Limits impatient() {
  web::Limits limits;
  limits.header_time = std::chrono::milliseconds{60};
  limits.idle_time = std::chrono::milliseconds{60};
  limits.write_time = std::chrono::milliseconds{60};
  limits.linger_time = std::chrono::milliseconds{60};
  return limits;
}

TEST(Attacks, AHeadThatNeverEndsIsCutOff) {
  RunningServer server{{echo}, impatient()};
  Client slow{server.address()};
  slow.send("GET / HTTP/1.1\r\nHost: localhost\r\n");
  EXPECT_EQ(statuses(slow.rest()), std::vector<int>{408});
}

// Slowloris: a byte now and then does not win more time.
TEST(Attacks, TheTimeForAHeadIsForAllOfIt) {
  RunningServer server{{echo}, impatient()};
  Client slow{server.address()};
  slow.send("GET / HTTP/1.1\r\n");
  bool is_cut_off = false;
  for (int i = 0; i < 10'000 && !is_cut_off; ++i) {
    is_cut_off = !slow.send("X: a\r\n");
    std::this_thread::sleep_for(std::chrono::milliseconds{1});
  }
  EXPECT_TRUE(is_cut_off);
}

TEST(Attacks, AnIdleConnectionIsClosed) {
  RunningServer server{{echo}, impatient()};
  Client silent{server.address()};
  EXPECT_EQ(silent.rest(), "");
  Client used{server.address()};
  used.send(get("/"));
  EXPECT_EQ(statuses(used.rest()), std::vector<int>{200});
}

TEST(Attacks, AClientThatDoesNotReadIsCutOff) {
  RunningServer server{{[](const web::Request&) { return text(std::string(64'000'000, 'a')); }}, impatient()};
  {
    Client deaf{server.address()};
    deaf.send(get("/"));
    ASSERT_TRUE(eventually([&] { return !server.log_text().empty(); }));
  }
  server.server().stop();
  EXPECT_EQ(server.log().front()["failure"], "the client took too long to read");
}

TEST(Attacks, SlowClientsDoNotHoldUpOthers) {
  web::Limits limits;
  limits.connections_per_address = 1'000;
  RunningServer server{{echo}, limits};
  std::vector<std::unique_ptr<Client>> slow;
  for (int i = 0; i < 200; ++i) {
    slow.push_back(std::make_unique<Client>(server.address()));
    slow.back()->send("GET / HTTP/1.1\r\nX: ");
  }
  EXPECT_EQ(status_of(server.get("/")), 200);
}

TEST(Attacks, ClientsThatGoAwayLeaveTheServerWell) {
  RunningServer server{{[](const web::Request&) { return text(std::string(1'000'000, 'a')); }}};
  for (int i = 0; i < 50; ++i) {
    Client half{server.address()};
    half.send("GET / HTTP/1.1\r\nHost: lo");
    half.reset();
    Client whole{server.address()};
    whole.send(get("/"));
    whole.reset();
    const Client nothing{server.address()};
  }
  EXPECT_EQ(body_of(server.get("/")).size(), 1'000'000U);
}

TEST(Attacks, ThereIsAnEndToConnectionsAndToRequestsOnOne) {
  web::Limits limits;
  limits.connections = 2;
  limits.requests_per_connection = 3;
  RunningServer server{{echo}, limits};
  Client first{server.address()};
  first.send(repeated(get("/"), 5));
  const std::string answers = first.rest();
  EXPECT_EQ(statuses(answers), (std::vector<int>{200, 200, 200}));
  EXPECT_THAT(answers, HasSubstr("Connection: close"));

  Client second{server.address()};
  second.send(get("/"));
  second.answer();
  Client third{server.address()};
  third.send(get("/"));
  third.answer();
  const std::string refused = Client{server.address()}.rest();
  EXPECT_EQ(status_of(refused), 503);
  EXPECT_EQ(header_of(refused, "Retry-After"), "1");
}

TEST(Attacks, NothingOfARequestForgesALineOfTheLog) {
  RunningServer server{{echo}, {}, 1, /*log_queries=*/true};
  server.get("/%0A%7B%22status%22:200%7D?q=%0d%0a");
  talk(server.address(), "GET /\"}\\n{\"a\":\"b HTTP/1.1\r\nHost: localhost\r\n\r\n");
  server.server().stop();
  const auto lines = server.log();
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0]["path"], "/%0A%7B%22status%22:200%7D?q=%0d%0a");
  EXPECT_EQ(lines[1]["path"], "/\"}\\n{\"a\":\"b");
}

}  // namespace
}  // namespace minutebook::test
