// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/progress.h"

#include <fmt/format.h>

#include <cstdio>

#include "cli/terminal.h"
#include "cli/wording.h"

namespace minutebook::cli {
namespace {

constexpr const char* kWipeLine = "\r\x1b[K";

}  // namespace

ProgressLine::ProgressLine() : terminal_(error_is_terminal()) {}

ProgressLine::~ProgressLine() {
  if (terminal_) std::fputs(kWipeLine, stderr);
}

std::function<void(const indexer::Progress&)> ProgressLine::callback() {
  if (!terminal_) return {};
  return [this](const indexer::Progress& progress) { draw(progress); };
}

void ProgressLine::draw(const indexer::Progress& progress) {
  const double rate = progress.seconds > 0 ? static_cast<double>(progress.done) / progress.seconds : 0;
  std::string line = fmt::format("{} of {} files", number(progress.done), number(progress.total));
  if (rate > 0) {
    line +=
        fmt::format("  {:.0f} files/s  {}  {} left", rate,
                    megabytes_a_second(progress.bytes - before_.bytes, progress.seconds - before_.seconds),
                    duration(static_cast<double>(progress.total - progress.done) / rate));
  }
  before_ = progress;
  std::fputs((kWipeLine + line).c_str(), stderr);
}

}  // namespace minutebook::cli
