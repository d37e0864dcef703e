// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/stored_values.h"

#include "schema/varint.h"

namespace minutebook::indexer {

void append_texts(std::string& out, const std::vector<std::string>& texts) {
  schema::append_number(out, texts.size());
  for (const std::string& text : texts) schema::append_bytes(out, text);
}

void append_counts(std::string& out, const Counts& counts) {
  for (const auto count : kCounts) schema::append_number(out, counts.*count);
}

std::uint64_t Taker::number() {
  const auto value = schema::take_number(rest_);
  good_ = good_ && value.has_value();
  return good_ ? *value : 0;
}

std::string Taker::bytes() {
  const auto value = schema::take_bytes(rest_);
  good_ = good_ && value.has_value();
  return good_ ? std::string(*value) : std::string();
}

std::vector<std::string> Taker::texts() {
  std::vector<std::string> texts;
  for (std::uint64_t left = number(); good_ && left > 0; --left) texts.push_back(bytes());
  return texts;
}

Counts Taker::counts() {
  Counts counts;
  for (const auto count : kCounts) counts.*count = number();
  return counts;
}

}  // namespace minutebook::indexer
