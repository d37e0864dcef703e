// SPDX-License-Identifier: GPL-2.0-or-later
// Where the findings of one file, paper or item go, and how texts and access are counted there. A Place
// refers to the Scores it was made for, which must outlive it.
#pragma once

#include <string>
#include <vector>

#include "tests/evaluation/score.h"

namespace minutebook::evaluation {

inline constexpr std::string_view kRestricted = "restricted";

class Place {
 public:
  Place(Scores& scores, std::string name) : scores_(scores), name_(std::move(name)) {}

  // A part of it, by its name within.
  Place inside(const std::string& part) const { return {scores_, name_ + ", " + part}; }

  void right(Field field) const;
  void missed(Field field, const std::string& text) const;
  void false_find(Field field, const std::string& text) const;

  // Pairs equal texts (normalize) one to one; what is left over on either side is wrong, but for what
  // `optional` has.
  void compare(Field field, const std::vector<std::string>& gold, const std::vector<std::string>& optional,
               const std::vector<std::string>& found) const;

  // Whether the value of `field` was right, for the rule by which it was inferred, if it was.
  void judge(const std::vector<papers::Inference>& inferred, papers::Inferred field, bool right) const;

  // Restricted or not, of what `what` names: right only where both say restricted.
  void compare_access(bool wanted, bool given, const std::string& what) const;

 private:
  Scores& scores_;
  std::string name_;
};

}  // namespace minutebook::evaluation
