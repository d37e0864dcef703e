// SPDX-License-Identifier: GPL-2.0-or-later
// What several pages have in their forms. All of it works without scripts; site.js finds it by its data attributes. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/context.h"
#include "web/html.h"

namespace minutebook::web::pages {

// Values that a form sends along unseen.
Html hidden_inputs(const NamedValues& values);
// The language that was chosen, so that a form keeps it; nothing where none was.
Html language_input(const Context& context);

// A text that has a link to be rid of it: "Chair: Gwen Abbott ×". `of` may be "". `removing` says what the link does to
// those who do not see where it stands.
Html removable(std::string_view of, std::string_view text, const std::string& url, std::string_view removing);

struct Choice {
  std::string value;
  std::string label;
};
struct Select {
  std::string id;
  std::string name;
  std::string label;
  std::vector<Choice> choices;
  std::string chosen;     // a value
  std::string form = {};  // id of the form that it stands outside of
};
Html select_html(const Select& select);

// A button that puts the text on the clipboard; only where scripts run, as only they can.
Html copy_button(const Context& context, std::string_view label, std::string_view text);

}  // namespace minutebook::web::pages
