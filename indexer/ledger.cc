// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ledger.h"

#include <utility>

#include "schema/codec.h"
#include "schema/terms.h"

namespace minutebook::indexer {
namespace {

constexpr char kForm = 2;

}  // namespace

std::string ledger_key(std::string_view source) { return schema::term(kLedgerPrefix, source); }

template <class Visit>
void visit(Visit& v, schema::Is<LedgerEntry> auto& entry) {
  auto& status = entry.status;
  v(status.source);
  v(status.format);
  v(status.content_hash);
  v(status.failure);
  v(status.size);
  v(status.modified_ns);
  v(status.found);
  v(status.warnings);
  v(entry.stamp);
  v(entry.in_public);
  v(entry.has_restricted);
  v(entry.settled);
  v(entry.restricted_passages);
}

std::string encode(const LedgerEntry& entry) { return schema::encode_as(kForm, entry); }

std::optional<LedgerEntry> decode_ledger_entry(std::string_view bytes) {
  return schema::decode_as<LedgerEntry>(kForm, bytes);
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

bool is_wholly_public(const LedgerEntry& entry) {
  return entry.in_public && !entry.has_restricted && entry.status.failure.empty() &&
         !entry.status.content_hash.empty();
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
