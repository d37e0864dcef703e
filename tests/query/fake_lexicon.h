// SPDX-License-Identifier: GPL-2.0-or-later
// The names of a council that does not exist, for questions to be read against.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "query/lexicon.h"

namespace minutebook::query {

class FakeLexicon : public Lexicon {
 public:
  FakeLexicon();

  const NameIndex& names(schema::Field field) const override { return names_.at(field); }
  std::optional<std::string> display(schema::Field field, const std::string& key) const override;

 private:
  void add(schema::Field field, const std::vector<std::string>& names);

  std::map<schema::Field, NameIndex> names_;
  std::map<std::pair<schema::Field, std::string>, std::string> display_;
};

}  // namespace minutebook::query
