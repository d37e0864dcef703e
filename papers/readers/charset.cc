// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/charset.h"

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

// Pages and papers that call themselves Latin-1 or ASCII come from Windows, and UTF-8 that is none does, too.
std::string browser_charset(const std::string& declared) {
  constexpr std::array<std::string_view, 4> kReallyWindows = {"ISO-8859-1", "US-ASCII", "UTF-8", "ibm-367"};
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(declared.c_str(), &status),
                                                                     &ucnv_close);
  const char* name = ucnv_getName(converter.get(), &status);
  const bool windows = U_FAILURE(status) ||
                       std::find(kReallyWindows.begin(), kReallyWindows.end(), name) != kReallyWindows.end();
  return windows ? "windows-1252" : declared;
}

bool is_known(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset.c_str(), &status),
                                                                     &ucnv_close);
  return U_SUCCESS(status);
}

}  // namespace

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

std::string decode(std::string_view bytes, const std::string& declared) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE")) return convert(bytes.substr(2), "UTF-16LE");
  if (bytes.starts_with("\xFE\xFF")) return convert(bytes.substr(2), "UTF-16BE");
  if (const char* utf16 = utf16_by_zeros(bytes)) return convert(bytes, utf16);
  if (is_utf8(bytes)) return std::string(bytes);
  if (!declared.empty() && is_known(declared)) return convert(bytes, browser_charset(declared));
  return convert(bytes, detected_charset(bytes));
}

std::string utf8_from(std::u16string_view text) {
  const icu::UnicodeString units(text.data(), static_cast<std::int32_t>(text.size()));
  std::string utf8;
  units.toUTF8String(utf8);
  return utf8;
}

}  // namespace minutebook::readers
