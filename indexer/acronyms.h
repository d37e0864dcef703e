// SPDX-License-Identifier: GPL-2.0-or-later
// Short forms that a text explains: "sector-led improvement (SLI)", "SLI (sector-led improvement)". Pure; safe from any
// thread; any bytes are accepted.
#pragma once

#include <string_view>
#include <vector>

#include "schema/acronyms.h"

namespace minutebook::indexer {

// In the order of the text, each once.
std::vector<schema::Acronym> explained_acronyms(std::string_view text);

}  // namespace minutebook::indexer
