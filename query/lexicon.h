// SPDX-License-Identifier: GPL-2.0-or-later
// The names that an index knows, as the parser needs them: a question is read the same way whatever holds the
// names. Says nothing about threads: an implementation does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/names.h"
#include "schema/fields.h"
#include "schema/links.h"

namespace minutebook::query {

class Lexicon {
 public:
  virtual ~Lexicon() = default;

  // The names of a field; lives as long as the Lexicon.
  virtual const NameIndex& names(schema::Field field) const = 0;

  // What a name stands for, each as it is shown: as the papers print it, or the people or bodies that go by it; none
  // where no passage has it (any more).
  virtual std::vector<std::string> meanings(schema::Field field, const std::string& key) const = 0;

  // What is known of somebody, by the name that meanings() gives, in a few words: "chair, speaker; Fernleigh District
  // Council; 2016-2020". "" where nothing is.
  virtual std::string about(schema::Field field, std::string_view meaning) const = 0;

  // The names of a person or body that has several, by the one that meanings() gives; null where it has one.
  virtual const schema::Linked* linked(schema::Field field, std::string_view meaning) const = 0;
};

}  // namespace minutebook::query
