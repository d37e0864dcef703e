// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <system_error>

#include "papers/read_paper.h"

namespace minutebook::indexer {
namespace {

namespace fs = std::filesystem;

// A board paper of this size is none: a film, a disk image.
constexpr std::uint64_t kMaxFileBytes = std::uint64_t{256} << 20U;

constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;

std::string reason_of(int error) { return std::generic_category().message(error); }

// A file descriptor that closes itself.
class Handle {
 public:
  explicit Handle(int handle) : handle_(handle) {}
  ~Handle() {
    if (handle_ >= 0) ::close(handle_);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  int get() const { return handle_; }

 private:
  int handle_;
};

std::string_view type_name(fs::file_type type) {
  switch (type) {
    case fs::file_type::fifo:
      return "a named pipe";
    case fs::file_type::socket:
      return "a socket";
    case fs::file_type::block:
    case fs::file_type::character:
      return "a device";
    default:
      return "no regular file";
  }
}

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

class Walker {
 public:
  explicit Walker(const fs::path& index) {
    std::error_code none;
    index_ = fs::weakly_canonical(index, none);
  }

  void take_named(const fs::path& path) {
    const fs::file_status status = fs::status(path);  // follows a link: it was named
    if (!fs::exists(status)) {
      throw fs::filesystem_error("cannot index", path,
                                 std::make_error_code(std::errc::no_such_file_or_directory));
    }
    const std::string source = source_of(path);
    root_ = fs::canonical(path);
    take(source, status);
  }

  Walk finish() {
    std::sort(walk_.files.begin(), walk_.files.end());
    walk_.files.erase(std::unique(walk_.files.begin(), walk_.files.end()), walk_.files.end());
    return std::move(walk_);
  }

 private:
  void take(const fs::path& path, fs::file_status status) {
    switch (status.type()) {
      case fs::file_type::regular:
        walk_.files.push_back(path.native());
        break;
      case fs::file_type::directory:
        take_folder(path);
        break;
      case fs::file_type::symlink:
        take_link(path);
        break;
      default:
        walk_.failed.push_back({path.native(), "is " + std::string(type_name(status.type()))});
    }
  }

  void take_folder(const fs::path& folder) {
    std::error_code error;
    if (fs::weakly_canonical(folder, error) == index_) return;
    std::vector<fs::directory_entry> entries;
    fs::directory_iterator at(folder, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) entries.push_back(*at);
    if (error) {
      walk_.failed.push_back({folder.native(), "cannot be listed: " + error.message()});
      walk_.unreadable.push_back(folder.native());
      return;
    }
    for (const fs::directory_entry& entry : entries) {
      if (is_hidden(entry.path())) continue;
      const fs::file_status status = entry.symlink_status(error);
      if (error) {
        walk_.failed.push_back({entry.path().native(), error.message()});
        walk_.unreadable.push_back(entry.path().native());
      } else {
        take(entry.path(), status);
      }
    }
  }

  // What a link inside the tree points to is found where it stands; one that leads out is not followed.
  void take_link(const fs::path& link) {
    std::error_code error;
    const fs::path target = fs::canonical(link, error);
    if (error) {
      walk_.failed.push_back({link.native(), "is a symbolic link that leads nowhere"});
    } else if (!is_within(target.native(), root_.native())) {
      walk_.failed.push_back(
          {link.native(), "is a symbolic link out of the folder: name its target to index it"});
    }
  }

  fs::path index_;
  fs::path root_;  // of the tree that is walked, free of links
  Walk walk_;
};

}  // namespace

Walk walk(const std::vector<fs::path>& paths, const fs::path& index) {
  Walker walker(index);
  for (const fs::path& path : paths) walker.take_named(path);
  return walker.finish();
}

std::string source_of(const fs::path& path) {
  std::string source = fs::absolute(path).lexically_normal().native();
  if (source.size() > 1 && source.back() == '/') source.pop_back();
  return source;
}

bool is_within(std::string_view source, std::string_view folder) {
  if (!source.starts_with(folder)) return false;
  return source.size() == folder.size() || folder.ends_with('/') || source[folder.size()] == '/';
}

FileState stat_file(const std::string& source) {
  struct stat state = {};
  if (::stat(source.c_str(), &state) != 0) throw papers::ReadError(source, reason_of(errno));
  return {static_cast<std::uint64_t>(state.st_size),
          std::int64_t{state.st_mtim.tv_sec} * kNanosecondsPerSecond + state.st_mtim.tv_nsec};
}

std::string read_file(const std::string& source) {
  // Without waiting: what was a file a moment ago may be a pipe by now.
  const Handle file(::open(source.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat state = {};
  if (file.get() < 0 || ::fstat(file.get(), &state) != 0) throw papers::ReadError(source, reason_of(errno));
  if (!S_ISREG(state.st_mode)) throw papers::ReadError(source, "is no regular file");
  if (static_cast<std::uint64_t>(state.st_size) > kMaxFileBytes) {
    throw papers::ReadError(source, "is larger than 256 MiB");
  }
  std::string bytes(static_cast<std::size_t>(state.st_size) + 1, '\0');  // one more, to see the end at once
  std::size_t filled = 0;
  for (;;) {
    const ssize_t got = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw papers::ReadError(source, reason_of(errno));
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > kMaxFileBytes) throw papers::ReadError(source, "is larger than 256 MiB");
    if (filled == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(filled);
  return bytes;
}

std::int64_t now_ns() {
  struct timespec now = {};
  ::clock_gettime(CLOCK_REALTIME, &now);
  return std::int64_t{now.tv_sec} * kNanosecondsPerSecond + now.tv_nsec;
}

std::string content_hash(std::string_view bytes) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hash;
  for (const unsigned char byte : canonical.digest) {
    hash += kDigits[byte >> 4U];
    hash += kDigits[byte & 0xFU];
  }
  return hash;
}

void sync_directory(const fs::path& directory) {
  const Handle handle(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (handle.get() < 0 || ::fsync(handle.get()) != 0) {
    throw std::system_error(errno, std::generic_category(), "cannot write " + directory.native());
  }
}

void sync_tree(const fs::path& directory) {
  for (const fs::directory_entry& entry : fs::directory_iterator(directory)) {
    const Handle handle(::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC));
    if (handle.get() < 0 || ::fsync(handle.get()) != 0) {
      throw std::system_error(errno, std::generic_category(), "cannot write " + entry.path().native());
    }
  }
  sync_directory(directory);
}

void replace_directory(const fs::path& live, const fs::path& fresh) {
  fs::path old = fresh;
  if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, live.c_str(), RENAME_EXCHANGE) != 0) {
    // Nothing there yet, or a file system that cannot exchange: two steps, with a moment in which neither is
    // there.
    old += ".old";
    std::error_code nothing_there;
    fs::rename(live, old, nothing_there);
    fs::rename(fresh, live);
  }
  sync_directory(live.parent_path());
  fs::remove_all(old);
}

UpdateLock::UpdateLock(const fs::path& index)
    : handle_(::open((index / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
  if (handle_ < 0) throw IndexError("cannot write to the index " + index.native() + ": " + reason_of(errno));
  if (::flock(handle_, LOCK_EX | LOCK_NB) != 0) {
    const int error = errno;
    ::close(handle_);
    if (error != EWOULDBLOCK) {
      throw IndexError("cannot lock the index " + index.native() + ": " + reason_of(error));
    }
    throw IndexError("another run is updating the index " + index.native() +
                     ": wait until it has finished, then try again");
  }
}

UpdateLock::~UpdateLock() { ::close(handle_); }

}  // namespace minutebook::indexer
