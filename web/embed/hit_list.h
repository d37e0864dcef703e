// SPDX-License-Identifier: GPL-2.0-or-later
// The first hits of a question as they stand on pages of others: how many there are, the hits, and the way to all of
// them. Pure.
#pragma once

#include "query/search.h"
#include "web/context.h"
#include "web/html.h"

namespace minutebook::web::embed {

enum class Links : std::uint8_t {
  kAbsolute,  // for pages of other sites
  kOfFrame,   // leave the frame that they stand in
};

// The question of the parameters, with up to `limit` of them; nothing is counted but the hits.
query::Results ask(Context& context);

Html hit_list(const Context& context, const query::Results& results, Links links);

}  // namespace minutebook::web::embed
