// SPDX-License-Identifier: GPL-2.0-or-later
#include <unicode/timezone.h>

#include <chrono>
#include <memory>

#include "analyzers/dates.h"
#include "analyzers/icu_error.h"

namespace minutebook::analyzers {

Date day_in_london(std::chrono::system_clock::time_point time) {
  using std::chrono::milliseconds;
  static const std::unique_ptr<const icu::TimeZone> kLondon{icu::TimeZone::createTimeZone("Europe/London")};
  const auto utc = std::chrono::floor<milliseconds>(time);
  std::int32_t standard = 0;
  std::int32_t summer = 0;
  UErrorCode status = U_ZERO_ERROR;
  kLondon->getOffset(static_cast<UDate>(utc.time_since_epoch().count()), false, standard, summer, status);
  throw_if_failed(status, "tell the time in London");
  return Date{std::chrono::floor<std::chrono::days>(utc + milliseconds{standard + summer})};
}

}  // namespace minutebook::analyzers
