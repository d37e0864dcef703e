// SPDX-License-Identifier: GPL-2.0-or-later
// How the reading of a file went wrong, in words for the person who has the file. Pure, safe from any thread.
#pragma once

#include <string>

#include "isolation/limits.h"
#include "isolation/messages.h"

namespace minutebook::isolation {

// Exit statuses of a child that reads, beside 0.
inline constexpr int kOutOfMemory = 81;
inline constexpr int kNotConfined = 82;  // it could not take on what the reader process said it would

// "" where the child came to its end by itself, with or without an answer.
std::string reason_of(const Ending& ending, const Limits& limits);

std::string too_much_text(const Limits& limits);

inline constexpr const char* kNoSoundAnswer =
    "gave no sound answer when it was read: the file is damaged or hostile";

}  // namespace minutebook::isolation
