// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/indexer/sandbox.h"

#include <fmt/format.h>
#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>

#include "indexer/ledger.h"
#include "indexer/sleeping.h"
#include "schema/facet_slot.h"
#include "schema/fields.h"
#include "schema/links.h"
#include "schema/record.h"
#include "schema/sightings.h"
#include "schema/terms.h"

namespace minutebook::indexer {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in >> std::ws, part, ',');) parts.push_back(part);
  return parts;
}

}  // namespace

papers::Reading read_test_paper(std::string_view bytes, std::string source) {
  papers::Reading reading{
      .source = source, .format = "test", .text = std::string(bytes), .papers = {}, .warnings = {}};
  reading.papers.emplace_back();
  std::istringstream in(reading.text);
  std::size_t offset = 0;
  std::optional<int> page;
  for (std::string line; std::getline(in, line); offset += line.size() + 1) {
    const std::size_t colon = line.find(": ");
    std::string word = line.substr(0, colon == std::string::npos ? line.find(':') : colon);
    const std::string value = colon == std::string::npos ? "" : line.substr(colon + 2);
    papers::Paper& paper = reading.papers.back();
    const bool restricted = word.starts_with('!');
    if (restricted) word.erase(0, 1);
    const papers::Access access = restricted ? papers::Access::kRestricted : papers::Access::kPublic;
    std::vector<std::string> people;
    if (const std::size_t bracket = word.find('('); bracket != std::string::npos) {
      people = split(word.substr(bracket + 1, word.size() - bracket - 2));
      word.erase(bracket);
    }
    if (word == "paper") {
      reading.papers.emplace_back();
    } else if (word == "body") {
      paper.organization = value;
    } else if (word == "authority") {
      paper.authority = value;
    } else if (word == "date") {
      const auto number = [&value](std::size_t at, std::size_t n) { return std::stoi(value.substr(at, n)); };
      paper.meeting.date = analyzers::Date{std::chrono::year{number(0, 4)},
                                           std::chrono::month{static_cast<unsigned>(number(5, 2))},
                                           std::chrono::day{static_cast<unsigned>(number(8, 2))}};
    } else if (word == "kind") {
      for (const auto kind :
           {papers::PaperKind::kMinutes, papers::PaperKind::kAgenda, papers::PaperKind::kReport}) {
        if (papers::to_string(kind) == value) paper.kind = kind;
      }
    } else if (word == "page") {
      page = std::stoi(value);
    } else if (word == "chair") {
      paper.chair = value;
    } else if (word == "access") {
      paper.access = papers::Access::kRestricted;
    } else if (word == "present") {
      const std::vector<std::string> parts = split(value);
      papers::Attendee attendee;
      attendee.role = papers::role_from(parts.at(0)).value();
      attendee.name = parts.at(1);
      attendee.as_written = "Cllr " + parts.at(1);
      if (parts.size() > 2) attendee.authority = parts[2];
      if (parts.size() > 3) attendee.party = parts[3];
      paper.attendance.push_back(std::move(attendee));
    } else if (word == "item") {
      const std::size_t space = value.find(' ');
      papers::Item item;
      item.number = value.substr(0, space);
      item.title = value.substr(space + 1);
      item.access = access;
      paper.items.push_back(std::move(item));
    } else if (word == "warn") {
      reading.warnings.push_back(value);
    } else if (word == "broken") {
      throw papers::ReadError(source, value);
    } else if (const auto kind = papers::passage_kind_from(word)) {
      papers::Passage passage;
      passage.kind = *kind;
      passage.text = value;
      passage.access = access;
      passage.page = page;
      passage.offset = offset;
      passage.length = line.size();
      if (*kind == papers::PassageKind::kAction && !people.empty()) {
        passage.owner = people.front();
      } else {
        passage.speakers = people;
      }
      auto& passages = paper.items.empty() ? paper.passages : paper.items.back().passages;
      passages.push_back(std::move(passage));
    }
  }
  return reading;
}

Sandbox::Sandbox() {
  // In memory where there is such a place: the crash tests write and sync a thousand times.
  const fs::path memory = "/dev/shm";
  const fs::path place = ::access(memory.c_str(), W_OK) == 0 ? memory : fs::temp_directory_path();
  std::string name = (place / "minutebook-test-XXXXXX").native();
  root_ = ::mkdtemp(name.data());
  papers_ = root_ / "papers";
  index_ = root_ / "index";
  fs::create_directory(papers_);
}

Sandbox::~Sandbox() {
  std::error_code ignored;
  fs::remove_all(root_, ignored);
}

fs::path Sandbox::write(const std::string& name, std::string_view text) {
  static int writes = 0;  // gives each write a time of its own
  const fs::path path = papers_ / name;
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
  fs::last_write_time(
      path, fs::file_time_type::clock::now() - std::chrono::hours(24) + std::chrono::seconds(++writes));
  return path;
}

UpdateOptions Sandbox::options() const {
  UpdateOptions options;
  options.index = index_;
  options.paths = {papers_};
  options.read = read_test_paper;
  return options;
}

Report Sandbox::update() const { return indexer::update(options()); }

Report Sandbox::rebuild() const {
  UpdateOptions rebuilding = options();
  rebuilding.rebuild = true;
  return indexer::update(rebuilding);
}

namespace {

// The values of a facet slot by name: their numbers follow the order in which files were read.
std::string facet_names(const Xapian::Database& database, std::string_view packed) {
  std::string names;
  schema::for_each_facet(
      packed, schema::facets().size(), [&](schema::Half, std::size_t facet, std::uint64_t number) {
        const schema::Field field = schema::facets()[facet];
        const std::string key = database.get_metadata(schema::key_of_number(field, number));
        names += fmt::format("{}:{};", facet, database.get_metadata(schema::name_key(field, key)));
      });
  return names;
}

std::string document_line(const Xapian::Database& database, const Xapian::Document& document) {
  std::string line = document.get_data();
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    line += fmt::format("|{}:{}", *term, term.get_wdf());
    for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at)
      line += fmt::format(",{}", *at);
  }
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    const bool facets = value.get_valueno() == schema::kFacetSlot;
    line += fmt::format("|{}={}", value.get_valueno(), facets ? facet_names(database, *value) : *value);
  }
  return line;
}

}  // namespace

std::vector<std::string> contents(const fs::path& index, std::string_view half) {
  const Xapian::Database database((index / half).native());
  std::vector<std::string> lines;
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
    lines.push_back(document_line(database, database.get_document(*posting)));
  }
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
    if ((*key).starts_with("number") || (*key).starts_with("next."))
      continue;  // numbers follow the order of the runs
    if ((*key).starts_with("journal.") || *key == "minutebook.journal") continue;  // stamps
    if (*key == schema::kSightingsStampKey || *key == schema::kLinksStampKey) continue;
    std::string value = database.get_metadata(*key);
    if ((*key).starts_with(kLedgerPrefix)) {
      LedgerEntry entry = decode_ledger_entry(value).value();
      entry.stamp = 0;
      entry.settled = true;
      entry.status.modified_ns = 0;
      value = encode(entry);
    } else if ((*key).starts_with(kSleepingPrefix)) {
      value = document_line(database, decode_document(value));
    }
    lines.push_back(*key + "=" + value);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::vector<std::string> texts(const fs::path& index, std::string_view half) {
  const Xapian::Database database((index / half).native());
  std::vector<std::string> found;
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
    found.push_back(schema::decode(database.get_document(*posting).get_data()).text);
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool files_hold(const fs::path& directory, std::string_view bytes) {
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(directory)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string all{std::istreambuf_iterator<char>(file), {}};
    if (all.find(bytes) != std::string::npos) return true;
  }
  return false;
}

}  // namespace minutebook::indexer
