// SPDX-License-Identifier: GPL-2.0-or-later
// What a question word asked for: who, when or how many. Pure.
#pragma once

#include "query/search.h"
#include "web/context.h"
#include "web/html.h"

namespace minutebook::web::pages {

// Nothing where no such word was asked.
Html answer_html(const Context& context, const query::Results& results);

}  // namespace minutebook::web::pages
