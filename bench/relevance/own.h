// SPDX-License-Identifier: GPL-2.0-or-later
// Our own questions over our own papers (corpus/README.md): papers are read and indexed, and questions asked, as the program
// does it, plain English included. A question's answer is all that it finds for somebody who may see what is public.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "bench/relevance/metrics.h"

namespace minutebook::bench {

// A passage that answers a question, named by its paper's file name and how it begins, white space as one space.
struct JudgedPassage {
  std::string paper;
  std::string beginning;
  std::size_t line = 0;  // of the file, from 1
};

struct JudgedQuestion {
  std::string text;
  std::vector<JudgedPassage> passages;
};

// question TAB paper TAB beginning, a line each passage; lines that begin with # are passed over. Questions come in the order
// in which the file has them first. Throws InputError.
std::vector<JudgedQuestion> read_judged_questions(const std::filesystem::path& file);

// How well the papers of a folder answer the questions of a file; the index is gone at the end. Throws InputError also where
// a judged passage is none of the index, and what the indexer and the searcher throw.
Measures measure_own(const std::filesystem::path& papers, const std::filesystem::path& questions);

}  // namespace minutebook::bench
