// SPDX-License-Identifier: GPL-2.0-or-later
// The names that an index knows, as the parser needs them: a question is read the same way whatever holds the
// names. Says nothing about threads: an implementation does.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "query/names.h"
#include "schema/fields.h"

namespace minutebook::query {

class Lexicon {
 public:
  virtual ~Lexicon() = default;

  // The names of a field; lives as long as the Lexicon.
  virtual const NameIndex& names(schema::Field field) const = 0;

  // A name as the papers print it; nothing where no passage has it (any more).
  virtual std::optional<std::string> display(schema::Field field, const std::string& key) const = 0;
};

}  // namespace minutebook::query
