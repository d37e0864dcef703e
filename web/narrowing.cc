// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/narrowing.h"

#include "query/explanation.h"
#include "web/question.h"

namespace minutebook::web {

std::string typed_meaning(Context& context) {
  const std::string typed = context.parameters.text("q");
  if (typed.empty()) return {};
  query::SearchOptions options = options_of(context.parameters);
  options.also.clear();
  return context.searcher.explain(typed, options).interpretation.canonical;
}

std::string with_condition(const std::string& meaning, std::string_view condition) {
  if (meaning.empty()) return std::string{condition};
  return '(' + meaning + ") AND " + std::string{condition};
}

}  // namespace minutebook::web
