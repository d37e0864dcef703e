// SPDX-License-Identifier: GPL-2.0-or-later
// The tree of a question as JSON (docs/json.md). Pure.
#pragma once

#include "query/tree.h"
#include "render/json.h"

namespace minutebook::render {

Json tree_json(const query::Node& node);

}  // namespace minutebook::render
