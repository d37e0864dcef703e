// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/authorities.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <utility>

#include "analyzers/authority_rows.h"
#include "analyzers/slips.h"
#include "analyzers/value_key.h"

namespace minutebook::analyzers {
namespace {

// What the words around a name say of the kind of authority: any number of these.
using Hints = std::uint32_t;
constexpr Hints kCouncil = 1;  // an authority, of whatever kind
constexpr Hints kBorough = 2;
constexpr Hints kDistrict = 4;
constexpr Hints kCounty = 8;
constexpr Hints kCity = 16;
constexpr Hints kLondon = 32;
constexpr Hints kRoyal = 64;
constexpr Hints kMetropolitan = 128;
constexpr Hints kUnitary = 256;
constexpr Hints kCombined = 512;
constexpr Hints kCityOrCounty = 1024;

struct HintWord {
  std::string_view word;
  Hints hints;
};

constexpr HintWord kHintWords[] = {
    {"authority", kCouncil},
    {"bc", kBorough | kCouncil},
    {"boro", kBorough},
    {"borough", kBorough},
    {"bwrdeistref", kBorough},
    {"ca", kCombined},
    {"cbc", kCounty | kBorough},
    {"cc", kCityOrCounty},
    {"cca", kCombined},
    {"city", kCity},
    {"combined", kCombined},
    {"corporation", kCouncil},
    {"council", kCouncil},
    {"county", kCounty},
    {"cyngor", kCouncil},
    {"dc", kDistrict | kCouncil},
    {"dinas", kCity},
    {"district", kDistrict},
    {"lb", kLondon | kBorough},
    {"lbc", kLondon | kBorough},
    {"mayoral", kCombined},
    {"mbc", kMetropolitan | kBorough},
    {"mca", kCombined},
    {"mdc", kMetropolitan | kDistrict},
    {"metro", kMetropolitan},
    {"metropolitan", kMetropolitan},
    {"rb", kRoyal | kBorough},
    {"rbc", kRoyal | kBorough},
    {"royal", kRoyal},
    {"sir", kCounty},
    {"sirol", kCounty},
    {"ua", kUnitary},
    {"unitary", kUnitary},
};

// Words that make no difference between two names.
constexpr std::string_view kJoiningWords[] = {"a", "ac", "and", "of", "the", "y", "yr"};

struct Kind {
  std::string_view in_data;
  std::string_view in_words;
  Hints allowed;  // what its name may be said with, beside what its own names say
};

constexpr Kind kKinds[] = {
    {"County", "county", 0},
    {"Non-metropolitan district", "district", kBorough | kDistrict | kCity},
    {"Unitary authority", "unitary", kUnitary | kBorough | kDistrict | kCity},
    {"Metropolitan district", "metropolitan district", kMetropolitan | kBorough | kDistrict | kCity},
    {"London borough", "London borough", kLondon | kBorough},
    {"City corporation", "City corporation", kCity},
    {"Combined authority", "combined authority", kCombined},
    {"Strategic Regional Authority", "strategic authority", 0},
    {"Scottish unitary authority", "Scottish council", kUnitary | kCity},
    {"Welsh unitary authority", "Welsh council", kUnitary | kCounty | kBorough | kCity},
    {"NI district", "Northern Irish council", kDistrict | kBorough | kCity},
};

constexpr auto kTypes = [] {
  std::array<std::string_view, std::size(kKinds)> types;
  for (std::size_t i = 0; i < types.size(); ++i) types[i] = kKinds[i].in_words;
  return types;
}();

// Short names in common use, by code.
constexpr std::pair<std::string_view, std::string_view> kShortForms[] = {
    {"B&NES", "BAS"}, {"BANES", "BAS"}, {"BCP", "BPC"},  {"BCP Council", "BPC"}, {"GLA", "GLA"},
    {"GMCA", "GMCA"}, {"RBKC", "KEC"},  {"RBWM", "WNM"}, {"WECA", "WECA"},       {"WMCA", "WMCA"},
};

constexpr std::size_t kShortestForSlips = 6;
constexpr std::size_t kLongEnoughAlone = 10;  // to be known by a slip without "Council" or its like

template <class Table, class Value>
bool contains(const Table& table, const Value& value) {
  return std::find(std::begin(table), std::end(table), value) != std::end(table);
}

Hints hints_of(std::string_view word) {
  for (const HintWord& row : kHintWords) {
    if (row.word == word) return row.hints;
  }
  return 0;
}

// Also of "Distict" and "Counci1".
Hints hints_of_misspelt(std::string_view word) {
  if (const Hints hints = hints_of(word); hints != 0 || word.size() < kShortestForSlips) return hints;
  for (const HintWord& row : kHintWords) {
    if (row.word.size() >= kShortestForSlips && one_slip_apart(row.word, word)) return row.hints;
  }
  return 0;
}

// A written name taken apart: which place, and what kind of authority.
struct Written {
  std::string whole;  // all words but the joining ones
  std::string place;  // without the words that say what kind it is
  Hints hints = 0;
};

void append_word(std::string& text, std::string_view word) {
  if (!text.empty()) text += ' ';
  text += word;
}

Written take_apart(std::string_view name, Hints (*hints_of_word)(std::string_view)) {
  std::vector<std::string> words = key_words(name);
  std::erase_if(words, [](const std::string& word) { return contains(kJoiningWords, word); });
  Written written;
  for (std::string& word : words) {
    if (word == "upon") word = "on";
    if (word == "saint") word = "st";
    append_word(written.whole, word);
    written.hints |= hints_of_word(word);
  }
  for (const std::string& word : words) {
    const bool is_london_borough = word == "london" && (written.hints & kBorough) != 0;
    if (is_london_borough) written.hints |= kLondon;
    if (hints_of_word(word) == 0 && !is_london_borough) append_word(written.place, word);
  }
  return written;
}

std::optional<Date> day_of(std::string_view iso) { return iso.empty() ? std::nullopt : from_iso(iso); }

template <class Use>
void for_each_part(std::string_view list, char between, Use use) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(between), list.size());
    if (end > 0) use(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

// What may be said of an authority around the name of its place.
struct Calling {
  Hints own = 0;      // by its own names
  Hints allowed = 0;  // by its kind

  bool allows(Hints hints) const {
    if ((hints & kCityOrCounty) != 0 && (own & (kCity | kCounty)) == 0) return false;
    return (hints & ~(own | allowed | kCouncil | kCityOrCounty)) == 0;
  }
  bool says(Hints hints) const { return (hints & ~(own | kCouncil | kCityOrCounty)) == 0; }
  // "West Midlands" by itself is a region.
  bool must_be_said() const { return (allowed & kCombined) != 0; }
};

bool was_there(const Authority& authority, Date day) {
  return (!authority.from || *authority.from <= day) && (!authority.to || day <= *authority.to);
}

class Directory {
 public:
  Directory() {
    authorities_.reserve(authority_rows().size());  // successors point into it
    for (const AuthorityRow& row : authority_rows()) add(row);
    for (std::size_t i = 0; i < authority_rows().size(); ++i) link_successors(i);
    for (const auto& [short_form, code] : kShortForms)
      keep(by_name_, take_apart(short_form, hints_of).whole, by_code_.at(code));
    for (const auto& [place, numbers] : by_place_) {
      if (place.size() < kShortestForSlips) continue;
      for (std::string& shorter : with_letter_dropped(place))
        by_shortened_[std::move(shorter)].push_back(place);
    }
  }

  std::span<const Authority> authorities() const { return authorities_; }

  const Authority* find(std::string_view name, std::optional<Date> day) const {
    const Written written = take_apart(name, hints_of);
    if (written.whole.empty()) return nullptr;
    if (const auto known = by_name_.find(written.whole); known != by_name_.end())
      return the_one(known->second, day);
    Numbers places = called(written);
    if (!places.empty()) return the_one(fitting(places, written.hints), day);
    const Written mended = take_apart(name, hints_of_misspelt);
    places = called(mended);
    if (places.empty()) places = called_nearly(mended);
    return the_one(fitting(places, mended.hints), day);
  }

 private:
  using Numbers = std::vector<std::size_t>;  // places in authorities_
  using Index = std::unordered_map<std::string, Numbers>;

  static void keep(Index& index, const std::string& key, std::size_t number) {
    if (key.empty()) return;
    Numbers& numbers = index[key];
    if (!contains(numbers, number)) numbers.push_back(number);
  }

  static void append(const Index& index, const std::string& key, Numbers& numbers) {
    const auto found = index.find(key);
    if (found == index.end()) return;
    for (const std::size_t number : found->second) {
      if (!contains(numbers, number)) numbers.push_back(number);
    }
  }

  void add(const AuthorityRow& row) {
    const std::size_t number = authorities_.size();
    const auto* kind = std::find_if(std::begin(kKinds), std::end(kKinds),
                                    [&](const Kind& k) { return k.in_data == row.type; });
    authorities_.push_back({row.official_name,
                            row.short_name,
                            row.welsh_name,
                            kind->in_words,
                            row.nation,
                            row.region,
                            day_of(row.start),
                            day_of(row.end),
                            {}});
    by_code_.emplace(row.code, number);
    Calling& calling = callings_.emplace_back(Calling{0, kind->allowed});
    const auto add_name = [&](std::string_view name, bool in_full) {
      const Written written = take_apart(name, hints_of);
      calling.own |= written.hints;
      if (in_full) keep(by_name_, written.whole, number);
      keep(by_place_, written.place, number);
      for (const std::string_view joint : {" on ", " under ", " in "}) {
        const std::size_t end = written.place.find(joint);
        if (end != std::string::npos) keep(by_first_part_, written.place.substr(0, end), number);
      }
    };
    add_name(row.official_name, true);
    add_name(row.welsh_name, true);
    add_name(row.short_name, false);
    for_each_part(row.aliases, '|', [&](std::string_view alias) { add_name(alias, true); });
    // A county that became one council without a change of name: "Wiltshire County Council".
    if ((calling.own & (kCity | kBorough | kDistrict | kRoyal)) == 0 && (kind->allowed & kUnitary) != 0) {
      calling.allowed |= kCounty;
    }
  }

  void link_successors(std::size_t number) {
    Authority& old = authorities_[number];
    for_each_part(authority_rows()[number].replaced_by, ',', [&](std::string_view code) {
      Authority& successor = authorities_[by_code_.at(code)];
      old.successors.push_back(&successor);
      if (!successor.from) successor.from = old.to;
      if (old.region.empty()) old.region = successor.region;
    });
  }

  Numbers called(const Written& written) const {
    Numbers numbers;
    append(by_place_, written.place, numbers);
    // "Southend Council": the river or the sea may be left out where it is clear that a council is meant.
    if (written.hints != 0 || !numbers.empty()) append(by_first_part_, written.place, numbers);
    return numbers;
  }

  Numbers called_nearly(const Written& written) const {
    Numbers numbers;
    if (written.place.size() < kShortestForSlips) return numbers;
    if (written.hints == 0 && written.place.size() < kLongEnoughAlone) return numbers;
    for (const std::string& shorter : with_letter_dropped(written.place)) {
      const auto found = by_shortened_.find(shorter);
      if (found == by_shortened_.end()) continue;
      for (const std::string& place : found->second) {
        const bool is_near = place.front() == written.place.front() && one_slip_apart(place, written.place);
        if (is_near) append(by_place_, place, numbers);
      }
    }
    return numbers;
  }

  // Those that may be called with these words; where some say them all by their own names, those.
  Numbers fitting(const Numbers& numbers, Hints hints) const {
    Numbers allowed;
    Numbers said;
    for (const std::size_t number : numbers) {
      const Calling& calling = callings_[number];
      if (!calling.allows(hints) || (calling.must_be_said() && (hints & kCombined) == 0)) continue;
      allowed.push_back(number);
      if ((hints & ~kCouncil) != 0 && calling.says(hints)) said.push_back(number);
    }
    return said.empty() ? allowed : said;
  }

  const Authority* the_one(const Numbers& numbers, std::optional<Date> day) const {
    const Authority* found = nullptr;
    for (const std::size_t number : numbers) {
      const Authority& authority = authorities_[number];
      if (numbers.size() > 1 && day && !was_there(authority, *day)) continue;
      if (found != nullptr) return nullptr;
      found = &authority;
    }
    return found;
  }

  std::vector<Authority> authorities_;  // in the order of authority_rows()
  std::vector<Calling> callings_;       // likewise
  std::map<std::string_view, std::size_t> by_code_;
  Index by_name_;        // by all words of a full name
  Index by_place_;       // by the words that say where
  Index by_first_part_;  // "kingston" of "kingston on thames"
  std::unordered_map<std::string, std::vector<std::string>>
      by_shortened_;  // places, by their names less a letter
};

const Directory& directory() {
  static const Directory all;
  return all;
}

}  // namespace

std::span<const Authority> authorities() { return directory().authorities(); }

std::span<const std::string_view> authority_types() { return kTypes; }

const Authority* find_authority(std::string_view written, std::optional<Date> day) {
  return directory().find(written, day);
}

std::string canonical_authority(std::string_view written, std::optional<Date> day) {
  const Authority* known = find_authority(written, day);
  return std::string(known == nullptr ? written : known->name);
}

}  // namespace minutebook::analyzers
