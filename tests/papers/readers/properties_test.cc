// SPDX-License-Identifier: GPL-2.0-or-later
// Whatever the bytes: an extract in valid UTF-8 with its styles in order, or Unreadable.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <string>

#include "papers/readers/charset.h"
#include "papers/readers/extract.h"
#include "tests/papers/readers/files.h"

namespace minutebook::readers {
namespace {

bool is_sound(std::string_view bytes) {
  try {
    const Extract extract = readers::extract(bytes);
    std::size_t last = 0;
    for (const LineStyle& style : extract.styles) {
      if (style.begin < last || style.begin >= extract.text.size()) return false;
      last = style.begin;
    }
    return is_utf8(extract.text) && !extract.format.empty();
  } catch (const Unreadable& error) {
    return std::string_view(error.what()).size() > 5;
  }
}

RC_GTEST_PROP(Readers, AnyBytes, (const std::string& bytes)) { RC_ASSERT(is_sound(bytes)); }

RC_GTEST_PROP(Readers, AnyMarkup, (const std::vector<std::uint8_t>& choices)) {
  static constexpr std::array<std::string_view, 24> kPieces = {
      "<p>",  "</p>", "<table>", "<tr>",  "<td>",  "</td>",   "</tr>",    "</table>",
      "<ol>", "<li>", "<br>",    "<b>",   "text ", "**",      "# ",       "\n",
      "\n\n", "- ",   "1. ",     "|---|", "\xE9",  "&pound;", "\xC3\xA9", "---\n"};
  std::string text;
  for (const auto choice : choices) text += kPieces[choice % kPieces.size()];
  RC_ASSERT(is_sound(text));
  RC_ASSERT(is_sound("<html>" + text));
  RC_ASSERT(is_sound("# a\n# b\n" + text));
}

// Damage in the middle of a file, and its end cut off.
RC_GTEST_PROP(Readers, DamagedFiles, (std::uint16_t place, std::uint8_t byte)) {
  for (const auto* name : {"minutes.pdf", "actions.pdf", "minutes.docx", "minutes.odt"}) {
    std::string bytes = file(name);
    bytes[place % bytes.size()] = static_cast<char>(byte);
    RC_ASSERT(is_sound(bytes));
    RC_ASSERT(is_sound(std::string_view(bytes).substr(0, place % bytes.size())));
  }
}

TEST(Readers, WrongTypesAreNamed) {
  EXPECT_EQ(refusal("\x89PNG\r\n\x1A\n"), "is a picture");
  EXPECT_EQ(refusal("\x1F\x8B\x08"), "is compressed (gzip); unpack it first");
  EXPECT_EQ(refusal(std::string("\x7F") + "ELF\x02"), "is a program");
}

}  // namespace
}  // namespace minutebook::readers
