// SPDX-License-Identifier: GPL-2.0-or-later
// The forms in which papers come as text, each in a file of its own. read_paper tries them in the order of
// the table in form.cc: a new form is a row there.
#pragma once

#include <span>
#include <string_view>

#include "papers/read_paper.h"
#include "papers/readers/extract.h"

namespace minutebook::papers {

struct Form {
  std::string_view name;  // Reading::format
  bool (*recognizes)(const readers::Extract& extract);
  void (*read)(const readers::Extract& extract, Reading& reading);  // fills papers and warnings
};

std::span<const Form> forms();  // the last one recognizes any text

// moderngov_text.cc: minutes as ModernGov exports them, with a marker around each item.
bool is_moderngov_text(const readers::Extract& extract);
void read_moderngov_text(const readers::Extract& extract, Reading& reading);

// pack_text.cc: an agenda pack turned into text: front sheet, reports, the note of an earlier meeting.
bool is_pack(const readers::Extract& extract);
void read_pack(const readers::Extract& extract, Reading& reading);

// loose_text.cc: any other text.
bool is_any_text(const readers::Extract& extract);
void read_loose_text(const readers::Extract& extract, Reading& reading);

}  // namespace minutebook::papers
