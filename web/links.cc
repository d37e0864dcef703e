// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/links.h"

#include <filesystem>

#include "query/ascii.h"
#include "query/tree.h"

namespace minutebook::web {
namespace {

std::string named(const Context& context, std::string_view folder, std::string_view name) {
  return context.url(std::string{folder} + percent_encoded(name));
}

std::filesystem::path whole(const std::filesystem::path& path) {
  return std::filesystem::absolute(path).lexically_normal();
}

}  // namespace

std::string item_url(const Context& context, std::string_view item_id) {
  return named(context, "/item/", item_id);
}

std::string passage_url(const Context& context, const schema::Record& record) {
  return item_url(context, record.item_id) + '#' + percent_encoded(passage_anchor(record));
}

std::string passage_anchor(const schema::Record& record) { return "p-" + schema::passage_id(record); }

Response found_at(const std::string& url) { return {.status = 302, .headers = {{"Location", url}}}; }

std::string meeting_url(const Context& context, std::string_view meeting_id) {
  return named(context, "/meeting/", meeting_id);
}

std::string person_url(const Context& context, std::string_view name) {
  return named(context, "/person/", name);
}

std::string body_url(const Context& context, std::string_view name) { return named(context, "/body/", name); }

std::string authority_url(const Context& context, std::string_view name) {
  return named(context, "/authority/", name);
}

std::string value_url(const Context& context, schema::Field field, const std::string& value) {
  if (schema::is_person(field)) return person_url(context, value);
  if (field == schema::Field::kOrganization) return body_url(context, value);
  if (field == schema::Field::kAuthority) return authority_url(context, value);
  if (schema::spec(field).facet)
    return context.url("/search", {{std::string{schema::spec(field).name}, value}});
  return context.url("/search", {{"q", query::print(query::filter(field, value))}});
}

Html people_links(const Context& context, const std::vector<std::string>& names) {
  Html html;
  for (const std::string& name : names) {
    if (!html.empty()) html += ", ";
    html += link_to(person_url(context, name), name);
  }
  return html;
}

std::optional<std::string> path_in_papers(const SiteOptions& options, std::string_view source) {
  if (options.papers.empty() || source.empty()) return std::nullopt;
  const std::filesystem::path papers = whole(options.papers / "");  // the same with a slash at its end
  const std::string below = whole(source).lexically_relative(papers).generic_string();
  if (below.empty() || below == "." || below == ".." || below.starts_with("../")) return std::nullopt;
  return below;
}

std::optional<std::string> paper_url(const Context& context, std::string_view source,
                                     std::optional<int> page) {
  const auto below = path_in_papers(context.options, source);
  if (!below || !context.options.shelf->has(context.options, context.revision, *below)) return std::nullopt;
  std::string path = "/papers";
  for (const auto& part : std::filesystem::path{*below}) path += '/' + percent_encoded(part.string());
  const bool has_pages = page && query::to_lower(*below).ends_with(".pdf");
  return context.url(path) + (has_pages ? "#page=" + std::to_string(*page) : std::string{});
}

}  // namespace minutebook::web
