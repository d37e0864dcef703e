// SPDX-License-Identifier: GPL-2.0-or-later
// Which files cannot be read without another program. Pure and safe from any thread.
#pragma once

#include <string_view>

namespace minutebook::isolation {

// Whether the first bytes are those of a format that a converter reads (RTF, Word's old .doc).
bool needs_converter(std::string_view bytes);

// Whether the file may be a scan, whose pages are pictures.
bool may_be_scan(std::string_view bytes);

}  // namespace minutebook::isolation
