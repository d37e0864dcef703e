// SPDX-License-Identifier: GPL-2.0-or-later
// Hits as the rows of a register: one a row, the same columns in the same order whatever is asked. Pure functions.
#pragma once

#include <string>

#include "query/search.h"

namespace minutebook::render {

std::string register_header();
std::string register_row(const query::Hit& hit);

}  // namespace minutebook::render
