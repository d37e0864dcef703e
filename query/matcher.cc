// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/matcher.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "query/facets.h"
#include "query/parser.h"
#include "query/shown_names.h"
#include "query/value_spy.h"
#include "schema/terms.h"

namespace minutebook::query {
namespace {

using schema::Field;

constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

std::optional<Xapian::valueno> slot_of(Unit unit) {
  switch (unit) {
    case Unit::kItem:
      return schema::kItemSlot;
    case Unit::kMeeting:
      return schema::kMeetingSlot;
    case Unit::kMatter:
      return schema::kMatterSlot;
    case Unit::kPassage:
    case Unit::kValue:
      break;
  }
  return std::nullopt;
}

// Date, then meeting, then the order of the agenda: what stays when all else is equal.
void add_order(Xapian::MultiValueKeyMaker& keys, Sort sort) {
  constexpr std::string_view kAfterAllDates = "99999999";  // passages without a date come last
  const Xapian::valueno date = schema::spec(Field::kDate).slot;
  if (sort == Sort::kOldest) {
    keys.add_value(date, false, std::string{kAfterAllDates});
  } else {
    keys.add_value(date, true);
  }
  keys.add_value(schema::kMeetingSlot);
  keys.add_value(schema::kOrderSlot);
}

bool is_facet(Field field) {
  const auto facets = schema::facets();
  return std::find(facets.begin(), facets.end(), field) != facets.end();
}

// The facets whose values a condition on a field chooses: a date chooses among the years, too.
bool chooses(Field condition, Field facet) {
  return condition == facet || (condition == Field::kDate && facet == Field::kYear);
}

// The tree without its conditions on what the facet counts; nothing where it has none.
std::optional<Node> without_choice(const Node& tree, Field facet) {
  const std::vector<Node> conditions = conditions_of(tree);
  std::vector<Node> rest;
  for (const Node& condition : conditions) {
    const auto field = filtered_field(condition);
    if (!field || !chooses(*field, facet)) rest.push_back(condition);
  }
  if (rest.size() == conditions.size()) return std::nullopt;
  return all_of(std::move(rest));
}

// Whether a condition of the tree chooses the value.
bool is_chosen(const Node& node, const std::string& value) {
  if (node.kind == NodeKind::kFilter && node.text == value) return true;
  return std::any_of(node.children.begin(), node.children.end(),
                     [&value](const Node& child) { return is_chosen(child, value); });
}

// The first values, and behind them those that the tree chooses.
void keep_first_and_chosen(std::vector<FacetValue>& values, std::size_t limit, const Node& tree) {
  std::size_t place = 0;
  std::erase_if(values,
                [&](const FacetValue& value) { return place++ >= limit && !is_chosen(tree, value.value); });
}

Node with_value(const Node& tree, Field field, const std::string& value) {
  Node condition = filter(field, value);
  const bool is_dated = schema::spec(field).type == schema::FieldType::kDate;
  if (const auto day = is_dated ? analyzers::from_iso(value) : std::nullopt) {
    condition = date_filter(field, {day, day});
  } else if (field == Field::kYear) {
    const auto days = analyzers::parse_date_range(value, analyzers::Date{});
    if (days) condition = date_filter(Field::kDate, {days->range.first, days->range.last});
  }
  return all_of({tree, std::move(condition)});
}

// When: the days of the meetings that are shown.
Answer days_of(const Results& results) {
  Answer answer{
      .of = std::string{name_of(Grouping{Unit::kMeeting, {}})}, .total = results.groups, .values = {}};
  for (const Hit& hit : results.hits) {
    if (!hit.record.date.empty()) answer.values.push_back({hit.record.date, hit.group_size, 1});
  }
  return answer;
}

}  // namespace

std::uint64_t Matcher::run(const Node& tree, const Node& shown, Results& results, Wanted wanted) {
  wanted_ = wanted;
  const auto group_slot = slot_of(group_.unit);
  CountingSpy counts{group_slot, session_.foldings()};
  if (options_.facet_values > 0 || group_slot) {
    look_at_all(tree, counts);
    results.total = counts.total();
  } else {
    results.total = session_.count(tree);
  }
  results.groups = group_slot ? counts.groups() : results.total;
  results.tally = options_.tally ? values(tree, *options_.tally) : std::vector<FacetValue>{};
  results.facets.clear();
  results.hits.clear();
  if (options_.facet_values > 0) add_facets(tree, counts, results);
  if (group_.unit == Unit::kValue) {
    add_value_groups(tree, shown, results);
  } else {
    add_hits(tree, shown, counts, results);
  }
  for (std::string& note : notes_) {
    auto& known = results.interpretation.notes;
    if (std::find(known.begin(), known.end(), note) == known.end()) known.push_back(std::move(note));
  }
  notes_.clear();
  return results.total;
}

// Counting looks at every passage and weighs none.
void Matcher::look_at_all(const Node& tree, Xapian::MatchSpy& spy) {
  Xapian::Enquire enquire{session_.database()};
  enquire.set_query(session_.compiler(notes_).compile(tree, Compiler::Purpose::kCount));
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  TimedSpy timed{deadline_, spy};
  enquire.add_matchspy(&timed);
  enquire.get_mset(0, 0, session_.database().get_doccount());
}

Facet Matcher::counted(const CountingSpy& counts, Field field, std::size_t limit) const {
  return counts.facet(field, limit, [this](schema::Half half, Field of, std::uint64_t number) {
    return session_.name_of_number(half, of, number);
  });
}

void Matcher::add_facets(const Node& tree, const CountingSpy& counts, Results& results) {
  // Of the last facet with a choice: what is left without the choice of days is so without that of years, too.
  std::optional<Node> left;
  std::optional<CountingSpy> others;
  for (const Field field : schema::facets()) {
    Facet facet;
    if (auto rest = without_choice(tree, field)) {
      if (left != rest) {
        others.emplace(std::nullopt, session_.foldings());
        look_at_all(*rest, *others);
        left = std::move(rest);
      }
      facet = counted(*others, field, kAll);
      keep_first_and_chosen(facet.values, options_.facet_values, tree);
    } else {
      facet = counted(counts, field, options_.facet_values);
    }
    if (!facet.values.empty()) results.facets.push_back(std::move(facet));
  }
}

Facet Matcher::facet_of_all(const Node& tree, Field field) {
  CountingSpy counts{std::nullopt, session_.foldings()};
  look_at_all(tree, counts);
  return counted(counts, field, kAll);
}

Facet Matcher::facet(const Node& tree, Field field) {
  const Node rest = without_choice(tree, field).value_or(tree);
  if (is_facet(field)) return facet_of_all(rest, field);
  Facet facet{std::string{schema::spec(field).name}, values(rest, field), 0};
  facet.distinct = facet.values.size();
  return facet;
}

// By the slot that has the day of a passage: reading all facets of each takes ten times as long.
std::vector<FacetValue> Matcher::days(const Node& tree) {
  Xapian::ValueCountMatchSpy spy{schema::spec(Field::kDate).slot};
  look_at_all(tree, spy);
  std::vector<FacetValue> days;
  for (auto day = spy.values_begin(); day != spy.values_end(); ++day) {
    days.push_back({schema::day_of_value(*day), day.get_termfreq()});
  }
  std::reverse(days.begin(), days.end());
  return days;
}

std::vector<FacetValue> Matcher::values(const Node& tree, Field field) {
  if (field == Field::kDate) return days(tree);
  auto pairing = pairing_of(tree, field, session_.lexicon());
  if (is_facet(field) && !pairing) return facet_of_all(tree, field).values;
  ValueSpy spy{field, std::move(pairing)};
  look_at_all(tree, spy);
  return spy.values(session_.lexicon());
}

// Ranking weighs, and looks no further than the best can be.
Xapian::MSet Matcher::ranked(const Node& tree, std::uint64_t total, std::size_t offset, std::size_t limit,
                             std::optional<Xapian::valueno> collapse) {
  deadline_.check();
  Compiler compiler = session_.compiler(notes_);
  Xapian::Enquire enquire{session_.database()};
  Xapian::MultiValueKeyMaker order;
  if (sort_ == Sort::kRelevance) {
    rank_by_relevance(enquire, session_.database(), compiler, tree, wanted_, total);
    // Of equally relevant passages the newest first, then the order of the index, which is the agenda's within a file.
    enquire.set_sort_by_relevance_then_value(schema::spec(Field::kDate).slot, true);
  } else {
    add_order(order, sort_);
    enquire.set_query(compiler.compile(tree, Compiler::Purpose::kCount));
    enquire.set_weighting_scheme(Xapian::BoolWeight{});
    enquire.set_sort_by_key(&order, false);
  }
  if (collapse) enquire.set_collapse_key(*collapse);
  const Xapian::doccount size = session_.database().get_doccount();
  const auto clamp = [size](std::size_t n) {
    return static_cast<Xapian::doccount>(std::min<std::size_t>(n, size));
  };
  return enquire.get_mset(clamp(offset), clamp(limit));
}

Hit Matcher::hit_of(const Xapian::MSetIterator& match, SnippetMaker& snippets) const {
  const Xapian::Document document = match.get_document();
  Hit hit;
  hit.rank = match.get_rank() + 1;
  hit.score = match.get_weight();
  hit.record = schema::decode(document.get_data());
  show_names(session_.lexicon().who(), document, hit.record);
  hit.snippet = snippets.make(hit.record.text);
  return hit;
}

void Matcher::add_hits(const Node& tree, const Node& shown, const CountingSpy& counts, Results& results) {
  const auto group_slot = slot_of(group_.unit);
  SnippetMaker snippets{shown, session_.analyzer(), session_.stemmer()};
  const Xapian::MSet matches = ranked(tree, results.total, options_.offset, options_.limit, group_slot);
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    Hit hit = hit_of(match, snippets);
    if (auto decision = decision_of(hit, tree, snippets)) hit = *std::move(decision);
    if (group_slot) hit.group_size = counts.group_size(match.get_document().get_value(*group_slot));
    results.hits.push_back(std::move(hit));
  }
  if (group_.unit == Unit::kMeeting) results.answer = days_of(results);
}

// An item or a meeting is told by what it decided: the best decision among its matches; nothing where none is, or where
// it is the hit itself.
std::optional<Hit> Matcher::decision_of(const Hit& hit, const Node& tree, SnippetMaker& snippets) {
  constexpr std::string_view kDecision = "decision";
  const bool is_told = group_.unit == Unit::kItem || group_.unit == Unit::kMeeting;
  if (!is_told || hit.record.kind == kDecision) return std::nullopt;
  const std::string& group = group_.unit == Unit::kItem ? hit.record.item_id : hit.record.meeting_id;
  const Node decisions = all_of({tree, filter(Field::kKind, kDecision), filter(Field::kId, group)});
  const Xapian::MSet best = ranked(decisions, 1, 0, 1, std::nullopt);
  if (best.empty()) return std::nullopt;
  Hit decision = hit_of(best.begin(), snippets);
  decision.rank = hit.rank;
  decision.score = hit.score;
  return decision;
}

// Each value with its best passage.
void Matcher::add_value_groups(const Node& tree, const Node& shown, Results& results) {
  std::vector<FacetValue> all = values(tree, group_.field);
  const bool is_dated = schema::spec(group_.field).type == schema::FieldType::kDate;
  if (is_dated && sort_ == Sort::kOldest) std::reverse(all.begin(), all.end());
  results.groups = all.size();
  if (all.empty() && results.total > 0)
    notes_.push_back("none of them has a " + std::string{schema::spec(group_.field).name});
  Answer answer;
  answer.of = schema::spec(group_.field).name;
  answer.total = all.size();
  SnippetMaker snippets{shown, session_.analyzer(), session_.stemmer()};
  const std::size_t first = std::min(options_.offset, all.size());
  const std::size_t last = first + std::min(options_.limit, all.size() - first);
  for (std::size_t i = first; i < last; ++i) {
    const Node chosen = with_value(tree, group_.field, all[i].value);
    answer.values.push_back({all[i].value, all[i].count, meetings(chosen)});
    const Xapian::MSet best = ranked(chosen, all[i].count, 0, 1, std::nullopt);
    if (best.empty()) continue;
    Hit hit = hit_of(best.begin(), snippets);
    hit.rank = i + 1;
    hit.group_value = all[i].value;
    hit.group_size = all[i].count;
    results.hits.push_back(std::move(hit));
  }
  results.answer = std::move(answer);
}

std::uint64_t Matcher::meetings(const Node& tree) {
  Xapian::Enquire enquire{session_.database()};
  enquire.set_query(session_.compiler(notes_).compile(tree, Compiler::Purpose::kCount));
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  enquire.set_collapse_key(schema::kMeetingSlot);
  const Xapian::doccount size = session_.database().get_doccount();
  return enquire.get_mset(0, size, size).size();
}

}  // namespace minutebook::query
