// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/server/listening.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <string>

#include "tests/web/server/running_server.h"

namespace minutebook::web {
namespace {

using test::Folder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;
using ::testing::ThrowsMessage;

TEST(Listening, NamesThePortThatTheSystemChose) {
  const ListeningSocket socket = listen_at("127.0.0.1:0");
  EXPECT_THAT(socket.name(), StartsWith("127.0.0.1:"));
  EXPECT_NE(socket.name(), "127.0.0.1:0");
  EXPECT_FALSE(socket.is_local());
}

TEST(Listening, AnAddressInUseIsSaidSo) {
  const ListeningSocket first = listen_at("127.0.0.1:0");
  EXPECT_THAT([&] { listen_at(first.name()); },
              ThrowsMessage<ListenError>(HasSubstr("another program does already")));
}

TEST(Listening, WhatIsNoAddressIsNamed) {
  for (const char* text : {"", "8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:99999", "127.0.0.1:http",
                           "::1:80", "[::1]", "papers.example.org:80", ":80", "[]:80"}) {
    EXPECT_THAT([&] { listen_at(text); }, ThrowsMessage<ListenError>(HasSubstr("is no address and port")))
        << text;
  }
}

TEST(Listening, AFileIsForOwnerAndGroupAndGoesWithTheSocket) {
  const Folder folder;
  const auto file = folder.path() / "a.sock";
  {
    const ListeningSocket socket = listen_at_file(file);
    struct stat made {};
    ASSERT_EQ(lstat(file.c_str(), &made), 0);
    EXPECT_EQ(made.st_mode & 0777U, 0660U);
    EXPECT_TRUE(socket.is_local());
    EXPECT_THAT([&] { listen_at_file(file); },
                ThrowsMessage<ListenError>(HasSubstr("another program does already")));
    EXPECT_TRUE(std::filesystem::exists(file));
  }
  EXPECT_FALSE(std::filesystem::exists(file));
}

TEST(Listening, AFileThatAServerLeftBehindIsReplaced) {
  const Folder folder;
  const auto file = folder.path() / "a.sock";
  const auto kept = folder.path() / "kept";
  {
    const ListeningSocket killed = listen_at_file(file);
    std::filesystem::create_hard_link(file, kept);
  }
  std::filesystem::rename(kept, file);  // as a killed server leaves it
  const ListeningSocket socket = listen_at_file(file);
  EXPECT_TRUE(std::filesystem::is_socket(file));
}

TEST(Listening, AnotherFileIsNotReplaced) {
  const Folder folder;
  const auto file = folder.path() / "precious";
  std::ofstream{file} << "text";
  EXPECT_THAT([&] { listen_at_file(file); }, ThrowsMessage<ListenError>(HasSubstr("no socket")));
  EXPECT_TRUE(std::filesystem::exists(file));
  EXPECT_THROW(listen_at_file(folder.path() / std::string(200, 'a')), ListenError);
}

TEST(Listening, KnowsLoopbackAndItsNames) {
  EXPECT_TRUE(is_loopback("127.0.0.1:80"));
  EXPECT_TRUE(is_loopback("[::1]:80"));
  EXPECT_FALSE(is_loopback("0.0.0.0:80"));
  EXPECT_FALSE(is_loopback("[::]:80"));
  EXPECT_THAT(hosts_of("127.0.0.1:8080"), ElementsAre("127.0.0.1", "localhost"));
  EXPECT_THAT(hosts_of("[::1]:8080"), ElementsAre("[::1]", "localhost"));
  EXPECT_THAT(hosts_of("192.0.2.1:80"), ElementsAre("192.0.2.1"));
}

}  // namespace
}  // namespace minutebook::web
