// SPDX-License-Identifier: GPL-2.0-or-later
// The shapes of docs/json.md as JSON Schema, for the OpenAPI description: one table. Used in web/api alone: it shows the
// JSON library. Pure.
#pragma once

#include <string_view>

#include "render/json.h"

namespace minutebook::web::api {

// Schemas by name, which refer to each other as "#/components/schemas/NAME".
render::Json schemas();

// The name of what an operation answers with; "" where that is not JSON of ours.
std::string_view schema_of(std::string_view operation);

}  // namespace minutebook::web::api
