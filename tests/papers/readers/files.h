// SPDX-License-Identifier: GPL-2.0-or-later
// Files to read, made by a word processor from text of our own (tests/papers/readers/files), and archives
// made here.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace minutebook::readers {

std::string file(std::string_view name);

// A zip archive of these entries: name and content.
std::string zip(const std::vector<std::pair<std::string, std::string>>& entries);

// A DOCX of one document part, whose body is `body`.
std::string docx(std::string_view body);

// The text of the extract with every style in front of its line: "<h2>", "<b>", "<h1 b>".
std::string marked_text(std::string_view bytes);

// Why the bytes cannot be read; "" if they can.
std::string refusal(std::string_view bytes);

}  // namespace minutebook::readers
