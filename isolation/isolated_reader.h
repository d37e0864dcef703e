// SPDX-License-Identifier: GPL-2.0-or-later
// Reads papers, each in a process of its own, so that a hostile or broken file costs that file and never the
// run. What a file makes its reader do ends as a papers::ReadError with the reason: it took too much time or
// memory, crashed, reached for what is not its business, gave too much or no sound text.
//
// An IsolatedReader is one reader process that reads one file at a time: one a thread. Make as many as are
// to read side by side, and make them before the program has other threads, and while it is small: the
// process is a copy of it. It ends with its IsolatedReader.
//
// Where the system does not offer a layer, or no process, files are read with what is left; weaknesses() says
// so.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isolation/descriptor.h"
#include "isolation/limits.h"
#include "isolation/messages.h"
#include "isolation/reader_process.h"
#include "papers/read_paper.h"

namespace minutebook::isolation {

struct Settings {
  papers::ReadOptions options = {};
  Limits limits = {};
  Limits scan_limits = kScanLimits;  // for what may be a scan, where options.ocr asks for its words
};

class IsolatedReader {
 public:
  explicit IsolatedReader(const Settings& settings = {});
  IsolatedReader(const Settings& settings, Work work);  // other work than papers::read_paper_bytes, for tests
  ~IsolatedReader();
  IsolatedReader(const IsolatedReader&) = delete;
  IsolatedReader& operator=(const IsolatedReader&) = delete;

  // Throws papers::ReadError.
  papers::Reading read(std::string_view bytes, const std::string& source);

  // What is missing of the isolation, a sentence each; waits until the reader process is ready.
  std::vector<std::string> weaknesses();

 private:
  const std::optional<Layers>& layers();
  Request request_for(std::string_view bytes) const;
  papers::Reading read_there(std::string_view bytes, const std::string& source);
  papers::Reading read_here(std::string_view bytes, const std::string& source) const;

  Settings settings_;
  Work work_;
  pid_t process_ = -1;
  Descriptor control_;            // none where the process could not be started
  bool greeted_ = false;          // it has said which layers there are
  std::optional<Layers> layers_;  // none where there is no process
};

}  // namespace minutebook::isolation
