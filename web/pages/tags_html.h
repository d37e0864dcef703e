// SPDX-License-Identifier: GPL-2.0-or-later
// What was chosen beside the question, each with a link to be rid of it. Pure.
#pragma once

#include <string_view>

#include "web/context.h"
#include "web/html.h"

namespace minutebook::web::pages {

// Chosen values, days and switches; order and grouping are no filters. The links lead to `path`. Nothing where none are
// chosen.
Html tags_html(const Context& context, std::string_view path);

}  // namespace minutebook::web::pages
