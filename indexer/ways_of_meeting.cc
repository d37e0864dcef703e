// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ways_of_meeting.h"

#include <array>
#include <string>

#include "papers/text.h"

namespace minutebook::indexer {
namespace {

constexpr auto kHybrid =
    std::to_array<std::string_view>({"hybrid", "in person and online", "in person and remotely"});

// What says it in a venue, where a word is enough.
constexpr auto kScreen = std::to_array<std::string_view>(
    {"microsoft teams", "ms teams", "online", "on-line", "remote", "remotely", "skype", "teams",
     "video conference", "video conferencing", "videoconference", "virtual", "virtually", "webex", "zoom"});
constexpr auto kRoom =
    std::to_array<std::string_view>({"building", "centre",  "chamber", "church", "court",   "hall",   "hotel",
                                     "house",    "library", "museum",  "office", "offices", "road",   "room",
                                     "rooms",    "school",  "square",  "street", "suite",   "theatre"});

// What says it in running text.
constexpr auto kHeldAtScreens = std::to_array<std::string_view>(
    {"held online", "held remotely", "held virtually", "online meeting", "remote meeting",
     "via microsoft teams", "via ms teams", "via teams", "via video", "via zoom", "virtual meeting"});

}  // namespace

std::string_view mode_of(const papers::Paper& paper) {
  const std::string venue = papers::lower(paper.meeting.venue);
  std::string text = papers::lower(paper.title);
  for (const papers::Passage& passage : paper.passages) {
    if (passage.access == paper.access) text += '\n' + papers::lower(passage.text);
  }
  if (papers::has_any_phrase(venue, kHybrid) || papers::has_phrase(text, "hybrid meeting")) return "hybrid";
  const bool in_room = papers::has_any_phrase(venue, kRoom);
  const bool at_screens = papers::has_any_phrase(venue, kScreen);
  if (at_screens) return in_room ? "hybrid" : "remote";
  if (papers::has_any_phrase(text, kHeldAtScreens)) return in_room ? "hybrid" : "remote";
  return venue.empty() ? "" : "in-person";
}

}  // namespace minutebook::indexer
