// SPDX-License-Identifier: GPL-2.0-or-later
// The system calls that a process may still make while it reads a file, as programs for the kernel's filter
// (seccomp). Made once in the reader process and taken on by every child. The functions are for one thread.
#pragma once

#include <linux/filter.h>
#include <sys/types.h>

#include <vector>

namespace minutebook::isolation {

using FilterProgram = std::vector<sock_filter>;

// For a child that only computes: memory, its descriptors, the clock. Opening, looking and asking are refused
// with an error, which libraries live with; all else kills it. Empty where the filter could not be made.
FilterProgram filter_for_computing();

// For a child that runs a converter: all but the network, and reaching into `guarded` processes. Empty where
// it could not be made.
FilterProgram filter_for_programs(const std::vector<pid_t>& guarded);

// Whether the kernel has what both need.
bool kernel_filters();

// Takes the filter on for ever. Needs no_new_privs. False where the kernel refuses.
bool take_on(const FilterProgram& program);

}  // namespace minutebook::isolation
