// SPDX-License-Identifier: GPL-2.0-or-later
// Word processors' files that are zip archives. Pure, safe from any thread.
#pragma once

#include <string_view>

#include "papers/readers/extract.h"
#include "papers/readers/office/package.h"

namespace minutebook::readers {

bool is_zip(std::string_view bytes);

// A DOCX or ODT, told by what the archive holds. Throws Unreadable for presentations, spreadsheets and other
// archives, for what is damaged or encrypted, and for archives that unpack to far more than a paper holds.
Extract read_zip(std::string_view bytes);

namespace office {

// Tracked deletions and hidden text are left out, insertions kept; footnotes stand at the end as "[1] ...";
// pages only where the file says reliably where they break.
Extract read_docx(const Package& package);
Extract read_odt(const Package& package);

}  // namespace office
}  // namespace minutebook::readers
