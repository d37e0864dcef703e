// SPDX-License-Identifier: GPL-2.0-or-later
// The pages for people, one function and one file each. Throw HttpError, query::SearchError.
#pragma once

#include <span>

#include "web/context.h"

namespace minutebook::web::pages {

std::span<const ParameterSpec> search_parameters();
std::span<const ParameterSpec> facet_parameters();
std::span<const ParameterSpec> page_parameters();  // lang alone
std::span<const ParameterSpec> register_parameters();
std::span<const ParameterSpec> timeline_parameters();
std::span<const ParameterSpec> list_parameters();  // page, lang

Response home(Context& context);
Response search(Context& context);
Response facet(Context& context);  // all values of the field that the address names
Response help(Context& context);
Response accessibility(Context& context);
Response asset(Context& context);
Response item(Context& context);  // of an id of a passage or a meeting: where that is
Response meeting(Context& context);  // of an id of a passage or an item: where that is
Response paper(Context& context);    // a source file, in pieces
Response decisions(Context& context);
Response actions(Context& context);
Response timeline(Context& context);
Response person(Context& context);
Response body(Context& context);
Response authority(Context& context);
Response coverage(Context& context);

}  // namespace minutebook::web::pages
