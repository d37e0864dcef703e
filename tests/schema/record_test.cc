// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/record.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace minutebook::schema {
namespace {

Record any_record() {
  const auto text = [] { return *rc::gen::arbitrary<std::string>(); };
  const auto texts = [] { return *rc::gen::arbitrary<std::vector<std::string>>(); };
  Record record;
  record.kind = text();
  record.text = text();
  record.paper_kind = text();
  record.paper_title = text();
  record.organization = text();
  record.authority = text();
  record.date = text();
  record.chair = text();
  record.item_number = text();
  record.item_title = text();
  record.speakers = texts();
  record.owner = text();
  record.mover = text();
  record.seconder = text();
  record.authorities = texts();
  record.access = text();
  record.source = text();
  record.format = text();
  record.meeting_id = text();
  record.item_id = text();
  record.matter_id = text();
  if (*rc::gen::arbitrary<bool>()) record.page = *rc::gen::arbitrary<int>();
  record.offset = *rc::gen::arbitrary<std::uint64_t>();
  record.length = *rc::gen::arbitrary<std::uint64_t>();
  record.ordinal = *rc::gen::arbitrary<std::uint32_t>();
  for (auto left = *rc::gen::inRange(0, 3); left > 0; --left) {
    Place place;
    place.source = text();
    place.format = text();
    if (*rc::gen::arbitrary<bool>()) place.page = *rc::gen::arbitrary<int>();
    place.offset = *rc::gen::arbitrary<std::uint64_t>();
    place.length = *rc::gen::arbitrary<std::uint64_t>();
    record.also_in.push_back(std::move(place));
  }
  record.outcomes = texts();
  record.status = text();
  record.due = text();
  record.presenters = texts();
  if (*rc::gen::arbitrary<bool>()) record.vote = VoteCount{9, *rc::gen::arbitrary<std::uint64_t>(), 1};
  record.unsure = texts();
  return record;
}

TEST(Record, WhatIsEncodedComesBack) {
  EXPECT_TRUE(rc::check([] {
    const Record record = any_record();
    RC_ASSERT(decode(encode(record)) == record);
  }));
}

TEST(Record, ItsIdIsOfItsItemAndPlace) {
  Record record;
  record.item_id = "0123456789abcdef";
  record.ordinal = 12;
  EXPECT_EQ(passage_id(record), "0123456789abcdef-12");
}

TEST(Record, StrangeBytesAreRefusedAndNeverCrash) {
  const auto try_out = [](std::string_view bytes) {
    try {
      decode(bytes);
    } catch (const RecordError&) {
    }
  };
  EXPECT_TRUE(rc::check([&](const std::string& bytes) {
    try_out(bytes);
    try_out('\x02' + bytes);
  }));
  EXPECT_TRUE(rc::check([&] {
    std::string bytes = encode(any_record());
    const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
    bytes[at] = *rc::gen::arbitrary<char>();
    try_out(bytes);
  }));
}

TEST(Record, EveryCutIsSeen) {
  Record record;
  record.kind = "decision";
  record.text = "Agreed the plan.";
  record.speakers = {"Ann Harte", "Bo Lund"};
  record.page = 3;
  record.also_in = {{.source = "/pack.txt", .format = "text", .page = 2, .offset = 9, .length = 4}};
  const std::string bytes = encode(record);
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    EXPECT_THROW(decode(std::string_view(bytes).substr(0, length)), RecordError) << length;
  }
  EXPECT_THROW(decode(bytes + '\0'), RecordError);
}

TEST(Record, AnImpossibleCountReservesNothing) {
  // The version, ten empty texts, and then a list that says it has 2^63 values.
  const std::string bytes = '\x02' + std::string(10, '\0') + std::string(9, '\xff') + '\x01';
  EXPECT_THROW(decode(bytes), RecordError);
}

}  // namespace
}  // namespace minutebook::schema
