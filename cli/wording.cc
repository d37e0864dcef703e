// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "analyzers/dates.h"

namespace minutebook::cli {
namespace {

struct KindWords {
  std::string_view kind;
  std::string_view one;
  std::string_view many;
};

// "" is any kind.
constexpr std::array<KindWords, 10> kKindWords = {{
    {"", "passage", "passages"},
    {"discussion", "contribution", "contributions"},
    {"decision", "decision", "decisions"},
    {"action", "action", "actions"},
    {"recommendation", "recommendation", "recommendations"},
    {"declaration", "declaration of interest", "declarations of interest"},
    {"apologies", "apology", "apologies"},
    {"attendance", "attendance list", "attendance lists"},
    {"report", "report section", "report sections"},
    {"other", "other passage", "other passages"},
}};

struct UnitWords {
  std::string_view unit;
  std::string_view one;
  std::string_view many;
};

// Fields of people are people; any other field has values.
constexpr std::array<UnitWords, 10> kUnitWords = {{
    {"passage", "passage", "passages"},
    {"item", "item", "items"},
    {"meeting", "meeting", "meetings"},
    {"matter", "matter", "matters"},
    {"authority", "authority", "authorities"},
    {"organization", "body", "bodies"},
    {"date", "date", "dates"},
    {"year", "year", "years"},
    {"party", "party", "parties"},
    {"role", "role", "roles"},
}};

struct FilterWords {
  std::string_view field;
  std::string_view is;  // before the value
};

constexpr std::array<FilterWords, 17> kFilterWords = {{
    {"organization", "by"},
    {"chair", "chaired by"},
    {"speaker", "said by"},
    {"person", "with"},
    {"authority", "from"},
    {"authority_type", "by authorities of type"},
    {"region", "by authorities in"},
    {"nation", "by authorities in"},
    {"owner", "for"},
    {"title", "titled"},
    {"date", "on"},
    {"party", "of the party"},
    {"role", "in the role"},
    {"mover", "moved by"},
    {"seconder", "seconded by"},
    {"source", "in"},
    {"year", "in"},
}};

std::string in_words(const query::Filter& filter) {
  if (filter.op == "from") return "from " + long_date(filter.value);
  if (filter.op == "to") return "to " + long_date(filter.value);
  const auto* words = std::find_if(kFilterWords.begin(), kFilterWords.end(),
                                   [&](const FilterWords& row) { return row.field == filter.field; });
  const std::string_view before = words == kFilterWords.end() ? std::string_view(filter.field) : words->is;
  return fmt::format("{}{} {}", filter.op == "not" ? "not " : "", before, long_date(filter.value));
}

bool is_kind(const query::Filter& filter) { return filter.field == "kind" && filter.op == "is"; }

bool is_one_day(const query::Filter& filter, const query::Filter& next) {
  return filter.op == "from" && next.op == "to" && filter.field == next.field && filter.value == next.value;
}

// Of a kind without words of its own, passages.
const KindWords& words_of_kind(std::string_view kind) {
  const auto* words = std::find_if(kKindWords.begin(), kKindWords.end(),
                                   [kind](const KindWords& row) { return row.kind == kind; });
  return words == kKindWords.end() ? kKindWords.front() : *words;
}

// What is counted: the kind where exactly one is asked for.
const KindWords& counted_kind_of(const std::vector<query::Filter>& filters) {
  if (std::count_if(filters.begin(), filters.end(), is_kind) == 1) {
    return words_of_kind(std::find_if(filters.begin(), filters.end(), is_kind)->value);
  }
  return kKindWords.front();
}

}  // namespace

std::string number(std::uint64_t value) {
  std::string digits = std::to_string(value);
  for (std::size_t left = digits.size(); left > 3;) {
    left -= 3;
    digits.insert(left, ",");
  }
  return digits;
}

std::string counted(std::uint64_t value, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number(value), value == 1 ? one : many);
}

std::string counted_kind(std::uint64_t value, std::string_view kind) {
  const KindWords& words = words_of_kind(kind);
  return counted(value, words.one, words.many);
}

std::string counted_units(std::uint64_t value, std::string_view of) {
  const auto* words = std::find_if(kUnitWords.begin(), kUnitWords.end(),
                                   [of](const UnitWords& row) { return row.unit == of; });
  if (words != kUnitWords.end()) return counted(value, words->one, words->many);
  const schema::FieldSpec* field = schema::find_field(of);
  if (field != nullptr && field->person) return counted(value, "person", "people");
  return counted(value, "value", "values");
}

std::string megabytes_a_second(std::uint64_t bytes, double seconds) {
  return fmt::format("{:.1f} MB/s", seconds > 0 ? static_cast<double>(bytes) / 1e6 / seconds : 0.0);
}

std::string duration(double seconds) {
  if (seconds < 10) return fmt::format("{:.1f} s", seconds);
  const auto whole = static_cast<std::uint64_t>(std::llround(seconds));
  if (whole < 60) return fmt::format("{} s", whole);
  if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
  return fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

std::string long_date(std::string_view iso) {
  const auto date = analyzers::from_iso(iso);
  return date ? analyzers::long_date(*date) : std::string(iso);
}

std::string understood(const query::Results& results) {
  const query::Interpretation& meaning = results.interpretation;
  const KindWords& kind = counted_kind_of(meaning.filters);
  std::string line =
      results.total == 0 ? fmt::format("No {}", kind.many) : counted(results.total, kind.one, kind.many);
  if (results.groups != results.total) {
    const bool is_place = schema::find_field(meaning.group) == nullptr;  // an item, a meeting, a matter
    line += (is_place ? " in " : " · ") + counted_units(results.groups, meaning.group);
  }
  if (!meaning.text.empty()) line += " · " + meaning.text;
  for (std::size_t at = 0; at < meaning.filters.size(); ++at) {
    const query::Filter& filter = meaning.filters[at];
    if (is_kind(filter) && &kind != &kKindWords.front()) continue;
    if (at + 1 < meaning.filters.size() && is_one_day(filter, meaning.filters[at + 1])) {
      line += " · on " + long_date(filter.value);
      ++at;
    } else {
      line += " · " + in_words(filter);
    }
  }
  if (meaning.sort != "relevance" && !meaning.sort.empty()) line += fmt::format(" · {} first", meaning.sort);
  return line;
}

}  // namespace minutebook::cli
