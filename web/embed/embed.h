// SPDX-License-Identifier: GPL-2.0-or-later
// What other sites and programs take in: the box for their pages as a script, a frame and a fragment, the address bar of
// a browser, feed readers and calendars. One function an address. Throw HttpError, query::SearchError.
#pragma once

#include <span>
#include <vector>

#include "web/context.h"

namespace minutebook::web::embed {

std::span<const ParameterSpec> box_parameters();       // of the fragment
std::span<const ParameterSpec> frame_parameters();     // the same, and who frames it
std::span<const ParameterSpec> feed_parameters();      // a question, how many entries
std::span<const ParameterSpec> calendar_parameters();  // a question
std::span<const ParameterSpec> typed_parameters();     // what is typed so far

Response script(Context& context);       // <minutebook-search>
Response frame(Context& context);        // a small search page for an <iframe>
Response fragment(Context& context);     // hits as a piece of HTML, for server-side includes
Response description(Context& context);  // OpenSearch 1.1
Response completions(Context& context);  // OpenSearch suggestions
Response feed(Context& context);         // Atom, RFC 4287
Response calendar(Context& context);     // iCalendar, RFC 5545: the meetings of a question
Response meeting_calendar(Context& context);

// With /embed, whether it is sent again or not: who may frame it.
std::vector<Header> frame_headers(const SiteOptions& options);

}  // namespace minutebook::web::embed
