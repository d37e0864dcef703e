// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of actions: "Ref | Action | Owner | Due | Status". Not for use by two threads at once.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace minutebook::papers {

struct ActionRow {
  std::string text;
  std::string owner;  // as printed; "" where the cell is empty
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
  std::size_t action_ = 0;   // columns
  std::size_t owner_ = 0;
};

}  // namespace minutebook::papers
