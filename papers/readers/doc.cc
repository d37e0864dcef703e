// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/doc.h"

#include <algorithm>
#include <array>
#include <string>

#include "papers/readers/charset.h"
#include "papers/readers/converter.h"
#include "papers/readers/html.h"
#include "papers/readers/layout.h"

namespace minutebook::readers {
namespace {

// What an OLE container holds, by the names of its streams.
struct Stream {
  std::u16string_view name;
  std::string_view advice;
};
constexpr std::array kOtherStreams = {
    Stream{u"EncryptedPackage", "is encrypted: save it without a password"},
    Stream{u"PowerPoint Document", "is a presentation: save it as PDF"},
    Stream{u"Workbook", "is a spreadsheet: save it as PDF"},
    Stream{u"__substg1.0_", "is an Outlook message: save it as text"},
};
constexpr std::u16string_view kWordStream = u"WordDocument";

std::string_view bytes_of(std::u16string_view name) {
  return {reinterpret_cast<const char*>(name.data()),
          name.size() * sizeof(char16_t)};  // OLE is little-endian, as we are
}

// antiword's DocBook says what HTML says in other words. A tag without another name is dropped.
struct Renamed {
  std::string_view from;
  std::string_view to;
};
constexpr std::array kDocBookTags = {
    Renamed{"<para>", "<p>"},
    Renamed{"</para>", "</p>"},
    Renamed{"<title>", "<p>"},
    Renamed{"</title>", "</p>"},
    Renamed{"<informaltable", "<table"},
    Renamed{"</informaltable>", "</table>"},
    Renamed{"<tgroup", ""},
    Renamed{"</tgroup", ""},
    Renamed{"<colspec", ""},
    Renamed{"<row>", "<tr>"},
    Renamed{"</row>", "</tr>"},
    Renamed{"<entry>", "<td><pre>"},
    Renamed{"</entry>", "</pre></td>"},
    // It counts every list from 1, and inner entries along with outer ones: no number is better.
    Renamed{"<orderedlist", ""},
    Renamed{"</orderedlist", ""},
    Renamed{"<itemizedlist", "<ul"},
    Renamed{"</itemizedlist>", "</ul>"},
    Renamed{"<listitem", ""},
    Renamed{"</listitem", ""},
    Renamed{"<emphasis role='bold'>", "<b>"},
    Renamed{"<emphasis>", "<b>"},
    Renamed{"</emphasis>", "</b>"},
};

std::string html_from(std::string_view doc_book) {
  constexpr std::string_view kEndOfHead = "</bookinfo>";
  const std::size_t head = doc_book.find(kEndOfHead);
  doc_book.remove_prefix(head == std::string_view::npos ? 0 : head + kEndOfHead.size());
  std::string html = "<html><body>";
  for (std::size_t i = 0; i < doc_book.size();) {
    const auto rest = doc_book.substr(i);
    const auto tag = std::find_if(kDocBookTags.begin(), kDocBookTags.end(),
                                  [&](const Renamed& renamed) { return rest.starts_with(renamed.from); });
    if (tag == kDocBookTags.end()) {
      html += doc_book[i++];
    } else if (tag->to.empty()) {
      i = std::min(doc_book.find('>', i), doc_book.size() - 1) + 1;
    } else {
      html += tag->to;
      i += tag->from.size();
    }
  }
  return html + "</body></html>";
}

// catdoc's lines are paragraphs, its tabs part cells; it says nothing of headings and list numbers.
Extract from_catdoc(const std::string& text) {
  Layout layout;
  layout.paragraph(text);
  return std::move(layout).finish("doc");
}

Extract read_doc(std::string_view bytes) {
  if (is_installed("antiword") || !is_installed("catdoc")) {
    const std::string doc_book = convert(
        {.program = "antiword", .package = "antiword", .arguments = {"-m", "UTF-8", "-x", "db", "-"}}, bytes);
    Extract extract = read_html(html_from(doc_book));
    extract.format = "doc";
    if (doc_book.find("<orderedlist") != std::string::npos)
      extract.warnings.emplace_back(
          "numbers that Word itself counts are missing: save it as .docx to have them");
    return extract;
  }
  return from_catdoc(
      decode(convert({.program = "catdoc", .package = "catdoc", .arguments = {"-w", "-d", "utf-8"}}, bytes)));
}

}  // namespace

bool is_ole(std::string_view bytes) { return bytes.starts_with("\xD0\xCF\x11\xE0"); }

Extract read_ole(std::string_view bytes) {
  const auto holds = [&](std::u16string_view name) {
    return bytes.find(bytes_of(name)) != std::string_view::npos;
  };
  if (holds(kWordStream)) return read_doc(bytes);
  for (const auto& [name, advice] : kOtherStreams) {
    if (holds(name)) throw Unreadable(std::string(advice));
  }
  throw Unreadable("is an old Office file of an unknown kind: save it as PDF");
}

}  // namespace minutebook::readers
