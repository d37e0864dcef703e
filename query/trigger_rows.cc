// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/trigger_rows.h"

#include <algorithm>
#include <unordered_map>

#include "analyzers/value_key.h"

namespace minutebook::query {
namespace {

// Meanings name no names.
class NoNames : public Lexicon {
 public:
  const NameIndex& names(schema::Field field) const override {
    static const NameIndex people{schema::Field::kPerson, {}};
    static const NameIndex others{schema::Field::kOrganization, {}};
    return schema::is_person(field) ? people : others;
  }
  std::vector<std::string> meanings(schema::Field, const std::string&) const override { return {}; }
  std::string about(schema::Field, std::string_view) const override { return {}; }
  const schema::Linked* linked(schema::Field, std::string_view) const override { return nullptr; }
};

std::vector<std::string> split(std::string_view phrase) {
  const auto words = analyzers::between_blanks(phrase);
  return {words.begin(), words.end()};
}

class Rows {
 public:
  Rows() {
    for (const Trigger& trigger : triggers()) {
      TriggerRow row{&trigger, split(trigger.before), split(trigger.after), {}};
      if (trigger.action != Action::kAmount) {
        row.meaning = parse(trigger.means, NoNames{}, analyzers::Date{}, Language::kStrict);
      }
      all_.push_back(std::move(row));
    }
    std::stable_sort(all_.begin(), all_.end(), [](const TriggerRow& a, const TriggerRow& b) {
      return a.before.size() + a.after.size() > b.before.size() + b.after.size();
    });
    for (const TriggerRow& row : all_) {
      if (!row.before.empty()) by_word_[row.before.front()];
    }
    for (const TriggerRow& row : all_) {
      if (row.before.empty()) {
        anywhere_.push_back(&row);
        for (auto& [word, list] : by_word_) list.push_back(&row);
      } else {
        by_word_[row.before.front()].push_back(&row);
      }
    }
  }

  std::span<const TriggerRow* const> at(const std::string& word) const {
    const auto found = by_word_.find(word);
    return found == by_word_.end() ? anywhere_ : found->second;
  }

 private:
  std::vector<TriggerRow> all_;
  std::unordered_map<std::string, std::vector<const TriggerRow*>> by_word_;
  std::vector<const TriggerRow*> anywhere_;
};

}  // namespace

std::span<const TriggerRow* const> rows_at(const std::string& folded_word) {
  static const Rows rows;
  return rows.at(folded_word);
}

}  // namespace minutebook::query
