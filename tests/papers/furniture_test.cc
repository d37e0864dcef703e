// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "papers/blocks.h"

namespace minutebook::papers {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;

std::vector<std::string> texts(const std::vector<Block>& blocks) {
  std::vector<std::string> all;
  for (const Block& block : blocks) all.push_back(block.text);
  return all;
}

std::vector<std::string> kept(std::string_view text) { return texts(without_furniture(blocks_of(text))); }

// A cover, and then pages of these texts, each with what stands above and below; "%" is the page's number.
std::string pages(const std::vector<std::string>& bodies, std::string_view above, std::string_view below) {
  std::string text = "Fells and Marshes Board\n\nPapers for the meeting\n";
  int page = 1;
  for (const std::string& body : bodies) {
    ++page;
    text += "\n\n\n";
    for (const std::string_view part : {above, std::string_view(body), below}) {
      std::string printed(part);
      if (const auto at = printed.find('%'); at != std::string::npos)
        printed.replace(at, 1, std::to_string(page));
      if (!printed.empty()) text += printed + "\n\n";
    }
  }
  return text;
}

// Long enough that a page's foot is not near its head.
const std::vector<std::vector<std::string>> kBodies = {
    {"The peat on the high fells has dried out.", "It was wet in 1990.", "It burned in 2011.",
     "It will burn again."},
    {"Members are asked to visit it.", "There is a path.", "There is no bus.", "The path is steep."},
    {"The marshes, too, are drier than they were.", "Herons have left.", "Nobody counts the eels.",
     "The drains are old."},
    {"Nobody knows what it will cost.", "Two councils have paid.", "One has not.",
     "The survey is in the library."},
};

void expect_bodies_alone(std::string_view above, std::string_view below) {
  std::vector<std::string> bodies;
  std::vector<std::string> expected = {"Fells and Marshes Board", "Papers for the meeting"};
  for (const auto& paragraphs : kBodies) {
    std::string& body = bodies.emplace_back();
    for (const std::string& paragraph : paragraphs) body += (body.empty() ? "" : "\n\n") + paragraph;
    expected.insert(expected.end(), paragraphs.begin(), paragraphs.end());
  }
  EXPECT_THAT(kept(pages(bodies, above, below)), ElementsAreArray(expected)) << above << " / " << below;
}

TEST(Furniture, RunningHeadersGo) {
  expect_bodies_alone("Fells and Marshes Board 3 May 2018", "");
  expect_bodies_alone("Fells and Marshes Board\n\n3 May 2018", "");
  expect_bodies_alone("Fells & Marshes Board – page %", "");
}

TEST(Furniture, RunningFootersGo) {
  expect_bodies_alone(
      "",
      "1 Mill Lane, Fellbeck, FB1 1AA www.fells.example Telephone 01632 960 700 Email info@fells.example");
  expect_bodies_alone(
      "Fells and Marshes Board 3 May 2018",
      "1 Mill Lane, Fellbeck www.fells.example Chief Executive: Maud Ivory Company number 11111111");
}

TEST(Furniture, PageNumbersGo) {
  for (const std::string_view number : {"%", "Page %", "Page % of 5", "- % -", "– % –", "%/5", "[%]"}) {
    expect_bodies_alone("", number);
    expect_bodies_alone(number, "");
  }
}

TEST(Furniture, PiecesOfALetterheadGo) {
  const auto left = kept(
      "Fells and Marshes Board\n\nPapers for the meeting\n\n\n\n"
      "Fells and Marshes Board 3 May 2018\n\nUpland\n\nAlliance\n\nThe peat has dried out.\n\n\n\n"
      "Fells and Marshes Board 3 May 2018\n\nUpland\n\nAlliance\n\nThe fire service has said so.\n\n\n\n"
      "Fells and Marshes Board 3 May 2018\n\nUpland Alliance\n\nMembers are asked to visit it.\n\n\n\n"
      "Fells and Marshes Board 3 May 2018\n\nUpland\n\nlliance\n\nIt burns.\n");
  EXPECT_THAT(left,
              ElementsAre("Fells and Marshes Board", "Papers for the meeting", "The peat has dried out.",
                          "The fire service has said so.", "Members are asked to visit it.", "It burns."));
}

TEST(Furniture, AParagraphThatAPageBreakCutIsWhole) {
  const auto left =
      kept(pages({"The peat on the high fells has dried out, and with it", "the moss that held the water.",
                  "Members are asked to visit it.", "Nobody knows what it will cost."},
                 "Fells and Marshes Board\n\n3 May 2018", "Page %"));
  EXPECT_THAT(
      left, ElementsAre("Fells and Marshes Board", "Papers for the meeting",
                        "The peat on the high fells has dried out, and with it the moss that held the water.",
                        "Members are asked to visit it.", "Nobody knows what it will cost."));
}

// What members decided on four pages, they decided four times.
TEST(Furniture, WhatComesBackForAReasonStays) {
  std::vector<std::string> bodies;
  for (const std::string_view subject : {"peat", "water", "money", "roads"}) {
    bodies.push_back("The Board heard of " + std::string(subject) +
                     ".\n\nDecision\n\nMembers noted the update.");
  }
  for (const std::string_view above : {"", "Fells and Marshes Board 3 May 2018"}) {
    const auto left = kept(pages(bodies, above, ""));
    EXPECT_EQ(std::count(left.begin(), left.end(), "Decision"), 4) << above;
    EXPECT_EQ(std::count(left.begin(), left.end(), "Members noted the update."), 4) << above;
  }
}

TEST(Furniture, ATextWithoutPagesIsLeftAlone) {
  const std::string_view text =
      "Welcome\n\nThe Chair welcomed members.\n\nPeat\n\nMembers noted the report.\n";
  EXPECT_EQ(kept(text), texts(blocks_of(text)));
}

TEST(Furniture, AFigureBehindAnAmpersandIsAWordAsOthersAre) {
  for (const std::string_view text : {"&0", "& 2021", "&\u00FF'\u00FF"})
    EXPECT_THAT(kept(text), ElementsAre(text)) << text;
}

}  // namespace
}  // namespace minutebook::papers
