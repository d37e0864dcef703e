// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/bodies.h"

#include <algorithm>
#include <array>
#include <optional>
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

// "IIB", "I.I.B.": nothing but capitals.
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

std::vector<Linked> BodyResolver::resolve() const {
  // The body that a name means beside itself; nothing where it may be two.
  const auto the_one = [&](auto means) {
    const std::string* found = nullptr;
    for (const auto& [key, body] : bodies_) {
      if (!means(key)) continue;
      if (found != nullptr) return static_cast<const std::string*>(nullptr);
      found = &key;
    }
    return found;
  };
  const auto printed = [&](std::string_view key) -> const std::string* {
    for (const std::string& form : {std::string(key), "the " + std::string(key)}) {
      if (const auto found = bodies_.find(form); found != bodies_.end()) return &found->first;
    }
    return nullptr;
  };
  const auto by_short_form = [&](const std::string& letters) -> const std::string* {
    if (const auto defined = short_forms_.find(letters); defined != short_forms_.end()) {
      const std::string* found = nullptr;
      for (const auto& [body, count] : defined->second) {
        const std::string* key = printed(without_article(body));
        if (key == nullptr) continue;
        if (found != nullptr && found != key) return nullptr;
        found = key;
      }
      if (found != nullptr) return found;
    }
    return the_one([&](const std::string& key) {
      return key != letters && are_initials(letters, without_article(key));
    });
  };
  // "LGA Improvement & Innovation Board", "Kent County Council Cabinet" where the rest is a body too.
  const auto without_owner = [&](const std::string& name, const std::string& key) -> const std::string* {
    for (std::size_t space = key.find(' '); space != std::string::npos; space = key.find(' ', space + 1)) {
      const std::string owner = key.substr(0, space);
      const bool is_letters =
          owner.find(' ') == std::string::npos && is_short_form(name.substr(0, name.find(' ')));
      if (!is_letters && analyzers::find_authority(owner) == nullptr) continue;
      const std::string* rest = printed(without_article(std::string_view(key).substr(space + 1)));
      if (rest != nullptr && *rest != key) return rest;
    }
    return nullptr;
  };

  std::map<std::string, std::string> meant;  // by key, another key
  for (const auto& [key, body] : bodies_) {
    const std::string& name = body.names.begin()->first;
    const std::string_view bare = without_article(key);
    const std::string* other = nullptr;
    if (is_short_form(name)) {
      std::string letters = key;
      std::erase(letters, ' ');
      other = by_short_form(letters);
    } else if (contains(kBodyWords, bare)) {
      other = the_one([&](const std::string& full) {
        return full != key && without_article(full) != bare && last_word(full) == bare;
      });
    } else if (bare.size() < key.size() && bodies_.contains(std::string(bare))) {
      other = &bodies_.find(std::string(bare))->first;
    } else {
      other = without_owner(name, key);
    }
    if (other != nullptr && *other != key) meant.emplace(key, *other);
  }

  std::map<std::string, Linked> links;
  const auto linked_of = [&](const std::string& key) -> Linked& {
    Linked& linked = links[key];
    if (linked.variants.empty()) {
      const auto& names = bodies_.at(key).names;
      linked.name = std::max_element(names.begin(), names.end(), [](const auto& a, const auto& b) {
                      return a.second < b.second;
                    })->first;
      linked.label = linked.name;
      linked.variants.push_back({key, {}, {}, {}});
    }
    return linked;
  };
  const auto end_of = [&](std::string key) {
    for (std::size_t steps = 0; steps < meant.size() && meant.contains(key); ++steps) key = meant.at(key);
    return key;
  };
  for (const auto& [key, other] : meant) {
    const std::string end = end_of(other);
    if (end != key) linked_of(end).variants.push_back({key, {}, {}, {}});
  }
  // A short form that papers define is a name too, where no meeting is headed by it.
  for (const auto& [letters, defined] : short_forms_) {
    if (bodies_.contains(letters)) continue;
    const std::string* body = by_short_form(letters);
    if (body != nullptr) linked_of(end_of(*body)).variants.push_back({letters, {}, {}, {}});
  }
  std::vector<Linked> result;
  for (auto& [key, linked] : links) result.push_back(std::move(linked));
  return result;
}

}  // namespace minutebook::schema
