// SPDX-License-Identifier: GPL-2.0-or-later
// What a copy elsewhere must fetch anew or forget. Whoever asks on with `next` of the answer before learns of each change
// at least once: a run of the indexer writes what it did with one time, in several commits, so that what has the time of
// the last run is told again until the index has stood still once.
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <tuple>

#include "analyzers/dates.h"
#include "schema/terms.h"
#include "web/api/answer.h"
#include "web/api/api.h"

namespace minutebook::web::api {
namespace {

constexpr std::int64_t kNanosecondsOfSecond = 1'000'000'000;

constexpr std::array kChanges = {
    ParameterSpec{
        .name = "since",
        .most = 100,
        .help = "A day, a time (RFC 3339), or `next` of the answer before; where not given, all there is"},
    ParameterSpec{.name = "limit",
                  .type = ParameterType::kNumber,
                  .least = 1,
                  .most = 1000,
                  .fallback = "100",
                  .help = "Changes of a page"},
};

// Where to go on: with what changed at a time or later, and behind the source with an id, where one is named.
struct Place {
  std::string born;  // of the journal that it belongs to; "" for any
  std::int64_t time = 0;
  std::string id;
  std::string revision;  // at which all had been told; "" where not all had
};

std::string written(const Place& place) {
  return fmt::format("{}_{}_{}_{}", place.born, place.time, place.id, place.revision);
}

template <typename Number>
std::optional<Number> number_of(std::string_view digits) {
  Number number{};
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc{} && end == digits.data() + digits.size() ? std::optional{number} : std::nullopt;
}

std::string_view next_part(std::string_view& text, char between) {
  const std::string_view part = text.substr(0, text.find(between));
  text.remove_prefix(std::min(part.size() + 1, text.size()));
  return part;
}

std::optional<Place> read_place(std::string_view text) {
  if (std::count(text.begin(), text.end(), '_') != 3) return std::nullopt;
  Place place;
  place.born = next_part(text, '_');
  const auto time = number_of<std::int64_t>(next_part(text, '_'));
  place.id = next_part(text, '_');
  place.revision = text;
  if (!time) return std::nullopt;
  place.time = *time;
  return place;
}

// "+01:00", "Z"; in seconds.
std::optional<std::int64_t> offset_of(std::string_view zone) {
  if (zone == "Z" || zone == "z") return 0;
  if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':') return std::nullopt;
  const auto hours = number_of<unsigned>(zone.substr(1, 2));
  const auto minutes = number_of<unsigned>(zone.substr(4, 2));
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  const std::int64_t seconds = std::int64_t{*hours} * 3600 + std::int64_t{*minutes} * 60;
  return zone[0] == '-' ? -seconds : seconds;
}

// A day or a date-time of RFC 3339, in nanoseconds since the epoch; parts of a second are left out.
std::optional<std::int64_t> time_of(std::string_view text) {
  constexpr std::size_t kDay = 10;
  constexpr std::size_t kSecond = 19;  // bytes of "2020-07-14T10:30:00"
  const auto day = analyzers::from_iso(text.substr(0, kDay));
  if (!day) return std::nullopt;
  std::int64_t seconds = std::chrono::sys_days{*day}.time_since_epoch().count() * std::int64_t{86'400};
  if (text.size() == kDay) return seconds * kNanosecondsOfSecond;
  if (text.size() < kSecond + 1 || (text[10] != 'T' && text[10] != 't') || text[13] != ':' ||
      text[16] != ':') {
    return std::nullopt;
  }
  const auto hours = number_of<unsigned>(text.substr(11, 2));
  const auto minutes = number_of<unsigned>(text.substr(14, 2));
  const auto rest = number_of<unsigned>(text.substr(17, 2));
  std::string_view zone = text.substr(kSecond);
  if (zone.starts_with('.')) {
    zone.remove_prefix(1);
    const std::size_t digits = std::min(zone.find_first_not_of("0123456789"), zone.size());
    if (digits == 0) return std::nullopt;
    zone.remove_prefix(digits);
  }
  const auto offset = offset_of(zone);
  if (!hours || !minutes || !rest || !offset || *hours > 23 || *minutes > 59 || *rest > 60)
    return std::nullopt;
  seconds += std::int64_t{*hours} * 3600 + std::int64_t{*minutes} * 60 + *rest - *offset;
  return seconds * kNanosecondsOfSecond;
}

Place place_of(const Context& context) {
  const std::string since = context.parameters.text("since");
  if (since.empty()) return {};
  if (auto place = read_place(since)) return *std::move(place);
  if (const auto time = time_of(since)) return {.born = {}, .time = *time, .id = {}, .revision = {}};
  throw HttpError{
      400,
      "a parameter cannot be read",
      {{"since", since, "is no day, no time like 2020-07-14T10:30:00Z, nor `next` of an answer", {}, {}}}};
}

std::string_view name_of(const SourceChange& change) {
  if (change.path.empty()) return "removed";
  return change.added_ns == change.changed_ns ? "added" : "updated";
}

Json change_json(const SourceChange& change) {
  const auto seconds = static_cast<std::time_t>(change.changed_ns / kNanosecondsOfSecond);
  return {{"id", change.id},
          {"source", render::or_null(change.path)},
          {"change", name_of(change)},
          {"at", fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(seconds))}};
}

}  // namespace

std::span<const ParameterSpec> changes_parameters() { return kChanges; }

Response changes(Context& context) {
  const SourceJournal journal = context.options.journal ? context.options.journal() : SourceJournal{};
  const std::string revision = schema::short_hash(context.revision);
  const Place from = place_of(context);
  if (!from.born.empty() && from.born != journal.born) {
    throw HttpError{410, "the index was made anew: begin anew", {}, own_address(context, {})};
  }
  const auto& all = journal.changes;
  const auto is_before = [](const SourceChange& change, const Place& place) {
    return std::tie(change.changed_ns, change.id) < std::tie(place.time, place.id);
  };
  auto at = std::lower_bound(all.begin(), all.end(), from, is_before);
  if (!from.id.empty() && at != all.end() && at->id == from.id) ++at;
  if (from.revision == revision) at = all.end();
  Json list = Json::array();
  const std::size_t limit = context.parameters.number("limit");
  for (; at != all.end() && list.size() < limit; ++at) list.push_back(change_json(*at));
  const bool has_more = at != all.end();
  Place next{journal.born, all.empty() ? 0 : all.back().changed_ns, {}, revision};
  if (has_more) next = {journal.born, std::prev(at)->changed_ns, std::prev(at)->id, {}};
  NamedValues parameters = context.parameters.with("since", {written(next)});
  return answer(context, {{"changes", std::move(list)},
                          {"more", has_more},
                          {"next", written(next)},
                          {"links",
                           {{"self", own_address(context, context.parameters.given())},
                            {"next", own_address(context, parameters)}}}});
}

}  // namespace minutebook::web::api
