// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/web/small_site.h"

#include <stdlib.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "indexer/update.h"

namespace minutebook::web {
namespace {

const std::filesystem::path kCorpus = std::filesystem::path{MINUTEBOOK_SOURCE_DIR} / "corpus" / "papers";

std::filesystem::path make_folder() {
  std::string name = (std::filesystem::temp_directory_path() / "minutebook-web-XXXXXX").string();
  return ::mkdtemp(name.data());
}

class CorpusIndex {
 public:
  CorpusIndex() : path_{make_folder()} {
    indexer::UpdateOptions options;
    options.index = path_ / "index";
    for (const auto& entry : std::filesystem::directory_iterator{kCorpus}) {
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

std::string header_of(const Response& response, std::string_view name) {
  for (const Header& one : response.headers) {
    if (one.name == name) return one.value;
  }
  return {};
}

schema::Record first_record(const std::string& question, query::Audience audience,
                            const std::filesystem::path& index) {
  query::SearchOptions options;
  options.limit = 1;
  options.boilerplate = true;
  const query::Results results = query::Searcher{index, audience}.search(question, options);
  if (results.hits.empty()) throw std::runtime_error("nothing is found for " + question);
  return results.hits.front().record;
}

PaperFolder::PaperFolder() : path_{make_folder()} { std::filesystem::create_directory(papers()); }
PaperFolder::~PaperFolder() { std::filesystem::remove_all(path_); }

void PaperFolder::write(const std::string& name, std::string_view bytes) const {
  std::ofstream{papers() / name, std::ios::binary} << bytes;
}

void PaperFolder::update() const {
  indexer::UpdateOptions options;
  options.index = index();
  options.paths = {papers()};
  indexer::update(options);
}

SiteOptions PaperFolder::options(query::Audience audience) const {
  SiteOptions options;
  options.index = index();
  options.audience = audience;
  options.papers = papers();
  return options;
}

std::string corpus_paper(const std::string& name) {
  std::ostringstream bytes;
  bytes << std::ifstream{kCorpus / name, std::ios::binary}.rdbuf();
  return bytes.str();
}

}  // namespace minutebook::web
