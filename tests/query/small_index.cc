// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/query/small_index.h"

#include <stdlib.h>

#include <algorithm>
#include <utility>

#include "analyzers/dates.h"
#include "indexer/index_writer.h"

namespace minutebook::query {

using indexer::IndexedPassage;

SmallIndex::SmallIndex() {
  std::string name = (std::filesystem::temp_directory_path() / "minutebook-query-XXXXXX").string();
  path_ = ::mkdtemp(name.data());
}

SmallIndex::~SmallIndex() { std::filesystem::remove_all(path_); }

void SmallIndex::put(const std::string& source, std::vector<IndexedPassage> passages) {
  indexer::FilePassages file;
  for (IndexedPassage& item : passages) {
    item.record.source = source;
    item.record.ordinal = static_cast<std::uint32_t>(file.passages.size());
    item.record.access = item.restricted ? "restricted" : "public";
    (item.restricted ? file.has_restricted : file.has_public) = true;
    file.passages.push_back(std::move(item));
  }
  indexer::SourceStatus status;
  status.source = source;
  indexer::IndexWriter writer{path_, 1};
  writer.replace(std::move(status), true, file);
  writer.commit();
  writer.finish();
}

IndexedPassage passage(const Meeting& meeting, const std::string& kind, const std::string& item,
                       const std::string& text) {
  IndexedPassage result;
  schema::Record& record = result.record;
  record.kind = kind;
  record.text = text;
  record.organization = meeting.body;
  record.date = meeting.date;
  record.chair = meeting.chair;
  record.item_title = item;
  record.meeting_id = meeting.body + meeting.date;
  record.item_id = record.meeting_id + item;
  record.format = "plain-text";
  result.date = analyzers::from_iso(meeting.date);
  return result;
}

void SmallIndex::fill() {
  const Meeting spring{"Harbour & Coast Board", "2019-03-12", "Gwen Abbott"};
  const Meeting autumn{"Harbour & Coast Board", "2020-10-06", "Martin Oakes"};
  const Meeting cabinet{"Cabinet", "2020-10-20", "Priya Nair"};
  const Meeting closed{"Cabinet", "2021-01-05", "Priya Nair"};

  IndexedPassage speech =
      passage(spring, "discussion", "Sea wall",
              "Andrew Lorne said that the sea wall would not stand another winter of storms.");
  speech.speakers = speech.people = speech.record.speakers = {"Andrew Lorne"};
  speech.authorities = speech.record.authorities = {"Fernleigh District Council"};
  IndexedPassage decision = passage(spring, "decision", "Sea wall", "Members agreed to repair the wall.");
  decision.context = {0};
  IndexedPassage action = passage(spring, "action", "Sea wall", "Officers to report on the cost of repairs.");
  action.record.owner = "Rhys Vaughan";
  action.people = {"Rhys Vaughan"};
  put("spring.txt", {speech, decision, action});

  IndexedPassage tide = passage(autumn, "discussion", "Tide gauges",
                                "Susan Oakes and Andrew Lorne asked how the gauges near the sea were read.");
  tide.speakers = tide.people = tide.record.speakers = {"Susan Oakes", "Andrew Lorne"};
  put("autumn.txt", {tide, passage(autumn, "decision", "Tide gauges", "Members noted the report."),
                     passage(autumn, "decision", "Sea-level rise",
                             "Members agreed the sector-led plan for Sian Ll\u0177r.")});

  put("cabinet.txt",
      {passage(cabinet, "decision", "Parking", "Cabinet resolved to raise parking charges near the wall."),
       passage(cabinet, "report", "Parking", "Parking income fell; the sea front lost most.")});

  IndexedPassage secret = passage(closed, "decision", "Land", "Members agreed to buy the zinc works.");
  secret.restricted = true;
  secret.authorities = {"Hidden Parish Council"};
  put("closed.txt", {secret});
}

}  // namespace minutebook::query
