// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/routes.h"

#include <array>

#include "web/api/api.h"
#include "web/pages/pages.h"
#include "web/url.h"

namespace minutebook::web {
namespace {

constexpr std::string_view kHtml = "text/html";
constexpr std::string_view kJson = "application/json";

constexpr std::array kRoutes = {
    Route{"/search", "searchPage", RouteKind::kPage, pages::search_parameters, pages::search,
          "What a question finds", kHtml},
    Route{"/assets/{name}", "asset", RouteKind::kAsset, nullptr, pages::asset, "A style or script",
          "text/css"},
    Route{"/v1/search", "search", RouteKind::kApi, api::search_parameters, api::search,
          "Answers a question: hits, facets and what was understood", kJson, true},
};

// The next segment of a path, without its slash; the path goes on behind it.
std::string_view next_segment(std::string_view& path) {
  path.remove_prefix(1);
  const std::string_view segment = path.substr(0, path.find('/'));
  path.remove_prefix(segment.size());
  return segment;
}

// The segments that the pattern names; nothing where the path is another, or cannot be decoded.
std::optional<std::vector<std::string>> segments_of(std::string_view pattern, std::string_view path) {
  std::vector<std::string> segments;
  while (!pattern.empty() && !path.empty()) {
    const std::string_view wanted = next_segment(pattern);
    if (wanted.ends_with("...}")) {
      auto rest = percent_decoded(path.substr(1));
      if (!rest) return std::nullopt;
      segments.push_back(std::move(*rest));
      return segments;
    }
    const std::string_view given = next_segment(path);
    if (!wanted.starts_with('{')) {
      if (wanted != given) return std::nullopt;
      continue;
    }
    auto decoded = percent_decoded(given);
    if (!decoded || decoded->empty()) return std::nullopt;
    segments.push_back(std::move(*decoded));
  }
  if (!pattern.empty() || !path.empty()) return std::nullopt;
  return segments;
}

}  // namespace

std::span<const Route> routes() { return kRoutes; }

std::optional<Match> match(std::string_view path) {
  for (const Route& route : kRoutes) {
    if (auto segments = segments_of(route.pattern, path)) return Match{&route, std::move(*segments)};
  }
  return std::nullopt;
}

}  // namespace minutebook::web
