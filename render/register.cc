// SPDX-License-Identifier: GPL-2.0-or-later
#include "render/register.h"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <vector>

#include "render/csv.h"

namespace minutebook::render {
namespace {

using query::Hit;

struct Column {
  std::string_view name;
  std::string (*value)(const Hit& hit);
};

std::string votes(const Hit& hit, std::uint64_t schema::VoteCount::*which) {
  return hit.record.vote ? std::to_string(*hit.record.vote.*which) : std::string();
}

// Users script against the names and the order: a new column goes to the end.
constexpr std::array<Column, 25> kColumns = {{
    {"rank", [](const Hit& hit) { return std::to_string(hit.rank); }},
    {"kind", [](const Hit& hit) { return hit.record.kind; }},
    {"date", [](const Hit& hit) { return hit.record.date; }},
    {"organization", [](const Hit& hit) { return hit.record.organization; }},
    {"authority", [](const Hit& hit) { return hit.record.authority; }},
    {"chair", [](const Hit& hit) { return hit.record.chair; }},
    {"item_number", [](const Hit& hit) { return hit.record.item_number; }},
    {"item_title", [](const Hit& hit) { return hit.record.item_title; }},
    {"text", [](const Hit& hit) { return hit.record.text; }},
    {"speakers", [](const Hit& hit) { return fmt::format("{}", fmt::join(hit.record.speakers, "; ")); }},
    {"owner", [](const Hit& hit) { return hit.record.owner; }},
    {"status", [](const Hit& hit) { return hit.record.status; }},
    {"due", [](const Hit& hit) { return hit.record.due; }},
    {"outcome", [](const Hit& hit) { return fmt::format("{}", fmt::join(hit.record.outcomes, "; ")); }},
    {"mover", [](const Hit& hit) { return hit.record.mover; }},
    {"seconder", [](const Hit& hit) { return hit.record.seconder; }},
    {"vote_for", [](const Hit& hit) { return votes(hit, &schema::VoteCount::in_favour); }},
    {"vote_against", [](const Hit& hit) { return votes(hit, &schema::VoteCount::against); }},
    {"vote_abstain", [](const Hit& hit) { return votes(hit, &schema::VoteCount::abstain); }},
    {"access", [](const Hit& hit) { return hit.record.access; }},
    {"source", [](const Hit& hit) { return hit.record.source; }},
    {"page",
     [](const Hit& hit) { return hit.record.page ? std::to_string(*hit.record.page) : std::string(); }},
    {"offset", [](const Hit& hit) { return std::to_string(hit.record.offset); }},
    {"length", [](const Hit& hit) { return std::to_string(hit.record.length); }},
    {"id", [](const Hit& hit) { return schema::passage_id(hit.record); }},
}};

}  // namespace

std::string register_header() {
  std::vector<std::string> cells;
  for (const Column& column : kColumns) cells.emplace_back(column.name);
  return csv_row(cells);
}

std::string register_row(const Hit& hit) {
  std::vector<std::string> cells;
  for (const Column& column : kColumns) cells.push_back(column.value(hit));
  return csv_row(cells);
}

}  // namespace minutebook::render
