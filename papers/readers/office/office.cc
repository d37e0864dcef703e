// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/office/office.h"

#include <algorithm>
#include <array>
#include <string>

namespace minutebook::readers {
namespace {

// What the archive's list of contents says that it is.
struct Content {
  std::string_view mark;
  Extract (*read)(const office::Package& package);  // null where there is no reader
  std::string_view advice;
};

constexpr std::array kContents = {
    Content{"opendocument.text", office::read_odt, ""},
    Content{"wordprocessingml", office::read_docx, ""},
    Content{"opendocument.presentation", nullptr, "is a presentation: save it as PDF"},
    Content{"presentationml", nullptr, "is a presentation: save it as PDF"},
    Content{"opendocument.spreadsheet", nullptr, "is a spreadsheet: save it as PDF"},
    Content{"spreadsheetml", nullptr, "is a spreadsheet: save it as PDF"},
};

}  // namespace

bool is_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

Extract read_zip(std::string_view bytes) {
  const office::Package package(bytes);
  const auto types = package.part("[Content_Types].xml");
  const auto mimetype = package.part("mimetype");
  const auto holds = [&](const Content& content) {
    return types.find(content.mark) != std::string_view::npos ||
           mimetype.find(content.mark) != std::string_view::npos;
  };
  const auto found = std::find_if(kContents.begin(), kContents.end(), holds);
  if (found == kContents.end()) throw Unreadable("is a zip archive: unpack it first");
  if (found->read == nullptr) throw Unreadable(std::string(found->advice));
  return found->read(package);
}

}  // namespace minutebook::readers
