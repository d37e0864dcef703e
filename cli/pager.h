// SPDX-License-Identifier: GPL-2.0-or-later
// Text for people, through a pager where standard output is a terminal: MINUTEBOOK_PAGER, else PAGER, as a line of
// shell; else `less -FRX`, which ends by itself where one screen holds the text. `cat` or "" is no pager, and so is
// one that cannot be run. Leaving it early is no error. For one thread.
#pragma once

#include <string_view>

#include "cli/terminal.h"

namespace minutebook::cli {

// Writes the whole text. Throws as write_output.
void show_text(std::string_view text, const Look& look);

}  // namespace minutebook::cli
