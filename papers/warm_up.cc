// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>
#include <string_view>

#include "papers/read_paper.h"

namespace minutebook::papers {
namespace {

using namespace std::string_view_literals;

// A small paper with a bit of everything, and texts in charsets for which ICU loads its tables.
constexpr std::array kPapers = {
    "Brackenholt Parish Council\nMinutes of the meeting held on Tuesday 3 March 2015 at 7.30 pm\n"
    "Present: Cllr Ada Fenn (Chair), Cllr Tom Reddle\n\n1. Apologies\nNone.\n\n2. Drains\n"
    "RESOLVED: That the drains be cleaned. Proposed by Cllr Fenn, seconded by Cllr Reddle.\nACTION: Clerk\n"sv,
    "Brackenholt \x96 the chairman\x92s report, caf\xE9 \xA3"
    "20 and a survey of the r\xEDver\n"sv,
    "\xFF\xFE"
    "B\0o\0a\0r\0d\0\n\0"sv,
    "M\0i\0n\0u\0t\0e\0s\0\n\0"sv,
};

}  // namespace

void warm_up() {
  for (const std::string_view paper : kPapers) read_paper_bytes(paper, "");
}

}  // namespace minutebook::papers
