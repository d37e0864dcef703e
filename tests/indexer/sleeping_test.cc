// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/sleeping.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace minutebook::indexer {
namespace {

Xapian::Document some_document() {
  Xapian::Document document;
  document.set_data("data");
  document.add_posting("wall", 3);
  document.add_posting("wall", 300);
  document.add_term("Zwall", 2);
  document.add_boolean_term("XKdecision");
  document.add_value(0, "20210309");
  document.add_value(7, std::string("\0\x01", 2));
  return document;
}

TEST(Sleeping, ADocumentComesBack) {
  const std::string bytes = encode_document(some_document());
  const Xapian::Document back = decode_document(bytes);
  EXPECT_EQ(encode_document(back), bytes);
  EXPECT_EQ(back.get_data(), "data");
  EXPECT_EQ(back.get_value(7), std::string("\0\x01", 2));
  auto term = back.termlist_begin();
  term.skip_to("wall");
  EXPECT_EQ(term.get_wdf(), 2U);
  EXPECT_EQ(*++term.positionlist_begin(), 300U);
}

TEST(Sleeping, DamagedBytesAreRefused) {
  const std::string bytes = encode_document(some_document());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    EXPECT_THROW(decode_document(std::string_view(bytes).substr(0, length)), Xapian::DatabaseCorruptError)
        << length;
  }
  EXPECT_THROW(decode_document(bytes + '\0'), Xapian::DatabaseCorruptError);
  EXPECT_TRUE(rc::check([](const std::string& any) {
    try {
      decode_document('\x01' + any);
    } catch (const Xapian::Error&) {
    }
  }));
}

}  // namespace
}  // namespace minutebook::indexer
