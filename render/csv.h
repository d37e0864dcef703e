// SPDX-License-Identifier: GPL-2.0-or-later
// Rows for spreadsheets: RFC 4180 in UTF-8, lines ended by CR LF. A cell that a spreadsheet would run as a formula
// (= + - @ and what OWASP's page on CSV injection lists beside them) begins with an apostrophe, which makes it text:
// https://owasp.org/www-community/attacks/CSV_Injection. Pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minutebook::render {

// Line breaks stay; other control characters and invalid UTF-8 become U+FFFD.
std::string csv_cell(std::string_view text);
std::string csv_row(const std::vector<std::string>& cells);

}  // namespace minutebook::render
