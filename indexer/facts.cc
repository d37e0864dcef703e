// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/facts.h"

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/flags.h"
#include "indexer/matters.h"
#include "papers/meeting.h"
#include "papers/routine_business.h"
#include "papers/text.h"
#include "schema/terms.h"

namespace minutebook::indexer {
namespace {

using papers::PassageKind;
using papers::Routine;
using schema::Field;

bool is(const IndexedPassage& passage, PassageKind kind) {
  return passage.record.kind == papers::to_string(kind);
}

bool is_public(const IndexedPassage& passage) { return !passage.restricted; }

// Whether the item has nothing but words that there is nothing, as far as those may know who see `asked`.
bool is_nothing(std::span<const IndexedPassage> item, const IndexedPassage& asked) {
  return std::all_of(item.begin(), item.end(), [&](const IndexedPassage& passage) {
    if (is_public(asked) && !is_public(passage)) return true;
    return passage.record.text == passage.record.item_title || papers::says_nothing(passage.record.text);
  });
}

bool is_boilerplate(const IndexedPassage& passage, std::span<const IndexedPassage> item, Routine routine) {
  if (is(passage, PassageKind::kAttendance) || is(passage, PassageKind::kApologies)) return true;
  if (is(passage, PassageKind::kDeclaration) && passage.record.item_title.empty()) return true;
  return routine == Routine::kAlways || (routine == Routine::kIfNothing && is_nothing(item, passage));
}

// The same for all passages on one business of a body; "" where their item names none.
std::string matter_id(const schema::Record& record) {
  const std::string matter = matter_of(record.item_title);
  if (matter.empty()) return {};
  return schema::short_hash(schema::value_key(record.organization) + '\0' +
                            schema::value_key(record.authority) + '\0' + matter);
}

}  // namespace

void add_facts(std::span<IndexedPassage> passages) {
  if (passages.empty()) return;
  const schema::Record& first = passages.front().record;
  const Routine routine = papers::routine_of(first.item_title, first.organization);
  const std::string matter = routine == Routine::kNo ? matter_id(first) : std::string();
  std::vector<std::string> flags;
  if (routine == Routine::kNo) flags = flags_of_title(first.item_title);
  if (papers::has_phrase(papers::lower(first.paper_title), "draft")) flags.emplace_back("draft");

  for (IndexedPassage& passage : passages) {
    const bool boilerplate = is_boilerplate(passage, passages, routine);
    if (!boilerplate) passage.record.matter_id = matter;
    passage.add(Field::kIs, flags);
    passage.add(Field::kIs, flags_of_text(passage.record.text));
    if (boilerplate) passage.add(Field::kIs, "boilerplate");
    if (passage.restricted) passage.add(Field::kIs, "restricted");
    if (!passage.record.unsure.empty()) passage.add(Field::kIs, "uncertain");
  }
}

}  // namespace minutebook::indexer
