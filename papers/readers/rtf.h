// SPDX-License-Identifier: GPL-2.0-or-later
// RTF files, through unrtf. Safe from any thread.
#pragma once

#include <string>
#include <string_view>

#include "papers/readers/extract.h"

namespace minutebook::readers {

bool is_rtf(std::string_view bytes);

// Throws Unreadable where unrtf is not installed, or fails.
Extract read_rtf(std::string_view bytes);

// RTF without the text that it marks as deleted or hidden, which unrtf would print. Pure.
std::string without_hidden_text(std::string_view rtf);

}  // namespace minutebook::readers
