// SPDX-License-Identifier: GPL-2.0-or-later
// A test collection: documents, queries, and which documents answer which query. Read whole; owns its texts (UTF-8, as
// the files have them). Lines may end with CR LF, and empty ones are passed over. Bad input is an InputError (lines.h).
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "bench/relevance/lines.h"
#include "bench/relevance/metrics.h"

namespace minutebook::bench {

struct TestDocument {
  std::string id;
  std::string title;
  std::string text;
};

struct TestQuery {
  std::string id;
  std::string text;
};

using Judgements =
    std::map<std::string, Relevant, std::less<>>;  // by the query's id; relevant documents alone

// A JSON object a line: "id" (text or a whole number), "text", and "title", which may be missing or null. No id twice.
std::vector<TestDocument> read_documents(const std::filesystem::path& file);

// id TAB text. No id twice.
std::vector<TestQuery> read_queries(const std::filesystem::path& file);

// As TREC has them: query, a column that is not looked at, document, relevance; above 0 is relevant.
Judgements read_judgements(const std::filesystem::path& file);

}  // namespace minutebook::bench
