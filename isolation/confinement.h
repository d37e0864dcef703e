// SPDX-License-Identifier: GPL-2.0-or-later
// What a process gives up for ever before it reads a file: more than a little time and memory, files, the
// network, other processes. Made once in the reader process, entered by each child it forks. For one thread.
//
// A sanitizer reserves terabytes of address space and makes system calls of its own. So in such a build there
// is no limit of memory and no filter of system calls, and sanitizer_build() says so; all else is the same.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

#include "isolation/descriptor.h"
#include "isolation/limits.h"
#include "isolation/system_calls.h"

namespace minutebook::isolation {

bool sanitizer_build();

enum class Freedom : std::uint8_t {
  kNone,      // to compute, no more
  kPrograms,  // to run converters: it may open files and start processes, but has no network
};

// The layers that depend on the kernel, and on what a container allows.
struct Layers {
  bool filter = false;    // of system calls: seccomp
  bool landlock = false;  // no files, even past the filter
};

// What a paper read without these layers might do, in words for whoever runs the program; one a missing layer.
std::vector<std::string> weaknesses(const Layers& layers);

class Confinement {
 public:
  // `guarded` are processes that a child must not reach into.
  explicit Confinement(const std::vector<pid_t>& guarded);
  const Layers& layers() const { return layers_; }

  // False where a layer that should be there could not be taken on: the process must end then.
  bool enter(Freedom freedom, const Limits& limits) const;

 private:
  FilterProgram computing_;
  FilterProgram programs_;
  Descriptor no_files_;  // Landlock's rules
  Layers layers_;
};

// Closes every descriptor but 0 to 2 and these. False where the kernel is too old for it (Linux 5.9).
bool close_all_but(std::vector<int> kept);

}  // namespace minutebook::isolation
