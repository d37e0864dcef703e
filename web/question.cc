// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/question.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <vector>

#include "query/parser.h"
#include "query/tree.h"
#include "schema/fields.h"

namespace minutebook::web {
namespace {

constexpr std::size_t kMostQuestionBytes = 1000;
constexpr std::size_t kMostValueBytes = 500;

constexpr std::array<std::string_view, 4> kSorts = {"relevance", "newest", "oldest",
                                                    "agenda"};  // as query::Sort
constexpr std::array<std::string_view, 12> kGroups = {"passage", "item",    "meeting",      "matter",
                                                      "chair",   "speaker", "person",       "owner",
                                                      "year",    "party",   "organization", "authority"};

constexpr std::array kOthers = {
    ParameterSpec{.name = "from", .type = ParameterType::kDay, .help = "First day, month or year"},
    ParameterSpec{.name = "to", .type = ParameterType::kDay, .help = "Last day, month or year"},
    ParameterSpec{.name = "sort",
                  .type = ParameterType::kChoice,
                  .choices = kSorts,
                  .help = "Order of the hits; what the question asks for, else relevance"},
    ParameterSpec{.name = "group",
                  .type = ParameterType::kChoice,
                  .choices = kGroups,
                  .help = "The best hit of each; what the question asks for, else passages"},
    ParameterSpec{.name = "strict",
                  .type = ParameterType::kFlag,
                  .fallback = "no",
                  .help = "Read the question as words and fields, not as plain English"},
    ParameterSpec{.name = "boilerplate",
                  .type = ParameterType::kFlag,
                  .fallback = "no",
                  .help = "Ask for apologies, previous minutes and their like, too"},
};

std::vector<ParameterSpec> make_parameters() {
  std::vector<ParameterSpec> specs = {{.name = "q",
                                       .most = kMostQuestionBytes,
                                       .help = "The question, in plain English or the query language"}};
  for (const schema::Field field : schema::facets()) {
    const schema::FieldSpec& row = schema::spec(field);
    specs.push_back({.name = row.name, .is_repeatable = true, .most = kMostValueBytes, .help = row.help});
  }
  specs.insert(specs.end(), kOthers.begin(), kOthers.end());
  return specs;
}

void add(std::string& question, const std::string& condition) {
  if (condition.empty()) return;
  if (!question.empty()) question += ' ';
  question += condition;
}

}  // namespace

std::span<const ParameterSpec> question_parameters() {
  static const std::vector<ParameterSpec> specs = make_parameters();
  return specs;
}

std::string choices_of(const Parameters& parameters) {
  std::string question;
  for (const schema::Field field : schema::facets()) {
    std::vector<query::Node> values;
    for (const std::string& value : parameters.all(schema::spec(field).name)) {
      values.push_back(query::filter(field, value));
    }
    if (!values.empty()) add(question, query::print(query::any_of(values)));
  }
  if (parameters.has("from") || parameters.has("to")) {
    add(question, "date:" + parameters.text("from") + ".." + parameters.text("to"));
  }
  return question;
}

std::string question_of(const Parameters& parameters) {
  const std::string typed = parameters.text("q");
  return typed.empty() ? "*" : typed;
}

query::SearchOptions options_of(const Parameters& parameters) {
  constexpr std::chrono::seconds kMostTime{2};
  query::SearchOptions options;
  options.deadline = std::chrono::steady_clock::now() + kMostTime;
  options.also = choices_of(parameters);
  options.strict = parameters.flag("strict");
  options.boilerplate = parameters.flag("boilerplate");
  for (std::size_t i = 0; i < kSorts.size(); ++i) {
    if (parameters.text("sort") == kSorts[i]) options.sort = static_cast<query::Sort>(i);
  }
  const std::string group = parameters.text("group");
  if (group == "passage") {
    options.group = query::Grouping{};
  } else if (!group.empty()) {
    options.group = query::grouping_from(group);
  }
  return options;
}

std::vector<ParameterSpec> joined(std::span<const ParameterSpec> first,
                                  std::span<const ParameterSpec> second) {
  std::vector<ParameterSpec> all{first.begin(), first.end()};
  all.insert(all.end(), second.begin(), second.end());
  return all;
}

std::vector<ParameterSpec> without(std::span<const ParameterSpec> specs,
                                   std::initializer_list<std::string_view> names) {
  std::vector<ParameterSpec> rest{specs.begin(), specs.end()};
  std::erase_if(rest, [&](const ParameterSpec& spec) {
    return std::find(names.begin(), names.end(), spec.name) != names.end();
  });
  return rest;
}

}  // namespace minutebook::web
