// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/coverage.h"

#include <algorithm>
#include <limits>

#include "web/site.h"

namespace minutebook::web {
namespace {

using schema::Field;

void add_passages(query::Searcher& searcher, Coverage& coverage) {
  const query::Results all = searcher.search("*", by_meeting());
  coverage.whole = extent_of(all);
  coverage.years = counts_by(PeriodLength::kYear, all.tally);
  const query::Facet bodies =
      searcher.facet("*", Field::kOrganization, {}, std::numeric_limits<std::size_t>::max(), by_meeting());
  for (const query::FacetValue& body : bodies.values) {
    coverage.bodies.push_back(
        {body.value, extent_of(searcher, question_for({{Field::kOrganization, body.value}}))});
  }
  std::sort(coverage.bodies.begin(), coverage.bodies.end(),
            [](const Coverage::Body& a, const Coverage::Body& b) { return a.name < b.name; });
}

void add_files(std::vector<SourceFile> files, Coverage& coverage) {
  coverage.file_count = files.size();
  for (const SourceFile& file : files) ++coverage.formats[file.format];
  std::erase_if(files, [](const SourceFile& file) { return file.failure.empty() && file.warnings.empty(); });
  std::stable_partition(files.begin(), files.end(),
                        [](const SourceFile& file) { return !file.failure.empty(); });
  coverage.files = std::move(files);
}

}  // namespace

std::shared_ptr<const Coverage> CoverageCache::coverage(
    query::Searcher& searcher, const std::function<std::vector<SourceFile>()>& sources,
    const std::string& revision) {
  const std::lock_guard lock{mutex_};
  if (!coverage_ || revision != revision_) {
    const auto told = std::make_shared<Coverage>();
    add_passages(searcher, *told);
    if (sources) add_files(sources(), *told);
    coverage_ = told;
    revision_ = revision;
  }
  return coverage_;
}

}  // namespace minutebook::web
