// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/converter.h"

#include <gtest/gtest.h>

#include <string>

#include "papers/readers/extract.h"

namespace minutebook::readers {
namespace {

std::string failure(const Converter& converter) {
  try {
    convert(converter, "x");
    return {};
  } catch (const Unreadable& error) {
    return error.what();
  }
}

TEST(Converter, GivesWhatTheProgramPrints) {
  const std::string large(1u << 20, 'x');
  EXPECT_EQ(convert({.program = "cat", .package = "coreutils", .arguments = {}}, large), large);
}

TEST(Converter, SaysWhatIsMissing) {
  EXPECT_EQ(failure({.program = "no-such-program", .package = "some-package", .arguments = {}}),
            "not read: needs no-such-program (Debian package some-package)");
}

TEST(Converter, EndsWhatFailsOrNeverStops) {
  EXPECT_NE(failure({.program = "false", .package = "coreutils", .arguments = {}}), "");
  EXPECT_NE(failure({.program = "yes", .package = "coreutils", .arguments = {}, .output_limit = 1000}), "");
}

}  // namespace
}  // namespace minutebook::readers
