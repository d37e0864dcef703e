// SPDX-License-Identifier: GPL-2.0-or-later
// An index of a few invented passages in a folder that is gone at the end of a test.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/passages.h"

namespace minutebook::query {

class SmallIndex {
 public:
  SmallIndex();
  ~SmallIndex();
  SmallIndex(const SmallIndex&) = delete;
  SmallIndex& operator=(const SmallIndex&) = delete;

  const std::filesystem::path& path() const { return path_; }

  // Puts the passages of a file in the place of what it gave before.
  void put(const std::string& source, std::vector<indexer::IndexedPassage> passages);

  // Four meetings: two of the Harbour & Coast Board (chairs Gwen Abbott, Martin Oakes), a Cabinet, and a restricted one.
  void fill();

 private:
  std::filesystem::path path_;
};

struct Meeting {
  std::string body, date, chair;
};

// A passage of an item of a meeting, of the meeting's source and id.
indexer::IndexedPassage passage(const Meeting& meeting, const std::string& kind, const std::string& item,
                                const std::string& text);

}  // namespace minutebook::query
