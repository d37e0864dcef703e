// SPDX-License-Identifier: GPL-2.0-or-later
// Questions to try, made of what the index has, so that each finds something. Pure.
#pragma once

#include <string>
#include <vector>

#include "query/search.h"
#include "web/context.h"
#include "web/html.h"

namespace minutebook::web::pages {

// `everything` is what "*" finds, with its facets.
std::vector<std::string> examples(const query::Results& everything);

// As links that ask them.
Html examples_html(const Context& context, const query::Results& everything);

}  // namespace minutebook::web::pages
