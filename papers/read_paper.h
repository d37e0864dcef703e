// SPDX-License-Identifier: GPL-2.0-or-later
// A file to the papers in it. One file may hold several: a pack has a front sheet, reports and an earlier
// note. Both functions are pure but for reading the file, and safe from any thread.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "papers/meeting.h"

namespace minutebook::papers {

// A file that could not be read, and why, in words for the person who has to do something about it.
class ReadError : public std::runtime_error {
 public:
  ReadError(std::filesystem::path path, std::string reason);
  const std::filesystem::path& path() const { return path_; }
  const std::string& reason() const { return reason_; }

 private:
  std::filesystem::path path_;
  std::string reason_;
};

struct Reading {
  std::string source;                 // the path as given
  std::string format;                 // "moderngov-text", "pack-text", "text"
  std::string text;                   // what offsets count in, UTF-8
  std::vector<Paper> papers;          // at least one
  std::vector<std::string> warnings;  // what could not be made out, for the report
};

struct ReadOptions {
  bool ocr = false;  // read the words off scanned pages
};

// Reads and understands one file. Throws ReadError where it cannot be read as text at all.
Reading read_paper(const std::filesystem::path& path, const ReadOptions& options = {});

// The same from bytes already in memory; `source` names them in the result and in errors.
Reading read_paper_bytes(std::string_view bytes, std::string source, const ReadOptions& options = {});

// What is in a file that may be a paper: a regular one of at most 256 MB. Throws ReadError.
std::string file_bytes(const std::filesystem::path& path);

// Loads what reading loads when it is first needed (charsets, tables, data of libraries), for a process that will soon
// be unable to open files.
void warm_up();

}  // namespace minutebook::papers
