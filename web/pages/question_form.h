// SPDX-License-Identifier: GPL-2.0-or-later
// The form of a page that narrows what it shows: words, a few fields with the values that are there, days. A GET form, so
// that the URL is the whole state. Pure.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "query/search.h"
#include "schema/fields.h"
#include "web/context.h"
#include "web/html.h"

namespace minutebook::web::pages {

inline constexpr std::size_t kMostFormValues =
    300;  // that a field of the form lists: SearchOptions::facet_values

struct QuestionForm {
  std::string_view path;                  // of the page
  std::span<const schema::Field> fields;  // to choose a value of
  bool has_order = false;                 // newest or oldest first
};

// `results` has the facets. What is asked beside the form's own fields is kept.
Html question_form(const Context& context, const QuestionForm& form, const query::Results& results);

}  // namespace minutebook::web::pages
