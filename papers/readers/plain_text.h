// SPDX-License-Identifier: GPL-2.0-or-later
// A text file's bytes to UTF-8, whatever charset and line ends they came in. Knows nothing of councils.
// Pure and safe from any thread.
#pragma once

#include <string>
#include <string_view>

namespace minutebook::readers {

// The text as UTF-8 with "\n" line ends and without a byte order mark. Charset by mark, else valid UTF-8,
// else UTF-16 by its zero bytes, else what ICU detects, else windows-1252. Throws Unreadable (extract.h) for
// anything that is a known binary format (named in the message) or holds too many control characters to be
// text.
std::string plain_text(std::string_view bytes);

}  // namespace minutebook::readers
