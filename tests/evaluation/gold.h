// SPDX-License-Identifier: GPL-2.0-or-later
// What a careful reader extracts from a paper, as a JSON file beside it says (corpus/README.md). Everything
// is optional: what gold does not state is not judged. Owns its texts (UTF-8); safe to read from several
// threads.
#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace minutebook::evaluation {

// A gold file that is missing, is no JSON, or has a value of another type than the format says. Names the
// file.
class GoldError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

// `required` must be found; `optional` may be, and counts neither way.
template <typename Value>
struct GoldList {
  std::vector<Value> required;
  std::vector<Value> optional;
};

struct GoldAction {
  std::string text;
  std::optional<std::string> owner;  // "" says that there is none; nothing that it is not judged
};

struct GoldAttendee {
  std::string name;
  std::optional<std::string> role;
  std::optional<std::string> authority;  // "" says that none is printed
};

struct GoldItem {
  std::string number;
  std::string title;
  std::optional<std::string> access;
  std::optional<GoldList<std::string>> speakers;
  std::optional<GoldList<std::string>> decisions;
  std::optional<GoldList<GoldAction>> actions;
};

// A text that is "" is stated to be absent: the paper does not say it.
struct GoldPaper {
  std::optional<std::string> kind, title, organization, date, start_time, venue, access, chair;
  std::optional<std::vector<std::string>> contact_officers;
  std::optional<GoldList<GoldAttendee>> attendance;
  std::optional<GoldList<GoldItem>> items;
};

// Both throw GoldError.
std::vector<GoldPaper> parse_gold(const nlohmann::json& json);
std::vector<GoldPaper> read_gold(const std::filesystem::path& file);

}  // namespace minutebook::evaluation
