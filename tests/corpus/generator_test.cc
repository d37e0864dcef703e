// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>

#include "corpus/generator/note.h"
#include "corpus/generator/random.h"
#include "corpus/generator/world.h"
#include "papers/read_paper.h"

namespace minutebook::corpus {
namespace {

constexpr std::uint64_t kSeed = 1;

// FNV-1a: a fingerprint that no library version changes.
std::uint64_t fingerprint(std::string_view text) {
  std::uint64_t value = 0xcbf29ce484222325U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return value;
}

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Where a change to the generator means other bytes, kGeneratorVersion and these go up with it.
TEST(Note, IsTheSameBytesOnEveryMachine) {
  EXPECT_EQ(kGeneratorVersion, 1);
  EXPECT_EQ(fingerprint(note(1, 0)), 4294433350074203532U);
  EXPECT_EQ(fingerprint(note(1, 19999)), 10202449237114741625U);
  EXPECT_EQ(fingerprint(note(7, 0)), 3523296182311008527U);
}

TEST(Note, DependsOnSeedAndNumberOnly) {
  const std::string before = note(kSeed, 5);
  note(kSeed, 4);
  note(kSeed + 1, 5);
  EXPECT_EQ(note(kSeed, 5), before);
  EXPECT_NE(note(kSeed, 6), before);
  EXPECT_NE(note(kSeed + 1, 5), before);
}

TEST(Note, IsAsLongAsARealOne) {
  std::size_t total = 0;
  for (std::uint32_t i = 0; i < 200; ++i) total += note(kSeed, i).size();
  EXPECT_GT(total / 200, 6000U);
  EXPECT_LT(total / 200, 9000U);
}

TEST(NotePath, HasAThousandInAFolder) {
  EXPECT_EQ(note_path(12), std::filesystem::path("000/00012.txt"));
  EXPECT_EQ(note_path(12345), std::filesystem::path("012/12345.txt"));
  EXPECT_EQ(note_path(1234567), std::filesystem::path("1234/1234567.txt"));
}

TEST(WriteNotes, WritesTheSameNoteWhateverTheNumber) {
  const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "generator_test";
  std::filesystem::remove_all(folder);
  const std::uint64_t bytes =
      write_notes(kSeed, 3, folder / "few") + write_notes(kSeed, 1002, folder / "many");
  std::uint64_t found = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) found += entry.file_size();
  }
  EXPECT_EQ(found, bytes);
  EXPECT_EQ(read(folder / "few" / note_path(2)), note(kSeed, 2));
  EXPECT_EQ(read(folder / "many" / note_path(2)), note(kSeed, 2));
  EXPECT_EQ(read(folder / "many" / note_path(1001)), note(kSeed, 1001));
  std::filesystem::remove_all(folder);
}

TEST(World, HasBodiesCouncilsAndPeopleOfDifferentNames) {
  std::set<std::string> bodies, councils, people;
  for (std::uint32_t i = 0; i < kBodies; ++i) bodies.insert(body_name(i));
  for (std::uint32_t i = 0; i < kCouncils; ++i) councils.insert(council_name(i));
  for (std::uint32_t i = 0; i < kPeople; ++i) people.insert(person(kSeed, i).name());
  EXPECT_EQ(bodies.size(), kBodies);
  EXPECT_EQ(councils.size(), kCouncils);
  EXPECT_GT(people.size(), kPeople * 9 / 10);
}

TEST(World, SeatsChangeHandsNowAndThen) {
  const auto names = [](int year) {
    std::set<std::string> all;
    for (const Person& person : members(kSeed, 3, year)) all.insert(person.name());
    return all;
  };
  const std::set<std::string> first = names(2012), next = names(2013), later = names(2020);
  std::set<std::string> kept, stayed;
  std::set_intersection(first.begin(), first.end(), next.begin(), next.end(),
                        std::inserter(kept, kept.end()));
  std::set_intersection(first.begin(), first.end(), later.begin(), later.end(),
                        std::inserter(stayed, stayed.end()));
  EXPECT_GT(kept.size(), first.size() / 2);
  EXPECT_LT(kept.size(), first.size());
  EXPECT_LT(stayed.size(), first.size() / 4);
}

std::size_t different_words(std::uint32_t notes) {
  std::unordered_set<std::string> words;
  for (std::uint32_t i = 0; i < notes; ++i) {
    std::string word;
    for (const char c : note(kSeed, i)) {
      if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
        word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      } else if (!word.empty()) {
        words.insert(word);
        word.clear();
      }
    }
  }
  return words.size();
}

// Heaps' law: ten times the text has 10^0.5 to 10^0.6 times the words.
TEST(Note, VocabularyGrowsAsThatOfRealText) {
  const double growth =
      static_cast<double>(different_words(2000)) / static_cast<double>(different_words(200));
  EXPECT_GT(growth, 3.1);
  EXPECT_LT(growth, 4.2);
}

TEST(Note, IsReadAsANoteWithItemsDecisionsActionsSpeakersAndPeople) {
  std::size_t decisions = 0, actions = 0, speakers = 0, restricted = 0;
  for (std::uint32_t i = 0; i < 100; ++i) {
    const papers::Reading reading = papers::read_paper_bytes(note(kSeed, i), note_path(i).string());
    ASSERT_EQ(reading.papers.size(), 1U) << i;
    const papers::Paper& paper = reading.papers.front();
    EXPECT_EQ(paper.kind, papers::PaperKind::kMinutes) << i;
    EXPECT_TRUE(paper.meeting.date.has_value()) << i;
    EXPECT_THAT(paper.organization,
                testing::AnyOf(testing::EndsWith("Board"), testing::EndsWith("Joint Committee")));
    EXPECT_FALSE(paper.chair.empty()) << i;
    EXPECT_GE(paper.attendance.size(), 15U) << i;
    EXPECT_GE(paper.items.size(), 7U) << i;
    EXPECT_LE(paper.items.size(), 9U) << i;
    if (paper.access == papers::Access::kRestricted) ++restricted;
    for (const papers::Item& item : paper.items) {
      for (const papers::Passage& passage : item.passages) {
        if (passage.kind == papers::PassageKind::kDecision) ++decisions;
        if (passage.kind == papers::PassageKind::kAction) ++actions;
        speakers += passage.speakers.size();
      }
    }
  }
  EXPECT_GT(decisions, 500U);
  EXPECT_GT(actions, 150U);
  EXPECT_GT(speakers, 1000U);
  EXPECT_GT(restricted, 0U);
  EXPECT_LT(restricted, 15U);
}

}  // namespace
}  // namespace minutebook::corpus
