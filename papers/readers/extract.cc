// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/extract.h"

#include <algorithm>
#include <array>
#include <utility>

#include "papers/readers/converted_text.h"
#include "papers/readers/doc.h"
#include "papers/readers/html.h"
#include "papers/readers/markdown.h"
#include "papers/readers/office/office.h"
#include "papers/readers/pdf/pdf.h"
#include "papers/readers/plain_text.h"
#include "papers/readers/rtf.h"

namespace minutebook::readers {
namespace {

template <Extract (*read)(std::string_view bytes)>
Extract without_options(std::string_view bytes, const Options&) {
  return read(bytes);
}

// Formats that are told by their bytes.
struct Format {
  bool (*recognizes)(std::string_view bytes);
  Extract (*read)(std::string_view bytes, const Options& options);
};
constexpr std::array kFormats = {
    Format{is_pdf, read_pdf},
    Format{is_zip, without_options<read_zip>},
    Format{is_ole, without_options<read_ole>},
    Format{is_rtf, without_options<read_rtf>},
    Format{is_html, without_options<read_html>},
};

// Kinds of text, told once it is UTF-8. What none of them takes is plain text, whose every byte stands.
struct TextFormat {
  bool (*recognizes)(std::string_view text);
  Extract (*read)(std::string_view text);
};
constexpr std::array kTextFormats = {
    TextFormat{is_converted_text, read_converted_text},
    TextFormat{is_markdown, read_markdown},
};

template <typename Formats>
auto find(const Formats& formats, std::string_view bytes) {
  return std::find_if(formats.begin(), formats.end(),
                      [&](const auto& format) { return format.recognizes(bytes); });
}

}  // namespace

Extract extract(std::string_view bytes, const Options& options) {
  if (const auto* format = find(kFormats, bytes); format != kFormats.end())
    return format->read(bytes, options);
  std::string text = plain_text(bytes);
  if (const auto* format = find(kTextFormats, text); format != kTextFormats.end()) return format->read(text);
  Extract extract;
  extract.format = "text";
  extract.text = std::move(text);
  return extract;
}

}  // namespace minutebook::readers
