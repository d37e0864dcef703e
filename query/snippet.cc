// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/snippet.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "schema/terms.h"

namespace minutebook::query {
namespace {

using analyzers::ByteRange;
using analyzers::Token;
using analyzers::TokenKind;

constexpr std::string_view kEllipsis = "\u2026";
constexpr std::size_t kLeadBytes = 60;  // shown before the first match

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// The start of the word at or after `at`, by white space; `limit` where none begins before it.
std::size_t word_start(std::string_view text, std::size_t at, std::size_t limit) {
  if (at == 0) return 0;
  while (at < limit && !is_space(text[at - 1])) ++at;
  while (at < limit && is_space(text[at])) ++at;
  return at;
}

// The end of the last whole word by `at`, not before `least`: at a gap, else where one of `words` ends; mid-word where a
// word is that long.
std::size_t word_end(std::string_view text, const std::vector<ByteRange>& words, std::size_t at,
                     std::size_t least) {
  if (at >= text.size()) return text.size();
  std::size_t end = at;
  while (end > least && !is_space(text[end])) --end;
  if (end == least) {
    const auto after =
        std::upper_bound(words.begin(), words.end(), at,
                         [](std::size_t limit, const ByteRange& word) { return limit < word.end; });
    if (after != words.begin() && std::prev(after)->end > least) return std::prev(after)->end;
    end = std::max(at, least);
    while (end < text.size() && is_continuation(text[end])) ++end;
    return end;
  }
  while (end > least && is_space(text[end - 1])) --end;
  return end;
}

}  // namespace

SnippetMaker::SnippetMaker(const Node& tree, analyzers::Analyzer& analyzer, analyzers::Stemmer& stemmer)
    : analyzer_{analyzer}, stemmer_{stemmer} {
  add(tree);
}

void SnippetMaker::add(const Node& node) {
  if (node.kind == NodeKind::kAnd || node.kind == NodeKind::kOr || node.kind == NodeKind::kNear) {
    for (const Node& child : node.children) add(child);
  }
  if (!is_word_node(node) || node.field) return;

  Wanted words{node.kind, {}, false};
  std::vector<Wanted> others;  // joined and folded spellings
  std::uint32_t position = 0;
  for (const Token& token : analyzer_.analyze(node.text)) {
    if (token.kind == TokenKind::kJoined ||
        (token.kind == TokenKind::kFolded && token.position == position)) {
      others.push_back({node.kind, {std::string{token.term}}, schema::has_stem(token)});
      continue;
    }
    position = token.position;
    words.terms.emplace_back(token.term);
    words.is_stemmed = schema::has_stem(token);
  }
  if (words.terms.empty()) return;
  // Several words typed as one are looked for in a row, as written.
  if (words.terms.size() > 1) others.clear();
  others.insert(others.begin(), std::move(words));
  for (Wanted& wanted : others) {
    wanted.is_stemmed = wanted.is_stemmed && wanted.kind == NodeKind::kWord && wanted.terms.size() == 1;
    if (wanted.is_stemmed) wanted.terms.front() = stemmer_.stem(wanted.terms.front());
    wanted_.push_back(std::move(wanted));
  }
}

std::vector<SnippetMaker::Mark> SnippetMaker::find(std::string_view text) {
  std::vector<Mark> marks;
  const std::vector<Token>& tokens = analyzer_.analyze(text);
  std::vector<std::size_t> words;  // the tokens that stand in a row
  words_.clear();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::kWord) continue;
    words.push_back(i);
    words_.push_back(tokens[i].range);
  }
  if (wanted_.empty()) return marks;
  const auto stands_at = [&](const Wanted& wanted, std::size_t word) {
    if (word + wanted.terms.size() > words.size()) return false;
    for (std::size_t i = 0; i < wanted.terms.size(); ++i) {
      const std::string_view term = tokens[words[word + i]].term;
      const bool is_last = i + 1 == wanted.terms.size();
      const bool is_match = wanted.kind == NodeKind::kPrefix && is_last
                                ? term.substr(0, wanted.terms[i].size()) == wanted.terms[i]
                                : term == wanted.terms[i];
      if (!is_match) return false;
    }
    return true;
  };
  bool has_stems = false;
  for (const Wanted& wanted : wanted_) has_stems = has_stems || wanted.is_stemmed;

  std::size_t word = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const bool is_word = token.kind == TokenKind::kWord;
    while (is_word && word < words.size() && words[word] < i) ++word;
    const bool may_stem = has_stems && schema::has_stem(token);
    const std::string_view stem = may_stem ? stemmer_.stem(token.term) : std::string_view{};
    for (std::size_t w = 0; w < wanted_.size(); ++w) {
      const Wanted& wanted = wanted_[w];
      if (wanted.is_stemmed) {
        if (may_stem && stem == wanted.terms.front()) marks.push_back({token.range, w});
      } else if (is_word && stands_at(wanted, word)) {
        marks.push_back({{token.range.begin, tokens[words[word + wanted.terms.size() - 1]].range.end}, w});
      } else if (!is_word && wanted.terms.size() == 1 && wanted.kind != NodeKind::kPrefix &&
                 token.term == wanted.terms.front()) {
        marks.push_back({token.range, w});
      }
    }
  }
  std::stable_sort(marks.begin(), marks.end(),
                   [](const Mark& a, const Mark& b) { return a.range.begin < b.range.begin; });
  return marks;
}

Snippet SnippetMaker::make(std::string_view text) {
  const std::vector<Mark> marks = find(text);
  std::size_t begin = 0;
  std::size_t end = text.size();
  if (text.size() > kSnippetBytes) {
    // The window with the most different things that were asked for, then the most matches, then the first.
    std::size_t best = 0;
    std::pair<std::size_t, std::size_t> best_score{0, 0};
    std::vector<std::size_t> times(wanted_.size());
    std::size_t different = 0;
    for (std::size_t first = 0, last = 0; first < marks.size(); ++first) {
      for (; last < marks.size() &&
             marks[last].range.end <= marks[first].range.begin + kSnippetBytes - kLeadBytes;
           ++last) {
        if (times[marks[last].wanted]++ == 0) ++different;
      }
      const std::pair score{different, last - std::min(first, last)};
      if (score > best_score) {
        best_score = score;
        best = first;
      }
      if (last > first) {
        if (--times[marks[first].wanted] == 0) --different;
      } else {
        last = first + 1;
      }
    }
    if (!marks.empty()) {
      const std::size_t match = marks[best].range.begin;
      const std::size_t latest = text.size() - kSnippetBytes;
      begin = std::min(match > kLeadBytes ? match - kLeadBytes : 0, latest);
      begin = word_start(text, begin, match);
    }
    const std::size_t least =
        marks.empty() ? begin : std::min(marks[best].range.end, begin + 2 * kSnippetBytes);
    end = word_end(text, words_, begin + kSnippetBytes, least);
  }

  Snippet snippet;
  if (begin > 0) snippet.text = std::string{kEllipsis} + ' ';
  const std::size_t shift = snippet.text.size();
  for (const char c : text.substr(begin, end - begin)) snippet.text += is_space(c) ? ' ' : c;
  for (const Mark& mark : marks) {
    if (mark.range.begin < begin || mark.range.end > end) continue;
    const ByteRange range{mark.range.begin - begin + shift, mark.range.end - begin + shift};
    auto& done = snippet.highlights;
    // Matches with nothing but a space between them are one: "climate change".
    const bool is_joined =
        !done.empty() && (range.begin <= done.back().end ||
                          (range.begin == done.back().end + 1 && snippet.text[done.back().end] == ' '));
    if (is_joined) {
      done.back().end = std::max(done.back().end, range.end);
    } else {
      done.push_back(range);
    }
  }
  if (end < text.size()) snippet.text += ' ' + std::string{kEllipsis};
  return snippet;
}

}  // namespace minutebook::query
