// SPDX-License-Identifier: GPL-2.0-or-later
// The words by which minutes say who spoke, what was decided and who has to do what. Tables only: a
// convention of another council is a word here. All are in lower case and sorted, to be asked with in_table()
// (text.h).
#pragma once

#include <span>
#include <string_view>

namespace minutebook::papers::vocabulary {

using Words = std::span<const std::string_view>;

Words speech_verbs();        // "said", "explained": the subject is heard
Words speech_infinitives();  // "to present": what somebody is invited to do
Words speech_nouns();        // "presentation": whose it is, is heard
Words speech_participles();  // "introduced by": who follows is heard
Words invitations();         // "invited", "asked": who is the object and then does something
Words decision_verbs();      // "noted", "approved": a body decides
Words deciding_bodies();     // "members", "cabinet": who decides
Words group_nouns();         // "officers", "team": who owns an action without being a person
Words work_markers();        // "to", "will": work is given
Words finite_verbs();        // "was", "have": a sentence about somebody, not somebody's words

}  // namespace minutebook::papers::vocabulary
