// SPDX-License-Identifier: GPL-2.0-or-later
// Word files of before 2007, through antiword, else catdoc. Safe from any thread.
#pragma once

#include <string_view>

#include "papers/readers/extract.h"

namespace minutebook::readers {

// The container of old Word, Excel and Outlook files, and of encrypted new ones.
bool is_ole(std::string_view bytes);

// Throws Unreadable for all but Word's, and where no converter is installed.
Extract read_ole(std::string_view bytes);

}  // namespace minutebook::readers
