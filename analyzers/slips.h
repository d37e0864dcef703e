// SPDX-License-Identifier: GPL-2.0-or-later
// Slips of the pen and of OCR in words that are folded already (name_key). Pure functions, safe from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minutebook::analyzers {

// Whether one letter more, less, other or changed places makes one of the other; equal ones are no slip apart and count.
bool one_slip_apart(std::string_view a, std::string_view b);

// Letters that OCR runs together ("rn", "vv", "cl"), as it reads them ("m", "w", "d").
std::string as_ocr_reads(std::string key);

// The word, and the word without each of its letters: two words that are one slip apart have one of these in common.
std::vector<std::string> with_letter_dropped(std::string_view word);

}  // namespace minutebook::analyzers
