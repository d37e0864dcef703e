// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/evaluation/place.h"

#include <map>

#include "tests/evaluation/compare.h"

namespace minutebook::evaluation {

void Place::right(Field field) const { ++scores_[field].right; }

void Place::missed(Field field, const std::string& text) const {
  ++scores_[field].missed;
  scores_.findings.push_back({field, true, name_, text});
}

void Place::false_find(Field field, const std::string& text) const {
  ++scores_[field].false_finds;
  scores_.findings.push_back({field, false, name_, text});
}

void Place::compare(Field field, const std::vector<std::string>& gold,
                    const std::vector<std::string>& optional, const std::vector<std::string>& found) const {
  std::multimap<std::string, std::string> left;
  for (const std::string& text : found) left.emplace(normalize(text), text);
  const auto take = [&](const std::string& text) {
    const auto same_text = left.find(normalize(text));
    if (same_text == left.end()) return false;
    left.erase(same_text);
    return true;
  };
  for (const std::string& text : gold) {
    if (take(text)) {
      right(field);
    } else {
      missed(field, text);
    }
  }
  for (const std::string& text : optional) take(text);
  for (const auto& [key, text] : left) false_find(field, text);
}

void Place::judge(const std::vector<papers::Inference>& inferred, papers::Inferred field, bool right) const {
  for (const papers::Inference& one : inferred) {
    if (one.field != field) continue;
    ++scores_.inferred[one.basis].judged;
    scores_.inferred[one.basis].right += right ? 1 : 0;
  }
}

void Place::compare_access(bool wanted, bool given, const std::string& what) const {
  if (wanted && given) right(Field::kAccess);
  if (wanted && !given) missed(Field::kAccess, what);
  if (given && !wanted) false_find(Field::kAccess, what);
}

}  // namespace minutebook::evaluation
