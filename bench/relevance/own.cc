// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/relevance/own.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <sstream>
#include <string_view>
#include <utility>

#include "bench/relevance/collection.h"
#include "bench/relevance/lines.h"
#include "bench/relevance/temporary_folder.h"
#include "indexer/update.h"
#include "query/search.h"

namespace minutebook::bench {
namespace {

// The same answers on any day.
constexpr analyzers::Date kToday{std::chrono::year{2026}, std::chrono::January, std::chrono::day{1}};
constexpr std::size_t kAll = 1'000'000;
constexpr std::size_t kDepth = 1000;

std::string with_single_spaces(const std::string& text) {
  std::istringstream words(text);
  std::string result, word;
  while (words >> word) result += (result.empty() ? "" : " ") + word;
  return result;
}

std::string id_of(const schema::Record& record) {
  return fmt::format("{}#{}", record.source, record.ordinal);
}

bool stands_in(const schema::Record& record, const std::string& paper) {
  const auto is_of_paper = [&](const std::string& source) {
    return std::filesystem::path(source).filename() == paper;
  };
  return is_of_paper(record.source) ||
         std::any_of(record.also_in.begin(), record.also_in.end(),
                     [&](const schema::Place& place) { return is_of_paper(place.source); });
}

query::SearchOptions up_to(std::size_t limit) {
  query::SearchOptions options;
  options.limit = limit;
  options.facet_values = 0;
  options.today = kToday;
  return options;
}

// All passages that the public may see, with their texts as judgements quote them.
class Passages {
 public:
  explicit Passages(query::Searcher& searcher) {
    query::SearchOptions options = up_to(kAll);
    options.boilerplate = true;
    for (query::Hit& hit : searcher.search("*", options).hits) {
      std::string text = with_single_spaces(hit.record.text);
      passages_.emplace_back(std::move(text), std::move(hit.record));
    }
  }

  // The id of the one passage that is meant. Throws InputError.
  std::string id(const JudgedPassage& judged) const {
    std::vector<std::string> found;
    for (const auto& [text, record] : passages_) {
      if (text.starts_with(judged.beginning) && stands_in(record, judged.paper))
        found.push_back(id_of(record));
    }
    if (found.size() == 1) return found.front();
    throw InputError(
        fmt::format("{} passages of {} begin with \"{}\"", found.size(), judged.paper, judged.beginning));
  }

 private:
  std::vector<std::pair<std::string, schema::Record>> passages_;
};

}  // namespace

std::vector<JudgedQuestion> read_judged_questions(const std::filesystem::path& file) {
  std::vector<JudgedQuestion> questions;
  std::map<std::string, std::size_t> places;
  for_each_line(file, [&](const std::string& line, std::size_t number) {
    if (line.front() == '#') return;
    const std::size_t first = line.find('\t');
    const std::size_t second = first == std::string::npos ? first : line.find('\t', first + 1);
    if (second == std::string::npos)
      throw InputError("not question, paper and beginning with tabs between them");
    const auto [place, is_new] = places.try_emplace(line.substr(0, first), questions.size());
    if (is_new) questions.push_back({place->first, {}});
    questions[place->second].passages.push_back(
        {line.substr(first + 1, second - first - 1), line.substr(second + 1), number});
  });
  return questions;
}

Measures measure_own(const std::filesystem::path& papers, const std::filesystem::path& questions) {
  const std::vector<JudgedQuestion> judged = read_judged_questions(questions);
  const TemporaryFolder folder;
  indexer::UpdateOptions options;
  options.index = folder.path() / "index";
  options.paths = {papers};
  indexer::update(options);

  query::Searcher searcher(options.index, query::Audience::kPublic);
  const Passages passages(searcher);
  Measures measures;
  for (const JudgedQuestion& question : judged) {
    Relevant relevant;
    for (const JudgedPassage& passage : question.passages) {
      at_line(questions, passage.line, [&] { relevant.insert(passages.id(passage)); });
    }
    Ranking ranking;
    for (const query::Hit& hit : searcher.search(question.text, up_to(kDepth)).hits) {
      ranking.push_back(id_of(hit.record));
    }
    measures.add(ranking, relevant);
  }
  return measures;
}

}  // namespace minutebook::bench
