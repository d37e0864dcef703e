// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/problem.h"

#include <array>
#include <utility>

#include "render/json.h"

namespace minutebook::web {
namespace {

using render::Json;

constexpr std::array<std::pair<int, std::string_view>, 7> kReasons = {{{400, "Bad Request"},
                                                                       {403, "Forbidden"},
                                                                       {404, "Not Found"},
                                                                       {405, "Method Not Allowed"},
                                                                       {410, "Gone"},
                                                                       {500, "Internal Server Error"},
                                                                       {503, "Service Unavailable"}}};

Json fault_json(const InvalidParameter& fault) {
  return {{"param", fault.name},
          {"value", fault.value},
          {"message", fault.message},
          {"allowed", fault.allowed},
          {"suggestion", render::or_null(fault.suggestion)}};
}

}  // namespace

std::string_view reason_of(int status) {
  for (const auto& [code, reason] : kReasons) {
    if (code == status) return reason;
  }
  return "Error";
}

Response problem(const Request& request, const HttpError& error) {
  Json json = {{"type", "about:blank"},
               {"title", reason_of(error.status)},
               {"status", error.status},
               {"detail", error.what()},
               {"instance", "urn:request:" + request.id}};
  if (!error.invalid.empty()) json["errors"] = render::array_of(error.invalid, fault_json);
  if (!error.begin_anew.empty()) json["links"] = {{"first", error.begin_anew}};
  return {.status = error.status, .content_type = "application/problem+json", .body = render::line_of(json)};
}

}  // namespace minutebook::web
