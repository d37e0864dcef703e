// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "analyzers/dates.h"
#include "query/nearest.h"

namespace minutebook::web {
namespace {

constexpr std::array<std::string_view, 4> kFlagWords = {"yes", "no", "true", "false"};
constexpr std::size_t kMostChoicesNamed = 40;
constexpr std::size_t kNearEnough = 3;

const ParameterSpec* find(std::span<const ParameterSpec> specs, std::string_view name) {
  const auto spec =
      std::find_if(specs.begin(), specs.end(), [&](const ParameterSpec& one) { return one.name == name; });
  return spec == specs.end() ? nullptr : &*spec;
}

std::optional<std::size_t> whole_number(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// A day, or the first of a month or year: "2020-07-14", "2020-07", "2020".
bool is_day(std::string_view text) {
  constexpr std::string_view kRest = "0000-01-01";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  return analyzers::from_iso(std::string{text} + std::string{kRest.substr(text.size())}).has_value();
}

std::string nearest_of(std::string_view typed, std::span<const std::string_view> words) {
  const std::vector<std::string> found = query::nearest(typed, {words.begin(), words.end()}, kNearEnough);
  return found.empty() ? std::string{} : found.front();
}

std::vector<std::string> listed(std::span<const std::string_view> words) {
  const std::size_t count = std::min(words.size(), kMostChoicesNamed);
  return {words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count)};
}

// What is wrong with the value, in words; "" for nothing.
std::string fault_of(const ParameterSpec& spec, std::string_view value) {
  const auto is_in = [&](std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), value) != words.end();
  };
  switch (spec.type) {
    case ParameterType::kText:
      return value.size() <= spec.most ? std::string{} : fmt::format("is longer than {} bytes", spec.most);
    case ParameterType::kNumber: {
      const auto number = whole_number(value);
      const bool is_right = number && *number >= spec.least && *number <= spec.most;
      return is_right ? std::string{}
                      : fmt::format("is no whole number from {} to {}", spec.least, spec.most);
    }
    case ParameterType::kChoice:
      return is_in(spec.choices) ? std::string{} : "is none of the words allowed";
    case ParameterType::kFlag:
      return is_in(kFlagWords) ? std::string{} : "is neither yes nor no";
    case ParameterType::kDay:
      return is_day(value) ? std::string{} : "is no day like 2020-07-14, nor a month or year";
  }
  return {};
}

bool is_place(std::string_view name) { return name == "page" || name == "cursor"; }

}  // namespace

Parameters::Parameters(std::span<const ParameterSpec> specs, NamedValues given) : specs_{specs} {
  for (auto& [name, value] : given) {
    if (!value.empty() && find(specs, name) != nullptr)
      given_.emplace_back(std::move(name), std::move(value));
  }
}

bool Parameters::has(std::string_view name) const {
  return std::any_of(given_.begin(), given_.end(), [&](const auto& one) { return one.first == name; });
}

std::string Parameters::text(std::string_view name) const {
  for (const auto& [given, value] : given_) {
    if (given == name) return value;
  }
  const ParameterSpec* spec = find(specs_, name);
  return spec == nullptr ? std::string{} : std::string{spec->fallback};
}

std::size_t Parameters::number(std::string_view name) const { return whole_number(text(name)).value_or(0); }

bool Parameters::flag(std::string_view name) const {
  const std::string value = text(name);
  return value == "yes" || value == "true";
}

std::vector<std::string> Parameters::all(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [given, value] : given_) {
    if (given == name) values.push_back(value);
  }
  return values;
}

NamedValues Parameters::with(std::string_view name, const std::vector<std::string>& values) const {
  NamedValues changed;
  for (const auto& one : given_) {
    if (one.first != name && !is_place(one.first)) changed.push_back(one);
  }
  for (const std::string& value : values) changed.emplace_back(name, value);
  return changed;
}

NamedValues Parameters::without_value(std::string_view name, std::string_view value) const {
  std::vector<std::string> values = all(name);
  std::erase(values, value);
  return with(name, values);
}

NamedValues Parameters::with_value(std::string_view name, std::string_view value) const {
  std::vector<std::string> values = all(name);
  values.emplace_back(value);
  return with(name, values);
}

std::vector<InvalidParameter> refused(std::span<const ParameterSpec> specs, const NamedValues& given,
                                      UnknownParameters unknown) {
  std::vector<InvalidParameter> faults;
  std::vector<std::string_view> seen;
  for (const auto& [name, value] : given) {
    const ParameterSpec* spec = find(specs, name);
    if (spec == nullptr) {
      if (unknown == UnknownParameters::kIgnored) continue;
      std::vector<std::string_view> names;
      for (const ParameterSpec& one : specs) names.push_back(one.name);
      faults.push_back({name, value, "is no parameter here", listed(names), nearest_of(name, names)});
      continue;
    }
    if (!spec->is_repeatable && std::find(seen.begin(), seen.end(), spec->name) != seen.end()) {
      faults.push_back({name, value, "is given more than once", {}, {}});
      continue;
    }
    seen.push_back(spec->name);
    const std::string fault = value.empty() ? std::string{} : fault_of(*spec, value);
    if (fault.empty()) continue;
    faults.push_back({name, value, fault, listed(spec->choices), nearest_of(value, spec->choices)});
  }
  for (const ParameterSpec& spec : specs) {
    const bool is_given = std::any_of(given.begin(), given.end(), [&](const auto& one) {
      return one.first == spec.name && !one.second.empty();
    });
    if (spec.is_required && !is_given) faults.push_back({std::string{spec.name}, {}, "is needed", {}, {}});
  }
  return faults;
}

}  // namespace minutebook::web
