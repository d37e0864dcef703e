// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/assets.h"
#include "web/layout.h"
#include "web/pages/pages.h"

namespace minutebook::web::pages {

Response asset(Context& context) {
  for (const Asset& asset : assets()) {
    if (asset_path(asset.name) != "/assets/" + context.segments.front()) continue;
    return {.status = 200,
            .content_type = std::string{asset.content_type},
            .body = std::string{asset.content},
            .headers = {{"Cache-Control", "public, max-age=31536000, immutable"}}};
  }
  throw HttpError{404, "no such asset"};
}

}  // namespace minutebook::web::pages
