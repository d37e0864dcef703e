// SPDX-License-Identifier: GPL-2.0-or-later
// The site as what a worker answers with.
#pragma once

#include "web/server/handler.h"
#include "web/site.h"

namespace minutebook::web {

// Throws query::SearchError where the index cannot be opened.
std::unique_ptr<Handler> make_site_handler(const SiteOptions& options);

}  // namespace minutebook::web
