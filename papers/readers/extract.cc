// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/extract.h"

#include "papers/readers/pdf/pdf.h"
#include "papers/readers/plain_text.h"

namespace minutebook::readers {

Extract extract(std::string_view bytes, const Options& options) {
  if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return read_pdf(bytes, options);
  Extract extract;
  extract.format = "text";
  extract.text = plain_text(bytes);
  return extract;
}

}  // namespace minutebook::readers
