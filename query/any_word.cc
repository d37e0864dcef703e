// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/any_word.h"

#include <utility>
#include <vector>

#include "query/triggers.h"

namespace minutebook::query {

std::optional<Node> with_any_word(const Node& tree) {
  if (tree.kind != NodeKind::kAnd) return std::nullopt;
  std::vector<Node> words;
  std::vector<Node> rest;
  for (const Node& child : tree.children) {
    const bool is_word =
        child.kind == NodeKind::kWord || child.kind == NodeKind::kPhrase || child.kind == NodeKind::kPrefix;
    (is_word ? words : rest).push_back(child);
  }
  if (words.size() < 2) return std::nullopt;
  rest.insert(rest.begin(), any_of(std::move(words)));
  return all_of(std::move(rest));
}

Node any_word_of(std::string_view text, analyzers::Analyzer& analyzer) {
  std::vector<Node> words;
  std::vector<Node> function_words;
  for (const analyzers::Token& token : analyzer.analyze(text)) {
    if (token.kind != analyzers::TokenKind::kWord) continue;
    (is_function_word(token.term) ? function_words : words).push_back(word(token.term));
  }
  return any_of(std::move(words.empty() ? function_words : words));
}

}  // namespace minutebook::query
