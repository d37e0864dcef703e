// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/rtf.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "papers/readers/converter.h"
#include "papers/readers/html.h"

namespace minutebook::readers {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool in_number(char c) { return (c >= '0' && c <= '9') || c == '-'; }

// Bytes of the control word or symbol at the start of `rtf`, and the space that ends a word.
std::size_t control_length(std::string_view rtf) {
  std::size_t i = 1;
  if (i >= rtf.size()) return i;
  constexpr std::size_t kHexadecimal = 4;  // \'e9
  if (!is_letter(rtf[i])) return rtf[i] == '\'' ? std::min(kHexadecimal, rtf.size()) : 2;
  while (i < rtf.size() && is_letter(rtf[i])) ++i;
  while (i < rtf.size() && in_number(rtf[i])) ++i;
  return i < rtf.size() && rtf[i] == ' ' ? i + 1 : i;
}

}  // namespace

bool is_rtf(std::string_view bytes) { return bytes.starts_with("{\\rtf"); }

std::string without_hidden_text(std::string_view rtf) {
  std::string out;
  out.reserve(rtf.size());
  std::vector<bool> groups = {false};  // whether the text of each open group is hidden
  for (std::size_t i = 0; i < rtf.size();) {
    const char c = rtf[i];
    if (c == '{' || c == '}') {
      out += c;
      ++i;
      if (c == '{') groups.push_back(groups.back());
      if (c == '}' && groups.size() > 1) groups.pop_back();
      continue;
    }
    if (c != '\\') {
      if (!groups.back() || c == '\n' || c == '\r') out += c;
      ++i;
      continue;
    }
    const auto control = rtf.substr(i, control_length(rtf.substr(i)));
    i += control.size();
    const auto word = control.substr(0, control.find_last_not_of(' ') + 1);
    if (word == "\\v" || word == "\\deleted") groups.back() = true;
    if (word == "\\v0" || word == "\\deleted0" || word == "\\plain") groups.back() = false;
    const bool is_text = word.size() > 1 && !is_letter(word[1]);
    if (!groups.back() || !is_text) out += control;
  }
  return out;
}

Extract read_rtf(std::string_view bytes) {
  Extract extract =
      read_html(convert({.program = "unrtf", .package = "unrtf", .arguments = {"--html", "--nopict"}},
                        without_hidden_text(bytes)));
  extract.format = "rtf";
  return extract;
}

}  // namespace minutebook::readers
