// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/certainty.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "cli/terminal.h"
#include "cli/wording.h"
#include "papers/text.h"

namespace minutebook::cli {
namespace {

using papers::Inference;
using papers::Inferred;

constexpr std::size_t kLongestWords = 70;  // of a note: it says where to look, and does not tell the story

std::string_view surely(const Inference& one) {
  constexpr std::array<std::string_view, 3> kWords = {"inferred", "likely", "a guess"};
  return kWords.at(static_cast<std::size_t>(confidence_of(one.basis)));
}

// In quotation marks; those that the words begin with are the paper's, and too many.
std::string in_quotes(std::string_view words) {
  for (const std::string_view mark : {"“", "‘", "\"", "'"}) {
    if (words.starts_with(mark)) words.remove_prefix(mark.size());
  }
  return fmt::format("“{}”", words);
}

bool is_sure(const Inference& one) { return confidence_of(one.basis) == papers::Confidence::kHigh; }

// Collects what wants a look, each kind of it once, with how many there are.
class ToCheck {
 public:
  explicit ToCheck(const papers::Paper& paper) {
    add_fields(paper.inferred);
    add_passages(paper.passages);
    for (const papers::Item& item : paper.items) {
      restricted_ += static_cast<std::uint64_t>(
          std::any_of(item.inferred.begin(), item.inferred.end(),
                      [](const Inference& one) { return one.field == Inferred::kAccess && !is_sure(one); }));
      add_passages(item.passages);
    }
    add_counted(decisions_, "decision", "decisions");
    add_counted(actions_, "action", "actions");
    add_counted(names_, "name", "names");
    add_counted(restricted_, "restricted item", "restricted items");
  }

  const std::string& text() const { return text_; }

 private:
  void add(std::string_view part) { text_ += fmt::format("{}{}", text_.empty() ? "" : ", ", part); }

  void add_counted(std::uint64_t count, std::string_view one, std::string_view many) {
    if (count > 0) add(counted(count, one, many));
  }

  void add_fields(const std::vector<Inference>& inferred) {
    for (auto one = inferred.begin(); one != inferred.end(); ++one) {
      const bool again = std::any_of(inferred.begin(), one,
                                     [&](const Inference& other) { return other.field == one->field; });
      if (!again && !is_sure(*one))
        add(one->field == Inferred::kOrganization ? "body" : to_string(one->field));
    }
  }

  void add_passages(const std::vector<papers::Passage>& passages) {
    for (const papers::Passage& passage : passages) {
      for (const Inference& one : passage.inferred) {
        if (is_sure(one)) continue;
        const bool decision = passage.kind == papers::PassageKind::kDecision;
        ++(one.field != Inferred::kKind ? names_ : decision ? decisions_ : actions_);
      }
    }
  }

  std::string text_;
  std::uint64_t decisions_ = 0;
  std::uint64_t actions_ = 0;
  std::uint64_t names_ = 0;
  std::uint64_t restricted_ = 0;
};

}  // namespace

const Inference* find_inferred(const std::vector<Inference>& inferred, Inferred field) {
  const auto at = std::find_if(inferred.begin(), inferred.end(),
                               [field](const Inference& one) { return one.field == field; });
  return at == inferred.end() ? nullptr : &*at;
}

const Inference* find_inferred(const std::vector<Inference>& inferred, Inferred field,
                               std::string_view value) {
  const auto at = std::find_if(inferred.begin(), inferred.end(), [&](const Inference& one) {
    return one.field == field && one.value == value;
  });
  return at == inferred.end() ? nullptr : &*at;
}

std::string words_of(const papers::Place& place, std::string_view text, std::size_t longest) {
  return shortened(papers::tidy(text.substr(place.offset, place.length)), longest);
}

std::string note_of(const Inference& inference, std::string_view text) {
  std::string note = fmt::format("({}: {}", surely(inference), reason_of(inference.basis));
  const std::string words = words_of(inference.place, text, kLongestWords);
  if (!words.empty()) note += ": " + in_quotes(words);
  if (inference.place.page) note += fmt::format(", p. {}", *inference.place.page);
  return note + ')';
}

std::string note_of(const Inference& inference) {
  return fmt::format("({}: {})", surely(inference), reason_of(inference.basis));
}

std::string words_for(const Inference& inference, std::string_view text) {
  const std::string words = words_of(inference.place, text, kLongestWords);
  if (words.empty()) return {};
  return is_sure(inference) ? in_quotes(words) : fmt::format("{} {}", surely(inference), in_quotes(words));
}

std::string to_check(const papers::Paper& paper) { return ToCheck(paper).text(); }

}  // namespace minutebook::cli
