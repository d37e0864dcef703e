// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ledger.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace minutebook::indexer {
namespace {

LedgerEntry some_entry() {
  LedgerEntry entry;
  entry.status = {.source = "/notes/a.txt",
                  .format = "test",
                  .content_hash = "ab12",
                  .size = 7,
                  .modified_ns = -5,
                  .found = {.papers = 1,
                            .minutes = 1,
                            .identified = 1,
                            .items = 2,
                            .passages = 3,
                            .decisions = 4,
                            .actions = 5,
                            .people = 6},
                  .warnings = {"one", "two"},
                  .failure = "why",
                  .same_minutes_in = {}};
  entry.stamp = 1'600'000'000'000'000'000;
  entry.in_public = true;
  entry.has_restricted = true;
  entry.settled = true;
  entry.restricted_passages = 2;
  return entry;
}

TEST(Ledger, AnEntryComesBack) {
  const LedgerEntry entry = some_entry();
  const auto back = decode_ledger_entry(encode(entry));
  ASSERT_TRUE(back);
  EXPECT_EQ(encode(*back), encode(entry));
  EXPECT_EQ(back->status.source, entry.status.source);
  EXPECT_EQ(back->status.modified_ns, -5);
  EXPECT_EQ(back->status.found, entry.status.found);
  EXPECT_EQ(back->status.warnings, entry.status.warnings);
  EXPECT_EQ(back->stamp, entry.stamp);
  EXPECT_TRUE(back->in_public && back->has_restricted && back->settled);
  EXPECT_EQ(back->restricted_passages, 2U);
}

TEST(Ledger, StrangeBytesAreNoEntry) {
  const std::string bytes = encode(some_entry());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    EXPECT_FALSE(decode_ledger_entry(std::string_view(bytes).substr(0, length))) << length;
  }
  EXPECT_TRUE(rc::check([](const std::string& any) {
    decode_ledger_entry(any);
    decode_ledger_entry('\x02' + any);
  }));
}

TEST(Ledger, ThePublicPartOfAMixedSourceTellsNothingOfTheRest) {
  Counts open;
  open.passages = 1;
  const LedgerEntry part = public_part(some_entry(), open);
  EXPECT_EQ(part.status.source, "/notes/a.txt");
  EXPECT_EQ(part.status.found.passages, 1U);
  EXPECT_EQ(part.status.size, 0U);
  EXPECT_EQ(part.status.modified_ns, 0);
  EXPECT_EQ(part.status.content_hash, "");
  EXPECT_TRUE(part.status.warnings.empty());
  EXPECT_EQ(part.status.failure, "");
  EXPECT_FALSE(part.has_restricted);
  EXPECT_EQ(part.restricted_passages, 0U);
  EXPECT_EQ(part.stamp, some_entry().stamp);
}

}  // namespace
}  // namespace minutebook::indexer
