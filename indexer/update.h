// SPDX-License-Identifier: GPL-2.0-or-later
// One incremental run over files and folders: what changed is read and indexed, what vanished is removed,
// what is the same is left. All or nothing for each file: a run killed at any moment leaves a whole index,
// and the next run finishes the work. A file that cannot be read is reported, tried again by every run, and
// never ends one.
//
// A file is unchanged where its size and time are as they were, or its content hash is. A file that was
// indexed and is not found under the given paths has vanished; a folder that cannot be listed hides files, it
// does not remove them. Functions may be called from any thread, for one index from one at a time; a second
// run is refused.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/counts.h"
#include "papers/read_paper.h"
#include "schema/people.h"

namespace minutebook::indexer {

// The index cannot be written: locked by another run, of a newer schema, unreadable, disk full. Says what to
// do.
class IndexError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Failure {
  std::string source;
  std::string reason;
};

// What a run did. `papers` to `actions` count what the index holds from the given paths after the run,
// `people` all names of people in the index.
struct Report {
  std::uint64_t found = 0;        // files looked at
  std::uint64_t added = 0;        // read for the first time
  std::uint64_t updated = 0;      // read again because they had changed
  std::uint64_t unchanged = 0;    // skipped: same content as before
  std::uint64_t removed = 0;      // were indexed, are gone
  std::vector<Failure> failed;    // what could not be read; what it gave before is kept
  std::vector<Failure> warnings;  // read, but something in them could not be made out
  std::vector<std::string>
      notes;                // what the run itself had to do without; filled by whoever chose the Reader
  std::uint64_t bytes = 0;  // read
  std::uint64_t papers = 0;
  std::uint64_t items = 0;
  std::uint64_t passages = 0;
  std::uint64_t decisions = 0;
  std::uint64_t actions = 0;
  std::uint64_t people = 0;
  double seconds = 0;
  bool dry_run = false;
  std::vector<std::string> would_add, would_update, would_remove;  // filled by a dry run only
};

struct Progress {
  std::uint64_t done = 0;  // files
  std::uint64_t total = 0;
  std::uint64_t bytes = 0;
  double seconds = 0;
};

// Makes papers of a file's bytes; `source` names it. What it throws makes the file a failed one.
using Reader = std::function<papers::Reading(std::string_view bytes, std::string source)>;

struct UpdateOptions {
  std::filesystem::path index;               // made where it does not exist
  std::vector<std::filesystem::path> paths;  // files and folders
  bool dry_run = false;                      // say what would be done, touch nothing
  bool rebuild = false;  // make the index anew beside the old one, then put it in its place
  // What is known of people by hand; where not set, the index keeps what it was told before.
  std::optional<std::vector<schema::KnownPerson>> known_people;
  Reader read = [](std::string_view bytes, std::string source) {
    return papers::read_paper_bytes(bytes, std::move(source));
  };
  // Files that are read while another is indexed, each in a thread of its own; `read` must bear it. 0: one
  // after another, in the thread of the run. What comes of a run does not depend on it.
  std::size_t read_ahead = 0;
  std::uint64_t commit_bytes = std::uint64_t{8}
                               << 20U;  // of indexed text between two commits: memory against time
  std::function<void(const Progress&)>
      on_progress;  // called from the same thread, at most ten times a second
};

// Runs one update. Throws IndexError, and std::filesystem::filesystem_error for a path that does not exist.
Report update(const UpdateOptions& options);

// A source as the index's ledger has it.
struct SourceStatus {
  std::string source;
  std::string format;
  std::string content_hash;
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;  // since the epoch
  Counts found;  // in the file, whether it is indexed from here or from another copy of the same minutes
  std::vector<std::string> warnings;
  std::string failure;                       // why it could not be read; "" where it was
  std::vector<std::string> same_minutes_in;  // other sources that give minutes of this one too, sorted
  bool is_wholly_public = false;  // nothing in it is restricted: the file itself may be shown to everybody
};

// What a careful reader would have expected and was not found in a file that was read: "passages", "items", "date and
// body" of a meeting.
std::vector<std::string> not_found(const SourceStatus& source);

struct IndexStatus {
  int schema_version = 0;
  int analyzer_version = 0;
  std::string program_version;
  std::uint64_t public_passages = 0;
  std::uint64_t restricted_passages = 0;  // 0 unless `restricted` was asked for
  std::vector<SourceStatus> sources;      // sorted by path; without restricted ones unless asked for
};

// A source that came, changed or went (journal.h). Stamps are those of the runs: nanoseconds since the epoch.
struct SourceChange {
  std::string id;
  std::string source;  // "" of one that is gone
  std::int64_t added = 0;
  std::int64_t changed = 0;  // or went
};

struct Journal {
  std::string born;                   // names the journal: that of an index made anew is another one
  std::vector<SourceChange> changes;  // in the order of their times; one for each source
};

// What came, changed and went. Opens restricted/ only where `restricted` is true. Throws IndexError.
Journal journal(const std::filesystem::path& index, bool restricted);

// What is and what is not in an index. Opens restricted/ only where `restricted` is true. Throws IndexError.
IndexStatus status(const std::filesystem::path& index, bool restricted);

}  // namespace minutebook::indexer
