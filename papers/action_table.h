// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of actions: "Ref | Action | Owner | Due | Status". Not for use by two threads at once.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace minutebook::papers {

struct ActionRow {
  std::string text;
  // As printed; "" where the cell is empty or there is no such column.
  std::string owner;
  std::string due;
  std::string status;
};

class ActionTable {
 public:
  // Whether a row is the head of such a table; the rows below it are read by its columns then.
  bool head(const std::vector<std::string>& cells);
  // The action of a row; nothing where its cell is empty.
  std::optional<ActionRow> row(const std::vector<std::string>& cells) const;
  bool open() const { return open_; }
  void close() { open_ = false; }

 private:
  bool open_ = false;
  bool referenced_ = false;  // a number stands in front of the action in its cell
  // Columns.
  std::size_t action_ = 0;
  std::size_t owner_ = 0;
  std::optional<std::size_t> due_;
  std::optional<std::size_t> status_;
};

}  // namespace minutebook::papers
