// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/triggers.h"

#include <algorithm>
#include <array>

namespace minutebook::query {
namespace {

using schema::Field;
using Text = std::string_view;

constexpr std::array kChair = {NameField{Field::kChair, {}}};
constexpr std::array kSpeaker = {NameField{Field::kSpeaker, {}}};
constexpr std::array kOwner = {NameField{Field::kOwner, {}}};
constexpr std::array kDue = {NameField{Field::kDue, {}}};
constexpr std::array kMover = {NameField{Field::kMover, {}}};
constexpr std::array kSeconder = {NameField{Field::kSeconder, {}}};
constexpr std::array kPerson = {NameField{Field::kPerson, {}}};
constexpr std::array kAuthority = {NameField{Field::kAuthority, {}}};
constexpr std::array kWhere = {NameField{Field::kNation, {}}, NameField{Field::kRegion, {}}};
constexpr std::array kBody = {NameField{Field::kOrganization, {}}, NameField{Field::kAuthority, {}}};
constexpr std::array kBodyOrPerson = {NameField{Field::kOrganization, {}}, NameField{Field::kAuthority, {}},
                                      NameField{Field::kPerson, {}}};
// "by": who owns an action, who speaks in a discussion; of other passages whoever has to do with them.
constexpr std::array kAgent = {NameField{Field::kOwner, "action"},  NameField{Field::kSpeaker, "discussion"},
                               NameField{Field::kSpeaker, ""},      NameField{Field::kPerson, "-action"},
                               NameField{Field::kOrganization, {}}, NameField{Field::kAuthority, {}}};
constexpr std::array kBeneficiary = {NameField{Field::kOwner, "action"}, NameField{Field::kPerson, "-action"},
                                     NameField{Field::kOrganization, {}}, NameField{Field::kAuthority, {}}};
constexpr std::array kOrigin = {NameField{Field::kAuthority, {}}, NameField{Field::kOrganization, {}},
                                NameField{Field::kSpeaker, "discussion"}, NameField{Field::kPerson, {}}};

constexpr Trigger glue(Text before, Place place = Place::kFresh) {
  return {.before = before, .action = Action::kGlue, .place = place};
}
constexpr Trigger text(Text before) { return {.before = before, .action = Action::kText}; }
constexpr Trigger kind(Text before, Text value, Place place) {
  return {.before = before, .action = Action::kKind, .place = place, .value = value};
}
constexpr Trigger date(Text before, When when, Certainty certainty = Certainty::kSure) {
  return {.before = before, .action = Action::kDates, .when = when, .certainty = certainty};
}
constexpr Trigger due(Text before, When when) {
  return {.before = before,
          .action = Action::kDates,
          .when = when,
          .certainty = Certainty::kSure,
          .fields = kDue};
}
constexpr Trigger sort(Text before, Text value) {
  return {.before = before, .action = Action::kSort, .place = Place::kFreshOrLast, .value = value};
}
constexpr Trigger negate(Text before) { return {.before = before, .action = Action::kNegate}; }
constexpr Trigger names(Text before, Text after, std::span<const NameField> fields, Certainty certainty,
                        Text kind_too = {}) {
  return {.before = before,
          .after = after,
          .action = Action::kNames,
          .value = kind_too,
          .certainty = certainty,
          .fields = fields};
}

constexpr Place kPlural = Place::kFreshOrBeforePiece;
constexpr Place kSingular = Place::kFreshBeforePiece;

// Where two rows fit, the one with more words is tried first, then the earlier.
constexpr std::array kTriggers = {
    // What is asked for.
    kind("decisions", "decision", kPlural),
    kind("decisions made", "decision", kSingular),
    kind("decisions taken", "decision", kSingular),
    kind("decision", "decision", kSingular),
    kind("decided", "decision", kSingular),
    kind("decide", "decision", kSingular),
    kind("resolutions", "decision", kPlural),
    kind("resolution", "decision", kSingular),
    kind("resolved", "decision", kSingular),
    kind("agreed", "decision", kSingular),
    kind("agree", "decision", kSingular),
    kind("agreements", "decision", kSingular),
    kind("what was decided", "decision", Place::kFresh),
    kind("what was agreed", "decision", Place::kFresh),
    kind("what was resolved", "decision", Place::kFresh),
    kind("what has been decided", "decision", Place::kFresh),
    kind("what has been agreed", "decision", Place::kFresh),
    kind("actions", "action", kPlural),
    kind("actions agreed", "action", kSingular),
    kind("action", "action", kSingular),
    kind("action points", "action", kPlural),
    kind("who owns the action", "action", Place::kFresh),
    kind("who owns the actions", "action", Place::kFresh),
    kind("who owns actions", "action", Place::kFresh),
    kind("who has the action", "action", Place::kFresh),
    kind("who was asked to", "action", Place::kFresh),
    kind("discussions", "discussion", kPlural),
    kind("discussion", "discussion", kSingular),
    kind("discussed", "discussion", kSingular),
    kind("discuss", "discussion", kSingular),
    kind("debate", "discussion", kSingular),
    kind("debates", "discussion", kPlural),
    kind("comments", "discussion", kPlural),
    kind("comment", "discussion", kSingular),
    kind("remarks", "discussion", kPlural),
    kind("what was said", "discussion", Place::kFresh),
    kind("what was discussed", "discussion", Place::kFresh),
    kind("recommendations", "recommendation", kPlural),
    kind("recommendation", "recommendation", kSingular),
    kind("recommended", "recommendation", kSingular),
    kind("declarations", "declaration", kPlural),
    kind("declarations of interest", "declaration", Place::kAnywhere),
    kind("declarations of interests", "declaration", Place::kAnywhere),
    kind("declaration of interest", "declaration", Place::kAnywhere),
    kind("declared interests", "declaration", Place::kAnywhere),
    kind("interests declared", "declaration", Place::kAnywhere),
    kind("apologies", "apologies", kPlural),
    kind("apologies for absence", "apologies", Place::kAnywhere),
    kind("reports", "report", kPlural),
    kind("report", "report", kSingular),
    kind("attendance", "attendance", kSingular),
    kind("attendees", "attendance", kSingular),

    // Who presided.
    names("chaired by", "", kChair, Certainty::kSure),
    names("presided over by", "", kChair, Certainty::kSure),
    names("under the chairmanship of", "", kChair, Certainty::kSure),
    names("with", "in the chair", kChair, Certainty::kSure),
    names("", "in the chair", kChair, Certainty::kLikely),
    names("when", "chaired", kChair, Certainty::kSure),
    names("when", "was chair", kChair, Certainty::kSure),
    names("when", "was chairing", kChair, Certainty::kSure),
    names("when", "was in the chair", kChair, Certainty::kSure),
    names("while", "chaired", kChair, Certainty::kSure),
    names("", "chaired", kChair, Certainty::kLikely),
    names("under", "", kChair, Certainty::kWeak),

    // Who spoke.
    names("said by", "", kSpeaker, Certainty::kSure),
    names("spoken by", "", kSpeaker, Certainty::kSure),
    names("raised by", "", kSpeaker, Certainty::kSure),
    names("presented by", "", kSpeaker, Certainty::kSure),
    names("introduced by", "", kSpeaker, Certainty::kSure),
    names("asked by", "", kSpeaker, Certainty::kSure),
    names("comments by", "", kSpeaker, Certainty::kSure, "discussion"),
    names("comments from", "", kSpeaker, Certainty::kSure, "discussion"),
    names("comments of", "", kSpeaker, Certainty::kLikely, "discussion"),
    names("remarks by", "", kSpeaker, Certainty::kSure, "discussion"),
    names("views of", "", kSpeaker, Certainty::kLikely),
    names("what did", "say", kSpeaker, Certainty::kSure),
    names("what did", "think", kSpeaker, Certainty::kSure),
    names("what did", "ask", kSpeaker, Certainty::kSure),
    names("what did", "raise", kSpeaker, Certainty::kSure),
    names("what has", "said", kSpeaker, Certainty::kSure),
    names("what", "said", kSpeaker, Certainty::kSure),
    names("did", "say anything", kSpeaker, Certainty::kSure),
    names("", "said", kSpeaker, Certainty::kLikely),
    names("", "says", kSpeaker, Certainty::kLikely),
    names("", "spoke", kSpeaker, Certainty::kLikely),
    names("", "comments", kSpeaker, Certainty::kLikely, "discussion"),

    // Who moved, owns, was there.
    names("moved by", "", kMover, Certainty::kSure),
    names("proposed by", "", kMover, Certainty::kSure),
    names("seconded by", "", kSeconder, Certainty::kSure),
    names("assigned to", "", kOwner, Certainty::kSure, "action"),
    names("owned by", "", kOwner, Certainty::kSure, "action"),
    names("given to", "", kOwner, Certainty::kLikely, "action"),
    names("", "actions", kOwner, Certainty::kLikely, "action"),
    names("attended by", "", kPerson, Certainty::kSure, "attendance"),
    names("", "attended", kPerson, Certainty::kLikely, "attendance"),
    names("involving", "", kPerson, Certainty::kLikely),

    // Which body decided.
    names("what did", "decide", kBodyOrPerson, Certainty::kSure, "decision"),
    names("what did", "agree", kBodyOrPerson, Certainty::kSure, "decision"),
    names("what did", "resolve", kBodyOrPerson, Certainty::kSure, "decision"),
    names("what has", "decided", kBodyOrPerson, Certainty::kSure, "decision"),
    names("what has", "agreed", kBodyOrPerson, Certainty::kSure, "decision"),
    names("what have", "decided", kBodyOrPerson, Certainty::kSure, "decision"),
    names("what have", "agreed", kBodyOrPerson, Certainty::kSure, "decision"),
    names("what did", "recommend", kBodyOrPerson, Certainty::kSure, "recommendation"),
    names("what did", "discuss", kBodyOrPerson, Certainty::kSure, "discussion"),
    names("did", "decide", kBodyOrPerson, Certainty::kSure, "decision"),
    names("did", "agree", kBodyOrPerson, Certainty::kSure, "decision"),
    names("made by", "", kAgent, Certainty::kLikely),
    names("taken by", "", kAgent, Certainty::kLikely),
    names("representing", "", kAuthority, Certainty::kSure),
    names("councils in", "", kWhere, Certainty::kLikely),
    names("by councils in", "", kWhere, Certainty::kLikely),
    names("councils from", "", kWhere, Certainty::kLikely),
    names("authorities in", "", kWhere, Certainty::kLikely),
    names("by authorities in", "", kWhere, Certainty::kLikely),

    // Prepositions: a name only where the index has it.
    names("by", "", kAgent, Certainty::kLikely),
    names("for", "", kBeneficiary, Certainty::kWeak),
    names("of", "", kBodyOrPerson, Certainty::kWeak),
    names("at", "", kBody, Certainty::kWeak),
    names("in", "", kBody, Certainty::kWeak),
    names("from", "", kOrigin, Certainty::kWeak),

    // When.
    date("in", When::kWithin),
    date("during", When::kWithin),
    date("throughout", When::kWithin),
    date("held in", When::kWithin),
    date("of", When::kWithin, Certainty::kLikely),
    date("dated", When::kWithin, Certainty::kLikely),
    date("over", When::kWithin, Certainty::kWeak),
    date("within", When::kWithin, Certainty::kWeak),
    date("at", When::kWithin, Certainty::kWeak),
    date("on", When::kOn, Certainty::kLikely),
    date("held on", When::kOn, Certainty::kLikely),
    date("from", When::kFrom, Certainty::kLikely),
    date("since", When::kSince),
    date("ever since", When::kSince),
    date("after", When::kAfter),
    date("later than", When::kAfter),
    date("before", When::kBefore),
    date("prior to", When::kBefore),
    date("earlier than", When::kBefore),
    date("until", When::kUntil),
    date("till", When::kUntil),
    date("up to", When::kUntil),
    date("up until", When::kUntil),
    date("no later than", When::kUntil),
    date("by", When::kBy, Certainty::kLikely),
    date("between", When::kBetween),
    due("due", When::kWithin),
    due("due in", When::kWithin),
    due("due on", When::kWithin),
    due("due from", When::kFrom),
    due("due since", When::kSince),
    due("due after", When::kAfter),
    due("due before", When::kBefore),
    due("due until", When::kUntil),
    due("due by", When::kUntil),
    due("due between", When::kBetween),

    // In what order.
    sort("latest", "newest"),
    sort("latest first", "newest"),
    sort("newest", "newest"),
    sort("newest first", "newest"),
    sort("most recent", "newest"),
    sort("most recent first", "newest"),
    sort("most recently", "newest"),
    sort("earliest", "oldest"),
    sort("earliest first", "oldest"),
    sort("oldest", "oldest"),
    sort("oldest first", "oldest"),

    // What is excluded.
    negate("not"),
    negate("but not"),
    negate("except"),
    negate("except for"),
    negate("excluding"),
    negate("other than"),

    // What it is about.
    text("on"),
    text("about"),
    text("regarding"),
    text("concerning"),
    text("re"),
    text("relating to"),
    text("related to"),
    text("in relation to"),
    text("with regard to"),
    text("on the subject of"),
    text("on the topic of"),

    // How a question is put.
    glue("what"),
    glue("what was"),
    glue("what were"),
    glue("what is"),
    glue("what are"),
    glue("what has been"),
    glue("what have been"),
    glue("what did we"),
    glue("what do we"),
    glue("which"),
    glue("when did we"),
    glue("when did we last"),
    glue("did we"),
    glue("did they"),
    glue("have we"),
    glue("show"),
    glue("show me"),
    glue("give me"),
    glue("tell me"),
    glue("find"),
    glue("find me"),
    glue("find all"),
    glue("search for"),
    glue("look for"),
    glue("looking for"),
    glue("list"),
    glue("list all"),
    glue("is there"),
    glue("are there"),
    glue("was there"),
    glue("were there"),
    glue("all"),
    glue("any"),
    glue("anything"),
    glue("everything"),
    glue("every"),
    glue("a"),
    glue("an"),
    glue("the"),
    glue("please"),
    glue("items"),
    glue("made"),
    glue("taken"),
    glue("were"),
    glue("was"),
    glue("minutes", Place::kBeforePiece),
    glue("notes", Place::kBeforePiece),
    glue("meeting", Place::kBeforePiece),
    glue("meetings", Place::kBeforePiece),
    glue("at meetings", Place::kBeforePiece),
    glue("at the meeting", Place::kBeforePiece),
    glue("at a meeting", Place::kBeforePiece),
    glue("in meetings", Place::kBeforePiece),
};

constexpr std::array kFunctionWords = {
    Text{"&"},     Text{"a"},     Text{"about"}, Text{"all"},   Text{"an"},    Text{"and"},   Text{"any"},
    Text{"are"},   Text{"as"},    Text{"at"},    Text{"be"},    Text{"been"},  Text{"but"},   Text{"by"},
    Text{"did"},   Text{"do"},    Text{"does"},  Text{"for"},   Text{"from"},  Text{"had"},   Text{"has"},
    Text{"have"},  Text{"how"},   Text{"if"},    Text{"in"},    Text{"into"},  Text{"is"},    Text{"it"},
    Text{"its"},   Text{"me"},    Text{"of"},    Text{"on"},    Text{"or"},    Text{"our"},   Text{"please"},
    Text{"that"},  Text{"the"},   Text{"their"}, Text{"them"},  Text{"there"}, Text{"these"}, Text{"they"},
    Text{"this"},  Text{"those"}, Text{"to"},    Text{"us"},    Text{"was"},   Text{"we"},    Text{"were"},
    Text{"what"},  Text{"when"},  Text{"where"}, Text{"which"}, Text{"who"},   Text{"why"},   Text{"with"},
    Text{"would"}, Text{"you"},
};

constexpr std::array kPronouns = {
    Text{"we"},          Text{"they"},          Text{"it"},        Text{"members"},
    Text{"the members"}, Text{"councillors"},   Text{"the board"}, Text{"the council"},
    Text{"the cabinet"}, Text{"the committee"}, Text{"the panel"}, Text{"the executive"},
    Text{"the meeting"}, Text{"the group"},     Text{"people"},    Text{"anyone"},
};

constexpr std::array kBodyWords = {
    Text{"assembly"},  Text{"authority"},   Text{"board"},     Text{"cabinet"}, Text{"commission"},
    Text{"committee"}, Text{"council"},     Text{"executive"}, Text{"forum"},   Text{"group"},
    Text{"panel"},     Text{"partnership"}, Text{"team"},      Text{"trust"},
};

template <class Table>
bool contains(const Table& table, Text word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

}  // namespace

std::span<const Trigger> triggers() { return kTriggers; }
bool is_function_word(Text word) { return contains(kFunctionWords, word); }
bool is_pronoun(Text words) { return contains(kPronouns, words); }
bool is_body_word(Text word) { return contains(kBodyWords, word); }

}  // namespace minutebook::query
