// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/meeting.h"

#include <algorithm>
#include <array>
#include <utility>

namespace minutebook::papers {
namespace {

template <typename T>
struct Named {
  constexpr Named(T v, std::string_view n) : value(v), name(n) {}
  T value;
  std::string_view name;
};

constexpr std::array kPaperKinds = {Named{PaperKind::kMinutes, "minutes"},
                                    Named{PaperKind::kAgenda, "agenda"}, Named{PaperKind::kReport, "report"}};
constexpr std::array kAccesses = {Named{Access::kPublic, "public"}, Named{Access::kRestricted, "restricted"}};
constexpr std::array kPassageKinds = {Named{PassageKind::kDiscussion, "discussion"},
                                      Named{PassageKind::kDecision, "decision"},
                                      Named{PassageKind::kAction, "action"},
                                      Named{PassageKind::kRecommendation, "recommendation"},
                                      Named{PassageKind::kDeclaration, "declaration"},
                                      Named{PassageKind::kApologies, "apologies"},
                                      Named{PassageKind::kAttendance, "attendance"},
                                      Named{PassageKind::kReport, "report"},
                                      Named{PassageKind::kOther, "other"}};
constexpr std::array kRoles = {Named{Role::kChair, "chair"},
                               Named{Role::kViceChair, "vice-chair"},
                               Named{Role::kDeputyChair, "deputy-chair"},
                               Named{Role::kMember, "member"},
                               Named{Role::kObserver, "observer"},
                               Named{Role::kSubstitute, "substitute"},
                               Named{Role::kApologies, "apologies"},
                               Named{Role::kInAttendance, "in-attendance"},
                               Named{Role::kOfficer, "officer"}};

template <typename Table, typename T>
std::string_view name_of(const Table& table, T value) {
  return std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.value == value; })->name;
}

template <typename T, typename Table>
std::optional<T> value_of(const Table& table, std::string_view name) {
  for (const auto& row : table) {
    if (row.name == name) return row.value;
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_string(PaperKind kind) { return name_of(kPaperKinds, kind); }
std::string_view to_string(Access access) { return name_of(kAccesses, access); }
std::string_view to_string(PassageKind kind) { return name_of(kPassageKinds, kind); }
std::string_view to_string(Role role) { return name_of(kRoles, role); }
std::optional<PassageKind> passage_kind_from(std::string_view name) {
  return value_of<PassageKind>(kPassageKinds, name);
}
std::optional<Role> role_from(std::string_view name) { return value_of<Role>(kRoles, name); }

}  // namespace minutebook::papers
