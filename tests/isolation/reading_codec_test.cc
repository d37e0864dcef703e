// SPDX-License-Identifier: GPL-2.0-or-later
#include "isolation/reading_codec.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <functional>

#include "tests/isolation/random_reading.h"

namespace rc {
// A counterexample is shown by its text; the rest of it is in the seed.
template <>
struct Arbitrary<minutebook::papers::Reading> {
  static Gen<minutebook::papers::Reading> arbitrary() { return minutebook::isolation::any_reading(); }
};
void showValue(const minutebook::papers::Reading& reading, std::ostream& out) { out << reading.text; }
}  // namespace rc

namespace minutebook::isolation {
namespace {

using papers::Passage;
using papers::Reading;
using ::testing::SizeIs;

Reading decoded(const std::string& bytes) { return std::get<Reading>(decode(bytes)); }

Reading small_reading() {
  Reading reading;
  reading.format = "text";
  reading.text = "The drains were noted.";
  reading.papers.resize(1);
  reading.papers[0].items.resize(1);
  Passage& passage = reading.papers[0].items[0].passages.emplace_back();
  passage.kind = papers::PassageKind::kDecision;
  passage.text = "noted";
  passage.page = 3;
  passage.offset = 4;
  passage.length = 6;
  return reading;
}

// The members are written one after another, so that equal bytes are equal readings.
TEST(ReadingCodec, GivesBackWhatItWasGiven) {
  EXPECT_TRUE(rc::check("encode, decode, encode", [](const Reading& reading) {
    const std::string bytes = encode(reading);
    RC_ASSERT(encode(decoded(bytes)) == bytes);
  }));
}

TEST(ReadingCodec, CarriesEveryMember) {
  const Reading reading = decoded(encode(small_reading()));
  EXPECT_EQ(reading.format, "text");
  EXPECT_EQ(reading.text, "The drains were noted.");
  const Passage& passage = reading.papers.at(0).items.at(0).passages.at(0);
  EXPECT_EQ(passage.kind, papers::PassageKind::kDecision);
  EXPECT_EQ(passage.text, "noted");
  EXPECT_EQ(passage.page, 3);
  EXPECT_EQ(passage.offset, 4U);
  EXPECT_EQ(passage.length, 6U);
}

TEST(ReadingCodec, LeavesTheSourceToWhoeverAsked) {
  Reading reading = small_reading();
  reading.source = "/srv/papers/secret-name.txt";
  EXPECT_EQ(encode(reading).find("secret-name"), std::string::npos);
}

TEST(ReadingCodec, CarriesARefusal) {
  EXPECT_EQ(std::get<Refusal>(decode(encode_refusal("is encrypted"))).reason, "is encrypted");
}

TEST(ReadingCodec, CutsALongRefusalBetweenCharacters) {
  std::string reason = "x";
  while (reason.size() < 5000) reason += "é";
  EXPECT_THAT(std::get<Refusal>(decode(encode_refusal(reason))).reason, SizeIs(999));
}

TEST(ReadingCodec, RefusesWhateverIsCutShort) {
  EXPECT_TRUE(rc::check("any beginning of an answer", [](const Reading& reading) {
    const std::string bytes = encode(reading);
    const auto size = *rc::gen::inRange<std::size_t>(0, bytes.size());
    RC_ASSERT_THROWS_AS(decode(bytes.substr(0, size)), CodecError);
  }));
}

TEST(ReadingCodec, TakesOrRefusesWhateverIsDamaged) {
  EXPECT_TRUE(rc::check("any byte changed", [](const Reading& reading) {
    std::string bytes = encode(reading);
    bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
    try {
      decode(bytes);
    } catch (const CodecError&) {
    }
  }));
}

TEST(ReadingCodec, RefusesWhatOthersCouldNotRelyOn) {
  const struct {
    const char* what;
    std::function<void(Reading&)> spoil;
  } kRows[] = {
      {"no paper", [](Reading& r) { r.papers.clear(); }},
      {"text that is not UTF-8", [](Reading& r) { r.text += '\xC3'; }},
      {"a name that is not UTF-8", [](Reading& r) { r.papers[0].chair = "\xFF"; }},
      {"a warning that is not UTF-8", [](Reading& r) { r.warnings = {"\xED\xA0\x80"}; }},
      {"a passage behind the text", [](Reading& r) { r.papers[0].items[0].passages[0].offset = 23; }},
      {"a passage longer than the text", [](Reading& r) { r.papers[0].items[0].passages[0].length = 19; }},
      {"a length that wraps round",
       [](Reading& r) { r.papers[0].items[0].passages[0].length = SIZE_MAX - 2; }},
      {"a covering passage outside", [](Reading& r) { r.papers[0].passages.emplace_back().offset = 99; }},
      {"a day that does not exist",
       [](Reading& r) {
         r.papers[0].meeting.date =
             analyzers::Date{std::chrono::year(2021), std::chrono::month(2), std::chrono::day(30)};
       }},
      {"an unknown kind", [](Reading& r) { r.papers[0].kind = static_cast<papers::PaperKind>(3); }},
      {"an unknown role",
       [](Reading& r) { r.papers[0].attendance.emplace_back().role = static_cast<papers::Role>(200); }},
      {"an unknown access", [](Reading& r) { r.papers[0].access = static_cast<papers::Access>(7); }},
  };
  for (const auto& row : kRows) {
    Reading reading = small_reading();
    row.spoil(reading);
    EXPECT_THROW(decode(encode(reading)), CodecError) << row.what;
  }
}

TEST(ReadingCodec, RefusesWhatIsNoAnswer) {
  const std::string whole = encode(small_reading());
  for (const std::string& bytes :
       {std::string(), std::string("garbage"), std::string("R"), whole + "x",
        std::string("X\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F"), std::string("R\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"),
        std::string(1000, 'R'), std::string(1000, '\0')}) {
    EXPECT_THROW(decode(bytes), CodecError);
  }
}

}  // namespace
}  // namespace minutebook::isolation
