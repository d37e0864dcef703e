// SPDX-License-Identifier: GPL-2.0-or-later
// What a request asks and what is answered, as plain data: the site knows no sockets, the server no pages. Own their
// texts; safe to read from several threads.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::query {
class Searcher;
}

namespace minutebook::web {

enum class Method : std::uint8_t { kGet, kHead, kOptions };

// A request whose form the server has checked: origin-form target, one Host, no body.
struct Request {
  Method method = Method::kGet;
  std::string target;           // as sent: "/search?q=carbon"
  std::string host;             // "papers.example.org", with the port where one was sent
  std::string origin;           // of a page on another site; "" where none was sent
  std::string if_none_match;    // "" where not sent
  std::string accept_language;  // "" where not sent
  std::string id;               // names the request in the log and to the person who reports an error
};

struct Header {
  std::string name;
  std::string value;
};

// The rest of a long answer, a piece a call; "" ends it. Each call may come from another worker, one at a time, with
// that worker's searcher.
using Stream = std::function<std::string(query::Searcher&)>;

struct Response {
  int status = 200;
  std::string content_type = {};
  std::string body = {};             // for HEAD too: the server leaves it out
  std::vector<Header> headers = {};  // beside those that the server sends with every answer
  Stream rest = {};                  // follows `body`; empty where that is all
  std::string failure = {};          // for the log alone: what went wrong
};

}  // namespace minutebook::web
