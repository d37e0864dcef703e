// SPDX-License-Identifier: GPL-2.0-or-later
// One line on standard error that says how far an index run is: files, rate, time left. It is drawn over
// itself and wiped at the end; where standard error is no terminal nothing is printed at all. For one thread.
#pragma once

#include <functional>

#include "indexer/update.h"

namespace minutebook::cli {

class ProgressLine {
 public:
  ProgressLine();
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  // What the update calls; empty where there is nobody to look. Not to be called after the ProgressLine's
  // end.
  std::function<void(const indexer::Progress&)> callback();

 private:
  void draw(const indexer::Progress& progress);

  bool terminal_;
  indexer::Progress before_;  // for the current rate
};

}  // namespace minutebook::cli
