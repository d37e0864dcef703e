// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/json.h"
#include "cli/render_json.h"
#include "query/parser.h"

namespace minutebook::cli {
namespace {

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

Json hit_json(const query::Hit& hit, bool grouped) {
  const schema::Record& record = hit.record;
  Json json = {{"rank", hit.rank},
               {"score", rounded(hit.score)},
               {"kind", record.kind},
               {"organization", record.organization},
               {"date", or_null(record.date)},
               {"chair", or_null(record.chair)},
               {"item", {{"number", record.item_number}, {"title", record.item_title}}},
               {"speakers", record.speakers},
               {"owner", or_null(record.owner)},
               {"authorities", record.authorities},
               {"access", record.access},
               {"text", record.text},
               {"snippet", marked_html(hit.snippet)},
               {"source", record.source},
               {"page", or_null(record.page)},
               {"offset", record.offset},
               {"length", record.length},
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
  if (grouped) {
    json["group_size"] = hit.group_size;
    json["group_value"] = or_null(hit.group_value);
  }
  return json;
}

Json facets_json(const std::vector<query::Facet>& facets) {
  Json json = Json::object();
  for (const query::Facet& facet : facets) {
    json[facet.field] = array_of(facet.values, [](const query::FacetValue& value) -> Json {
      return {{"value", value.value}, {"count", value.count}};
    });
  }
  return json;
}

}  // namespace

std::string results_json(const query::Results& results, const SearchCommand& command) {
  const bool grouped = !results.interpretation.group.empty();
  const bool with_facets = command.options.facet_values > 0;
  Json json = {
      {"query", results.query},
      {"interpretation", interpretation_json(results.interpretation)},
      {"total", {{"value", results.total}, {"relation", "exact"}}},
      {"answer", answer_json(results.answer)},
      {"hidden_boilerplate", results.hidden_boilerplate},
      {"hits", array_of(results.hits, [&](const query::Hit& hit) { return hit_json(hit, grouped); })},
      {"facets", with_facets ? facets_json(results.facets) : Json::object()},
      {"did_you_mean", results.did_you_mean ? Json(*results.did_you_mean) : Json(nullptr)},
      {"took_ms", rounded(results.took_ms)}};
  if (grouped) json["groups"] = results.groups;
  return line_of(json);
}

std::string hit_json_line(const query::Results& results, const query::Hit& hit) {
  return line_of(hit_json(hit, !results.interpretation.group.empty()));
}

std::string count_json(const query::Results& results, std::uint64_t count, std::string_view of) {
  return line_of({{"query", results.query},
                  {"interpretation", interpretation_json(results.interpretation)},
                  {"count", count},
                  {"of", of}});
}

}  // namespace minutebook::cli
