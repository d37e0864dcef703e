// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <stdexcept>

namespace minutebook::cli {
namespace {

constexpr std::size_t kNarrowest = 40;
constexpr std::size_t kWidest = 120;  // longer lines are hard to read
constexpr std::size_t kPipeWidth = 80;
constexpr UChar32 kReplacement = 0xFFFD;
constexpr std::string_view kEllipsis = "…";

// ECMA-48 graphic renditions, in the order of Paint.
constexpr std::array<std::string_view, 8> kRenditions = {"", "1", "2", "1;31", "32", "35", "36", "7"};

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view{} : value;
}

bool wants_color(ColorChoice choice) {
  if (choice != ColorChoice::kAuto) return choice == ColorChoice::kAlways;
  if (!variable("NO_COLOR").empty()) return false;
  const std::string_view force = variable("CLICOLOR_FORCE");
  if (!force.empty() && force != "0") return true;
  return output_is_terminal() && !is_dumb_terminal() && variable("CLICOLOR") != "0";
}

std::size_t terminal_width() {
  winsize size{};
  if (!output_is_terminal() || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return kPipeWidth;
  return std::clamp<std::size_t>(size.ws_col, kNarrowest, kWidest);
}

// Marks that show nothing but turn or hide text: bidi controls, zero-width characters, soft hyphens.
bool is_unseen(UChar32 character) { return u_charType(character) == U_FORMAT_CHAR; }

}  // namespace

std::string Style::paint(Paint paint, std::string_view text) const {
  if (!color || paint == Paint::kPlain) return std::string(text);
  return fmt::format("\x1b[{}m{}\x1b[0m", kRenditions.at(static_cast<std::size_t>(paint)), text);
}

std::string Style::restricted_mark(bool restricted) const {
  return restricted ? "  " + paint(Paint::kWarning, "RESTRICTED") : std::string();
}

Paint paint_of_kind(std::string_view passage_kind) {
  if (passage_kind == "decision") return Paint::kDecision;
  if (passage_kind == "action") return Paint::kAction;
  return Paint::kKind;
}

Style output_style(ColorChoice choice) { return {wants_color(choice), terminal_width()}; }

bool output_is_terminal() { return isatty(STDOUT_FILENO) == 1; }

bool is_dumb_terminal() {
  const std::string_view terminal = variable("TERM");
  return terminal.empty() || terminal == "dumb";
}

bool error_is_terminal() { return isatty(STDERR_FILENO) == 1; }

void write_output(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size()) return;
  throw std::runtime_error(fmt::format("cannot write the output: {}", std::strerror(errno)));
}

void finish_output() {
  std::cout.flush();
  if (std::cout.good() && std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return;
  throw std::runtime_error(fmt::format("cannot write the output: {}", std::strerror(errno)));
}

void complain(std::string_view message) {
  const std::string line = fmt::format("minutebook: {}\n", printable(message));
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void complain_of_notes(const query::Results& results) {
  for (const std::string& note : results.interpretation.notes) complain("note: " + note);
}

std::string printable(std::string_view text) {
  const auto wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  icu::UnicodeString safe;
  for (std::int32_t at = 0; at < wide.length();) {
    const UChar32 character = wide.char32At(at);
    at += U16_LENGTH(character);
    if (u_isspace(character)) {
      safe.append(u' ');
    } else if (u_charType(character) == U_CONTROL_CHAR) {
      safe.append(kReplacement);
    } else if (!is_unseen(character)) {
      safe.append(character);
    }
  }
  std::string out;
  return safe.toUTF8String(out);
}

query::Snippet printable(const query::Snippet& snippet) {
  query::Snippet safe;
  const std::string_view text = snippet.text;
  std::size_t done = 0;
  for (const analyzers::ByteRange& range : snippet.highlights) {
    safe.text += printable(text.substr(done, range.begin - done));
    const std::size_t begin = safe.text.size();
    safe.text += printable(text.substr(range.begin, range.end - range.begin));
    safe.highlights.push_back({begin, safe.text.size()});
    done = range.end;
  }
  safe.text += printable(text.substr(done));
  return safe;
}

std::size_t visible_width(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return !U8_IS_TRAIL(byte); }));
}

std::string shortened(std::string_view text, std::size_t width) {
  if (visible_width(text) <= width) return std::string(text);
  std::size_t at = 0;
  for (std::size_t seen = 0; at < text.size(); ++at) {
    if (!U8_IS_TRAIL(text[at]) && ++seen == width) break;
  }
  std::string_view kept = text.substr(0, at);
  while (!kept.empty() && kept.back() == ' ') kept.remove_suffix(1);
  return std::string(kept) + std::string(kEllipsis);
}

std::vector<analyzers::ByteRange> break_lines(std::string_view text, std::size_t width) {
  std::vector<analyzers::ByteRange> lines;
  std::size_t begin = text.find_first_not_of(' ');
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const bool fits =
        !lines.empty() && visible_width(text.substr(lines.back().begin, end - lines.back().begin)) <= width;
    if (!fits) lines.push_back({begin, end});
    lines.back().end = end;
    begin = text.find_first_not_of(' ', end);
  }
  return lines;
}

std::string paragraph(const query::Snippet& snippet, std::size_t indent, const Style& style) {
  const query::Snippet safe = printable(snippet);
  const std::string_view text = safe.text;
  const std::size_t width = std::max(style.width, indent + kNarrowest / 2) - indent;
  std::string out;
  for (const analyzers::ByteRange& line : break_lines(text, width)) {
    out.append(indent, ' ');
    std::size_t at = line.begin;
    for (const analyzers::ByteRange& mark : safe.highlights) {
      const std::size_t begin = std::max(mark.begin, at);
      const std::size_t end = std::min(mark.end, line.end);
      if (begin >= end) continue;
      out += text.substr(at, begin - at);
      out += style.paint(Paint::kMatch, text.substr(begin, end - begin));
      at = end;
    }
    out += text.substr(at, line.end - at);
    out += '\n';
  }
  return out;
}

std::string paragraph(std::string_view text, std::size_t indent, const Style& style) {
  return paragraph(query::Snippet{std::string(text), {}}, indent, style);
}

}  // namespace minutebook::cli
