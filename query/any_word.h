// SPDX-License-Identifier: GPL-2.0-or-later
// Questions that any of their words answers, the passages with most of them first. Pure functions, safe from any thread.
#pragma once

#include <optional>
#include <string_view>

#include "analyzers/analyzer.h"
#include "query/tree.h"

namespace minutebook::query {

// The same question where any of the words that must all be there is enough; nothing where it asks for one or none.
std::optional<Node> with_any_word(const Node& tree);

// A text as a question that any of its words answers: no plain English and no query language is read in it. Function
// words are left out unless there is nothing else; a text without letters or digits asks for everything.
Node any_word_of(std::string_view text, analyzers::Analyzer& analyzer);

}  // namespace minutebook::query
