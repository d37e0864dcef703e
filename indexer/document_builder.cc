// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/document_builder.h"

#include <algorithm>
#include <utility>

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
  document.add_boolean_term(schema::date_term(date));
  document.add_boolean_term(schema::month_term(year, static_cast<unsigned>(date.month())));
  document.add_boolean_term(schema::year_term(year));
  document.add_value(schema::spec(Field::kDate).slot, schema::date_value(date));
  document.add_value(schema::spec(Field::kYear).slot, std::to_string(year));
}

}  // namespace

void DocumentBuilder::begin(const FilePassages& file) {
  if (words_.size() > kMaxWords) words_.clear();
  if (title_words_.size() > kMaxWords) title_words_.clear();
  file_ = &file;
  texts_.clear();
  titles_.clear();
  title_of_.clear();
  const std::string* title = nullptr;
  for (const IndexedPassage& passage : file.passages) {
    texts_.push_back(analyze(passage.record.text, words_));
    if (title == nullptr || *title != passage.record.item_title) {  // the passages of an item stand together
      title = &passage.record.item_title;
      titles_.push_back(analyze(*title, title_words_));
    }
    title_of_.push_back(titles_.size() - 1);
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
                               std::uint32_t offset) const {
  for (const Posting& posting : text.postings) {
    const WordTerms& terms = vocabulary[posting.word];
    document.add_posting(terms.word, posting.position + offset);
    if (!terms.stem.empty()) document.add_term(terms.stem);
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
    document.add_term(terms.word, 0);
    if (!terms.stem.empty()) document.add_term(terms.stem);
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
  }
  return known.emplace(value, std::move(terms)).first->second;
}

// A field's terms and, for a facet, its slot, for all values of a passage.
void DocumentBuilder::add_values(Xapian::Document& document, Field field,
                                 const std::vector<std::string>& values, const DisplayName& display_name) {
  const schema::FieldSpec& row = schema::spec(field);
  std::vector<std::string> shown;
  for (const std::string& value : values) {
    const std::vector<std::string>& terms = entity_terms(field, value);
    if (terms.empty()) continue;
    for (const std::string& term : terms) document.add_boolean_term(term);
    if (row.type != schema::FieldType::kName && !row.facet && field != Field::kFormat) continue;
    const std::string& name = display_name(field, value);
    if (std::find(shown.begin(), shown.end(), name) == shown.end()) shown.push_back(name);
  }
  if (row.slot == schema::kNoSlot || shown.empty()) return;
  document.add_value(row.slot, row.many ? schema::pack_values(shown) : shown.front());
}

Xapian::Document DocumentBuilder::build(std::size_t index, const DisplayName& display_name) {
  const IndexedPassage& passage = file_->passages[index];
  const schema::Record& record = passage.record;
  Xapian::Document document;

  add_text(document, texts_[index], words_, 0);
  add_text(document, titles_[title_of_[index]], title_words_,
           texts_[index].last_position + schema::kTitleGap);
  add_context(document, index);

  const auto field = [&](Field which, const std::vector<std::string>& values) {
    add_values(document, which, values, display_name);
  };
  field(Field::kKind, {record.kind});
  field(Field::kOrganization, {record.organization});
  field(Field::kChair, {record.chair});
  field(Field::kSpeaker, passage.speakers);
  field(Field::kPerson, passage.people);
  field(Field::kAuthority, passage.authorities);
  field(Field::kOwner, {record.owner});
  field(Field::kParty, passage.parties);
  field(Field::kRole, passage.roles);
  field(Field::kMover, {record.mover});
  field(Field::kSeconder, {record.seconder});
  field(Field::kFormat, {record.format});
  if (passage.date) add_date(document, *passage.date);

  field(Field::kSource, {record.source});
  document.add_boolean_term(schema::passage_term(record.source, record.ordinal));
  document.add_value(schema::kMeetingSlot, record.meeting_id);
  document.add_value(schema::kItemSlot, record.item_id);
  document.add_value(schema::kOrderSlot, schema::order_value(record.ordinal));
  document.set_data(schema::encode(record));
  return document;
}

}  // namespace minutebook::indexer
