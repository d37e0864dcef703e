// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/embed/icalendar.h"

#include "query/lexer.h"

namespace minutebook::web::embed {
namespace {

constexpr std::size_t kMostLineBytes = 75;

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

}  // namespace

std::string calendar_text(std::string_view text) {
  std::string out;
  for (const char byte : query::to_valid_utf8(text)) {
    if (byte == '\n') {
      out += "\\n";
    } else if (byte == '\\' || byte == ';' || byte == ',') {
      out += {'\\', byte};
    } else if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7f) {
      out += ' ';
    } else {
      out += byte;
    }
  }
  return out;
}

std::string calendar_line(std::string_view name, std::string_view value) {
  const std::string line = std::string{name} + ':' + std::string{value};
  std::string out;
  std::size_t width = 0;
  for (std::size_t begin = 0; begin < line.size();) {
    std::size_t end = begin + 1;
    while (end < line.size() && continues_character(line[end])) ++end;
    if (width + (end - begin) > kMostLineBytes) {
      out += "\r\n ";
      width = 1;
    }
    out.append(line, begin, end - begin);
    width += end - begin;
    begin = end;
  }
  return out + "\r\n";
}

}  // namespace minutebook::web::embed
