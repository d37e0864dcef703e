// SPDX-License-Identifier: GPL-2.0-or-later
// What a handler has at hand for one request. Lives as long as the request; same thread as its searcher.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "query/search.h"
#include "web/http.h"
#include "web/languages.h"
#include "web/parameters.h"
#include "web/site.h"
#include "web/texts.h"

namespace minutebook::web {

struct Route;

// A handler throws this to answer with an error page or problem.
struct HttpError : std::runtime_error {
  HttpError(int status_code, const std::string& words, std::vector<InvalidParameter> faults = {},
            std::string anew = {})
      : std::runtime_error{words},
        status{status_code},
        invalid{std::move(faults)},
        begin_anew{std::move(anew)} {}
  int status;
  std::vector<InvalidParameter> invalid;
  std::string begin_anew;  // the address at which to do so, of what is gone; "" for none
};

struct Context {
  const Request& request;
  const Route& route;
  const SiteOptions& options;
  query::Searcher& searcher;
  std::string revision;               // of the index, as the answer began
  std::vector<std::string> segments;  // those that the pattern names
  Parameters parameters;
  Lang lang = Lang::kEnglish;

  std::string say(Text text, Fillings fillings = {}) const { return web::say(lang, text, fillings); }

  // Where something of the site is, as pages link to it: below the path of the public URL, with the language that was
  // chosen. `path` is encoded already.
  std::string url(std::string_view path, NamedValues query = {}) const;
  // The same without the language: of styles, and of what programs read.
  std::string file_url(std::string_view path, const NamedValues& query = {}) const;
  // The same with the host: for feeds, citations and what other sites read.
  std::string absolute_url(std::string_view path, NamedValues query = {}) const;
};

}  // namespace minutebook::web
