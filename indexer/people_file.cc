// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/people_file.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "analyzers/authorities.h"
#include "schema/terms.h"

namespace minutebook::indexer {
namespace {

using schema::KnownPerson;

class Reader {
 public:
  explicit Reader(std::string path) : path_(std::move(path)) {}

  std::vector<KnownPerson> read(const toml::table& file) {
    for (const auto& [key, node] : file) {
      if (key.str() != "person")
        fail(key.source(), fmt::format("'{}' means nothing here: only [[person]] does", key.str()));
      const toml::array* people = node.as_array();
      if (people == nullptr) fail(node.source(), "a person begins with [[person]], in two pairs of brackets");
      for (const toml::node& person : *people) {
        const toml::table* table = person.as_table();
        if (table == nullptr) fail(person.source(), "a person begins with [[person]]");
        add(*table);
      }
    }
    return std::move(people_);
  }

  [[noreturn]] void fail(const toml::source_region& where, const std::string& what) const {
    throw PeopleFileError(fmt::format("{}, line {}: {}", path_, where.begin.line, what));
  }

 private:
  void add(const toml::table& table) {
    KnownPerson person;
    for (const auto& [key, node] : table) {
      const std::string_view name = key.str();
      if (name == "name") {
        person.name = text(name, node);
      } else if (name == "other_names") {
        person.other_names = names(name, node);
      } else if (name == "not") {
        person.not_names = names(name, node);
      } else if (name == "authority") {
        for (const std::string& authority : names(name, node)) {
          person.authorities.push_back(analyzers::canonical_authority(authority));
        }
      } else if (name == "from") {
        person.from = day(name, node);
      } else if (name == "to") {
        person.to = day(name, node);
      } else if (name == "access") {
        const std::string access = text(name, node);
        if (access != "public" && access != "restricted")
          fail(node.source(), "access is \"public\" or \"restricted\"");
        person.is_restricted = access == "restricted";
      } else {
        fail(key.source(),
             fmt::format("'{}' is not known of a person: name, other_names, not, authority, from, to and "
                         "access are",
                         name));
      }
    }
    if (person.name.empty()) fail(table.source(), "a person needs a name: name = \"Jane Doe\"");
    if (!person.to.empty() && person.to < person.from) fail(table.source(), "to is before from");
    check_claims(person, table.source());
    people_.push_back(std::move(person));
  }

  // A name that two people have must say when, or at which authority, it is whose.
  void check_claims(const KnownPerson& person, const toml::source_region& where) {
    std::vector<std::string> names = person.other_names;
    names.push_back(person.name);
    for (const std::string& name : names) {
      const std::string key = schema::value_key(name);
      for (const auto& [other, line] : claims_[key]) {
        const KnownPerson& known = people_[other];
        const bool is_apart = (!known.to.empty() && known.to < person.from) ||
                              (!person.to.empty() && person.to < known.from) ||
                              have_other_authorities(known, person);
        if (!is_apart) {
          fail(where,
               fmt::format(
                   "\"{}\" is also a name of the person in line {}: give both an authority, or from and to "
                   "that leave no day to both",
                   name, line));
        }
      }
    }
    for (const std::string& name : names)
      claims_[schema::value_key(name)].push_back({people_.size(), where.begin.line});
  }

  static bool have_other_authorities(const KnownPerson& a, const KnownPerson& b) {
    if (a.authorities.empty() || b.authorities.empty()) return false;
    return std::none_of(a.authorities.begin(), a.authorities.end(), [&](const std::string& name) {
      return std::any_of(b.authorities.begin(), b.authorities.end(), [&](const std::string& other) {
        return schema::value_key(name) == schema::value_key(other);
      });
    });
  }

  std::string text(std::string_view name, const toml::node& node) const {
    const auto value = node.value<std::string>();
    if (!value || schema::value_key(*value).empty())
      fail(node.source(), fmt::format("{} is a text in quotes", name));
    return *value;
  }

  std::vector<std::string> names(std::string_view name, const toml::node& node) const {
    const toml::array* list = node.as_array();
    if (list == nullptr) return {text(name, node)};
    std::vector<std::string> result;
    for (const toml::node& one : *list) result.push_back(text(name, one));
    return result;
  }

  std::string day(std::string_view name, const toml::node& node) const {
    const auto value = node.value<toml::date>();
    if (!value) fail(node.source(), fmt::format("{} is a day without quotes: {} = 2015-05-01", name, name));
    return fmt::format("{:04}-{:02}-{:02}", value->year, value->month, value->day);
  }

  struct Claim {
    std::size_t person;  // in people_
    toml::source_index line;
  };

  std::string path_;
  std::vector<KnownPerson> people_;
  std::map<std::string, std::vector<Claim>> claims_;  // by the key of a name
};

}  // namespace

std::vector<KnownPerson> parse_people_file(std::string_view text, const std::string& path) {
  Reader reader(path);
  try {
    return reader.read(toml::parse(text, path));
  } catch (const toml::parse_error& error) {
    reader.fail(error.source(), std::string(error.description()));
  }
}

std::vector<KnownPerson> read_people_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file || file.bad())
    throw PeopleFileError(fmt::format("cannot read the people file {}", path.native()));
  return parse_people_file(text, path.string());
}

}  // namespace minutebook::indexer
