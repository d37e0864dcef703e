// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/word_boundaries.h"

#include "analyzers/icu_error.h"

namespace minutebook::analyzers {

WordBoundaries::WordBoundaries() {
  UErrorCode status = U_ZERO_ERROR;
  iterator_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  throw_if_failed(status, "load its word break rules");
}

WordBoundaries::~WordBoundaries() { utext_close(&text_); }

const std::vector<std::uint32_t>& WordBoundaries::ends(std::string_view run) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&text_, run.data(), static_cast<std::int64_t>(run.size()), &status);
  iterator_->setText(&text_, status);
  throw_if_failed(status, "break a text into words");
  ends_.clear();
  iterator_->first();
  for (auto end = iterator_->next(); end != icu::BreakIterator::DONE; end = iterator_->next()) {
    ends_.push_back(static_cast<std::uint32_t>(end));
  }
  return ends_;
}

}  // namespace minutebook::analyzers
