// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/relevance/collection.h"

#include <fmt/format.h>

#include <charconv>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string_view>
#include <utility>

namespace minutebook::bench {
namespace {

using nlohmann::json;

class Ids {
 public:
  void add(const std::string& id) {
    if (id.empty()) throw InputError("the id is empty");
    if (!seen_.insert(id).second) throw InputError(fmt::format("the id \"{}\" is there twice", id));
  }

 private:
  std::set<std::string> seen_;
};

std::string text_of(const json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || found->is_null()) return {};
  if (!found->is_string()) throw InputError(fmt::format("\"{}\" is no text", name));
  return found->get<std::string>();
}

std::string id_of(const json& object) {
  const auto found = object.find("id");
  if (found != object.end() && found->is_number_integer()) return found->dump();
  return text_of(object, "id");
}

TestDocument document_of(const std::string& line) {
  const json object = json::parse(line, nullptr, false);
  if (!object.is_object()) throw InputError("no JSON object");
  if (!object.contains("text")) throw InputError("no \"text\"");
  return {id_of(object), text_of(object, "title"), text_of(object, "text")};
}

}  // namespace

std::vector<TestDocument> read_documents(const std::filesystem::path& file) {
  std::vector<TestDocument> documents;
  Ids ids;
  for_each_line(file, [&](const std::string& line, std::size_t) {
    TestDocument document = document_of(line);
    ids.add(document.id);
    documents.push_back(std::move(document));
  });
  return documents;
}

std::vector<TestQuery> read_queries(const std::filesystem::path& file) {
  std::vector<TestQuery> queries;
  Ids ids;
  for_each_line(file, [&](const std::string& line, std::size_t) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) throw InputError("no tab between id and text");
    TestQuery query{line.substr(0, tab), line.substr(tab + 1)};
    ids.add(query.id);
    queries.push_back(std::move(query));
  });
  return queries;
}

Judgements read_judgements(const std::filesystem::path& file) {
  Judgements judgements;
  for_each_line(file, [&](const std::string& line, std::size_t) {
    std::istringstream words(line);
    std::string query, iteration, document, relevance, more;
    if (!(words >> query >> iteration >> document >> relevance) || words >> more)
      throw InputError("not four columns: query, 0, document, relevance");
    int value = 0;
    const char* end = relevance.data() + relevance.size();
    if (std::from_chars(relevance.data(), end, value).ptr != end)
      throw InputError(fmt::format("the relevance \"{}\" is no whole number", relevance));
    if (value > 0) judgements[query].insert(document);
  });
  return judgements;
}

}  // namespace minutebook::bench
