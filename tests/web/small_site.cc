// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/web/small_site.h"

#include <stdlib.h>

#include "indexer/update.h"

namespace minutebook::web {
namespace {

class CorpusIndex {
 public:
  CorpusIndex() {
    std::string name = (std::filesystem::temp_directory_path() / "minutebook-web-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
    indexer::UpdateOptions options;
    options.index = path_ / "index";
    const std::filesystem::path papers = std::filesystem::path{MINUTEBOOK_SOURCE_DIR} / "corpus" / "papers";
    for (const auto& entry : std::filesystem::directory_iterator{papers}) {
      if (entry.path().extension() == ".txt") options.paths.push_back(entry.path());
    }
    indexer::update(options);
  }
  ~CorpusIndex() { std::filesystem::remove_all(path_); }
  CorpusIndex(const CorpusIndex&) = delete;
  CorpusIndex& operator=(const CorpusIndex&) = delete;

  const std::filesystem::path path() const { return path_ / "index"; }

 private:
  std::filesystem::path path_;
};

}  // namespace

const std::filesystem::path& corpus_index() {
  static const CorpusIndex index;
  static const std::filesystem::path path = index.path();
  return path;
}

SiteOptions small_site_options(query::Audience audience) {
  SiteOptions options;
  options.index = corpus_index();
  options.audience = audience;
  return options;
}

Response get(const std::string& target) {
  static Site site{small_site_options()};
  Request request;
  request.target = target;
  request.host = "papers.example.org";
  request.id = "test";
  return site.handle(request);
}

}  // namespace minutebook::web
