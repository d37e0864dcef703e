// SPDX-License-Identifier: GPL-2.0-or-later
// Lines of iCalendar (RFC 5545): no text can end its line, and no line is longer than 75 bytes. Pure.
#pragma once

#include <string>
#include <string_view>

namespace minutebook::web::embed {

// A text as a value, with its backslashes, semicolons, commas and line breaks escaped (3.3.11).
std::string calendar_text(std::string_view text);

// "NAME:value" and its line end, folded between characters (3.1). `value` is one line: a calendar_text, a date, a URL of
// ours.
std::string calendar_line(std::string_view name, std::string_view value);

}  // namespace minutebook::web::embed
