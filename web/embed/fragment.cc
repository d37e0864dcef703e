// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>

#include "web/embed/embed.h"
#include "web/embed/hit_list.h"
#include "web/pages/pages.h"
#include "web/question.h"

namespace minutebook::web::embed {
namespace {

constexpr std::array kShown = {
    ParameterSpec{.name = "limit",
                  .type = ParameterType::kNumber,
                  .least = 1,
                  .most = kHitsOfPage,
                  .fallback = "5",
                  .help = "Hits that are shown"},
};

}  // namespace

std::span<const ParameterSpec> box_parameters() {
  static const std::vector<ParameterSpec> specs =
      joined(joined(question_parameters(), kShown), pages::page_parameters());
  return specs;
}

Response fragment(Context& context) {
  const Html html =
      element("section", {{"class", "minutebook"}, {"lang", std::string{code_of(context.lang)}}},
              {hit_list(context, ask(context), Links::kAbsolute)});
  return {.content_type = "text/html; charset=utf-8",
          .body = html.markup() + '\n',
          .headers = {{"Content-Language", std::string{code_of(context.lang)}}, {"Vary", "Accept-Language"}}};
}

}  // namespace minutebook::web::embed
