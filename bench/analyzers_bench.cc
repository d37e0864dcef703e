// SPDX-License-Identifier: GPL-2.0-or-later
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"
#include "analyzers/stemmer.h"

namespace minutebook::bench {
namespace {

using analyzers::Analyzer;
using analyzers::Stemmer;
using analyzers::Token;
using analyzers::TokenKind;

// A text of one language repeated to about 1 MB, and how many words and joined terms one piece has.
struct Sample {
  std::string_view piece;
  std::size_t words;
  std::size_t joined;
};

constexpr Sample kEnglish = {
    "The Committee considered the report of the Section 151 Officer on the capital programme for "
    "2019/20. Members asked how the council's member-led review would affect the libraries, and "
    "whether savings of 17 million could be found without closing branches. The Chair thanked "
    "officers for their work and it was agreed to defer the decision until the next meeting, when a "
    "further report (reference CAB.34) would be presented.\n",
    70, 5};

constexpr Sample kWelsh = {
    "Croesawodd y Cadeirydd bawb i’r cyfarfod a nododd fod y Cynghorydd Siôn Gŵyn wedi ymddiheuro. "
    "Penderfynwyd cymeradwyo’r adroddiad ar y tŷ gwydr, gan gynnwys cyllideb o £17 miliwn ar gyfer "
    "2019–20, fel y’i cyflwynwyd i’r pwyllgor gan y prif swyddog. Diolchodd yr aelodau i’r staff am "
    "eu gwaith caled dros gyfnod anodd.\n",
    53, 3};

constexpr std::size_t kRepeats = 2500;

std::string repeated(std::string_view piece) {
  std::string text;
  for (std::size_t i = 0; i < kRepeats; ++i) text += piece;
  return text;
}

bool right(const std::vector<Token>& tokens, const Sample& sample) {
  const auto count = [&](TokenKind kind) {
    return static_cast<std::size_t>(std::count_if(tokens.begin(), tokens.end(),
                                                  [kind](const Token& token) { return token.kind == kind; }));
  };
  return count(TokenKind::kWord) == sample.words * kRepeats &&
         count(TokenKind::kJoined) == sample.joined * kRepeats;
}

void analyze(benchmark::State& state, const Sample& sample,
             const std::vector<Token>& (Analyzer::*way)(std::string_view)) {
  const auto text = repeated(sample.piece);
  Analyzer analyzer;
  if (!right((analyzer.*way)(text), sample)) {
    state.SkipWithError("the tokens are not those expected");
    return;
  }
  for (auto _ : state) benchmark::DoNotOptimize((analyzer.*way)(text).data());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void AnalyzeAscii(benchmark::State& state) { analyze(state, kEnglish, &Analyzer::analyze); }
void AnalyzeWelsh(benchmark::State& state) { analyze(state, kWelsh, &Analyzer::analyze); }
void AnalyzeWelshByIcuAlone(benchmark::State& state) { analyze(state, kWelsh, &Analyzer::analyze_with_icu); }
BENCHMARK(AnalyzeAscii);
BENCHMARK(AnalyzeWelsh);
BENCHMARK(AnalyzeWelshByIcuAlone);

void Stem(benchmark::State& state) {
  const auto text = repeated(kEnglish.piece);
  Analyzer analyzer;
  Stemmer stemmer;
  const auto& tokens = analyzer.analyze(text);
  if (stemmer.stem("considered") != "consid" || stemmer.stem("libraries") != "librari") {
    state.SkipWithError("the stems are not those expected");
    return;
  }
  for (auto _ : state) {
    for (const auto& token : tokens) benchmark::DoNotOptimize(stemmer.stem(token.term).data());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(tokens.size()));
}
BENCHMARK(Stem);

}  // namespace
}  // namespace minutebook::bench
