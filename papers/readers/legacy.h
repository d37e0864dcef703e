// SPDX-License-Identifier: GPL-2.0-or-later
// Formats that programs of others turn into text: RTF (unrtf) and the Word files of before 2007 (antiword, catdoc).
// Safe from any thread.
#pragma once

#include <string_view>

#include "papers/readers/extract.h"

namespace minutebook::readers {

bool is_rtf(std::string_view bytes);
Extract read_rtf(std::string_view bytes);

// The container of old Word, Excel and Outlook files, and of encrypted new ones.
bool is_ole(std::string_view bytes);
Extract read_ole(std::string_view bytes);

}  // namespace minutebook::readers
