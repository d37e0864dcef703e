// SPDX-License-Identifier: GPL-2.0-or-later
// Text that a converter made of a PDF, page after page: every line as it was printed, often with a blank
// line behind each, "---" between pages. Pure, safe from any thread.
#pragma once

#include <string_view>

#include "papers/readers/extract.h"

namespace minutebook::readers {

// Told by blank lines behind nearly every line of wrapped text, by "---" with page numbers below, or by a
// link to the "Original file" on top.
bool is_converted_text(std::string_view text);

// Wrapped lines put together, pages marked, the converter's own remarks left out. `text` is UTF-8 with "\n"
// line ends.
Extract read_converted_text(std::string_view text);

}  // namespace minutebook::readers
