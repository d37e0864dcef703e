// SPDX-License-Identifier: GPL-2.0-or-later
// Words that a question does not have but the best passages of its answer share: passages that have them too come before
// others (pseudo-relevance feedback, after Rocchio, "Relevance feedback in information retrieval", 1971, and Lavrenko and
// Croft, "Relevance-based language models", SIGIR 2001). Mild by intent: a passage counts by a high power of its score
// beside the best, so that where one stands out the answer stays as it is.
//
// Deterministic. Reads the term lists of ten passages at the most. Throws Xapian::Error.
#pragma once

#include <xapian.h>

namespace minutebook::query {

inline constexpr Xapian::doccount kFeedbackPassages = 10;

// To be added to the question's query by OP_AND_MAYBE; `best` is the answer to `asked`, weighed by PassageWeight.
// Matches nothing where nothing is to be learned.
Xapian::Query expansion(const Xapian::Database& database, const Xapian::Query& asked,
                        const Xapian::MSet& best);

}  // namespace minutebook::query
