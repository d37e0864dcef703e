// SPDX-License-Identifier: GPL-2.0-or-later
// What a paper calls an item or a passage in so many words: verbal, draft, late, urgent, a key decision. Pure functions,
// safe from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minutebook::indexer {

// Values of schema::Field::kIs, each once.
std::vector<std::string> flags_of_title(std::string_view title);
std::vector<std::string> flags_of_text(std::string_view text);

}  // namespace minutebook::indexer
