// SPDX-License-Identifier: GPL-2.0-or-later
#include "isolation/isolated_reader.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>
#include <variant>

#include "isolation/ending.h"
#include "isolation/file_kinds.h"
#include "isolation/reading_codec.h"

namespace minutebook::isolation {
namespace {

using papers::ReadError;
using papers::Reading;

constexpr int kPipeBytes = 1 << 20;        // so that most answers need no waiting for each other
constexpr std::size_t kChunk = 64 * 1024;  // bytes read at once

// An answer holds the text, its passages once more, and what is known of them.
std::size_t most_bytes(const Limits& limits) { return 3 * static_cast<std::size_t>(limits.text); }

std::string because(const char* what) { return std::string(what) + ": " + std::strerror(errno); }

// The bytes as a file in memory, at its start.
Descriptor file_of(std::string_view bytes) {
  Descriptor file(::memfd_create("paper", MFD_CLOEXEC));
  while (file && !bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) return {};
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (file) ::lseek(file.get(), 0, SEEK_SET);
  return file;
}

// Takes what is in the pipe. Closes it at its end, and where there is more than an answer can be.
void drain(Descriptor& pipe, std::string& answer, std::size_t most) {
  while (pipe) {
    const std::size_t before = answer.size();
    answer.resize(before + kChunk);
    const ssize_t taken = ::read(pipe.get(), answer.data() + before, kChunk);
    answer.resize(before + static_cast<std::size_t>(taken > 0 ? taken : 0));
    if (taken < 0 && errno == EINTR) continue;
    if (taken < 0 && errno == EAGAIN) return;
    if (taken <= 0 || answer.size() > most) pipe.close();
  }
}

// What came of it, for the one who asked. An answer is not believed before it is checked.
Reading reading_of(std::string_view answer, const Ending& ending, const Limits& limits,
                   const std::string& source) {
  if (answer.size() > most_bytes(limits)) throw ReadError(source, too_much_text(limits));
  if (std::string reason = reason_of(ending, limits); !reason.empty())
    throw ReadError(source, std::move(reason));
  try {
    Answer decoded = decode(answer);
    if (auto* refusal = std::get_if<Refusal>(&decoded)) throw ReadError(source, std::move(refusal->reason));
    auto& reading = std::get<Reading>(decoded);
    if (reading.text.size() > limits.text) throw ReadError(source, too_much_text(limits));
    return std::move(reading);
  } catch (const CodecError&) {
    throw ReadError(source, kNoSoundAnswer);
  }
}

Work reading_papers(const papers::ReadOptions& options) {
  return {.read = [options](std::string_view bytes) { return papers::read_paper_bytes(bytes, "", options); },
          .warm_up = papers::warm_up};
}

}  // namespace

IsolatedReader::IsolatedReader(const Settings& settings)
    : IsolatedReader(settings, reading_papers(settings.options)) {}

IsolatedReader::IsolatedReader(const Settings& settings, Work work)
    : settings_(settings), work_(std::move(work)) {
  int ends[2] = {};
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return;
  Descriptor ours(ends[0]);
  Descriptor theirs(ends[1]);
  process_ = ::fork();
  if (process_ == 0) serve(std::move(theirs), work_);
  if (process_ > 0) control_ = std::move(ours);
}

IsolatedReader::~IsolatedReader() {
  control_.close();
  while (process_ > 0 && ::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

const std::optional<Layers>& IsolatedReader::layers() {
  if (!std::exchange(greeted_, true)) {
    Hello hello;
    if (control_ && receive_message(control_.get(), hello)) layers_ = hello.layers;
  }
  return layers_;
}

std::vector<std::string> IsolatedReader::weaknesses() {
  if (layers()) return isolation::weaknesses(*layers_);
  return {
      "files are read in the program's own process, for the system lets it make no other (Linux 5.9 or newer "
      "is "
      "needed): a hostile file can end the run"};
}

Request IsolatedReader::request_for(std::string_view bytes) const {
  if (settings_.options.ocr && may_be_scan(bytes)) return {Freedom::kPrograms, settings_.scan_limits};
  return {needs_converter(bytes) ? Freedom::kPrograms : Freedom::kNone, settings_.limits};
}

Reading IsolatedReader::read(std::string_view bytes, const std::string& source) {
  Reading reading = layers() ? read_there(bytes, source) : read_here(bytes, source);
  reading.source = source;
  return reading;
}

Reading IsolatedReader::read_here(std::string_view bytes, const std::string& source) const {
  try {
    return work_.read(bytes);
  } catch (const ReadError& error) {
    throw ReadError(source, error.reason());
  }
}

Reading IsolatedReader::read_there(std::string_view bytes, const std::string& source) {
  const Request request = request_for(bytes);
  const std::size_t most = most_bytes(request.limits);
  Descriptor file = file_of(bytes);
  int ends[2] = {};
  if (!file || ::pipe2(ends, O_CLOEXEC) != 0) {
    throw ReadError(source, because("could not be handed to the process that reads files"));
  }
  Descriptor pipe(ends[0]);
  ::fcntl(pipe.get(), F_SETFL, O_NONBLOCK);
  ::fcntl(pipe.get(), F_SETPIPE_SZ, kPipeBytes);  // or what the system allows
  {
    const Descriptors theirs = {std::move(file), Descriptor(ends[1])};
    send_message(control_.get(), request, &theirs);  // where nobody is there, no ending comes
  }
  std::string answer;
  pollfd watched[] = {{pipe.get(), POLLIN, 0}, {control_.get(), POLLIN, 0}};
  while (watched[1].revents == 0) {
    if (::poll(watched, 2, -1) < 0) continue;  // interrupted
    drain(pipe, answer, most);
    watched[0].fd = pipe.get();
  }
  Ending ending;
  if (!receive_message(control_.get(), ending)) {
    throw ReadError(source, "was not read: the process that reads files was ended from outside; run again");
  }
  drain(pipe, answer, most);
  return reading_of(answer, ending, request.limits, source);
}

}  // namespace minutebook::isolation
