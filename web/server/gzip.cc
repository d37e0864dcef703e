// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/server/gzip.h"

#include <zlib.h>

#include <array>
#include <cstring>
#include <limits>
#include <new>
#include <stdexcept>

namespace minutebook::web {
namespace {

constexpr int kLevel = 5;  // nearly the smallest, in half the time
constexpr int kGzipWindow = MAX_WBITS + 16;
constexpr int kMemory = 8;

}  // namespace

void Gzip::End::operator()(z_stream_s* stream) const {
  deflateEnd(stream);
  delete stream;
}

Gzip::Gzip() : stream_{new z_stream{}} {
  if (deflateInit2(stream_.get(), kLevel, Z_DEFLATED, kGzipWindow, kMemory, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::bad_alloc{};
}

std::string Gzip::add(std::string_view text) { return deflated(text, Z_SYNC_FLUSH); }

std::string Gzip::finish(std::string_view text) { return deflated(text, Z_FINISH); }

std::string Gzip::deflated(std::string_view text, int flush) {
  if (text.size() > std::numeric_limits<uInt>::max()) throw std::length_error{"an answer of more than 4 GB"};
  // zlib does not write to what it reads (zlib.h: next_in is z_const).
  stream_->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream_->avail_in = static_cast<uInt>(text.size());
  std::string packed;
  std::array<char, 16'384> room;
  do {
    stream_->next_out = reinterpret_cast<Bytef*>(room.data());
    stream_->avail_out = static_cast<uInt>(room.size());
    deflate(stream_.get(), flush);
    packed.append(room.data(), room.size() - stream_->avail_out);
  } while (stream_->avail_out == 0);
  return packed;
}

}  // namespace minutebook::web
