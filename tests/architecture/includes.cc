// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/architecture/includes.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

namespace minutebook::architecture {
namespace {

constexpr std::string_view kAnyLibrary = "*";

struct Library {
  std::string_view name;
  std::string_view prefix;  // of its headers
};

constexpr std::array<Library, 21> kLibraries = {{
    {"ICU", "unicode/"},
    {"Xapian", "xapian"},
    {"fmt", "fmt/"},
    {"poppler", "poppler-"},
    {"libarchive", "archive"},
    {"pugixml", "pugixml.hpp"},
    {"libxml2", "libxml/"},
    {"md4c", "md4c.h"},
    {"xxHash", "xxhash"},
    {"libseccomp", "seccomp"},
    {"JSON", "nlohmann/"},
    {"Boost.Beast", "boost/beast"},
    {"Boost.Asio", "boost/asio"},
    {"systemd", "systemd/"},
    {"zlib", "zlib.h"},
    {"CLI11", "CLI/"},
    {"toml++", "toml++/"},
    {"GoogleTest", "gtest/"},
    {"GoogleMock", "gmock/"},
    {"RapidCheck", "rapidcheck"},
    {"Benchmark", "benchmark/"},
}};

constexpr std::string_view kUnknownLibrary = "a library that tests/architecture/includes.cc does not know";

// Headers of the operating system that have no C++ form.
constexpr std::array<std::string_view, 8> kSystemHeaders = {"sys/",     "linux/",  "arpa/",  "netinet/",
                                                            "unistd.h", "fcntl.h", "poll.h", "pty.h"};

bool is_system_header(std::string_view include) {
  if (include.find_first_of("./") == std::string_view::npos) return true;  // C++ itself: <vector>
  return std::any_of(kSystemHeaders.begin(), kSystemHeaders.end(),
                     [&](std::string_view header) { return include.starts_with(header); });
}

bool contains(const std::vector<std::string_view>& values, std::string_view value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

void collect_libraries(const Source& header, const std::map<std::string, Source>& all,
                       std::set<std::string>& seen, std::set<std::string>& libraries) {
  if (!seen.insert(header.path).second) return;
  for (const std::string& include : header.angled) {
    const std::string_view library = library_of(include);
    if (!library.empty()) libraries.emplace(library);
  }
  for (const std::string& include : header.quoted) {
    const auto found = all.find(include);
    if (found != all.end()) collect_libraries(found->second, all, seen, libraries);
  }
}

}  // namespace

const std::vector<Room>& rooms() {
  // A test, a benchmark and a generator may look at everything; only a test may look at them.
  static const std::vector<std::string_view> everything = {
      "analyzers", "papers", "papers/readers", "isolation", "schema", "indexer", "query",
      "render",    "web",    "web/server",     "cli",       "corpus", "bench"};
  static const std::vector<Room> table = {
      {"analyzers", {}, {"ICU", "Xapian"}},
      {"papers/readers", {}, {"ICU", "fmt", "poppler", "libarchive", "pugixml", "libxml2", "md4c"}},
      {"papers", {"analyzers", "papers/readers"}, {"fmt"}},
      {"isolation", {"papers", "analyzers"}, {"libseccomp", "ICU", "fmt"}},
      {"schema", {"analyzers"}, {"Xapian", "xxHash", "fmt"}},
      {"indexer", {"papers", "schema", "analyzers"}, {"Xapian", "xxHash", "toml++", "fmt"}},
      {"query", {"schema", "analyzers"}, {"Xapian", "fmt"}},
      {"render", {"query", "schema", "analyzers"}, {"JSON", "ICU", "fmt"}, {"JSON"}},
      {"web", {"query", "schema", "render", "analyzers"}, {"JSON", "fmt"}},
      {"web/server", {"web"}, {"Boost.Beast", "Boost.Asio", "zlib", "systemd", "JSON", "fmt"}},
      {"cli",
       {"analyzers", "papers", "papers/readers", "isolation", "schema", "indexer", "query", "render", "web",
        "web/server"},
       {"CLI11", "toml++", "JSON", "fmt", "ICU"}},
      {"corpus", everything, {kAnyLibrary}},
      {"bench", everything, {kAnyLibrary}},
      {"tests", everything, {kAnyLibrary}},
  };
  return table;
}

const Room* room_of(std::string_view path) {
  const Room* best = nullptr;
  for (const Room& room : rooms()) {
    const bool inside = path.starts_with(room.folder) && path.substr(room.folder.size()).starts_with('/');
    if (inside && (best == nullptr || room.folder.size() > best->folder.size())) best = &room;
  }
  return best;
}

std::string_view library_of(std::string_view include) {
  for (const Library& library : kLibraries) {
    if (include.starts_with(library.prefix)) return library.name;
  }
  return is_system_header(include) ? std::string_view() : kUnknownLibrary;
}

Source parse_source(std::string path, std::string text) {
  Source source{std::move(path), std::move(text), {}, {}};
  std::istringstream lines(source.text);
  constexpr std::string_view kDirective = "#include";
  for (std::string line; std::getline(lines, line);) {
    std::string_view rest = trimmed(line);
    if (!rest.starts_with(kDirective)) continue;
    rest = trimmed(rest.substr(kDirective.size()));
    if (rest.empty()) continue;
    const std::size_t end = rest.find(rest.front() == '<' ? '>' : '"', 1);
    if (end == std::string_view::npos) continue;
    (rest.front() == '<' ? source.angled : source.quoted).emplace_back(rest.substr(1, end - 1));
  }
  return source;
}

std::map<std::string, Source> read_sources(const std::filesystem::path& root) {
  std::map<std::string, Source> sources;
  for (const Room& room : rooms()) {
    const std::filesystem::path folder = root / room.folder;
    if (!std::filesystem::is_directory(folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      const std::string extension = entry.path().extension();
      if (extension != ".cc" && extension != ".h") continue;
      std::ifstream file(entry.path());
      std::string path = std::filesystem::relative(entry.path(), root).generic_string();
      std::string text(std::istreambuf_iterator<char>(file), {});
      sources.insert_or_assign(path, parse_source(path, std::move(text)));
    }
  }
  return sources;
}

std::vector<std::string> violations(const Source& source, const std::map<std::string, Source>& all) {
  std::vector<std::string> found;
  const Room* room = room_of(source.path);
  if (room == nullptr) return {source.path + " is in no folder of the table"};
  for (const std::string& include : source.quoted) {
    const Room* other = room_of(include);
    if (other == nullptr || !all.contains(include)) {
      found.push_back(source.path + " includes \"" + include + "\": no such file from the root");
    } else if (other != room && !contains(room->rooms, other->folder)) {
      found.push_back(source.path + " includes \"" + include + "\": " + std::string(room->folder) +
                      "/ may not include " + std::string(other->folder) + "/");
    }
  }
  for (const std::string& include : source.angled) {
    const std::string_view library = library_of(include);
    if (library.empty() || contains(room->libraries, library) || contains(room->libraries, kAnyLibrary))
      continue;
    found.push_back(source.path + " includes <" + include + ">: " + std::string(room->folder) +
                    "/ does not use " + std::string(library));
  }
  return found;
}

std::vector<std::string> leaked_libraries(const Room& room, const Source& header,
                                          const std::map<std::string, Source>& all) {
  std::set<std::string> seen;
  std::set<std::string> libraries;
  collect_libraries(header, all, seen, libraries);
  const Room* owner = room_of(header.path);
  std::erase_if(libraries, [&](const std::string& library) {
    return owner != nullptr && contains(owner->shared, library) && contains(room.libraries, library);
  });
  return {libraries.begin(), libraries.end()};
}

}  // namespace minutebook::architecture
