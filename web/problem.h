// SPDX-License-Identifier: GPL-2.0-or-later
// Errors as programs read them: RFC 9457, application/problem+json. Pure.
#pragma once

#include "web/context.h"

namespace minutebook::web {

std::string_view reason_of(int status);  // "Not Found"

Response problem(const Request& request, const HttpError& error);

}  // namespace minutebook::web
