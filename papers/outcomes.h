// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a sentence records what a body did (a decision) or gives somebody work (an action), and who owns
// the work. The text decides, not the heading it stands under. Word tables are in vocabulary.h.
#pragma once

#include <string>
#include <string_view>

#include "papers/people.h"

namespace minutebook::papers {

enum class Outcome { kNeither, kDecision, kAction };

// What one entry under a heading of decisions or actions is. kNeither where the words do not tell.
Outcome outcome_of(std::string_view text, People& people);

// Whether an entry only says that there is nothing to enter ("None.", "No action was required.").
bool is_nothing(std::string_view text);

// Whether a sentence surely gives work to somebody who is named as a person or a group ("Officers to
// proceed").
bool gives_work(std::string_view sentence, People& people);

// Whether a sentence of running text gives work to somebody who is known or holds an office ("Cllr Ash to ring the
// county", "The Clerk was asked to write"). Stricter than gives_work: people do much in minutes without owing it.
bool assigns_work(std::string_view sentence, People& people);

// Whether a decision gives work, too: "that the Clerk write to the county", "It was agreed that Cllr Ash would ask".
bool decides_work(std::string_view decision, People& people);

// The owner where a text names nobody and nothing else: "JB", "Clerk", "Ann Lee / Tom Ash"; "" for any other text. Of
// several, as printed, people by their names.
std::string owner_alone(std::string_view text, People& people);

// Whether a paragraph of discussion is in itself a decision ("The minutes of the last meeting were agreed.").
bool is_plain_decision(std::string_view text);

// Who owns an action: a person's display name, a group as written without its article, "" where nobody is
// named.
std::string owner_of(std::string_view action, People& people);

}  // namespace minutebook::papers
