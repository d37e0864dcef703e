// SPDX-License-Identifier: GPL-2.0-or-later
// The API as programs read about it: OpenAPI 3.1, made of the tables by which requests are dispatched and checked.
// https://spec.openapis.org/oas/v3.1.0
#include <string>
#include <string_view>
#include <vector>

#include "render/json.h"
#include "schema/versions.h"
#include "web/api/api.h"
#include "web/api/openapi_schemas.h"
#include "web/routes.h"

namespace minutebook::web::api {
namespace {

using render::Json;

constexpr std::string_view kDay = R"(^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$)";

Json reference(std::string_view kind, std::string_view name) {
  return {{"$ref", "#/components/" + std::string{kind} + '/' + std::string{name}}};
}

Json value_schema(const ParameterSpec& spec) {
  Json schema;
  switch (spec.type) {
    case ParameterType::kText:
      schema = {{"type", "string"}, {"maxLength", spec.most}};
      break;
    case ParameterType::kNumber:
      schema = {{"type", "integer"}, {"minimum", spec.least}, {"maximum", spec.most}};
      break;
    case ParameterType::kChoice:
      schema = {{"type", "string"}, {"enum", std::vector(spec.choices.begin(), spec.choices.end())}};
      break;
    case ParameterType::kFlag:
      schema = {{"type", "string"}, {"enum", {"yes", "no", "true", "false"}}};
      break;
    case ParameterType::kDay:
      schema = {{"type", "string"}, {"pattern", kDay}};
      break;
  }
  if (spec.fallback.empty()) return schema;
  const std::string fallback{spec.fallback};
  schema["default"] = spec.type == ParameterType::kNumber ? Json(std::stoul(fallback)) : Json(fallback);
  return schema;
}

Json parameter_json(const ParameterSpec& spec) {
  Json schema = value_schema(spec);
  if (spec.is_repeatable) schema = {{"type", "array"}, {"items", std::move(schema)}};
  return {{"name", spec.name},
          {"in", "query"},
          {"description", spec.help},
          {"required", spec.is_required},
          {"schema", std::move(schema)}};
}

Json segment_json(std::string_view name) {
  Json schema = {{"type", "string"}, {"minLength", 1}};
  if (name == "field") schema = {{"type", "string"}, {"enum", facet_names()}};
  return {{"name", name}, {"in", "path"}, {"required", true}, {"schema", std::move(schema)}};
}

// The names in braces of a pattern.
std::vector<std::string_view> segments_of(std::string_view pattern) {
  std::vector<std::string_view> names;
  for (std::size_t open = pattern.find('{'); open != std::string_view::npos;
       open = pattern.find('{', open + 1)) {
    names.push_back(pattern.substr(open + 1, pattern.find('}', open) - open - 1));
  }
  return names;
}

std::span<const ParameterSpec> parameters_of(const Route& route) {
  return route.parameters == nullptr ? std::span<const ParameterSpec>{} : route.parameters();
}

Json content_json(const Route& route) {
  constexpr std::string_view kBetween = ", ";
  Json content = Json::object();
  for (std::string_view types = route.content_type; !types.empty();) {
    const std::size_t end = std::min(types.find(kBetween), types.size());
    const std::string_view schema = schema_of(route.name);
    content[std::string{types.substr(0, end)}] = {
        {"schema", schema.empty() ? Json::object() : reference("schemas", schema)}};
    types.remove_prefix(std::min(end + kBetween.size(), types.size()));
  }
  return content;
}

Json responses_json(const Route& route) {
  Json responses = {{"200", {{"description", route.summary}, {"content", content_json(route)}}}};
  if (route.kind == RouteKind::kApi) responses["304"] = reference("responses", "Unchanged");
  responses["400"] = reference("responses", "Refused");
  if (!segments_of(route.pattern).empty()) responses["404"] = reference("responses", "Unknown");
  for (const ParameterSpec& spec : parameters_of(route)) {
    if (spec.name == "cursor" || spec.name == "since") responses["410"] = reference("responses", "Gone");
  }
  if (route.kind == RouteKind::kApi) responses["503"] = reference("responses", "Unavailable");
  return responses;
}

Json operation_json(const Route& route) {
  Json parameters = Json::array();
  for (const std::string_view name : segments_of(route.pattern)) parameters.push_back(segment_json(name));
  for (const ParameterSpec& spec : parameters_of(route)) parameters.push_back(parameter_json(spec));
  return {{"operationId", route.name},
          {"summary", route.summary},
          {"parameters", std::move(parameters)},
          {"responses", responses_json(route)}};
}

Json problem_json(std::string_view description) {
  return {{"description", description},
          {"content", {{"application/problem+json", {{"schema", reference("schemas", "Problem")}}}}}};
}

Json common_responses() {
  return {
      {"Unchanged", {{"description", "The answer is as the ETag that was sent says"}}},
      {"Refused", problem_json("A parameter is unknown, given twice or not as described")},
      {"Unknown", problem_json("There is nothing of this name")},
      {"Gone", problem_json("The index has changed: begin anew")},
      {"Unavailable", problem_json("The index cannot be read at the moment, or answering took too long")}};
}

}  // namespace

Response openapi(Context& context) {
  Json paths = Json::object();
  for (const Route& route : routes()) {
    if (route.kind != RouteKind::kApi && route.kind != RouteKind::kProbe) continue;
    paths[std::string{route.pattern}] = {{"get", operation_json(route)}};
  }
  const std::string& public_url = context.options.public_url;
  const Json json = {{"openapi", "3.1.0"},
                     {"info",
                      {{"title", context.options.name},
                       {"version", schema::program_version()},
                       {"summary", "Search in the papers and minutes of councils and boards"},
                       {"license", {{"name", "GPL-2.0-or-later"}, {"identifier", "GPL-2.0-or-later"}}}}},
                     {"servers", Json::array({{{"url", public_url.empty() ? "/" : public_url}}})},
                     {"paths", std::move(paths)},
                     {"components", {{"schemas", schemas()}, {"responses", common_responses()}}}};
  return {.status = 200, .content_type = "application/json", .body = render::line_of(json)};
}

}  // namespace minutebook::web::api
