// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes of any charset to UTF-8: the one place that decodes. Pure and safe from any thread.
#pragma once

#include <string>
#include <string_view>

namespace minutebook::readers {

bool is_utf8(std::string_view bytes);

// By byte order mark, else valid UTF-8, else UTF-16 by its zero bytes, else `declared` (what a page says of
// itself; "" for nothing, unknown names are passed over), else what ICU detects, else windows-1252. No byte
// order mark is left. Throws Unreadable for more than 512 MB that would have to be converted.
std::string decode(std::string_view bytes, const std::string& declared = {});

// Lone surrogates become U+FFFD.
std::string utf8_from(std::u16string_view text);

}  // namespace minutebook::readers
