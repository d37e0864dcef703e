// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/record.h"

#include <limits>
#include <utility>

#include "schema/varint.h"

namespace minutebook::schema {
namespace {

constexpr char kFormat = 4;

// The members of a record in their stored order, visited alike to write and to read them.
template <typename Visitor, typename AnyRecord>
void visit_members(Visitor& visit, AnyRecord& record) {
  visit(record.kind);
  visit(record.text);
  visit(record.paper_kind);
  visit(record.paper_title);
  visit(record.organization);
  visit(record.authority);
  visit(record.date);
  visit(record.chair);
  visit(record.item_number);
  visit(record.item_title);
  visit(record.speakers);
  visit(record.owner);
  visit(record.mover);
  visit(record.seconder);
  visit(record.authorities);
  visit(record.access);
  visit(record.source);
  visit(record.format);
  visit(record.meeting_id);
  visit(record.item_id);
  visit(record.matter_id);
  visit(record.page);
  visit(record.offset);
  visit(record.length);
  visit(record.ordinal);
  visit(record.also_in);
  visit(record.outcomes);
  visit(record.status);
  visit(record.due);
  visit(record.presenters);
  visit(record.vote);
  visit(record.unsure);
}

template <typename Visitor, typename AnyPlace>
void visit_place(Visitor& visit, AnyPlace& place) {
  visit(place.source);
  visit(place.format);
  visit(place.page);
  visit(place.offset);
  visit(place.length);
}

template <typename Visitor, typename AnyVote>
void visit_vote(Visitor& visit, AnyVote& vote) {
  visit(vote.in_favour);
  visit(vote.against);
  visit(vote.abstain);
}

struct Writer {
  std::string out;

  void operator()(const std::string& value) { append_bytes(out, value); }
  void operator()(const std::vector<std::string>& values) {
    append_number(out, values.size());
    for (const std::string& value : values) append_bytes(out, value);
  }
  // 0 is "no page", so that a page is stored one higher; the detour keeps any int whole.
  void operator()(const std::optional<int>& value) {
    append_number(out, value ? std::uint64_t{static_cast<std::uint32_t>(*value)} + 1 : 0);
  }
  void operator()(std::uint64_t value) { append_number(out, value); }
  void operator()(const std::optional<VoteCount>& vote) {
    append_number(out, vote ? 1 : 0);
    if (vote) visit_vote(*this, *vote);
  }
  void operator()(const std::vector<Place>& places) {
    append_number(out, places.size());
    for (const Place& place : places) visit_place(*this, place);
  }
};

struct Reader {
  std::string_view rest;

  std::uint64_t number() {
    const std::optional<std::uint64_t> value = take_number(rest);
    if (!value) throw RecordError("a stored passage is cut short");
    return *value;
  }
  std::uint32_t number32(std::uint64_t value) {
    if (value > std::numeric_limits<std::uint32_t>::max()) {
      throw RecordError("a stored passage holds a number out of range");
    }
    return static_cast<std::uint32_t>(value);
  }

  void operator()(std::string& value) {
    const std::optional<std::string_view> bytes = take_bytes(rest);
    if (!bytes) throw RecordError("a stored passage is cut short");
    value = *bytes;
  }
  // Each of that many values takes a byte at least: a count that cannot be true must not reserve memory.
  std::size_t count() {
    const std::uint64_t values = number();
    if (values > rest.size()) throw RecordError("a stored passage is cut short");
    return static_cast<std::size_t>(values);
  }
  void operator()(std::vector<std::string>& values) {
    values.resize(count());
    for (std::string& value : values) (*this)(value);
  }
  void operator()(std::optional<int>& value) {
    const std::uint64_t stored = number();
    if (stored > 0) value = static_cast<int>(number32(stored - 1));
  }
  void operator()(std::uint64_t& value) { value = number(); }
  void operator()(std::uint32_t& value) { value = number32(number()); }
  void operator()(std::optional<VoteCount>& vote) {
    if (number() != 0) visit_vote(*this, vote.emplace());
  }
  void operator()(std::vector<Place>& places) {
    places.resize(count());
    for (Place& place : places) visit_place(*this, place);
  }
};

}  // namespace

std::string passage_id(const Record& record) { return record.item_id + '-' + std::to_string(record.ordinal); }

std::string encode(const Record& record) {
  Writer writer;
  writer.out.reserve(record.text.size() + 512);
  writer.out += kFormat;
  visit_members(writer, record);
  return std::move(writer.out);
}

Record decode(std::string_view bytes) {
  if (bytes.empty() || bytes.front() != kFormat) {
    throw RecordError("a stored passage is of a form that this program does not know");
  }
  Reader reader{bytes.substr(1)};
  Record record;
  visit_members(reader, record);
  if (!reader.rest.empty()) throw RecordError("a stored passage has bytes left over");
  return record;
}

}  // namespace minutebook::schema
