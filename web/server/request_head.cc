// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/server/request_head.h"

#include <algorithm>
#include <array>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <limits>
#include <utility>

namespace minutebook::web {
namespace {

namespace http = boost::beast::http;
using Head = http::request<http::empty_body>;

constexpr std::string_view kEnd = "\r\n\r\n";
constexpr std::size_t kAroundTarget = 32;  // the method, two blanks and the version

std::size_t count(const Head& head, http::field name) {
  const auto [first, last] = head.equal_range(name);
  return static_cast<std::size_t>(std::distance(first, last));
}

std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

std::string_view target_of(const Head& head) { return view(head.target()); }

std::optional<Method> method_of(const Head& head) {
  switch (head.method()) {
    case http::verb::get:
      return Method::kGet;
    case http::verb::head:
      return Method::kHead;
    case http::verb::options:
      return Method::kOptions;
    default:
      return std::nullopt;
  }
}

struct Context {
  const Limits& limits;
  const HostList& hosts;
  std::size_t header_bytes;
};

struct Rule {
  Refusal refusal;
  bool (*holds)(const Head& head, const Context& context);
};

// In this order, which is from the form of a request to what it asks for.
constexpr auto kRules = std::to_array<Rule>({
    {{405, "Only GET, HEAD and OPTIONS are answered here."},
     [](const Head& head, const Context&) { return method_of(head).has_value(); }},
    {{414, "The address of the request is too long."},
     [](const Head& head, const Context& context) {
       return target_of(head).size() <= context.limits.target_bytes;
     }},
    {{431, "The headers of the request are too long."},
     [](const Head&, const Context& context) { return context.header_bytes <= context.limits.header_bytes; }},
    {{431, "The request has too many headers."},
     [](const Head& head, const Context& context) {
       return static_cast<std::size_t>(std::distance(head.begin(), head.end())) <= context.limits.headers;
     }},
    {{400, "The target of a request begins with /."},  // no absolute-form, no authority-form, no *
     [](const Head& head, const Context&) { return target_of(head).starts_with('/'); }},
    {{400, "The target of a request is ASCII without blanks; other bytes are percent-encoded."},
     [](const Head& head, const Context&) {
       const std::string_view target = target_of(head);
       return std::all_of(target.begin(), target.end(),
                          [](char c) { return c > ' ' && c < 0x7f && c != '#'; });
     }},
    {{400, "A request has no body here."},
     [](const Head& head, const Context&) {
       const std::string_view length = view(head[http::field::content_length]);
       return count(head, http::field::transfer_encoding) == 0 &&
              count(head, http::field::content_length) <= 1 &&
              length.find_first_not_of('0') == std::string_view::npos;
     }},
    {{400, "A request names one host."},
     [](const Head& head, const Context&) {
       return count(head, http::field::host) == 1 && !host_name(view(head[http::field::host])).empty();
     }},
    {{400, "A request has one origin."},
     [](const Head& head, const Context&) { return count(head, http::field::origin) <= 1; }},
    {{421, "This host is not served here."},
     [](const Head& head, const Context& context) {
       return context.hosts.serves(view(head[http::field::host]));
     }},
});

// All headers of the name as one list (RFC 9110, 5.3).
std::string joined(const Head& head, http::field name) {
  std::string list;
  const auto [first, last] = head.equal_range(name);
  for (auto field = first; field != last; ++field) {
    if (!list.empty()) list += ", ";
    list += view(field->value());
  }
  return list;
}

// Whether gzip is among the codings, and not with a weight of 0 (RFC 9110, 12.5.3). "*" is nothing that browsers send.
bool accepts_gzip(const Head& head) {
  const std::string codings = joined(head, http::field::accept_encoding);
  for (const auto& [coding, parameters] : http::ext_list{codings}) {
    if (!boost::beast::iequals(coding, "gzip")) continue;
    return std::none_of(parameters.begin(), parameters.end(), [](const auto& parameter) {
      return boost::beast::iequals(parameter.first, "q") &&
             view(parameter.second).find_first_not_of("0.") == std::string_view::npos;
    });
  }
  return false;
}

bool is_control(char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7f; }

}  // namespace

HeadSearch find_head(std::string_view received, std::size_t looked_at, const Limits& limits) {
  // A pair of bytes may lie across two calls.
  for (std::size_t i = looked_at > 3 ? looked_at - 3 : 0; i < received.size(); ++i) {
    const char c = received[i];
    const bool is_last = i + 1 == received.size();
    if (c == '\r' && (is_last || received[i + 1] == '\n')) continue;
    if (c == '\n' && i > 0 && received[i - 1] == '\r') {
      if (received.substr(0, i + 1).ends_with(kEnd)) return {i + 1, std::nullopt};
      if (!is_last && (received[i + 1] == ' ' || received[i + 1] == '\t'))
        return {0, Refusal{400, "A header is one line."}};
      continue;
    }
    if (is_control(c)) return {0, Refusal{400, "The head of a request is text in lines that end in CR LF."}};
  }
  const std::size_t line = received.find('\r');
  const std::size_t most_of_line = limits.target_bytes + kAroundTarget;
  if (std::min(line, received.size()) > most_of_line)
    return {0, Refusal{414, "The address of the request is too long."}};
  if (line != std::string_view::npos && received.size() - line > limits.header_bytes + kEnd.size())
    return {0, Refusal{431, "The headers of the request are too long."}};
  return {};
}

std::variant<ReceivedRequest, Refusal> read_head(std::string_view head, std::string id, const HostList& hosts,
                                                 const Limits& limits) {
  http::request_parser<http::empty_body> parser;
  parser.header_limit(std::numeric_limits<std::uint32_t>::max());  // counted by kRules
  parser.body_limit(boost::none);
  boost::system::error_code error;
  parser.put(boost::asio::buffer(head), error);
  if (error || !parser.is_header_done()) return Refusal{400, "The request is not well-formed."};
  const Head& parsed = parser.get();

  const std::size_t line = head.find("\r\n") + 2;
  const Context context{limits, hosts, head.size() - line - 2};
  for (const Rule& rule : kRules) {
    if (!rule.holds(parsed, context)) return rule.refusal;
  }

  ReceivedRequest received;
  received.request = {.method = *method_of(parsed),
                      .target = std::string{target_of(parsed)},
                      .host = std::string{view(parsed[http::field::host])},
                      .origin = std::string{view(parsed[http::field::origin])},
                      .if_none_match = joined(parsed, http::field::if_none_match),
                      .accept_language = joined(parsed, http::field::accept_language),
                      .id = std::move(id)};
  received.is_http_1_0 = parsed.version() == 10;
  received.keeps_alive = parser.keep_alive();
  received.accepts_gzip = accepts_gzip(parsed);
  return received;
}

}  // namespace minutebook::web
