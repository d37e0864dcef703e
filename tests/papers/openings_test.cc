// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/openings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace minutebook::papers {
namespace {

using ::testing::ElementsAre;

TEST(Openings, SayTheKind) {
  const struct {
    std::string_view text;
    std::optional<PaperKind> expected;
  } kRows[] = {
      {"Overton Parish Council\n\nMinutes of the meeting held on 8 March 2016\n\nPresent: Cllr Joan Dunn\n\n"
       "1. Drains\n\nThey were blocked.\n",
       PaperKind::kMinutes},
      {"MINUTES\n\nHarbour Board\n\n8 March 2016\n\n1. Drains\n\nThey were blocked.\n", PaperKind::kMinutes},
      {"Note of last Harbour Board meeting\n\n8 March 2016\n\nThe drains were blocked.\n",
       PaperKind::kMinutes},
      {"Cofnodion cyfarfod Cyngor Cymuned Llanfair a gynhaliwyd ar 8 Mawrth 2016\n\n1. "
       "Ymddiheuriadau\n\nDim.\n",
       PaperKind::kMinutes},
      {"Harbour Board\n\nPresent: Cllr Joan Dunn (Chair), Cllr Ruth Colley\n\nThe drains were blocked.\n",
       PaperKind::kMinutes},
      {"Harbour Board\n\nAgenda\n\nThursday 3 May 2018\n\n1. Minutes of the last meeting\n\n2. Drains\n",
       PaperKind::kAgenda},
      {"AGENDA\n\nHarbour Board\n\n3 May 2018\n\n1. Apologies\n\n2. Drains\n", PaperKind::kAgenda},
      {"The drains of the low marsh\n\nPurpose of report\n\nFor decision.\n\nSummary\n\nThey are blocked.\n",
       PaperKind::kReport},
      {"Report to: Harbour Board\n\nSubject: Drains\n\nReport author: Oona Lindqvist\n\nThey are blocked.\n",
       PaperKind::kReport},
      {"Dear Clerk,\n\nThe drains are blocked again.\n\nA neighbour\n", std::nullopt},
      {"", std::nullopt},
  };
  for (const auto& row : kRows) EXPECT_EQ(kind_said(blocks_of(row.text)), row.expected) << row.text;
}

TEST(Openings, ThePurposeOpensAReport) {
  const struct {
    std::string_view text;
    bool expected;
  } kRows[] = {
      {"Purpose", true},
      {"Purpose of report", true},
      {"Purpose of the report", true},
      {"The purpose of the report was to ask for money.", false},
      {"Minutes of the last meeting", false},
  };
  for (const auto& row : kRows)
    EXPECT_EQ(opens_report(blocks_of(row.text).front()), row.expected) << row.text;
}

TEST(Openings, APackIsCutIntoItsPapers) {
  const std::string_view text =
      "Harbour Board\n\nAgenda\n\nThursday, 3 May 2018 10.30 am\n\nPeat Room, 1 Mill Lane, Fellbeck\n\n"
      "1.\tApologies\n2.\tDrains of the low marsh\n3.\tNote of last Harbour Board meeting\n\f"
      "Harbour Board 3 May 2018\n\nDrains of the low marsh\n\nPurpose of report\n\nFor "
      "decision.\n\nSummary\n\n"
      "The drains have been blocked since the winter, and the marsh is under water.\n\nRecommendation\n\n"
      "That the drains be cleared.\n\f"
      "Note of last Harbour Board meeting\n\nTitle:\tHarbour Board\nDate:\tThursday 8 February 2018\n"
      "Venue:\tGuildhall, Port Ellery\n\n1 Declarations of Interest\n\nThe Chairman welcomed members.\n";
  const auto blocks = blocks_of(text);
  std::vector<std::string> pieces;
  for (const Piece& piece : pieces_of(blocks)) {
    pieces.push_back(std::string(to_string(piece.kind)) + ": " + blocks[piece.first].text);
  }
  EXPECT_THAT(pieces, ElementsAre("agenda: Harbour Board", "report: Harbour Board 3 May 2018",
                                  "minutes: Note of last Harbour Board meeting"));
}

TEST(Openings, AnyFileHasAPiece) {
  for (const std::string_view text : {"", "The drains are blocked.\n", "Purpose\n\nFor decision.\n"}) {
    const auto blocks = blocks_of(text);
    const auto pieces = pieces_of(blocks);
    ASSERT_FALSE(pieces.empty()) << text;
    EXPECT_EQ(pieces.front().first, 0u) << text;
  }
}

}  // namespace
}  // namespace minutebook::papers
