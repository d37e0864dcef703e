// SPDX-License-Identifier: GPL-2.0-or-later
// A folder of papers and an index of it, gone at the end of a test, and a way to see all that an index holds.
//
// The papers are in a form for tests alone, a line each; `!` in front of an item or a passage restricts it:
//
//   kind: minutes                     minutes, agenda or report
//   body: Harbour Board
//   authority: Eastmere Council
//   date: 2021-03-09
//   chair: Ann Harte
//   access: restricted
//   present: chair, Ann Harte, Eastmere Council
//   item: 4 Sea wall
//   decision: That the wall be mended.
//   action(Bo Lund): ...              with its owner
//   discussion(Ann Harte, Bo Lund): ... with its speakers
//   page: 3                           on which the passages stand from here on
//   paper:                            a further paper begins
//   warn: something                   a warning
//   broken: why                       it cannot be read
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/update.h"
#include "papers/read_paper.h"

namespace minutebook::indexer {

papers::Reading read_test_paper(std::string_view bytes, std::string source);

class Sandbox {
 public:
  Sandbox();
  ~Sandbox();
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  const std::filesystem::path& papers() const { return papers_; }
  const std::filesystem::path& index() const { return index_; }

  // Writes a paper; its time is set into the past, so that the ledger trusts it.
  std::filesystem::path write(const std::string& name, std::string_view text);

  UpdateOptions options() const;
  Report update() const;
  Report rebuild() const;

 private:
  std::filesystem::path root_;
  std::filesystem::path papers_;
  std::filesystem::path index_;
};

// All that one database ("public", "restricted") holds for a reader, in an order of its own, without what
// differs between two runs that did the same: document numbers, stamps, times.
std::vector<std::string> contents(const std::filesystem::path& index, std::string_view half);

// The texts of the passages of a database, sorted.
std::vector<std::string> texts(const std::filesystem::path& index, std::string_view half);

// Whether the bytes stand in any file below `directory`.
bool files_hold(const std::filesystem::path& directory, std::string_view bytes);

}  // namespace minutebook::indexer
