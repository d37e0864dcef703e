// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/action_table.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "papers/text.h"

namespace minutebook::papers {
namespace {

constexpr auto kActionColumns =
    std::to_array<std::string_view>({"action", "action agreed", "action required", "actions", "agreed action",
                                     "cam gweithredu", "details of action", "task", "what"});
constexpr auto kOwnerColumns = std::to_array<std::string_view>(
    {"action by", "action owner", "assigned to", "by whom", "lead", "lead officer", "officer", "owner",
     "person responsible", "responsibility", "responsible", "responsible officer", "who", "whom"});

constexpr auto kDueColumns = std::to_array<std::string_view>(
    {"by when", "complete by", "completion date", "date due", "deadline", "due", "due by", "due date",
     "due for completion", "target", "target completion date", "target date", "timescale", "when"});
constexpr auto kStatusColumns = std::to_array<std::string_view>(
    {"action status", "current status", "progress", "progress update", "position", "rag status", "state",
     "status", "status update", "statws", "update"});

// "Reference Action", where the columns of number and text have run into one.
std::string without_reference(std::string key) {
  for (const std::string_view front : {"reference ", "ref. ", "ref ", "no. ", "no ", "minute ", "item "}) {
    if (key.starts_with(front) && key.size() > front.size()) return key.substr(front.size());
  }
  return key;
}

template <std::size_t N>
std::optional<std::size_t> column(const std::vector<std::string>& cells,
                                  const std::array<std::string_view, N>& names) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    auto key = lower(trim(cells[i]));
    while (!key.empty() && key.back() == ':') key.pop_back();
    key = without_reference(key);
    if (std::find(names.begin(), names.end(), key) != names.end()) return i;
  }
  return std::nullopt;
}

}  // namespace

bool ActionTable::head(const std::vector<std::string>& cells) {
  const auto action = column(cells, kActionColumns);
  const auto owner = column(cells, kOwnerColumns);
  if (!action || !owner) return false;
  action_ = *action;
  owner_ = *owner;
  due_ = column(cells, kDueColumns);
  status_ = column(cells, kStatusColumns);
  const auto key = lower(trim(cells[action_]));
  referenced_ = without_reference(key) != key;
  return open_ = true;
}

std::optional<ActionRow> ActionTable::row(const std::vector<std::string>& cells) const {
  if (cells.size() <= action_ || trim(cells[action_]).empty()) return std::nullopt;
  auto text = tidy(cells[action_]);
  const auto space = text.find(' ');
  const bool reference = referenced_ && space != std::string::npos &&
                         std::any_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(space),
                                     [](char c) { return c >= '0' && c <= '9'; });
  if (reference) text = tidy(text.substr(space));
  const auto cell = [&cells](std::optional<std::size_t> at) {
    return at && *at < cells.size() ? tidy(cells[*at]) : std::string();
  };
  return ActionRow{std::move(text), cell(owner_), cell(due_), cell(status_)};
}

}  // namespace minutebook::papers
