// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/copies.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "indexer/half.h"
#include "indexer/sleeping.h"
#include "indexer/twins.h"
#include "papers/meeting.h"
#include "schema/codec.h"
#include "schema/layout.h"
#include "schema/record.h"
#include "schema/terms.h"

namespace minutebook::indexer {
namespace {

using schema::Field;
using schema::Place;

constexpr char kForm = 1;

// "" for what is no copy: papers of another kind, and minutes that do not say whose and when.
std::string meeting_of(const schema::Record& record) {
  if (record.paper_kind != papers::to_string(papers::PaperKind::kMinutes) || record.date.empty()) return {};
  const std::string body = schema::value_key(record.organization);
  return body.empty() ? std::string() : schema::short_hash(body + '\0' + record.date);
}

bool is_of_an_item(const schema::Record& record) {
  return record.kind != schema::kAttendanceKind && !(record.item_number.empty() && record.item_title.empty());
}

bool stands_before(const Copy& a, const Copy& b) {
  return std::tie(a.source, a.first) < std::tie(b.source, b.first);
}

std::string key_of(const Copy& copy) {
  std::string what = copy.meeting + '/' + std::to_string(copy.first) + '/' + copy.source;
  return schema::term(kCopyPrefix, what);
}

Place place_of(const schema::Record& record) {
  return {record.source, record.format, record.page, record.offset, record.length};
}

std::set<std::string> terms_of(const std::vector<Place>& places) {
  std::set<std::string> terms;
  for (const Place& place : places) {
    for (const auto& [field, value] :
         {std::pair(Field::kSource, &place.source), {Field::kFormat, &place.format}}) {
      if (schema::value_key(*value).empty()) continue;
      terms.insert(schema::entity_term(field, *value));
      for (std::string& part : schema::part_terms(field, *value)) terms.insert(std::move(part));
    }
  }
  return terms;
}

bool has_term(const Xapian::Document& document, const std::string& term) {
  auto at = document.termlist_begin();
  at.skip_to(term);
  return at != document.termlist_end() && *at == term;
}

// is:duplicate, where the passage stands in another place too.
void mark_duplicate(Xapian::Document& document, bool duplicate) {
  const std::string flag = schema::entity_term(Field::kIs, "duplicate");
  const std::string present = schema::present_term(Field::kIs);
  if (duplicate) {
    document.add_boolean_term(flag);
    document.add_boolean_term(present);
    return;
  }
  if (!has_term(document, flag)) return;
  document.remove_term(flag);
  const std::string_view prefix = schema::spec(Field::kIs).term_prefix;
  auto other = document.termlist_begin();
  other.skip_to(std::string(prefix));
  if (other == document.termlist_end() || !(*other).starts_with(prefix)) document.remove_term(present);
}

// A passage of a copy, indexed or asleep.
struct Stored {
  Xapian::docid id = 0;  // 0 where it sleeps
  Xapian::Document document;
  schema::Record record;

  // The passage is found by the places it cites, as by its own.
  void cite(std::vector<Place> places) {
    const std::set<std::string> before = terms_of(record.also_in);
    record.also_in = std::move(places);
    std::vector<Place> all = record.also_in;
    all.push_back(place_of(record));
    const std::set<std::string> now = terms_of(all);
    for (const std::string& term : before) {
      if (!now.contains(term)) document.remove_term(term);
    }
    for (const std::string& term : now) document.add_boolean_term(term);
    mark_duplicate(document, !record.also_in.empty());
    document.set_data(schema::encode(record));
  }
};

Stored load(const Xapian::Database& database, const std::string& source, std::uint32_t ordinal) {
  Stored stored;
  const std::string term = schema::passage_term(source, ordinal);
  const auto posting = database.postlist_begin(term);
  if (posting != database.postlist_end(term)) {
    stored.id = *posting;
    stored.document = database.get_document(stored.id);
  } else {
    stored.document = decode_document(database.get_metadata(sleeping_key(source, ordinal)));
  }
  stored.record = schema::decode(stored.document.get_data());
  return stored;
}

using StoredCopy = std::vector<Stored>;

MinutesCopy texts_of(const Copy& copy, const StoredCopy& stored) {
  MinutesCopy texts{copy.source, copy.first, copy.structure, copy.alone, {}};
  for (const Stored& passage : stored) {
    texts.passages.push_back({passage.record.kind, passage.record.text, passage.record.item_title});
  }
  return texts;
}

// The places that each passage of each copy is to cite.
std::vector<std::vector<std::vector<Place>>> places_to_cite(const Arrangement& arrangement,
                                                            const std::vector<StoredCopy>& stored) {
  std::vector<std::vector<std::vector<Place>>> places;
  for (const StoredCopy& copy : stored) places.emplace_back(copy.size());
  for (std::size_t copy = 0; copy < stored.size(); ++copy) {
    for (std::size_t i = 0; i < stored[copy].size(); ++i) {
      for (const PassageOfCopy& stand_in : arrangement.stand_ins[copy][i]) {
        places[stand_in.copy][stand_in.passage].push_back(place_of(stored[copy][i].record));
      }
    }
  }
  for (auto& copy : places) {
    for (std::vector<Place>& of_passage : copy) {
      std::sort(of_passage.begin(), of_passage.end());
      of_passage.erase(std::unique(of_passage.begin(), of_passage.end()), of_passage.end());
    }
  }
  return places;
}

void lay_asleep(Half& half, Stored& passage) {
  if (passage.id == 0) return;
  passage.cite({});
  half.set_metadata(sleeping_key(passage.record.source, passage.record.ordinal),
                    encode_document(passage.document));
  half.erase(passage.id);
}

void index(Half& half, Stored& passage, std::vector<Place> places) {
  const bool asleep = passage.id == 0;
  if (!asleep && passage.record.also_in == places) return;
  passage.cite(std::move(places));
  if (!asleep) return half.replace(passage.id, passage.document);
  half.add(passage.document);
  half.set_metadata(sleeping_key(passage.record.source, passage.record.ordinal), "");
}

Counts count_asleep(const Copy& copy, const StoredCopy& stored,
                    const std::vector<std::vector<PassageOfCopy>>& stand_ins) {
  Counts asleep;
  std::set<std::string> items_awake;
  for (std::size_t i = 0; i < stored.size(); ++i) {
    const schema::Record& record = stored[i].record;
    if (stand_ins[i].empty()) {
      items_awake.insert(record.item_id);
      continue;
    }
    ++asleep.passages;
    if (record.kind == papers::to_string(papers::PassageKind::kDecision)) ++asleep.decisions;
    if (record.kind == papers::to_string(papers::PassageKind::kAction)) ++asleep.actions;
  }
  for (const std::uint32_t item : copy.items) {
    if (!items_awake.contains(stored[item - copy.first].record.item_id)) ++asleep.items;
  }
  if (copy.counts && asleep.passages == stored.size()) asleep.papers = asleep.minutes = asleep.identified = 1;
  return asleep;
}

}  // namespace

template <class Visit>
void visit(Visit& v, schema::Is<Copy> auto& copy) {
  v(copy.meeting);
  v(copy.source);
  v(copy.first);
  v(copy.passages);
  v(copy.structure);
  v(copy.alone);
  v(copy.counts);
  v(copy.items);
  v(copy.asleep);
  v(copy.twins);
}

std::vector<Copy> read_copies(const Xapian::Database& database) {
  std::vector<Copy> copies;
  const std::string prefix(kCopyPrefix);
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key) {
    if (auto copy = schema::decode_as<Copy>(kForm, database.get_metadata(*key)))
      copies.push_back(*std::move(copy));
  }
  return copies;
}

Copies::Copies(Half& half) : half_(half) {
  for (Copy& copy : read_copies(half.database())) {
    meetings_of_[copy.source].insert(copy.meeting);
    by_meeting_[copy.meeting].push_back(std::move(copy));
  }
  for (auto& [meeting, copies] : by_meeting_) std::sort(copies.begin(), copies.end(), stands_before);
}

void Copies::put(const Copy& copy) { half_.set_metadata(key_of(copy), schema::encode_as(kForm, copy)); }

void Copies::expect(const FilePassages& file, bool restricted) {
  std::set<std::uint32_t> papers;
  std::set<std::uint32_t> public_papers;
  std::set<std::string> public_items;
  for (const IndexedPassage& passage : file.passages) {
    if (passage.restricted == restricted) papers.insert(passage.paper);
    if (passage.restricted) continue;
    public_papers.insert(passage.paper);
    public_items.insert(passage.record.item_id);
  }

  std::vector<Copy> copies;
  std::optional<std::uint32_t> paper;  // that the last of `copies` is
  std::set<std::string> items;         // of it
  for (const IndexedPassage& passage : file.passages) {
    const schema::Record& record = passage.record;
    std::string meeting = passage.restricted == restricted ? meeting_of(record) : std::string();
    if (meeting.empty()) continue;
    if (paper != passage.paper) {
      paper = passage.paper;
      items.clear();
      Copy& copy = copies.emplace_back();
      copy.meeting = std::move(meeting);
      copy.source = record.source;
      copy.first = record.ordinal;
      copy.alone = papers.size() == 1;
      copy.counts = !restricted || !public_papers.contains(*paper);
    }
    Copy& copy = copies.back();
    ++copy.passages;
    if (is_of_an_item(record) && items.insert(record.item_id).second) {
      ++copy.structure;
      if (!restricted || !public_items.contains(record.item_id)) copy.items.push_back(record.ordinal);
    }
    if (record.kind == papers::to_string(papers::PassageKind::kDecision)) ++copy.structure;
  }

  for (const Copy& copy : copies) {
    changed_.insert(copy.meeting);
    meetings_of_[copy.source].insert(copy.meeting);
    std::vector<Copy>& of_meeting = by_meeting_[copy.meeting];
    of_meeting.insert(std::upper_bound(of_meeting.begin(), of_meeting.end(), copy, stands_before), copy);
  }
  if (copies.empty()) return;
  const std::string& source = copies.front().source;
  for (const std::string& meeting : meetings_of_[source]) {
    std::vector<Copy>& of_meeting = by_meeting_[meeting];
    for (Copy& copy : of_meeting) {
      if (copy.source != source) continue;
      if (of_meeting.size() > 1) copy.asleep.passages = copy.passages;  // see add()
      put(copy);
    }
  }
}

void Copies::add(const Xapian::Document& document, const schema::Record& record) {
  const auto known = by_meeting_.find(meeting_of(record));
  if (known == by_meeting_.end() || known->second.size() == 1) return half_.add(document);
  half_.set_metadata(sleeping_key(record.source, record.ordinal), encode_document(document));
}

void Copies::remove(const std::string& source) {
  const auto known = meetings_of_.find(source);
  if (known == meetings_of_.end()) return;
  for (const std::string& meeting : known->second) {
    changed_.insert(meeting);
    std::vector<Copy>& copies = by_meeting_[meeting];
    for (const Copy& copy : copies) {
      if (copy.source != source) continue;
      half_.set_metadata(key_of(copy), "");
      for (std::uint32_t i = 0; copy.asleep.passages > 0 && i < copy.passages; ++i) {
        half_.set_metadata(sleeping_key(source, copy.first + i), "");
      }
    }
    std::erase_if(copies, [&](const Copy& copy) { return copy.source == source; });
  }
  meetings_of_.erase(known);
}

Counts Copies::asleep(const std::string& source) const {
  Counts sum;
  const auto known = meetings_of_.find(source);
  if (known == meetings_of_.end()) return sum;
  for (const std::string& meeting : known->second) {
    for (const Copy& copy : by_meeting_.at(meeting)) {
      if (copy.source == source) sum += copy.asleep;
    }
  }
  return sum;
}

void Copies::settle() {
  for (const std::string& meeting : std::exchange(changed_, {})) settle(meeting);
}

void Copies::settle(const std::string& meeting) {
  const auto known = by_meeting_.find(meeting);
  if (known == by_meeting_.end()) return;
  std::vector<Copy>& copies = known->second;
  if (copies.empty()) {
    by_meeting_.erase(known);
    return;
  }
  // Minutes that are the only ones of their meeting, and were so before.
  const auto is_single = [](const Copy& copy) { return copy.twins.empty() && copy.asleep.passages == 0; };
  if (copies.size() == 1 && is_single(copies.front())) return;

  std::vector<StoredCopy> stored;
  std::vector<MinutesCopy> texts;
  for (const Copy& copy : copies) {
    StoredCopy& passages = stored.emplace_back();
    for (std::uint32_t i = 0; i < copy.passages; ++i) {
      passages.push_back(load(half_.database(), copy.source, copy.first + i));
    }
  }
  for (std::size_t i = 0; i < copies.size(); ++i) texts.push_back(texts_of(copies[i], stored[i]));
  const Arrangement arrangement = arrange(texts);
  texts.clear();  // views of records that are about to change
  auto places = places_to_cite(arrangement, stored);

  for (std::size_t i = 0; i < copies.size(); ++i) {
    Copy settled = copies[i];
    settled.asleep = count_asleep(copies[i], stored[i], arrangement.stand_ins[i]);
    std::set<std::string> twins;
    for (std::size_t other = 0; other < copies.size(); ++other) {
      const bool same = arrangement.leader[other] == arrangement.leader[i];
      if (same && copies[other].source != settled.source) twins.insert(copies[other].source);
    }
    settled.twins.assign(twins.begin(), twins.end());
    for (std::size_t k = 0; k < stored[i].size(); ++k) {
      if (arrangement.stand_ins[i][k].empty()) {
        index(half_, stored[i][k], std::move(places[i][k]));
      } else {
        lay_asleep(half_, stored[i][k]);
      }
    }
    if (settled == copies[i]) continue;
    put(settled);
    copies[i] = std::move(settled);
  }
}

}  // namespace minutebook::indexer
