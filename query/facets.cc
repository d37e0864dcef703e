// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/facets.h"

#include <algorithm>
#include <utility>

#include "schema/terms.h"

namespace minutebook::query {
namespace {

using schema::Field;

// A value numbered by one of the two databases.
struct Numbered {
  schema::Half half;
  std::uint64_t number;
  std::uint64_t count;
};

// The most frequent values of either half. Where both halves are read, one name may be numbered by both: all are then
// needed to add them up.
void keep_most_frequent(std::vector<Numbered>& values, std::size_t limit) {
  const bool both = std::any_of(values.begin(), values.end(),
                                [&](const Numbered& value) { return value.half != values.front().half; });
  if (both || values.size() <= limit) return;
  const auto more = [](const Numbered& a, const Numbered& b) { return a.count > b.count; };
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(limit), values.end(), more);
  // Those as frequent as the last one stay too: among them the name decides.
  const std::uint64_t least = values[limit].count;
  std::erase_if(values, [&](const Numbered& value) { return value.count < least; });
}

// The lists of a facet slot: the facets, then the standings.
const std::size_t kLists = schema::facets().size() + schema::standing_facets().size();

std::size_t list_of_standings(Field field) {
  const auto all = schema::standing_facets();
  return schema::facets().size() +
         static_cast<std::size_t>(std::find(all.begin(), all.end(), field) - all.begin());
}

}  // namespace

CountingSpy::CountingSpy(std::optional<Xapian::valueno> group_slot, const std::vector<FacetFolding>& foldings)
    : group_slot_{group_slot}, foldings_{foldings} {
  for (auto& half : counts_) half.resize(kLists);
}

void CountingSpy::operator()(const Xapian::Document& document, double) {
  ++total_;
  if (group_slot_) ++groups_[document.get_value(*group_slot_)];
  const std::string packed = document.get_value(schema::kFacetSlot);
  schema::for_each_facet(packed, kLists, [this](schema::Half half, std::size_t facet, std::uint64_t number) {
    // A number that no papers give: a damaged value must not fill the memory.
    constexpr std::uint64_t kMostValues = std::uint64_t{1} << 26U;
    if (number >= kMostValues) return;
    Counts& counts = counts_[static_cast<std::size_t>(half)][facet];
    if (number >= counts.size()) counts.resize(number + 1 + counts.size());
    ++counts[number];
  });
}

std::uint64_t CountingSpy::group_size(const std::string& group) const {
  const auto found = groups_.find(group);
  return found == groups_.end() ? 0 : found->second;
}

Facet CountingSpy::facet(Field field, std::size_t limit, const NameOfNumber& name) const {
  const auto all = schema::facets();
  const auto place = static_cast<std::size_t>(std::find(all.begin(), all.end(), field) - all.begin());
  const bool is_by_date = schema::spec(field).type == schema::FieldType::kDate;
  const FacetFolding& folding = foldings_[place];
  Counts labelled(folding.labels.size());
  std::vector<Numbered> numbered;
  for (const schema::Half half : {schema::Half::kPublic, schema::Half::kRestricted}) {
    const Counts& counts = counts_[static_cast<std::size_t>(half)][place];
    for (std::uint64_t number = 0; number < counts.size(); ++number) {
      if (counts[number] == 0) continue;
      const auto in_half = static_cast<std::size_t>(half);
      if (const auto label = folding.same[in_half].find(number); label != folding.same[in_half].end()) {
        labelled[label->second] += counts[number];
      } else if (!folding.shared[in_half].contains(number)) {
        numbered.push_back({half, number, counts[number]});
      }
    }
    for (const auto& [number, label] : folding.standings[static_cast<std::size_t>(half)]) {
      const Counts& standings = counts_[static_cast<std::size_t>(half)][list_of_standings(field)];
      if (number < standings.size()) labelled[label] += standings[number];
    }
  }
  const std::size_t before = numbered.size();
  if (!is_by_date) keep_most_frequent(numbered, limit);
  const std::size_t left_out = before - numbered.size();

  std::unordered_map<std::string, FacetValue> values;  // by key: two databases may print one name in two ways
  values.reserve(numbered.size());
  for (const Numbered& one : numbered) {
    const NamedValue* value = name(one.half, field, one.number);
    if (value == nullptr) continue;
    FacetValue& entry = values.try_emplace(value->key, FacetValue{value->name, 0}).first->second;
    entry.value = std::min(entry.value, value->name);
    entry.count += one.count;
  }
  for (std::size_t label = 0; label < labelled.size(); ++label) {
    if (labelled[label] == 0) continue;
    const std::string& value = folding.labels[label];
    values.try_emplace(schema::key_of(field, value), FacetValue{value, 0}).first->second.count +=
        labelled[label];
  }
  Facet facet{std::string{schema::spec(field).name}, {}, values.size() + left_out};
  facet.values.reserve(values.size());
  for (auto& [key, value] : values) facet.values.push_back(std::move(value));
  const std::size_t kept = std::min(limit, facet.values.size());
  std::partial_sort(facet.values.begin(), facet.values.begin() + static_cast<std::ptrdiff_t>(kept),
                    facet.values.end(), [is_by_date](const FacetValue& a, const FacetValue& b) {
                      if (is_by_date) return a.value > b.value;
                      return a.count != b.count ? a.count > b.count : a.value < b.value;
                    });
  facet.values.resize(kept);
  return facet;
}

}  // namespace minutebook::query
