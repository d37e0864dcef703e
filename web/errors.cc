// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/errors.h"

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

const ErrorText& text_of(int status) {
  for (const ErrorText& text : kErrorTexts) {
    if (text.status == status) return text;
  }
  return kErrorTexts[status < 500 ? 0 : 3];
}

}  // namespace

Response error_page(const Context& context, const HttpError& error) {
  const ErrorText& text = text_of(error.status);
  Html faults;
  for (const InvalidParameter& fault : error.invalid) {
    faults += element("li", {fault.name + ": \"" + fault.value + "\" " + fault.message});
  }
  const std::string title = context.say(text.title);
  Html main = element("h1", {title}) + element("p", {context.say(text.advice)});
  if (!faults.empty()) main += element("ul", {faults});
  main +=
      element("p", {{"class", "quiet"}}, {context.say("Request number: {id}", {{"id", context.request.id}})});
  return render_page(context, {.title = title, .main = main, .status = error.status});
}

}  // namespace minutebook::web
