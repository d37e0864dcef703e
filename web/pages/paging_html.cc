// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/pages/paging_html.h"

#include <algorithm>

namespace minutebook::web::pages {
namespace {

constexpr std::size_t kAround = 2;

}  // namespace

std::size_t pages_of(std::uint64_t count, std::size_t of_page) {
  return std::max<std::size_t>(1, (count + of_page - 1) / of_page);
}

std::vector<std::size_t> shown_pages(std::size_t page, std::size_t last) {
  std::vector<std::size_t> shown = {1};
  const std::size_t begin = std::max<std::size_t>(2, page > kAround ? page - kAround : 2);
  const std::size_t end = std::min(page + kAround, last);
  if (begin > 2) shown.push_back(begin == 3 ? 2 : 0);
  for (std::size_t number = begin; number <= end; ++number) shown.push_back(number);
  if (end + 1 < last) shown.push_back(end + 2 == last ? end + 1 : 0);
  if (shown.back() != last) shown.push_back(last);
  return shown;
}

Html paging_html(const Context& context, std::string_view path, std::size_t page, std::size_t last) {
  if (last < 2) return {};
  const auto url = [&](std::size_t number) {
    return context.url(path, context.parameters.with(
                                 "page", number == 1 ? std::vector<std::string>{}
                                                     : std::vector<std::string>{std::to_string(number)}));
  };
  const auto link = [&](std::size_t number, const std::string& text, std::string rel) {
    Attributes attributes = {{"href", url(number)}};
    if (!rel.empty()) attributes.emplace_back("rel", std::move(rel));
    return element("li", {element("a", attributes, {text})});
  };
  Html items;
  if (page > 1) {
    items += link(1, context.say("First"), {});
    items += link(page - 1, context.say("Previous"), "prev");
  }
  for (const std::size_t number : shown_pages(page, last)) {
    const std::string text = std::to_string(number);
    if (number == 0) {
      items += element("li", {{"aria-hidden", "true"}}, {element("span", {"…"})});
    } else if (number == page) {
      items += element("li", {element("span", {{"aria-current", "page"}}, {text})});
    } else {
      items += element(
          "li",
          {element("a", {{"href", url(number)}, {"aria-label", context.say("Page {page}", {{"page", text}})}},
                   {text})});
    }
  }
  if (page < last) {
    items += link(page + 1, context.say("Next"), "next");
    items += link(last, context.say("Last"), {});
  }
  return element("nav", {{"class", "paging"}, {"aria-label", context.say("Pages of results")}},
                 {element("ul", {items})});
}

}  // namespace minutebook::web::pages
