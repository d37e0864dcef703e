// SPDX-License-Identifier: GPL-2.0-or-later
// One of the two databases of an index, open for a run to change: its documents, the display names of its values, and
// which of its minutes are the same (copies.h). All that is done between two commits is one transaction. Not for use by
// two threads at once; throws Xapian::Error.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>

#include "indexer/copies.h"
#include "schema/fields.h"
#include "schema/sightings.h"

namespace minutebook::indexer {

class Half {
 public:
  explicit Half(std::filesystem::path directory);  // made where it does not exist
  Half(const Half&) = delete;
  Half& operator=(const Half&) = delete;

  const Xapian::Database& database() const { return database_; }
  const std::filesystem::path& directory() const { return directory_; }
  Copies& copies() { return copies_; }
  const Copies& copies() const { return copies_; }

  // The number of a value in its field, new where it is met for the first time; its name is kept (schema/terms.h).
  std::uint32_t number_of(schema::Field field, const std::string& value);
  std::uint32_t number_of_standing(schema::Field field, const Standing& standing);
  void set_metadata(const std::string& key, const std::string& value);  // "" removes it
  void add(const Xapian::Document& document);
  void replace(Xapian::docid id, const Xapian::Document& document);
  void erase(Xapian::docid id);

  // Takes out all that a source gave: its passages, what is seen in it and its entry in the ledger. `stamp` says which
  // run does.
  void remove(const std::string& source, std::int64_t stamp);
  // Puts what is seen in a source in the place of what was.
  void set_sightings(const std::string& source, const schema::Sightings& sightings, std::int64_t stamp);
  // Forgets the names of values that no passage has.
  void purge_names();
  // Settles which minutes are the same, and writes to the disk.
  void commit();

 private:
  void touch();
  std::uint32_t number_under(const std::string& key, const std::string& next_key, bool& is_new);
  void keep_name(schema::Field field, const std::string& value);

  std::filesystem::path directory_;
  Xapian::WritableDatabase database_;
  std::unordered_map<std::string, std::uint32_t> numbers_;    // by field and value as printed
  std::unordered_map<std::string, std::uint32_t> standings_;  // by field, name and authority
  bool changed_ = false;
  Copies copies_;
};

}  // namespace minutebook::indexer
