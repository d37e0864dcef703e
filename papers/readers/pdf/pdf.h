// SPDX-License-Identifier: GPL-2.0-or-later
// PDF files. poppler is safe for one document at a time in a process: so is this.
#pragma once

#include <string_view>

#include "papers/readers/extract.h"

namespace minutebook::readers {

// PDFs may have bytes of something else in front.
bool is_pdf(std::string_view bytes);

// Pages, paragraphs in reading order, tables by position; headings by the size of their type, bold lines by
// their font. Running headers, footers, page and line numbers are left out. Where a PDF has an action column
// at its right margin, the paragraph that a note stands beside is a row whose last cell is the note.
// Throws Unreadable: damaged, encrypted, or a scan without text, unless `options.ocr`.
Extract read_pdf(std::string_view bytes, const Options& options);

}  // namespace minutebook::readers
