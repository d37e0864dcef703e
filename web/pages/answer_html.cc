// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/pages/answer_html.h"

#include "schema/fields.h"
#include "web/day_words.h"
#include "web/field_labels.h"
#include "web/links.h"
#include "web/pages/units.h"

namespace minutebook::web::pages {
namespace {

Html number_html(const Context& context, const query::Answer& answer) {
  const std::string number = grouped(answer.total);
  const schema::FieldSpec* field = schema::find_field(answer.of);
  const std::string unit = field == nullptr ? unit_label(context, answer.of)
                                            : context.say("Different values: {field}",
                                                          {{"field", unit_label(context, answer.of)}});
  return element("p", {{"class", "number"}}, {number}) + element("p", {{"class", "quiet"}}, {unit});
}

// A value of a field, or the day of a meeting, with the page that has more of it.
Html value_html(const Context& context, const query::Results& results, std::size_t i) {
  const query::AnswerValue& value = results.answer->values[i];
  if (const schema::FieldSpec* field = schema::find_field(results.answer->of)) {
    return link_to(value_url(context, field->field, value.value),
                   label_of(context.lang, field->field, value.value)) +
           " " +
           element("span", {{"class", "count"}},
                   {passages(context, value.passages) + ", " + meetings(context, value.meetings)});
  }
  const Html day = time_html(context.lang, value.value);
  const Html count = element("span", {{"class", "count"}}, {passages(context, value.passages)});
  if (i >= results.hits.size()) return day + " " + count;
  return link_to(meeting_url(context, results.hits[i].record.meeting_id), day) + " " + count;
}

}  // namespace

Html answer_html(const Context& context, const query::Results& results) {
  if (!results.answer) return {};
  // Who only puts the hits in groups has not asked when the meetings were: the hits themselves tell.
  const bool is_asked = results.answer->is_count || schema::find_field(results.answer->of) != nullptr ||
                        !context.parameters.has("group");
  if (!is_asked || (!results.answer->is_count && results.answer->values.empty())) return {};
  Html content = element("h2", {context.say("Answer")});
  if (results.answer->is_count) {
    content += number_html(context, *results.answer);
  } else {
    content += element("p", {{"class", "quiet"}}, {unit_label(context, results.answer->of)});
    Html values;
    for (std::size_t i = 0; i < results.answer->values.size(); ++i) {
      values += element("li", {value_html(context, results, i)});
    }
    content += element("ul", {{"class", "values"}}, {values});
  }
  return element("section", {{"class", "answer"}}, {content});
}

}  // namespace minutebook::web::pages
