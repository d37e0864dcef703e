// SPDX-License-Identifier: GPL-2.0-or-later
// Packs an answer as it is sent (RFC 1952). Not for use by two threads at once.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct z_stream_s;

namespace minutebook::web {

class Gzip {
 public:
  Gzip();

  // The packed form of what was given so far and not yet returned: a client can show all of it.
  std::string add(std::string_view text);
  std::string finish(std::string_view text);  // the last of it

 private:
  std::string deflated(std::string_view text, int flush);

  struct End {
    void operator()(z_stream_s* stream) const;
  };
  std::unique_ptr<z_stream_s, End> stream_;
};

}  // namespace minutebook::web
