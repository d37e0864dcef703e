// SPDX-License-Identifier: GPL-2.0-or-later
// The promises of docs/ARCHITECTURE.md about the sources themselves.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "tests/architecture/includes.h"

namespace minutebook::architecture {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::filesystem::path kRoot = MINUTEBOOK_SOURCE_DIR;
constexpr std::string_view kLicence = "SPDX-License-Identifier: GPL-2.0-or-later";

const std::map<std::string, Source>& sources() {
  static const std::map<std::string, Source> all = read_sources(kRoot);
  return all;
}

TEST(Architecture, NothingPointsUpward) {
  ASSERT_FALSE(sources().empty());
  for (const auto& [path, source] : sources()) EXPECT_THAT(violations(source, sources()), IsEmpty());
}

// A library stays private to the room that uses it: no header that another room includes shows it, but for what the
// table says is shared.
TEST(Architecture, LibrariesStayPrivate) {
  for (const auto& [path, source] : sources()) {
    const Room* room = room_of(path);
    if (room->folder == "tests" || room->folder == "bench") continue;
    for (const std::string& include : source.quoted) {
      const auto header = sources().find(include);
      if (header == sources().end() || room_of(include) == room) continue;
      EXPECT_THAT(leaked_libraries(*room, header->second, sources()), IsEmpty())
          << path << " includes " << include;
    }
  }
}

// Only the indexer writes and only queries search; what both must agree on is written once, below them.
TEST(Architecture, IndexerAndQueryMeetOnlyBelow) {
  for (const Room& room : rooms()) {
    for (const std::string_view other : room.rooms) {
      EXPECT_FALSE(room.folder == "indexer" && other == "query");
      EXPECT_FALSE(room.folder == "query" && other == "indexer");
    }
  }
}

TEST(Architecture, EverySourceStartsWithItsLicence) {
  for (const auto& [path, source] : sources()) {
    EXPECT_THAT(source.text.substr(0, source.text.find('\n')), "// " + std::string(kLicence)) << path;
  }
}

TEST(Architecture, EveryHeaderIsReadOnce) {
  for (const auto& [path, source] : sources()) {
    if (!path.ends_with(".h")) continue;
    EXPECT_THAT(source.text, HasSubstr("\n#pragma once\n")) << path;
  }
}

std::string first_lines(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::string first;
  std::string second;
  std::getline(file, first);
  if (first.starts_with("#!")) std::getline(file, second);
  return first + '\n' + second;
}

TEST(Architecture, EveryScriptStartsWithItsLicence) {
  for (const char* folder : {"script", ".ci"}) {
    for (const auto& entry : std::filesystem::directory_iterator(kRoot / folder)) {
      EXPECT_THAT(first_lines(entry.path()), HasSubstr("# " + std::string(kLicence))) << entry.path();
    }
  }
}

TEST(Architecture, EveryBuildFileStartsWithItsLicence) {
  EXPECT_THAT(first_lines(kRoot / "CMakeLists.txt"), HasSubstr(kLicence));
  for (const Room& room : rooms()) {
    const std::filesystem::path file = kRoot / room.folder / "CMakeLists.txt";
    if (!std::filesystem::exists(file)) continue;
    EXPECT_THAT(first_lines(file), HasSubstr(kLicence)) << file;
  }
}

// The test's own eyes: what it must see, it sees.
TEST(Includes, AreFoundHoweverTheyAreSpaced) {
  const Source source =
      parse_source("query/a.cc", "#include <xapian.h>\n  #include\t\"schema/fields.h\"\n// include \"x\"\n");
  EXPECT_THAT(source.angled, ElementsAre("xapian.h"));
  EXPECT_THAT(source.quoted, ElementsAre("schema/fields.h"));
}

TEST(Includes, ThatPointUpwardAreNamed) {
  const std::map<std::string, Source> all = {{"indexer/update.h", {"indexer/update.h", "", {}, {}}}};
  const Source source = parse_source(
      "query/a.cc", "#include \"indexer/update.h\"\n#include <unicode/uchar.h>\n#include <vector>\n");
  EXPECT_THAT(violations(source, all), ElementsAre(HasSubstr("query/ may not include indexer/"),
                                                   HasSubstr("query/ does not use ICU")));
}

TEST(Includes, ThatStartElsewhereThanAtTheRootAreNamed) {
  const Source source = parse_source("query/a.cc", "#include \"search.h\"\n");
  EXPECT_THAT(violations(source, {}), ElementsAre(HasSubstr("no such file from the root")));
}

TEST(Includes, OfLibrariesNobodyDecidedOnAreNamed) {
  const Source source =
      parse_source("query/a.cc", "#include <boost/regex.hpp>\n#include <unistd.h>\n#include <set>\n");
  EXPECT_THAT(violations(source, {}), ElementsAre(HasSubstr("<boost/regex.hpp>")));
}

TEST(Includes, AFileBelongsToTheInnermostRoom) {
  EXPECT_EQ(room_of("papers/readers/plain_text.h")->folder, "papers/readers");
  EXPECT_EQ(room_of("papers/meeting.h")->folder, "papers");
  EXPECT_EQ(room_of("papersx/meeting.h"), nullptr);
}

TEST(Includes, LibrariesAreSeenThroughHeaders) {
  const std::map<std::string, Source> all = {
      {"query/tree.h", parse_source("query/tree.h", "#include <xapian.h>\n")}};
  const Source header = parse_source("query/search.h", "#include \"query/tree.h\"\n#include <string>\n");
  EXPECT_THAT(leaked_libraries(*room_of("cli/main.cc"), header, all), ElementsAre("Xapian"));
}

TEST(Includes, OfASharedLibraryAreForRoomsThatUseIt) {
  const std::map<std::string, Source> all = {
      {"render/json.h", parse_source("render/json.h", "#include <nlohmann/json.hpp>\n")}};
  const Source shared = parse_source("render/results_json.h", "#include \"render/json.h\"\n");
  EXPECT_THAT(leaked_libraries(*room_of("web/api.cc"), shared, all), IsEmpty());
  EXPECT_THAT(leaked_libraries(*room_of("query/a.cc"), shared, all), ElementsAre("JSON"));
  const Source passed_on = parse_source("web/api.h", "#include \"render/json.h\"\n");
  EXPECT_THAT(leaked_libraries(*room_of("cli/main.cc"), passed_on, all), ElementsAre("JSON"));
}

}  // namespace
}  // namespace minutebook::architecture
