// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/suggest.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

#include "analyzers/value_key.h"
#include "query/ascii.h"
#include "query/lexer.h"
#include "query/parser.h"
#include "query/special_fields.h"
#include "query/tree.h"
#include "query/who_is_who.h"
#include "schema/links.h"
#include "schema/record.h"
#include "schema/terms.h"

namespace minutebook::query {
namespace {

using schema::Field;
using schema::FieldSpec;
using schema::FieldType;

constexpr std::size_t kMostNames = 5'000;  // that begin as typed, of a field
constexpr std::size_t kMostTerms = 5'000;  // that begin as typed
constexpr std::size_t kMostItems = 100;    // whose titles are read
constexpr std::size_t kMostWords = 5;      // of a name that is being typed
constexpr std::size_t kMostMonths = 12;
constexpr std::size_t kFewestLetters = 2;  // of a word or a title that is completed

// A name may be that of somebody who only chaired, or only spoke.
struct NameKind {
  std::string_view kind;
  Field field;
};
constexpr std::array kNameKinds = {
    NameKind{"person", Field::kPerson},       NameKind{"person", Field::kChair},
    NameKind{"person", Field::kSpeaker},      NameKind{"body", Field::kOrganization},
    NameKind{"authority", Field::kAuthority}, NameKind{"party", Field::kParty},
    NameKind{"region", Field::kRegion},       NameKind{"nation", Field::kNation}};

// What a person is known as in the papers.
constexpr std::array kParts = {Field::kChair, Field::kSpeaker, Field::kOwner, Field::kMover,
                               Field::kSeconder};

// Words that a date follows, and those that it may follow.
constexpr std::array<std::string_view, 5> kBeforeDates = {"since", "after", "before", "until", "during"};
constexpr std::array<std::string_view, 4> kMaybeBeforeDates = {"in", "from", "between", "by"};

// What may stand behind the name of a special field.
std::vector<std::string_view> values_of(Special special) {
  switch (special) {
    case Special::kSort:
      return {name_of(Sort::kRelevance), name_of(Sort::kNewest), name_of(Sort::kOldest),
              name_of(Sort::kAgenda)};
    case Special::kGroup: {
      std::vector<std::string_view> names = {name_of(Grouping{Unit::kItem, {}}),
                                             name_of(Grouping{Unit::kMeeting, {}}),
                                             name_of(Grouping{Unit::kMatter, {}})};
      for (const Field field : schema::facets()) names.push_back(schema::spec(field).name);
      return names;
    }
    case Special::kCount:
      return {"yes"};
    case Special::kInclude:
      return {"boilerplate"};
    default:
      return {};  // any words, or none
  }
}

template <class Table>
bool contains(const Table& table, std::string_view value) {
  return std::find(table.begin(), table.end(), value) != table.end();
}

bool begins(std::string_view text, std::string_view start) {
  return to_lower(text).starts_with(to_lower(start));
}

bool is_more(const Suggestion& a, const Suggestion& b) {
  return std::pair{b.count, std::string_view{a.value}} < std::pair{a.count, std::string_view{b.value}};
}

// The most of each kind that leaves room for the others, and then whatever there is.
std::vector<Suggestion> mixed(std::vector<Suggestion> all, std::size_t limit) {
  std::stable_sort(all.begin(), all.end(), is_more);
  const std::size_t share = std::max<std::size_t>(2, limit / 3);
  std::map<std::string, std::size_t> taken;
  std::unordered_set<std::string> texts;
  std::vector<Suggestion> chosen;
  std::vector<Suggestion> others;
  for (Suggestion& suggestion : all) {
    if (!texts.insert(suggestion.text).second) continue;
    const bool has_room = chosen.size() < limit && taken[suggestion.kind]++ < share;
    (has_room ? chosen : others).push_back(std::move(suggestion));
  }
  for (Suggestion& suggestion : others) {
    if (chosen.size() < limit) chosen.push_back(std::move(suggestion));
  }
  std::stable_sort(chosen.begin(), chosen.end(), is_more);
  return chosen;
}

}  // namespace

// "decisions chair:pe" is "decisions " and the value "pe" of chair; "sea wa" is "sea " and the word "wa", or nothing
// and the words "sea wa".
struct Suggester::Tail {
  std::string_view before;  // stays as it is
  std::string_view typed;
  const FieldSpec* field = nullptr;
  const SpecialField* special = nullptr;

  explicit Tail(std::string_view question) {
    const bool is_open = std::count(question.begin(), question.end(), '"') % 2 == 1;
    std::size_t begin = is_open ? question.rfind('"') : question.find_last_of(" (");
    begin = is_open ? question.find_last_of(" (", begin) : begin;
    begin = begin == std::string_view::npos ? 0 : begin + 1;
    while (begin < question.size() && (question[begin] == '-' || question[begin] == '+')) ++begin;
    before = question.substr(0, begin);
    typed = question.substr(begin);
    if (const std::size_t colon = typed.find(':'); colon != std::string_view::npos) {
      field = schema::find_field(typed.substr(0, colon));
      special = find_special(typed.substr(0, colon));
      if (field != nullptr || special != nullptr) typed.remove_prefix(colon + 1);
    }
    while (!typed.empty() && typed.front() == '"') typed.remove_prefix(1);
  }

  std::string with(std::string_view completed) const { return std::string{before} + std::string{completed}; }
};

std::vector<Suggestion> Suggester::suggest(std::string_view typed, std::size_t limit) const {
  if (typed.size() > kMaxQuestionBytes) return {};
  const Tail tail{typed};
  if (tail.field != nullptr) return values(tail, *tail.field, limit);
  Suggestions found;
  const auto add = [&found](Suggestions more) {
    std::move(more.begin(), more.end(), std::back_inserter(found));
  };
  if (tail.special != nullptr && tail.special->special == Special::kDates) {
    found = dates(tail.typed, true);
    for (Suggestion& date : found) date.text = tail.with(std::string{tail.special->name} + ':' + date.text);
    if (found.size() > limit) found.resize(limit);
    return found;
  }
  if (tail.special != nullptr) {
    for (const std::string_view value : values_of(tail.special->special)) {
      if (!begins(value, tail.typed)) continue;
      const std::string shown = std::string{tail.special->name} + ':' + std::string{value};
      found.push_back({tail.with(shown), std::string{value}, "value", std::string{tail.special->name}, 0});
    }
    if (found.size() > limit) found.resize(limit);
    return found;
  }

  const std::vector<std::string_view> all = analyzers::between_blanks(typed);
  const bool is_between_words = tail.typed.empty();
  const std::string word = all.empty() ? std::string{} : to_lower(all.back());
  const std::string last = !is_between_words && all.size() > 1 ? to_lower(all[all.size() - 2])
                           : is_between_words                  ? word
                                                               : std::string{};
  // "since " and "since 20" are about to name a date, and so is "since" itself.
  const bool is_date_due = contains(kBeforeDates, last);
  if (is_date_due || contains(kMaybeBeforeDates, last)) {
    add(dates(tail.typed, false));
    for (Suggestion& date : found) date.text = tail.with(date.text);
  } else if (!is_between_words && contains(kBeforeDates, word)) {
    add(dates("", false));
    for (Suggestion& date : found) date.text = tail.with(std::string{tail.typed} + ' ' + date.text);
  }
  if (is_between_words || (is_date_due && !found.empty())) {
    if (found.size() > limit) found.resize(limit);
    return found;
  }

  add(fields(tail));
  add(words(tail));
  // The most words at the end that begin a name, and that begin one in a title.
  for (const bool is_title : {false, true}) {
    for (std::size_t count = std::min(all.size(), kMostWords); count > 0; --count) {
      const auto begin = static_cast<std::size_t>(all[all.size() - count].data() - typed.data());
      const std::string_view end = typed.substr(std::max(begin, count == 1 ? tail.before.size() : begin));
      Suggestions more = is_title ? titles(end, limit) : people_and_bodies(end, limit);
      if (more.empty()) continue;
      const std::string before{typed.substr(0, typed.size() - end.size())};
      for (Suggestion& suggestion : more) suggestion.text = before + suggestion.text;
      add(std::move(more));
      break;
    }
  }
  return mixed(std::move(found), limit);
}

// Values as they are typed in a question: `text` is the whole of it.
Suggester::Suggestions Suggester::values(const Tail& tail, const FieldSpec& field, std::size_t limit) const {
  Suggestions found;
  switch (field.type) {
    case FieldType::kEnum:
      for (const std::string_view value : field.values) {
        if (!begins(value, tail.typed)) continue;
        found.push_back({std::string{value}, std::string{value}, "value", std::string{field.name},
                         passages_of(field.field, std::string{value})});
      }
      if (field.values.empty()) found = names(field.field, tail.typed, limit);
      break;
    case FieldType::kName:
      found = names(field.field, tail.typed, limit);
      break;
    case FieldType::kDate:
      found = dates(tail.typed, true);
      for (Suggestion& date : found) date.text = tail.with(std::string{field.name} + ':' + date.text);
      if (found.size() > limit) found.resize(limit);
      return found;
    case FieldType::kText:
      found = titles(tail.typed, limit);
      for (Suggestion& title : found) title.text = tail.with(title.text);
      return found;
    case FieldType::kPath:
    case FieldType::kCode:
    case FieldType::kAmount:
      return {};
  }
  std::stable_sort(found.begin(), found.end(), is_more);
  if (found.size() > limit) found.resize(limit);
  for (Suggestion& value : found) value.text = tail.with(print(filter(field.field, value.value)));
  return found;
}

// The names of a field that begin so, word by word; `text` is the name.
Suggester::Suggestions Suggester::names(Field field, std::string_view typed, std::size_t limit) const {
  std::vector<std::pair<std::uint64_t, std::string>> ranked;
  for (std::string& key : lexicon_.names(field).beginning(typed, kMostNames)) {
    const std::uint64_t count = database_.get_termfreq(schema::entity_term(field, key));
    ranked.emplace_back(~count, std::move(key));
  }
  std::sort(ranked.begin(), ranked.end());
  Suggestions found;
  for (const auto& [rank, key] : ranked) {
    if (found.size() >= limit) break;
    for (std::string& name : lexicon_.meanings(field, key)) {
      const auto is_known = [&name](const Suggestion& other) { return other.value == name; };
      if (std::any_of(found.begin(), found.end(), is_known)) continue;
      const std::uint64_t count = passages_of(field, name);
      if (count > 0) found.push_back({name, name, "value", std::string{schema::spec(field).name}, count});
    }
  }
  return found;
}

Suggester::Suggestions Suggester::people_and_bodies(std::string_view typed, std::size_t limit) const {
  Suggestions found;
  for (const auto& [kind, field] : kNameKinds) {
    for (Suggestion& name : names(field, typed, limit)) {
      const auto known = std::find_if(found.begin(), found.end(), [&, kind = kind](const Suggestion& other) {
        return other.kind == kind && other.value == name.value;
      });
      if (known != found.end()) {
        known->count = std::max(known->count, name.count);
        continue;
      }
      name.kind = kind;
      name.detail = kind == "person" ? parts_of(name.value) : std::string{};
      found.push_back(std::move(name));
    }
  }
  return found;
}

// Of items whose titles have all the words, the last of them begun: the titles of the newest.
Suggester::Suggestions Suggester::titles(std::string_view typed, std::size_t limit) const {
  const std::vector<std::string> words = schema::key_words(typed);
  if (words.empty() || words.back().size() < kFewestLetters) return {};
  const std::string_view prefix = schema::spec(Field::kTitle).word_prefix;
  std::vector<Xapian::Query> asked;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) asked.emplace_back(schema::word_term(prefix, words[i]));
  constexpr Xapian::termcount kMostEndings = 100;
  asked.emplace_back(Xapian::Query::OP_WILDCARD, schema::word_term(prefix, words.back()), kMostEndings,
                     Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT, Xapian::Query::OP_OR);
  Xapian::Enquire enquire{database_};
  enquire.set_query(Xapian::Query{Xapian::Query::OP_AND, asked.begin(), asked.end()});
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  enquire.set_collapse_key(schema::kItemSlot);
  enquire.set_sort_by_value(schema::spec(Field::kDate).slot, true);
  std::map<std::string, Suggestion> by_key;
  const Xapian::MSet items = enquire.get_mset(0, kMostItems);
  for (auto item = items.begin(); item != items.end(); ++item) {
    const std::string title = schema::decode(item.get_document().get_data()).item_title;
    Suggestion& suggestion = by_key[schema::value_key(title)];
    suggestion.count += item.get_collapse_count() + 1;
    if (!suggestion.value.empty()) continue;
    suggestion.value = title;
    suggestion.text = print(phrase(title, Field::kTitle));
    suggestion.kind = "title";
  }
  Suggestions found;
  for (auto& [key, suggestion] : by_key) {
    if (suggestion.value.find('"') == std::string::npos) found.push_back(std::move(suggestion));
  }
  std::stable_sort(found.begin(), found.end(), is_more);
  if (found.size() > limit) found.resize(limit);
  return found;
}

// Fields by their names and aliases, shown by their names: any passage may have one, so that they come first.
Suggester::Suggestions Suggester::fields(const Tail& tail) const {
  Suggestions found;
  const auto add = [&](std::string_view name, std::string_view help) {
    const std::string shown = std::string{name} + ':';
    found.push_back({tail.with(shown), shown, "field", std::string{help}, database_.get_doccount()});
  };
  for (const FieldSpec& field : schema::fields()) {
    const bool is_begun = begins(field.name, tail.typed) ||
                          std::any_of(field.aliases.begin(), field.aliases.end(),
                                      [&](std::string_view alias) { return begins(alias, tail.typed); });
    if (is_begun) add(field.name, field.help);
  }
  for (const std::string_view name : special_names()) {
    if (begins(name, tail.typed)) add(name, "");
  }
  return found;
}

// Periods by name, the years of the papers newest first, and the newest months, written as a value or as text.
Suggester::Suggestions Suggester::dates(std::string_view typed, bool is_value) const {
  const auto this_year = static_cast<int>(today_.year());
  const auto month = std::chrono::year_month{today_.year(), today_.month()};
  const auto passages_in = [this](std::chrono::year_month in) {
    return database_.get_termfreq(
        schema::month_term(static_cast<int>(in.year()), static_cast<unsigned>(in.month())));
  };
  Suggestions found;
  const auto add = [&](const std::string& shown, std::string_view detail, std::uint64_t count) {
    if (!begins(shown, typed)) return;
    const bool is_words = shown.find(' ') != std::string::npos;
    found.push_back(
        {is_value && is_words ? '"' + shown + '"' : shown, shown, "date", std::string{detail}, count});
  };
  add("this year", std::to_string(this_year), database_.get_termfreq(schema::year_term(this_year)));
  add("last year", std::to_string(this_year - 1), database_.get_termfreq(schema::year_term(this_year - 1)));
  add("this month", "", passages_in(month));
  add("last month", "", passages_in(month - std::chrono::months{1}));

  const auto newest = [this](const std::string& start) {
    std::vector<std::pair<std::string, std::uint64_t>> terms;
    for (auto term = database_.allterms_begin(start); term != database_.allterms_end(start); ++term) {
      const std::string digits = (*term).substr(start.size());
      const bool is_number = std::all_of(digits.begin(), digits.end(), is_digit);
      if (is_number) terms.emplace_back(digits, term.get_termfreq());
    }
    std::reverse(terms.begin(), terms.end());
    return terms;
  };
  for (const auto& [year, count] : newest(std::string{schema::spec(Field::kYear).term_prefix}))
    add(year, "", count);
  std::size_t months = 0;
  for (const auto& [digits, count] : newest(std::string{schema::kMonthPrefix})) {
    const std::string year = digits.substr(0, 4);
    const std::string number = digits.substr(4);
    const std::string named =
        std::string{analyzers::month_name(static_cast<unsigned>(std::stoul(number)))} + ' ' + year;
    const std::size_t before = found.size();
    if (is_value && begins(year + '-' + number, typed) && !typed.empty()) {
      add(year + '-' + number, named, count);
    } else {
      add(named, "", count);
    }
    months += found.size() - before;
    if (months == kMostMonths) break;
  }
  return found;
}

Suggester::Suggestions Suggester::words(const Tail& tail) const {
  if (tail.typed.size() < kFewestLetters) return {};
  const std::vector<std::string> typed = schema::key_words(tail.typed);
  if (typed.size() != 1) return {};
  Suggestions found;
  for (IndexWord& word : words_.beginning(typed.front(), kMostTerms)) {
    found.push_back({tail.with(word.word), word.word, "word", "", word.passages});
  }
  return found;
}

std::uint64_t Suggester::passages_of(Field field, const std::string& name) const {
  const schema::Linked* linked = lexicon_.linked(field, name);
  if (linked == nullptr) return database_.get_termfreq(schema::entity_term(field, name));
  std::uint64_t count = 0;
  for (const schema::Variant& variant : linked->variants)
    count += database_.get_termfreq(variant_term(field, variant));
  return count;
}

std::string Suggester::parts_of(const std::string& person) const {
  std::string parts;
  for (const Field field : kParts) {
    if (passages_of(field, person) == 0) continue;
    parts += parts.empty() ? "" : ", ";
    parts += schema::spec(field).name;
  }
  return parts;
}

}  // namespace minutebook::query
