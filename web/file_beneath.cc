// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/file_beneath.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <utility>

namespace minutebook::web {
namespace {

constexpr int kFileFlags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY;
constexpr int kFolderFlags = O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_{number} {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }
  void replace(int number) {
    if (number_ >= 0) ::close(number_);
    number_ = number;
  }

 private:
  int number_;
};

// glibc has no function for it.
int open_at_once(int folder, const std::string& path) {
  open_how how = {};
  how.flags = kFileFlags;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
  return static_cast<int>(::syscall(SYS_openat2, folder, path.c_str(), &how, sizeof how));
}

// A sandbox may refuse a call that it does not know (EPERM) as a kernel does (ENOSYS).
bool is_unknown_call(int error) { return error == ENOSYS || error == EPERM; }

// What a path of a file below a folder is made of: names, none of them a way up.
bool is_plain(std::string_view path) {
  if (path.find('\0') != std::string_view::npos) return false;
  while (true) {
    const std::string_view name = path.substr(0, path.find('/'));
    if (name.empty() || name == "." || name == "..") return false;
    if (name.size() == path.size()) return true;
    path.remove_prefix(name.size() + 1);
  }
}

}  // namespace

int open_step_by_step(int folder, std::string_view path) {
  Descriptor here{::dup(folder)};
  while (here.number() >= 0) {
    const std::string name{path.substr(0, path.find('/'))};
    const bool is_last = name.size() == path.size();
    const int next = ::openat(here.number(), name.c_str(), is_last ? kFileFlags : kFolderFlags);
    if (is_last) return next;
    here.replace(next);
    path.remove_prefix(name.size() + 1);
  }
  return -1;
}

std::optional<FileBeneath> FileBeneath::open(const std::filesystem::path& folder, std::string_view path) {
  if (!is_plain(path)) return std::nullopt;
  const Descriptor root{::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)};
  if (root.number() < 0) return std::nullopt;
  int descriptor = open_at_once(root.number(), std::string{path});
  if (descriptor < 0 && is_unknown_call(errno)) descriptor = open_step_by_step(root.number(), path);
  if (descriptor < 0) return std::nullopt;
  FileBeneath file{descriptor};
  struct stat about = {};
  if (::fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode)) return std::nullopt;
  file.size_ = static_cast<std::uint64_t>(about.st_size);
  file.modified_ns_ = std::int64_t{about.st_mtim.tv_sec} * 1'000'000'000 + about.st_mtim.tv_nsec;
  return file;
}

FileBeneath::FileBeneath(FileBeneath&& other) noexcept
    : descriptor_{std::exchange(other.descriptor_, -1)},
      size_{other.size_},
      modified_ns_{other.modified_ns_},
      done_{other.done_} {}

FileBeneath& FileBeneath::operator=(FileBeneath&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(size_, other.size_);
  std::swap(modified_ns_, other.modified_ns_);
  std::swap(done_, other.done_);
  return *this;
}

FileBeneath::~FileBeneath() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::string FileBeneath::read(std::size_t most) {
  std::string bytes(static_cast<std::size_t>(std::min<std::uint64_t>(most, size_ - done_)), '\0');
  std::size_t have = 0;
  while (have < bytes.size()) {
    const ssize_t got = ::read(descriptor_, bytes.data() + have, bytes.size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) throw std::runtime_error{"a paper could not be read to its end"};
    have += static_cast<std::size_t>(got);
  }
  done_ += bytes.size();
  return bytes;
}

}  // namespace minutebook::web
