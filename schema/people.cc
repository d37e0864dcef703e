// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/people.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "analyzers/names.h"
#include "analyzers/slips.h"
#include "schema/codec.h"
#include "schema/terms.h"

namespace minutebook::schema {

template <class Visit>
void visit(Visit& v, Is<KnownPerson> auto& person) {
  v(person.name);
  v(person.other_names);
  v(person.not_names);
  v(person.authorities);
  v(person.from);
  v(person.to);
  v(person.is_restricted);
}

namespace {

constexpr char kForm = 1;
constexpr std::size_t kShortestSurnameForSlips = 5;
// A spelling that stands in so many attendance lists is no slip.
constexpr std::size_t kListsOfASpelling = 3;

constexpr std::size_t kNobody = SIZE_MAX;

using Names = std::map<std::string, std::uint64_t>;  // as printed, and how often

template <class Values>
bool overlap(const Values& a, const Values& b) {
  auto in_a = a.begin();
  auto in_b = b.begin();
  while (in_a != a.end() && in_b != b.end()) {
    if (*in_a == *in_b) return true;
    *in_a < *in_b ? (void)++in_a : (void)++in_b;
  }
  return false;
}

// Both are known and have nothing in common.
bool conflict(const std::set<std::string>& a, const std::set<std::string>& b) {
  return !a.empty() && !b.empty() && !overlap(a, b);
}

void widen(std::string& first, std::string& last, const std::string& from, const std::string& to) {
  if (!from.empty() && (first.empty() || from < first)) first = from;
  if (!to.empty() && (last.empty() || to > last)) last = to;
}

const std::string& most_frequent(const Names& names) {
  return std::max_element(names.begin(), names.end(),
                          [](const auto& a, const auto& b) {
                            return a.second != b.second ? a.second < b.second : a.first > b.first;
                          })
      ->first;
}

std::string year_of(std::string_view date) { return std::string(date.substr(0, date.find('-'))); }

std::string years(std::string_view first, std::string_view last) {
  if (first.empty()) return "no date";
  return year_of(first) == year_of(last) ? year_of(first) : year_of(first) + "–" + year_of(last);
}

bool is_initial(std::string_view given) {
  const std::string key = value_key(given);
  return key.find(' ') == std::string::npos ? key.size() == 1 : key.find(' ') == 1;
}

// One name at one authority: what documents can tell apart.
struct Sighted {
  std::string key;
  std::string authority_key;
  std::string authority;
  std::size_t known = kNobody;  // the row of the people file that claims it
  Names names;
  std::string given;
  std::string surname;
  std::set<std::string> roles;
  std::set<std::string> parties;
  std::map<std::string, std::string> bodies;  // by key
  std::string first, last;                    // dates
  std::vector<std::uint32_t> lists;           // attendance lists, rising
  std::uint64_t passages = 0;

  bool is_officer() const {
    return !roles.empty() && std::all_of(roles.begin(), roles.end(), [](const std::string& role) {
      return role == "officer" || role == "in-attendance";
    });
  }
};

// Those that are one person, as far as is known yet.
struct Cluster {
  std::vector<std::size_t> sighted;
  std::size_t known = kNobody;
  std::set<std::string> keys, authorities, parties, bodies;  // keys of each
  std::set<std::string> full_givens, initials;
  std::set<std::string> surnames;
  std::string first, last;
  std::vector<std::uint32_t> lists;
  bool is_officer = true;

  bool meets(const Cluster& other) const { return overlap(lists, other.lists); }
  bool is_before(const Cluster& other) const {
    return !last.empty() && !other.first.empty() && last < other.first;
  }
  bool takes_turns_with(const Cluster& other) const { return !is_before(other) && !other.is_before(*this); }
};

enum class Verdict : std::uint8_t { kSame, kDoubt, kOther };
struct Judgement {
  Verdict verdict;
  std::string_view reason = {};
};

// Two of one name at two authorities.
Judgement judge_namesakes(const Cluster& a, const Cluster& b) {
  if (a.meets(b)) return {Verdict::kOther};
  const bool same_body = overlap(a.bodies, b.bodies);
  if (a.takes_turns_with(b)) {
    if (!same_body || conflict(a.parties, b.parties)) return {Verdict::kOther};
    return {Verdict::kDoubt, "one name on one body, for two authorities by turns"};
  }
  if (conflict(a.parties, b.parties))
    return {Verdict::kDoubt, "one name, later at another authority and of another party"};
  if (same_body || overlap(a.parties, b.parties)) return {Verdict::kSame};
  return {Verdict::kDoubt, "one name, later at another authority; no body or party in common"};
}

// One name, where the papers of one say no authority.
Judgement judge_unplaced(const Cluster& unplaced, const Cluster& placed) {
  if (conflict(unplaced.parties, placed.parties)) return {Verdict::kOther};
  const bool same_body = overlap(unplaced.bodies, placed.bodies);
  if (unplaced.is_officer != placed.is_officer) {
    if (unplaced.meets(placed) || !same_body) return {Verdict::kOther};
    return {Verdict::kDoubt, "one name, once among the members and once among the officers"};
  }
  return {same_body ? Verdict::kSame : Verdict::kDoubt, "one name, in some papers without an authority"};
}

// Two names that may be one person's: do the papers show them in one place?
Judgement judge_spellings(const Cluster& a, const Cluster& b, std::string_view reason) {
  if (a.meets(b) || conflict(a.parties, b.parties)) return {Verdict::kOther};
  if (overlap(a.authorities, b.authorities)) return {Verdict::kSame, reason};
  if (!overlap(a.bodies, b.bodies)) return {Verdict::kOther};
  return {conflict(a.authorities, b.authorities) ? Verdict::kDoubt : Verdict::kSame, reason};
}

bool same_full_given(const Cluster& a, const Cluster& b) {
  for (const std::string& one : a.full_givens) {
    for (const std::string& other : b.full_givens) {
      if (analyzers::same_given_name(one, other)) return true;
    }
  }
  return false;
}

bool fits_initial(const Cluster& initial, const Cluster& full) {
  return std::any_of(initial.initials.begin(), initial.initials.end(), [&](const std::string& letters) {
    return std::any_of(full.full_givens.begin(), full.full_givens.end(),
                       [&](const std::string& given) { return analyzers::same_given_name(letters, given); });
  });
}

}  // namespace

std::string encode(const std::vector<KnownPerson>& people) { return encode_as(kForm, people); }

std::vector<KnownPerson> decode_known_people(std::string_view bytes) {
  return decode_as<std::vector<KnownPerson>>(kForm, bytes).value_or(std::vector<KnownPerson>{});
}

class PeopleResolver::Impl {
 public:
  explicit Impl(std::vector<KnownPerson> known) : known_(std::move(known)) {
    for (std::size_t i = 0; i < known_.size(); ++i) {
      claims_[value_key(known_[i].name)].push_back(i);
      for (const std::string& name : known_[i].other_names) claims_[value_key(name)].push_back(i);
    }
  }

  void add(const Sightings& sightings) {
    for (const SeenMeeting& meeting : sightings.meetings) {
      ++list_;
      const std::string body_key = value_key(meeting.body);
      for (const SeenPerson& seen : meeting.people) {
        const std::size_t at = sighted_for(seen, meeting.date);
        if (at == kNobody) continue;
        Sighted& sighted = sighted_[at];
        ++sighted.names[seen.name];
        if (!seen.role.empty()) sighted.roles.insert(seen.role);
        if (!seen.party.empty()) sighted.parties.insert(seen.party);
        if (!body_key.empty()) sighted.bodies.emplace(body_key, meeting.body);
        widen(sighted.first, sighted.last, meeting.date, meeting.date);
        sighted.passages += seen.passages;
        if (seen.is_listed && (sighted.lists.empty() || sighted.lists.back() != list_))
          sighted.lists.push_back(list_);
      }
    }
  }

  People resolve(const std::vector<Linked>& bodies) {
    name_bodies(bodies);
    make_clusters();
    join_equal_names();
    join_spellings();
    join_slips();
    join_initials();
    return result();
  }

 private:
  // Who is meant by a name of the people file in a paper of that day and authority.
  std::size_t claimant(const std::string& key, const std::string& authority_key,
                       const std::string& date) const {
    const auto found = claims_.find(key);
    if (found == claims_.end()) return kNobody;
    for (const std::size_t i : found->second) {
      const KnownPerson& person = known_[i];
      const bool is_bounded = !person.from.empty() || !person.to.empty();
      if (is_bounded && date.empty()) continue;
      if (date < person.from || (!person.to.empty() && date > person.to)) continue;
      const bool is_there =
          person.authorities.empty() ||
          std::any_of(person.authorities.begin(), person.authorities.end(),
                      [&](const std::string& name) { return value_key(name) == authority_key; });
      if (is_there) return i;
    }
    return kNobody;
  }

  std::size_t sighted_for(const SeenPerson& seen, const std::string& date) {
    std::string as_seen = seen.name + '\0' + seen.authority;
    const auto known = by_text_.find(as_seen);
    if (known != by_text_.end()) return known->second;
    const std::string key = value_key(seen.name);
    if (key.empty()) return kNobody;
    const std::string authority_key = value_key(seen.authority);
    const std::size_t claim = claimant(key, authority_key, date);
    const auto [at, is_new] = by_key_.try_emplace({key, authority_key, claim}, sighted_.size());
    if (is_new) {
      Sighted& sighted = sighted_.emplace_back();
      sighted.key = key;
      sighted.authority_key = authority_key;
      sighted.authority = seen.authority;
      sighted.known = claim;
      const auto name = analyzers::parse_person_name(seen.name);
      const std::size_t space = seen.name.rfind(' ');
      sighted.given = name ? name->given : seen.name.substr(0, space == std::string::npos ? 0 : space);
      sighted.surname = name ? name->surname : seen.name.substr(space == std::string::npos ? 0 : space + 1);
    }
    // What a name of the people file means may change with the day.
    if (!claims_.contains(key)) by_text_.emplace(std::move(as_seen), at->second);
    return at->second;
  }

  // Puts one name of a body in the place of its others: who sits on the OAB sits on the Orchards and Allotments Board.
  void name_bodies(const std::vector<Linked>& bodies) {
    std::map<std::string, const Linked*> by_key;
    for (const Linked& body : bodies) {
      for (const Variant& variant : body.variants) by_key.emplace(variant.key, &body);
    }
    for (Sighted& sighted : sighted_) {
      std::map<std::string, std::string> named;
      for (auto& [key, name] : sighted.bodies) {
        const auto found = by_key.find(key);
        const bool is_linked = found != by_key.end();
        named.emplace(is_linked ? found->second->variants.front().key : key,
                      is_linked ? found->second->name : name);
      }
      sighted.bodies = std::move(named);
    }
  }

  Cluster cluster_of(std::size_t at) const {
    const Sighted& sighted = sighted_[at];
    Cluster cluster;
    cluster.sighted = {at};
    cluster.known = sighted.known;
    cluster.keys = {sighted.key};
    if (!sighted.authority_key.empty()) cluster.authorities = {sighted.authority_key};
    for (const std::string& party : sighted.parties) cluster.parties.insert(value_key(party));
    for (const auto& [key, body] : sighted.bodies) cluster.bodies.insert(key);
    if (!sighted.given.empty()) {
      (is_initial(sighted.given) ? cluster.initials : cluster.full_givens).insert(sighted.given);
    }
    cluster.surnames = {value_key(sighted.surname)};
    cluster.first = sighted.first;
    cluster.last = sighted.last;
    cluster.lists = sighted.lists;
    cluster.is_officer = sighted.is_officer();
    return cluster;
  }

  void make_clusters() {
    // In the order of names, so that the order of files decides nothing.
    std::vector<std::size_t> order;
    for (const auto& [key, at] : by_key_) order.push_back(at);
    std::map<std::size_t, std::size_t> of_known;
    for (const std::size_t at : order) {
      const std::size_t known = sighted_[at].known;
      const auto claimed = of_known.find(known);
      if (known != kNobody && claimed != of_known.end()) {
        absorb(clusters_[claimed->second], cluster_of(at));
        continue;
      }
      if (known != kNobody) of_known.emplace(known, clusters_.size());
      clusters_.push_back(cluster_of(at));
    }
  }

  static void absorb(Cluster& into, Cluster&& from) {
    into.sighted.insert(into.sighted.end(), from.sighted.begin(), from.sighted.end());
    if (into.known == kNobody) into.known = from.known;
    for (auto set : {&Cluster::keys, &Cluster::authorities, &Cluster::parties, &Cluster::bodies,
                     &Cluster::full_givens, &Cluster::initials, &Cluster::surnames}) {
      (into.*set).merge(from.*set);
    }
    widen(into.first, into.last, from.first, from.last);
    std::vector<std::uint32_t> lists;
    std::set_union(into.lists.begin(), into.lists.end(), from.lists.begin(), from.lists.end(),
                   std::back_inserter(lists));
    into.lists = std::move(lists);
    into.is_officer = into.is_officer && from.is_officer;
    from.sighted.clear();
  }

  bool says_not(std::size_t known, const Cluster& other) const {
    if (known == kNobody) return false;
    const std::vector<std::string>& names = known_[known].not_names;
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return other.keys.contains(value_key(name)); });
  }

  bool may_join(std::size_t a, std::size_t b) const {
    const Cluster& one = clusters_[a];
    const Cluster& other = clusters_[b];
    if (a == b || one.sighted.empty() || other.sighted.empty()) return false;
    if (one.known != kNobody && other.known != kNobody) return false;
    return !says_not(one.known, other) && !says_not(other.known, one);
  }

  void doubt(std::size_t a, std::size_t b, std::string_view reason) {
    doubts_.push_back({clusters_[a].sighted.front(), clusters_[b].sighted.front(), reason});
  }

  void join(std::size_t into, std::size_t from) { absorb(clusters_[into], std::move(clusters_[from])); }

  // Joins `at` with the one of `others` that it surely is; where it may be several, says so of each.
  template <class Judge>
  void join_with_the_one(std::size_t at, const std::vector<std::size_t>& others, Judge judge) {
    std::vector<std::size_t> same;
    std::string_view reason;
    for (const std::size_t other : others) {
      if (!may_join(other, at)) continue;
      const Judgement judgement = judge(clusters_[at], clusters_[other]);
      if (judgement.verdict == Verdict::kDoubt) doubt(other, at, judgement.reason);
      if (judgement.verdict != Verdict::kSame) continue;
      same.push_back(other);
      reason = judgement.reason;
    }
    if (same.size() == 1) return join(same.front(), at);
    for (const std::size_t other : same) doubt(other, at, reason);
  }

  void join_equal_names() {
    std::map<std::string, std::vector<std::size_t>> by_name;
    for (std::size_t at = 0; at < clusters_.size(); ++at) {
      if (clusters_[at].known == kNobody) by_name[*clusters_[at].keys.begin()].push_back(at);
    }
    for (auto& [name, group] : by_name) {
      std::stable_sort(group.begin(), group.end(),
                       [&](std::size_t a, std::size_t b) { return clusters_[a].first < clusters_[b].first; });
      std::vector<std::size_t> placed;
      for (const std::size_t at : group) {
        if (clusters_[at].authorities.empty()) continue;
        join_with_the_one(at, placed, judge_namesakes);
        if (!clusters_[at].sighted.empty()) placed.push_back(at);
      }
      for (const std::size_t at : group) {
        if (!clusters_[at].sighted.empty() && clusters_[at].authorities.empty()) {
          join_unplaced(at, placed);
        }
      }
    }
  }

  void join_unplaced(std::size_t at, const std::vector<std::size_t>& placed) {
    // Without a role and with one to choose from, the name alone is enough: somebody is quoted.
    const bool is_only_named = placed.size() == 1 && clusters_[at].lists.empty();
    join_with_the_one(at, placed, [&](const Cluster& unplaced, const Cluster& other) {
      const Judgement judgement = judge_unplaced(unplaced, other);
      return is_only_named && !conflict(unplaced.parties, other.parties) ? Judgement{Verdict::kSame}
                                                                         : judgement;
    });
  }

  std::map<std::string, std::vector<std::size_t>> by_surname() const {
    std::map<std::string, std::vector<std::size_t>> groups;
    for (std::size_t at = 0; at < clusters_.size(); ++at) {
      if (clusters_[at].sighted.empty()) continue;
      for (const std::string& surname : clusters_[at].surnames) groups[surname].push_back(at);
    }
    return groups;
  }

  bool is_rarer(std::size_t a, std::size_t b) const {
    return std::pair(clusters_[a].lists.size(), b) < std::pair(clusters_[b].lists.size(), a);
  }

  // "Andy" and "Andrew" of one surname.
  void join_spellings() {
    for (const auto& [surname, group] : by_surname()) {
      for (const std::size_t at : group) {
        std::vector<std::size_t> others;
        for (const std::size_t other : group) {
          const bool is_other_name =
              may_join(at, other) && !overlap(clusters_[at].keys, clusters_[other].keys);
          if (is_other_name && is_rarer(at, other) && same_full_given(clusters_[at], clusters_[other])) {
            others.push_back(other);
          }
        }
        join_with_the_one(at, others, [](const Cluster& a, const Cluster& b) {
          return judge_spellings(a, b, "a short form or other spelling of the given name");
        });
      }
    }
  }

  void join_slips() {
    std::map<std::string, std::vector<std::size_t>> by_shortened;
    for (const auto& [surname, group] : by_surname()) {
      std::string letters = surname;
      std::erase(letters, ' ');
      if (letters.size() < kShortestSurnameForSlips) continue;
      for (const std::string& shorter : analyzers::with_letter_dropped(analyzers::as_ocr_reads(letters))) {
        auto& entry = by_shortened[shorter];
        entry.insert(entry.end(), group.begin(), group.end());
      }
    }
    std::map<std::size_t, std::set<std::size_t>> candidates;
    for (const auto& [shorter, group] : by_shortened) {
      for (const std::size_t at : group) {
        for (const std::size_t other : group) {
          if (is_slip(at, other)) candidates[at].insert(other);
        }
      }
    }
    for (const auto& [at, others] : candidates) {
      join_with_the_one(at, {others.begin(), others.end()}, [](const Cluster& rarer, const Cluster& other) {
        Judgement judgement = judge_spellings(rarer, other, "surnames that are a slip apart");
        if (judgement.verdict == Verdict::kSame && rarer.lists.size() >= kListsOfASpelling) {
          judgement.verdict = Verdict::kDoubt;
        }
        return judgement;
      });
    }
  }

  // Whether `at` is the rarer of two that have one given name and nearly one surname.
  bool is_slip(std::size_t at, std::size_t other) const {
    if (at == other || !is_rarer(at, other)) return false;
    const Cluster& one = clusters_[at];
    const Cluster& two = clusters_[other];
    if (overlap(one.surnames, two.surnames) || !same_full_given(one, two)) return false;
    return std::any_of(one.surnames.begin(), one.surnames.end(), [&](const std::string& a) {
      return std::any_of(two.surnames.begin(), two.surnames.end(),
                         [&](const std::string& b) { return analyzers::similar_surname(a, b); });
    });
  }

  // "P. Fleming", where one fits.
  void join_initials() {
    for (const auto& [surname, group] : by_surname()) {
      for (const std::size_t at : group) {
        if (clusters_[at].sighted.empty() || !clusters_[at].full_givens.empty()) continue;
        std::vector<std::size_t> fitting;
        for (const std::size_t other : group) {
          if (may_join(at, other) && fits_initial(clusters_[at], clusters_[other])) fitting.push_back(other);
        }
        const auto judge = [&](const Cluster& initial, const Cluster& full) {
          const Judgement judgement = judge_spellings(initial, full, "an initial that more than one fits");
          const bool is_only_one = fitting.size() == 1 && initial.authorities.empty() &&
                                   !initial.meets(full) && !conflict(initial.parties, full.parties);
          return is_only_one ? Judgement{Verdict::kSame} : judgement;
        };
        join_with_the_one(at, fitting, judge);
      }
    }
  }

  Person person_of(const Cluster& cluster) const {
    Person person;
    Names full;
    Names all;
    std::map<std::string, Names> by_key;
    std::map<std::string, PersonAuthority> authorities;
    std::set<std::string> roles, parties;
    std::map<std::string, std::string> bodies;
    for (const std::size_t at : cluster.sighted) {
      const Sighted& sighted = sighted_[at];
      for (const auto& [name, count] : sighted.names) {
        const std::uint64_t weight = count + sighted.lists.size();
        all[name] += weight;
        by_key[sighted.key][name] += weight;
        if (!sighted.given.empty() && !is_initial(sighted.given)) full[name] += weight;
      }
      roles.insert(sighted.roles.begin(), sighted.roles.end());
      parties.insert(sighted.parties.begin(), sighted.parties.end());
      bodies.insert(sighted.bodies.begin(), sighted.bodies.end());
      person.passages += sighted.passages;
      if (sighted.authority.empty()) continue;
      PersonAuthority& authority = authorities[sighted.authority_key];
      authority.name = sighted.authority;
      widen(authority.first, authority.last, sighted.first, sighted.last);
    }
    person.name =
        cluster.known != kNobody ? known_[cluster.known].name : most_frequent(full.empty() ? all : full);
    const std::string own_key = value_key(person.name);
    for (const auto& [key, names] : by_key) {
      if (key != own_key) person.other_names.push_back(most_frequent(names));
    }
    add_known_names(cluster, by_key, person);
    person.roles.assign(roles.begin(), roles.end());
    person.parties.assign(parties.begin(), parties.end());
    for (const auto& [key, body] : bodies) person.bodies.push_back(body);
    for (auto& [key, authority] : authorities) {
      authority.first = year_of(authority.first);
      authority.last = year_of(authority.last);
      person.authorities.push_back(std::move(authority));
    }
    std::stable_sort(person.authorities.begin(), person.authorities.end(),
                     [](const PersonAuthority& a, const PersonAuthority& b) { return a.first < b.first; });
    person.first = year_of(cluster.first);
    person.last = year_of(cluster.last);
    add_variants(cluster, person);
    return person;
  }

  // Names of the people file that no paper prints: questions may use them.
  void add_known_names(const Cluster& cluster, const std::map<std::string, Names>& printed,
                       Person& person) const {
    if (cluster.known == kNobody) return;
    const KnownPerson& known = known_[cluster.known];
    std::vector<std::string> names = known.other_names;
    names.push_back(known.name);
    for (const std::string& name : names) {
      const std::string key = value_key(name);
      if (printed.contains(key)) continue;
      person.variants.push_back({key, {}, {}, {}});
      if (key != value_key(person.name)) person.other_names.push_back(name);
    }
    std::sort(person.other_names.begin(), person.other_names.end());
  }

  void add_variants(const Cluster& cluster, Person& person) const {
    std::map<std::string, std::vector<std::size_t>> by_key;
    for (const std::size_t at : cluster.sighted) by_key[sighted_[at].key].push_back(at);
    for (const auto& [key, sighted] : by_key) {
      if (sighted.size() == sighted_by_name_.at(key)) {
        person.variants.push_back({key, {}, {}, {}});
        continue;
      }
      const auto claims = claims_.find(key);
      const bool by_date = claims != claims_.end() &&
                           std::any_of(claims->second.begin(), claims->second.end(), [&](std::size_t i) {
                             return !known_[i].from.empty() || !known_[i].to.empty();
                           });
      for (const std::size_t at : sighted) {
        Variant variant{key, sighted_[at].authority_key, {}, {}};
        if (by_date) {
          const std::size_t known = sighted_[at].known;
          variant.from = known == kNobody ? sighted_[at].first : known_[known].from;
          variant.to = known == kNobody ? sighted_[at].last : known_[known].to;
        }
        person.variants.push_back(std::move(variant));
      }
    }
  }

  // What tells people of one name apart.
  static void label(std::vector<Person>& people) {
    std::map<std::string, std::vector<Person*>> by_label;
    for (Person& person : people) {
      person.label = person.name;
      by_label[value_key(person.name)].push_back(&person);
    }
    for (const auto& [key, namesakes] : by_label) {
      if (namesakes.size() < 2) continue;
      std::map<std::string, int> used;
      for (Person* person : namesakes) {
        person->label +=
            " (" + (person->authorities.empty() ? "no authority" : person->authorities.back().name);
        ++used[person->label];
      }
      for (Person* person : namesakes) {
        const bool is_enough = used[person->label] == 1;
        person->label += (is_enough ? std::string() : ", " + years(person->first, person->last)) + ")";
      }
    }
  }

  static std::string evidence(const Person& person) {
    std::string text = person.label + ": " + years(person.first, person.last);
    for (const PersonAuthority& authority : person.authorities) text += ", " + authority.name;
    for (const std::string& body : person.bodies) text += ", " + body;
    for (const std::string& party : person.parties) text += ", " + party;
    return text;
  }

  People result() {
    for (const Sighted& sighted : sighted_) ++sighted_by_name_[sighted.key];
    People people;
    std::vector<std::size_t> cluster_of_sighted(sighted_.size());
    std::vector<std::size_t> person_of_cluster(clusters_.size());
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      if (clusters_[i].sighted.empty()) continue;
      for (const std::size_t at : clusters_[i].sighted) cluster_of_sighted[at] = i;
      person_of_cluster[i] = people.people.size();
      people.people.push_back(person_of(clusters_[i]));
    }
    label(people.people);
    std::set<std::tuple<std::size_t, std::size_t, std::string_view>> said;
    for (const auto& [a, b, reason] : doubts_) {
      const auto [one, other] = std::minmax(cluster_of_sighted[a], cluster_of_sighted[b]);
      if (one == other || !said.emplace(one, other, reason).second) continue;
      const Person& first = people.people[person_of_cluster[one]];
      const Person& second = people.people[person_of_cluster[other]];
      people.doubts.push_back(
          {first.label, second.label, std::string(reason), evidence(first), evidence(second)});
    }
    std::sort(people.people.begin(), people.people.end(),
              [](const Person& a, const Person& b) { return value_key(a.label) < value_key(b.label); });
    std::sort(people.doubts.begin(), people.doubts.end(), [](const Doubt& a, const Doubt& b) {
      return std::tie(a.one, a.other, a.reason) < std::tie(b.one, b.other, b.reason);
    });
    return people;
  }

  struct DoubtfulPair {
    std::size_t one, other;  // in sighted_
    std::string_view reason;
  };

  std::vector<KnownPerson> known_;
  std::unordered_map<std::string, std::vector<std::size_t>> claims_;  // rows of known_, by the key of a name
  std::uint32_t list_ = 0;
  std::vector<Sighted> sighted_;
  std::unordered_map<std::string, std::size_t> by_text_;
  std::map<std::tuple<std::string, std::string, std::size_t>, std::size_t> by_key_;
  std::unordered_map<std::string, std::size_t> sighted_by_name_;  // how many have the key
  std::vector<Cluster> clusters_;
  std::vector<DoubtfulPair> doubts_;
};

PeopleResolver::PeopleResolver(std::vector<KnownPerson> known)
    : impl_(std::make_unique<Impl>(std::move(known))) {}
PeopleResolver::~PeopleResolver() = default;
PeopleResolver::PeopleResolver(PeopleResolver&&) noexcept = default;
void PeopleResolver::add(const Sightings& sightings) { impl_->add(sightings); }
People PeopleResolver::resolve(const std::vector<Linked>& bodies) { return impl_->resolve(bodies); }

std::vector<Linked> links_of(const std::vector<Person>& people) {
  std::vector<Linked> links;
  for (const Person& person : people) {
    const bool means_itself = person.variants.size() == 1 && !person.variants.front().authority &&
                              person.variants.front().key == value_key(person.label);
    if (!means_itself) links.push_back({person.name, person.label, person.variants});
  }
  return links;
}

}  // namespace minutebook::schema
