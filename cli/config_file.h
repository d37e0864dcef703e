// SPDX-License-Identifier: GPL-2.0-or-later
// A file that gives options of a command, in TOML: each key is an option without its dashes. What the command line says
// wins. Only for the files that make the command line (arguments*.cc).
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>

namespace minutebook::cli {

// Gives `app` the options of the file that it has not been given yet. Throws CLI::ValidationError, which names the line.
void apply_config_file(CLI::App& app, const std::filesystem::path& file);

}  // namespace minutebook::cli
