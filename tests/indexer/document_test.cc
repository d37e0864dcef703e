// SPDX-License-Identifier: GPL-2.0-or-later
// Documents lie as schema/layout.h says.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <map>
#include <optional>

#include "indexer/document_builder.h"
#include "schema/facet_slot.h"
#include "schema/layout.h"
#include "schema/terms.h"
#include "tests/indexer/sandbox.h"

namespace minutebook::indexer {
namespace {

using schema::Field;
using testing::ElementsAre;
using testing::IsEmpty;

struct TermSeen {
  Xapian::termcount frequency = 0;
  std::vector<Xapian::termpos> positions;
};

class Document : public testing::Test {
 protected:
  void build(std::string_view text, std::size_t index) {
    const FilePassages file = passages_of(read_test_paper(text, "/notes/2021/a.txt"));
    builder_.begin(file);
    const Xapian::Document document = builder_.build(
        index, [this](Field field, const std::string& value) { return number_of(field, value); },
        [](Field, const Standing&) { return 0U; });
    terms_.clear();
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
      TermSeen& seen = terms_[*term];
      seen.frequency = term.get_wdf();
      for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at)
        seen.positions.push_back(*at);
    }
    document_ = document;
  }

  std::vector<Xapian::termpos> positions(const std::string& term) const {
    const auto found = terms_.find(term);
    return found == terms_.end() ? std::vector<Xapian::termpos>{} : found->second.positions;
  }
  std::optional<Xapian::termcount> frequency(const std::string& term) const {
    const auto found = terms_.find(term);
    if (found == terms_.end()) return std::nullopt;
    return found->second.frequency;
  }

  std::uint32_t number_of(Field field, const std::string& value) {
    auto& values = values_[field];
    const auto known = std::find(values.begin(), values.end(), value);
    if (known != values.end()) return static_cast<std::uint32_t>(known - values.begin());
    values.push_back(value);
    return static_cast<std::uint32_t>(values.size() - 1);
  }

  std::vector<std::string> facet_values(Field field) {
    std::vector<std::string> found;
    schema::for_each_facet(document_.get_value(schema::kFacetSlot), schema::facets().size(),
                           [&](schema::Half, std::size_t facet, std::uint64_t number) {
                             if (schema::facets()[facet] == field) found.push_back(values_[field][number]);
                           });
    return found;
  }

  DocumentBuilder builder_;
  std::map<Field, std::vector<std::string>> values_;  // by number
  Xapian::Document document_;
  std::map<std::string, TermSeen> terms_;
};

TEST_F(Document, WordsHavePositionsAndStemsHaveNone) {
  build("item: 1 Walls\ndiscussion: leaking walls are leaking\n", 0);
  EXPECT_THAT(positions("leaking"), ElementsAre(1, 4));
  EXPECT_THAT(positions("walls"), ElementsAre(2));
  EXPECT_EQ(frequency("Zleak"), 2U);
  EXPECT_EQ(frequency("Zwall"), 1U + schema::kTitleFrequency) << "the title's words count, too";
  EXPECT_THAT(positions("Zleak"), IsEmpty());
}

TEST_F(Document, TitleWordsStandApartBeyondAGap) {
  build("item: 1 Harbour walls\ndiscussion: they leak\n", 0);
  EXPECT_THAT(positions("Sharbour"), ElementsAre(2 + schema::kTitleGap + 1));
  EXPECT_THAT(positions("Swalls"), ElementsAre(2 + schema::kTitleGap + 2));
  EXPECT_EQ(frequency("ZSwall"), 1U);
  EXPECT_EQ(frequency("Zwall"), schema::kTitleFrequency) << "one term finds a word in title or text";
  EXPECT_EQ(frequency("harbour"), std::nullopt) << "but as written it stands in the title alone";
}

TEST_F(Document, AHeadingAloneIsFoundAsATitle) {
  build("item: 1 Harbour walls\ndiscussion: Harbour walls\n", 0);
  EXPECT_EQ(frequency("ZSwall"), 1U);
  EXPECT_EQ(frequency("Zwall"), schema::kTitleFrequency);
  EXPECT_EQ(frequency("walls"), std::nullopt);
}

TEST_F(Document, ADecisionCarriesTheWordsOfItsItemWithoutPositions) {
  build("item: 1 Harbour\ndiscussion: walls leak badly badly\ndecision: noted the walls\n", 1);
  EXPECT_THAT(positions("leak"), IsEmpty());
  EXPECT_EQ(frequency("leak"), std::nullopt) << "by its stem alone";
  EXPECT_EQ(frequency("Zleak"), 0U) << "found by it, not ranked by it";
  EXPECT_EQ(frequency("Zbad"), 0U);
  EXPECT_THAT(positions("walls"), ElementsAre(3)) << "its own word keeps its place";
  EXPECT_EQ(frequency("walls"), 1U);
}

TEST_F(Document, EntitiesAreBooleanTerms) {
  build(
      "body: Arts & Leisure Board\nauthority: Eastmere Council\ndate: 2021-03-09\nchair: Ann Harte\n"
      "present: member, Bo Lund, Westmere Council, Green\nitem: 1 A\ndiscussion(Bo Lund): hello\n",
      1);
  for (const char* term :
       {"XKdiscussion", "XOarts and leisure board", "XCann harte", "XSbo lund", "XPbo lund",
        "XAeastmere council", "XAwestmere council", "XYgreen", "XRmember", "XTtest", "D20210309", "M202103",
        "Y2021", "P/notes/2021/a.txt", "XFWnotes", "XFW2021"}) {
    EXPECT_EQ(frequency(term), 0U) << term;
  }
  EXPECT_EQ(frequency("XPann harte"), std::nullopt) << "the chair did not speak here";
}

TEST_F(Document, SlotsHoldTheDateFacetsIdsAndOrder) {
  build(
      "body: Arts & Leisure Board\ndate: 2021-03-09\nchair: Ann Harte\nitem: 1 A\n"
      "discussion(Bo Lund, Di Finn): hello\n",
      0);
  EXPECT_EQ(document_.get_value(schema::spec(Field::kDate).slot), "20210309");
  EXPECT_THAT(facet_values(Field::kOrganization), ElementsAre("Arts & Leisure Board"));
  EXPECT_THAT(facet_values(Field::kKind), ElementsAre("discussion"));
  EXPECT_THAT(facet_values(Field::kYear), ElementsAre("2021"));
  EXPECT_THAT(facet_values(Field::kSpeaker), ElementsAre("Bo Lund", "Di Finn"));
  const schema::Record record = schema::decode(document_.get_data());
  EXPECT_EQ(document_.get_value(schema::kMeetingSlot), record.meeting_id);
  EXPECT_EQ(document_.get_value(schema::kItemSlot), record.item_id);
  EXPECT_EQ(document_.get_value(schema::kMatterSlot), record.matter_id);
  EXPECT_EQ(document_.get_value(schema::kOrderSlot), schema::order_value(record.ordinal));
}

TEST_F(Document, IsFoundByItsIdsAndWhatFieldsItHas) {
  build("body: Arts Board\ndate: 2021-03-09\nitem: 1 Sea wall\ndecision: agreed\n", 0);
  const schema::Record record = schema::decode(document_.get_data());
  for (const std::string& id : {schema::passage_id(record), record.item_id, record.meeting_id})
    EXPECT_EQ(frequency(schema::entity_term(Field::kId, id)), 0U) << id;
  for (const Field field : {Field::kKind, Field::kOrganization, Field::kTitle, Field::kDate, Field::kSource})
    EXPECT_EQ(frequency(schema::present_term(field)), 0U);
  for (const Field field : {Field::kChair, Field::kSpeaker, Field::kOwner, Field::kIs})
    EXPECT_EQ(frequency(schema::present_term(field)), std::nullopt);
  EXPECT_EQ(frequency("XTIsea wall"), 0U);
}

TEST_F(Document, NothingIsAddedForValuesThatAreNotThere) {
  build("discussion: hello\n", 0);
  for (const auto& [term, seen] : terms_) {
    for (const char* prefix : {"XO", "XC", "XS", "XA", "XN", "D", "Y", "M"}) {
      EXPECT_FALSE(term.starts_with(prefix)) << term;
    }
  }
  EXPECT_THAT(facet_values(Field::kChair), IsEmpty());
}

// Spellings of one name are counted as one.
TEST(DisplayNames, OneSpellingIsShownForAll) {
  Sandbox sandbox;
  sandbox.write("a.txt", "body: Arts & Leisure Board\nitem: 1 A\ndecision: x\n");
  sandbox.write("b.txt", "body: Arts and Leisure Board\nitem: 1 A\ndecision: y\n");
  sandbox.update();
  const Xapian::Database database((sandbox.index() / "public").native());
  EXPECT_EQ(database.get_metadata(schema::name_key(Field::kOrganization, "arts AND leisure board")),
            "Arts & Leisure Board");
  const auto bodies = [&](Xapian::docid id) {
    std::vector<std::uint64_t> numbers;
    schema::for_each_facet(database.get_document(id).get_value(schema::kFacetSlot), schema::facets().size(),
                           [&](schema::Half, std::size_t facet, std::uint64_t number) {
                             if (schema::facets()[facet] == Field::kOrganization) numbers.push_back(number);
                           });
    return numbers;
  };
  EXPECT_THAT(bodies(1), testing::SizeIs(1));
  EXPECT_EQ(bodies(1), bodies(2));
}

// Xapian loses a whole batch over one term that is too long.
TEST(LongValues, AreNoHarm) {
  Sandbox sandbox;
  const std::string long_word(5000, 'x');
  sandbox.write("a.txt", "body: " + long_word + "\nchair: " + long_word + "\nitem: 1 " + long_word +
                             "\ndecision(" + long_word + "): " + long_word + " " + std::string(300, '\0') +
                             "\n");
  EXPECT_EQ(sandbox.update().added, 1U);
  EXPECT_EQ(texts(sandbox.index(), "public").size(), 1U);
}

}  // namespace
}  // namespace minutebook::indexer
