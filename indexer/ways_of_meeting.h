// SPDX-License-Identifier: GPL-2.0-or-later
// How people met: in one place, each at a screen, or both. Pure functions, safe from any thread.
#pragma once

#include <string_view>

#include "papers/meeting.h"

namespace minutebook::indexer {

// A value of schema::Field::kMode, by the words of the venue, the title and what stands before the first item; "" where
// the paper does not say.
std::string_view mode_of(const papers::Paper& paper);

}  // namespace minutebook::indexer
