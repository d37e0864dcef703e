// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/options.h"

namespace minutebook::cli {

CLI::Option* add_number(CLI::App& app, const std::string& name, std::size_t& value, std::size_t most,
                        const std::string& help) {
  return app.add_option(name, value, help)->check(silent(CLI::Range(std::size_t{0}, most)))->type_name("N");
}

CLI::Validator silent(CLI::Validator check) { return check.description(""); }

CLI::Option* add_index_option(CLI::App& app, std::filesystem::path& index, const std::string& help) {
  return app.add_option("--index", index, help)->required()->envname("MINUTEBOOK_INDEX")->type_name("DIR");
}

void add_format_option(CLI::App& app, OutputFormat& output, const std::string& help) {
  add_choice<OutputFormat>(
      app, "--format",
      {{"text", OutputFormat::kText},
       {"json", OutputFormat::kJson},
       {"ndjson", OutputFormat::kNdjson},
       {"csv", OutputFormat::kCsv}},
      [&output](OutputFormat format) { output = format; }, help);
  add_json_option(app, output, "The same as --format json");
}

void add_json_option(CLI::App& app, OutputFormat& output, const std::string& help) {
  app.add_flag_callback(
      "--json", [&output] { output = OutputFormat::kJson; }, help);
}

void add_access_option(CLI::App& app, query::Audience& audience) {
  add_choice<query::Audience>(
      app, "--access", {{"public", query::Audience::kPublic}, {"restricted", query::Audience::kRestricted}},
      [&audience](query::Audience value) { audience = value; },
      "What may be seen (default: public); restricted sees everything");
}

void add_color_option(CLI::App& app, ColorChoice& color) {
  add_choice<ColorChoice>(
      app, "--color",
      {{"auto", ColorChoice::kAuto}, {"always", ColorChoice::kAlways}, {"never", ColorChoice::kNever}},
      [&color](ColorChoice value) { color = value; },
      "Colour (default: auto, on a terminal; NO_COLOR and CLICOLOR_FORCE are honoured)");
}

void add_pager_option(CLI::App& app, Look& look) {
  app.add_flag_callback(
      "--no-pager", [&look] { look.pager = false; }, "Show text as it is, not through a pager");
}

}  // namespace minutebook::cli
