// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/api/openapi_schemas.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <utility>

namespace minutebook::web::api {
namespace {

using render::Json;

// An object by its members, "name:type". A type is a word of JSON Schema, the name of another shape, words to choose from
// ("yes|no"), a list ("string[]"), a map from any name ("{integer}"), or one of these or null ("string?"). A member that
// may be missing has the question mark behind its name ("groups?:integer").
struct Shape {
  std::string_view name;
  std::string_view members;
};

constexpr std::string_view kPassage =
    "kind:discussion|decision|action|recommendation|declaration|apologies|attendance|report|other "
    "organization:string date:string? chair:string? item:Heading speakers:string[] owner:string? "
    "authorities:string[] access:public|restricted text:string source:string page:integer? offset:integer "
    "length:integer status:string? due:string? outcomes:string[] presenters:string[] vote:Vote? "
    "mover:string? "
    "seconder:string? authority:string? paper:Paper format:string also_in:Place[] unsure:string[] id:string "
    "item_id:string meeting_id:string";

constexpr std::array kShapes = {
    Shape{"Index", "revision:string"},
    Shape{"Vote", "for:integer against:integer abstain:integer"},
    Shape{"Place", "source:string page:integer? offset:integer length:integer"},
    Shape{"Heading", "number:string title:string"},
    Shape{"Paper", "kind:string title:string"},
    Shape{"Filter", "field:string op:is|not|from|to value:string"},
    Shape{"Candidate", "name:string about:string"},
    Shape{"Ambiguity", "field:string typed:string candidates:Candidate[]"},
    Shape{"Interpretation",
          "text:string filters:Filter[] sort:relevance|newest|oldest|agenda notes:string[] canonical:string "
          "english:string group:string? ambiguities:Ambiguity[]"},
    Shape{"AnswerValue", "value:string passages:integer meetings:integer"},
    Shape{"Answer", "type:count|values of:string total:integer values:AnswerValue[]"},
    Shape{"Passage", "asked:boolean"},
    Shape{"Hit",
          "rank:integer score:number snippet?:string snippet_text?:string highlights?:integer[][] "
          "group_size?:integer group_value?:string?"},
    Shape{"FacetValue",
          "value:string count:integer selected?:boolean apply_url?:string? remove_url?:string?"},
    Shape{"Total", "value:integer relation:exact|estimate"},
    Shape{"SearchResults",
          "query:string interpretation:Interpretation total:Total answer:Answer? hidden_boilerplate:integer "
          "hits:Hit[] facets:{FacetValue[]} facet_sizes:{integer} did_you_mean:string? took_ms:number "
          "groups?:integer links:{string?} index:Index"},
    Shape{"Node",
          "type:all|word|phrase|prefix|near|filter|present|like|and|or|not field?:string text?:string "
          "value?:string id?:string from?:string? to?:string? distance?:integer ordered?:boolean "
          "children?:Node[]"},
    Shape{"Explanation", "query:string interpretation:Interpretation tree:Node xapian?:string index:Index"},
    Shape{"Count", "query:string interpretation:Interpretation count:integer of:string index:Index"},
    Shape{"Suggestion", "text:string value:string kind:string detail:string? count:integer"},
    Shape{"Suggestions", "typed:string suggestions:Suggestion[] index:Index"},
    Shape{"Facets", "query:string facets:{FacetValue[]} facet_sizes:{integer} index:Index"},
    Shape{"Year", "year:string count:integer"},
    Shape{"Month", "month:string count:integer"},
    Shape{"Timeline",
          "query:string interpretation:Interpretation count:integer of:string years:Year[] months:Month[] "
          "undated:integer index:Index"},
    Shape{"Item",
          "id:string number:string title:string paper:Paper source:string kinds:{integer} "
          "passages?:Passage[]"},
    Shape{"Meeting", "id:string date:string? organization:string authority:string? chair:string?"},
    Shape{"Shown",
          "id:string type:passage|item|meeting meeting:Meeting items:Item[] links:{string?} index:Index"},
    Shape{"Similar", "id:string item:Hit earlier:Hit[] later:Hit[] similar:Hit[] index:Index"},
    Shape{"PersonAuthority", "name:string from:integer? to:integer?"},
    Shape{"Person",
          "name:string label:string other_names:string[] roles:string[] bodies:string[] "
          "authorities:PersonAuthority[] parties:string[] from:integer? to:integer? passages:integer "
          "links:{string?}"},
    Shape{"People", "people:Person[] total:integer links:{string?} index:Index"},
    Shape{"PeopleOfName", "name:string people:Person[] index:Index"},
    Shape{"Body", "name:string passages:integer first:string? last:string? links:{string?}"},
    Shape{"Organizations", "organizations:Body[] total:integer links:{string?} index:Index"},
    Shape{"Authorities", "authorities:Body[] total:integer links:{string?} index:Index"},
    Shape{"Change", "id:string source:string? change:added|updated|removed at:string"},
    Shape{"Changes", "changes:Change[] more:boolean next:string links:{string?} index:Index"},
    Shape{"Status", "passages:integer sources:integer? first:string? last:string? index:Index"},
    Shape{"InvalidParameter", "param:string value:string message:string allowed:string[] suggestion:string?"},
    Shape{"Problem",
          "type:string title:string status:integer detail:string instance:string errors?:InvalidParameter[] "
          "links?:{string?}"},
};

// Shapes that have the members of a passage, too.
constexpr std::array<std::string_view, 2> kPassages = {"Passage", "Hit"};

using Row = std::pair<std::string_view, std::string_view>;
constexpr std::array kAnswers = {
    Row{"search", "SearchResults"},
    Row{"decisions", "SearchResults"},
    Row{"actions", "SearchResults"},
    Row{"parse", "Explanation"},
    Row{"count", "Count"},
    Row{"suggest", "Suggestions"},
    Row{"facet", "Facets"},
    Row{"timeline", "Timeline"},
    Row{"passage", "Shown"},
    Row{"item", "Shown"},
    Row{"meeting", "Shown"},
    Row{"similar", "Similar"},
    Row{"people", "People"},
    Row{"person", "PeopleOfName"},
    Row{"organizations", "Organizations"},
    Row{"authorities", "Authorities"},
    Row{"status", "Status"},
    Row{"changes", "Changes"},
};

bool take_end(std::string_view& text, std::string_view end) {
  if (!text.ends_with(end)) return false;
  text.remove_suffix(end.size());
  return true;
}

Json choice_schema(std::string_view words) {
  Json choices = Json::array();
  while (!words.empty()) {
    const std::size_t end = std::min(words.find('|'), words.size());
    choices.push_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return {{"type", "string"}, {"enum", std::move(choices)}};
}

Json type_schema(std::string_view type) {
  if (take_end(type, "?")) return {{"anyOf", {type_schema(type), {{"type", "null"}}}}};
  if (take_end(type, "[]")) return {{"type", "array"}, {"items", type_schema(type)}};
  if (take_end(type, "}")) return {{"type", "object"}, {"additionalProperties", type_schema(type.substr(1))}};
  if (type.find('|') != std::string_view::npos) return choice_schema(type);
  const bool is_shape = type.front() >= 'A' && type.front() <= 'Z';
  if (is_shape) return {{"$ref", "#/components/schemas/" + std::string{type}}};
  return {{"type", type}};
}

void add_members(std::string_view members, Json& schema) {
  std::istringstream words{std::string{members}};
  for (std::string word; words >> word;) {
    const std::size_t colon = word.find(':');
    std::string_view name = std::string_view{word}.substr(0, colon);
    if (!take_end(name, "?")) schema["required"].push_back(name);
    schema["properties"][std::string{name}] = type_schema(std::string_view{word}.substr(colon + 1));
  }
}

}  // namespace

Json schemas() {
  Json all = Json::object();
  for (const Shape& shape : kShapes) {
    Json& schema = all[std::string{shape.name}];
    schema = {{"type", "object"}, {"required", Json::array()}, {"properties", Json::object()}};
    add_members(shape.members, schema);
    if (std::find(kPassages.begin(), kPassages.end(), shape.name) != kPassages.end())
      add_members(kPassage, schema);
  }
  return all;
}

std::string_view schema_of(std::string_view operation) {
  for (const auto& [name, schema] : kAnswers) {
    if (name == operation) return schema;
  }
  return {};
}

}  // namespace minutebook::web::api
