// SPDX-License-Identifier: GPL-2.0-or-later
// Notes of meetings that never took place, in the form in which ModernGov exports them as text, for
// benchmarks and tests that need many. Note i of a seed is the same whatever is made before, after or beside
// it, on any machine. About 7 KB each; over fifteen years, sixty bodies and a few thousand people; one in
// twenty five is confidential and others have confidential items. Rare words grow with the number of notes as
// they do in real text; topics recur word for word. Pure functions, safe from any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace minutebook::corpus {

// Changes when the same seed and number give other bytes.
inline constexpr int kGeneratorVersion = 1;

std::string note(std::uint64_t seed, std::uint32_t index);

// Where note `index` stands in a folder of them: a thousand a folder, "012/12345.txt".
std::filesystem::path note_path(std::uint32_t index);

// Writes notes 0 to `count` - 1 below `folder`, which is made where it does not exist; returns the bytes
// written. Throws std::filesystem::filesystem_error, and std::runtime_error naming the file that could not be
// written.
std::uint64_t write_notes(std::uint64_t seed, std::uint32_t count, const std::filesystem::path& folder);

}  // namespace minutebook::corpus
