// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/server/answer.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <stdexcept>
#include <utility>

namespace minutebook::web {
namespace {

struct DefaultHeader {
  std::string_view name;
  std::string_view value;
};

// With every answer, unless it has the header itself. The page runs no script and loads nothing that is not ours, is
// framed by nobody, keeps its address to itself and asks for no power of the device.
constexpr auto kDefaultHeaders = std::to_array<DefaultHeader>({
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src "
     "'self'; "
     "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy",
     "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
     "microphone=(), "
     "midi=(), payment=(), usb=()"},
    {"Cache-Control", "no-store"},
    {"X-Robots-Tag", "noindex"},
});

struct Status {
  int code;
  std::string_view words;
};

constexpr auto kStatuses = std::to_array<Status>({
    {200, "OK"},
    {204, "No Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {410, "Gone"},
    {414, "URI Too Long"},
    {421, "Misdirected Request"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
});

std::string_view words_of(int status) {
  const auto found = std::find_if(kStatuses.begin(), kStatuses.end(),
                                  [status](const Status& known) { return known.code == status; });
  return found == kStatuses.end() ? std::string_view() : found->words;
}

// What does not shrink is not packed: pictures and most papers are packed already.
constexpr auto kPackable =
    std::to_array<std::string_view>({"text/", "application/json", "application/javascript",
                                     "application/x-ndjson", "application/xml", "image/svg"});
constexpr std::string_view kPackableEnds[] = {"+json", "+xml"};
constexpr std::size_t kLeastPacked = 1'000;  // bytes; less fits into one packet anyway

bool is_packable(std::string_view content_type) {
  const std::string_view type = content_type.substr(0, content_type.find(';'));
  return std::any_of(std::begin(kPackable), std::end(kPackable),
                     [type](std::string_view start) { return type.starts_with(start); }) ||
         std::any_of(std::begin(kPackableEnds), std::end(kPackableEnds),
                     [type](std::string_view end) { return type.ends_with(end); });
}

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

bool has(const std::vector<Header>& headers, std::string_view name) {
  return std::any_of(headers.begin(), headers.end(),
                     [name](const Header& header) { return equals_ignoring_case(header.name, name); });
}

bool is_one_line(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7f; });
}

class HeadWriter {
 public:
  explicit HeadWriter(int status) {
    fmt::format_to(std::back_inserter(text_), "HTTP/1.1 {} {}\r\n", status, words_of(status));
  }

  void add(std::string_view name, std::string_view value) {
    if (!is_one_line(name) || !is_one_line(value))
      throw std::invalid_argument(fmt::format("the header {} of an answer is not one line", name));
    fmt::format_to(std::back_inserter(text_), "{}: {}\r\n", name, value);
  }

  std::string finish() {
    text_ += "\r\n";
    return std::move(text_);
  }

 private:
  std::string text_;
};

// A packed body is another representation: a strong tag that names the plain one becomes a weak one (RFC 9110, 8.8.3).
std::string weakened(const Header& header) {
  return equals_ignoring_case(header.name, "ETag") && header.value.starts_with('"') ? "W/" + header.value
                                                                                    : header.value;
}

bool has_body(int status) { return status >= 200 && status != 204 && status != 304; }

}  // namespace

Answer::Answer(const ReceivedRequest& request, Response response, bool keeps_alive)
    : status_{response.status},
      keeps_alive_{keeps_alive && request.keeps_alive},
      rest_{std::move(response.rest)},
      body_{std::move(response.body)},
      failure_{std::move(response.failure)} {
  const bool is_streamed = static_cast<bool>(rest_);
  is_chunked_ = is_streamed && !request.is_http_1_0;
  if (is_streamed && !is_chunked_) keeps_alive_ = false;  // the end of the connection is the end of the body

  const bool may_be_packed = has_body(status_) && is_packable(response.content_type) &&
                             !has(response.headers, "Content-Encoding") &&
                             (is_streamed || body_.size() >= kLeastPacked);
  if (may_be_packed && request.accepts_gzip) {
    gzip_.emplace();
    body_ = is_streamed ? gzip_->add(body_) : gzip_->finish(body_);
  }

  HeadWriter head{status_};
  head.add("Date",
           fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT",
                       fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now()))));
  if (!response.content_type.empty() && has_body(status_)) head.add("Content-Type", response.content_type);
  if (may_be_packed) head.add("Vary", "Accept-Encoding");
  if (gzip_) head.add("Content-Encoding", "gzip");
  if (is_chunked_) {
    head.add("Transfer-Encoding", "chunked");
  } else if (!is_streamed && has_body(status_)) {
    head.add("Content-Length", std::to_string(body_.size()));
  }
  for (const Header& header : response.headers)
    head.add(header.name, gzip_ ? weakened(header) : header.value);
  for (const DefaultHeader& header : kDefaultHeaders) {
    if (!has(response.headers, header.name)) head.add(header.name, header.value);
  }
  if (status_ == 503 && !has(response.headers, "Retry-After")) head.add("Retry-After", "1");
  if (!request.request.id.empty()) head.add("X-Request-Id", request.request.id);
  if (!keeps_alive_) {
    head.add("Connection", "close");
  } else if (request.is_http_1_0) {
    head.add("Connection", "keep-alive");
  }
  head_ = head.finish();

  if (request.request.method == Method::kHead || !has_body(status_)) {
    body_.clear();
    rest_ = nullptr;
  } else if (is_chunked_) {
    body_ = chunk(std::move(body_));
  }
}

std::string Answer::framed(std::string_view piece) {
  const bool is_end = piece.empty();
  std::string bytes{piece};
  if (gzip_) bytes = is_end ? gzip_->finish({}) : gzip_->add(piece);
  bytes = chunk(std::move(bytes));
  if (is_end) {
    rest_ = nullptr;
    if (is_chunked_) bytes += "0\r\n\r\n";
  }
  return bytes;
}

// An empty chunk would be the last one.
std::string Answer::chunk(std::string bytes) const {
  return !is_chunked_ || bytes.empty() ? std::move(bytes)
                                       : fmt::format("{:x}\r\n{}\r\n", bytes.size(), bytes);
}

Response refused(const Refusal& refusal, std::string_view id) {
  Response response;
  response.status = refusal.status;
  response.content_type = "text/plain; charset=utf-8";
  response.body = fmt::format("{} {}\n{}\n", refusal.status, words_of(refusal.status), refusal.reason);
  if (!id.empty()) response.body += fmt::format("Request {}\n", id);
  if (refusal.status == 405) response.headers.push_back({"Allow", "GET, HEAD, OPTIONS"});
  return response;
}

}  // namespace minutebook::web
