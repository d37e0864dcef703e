// SPDX-License-Identifier: GPL-2.0-or-later
// How a passage lies in its Xapian document. indexer/ writes by this page and query/ asks by it; a change to it is a new
// kSchemaVersion (versions.h).
//
//   text      word_term("", w) at the token's position, for every token (words, folded twins, joined);
//             stem_term("", s) without positions, once for each token that has_stem; nothing where the text is no
//             more than the title
//   title     of the item: the same with prefix "S"; positions start kTitleGap after the last of the text, so that no
//             phrase runs from one into the other. Its stems (as written, what has no stem) stand among those of the
//             text too, each with frequency kTitleFrequency: one term finds a word in either, and weighs them as one field
//   context   a decision and an action also have, without positions, the stems of the other passages of their item
//             (as written, what has no stem) with frequency 0: "noted the report" is found by what was reported, and
//             ranks below a passage that says it
//   entities  entity_term(field, value), boolean, and present_term(field) beside each:
//               speaker        of a decision or action: also who speaks in the other passages of its item
//               person         speakers, owner, mover, seconder; on an attendance record all who are listed
//               of names of people also standing_term(field, name, authority), for each authority for which the paper
//                              lists them, else for that of the paper
//               authority      of the paper, and those that the people of the passage represent, by their official names
//                              (analyzers/authorities.h); what is known of each stands in authority_type, region, nation
//               party, role    of the people of the passage, by the paper's attendance list
//               title          of the item, as a whole
//               is             what is said of the passage, its item or its paper: restricted; boilerplate, where it is
//                              business that every meeting has; uncertain, where record.unsure names something; duplicate,
//                              where record.also_in does; verbal, draft, late, urgent, key in so many words
//               outcome, status, due, presenter, vice_chair, publisher, number, mode, ref
//                              as records and papers say
//               attendee, apologies, substitute
//                              of the list of those present: on the record of it, and on passages about apologies
//               has, exempt, voted_for, voted_against, abstained
//                              what any passage of the item tells, on all of them
//               id             of the passage, its item and its meeting
//   acronyms  acronym_terms of each that the text or the title explains (acronyms.h), boolean; none for the initials of
//             the people of the paper
//   venue     words of the place with prefix "XVN", as the title's but with frequency 0
//   dates     date_term, month_term, year_term; none where the paper gives no date
//   places    source_term, part_terms(kSource, path) (file name and folder names) and entity_term(kFormat) of the file and
//             of every file in record.also_in; passage_term of the file that the record names
//   slots     spec(kDate).slot date_value; kFacetSlot pack_facets; kMeetingSlot, kItemSlot and kMatterSlot
//             the record's ids; kOrderSlot order_value;
//             spec(kDue).slot date_value, spec(kMoney).slot amount_value of the largest sum of the text
//   data      encode(Record)
//
// Beside the passages stand, in metadata: the names and numbers of values (terms.h), who is seen in which file
// (sightings.h), which names are one person or body (links.h), what is known of people by hand (people.h), and what
// indexer/ alone reads: the ledger, and the minutes with those of their passages that another cites (indexer/copies.h).
//
// Each of public/ and restricted/ is such a database of its own. Passages, names, ledger and numbering of public/ are
// made from public passages alone.
#pragma once

#include <cstdint>
#include <string_view>

namespace minutebook::schema {

inline constexpr std::string_view kPublicFolder = "public";
inline constexpr std::string_view kRestrictedFolder = "restricted";

inline constexpr std::uint32_t kTitleGap = 100;
inline constexpr std::uint32_t kTitleFrequency = 2;  // a word of a title counts as two of a text

// The kind of the one record a paper that lists its attendance has beside its passages.
inline constexpr std::string_view kAttendanceKind = "attendance";

}  // namespace minutebook::schema
