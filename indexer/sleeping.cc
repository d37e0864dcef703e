// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/sleeping.h"

#include "schema/terms.h"
#include "schema/varint.h"

namespace minutebook::indexer {
namespace {

using schema::append_bytes;
using schema::append_number;

constexpr char kFormat = 1;

[[noreturn]] void fail() {
  throw Xapian::DatabaseCorruptError("a passage that is cited by another is damaged");
}

std::uint64_t number(std::string_view& bytes) {
  const auto value = schema::take_number(bytes);
  if (!value) fail();
  return *value;
}

std::string text(std::string_view& bytes) {
  const auto value = schema::take_bytes(bytes);
  if (!value) fail();
  return std::string(*value);
}

}  // namespace

std::string sleeping_key(std::string_view source, std::uint32_t ordinal) {
  return std::string(kSleepingPrefix) + schema::passage_term(source, ordinal);
}

std::string encode_document(const Xapian::Document& document) {
  std::string out(1, kFormat);
  append_bytes(out, document.get_data());
  append_number(out, document.values_count());
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    append_number(out, value.get_valueno());
    append_bytes(out, *value);
  }
  append_number(out, document.termlist_count());
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    append_bytes(out, *term);
    append_number(out, term.get_wdf());
    append_number(out, term.positionlist_count());
    Xapian::termpos before = 0;
    for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at) {
      append_number(out, *at - before);
      before = *at;
    }
  }
  return out;
}

Xapian::Document decode_document(std::string_view bytes) {
  if (bytes.empty() || bytes.front() != kFormat) fail();
  bytes.remove_prefix(1);
  Xapian::Document document;
  document.set_data(text(bytes));
  for (std::uint64_t values = number(bytes); values > 0; --values) {
    const auto slot = static_cast<Xapian::valueno>(number(bytes));
    document.add_value(slot, text(bytes));
  }
  for (std::uint64_t terms = number(bytes); terms > 0; --terms) {
    const std::string term = text(bytes);
    if (term.empty()) fail();
    document.add_term(term, static_cast<Xapian::termcount>(number(bytes)));
    Xapian::termpos at = 0;
    for (std::uint64_t positions = number(bytes); positions > 0; --positions) {
      at += static_cast<Xapian::termpos>(number(bytes));
      document.add_posting(term, at, 0);
    }
  }
  if (!bytes.empty()) fail();
  return document;
}

}  // namespace minutebook::indexer
