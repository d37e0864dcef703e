// SPDX-License-Identifier: GPL-2.0-or-later
// The OpenAPI description: sound in itself, and true of what is answered.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <set>

#include "tests/web/api_client.h"
#include "web/routes.h"

namespace minutebook::web {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Json description() { return get_json("/openapi.json"); }

void for_each_object(const Json& json, const std::function<void(const Json&)>& use) {
  if (json.is_object()) use(json);
  if (!json.is_structured()) return;
  for (const Json& inner : json) for_each_object(inner, use);
}

const Json& resolved(const Json& json, const Json& document) {
  if (!json.contains("$ref")) return json;
  return document.at(Json::json_pointer{json["$ref"].get<std::string>().substr(1)});
}

TEST(OpenApi, EveryReferenceLeadsSomewhere) {
  const Json document = description();
  std::size_t count = 0;
  for_each_object(document, [&](const Json& object) {
    const auto reference = object.find("$ref");
    if (reference == object.end()) return;
    ++count;
    const std::string target = *reference;
    ASSERT_TRUE(target.starts_with("#/")) << target;
    EXPECT_TRUE(document.contains(Json::json_pointer{target.substr(1)})) << target;
  });
  EXPECT_GT(count, 50U);
}

// What the specification requires of each object.
TEST(OpenApi, HasWhatTheSpecificationRequires) {
  const Json document = description();
  EXPECT_EQ(document.at("openapi"), "3.1.0");
  EXPECT_TRUE(document.at("info").contains("title"));
  EXPECT_TRUE(document.at("info").contains("version"));
  std::set<std::string> operations;
  for (const auto& [path, methods] : document.at("paths").items()) {
    EXPECT_TRUE(path.starts_with('/')) << path;
    const Json& operation = methods.at("get");
    EXPECT_TRUE(operations.insert(operation.at("operationId")).second) << path;
    std::set<std::string> in_path;
    std::set<std::string> names;
    for (const Json& parameter : operation.at("parameters")) {
      const std::string name = parameter.at("name");
      EXPECT_TRUE(names.insert(name).second) << path << ' ' << name;
      EXPECT_TRUE(parameter.contains("schema")) << path << ' ' << name;
      if (parameter.at("in") != "path") {
        EXPECT_FALSE(parameter.at("description").get<std::string>().empty()) << path << ' ' << name;
        continue;
      }
      in_path.insert(name);
      EXPECT_TRUE(parameter.at("required").get<bool>());
      EXPECT_THAT(path, HasSubstr('{' + name + '}'));
    }
    EXPECT_EQ(static_cast<std::size_t>(std::count(path.begin(), path.end(), '{')), in_path.size()) << path;
    EXPECT_TRUE(operation.at("responses").contains("200")) << path;
    for (const auto& [status, response] : operation.at("responses").items()) {
      EXPECT_FALSE(resolved(response, document).at("description").get<std::string>().empty())
          << path << status;
    }
  }
}

TEST(OpenApi, HasEveryRouteForPrograms) {
  const Json document = description();
  for (const Route& route : routes()) {
    const bool is_for_programs = route.kind == RouteKind::kApi || route.kind == RouteKind::kProbe;
    EXPECT_EQ(document.at("paths").contains(std::string{route.pattern}), is_for_programs) << route.pattern;
  }
}

// Ids of the small site: of a passage, its item and its meeting.
std::string filled(std::string path) {
  const Json hit = get_json("/v1/search?q=harbour&limit=1").at("hits").at(0);
  const auto put = [&path](const std::string& name, const std::string& value) {
    const std::size_t at = path.find(name);
    if (at != std::string::npos) path.replace(at, name.size(), value);
  };
  if (path.find("passages") != std::string::npos) put("{id}", hit.at("id"));
  if (path.find("meeting") != std::string::npos) put("{id}", hit.at("meeting_id"));
  put("{id}", hit.at("item_id"));
  put("{field}", "year");
  put("{name}", "Hesketh");
  return path;
}

class Described : public ::testing::TestWithParam<const char*> {};

TEST_P(Described, AnswersAreAsDescribed) {
  const Json document = description();
  const std::string target = GetParam();
  const std::string path = target.substr(0, target.find('?'));
  const Json& responses = document.at("paths").at(path).at("get").at("responses");
  const Json& content = responses.at("200").at("content").at("application/json");
  const Json answer = get_json(filled(path) + target.substr(path.size()));
  EXPECT_THAT(faults(answer, content.at("schema"), document), IsEmpty()) << target;
}

INSTANTIATE_TEST_SUITE_P(
    Api, Described,
    ::testing::Values("/v1/search?q=harbour", "/v1/search?q=decisions+on+harbours&group=item",
                      "/v1/search?q=who+chaired", "/v1/search?q=harbour&facets=0&snippet=text",
                      "/v1/search?chair=hesketh&snippet=none&year=2019", "/v1/search?q=qqqqqq",
                      "/v1/decisions", "/v1/actions?sort=oldest",
                      "/v1/parse?q=decisions+chaired+by+hesketh+since+2018&debug=yes",
                      "/v1/count?q=how+many+meetings", "/v1/suggest?q=harb", "/v1/facets/{field}?q=harbour",
                      "/v1/timeline?q=harbour", "/v1/passages/{id}", "/v1/items/{id}", "/v1/meetings/{id}",
                      "/v1/similar/{id}", "/v1/people", "/v1/people/{name}", "/v1/organizations",
                      "/v1/authorities?limit=2", "/v1/status"));

TEST(OpenApi, ProblemsAreAsDescribed) {
  const Json document = description();
  const Json& schema = document.at("components").at("schemas").at("Problem");
  for (const std::string target :
       {"/v1/search?chiar=x", "/v1/search?limit=0", "/v1/items/nothing", "/v1/search?cursor=x-1",
        "/v1/search?cursor=x", "/v1/facets/nothing", "/v1/people/Nobody%20Atall"}) {
    const Response response = get(target);
    EXPECT_GE(response.status, 400) << target;
    EXPECT_EQ(response.content_type, "application/problem+json") << target;
    EXPECT_THAT(faults(Json::parse(response.body), schema, document), IsEmpty()) << target;
  }
}

TEST(OpenApi, EveryMemberIsInTheDocumentation) {
  std::string documentation;
  for (const std::string page : {"docs/json.md", "docs/api.md"}) {
    std::ifstream file(std::filesystem::path{MINUTEBOOK_SOURCE_DIR} / page);
    documentation.append(std::istreambuf_iterator<char>{file}, {});
  }
  const Json document = description();
  for (const auto& [shape, schema] : document.at("components").at("schemas").items()) {
    for (const auto& [name, type] : schema.at("properties").items()) {
      const bool is_there = documentation.find('"' + name + '"') != std::string::npos ||
                            documentation.find('`' + name + '`') != std::string::npos;
      EXPECT_TRUE(is_there) << shape << '.' << name;
    }
  }
}

}  // namespace
}  // namespace minutebook::web
