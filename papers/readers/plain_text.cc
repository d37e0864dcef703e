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

}  // namespace

std::string plain_text(std::string_view bytes) {
  for (const auto& signature : kSignatures) {
    if (bytes.starts_with(signature.bytes)) throw Unreadable(std::string(signature.advice));
  }
  std::string text = decode(bytes);
  refuse_controls(text);
  return with_plain_line_ends(std::move(text));
}

}  // namespace minutebook::readers
