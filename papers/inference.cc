// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/inference.h"

#include <array>

namespace minutebook::papers {
namespace {

struct Row {
  Basis basis;
  Confidence confidence;
  std::string_view reason;
};

constexpr std::array kRows = {
    Row{Basis::kRecordsDecisions, Confidence::kMedium, "it records decisions, and does not say what it is"},
    Row{Basis::kRecordsNone, Confidence::kLow, "it does not say what it is, and records no decision"},
    Row{Basis::kFirstLine, Confidence::kMedium, "the first line"},
    Row{Basis::kNamedByBody, Confidence::kHigh, "named by its kind and its body"},
    Row{Basis::kMostNamed, Confidence::kLow, "the body that the text names most often"},
    Row{Basis::kOnlyCouncil, Confidence::kMedium, "no body is named but the council"},
    Row{Basis::kFirstDate, Confidence::kLow, "the first date in the text"},
    Row{Basis::kPostedDate, Confidence::kLow, "the day on which it was put up"},
    Row{Basis::kAgendaOfFile, Confidence::kHigh, "from the agenda in the same file"},
    Row{Basis::kPlaceLine, Confidence::kMedium, "a line that is a place to meet in"},
    Row{Basis::kTookChair, Confidence::kMedium, "who took the chair"},
    Row{Basis::kNoStar, Confidence::kMedium, "no star, where stars say who was there"},
    Row{Basis::kPublicExcluded, Confidence::kMedium, "press and public are excluded from it"},
    Row{Basis::kSectionAbove, Confidence::kMedium, "under a mark further up"},
    Row{Basis::kPartRestricted, Confidence::kMedium, "a part of it is restricted"},
    Row{Basis::kOutOfSequence, Confidence::kHigh, "does not follow the number before it"},
    Row{Basis::kDecidedInProse, Confidence::kMedium, "decided in plain words, under no heading"},
    Row{Basis::kCarried, Confidence::kMedium, "a motion that was carried"},
    Row{Basis::kWorkInProse, Confidence::kMedium, "given in plain words, under no heading"},
    Row{Basis::kRoleOnly, Confidence::kHigh, "called by role"},
    Row{Basis::kPosition, Confidence::kHigh, "called by job"},
    Row{Basis::kInitials, Confidence::kHigh, "called by initials"},
    Row{Basis::kFirstName, Confidence::kMedium, "called by first name"},
    Row{Basis::kSpelling, Confidence::kMedium, "spelt otherwise"},
    Row{Basis::kBeside, Confidence::kMedium, "by what is said around it"},
};

// In the order of the enum.
constexpr bool in_order() {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    if (kRows[i].basis != static_cast<Basis>(i)) return false;
  }
  return kRows.back().basis == Basis::kBeside;
}
static_assert(in_order());

constexpr std::array<std::string_view, 14> kFields = {
    "kind",       "title",  "organization", "authority", "date",  "venue", "chair",
    "attendance", "access", "number",       "speakers",  "owner", "mover", "seconder"};
constexpr std::array<std::string_view, 3> kConfidences = {"high", "medium", "low"};

const Row& row_of(Basis basis) { return kRows.at(static_cast<std::size_t>(basis)); }

}  // namespace

Confidence confidence_of(Basis basis) { return row_of(basis).confidence; }
std::string_view reason_of(Basis basis) { return row_of(basis).reason; }
std::string_view to_string(Confidence confidence) {
  return kConfidences.at(static_cast<std::size_t>(confidence));
}
std::string_view to_string(Inferred field) { return kFields.at(static_cast<std::size_t>(field)); }

}  // namespace minutebook::papers
