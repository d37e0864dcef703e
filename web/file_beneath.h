// SPDX-License-Identifier: GPL-2.0-or-later
// A regular file below a folder, opened so that nothing else is: no link is followed on the way, none leads out, and what
// would block (a FIFO) or act (a device) is not opened to be read. The path is taken as it is written.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace minutebook::web {

// Owns its descriptor. Not safe from two threads at once.
class FileBeneath {
 public:
  // Nothing where there is no such file, or it is none that may be read.
  static std::optional<FileBeneath> open(const std::filesystem::path& folder, std::string_view path);

  FileBeneath(FileBeneath&& other) noexcept;
  FileBeneath& operator=(FileBeneath&& other) noexcept;
  ~FileBeneath();

  std::uint64_t size() const { return size_; }               // when it was opened
  std::int64_t modified_ns() const { return modified_ns_; }  // since the epoch, likewise

  // The next bytes, at most so many, never past size(); "" at the end. Throws std::runtime_error where they cannot be
  // read or the file has become shorter.
  std::string read(std::size_t most);

 private:
  explicit FileBeneath(int descriptor) : descriptor_{descriptor} {}

  int descriptor_ = -1;
  std::uint64_t size_ = 0;
  std::int64_t modified_ns_ = 0;
  std::uint64_t done_ = 0;
};

// The same by an open of each folder on the way, for kernels before 5.6, which have no openat2: a descriptor, or -1.
int open_step_by_step(int folder, std::string_view path);

}  // namespace minutebook::web
