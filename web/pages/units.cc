// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/pages/units.h"

#include <algorithm>
#include <array>

#include "schema/fields.h"
#include "web/field_labels.h"

namespace minutebook::web::pages {
namespace {

struct UnitWords {
  std::string_view unit;
  Text label;
  Text count;  // of results in groups of it
};
constexpr std::array kUnits = {
    UnitWords{"item", "Items", "{count} results in {groups} items"},
    UnitWords{"meeting", "Meetings", "{count} results in {groups} meetings"},
    UnitWords{"matter", "Matters over several meetings", "{count} results in {groups} matters"},
};

struct SortWords {
  std::string_view sort;
  Text label;
};
constexpr std::array kSorts = {
    SortWords{"relevance", "Best first"},
    SortWords{"newest", "Newest first"},
    SortWords{"oldest", "Oldest first"},
    SortWords{"agenda", "In the order of the agenda"},
};

const UnitWords* find_unit(std::string_view name) {
  const auto* row =
      std::find_if(kUnits.begin(), kUnits.end(), [name](const UnitWords& one) { return one.unit == name; });
  return row == kUnits.end() ? nullptr : row;
}

std::string counted(const Context& context, std::uint64_t count, Text one, Text many) {
  return count == 1 ? context.say(one) : context.say(many, {{"count", grouped(count)}});
}

}  // namespace

std::string unit_label(const Context& context, std::string_view unit) {
  if (const auto* row = find_unit(unit)) return context.say(row->label);
  const schema::FieldSpec* field = schema::find_field(unit);
  return field == nullptr ? context.say("Passages") : std::string{label_of(context.lang, field->field)};
}

std::string sort_label(const Context& context, std::string_view sort) {
  for (const SortWords& row : kSorts) {
    if (row.sort == sort) return context.say(row.label);
  }
  return std::string{sort};
}

std::string count_line(const Context& context, const query::Results& results) {
  if (results.total == 0) return context.say("No results");
  const std::string& unit = results.interpretation.group;
  if (unit.empty()) return counted(context, results.total, "1 result", "{count} results");
  const auto* row = find_unit(unit);
  return context.say(row == nullptr ? Text{"{count} results under {groups} names"} : row->count,
                     {{"count", grouped(results.total)}, {"groups", grouped(results.groups)}});
}

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

std::string passages(const Context& context, std::uint64_t count) {
  return counted(context, count, "1 passage", "{count} passages");
}

std::string meetings(const Context& context, std::uint64_t count) {
  return counted(context, count, "1 meeting", "{count} meetings");
}

}  // namespace minutebook::web::pages
