// SPDX-License-Identifier: GPL-2.0-or-later
// The wire as a whole is tested in attacks_test.cc; here is what a table of bytes cannot say.
#include "web/server/request_head.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <string>
#include <variant>

namespace minutebook::web {
namespace {

const HostList& hosts() {
  static const HostList list{std::vector<std::string>{"localhost", "[::1]"}};
  return list;
}

std::variant<ReceivedRequest, Refusal> read(const std::string& head) {
  return read_head(head, "id", hosts(), {});
}

ReceivedRequest good(const std::string& headers) {
  const auto result = read("GET / HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
  EXPECT_TRUE(std::holds_alternative<ReceivedRequest>(result)) << headers;
  return std::get<ReceivedRequest>(result);
}

TEST(RequestHead, KnowsWhoUnpacksGzip) {
  for (const char* accepts : {"gzip", "deflate, gzip, br", "GZIP", "gzip;q=0.1",
                              "br;q=1.0, gzip;q=0.8, *;q=0.1", "deflate\r\nAccept-Encoding: gzip"})
    EXPECT_TRUE(good("Accept-Encoding: " + std::string{accepts} + "\r\n").accepts_gzip) << accepts;
  for (const char* refuses : {"", "br", "gzip;q=0", "gzip;q=0.000", "xgzip", "identity", ";;;,gzip x"})
    EXPECT_FALSE(good("Accept-Encoding: " + std::string{refuses} + "\r\n").accepts_gzip) << refuses;
}

TEST(RequestHead, HostsAreComparedByName) {
  for (const char* host : {"localhost", "LOCALHOST:80", "[::1]", "[::1]:8080"})
    EXPECT_TRUE(hosts().serves(host)) << host;
  for (const char* host : {"", ":80", "localhost:", "localhost:x", "local", "[::1", "::1", "[::1]x", "[]",
                           "a b", "a@localhost", "localhost.", "[::2]"})
    EXPECT_FALSE(hosts().serves(host)) << host;
  EXPECT_TRUE(HostList::any().serves("anything.example:1"));
  EXPECT_FALSE(HostList::any().serves("no host"));
}

TEST(RequestHead, TheEndIsFoundWhereverTheBytesArePartedAndOnlyOnce) {
  const std::string request = "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n\r\n";
  const std::string received = request + request;
  for (std::size_t part = 1; part < request.size(); ++part) {
    const HeadSearch first = find_head(std::string_view{received}.substr(0, part), 0, {});
    EXPECT_FALSE(first.refusal) << part;
    EXPECT_EQ(first.size, 0U) << part;
    EXPECT_EQ(find_head(received, part, {}).size, request.size()) << part;
  }
}

// Any bytes are either refused or a request by all the rules.
TEST(RequestHead, WhateverComesThroughKeepsTheRules) {
  const auto piece = rc::gen::element<std::string>(
      "GET ", "HEAD ", "POST ", "OPTIONS ", "/", "/a?b=c", "http://x/", "*", " HTTP/1.1", " HTTP/1.0", "\r\n",
      "\r\n\r\n", "\n", "Host: localhost", "Host: evil", "Host : localhost", "Content-Length: 0",
      "Content-Length: 5", "Transfer-Encoding: chunked", "X: y", " ", "\t", ":", "a", std::string(1, '\0'),
      "\x80");
  rc::check([&] {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(piece);
    std::string bytes;
    for (const std::string& one : pieces) bytes += one;
    const std::size_t looked_at = *rc::gen::inRange<std::size_t>(0, bytes.size() + 1);
    const HeadSearch start = find_head(std::string_view{bytes}.substr(0, looked_at), 0, {});
    if (start.refusal || start.size > 0) return;
    const HeadSearch found = find_head(bytes, looked_at, {});
    RC_ASSERT(found.size == find_head(bytes, 0, {}).size);
    RC_ASSERT(found.size <= bytes.size());
    if (found.size == 0) return;
    const auto result = read(bytes.substr(0, found.size));
    if (const auto* request = std::get_if<ReceivedRequest>(&result)) {
      RC_ASSERT(request->request.target.starts_with('/'));
      RC_ASSERT(request->request.host == "localhost");
      RC_ASSERT(bytes.find("chunked") >= found.size);
      RC_ASSERT(bytes.find("Length: 5") >= found.size);
    } else {
      RC_ASSERT(std::get<Refusal>(result).status >= 400);
    }
  });
}

}  // namespace
}  // namespace minutebook::web
