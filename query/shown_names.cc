// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/shown_names.h"

#include <algorithm>
#include <string>
#include <utility>

#include "schema/terms.h"

namespace minutebook::query {
namespace {

using schema::Field;

// "2015-05-01" as the date slot has it.
std::string digits(std::string date) {
  std::erase(date, '-');
  return date;
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
    for (const schema::Linked& linked : who.of(field)) {
      const std::size_t label = folding.labels.size();
      folding.labels.push_back(linked.label);
      for (const schema::Variant& variant : linked.variants) {
        for (std::size_t half = 0; half < databases.size(); ++half) {
          const std::string number = databases[half].get_metadata(schema::number_key(field, variant.key));
          if (number.empty()) continue;
          if (!variant.authority) {
            folding.same[half].emplace(std::stoull(number), label);
          } else {
            folding.apart[half][std::stoull(number)].push_back(
                {variant_term(field, variant), digits(variant.from), digits(variant.to), label});
          }
        }
      }
    }
  }
  return foldings;
}

}  // namespace minutebook::query
