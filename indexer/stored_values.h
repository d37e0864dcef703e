// SPDX-License-Identifier: GPL-2.0-or-later
// What the notes in the metadata are made of: numbers, texts, counts, one after another (schema/varint.h). Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/counts.h"

namespace minutebook::indexer {

void append_texts(std::string& out, const std::vector<std::string>& texts);
void append_counts(std::string& out, const Counts& counts);

// Takes values one after another; after the first that is missing all are empty and none are whole.
class Taker {
 public:
  explicit Taker(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number();
  std::string bytes();
  std::vector<std::string> texts();
  Counts counts();

  bool is_good() const { return good_; }  // nothing was missing
  // Nothing was missing and nothing is left.
  bool is_whole() const { return good_ && rest_.empty(); }

 private:
  std::string_view rest_;
  bool good_ = true;
};

}  // namespace minutebook::indexer
