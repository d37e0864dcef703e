// SPDX-License-Identifier: GPL-2.0-or-later
// Text of scanned pages, by pdftoppm and tesseract. Takes seconds a page. Safe from any thread.
#pragma once

#include <cstddef>
#include <string_view>

#include "papers/readers/pdf/words.h"

namespace minutebook::readers {

// The words of a page, counted from 1, with their places. Throws Unreadable where a program is missing or
// fails.
pdf::Page page_by_ocr(std::string_view pdf, std::size_t number);

}  // namespace minutebook::readers
