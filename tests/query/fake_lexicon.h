// SPDX-License-Identifier: GPL-2.0-or-later
// The names of a council that does not exist, for questions to be read against.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "query/lexicon.h"

namespace minutebook::query {

class FakeLexicon : public Lexicon {
 public:
  FakeLexicon();

  const NameIndex& names(schema::Field field) const override;
  std::vector<std::string> meanings(schema::Field field, const std::string& key) const override;
  std::string about(schema::Field field, std::string_view meaning) const override;
  const schema::Linked* linked(schema::Field, std::string_view) const override { return nullptr; }

 private:
  void add(schema::Field field, const std::vector<std::string>& names);

  std::map<schema::Field, NameIndex> names_;
  std::map<std::pair<schema::Field, std::string>, std::string> display_;
};

}  // namespace minutebook::query
