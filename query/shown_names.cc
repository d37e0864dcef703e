// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/shown_names.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "schema/terms.h"

namespace minutebook::query {
namespace {

using schema::Field;

// Names whose meaning changes with the day: facets, which see no days, count them as they are.
std::set<std::string> dated_names(const std::vector<schema::Linked>& all) {
  std::set<std::string> keys;
  for (const schema::Linked& linked : all) {
    for (const schema::Variant& variant : linked.variants) {
      if (!variant.from.empty() || !variant.to.empty()) keys.insert(variant.key);
    }
  }
  return keys;
}

class Namer {
 public:
  Namer(const WhoIsWho& who, const Xapian::Document& document, const std::string& date)
      : who_{who}, document_{document}, date_{date} {}

  void show(Field field, std::string& name) const {
    if (name.empty() || who_.of(field).empty()) return;
    const std::string key = schema::value_key(name);
    const schema::Linked* meant = nullptr;
    for (const schema::Linked* linked : who_.named(field, key)) {
      if (!is_meant(field, key, *linked)) continue;
      if (meant != nullptr) return;
      meant = linked;
    }
    if (meant != nullptr) name = meant->name;
  }

 private:
  bool is_meant(Field field, const std::string& key, const schema::Linked& linked) const {
    return std::any_of(linked.variants.begin(), linked.variants.end(), [&](const schema::Variant& variant) {
      if (variant.key != key || date_ < variant.from || (!variant.to.empty() && date_ > variant.to))
        return false;
      return !variant.authority || has_term(document_, variant_term(field, variant));
    });
  }

  const WhoIsWho& who_;
  const Xapian::Document& document_;
  const std::string& date_;
};

}  // namespace

void show_names(const WhoIsWho& who, const Xapian::Document& document, schema::Record& record) {
  const Namer namer{who, document, record.date};
  namer.show(Field::kOrganization, record.organization);
  namer.show(Field::kChair, record.chair);
  namer.show(Field::kOwner, record.owner);
  namer.show(Field::kMover, record.mover);
  namer.show(Field::kSeconder, record.seconder);
  std::vector<std::string> speakers;
  for (std::string& speaker : record.speakers) {
    namer.show(Field::kSpeaker, speaker);
    if (std::find(speakers.begin(), speakers.end(), speaker) == speakers.end())
      speakers.push_back(std::move(speaker));
  }
  record.speakers = std::move(speakers);
}

std::vector<FacetFolding> fold_facets(const WhoIsWho& who, const std::vector<Xapian::Database>& databases) {
  std::vector<FacetFolding> foldings;
  for (const Field field : schema::facets()) {
    FacetFolding& folding = foldings.emplace_back();
    const std::set<std::string> dated = dated_names(who.of(field));
    for (const schema::Linked& linked : who.of(field)) {
      const std::size_t label = folding.labels.size();
      folding.labels.push_back(linked.label);
      for (const schema::Variant& variant : linked.variants) {
        if (dated.contains(variant.key)) continue;
        for (std::size_t half = 0; half < databases.size(); ++half) {
          const Xapian::Database& database = databases[half];
          const std::string number = database.get_metadata(schema::number_key(field, variant.key));
          if (number.empty()) continue;
          if (!variant.authority) {
            folding.same[half].emplace(std::stoull(number), label);
            continue;
          }
          folding.shared[half].insert(std::stoull(number));
          const std::string standing =
              database.get_metadata(schema::standing_number_key(field, variant.key, *variant.authority));
          if (!standing.empty()) folding.standings[half].emplace(std::stoull(standing), label);
        }
      }
    }
  }
  return foldings;
}

}  // namespace minutebook::query
