// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/evaluation/score_items.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/evaluation/compare.h"

namespace minutebook::evaluation {
namespace {

using Texts = std::vector<std::string>;
using Pairing = std::vector<std::optional<std::size_t>>;

// A title must share this much for two items of different numbers to be the same.
constexpr double kSameTitle = 0.5;

// A group is an owner as written: "The officers", "Officer" and "Officers" are the same one.
std::string owner_key(std::string_view owner) {
  std::string key = normalize(owner);
  if (key.starts_with("the ")) key.erase(0, 4);
  if (key.ends_with('s')) key.pop_back();
  return key;
}

bool restricted(papers::Access access) { return access == papers::Access::kRestricted; }

std::vector<const papers::Passage*> of_kind(const std::vector<papers::Passage>& passages,
                                            papers::PassageKind kind) {
  std::vector<const papers::Passage*> chosen;
  for (const papers::Passage& passage : passages) {
    if (passage.kind == kind) chosen.push_back(&passage);
  }
  return chosen;
}

Pairing match_passages(const Texts& gold, const std::vector<const papers::Passage*>& found) {
  std::vector<std::vector<double>> weights;
  for (const std::string& text : gold) {
    std::vector<double>& row = weights.emplace_back();
    for (const papers::Passage* passage : found) row.push_back(passage_match(text, passage->text));
  }
  return assign(weights);
}

Texts texts_of(const std::vector<std::string>& decisions) { return decisions; }

Texts texts_of(const std::vector<GoldAction>& actions) {
  Texts texts;
  for (const GoldAction& action : actions) texts.push_back(action.text);
  return texts;
}

struct PassageMatch {
  Pairing required;                           // for each required passage the found one
  std::vector<const papers::Passage*> extra;  // found, and neither required nor optional
};

// Scores the passages of one kind, and tells which was which.
template <typename Gold>
PassageMatch score_passages(const Place& place, Field field, const GoldList<Gold>& gold,
                            std::vector<const papers::Passage*> found) {
  const Texts required = texts_of(gold.required);
  PassageMatch match{.required = match_passages(required, found), .extra = found};
  for (std::size_t i = 0; i < required.size(); ++i) {
    if (match.required[i]) {
      place.right(field);
      place.judge(found[*match.required[i]]->inferred, papers::Inferred::kKind, true);
      std::erase(match.extra, found[*match.required[i]]);
    } else {
      place.missed(field, required[i]);
    }
  }
  const std::vector<const papers::Passage*> rest = match.extra;
  for (const std::optional<std::size_t>& index : match_passages(texts_of(gold.optional), rest)) {
    if (index) std::erase(match.extra, rest[*index]);
  }
  for (const papers::Passage* passage : match.extra) {
    place.false_find(field, passage->text);
    place.judge(passage->inferred, papers::Inferred::kKind, false);
  }
  return match;
}

void score_owners(const Place& place, const std::vector<GoldAction>& gold,
                  const std::vector<const papers::Passage*>& found, const PassageMatch& match) {
  for (std::size_t i = 0; i < gold.size(); ++i) {
    if (!gold[i].owner) continue;
    const std::string& wanted = *gold[i].owner;
    const std::string given = match.required[i] ? found[*match.required[i]]->owner : "";
    const bool is_right = owner_key(given) == owner_key(wanted);
    if (match.required[i])
      place.judge(found[*match.required[i]]->inferred, papers::Inferred::kOwner, is_right);
    if (!wanted.empty() && is_right) {
      place.right(Field::kOwners);
      continue;
    }
    if (!wanted.empty()) place.missed(Field::kOwners, wanted + " of: " + gold[i].text);
    if (!given.empty()) place.false_find(Field::kOwners, given + " of: " + gold[i].text);
  }
  for (const papers::Passage* passage : match.extra) {
    if (!passage->owner.empty()) place.false_find(Field::kOwners, passage->owner + " of: " + passage->text);
  }
}

void score_speakers(const Place& place, const GoldList<std::string>& gold,
                    const std::vector<papers::Passage>& passages) {
  Texts found;
  for (const papers::Passage& passage : passages) {
    for (const std::string& speaker : passage.speakers) {
      const auto is_speaker = [&](const std::string& other) { return same(other, speaker); };
      if (std::none_of(found.begin(), found.end(), is_speaker)) found.push_back(speaker);
    }
  }
  place.compare(Field::kSpeakers, gold.required, gold.optional, found);
}

void score_passages_of_item(const Place& place, const GoldItem& gold,
                            const std::vector<papers::Passage>& found) {
  if (gold.speakers) score_speakers(place, *gold.speakers, found);
  if (gold.decisions) {
    score_passages(place, Field::kDecisions, *gold.decisions, of_kind(found, papers::PassageKind::kDecision));
  }
  if (gold.actions) {
    const auto actions = of_kind(found, papers::PassageKind::kAction);
    score_owners(place, gold.actions->required, actions,
                 score_passages(place, Field::kActions, *gold.actions, actions));
  }
}

std::string label(std::string_view number, std::string_view title) {
  return number.empty() ? std::string(title) : std::string(number) + " " + std::string(title);
}

double item_match(const GoldItem& gold, const papers::Item& found) {
  const bool same_number = !gold.number.empty() && same(gold.number, found.number);
  const double title = word_overlap(gold.title, found.title);
  return same_number || title >= kSameTitle ? (same_number ? 1 : 0) + title + 0.1 : 0;
}

Pairing match_items(const std::vector<GoldItem>& gold, const std::vector<papers::Item>& found) {
  std::vector<std::vector<double>> weights;
  for (const GoldItem& wanted : gold) {
    std::vector<double>& row = weights.emplace_back();
    for (const papers::Item& item : found) row.push_back(item_match(wanted, item));
  }
  return assign(weights);
}

void score_item_name(const Place& place, const GoldItem& gold, const papers::Item& found) {
  if (same(gold.number, found.number) && same(gold.title, found.title)) {
    place.right(Field::kItems);
    return;
  }
  place.missed(Field::kItems, label(gold.number, gold.title));
  place.false_find(Field::kItems, label(found.number, found.title));
}

// Whether the items of the paper are restricted where gold does not say so of each: nothing where not judged.
std::optional<bool> usual_access(const GoldPaper& gold) {
  if (!gold.access || *gold.access == kRestricted) return std::nullopt;
  return false;
}

void score_found_item(const Place& place, const GoldPaper& paper, const GoldItem& gold,
                      const papers::Item& found, bool found_restricted) {
  score_item_name(place, gold, found);
  const std::optional<bool> wanted =
      gold.access ? std::optional(*gold.access == kRestricted) : usual_access(paper);
  if (wanted) {
    place.compare_access(*wanted, found_restricted, label(gold.number, gold.title));
    place.judge(found.inferred, papers::Inferred::kAccess, *wanted);
  }
  place.judge(found.inferred, papers::Inferred::kNumber, same(gold.number, found.number));
  score_passages_of_item(place, gold, found.passages);
}

void score_missed_item(const Place& place, const GoldItem& gold) {
  place.missed(Field::kItems, label(gold.number, gold.title));
  if (gold.access) place.compare_access(*gold.access == kRestricted, false, label(gold.number, gold.title));
  score_passages_of_item(place, gold, {});
}

// A paper's decisions are judged everywhere in it where gold states them for any of its items.
GoldItem nothing_more(const std::vector<GoldItem>& gold) {
  GoldItem none;
  for (const GoldItem& item : gold) {
    if (item.decisions) none.decisions.emplace();
    if (item.actions) none.actions.emplace();
  }
  return none;
}

void score_false_item(const Place& place, const GoldPaper& paper, const papers::Item& found,
                      bool found_restricted) {
  const std::string name = label(found.number, found.title);
  place.false_find(Field::kItems, name);
  if (usual_access(paper)) place.compare_access(false, found_restricted, name);
  score_passages_of_item(place, nothing_more(paper.items->required), found.passages);
}

}  // namespace

void score_items(const Place& place, const GoldPaper& paper, const papers::Paper& found) {
  const GoldList<GoldItem>& gold = *paper.items;
  const auto is_restricted = [&](const papers::Item& item) {
    return restricted(found.access) || restricted(item.access);
  };
  std::vector<bool> answered(found.items.size());
  const Pairing pairing = match_items(gold.required, found.items);
  for (std::size_t i = 0; i < pairing.size(); ++i) {
    const GoldItem& wanted = gold.required[i];
    const Place here = place.inside("item " + label(wanted.number, wanted.title));
    if (pairing[i]) {
      const papers::Item& item = found.items[*pairing[i]];
      answered[*pairing[i]] = true;
      score_found_item(here, paper, wanted, item, is_restricted(item));
    } else {
      score_missed_item(here, wanted);
    }
  }

  std::vector<papers::Item> rest;
  for (std::size_t i = 0; i < found.items.size(); ++i) {
    if (!answered[i]) rest.push_back(found.items[i]);
  }
  std::vector<bool> allowed(rest.size());
  for (const std::optional<std::size_t>& index : match_items(gold.optional, rest)) {
    if (index) allowed[*index] = true;
  }
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (allowed[i]) continue;
    score_false_item(place.inside("no item of gold"), paper, rest[i], is_restricted(rest[i]));
  }
  score_passages_of_item(place.inside("outside every item"), nothing_more(gold.required), found.passages);
}

}  // namespace minutebook::evaluation
