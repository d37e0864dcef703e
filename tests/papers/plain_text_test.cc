// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/plain_text.h"
#include "papers/readers/extract.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "papers/readers/extract.h"

namespace minutebook::readers {
namespace {

using std::string_literals::operator""s;

enum class ByteOrder { kLittle, kBig };

// `units` as UTF-16 bytes.
std::string utf16(std::u16string_view units, ByteOrder order) {
  std::string bytes;
  for (const char16_t unit : units) {
    const auto high = static_cast<char>(unit >> 8);
    const auto low = static_cast<char>(unit & 0xFF);
    bytes += order == ByteOrder::kBig ? high : low;
    bytes += order == ByteOrder::kBig ? low : high;
  }
  return bytes;
}

std::string utf8(std::u16string_view units) {
  std::string text;
  for (std::size_t i = 0; i < units.size(); ++i) {
    char32_t c = units[i];
    if (c >= 0xD800 && c < 0xDC00) c = 0x10000 + ((c - 0xD800) << 10) + (units[++i] - 0xDC00u);
    char buffer[U8_MAX_LENGTH];
    int size = 0;
    U8_APPEND_UNSAFE(reinterpret_cast<unsigned char*>(buffer), size, static_cast<UChar32>(c));
    text.append(buffer, static_cast<std::size_t>(size));
  }
  return text;
}

TEST(PlainText, ReadsEveryCharsetThatClerksSave) {
  const std::u16string note =
      u"Nodyn o gyfarfod diwethaf y Bwrdd\nCllr Siân Llŷr asked for £17m – “at once” – for the quay’s "
      u"wall.\n";
  const std::string expected = utf8(note);
  const struct {
    std::string_view name;
    std::string bytes;
  } kRows[] = {
      {"UTF-8", expected},
      {"UTF-8 with a mark", "\xEF\xBB\xBF" + expected},
      {"UTF-16LE with a mark", "\xFF\xFE" + utf16(note, ByteOrder::kLittle)},
      {"UTF-16BE with a mark", "\xFE\xFF" + utf16(note, ByteOrder::kBig)},
      {"UTF-16LE without", utf16(note, ByteOrder::kLittle)},
      {"UTF-16BE without", utf16(note, ByteOrder::kBig)},
  };
  for (const auto& row : kRows) EXPECT_EQ(plain_text(row.bytes), expected) << row.name;
}

TEST(PlainText, ReadsWindows1252) {
  const struct {
    std::string_view bytes;
    std::string_view expected;
  } kRows[] = {
      {"The Board agreed a grant of \xA3"
       "310,000 \x96 over three years \x96 for the harbour wall at Port Ellery.",
       "The Board agreed a grant of £310,000 – over three years – for the harbour wall at Port Ellery."},
      {"Members said that the \x93"
       "barrier\x94 wasn\x92t there \x97 and that the council\x92s own survey said so.",
       "Members said that the “barrier” wasn’t there — and that the council’s own survey said so."},
      {"Cllr Zo\xEB Andr\xE9 thanked the officers for their work at the caf\xE9 in the park last summer.",
       "Cllr Zoë André thanked the officers for their work at the café in the park last summer."},
      {"\x95 the first point was noted by the members\n\x95 the second point was noted by the members",
       "• the first point was noted by the members\n• the second point was noted by the members"},
      {"Costs: \xA3"
       "5",
       "Costs: £5"},
  };
  for (const auto& row : kRows) EXPECT_EQ(plain_text(row.bytes), row.expected);
}

TEST(PlainText, HasOneKindOfLineEnd) {
  const struct {
    std::string_view name;
    std::string_view bytes;
    std::string_view expected;
  } kRows[] = {
      {"Windows", "Item 1\r\nNoted.\r\n\r\nItem 2\r\n", "Item 1\nNoted.\n\nItem 2\n"},
      {"old Macintosh", "Item 1\rNoted.\r\rItem 2\r", "Item 1\nNoted.\n\nItem 2\n"},
      {"Unix", "Item 1\nNoted.\n\nItem 2\n", "Item 1\nNoted.\n\nItem 2\n"},
      {"all three", "a\r\nb\rc\nd", "a\nb\nc\nd"},
      {"no end", "Noted.", "Noted."},
      {"nothing", "", ""},
  };
  for (const auto& row : kRows) EXPECT_EQ(plain_text(row.bytes), row.expected) << row.name;
}

TEST(PlainText, LineEndsOfUtf16AreTheSame) {
  EXPECT_EQ(plain_text("\xFF\xFE" + utf16(u"Item 1\r\nNoted.\r\n", ByteOrder::kLittle)), "Item 1\nNoted.\n");
  EXPECT_EQ(plain_text("\xFE\xFF" + utf16(u"Item 1\rNoted.\r", ByteOrder::kBig)), "Item 1\nNoted.\n");
}

TEST(PlainText, KeepsFormFeedsAndTabs) {
  EXPECT_EQ(plain_text("1.\tWelcome\f2.\tBudget"), "1.\tWelcome\f2.\tBudget");
}

TEST(PlainText, RefusesWhatIsNoTextAndSaysWhatItIs) {
  const struct {
    std::string_view what;  // in the message, whatever the case
    std::string bytes;
  } kRows[] = {
      {"program",
       "\x7F"
       "ELF\x02"},
      {"compressed", "\x1F\x8B\x08"},
      {"picture", "\x89PNG\r\n\x1A\n\x00\x00\x00\rIHDR\x00\x00\x01\x00"s},
  };
  for (const auto& row : kRows) {
    try {
      plain_text(row.bytes);
      ADD_FAILURE() << "read as text: " << row.what;
    } catch (const Unreadable& error) {
      std::string message = error.what();
      std::transform(message.begin(), message.end(), message.begin(),
                     [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
      EXPECT_THAT(message, ::testing::HasSubstr(std::string(row.what)));
    }
  }
}

TEST(PlainText, RefusesControlCharacters) {
  std::string noise;
  for (int i = 0; i < 4096; ++i) noise += static_cast<char>((i * 7) % 32);
  EXPECT_THROW(plain_text(noise), Unreadable);
}

// Text of a board's paper in any of the scripts that its people's names are written in.
rc::Gen<std::u16string> paper_text() {
  return rc::gen::container<std::u16string>(
      rc::gen::oneOf(rc::gen::inRange<char16_t>(u' ', u'~'), rc::gen::inRange<char16_t>(0x00A1, 0x0180),
                     rc::gen::inRange<char16_t>(0x0400, 0x0450), rc::gen::just<char16_t>(u'\n'),
                     rc::gen::element<char16_t>(u'–', u'’', u'“', u'£', u'€')));
}

TEST(PlainText, AMarkedTextComesBackWhateverItSays) {
  EXPECT_TRUE(rc::check("UTF-8, UTF-16LE and UTF-16BE with their marks give one text", [] {
    const std::u16string text = *paper_text();
    const std::string expected = utf8(text);
    RC_PRE(!expected.starts_with("%PDF"));
    RC_ASSERT(plain_text("\xEF\xBB\xBF" + expected) == expected);
    RC_ASSERT(plain_text("\xFF\xFE" + utf16(text, ByteOrder::kLittle)) == expected);
    RC_ASSERT(plain_text("\xFE\xFF" + utf16(text, ByteOrder::kBig)) == expected);
  }));
}

TEST(PlainText, ColumnsSetWithSpacesArePartedByTabs) {
  const struct {
    std::string_view line;
    std::string_view expected;
  } kRows[] = {
      {"Cllr Ann Ash (Chair)      Northmoor District Council",
       "Cllr Ann Ash (Chair)\t     Northmoor District Council"},
      {"Item       Decisions and actions     Action", "Item\t      Decisions and actions\t    Action"},
      {"2          Shopfront grants", "2\t         Shopfront grants"},
      // What hangs from a number, follows a full stop, or stands in the middle of the page is no column.
      {"1.    Welcome and apologies", "1.    Welcome and apologies"},
      {"5.4     AGREED: that the accounts be noted", "5.4     AGREED: that the accounts be noted"},
      {"It was done.   The Clerk thanked all.", "It was done.   The Clerk thanked all."},
      {"                 AGENDA", "                 AGENDA"},
      {"two  spaces", "two  spaces"},
  };
  for (const auto& row : kRows) EXPECT_EQ(readers::plain_text(row.line), row.expected) << row.line;
}

}  // namespace
}  // namespace minutebook::readers
