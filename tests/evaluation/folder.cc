// SPDX-License-Identifier: GPL-2.0-or-later
#include <map>
#include <string>
#include <vector>

#include "papers/read_paper.h"
#include "tests/evaluation/score.h"

namespace minutebook::evaluation {

Scores score_folder(const std::filesystem::path& papers, const std::filesystem::path& gold) {
  std::map<std::string, std::filesystem::path> paper_of;
  for (const auto& entry : std::filesystem::directory_iterator(papers)) {
    if (entry.is_regular_file()) paper_of[entry.path().stem().string()] = entry.path();
  }
  std::map<std::string, std::filesystem::path> gold_of;
  for (const auto& entry : std::filesystem::directory_iterator(gold)) {
    if (entry.path().extension() == ".json") gold_of[entry.path().stem().string()] = entry.path();
  }
  if (gold_of.empty()) throw GoldError("there is no gold (NAME.json) in " + gold.string());

  Scores scores;
  for (const auto& [name, file] : gold_of) {
    const auto paper = paper_of.find(name);
    if (paper == paper_of.end()) throw GoldError(file.string() + " has no paper in " + papers.string());
    std::vector<papers::Paper> found;
    try {
      found = papers::read_paper(paper->second).papers;
    } catch (const papers::ReadError&) {
      // Nothing was found; every figure of the file says so.
    }
    score_file(found, read_gold(file), paper->second.filename().string(), scores);
  }
  return scores;
}

}  // namespace minutebook::evaluation
