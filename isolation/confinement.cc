// SPDX-License-Identifier: GPL-2.0-or-later
#include "isolation/confinement.h"

#include <linux/close_range.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace minutebook::isolation {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif
#else
constexpr bool kSanitized = false;
#endif

// A converter gets its input as a file in memory, and writes pictures of pages.
constexpr rlim_t kLargestWrittenFile = 512U << 20U;

bool limit(int resource, rlim_t soft, rlim_t hard) {
  const rlimit value = {soft, hard};
  return ::setrlimit(static_cast<__rlimit_resource_t>(resource), &value) == 0;
}
bool limit(int resource, rlim_t most) { return limit(resource, most, most); }

// Behind the soft limit of CPU time comes a signal that can be held up, behind the hard one the end.
bool take_on(const Limits& limits, Freedom freedom) {
  const bool computes = freedom == Freedom::kNone;
  return limit(RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 1) && limit(RLIMIT_CORE, 0) &&
         limit(RLIMIT_FSIZE, computes ? 0 : kLargestWrittenFile) &&
         limit(RLIMIT_NOFILE, computes ? 8 : 256) && (!computes || limit(RLIMIT_NPROC, 0)) &&
         (kSanitized || limit(RLIMIT_AS, limits.memory));
}

// All rights to files that the kernel's Landlock knows. Each version added some; the first is version 1.
std::uint64_t all_file_rights(long version) {
  constexpr std::array<int, 5> kRights = {13, 14, 15, 15, 16};
  const auto row = static_cast<std::size_t>(std::clamp<long>(version, 1, kRights.size()) - 1);
  return (std::uint64_t{1} << static_cast<unsigned>(kRights[row])) - 1;
}

// No libc has functions for Landlock yet.
Descriptor rules_without_files() {
  const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return {};
  landlock_ruleset_attr rules = {};
  rules.handled_access_fs = all_file_rights(version);
  return Descriptor(
      static_cast<int>(::syscall(SYS_landlock_create_ruleset, &rules, sizeof rules.handled_access_fs, 0)));
}

}  // namespace

bool sanitizer_build() { return kSanitized; }

std::vector<std::string> weaknesses(const Layers& layers) {
  std::vector<std::string> found;
  if (!layers.filter && !kSanitized) {
    found.emplace_back(
        "files are read without a filter of system calls, which this system does not offer (seccomp): a "
        "hostile "
        "file could reach the network");
  }
  if (!layers.landlock) {
    found.emplace_back(
        layers.filter
            ? "files are read without Landlock, which this system does not offer; the filter of system "
              "calls keeps them from other files alone"
            : "files are read without Landlock, which this system does not offer: a hostile file could "
              "read others");
  }
  return found;
}

Confinement::Confinement(const std::vector<pid_t>& guarded) : no_files_(rules_without_files()) {
  layers_.landlock = static_cast<bool>(no_files_);
  if (kSanitized || !kernel_filters()) return;
  computing_ = filter_for_computing();
  programs_ = filter_for_programs(guarded);
  layers_.filter = !computing_.empty() && !programs_.empty();
}

bool Confinement::enter(Freedom freedom, const Limits& limits) const {
  const bool computes = freedom == Freedom::kNone;
  if (!take_on(limits, freedom)) return false;
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
  // Nobody of the same user looks into it, and it into nobody through /proc. A converter needs its own /proc.
  if (computes && ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return false;
  // Landlock would keep bubblewrap from making a converter's own view of the files.
  if (computes && layers_.landlock && ::syscall(SYS_landlock_restrict_self, no_files_.get(), 0) != 0)
    return false;
  return !layers_.filter || isolation::take_on(computes ? computing_ : programs_);
}

bool close_all_but(std::vector<int> kept) {
  std::sort(kept.begin(), kept.end());
  unsigned next = STDERR_FILENO + 1;
  const auto close = [](unsigned first, unsigned last) {
    return first > last || ::syscall(SYS_close_range, first, last, 0) == 0;
  };
  for (const int fd : kept) {
    const auto number = static_cast<unsigned>(fd);
    if (number < next) continue;
    if (!close(next, number - 1)) return false;
    next = number + 1;
  }
  return close(next, ~0U);
}

}  // namespace minutebook::isolation
