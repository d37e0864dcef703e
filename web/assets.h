// SPDX-License-Identifier: GPL-2.0-or-later
// The styles and scripts, compiled into the program: nothing is looked for in a file system. Written by CMake from
// web/assets/.
#pragma once

#include <span>
#include <string_view>

namespace minutebook::web {

struct Asset {
  std::string_view name;  // "site.css"
  std::string_view hash;  // of its content: part of its address
  std::string_view content_type;
  std::string_view content;
};

std::span<const Asset> assets();
const Asset* find_asset(std::string_view name);  // null where there is none

}  // namespace minutebook::web
