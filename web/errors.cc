// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/errors.h"

#include <algorithm>
#include <array>

#include "web/layout.h"

namespace minutebook::web {
namespace {

struct ErrorText {
  int status;
  Text title;
  Text advice;
};
constexpr std::array kErrorTexts = {
    ErrorText{400, "This address cannot be read", "Check it for a typing error, or search anew."},
    ErrorText{404, "Page not found", "It may have been moved, or the papers may have been indexed anew."},
    ErrorText{410, "This page of results is gone", "The index has changed meanwhile: search anew."},
    ErrorText{500, "Something went wrong here", "Try again; if it stays so, report the number below."},
    ErrorText{503, "The search is busy or being renewed", "Try again in a few moments."},
};

constexpr ErrorText kRefused{400, "Something that was entered cannot be read",
                             "Go back and change it, or go on without it."};

const ErrorText& text_of(int status) {
  for (const ErrorText& text : kErrorTexts) {
    if (text.status == status) return text;
  }
  return kErrorTexts[status < 500 ? 0 : 3];
}

Html fault_html(const InvalidParameter& fault) {
  Html html = element("strong", {fault.name}) + ": “" + fault.value + "” " + fault.message;
  if (!fault.suggestion.empty()) html += " (" + fault.suggestion + "?)";
  return element("li", {html});
}

// The same address without what was refused in it.
std::string mended_url(const Context& context, const std::vector<InvalidParameter>& faults) {
  NamedValues query = context.parameters.given();
  std::erase_if(query, [&](const auto& one) {
    return std::any_of(faults.begin(), faults.end(),
                       [&](const InvalidParameter& fault) { return fault.name == one.first; });
  });
  const std::string path = context.request.target.substr(0, context.request.target.find('?'));
  return context.url(path, query);
}

Html faults_html(const Context& context, const std::vector<InvalidParameter>& faults) {
  if (faults.empty()) return {};
  Html items;
  for (const InvalidParameter& fault : faults) items += fault_html(fault);
  return element("ul", {{"lang", "en"}}, {items}) +
         element("p", {link_to(mended_url(context, faults), context.say("Go on without it"))});
}

}  // namespace

Response error_page(const Context& context, const HttpError& error) {
  const ErrorText& text = error.invalid.empty() ? text_of(error.status) : kRefused;
  const std::string title = context.say(text.title);
  const Html main =
      element("h1", {title}) + element("p", {context.say(text.advice)}) +
      faults_html(context, error.invalid) +
      element("p", {{"class", "quiet"}}, {context.say("Request number: {id}", {{"id", context.request.id}})});
  return render_page(context, {.title = title, .main = main, .status = error.status});
}

}  // namespace minutebook::web
