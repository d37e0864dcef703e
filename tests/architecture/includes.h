// SPDX-License-Identifier: GPL-2.0-or-later
// Who may include whom: the table of docs/ARCHITECTURE.md, and what the sources really include. Owns its
// texts.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::architecture {

// A folder of the project, the folders it may include beside itself, and the libraries it may use.
struct Room {
  std::string_view folder;
  std::vector<std::string_view> rooms;
  std::vector<std::string_view> libraries;
  std::vector<std::string_view> shared = {};  // libraries that its headers show to rooms that use them, too
};

const std::vector<Room>& rooms();

// The room that a file belongs to, by its path from the project's root; null where no row of the table names
// it.
const Room* room_of(std::string_view path);

// The library that an include in <> belongs to; "" for the C++ standard library and the operating system.
std::string_view library_of(std::string_view include);

struct Source {
  std::string path;  // from the project's root
  std::string text;
  std::vector<std::string> quoted;  // "indexer/update.h"
  std::vector<std::string> angled;  // <xapian.h>
};

Source parse_source(std::string path, std::string text);

// Every .cc and .h under the root, by path; what is built is left out.
std::map<std::string, Source> read_sources(const std::filesystem::path& root);

// What in a source breaks the table, in words; nothing where it keeps to it.
std::vector<std::string> violations(const Source& source, const std::map<std::string, Source>& all);

// Libraries that a room would see by including this header of another, through other headers too, and should not.
std::vector<std::string> leaked_libraries(const Room& room, const Source& header,
                                          const std::map<std::string, Source>& all);

}  // namespace minutebook::architecture
