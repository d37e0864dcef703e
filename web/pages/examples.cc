// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/pages/examples.h"

#include <array>

#include "schema/fields.h"

namespace minutebook::web::pages {
namespace {

using schema::Field;

// A question with the most frequent value of a field in the place of {}.
struct Pattern {
  Field field;
  std::string_view before;
  std::string_view behind = {};
};
constexpr std::array kPatterns = {
    Pattern{Field::kOrganization, "decisions of the "}, Pattern{Field::kChair, "decisions chaired by "},
    Pattern{Field::kSpeaker, "what did ", " say"},      Pattern{Field::kOwner, "actions for "},
    Pattern{Field::kYear, "who chaired in "},           Pattern{Field::kAuthority, "anything from "},
    Pattern{Field::kYear, "how many decisions in "},
};

const query::Facet* facet_of(const query::Results& everything, Field field) {
  for (const query::Facet& facet : everything.facets) {
    if (facet.field == schema::spec(field).name && !facet.values.empty()) return &facet;
  }
  return nullptr;
}

}  // namespace

std::vector<std::string> examples(const query::Results& everything) {
  std::vector<std::string> questions;
  for (const Pattern& pattern : kPatterns) {
    if (const query::Facet* facet = facet_of(everything, pattern.field)) {
      questions.push_back(std::string{pattern.before} + facet->values.front().value +
                          std::string{pattern.behind});
    }
  }
  return questions;
}

Html examples_html(const Context& context, const query::Results& everything) {
  Html items;
  for (const std::string& question : examples(everything)) {
    items += element("li", {link_to(context.url("/search", {{"q", question}}), question)});
  }
  return element("ul", {{"class", "examples"}, {"lang", "en"}}, {items});
}

}  // namespace minutebook::web::pages
