// SPDX-License-Identifier: GPL-2.0-or-later
// What a test can see of this process: its open descriptors, its children.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <vector>

namespace minutebook::isolation {

std::size_t open_descriptors();
std::vector<pid_t> children();               // of this process
std::vector<pid_t> children(pid_t process);  // of another; it has one thread

}  // namespace minutebook::isolation
