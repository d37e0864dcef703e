// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/evaluation/gold.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace minutebook::evaluation {
namespace {

using nlohmann::json;

std::string text(const json& value) { return value.is_null() ? "" : value.get<std::string>(); }

std::optional<std::string> text_at(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? std::nullopt : std::optional(text(*found));
}

GoldAction action(const json& value) {
  if (value.is_string()) return {.text = text(value), .owner = std::nullopt};
  return {.text = text(value.at(0)),
          .owner = value.size() > 1 ? std::optional(text(value.at(1))) : std::nullopt};
}

GoldAttendee attendee(const json& value) {
  return {.name = text(value.at("name")),
          .role = text_at(value, "role"),
          .authority = text_at(value, "authority")};
}

template <typename Read>
auto all(const json& array, Read read) {
  std::vector<decltype(read(array))> values;
  for (const json& value : array) values.push_back(read(value));
  return values;
}

// The list under `key` with what may be left out under "optional_" + key; nothing where neither is stated.
template <typename Read>
auto list_at(const json& object, const std::string& key, Read read) {
  std::optional<GoldList<decltype(read(object))>> list;
  if (const auto found = object.find(key); found != object.end()) {
    list.emplace().required = all(*found, read);
    if (const auto extra = object.find("optional_" + key); extra != object.end())
      list->optional = all(*extra, read);
  }
  return list;
}

GoldItem item(const json& value) {
  return {.number = text(value.at("number")),
          .title = text(value.at("title")),
          .access = text_at(value, "access"),
          .speakers = list_at(value, "speakers", text),
          .decisions = list_at(value, "decisions", text),
          .actions = list_at(value, "actions", action)};
}

GoldPaper paper(const json& value) {
  GoldPaper gold{.kind = text_at(value, "kind"),
                 .title = text_at(value, "title"),
                 .organization = text_at(value, "organization"),
                 .date = text_at(value, "date"),
                 .start_time = text_at(value, "start_time"),
                 .venue = text_at(value, "venue"),
                 .access = text_at(value, "access"),
                 .chair = text_at(value, "chair"),
                 .contact_officers = std::nullopt,
                 .attendance = list_at(value, "attendance", attendee),
                 .items = list_at(value, "items", item)};
  if (const auto found = value.find("contact_officers"); found != value.end()) {
    gold.contact_officers = all(*found, text);
  }
  return gold;
}

}  // namespace

std::vector<GoldPaper> parse_gold(const json& json) {
  try {
    return all(json.at("papers"), paper);
  } catch (const nlohmann::json::exception& error) {
    throw GoldError(error.what());
  }
}

std::vector<GoldPaper> read_gold(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw GoldError("cannot open gold file " + file.string());
  try {
    return parse_gold(json::parse(stream));
  } catch (const std::exception& error) {
    throw GoldError(file.string() + " does not have the form of a gold file: " + error.what());
  }
}

}  // namespace minutebook::evaluation
