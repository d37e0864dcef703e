// SPDX-License-Identifier: GPL-2.0-or-later
// Short forms of bodies that a text explains: "the Harbour and Coast Board (HCB)". Pure; safe from any thread.
#pragma once

#include <string_view>
#include <vector>

#include "schema/sightings.h"

namespace minutebook::indexer {

// Adds what `text` explains to `found`, each once.
void add_short_forms(std::string_view text, std::vector<schema::SeenShortForm>& found);

}  // namespace minutebook::indexer
