// SPDX-License-Identifier: GPL-2.0-or-later
// The rows of data/uk_local_authorities.tsv as they stand there; authority_rows.cmake makes them C++. For
// authorities.cc alone. Constant data; safe from any thread.
#pragma once

#include <span>
#include <string_view>

namespace minutebook::analyzers {

// In the order of the columns; "" where the data do not say.
struct AuthorityRow {
  std::string_view code, official_name, short_name, gss_code, start, end, replaced_by, nation, region, type,
      county, combined_authority, current, welsh_name, aliases;
};

std::span<const AuthorityRow> authority_rows();

}  // namespace minutebook::analyzers
