// SPDX-License-Identifier: GPL-2.0-or-later
// What has an id: passages, items, meetings, and what is like them.
#include <array>

#include "query/shown.h"
#include "render/results_json.h"
#include "web/api/answer.h"
#include "web/api/api.h"
#include "web/url.h"

namespace minutebook::web::api {
namespace {

constexpr std::array kSimilar = {ParameterSpec{.name = "limit",
                                               .type = ParameterType::kNumber,
                                               .least = 1,
                                               .most = 50,
                                               .fallback = "10",
                                               .help = "Entries of each list"}};

Json links_of(const Context& context, const query::Shown& shown) {
  const std::string id = percent_encoded(shown.id);
  const bool is_meeting = shown.unit == query::ShownUnit::kMeeting;
  const schema::Record& first = shown.records.front();
  return {{"self", own_address(context, {})},
          {"similar", context.absolute_url("/v1/similar/" + id)},
          {"meeting", context.absolute_url("/v1/meetings/" + first.meeting_id)},
          {"page", context.absolute_url(is_meeting ? "/meeting/" + id : "/item/" + first.item_id)}};
}

Response entity(Context& context, query::ShownUnit unit) {
  const query::Shown shown = query::find_shown(context.searcher, context.segments.front());
  if (shown.records.empty() || shown.unit != unit) throw HttpError{404, "nothing has this id"};
  Json json = render::shown_json(shown);
  json["links"] = links_of(context, shown);
  return answer(context, std::move(json));
}

}  // namespace

Response passage(Context& context) { return entity(context, query::ShownUnit::kPassage); }
Response item(Context& context) { return entity(context, query::ShownUnit::kItem); }
Response meeting(Context& context) { return entity(context, query::ShownUnit::kMeeting); }

std::span<const ParameterSpec> similar_parameters() { return kSimilar; }

Response similar(Context& context) {
  const std::string& id = context.segments.front();
  const query::SimilarItems items = context.searcher.similar(id, context.parameters.number("limit"));
  if (!items.item) throw HttpError{404, "nothing has this id"};
  return answer(context, render::similar_json(id, items));
}

}  // namespace minutebook::web::api
