// SPDX-License-Identifier: GPL-2.0-or-later
// The two databases of an index, open for one run to change. What is put in or taken out is whole for each
// source and reaches the disk with commit(): restricted/ first, then public/, so that no passage is ever in
// neither. A run that dies in between leaves entries whose stamps differ (ledger.h); the next run reads those
// sources again.
//
// Every failure to write is an IndexError that names the index; the writer is of no use after one, and what
// was committed before stands. Not for use by two threads at once.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "indexer/document_builder.h"
#include "indexer/files.h"
#include "indexer/half.h"
#include "indexer/ledger.h"
#include "indexer/passages.h"
#include "schema/people.h"
#include "schema/sightings.h"

namespace minutebook::indexer {

class IndexWriter {
 public:
  // Opens the index for a run that began at `stamp`, or makes it. Throws IndexError, also for another
  // version's index.
  IndexWriter(std::filesystem::path index, std::int64_t stamp);

  const Ledger& ledger() const { return ledger_; }

  // Puts what a file gives in the place of what it gave before. `status` has all but the counts.
  void replace(SourceStatus status, bool settled, const FilePassages& file);
  // What `source` gave before stays, with the reason why it could not be read again.
  void keep_unread(const std::string& source, const std::string& reason);
  // Takes a source and its passages out.
  void remove(const std::string& source);
  // Notes a new time of an unchanged file. Not worth a commit of its own.
  void note_time(const std::string& source, const FileState& state, bool settled);

  // What is known of people by hand, from now on.
  void set_known_people(const std::vector<schema::KnownPerson>& people);

  std::uint64_t uncommitted_bytes() const { return uncommitted_bytes_; }
  void commit();

  // Ends the run: tells who is who from what all files show. Where passages have left public/ for restricted/, public/ is written anew without the
  // blocks that held them: deleting alone would leave their bytes in its files.
  void finish();

  // Of what a source gave, what is indexed from it: without what it cites from another copy of the same minutes. As of
  // the last commit.
  Counts held(const LedgerEntry& entry) const;
  std::uint64_t count_people();

 private:
  Half& half_of(bool restricted) { return restricted ? *restricted_ : *public_; }
  bool erase(const std::string& source);  // whether public/ had it
  void put_entry(const LedgerEntry& entry);
  void link();
  void ask_for_rewrite();
  void rewrite_public();
  template <typename Action>
  auto guarded(Action action);  // turns what fails in it into an IndexError

  std::filesystem::path index_;
  std::int64_t stamp_;
  std::unique_ptr<Half> restricted_;
  std::unique_ptr<Half> public_;
  Ledger ledger_;
  DocumentBuilder builder_;
  std::uint64_t uncommitted_bytes_ = 0;
  bool must_link_ = false;        // what the links are made from has changed
  bool vanished_public_ = false;  // a source with public passages was removed
  bool came_restricted_ = false;  // restricted passages were added
};

// The folder in which a new index or database is built before it takes its place; left behind only by a run
// that was killed, and of no meaning then.
std::filesystem::path building_folder(const std::filesystem::path& index);

// Throws IndexError where this program cannot use the database as it is.
void check_versions(const std::filesystem::path& index, const Xapian::Database& database);

// The error of a failed write or read, with what to do about it.
IndexError explain(const std::filesystem::path& index, const Xapian::Error& error);

}  // namespace minutebook::indexer
