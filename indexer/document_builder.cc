// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/document_builder.h"

#include <algorithm>
#include <utility>

#include "indexer/acronyms.h"
#include "schema/facet_slot.h"
#include "schema/layout.h"
#include "schema/terms.h"

namespace minutebook::indexer {
namespace {

using schema::Field;

// Words kept between files; beyond it (a few hundred megabytes of terms) the vocabulary starts anew.
constexpr std::size_t kMaxWords = 1'000'000;
// From the rest of an item, nearest passages first: with no end to it, an item of many decisions would cost the
// square of its length.
constexpr std::size_t kMaxContextWords = 800;
constexpr std::size_t kMaxValues = 100'000;  // of a field, likewise

void add_date(Xapian::Document& document, analyzers::Date date) {
  const int year = static_cast<int>(date.year());
  document.add_boolean_term(schema::month_term(year, static_cast<unsigned>(date.month())));
  document.add_value(schema::spec(Field::kDate).slot, schema::date_value(date));
}

// The keys of the names of people.
void add_names(const schema::Sightings& seen, std::set<std::string>& names) {
  for (const schema::SeenMeeting& meeting : seen.meetings) {
    for (const schema::SeenPerson& person : meeting.people) names.insert(schema::value_key(person.name));
  }
}

}  // namespace

void DocumentBuilder::begin(const FilePassages& file) {
  if (words_.size() > kMaxWords) words_.clear();
  if (title_words_.size() > kMaxWords) title_words_.clear();
  file_ = &file;
  texts_.clear();
  titles_.clear();
  titles_as_text_.clear();
  title_of_.clear();
  venues_.clear();
  venue_of_.clear();
  names_in_public_.clear();
  add_names(file.seen_in_public, names_in_public_);
  names_ = names_in_public_;
  add_names(file.seen_in_restricted, names_);
  const std::string* title = nullptr;
  const std::string* venue = nullptr;
  for (const IndexedPassage& passage : file.passages) {
    texts_.push_back(analyze(passage.record.text, words_));
    if (title == nullptr || *title != passage.record.item_title) {  // the passages of an item stand together
      title = &passage.record.item_title;
      titles_.push_back(analyze(*title, title_words_));
      titles_as_text_.push_back(analyze(*title, words_));
    }
    title_of_.push_back(titles_.size() - 1);
    if (venue == nullptr || *venue != passage.venue) {  // and those of a paper
      venue = &passage.venue;
      venues_.push_back(analyze(*venue, venue_words_));
    }
    venue_of_.push_back(venues_.size() - 1);
  }
}

DocumentBuilder::Text DocumentBuilder::analyze(std::string_view text, Vocabulary& vocabulary) {
  Text result;
  const std::vector<analyzers::Token>& tokens = analyzer_.analyze(text);
  result.postings.reserve(tokens.size());
  for (const analyzers::Token& token : tokens) {
    result.postings.push_back({vocabulary.number_of(token), token.position});
    result.last_position = std::max(result.last_position, token.position);
  }
  result.words.reserve(tokens.size());
  for (const Posting& posting : result.postings) result.words.push_back(posting.word);
  std::sort(result.words.begin(), result.words.end());
  result.words.erase(std::unique(result.words.begin(), result.words.end()), result.words.end());
  return result;
}

void DocumentBuilder::add_text(Xapian::Document& document, const Text& text, const Vocabulary& vocabulary,
                               std::uint32_t offset, Xapian::termcount frequency) const {
  for (const Posting& posting : text.postings) {
    const WordTerms& terms = vocabulary[posting.word];
    document.add_posting(terms.word, posting.position + offset, frequency);
    if (!terms.stem.empty()) document.add_term(terms.stem, frequency);
  }
}

void DocumentBuilder::add_title_as_text(Xapian::Document& document, const Text& title) const {
  for (const Posting& posting : title.postings) {
    const WordTerms& terms = words_[posting.word];
    document.add_term(terms.stem.empty() ? terms.word : terms.stem, schema::kTitleFrequency);
  }
}

void DocumentBuilder::add_context(Xapian::Document& document, std::size_t index) const {
  const auto distance = [index](std::size_t other) { return other < index ? index - other : other - index; };
  std::vector<std::size_t> nearest = file_->passages[index].context;
  std::sort(nearest.begin(), nearest.end(), [&](std::size_t a, std::size_t b) {
    return std::pair(distance(a), a) < std::pair(distance(b), b);
  });
  std::vector<std::uint32_t> words;
  for (const std::size_t other : nearest) {
    if (words.size() > kMaxContextWords) break;
    words.insert(words.end(), texts_[other].words.begin(), texts_[other].words.end());
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  for (const std::uint32_t word : words) {
    const WordTerms& terms = words_[word];
    document.add_term(terms.stem.empty() ? terms.word : terms.stem, 0);  // found by it, not ranked by it
  }
}

void DocumentBuilder::add_acronyms(Xapian::Document& document, std::string_view text,
                                   const std::set<std::string>& names) {
  for (const schema::Acronym& acronym : explained_acronyms(text)) {
    if (names.contains(schema::value_key(acronym.meaning))) continue;  // "Gwen Abbott (GA)"
    for (const std::string& term : schema::acronym_terms(acronym, stemmer_)) document.add_boolean_term(term);
  }
}

const std::vector<std::string>& DocumentBuilder::entity_terms(Field field, const std::string& value) {
  auto& known = entities_[static_cast<std::size_t>(field)];
  if (const auto found = known.find(value); found != known.end()) return found->second;
  if (known.size() > kMaxValues) known.clear();
  std::vector<std::string> terms;
  if (!schema::value_key(value).empty()) {
    terms = schema::part_terms(field, value);
    terms.push_back(schema::entity_term(field, value));
    terms.push_back(schema::present_term(field));
  }
  return known.emplace(value, std::move(terms)).first->second;
}

// A field's terms for all values of a passage; gives their numbers, each once.
std::vector<std::uint32_t> DocumentBuilder::add_values(Xapian::Document& document, Field field,
                                                       const std::vector<std::string>& values,
                                                       const NumberOfValue& number_of) {
  const schema::FieldSpec& row = schema::spec(field);
  const bool named = row.type == schema::FieldType::kName || row.facet || field == Field::kFormat;
  std::vector<std::uint32_t> numbers;
  for (const std::string& value : values) {
    const std::vector<std::string>& terms = entity_terms(field, value);
    if (terms.empty()) continue;
    for (const std::string& term : terms) document.add_boolean_term(term);
    if (!named) continue;
    const std::uint32_t number = number_of(field, value);
    if (std::find(numbers.begin(), numbers.end(), number) == numbers.end()) numbers.push_back(number);
  }
  return numbers;
}

// The terms of names beside their authorities; gives their numbers where the field is counted by them.
std::vector<std::uint32_t> DocumentBuilder::add_standings(Xapian::Document& document, Field field,
                                                          const std::vector<std::string>& names,
                                                          const std::vector<Standing>& standings,
                                                          const NumberOfStanding& number_of) {
  const auto counted = schema::standing_facets();
  const bool is_counted = std::find(counted.begin(), counted.end(), field) != counted.end();
  std::vector<std::uint32_t> numbers;
  for (const Standing& standing : standings) {
    if (std::find(names.begin(), names.end(), standing.name) == names.end()) continue;
    document.add_boolean_term(schema::standing_term(field, standing.name, standing.authority));
    if (!is_counted || schema::value_key(standing.name).empty()) continue;
    const std::uint32_t number = number_of(field, standing);
    if (std::find(numbers.begin(), numbers.end(), number) == numbers.end()) numbers.push_back(number);
  }
  return numbers;
}

Xapian::Document DocumentBuilder::build(std::size_t index, const NumberOfValue& number_of,
                                        const NumberOfStanding& number_of_standing) {
  const IndexedPassage& passage = file_->passages[index];
  const schema::Record& record = passage.record;
  Xapian::Document document;

  if (record.text != record.item_title)
    add_text(document, texts_[index], words_, 0, 1);  // a heading counts once
  add_text(document, titles_[title_of_[index]], title_words_, texts_[index].last_position + schema::kTitleGap,
           1);
  add_title_as_text(document, titles_as_text_[title_of_[index]]);
  add_text(document, venues_[venue_of_[index]], venue_words_, 0, 0);  // found by it, not ranked by it
  if (!passage.venue.empty()) document.add_boolean_term(schema::present_term(Field::kVenue));
  add_context(document, index);
  for (const std::string* words : {&record.text, &record.item_title}) {
    add_acronyms(document, *words, passage.restricted ? names_ : names_in_public_);
  }

  std::map<Field, std::vector<std::uint32_t>> numbers;
  std::map<Field, std::vector<std::uint32_t>> standings;
  const auto field = [&](Field which, const std::vector<std::string>& values) {
    numbers[which] = add_values(document, which, values, number_of);
  };
  field(Field::kKind, {record.kind});
  field(Field::kOrganization, {record.organization});
  field(Field::kTitle, {record.item_title});
  const auto people = [&](Field which, const std::vector<std::string>& names) {
    field(which, names);
    standings[which] = add_standings(document, which, names, passage.standings, number_of_standing);
  };
  people(Field::kChair, {record.chair});
  people(Field::kSpeaker, passage.speakers);
  people(Field::kPerson, passage.people);
  field(Field::kAuthority, passage.authorities);
  field(Field::kAuthorityType, passage.authority_types);
  field(Field::kRegion, passage.regions);
  field(Field::kNation, passage.nations);
  people(Field::kOwner, {record.owner});
  field(Field::kParty, passage.parties);
  field(Field::kRole, passage.roles);
  people(Field::kMover, {record.mover});
  people(Field::kSeconder, {record.seconder});
  field(Field::kFormat, {record.format});
  field(Field::kSource, {record.source});
  if (passage.date) {
    add_date(document, *passage.date);
    field(Field::kDate, {record.date});
    field(Field::kYear, {record.date.substr(0, record.date.find('-'))});
  }
  for (const auto& [which, values] : passage.values)
    schema::is_person(which) ? people(which, values) : field(which, values);
  field(Field::kOutcome, record.outcomes);
  field(Field::kStatus, {record.status});
  people(Field::kPresenter, record.presenters);
  if (const auto due = analyzers::from_iso(record.due)) {
    field(Field::kDue, {record.due});
    document.add_value(schema::spec(Field::kDue).slot, schema::date_value(*due));
  }
  if (passage.money) {
    document.add_boolean_term(schema::present_term(Field::kMoney));
    document.add_value(schema::spec(Field::kMoney).slot, schema::amount_value(*passage.money));
  }
  for (const std::string& id : {schema::passage_id(record), record.item_id, record.meeting_id})
    document.add_boolean_term(schema::entity_term(Field::kId, id));
  std::vector<std::vector<std::uint32_t>> facets;
  for (const Field facet : schema::facets()) facets.push_back(numbers[facet]);
  for (const Field facet : schema::standing_facets()) facets.push_back(standings[facet]);
  document.add_value(
      schema::kFacetSlot,
      schema::pack_facets(passage.restricted ? schema::Half::kRestricted : schema::Half::kPublic, facets));

  document.add_boolean_term(schema::passage_term(record.source, record.ordinal));
  document.add_value(schema::kMeetingSlot, record.meeting_id);
  document.add_value(schema::kItemSlot, record.item_id);
  document.add_value(schema::kMatterSlot, record.matter_id);
  document.add_value(schema::kOrderSlot, schema::order_value(record.ordinal));
  document.set_data(schema::encode(record));
  return document;
}

}  // namespace minutebook::indexer
