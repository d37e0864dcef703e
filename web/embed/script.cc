// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/assets.h"
#include "web/embed/embed.h"

namespace minutebook::web::embed {

// Pages of others name it by an address that stays, so it is asked for anew after a few minutes.
Response script(Context& context) {
  const Asset& asset = *find_asset("embed.js");
  const std::string tag = '"' + std::string{asset.hash} + '"';
  const bool is_known = context.request.if_none_match.find(tag) != std::string::npos;
  return {.status = is_known ? 304 : 200,
          .content_type = std::string{asset.content_type},
          .body = is_known ? std::string{} : std::string{asset.content},
          .headers = {{"ETag", tag},
                      {"Cache-Control", "public, max-age=300"},
                      {"Cross-Origin-Resource-Policy", "cross-origin"}}};
}

}  // namespace minutebook::web::embed
