// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/office/package.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <cstddef>
#include <memory>

#include "papers/readers/extract.h"

namespace minutebook::readers::office {
namespace {

// What no word processor's file comes near.
constexpr std::size_t kMostEntries = 20'000;
constexpr std::size_t kLargestPart = 128u << 20;   // bytes, unpacked
constexpr std::size_t kMostUnpacked = 256u << 20;  // bytes, all parts that are read
constexpr std::size_t kHighestRatio = 400;         // unpacked to packed, for what is worth looking at
constexpr std::size_t kWorthLooking = 8u << 20;    // bytes

constexpr std::string_view kDamaged =
    "is damaged: open it in its word processor, repair it and save it again";
constexpr std::string_view kTooLarge = "unpacks to far more than a paper holds (a zip bomb, or damaged)";

// Those who walk the document may then call themselves for each level.
bool is_too_deep(pugi::xml_document& document) {
  struct Depth : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node&) override {
      constexpr int kDeepest = 500;
      return depth() < kDeepest;
    }
  } depth;
  return !document.traverse(depth);
}

bool is_wanted(std::string_view name) {
  return name.ends_with(".xml") || name.ends_with(".rels") || name == "mimetype";
}

}  // namespace

Package::Package(std::string_view bytes) {
  const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(), &archive_read_free);
  archive_read_support_format_zip_seekable(reader.get());
  if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
    throw Unreadable(std::string(kDamaged));
  std::size_t entries = 0;
  std::size_t unpacked = 0;
  std::array<char, 64 * 1024> buffer;
  for (archive_entry* entry = nullptr;;) {
    const int next = archive_read_next_header(reader.get(), &entry);
    if (next == ARCHIVE_EOF) break;
    if (next != ARCHIVE_OK && next != ARCHIVE_WARN) throw Unreadable(std::string(kDamaged));
    if (++entries > kMostEntries) throw Unreadable(std::string(kTooLarge));
    const char* name = archive_entry_pathname(entry);
    if (name == nullptr || !is_wanted(name)) continue;
    if (archive_entry_is_encrypted(entry) != 0) throw Unreadable("is encrypted: save it without a password");
    std::string& part = parts_[name];
    part.clear();
    for (;;) {
      const la_ssize_t size = archive_read_data(reader.get(), buffer.data(), buffer.size());
      if (size == 0) break;
      if (size < 0) throw Unreadable(std::string(kDamaged));
      part.append(buffer.data(), static_cast<std::size_t>(size));
      unpacked += static_cast<std::size_t>(size);
      const bool swells = unpacked > kWorthLooking && unpacked / kHighestRatio > bytes.size();
      if (part.size() > kLargestPart || unpacked > kMostUnpacked || swells)
        throw Unreadable(std::string(kTooLarge));
    }
  }
}

std::string_view Package::part(const std::string& name) const {
  const auto found = parts_.find(name);
  return found == parts_.end() ? std::string_view() : found->second;
}

pugi::xml_document Package::xml(const std::string& name) const {
  pugi::xml_document document;
  const auto found = parts_.find(name);
  if (found == parts_.end()) return document;
  constexpr unsigned int kKeepSpaces = pugi::parse_default | pugi::parse_ws_pcdata;
  if (!document.load_buffer(found->second.data(), found->second.size(), kKeepSpaces) || is_too_deep(document))
    throw Unreadable(std::string(kDamaged));
  return document;
}

std::string_view local_name(const pugi::xml_node& node) {
  std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  if (colon != std::string_view::npos) name.remove_prefix(colon + 1);
  return name;
}

}  // namespace minutebook::readers::office
