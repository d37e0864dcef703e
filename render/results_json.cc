// SPDX-License-Identifier: GPL-2.0-or-later
#include "render/results_json.h"

#include <array>
#include <optional>
#include <utility>

#include "render/tree_json.h"

namespace minutebook::render {
namespace {

// In the order of ShownUnit.
constexpr std::array<std::string_view, 3> kShownUnits = {"passage", "item", "meeting"};

Json filter_json(const query::Filter& filter) {
  return {{"field", filter.field}, {"op", filter.op}, {"value", filter.value}};
}

Json ambiguity_json(const query::Ambiguity& ambiguity) {
  return {{"field", ambiguity.field},
          {"typed", ambiguity.typed},
          {"candidates", array_of(ambiguity.candidates, [](const query::Candidate& candidate) -> Json {
             return {{"name", candidate.name}, {"about", candidate.about}};
           })}};
}

Json interpretation_json(const query::Interpretation& meaning) {
  return {{"text", meaning.text},
          {"filters", array_of(meaning.filters, filter_json)},
          {"sort", meaning.sort},
          {"notes", meaning.notes},
          {"canonical", meaning.canonical},
          {"english", meaning.english},
          {"group", or_null(meaning.group)},
          {"ambiguities", array_of(meaning.ambiguities, ambiguity_json)}};
}

Json answer_json(const std::optional<query::Answer>& answer) {
  if (!answer) return nullptr;
  return {{"type", answer->is_count ? "count" : "values"},
          {"of", answer->of},
          {"total", answer->total},
          {"values", array_of(answer->values, [](const query::AnswerValue& value) -> Json {
             return {{"value", value.value}, {"passages", value.passages}, {"meetings", value.meetings}};
           })}};
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char byte : text) {
    switch (byte) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        out += byte;
    }
  }
}

// The snippet as the content of an HTML element, its matches in <mark>.
std::string marked_html(const query::Snippet& snippet) {
  const std::string_view text = snippet.text;
  std::string html;
  std::size_t done = 0;
  for (const analyzers::ByteRange& range : snippet.highlights) {
    append_escaped(html, text.substr(done, range.begin - done));
    html += "<mark>";
    append_escaped(html, text.substr(range.begin, range.end - range.begin));
    html += "</mark>";
    done = range.end;
  }
  append_escaped(html, text.substr(done));
  return html;
}

Json place_json(const schema::Place& place) {
  return {{"source", place.source},
          {"page", or_null(place.page)},
          {"offset", place.offset},
          {"length", place.length}};
}

Json vote_json(const std::optional<schema::VoteCount>& vote) {
  if (!vote) return nullptr;
  return {{"for", vote->in_favour}, {"against", vote->against}, {"abstain", vote->abstain}};
}

// What a passage is, whatever question found it.
Json record_json(const schema::Record& record) {
  return {{"kind", record.kind},
          {"organization", record.organization},
          {"date", or_null(record.date)},
          {"chair", or_null(record.chair)},
          {"item", {{"number", record.item_number}, {"title", record.item_title}}},
          {"speakers", record.speakers},
          {"owner", or_null(record.owner)},
          {"authorities", record.authorities},
          {"access", record.access},
          {"text", record.text},
          {"source", record.source},
          {"page", or_null(record.page)},
          {"offset", record.offset},
          {"length", record.length},
          {"status", or_null(record.status)},
          {"due", or_null(record.due)},
          {"outcomes", record.outcomes},
          {"presenters", record.presenters},
          {"vote", vote_json(record.vote)},
          {"mover", or_null(record.mover)},
          {"seconder", or_null(record.seconder)},
          {"authority", or_null(record.authority)},
          {"paper", {{"kind", record.paper_kind}, {"title", record.paper_title}}},
          {"format", record.format},
          {"also_in", array_of(record.also_in, place_json)},
          {"unsure", record.unsure},
          {"id", schema::passage_id(record)},
          {"item_id", record.item_id},
          {"meeting_id", record.meeting_id}};
}

Json hit_json(const query::Hit& hit, bool grouped) {
  Json json = {{"rank", hit.rank}, {"score", rounded(hit.score)}};
  json.update(record_json(hit.record));
  json["snippet"] = marked_html(hit.snippet);
  if (grouped) {
    json["group_size"] = hit.group_size;
    json["group_value"] = or_null(hit.group_value);
  }
  return json;
}

Json value_json(const query::FacetValue& value) { return {{"value", value.value}, {"count", value.count}}; }

Json facet_values_json(const std::vector<query::Facet>& facets) {
  Json json = Json::object();
  for (const query::Facet& facet : facets) json[facet.field] = array_of(facet.values, value_json);
  return json;
}

// How many values each has, shown or not.
Json facet_sizes_json(const std::vector<query::Facet>& facets) {
  Json json = Json::object();
  for (const query::Facet& facet : facets) json[facet.field] = facet.distinct;
  return json;
}

Json item_json(query::ItemPassages passages, const query::Shown& shown) {
  const schema::Record& first = passages.front();
  Json json = {
      {"id", first.item_id},       {"number", first.item_number},
      {"title", first.item_title}, {"paper", {{"kind", first.paper_kind}, {"title", first.paper_title}}},
      {"source", first.source},    {"kinds", Json::object()}};
  for (const auto& [kind, count] : query::kinds_of(passages)) json["kinds"][kind] = count;
  if (shown.unit == query::ShownUnit::kMeeting) return json;
  json["passages"] = array_of(passages, [&shown](const schema::Record& record) {
    Json passage = record_json(record);
    passage["asked"] = schema::passage_id(record) == shown.id;
    return passage;
  });
  return json;
}

Json meeting_json(const schema::Record& record) {
  return {{"id", record.meeting_id},
          {"date", or_null(record.date)},
          {"organization", record.organization},
          {"authority", or_null(record.authority)},
          {"chair", or_null(record.chair)}};
}

}  // namespace

Json results_json(const query::Results& results, bool with_facets) {
  const bool grouped = !results.interpretation.group.empty();
  Json json = {
      {"query", results.query},
      {"interpretation", interpretation_json(results.interpretation)},
      {"total", {{"value", results.total}, {"relation", "exact"}}},
      {"answer", answer_json(results.answer)},
      {"hidden_boilerplate", results.hidden_boilerplate},
      {"hits", array_of(results.hits, [&](const query::Hit& hit) { return hit_json(hit, grouped); })},
      {"facets", with_facets ? facet_values_json(results.facets) : Json::object()},
      {"facet_sizes", with_facets ? facet_sizes_json(results.facets) : Json::object()},
      {"did_you_mean", results.did_you_mean ? Json(*results.did_you_mean) : Json(nullptr)},
      {"took_ms", rounded(results.took_ms)}};
  if (grouped) json["groups"] = results.groups;
  return json;
}

Json hit_json(const query::Results& results, const query::Hit& hit) {
  return hit_json(hit, !results.interpretation.group.empty());
}

Json count_json(const query::Results& results, std::uint64_t count, std::string_view of) {
  return {{"query", results.query},
          {"interpretation", interpretation_json(results.interpretation)},
          {"count", count},
          {"of", of}};
}

Json explanation_json(const query::Explanation& explanation, bool with_xapian) {
  Json json = {{"query", explanation.query},
               {"interpretation", interpretation_json(explanation.interpretation)},
               {"tree", tree_json(explanation.tree)}};
  if (with_xapian) json["xapian"] = explanation.xapian;
  return json;
}

Json facets_json(std::string_view question, const std::vector<query::Facet>& facets) {
  return {
      {"query", question}, {"facets", facet_values_json(facets)}, {"facet_sizes", facet_sizes_json(facets)}};
}

Json facet_value_json(const query::Facet& facet, const query::FacetValue& value) {
  Json json = {{"field", facet.field}};
  json.update(value_json(value));
  return json;
}

Json similar_json(std::string_view id, const query::SimilarItems& items) {
  const auto hit = [](const query::Hit& one) { return hit_json(one, false); };
  return {{"id", id},
          {"item", items.item ? hit(*items.item) : Json(nullptr)},
          {"earlier", array_of(items.earlier, hit)},
          {"later", array_of(items.later, hit)},
          {"similar", array_of(items.similar, hit)}};
}

Json suggestions_json(std::string_view typed, const std::vector<query::Suggestion>& suggestions) {
  return {{"typed", typed}, {"suggestions", array_of(suggestions, [](const query::Suggestion& one) -> Json {
                               return {{"text", one.text},
                                       {"value", one.value},
                                       {"kind", one.kind},
                                       {"detail", or_null(one.detail)},
                                       {"count", one.count}};
                             })}};
}

Json shown_json(const query::Shown& shown) {
  return {{"id", shown.id},
          {"type", kShownUnits.at(static_cast<std::size_t>(shown.unit))},
          {"meeting", meeting_json(shown.records.front())},
          {"items", array_of(query::items_of(shown),
                             [&shown](query::ItemPassages passages) { return item_json(passages, shown); })}};
}

}  // namespace minutebook::render
