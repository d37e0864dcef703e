// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/convention.h"

#include <gtest/gtest.h>

namespace minutebook::papers {
namespace {

// Items as their texts; a name behind " || " stands in the margin.
Convention convention_in(const std::vector<std::string_view>& texts) {
  std::vector<RawItem> items;
  for (const std::string_view text : texts) {
    RawItem item;
    item.title = "An item";
    const std::size_t bar = text.find(" || ");
    item.blocks = blocks_of(text.substr(0, bar));
    if (bar != std::string_view::npos) item.blocks.back().margin = text.substr(bar + 4);
    items.push_back(std::move(item));
  }
  return convention_of(items);
}

TEST(Conventions, AreToldFromAllItems) {
  const struct {
    std::string_view name;
    std::vector<std::string_view> items;
    bool headed, formal, margin, labelled;
  } kRows[] = {
      {"headings of their own",
       {"Rain fell.\n\nDecision\n\nMembers noted the report.\n\nAction\n\nOfficers to report back.",
        "Wind blew.\n\nDecisions:\n\n1. Members noted the report."},
       true,
       false,
       false,
       false},
      {"resolutions",
       {"Rain fell.\n\nRESOLVED that the report be noted.",
        "Wind blew.\n\nRESOLVED: That the wall be mended.", "RESOLVED that the minutes be signed."},
       false,
       true,
       false,
       false},
      {"a column of names",
       {"Rain fell.", "The Clerk would write to the county. || JB", "Wind blew."},
       false,
       false,
       true,
       false},
      {"labels in the text",
       {"Rain fell.\n\nACTION: Clerk to write to the county.", "Wind blew."},
       false,
       false,
       false,
       true},
      {"plain prose",
       {"Rain fell.", "Council agreed to buy three bins.", "Wind blew."},
       false,
       false,
       false,
       false},
      {"no items", {}, false, false, false, false},
  };
  for (const auto& row : kRows) {
    const Convention convention = convention_in(row.items);
    EXPECT_EQ(convention.headed, row.headed) << row.name;
    EXPECT_EQ(convention.formal, row.formal) << row.name;
    EXPECT_EQ(convention.margin, row.margin) << row.name;
    EXPECT_EQ(convention.labelled, row.labelled) << row.name;
  }
}

}  // namespace
}  // namespace minutebook::papers
