// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/half.h"

#include <set>
#include <utility>
#include <vector>

#include "analyzers/analyzer.h"
#include "indexer/files.h"
#include "indexer/ledger.h"
#include "indexer/sleeping.h"
#include "schema/record.h"
#include "schema/terms.h"
#include "schema/versions.h"

namespace minutebook::indexer {
namespace {

namespace fs = std::filesystem;
using schema::Field;

constexpr std::size_t kMaxNames = 100'000;

Xapian::WritableDatabase open_writable(const fs::path& directory) {
  const bool made = fs::create_directories(directory);
  Xapian::WritableDatabase database(directory.native(), Xapian::DB_CREATE_OR_OPEN);
  const std::string schema_key(schema::kSchemaVersionKey);
  if (database.get_lastdocid() == 0 && database.get_metadata(schema_key).empty()) {
    database.set_metadata(schema_key, std::to_string(schema::kSchemaVersion));
    database.set_metadata(std::string(schema::kAnalyzerVersionKey),
                          std::to_string(analyzers::kAnalyzerVersion));
    database.set_metadata(std::string(schema::kProgramVersionKey), std::string(schema::program_version()));
    database.commit();
    sync_directory(directory);
  }
  if (made) sync_directory(directory.parent_path());
  return database;
}

// The values that sleeping passages have: they may wake, and their facets count by number.
std::set<std::string> terms_asleep(const Xapian::Database& database) {
  std::set<std::string> terms;
  const std::string prefix(kSleepingPrefix);
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key) {
    const Xapian::Document document = decode_document(database.get_metadata(*key));
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) terms.insert(*term);
  }
  return terms;
}

}  // namespace

Half::Half(fs::path directory)
    : directory_(std::move(directory)), database_(open_writable(directory_)), copies_(*this) {}

// A transaction of our own keeps Xapian from flushing in the middle of a source.
void Half::touch() {
  if (!changed_) database_.begin_transaction();
  changed_ = true;
}

std::uint32_t Half::number_of(Field field, const std::string& value) {
  std::string cache_key(1, static_cast<char>(field));
  cache_key += value;
  if (const auto known = numbers_.find(cache_key); known != numbers_.end()) return known->second;
  if (numbers_.size() > kMaxNames) numbers_.clear();
  keep_name(field, value);
  bool is_new = false;
  const std::uint32_t number =
      number_under(schema::number_key(field, value), schema::next_number_key(field), is_new);
  if (is_new) set_metadata(schema::key_of_number(field, number), schema::key_of(field, value));
  return numbers_.emplace(std::move(cache_key), number).first->second;
}

std::uint32_t Half::number_of_standing(Field field, const Standing& standing) {
  std::string cache_key(1, static_cast<char>(field));
  cache_key += standing.name + '\0' + standing.authority;
  if (const auto known = standings_.find(cache_key); known != standings_.end()) return known->second;
  if (standings_.size() > kMaxNames) standings_.clear();
  bool is_new = false;
  const std::uint32_t number =
      number_under(schema::standing_number_key(field, standing.name, standing.authority),
                   schema::next_standing_number_key(field), is_new);
  return standings_.emplace(std::move(cache_key), number).first->second;
}

// The number that stands under a key, or the next one, which then stands there.
std::uint32_t Half::number_under(const std::string& key, const std::string& next_key, bool& is_new) {
  std::string number = database_.get_metadata(key);
  is_new = number.empty();
  if (is_new) {
    const std::string next = database_.get_metadata(next_key);
    number = next.empty() ? "0" : next;
    set_metadata(key, number);
    set_metadata(next_key, std::to_string(std::stoul(number) + 1));
  }
  return static_cast<std::uint32_t>(std::stoul(number));
}

// One name for all spellings of a value: the first that was met while passages have it.
void Half::keep_name(Field field, const std::string& value) {
  const std::string key = schema::name_key(field, value);
  const std::string name = database_.get_metadata(key);
  if (name == value) return;
  if (name.empty() || database_.get_termfreq(schema::entity_term(field, name)) == 0) set_metadata(key, value);
}

void Half::set_metadata(const std::string& key, const std::string& value) {
  touch();
  database_.set_metadata(key, value);
}

void Half::add(const Xapian::Document& document) {
  touch();
  database_.add_document(document);
}

void Half::replace(Xapian::docid id, const Xapian::Document& document) {
  touch();
  database_.replace_document(id, document);
}

void Half::erase(Xapian::docid id) {
  touch();
  database_.delete_document(id);
}

void Half::remove(const std::string& source, std::int64_t stamp) {
  // A passage of another source that cites this one has its term too.
  std::vector<Xapian::docid> own;
  const std::string term = schema::source_term(source);
  for (auto at = database_.postlist_begin(term); at != database_.postlist_end(term); ++at) {
    if (schema::decode(database_.get_document(*at).get_data()).source == source) own.push_back(*at);
  }
  for (const Xapian::docid id : own) erase(id);
  copies_.remove(source);
  set_metadata(ledger_key(source), "");
  set_sightings(source, {}, stamp);
}

void Half::set_sightings(const std::string& source, const schema::Sightings& sightings, std::int64_t stamp) {
  const std::string key = schema::sightings_key(source);
  const std::string bytes = sightings.empty() ? std::string() : schema::encode(sightings);
  if (database_.get_metadata(key) == bytes) return;
  set_metadata(key, bytes);
  set_metadata(std::string(schema::kSightingsStampKey), std::to_string(stamp));
}

void Half::purge_names() {
  const std::set<std::string> asleep = terms_asleep(database_);
  for (const schema::FieldSpec& row : schema::fields()) {
    const std::string prefix = schema::name_key_prefix(row.field);
    std::vector<std::string> unused;
    for (auto key = database_.metadata_keys_begin(prefix); key != database_.metadata_keys_end(prefix);
         ++key) {
      const std::string name = database_.get_metadata(*key);
      const std::string term = schema::entity_term(row.field, name);
      if (database_.get_termfreq(term) == 0 && !asleep.contains(term)) unused.push_back(name);
    }
    for (const std::string& name : unused) {
      const std::string number = database_.get_metadata(schema::number_key(row.field, name));
      if (!number.empty()) set_metadata(schema::key_of_number(row.field, std::stoul(number)), "");
      set_metadata(schema::number_key(row.field, name), "");
      set_metadata(schema::name_key(row.field, name), "");
    }
  }
  for (const Field field : schema::standing_facets()) {
    const std::string prefix = schema::standing_number_key_prefix(field);
    std::vector<std::string> unused;
    for (auto key = database_.metadata_keys_begin(prefix); key != database_.metadata_keys_end(prefix);
         ++key) {
      const std::string term = schema::standing_term_of_key(field, *key);
      if (!database_.term_exists(term) && !asleep.contains(term)) unused.push_back(*key);
    }
    for (const std::string& key : unused) set_metadata(key, "");
  }
  numbers_.clear();
  standings_.clear();
}

void Half::commit() {
  copies_.settle();
  if (!changed_) return;
  database_.commit_transaction();
  changed_ = false;
  sync_directory(directory_);  // Xapian syncs its files, not the name that makes the new revision count
}

}  // namespace minutebook::indexer
