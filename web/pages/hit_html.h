// SPDX-License-Identifier: GPL-2.0-or-later
// A passage as lists of them show it: its words first, then what it is, where it stands and whose it is. Pure.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "query/search.h"
#include "schema/fields.h"
#include "web/context.h"
#include "web/html.h"

namespace minutebook::web::pages {

// The words of a snippet, its matches in <mark>.
Html snippet_html(const query::Snippet& snippet);

// "Decision" as a small label.
Html kind_tag(const Context& context, std::string_view kind);

// Body, day, chair, speakers, owner, due day, status, outcome, vote, source: what of them is known, as links where they
// have a page; what is likely and no more is called so. A <dl>; nothing where nothing is known.
Html facts_html(const Context& context, const schema::Record& record);
// Those of some fields alone; of the presenters too.
Html facts_html(const Context& context, const schema::Record& record, std::span<const schema::Field> fields);

// A value that the record has as `member`, with a word beside it where it is only likely.
Html told(const Context& context, const schema::Record& record, std::string_view member, const Html& value);

// The name of a file and the page in it, a link where it may be opened; nothing of "".
Html source_html(const Context& context, std::string_view source, std::optional<int> page);

// One of these facts, by the field that labels it ("voted_for": the vote). Nothing where it is not known.
Html fact_html(const Context& context, const schema::Record& record, schema::Field field);

// A list item: the snippet, the item's title as a heading with a link to the passage, the facts; of a group the value
// it stands for, and how many more there are.
Html hit_html(const Context& context, const query::Interpretation& asked, const query::Hit& hit);

}  // namespace minutebook::web::pages
