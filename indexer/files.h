// SPDX-License-Identifier: GPL-2.0-or-later
// What the indexer asks of the file system: which files there are, what is in one, and directories that are
// safely on the disk. Sources are named by their absolute path without "." and "..", as bytes. Safe from any
// thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/update.h"

namespace minutebook::indexer {

struct Walk {
  std::vector<std::string> files;  // sources, sorted, each once
  std::vector<Failure> failed;     // what is no regular file, cannot be listed, or leads elsewhere
  std::vector<std::string>
      unreadable;  // folders that could not be listed: what is in them is not known to be gone
};

// The regular files of `paths`, folders with all that is in them but hidden files, symbolic links and the
// folder `index`. A path given by name is taken whatever it is called. Throws
// std::filesystem::filesystem_error where one of `paths` does not exist.
Walk walk(const std::vector<std::filesystem::path>& paths, const std::filesystem::path& index);

std::string source_of(const std::filesystem::path& path);

// Whether `source` is `folder` or in it.
bool is_within(std::string_view source, std::string_view folder);

struct FileState {
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;  // since the epoch
};

// Both throw papers::ReadError.
FileState stat_file(const std::string& source);
std::string read_file(const std::string& source);

std::int64_t now_ns();  // since the epoch

// 32 hexadecimal digits of XXH3-128.
std::string content_hash(std::string_view bytes);

// Writes to the disk what stands in a directory, so that names made in it outlive a loss of power; sync_tree
// its files too. Throw std::system_error.
void sync_directory(const std::filesystem::path& directory);
void sync_tree(const std::filesystem::path& directory);

// Puts `fresh` in the place of `live` in one step where the file system can, and removes what was there.
// Throws std::system_error.
void replace_directory(const std::filesystem::path& live, const std::filesystem::path& fresh);

// One update at a time: held from construction to the end, or to the death of the process.
class UpdateLock {
 public:
  explicit UpdateLock(const std::filesystem::path& index);  // throws IndexError where another run holds it
  ~UpdateLock();
  UpdateLock(const UpdateLock&) = delete;
  UpdateLock& operator=(const UpdateLock&) = delete;

 private:
  int handle_;
};

}  // namespace minutebook::indexer
