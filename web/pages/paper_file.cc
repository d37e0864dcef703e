// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>
#include <memory>

#include "query/ascii.h"
#include "web/file_beneath.h"
#include "web/pages/pages.h"
#include "web/paper_shelf.h"
#include "web/url.h"

namespace minutebook::web::pages {
namespace {

constexpr std::size_t kPiece = std::size_t{64} << 10U;  // bytes

// What a browser shows itself. All else is saved, whatever it is: a stranger's HTML must not run as a page of ours.
struct FileType {
  std::string_view ending;
  std::string_view content_type;
  bool is_shown = false;
};
constexpr std::array kFileTypes = {
    FileType{".pdf", "application/pdf", true},
    FileType{".txt", "text/plain; charset=utf-8", true},
    FileType{".text", "text/plain; charset=utf-8", true},
    FileType{".md", "text/plain; charset=utf-8", true},
    FileType{".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    FileType{".doc", "application/msword"},
    FileType{".odt", "application/vnd.oasis.opendocument.text"},
    FileType{".rtf", "application/rtf"},
};
constexpr FileType kUnknownType = {"", "application/octet-stream"};

const FileType& type_of(std::string_view name) {
  const std::string small = query::to_lower(name);
  for (const FileType& row : kFileTypes) {
    if (small.ends_with(row.ending)) return row;
  }
  return kUnknownType;
}

// The name twice (RFC 6266, appendix D): for old programs with what is not plain ASCII replaced, and as it is (RFC 8187).
std::string disposition(const FileType& type, std::string_view name) {
  std::string plain;
  for (const char c : name) {
    const bool is_kept = c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '%';
    plain += is_kept ? c : '_';
  }
  return std::string{type.is_shown ? "inline" : "attachment"} + "; filename=\"" + plain +
         "\"; filename*=UTF-8''" + percent_encoded(name);
}

}  // namespace

Response paper(Context& context) {
  const std::string& path = context.segments.front();
  const auto known = context.options.shelf->find(context.options, context.revision, path);
  if (!known) throw HttpError{404, "there is no such paper"};
  auto opened = FileBeneath::open(context.options.papers, path);
  if (!opened || opened->size() != known->size || opened->modified_ns() != known->modified_ns) {
    throw HttpError{404, "there is no such paper"};
  }
  const std::string_view name = std::string_view{path}.substr(path.rfind('/') + 1);
  const FileType& type = type_of(name);
  Response response;
  response.content_type = type.content_type;
  response.headers.push_back({"Content-Disposition", disposition(type, name)});
  // A sandbox keeps browsers from showing a PDF.
  if (type.content_type != kFileTypes.front().content_type) {
    response.headers.push_back(
        {"Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'"});
  }
  response.body = opened->read(kPiece);
  if (opened->size() > kPiece) {
    // A function may be copied, a file may not.
    response.rest = [file = std::make_shared<FileBeneath>(std::move(*opened))](query::Searcher&) {
      return file->read(kPiece);
    };
  }
  return response;
}

}  // namespace minutebook::web::pages
