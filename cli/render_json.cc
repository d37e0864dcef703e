// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/render_json.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "cli/certainty.h"

namespace minutebook::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string line_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json or_null(const std::optional<int>& value) { return value ? Json(*value) : Json(nullptr); }

// More digits than a reader can use only make two runs look different.
double rounded(double value) { return std::round(value * 1000) / 1000; }

template <typename Values, typename Function>
Json array_of(const Values& values, Function to_json) {
  Json array = Json::array();
  for (const auto& value : values) array.push_back(to_json(value));
  return array;
}

// Values with the words of the text that they were inferred from.
Json inferred_json(const std::vector<papers::Inference>& inferred, std::string_view text) {
  constexpr std::size_t kLongestWords = 200;  // of a whole passage its beginning says where to look
  return array_of(inferred, [text](const papers::Inference& one) -> Json {
    const papers::Place& place = one.place;
    const std::string words = words_of(place, text, kLongestWords);
    return {{"field", to_string(one.field)},
            {"value", one.value},
            {"confidence", to_string(confidence_of(one.basis))},
            {"reason", reason_of(one.basis)},
            {"words", or_null(words)},
            {"page", or_null(place.page)},
            {"offset", words.empty() ? Json(nullptr) : Json(place.offset)},
            {"length", words.empty() ? Json(nullptr) : Json(place.length)}};
  });
}

Json passage_json(const papers::Passage& passage, std::string_view text) {
  return {{"kind", to_string(passage.kind)},
          {"text", passage.text},
          {"speakers", passage.speakers},
          {"owner", or_null(passage.owner)},
          {"mover", or_null(passage.mover)},
          {"seconder", or_null(passage.seconder)},
          {"page", or_null(passage.page)},
          {"offset", passage.offset},
          {"length", passage.length},
          {"access", to_string(passage.access)},
          {"inferred", inferred_json(passage.inferred, text)}};
}

Json passages_json(const std::vector<papers::Passage>& passages, std::string_view text) {
  return array_of(passages, [text](const papers::Passage& one) { return passage_json(one, text); });
}

Json vote_json(const std::optional<papers::Vote>& vote) {
  if (!vote) return nullptr;
  return {{"for", vote->in_favour}, {"against", vote->against}, {"abstain", vote->abstain}};
}

Json item_json(const papers::Item& item, std::string_view text) {
  return {{"number", item.number},
          {"also_number", item.also_number},
          {"title", item.title},
          {"access", to_string(item.access)},
          {"vote", vote_json(item.vote)},
          {"passages", passages_json(item.passages, text)},
          {"inferred", inferred_json(item.inferred, text)}};
}

Json attendee_json(const papers::Attendee& attendee) {
  return {{"role", to_string(attendee.role)},  {"name", attendee.name},
          {"as_written", attendee.as_written}, {"authority", or_null(attendee.authority)},
          {"party", or_null(attendee.party)},  {"position", or_null(attendee.position)},
          {"present", attendee.present},       {"substitute", attendee.substitute}};
}

Json meeting_json(const papers::Meeting& meeting) {
  return {{"date", meeting.date ? Json(analyzers::to_iso(*meeting.date)) : Json(nullptr)},
          {"start_time", or_null(meeting.start_time)},
          {"venue", or_null(meeting.venue)}};
}

Json paper_json(const papers::Paper& paper, std::string_view text) {
  return {
      {"kind", to_string(paper.kind)},
      {"title", paper.title},
      {"organization", paper.organization},
      {"authority", or_null(paper.authority)},
      {"meeting", meeting_json(paper.meeting)},
      {"access", to_string(paper.access)},
      {"chair", or_null(paper.chair)},
      {"contact_officers", paper.contact_officers},
      {"attendance", array_of(paper.attendance, attendee_json)},
      {"items", array_of(paper.items, [text](const papers::Item& item) { return item_json(item, text); })},
      {"passages", passages_json(paper.passages, text)},
      {"inferred", inferred_json(paper.inferred, text)}};
}

Json filter_json(const query::Filter& filter) {
  return {{"field", filter.field}, {"op", filter.op}, {"value", filter.value}};
}

Json interpretation_json(const query::Interpretation& meaning) {
  return {{"text", meaning.text},
          {"filters", array_of(meaning.filters, filter_json)},
          {"sort", meaning.sort},
          {"notes", meaning.notes},
          {"canonical", meaning.canonical}};
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
               {"unsure", record.unsure}};
  if (grouped) json["group_size"] = hit.group_size;
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

Json failures_json(const std::vector<indexer::Failure>& failures) {
  return array_of(failures, [](const indexer::Failure& failure) -> Json {
    return {{"source", failure.source}, {"reason", failure.reason}};
  });
}

Json source_json(const indexer::SourceStatus& source) {
  return {{"source", source.source},
          {"format", source.format},
          {"size", source.size},
          {"content_hash", source.content_hash},
          {"papers", source.found.papers},
          {"items", source.found.items},
          {"passages", source.found.passages},
          {"decisions", source.found.decisions},
          {"actions", source.found.actions},
          {"warnings", source.warnings},
          {"failure", or_null(source.failure)},
          {"minutes", source.found.minutes},
          {"agendas", source.found.agendas},
          {"reports", source.found.reports},
          {"people", source.found.people},
          {"unsure", source.found.unsure},
          {"not_found", indexer::not_found(source)},
          {"same_minutes_in", source.same_minutes_in}};
}

Json year_json(const std::string& year) { return year.empty() ? Json(nullptr) : Json(std::stoi(year)); }

Json person_json(const schema::Person& person) {
  return {{"name", person.name},
          {"label", person.label},
          {"other_names", person.other_names},
          {"roles", person.roles},
          {"bodies", person.bodies},
          {"authorities", array_of(person.authorities,
                                   [](const schema::PersonAuthority& authority) -> Json {
                                     return {{"name", authority.name},
                                             {"from", year_json(authority.first)},
                                             {"to", year_json(authority.last)}};
                                   })},
          {"parties", person.parties},
          {"from", year_json(person.first)},
          {"to", year_json(person.last)},
          {"passages", person.passages}};
}

Json doubt_json(const schema::Doubt& doubt) {
  return {{"one", doubt.one},
          {"other", doubt.other},
          {"reason", doubt.reason},
          {"evidence", {doubt.evidence_of_one, doubt.evidence_of_other}}};
}

}  // namespace

std::string reading_json(const papers::Reading& reading) {
  return line_of(
      {{"source", reading.source},
       {"format", reading.format},
       {"papers", array_of(reading.papers,
                           [&](const papers::Paper& paper) { return paper_json(paper, reading.text); })},
       {"warnings", reading.warnings}});
}

std::string results_json(const query::Results& results, const SearchCommand& command) {
  const bool grouped = command.options.group.has_value();
  const bool with_facets = command.options.facet_values > 0;
  Json json = {
      {"query", results.query},
      {"interpretation", interpretation_json(results.interpretation)},
      {"total", {{"value", results.total}, {"relation", "exact"}}},
      {"hits", array_of(results.hits, [&](const query::Hit& hit) { return hit_json(hit, grouped); })},
      {"facets", with_facets ? facets_json(results.facets) : Json::object()},
      {"did_you_mean", results.did_you_mean ? Json(*results.did_you_mean) : Json(nullptr)},
      {"took_ms", rounded(results.took_ms)}};
  if (grouped) json["groups"] = results.groups;
  return line_of(json);
}

std::string report_json(const indexer::Report& report) {
  Json json = {{"found", report.found},
               {"read", report.added + report.updated},
               {"added", report.added},
               {"updated", report.updated},
               {"unchanged", report.unchanged},
               {"removed", report.removed},
               {"failed", failures_json(report.failed)},
               {"warnings", failures_json(report.warnings)},
               {"notes", report.notes},
               {"papers", report.papers},
               {"items", report.items},
               {"passages", report.passages},
               {"decisions", report.decisions},
               {"actions", report.actions},
               {"people", report.people},
               {"bytes", report.bytes},
               {"seconds", rounded(report.seconds)},
               {"dry_run", report.dry_run}};
  if (report.dry_run) {
    json["would_add"] = report.would_add;
    json["would_update"] = report.would_update;
    json["would_remove"] = report.would_remove;
  }
  return line_of(json);
}

std::string status_json(const indexer::IndexStatus& status, const StatusCommand& command) {
  Json passages = {{"public", status.public_passages}};
  // The public is not even told how much there is that it may not see.
  if (command.audience == query::Audience::kRestricted) passages["restricted"] = status.restricted_passages;
  return line_of({{"index", command.index.string()},
                  {"schema_version", status.schema_version},
                  {"analyzer_version", status.analyzer_version},
                  {"program_version", status.program_version},
                  {"passages", passages},
                  {"sources", array_of(status.sources, source_json)}});
}

std::string people_json(const schema::People& people, const PeopleCommand& command) {
  Json json = {{"index", command.index.string()}};
  if (command.review) {
    json["doubts"] = array_of(people.doubts, doubt_json);
  } else {
    json["people"] = array_of(people.people, person_json);
  }
  return line_of(json);
}

}  // namespace minutebook::cli
