// SPDX-License-Identifier: GPL-2.0-or-later
// minutebook-generate: a large test corpus of fictional notes, the same bytes every time.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <string>

#include "corpus/generator/note.h"

int main(int argc, char** argv) {
  CLI::App app("Writes fictional notes of meetings into a folder, the same bytes every time.",
               "minutebook-generate");
  std::uint32_t notes = 2000;
  std::uint64_t seed = 1;
  std::string folder;
  app.add_option("--notes", notes, "How many notes; note i is the same whatever the number")
      ->capture_default_str();
  app.add_option("--seed", seed, "Another seed makes other people and other notes")->capture_default_str();
  app.add_option("DIR", folder, "The folder to write to")->required();
  CLI11_PARSE(app, argc, argv);

  try {
    const std::uint64_t bytes = minutebook::corpus::write_notes(seed, notes, folder);
    fmt::print("{} notes, {:.1f} MB in {}\n", notes, static_cast<double>(bytes) / 1e6, folder);
    return EXIT_SUCCESS;
  } catch (const std::exception& error) {
    fmt::print(stderr, "minutebook-generate: {}\n", error.what());
    return 3;
  }
}
