// SPDX-License-Identifier: GPL-2.0-or-later
// ICU reports errors by code; they mean that its data is missing or memory is out, so they become exceptions.
#pragma once

#include <unicode/utypes.h>

#include <stdexcept>
#include <string>

namespace minutebook::analyzers {

inline void throw_if_failed(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU cannot ") + what + " (" + u_errorName(status) +
                             "): check that the ICU library and its data are installed");
  }
}

}  // namespace minutebook::analyzers
