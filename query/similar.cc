// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/similar.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "query/session.h"
#include "query/shown_names.h"
#include "query/snippet.h"
#include "schema/record.h"
#include "schema/terms.h"

namespace minutebook::query {
namespace {

using schema::Field;
using Xapian::Query;

constexpr Xapian::doccount kMostPassages = 50;  // of a meeting, from which words are chosen
constexpr Xapian::termcount kMostTelling = 40;  // words
constexpr std::size_t kFewestForTwo = 4;        // words: with fewer, one that is shared is enough
constexpr std::size_t kFewestStemBytes = 3;
constexpr double kTitleWeight = 2.0;

std::string id_term(std::string_view id) { return schema::entity_term(Field::kId, id); }

// Stems of texts: "Zharbour", but not "ZSharbour", which is a title's.
class StemDecider : public Xapian::ExpandDecider {
 public:
  bool operator()(const std::string& term) const override {
    if (term.size() <= kFewestStemBytes || term[0] != 'Z') return false;
    return (term[1] >= 'a' && term[1] <= 'z') || static_cast<unsigned char>(term[1]) >= 0x80U;
  }
};

// The passages with the id: the first decision, else the first of them, stands for all.
struct Passages {
  Xapian::RSet all;
  std::optional<Xapian::Document> first;
};

Passages passages_with(const Xapian::Database& database, std::string_view id) {
  Passages passages;
  if (schema::value_key(id).empty()) return passages;
  Xapian::Enquire enquire{database};
  enquire.set_query(Query{Query::OP_AND_MAYBE, Query{Query::OP_SCALE_WEIGHT, Query{id_term(id)}, 0.0},
                          Query{schema::entity_term(Field::kKind, "decision")}});
  enquire.set_weighting_scheme(Xapian::CoordWeight{});  // a boolean term weighs nothing by others
  enquire.set_sort_by_relevance_then_value(schema::kOrderSlot, false);
  const Xapian::MSet found = enquire.get_mset(0, kMostPassages);
  for (auto passage = found.begin(); passage != found.end(); ++passage) {
    if (!passages.first) passages.first = passage.get_document();
    passages.all.add_document(*passage);
  }
  return passages;
}

std::vector<Query> telling_words(const Xapian::Database& database, const Xapian::RSet& passages) {
  const StemDecider decider;
  std::vector<Query> words;
  const Xapian::ESet chosen = Xapian::Enquire{database}.get_eset(kMostTelling, passages, &decider);
  for (auto term = chosen.begin(); term != chosen.end(); ++term) {
    if (database.get_termfreq(*term) <= passages.size()) continue;  // nobody else has it
    const std::string in_title =
        schema::stem_term(schema::spec(Field::kTitle).word_prefix, std::string_view{*term}.substr(1));
    words.emplace_back(Query::OP_OR, Query{*term},
                       Query{Query::OP_SCALE_WEIGHT, Query{in_title}, kTitleWeight});
  }
  return words;
}

Query like(const Xapian::Database& database, std::string_view id, const Passages& passages) {
  if (!passages.first) return Query::MatchNothing;
  const std::vector<Query> words = telling_words(database, passages.all);
  if (words.empty()) return Query::MatchNothing;
  // One shared word tells little: of two lists, both with words that tell much, each must have one.
  std::vector<Query> odd;
  std::vector<Query> even;
  for (std::size_t i = 0; i < words.size(); ++i) (i % 2 == 0 ? odd : even).push_back(words[i]);
  const Query any{Query::OP_OR, odd.begin(), odd.end()};
  const Query other{Query::OP_OR, even.begin(), even.end()};
  const Query shared =
      words.size() < kFewestForTwo ? Query{Query::OP_OR, any, other} : Query{Query::OP_AND, any, other};
  const Query itself{Query::OP_OR, Query{id_term(id)},
                     Query{id_term(passages.first->get_value(schema::kItemSlot))}};
  return Query{Query::OP_AND_NOT, shared, itself};
}

class Similar {
 public:
  Similar(Session& session, std::size_t limit)
      : session_{session}, limit_{limit}, snippets_{all(), session.analyzer(), session.stemmer()} {}

  SimilarItems of(std::string_view id) {
    const Xapian::Database& database = session_.database();
    const Passages passages = passages_with(database, id);
    SimilarItems result;
    if (!passages.first) return result;
    result.item = hit_of(*passages.first);
    const std::string matter = passages.first->get_value(schema::kMatterSlot);
    const std::string meeting = passages.first->get_value(schema::kMeetingSlot);
    const std::string date = passages.first->get_value(schema::spec(Field::kDate).slot);
    const Query same{Query::OP_VALUE_RANGE, schema::kMatterSlot, matter, matter};

    Query others = like(database, id, passages);
    others = Query{Query::OP_AND_NOT, others, Query{schema::entity_term(Field::kIs, "boilerplate")}};
    if (!matter.empty()) others = Query{Query::OP_AND_NOT, others, same};
    result.similar = most_alike(others, result.item->record.text);

    if (matter.empty() || date.empty()) return result;
    const Xapian::valueno slot = schema::spec(Field::kDate).slot;
    const Query elsewhere{Query::OP_AND_NOT, same, Query{id_term(meeting)}};
    result.earlier = by_date({Query::OP_FILTER, elsewhere, Query{Query::OP_VALUE_LE, slot, date}}, true);
    const std::string after = date + '0';  // after the day and before the next
    result.later = by_date({Query::OP_FILTER, elsewhere, Query{Query::OP_VALUE_GE, slot, after}}, false);
    return result;
  }

 private:
  Hit hit_of(const Xapian::Document& document) {
    Hit hit;
    hit.record = schema::decode(document.get_data());
    show_names(session_.lexicon().who(), document, hit.record);
    hit.snippet = snippets_.make(hit.record.text);
    return hit;
  }

  // Up to the limit; what is word for word the same as another or as `text` is left out.
  std::vector<Hit> most_alike(const Query& query, const std::string& text) {
    Xapian::Enquire enquire{session_.database()};
    enquire.set_query(query);
    enquire.set_collapse_key(schema::kItemSlot);
    enquire.set_sort_by_relevance_then_value(schema::spec(Field::kDate).slot, true);
    std::unordered_set<std::string> texts = {text};
    std::vector<Hit> hits;
    const Xapian::MSet found = enquire.get_mset(0, clamped(2 * limit_));
    for (auto match = found.begin(); match != found.end() && hits.size() < limit_; ++match) {
      Hit hit = hit_of(match.get_document());
      if (texts.insert(hit.record.text).second) add(std::move(hit), match.get_weight(), hits);
    }
    return hits;
  }

  // One passage of each meeting, a decision where there is one.
  std::vector<Hit> by_date(const Query& query, bool newest_first) {
    Xapian::Enquire enquire{session_.database()};
    enquire.set_query(
        Query{Query::OP_AND_MAYBE, query, Query{schema::entity_term(Field::kKind, "decision")}});
    enquire.set_weighting_scheme(Xapian::CoordWeight{});
    enquire.set_collapse_key(schema::kMeetingSlot);
    enquire.set_sort_by_value_then_relevance(schema::spec(Field::kDate).slot, newest_first);
    std::vector<Hit> hits;
    const Xapian::MSet found = enquire.get_mset(0, clamped(limit_));
    for (auto match = found.begin(); match != found.end(); ++match)
      add(hit_of(match.get_document()), match.get_weight(), hits);
    return hits;
  }

  static void add(Hit hit, double score, std::vector<Hit>& hits) {
    hit.rank = hits.size() + 1;
    hit.score = score;
    hits.push_back(std::move(hit));
  }

  Xapian::doccount clamped(std::size_t count) const {
    return static_cast<Xapian::doccount>(std::min<std::size_t>(count, session_.database().get_doccount()));
  }

  Session& session_;
  std::size_t limit_;
  SnippetMaker snippets_;
};

}  // namespace

Query like(const Xapian::Database& database, std::string_view id) {
  return like(database, id, passages_with(database, id));
}

SimilarItems similar_items(Session& session, std::string_view id, std::size_t limit) {
  return Similar{session, limit}.of(id);
}

}  // namespace minutebook::query
