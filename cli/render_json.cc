// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/render_json.h"

#include "cli/certainty.h"
#include "render/people_json.h"

namespace minutebook::cli {
namespace {

using render::array_of;
using render::Json;
using render::or_null;

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

}  // namespace

Json reading_json(const papers::Reading& reading) {
  return {{"source", reading.source},
          {"format", reading.format},
          {"papers", array_of(reading.papers,
                              [&](const papers::Paper& paper) { return paper_json(paper, reading.text); })},
          {"warnings", reading.warnings}};
}

Json report_json(const indexer::Report& report) {
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
               {"seconds", render::rounded(report.seconds)},
               {"dry_run", report.dry_run}};
  if (report.dry_run) {
    json["would_add"] = report.would_add;
    json["would_update"] = report.would_update;
    json["would_remove"] = report.would_remove;
  }
  return json;
}

Json status_json(const indexer::IndexStatus& status, const StatusCommand& command) {
  Json passages = {{"public", status.public_passages}};
  // The public is not even told how much there is that it may not see.
  if (command.audience == query::Audience::kRestricted) passages["restricted"] = status.restricted_passages;
  return {{"index", command.index.string()},
          {"schema_version", status.schema_version},
          {"analyzer_version", status.analyzer_version},
          {"program_version", status.program_version},
          {"passages", passages},
          {"sources", array_of(status.sources, source_json)}};
}

Json people_json(const schema::People& people, const PeopleCommand& command) {
  Json json = {{"index", command.index.string()}};
  if (command.review) {
    json["doubts"] = array_of(people.doubts, render::doubt_json);
  } else {
    json["people"] = array_of(people.people, render::person_json);
  }
  return json;
}

}  // namespace minutebook::cli
