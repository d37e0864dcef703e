// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/any_word.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "query/triggers.h"

namespace minutebook::query {

namespace {

// A word, or words of which any is asked for: "SLI" with what it stands for.
bool is_text(const Node& node) {
  if (node.kind == NodeKind::kOr || node.kind == NodeKind::kAnd)
    return std::all_of(node.children.begin(), node.children.end(), is_text);
  return is_word_node(node);
}

}  // namespace

std::optional<Node> with_any_word(const Node& tree) {
  if (tree.kind != NodeKind::kAnd) return std::nullopt;
  std::vector<Node> words;
  std::vector<Node> rest;
  for (const Node& child : tree.children) {
    (is_text(child) ? words : rest).push_back(child);
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
