// SPDX-License-Identifier: GPL-2.0-or-later
// What almost every agenda has: apologies, declarations of interest, the last minutes, any other business. Table only.
#pragma once

#include <string_view>

namespace minutebook::papers {

// Whether a title is, or begins with, one that agendas of any body have. English and Welsh.
bool is_standing_title(std::string_view title);

}  // namespace minutebook::papers
