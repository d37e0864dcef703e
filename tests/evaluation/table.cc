// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/evaluation/table.h"

#include <fmt/format.h>

#include <iterator>

namespace minutebook::evaluation {

std::string render_table(const Scores& scores) {
  std::string out = fmt::format("{:<18}{:>10}{:>10}{:>10}{:>8}{:>8}{:>8}\n", "field", "precision", "recall",
                                "F1", "right", "false", "missed");
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    const Tally& tally = scores.tallies[i];
    if (!tally.judged()) continue;
    fmt::format_to(std::back_inserter(out), "{:<18}{:>10.3f}{:>10.3f}{:>10.3f}{:>8}{:>8}{:>8}\n",
                   to_string(static_cast<Field>(i)), tally.precision(), tally.recall(), tally.f1(),
                   tally.right, tally.false_finds, tally.missed);
  }
  fmt::format_to(std::back_inserter(out), "{:<18}{:>30.3f}\n", "macro F1", scores.macro_f1());
  return out;
}

std::string render_inferred(const Scores& scores) {
  std::string out = fmt::format("{:<12}{:<56}{:>6}{:>8}\n", "confidence", "inferred from", "right", "judged");
  for (const auto& [basis, share] : scores.inferred) {
    fmt::format_to(std::back_inserter(out), "{:<12}{:<56}{:>6}{:>8}\n", to_string(confidence_of(basis)),
                   reason_of(basis), share.right, share.judged);
  }
  return out;
}

std::string render_findings(const Scores& scores) {
  std::string out;
  std::string_view place;
  for (const Finding& finding : scores.findings) {
    if (finding.place != place) fmt::format_to(std::back_inserter(out), "{}\n", finding.place);
    place = finding.place;
    fmt::format_to(std::back_inserter(out), "  {} {}: {}\n", finding.missed ? "missed" : "false ",
                   to_string(finding.field), finding.text);
  }
  return out;
}

}  // namespace minutebook::evaluation
