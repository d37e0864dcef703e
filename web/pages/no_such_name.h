// SPDX-License-Identifier: GPL-2.0-or-later
// Pages for a name that means nobody, or several. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/fields.h"
#include "web/context.h"

namespace minutebook::web::pages {

// Status 404, with the names that are nearest to it.
Response no_such_name(const Context& context, schema::Field field, std::string_view name,
                      const std::vector<std::string_view>& names);

struct Meant {
  std::string name;
  std::string about;  // what tells it from the others; "" for nothing
};
Response several_names(const Context& context, schema::Field field, std::string_view name,
                       const std::vector<Meant>& meant);

}  // namespace minutebook::web::pages
