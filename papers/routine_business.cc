// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/routine_business.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "analyzers/value_key.h"

namespace minutebook::papers {
namespace {

struct Head {
  std::string_view words;  // as value_key
  Routine routine;
};

// What makes a title one of routine business. English, Welsh and Irish.
constexpr auto kHeads = std::to_array<Head>({
    {"absence", Routine::kAlways},
    {"any other business", Routine::kIfNothing},
    {"aob", Routine::kIfNothing},
    {"aocb", Routine::kIfNothing},
    {"aon ghno eile", Routine::kIfNothing},
    {"apologies", Routine::kAlways},
    {"apology", Routine::kAlways},
    {"attendance", Routine::kAlways},
    {"close of meeting", Routine::kAlways},
    {"closure of the meeting", Routine::kAlways},
    {"cofnodion", Routine::kAlways},
    {"croeso", Routine::kAlways},
    {"cyfarfod nesaf", Routine::kAlways},
    {"cyflwyniadau", Routine::kAlways},
    {"datgan buddiannau", Routine::kAlways},
    {"datganiad o fuddiant", Routine::kAlways},
    {"datganiadau o fuddiant", Routine::kAlways},
    {"declaration", Routine::kAlways},
    {"declarations", Routine::kAlways},
    {"disclosure", Routine::kAlways},
    {"disclosures", Routine::kAlways},
    {"dispensation", Routine::kAlways},
    {"dispensations", Routine::kAlways},
    {"exclusion of", Routine::kAlways},
    {"data an chead chruinnithe eile", Routine::kAlways},
    {"dates of next meetings", Routine::kAlways},
    {"eithrio r cyhoedd", Routine::kAlways},
    {"exclude the", Routine::kAlways},
    {"future meetings", Routine::kAlways},
    {"gwahardd y cyhoedd", Routine::kAlways},
    {"gwahardd y wasg", Routine::kAlways},
    {"introductions", Routine::kAlways},
    {"last meeting", Routine::kAlways},
    {"leithsceal", Routine::kAlways},
    {"leithscealta", Routine::kAlways},
    {"minute of", Routine::kAlways},
    {"minutes", Routine::kAlways},
    {"miontuairisc", Routine::kAlways},
    {"miontuairisci", Routine::kAlways},
    {"next meeting", Routine::kAlways},
    {"nodyn y cyfarfod", Routine::kAlways},
    {"note of last", Routine::kAlways},
    {"note of the", Routine::kAlways},
    {"notes of previous", Routine::kAlways},
    {"notes of the", Routine::kAlways},
    {"other business", Routine::kIfNothing},
    {"other urgent business", Routine::kIfNothing},
    {"previous meeting", Routine::kAlways},
    {"pecuniary interests", Routine::kAlways},
    {"substitute", Routine::kAlways},
    {"substitutes", Routine::kAlways},
    {"substitution", Routine::kAlways},
    {"substitutions", Routine::kAlways},
    {"those attending", Routine::kAlways},
    {"those present", Routine::kAlways},
    {"transparency statements", Routine::kAlways},
    {"unrhyw fater arall", Routine::kIfNothing},
    {"urgent business", Routine::kIfNothing},
    {"urgent items", Routine::kIfNothing},
    {"urgent matters", Routine::kIfNothing},
    {"welcome", Routine::kAlways},
    {"ymddiheuriad", Routine::kAlways},
    {"ymddiheuriadau", Routine::kAlways},
});

// What may stand beside it without making the title one of other business; English, Welsh and Irish.
constexpr auto kBeside = std::to_array<std::string_view>({"a",
                                                          "absence",
                                                          "ac",
                                                          "acceptance",
                                                          "accuracy",
                                                          "accurate",
                                                          "adopt",
                                                          "adoption",
                                                          "agenda",
                                                          "agree",
                                                          "agreement",
                                                          "alternate",
                                                          "am",
                                                          "amser",
                                                          "an",
                                                          "and",
                                                          "annual",
                                                          "any",
                                                          "approval",
                                                          "approve",
                                                          "approved",
                                                          "april",
                                                          "ar",
                                                          "are",
                                                          "as",
                                                          "at",
                                                          "attending",
                                                          "august",
                                                          "awst",
                                                          "be",
                                                          "blaenorol",
                                                          "board",
                                                          "buddiannau",
                                                          "buddiant",
                                                          "business",
                                                          "by",
                                                          "cabinet",
                                                          "chair",
                                                          "chairman",
                                                          "chairs",
                                                          "chead",
                                                          "chruinnithe",
                                                          "chwefror",
                                                          "committee",
                                                          "conduct",
                                                          "confidential",
                                                          "confirm",
                                                          "confirmation",
                                                          "consider",
                                                          "consideration",
                                                          "considers",
                                                          "correct",
                                                          "council",
                                                          "councillors",
                                                          "county",
                                                          "cyfarfod",
                                                          "cyhoedd",
                                                          "daingniu",
                                                          "date",
                                                          "dated",
                                                          "dates",
                                                          "datganiadau",
                                                          "december",
                                                          "disclosable",
                                                          "discussed",
                                                          "draft",
                                                          "dyddiad",
                                                          "ebrill",
                                                          "eile",
                                                          "eithrio",
                                                          "exempt",
                                                          "extraordinary",
                                                          "february",
                                                          "for",
                                                          "friday",
                                                          "from",
                                                          "full",
                                                          "gan",
                                                          "glacadh",
                                                          "gorffennaf",
                                                          "held",
                                                          "hydref",
                                                          "if",
                                                          "in",
                                                          "interest",
                                                          "interests",
                                                          "introduction",
                                                          "ionawr",
                                                          "is",
                                                          "item",
                                                          "items",
                                                          "january",
                                                          "july",
                                                          "june",
                                                          "last",
                                                          "le",
                                                          "mai",
                                                          "march",
                                                          "mawrth",
                                                          "may",
                                                          "medi",
                                                          "meeting",
                                                          "meetings",
                                                          "mehefin",
                                                          "members",
                                                          "minutes",
                                                          "monday",
                                                          "monthly",
                                                          "most",
                                                          "nesaf",
                                                          "next",
                                                          "no",
                                                          "nodyn",
                                                          "non",
                                                          "nonconfidential",
                                                          "note",
                                                          "november",
                                                          "o",
                                                          "october",
                                                          "of",
                                                          "on",
                                                          "or",
                                                          "order",
                                                          "ordinary",
                                                          "other",
                                                          "party",
                                                          "pecuniary",
                                                          "personal",
                                                          "pm",
                                                          "prejudicial",
                                                          "present",
                                                          "press",
                                                          "previous",
                                                          "public",
                                                          "quorum",
                                                          "r",
                                                          "read",
                                                          "receipt",
                                                          "receive",
                                                          "received",
                                                          "recent",
                                                          "record",
                                                          "registrable",
                                                          "request",
                                                          "requests",
                                                          "restricted",
                                                          "rhagfyr",
                                                          "s",
                                                          "saturday",
                                                          "september",
                                                          "sign",
                                                          "significant",
                                                          "signing",
                                                          "special",
                                                          "sunday",
                                                          "tachwedd",
                                                          "the",
                                                          "this",
                                                          "thursday",
                                                          "time",
                                                          "to",
                                                          "true",
                                                          "tuesday",
                                                          "urgent",
                                                          "venue",
                                                          "wasg",
                                                          "wednesday",
                                                          "whip",
                                                          "with",
                                                          "y",
                                                          "yr"});
static_assert(std::is_sorted(kBeside.begin(), kBeside.end()));

bool begins_with(std::span<const std::string_view> words, std::span<const std::string_view> with) {
  return words.size() >= with.size() && std::equal(with.begin(), with.end(), words.begin());
}

// A number, "14th" or the "7.00pm" of a date and time.
bool is_figure(std::string_view word) { return word.front() >= '0' && word.front() <= '9'; }

bool is_beside(std::string_view word) {
  return is_figure(word) || std::binary_search(kBeside.begin(), kBeside.end(), word);
}

}  // namespace

Routine routine_of(std::string_view title, std::string_view body) {
  const std::string key = analyzers::value_key(title);
  const std::string body_key = analyzers::value_key(body);
  const std::vector<std::string_view> words = analyzers::between_blanks(key);
  const std::vector<std::string_view> body_words = analyzers::between_blanks(body_key);
  Routine routine = Routine::kNo;
  for (std::span<const std::string_view> rest{words}; !rest.empty();) {
    std::size_t length = 0;
    for (const Head& head : kHeads) {
      const auto of_head = analyzers::between_blanks(head.words);
      if (of_head.size() <= length || !begins_with(rest, of_head)) continue;
      length = of_head.size();
      // One part that may hold real business makes the whole so.
      if (routine != Routine::kIfNothing) routine = head.routine;
    }
    if (length == 0 && begins_with(rest, body_words)) length = body_words.size();
    if (length == 0 && !is_beside(rest.front())) return Routine::kNo;
    rest = rest.subspan(std::max<std::size_t>(length, 1));
  }
  return routine;
}

bool says_nothing(std::string_view text) {
  constexpr std::size_t kLongest = 160;
  constexpr auto kStarts = std::to_array<std::string_view>(
      {"dim", "n a", "nil", "no", "none", "nothing", "there being no", "there is no", "there was no",
       "there was none", "there was nothing", "there were no", "there were none", "nid oedd"});
  const std::string key = analyzers::value_key(text);
  if (text.size() > kLongest) return false;
  return std::any_of(kStarts.begin(), kStarts.end(), [&](std::string_view start) {
    return key.starts_with(start) && (key.size() == start.size() || key[start.size()] == ' ');
  });
}

}  // namespace minutebook::papers
