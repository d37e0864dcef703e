// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/server/admission.h"

#include <gtest/gtest.h>

#include <string>

namespace minutebook::web {
namespace {

using namespace std::string_literals;

TEST(Admission, CountsByAddressAndInAll) {
  Limits limits;
  limits.connections = 5;
  limits.connections_per_address = 2;
  Admission admission;
  EXPECT_TRUE(admission.enter("a", limits));
  EXPECT_TRUE(admission.enter("a", limits));
  EXPECT_FALSE(admission.enter("a", limits));
  EXPECT_TRUE(admission.enter("b", limits));
  admission.leave("a");
  EXPECT_TRUE(admission.enter("a", limits));
  EXPECT_TRUE(admission.enter("", limits));
  EXPECT_TRUE(admission.enter("", limits));
  EXPECT_EQ(admission.open(), 5U);
  EXPECT_FALSE(admission.enter("c", limits));
  admission.leave("");
  EXPECT_TRUE(admission.enter("c", limits));
}

TEST(Admission, ThoseBehindAProxyAreNotToldApart) {
  const Limits limits;
  Admission admission;
  for (std::size_t i = 0; i < limits.connections; ++i) ASSERT_TRUE(admission.enter("", limits));
  EXPECT_FALSE(admission.enter("", limits));
}

TEST(Admission, AClientIsAnAddressOrANetworkOfVersion6) {
  const std::string mapped = "\0\0\0\0\0\0\0\0\0\0\xff\xff"s;
  EXPECT_EQ(client_of("\x0a\0\0\1"s), "\x0a\0\0\1"s);
  EXPECT_EQ(client_of(mapped + "\x0a\0\0\1"s), "\x0a\0\0\1"s);
  EXPECT_EQ(client_of("\x7f\0\0\1"s), "");
  EXPECT_EQ(client_of("\x7f\1\2\3"s), "");
  EXPECT_EQ(client_of(mapped + "\x7f\0\0\1"s), "");
  EXPECT_EQ(client_of(std::string(15, '\0') + '\1'), "");
  EXPECT_EQ(client_of("\x20\1\x0d\xb8\0\0\0\1"
                      "12345678"s),
            client_of("\x20\1\x0d\xb8\0\0\0\1"
                      "87654321"s));
  EXPECT_NE(client_of("\x20\1\x0d\xb8\0\0\0\1"
                      "12345678"s),
            client_of("\x20\1\x0d\xb8\0\0\0\2"
                      "12345678"s));
  EXPECT_EQ(client_of(""), "");
}

}  // namespace
}  // namespace minutebook::web
