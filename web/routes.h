// SPDX-License-Identifier: GPL-2.0-or-later
// What the site answers: one row a route, in web/routes.cc. From it come the dispatch, the check of parameters, the
// help and /openapi.json. A new page or endpoint is a row there and a function in pages/, api/ or embed/.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "web/context.h"
#include "web/http.h"
#include "web/parameters.h"

namespace minutebook::web {

enum class RouteKind : std::uint8_t {
  kPage,   // HTML for people: unknown parameters are ignored, errors are pages
  kApi,    // for programs: unknown parameters are refused, errors are problem+json
  kProbe,  // for programs, and nothing of the index: answered also where that cannot be read
  kAsset,  // the same until the program changes: no parameters, nothing of the index
};

struct Route {
  std::string_view
      pattern;  // "/v1/items/{id}": a name in braces is one segment; "{path...}" at the end is all the rest
  std::string_view name;  // operationId of the OpenAPI description
  RouteKind kind = RouteKind::kPage;
  std::span<const ParameterSpec> (*parameters)() = nullptr;
  Response (*handle)(Context&) = nullptr;
  std::string_view summary;       // one line
  std::string_view content_type;  // of a good answer; of kApi for the OpenAPI description
  bool is_cross_origin = false;   // may be read by scripts of the sites in SiteOptions::cors_origins
  // Of every good answer, also where it is not sent again: a browser takes the headers of a 304 for those of what it kept.
  std::vector<Header> (*headers)(const SiteOptions&) = nullptr;
};

std::span<const Route> routes();

// The route that answers a path, and the decoded segments that its pattern names; nothing where none does.
struct Match {
  const Route* route = nullptr;
  std::vector<std::string> segments;
};
std::optional<Match> match(std::string_view path);

}  // namespace minutebook::web
