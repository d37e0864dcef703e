// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/server/server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <latch>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "tests/web/server/client.h"
#include "tests/web/server/running_server.h"

namespace minutebook::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string get(std::string_view target, std::string_view more = "") {
  return "GET " + std::string{target} + " HTTP/1.1\r\nHost: localhost\r\n" + std::string{more} + "\r\n";
}

TEST(Server, AnswersOneAfterTheOtherOnOneConnection) {
  RunningServer server;
  Client client{server.address()};
  for (const char* path : {"/one", "/two", "/three"}) {
    client.send(get(path));
    EXPECT_EQ(body_of(client.answer()), "this is " + std::string{path});
  }
}

TEST(Server, AnswersPipelinedRequestsInTheirOrder) {
  RunningServer server;
  Client client{server.address()};
  std::string requests;
  for (int i = 0; i < 20; ++i) requests += get("/" + std::to_string(i));
  client.send(requests);
  for (int i = 0; i < 20; ++i) EXPECT_EQ(body_of(client.answer()), "this is /" + std::to_string(i));
}

TEST(Server, GivesTheHandlerWhatItNeeds) {
  std::promise<web::Request> seen;
  RunningServer server{{[&seen](const web::Request& request) {
    seen.set_value(request);
    return text("");
  }}};
  talk(server.address(),
       "GET /search?q=a%20b HTTP/1.1\r\nHost: papers.example.org:8080\r\nOrigin: https://intranet.example\r\n"
       "If-None-Match: W/\"a\", \"b\"\r\nAccept-Language: cy\r\nAccept-Language: en\r\n\r\n");
  const web::Request request = seen.get_future().get();
  EXPECT_EQ(request.method, web::Method::kGet);
  EXPECT_EQ(request.target, "/search?q=a%20b");
  EXPECT_EQ(request.host, "papers.example.org:8080");
  EXPECT_EQ(request.origin, "https://intranet.example");
  EXPECT_EQ(request.if_none_match, "W/\"a\", \"b\"");
  EXPECT_EQ(request.accept_language, "cy, en");
  EXPECT_EQ(request.id.size(), 16U);
}

TEST(Server, ClosesWhereTheClientAsksForItAndAfterHttp10) {
  RunningServer server;
  Client asks{server.address()};
  asks.send(get("/", "Connection: close\r\n"));
  EXPECT_EQ(header_of(asks.rest(), "Connection"), "close");
  Client old{server.address()};
  old.send("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(header_of(old.rest(), "Connection"), "close");
  Client kept{server.address()};
  kept.send("GET / HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n");
  EXPECT_EQ(header_of(kept.answer(), "Connection"), "keep-alive");
  kept.send("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(status_of(kept.rest()), 200);
}

TEST(Server, AHandlerThatFailsIsAnsweredForAndLogged) {
  RunningServer server{{[](const web::Request& request) -> web::Response {
    if (request.target == "/bad-header") {
      web::Response response = text("");
      response.headers.push_back({"X-Bad", "a\r\nSet-Cookie: b"});
      return response;
    }
    throw std::runtime_error("the secret reason");
  }}};
  const std::string answer = server.get("/?q=private");
  EXPECT_EQ(status_of(answer), 500);
  EXPECT_THAT(answer, Not(HasSubstr("secret")));
  const std::string id = header_of(answer, "X-Request-Id");
  EXPECT_THAT(body_of(answer), HasSubstr(id));
  EXPECT_THAT(server.get("/bad-header"), Not(HasSubstr("Set-Cookie")));
  server.server().stop();
  const auto lines = server.log();
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0]["request"], id);
  EXPECT_EQ(lines[0]["status"], 500);
  EXPECT_EQ(lines[0]["path"], "/");
  EXPECT_EQ(lines[0]["method"], "GET");
  EXPECT_EQ(lines[0]["failure"], "the secret reason");
  EXPECT_EQ(lines[1]["status"], 500);
}

TEST(Server, LogsWhatWasSearchedForOnlyWhereAskedTo) {
  for (const bool log_queries : {false, true}) {
    RunningServer server{{echo}, {}, 1, log_queries};
    const std::string answer = server.get("/search?q=redundancy");
    server.server().stop();
    ASSERT_EQ(server.log().size(), 1U);
    const auto line = server.log().front();
    EXPECT_EQ(line["path"], log_queries ? "/search?q=redundancy" : "/search");
    EXPECT_EQ(line["status"], 200);
    EXPECT_EQ(line["bytes"], answer.size());
    EXPECT_TRUE(line["ms"].is_number());
    EXPECT_THAT(line["time"].get<std::string>(), ::testing::MatchesRegex("....-..-..T..:..:..\\....Z"));
  }
}

TEST(Server, AFullQueueIsSaidSo) {
  std::latch release{1};
  std::atomic<int> begun = 0;
  web::Limits limits;
  limits.queued = 1;
  RunningServer server{{[&](const web::Request& request) {
                         ++begun;
                         release.wait();
                         return echo(request);
                       }},
                       limits,
                       1};
  Client busy{server.address()};
  busy.send(get("/runs"));
  ASSERT_TRUE(eventually([&] { return begun == 1; }));
  Client waits{server.address()};
  waits.send(get("/waits"));
  // It is in the queue when the admin socket says so.
  const std::string metrics = "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n";
  ASSERT_TRUE(eventually([&] {
    return talk(server.admin(), metrics).find("minutebook_queue_length 1\n") != std::string::npos;
  }));
  const std::string refused = server.get("/refused");
  EXPECT_EQ(status_of(refused), 503);
  EXPECT_EQ(header_of(refused, "Retry-After"), "1");
  EXPECT_EQ(status_of(talk(server.admin(), "GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n")), 503);
  release.count_down();
  EXPECT_EQ(body_of(busy.answer()), "this is /runs");
  EXPECT_EQ(body_of(waits.answer()), "this is /waits");
  EXPECT_EQ(status_of(talk(server.admin(), "GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n")), 200);
}

TEST(Server, StreamsPieceByPiece) {
  for (const std::string version : {"1.0", "1.1"}) {
    for (const std::string accept : {"", "Accept-Encoding: br, gzip;q=0.5\r\n"}) {
      std::atomic<int> pieces = 0;
      RunningServer server{{[](const web::Request&) { return streamed("start\n"); },
                            [&pieces] {
                              const int piece = ++pieces;
                              return piece > 100 ? std::string{} : std::to_string(piece) + "\n";
                            }}};
      std::string expected = "start\n";
      for (int i = 1; i <= 100; ++i) expected += std::to_string(i) + "\n";
      const std::string answer =
          talk(server.address(), "GET / HTTP/" + version + "\r\nHost: localhost\r\n" + accept + "\r\n");
      const std::string body = body_of(answer);
      EXPECT_EQ(accept.empty() ? body : unpacked(body), expected);
      EXPECT_EQ(header_of(answer, "Content-Encoding"), accept.empty() ? "" : "gzip");
      EXPECT_EQ(header_of(answer, "Transfer-Encoding"), version == "1.1" ? "chunked" : "");
    }
  }
}

TEST(Server, AStreamedAnswerLeavesTheConnectionOpen) {
  std::atomic<int> pieces = 0;
  RunningServer server{{[](const web::Request&) { return streamed("a"); },
                        [&pieces] { return ++pieces % 3 == 0 ? std::string{} : std::string{"b"}; }}};
  Client client{server.address()};
  client.send(get("/") + get("/"));
  EXPECT_EQ(body_of(client.answer()), "abb");
  EXPECT_EQ(body_of(client.answer()), "abb");
  client.send("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n" + get("/", "Connection: close\r\n"));
  const std::string rest = client.rest();
  EXPECT_EQ(pieces, 9) << "a HEAD streams nothing";
  EXPECT_EQ(body_of(rest.substr(rest.rfind("HTTP/1.1"))), "abb");
}

TEST(Server, AStreamStopsWhenItsClientIsGone) {
  RunningServer server{
      {[](const web::Request&) { return streamed("a"); }, [] { return std::string(100'000, 'b'); }}};
  {
    Client client{server.address()};
    client.send(get("/"));
    client.some();
    client.reset();
  }
  ASSERT_TRUE(eventually([&] { return !server.log_text().empty(); }));
  EXPECT_EQ(server.log().front()["failure"], "the client went away");
}

TEST(Server, AStreamWaitsForItsClient) {
  std::atomic<int> pieces = 0;
  RunningServer server{{[](const web::Request&) { return streamed("a"); },
                        [&pieces] {
                          ++pieces;
                          return std::string(1'000'000, 'b');
                        }}};
  Client client{server.address()};
  client.send(get("/"));
  client.some();
  // The buffers of the system take a few pieces; then no more are made.
  int before = -1;
  while (pieces != before) {
    before = pieces;
    std::this_thread::sleep_for(std::chrono::milliseconds{100});
  }
  EXPECT_LT(pieces, 50);
}

TEST(Server, AStreamThatFailsIsSeenToBeCutOff) {
  RunningServer server{{[](const web::Request&) { return streamed("a"); },
                        []() -> std::string { throw std::runtime_error("gone"); }}};
  const std::string answer = talk(server.address(), get("/"));
  EXPECT_THAT(answer, Not(HasSubstr("\r\n0\r\n\r\n")));
  server.server().stop();
  EXPECT_EQ(server.log().front()["failure"], "gone");
}

TEST(Server, StopsWhenWhatRunsIsAnswered) {
  std::latch begun{1};
  std::latch release{1};
  RunningServer server{{[&](const web::Request& request) {
    begun.count_down();
    release.wait();
    return echo(request);
  }}};
  Client idle{server.address()};
  Client busy{server.address()};
  busy.send(get("/"));
  begun.wait();
  std::jthread stopping{[&server] { server.server().stop(); }};
  EXPECT_EQ(idle.rest(), "") << "an idle connection ends at once";
  release.count_down();
  EXPECT_EQ(body_of(busy.rest()), "this is /");
  stopping.join();
  EXPECT_THROW(Client{server.address()}, std::runtime_error);
}

TEST(Server, DoesNotWaitForeverForWhatRuns) {
  std::latch begun{1};
  std::latch release{1};
  web::Limits limits;
  limits.stop_time = std::chrono::milliseconds{50};
  RunningServer server{{[&](const web::Request& request) {
                         begun.count_down();
                         release.wait();
                         return echo(request);
                       }},
                       limits};
  Client busy{server.address()};
  busy.send(get("/"));
  begun.wait();
  server.server().stop();
  release.count_down();
}

TEST(Server, ReloadsWithoutDroppingAConnectionOrAnAnswer) {
  std::latch begun{1};
  std::latch release{1};
  RunningServer server{{[&](const web::Request& request) {
                         if (request.target == "/wait") {
                           begun.count_down();
                           release.wait();
                         }
                         return text("old");
                       }},
                       {},
                       1};
  Client kept{server.address()};
  kept.send(get("/"));
  EXPECT_EQ(body_of(kept.answer()), "old");
  Client busy{server.address()};
  busy.send(get("/wait"));
  begun.wait();

  web::ServerSettings settings = server.settings();
  settings.hosts.emplace_back("new.example");
  std::jthread reloading{[&] {
    server.server().reload(settings, handlers_of({[](const web::Request&) { return text("new"); }}));
  }};
  // The only worker there was is busy: a new one answers, on the connection from before.
  std::string answer;
  do {
    kept.send(get("/"));
    answer = body_of(kept.answer());
  } while (answer == "old");
  EXPECT_EQ(answer, "new");
  release.count_down();
  EXPECT_EQ(body_of(busy.answer()), "old");
  reloading.join();
  EXPECT_EQ(body_of(talk(server.address(), "GET / HTTP/1.1\r\nHost: new.example\r\n\r\n")), "new");
}

TEST(Server, AReloadThatFailsChangesNothing) {
  RunningServer server;
  EXPECT_THROW(
      server.server().reload(server.settings(),
                             []() -> std::unique_ptr<web::Handler> { throw std::runtime_error("no index"); }),
      std::runtime_error);
  EXPECT_EQ(status_of(server.get("/")), 200);
}

TEST(Server, OpensTheLogAnewWhenItReloads) {
  RunningServer server;
  server.get("/before");
  const auto moved = server.settings().log.string() + ".1";
  std::filesystem::rename(server.settings().log, moved);
  server.server().reload(server.settings(), handlers_of({echo}));
  server.get("/after");
  server.server().stop();
  ASSERT_EQ(server.log().size(), 1U);
  EXPECT_EQ(server.log().front()["path"], "/after");
}

TEST(Server, ItsAdminSocketHasMetricsAndHealth) {
  RunningServer server;
  server.get("/");
  talk(server.address(), "BAD\r\n\r\n");
  // A request is counted when it is done, which its client may learn first.
  const auto metrics = [&server] { return talk(server.admin(), "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n"); };
  ASSERT_TRUE(eventually(
      [&] { return metrics().find("minutebook_requests_total{status=\"4xx\"} 1\n") != std::string::npos; }));
  const std::string text = body_of(metrics());
  for (const char* line : {"# TYPE minutebook_requests_total counter\n", "minutebook_queue_length 0\n",
                           "minutebook_workers 2\n", "minutebook_request_seconds_bucket{le=\"+Inf\"} ",
                           "minutebook_connections 1\n", "process_resident_memory_bytes "}) {
    EXPECT_THAT(text, HasSubstr(line));
  }
  EXPECT_EQ(status_of(talk(server.admin(), "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")), 200);
  EXPECT_THAT(talk(server.admin(), "GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n"), HasSubstr("ready\n"));
  EXPECT_EQ(status_of(talk(server.admin(), "GET /search HTTP/1.1\r\nHost: x\r\n\r\n")), 404);
  EXPECT_EQ(body_of(server.get("/metrics")), "this is /metrics") << "not for the public";
}

TEST(Server, ManyAskAtOnce) {
  RunningServer server;
  std::vector<std::jthread> clients;
  std::atomic<int> good = 0;
  for (int i = 0; i < 8; ++i) {
    clients.emplace_back([&server, &good, i] {
      Client client{server.address()};
      for (int k = 0; k < 100; ++k) {
        const std::string path = "/" + std::to_string(i) + "/" + std::to_string(k);
        client.send(get(path));
        if (body_of(client.answer()) == "this is " + path) ++good;
      }
    });
  }
  clients.clear();
  EXPECT_EQ(good, 800);
}

}  // namespace
}  // namespace minutebook::test
