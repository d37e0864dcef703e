// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/embed/own_host.h"

#include <algorithm>

namespace minutebook::web::embed {

std::string own_host(const Context& context) {
  std::string host = context.absolute_url("");
  host.erase(0, host.find("://") + 3);
  host.erase(std::min(host.find_first_of(":/"), host.size()));
  return host;
}

}  // namespace minutebook::web::embed
