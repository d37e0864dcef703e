// SPDX-License-Identifier: GPL-2.0-or-later
// A part of a page under a heading of its own. Pure.
#pragma once

#include <string>
#include <string_view>

#include "web/html.h"

namespace minutebook::web::pages {

// A <section>, its class and the id of its <h2> being `name`; nothing where there is no content.
inline Html section(std::string_view name, const std::string& heading, const Html& content) {
  if (content.empty()) return {};
  const std::string id{name};
  return element("section", {{"class", id}, {"aria-labelledby", id}},
                 {element("h2", {{"id", id}}, {heading}), content});
}

}  // namespace minutebook::web::pages
