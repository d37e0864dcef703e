// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/server/request_log.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <system_error>

#include "tests/web/server/running_server.h"

namespace minutebook::web {
namespace {

TEST(RequestLog, ALineIsAlwaysOneLineOfAscii) {
  const test::Folder folder;
  const std::string file = folder.path() / "log";
  const std::string hostile = "a\nb\r\x1b[2J\x7f\xff\xc3\xa9\xe2\x80\xa8\"\\\t";
  {
    RequestLog log{file, true};
    log.add({.id = hostile,
             .method = hostile,
             .target = hostile,
             .status = 200,
             .bytes = 1,
             .ms = 2.3456,
             .failure = hostile});
    log.event("started", {{"address", hostile}});
  }
  std::ifstream written{file};
  const std::string text{std::istreambuf_iterator<char>(written), {}};
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
  EXPECT_TRUE(std::all_of(text.begin(), text.end(), [](char c) {
    return c == '\n' || (c >= ' ' && c <= '~');
  })) << text;
  const auto first = nlohmann::json::parse(text.substr(0, text.find('\n')));
  EXPECT_EQ(first["ms"], 2.35);
  EXPECT_EQ(first["path"].get<std::string>().substr(0, 4), "a\nb\r");
}

TEST(RequestLog, AFileThatCannotBeWrittenIsSaidSo) {
  EXPECT_THROW((RequestLog{"/nowhere/log", false}), std::system_error);
}

}  // namespace
}  // namespace minutebook::web
