// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/vocabulary.h"

#include <algorithm>
#include <array>

namespace minutebook::papers::vocabulary {
namespace {

constexpr auto kSpeechVerbs = std::to_array<std::string_view>(
    {"acknowledged", "added",         "addressed",  "admitted",    "advised",     "agreed",     "announced",
     "answered",     "apologised",    "appealed",   "argued",      "asked",       "asserted",   "assured",
     "began",        "believed",      "briefed",    "brought",     "called",      "cautioned",  "challenged",
     "clarified",    "closed",        "commended",  "commented",   "complained",  "conceded",   "concluded",
     "confirmed",    "congratulated", "considered", "corrected",   "counselled",  "countered",  "declared",
     "delivered",    "demonstrated",  "described",  "detailed",    "disagreed",   "discussed",  "doubted",
     "drew",         "echoed",        "emphasised", "emphasized",  "encouraged",  "enquired",   "estimated",
     "expanded",     "explained",     "expressed",  "feared",      "fed",         "fed-back",   "feedback",
     "felt",         "gave",          "hailed",     "held",        "highlighted", "hoped",      "identified",
     "illustrated",  "informed",      "inquired",   "insisted",    "intervened",  "introduced", "invited",
     "joked",        "laid",          "led",        "listed",      "made",        "maintained", "mentioned",
     "named",        "noted",         "objected",   "observed",    "offered",     "opened",     "opted",
     "outlined",     "paid",          "pleaded",    "pointed",     "praised",     "predicted",  "presented",
     "pressed",      "proceeded",     "promised",   "protested",   "provided",    "put",        "queried",
     "questioned",   "quoted",        "raised",     "ran",         "read",        "reassured",  "recalled",
     "recognised",   "recommended",   "recorded",   "recounted",   "referred",    "reflected",  "regretted",
     "reiterated",   "related",       "remarked",   "remembered",  "reminded",    "repeated",   "replied",
     "reported",     "requested",     "responded",  "reviewed",    "said",        "set",        "shared",
     "showed",       "signalled",     "sought",     "spoke",       "stated",      "stressed",   "submitted",
     "suggested",    "summarised",    "summarized", "supported",   "tabled",      "talked",     "thanked",
     "thought",      "told",          "took",       "traced",      "underlined",  "undertook",  "update",
     "updated",      "urged",         "voiced",     "volunteered", "walked",      "wanted",     "warned",
     "welcomed",     "wished",        "wondered"});

constexpr auto kSpeechInfinitives = std::to_array<std::string_view>(
    {"address", "brief",     "comment", "deliver",   "demonstrate", "describe", "discuss", "explain",
     "give",    "introduce", "lead",    "outline",   "present",     "provide",  "report",  "respond",
     "run",     "share",     "speak",   "summarise", "summarize",   "take",     "talk",    "update"});

constexpr auto kSpeechNouns = std::to_array<std::string_view>(
    {"account",      "address",       "answer",       "briefing",      "comment",        "comments",
     "contribution", "demonstration", "explanation",  "introduction",  "observation",    "overview",
     "point",        "points",        "presentation", "presentations", "question",       "questions",
     "remark",       "remarks",       "report",       "reports",       "representation", "representations",
     "response",     "speech",        "statement",    "suggestion",    "summary",        "talk",
     "update",       "updates",       "view",         "views"});

constexpr auto kSpeechParticiples = std::to_array<std::string_view>(
    {"advised",    "asked",      "assured",    "concluded", "delivered", "described", "explained",
     "given",      "informed",   "introduced", "led",       "made",      "opened",    "outlined",
     "presented",  "provided",   "raised",     "reminded",  "stated",    "submitted", "suggested",
     "summarised", "summarized", "thanked",    "told",      "updated",   "welcomed"});

constexpr auto kInvitations = std::to_array<std::string_view>(
    {"allowed", "asked", "called", "introduced", "invited", "requested", "welcomed"});

constexpr auto kDecisionVerbs = std::to_array<std::string_view>(
    {"accepted",   "adopted",   "agreed",    "appointed", "approved",    "asked",      "authorised",
     "authorized", "carried",   "commented", "confirmed", "considered",  "deferred",   "delegated",
     "determined", "elected",   "endorsed",  "granted",   "highlighted", "instructed", "nominated",
     "noted",      "postponed", "ratified",  "received",  "recommended", "referred",   "refused",
     "rejected",   "requested", "resolved",  "supported", "thanked",     "welcomed"});

constexpr auto kDecidingBodies = std::to_array<std::string_view>(
    {"assembly",    "authority", "board", "cabinet",     "commission",    "committee",    "council",
     "councillors", "executive", "forum", "governors",   "group",         "it",           "meeting",
     "member",      "members",   "panel", "partnership", "sub-committee", "subcommittee", "trustees"});

constexpr auto kGroupNouns = std::to_array<std::string_view>(
    {"adviser",     "advisers",   "advisors",    "agency",    "all",         "association", "authorities",
     "authority",   "board",      "boards",      "cabinet",   "chair",       "chairman",    "chairs",
     "clerk",       "colleagues", "college",     "committee", "committees",  "company",     "contractor",
     "contractors", "council",    "councillors", "councils",  "department",  "departments", "director",
     "directorate", "directors",  "executive",   "forum",     "group",       "groups",      "head",
     "heads",       "lead",       "leader",      "leads",     "manager",     "managers",    "member",
     "members",     "office",     "officer",     "officers",  "panel",       "panels",      "partners",
     "partnership", "police",     "school",      "schools",   "secretariat", "secretaries", "secretary",
     "service",     "services",   "staff",       "subgroup",  "team",        "teams",       "treasurer",
     "trust",       "trustees",   "unit",        "university"});

constexpr auto kWorkMarkers =
    std::to_array<std::string_view>({"must", "shall", "should", "to", "will", "would"});

constexpr auto kFiniteVerbs = std::to_array<std::string_view>(
    {"are", "be",  "been",  "being", "can",   "could",  "did", "do",   "does",  "has",  "have",
     "is",  "may", "might", "must",  "shall", "should", "was", "were", "which", "will", "would"});

template <typename Table>
constexpr bool sorted(const Table& table) {
  return std::is_sorted(table.begin(), table.end());
}
static_assert(sorted(kSpeechVerbs) && sorted(kSpeechInfinitives) && sorted(kSpeechNouns) &&
              sorted(kSpeechParticiples));
static_assert(sorted(kInvitations) && sorted(kDecisionVerbs) && sorted(kDecidingBodies) &&
              sorted(kGroupNouns));
static_assert(sorted(kWorkMarkers) && sorted(kFiniteVerbs));

}  // namespace

Words speech_verbs() { return kSpeechVerbs; }
Words speech_infinitives() { return kSpeechInfinitives; }
Words speech_nouns() { return kSpeechNouns; }
Words speech_participles() { return kSpeechParticiples; }
Words invitations() { return kInvitations; }
Words decision_verbs() { return kDecisionVerbs; }
Words deciding_bodies() { return kDecidingBodies; }
Words group_nouns() { return kGroupNouns; }
Words work_markers() { return kWorkMarkers; }
Words finite_verbs() { return kFiniteVerbs; }

}  // namespace minutebook::papers::vocabulary
