// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/meeting.h"

#include <gtest/gtest.h>

namespace minutebook::papers {
namespace {

TEST(Meeting, PapersAndAccessHaveTheContractsNames) {
  EXPECT_EQ(to_string(PaperKind::kMinutes), "minutes");
  EXPECT_EQ(to_string(PaperKind::kAgenda), "agenda");
  EXPECT_EQ(to_string(PaperKind::kReport), "report");
  EXPECT_EQ(to_string(Access::kPublic), "public");
  EXPECT_EQ(to_string(Access::kRestricted), "restricted");
}

TEST(Meeting, PassageKindsGoThereAndBack) {
  const struct {
    PassageKind kind;
    std::string_view name;
  } kRows[] = {
      {PassageKind::kDiscussion, "discussion"},
      {PassageKind::kDecision, "decision"},
      {PassageKind::kAction, "action"},
      {PassageKind::kRecommendation, "recommendation"},
      {PassageKind::kDeclaration, "declaration"},
      {PassageKind::kApologies, "apologies"},
      {PassageKind::kAttendance, "attendance"},
      {PassageKind::kReport, "report"},
      {PassageKind::kOther, "other"},
  };
  for (const auto& row : kRows) {
    EXPECT_EQ(to_string(row.kind), row.name);
    EXPECT_EQ(passage_kind_from(row.name), row.kind) << row.name;
  }
  for (const std::string_view name : {"", "decisions", "Decision", "minutes"}) {
    EXPECT_EQ(passage_kind_from(name), std::nullopt) << name;
  }
}

TEST(Meeting, RolesGoThereAndBack) {
  const struct {
    Role role;
    std::string_view name;
  } kRows[] = {
      {Role::kChair, "chair"},
      {Role::kViceChair, "vice-chair"},
      {Role::kDeputyChair, "deputy-chair"},
      {Role::kMember, "member"},
      {Role::kObserver, "observer"},
      {Role::kSubstitute, "substitute"},
      {Role::kApologies, "apologies"},
      {Role::kInAttendance, "in-attendance"},
      {Role::kOfficer, "officer"},
  };
  for (const auto& row : kRows) {
    EXPECT_EQ(to_string(row.role), row.name);
    EXPECT_EQ(role_from(row.name), row.role) << row.name;
  }
  for (const std::string_view name : {"", "chairman", "Chair", "vice chair"}) {
    EXPECT_EQ(role_from(name), std::nullopt) << name;
  }
}

}  // namespace
}  // namespace minutebook::papers
