// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/journal.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "indexer/ledger.h"
#include "schema/codec.h"
#include "schema/record.h"
#include "schema/terms.h"

namespace minutebook::indexer {
namespace {

constexpr char kForm = 1;
constexpr std::string_view kPrefix = "journal.";
const std::string kBornKey = "minutebook.journal";

struct Entry {
  std::string source;  // "" once it is gone
  std::string digest;  // likewise
  std::int64_t added = 0;
  std::int64_t changed = 0;
};

template <class Visit>
void visit(Visit& v, schema::Is<Entry> auto& entry) {
  v(entry.source);
  v(entry.digest);
  v(entry.added);
  v(entry.changed);
}

std::string key_of(std::string_view id) { return std::string{kPrefix} + std::string{id}; }

}  // namespace

std::string digest_of(const FilePassages& file, bool with_restricted) {
  std::string whole;
  for (const IndexedPassage& passage : file.passages) {
    if (!passage.restricted || with_restricted) whole += schema::short_hash(schema::encode(passage.record));
  }
  return schema::short_hash(whole);
}

void note_change(Half& half, const std::string& source, const std::string& digest, std::int64_t stamp) {
  const std::string key = key_of(schema::short_hash(source));
  const auto before = schema::decode_as<Entry>(kForm, half.database().get_metadata(key));
  const std::string& known = before ? before->digest : std::string{};
  if (digest == known) return;
  if (half.database().get_metadata(kBornKey).empty()) half.set_metadata(kBornKey, std::to_string(stamp));
  const Entry entry{digest.empty() ? std::string{} : source, digest, known.empty() ? stamp : before->added,
                    stamp};
  half.set_metadata(key, schema::encode_as(kForm, entry));
}

Journal read_journal(const Xapian::Database& database) {
  Journal journal{database.get_metadata(kBornKey), {}};
  const std::string prefix{kPrefix};
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key) {
    auto entry = schema::decode_as<Entry>(kForm, database.get_metadata(*key));
    if (!entry) continue;
    journal.changes.push_back(
        {(*key).substr(kPrefix.size()), std::move(entry->source), entry->added, entry->changed});
  }
  for (auto& [source, entry] : read_entries(database)) {
    const std::string id = schema::short_hash(source);
    if (entry.status.content_hash.empty() && !entry.in_public) continue;  // it was never read
    if (!database.get_metadata(key_of(id)).empty()) continue;
    journal.changes.push_back({id, source, entry.stamp, entry.stamp});
  }
  std::sort(journal.changes.begin(), journal.changes.end(), [](const auto& a, const auto& b) {
    return std::tie(a.changed, a.id) < std::tie(b.changed, b.id);
  });
  return journal;
}

}  // namespace minutebook::indexer
