// SPDX-License-Identifier: GPL-2.0-or-later
// The ledger: which sources an index knows and what each gave. It stands in the metadata of the databases, an
// entry a source, written in the transaction that writes its passages.
//
// restricted/ knows every source with all there is to say. public/ knows the sources that gave public
// passages, and of one that gave restricted ones too only what the public passages tell by themselves: no
// size, time, hash or warnings. Both entries of a source carry the stamp of the run that wrote them: where
// the stamps differ, a run ended between the two, and the source is read again.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/passages.h"
#include "indexer/update.h"

namespace minutebook::indexer {

struct LedgerEntry {
  SourceStatus status;
  std::int64_t stamp = 0;
  bool in_public = false;       // public/ has an entry too
  bool has_restricted = false;  // something in it is restricted
  bool settled = false;         // its time was well past when it was read: a later change shows in the time
  std::uint64_t restricted_passages = 0;  // of status.passages, those that are in restricted/
};

inline constexpr std::string_view kLedgerPrefix = "source.";

std::string ledger_key(std::string_view source);
std::string encode(const LedgerEntry& entry);

// Nothing for bytes that `encode` did not write: the source counts as unknown then.
std::optional<LedgerEntry> decode_ledger_entry(std::string_view bytes);

// What public/ may say of a source that gave it `open`.
LedgerEntry public_part(const LedgerEntry& entry, const Counts& open);

// Whether all of the source is public: the file itself may be shown to everybody. Told by either database; public/ has
// no hash of a source that gave restricted passages too.
bool is_wholly_public(const LedgerEntry& entry);

// What both databases know together, by source.
struct Ledger {
  std::map<std::string, LedgerEntry, std::less<>> entries;
  std::map<std::string, std::int64_t, std::less<>> public_stamps;

  // Whether both databases hold what one run wrote of the source.
  bool is_whole(const LedgerEntry& entry) const;
};

// The entries of one database; what cannot be made out is left out.
std::map<std::string, LedgerEntry, std::less<>> read_entries(const Xapian::Database& database);
Ledger read_ledger(const Xapian::Database& restricted_half, const Xapian::Database& public_half);

}  // namespace minutebook::indexer
