// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/facets.h"

#include <algorithm>
#include <map>
#include <utility>

#include "schema/terms.h"

namespace minutebook::query {

using schema::Field;

CountingSpy::CountingSpy(std::optional<Xapian::valueno> group_slot) : group_slot_{group_slot} {
  for (const Field field : schema::facets()) counted_.push_back({&schema::spec(field), {}});
}

void CountingSpy::operator()(const Xapian::Document& document, double) {
  ++total_;
  if (group_slot_) ++groups_[document.get_value(*group_slot_)];
  for (Counted& counted : counted_) {
    std::string value = document.get_value(counted.field->slot);
    if (!value.empty()) ++counted.counts[std::move(value)];
  }
}

std::uint64_t CountingSpy::group_size(const std::string& group) const {
  const auto found = groups_.find(group);
  return found == groups_.end() ? 0 : found->second;
}

std::vector<Facet> CountingSpy::facets(std::size_t limit) const {
  std::vector<Facet> result;
  for (const Counted& counted : counted_) {
    // Two databases may print one name in two ways: counted together, under the first.
    std::map<std::string, FacetValue> values;
    const auto add = [&values](const std::string& value, std::uint64_t count) {
      const auto [entry, is_new] = values.try_emplace(schema::value_key(value), FacetValue{value, 0});
      entry->second.value = std::min(entry->second.value, value);
      entry->second.count += count;
    };
    for (const auto& [bytes, count] : counted.counts) {
      if (counted.field->many) {
        for (const std::string& value : schema::unpack_values(bytes)) add(value, count);
      } else {
        add(bytes, count);
      }
    }
    Facet facet{std::string{counted.field->name}, {}};
    for (auto& [key, value] : values) facet.values.push_back(std::move(value));
    const bool is_by_date = counted.field->type == schema::FieldType::kDate;
    std::sort(facet.values.begin(), facet.values.end(),
              [is_by_date](const FacetValue& a, const FacetValue& b) {
                if (is_by_date) return a.value > b.value;
                return a.count != b.count ? a.count > b.count : a.value < b.value;
              });
    if (facet.values.size() > limit) facet.values.resize(limit);
    if (!facet.values.empty()) result.push_back(std::move(facet));
  }
  return result;
}

}  // namespace minutebook::query
