// SPDX-License-Identifier: GPL-2.0-or-later
// Requests made of the OpenAPI description, right ones and wrong ones: each answer is one that it lists, and none is a
// failure of ours.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "tests/web/api_client.h"
#include "web/url.h"

namespace minutebook::web {
namespace {

using ::testing::IsEmpty;

constexpr std::array<std::string_view, 18> kTexts = {"harbour",
                                                     "decisions chaired by hesketh since 2018",
                                                     "chair:\"Marian Hesketh\" OR (climate NEAR/3 change)",
                                                     "how many meetings in 2019",
                                                     "NOT",
                                                     "((((",
                                                     "\"",
                                                     "a*",
                                                     "date:2019..2018",
                                                     "group:chair sort:oldest",
                                                     "id:0-0",
                                                     "like:0123456789abcdef-1",
                                                     "\xE2\x80\xAE\xF0\x9F\x8C\x8A",
                                                     "<script>alert(1)</script>",
                                                     "' OR 1=1 --",
                                                     "../../etc/passwd",
                                                     "money:>10000",
                                                     "kind:decision kind:action -kind:decision"};

class RequestMaker {
 public:
  explicit RequestMaker(unsigned seed) : random_{seed} {}

  struct Made {
    std::string target;
    bool is_wrong = false;  // in a way that the description tells
  };

  Made request(const std::string& path, const Json& operation) {
    Made made{path, false};
    NamedValues query;
    for (const Json& parameter : operation.at("parameters")) {
      const std::string name = parameter.at("name");
      const Json& schema = parameter.at("schema");
      if (parameter.at("in") == "path") {
        const std::string place = '{' + name + '}';
        made.target.replace(made.target.find(place), place.size(), percent_encoded(segment(schema)));
        continue;
      }
      if (!parameter.at("required").get<bool>() && !one_in(3)) continue;
      const bool is_list = schema.at("type") == "array";
      for (std::size_t left = is_list ? below(3) + 1 : 1; left > 0; --left) {
        query.emplace_back(name, right_value(is_list ? schema.at("items") : schema));
      }
      if (one_in(12))
        made.is_wrong = spoil(query, is_list ? schema.at("items") : schema, is_list) || made.is_wrong;
    }
    if (one_in(12)) {
      query.emplace_back("nothing", "x");
      made.is_wrong = true;
    }
    if (!query.empty()) made.target += '?' + write_query(query);
    if (one_in(20)) {
      made.target += (query.empty() ? "?q=%" : "&q=%");
      made.is_wrong = true;
    }
    return made;
  }

 private:
  std::size_t below(std::size_t end) {
    return std::uniform_int_distribution<std::size_t>{0, end - 1}(random_);
  }
  bool one_in(std::size_t count) { return below(count) == 0; }
  std::string some_text() { return std::string{kTexts[below(kTexts.size())]}; }

  std::string segment(const Json& schema) {
    constexpr std::array<std::string_view, 6> kIds = {
        "0", "0123456789abcdef", "0123456789abcdef-3", "Hesketh", "-", "%"};
    if (schema.contains("enum") && !one_in(4)) return schema["enum"][below(schema["enum"].size())];
    return one_in(3) ? some_text() : std::string{kIds[below(kIds.size())]};
  }

  std::string right_value(const Json& schema) {
    constexpr std::array<std::string_view, 4> kDays = {"2019", "2019-07", "2020-02-29", "1000-01-01"};
    if (schema.contains("enum")) return schema["enum"][below(schema["enum"].size())];
    if (schema.contains("pattern")) return std::string{kDays[below(kDays.size())]};
    if (schema.at("type") != "integer")
      return some_text().substr(0, schema.value("maxLength", std::size_t{1000}));
    const std::size_t least = schema.at("minimum");
    const std::size_t most = schema.at("maximum");
    return std::to_string(one_in(4) ? most : least + below(std::min<std::size_t>(most - least, 20) + 1));
  }

  // Makes the last value a wrong one; whether the description says that it is.
  bool spoil(NamedValues& query, const Json& schema, bool is_list) {
    std::string& value = query.back().second;
    if (schema.contains("enum")) {
      value = "no such word";
    } else if (schema.contains("pattern")) {
      value = one_in(2) ? "2019-02-30" : "yesterday";
    } else if (schema.at("type") == "integer") {
      value = one_in(2) ? "-1" : std::to_string(schema.at("maximum").get<std::size_t>() + 1);
    } else if (is_list || one_in(2)) {
      value.assign(schema.at("maxLength").get<std::size_t>() + 1, 'x');
    } else {
      query.push_back(query.back());  // twice
    }
    return true;
  }

  std::mt19937 random_;
};

TEST(ApiFuzz, EveryAnswerIsOneThatIsDescribed) {
  constexpr unsigned kRequestsEach = 30;
  const Json document = get_json("/openapi.json");
  const Json& problem = document.at("components").at("schemas").at("Problem");
  RequestMaker maker{20201125};
  for (const auto& [path, methods] : document.at("paths").items()) {
    const Json& operation = methods.at("get");
    for (unsigned i = 0; i < kRequestsEach; ++i) {
      const auto [target, is_wrong] = maker.request(path, operation);
      const Response response = get(target);
      EXPECT_LT(response.status, 500) << target << '\n' << response.failure;
      EXPECT_EQ(response.failure, "") << target;
      EXPECT_TRUE(operation.at("responses").contains(std::to_string(response.status)))
          << target << ' ' << response.status;
      EXPECT_TRUE(!is_wrong || response.status == 400) << target << ' ' << response.status;
      if (response.status >= 400) {
        EXPECT_EQ(response.content_type, "application/problem+json") << target;
        EXPECT_THAT(faults(Json::parse(response.body), problem, document), IsEmpty()) << target;
        continue;
      }
      const Json& content = operation.at("responses").at("200").at("content");
      if (!content.contains("application/json")) continue;
      const Json answer = Json::parse(response.body, nullptr, false);
      ASSERT_FALSE(answer.is_discarded()) << target;
      EXPECT_THAT(faults(answer, content.at("application/json").at("schema"), document), IsEmpty()) << target;
    }
  }
}

}  // namespace
}  // namespace minutebook::web
