// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ledger.h"

#include <utility>

#include "indexer/stored_values.h"
#include "schema/terms.h"
#include "schema/varint.h"

namespace minutebook::indexer {
namespace {

using schema::append_bytes;
using schema::append_number;

constexpr char kFormat = 2;

constexpr std::uint64_t kInPublic = 1;
constexpr std::uint64_t kHasRestricted = 2;
constexpr std::uint64_t kSettled = 4;

}  // namespace

std::string ledger_key(std::string_view source) { return schema::term(kLedgerPrefix, source); }

std::string encode(const LedgerEntry& entry) {
  const SourceStatus& status = entry.status;
  std::string out(1, kFormat);
  for (const std::string* text : {&status.source, &status.format, &status.content_hash, &status.failure}) {
    append_bytes(out, *text);
  }
  for (const std::uint64_t number : {status.size, static_cast<std::uint64_t>(status.modified_ns),
                                     static_cast<std::uint64_t>(entry.stamp), entry.restricted_passages}) {
    append_number(out, number);
  }
  append_counts(out, status.found);
  append_number(out, (entry.in_public ? kInPublic : 0) | (entry.has_restricted ? kHasRestricted : 0) |
                         (entry.settled ? kSettled : 0));
  append_texts(out, status.warnings);
  return out;
}

std::optional<LedgerEntry> decode_ledger_entry(std::string_view bytes) {
  if (bytes.empty() || bytes.front() != kFormat) return std::nullopt;
  Taker take{bytes.substr(1)};
  LedgerEntry entry;
  SourceStatus& status = entry.status;
  for (std::string* text : {&status.source, &status.format, &status.content_hash, &status.failure}) {
    *text = take.bytes();
  }
  status.size = take.number();
  status.modified_ns = static_cast<std::int64_t>(take.number());
  entry.stamp = static_cast<std::int64_t>(take.number());
  entry.restricted_passages = take.number();
  status.found = take.counts();
  const std::uint64_t flags = take.number();
  entry.in_public = (flags & kInPublic) != 0;
  entry.has_restricted = (flags & kHasRestricted) != 0;
  entry.settled = (flags & kSettled) != 0;
  status.warnings = take.texts();
  if (!take.is_whole()) return std::nullopt;
  return entry;
}

LedgerEntry public_part(const LedgerEntry& entry, const Counts& open) {
  LedgerEntry part;
  if (entry.has_restricted) {
    part.status.source = entry.status.source;
    part.status.format = entry.status.format;
  } else {
    part = entry;
  }
  part.status.found = open;
  part.stamp = entry.stamp;
  part.in_public = true;
  part.has_restricted = false;
  return part;
}

bool Ledger::is_whole(const LedgerEntry& entry) const {
  const auto in_public = public_stamps.find(entry.status.source);
  if (!entry.in_public) return in_public == public_stamps.end();
  return in_public != public_stamps.end() && in_public->second == entry.stamp;
}

std::map<std::string, LedgerEntry, std::less<>> read_entries(const Xapian::Database& database) {
  std::map<std::string, LedgerEntry, std::less<>> entries;
  const std::string prefix(kLedgerPrefix);
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key) {
    std::optional<LedgerEntry> entry = decode_ledger_entry(database.get_metadata(*key));
    if (!entry) continue;
    std::string source = entry->status.source;
    entries.emplace(std::move(source), *std::move(entry));
  }
  return entries;
}

Ledger read_ledger(const Xapian::Database& restricted_half, const Xapian::Database& public_half) {
  Ledger ledger;
  ledger.entries = read_entries(restricted_half);
  for (auto& [source, entry] : read_entries(public_half)) {
    ledger.public_stamps.emplace(source, entry.stamp);
    if (ledger.entries.contains(source)) continue;
    entry.status.content_hash.clear();  // half of it is missing: it is read again
    ledger.entries.emplace(source, std::move(entry));
  }
  return ledger;
}

}  // namespace minutebook::indexer
