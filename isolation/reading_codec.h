// SPDX-License-Identifier: GPL-2.0-or-later
// What a child that read a file answers, as bytes: a Reading, or why there is none. Reading::source is left
// out, whoever asked knows it. Made and taken by the same build of the program: there are no versions.
//
// Decoding trusts nothing: lengths, counts, ranges of text, dates, values of enums and UTF-8 are checked, and
// memory is taken only for what is there. Pure, safe from any thread.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>

#include "papers/read_paper.h"

namespace minutebook::isolation {

// The bytes are no answer.
class CodecError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Refusal {
  std::string reason;
};
using Answer = std::variant<papers::Reading, Refusal>;

std::string encode(const papers::Reading& reading);
std::string encode_refusal(std::string_view reason);
Answer decode(std::string_view bytes);  // throws CodecError

}  // namespace minutebook::isolation
