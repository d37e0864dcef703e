// SPDX-License-Identifier: GPL-2.0-or-later
// Errors as people read them. Pure.
#pragma once

#include "web/context.h"

namespace minutebook::web {

Response error_page(const Context& context, const HttpError& error);

}  // namespace minutebook::web
