// SPDX-License-Identifier: GPL-2.0-or-later
#include "isolation/system_calls.h"

#include <fcntl.h>
#include <linux/seccomp.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <initializer_list>
#include <memory>

#include "isolation/descriptor.h"

namespace minutebook::isolation {
namespace {

constexpr std::uint32_t kRefuse = SCMP_ACT_ERRNO(EACCES);
constexpr std::uint64_t kLow32 = 0xFFFFFFFF;  // of an argument that is an int the kernel looks at no more

struct Release {
  void operator()(void* context) const { ::seccomp_release(context); }
};
using Context = std::unique_ptr<void, Release>;

// Collects rules; one that could not be added makes the whole filter bad.
class Rules {
 public:
  explicit Rules(std::uint32_t otherwise) : context_(::seccomp_init(otherwise)) {
    good_ = context_ != nullptr &&
            ::seccomp_attr_set(context_.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) == 0;
  }

  void add(std::uint32_t action, std::initializer_list<int> calls) {
    for (const int call : calls) add_if(action, call, {});
  }
  void add_if(std::uint32_t action, int call, std::initializer_list<scmp_arg_cmp> conditions) {
    good_ =
        good_ && ::seccomp_rule_add_array(context_.get(), action, call,
                                          static_cast<unsigned>(conditions.size()), conditions.begin()) == 0;
  }

  FilterProgram program() const {
    FilterProgram program;
    const Descriptor file(::memfd_create("filter", MFD_CLOEXEC));
    if (!good_ || !file || ::seccomp_export_bpf(context_.get(), file.get()) != 0) return program;
    const off_t size = ::lseek(file.get(), 0, SEEK_END);
    if (size <= 0) return program;
    program.resize(static_cast<std::size_t>(size) / sizeof(sock_filter));
    if (::pread(file.get(), program.data(), static_cast<std::size_t>(size), 0) != size) program.clear();
    return program;
  }

 private:
  Context context_;
  bool good_ = false;
};

scmp_arg_cmp argument_is(unsigned argument, std::uint32_t value) {
  return SCMP_CMP(argument, SCMP_CMP_MASKED_EQ, kLow32, value);
}

}  // namespace

FilterProgram filter_for_computing() {
  Rules rules(SCMP_ACT_KILL_PROCESS);
  rules.add(SCMP_ACT_ALLOW,
            {// its descriptors: the file, the pipe for the answer
             SCMP_SYS(read), SCMP_SYS(pread64), SCMP_SYS(readv), SCMP_SYS(write), SCMP_SYS(writev),
             SCMP_SYS(lseek), SCMP_SYS(close), SCMP_SYS(fstat),
             // memory
             SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(futex),
             // time, chance, who it is
             SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(getrandom),
             SCMP_SYS(sched_yield), SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(getuid), SCMP_SYS(geteuid),
             SCMP_SYS(getgid), SCMP_SYS(getegid), SCMP_SYS(getrusage), SCMP_SYS(times),
             // signals to itself, the end
             SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),
             SCMP_SYS(restart_syscall), SCMP_SYS(exit), SCMP_SYS(exit_group)});
  // Memory that is run as code is no business of a paper.
  for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) {
    rules.add_if(SCMP_ACT_ALLOW, call, {SCMP_CMP(2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)});
  }
  // glibc's fstat.
  rules.add_if(SCMP_ACT_ALLOW, SCMP_SYS(newfstatat),
               {SCMP_CMP(3, SCMP_CMP_MASKED_EQ, AT_EMPTY_PATH, AT_EMPTY_PATH)});
  rules.add_if(kRefuse, SCMP_SYS(newfstatat), {SCMP_CMP(3, SCMP_CMP_MASKED_EQ, AT_EMPTY_PATH, 0)});
  // What libraries ask in passing. abort() sends itself a signal, and crashes where that is refused.
  rules.add(kRefuse, {SCMP_SYS(open),
                      SCMP_SYS(openat),
                      SCMP_SYS(openat2),
                      SCMP_SYS(access),
                      SCMP_SYS(faccessat),
                      SCMP_SYS(faccessat2),
                      SCMP_SYS(stat),
                      SCMP_SYS(lstat),
                      SCMP_SYS(statx),
                      SCMP_SYS(statfs),
                      SCMP_SYS(fstatfs),
                      SCMP_SYS(readlink),
                      SCMP_SYS(readlinkat),
                      SCMP_SYS(getcwd),
                      SCMP_SYS(getdents64),
                      SCMP_SYS(ioctl),
                      SCMP_SYS(fcntl),
                      SCMP_SYS(uname),
                      SCMP_SYS(sysinfo),
                      SCMP_SYS(prlimit64),
                      SCMP_SYS(getrlimit),
                      SCMP_SYS(sched_getaffinity),
                      SCMP_SYS(prctl),
                      SCMP_SYS(nanosleep),
                      SCMP_SYS(clock_nanosleep),
                      SCMP_SYS(tgkill)});
  return rules.program();
}

FilterProgram filter_for_programs(const std::vector<pid_t>& guarded) {
  Rules rules(SCMP_ACT_ALLOW);
  // The tool that shuts a converter off (bubblewrap) sets up its empty network through netlink.
  rules.add_if(kRefuse, SCMP_SYS(socket), {SCMP_CMP(0, SCMP_CMP_NE, AF_NETLINK)});
  rules.add(kRefuse,
            {SCMP_SYS(io_uring_setup), SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv),
             SCMP_SYS(process_vm_writev), SCMP_SYS(process_madvise), SCMP_SYS(pidfd_open),
             SCMP_SYS(pidfd_getfd), SCMP_SYS(pidfd_send_signal), SCMP_SYS(tkill), SCMP_SYS(rt_sigqueueinfo),
             SCMP_SYS(rt_tgsigqueueinfo), SCMP_SYS(bpf), SCMP_SYS(perf_event_open), SCMP_SYS(userfaultfd),
             SCMP_SYS(keyctl), SCMP_SYS(add_key), SCMP_SYS(request_key)});
  rules.add_if(kRefuse, SCMP_SYS(prlimit64), {SCMP_CMP(0, SCMP_CMP_NE, 0)});  // 0 is itself
  rules.add_if(kRefuse, SCMP_SYS(kill), {argument_is(0, static_cast<std::uint32_t>(-1))});
  for (const pid_t process : guarded) {
    const auto number = static_cast<std::uint32_t>(process);
    for (const int call : {SCMP_SYS(kill), SCMP_SYS(tgkill)})
      rules.add_if(kRefuse, call, {argument_is(0, number)});
    rules.add_if(kRefuse, SCMP_SYS(kill), {argument_is(0, static_cast<std::uint32_t>(-::getpgid(process)))});
  }
  return rules.program();
}

bool kernel_filters() {
  const std::uint32_t action = SECCOMP_RET_KILL_PROCESS;
  return ::syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

bool take_on(const FilterProgram& program) {
  sock_fprog filter = {static_cast<unsigned short>(program.size()), const_cast<sock_filter*>(program.data())};
  return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

}  // namespace minutebook::isolation
