// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/weight.h"

#include <algorithm>
#include <cmath>

namespace minutebook::query {
namespace {

constexpr double kRarityPower = 1.25;  // long questions have common words that tell little
constexpr double kSaturation = 1.0;    // k1
constexpr double kLengthShare = 0.5;   // b

}  // namespace

double rarity(double passages_with_it, double passages) {
  const double without = std::max(0.0, passages - passages_with_it);
  return std::pow(std::log1p((without + 0.5) / (passages_with_it + 0.5)), kRarityPower);
}

double saturation(double frequency, double length, double average_length) {
  const double share = average_length > 0 ? length / average_length : 1.0;
  const double normal = kSaturation * (1 - kLengthShare + kLengthShare * share);
  return (kSaturation + 1) * frequency / (frequency + normal);
}

PassageWeight::PassageWeight(double presence) : presence_{presence} {
  need_stat(COLLECTION_SIZE);
  need_stat(TERMFREQ);
  need_stat(WDF);
  need_stat(WDF_MAX);
  need_stat(DOC_LENGTH);
  need_stat(DOC_LENGTH_MIN);
  need_stat(AVERAGE_LENGTH);
}

void PassageWeight::init(double factor) { rarity_ = factor * rarity(get_termfreq(), get_collection_size()); }

double PassageWeight::get_sumpart(Xapian::termcount frequency, Xapian::termcount length,
                                  Xapian::termcount) const {
  return rarity_ * (presence_ + saturation(frequency, length, get_average_length()));
}

double PassageWeight::get_maxpart() const {
  return rarity_ *
         (presence_ + saturation(get_wdf_upper_bound(), get_doclength_lower_bound(), get_average_length()));
}

}  // namespace minutebook::query
