// SPDX-License-Identifier: GPL-2.0-or-later
// What is in the collection, from when to when, and what could not be read of it.
#include <algorithm>
#include <string>

#include "web/coverage.h"
#include "web/day_words.h"
#include "web/layout.h"
#include "web/links.h"
#include "web/pages/pages.h"
#include "web/pages/paging_html.h"
#include "web/pages/units.h"
#include "web/pages/year_table.h"

namespace minutebook::web::pages {
namespace {

constexpr std::size_t kFilesOfPage = 100;

Html head(const std::string& text, bool is_number = false) {
  Attributes attributes = {{"scope", "col"}};
  if (is_number) attributes.emplace_back("class", "number");
  return element("th", attributes, {text});
}

// Wider than a small screen, it scrolls by itself.
Html wide_table(const std::string& id, const std::string& caption, const Html& heads, const Html& rows) {
  return element("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-labelledby", id}},
                 {element("table", {element("caption", {{"id", id}}, {caption}),
                                    element("thead", {element("tr", {heads})}), element("tbody", {rows})})});
}

Html whole_html(const Context& context, const Coverage& coverage) {
  std::string words =
      meetings(context, coverage.whole.meetings) + ", " + passages(context, coverage.whole.passages);
  Html html = element("p", {{"class", "count-line"}}, {words});
  if (!coverage.whole.last.empty()) {
    html += element("p", {context.say("The newest meeting is that of {day}.",
                                      {{"day", in_words(context.lang, coverage.whole.last)}})});
  }
  return html + element("p", {{"class", "quiet"}},
                        {context.say("Revision of the index:"), " ", element("code", {context.revision})});
}

Html bodies_html(const Context& context, const Coverage& coverage) {
  if (coverage.bodies.empty()) return {};
  Html rows;
  for (const Coverage::Body& body : coverage.bodies) {
    const NamedValues query = {{"organization", body.name}, {"boilerplate", "yes"}};
    rows +=
        element("tr", {element("th", {{"scope", "row"}}, {link_to(body_url(context, body.name), body.name)}),
                       element("td", {time_html(context.lang, body.extent.first)}),
                       element("td", {time_html(context.lang, body.extent.last)}),
                       element("td", {{"class", "number"}}, {grouped(body.extent.meetings)}),
                       element("td", {{"class", "number"}},
                               {link_to(context.url("/search", query), grouped(body.extent.passages))})});
  }
  return element("h2", {context.say("Boards and committees")}) +
         wide_table("by-body", context.say("By board or committee"),
                    head(context.say("Body")) + head(context.say("First meeting")) +
                        head(context.say("Last meeting")) + head(context.say("Meetings"), true) +
                        head(context.say("Passages"), true),
                    rows);
}

Html years_html(const Context& context, const Coverage& coverage) {
  const auto url = [&](const std::string& year) {
    return context.url("/search", {{"year", year}, {"boilerplate", "yes"}});
  };
  const Html table = year_table(context.say("Passages by year"), context.say("Year"),
                                {{context.say("Passages"), coverage.years, url}});
  if (table.empty()) return {};
  return element("h2", {context.say("By year")}) +
         year_chart(context, context.say("Passages by year"), coverage.years) + table;
}

Html formats_html(const Context& context, const Coverage& coverage) {
  if (coverage.formats.empty()) return {};
  Html rows;
  for (const auto& [format, files] : coverage.formats) {
    rows += element("tr", {element("th", {{"scope", "row"}},
                                   {format.empty() ? context.say("Not known") : std::string{format}}),
                           element("td", {{"class", "number"}}, {grouped(files)})});
  }
  return element("h2", {context.say("Files")}) +
         element("table", {{"class", "periods"}},
                 {element("caption", {context.say("Files by format")}),
                  element("thead",
                          {element("tr", {head(context.say("Format")), head(context.say("Files"), true)})}),
                  element("tbody", {rows})});
}

// Where the file is on the server is nobody's business.
std::string name_of(const Context& context, const SourceFile& file) {
  return path_in_papers(context.options, file.path).value_or(file.path.substr(file.path.rfind('/') + 1));
}

std::string without_path(const Context& context, const SourceFile& file, std::string words) {
  const std::string name = name_of(context, file);
  for (std::size_t at = words.find(file.path); at != std::string::npos; at = words.find(file.path, at)) {
    words.replace(at, file.path.size(), name);
    at += name.size();
  }
  return words;
}

Html file_row(const Context& context, const SourceFile& file) {
  const auto url = file.failure.empty() ? paper_url(context, file.path, {}) : std::nullopt;
  const std::string name = name_of(context, file);
  Html words;
  if (!file.failure.empty()) {
    words += element("li", {element("strong", {context.say("Could not be read:")}), " ",
                            element("span", {{"lang", "en"}}, {without_path(context, file, file.failure)})});
  }
  for (const std::string& warning : file.warnings) {
    words += element("li", {{"lang", "en"}}, {without_path(context, file, warning)});
  }
  return element("tr", {element("th", {{"scope", "row"}}, {url ? link_to(*url, name) : Html{name}}),
                        element("td", {element("ul", {{"class", "plain"}}, {words})})});
}

Html files_html(const Context& context, const Coverage& coverage) {
  const std::size_t page = context.parameters.number("page");
  const std::size_t last = pages_of(coverage.files.size(), kFilesOfPage);
  const auto failed =
      static_cast<std::uint64_t>(std::count_if(coverage.files.begin(), coverage.files.end(),
                                               [](const SourceFile& file) { return !file.failure.empty(); }));
  Html html = element("h2", {{"id", "lacking"}}, {context.say("What could not be read")}) +
              element("p", {context.say("Files: {count}; not readable: {failed}; with warnings: {warned}.",
                                        {{"count", grouped(coverage.file_count)},
                                         {"failed", grouped(failed)},
                                         {"warned", grouped(coverage.files.size() - failed)}})});
  if (coverage.files.empty()) return html;
  Html rows;
  const std::size_t end = std::min(page * kFilesOfPage, coverage.files.size());
  for (std::size_t i = std::min((page - 1) * kFilesOfPage, end); i < end; ++i) {
    rows += file_row(context, coverage.files[i]);
  }
  return html +
         wide_table("files", context.say("Files with faults or warnings"),
                    head(context.say("File")) + head(context.say("What was found")), rows) +
         paging_html(context, "/coverage", page, last);
}

}  // namespace

Response coverage(Context& context) {
  const auto told =
      context.options.coverage->coverage(context.searcher, context.options.sources, context.revision);
  const std::string title = context.say("What is in this collection");
  Html main = element("h1", {title});
  if (context.parameters.number("page") == 1) {
    main += whole_html(context, *told) + bodies_html(context, *told) + years_html(context, *told) +
            formats_html(context, *told);
  }
  if (context.options.sources) main += files_html(context, *told);
  return render_page(context, {.title = title, .main = main});
}

}  // namespace minutebook::web::pages
