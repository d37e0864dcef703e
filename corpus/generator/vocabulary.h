// SPDX-License-Identifier: GPL-2.0-or-later
// The words that generated notes are made of: short lists of what councils talk about, and a maker of rare
// words that never runs out. Pure functions and constants, safe from any thread.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace minutebook::corpus {

// Appends the rare word of a rank: pronounceable, lower case, the same for the same rank, and (but for
// chance) another for every other. Higher ranks give longer words.
void append_rare_word(std::uint64_t rank, std::string& out);

// What items are about. Written the same way wherever they occur, so that they can be searched as phrases.
inline constexpr std::array<std::string_view, 64> kTopics = {"climate change",
                                                             "adult social care",
                                                             "council tax",
                                                             "affordable housing",
                                                             "business rates",
                                                             "public health",
                                                             "local plan",
                                                             "waste collection",
                                                             "children's services",
                                                             "home-to-school transport",
                                                             "homelessness prevention",
                                                             "devolution deal",
                                                             "flood resilience",
                                                             "road maintenance",
                                                             "library services",
                                                             "community safety",
                                                             "digital inclusion",
                                                             "cyber security",
                                                             "pension fund",
                                                             "peer challenge",
                                                             "sector-led improvement",
                                                             "apprenticeship levy",
                                                             "air quality",
                                                             "electric vehicle charging",
                                                             "special educational needs",
                                                             "youth justice",
                                                             "domestic abuse",
                                                             "rough sleeping",
                                                             "town centre regeneration",
                                                             "superfast broadband",
                                                             "planning enforcement",
                                                             "licensing policy",
                                                             "parking charges",
                                                             "leisure centres",
                                                             "care home fees",
                                                             "early help",
                                                             "food waste",
                                                             "fly-tipping",
                                                             "tree planting",
                                                             "active travel",
                                                             "procurement strategy",
                                                             "shared services",
                                                             "asset management",
                                                             "capital programme",
                                                             "treasury management",
                                                             "medium term financial strategy",
                                                             "equality and diversity",
                                                             "member development",
                                                             "electoral review",
                                                             "combined authority",
                                                             "integrated care",
                                                             "hospital discharge",
                                                             "school places",
                                                             "foster care",
                                                             "empty homes",
                                                             "rural bus services",
                                                             "coastal erosion",
                                                             "heritage assets",
                                                             "allotments",
                                                             "emergency planning",
                                                             "data sharing",
                                                             "internal audit",
                                                             "scrutiny work programme",
                                                             "armed forces covenant"};

inline constexpr std::array<std::string_view, 120> kNouns = {
    "report",       "service",    "council",   "programme", "budget",    "work",       "member",
    "plan",         "support",    "community", "resident",  "scheme",    "project",    "review",
    "funding",      "strategy",   "policy",    "proposal",  "cost",      "need",       "partner",
    "authority",    "pressure",   "demand",    "risk",      "saving",    "contract",   "grant",
    "consultation", "target",     "team",      "issue",     "change",    "year",       "area",
    "government",   "sector",     "provider",  "family",    "business",  "school",     "site",
    "highway",      "tenant",     "forecast",  "option",    "outcome",   "impact",     "standard",
    "survey",       "investment", "vacancy",   "workforce", "capacity",  "delay",      "response",
    "complaint",    "audit",      "framework", "agreement", "evidence",  "training",   "guidance",
    "briefing",     "petition",   "street",    "village",   "ward",      "district",   "carer",
    "patient",      "volunteer",  "charity",   "landlord",  "developer", "supplier",   "inspector",
    "regulator",    "ministry",   "bid",       "measure",   "indicator", "backlog",    "shortfall",
    "surplus",      "reserve",    "levy",      "precept",   "loan",      "lease",      "depot",
    "fleet",        "bridge",     "culvert",   "footpath",  "crossing",  "junction",   "verge",
    "harbour",      "market",     "museum",    "theatre",   "park",      "playground", "cemetery",
    "nursery",      "hostel",     "clinic",    "shelter",   "workshop",  "platform",   "portal",
    "dataset",      "licence",    "permit",    "appeal",    "tribunal",  "byelaw",     "protocol",
    "charter"};

inline constexpr std::array<std::string_view, 60> kAdjectives = {
    "local",      "new",         "national",    "additional",     "regional",
    "annual",     "financial",   "further",     "current",        "rural",
    "recent",     "strategic",   "significant", "joint",          "early",
    "proposed",   "statutory",   "voluntary",   "urban",          "independent",
    "long-term",  "impartial",   "initial",     "clear",          "effective",
    "vulnerable", "available",   "digital",     "complex",        "draft",
    "revised",    "temporary",   "urgent",      "modest",         "ambitious",
    "rising",     "unexpected",  "flexible",    "robust",         "sustainable",
    "innovative", "seasonal",    "cross-party", "evidence-based", "one-off",
    "recurring",  "outstanding", "disputed",    "neighbouring",   "coastal",
    "suburban",   "historic",    "derelict",    "accessible",     "bilingual",
    "confident",  "cautious",    "overdue",     "interim",        "pooled"};

inline constexpr std::array<std::string_view, 40> kVerbs = {
    "improved",   "increased", "reduced",   "supported",   "delayed",      "agreed",   "delivered",
    "changed",    "reviewed",  "extended",  "affected",    "funded",       "met",      "published",
    "launched",   "completed", "monitored", "questioned",  "strengthened", "missed",   "approved",
    "widened",    "closed",    "opened",    "transferred", "repaired",     "replaced", "restored",
    "outsourced", "merged",    "piloted",   "halved",      "doubled",      "audited",  "inspected",
    "welcomed",   "postponed", "renewed",   "withdrawn",   "relocated"};

}  // namespace minutebook::corpus
