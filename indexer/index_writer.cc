// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

#include "analyzers/analyzer.h"
#include "indexer/files.h"
#include "indexer/journal.h"
#include "schema/bodies.h"
#include "schema/layout.h"
#include "schema/links.h"
#include "schema/terms.h"
#include "schema/versions.h"

namespace minutebook::indexer {
namespace {

namespace fs = std::filesystem;
using schema::Field;

// Set in restricted/ while public/ holds bytes of passages that have become restricted.
const std::string kRewriteKey = "minutebook.rewrite-public";

constexpr std::uint64_t kBytesAPassage = 256;  // of terms and record beside its text, roughly

// Whether a value that stands in a slot's bounds is still a passage's. Xapian does not draw them in when a document
// goes, nor does compact: a bound may be the last trace of what is gone. Ids tell nothing and are passed over.
bool bounds_are_of_today(const Xapian::Database& database) {
  const Xapian::valueno slot = schema::spec(Field::kDate).slot;
  for (const std::string& bound :
       {database.get_value_lower_bound(slot), database.get_value_upper_bound(slot)}) {
    if (!bound.empty() && database.get_termfreq(schema::entity_term(Field::kDate, bound)) == 0) return false;
  }
  return true;
}

void copy_documents(const Xapian::Database& from, const fs::path& to) {
  constexpr Xapian::doccount kDocumentsACommit = 10'000;
  Xapian::WritableDatabase copy(to.native(), Xapian::DB_CREATE);
  Xapian::doccount copied = 0;
  for (auto at = from.postlist_begin(""); at != from.postlist_end(""); ++at) {
    copy.replace_document(*at, from.get_document(*at));
    if (++copied % kDocumentsACommit == 0) copy.commit();
  }
  for (auto key = from.metadata_keys_begin(); key != from.metadata_keys_end(); ++key) {
    copy.set_metadata(*key, from.get_metadata(*key));
  }
  copy.commit();
}

std::string stamp_of(const std::vector<Xapian::Database>& databases) {
  std::vector<std::string> stamps;
  for (const Xapian::Database& database : databases) {
    stamps.push_back(database.get_metadata(std::string(schema::kSightingsStampKey)));
  }
  return schema::links_stamp(stamps);
}

// What the public may know of people by hand: nothing of those whom no public passage names.
std::vector<schema::KnownPerson> public_part(std::vector<schema::KnownPerson> known,
                                             const Xapian::Database& open) {
  const auto is_named = [&](const std::string& name) {
    return std::any_of(schema::fields().begin(), schema::fields().end(), [&](const schema::FieldSpec& row) {
      return schema::is_person(row.field) && open.term_exists(schema::entity_term(row.field, name));
    });
  };
  std::erase_if(known, [&](const schema::KnownPerson& person) {
    return person.is_restricted ||
           !(is_named(person.name) ||
             std::any_of(person.other_names.begin(), person.other_names.end(), is_named));
  });
  return known;
}

// Tells who is who from what `from` show, for those who may see all of them.
void put_links(Half& half, const std::vector<Xapian::Database>& from,
               const std::vector<schema::KnownPerson>& known) {
  schema::PeopleResolver people(known);
  schema::BodyResolver bodies;
  const std::string prefix(schema::kSightingsPrefix);
  for (const Xapian::Database& database : from) {
    for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key) {
      const auto sightings = schema::decode_sightings(database.get_metadata(*key));
      if (!sightings) continue;
      people.add(*sightings);
      bodies.add(*sightings);
    }
  }
  schema::Links links;
  links.bodies = bodies.resolve();
  links.people = schema::links_of(people.resolve(links.bodies).people);
  half.set_metadata(std::string(schema::kLinksKey), schema::encode(links));
  half.set_metadata(std::string(schema::kLinksStampKey), stamp_of(from));
}

}  // namespace

template <typename Action>
auto IndexWriter::guarded(Action action) {
  try {
    return action();
  } catch (const Xapian::Error& error) {
    throw explain(index_, error);
  } catch (const std::system_error& error) {
    throw IndexError(fmt::format("the index {} cannot be written: {}", index_.native(), error.what()));
  }
}

IndexWriter::IndexWriter(fs::path index, std::int64_t stamp) : index_(std::move(index)), stamp_(stamp) {
  guarded([&] {
    restricted_ = std::make_unique<Half>(index_ / schema::kRestrictedFolder);
    fs::permissions(restricted_->directory(), fs::perms::owner_all);
    public_ = std::make_unique<Half>(index_ / schema::kPublicFolder);
    check_versions(index_, restricted_->database());
    check_versions(index_, public_->database());
    ledger_ = read_ledger(restricted_->database(), public_->database());
  });
}

bool IndexWriter::erase(const std::string& source) {
  const auto known = ledger_.entries.find(source);
  if (known == ledger_.entries.end()) return false;
  must_link_ = true;
  restricted_->remove(source, stamp_);
  ledger_.entries.erase(known);
  const auto in_public = ledger_.public_stamps.find(source);
  if (in_public == ledger_.public_stamps.end()) return false;
  public_->remove(source, stamp_);
  ledger_.public_stamps.erase(in_public);
  return true;
}

void IndexWriter::put_entry(const LedgerEntry& entry) {
  restricted_->set_metadata(ledger_key(entry.status.source), encode(entry));
  ledger_.entries.insert_or_assign(entry.status.source, entry);
}

void IndexWriter::ask_for_rewrite() { restricted_->set_metadata(kRewriteKey, "1"); }

void IndexWriter::replace(SourceStatus status, bool settled, const FilePassages& file) {
  guarded([&] {
    const auto before = ledger_.entries.find(status.source);
    const std::uint64_t restricted_before =
        before == ledger_.entries.end() ? 0 : before->second.restricted_passages;
    const bool was_public = erase(status.source);

    for (const bool restricted : {true, false}) half_of(restricted).copies().expect(file, restricted);
    builder_.begin(file);
    for (std::size_t i = 0; i < file.passages.size(); ++i) {
      const IndexedPassage& passage = file.passages[i];
      Half& half = half_of(passage.restricted);
      const auto number_of = [&half](Field field, const std::string& value) {
        return half.number_of(field, value);
      };
      const auto number_of_standing = [&half](Field field, const Standing& standing) {
        return half.number_of_standing(field, standing);
      };
      half.copies().add(builder_.build(i, number_of, number_of_standing), passage.record);
      uncommitted_bytes_ += passage.record.text.size() + kBytesAPassage;
    }

    must_link_ = true;
    public_->set_sightings(status.source, file.seen_in_public, stamp_);
    restricted_->set_sightings(status.source, file.seen_in_restricted, stamp_);

    LedgerEntry entry;
    entry.status = std::move(status);
    entry.status.found = file.all;
    entry.stamp = stamp_;
    entry.in_public = file.has_public;
    entry.has_restricted = file.has_restricted;
    entry.settled = settled;
    entry.restricted_passages = file.all.passages - file.open.passages;
    put_entry(entry);
    const std::string& source = entry.status.source;
    note_change(*restricted_, source, digest_of(file, true), stamp_);
    note_change(*public_, source, file.has_public ? digest_of(file, false) : std::string(), stamp_);
    if (file.has_public) {
      public_->set_metadata(ledger_key(source), encode(public_part(entry, file.open)));
      ledger_.public_stamps.insert_or_assign(source, stamp_);
    }
    if (entry.restricted_passages > restricted_before) {
      came_restricted_ = true;
      if (was_public) ask_for_rewrite();
    }
  });
}

void IndexWriter::keep_unread(const std::string& source, const std::string& reason) {
  guarded([&] {
    const auto known = ledger_.entries.find(source);
    LedgerEntry entry = known == ledger_.entries.end() ? LedgerEntry{} : known->second;
    if (entry.status.failure == reason) return;
    entry.status.source = source;
    entry.status.failure = reason;
    put_entry(entry);
  });
}

void IndexWriter::remove(const std::string& source) {
  guarded([&] {
    if (erase(source)) vanished_public_ = true;
    for (Half* half : {restricted_.get(), public_.get()}) note_change(*half, source, {}, stamp_);
    if (vanished_public_ && came_restricted_) ask_for_rewrite();  // it may have been renamed and marked
  });
}

void IndexWriter::note_time(const std::string& source, const FileState& state, bool settled) {
  guarded([&] {
    const auto known = ledger_.entries.find(source);
    if (known == ledger_.entries.end()) return;
    LedgerEntry entry = known->second;
    entry.status.modified_ns = state.modified_ns;
    entry.settled = settled;
    put_entry(entry);
  });
}

void IndexWriter::commit() {
  guarded([&] {
    restricted_->commit();
    public_->commit();
  });
  uncommitted_bytes_ = 0;
}

void IndexWriter::set_known_people(const std::vector<schema::KnownPerson>& people) {
  guarded([&] {
    const std::string key(schema::kKnownPeopleKey);
    const std::string bytes = people.empty() ? std::string() : schema::encode(people);
    if (restricted_->database().get_metadata(key) == bytes) return;
    restricted_->set_metadata(key, bytes);
    for (Half* half : {restricted_.get(), public_.get()}) {
      half->set_metadata(std::string(schema::kSightingsStampKey), std::to_string(stamp_));
    }
    must_link_ = true;
  });
}

void IndexWriter::link() {
  const Xapian::Database& open = public_->database();
  const Xapian::Database& hidden = restricted_->database();
  const std::string stamp_key(schema::kLinksStampKey);
  const bool is_fresh = open.get_metadata(stamp_key) == stamp_of({open}) &&
                        hidden.get_metadata(stamp_key) == stamp_of({open, hidden});
  if (is_fresh && !must_link_) return;
  const auto known = schema::decode_known_people(hidden.get_metadata(std::string(schema::kKnownPeopleKey)));
  const auto known_to_all = public_part(known, open);
  public_->set_metadata(std::string(schema::kKnownPeopleKey),
                        known_to_all.empty() ? std::string() : schema::encode(known_to_all));
  put_links(*public_, {open}, known_to_all);
  put_links(*restricted_, {open, hidden}, known);
  must_link_ = false;
}

void IndexWriter::finish() {
  commit();
  guarded([&] { link(); });
  commit();
  guarded([&] {
    if (restricted_->database().get_metadata(kRewriteKey).empty()) return;
    rewrite_public();
    restricted_->set_metadata(kRewriteKey, "");
    restricted_->commit();
  });
}

void IndexWriter::rewrite_public() {
  public_->purge_names();
  public_->commit();
  const fs::path directory = public_->directory();
  public_.reset();  // which gives up its lock; that of the run stays
  const fs::path building = building_folder(index_);
  fs::create_directories(building);
  const fs::path fresh = building / schema::kPublicFolder;
  Xapian::Database old(directory.native());
  if (bounds_are_of_today(old)) {
    old.compact(fresh.native(), Xapian::DBCOMPACT_NO_RENUMBER);
  } else {
    copy_documents(old, fresh);
  }
  sync_tree(fresh);
  replace_directory(directory, fresh);
  fs::remove_all(building);
  public_ = std::make_unique<Half>(directory);
}

Counts IndexWriter::held(const LedgerEntry& entry) const {
  Counts counts = entry.status.found;
  for (const Half* half : {restricted_.get(), public_.get()})
    counts -= half->copies().asleep(entry.status.source);
  return counts;
}

std::uint64_t IndexWriter::count_people() {
  return guarded([&] {
    const std::string prefix(schema::spec(Field::kPerson).term_prefix);
    std::set<std::string> people;
    for (const Half* half : {restricted_.get(), public_.get()}) {
      const Xapian::Database& database = half->database();
      for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
        if (schema::is_value_term(Field::kPerson, *term)) people.insert(*term);
      }
    }
    return std::uint64_t{people.size()};
  });
}

fs::path building_folder(const fs::path& index) { return index / "building"; }

void check_versions(const fs::path& index, const Xapian::Database& database) {
  const auto problem =
      schema::version_problem(database.get_metadata(std::string(schema::kSchemaVersionKey)),
                              database.get_metadata(std::string(schema::kAnalyzerVersionKey)));
  if (problem) throw IndexError(fmt::format("the index {} {}", index.native(), *problem));
}

IndexError explain(const fs::path& index, const Xapian::Error& error) {
  std::string cause = error.get_msg();
  if (const char* system = error.get_error_string()) cause += fmt::format(" ({})", system);
  const std::string_view type = error.get_type();
  if (type == "DatabaseLockError") {
    return IndexError(fmt::format(
        "another run is updating the index {}: wait until it has finished, then try again", index.native()));
  }
  if (type == "DatabaseCorruptError" || type == "DatabaseVersionError" || type == "DatabaseOpeningError") {
    return IndexError(fmt::format(
        "the index {} is damaged or not of this program: {}; make it anew with `minutebook index --rebuild`",
        index.native(), cause));
  }
  return IndexError(
      fmt::format("the index {} cannot be written: {}; check that there is room on the disk and that you may "
                  "write there, then run again: what was indexed before is safe",
                  index.native(), cause));
}

}  // namespace minutebook::indexer
