// SPDX-License-Identifier: GPL-2.0-or-later
// The JSON API below /v1, one function an endpoint. Shapes: docs/json.md. Throw HttpError, query::SearchError.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "web/context.h"

namespace minutebook::web::api {

std::span<const ParameterSpec> search_parameters();
std::span<const ParameterSpec> register_parameters();
std::span<const ParameterSpec> parse_parameters();
std::span<const ParameterSpec> count_parameters();
std::span<const ParameterSpec> suggest_parameters();
std::span<const ParameterSpec> facet_parameters();
std::span<const ParameterSpec> similar_parameters();
std::span<const ParameterSpec> people_parameters();
std::span<const ParameterSpec> bodies_parameters();
std::span<const ParameterSpec> timeline_parameters();
std::span<const ParameterSpec> export_parameters();
std::span<const ParameterSpec> changes_parameters();

Response search(Context& context);
Response decisions(Context& context);
Response actions(Context& context);
Response parse(Context& context);
Response count(Context& context);
Response suggest(Context& context);
Response facet(Context& context);
Response passage(Context& context);
Response item(Context& context);
Response meeting(Context& context);
Response similar(Context& context);
Response people(Context& context);
Response person(Context& context);
Response organizations(Context& context);
Response authorities(Context& context);
Response timeline(Context& context);
Response export_hits(Context& context);
Response changes(Context& context);
Response status(Context& context);
Response alive(Context& context);
Response ready(Context& context);
Response openapi(Context& context);

std::vector<std::string_view> facet_names();  // what {field} of /v1/facets/{field} may be

}  // namespace minutebook::web::api
