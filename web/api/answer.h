// SPDX-License-Identifier: GPL-2.0-or-later
// What the answers of the API have in common: the revision of the index, addresses, pages of a list. Used in web/api
// alone: it shows the JSON library. Pure.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/json.h"
#include "web/context.h"

namespace minutebook::web::api {

using render::Json;

// Status 200 with the object, to which `index` is added. What stands in its `links` as `next` and `prev` goes into a Link
// header, too (RFC 8288).
Response answer(const Context& context, Json json);

// Where the answer itself is, with other parameters.
std::string own_address(const Context& context, const NamedValues& parameters);

// The parameters given that `specs` has, in the order of the address.
NamedValues those_of(std::span<const ParameterSpec> specs, const Parameters& parameters);

// Lists are given a page at a time. A cursor names the revision of the index it was made on and a place in the list, so
// that nothing is left out or comes twice while the index changes.
struct Page {
  std::size_t offset = 0;
  std::size_t limit = 0;
};
std::span<const ParameterSpec> page_parameters();  // limit, cursor
// Throws HttpError: 400 for what is no cursor, 410 for one of another revision.
Page page_of(const Context& context);
// `self`, `next` and `prev` of a page that shows `shown` of `total` entries; null where there is no such page.
Json page_links(const Context& context, const Page& page, std::size_t shown, std::size_t total);

}  // namespace minutebook::web::api
