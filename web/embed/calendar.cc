// SPDX-License-Identifier: GPL-2.0-or-later
// Meetings as calendars take them in (RFC 5545). An index knows the day of a meeting, not its hour: each lasts a day, and
// nobody is busy for it.
#include <algorithm>
#include <string>

#include "query/shown.h"
#include "web/embed/embed.h"
#include "web/embed/icalendar.h"
#include "web/embed/own_host.h"
#include "web/question.h"

namespace minutebook::web::embed {
namespace {

constexpr std::size_t kMostMeetings = 500;

// "20200714" of "2020-07-14".
std::string calendar_date(std::string iso) {
  std::erase(iso, '-');
  return iso;
}

std::string event(const Context& context, const schema::Record& record) {
  const std::string day = calendar_date(record.date);
  std::string name = record.organization.empty() ? record.paper_title : record.organization;
  if (!record.authority.empty()) name += ", " + record.authority;
  return calendar_line("BEGIN", "VEVENT") +
         calendar_line("UID", record.meeting_id + '@' + own_host(context)) +
         calendar_line("DTSTAMP", day + "T000000Z") + calendar_line("DTSTART;VALUE=DATE", day) +
         calendar_line("SUMMARY", calendar_text(name)) + calendar_line("TRANSP", "TRANSPARENT") +
         calendar_line("URL", context.absolute_url("/meeting/" + record.meeting_id)) +
         calendar_line("END", "VEVENT");
}

Response calendar_of(const std::string& events, const std::string& name) {
  return {.content_type = "text/calendar; charset=utf-8",
          .body = calendar_line("BEGIN", "VCALENDAR") + calendar_line("VERSION", "2.0") +
                  calendar_line("PRODID", "-//minutebook//minutebook//EN") +
                  calendar_line("X-WR-CALNAME", calendar_text(name)) + events +
                  calendar_line("END", "VCALENDAR"),
          .headers = {{"Content-Disposition", "attachment; filename=\"meetings.ics\""}}};
}

}  // namespace

std::span<const ParameterSpec> calendar_parameters() { return question_parameters(); }

Response calendar(Context& context) {
  query::SearchOptions options = options_of(context.parameters);
  options.limit = kMostMeetings;
  options.facet_values = 0;
  options.group = query::Grouping{.unit = query::Unit::kMeeting};
  if (!options.sort) options.sort = query::Sort::kNewest;
  const query::Results results = context.searcher.search(question_of(context.parameters), options);
  std::string events;
  for (const query::Hit& hit : results.hits) {
    if (!hit.record.date.empty()) events += event(context, hit.record);
  }
  const std::string typed = context.parameters.text("q");
  return calendar_of(events, typed.empty() ? context.options.name : context.options.name + ": " + typed);
}

Response meeting_calendar(Context& context) {
  const query::Shown shown = query::find_shown(context.searcher, context.segments.front());
  if (shown.records.empty() || shown.unit != query::ShownUnit::kMeeting) {
    throw HttpError{404, "there is no such meeting"};
  }
  const schema::Record& record = shown.records.front();
  if (record.date.empty()) throw HttpError{404, "the papers of this meeting do not say its day"};
  return calendar_of(event(context, record), context.options.name);
}

}  // namespace minutebook::web::embed
