// SPDX-License-Identifier: GPL-2.0-or-later
// Names of people and bodies as answers show them: in hits, and counted in facets. Reads databases; throws
// Xapian::Error.
#pragma once

#include <xapian.h>

#include <vector>

#include "query/facets.h"
#include "query/who_is_who.h"
#include "schema/record.h"

namespace minutebook::query {

// Puts the name by which each person and body is known in the place of the one that the paper has; where it is not clear
// who is meant, the name stays.
void show_names(const WhoIsWho& who, const Xapian::Document& document, schema::Record& record);

// For each facet, which of the values numbered by the databases (public/ first) are one, and which are several.
std::vector<FacetFolding> fold_facets(const WhoIsWho& who, const std::vector<Xapian::Database>& databases);

}  // namespace minutebook::query
