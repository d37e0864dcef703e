// SPDX-License-Identifier: GPL-2.0-or-later
// Days as people read them, "14 July 2020", in the language of the interface. Pure.
#pragma once

#include <string>
#include <string_view>

#include "web/html.h"
#include "web/languages.h"

namespace minutebook::web {

// Of an ISO 8601 day, month or year; what is none of them stays as it is.
std::string in_words(Lang lang, std::string_view iso);

// The same in a <time> element; nothing of "".
Html time_html(Lang lang, std::string_view iso);

}  // namespace minutebook::web
