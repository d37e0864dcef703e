// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/bodies.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analyzers/authorities.h"
#include "schema/terms.h"

namespace minutebook::schema {
namespace {

constexpr std::array<std::string_view, 6> kLittleWords = {"a", "and", "for", "in", "of", "the"};
constexpr std::array<std::string_view, 12> kBodyWords = {"assembly",  "board",   "cabinet",     "commission",
                                                         "committee", "council", "executive",   "forum",
                                                         "group",     "panel",   "partnership", "trust"};
constexpr std::size_t kMostLetters = 8;

template <class Table>
bool contains(const Table& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

std::string_view without_article(std::string_view key) {
  return key.starts_with("the ") ? key.substr(4) : key;
}

std::string_view last_word(std::string_view key) { return key.substr(key.rfind(' ') + 1); }  // npos + 1 is 0

// "HCB", "H.C.B.": nothing but capitals.
bool is_short_form(std::string_view name) {
  std::size_t letters = 0;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') {
      ++letters;
    } else if (c != '.' && c != '&') {
      return false;
    }
  }
  return letters >= 2 && letters <= kMostLetters;
}

}  // namespace

bool are_initials(std::string_view letters, std::string_view key) {
  std::string all;
  std::string without_little;
  while (!key.empty()) {
    const std::size_t end = std::min(key.find(' '), key.size());
    const std::string_view word = key.substr(0, end);
    if (!word.empty()) {
      all += word.front();
      if (!contains(kLittleWords, word)) without_little += word.front();
    }
    key.remove_prefix(std::min(end + 1, key.size()));
  }
  return letters.size() > 1 && (letters == without_little || letters == all);
}

bool is_body_name(std::string_view name) {
  const std::string key = value_key(name);
  return contains(kBodyWords, last_word(key));
}

void BodyResolver::add(const Sightings& sightings) {
  for (const SeenMeeting& meeting : sightings.meetings) {
    const std::string key = value_key(meeting.body);
    if (!key.empty()) ++bodies_[key].names[meeting.body];
  }
  for (const SeenShortForm& seen : sightings.short_forms) {
    std::string letters = value_key(seen.short_form);
    std::erase(letters, ' ');
    const std::string body = value_key(seen.body);
    if (!letters.empty() && !body.empty()) ++short_forms_[letters][body];
  }
}

// What each name of a body means beside itself.
class BodyResolver::Meanings {
 public:
  explicit Meanings(const BodyResolver& seen) : bodies_(seen.bodies_), short_forms_(seen.short_forms_) {}

  // The key of the body that a name means; null where it means itself, or may be two.
  const std::string* of(const std::string& key) const {
    const std::string& name = bodies_.at(key).names.begin()->first;
    const std::string_view bare = without_article(key);
    const std::string* other = nullptr;
    if (is_short_form(name)) {
      std::string letters = key;
      std::erase(letters, ' ');
      return of_short_form(letters);
    }
    if (bare.size() < key.size()) other = printed(bare);
    if (other == nullptr || *other == key)
      other = contains(kBodyWords, bare) ? only_one_ending_in(bare) : nullptr;
    if (other == nullptr) other = without_short_form(key);
    if (other == nullptr) other = without_owner(name, key);
    return other;
  }

  const std::string* of_short_form(const std::string& letters) const {
    if (const auto defined = short_forms_.find(letters); defined != short_forms_.end()) {
      const std::string* found = nullptr;
      for (const auto& [body, count] : defined->second) {
        const std::string* key = printed(without_article(body));
        if (key == nullptr || key == found) continue;
        if (found != nullptr) return nullptr;
        found = key;
      }
      if (found != nullptr) return found;
    }
    return the_one([&](const std::string& key) { return are_initials(letters, without_article(key)); });
  }

 private:
  template <class Means>
  const std::string* the_one(Means means) const {
    const std::string* found = nullptr;
    for (const auto& [key, body] : bodies_) {
      if (!means(key)) continue;
      if (found != nullptr) return nullptr;
      found = &key;
    }
    return found;
  }

  const std::string* printed(std::string_view bare) const {
    for (const std::string& key : {std::string(bare), "the " + std::string(bare)}) {
      if (const auto found = bodies_.find(key); found != bodies_.end()) return &found->first;
    }
    return nullptr;
  }

  // "The Board" where there is one board.
  const std::string* only_one_ending_in(std::string_view word) const {
    return the_one(
        [&](const std::string& key) { return without_article(key) != word && last_word(key) == word; });
  }

  // "Harbour & Coast Board (HCB)".
  const std::string* without_short_form(const std::string& key) const {
    const std::size_t space = key.rfind(' ');
    if (space == std::string::npos) return nullptr;
    const std::string_view name = without_article(std::string_view(key).substr(0, space));
    return are_initials(last_word(key), name) ? printed(name) : nullptr;
  }

  // "Anglia Harbour & Coast Board", "Kent County Council Cabinet", where the rest is a body too.
  const std::string* without_owner(const std::string& name, const std::string& key) const {
    for (std::size_t space = key.find(' '); space != std::string::npos; space = key.find(' ', space + 1)) {
      const std::string_view owner = std::string_view(key).substr(0, space);
      const bool is_letters =
          owner.find(' ') == std::string_view::npos && is_short_form(name.substr(0, name.find(' ')));
      if (!is_letters && analyzers::find_authority(owner) == nullptr) continue;
      const std::string* rest = printed(without_article(std::string_view(key).substr(space + 1)));
      if (rest != nullptr) return rest;
    }
    return nullptr;
  }

  const std::map<std::string, Body>& bodies_;
  const std::map<std::string, std::map<std::string, std::uint64_t>>& short_forms_;
};

std::vector<Linked> BodyResolver::resolve() const {
  const Meanings meanings(*this);
  std::map<std::string, std::string> meant;  // by key, another key
  for (const auto& [key, body] : bodies_) {
    const std::string* other = meanings.of(key);
    if (other != nullptr && *other != key) meant.emplace(key, *other);
  }
  const auto end_of = [&](std::string key) {
    for (std::size_t steps = 0; steps < meant.size() && meant.contains(key); ++steps) key = meant.at(key);
    return key;
  };

  std::map<std::string, Linked> links;
  const auto link = [&](const std::string& to, const std::string& key) {
    Linked& linked = links[to];
    if (linked.variants.empty()) {
      const auto& names = bodies_.at(to).names;
      linked.name = std::max_element(names.begin(), names.end(), [](const auto& a, const auto& b) {
                      return a.second < b.second;
                    })->first;
      linked.label = linked.name;
      linked.variants.push_back({to, {}, {}, {}});
    }
    linked.variants.push_back({key, {}, {}, {}});
  };
  for (const auto& [key, other] : meant) {
    if (const std::string end = end_of(other); end != key) link(end, key);
  }
  // A short form that papers define is a name too, where no meeting is headed by it.
  for (const auto& [letters, defined] : short_forms_) {
    const std::string* body = bodies_.contains(letters) ? nullptr : meanings.of_short_form(letters);
    if (body != nullptr) link(end_of(*body), letters);
  }
  std::vector<Linked> result;
  for (auto& [key, linked] : links) result.push_back(std::move(linked));
  return result;
}

}  // namespace minutebook::schema
