// SPDX-License-Identifier: GPL-2.0-or-later
// The sentences of generated notes. A letter after "%" stands for something that is drawn for each sentence:
//   %n noun, %a adjective, %v verb in the past tense
//   %r rare word, %R the same as a name
//   %t the item's topic, %T another topic
//   %b the body, %c a council, %p a place
//   %d a number, %m an amount of money, %y a year
//   %M a member ("Cllr Surname"), %O the item's officer, %P that officer's post, %G the officer's given name
#pragma once

#include <array>
#include <string_view>

namespace minutebook::corpus {

inline constexpr std::array<std::string_view, 8> kItemTitles = {"%t",
                                                                "%t",
                                                                "%t: %a %n",
                                                                "%t - %n update",
                                                                "Improvement support to councils on %t",
                                                                "%t and the %r %n",
                                                                "%t in %p",
                                                                "%a %n on %t %y"};

inline constexpr std::array<std::string_view, 7> kIntroductions = {
    "%O, %P, introduced the report, which set out the %a %n of %t and the %n for the coming year.",
    "The Chairman invited %O (%P) to introduce the item on %t and the %a %r %n.",
    "%O, %P, updated members on %t and on the %n agreed with %c.",
    "The Board received a presentation from %O, %P, on %t and the %r %n in %p.",
    "The Chairman and %O introduced the report summarising the %a %n for %t.",
    "%O introduced the report and explained that the %R %n had %v since %y.",
    "%M introduced the item together with %O, %P, who described the %a %n of %t."};

inline constexpr std::array<std::string_view, 12> kContributions = {
    "%M said that the %a %n in %p had %v the %r %n, and asked what it meant for %t.",
    "%M asked whether %c would share its %n on %T, given that the %n had %v by %d per cent.",
    "%G replied that %d councils had %v their %n and that a further %m was expected for the %r.",
    "The Chairman asked for the %a %n to be brought back once the %R %n had been %v.",
    "%M welcomed the %n and said that the %a %n of the %r was still not understood in %p.",
    "In response, %G explained that the %n was %v in %y and that the %r %n would follow.",
    "%M thanked officers for the %a %n and raised the %n between %t and %T.",
    "%M was concerned that the %n and the %n of %R had not been %v, despite %m of %a %n.",
    "%G added that the %r had been %v with %c, and that its %n was %a rather than %a.",
    "The Chairman said that members in %p had %v the same %n, and that the %r was a %a %n.",
    "%M suggested that the %b write to the minister on %T and on the %a %n of the %r.",
    "%M commented that %c had %v the %r, the %r and the %n, at a cost of %m."};

inline constexpr std::array<std::string_view, 10> kBullets = {
    "The %a %n of %t in the %n, especially in %p.",
    "That the %r %n was around %d per cent higher than that of %c.",
    "How %T is %v, and what the %n could learn from it.",
    "The %n had %v, although the %a %n of the %R scheme had not.",
    "More needed to be done to support the %a %n, with %m a year from the %n.",
    "Whether the %r could be %v before the %n was %v.",
    "The importance of %T and of the %a %n with partners.",
    "That %d of the %d %a %n in %p had been %v since %y.",
    "A %a %n between the %r and the %n would be of use to smaller councils.",
    "The lack of %a %n, the %r and the %n of the %r were all raised."};

inline constexpr std::array<std::string_view, 5> kBulletHeadings = {
    "Members made the following comments:",
    "In the discussion that followed, the following points were raised:",
    "During the subsequent discussion, Members raised the following points:",
    "Following the introduction, members discussed the following:",
    "Board members made the following comments:"};

inline constexpr std::array<std::string_view, 4> kClosings = {
    "There followed a confidential discussion on the %n.", "The Chairman thanked %G for the report.",
    "%G thanked members for their comments and said that the %n would be %v.",
    "The Chairman concluded that %t would return to the %b in the spring."};

inline constexpr std::array<std::string_view, 5> kDecisionHeadings = {"Decision", "Decision:", "Decision",
                                                                      "Decisions", "Decisions:"};

inline constexpr std::array<std::string_view, 10> kDecisions = {
    "Members noted the update.",
    "Members noted the report on %t.",
    "Members of the %b noted the report and agreed the proposed %n for %t.",
    "%b noted the progress of the %R %n and agreed its %a %n for %y.",
    "Members agreed that %m be allocated to %t in %p, subject to a %a %n.",
    "Members agreed the %a %n of the %r.",
    "The Board resolved to ask government for a %a %n on %T.",
    "Members approved the %n for %t and deferred the %a %n of %c.",
    "Members noted the %a %n and agreed the work programme for the rest of the year.",
    "Members agreed to respond to the consultation on %T."};

inline constexpr std::array<std::string_view, 5> kActionHeadings = {
    "Action", "Action:", "Actions", "Actions:", "The following action was noted:"};

inline constexpr std::array<std::string_view, 8> kActions = {
    "Officers to circulate the %a %n on %t before the next meeting.",
    "Officers to write to %c about the %r %n.",
    "%O to bring a %a %n on the %r to the next meeting.",
    "%O to share the %n on %T with members.",
    "Officers to pursue the %a %n taking account of members’ guidance.",
    "%O would ensure that the list of %n for %p is shared with the %b.",
    "Officers to consider how the %R %n could be %v.",
    "%O to work with %c on the %n of %t."};

inline constexpr std::array<std::string_view, 4> kBusiness = {
    "There were no additional items of urgent business.",
    "%M raised the %n of the %r in %p, and %G agreed to look into it.",
    "The Chairman thanked %M for the work on %T.",
    "The Chairman reminded members of the conference on %T in %p."};

inline constexpr std::array<std::string_view, 5> kVenues = {
    "Committee Room %d, %p Town Hall", "Council Chamber, County Hall, %p", "Zoom video conference",
    "%R Room, Civic Centre, %p", "%R Suite, %p Guildhall, and online"};

}  // namespace minutebook::corpus
