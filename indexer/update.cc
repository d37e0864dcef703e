// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/update.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <deque>
#include <future>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "indexer/copies.h"
#include "indexer/files.h"
#include "indexer/index_writer.h"
#include "indexer/journal.h"
#include "indexer/ledger.h"
#include "indexer/passages.h"
#include "schema/layout.h"
#include "schema/versions.h"

namespace minutebook::indexer {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

// A file changed again within the grain of a file system's clock keeps its time: only an older one is
// trusted.
constexpr std::int64_t kClockGrainNs = 2'000'000'000;

constexpr auto kProgressInterval = std::chrono::milliseconds(100);

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

// A file held against what the ledger says of it.
struct Examined {
  enum class Change { kNone, kTimeOnly, kContent };
  Change change = Change::kNone;
  FileState state;
  bool settled = false;
  std::string bytes;  // of a file whose content changed
  std::string hash;
};

Examined examine(const std::string& source, const Ledger& ledger) {
  Examined file;
  file.state = stat_file(source);
  file.settled = file.state.modified_ns + kClockGrainNs < now_ns();
  const auto known = ledger.entries.find(source);
  const bool whole =
      known != ledger.entries.end() && known->second.status.failure.empty() && ledger.is_whole(known->second);
  if (whole && known->second.settled && known->second.status.size == file.state.size &&
      known->second.status.modified_ns == file.state.modified_ns) {
    return file;
  }
  file.bytes = read_file(source);
  file.hash = content_hash(file.bytes);
  const bool same = whole && known->second.status.content_hash == file.hash;
  file.change = same ? Examined::Change::kTimeOnly : Examined::Change::kContent;
  return file;
}

// A file whose reading has begun. Stays where it is until it is done: the reading looks at it.
struct Begun {
  std::string source;
  Examined file;
  std::future<papers::Reading> reading;
};

// What an index holds before a run that only says what it would do.
struct OnDisk {
  Ledger ledger;
  std::map<std::string, Counts> asleep;  // of each source, cited by another and not indexed again
};

// What the two ways of a run, to do and to say what would be done, have in common.
class Run {
 public:
  explicit Run(const UpdateOptions& options) : options_(options), found_(walk(options.paths, options.index)) {
    for (const fs::path& path : options.paths) roots_.push_back(source_of(path));
    report_.found = found_.files.size();
    report_.failed = found_.failed;
    report_.dry_run = options.dry_run;
  }

  Report update(IndexWriter& writer) {
    std::vector<std::pair<std::string, Examined>> touched;
    for (const std::string& source : found_.files) {
      try {
        Examined file = examine(source, writer.ledger());
        if (file.change == Examined::Change::kContent) {
          begin(source, std::move(file));
          finish_all_but(options_.read_ahead, writer);
          continue;
        }
        ++report_.unchanged;
        file.bytes.clear();
        if (file.change == Examined::Change::kTimeOnly) touched.emplace_back(source, std::move(file));
      } catch (const papers::ReadError& error) {
        finish_all_but(0, writer);  // failures are reported in the order of the files
        fail(source, error.reason(), writer);
      }
      progress(false);
    }
    finish_all_but(0, writer);
    for (const std::string& source : vanished(writer.ledger())) {
      report_.removed += writer.ledger().entries.find(source)->second.status.content_hash.empty() ? 0 : 1;
      writer.remove(source);
      changed_ = true;
    }
    if (changed_) {
      for (const auto& [source, file] : touched) writer.note_time(source, file.state, file.settled);
    }
    writer.finish();
    report_.people = writer.count_people();
    return finish(writer.ledger(), [&writer](const LedgerEntry& entry) { return writer.held(entry); });
  }

  Report try_out(const OnDisk& index) {
    const Ledger& ledger = index.ledger;
    for (const std::string& source : found_.files) {
      try {
        const Examined file = examine(source, ledger);
        if (file.change != Examined::Change::kContent) {
          ++report_.unchanged;
        } else {
          (was_read(source, ledger) ? report_.would_update : report_.would_add).push_back(source);
        }
      } catch (const papers::ReadError& error) {
        report_.failed.push_back({source, error.reason()});
      }
      progress(false);
    }
    report_.would_remove = vanished(ledger);
    return finish(ledger, [&index](const LedgerEntry& entry) {
      Counts counts = entry.status.found;
      const auto asleep = index.asleep.find(entry.status.source);
      if (asleep != index.asleep.end()) counts -= asleep->second;
      return counts;
    });
  }

 private:
  static bool was_read(const std::string& source, const Ledger& ledger) {
    const auto known = ledger.entries.find(source);
    return known != ledger.entries.end() &&
           (!known->second.status.content_hash.empty() || ledger.public_stamps.contains(source));
  }

  papers::Reading read(const Begun& begun) const {
    try {
      return options_.read(begun.file.bytes, begun.source);
    } catch (const papers::ReadError&) {
      throw;
    } catch (const std::exception& error) {  // one file's surprise must not cost the others
      throw papers::ReadError(begun.source, std::string("could not be understood: ") + error.what());
    }
  }

  void begin(const std::string& source, Examined file) {
    Begun& begun = begun_.emplace_back(Begun{source, std::move(file), {}});
    const auto policy = options_.read_ahead > 0 ? std::launch::async : std::launch::deferred;
    begun.reading = std::async(policy, [this, &begun] { return read(begun); });
  }

  // In the order of the files, so that the index does not depend on which was read first.
  void finish_all_but(std::size_t ahead, IndexWriter& writer) {
    for (; begun_.size() > ahead; begun_.pop_front()) {
      Begun& begun = begun_.front();
      try {
        index(begun, begun.reading.get(), writer);
      } catch (const papers::ReadError& error) {
        fail(begun.source, error.reason(), writer);
      }
      if (writer.uncommitted_bytes() > options_.commit_bytes) writer.commit();
      progress(false);
    }
  }

  void index(const Begun& begun, papers::Reading reading, IndexWriter& writer) {
    const auto& [source, file, _] = begun;
    bytes_ += file.bytes.size();
    const bool known = was_read(source, writer.ledger());
    reading.source = source;
    const FilePassages passages = passages_of(reading);
    SourceStatus status;
    status.source = source;
    status.format = reading.format;
    status.content_hash = file.hash;
    status.size = file.state.size;
    status.modified_ns = file.state.modified_ns;
    status.warnings = reading.warnings;
    writer.replace(std::move(status), file.settled, passages);
    ++(known ? report_.updated : report_.added);
    for (const std::string& warning : reading.warnings) report_.warnings.push_back({source, warning});
    changed_ = true;
  }

  void fail(const std::string& source, const std::string& reason, IndexWriter& writer) {
    writer.keep_unread(source, reason);
    report_.failed.push_back({source, reason});
  }

  std::vector<std::string> vanished(const Ledger& ledger) const {
    const auto within = [](const std::string& source, const std::vector<std::string>& folders) {
      return std::any_of(folders.begin(), folders.end(),
                         [&](const std::string& folder) { return is_within(source, folder); });
    };
    std::vector<std::string> gone;
    for (const auto& [source, entry] : ledger.entries) {
      if (!within(source, roots_) || within(source, found_.unreadable)) continue;
      if (!std::binary_search(found_.files.begin(), found_.files.end(), source)) gone.push_back(source);
    }
    return gone;
  }

  void progress(bool last) {
    if (!last) ++done_;
    if (!options_.on_progress) return;
    const Clock::time_point now = Clock::now();
    if (!last && now - reported_ < kProgressInterval) return;
    reported_ = now;
    options_.on_progress({done_, report_.found, bytes_, seconds_since(start_)});
  }

  template <typename Held>
  Report finish(const Ledger& ledger, Held held) {
    Counts sum;
    for (const auto& [key, entry] : ledger.entries) {
      const std::string& source = key;  // a structured binding is not for a lambda to capture
      const bool asked = std::any_of(roots_.begin(), roots_.end(),
                                     [&](const std::string& root) { return is_within(source, root); });
      if (asked) sum += held(entry);
    }
    report_.papers = sum.papers;
    report_.items = sum.items;
    report_.passages = sum.passages;
    report_.decisions = sum.decisions;
    report_.actions = sum.actions;
    progress(true);
    report_.bytes = bytes_;
    report_.seconds = seconds_since(start_);
    return std::move(report_);
  }

  const UpdateOptions& options_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point reported_ = start_;
  Walk found_;
  std::vector<std::string> roots_;  // sources of the given paths
  Report report_;
  std::uint64_t done_ = 0;
  std::uint64_t bytes_ = 0;
  bool changed_ = false;
  std::deque<Begun> begun_;  // in the order of the files; last, so that no reading outlives what it needs
};

bool has_index(const fs::path& index) {
  return fs::exists(index / schema::kPublicFolder) && fs::exists(index / schema::kRestrictedFolder);
}

void check_exists(const fs::path& index) {
  if (has_index(index)) return;
  throw IndexError(fmt::format("there is no index at {}: make one with `minutebook index --index {} PATH...`",
                               index.native(), index.native()));
}

Xapian::Database open_half(const fs::path& index, std::string_view half) {
  Xapian::Database database((index / half).native());
  check_versions(index, database);
  return database;
}

// Reads from an index that another run may be changing: `action` is repeated where it was overtaken.
template <typename Action>
auto with_index(const fs::path& index, Action action) {
  constexpr int kTries = 5;
  for (int tries = 1;; ++tries) {
    try {
      return action();
    } catch (const Xapian::DatabaseModifiedError& error) {
      if (tries == kTries) throw explain(index, error);
    } catch (const Xapian::Error& error) {
      throw explain(index, error);
    }
  }
}

std::vector<Copy> copies_in(const Xapian::Database& open, const std::optional<Xapian::Database>& hidden) {
  std::vector<Copy> copies = read_copies(open);
  if (!hidden) return copies;
  std::vector<Copy> more = read_copies(*hidden);
  copies.insert(copies.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  return copies;
}

OnDisk read_index(const UpdateOptions& options) {
  if (options.rebuild || !has_index(options.index)) return {};
  return with_index(options.index, [&] {
    const std::optional<Xapian::Database> hidden = open_half(options.index, schema::kRestrictedFolder);
    const Xapian::Database open = open_half(options.index, schema::kPublicFolder);
    OnDisk index{read_ledger(*hidden, open), {}};
    for (const Copy& copy : copies_in(open, hidden)) index.asleep[copy.source] += copy.asleep;
    return index;
  });
}

// A slip in --index must not strew databases into a folder of papers.
void make_index_folder(const fs::path& index) {
  std::error_code error;
  fs::create_directories(index, error);
  if (error) throw IndexError(fmt::format("cannot make the index {}: {}", index.native(), error.message()));
  const auto ours = [&](std::string_view name) { return fs::exists(index / name); };
  if (fs::is_empty(index) || ours(schema::kPublicFolder) || ours(schema::kRestrictedFolder) || ours("lock")) {
    return;
  }
  throw IndexError(
      fmt::format("{} is no index and not empty: name another folder for the index", index.native()));
}

void put_in_place(const fs::path& index, const fs::path& building) {
  for (const std::string_view half : {schema::kRestrictedFolder, schema::kPublicFolder}) {
    sync_tree(building / half);
    replace_directory(index / half, building / half);
  }
}

// What a run is told of people, or what the index that it makes anew was told before.
std::optional<std::vector<schema::KnownPerson>> known_people(const UpdateOptions& options) {
  if (options.known_people || !options.rebuild || !has_index(options.index)) return options.known_people;
  try {
    const Xapian::Database before((options.index / schema::kRestrictedFolder).native());
    return schema::decode_known_people(before.get_metadata(std::string(schema::kKnownPeopleKey)));
  } catch (const Xapian::Error&) {
    return std::nullopt;  // it is damaged: that is what --rebuild is for
  }
}

}  // namespace

Report update(const UpdateOptions& options) {
  Run run(options);
  if (options.dry_run) return run.try_out(read_index(options));
  make_index_folder(options.index);
  const UpdateLock lock(options.index);
  try {
    const fs::path building = building_folder(options.index);
    fs::remove_all(building);
    const fs::path target = options.rebuild ? building : options.index;
    Report report;
    {
      IndexWriter writer(target, now_ns());
      if (const auto known = known_people(options)) writer.set_known_people(*known);
      report = run.update(writer);
    }
    if (options.rebuild) put_in_place(options.index, building);
    fs::remove_all(building);
    return report;
  } catch (const std::system_error& error) {
    throw IndexError(fmt::format("the index {} cannot be written: {}", options.index.native(), error.what()));
  }
}

std::vector<std::string> not_found(const SourceStatus& source) {
  std::vector<std::string> missing;
  if (!source.failure.empty()) return missing;
  if (source.found.passages == 0) missing.emplace_back("passages");
  if (source.found.items == 0) missing.emplace_back("items");
  if (source.found.identified == 0) missing.emplace_back("date and body");
  return missing;
}

Journal journal(const fs::path& index, bool restricted) {
  check_exists(index);
  return with_index(index, [&] {
    return read_journal(open_half(index, restricted ? schema::kRestrictedFolder : schema::kPublicFolder));
  });
}

IndexStatus status(const fs::path& index, bool restricted) {
  check_exists(index);
  return with_index(index, [&] {
    IndexStatus result;
    const Xapian::Database open = open_half(index, schema::kPublicFolder);
    const auto number = [&open](std::string_view key) {
      return std::stoi(open.get_metadata(std::string(key)));
    };
    result.schema_version = number(schema::kSchemaVersionKey);  // open_half saw that both are numbers
    result.analyzer_version = number(schema::kAnalyzerVersionKey);
    result.program_version = open.get_metadata(std::string(schema::kProgramVersionKey));
    result.public_passages = open.get_doccount();
    std::optional<Xapian::Database> hidden;
    if (restricted) {
      hidden = open_half(index, schema::kRestrictedFolder);
      result.restricted_passages = hidden->get_doccount();
    }
    auto entries = hidden ? read_ledger(*hidden, open).entries : read_entries(open);
    for (auto& [source, entry] : entries) {
      entry.status.is_wholly_public = is_wholly_public(entry);
      result.sources.push_back(std::move(entry.status));
    }
    std::map<std::string, std::set<std::string>> twins;
    for (const Copy& copy : copies_in(open, hidden))
      twins[copy.source].insert(copy.twins.begin(), copy.twins.end());
    for (SourceStatus& source : result.sources) {
      const std::set<std::string>& of_source = twins[source.source];
      source.same_minutes_in.assign(of_source.begin(), of_source.end());
    }
    return result;
  });
}

}  // namespace minutebook::indexer
