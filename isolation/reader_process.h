// SPDX-License-Identifier: GPL-2.0-or-later
// The process that reads files: it gets everything ready that reading needs, then forks a child for each
// file, so that nothing a file does outlives it. It is forked off while the program is small; all its
// descriptors but the socket are closed. It ends with the program, and a child ends with it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "isolation/descriptor.h"
#include "papers/read_paper.h"

namespace minutebook::isolation {

// What a child does with a file; `warm_up` is run once before, and loads what a child could no longer open.
struct Work {
  std::function<papers::Reading(std::string_view bytes)> read;
  std::function<void()> warm_up;
};

// Serves requests (messages.h) from `control` until its other end is closed.
[[noreturn]] void serve(Descriptor control, const Work& work) noexcept;

}  // namespace minutebook::isolation
