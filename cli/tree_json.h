// SPDX-License-Identifier: GPL-2.0-or-later
// The tree of a question as JSON (docs/json.md). Only for render_*json.cc. Pure.
#pragma once

#include "cli/json.h"
#include "query/tree.h"

namespace minutebook::cli {

Json tree_json(const query::Node& node);

}  // namespace minutebook::cli
