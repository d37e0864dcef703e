// SPDX-License-Identifier: GPL-2.0-or-later
// The question that a URL asks: its `q`, and the facets and days that were chosen, as the query language says them,
// and the parameters that every page and endpoint takes that asks one. Pure but for the clock.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/search.h"
#include "web/parameters.h"

namespace minutebook::web {

inline constexpr std::size_t kHitsOfPage = 20;
inline constexpr std::size_t kMostHitsOfPage = 100;

// q, one for each field that is counted, from, to, sort, group, strict, boilerplate.
std::span<const ParameterSpec> question_parameters();

// What was typed; "*" where nothing was.
std::string question_of(const Parameters& parameters);
// What was chosen beside it, in the query language: `organization:"Harbour Board" date:2019..2020`; "" for nothing.
std::string choices_of(const Parameters& parameters);

// What was chosen, sort, grouping and language of the question, and how long a request may take over it: it begins now. The page is the
// caller's.
query::SearchOptions options_of(const Parameters& parameters);

// Tables of parameters put together once: `static const auto specs = joined(question_parameters(), kMine);`.
std::vector<ParameterSpec> joined(std::span<const ParameterSpec> first,
                                  std::span<const ParameterSpec> second);
// A table of parameters without some of its rows.
std::vector<ParameterSpec> without(std::span<const ParameterSpec> specs,
                                   std::initializer_list<std::string_view> names);

}  // namespace minutebook::web
