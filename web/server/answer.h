// SPDX-License-Identifier: GPL-2.0-or-later
// An answer as bytes on the way to a client: the status line, the headers that every answer has (one table, in
// answer.cc) with those of the response in their place, and the body, packed where the client can unpack it and in
// chunks where its length is not known. Made by one worker, sent by the I/O thread; never used by two at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "web/http.h"
#include "web/server/gzip.h"
#include "web/server/request_head.h"

namespace minutebook::web {

class Answer {
 public:
  // `keeps_alive`: the connection may be used again. Throws std::invalid_argument where a header of the response would
  // not be one line.
  Answer(const ReceivedRequest& request, Response response, bool keeps_alive);

  int status() const { return status_; }
  bool keeps_alive() const { return keeps_alive_; }
  const std::string& failure() const { return failure_; }

  const std::string& head() const { return head_; }
  const std::string& body() const { return body_; }  // as it is sent

  // What a streamed answer goes on with; empty where head and body are all.
  const Stream& rest() const { return rest_; }
  // A piece of the rest as it is sent. "" is the end: no piece follows.
  std::string framed(std::string_view piece);

 private:
  std::string chunk(std::string bytes) const;

  int status_;
  bool keeps_alive_;
  bool is_chunked_ = false;
  std::optional<Gzip> gzip_;
  Stream rest_;
  std::string head_;
  std::string body_;
  std::string failure_;
};

// What a client is told that gets no page: the reason in one line, and the request's name where it has one.
Response refused(const Refusal& refusal, std::string_view id);

}  // namespace minutebook::web
