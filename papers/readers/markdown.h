// SPDX-License-Identifier: GPL-2.0-or-later
// Markdown, as static sites and converters write it. Pure, safe from any thread.
#pragma once

#include <string_view>

#include "papers/readers/extract.h"

namespace minutebook::readers {

// Told from plain text by marks that a typist does not make: front matter, headings, tables, links, bold
// lines.
bool is_markdown(std::string_view text);

// `text` is UTF-8 with "\n" line ends. Front matter is left out, but its title stands first as a heading,
// and its date below, where the text does not say them itself.
Extract read_markdown(std::string_view text);

}  // namespace minutebook::readers
