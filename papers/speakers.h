// SPDX-License-Identifier: GPL-2.0-or-later
// Who is heard in a paragraph of minutes: who said, presented, asked, thanked, was invited to introduce,
// whose presentation it was. By the words around a mention (vocabulary.h), not by a parser of English: where
// the words do not tell, nobody is named.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "papers/people.h"

namespace minutebook::papers {

// The people heard in `text`, each once, in order of appearance.
std::vector<std::string> speakers_of(std::string_view text, People& people);

}  // namespace minutebook::papers
