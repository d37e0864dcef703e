// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/pages/hit_html.h"

#include <algorithm>
#include <array>

#include "schema/fields.h"
#include "web/day_words.h"
#include "web/field_labels.h"
#include "web/links.h"

namespace minutebook::web::pages {
namespace {

using schema::Field;
using schema::Record;

bool is_unsure(const Record& record, std::string_view member) {
  return std::find(record.unsure.begin(), record.unsure.end(), member) != record.unsure.end();
}

// Names of people; owners may be groups too, of which there is a page all the same: what the name owns.
Html person(const Context& context, const std::string& name) {
  return name.empty() ? Html{} : people_links(context, {name});
}

Html organization(const Context& context, const Record& record) {
  if (record.organization.empty()) return {};
  Html html = link_to(body_url(context, record.organization), record.organization);
  if (!record.authority.empty() && record.authority != record.organization) html += ", " + record.authority;
  return html;
}

Html meeting_day(const Context& context, const Record& record) {
  if (record.date.empty()) return {};
  return link_to(meeting_url(context, record.meeting_id), time_html(context.lang, record.date));
}

Html outcomes(const Context& context, const Record& record) {
  std::string words;
  for (const std::string& outcome : record.outcomes) {
    words += (words.empty() ? "" : ", ") + label_of(context.lang, Field::kOutcome, outcome);
  }
  return words;
}

Html status(const Context& context, const Record& record) {
  return record.status.empty() ? Html{} : Html{label_of(context.lang, Field::kStatus, record.status)};
}

Html vote(const Context& context, const Record& record) {
  if (!record.vote) return {};
  return context.say("{for} for, {against} against, {abstain} abstained",
                     {{"for", std::to_string(record.vote->in_favour)},
                      {"against", std::to_string(record.vote->against)},
                      {"abstain", std::to_string(record.vote->abstain)}});
}

Html source(const Context& context, const Record& record) {
  return source_html(context, record.source, record.page);
}

// What may be told of a passage; the label is the field's, the member is what the record's `unsure` names.
struct Fact {
  Field field;
  std::string_view member;
  Html (*html)(const Context&, const Record&);
  bool explains_itself = false;  // its label is for those who hear it alone
};
constexpr std::array kFacts = {
    Fact{Field::kOrganization, "organization", organization, true},
    Fact{Field::kDate, "date", meeting_day, true},
    Fact{Field::kChair, "chair", [](const Context& c, const Record& r) { return person(c, r.chair); }},
    Fact{Field::kSpeaker, "speakers",
         [](const Context& c, const Record& r) { return people_links(c, r.speakers); }},
    Fact{Field::kPresenter, "presenters",
         [](const Context& c, const Record& r) { return people_links(c, r.presenters); }},
    Fact{Field::kOwner, "owner", [](const Context& c, const Record& r) { return person(c, r.owner); }},
    Fact{Field::kDue, "due", [](const Context& c, const Record& r) { return time_html(c.lang, r.due); }},
    Fact{Field::kStatus, "status", status},
    Fact{Field::kOutcome, "outcomes", outcomes},
    Fact{Field::kMover, "mover", [](const Context& c, const Record& r) { return person(c, r.mover); }},
    Fact{Field::kSeconder, "seconder",
         [](const Context& c, const Record& r) { return person(c, r.seconder); }},
    Fact{Field::kVotedFor, "vote", vote},
    Fact{Field::kSource, "source", source},
};

constexpr std::array kHitFacts = {
    Field::kOrganization, Field::kDate,    Field::kChair, Field::kSpeaker,  Field::kOwner,    Field::kDue,
    Field::kStatus,       Field::kOutcome, Field::kMover, Field::kSeconder, Field::kVotedFor, Field::kSource,
};

std::string fact_label(const Context& context, const Fact& fact) {
  return fact.member == "vote" ? context.say("Vote") : std::string{label_of(context.lang, fact.field)};
}

// Nobody is asked for more than there are.
Html more_of_group(const Context& context, const query::Interpretation& asked, const query::Hit& hit) {
  if (asked.group.empty() || hit.group_size < 2) return {};
  const std::string more = std::to_string(hit.group_size - 1);
  if (asked.group == "meeting") {
    return link_to(meeting_url(context, hit.record.meeting_id),
                   context.say("{count} more in this meeting", {{"count", more}}));
  }
  if (asked.group == "item") {
    return link_to(item_url(context, hit.record.item_id),
                   context.say("{count} more in this item", {{"count", more}}));
  }
  const schema::FieldSpec* field = schema::find_field(asked.group);
  const Html text = context.say("{count} more", {{"count", more}});
  if (field == nullptr || !field->facet || hit.group_value.empty()) return text;
  NamedValues query = context.parameters.with("group", {"passage"});
  query.emplace_back(field->name, hit.group_value);
  return link_to(context.url("/search", query), text);
}

Html group_heading(const Context& context, const query::Interpretation& asked, const query::Hit& hit) {
  const schema::FieldSpec* field = schema::find_field(asked.group);
  if (hit.group_value.empty() || field == nullptr) return {};
  return element("p", {{"class", "group"}},
                 {link_to(value_url(context, field->field, hit.group_value),
                          label_of(context.lang, field->field, hit.group_value))});
}

Html title_of(const Context& context, const Record& record) {
  if (!record.item_title.empty()) return record.item_title;
  return record.paper_title.empty() ? Html{context.say("Item without a title")} : Html{record.paper_title};
}

}  // namespace

Html snippet_html(const query::Snippet& snippet) {
  std::vector<MarkedRange> ranges;
  ranges.reserve(snippet.highlights.size());
  for (const analyzers::ByteRange& range : snippet.highlights) ranges.push_back({range.begin, range.end});
  return marked(snippet.text, ranges);
}

Html kind_tag(const Context& context, std::string_view kind) {
  return element("span", {{"class", "tag tag-" + std::string{kind}}},
                 {label_of(context.lang, Field::kKind, kind)});
}

Html told(const Context& context, const Record& record, std::string_view member, const Html& value) {
  if (!is_unsure(record, member)) return value;
  return value + " " + element("span", {{"class", "unsure"}}, {context.say("(likely)")});
}

Html source_html(const Context& context, std::string_view source, std::optional<int> page) {
  if (source.empty()) return {};
  std::string name{source.substr(source.rfind('/') + 1)};
  if (page) name += ", " + context.say("page {page}", {{"page", std::to_string(*page)}});
  const auto url = paper_url(context, source, page);
  return url ? link_to(*url, name) : Html{name};
}

Html facts_html(const Context& context, const Record& record) {
  return facts_html(context, record, kHitFacts);
}

Html facts_html(const Context& context, const Record& record, std::span<const Field> fields) {
  Html rows;
  for (const Fact& fact : kFacts) {
    if (std::find(fields.begin(), fields.end(), fact.field) == fields.end()) continue;
    const Html value = fact.html(context, record);
    if (value.empty()) continue;
    const Attributes label = fact.explains_itself ? Attributes{{"class", "hidden"}} : Attributes{};
    rows += element("div", {element("dt", label, {fact_label(context, fact)}),
                            element("dd", {told(context, record, fact.member, value)})});
  }
  return rows.empty() ? Html{} : element("dl", {{"class", "facts"}}, {rows});
}

Html fact_html(const Context& context, const Record& record, Field field) {
  for (const Fact& fact : kFacts) {
    if (fact.field != field) continue;
    const Html value = fact.html(context, record);
    return value.empty() ? value : told(context, record, fact.member, value);
  }
  return {};
}

Html hit_html(const Context& context, const query::Interpretation& asked, const query::Hit& hit) {
  const Record& record = hit.record;
  const Html title = element("h3", {told(context, record, "kind", kind_tag(context, record.kind)), " ",
                                    element("a", {{"href", passage_url(context, record)}, {"lang", ""}},
                                            {title_of(context, record)})});
  // The heading comes first for those who jump from one to the next; the style shows the words above it. The papers
  // do not say in which language they are.
  Html children = group_heading(context, asked, hit) + title +
                  element("p", {{"class", "words"}, {"lang", ""}}, {snippet_html(hit.snippet)}) +
                  facts_html(context, record);
  const Html more = more_of_group(context, asked, hit);
  if (!more.empty()) children += element("p", {{"class", "more"}}, {more});
  return element("li", {{"class", "hit"}}, {children});
}

}  // namespace minutebook::web::pages
