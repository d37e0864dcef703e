// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/versions.h"

#include <charconv>

#include "analyzers/analyzer.h"

namespace minutebook::schema {
namespace {

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::string_view program_version() { return MINUTEBOOK_VERSION; }

std::optional<std::string> version_problem(std::string_view schema, std::string_view analyzer) {
  const std::optional<int> schema_version = number(schema);
  const std::optional<int> analyzer_version = number(analyzer);
  if (!schema_version || !analyzer_version) {
    return "is no minutebook index or a damaged one: make it anew with `minutebook index --rebuild`";
  }
  if (*schema_version > kSchemaVersion ||
      (*schema_version == kSchemaVersion && *analyzer_version > analyzers::kAnalyzerVersion)) {
    return "was made by a newer minutebook (index version " + std::to_string(*schema_version) + "." +
           std::to_string(*analyzer_version) + ", this program reads " + std::to_string(kSchemaVersion) +
           "." + std::to_string(analyzers::kAnalyzerVersion) + "): update this program";
  }
  if (*schema_version < kSchemaVersion || *analyzer_version < analyzers::kAnalyzerVersion) {
    return "was made by an older minutebook: make it anew with `minutebook index --rebuild`";
  }
  return std::nullopt;
}

}  // namespace minutebook::schema
