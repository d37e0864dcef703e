// SPDX-License-Identifier: GPL-2.0-or-later
// A passage as its item shows it: whole, with its anchor and what is known of it alone. Pure.
#pragma once

#include <string>
#include <string_view>

#include "schema/record.h"
#include "web/context.h"
#include "web/html.h"

namespace minutebook::web::pages {

// Whether it records what came of an item, and not what was said on the way there.
bool is_outcome(std::string_view kind);

// Of its item, without the number; words for it where there is none.
std::string item_title(const Context& context, const schema::Record& record);

// The text, a paragraph a line; who attended as a list.
Html words_html(const schema::Record& record);

// An <article> with the passage's anchor and a link to it.
Html passage_html(const Context& context, const schema::Record& record);

// A list item for pages that show passages of several items: the link leads into the item.
Html outcome_html(const Context& context, const schema::Record& record);

}  // namespace minutebook::web::pages
