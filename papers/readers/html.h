// SPDX-License-Identifier: GPL-2.0-or-later
// Web pages. Pure, safe from any thread.
#pragma once

#include <string_view>

#include "papers/readers/extract.h"

namespace minutebook::readers {

bool is_html(std::string_view bytes);

// A page's main part: paragraphs, headings, lists with their numbers, tables. Navigation, forms, scripts,
// and what the page hides are left out; a table that only lays out is read as what stands in it.
Extract read_html(std::string_view bytes);

}  // namespace minutebook::readers
