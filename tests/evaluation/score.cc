// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/evaluation/score.h"

#include <optional>

#include "analyzers/dates.h"
#include "tests/evaluation/compare.h"
#include "tests/evaluation/place.h"
#include "tests/evaluation/score_attendance.h"
#include "tests/evaluation/score_items.h"

namespace minutebook::evaluation {
namespace {

using Texts = std::vector<std::string>;

// A title must share this much to say that two papers are the same.
constexpr double kSameTitle = 0.5;

void score_value(const Place& place, Field field, const std::optional<std::string>& gold,
                 std::string_view found) {
  if (!gold) return;
  const auto list = [](std::string_view value) {
    return value.empty() ? Texts{} : Texts{std::string(value)};
  };
  place.compare(field, list(*gold), {}, list(found));
}

std::string date_of(const papers::Paper& paper) {
  return paper.meeting.date ? analyzers::to_iso(*paper.meeting.date) : "";
}

// What gold does not state tells nothing. One shared thing is enough to be a match, more make a better one.
double paper_match(const GoldPaper& gold, const papers::Paper& found) {
  const double title = gold.title ? word_overlap(*gold.title, found.title) : 0;
  double weight = 0;
  if (gold.kind && *gold.kind == to_string(found.kind)) weight += 1;
  if (gold.date && *gold.date == date_of(found)) weight += 1;
  if (title >= kSameTitle) weight += 2 * title;
  return weight;
}

std::string paper_label(std::string_view kind, std::string_view date, std::string_view title) {
  std::string name(kind);
  if (!date.empty()) name += " of " + std::string(date);
  if (!title.empty()) name += " \"" + std::string(title) + "\"";
  return name;
}

void score_paper(const Place& place, const GoldPaper& gold, const papers::Paper& found) {
  const auto score = [&](Field field, papers::Inferred inferred, const std::optional<std::string>& wanted,
                         std::string_view given) {
    score_value(place, field, wanted, given);
    if (wanted) place.judge(found.inferred, inferred, same(*wanted, given));
  };
  score(Field::kKind, papers::Inferred::kKind, gold.kind, to_string(found.kind));
  score(Field::kTitle, papers::Inferred::kTitle, gold.title, found.title);
  score(Field::kOrganization, papers::Inferred::kOrganization, gold.organization, found.organization);
  score(Field::kDate, papers::Inferred::kDate, gold.date, date_of(found));
  score_value(place, Field::kStartTime, gold.start_time, found.meeting.start_time);
  score(Field::kVenue, papers::Inferred::kVenue, gold.venue, found.meeting.venue);
  score(Field::kChair, papers::Inferred::kChair, gold.chair, found.chair);
  if (gold.contact_officers) {
    place.compare(Field::kContactOfficers, *gold.contact_officers, {}, found.contact_officers);
  }
  if (gold.access) {
    const bool restricted = found.access == papers::Access::kRestricted;
    place.compare_access(*gold.access == kRestricted, restricted, "the paper");
  }
  if (gold.attendance) score_attendance(place, *gold.attendance, found.attendance);
  if (gold.items) score_items(place, gold, found);
}

// An empty paper in the place of a missed one: all that gold states is missed, its kind included.
void score_missed_paper(const Place& place, GoldPaper gold) {
  if (gold.kind) place.missed(Field::kKind, *gold.kind);
  gold.kind.reset();
  score_paper(place, gold, {});
}

}  // namespace

std::string_view to_string(Field field) {
  static constexpr std::array<std::string_view, kFieldCount> kNames = {
      "papers",           "kind",   "title", "organization", "date",  "start time", "venue",    "chair",
      "contact officers", "people", "roles", "authorities",  "items", "access",     "speakers", "decisions",
      "actions",          "owners"};
  return kNames[static_cast<std::size_t>(field)];
}

double Tally::precision() const {
  const std::size_t found = right + false_finds;
  return found == 0 ? 1 : static_cast<double>(right) / static_cast<double>(found);
}

double Tally::recall() const {
  const std::size_t wanted = right + missed;
  return wanted == 0 ? 1 : static_cast<double>(right) / static_cast<double>(wanted);
}

double Tally::f1() const {
  const std::size_t both = 2 * right + false_finds + missed;
  return both == 0 ? 1 : 2 * static_cast<double>(right) / static_cast<double>(both);
}

double Scores::macro_f1() const {
  double sum = 0;
  std::size_t judged = 0;
  for (const Tally& tally : tallies) {
    if (!tally.judged()) continue;
    sum += tally.f1();
    ++judged;
  }
  return judged == 0 ? 1 : sum / static_cast<double>(judged);
}

void score_file(const std::vector<papers::Paper>& found, const std::vector<GoldPaper>& gold,
                std::string_view file, Scores& scores) {
  const Place place(scores, std::string(file));
  std::vector<std::vector<double>> weights;
  for (const GoldPaper& wanted : gold) {
    std::vector<double>& row = weights.emplace_back();
    for (const papers::Paper& paper : found) row.push_back(paper_match(wanted, paper));
  }
  const auto pairing = assign(weights);

  std::vector<bool> answered(found.size());
  for (std::size_t i = 0; i < gold.size(); ++i) {
    const std::string name =
        paper_label(gold[i].kind.value_or(""), gold[i].date.value_or(""), gold[i].title.value_or(""));
    const Place here = gold.size() == 1 ? place : place.inside(name);
    if (pairing[i]) {
      answered[*pairing[i]] = true;
      place.right(Field::kPapers);
      score_paper(here, gold[i], found[*pairing[i]]);
    } else {
      place.missed(Field::kPapers, name);
      score_missed_paper(here, gold[i]);
    }
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (answered[i]) continue;
    place.false_find(Field::kPapers,
                     paper_label(to_string(found[i].kind), date_of(found[i]), found[i].title));
  }
}

}  // namespace minutebook::evaluation
