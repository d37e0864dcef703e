// SPDX-License-Identifier: GPL-2.0-or-later
#include "render/csv.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace minutebook::render {
namespace {

TEST(Csv, QuotesWhatNeedsIt) {
  struct Case {
    std::string_view text;
    std::string_view cell;
  };
  const Case cases[] = {
      {"", ""},
      {"plain words – £17m", "plain words – £17m"},
      {"a,b", "\"a,b\""},
      {"say \"aye\"", "\"say \"\"aye\"\"\""},
      {"two\nlines", "\"two\nlines\""},
      {"caf\xe9", "caf\uFFFD"},
      {"\x1b[31mred", "\uFFFD[31mred"},
  };
  for (const Case& example : cases) EXPECT_EQ(csv_cell(example.text), example.cell);
  EXPECT_EQ(csv_row({"a", "", "b,c"}), "a,,\"b,c\"\r\n");
}

// https://owasp.org/www-community/attacks/CSV_Injection
TEST(Csv, MakesFormulasHarmless) {
  for (const std::string text :
       {"=1+2", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "=HYPERLINK(\"x\")"}) {
    EXPECT_EQ(csv_cell(text).substr(0, 2), "\"'") << text;
  }
  EXPECT_EQ(csv_cell("a=1"), "a=1");
}

}  // namespace
}  // namespace minutebook::render
