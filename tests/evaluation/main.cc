// SPDX-License-Identifier: GPL-2.0-or-later
// minutebook-evaluate: how well papers are read, against gold.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <exception>
#include <string>

#include "tests/evaluation/score.h"
#include "tests/evaluation/table.h"

int main(int argc, char** argv) {
  namespace evaluation = minutebook::evaluation;

  CLI::App app("Scores what is read from papers against what a careful reader extracts, field by field.",
               "minutebook-evaluate");
  std::string papers, gold, samples;
  bool verbose = false;
  auto* papers_option = app.add_option("PAPERS", papers, "Folder of papers")->check(CLI::ExistingDirectory);
  auto* gold_option = app.add_option("GOLD", gold, "Folder of gold: NAME.json for PAPERS/NAME.*");
  gold_option->check(CLI::ExistingDirectory);
  papers_option->needs(gold_option);
  auto* samples_option = app.add_option("--samples", samples, "The same as DIR/seeds DIR/gold");
  samples_option->check(CLI::ExistingDirectory)->excludes(papers_option);
  app.add_flag("-v,--verbose", verbose, "Print every miss and every false find");
  CLI11_PARSE(app, argc, argv);

  if (!samples.empty()) {
    papers = samples + "/seeds";
    gold = samples + "/gold";
  }
  if (papers.empty()) {
    fmt::print(stderr, "minutebook-evaluate: name two folders, PAPERS and GOLD, or --samples DIR\n");
    return 2;
  }
  try {
    const evaluation::Scores scores = evaluation::score_folder(papers, gold);
    if (verbose) fmt::print("{}\n", evaluation::render_findings(scores));
    fmt::print("{}", evaluation::render_table(scores));
    if (!scores.inferred.empty()) fmt::print("\n{}", evaluation::render_inferred(scores));
    return EXIT_SUCCESS;
  } catch (const std::exception& error) {
    fmt::print(stderr, "minutebook-evaluate: {}\n", error.what());
    return 3;
  }
}
