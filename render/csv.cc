// SPDX-License-Identifier: GPL-2.0-or-later
#include "render/csv.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace minutebook::render {
namespace {

constexpr UChar32 kReplacement = 0xFFFD;

// What begins a formula, or is skipped before one.
constexpr std::array<std::string_view, 11> kFormulaStarts = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                             "\n", "＝", "＋", "－", "＠"};

bool starts_formula(std::string_view text) {
  return std::any_of(kFormulaStarts.begin(), kFormulaStarts.end(),
                     [text](std::string_view start) { return text.starts_with(start); });
}

bool is_layout(UChar32 character) { return character == '\n' || character == '\r' || character == '\t'; }

std::string without_controls(std::string_view text) {
  auto wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  for (std::int32_t at = 0; at < wide.length(); at = wide.moveIndex32(at, 1)) {
    const UChar32 character = wide.char32At(at);
    if (u_charType(character) == U_CONTROL_CHAR && !is_layout(character)) wide.replace(at, 1, kReplacement);
  }
  std::string out;
  return wide.toUTF8String(out);
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string cell = without_controls(text);
  const bool is_formula = starts_formula(cell);
  if (is_formula) cell.insert(cell.begin(), '\'');
  if (!is_formula && cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char byte : cell) {
    if (byte == '"') quoted += '"';
    quoted += byte;
  }
  return quoted + '"';
}

std::string csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) row += ',';
    row += csv_cell(cell);
  }
  return row + "\r\n";
}

}  // namespace minutebook::render
