// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/twins.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "indexer/heaviest_chain.h"
#include "schema/layout.h"

namespace minutebook::indexer {
namespace {

// A passage is another's where at least half of the longer is in both.
constexpr std::size_t kAlike = 2;

// A passage that no other is like may have been cut otherwise: four fifths of it are found in the passages at its
// place. Each of these that is mostly in it, or has it mostly in itself, stands in for it.
constexpr std::size_t kCoveredOf = 5;
constexpr std::size_t kCovered = 4;
constexpr std::size_t kMostly = 2;

// A run or a text that stands in more passages than this tells none of them apart.
constexpr std::size_t kMostPlaces = 256;

struct Prepared {
  std::string_view kind;
  std::string letters;
  std::string title;  // its letters
  Runs runs;

  bool is_heading() const { return !title.empty() && letters == title; }
};

using Passages = std::vector<Prepared>;

Passages prepare(const MinutesCopy& copy) {
  Passages passages;
  passages.reserve(copy.passages.size());
  for (const CopyPassage& passage : copy.passages) {
    Prepared prepared{passage.kind, letters_of(passage.text), letters_of(passage.item_title), {}};
    prepared.runs = runs_of(prepared.letters);
    passages.push_back(std::move(prepared));
  }
  return passages;
}

double share_of_shorter(const Passages& a, const Passages& b) {
  const auto runs_of_all = [](const Passages& passages) {
    std::vector<const Runs*> runs;
    for (const Prepared& passage : passages) {
      if (passage.kind != schema::kAttendanceKind) runs.push_back(&passage.runs);
    }
    return together(runs);
  };
  const Runs all_a = runs_of_all(a);
  const Runs all_b = runs_of_all(b);
  const std::size_t shorter = std::min(all_a.size(), all_b.size());
  return shorter == 0 ? 0 : static_cast<double>(shared(all_a, all_b)) / static_cast<double>(shorter);
}

// Some passages of a copy, in their order.
struct Selection {
  const Passages& passages;
  std::vector<std::size_t> places;

  const Prepared& operator[](std::size_t i) const { return passages[places[i]]; }
  std::size_t size() const { return places.size(); }
};

// Pairs of passages that could be the same, weighed by how much they share.
std::vector<Pair> possible_pairs(const Selection& mine, const Selection& theirs) {
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_run;
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_letters;
  for (std::size_t i = 0; i < theirs.size(); ++i) {
    for (const std::uint64_t run : theirs[i].runs) by_run[run].push_back(i);
    by_letters[theirs[i].letters].push_back(i);
  }

  std::vector<Pair> pairs;
  std::vector<std::size_t> common(theirs.size());
  for (std::size_t i = 0; i < mine.size(); ++i) {
    const auto add = [&](std::size_t other, std::size_t in_both) {
      // Where a sentence is a decision and an action too, the two kinds find each other.
      const bool same_kind = mine[i].kind == theirs[other].kind;
      pairs.push_back({i, other, 2 * std::uint64_t{in_both} + (same_kind ? 2 : 1)});
    };
    std::vector<std::size_t> touched;
    for (const std::uint64_t run : mine[i].runs) {
      const auto found = by_run.find(run);
      if (found == by_run.end() || found->second.size() > kMostPlaces) continue;
      for (const std::size_t other : found->second) {
        if (common[other]++ == 0) touched.push_back(other);
      }
    }
    for (const std::size_t other : touched) {
      const std::size_t longer = std::max(mine[i].runs.size(), theirs[other].runs.size());
      const bool equal = mine[i].letters == theirs[other].letters;  // found below
      if (!equal && common[other] * kAlike >= longer) add(other, common[other]);
      common[other] = 0;
    }
    const auto equal = by_letters.find(mine[i].letters);
    if (equal == by_letters.end()) continue;
    const std::size_t places = std::min(equal->second.size(), kMostPlaces);
    for (std::size_t k = 0; k < places; ++k) add(equal->second[k], mine[i].runs.size());
  }
  return pairs;
}

// What stands at the place of a passage that has no like: `from` to `to` of theirs, half-open.
std::vector<std::size_t> found_in_pieces(const Prepared& passage, const Selection& theirs, std::size_t from,
                                         std::size_t to) {
  std::vector<std::size_t> found;
  std::vector<const Runs*> around;
  for (std::size_t i = from; i < to; ++i) {
    around.push_back(&theirs[i].runs);
    const std::size_t shorter = std::min(passage.runs.size(), theirs[i].runs.size());
    const bool is_telling = theirs[i].letters.size() >= 2 * kRunLength;
    if (is_telling && shared(passage.runs, theirs[i].runs) * kMostly > shorter) found.push_back(i);
  }
  if (shared(passage.runs, together(around)) * kCoveredOf < passage.runs.size() * kCovered) found.clear();
  return found;
}

// For each of mine those of theirs that say the same; none where nothing does.
std::vector<std::vector<std::size_t>> align(const Selection& mine, const Selection& theirs) {
  std::vector<std::vector<std::size_t>> result(mine.size());
  const std::vector<Pair> chain = heaviest_chain(possible_pairs(mine, theirs));
  for (const Pair& pair : chain) result[pair.left] = {pair.right};

  std::size_t next = 0;  // in the chain
  for (std::size_t i = 0; i < mine.size(); ++i) {
    while (next < chain.size() && chain[next].left < i) ++next;
    if (!result[i].empty() || mine[i].letters.empty()) continue;
    // Its neighbours are in it: a passage may have been cut in two.
    const std::size_t from = next == 0 ? 0 : chain[next - 1].right;
    const std::size_t to = next == chain.size() ? theirs.size() : chain[next].right + 1;
    if (mine[i].is_heading()) {
      for (std::size_t k = from; k < to && result[i].empty(); ++k) {
        if (theirs[k].title == mine[i].title) result[i] = {k};
      }
    }
    if (result[i].empty()) result[i] = found_in_pieces(mine[i], theirs, from, to);
  }
  return result;
}

// The copies, the one that is to lead first.
std::vector<std::size_t> by_preference(const std::vector<MinutesCopy>& copies) {
  std::vector<std::size_t> order(copies.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto rank = [&](std::size_t i) {
    const MinutesCopy& copy = copies[i];
    return std::tuple(~copy.structure, !copy.alone, copy.source, copy.first);
  };
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  return order;
}

}  // namespace

double share_of_shorter(const MinutesCopy& a, const MinutesCopy& b) {
  return share_of_shorter(prepare(a), prepare(b));
}

Arrangement arrange(const std::vector<MinutesCopy>& copies) {
  std::vector<Passages> prepared;
  Arrangement result;
  for (const MinutesCopy& copy : copies) {
    prepared.push_back(prepare(copy));
    result.leader.push_back(result.leader.size());
    result.stand_ins.emplace_back(copy.passages.size());
  }

  std::vector<std::vector<std::size_t>> minutes;  // copies of each, the leading one first
  for (const std::size_t copy : by_preference(copies)) {
    const auto same = std::find_if(minutes.begin(), minutes.end(), [&](const auto& others) {
      return share_of_shorter(prepared[others.front()], prepared[copy]) >= kSameShare;
    });
    if (same == minutes.end()) {
      minutes.push_back({copy});
      continue;
    }
    result.leader[copy] = same->front();
    auto& mine = result.stand_ins[copy];
    const auto standing = [&](std::size_t of) {
      Selection some{prepared[of], {}};
      for (std::size_t i = 0; i < prepared[of].size(); ++i) {
        if (result.stand_ins[of][i].empty()) some.places.push_back(i);
      }
      return some;
    };
    for (const std::size_t other : *same) {
      const Selection rest = standing(copy);
      const Selection theirs = standing(other);
      const auto found = align(rest, theirs);
      for (std::size_t i = 0; i < rest.size(); ++i) {
        for (const std::size_t k : found[i]) mine[rest.places[i]].push_back({other, theirs.places[k]});
      }
    }
    same->push_back(copy);
  }
  return result;
}

}  // namespace minutebook::indexer
