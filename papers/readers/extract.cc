// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/extract.h"

#include "papers/readers/plain_text.h"

namespace minutebook::readers {

Extract extract(std::string_view bytes) {
  Extract extract;
  extract.format = "text";
  extract.text = plain_text(bytes);
  return extract;
}

}  // namespace minutebook::readers
