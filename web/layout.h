// SPDX-License-Identifier: GPL-2.0-or-later
// What every page has around its own matter: head, header, search box, footer. Pure.
#pragma once

#include <string>

#include "web/context.h"
#include "web/html.h"

namespace minutebook::web {

struct Page {
  std::string title;    // "climate change - 12 results"; the site's name follows it
  Html main;            // what stands in <main>
  Html head = {};       // more for <head>: feeds, the canonical address
  bool has_box = true;  // the search box of the header; the search page has its own
  int status = 200;
};

Response render_page(const Context& context, const Page& page);

// The path of a style or script of ours, "/assets/site.4f2a1c.css", which may be kept for ever.
std::string asset_path(std::string_view name);

}  // namespace minutebook::web
