// SPDX-License-Identifier: GPL-2.0-or-later
// Where the pages of passages, meetings, people, bodies and papers are: one place that knows their addresses. Pure, but
// that a relative path of a source is taken from the working folder.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/fields.h"
#include "schema/record.h"
#include "web/context.h"
#include "web/html.h"

namespace minutebook::web {

std::string passage_url(const Context& context, const schema::Record& record);  // in its item
std::string item_url(const Context& context, std::string_view item_id);
std::string meeting_url(const Context& context, std::string_view meeting_id);
std::string person_url(const Context& context, std::string_view name);
std::string body_url(const Context& context, std::string_view name);
std::string authority_url(const Context& context, std::string_view name);

// The page of a value of a field: of a person, body or authority, else a search for it.
std::string value_url(const Context& context, schema::Field field, const std::string& value);

// A passage in its item on the same page: what its element is called.
std::string passage_anchor(const schema::Record& record);

// What was asked for is at another address of the site (RFC 9110, 15.4.3: for now).
Response found_at(const std::string& url);

// Names as links, with commas between them.
Html people_links(const Context& context, const std::vector<std::string>& names);

// The path of a source below the folder of papers that may be opened; nothing where it is not below it, or none is.
std::optional<std::string> path_in_papers(const SiteOptions& options, std::string_view source);

// Its address, at the page where there is one (PDF Open Parameters, `#page=`); nothing as above, or where the audience
// may not open the file.
std::optional<std::string> paper_url(const Context& context, std::string_view source,
                                     std::optional<int> page);

}  // namespace minutebook::web
