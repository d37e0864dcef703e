// SPDX-License-Identifier: GPL-2.0-or-later
// What fields and their fixed values are called, in the languages of the interface: one table a kind. Pure.
#pragma once

#include <string>
#include <string_view>

#include "schema/fields.h"
#include "web/languages.h"

namespace minutebook::web {

std::string_view label_of(Lang lang, schema::Field field);  // "Board or committee"

// "Decision" of the kind "decision"; a value that has no other name stays as it is, a day is told in words.
std::string label_of(Lang lang, schema::Field field, std::string_view value);

}  // namespace minutebook::web
