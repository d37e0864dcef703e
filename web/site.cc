// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/site.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "analyzers/dates.h"
#include "web/assets.h"
#include "web/context.h"
#include "web/errors.h"
#include "web/pages/pages.h"
#include "web/problem.h"
#include "web/routes.h"

namespace minutebook::web {
namespace {

// Nothing answers: an error page, in the language that was asked for.
const Route kNoRoute = {"", "", RouteKind::kPage, pages::page_parameters, nullptr, "", ""};
constexpr std::string_view kMethods = "GET, HEAD, OPTIONS";

struct Target {
  std::string path;
  std::string query;
};

Target split(const Request& request) {
  const std::size_t mark = std::min(request.target.find('?'), request.target.size());
  return {request.target.substr(0, mark), request.target.substr(std::min(mark + 1, request.target.size()))};
}

// An answer is the same while the index, the program, the day ("last year") and what is asked are.
std::string tag_of(const Context& context) {
  std::string styles;
  for (const Asset& asset : assets()) styles += asset.hash;
  const auto today = analyzers::day_in_london(std::chrono::system_clock::now());
  const std::string whole =
      fmt::format("{}\n{}\n{}\n{}\n{}\n{}", context.revision, styles, analyzers::to_iso(today),
                  code_of(context.lang), context.request.host, context.request.target);
  return fmt::format("W/\"{:016x}\"", std::hash<std::string>{}(whole));
}

bool is_for_programs(const Route& route) {
  return route.kind == RouteKind::kApi || route.kind == RouteKind::kProbe;
}

// The Fetch standard's CORS protocol: https://fetch.spec.whatwg.org/#http-cors-protocol
void allow_origin(const Context& context, Response& response) {
  if (!context.route.is_cross_origin) return;
  response.headers.push_back({"Vary", "Origin"});
  const auto& allowed = context.options.cors_origins;
  if (std::find(allowed.begin(), allowed.end(), context.request.origin) == allowed.end()) return;
  response.headers.push_back({"Access-Control-Allow-Origin", context.request.origin});
  response.headers.push_back({"Access-Control-Expose-Headers", "ETag, Link"});
  response.headers.push_back({"Cross-Origin-Resource-Policy", "cross-origin"});
  if (context.request.method != Method::kOptions) return;
  response.headers.push_back({"Access-Control-Allow-Methods", std::string{kMethods}});
  response.headers.push_back({"Access-Control-Allow-Headers", "If-None-Match"});
  response.headers.push_back({"Access-Control-Max-Age", "600"});
}

}  // namespace

struct Site::Impl {
  SiteOptions options;
  query::Searcher searcher;

  explicit Impl(const SiteOptions& site) : options{site}, searcher{site.index, site.audience} {}

  Response answer(Context& context, const Target& target);
  Response refused_with(const Context& context, const HttpError& error) const;
};

Response Site::Impl::refused_with(const Context& context, const HttpError& error) const {
  return is_for_programs(context.route) ? problem(context.request, error) : error_page(context, error);
}

Response Site::Impl::answer(Context& context, const Target& target) {
  const Route& route = context.route;
  const auto given = read_query(target.query);
  if (!given) throw HttpError{400, "the query of the address has a percent sign that stands for nothing"};
  const auto specs = route.parameters == nullptr ? std::span<const ParameterSpec>{} : route.parameters();
  context.parameters = Parameters{specs, *given};
  context.lang = choose_lang(context.parameters.text("lang"), context.request.accept_language);
  if (route.handle == nullptr) throw HttpError{404, "there is nothing at this address"};
  if (context.request.method == Method::kOptions) {
    return {.status = 204, .headers = {{"Allow", std::string{kMethods}}}};
  }
  const auto unknown = is_for_programs(route) ? UnknownParameters::kRefused : UnknownParameters::kIgnored;
  auto faults = refused(specs, *given, unknown);
  if (!faults.empty()) throw HttpError{400, "a parameter cannot be read", std::move(faults)};
  if (route.kind == RouteKind::kAsset || route.kind == RouteKind::kProbe) return route.handle(context);

  // What is answered is of one revision: where an update comes in between, once more.
  constexpr int kMostTries = 3;
  Response response;
  std::string tag;
  for (int tries = 0; tries < kMostTries && searcher.revision() != context.revision; ++tries) {
    context.revision = searcher.revision();
    tag = tag_of(context);
    const bool is_known = context.request.if_none_match.find(tag) != std::string::npos;
    response = is_known ? Response{.status = 304} : route.handle(context);
  }
  if (response.status == 200 || response.status == 304) {
    if (route.headers != nullptr) {
      for (Header& header : route.headers(options)) response.headers.push_back(std::move(header));
    }
    response.headers.push_back({"ETag", tag});
    response.headers.push_back(
        {"Cache-Control", options.audience == query::Audience::kPublic ? "no-cache" : "private, no-cache"});
  }
  return response;
}

Site::Site(const SiteOptions& options) : impl_{std::make_unique<Impl>(options)} {}
Site::~Site() = default;

query::Searcher& Site::searcher() { return impl_->searcher; }

Response Site::handle(const Request& request) {
  const Target target = split(request);
  auto found = match(target.path);
  Context context{.request = request,
                  .route = found ? *found->route : kNoRoute,
                  .options = impl_->options,
                  .searcher = impl_->searcher,
                  .revision = {},
                  .segments = found ? std::move(found->segments) : std::vector<std::string>{},
                  .parameters = {},
                  .lang = choose_lang({}, request.accept_language)};
  Response response;
  try {
    response = impl_->answer(context, target);
  } catch (const HttpError& error) {
    response = impl_->refused_with(context, error);
  } catch (const query::TimeoutError& error) {
    response = impl_->refused_with(context, HttpError{503, error.what()});
    response.failure = error.what();
  } catch (const query::SearchError& error) {
    response = impl_->refused_with(context, HttpError{503, "the index cannot be read at the moment"});
    response.failure = error.what();
  } catch (const std::exception& error) {
    response = impl_->refused_with(context, HttpError{500, "the request could not be answered"});
    response.failure = error.what();
  }
  allow_origin(context, response);
  return response;
}

}  // namespace minutebook::web
