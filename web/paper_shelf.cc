// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/paper_shelf.h"

#include "web/links.h"
#include "web/site.h"

namespace minutebook::web {
namespace {

std::map<std::string, ShelvedPaper, std::less<>> papers_of(const SiteOptions& options) {
  std::map<std::string, ShelvedPaper, std::less<>> papers;
  if (!options.sources) return papers;
  const bool sees_all = options.audience == query::Audience::kRestricted;
  for (const SourceFile& file : options.sources()) {
    if (!sees_all && !file.is_wholly_public) continue;
    if (auto path = path_in_papers(options, file.path)) {
      papers.emplace(std::move(*path), ShelvedPaper{file.size, file.modified_ns});
    }
  }
  return papers;
}

}  // namespace

std::optional<ShelvedPaper> PaperShelf::find(const SiteOptions& options, const std::string& revision,
                                             std::string_view path) {
  if (options.papers.empty()) return std::nullopt;
  const std::lock_guard lock{mutex_};
  if (revision_ != revision) {
    papers_ = papers_of(options);
    revision_ = revision;
  }
  const auto found = papers_.find(path);
  return found == papers_.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace minutebook::web
