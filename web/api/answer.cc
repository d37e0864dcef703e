// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/api/answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "schema/terms.h"
#include "web/question.h"

namespace minutebook::web::api {
namespace {

constexpr std::string_view kCursor = "cursor";
constexpr std::array kPage = {
    ParameterSpec{.name = "limit",
                  .type = ParameterType::kNumber,
                  .least = 1,
                  .most = kMostHitsOfPage,
                  .fallback = "20",
                  .help = "Entries of a page"},
    ParameterSpec{
        .name = kCursor,
        .most = 100,
        .help = "Where a page begins, as `links` of another page says; gone when the index changes"},
};

std::string cursor_of(const Context& context, std::size_t offset) {
  return fmt::format("{}-{}", schema::short_hash(context.revision), offset);
}

struct Cursor {
  std::string_view revision;
  std::uint32_t offset = 0;
};

std::optional<Cursor> read_cursor(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  Cursor cursor{text.substr(0, dash), 0};
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + dash + 1, end, cursor.offset);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return cursor;
}

std::string_view path_of(const Request& request) {
  const std::string_view target = request.target;
  return target.substr(0, target.find('?'));
}

}  // namespace

Response answer(const Context& context, Json json) {
  json["index"] = {{"revision", context.revision}};
  Response response{.status = 200, .content_type = "application/json", .body = render::line_of(json)};
  if (!json.contains("links")) return response;
  for (const char* relation : {"next", "prev"}) {
    const auto link = json["links"].find(relation);
    if (link == json["links"].end() || link->is_null()) continue;
    response.headers.push_back(
        {"Link", fmt::format("<{}>; rel=\"{}\"", link->get_ref<const std::string&>(), relation)});
  }
  return response;
}

std::string own_address(const Context& context, const NamedValues& parameters) {
  return context.absolute_url(path_of(context.request), parameters);
}

NamedValues those_of(std::span<const ParameterSpec> specs, const Parameters& parameters) {
  NamedValues values = parameters.given();
  std::erase_if(values, [&](const auto& value) {
    return std::none_of(specs.begin(), specs.end(),
                        [&](const ParameterSpec& spec) { return spec.name == value.first; });
  });
  return values;
}

std::span<const ParameterSpec> page_parameters() { return kPage; }

Page page_of(const Context& context) {
  Page page{0, context.parameters.number("limit")};
  if (!context.parameters.has(kCursor)) return page;
  const std::string text = context.parameters.text(kCursor);
  const auto cursor = read_cursor(text);
  if (!cursor) {
    throw HttpError{400,
                    "a parameter cannot be read",
                    {{std::string{kCursor}, text, "is no cursor of this list", {}, {}}}};
  }
  if (cursor->revision != schema::short_hash(context.revision)) {
    throw HttpError{410,
                    "the index has changed since the first page was made: begin anew",
                    {},
                    own_address(context, context.parameters.with(kCursor, {}))};
  }
  page.offset = cursor->offset;
  return page;
}

Json page_links(const Context& context, const Page& page, std::size_t shown, std::size_t total) {
  const auto at = [&](std::size_t offset) -> Json {
    const std::vector<std::string> cursor =
        offset == 0 ? std::vector<std::string>{} : std::vector{cursor_of(context, offset)};
    return own_address(context, context.parameters.with(kCursor, cursor));
  };
  const bool has_next = shown > 0 && page.offset + shown < total;
  const std::size_t before = std::min(page.offset, total);
  return {{"self", own_address(context, context.parameters.given())},
          {"next", has_next ? at(page.offset + shown) : Json(nullptr)},
          {"prev", page.offset > 0 ? at(before - std::min(before, page.limit)) : Json(nullptr)}};
}

}  // namespace minutebook::web::api
