// SPDX-License-Identifier: GPL-2.0-or-later
// The stored record of one passage: all that a hit shows, so that an answer needs no file but the index.
// Encoding and decoding stand side by side in record.cc. Owns its texts (UTF-8); safe to read from several
// threads.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::schema {

// Record bytes that no version of this program wrote: the database is damaged.
class RecordError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

// A further place where the passage stands: the same minutes are in another file too, or twice in one.
struct Place {
  std::string source;
  std::string format;
  std::optional<int> page;   // from 1
  std::uint64_t offset = 0;  // bytes into the extracted text of that file
  std::uint64_t length = 0;

  friend auto operator<=>(const Place&, const Place&) = default;
};

// How many voted which way on the item, where the paper says so.
struct VoteCount {
  std::uint64_t in_favour = 0;
  std::uint64_t against = 0;
  std::uint64_t abstain = 0;

  friend bool operator==(const VoteCount&, const VoteCount&) = default;
};

// Values that the papers print are kept as printed; `kind`, `access` and `paper_kind` are the contract's
// words.
struct Record {
  std::string kind;        // decision, action, discussion, ...
  std::string text;        // the passage
  std::string paper_kind;  // minutes, agenda, report
  std::string paper_title;
  std::string organization;
  std::string authority;  // whose body met; "" where the paper does not say
  std::string date;       // ISO 8601; "" where unknown
  std::string chair;
  std::string item_number;
  std::string item_title;
  std::vector<std::string> speakers;
  std::string owner;
  std::string mover;
  std::string seconder;
  std::vector<std::string> authorities;  // that the people of the passage represent
  std::string access;                    // public, restricted
  std::string source;                    // path of the file
  std::string format;
  std::string meeting_id;    // equal for passages of one meeting
  std::string item_id;       // equal for passages of one item of one paper
  std::string matter_id;     // equal for passages on one business of a body; "" for what every meeting has
  std::optional<int> page;   // from 1
  std::uint64_t offset = 0;  // bytes into the extracted text
  std::uint64_t length = 0;
  std::uint32_t ordinal = 0;            // place of the passage in its file: agenda order
  std::vector<Place> also_in;           // sorted, each once; of the same access as the passage
  std::vector<std::string> outcomes;    // of a decision: agreed, noted, ...
  std::string status;                   // of an action: open, closed
  std::string due;                      // of an action: ISO 8601; "" where none is told
  std::vector<std::string> presenters;  // who introduced the item or wrote the report
  std::optional<VoteCount> vote;
  std::vector<std::string> unsure;  // names of members above that are likely and no more: "kind", "chair"

  friend bool operator==(const Record&, const Record&) = default;
};

// What names the passage to people and programs: its item and its place in the file, "4f2a…-17".
std::string passage_id(const Record& record);

// Bytes for Xapian's document data. Compact: a version byte, then fields length-prefixed in declaration
// order.
std::string encode(const Record& record);

// The record that `encode` wrote. Throws RecordError for anything else, whatever the bytes.
Record decode(std::string_view bytes);

}  // namespace minutebook::schema
