// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/config_file.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/nearest.h"

namespace minutebook::cli {
namespace {

// What only a command line can ask for.
constexpr std::array<std::string_view, 3> kNoKeys = {"help", "config", "check"};

class Reader {
 public:
  Reader(CLI::App& app, std::string path) : app_{app}, path_{std::move(path)} {}

  void apply(const toml::table& file) {
    for (const auto& [key, node] : file) {
      CLI::Option* option = option_of(key.str());
      if (option == nullptr) fail(key.source(), unknown(key.str()));
      if (option->count() > 0) continue;
      for (const std::string& value : values(key.str(), node)) option->add_result(value);
      try {
        option->run_callback();
      } catch (const CLI::Error& error) {
        fail(node.source(), error.what());
      }
    }
  }

  [[noreturn]] void fail(const toml::source_region& where, const std::string& what) const {
    throw CLI::ValidationError(fmt::format("{}, line {}: {}", path_, where.begin.line, what));
  }

 private:
  CLI::Option* option_of(std::string_view key) const {
    if (std::find(kNoKeys.begin(), kNoKeys.end(), key) != kNoKeys.end()) return nullptr;
    return app_.get_option_no_throw("--" + std::string{key});
  }

  std::string unknown(std::string_view key) const {
    std::vector<std::string> names;
    for (const CLI::Option* option : app_.get_options()) {
      for (const std::string& name : option->get_lnames()) {
        if (std::find(kNoKeys.begin(), kNoKeys.end(), name) == kNoKeys.end()) names.push_back(name);
      }
    }
    const std::vector<std::string_view> candidates(names.begin(), names.end());
    const std::vector<std::string> near = query::nearest(key, candidates, 1);
    return near.empty() ? fmt::format("there is no option '{}'", key)
                        : fmt::format("there is no option '{}'; did you mean {}?", key, near.front());
  }

  std::vector<std::string> values(std::string_view key, const toml::node& node) const {
    const toml::array* list = node.as_array();
    if (list == nullptr) return {value(key, node)};
    std::vector<std::string> all;
    for (const toml::node& one : *list) all.push_back(value(key, one));
    return all;
  }

  std::string value(std::string_view key, const toml::node& node) const {
    if (const auto* text = node.as_string()) return text->get();
    if (const auto* number = node.as_integer()) return std::to_string(number->get());
    if (const auto* flag = node.as_boolean()) return flag->get() ? "true" : "false";
    fail(node.source(),
         fmt::format("{} is a text in quotes, a number, true or false, or a list of texts", key));
  }

  CLI::App& app_;
  std::string path_;
};

}  // namespace

void apply_config_file(CLI::App& app, const std::filesystem::path& file) {
  Reader reader{app, file.string()};
  std::optional<toml::table> table;
  try {
    table = toml::parse_file(file.string());
  } catch (const toml::parse_error& error) {
    reader.fail(error.source(), std::string{error.description()});
  }
  reader.apply(*table);
}

}  // namespace minutebook::cli
