// SPDX-License-Identifier: GPL-2.0-or-later
// What a question finds over time, by months or years: as a picture and as a table, whose numbers are links to what they
// count.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "web/day_words.h"
#include "web/layout.h"
#include "web/narrowing.h"
#include "web/pages/bar_chart.h"
#include "web/pages/pages.h"
#include "web/pages/question_form.h"
#include "web/pages/tags_html.h"
#include "web/pages/understood_html.h"
#include "web/pages/units.h"
#include "web/question.h"
#include "web/timeline.h"

namespace minutebook::web::pages {
namespace {

using schema::Field;

constexpr int kMostYearsByMonth = 12;
constexpr std::array kFields = {Field::kKind, Field::kOrganization, Field::kChair, Field::kSpeaker,
                                Field::kAuthority};

// A search that finds what is counted for a period. Where words were typed, it is the question as it was understood and
// the period; else the period takes the place of the days that were chosen, and may begin in the midst of it as they do.
class PeriodLinks {
 public:
  PeriodLinks(const Context& context, std::string meaning)
      : context_{context}, meaning_{std::move(meaning)} {}

  std::string url(const std::string& period) const {
    const Parameters& parameters = context_.parameters;
    NamedValues query;
    if (parameters.has("q")) {
      query.emplace_back("q", with_condition(meaning_, "date:" + period));
      for (const std::string_view name : {"strict", "boilerplate"}) {
        if (parameters.has(name)) query.emplace_back(name, parameters.text(name));
      }
    } else {
      query = parameters.given();
      std::erase_if(query, [](const auto& one) {
        return one.first == "from" || one.first == "to" || one.first == "year";
      });
      query.emplace_back("from", chosen_or("from", period));
      query.emplace_back("to", chosen_or("to", period));
    }
    return context_.url("/search", query);
  }

 private:
  std::string chosen_or(std::string_view name, const std::string& period) const {
    const std::string chosen = context_.parameters.text(name);
    return chosen.starts_with(period) ? chosen : period;
  }

  const Context& context_;
  std::string meaning_;
};

bool is_by_year(const std::vector<PeriodCount>& years) {
  return !years.empty() &&
         std::stoi(years.back().period) - std::stoi(years.front().period) >= kMostYearsByMonth;
}

std::vector<Bar> bars_of(const Context& context, const std::vector<PeriodCount>& periods) {
  std::vector<Bar> bars;
  for (const PeriodCount& one : periods) {
    const bool begins_year = one.period.size() == 4 || one.period.ends_with("-01") || bars.empty();
    bars.push_back({in_words(context.lang, one.period), begins_year ? one.period.substr(0, 4) : std::string{},
                    one.count});
  }
  return bars;
}

// "From March 2018 to June 2021; most in May 2019: 14."
std::string description_of(const Context& context, const std::vector<PeriodCount>& periods) {
  const auto most =
      std::max_element(periods.begin(), periods.end(),
                       [](const PeriodCount& a, const PeriodCount& b) { return a.count < b.count; });
  return context.say("From {first} to {last}; most in {period}: {count}.",
                     {{"first", in_words(context.lang, periods.front().period)},
                      {"last", in_words(context.lang, periods.back().period)},
                      {"period", in_words(context.lang, most->period)},
                      {"count", grouped(most->count)}});
}

Html count_cell(const Context& context, const PeriodLinks& links, const PeriodCount& one) {
  if (one.count == 0) return element("td", {{"class", "number quiet"}}, {"0"});
  const std::string label = in_words(context.lang, one.period) + ": " +
                            context.say("{count} results", {{"count", grouped(one.count)}});
  return element(
      "td", {{"class", "number"}},
      {element("a", {{"href", links.url(one.period)}, {"aria-label", label}}, {grouped(one.count)})});
}

// A row a year; of months a column each.
Html table_html(const Context& context, const PeriodLinks& links, const std::vector<PeriodCount>& years,
                const std::vector<PeriodCount>& months) {
  constexpr int kMonths = 12;
  Html heads = element("th", {{"scope", "col"}}, {context.say("Year")}) +
               element("th", {{"scope", "col"}, {"class", "number"}}, {context.say("All")});
  std::map<std::string, std::uint64_t> counts;
  for (const PeriodCount& one : months) counts[one.period] = one.count;
  const auto month_of = [](const std::string& year, int month) {
    return year + (month < 10 ? "-0" : "-") + std::to_string(month);
  };
  const int columns = months.empty() ? 0 : kMonths;
  for (int month = 1; month <= columns; ++month) {
    const std::string whole = in_words(context.lang, month_of("2000", month));
    const std::string name = whole.substr(0, whole.find(' '));
    heads += element("th", {{"scope", "col"}, {"class", "number"}, {"abbr", name}}, {name.substr(0, 3)});
  }
  Html rows;
  for (const PeriodCount& year : years) {
    Html cells = element("th", {{"scope", "row"}}, {year.period}) + count_cell(context, links, year);
    for (int month = 1; month <= columns; ++month) {
      const std::string period = month_of(year.period, month);
      cells += count_cell(context, links, {period, counts[period]});
    }
    rows += element("tr", {cells});
  }
  const std::string caption =
      months.empty() ? context.say("Results by year") : context.say("Results by year and month");
  return element("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", caption}},
                 {element("table", {{"class", "periods"}},
                          {element("caption", {caption}), element("thead", {element("tr", {heads})}),
                           element("tbody", {rows})})});
}

}  // namespace

// Days by themselves are no parameter here: `from` and `to` are.
std::span<const ParameterSpec> timeline_parameters() {
  static const std::vector<ParameterSpec> specs =
      joined(without(question_parameters(), {"sort", "group", "date"}), page_parameters());
  return specs;
}

Response timeline(Context& context) {
  query::SearchOptions options = options_of(context.parameters);
  options.limit = 0;
  options.facet_values = kMostFormValues;
  options.group = query::Grouping{};
  options.tally = Field::kDate;
  const query::Results results = context.searcher.search(question_of(context.parameters), options);
  const auto years = with_empty_periods(PeriodLength::kYear, counts_by(PeriodLength::kYear, results.tally));
  const auto months = is_by_year(years) ? std::vector<PeriodCount>{}
                                        : with_empty_periods(PeriodLength::kMonth,
                                                             counts_by(PeriodLength::kMonth, results.tally));
  std::uint64_t undated = results.total;
  for (const PeriodCount& year : years) undated -= year.count;

  const std::string count = count_line(context, results);
  Html main = element("h1", {context.say("Timeline")}) +
              question_form(context, {.path = "/timeline", .fields = kFields}, results) +
              element("p", {{"role", "status"}, {"class", "count-line"}}, {count}) +
              tags_html(context, "/timeline");
  if (context.parameters.has("q")) {
    main += element(
        "p", {element("span", {context.say("Understood as:")}), " ",
              element("span", {{"class", "sentence"}, {"lang", "en"}}, {results.interpretation.english})});
  }
  if (!years.empty()) {
    const auto& periods = months.empty() ? years : months;
    const std::string title =
        months.empty() ? context.say("Results by year") : context.say("Results by month");
    const std::string description = description_of(context, periods);
    main += element("figure", {bar_chart("timeline", title, description, bars_of(context, periods)),
                               element("figcaption", {title + ". " + description})}) +
            table_html(context, PeriodLinks{context, results.interpretation.canonical}, years, months);
  }
  if (undated > 0) {
    main += element("p", {context.say("Without a date, and so not in the picture: {passages}.",
                                      {{"passages", passages(context, undated)}})});
  }
  main += element(
      "ul", {{"class", "outputs"}},
      {element("li",
               {link_to(context.url("/search", context.parameters.given()), context.say("All results"))}),
       element("li", {link_to(context.file_url("/v1/timeline", context.parameters.with("lang", {})),
                              context.say("JSON"))})});
  return render_page(context, {.title = context.say("Timeline") + " - " + count, .main = main});
}

}  // namespace minutebook::web::pages
