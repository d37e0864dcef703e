// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/plain_text.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include "papers/readers/extract.h"

namespace minutebook::readers {
namespace {

// Formats that are often met in folders of papers and are not text, told by their first bytes.
struct Signature {
  std::string_view bytes;
  std::string_view advice;
};
constexpr std::array kSignatures = {
    Signature{"%PDF-", "is a PDF; convert it to text first (for example with pdftotext)"},
    Signature{"PK\x03\x04", "is a Word, OpenDocument or zip file; save it as plain text first"},
    Signature{"\xD0\xCF\x11\xE0", "is an old Word or Outlook file; save it as plain text first"},
    Signature{"{\\rtf", "is an RTF file; save it as plain text first"},
    Signature{"\x89PNG", "is a picture"},
    Signature{"\xFF\xD8\xFF", "is a picture"},
    Signature{"GIF8", "is a picture"},
    Signature{"\x1F\x8B", "is compressed (gzip); unpack it first"},
    Signature{"\x7F"
              "ELF",
              "is a program"},
};

bool is_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int64_t>(bytes.size());
  for (std::int64_t i = 0; i < size;) {
    UChar32 c;
    U8_NEXT(data, i, size, c);
    if (c < 0) return false;
  }
  return true;
}

// "UTF-16LE" or "UTF-16BE" where every other byte is mostly zero, else null: ICU's detector misses short
// ones.
const char* utf16_by_zeros(std::string_view bytes) {
  const std::size_t pairs = std::min<std::size_t>(bytes.size(), 4096) / 2;
  if (pairs < 4) return nullptr;
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    even += bytes[2 * i] == '\0';
    odd += bytes[2 * i + 1] == '\0';
  }
  if (odd * 10 >= pairs * 8 && even * 10 < pairs) return "UTF-16LE";
  if (even * 10 >= pairs * 8 && odd * 10 < pairs) return "UTF-16BE";
  return nullptr;
}

std::string detected_charset(std::string_view bytes) {
  constexpr std::size_t kEnoughToTell = 200;
  constexpr std::int32_t kConfident = 30;  // of 100
  if (bytes.size() < kEnoughToTell) return "windows-1252";
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  const auto sample = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size(), 64 * 1024));
  ucsdet_setText(detector.get(), bytes.data(), sample, &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr || ucsdet_getConfidence(match, &status) < kConfident) {
    return "windows-1252";
  }
  const std::string name = ucsdet_getName(match, &status);
  // A file that is not valid UTF-8 all the way is not UTF-8 whatever its first part looks like, and real
  // papers in "ISO-8859-1" come from Windows.
  return name == "UTF-8" || name == "ISO-8859-1" ? "windows-1252" : name;
}

std::string convert(std::string_view bytes, const std::string& charset) {
  if (bytes.size() > static_cast<std::size_t>(INT32_MAX / 4))
    throw Unreadable("is too large to convert to UTF-8");
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), charset.c_str());
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

std::string decode(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE")) return convert(bytes.substr(2), "UTF-16LE");
  if (bytes.starts_with("\xFE\xFF")) return convert(bytes.substr(2), "UTF-16BE");
  if (const char* utf16 = utf16_by_zeros(bytes)) return convert(bytes, utf16);
  if (is_utf8(bytes)) return std::string(bytes);
  return convert(bytes, detected_charset(bytes));
}

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
