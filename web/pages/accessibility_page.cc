// SPDX-License-Identifier: GPL-2.0-or-later
// What was done so that everybody can use the site, and what is known not to be so.
#include <array>

#include "web/layout.h"
#include "web/pages/pages.h"

namespace minutebook::web::pages {
namespace {

constexpr std::array kDone = {
    Text{"everything works without scripts, and by keyboard alone;"},
    Text{"text can be enlarged to 400% and read on a screen 320 pixels wide, without scrolling sideways;"},
    Text{"colours follow the light or dark setting of your device, with enough contrast in both, and nothing "
         "is told by colour alone;"},
    Text{"headings, landmarks and labels are there for screen readers, and the number of results is "
         "announced;"},
    Text{"nothing moves by itself, and no time limit is set;"},
    Text{"pages can be printed."},
};
constexpr std::array kKnown = {
    Text{"The papers themselves are as their authors made them: scanned or untagged PDF files may not be "
         "accessible. The text of each passage is on these pages too."},
    Text{"Sentences on what was understood, notes and the help of fields are in English only."},
};

template <typename Rows>
Html list(const Context& context, const Rows& rows) {
  Html items;
  for (const Text& row : rows) items += element("li", {context.say(row)});
  return element("ul", {items});
}

}  // namespace

Response accessibility(Context& context) {
  const std::string title = context.say("Accessibility");
  const Html main =
      element("h1", {title}) +
      element("p",
              {context.say("These pages are made to meet the Web Content Accessibility Guidelines (WCAG) "
                           "2.2 at level AA.")}) +
      element("h2", {context.say("What was done")}) + list(context, kDone) +
      element("h2", {context.say("What is known to fall short")}) + list(context, kKnown) +
      element("h2", {context.say("If something does not work for you")}) +
      element("p", {context.say("Tell whoever runs this site which page it is and what you use to read it. "
                                "They can also give you a paper in another form.")});
  return render_page(context, {.title = title, .main = main});
}

}  // namespace minutebook::web::pages
