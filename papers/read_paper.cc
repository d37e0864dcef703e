// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/read_paper.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <utility>

#include "papers/form.h"
#include "papers/item_reader.h"
#include "papers/readers/extract.h"

namespace minutebook::papers {
namespace {

// A paper larger than this is no paper; reading it would only fill the memory.
constexpr std::uintmax_t kLargestFile = 256u << 20;

}  // namespace

ReadError::ReadError(std::filesystem::path path, std::string reason)
    : std::runtime_error(path.string() + ": " + reason), path_(std::move(path)), reason_(std::move(reason)) {}

std::string file_bytes(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) {
    throw ReadError(path, error ? error.message() : "is not a regular file");
  }
  const auto size = std::filesystem::file_size(path, error);
  if (error) throw ReadError(path, error.message());
  if (size > kLargestFile) throw ReadError(path, "is larger than 256 MB; split it");
  std::ifstream file(path, std::ios::binary);
  if (!file) throw ReadError(path, std::strerror(errno));
  std::string bytes(std::istreambuf_iterator<char>(file), {});
  if (file.bad()) throw ReadError(path, "could not be read to its end");
  return bytes;
}

Reading read_paper(const std::filesystem::path& path, const ReadOptions& options) {
  return read_paper_bytes(file_bytes(path), path.string(), options);
}

Reading read_paper_bytes(std::string_view bytes, std::string source, const ReadOptions& options) {
  Reading reading;
  readers::Extract extract;
  try {
    extract = readers::extract(bytes, {.ocr = options.ocr});
  } catch (const readers::Unreadable& error) {
    throw ReadError(source, error.what());
  }
  reading.warnings = std::move(extract.warnings);
  reading.source = std::move(source);
  if (extract.text.find_first_not_of(" \t\n\f") == std::string::npos)
    throw ReadError(reading.source, "is empty");
  const auto all = forms();
  const auto& form =
      *std::find_if(all.begin(), all.end(), [&](const Form& f) { return f.recognizes(extract); });
  // A text's form says more than that it is one.
  reading.format = extract.format == "text" ? form.name : extract.format;
  form.read(extract, reading);
  reading.text = std::move(extract.text);
  for (auto& paper : reading.papers) spread_restriction(paper);
  return reading;
}

}  // namespace minutebook::papers
