// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/plain_text.h"

#include <algorithm>
#include <array>

#include "papers/readers/charset.h"
#include "papers/readers/extract.h"

namespace minutebook::readers {
namespace {

// Formats that are often met in folders of papers and are not text, told by their first bytes.
struct Signature {
  std::string_view bytes;
  std::string_view advice;
};
constexpr std::array kSignatures = {
    Signature{"\x89PNG", "is a picture"},
    Signature{"\xFF\xD8\xFF", "is a picture"},
    Signature{"GIF8", "is a picture"},
    Signature{"\x1F\x8B", "is compressed (gzip); unpack it first"},
    Signature{"\x7F"
              "ELF",
              "is a program"},
};

void refuse_controls(std::string_view text) {
  const auto is_odd_control = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v';
  };
  const auto odd = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_odd_control));
  if (odd * 50 > text.size()) throw Unreadable("is not text (it is full of control characters)");
}

std::string with_plain_line_ends(std::string text) {
  if (text.find('\r') == std::string::npos) return text;
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

// Columns set with spaces: where three and more stand between two words of a line a tab takes the place of the first, so
// that nothing moves. The gap behind a number that a paragraph hangs from is none.
void mark_columns(std::string& text) {
  constexpr std::size_t kGap = 3;
  constexpr std::size_t kLongestNumber = 10;  // bytes
  constexpr std::size_t kFull = 64;           // bytes: of a line that goes on on the next one
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    const auto line = std::string_view(text).substr(0, end);
    auto at = std::min(line.find_first_not_of(" \f", begin), end);
    const auto first = at;
    while (at < end) {
      const auto gap = line.find("   ", at);
      const auto behind = gap == std::string_view::npos ? gap : line.find_first_not_of(' ', gap);
      if (behind == std::string_view::npos) break;
      const auto front = std::string_view(text).substr(at, gap - at);
      const bool closed = front.ends_with('.') || front.ends_with(')');
      const bool figures = front.find_first_not_of("0123456789./") == std::string_view::npos;
      const bool number =
          at == first && front.size() <= kLongestNumber &&
          (closed || (figures && (front.find('.') != std::string_view::npos || end - first >= kFull)));
      // Some put three spaces behind a full stop.
      const bool stop = gap > at && std::string_view(".!?;,").find(text[gap - 1]) != std::string_view::npos;
      if (behind - gap >= (stop ? 2 * kGap : kGap) && !number) text[gap] = '\t';
      at = behind;
    }
    begin = end + 1;
  }
}

}  // namespace

std::string plain_text(std::string_view bytes) {
  for (const auto& signature : kSignatures) {
    if (bytes.starts_with(signature.bytes)) throw Unreadable(std::string(signature.advice));
  }
  std::string text = decode(bytes);
  refuse_controls(text);
  text = with_plain_line_ends(std::move(text));
  mark_columns(text);
  return text;
}

}  // namespace minutebook::readers
