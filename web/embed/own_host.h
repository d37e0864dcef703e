// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "web/context.h"

namespace minutebook::web::embed {

// The name of the host that the site is known by, without a port: what makes an id of ours differ from that of others.
std::string own_host(const Context& context);

}  // namespace minutebook::web::embed
