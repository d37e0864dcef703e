// SPDX-License-Identifier: GPL-2.0-or-later
// What may stand behind the question mark of a URL: one table a route, from which come the check of a request, the help
// and the OpenAPI description. Plain data and pure functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "web/url.h"

namespace minutebook::web {

enum class ParameterType : std::uint8_t {
  kText,    // of at most `most` bytes
  kNumber,  // whole, from `least` to `most`
  kChoice,  // one of `choices`
  kFlag,    // yes or no
  kDay,     // 2020-07-14, 2020-07 or 2020
};

struct ParameterSpec {
  std::string_view name;
  ParameterType type = ParameterType::kText;
  bool is_repeatable = false;  // several values; else a second one is refused
  std::size_t least = 0;
  std::size_t most = 1000;
  std::span<const std::string_view> choices = {};
  std::string_view fallback = {};  // what holds where it is not given
  std::string_view help = {};
  bool is_required = false;
};

// Why a parameter was refused, for problem+json and for the error page.
struct InvalidParameter {
  std::string name;
  std::string value;
  std::string message;
  std::vector<std::string> allowed;  // where few are
  std::string suggestion;            // the nearest of them; "" for none
};

// Checked values by name. Empty values count as not given, as a form sends them.
class Parameters {
 public:
  Parameters() = default;
  Parameters(std::span<const ParameterSpec> specs, NamedValues given);

  bool has(std::string_view name) const;
  std::string text(std::string_view name) const;  // the first value, else the fallback
  std::size_t number(std::string_view name) const;
  bool flag(std::string_view name) const;
  std::vector<std::string> all(std::string_view name) const;

  const NamedValues& given() const { return given_; }  // the known ones, in the order of the URL
  // With other values for one of them (none: without it); what is on a page of its own begins anew: `page` and `cursor`
  // are left out.
  NamedValues with(std::string_view name, const std::vector<std::string>& values) const;
  NamedValues without_value(std::string_view name, std::string_view value) const;
  NamedValues with_value(std::string_view name, std::string_view value) const;

 private:
  std::span<const ParameterSpec> specs_;
  NamedValues given_;
};

enum class UnknownParameters : std::uint8_t {
  kRefused,  // of programs
  kIgnored,  // of pages: links get marks of strangers on their way (utm_source)
};

// What of `given` is refused; nothing where all is well.
std::vector<InvalidParameter> refused(std::span<const ParameterSpec> specs, const NamedValues& given,
                                      UnknownParameters unknown);

}  // namespace minutebook::web
