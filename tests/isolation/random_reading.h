// SPDX-License-Identifier: GPL-2.0-or-later
// Readings of every shape, for property tests.
#pragma once

#include <rapidcheck.h>

#include "papers/read_paper.h"

namespace minutebook::isolation {

// A sound one: its texts are UTF-8, its passages inside the text, its dates exist, and it holds a paper.
rc::Gen<papers::Reading> any_reading();

}  // namespace minutebook::isolation
