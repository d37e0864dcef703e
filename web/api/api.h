// SPDX-License-Identifier: GPL-2.0-or-later
// The JSON API below /v1, one function an endpoint. Shapes: docs/json.md. Throw HttpError, query::SearchError.
#pragma once

#include <span>

#include "web/context.h"

namespace minutebook::web::api {

std::span<const ParameterSpec> search_parameters();

Response search(Context& context);

}  // namespace minutebook::web::api
