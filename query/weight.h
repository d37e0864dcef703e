// SPDX-License-Identifier: GPL-2.0-or-later
// How much a word counts in a passage: its rarity, times how often the passage has it.
//
//   score = rarity^kRarityPower * (presence + (k1 + 1) wdf / (wdf + k1 (1 - b + b length / average length)))
//   rarity = ln(1 + (N - n + 0.5) / (n + 0.5)), of a word that n of N passages have
//
// It is Okapi's BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009) over text and
// title as one field, for the layout adds the title's words to the text's with a frequency of their own (schema/layout.h:
// BM25F with one length). `presence` is what it counts that a passage has the word at all (Lv and Zhai, "Lower-Bounding
// Term Frequency Normalization", CIKM 2011); the words of an item that a terse decision is found by have it alone. The
// figures are chosen by measurement: docs/decisions/0013-ranking.md.
//
// A weighting is set on an Enquire, which keeps a copy; pure otherwise.
#pragma once

#include <xapian.h>

#include <string>

namespace minutebook::query {

double rarity(double passages_with_it, double passages);

// Of a frequency of 1 in a passage of average length: 1. Of no frequency: 0.
double saturation(double frequency, double length, double average_length);

class PassageWeight : public Xapian::Weight {
 public:
  explicit PassageWeight(double presence);

  std::string name() const override { return "minutebook::PassageWeight"; }
  PassageWeight* clone() const override { return new PassageWeight(presence_); }
  void init(double factor) override;
  double get_sumpart(Xapian::termcount frequency, Xapian::termcount length,
                     Xapian::termcount unique_terms) const override;
  double get_maxpart() const override;
  double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
  double get_maxextra() const override { return 0; }

 private:
  double presence_;
  double rarity_ = 0;  // with the factor of the query
};

}  // namespace minutebook::query
