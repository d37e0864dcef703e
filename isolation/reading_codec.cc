// SPDX-License-Identifier: GPL-2.0-or-later
#include "isolation/reading_codec.h"

#include <unicode/utf8.h>

#include <array>
#include <cstring>
#include <limits>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace minutebook::isolation {
namespace {

using papers::Attendee;
using papers::Inference;
using papers::Item;
using papers::Meeting;
using papers::Paper;
using papers::Passage;
using papers::Place;
using papers::Reading;
using papers::Vote;

constexpr char kReading = 'R';
constexpr char kRefusal = 'X';
constexpr std::size_t kLongestReason = 1000;  // bytes

// The members of each struct, visited alike to write and to read them. The bindings name every member, so
// that one added to a struct does not compile here until it is carried too.
void visit_members(auto& codec, auto& place, std::type_identity<Place>) {
  auto& [page, offset, length] = place;
  codec(page, offset, length);
}
void visit_members(auto& codec, auto& inference, std::type_identity<Inference>) {
  auto& [field, value, basis, place] = inference;
  codec(field, value, basis, place);
}
void visit_members(auto& codec, auto& passage, std::type_identity<Passage>) {
  auto& [kind, text, speakers, owner, due, status, mover, seconder, access, page, offset, length, inferred] =
      passage;
  codec(kind, text, speakers, owner, due, status, mover, seconder, access, page, offset, length, inferred);
}
void visit_members(auto& codec, auto& vote, std::type_identity<Vote>) {
  auto& [in_favour, against, abstain] = vote;
  codec(in_favour, against, abstain);
}
void visit_members(auto& codec, auto& item, std::type_identity<Item>) {
  auto& [number, also_number, title, access, vote, passages, inferred] = item;
  codec(number, also_number, title, access, vote, passages, inferred);
}
void visit_members(auto& codec, auto& attendee, std::type_identity<Attendee>) {
  auto& [role, name, as_written, authority, party, initials, position, present, substitute] = attendee;
  codec(role, name, as_written, authority, party, initials, position, present, substitute);
}
void visit_members(auto& codec, auto& meeting, std::type_identity<Meeting>) {
  auto& [date, start_time, venue] = meeting;
  codec(date, start_time, venue);
}
void visit_members(auto& codec, auto& paper, std::type_identity<Paper>) {
  auto& [kind, title, organization, authority, meeting, access, chair, contact_officers, attendance, items,
         passages, inferred] = paper;
  codec(kind, title, organization, authority, meeting, access, chair, contact_officers, attendance, items,
        passages, inferred);
}
void visit_members(auto& codec, auto& reading, std::type_identity<Reading>) {
  auto& [source, format, text, papers, warnings] = reading;
  codec(format, text, papers, warnings);
}

// The last value of each enum.
constexpr papers::PaperKind last(std::type_identity<papers::PaperKind>) { return papers::PaperKind::kReport; }
constexpr papers::Access last(std::type_identity<papers::Access>) { return papers::Access::kRestricted; }
constexpr papers::PassageKind last(std::type_identity<papers::PassageKind>) {
  return papers::PassageKind::kOther;
}
constexpr papers::Inferred last(std::type_identity<papers::Inferred>) { return papers::Inferred::kSeconder; }
constexpr papers::Basis last(std::type_identity<papers::Basis>) { return papers::Basis::kBeside; }
constexpr papers::Role last(std::type_identity<papers::Role>) { return papers::Role::kOfficer; }

template <typename T>
concept Enum = std::is_enum_v<T>;
template <typename T>
concept Integer = std::is_integral_v<T> && !std::is_same_v<T, bool>;

// Numbers are 64 bits wide: most bytes are text.
struct Writer {
  std::string out;

  void operator()(const auto&... values) { (write(values), ...); }

  template <Integer T>
  void write(const T& value) {
    const auto number = static_cast<std::int64_t>(value);
    out.append(reinterpret_cast<const char*>(&number), sizeof number);
  }
  void write(bool value) { out += static_cast<char>(value); }
  template <Enum T>
  void write(const T& value) {
    out += static_cast<char>(value);
  }
  void write(const std::string& value) {
    write(value.size());
    out += value;
  }
  void write(const analyzers::Date& date) {
    write(static_cast<int>(date.year()));
    write(static_cast<unsigned>(date.month()));
    write(static_cast<unsigned>(date.day()));
  }
  template <typename T>
  void write(const std::optional<T>& value) {
    write(value.has_value());
    if (value) write(*value);
  }
  template <typename T>
  void write(const std::vector<T>& values) {
    write(values.size());
    for (const T& value : values) write(value);
  }
  template <typename T>
  void write(const T& value) {
    visit_members(*this, value, std::type_identity<T>());
  }
};

bool is_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t i = 0; i < text.size();) {
    if (bytes[i] < 0x80) {
      ++i;
      continue;
    }
    UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
    U8_NEXT(bytes, i, text.size(), c);
#pragma GCC diagnostic pop
    if (c < 0) return false;
  }
  return true;
}

struct Reader {
  std::string_view rest;

  void operator()(auto&... values) { (read(values), ...); }

  std::string_view take(std::size_t size) {
    if (size > rest.size()) throw CodecError("is cut short");
    const std::string_view taken = rest.substr(0, size);
    rest.remove_prefix(size);
    return taken;
  }
  // How many follow. Each takes a byte at least: a count that cannot be true must not take memory.
  std::size_t count() {
    std::size_t value = 0;
    read(value);
    if (value > rest.size()) throw CodecError("is cut short");
    return value;
  }

  template <Integer T>
  void read(T& value) {
    std::int64_t number = 0;
    std::memcpy(&number, take(sizeof number).data(), sizeof number);
    if (!std::in_range<T>(number)) throw CodecError("holds a number out of range");
    value = static_cast<T>(number);
  }
  void read(bool& value) {
    const char byte = take(1).front();
    if (byte != 0 && byte != 1) throw CodecError("holds a flag that is neither");
    value = byte == 1;
  }
  template <Enum T>
  void read(T& value) {
    const auto byte = static_cast<unsigned char>(take(1).front());
    if (byte > static_cast<unsigned char>(last(std::type_identity<T>())))
      throw CodecError("holds an unknown kind");
    value = static_cast<T>(byte);
  }
  void read(std::string& value) {
    const std::string_view bytes = take(count());
    if (!is_utf8(bytes)) throw CodecError("holds what is not UTF-8");
    value = bytes;
  }
  void read(analyzers::Date& date) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    (*this)(year, month, day);
    date = analyzers::Date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (!date.ok() || static_cast<int>(date.year()) != year || static_cast<unsigned>(date.month()) != month ||
        static_cast<unsigned>(date.day()) != day) {
      throw CodecError("holds a day that does not exist");
    }
  }
  template <typename T>
  void read(std::optional<T>& value) {
    bool present = false;
    read(present);
    if (present) read(value.emplace());
  }
  template <typename T>
  void read(std::vector<T>& values) {
    for (std::size_t left = count(); left > 0; --left) read(values.emplace_back());
  }
  template <typename T>
  void read(T& value) {
    visit_members(*this, value, std::type_identity<T>());
  }
};

// `place` is a passage or a Place.
void require_inside(const auto& place, std::size_t size) {
  if (place.offset > size || place.length > size - place.offset)
    throw CodecError("holds a passage outside its text");
}

void require_inside(const std::vector<Inference>& inferred, std::size_t size) {
  for (const Inference& one : inferred) require_inside(one.place, size);
}

void require_inside(const std::vector<Passage>& passages, std::size_t size) {
  for (const Passage& passage : passages) {
    require_inside(passage, size);
    require_inside(passage.inferred, size);
  }
}

// What everybody behind relies on.
void require_sound(const Reading& reading) {
  if (reading.papers.empty()) throw CodecError("holds no paper");
  for (const Paper& paper : reading.papers) {
    require_inside(paper.passages, reading.text.size());
    require_inside(paper.inferred, reading.text.size());
    for (const Item& item : paper.items) {
      require_inside(item.passages, reading.text.size());
      require_inside(item.inferred, reading.text.size());
    }
  }
}

// The first bytes of a text, up to the end of a character.
std::string_view beginning(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return text.substr(0, most);
}

}  // namespace

std::string encode(const Reading& reading) {
  Writer writer;
  writer.out.reserve(3 * reading.text.size() + 4096);
  writer.out += kReading;
  writer(reading);
  return std::move(writer.out);
}

std::string encode_refusal(std::string_view reason) {
  Writer writer;
  writer.out += kRefusal;
  writer(std::string(beginning(reason, kLongestReason)));
  return std::move(writer.out);
}

Answer decode(std::string_view bytes) {
  Reader reader{bytes};
  Answer answer;
  switch (reader.take(1).front()) {
    case kReading: {
      auto& reading = answer.emplace<Reading>();
      reader(reading);
      require_sound(reading);
      break;
    }
    case kRefusal: {
      auto& refusal = answer.emplace<Refusal>();
      reader(refusal.reason);
      if (refusal.reason.size() > kLongestReason) throw CodecError("gives a reason that is too long");
      break;
    }
    default:
      throw CodecError("is of no known kind");
  }
  if (!reader.rest.empty()) throw CodecError("has bytes left over");
  return answer;
}

}  // namespace minutebook::isolation
