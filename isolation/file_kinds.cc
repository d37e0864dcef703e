// SPDX-License-Identifier: GPL-2.0-or-later
#include "isolation/file_kinds.h"

#include <algorithm>
#include <array>

namespace minutebook::isolation {
namespace {

constexpr std::array<std::string_view, 2> kConverted = {
    "{\\rtf",
    "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",  // OLE, in which Word kept its documents until 2007
};

constexpr std::string_view kPdf = "%PDF-";
constexpr std::size_t kPdfWithin = 1024;  // readers of PDF look for its mark so far into a file

}  // namespace

bool needs_converter(std::string_view bytes) {
  return std::any_of(kConverted.begin(), kConverted.end(),
                     [bytes](std::string_view mark) { return bytes.starts_with(mark); });
}

bool may_be_scan(std::string_view bytes) {
  return bytes.substr(0, kPdfWithin).find(kPdf) != std::string_view::npos;
}

}  // namespace minutebook::isolation
