// SPDX-License-Identifier: GPL-2.0-or-later
// The councils and combined authorities of the United Kingdom, compiled in from data/uk_local_authorities.tsv, and which
// of them a written name means: "Kent CC", "LB Hackney", "Kingston upon Thames Royal Borough Council", "Cyngor Sir
// Fynwy", with a slip of the pen too. A name that may be two, or none, is nobody's: parish councils, fire authorities,
// councils of other countries and invented ones stay as they are written.
//
// Constant data, made when first asked for; safe from any thread. Texts are UTF-8; any bytes are accepted.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/dates.h"

namespace minutebook::analyzers {

struct Authority {
  std::string_view name;        // the official one, by which it is known to the index
  std::string_view short_name;  // "Kent"
  std::string_view welsh_name;  // "" outside Wales
  std::string_view type;        // in plain words: one of authority_types()
  std::string_view nation;      // "England", "Scotland", "Wales", "Northern Ireland"
  std::string_view region;      // "South East", the nation outside England; "" of a combined authority
  std::optional<Date> from;     // its first day, where known
  std::optional<Date> to;       // its last day, of one that is abolished
  std::vector<const Authority*> successors;  // of one that is abolished
};

std::span<const Authority> authorities();
std::span<const std::string_view> authority_types();

// The authority that is meant; null where the name is of none, or may be of two. Where two shared a name one after the
// other, the day of the paper tells which.
const Authority* find_authority(std::string_view written, std::optional<Date> day = {});

// Its official name, or the name as written where it is not known.
std::string canonical_authority(std::string_view written, std::optional<Date> day = {});

}  // namespace minutebook::analyzers
