// SPDX-License-Identifier: GPL-2.0-or-later
// An item as a careful reader cites it: "Harbour & Coast Board, item 3, ‘Carbon in the harbours’, 4 February 2021, page 2,
// https://papers.example.org/item/6ab2f8234772fdbc". What the paper does not say is left out. Pure.
#pragma once

#include <string>

#include "query/shown.h"
#include "web/context.h"

namespace minutebook::web {

std::string citation(const Context& context, query::ItemPassages item);  // of one passage at the least

}  // namespace minutebook::web
