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

template <std::size_t N>
std::optional<std::size_t> column(const std::vector<std::string>& cells,
                                  const std::array<std::string_view, N>& names) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    auto key = lower(trim(cells[i]));
    while (!key.empty() && key.back() == ':') key.pop_back();
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
  return open_ = true;
}

std::optional<ActionRow> ActionTable::row(const std::vector<std::string>& cells) const {
  if (cells.size() <= action_ || trim(cells[action_]).empty()) return std::nullopt;
  return ActionRow{tidy(cells[action_]), cells.size() > owner_ ? tidy(cells[owner_]) : std::string()};
}

}  // namespace minutebook::papers
