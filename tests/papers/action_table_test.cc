// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/action_table.h"

#include <gtest/gtest.h>

namespace minutebook::papers {
namespace {

using Cells = std::vector<std::string>;

TEST(ActionTables, HaveAHead) {
  for (const Cells& cells : {
           Cells{"Ref", "Action", "Owner", "Due", "Status"},
           Cells{"Action", "Owner"},
           Cells{"ACTION", "BY WHOM", "BY WHEN"},
           Cells{"No.", "Action agreed", "Lead officer", "Date"},
       }) {
    ActionTable table;
    EXPECT_TRUE(table.head(cells)) << cells[1];
    EXPECT_TRUE(table.open()) << cells[1];
  }
  for (const Cells& cells : {
           Cells{"Scheme", "Homes", "Cost"},
           Cells{"Councillor", "Authority"},
           Cells{"Item", "Page"},
           Cells{"", ""},
           Cells{},
       }) {
    ActionTable table;
    EXPECT_FALSE(table.head(cells)) << (cells.empty() ? "" : cells[0]);
    EXPECT_FALSE(table.open()) << (cells.empty() ? "" : cells[0]);
  }
}

TEST(ActionTables, RowsAreReadByTheirColumns) {
  const struct {
    Cells head;
    Cells row;
    std::string_view text;
    std::string_view owner;
    std::string_view due;
    std::string_view status;
  } kRows[] = {
      {{"Ref", "Action", "Owner", "Due", "Status"},
       {"A1", "Mend the sluice", "Clerk", "June", "In progress"},
       "Mend the sluice",
       "Clerk",
       "June",
       "In progress"},
      {{"Owner", "Action"}, {"Cllr Ash", "Mend the sluice"}, "Mend the sluice", "Cllr Ash", "", ""},
      {{"Ref", "Action", "Owner", "By when"},
       {"A2", "Mend the sluice", "", "June"},
       "Mend the sluice",
       "",
       "June",
       ""},
      {{"Ref", "Action", "Owner", "Due"}, {"A3", "Mend the sluice"}, "Mend the sluice", "", "", ""},
  };
  for (const auto& row : kRows) {
    ActionTable table;
    ASSERT_TRUE(table.head(row.head));
    const auto action = table.row(row.row);
    ASSERT_TRUE(action) << row.row[0];
    EXPECT_EQ(action->text, row.text) << row.row[0];
    EXPECT_EQ(action->owner, row.owner) << row.row[0];
    EXPECT_EQ(action->due, row.due) << row.row[0];
    EXPECT_EQ(action->status, row.status) << row.row[0];
  }
}

TEST(ActionTables, ARowWithoutAnActionIsNone) {
  ActionTable table;
  ASSERT_TRUE(table.head({"Ref", "Action", "Owner"}));
  EXPECT_FALSE(table.row({"A4", "", "Clerk"}));
  EXPECT_FALSE(table.row({"A4"}));
  EXPECT_FALSE(table.row({}));
}

TEST(ActionTables, CloseAndOpenAgain) {
  ActionTable table;
  ASSERT_TRUE(table.head({"Ref", "Action", "Owner"}));
  table.close();
  EXPECT_FALSE(table.open());
  EXPECT_TRUE(table.head({"Owner", "Action"}));
  const auto action = table.row({"Clerk", "Mend the sluice"});
  ASSERT_TRUE(action);
  EXPECT_EQ(action->owner, "Clerk");
}

}  // namespace
}  // namespace minutebook::papers
