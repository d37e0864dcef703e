// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands.h"
#include "cli/render_json.h"
#include "cli/render_text.h"
#include "isolation/isolated_reader.h"
#include "papers/read_paper.h"

namespace minutebook::cli {

int run(const ParseCommand& command) {
  const Style style = output_style(command.color);
  isolation::IsolatedReader reader({.options = command.reading});
  for (const std::string& weakness : reader.weaknesses()) complain(weakness);
  int exit_status = kSuccess;
  for (const std::filesystem::path& file : command.files) {
    try {
      const papers::Reading reading = reader.read(papers::file_bytes(file), file.string());
      write_output(command.output == OutputFormat::kJson ? render::line_of(reading_json(reading))
                                                         : reading_text(reading, style));
    } catch (const papers::ReadError& error) {
      complain(error.path().string() + ": " + error.reason());
      exit_status = kFailure;
    }
  }
  return exit_status;
}

}  // namespace minutebook::cli
