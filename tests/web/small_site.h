// SPDX-License-Identifier: GPL-2.0-or-later
// A site over the text papers of corpus/papers, whose index is made once for all tests of a program.
#pragma once

#include <filesystem>
#include <string>

#include "web/site.h"

namespace minutebook::web {

// The folder of the index; gone when the program ends.
const std::filesystem::path& corpus_index();

SiteOptions small_site_options(query::Audience audience = query::Audience::kPublic);

// What the public site answers to a GET.
Response get(const std::string& target);

}  // namespace minutebook::web
