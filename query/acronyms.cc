// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/acronyms.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

#include "query/ascii.h"
#include "query/lists.h"
#include "schema/acronyms.h"
#include "schema/terms.h"

namespace minutebook::query {
namespace {

constexpr std::size_t kMostMeanings = 3;   // of one short form that are searched for
constexpr std::size_t kMostSpellings = 3;  // of one meaning: "partnership", "partnerships"
constexpr std::size_t kMostTerms = 500;    // of one short form that are read
constexpr std::size_t kMostWords = 8;      // of a long form
constexpr std::size_t kMostAcronymBytes = 12;

// Short words of everyday English, each between spaces: typed in small letters they are no acronyms.
constexpr std::string_view kEverydayWords =
    " a act add age aid aim air all am an and any are area arm art as ask at be bed best bid big bill bin "
    "bus but buy by "
    "cab can cap car card care case cat cost cot cut day did do dog due each ease east end even fact fair "
    "far fast few "
    "fit for free from fund gap gas get go good had has have he help her high his home hope hot how hub if "
    "in into is it "
    "its job just key land last law lead leap led less let line link list live low made make map mark may me "
    "met mid more "
    "most my near need net new next no nor not now of off old on one or our out over own pact park part past "
    "path pay "
    "pet plan pool port post put rise road run safe save saw say sea see send set she shop side site six "
    "smart so some "
    "spa start step such sum take tap tax team ten than that the them they this time tip to too top town two "
    "up us use "
    "van very vote ward was way we well west what when who why will win with work yes yet you zone ";

// What is called by any of several names whatever the papers explain, as keys; the longest first where one holds another.
using Names = std::array<std::string_view, 5>;
constexpr std::array<Names, 1> kSameThings = {
    Names{"section 151 officer", "chief finance officer", "s151 officer", "section 151", "s151"}};

bool is_plain_word(const Node& node) { return node.kind == NodeKind::kWord && !node.field; }

bool may_be_acronym(std::string_view typed) {
  if (typed.size() > kMostAcronymBytes || typed.find(' ') != std::string_view::npos) return false;
  if (std::any_of(typed.begin(), typed.end(), is_upper) && typed != to_lower(typed)) {
    return std::count_if(typed.begin(), typed.end(), is_upper) > 1;
  }
  return kEverydayWords.find(' ' + std::string{typed} + ' ') == std::string_view::npos;
}

Node of_words(std::string_view words) {
  return words.find_first_of(" -") == std::string_view::npos ? word(words) : phrase(words);
}

// Whether they are the same but for spaces: "s.151" has the key "s 151".
bool is_same(std::string_view a, std::string_view b) {
  std::string bare_a{a};
  std::string bare_b{b};
  std::erase(bare_a, ' ');
  std::erase(bare_b, ' ');
  return bare_a == bare_b;
}

std::string quoted(std::string_view words) { return '"' + std::string{words} + '"'; }

// What a short form stands for, or a long one is shortened to: its spellings and how many passages explain it.
struct Meaning {
  std::map<std::string, std::uint64_t> spellings;
  std::uint64_t passages = 0;

  std::vector<std::string> commonest() const {
    std::vector<std::pair<std::uint64_t, std::string>> ranked;
    for (const auto& [spelling, count] : spellings) ranked.emplace_back(~count, spelling);
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::string> result;
    for (auto& [rank, spelling] : ranked) {
      if (result.size() < kMostSpellings) result.push_back(std::move(spelling));
    }
    return result;
  }
};

// The meanings that terms with this beginning give, commonest first.
template <class KeyOf>
std::vector<Meaning> meanings(const Xapian::Database& database, const std::string& start, KeyOf key_of,
                              std::string schema::Acronym::*shown) {
  std::map<std::string, Meaning> by_key;
  std::size_t read = 0;
  const auto end = database.allterms_end(start);
  for (auto term = database.allterms_begin(start); term != end && read < kMostTerms; ++term, ++read) {
    const auto acronym = schema::acronym_of_term(*term);
    if (!acronym) continue;
    const std::string& text = (*acronym).*shown;
    Meaning& meaning = by_key[key_of(text)];
    meaning.spellings[text] += term.get_termfreq();
    meaning.passages += term.get_termfreq();
  }
  std::vector<Meaning> result;
  for (auto& [key, meaning] : by_key) result.push_back(std::move(meaning));
  std::stable_sort(result.begin(), result.end(),
                   [](const Meaning& a, const Meaning& b) { return a.passages > b.passages; });
  return result;
}

// The typed words, what they stand for, and how these are written where they are told of.
template <class Write>
std::pair<std::vector<Node>, std::string> others(const std::string& typed, const std::vector<Meaning>& found,
                                                 Write write) {
  std::vector<Node> nodes;
  std::vector<std::string> names;
  for (const Meaning& meaning : found) {
    if (names.size() == kMostMeanings) break;
    const std::vector<std::string> spellings = meaning.commonest();
    names.push_back(write(spellings.front()));
    for (const std::string& spelling : spellings) nodes.push_back(of_words(to_lower(spelling)));
  }
  std::string note = typed + " is also searched as " + listed(names, " and ");
  if (found.size() > names.size()) note += ", the commonest of " + std::to_string(found.size()) + " meanings";
  return {std::move(nodes), std::move(note)};
}

}  // namespace

Node Acronyms::widened(const Node& tree, std::vector<std::string>& notes) const {
  if (tree.kind == NodeKind::kAnd) return conjunction(tree, notes);
  if (tree.kind == NodeKind::kOr) {
    std::vector<Node> nodes;
    for (const Node& child : tree.children) nodes.push_back(widened(child, notes));
    return any_of(std::move(nodes));
  }
  if (!is_plain_word(tree)) return tree;
  auto others = others_of_word(tree.text);
  if (!others) others = others_of_words(tree.text);
  return others ? either(tree, std::move(*others), notes) : tree;
}

// Words side by side may be a long form: the longest is taken first.
Node Acronyms::conjunction(const Node& node, std::vector<std::string>& notes) const {
  const std::vector<Node>& children = node.children;
  std::vector<Node> nodes;
  for (std::size_t i = 0; i < children.size();) {
    std::size_t end = i;
    while (end < children.size() && end - i < kMostWords && is_plain_word(children[end])) ++end;
    std::optional<Others> others;
    for (; end > i + 1; --end) {
      std::string words;
      for (std::size_t w = i; w < end; ++w) words += (words.empty() ? "" : " ") + children[w].text;
      others = others_of_words(words);
      if (others) break;
    }
    if (others) {
      Node typed = all_of({children.begin() + static_cast<std::ptrdiff_t>(i),
                           children.begin() + static_cast<std::ptrdiff_t>(end)});
      nodes.push_back(either(std::move(typed), std::move(*others), notes));
      i = end;
    } else {
      nodes.push_back(widened(children[i++], notes));
    }
  }
  return all_of(std::move(nodes));
}

Node Acronyms::either(Node typed, Others others, std::vector<std::string>& notes) {
  notes.push_back(std::move(others.note));
  others.nodes.insert(others.nodes.begin(), std::move(typed));
  return any_of(std::move(others.nodes));
}

std::optional<Acronyms::Others> Acronyms::others_of_word(const std::string& typed) const {
  const std::string key = schema::acronym_key(typed);
  if (key.size() < 2 || !may_be_acronym(typed)) return std::nullopt;
  const auto found = meanings(
      database_, schema::terms_of_acronym(key),
      [this](const std::string& words) { return schema::meaning_key(words, stemmer_); },
      &schema::Acronym::meaning);
  if (found.empty()) return std::nullopt;
  auto [nodes, note] = others(typed, found, quoted);
  return Others{std::move(nodes), std::move(note)};
}

std::optional<Acronyms::Others> Acronyms::others_of_words(const std::string& words) const {
  const std::string typed = schema::value_key(words);
  for (const Names& names : kSameThings) {
    const auto is_typed = [&typed](std::string_view name) { return is_same(name, typed); };
    if (std::none_of(names.begin(), names.end(), is_typed)) continue;
    Others same;
    std::vector<std::string> shown;
    for (const std::string_view name : names) {
      if (is_typed(name)) continue;
      same.nodes.push_back(of_words(name));
      shown.push_back(quoted(name));
    }
    same.note = quoted(words) + " is also searched as " + listed(shown, " and ");
    return same;
  }
  const std::string key = schema::meaning_key(words, stemmer_);
  if (key.find(' ') == std::string::npos) return std::nullopt;
  const auto found =
      meanings(database_, schema::terms_of_meaning(key), schema::acronym_key, &schema::Acronym::letters);
  if (found.empty()) return std::nullopt;
  auto [nodes, note] = others(quoted(words), found, [](const std::string& letters) { return letters; });
  return Others{std::move(nodes), std::move(note)};
}

}  // namespace minutebook::query
