// SPDX-License-Identifier: GPL-2.0-or-later
// References that a text prints: of applications, reports and minutes, and the paragraphs for which it is exempt. Pure
// functions, safe from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minutebook::indexer {

// "21/00123/FUL", "CAB.34", "24/00108", "C036/23": as printed, each once.
std::vector<std::string> references_in(std::string_view text);

// The numbers of the paragraphs of Schedule 12A that a text names: "paragraphs 1 and 3 of Part 1 of Schedule 12A".
std::vector<std::string> exempt_paragraphs_in(std::string_view text);

}  // namespace minutebook::indexer
