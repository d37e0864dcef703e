// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/pages/bar_chart.h"

#include <fmt/format.h>

#include <algorithm>

#include "web/pages/units.h"

namespace minutebook::web::pages {
namespace {

// Places are in per cent of the picture, so that it may have any width and its letters keep their size.
constexpr double kWhole = 100;
constexpr double kTop = 10;
constexpr double kFloor = 88;
constexpr double kTickLine = 98;
constexpr double kGap = 0.2;           // of the room of a bar
constexpr std::size_t kMostTicks = 6;  // beside each other on a screen of 320 pixels

std::string percent(double place) { return fmt::format("{:.3f}%", place); }

Html line(double height) {
  return element(
      "line",
      {{"class", "grid"}, {"x1", "0"}, {"x2", "100%"}, {"y1", percent(height)}, {"y2", percent(height)}});
}

Html bar_html(const Bar& bar, double left, double width, double height) {
  return element("rect",
                 {{"x", percent(left)},
                  {"y", percent(kFloor - height)},
                  {"width", percent(width)},
                  {"height", percent(height)}},
                 {element("title", {bar.label + ": " + grouped(bar.count)})});
}

}  // namespace

Html bar_chart(const std::string& id, const std::string& title, const std::string& description,
               const std::vector<Bar>& bars) {
  if (bars.empty()) return {};
  const auto by_count = [](const Bar& a, const Bar& b) { return a.count < b.count; };
  const std::uint64_t most =
      std::max<std::uint64_t>(1, std::max_element(bars.begin(), bars.end(), by_count)->count);
  const auto ticks = static_cast<std::size_t>(
      std::count_if(bars.begin(), bars.end(), [](const Bar& bar) { return !bar.tick.empty(); }));
  const std::size_t step = (ticks + kMostTicks - 1) / kMostTicks;  // every how many ticks one is written
  const double room = kWhole / static_cast<double>(bars.size());

  Html inside = element("title", {{"id", id + "-title"}}, {title}) +
                element("desc", {{"id", id + "-about"}}, {description}) + line(kTop) +
                element("text", {{"x", "0"}, {"y", percent(kTop - 2)}}, {grouped(most)}) + line(kFloor);
  std::size_t tick = 0;
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const double left = room * static_cast<double>(i);
    if (bars[i].count > 0) {
      const double height = (kFloor - kTop) * static_cast<double>(bars[i].count) / static_cast<double>(most);
      inside += bar_html(bars[i], left + room * kGap / 2, room * (1 - kGap), height);
    }
    if (!bars[i].tick.empty() && tick++ % step == 0) {
      // The last of them would stand out at the right: it ends where the others begin.
      const bool is_late = left > kWhole - 2 * kTop;
      inside += element("text",
                        {{"x", percent(is_late ? left + room : left)},
                         {"y", percent(kTickLine)},
                         {"text-anchor", is_late ? "end" : "start"}},
                        {bars[i].tick});
    }
  }
  return element("svg",
                 {{"class", "bars"},
                  {"role", "img"},
                  {"aria-labelledby", id + "-title"},
                  {"aria-describedby", id + "-about"},
                  {"width", "100%"},
                  {"height", "240"}},
                 {inside});
}

}  // namespace minutebook::web::pages
