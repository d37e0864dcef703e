// SPDX-License-Identifier: GPL-2.0-or-later
// docs/api.md says what is so.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <set>

#include "tests/web/api_client.h"
#include "web/routes.h"

namespace minutebook::web {
namespace {

std::string documentation() {
  std::ifstream file(std::filesystem::path{MINUTEBOOK_SOURCE_DIR} / "docs/api.md");
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<std::string> all_matches(const std::string& text, const std::string& pattern) {
  std::vector<std::string> found;
  const std::regex regex{pattern};
  for (std::sregex_iterator at{text.begin(), text.end(), regex}; at != std::sregex_iterator{}; ++at) {
    found.push_back((*at)[1]);
  }
  return found;
}

TEST(ApiDocumentation, ListsTheEndpointsThatThereAre) {
  const auto listed = all_matches(documentation(), "`(/(?:v1/|healthz|readyz)[^`?]*)`");
  const std::set<std::string> documented{listed.begin(), listed.end()};
  std::set<std::string> routed;
  for (const Route& route : routes()) {
    const std::string pattern{route.pattern};
    if (pattern.starts_with("/v1/") || pattern == "/healthz" || pattern == "/readyz") routed.insert(pattern);
  }
  EXPECT_EQ(documented, routed);
}

TEST(ApiDocumentation, ItsExamplesAreAnswered) {
  const auto targets = all_matches(documentation(), "curl 'http://127.0.0.1:8080(/[^']*)'");
  EXPECT_FALSE(targets.empty());
  for (const std::string& target : targets) EXPECT_EQ(get(target).status, 200) << target;
}

TEST(ApiDocumentation, ItsShapesAreThoseDescribed) {
  const Json document = get_json("/openapi.json");
  const Json& schemas = document.at("components").at("schemas");
  const std::string page = documentation();
  for (const auto& [heading, shape] :
       std::vector<std::pair<std::string, std::string>>{{"timeline", "Timeline"},
                                                        {"bodies", "Organizations"},
                                                        {"changes", "Changes"},
                                                        {"status", "Status"}}) {
    const std::size_t section = page.find("\n## " + heading + '\n');
    ASSERT_NE(section, std::string::npos) << heading;
    const std::size_t begin = page.find("```json\n", section) + 8;
    const Json example =
        Json::parse(page.substr(begin, page.find("```", begin) - begin), nullptr, true, true);
    std::set<std::string> shown;
    for (const auto& [name, value] : example.items()) shown.insert(name);
    std::set<std::string> described;
    for (const auto& [name, value] : schemas.at(shape).at("properties").items()) described.insert(name);
    EXPECT_EQ(shown, described) << heading;
  }
}

}  // namespace
}  // namespace minutebook::web
