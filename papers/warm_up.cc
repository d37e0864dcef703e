// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>
#include <string_view>

#include "papers/read_paper.h"

namespace minutebook::papers {
namespace {

using namespace std::string_view_literals;

// A small paper with a bit of everything, texts in charsets for which ICU loads its tables, and a tiny file of each
// format whose library opens files of its own.
constexpr std::array kPapers = {
    "Brackenholt Parish Council\nMinutes of the meeting held on Tuesday 3 March 2015 at 7.30 pm\n"
    "Present: Cllr Ada Fenn (Chair), Cllr Tom Reddle\n\n1. Apologies\nNone.\n\n2. Drains\n"
    "RESOLVED: That the drains be cleaned. Proposed by Cllr Fenn, seconded by Cllr Reddle.\nACTION: Clerk\n"sv,
    "Brackenholt \x96 the chairman\x92s report, caf\xE9 \xA3"
    "20 and a survey of the r\xEDver\n"sv,
    "\xFF\xFE"
    "B\0o\0a\0r\0d\0\n\0"sv,
    "M\0i\0n\0u\0t\0e\0s\0\n\0"sv,
    "<html><head><meta charset=\"windows-1252\"></head><body><h1>Minutes</h1><p>Drains \x96 \xA3"
    "20</p></body></html>"sv,
    "# Minutes\n\n- The drains were **noted**.\n"sv,
    // Without a table of what is where: the reader makes its own.
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 "
    "R>>>>>>endobj\n"
    "4 0 obj<</Length 43>>stream\nBT /F 12 Tf 20 200 Td (Drains noted.) Tj ET \nendstream endobj\n"
    "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"sv,
};

}  // namespace

void warm_up() {
  for (const std::string_view paper : kPapers) read_paper_bytes(paper, "");
}

}  // namespace minutebook::papers
