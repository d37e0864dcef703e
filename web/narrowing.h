// SPDX-License-Identifier: GPL-2.0-or-later
// A question and one condition more, as one text. Two conditions on one field side by side mean either of them, and
// words that ask for a kind ("decisions on ...") mean themselves beside `kind:`: so what was typed is written as it was
// understood, in brackets, and AND before the condition. The same thread as the searcher.
#pragma once

#include <string>
#include <string_view>

#include "web/context.h"

namespace minutebook::web {

// What was typed, in the query language: "carbon date:2019.."; "" where nothing was. Throws query::SearchError.
std::string typed_meaning(Context& context);

// "(carbon date:2019..) AND date:2019-07"; the condition alone where the meaning is "".
std::string with_condition(const std::string& meaning, std::string_view condition);

}  // namespace minutebook::web
