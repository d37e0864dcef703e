// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/routes.h"

#include <array>

#include "web/api/api.h"
#include "web/embed/embed.h"
#include "web/pages/pages.h"
#include "web/url.h"

namespace minutebook::web {
namespace {

constexpr std::string_view kHtml = "text/html";
constexpr std::string_view kJson = "application/json";
constexpr std::string_view kCalendar = "text/calendar";
constexpr std::string_view kWord = "text/plain";
constexpr std::string_view kExports = "application/x-ndjson, text/csv";

constexpr std::array kRoutes = {
    Route{"/", "homePage", RouteKind::kPage, pages::page_parameters, pages::home, "The first page", kHtml},
    Route{"/facet/{field}", "facetPage", RouteKind::kPage, pages::facet_parameters, pages::facet,
          "All values of a field among what a question finds", kHtml},
    Route{"/help", "helpPage", RouteKind::kPage, pages::page_parameters, pages::help, "What may be asked",
          kHtml},
    Route{"/accessibility", "accessibilityPage", RouteKind::kPage, pages::page_parameters,
          pages::accessibility, "What was done so that everybody can use the site", kHtml},
    Route{"/search", "searchPage", RouteKind::kPage, pages::search_parameters, pages::search,
          "What a question finds", kHtml},
    Route{"/item/{id}", "itemPage", RouteKind::kPage, pages::page_parameters, pages::item,
          "An item of an agenda with all its passages", kHtml},
    Route{"/meeting/{id}", "meetingPage", RouteKind::kPage, pages::page_parameters, pages::meeting,
          "A meeting: its agenda, who attended, what came of it", kHtml},
    Route{"/papers/{path...}", "paper", RouteKind::kPage, pages::page_parameters, pages::paper,
          "A source paper as it is", "application/octet-stream"},
    Route{"/assets/{name}", "asset", RouteKind::kAsset, nullptr, pages::asset, "A style or script",
          "text/css"},
    Route{"/v1/search", "search", RouteKind::kApi, api::search_parameters, api::search,
          "Answers a question: hits, facets and what was understood", kJson, true},
    Route{"/embed.js", "embedScript", RouteKind::kAsset, nullptr, embed::script,
          "The search box for pages of others", "text/javascript"},
    Route{"/embed", "embedFrame", RouteKind::kPage, embed::frame_parameters, embed::frame,
          "A small search page for a frame", kHtml, false, embed::frame_headers},
    Route{"/fragment", "fragment", RouteKind::kApi, embed::box_parameters, embed::fragment,
          "The first hits as a piece of HTML", kHtml, true},
    Route{"/opensearch.xml", "openSearch", RouteKind::kPage, pages::page_parameters, embed::description,
          "How a browser searches here", "application/opensearchdescription+xml"},
    Route{"/opensearch/suggestions", "openSearchSuggestions", RouteKind::kApi, embed::typed_parameters,
          embed::completions, "Completions of what is typed, as browsers read them",
          "application/x-suggestions+json"},
    Route{"/feed.atom", "feed", RouteKind::kApi, embed::feed_parameters, embed::feed,
          "What a question finds as an Atom feed", "application/atom+xml"},
    Route{"/calendar.ics", "calendar", RouteKind::kApi, embed::calendar_parameters, embed::calendar,
          "The meetings of what a question finds", kCalendar},
    Route{"/meeting/{id}/calendar.ics", "meetingCalendar", RouteKind::kApi, nullptr, embed::meeting_calendar,
          "One meeting for a calendar", kCalendar},
    Route{"/decisions", "decisionsPage", RouteKind::kPage, pages::register_parameters, pages::decisions,
          "The register of decisions", kHtml},
    Route{"/actions", "actionsPage", RouteKind::kPage, pages::register_parameters, pages::actions,
          "The register of actions", kHtml},
    Route{"/timeline", "timelinePage", RouteKind::kPage, pages::timeline_parameters, pages::timeline,
          "What a question finds over time", kHtml},
    Route{"/person/{name}", "personPage", RouteKind::kPage, pages::page_parameters, pages::person,
          "A person's roles, and what they said and did", kHtml},
    Route{"/body/{name}", "bodyPage", RouteKind::kPage, pages::list_parameters, pages::body,
          "A board or committee and its meetings", kHtml},
    Route{"/authority/{name}", "authorityPage", RouteKind::kPage, pages::list_parameters, pages::authority,
          "A council or other authority and its meetings", kHtml},
    Route{"/coverage", "coveragePage", RouteKind::kPage, pages::list_parameters, pages::coverage,
          "What is in the index and what could not be read", kHtml},
    Route{"/v1/decisions", "decisions", RouteKind::kApi, api::register_parameters, api::decisions,
          "The decisions among what a question finds", kJson, true},
    Route{"/v1/actions", "actions", RouteKind::kApi, api::register_parameters, api::actions,
          "The actions among what a question finds", kJson, true},
    Route{"/v1/parse", "parse", RouteKind::kApi, api::parse_parameters, api::parse,
          "How a question is understood", kJson, true},
    Route{"/v1/count", "count", RouteKind::kApi, api::count_parameters, api::count,
          "How many a question finds", kJson, true},
    Route{"/v1/suggest", "suggest", RouteKind::kApi, api::suggest_parameters, api::suggest,
          "Completions of what is typed", kJson, true},
    Route{"/v1/facets/{field}", "facet", RouteKind::kApi, api::facet_parameters, api::facet,
          "The values of a field among what a question finds", kJson, true},
    Route{"/v1/timeline", "timeline", RouteKind::kApi, api::timeline_parameters, api::timeline,
          "What a question finds, counted by months and years", kJson, true},
    Route{"/v1/export", "export", RouteKind::kApi, api::export_parameters, api::export_hits,
          "All hits of a question", kExports, true},
    Route{"/v1/passages/{id}", "passage", RouteKind::kApi, nullptr, api::passage, "A passage with its item",
          kJson, true},
    Route{"/v1/items/{id}", "item", RouteKind::kApi, nullptr, api::item, "An item with its passages", kJson,
          true},
    Route{"/v1/meetings/{id}", "meeting", RouteKind::kApi, nullptr, api::meeting, "A meeting with its items",
          kJson, true},
    Route{"/v1/similar/{id}", "similar", RouteKind::kApi, api::similar_parameters, api::similar,
          "What became of a matter, and what is like it", kJson, true},
    Route{"/v1/people", "people", RouteKind::kApi, api::people_parameters, api::people,
          "The people of the papers", kJson, true},
    Route{"/v1/people/{name}", "person", RouteKind::kApi, nullptr, api::person, "Those who go by a name",
          kJson, true},
    Route{"/v1/organizations", "organizations", RouteKind::kApi, api::bodies_parameters, api::organizations,
          "The bodies that met", kJson, true},
    Route{"/v1/authorities", "authorities", RouteKind::kApi, api::bodies_parameters, api::authorities,
          "The councils and other authorities of their people", kJson, true},
    Route{"/v1/changes", "changes", RouteKind::kApi, api::changes_parameters, api::changes,
          "Which sources came, changed and went", kJson, true},
    Route{"/v1/status", "status", RouteKind::kApi, nullptr, api::status, "What is in the index", kJson, true},
    Route{"/openapi.json", "openapi", RouteKind::kProbe, nullptr, api::openapi, "This description", kJson,
          true},
    Route{"/healthz", "health", RouteKind::kProbe, nullptr, api::alive, "Whether the program runs", kWord,
          false},
    Route{"/readyz", "readiness", RouteKind::kApi, nullptr, api::ready, "Whether the index can be read",
          kWord, false},
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
