// SPDX-License-Identifier: GPL-2.0-or-later
// Links to the pages of a list: first, previous, numbers, next, last. Plain links, right to the end. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "web/context.h"
#include "web/html.h"

namespace minutebook::web::pages {

// How many pages hold `count` of something; one where there is none of it.
std::size_t pages_of(std::uint64_t count, std::size_t of_page);

// The numbers that are shown around `page`, with 0 for a gap: 1 0 5 6 7 0 20.
std::vector<std::size_t> shown_pages(std::size_t page, std::size_t last);

// Nothing where there is one page only. Links keep all parameters of the request but `page`.
Html paging_html(const Context& context, std::string_view path, std::size_t page, std::size_t last);

}  // namespace minutebook::web::pages
