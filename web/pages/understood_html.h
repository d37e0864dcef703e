// SPDX-License-Identifier: GPL-2.0-or-later
// What was understood of a question, for a person to check and to change: one sentence, each condition with a link to
// the question without it, the query language to edit, notes, names that may mean several. Pure.
#pragma once

#include <string>

#include "query/explanation.h"
#include "query/search.h"
#include "web/context.h"
#include "web/html.h"

namespace minutebook::web::pages {

// `typed` is how what was typed is understood, without the values that were chosen beside it: these are tags.
Html understood_html(const Context& context, const query::Explanation& typed, const query::Results& results);

// "Did you mean ...?"; nothing where all is well.
Html did_you_mean_html(const Context& context, const query::Results& results);

// The question that is left where the name is meant and none of the others that it may be.
std::string narrowed(const query::Explanation& typed, const query::Ambiguity& ambiguity,
                     const std::string& name);

}  // namespace minutebook::web::pages
