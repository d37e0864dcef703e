// SPDX-License-Identifier: GPL-2.0-or-later
// "Did you mean": a typed question with its mistyped words put right, where that finds more. Words that the index does
// not have, or hardly has, are held against the words that it has; no dictionary is kept, so nothing is suggested that
// the asker may not see. Names, acronyms, numbers, references, quoted words and values of fields stay as they are typed.
// Same thread as the IndexWords. Throws Xapian::Error.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "query/index_words.h"
#include "query/lexicon.h"
#include "query/tree.h"

namespace minutebook::query {

// How many passages a question finds, all of its words asked for.
using CountOfQuestion = std::function<std::uint64_t(std::string_view question)>;

// `tree` is what was understood of `question`. The answer is typed as the question was, and nothing where nothing better
// is known. `count` is called only where a word seems mistyped.
std::optional<std::string> did_you_mean(std::string_view question, const Node& tree, const IndexWords& words,
                                        const Lexicon& lexicon, const CountOfQuestion& count);

}  // namespace minutebook::query
