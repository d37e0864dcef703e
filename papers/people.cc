// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/people.h"

#include <algorithm>
#include <array>
#include <set>

#include "papers/attendance.h"
#include "papers/text.h"
#include "papers/vocabulary.h"

namespace minutebook::papers {
namespace {

// Names of the one who presides, and of those who stand in.
constexpr std::array<std::string_view, 9> kChairWords = {"cadeirydd", "cathaoirleach", "chair",
                                                         "chairman",  "chairperson",   "chairwoman",
                                                         "convener",  "convenor",      "provost"};
constexpr std::array<std::string_view, 4> kViceWords = {"vice-chair", "vice-chairman", "vice-chairperson",
                                                        "vice-chairwoman"};
constexpr std::array<std::string_view, 4> kDeputyWords = {"deputy-chair", "deputy-chairman",
                                                          "deputy-chairperson", "deputy-chairwoman"};

// Initials that are something else more often than somebody.
constexpr auto kAcronyms = std::to_array<std::string_view>(
    {"AD", "AGM", "AM", "AOB", "BC", "CC", "CEO", "CIL", "DC", "DP", "EU", "GDPR", "GP",
     "HR", "IT",  "MP", "NHS", "PC", "PM", "PR",  "PS",  "TV", "UK", "US", "VAT"});
static_assert(std::is_sorted(kAcronyms.begin(), kAcronyms.end()));

// "Ann Mary Lee" gives "AML".
// What a name may be shortened to: "CAW" and "CW" for Carol-Anne Whyte.
std::vector<std::string> initials_of(std::string_view name) {
  std::string all;
  std::string plain;
  for (const auto& word : words_of(name)) {
    const auto key = analyzers::name_key(word.text);
    if (key.empty() || !word.capitalized()) return {};
    plain += static_cast<char>(key[0] - 'a' + 'A');
    all += plain.back();
    for (auto dash = word.text.find('-'); dash != std::string_view::npos;
         dash = word.text.find('-', dash + 1)) {
      if (dash + 1 < word.text.size()) all += word.text[dash + 1];
    }
  }
  if (plain.size() < 2) return {};
  return all == plain ? std::vector{plain} : std::vector{all, plain};
}

bool overlaps(const std::vector<Mention>& mentions, std::size_t begin, std::size_t end) {
  return std::any_of(mentions.begin(), mentions.end(),
                     [&](const Mention& m) { return begin < m.range.end && m.range.begin < end; });
}

// A word without a possessive.
std::string_view bare(const Word& word) {
  constexpr std::string_view kTypographic = "\u2019s";
  if (!word.possessive()) return word.text;
  return word.text.substr(0,
                          word.text.size() - (word.text.ends_with(kTypographic) ? kTypographic.size() : 2));
}

constexpr std::size_t kLongestPosition = 7;  // words

// A job's words in lower case, without what is in brackets.
std::string position_key(std::string_view position) {
  std::string key;
  for (const auto& word : words_of(position.substr(0, position.find('('))))
    key += (key.empty() ? "" : " ") + word.lower;
  return key;
}

bool possessive_follows(std::string_view text, std::size_t end) {
  const auto rest = text.substr(end);
  return rest.starts_with("'s") || rest.starts_with("\u2019s") ||
         (rest.starts_with("'") && text[end - 1] == 's') ||
         (rest.starts_with("\u2019") && text[end - 1] == 's');
}

}  // namespace

People::People(const std::vector<Attendee>& attendance, std::string_view chair) : chair_(chair) {
  learn_positions(attendance);
  for (const auto& attendee : attendance) {
    auto parsed = analyzers::parse_person_name(attendee.name);
    // Of "Councillors Ash, Birch and Colley" the list has surnames alone.
    if (!parsed) parsed = analyzers::parse_person_name("Cllr " + attendee.name);
    if (parsed) people_.push_back(person_of(attendee.name, *parsed, lower(attendee.position)));
    // "Kwame (Bob) Asante" is Bob Asante, too.
    const auto open = attendee.as_written.find('(');
    const auto close = attendee.as_written.find(')', std::min(open, attendee.as_written.size()));
    if (parsed && close != std::string::npos) {
      parsed->given = attendee.as_written.substr(open + 1, close - open - 1);
      people_.push_back(person_of(attendee.name, *parsed, ""));
    }
    // "The Mayor" of a council presides; where mayors sit as members it may be any.
    other_mayor_ =
        other_mayor_ || (attendee.name != chair_ &&
                         has_phrase(lower(attendee.as_written + ' ' + attendee.position), "mayor"));
    if (!attendee.initials.empty()) printed_initials_.emplace(attendee.initials, attendee.name);
    if (!attendee.present) continue;
    if (attendee.role == Role::kViceChair) vice_chairs_.push_back(attendee.name);
    if (attendee.role == Role::kDeputyChair) deputy_chairs_.push_back(attendee.name);
  }
}

void People::learn_position(std::string_view position, const std::string& name) {
  const auto learn = [&](std::string_view one) {
    auto key = position_key(one);
    if (key.empty() || role_named(key)) return;  // roles have rules of their own
    const auto [at, fresh] = positions_.emplace(std::move(key), name);
    if (!fresh && at->second != name) at->second.clear();
  };
  // In two languages: "Cyfarwyddwr Addysg / Director of Education".
  if (const auto slash = position.find(" / "); slash != std::string_view::npos) {
    learn_position(position.substr(0, slash), name);
    learn_position(position.substr(slash + 3), name);
    return;
  }
  learn(position);
  if (const auto both = position.find(" and "); both != std::string_view::npos)
    learn_position(position.substr(0, both), name);
  // "Town Clerk" is the Clerk; "Responsible Financial Officer" is the RFO.
  const auto words = words_of(position);
  constexpr auto kOther =
      std::to_array<std::string_view>({"assistant", "committee", "deputy", "minute", "minutes"});
  const bool clerk = words.size() > 1 && words.back().lower == "clerk";
  if (clerk && !in_table(kOther, words.front().lower)) learn("Clerk");
  if (clerk && words.front().lower == "deputy") learn("Deputy Clerk");  // "Deputy Town Clerk"
  std::string initials;
  for (const auto& word : words) {
    if (word.capitalized()) initials += word.text[0];
  }
  if (initials.size() > 2 && initials.size() == words.size()) learn(initials);
  // "Town Clerk and Chief Executive" is either; "Director, Support Services" is the Director.
  for (const std::string_view mark : {" and ", " & ", ", ", " - ", " \u2013 "}) {
    const auto at = position.find(mark);
    if (at == std::string_view::npos) continue;
    learn(position.substr(0, at));
    if (words_of(position.substr(at + mark.size())).size() > 1) learn(position.substr(at + mark.size()));
  }
  for (const std::string_view mark : {" of ", " for ", " to "}) {
    if (const auto at = position.find(mark); at != std::string_view::npos) learn(position.substr(0, at));
  }
}

void People::learn_positions(const std::vector<Attendee>& attendance) {
  for (const auto& attendee : attendance) {
    if (!attendee.position.empty()) learn_position(attendee.position, attendee.name);
  }
}

// "Mr Ash, Leader of the Council, said": from here on the Leader is he.
void People::learn_appositions(std::string_view text, const std::vector<Mention>& mentions) {
  constexpr auto kOffices = std::to_array<std::string_view>(
      {"clerk", "convener", "director", "engineer", "executive", "head", "holder", "leader", "manager",
       "mayor", "member", "officer", "secretary", "solicitor", "treasurer"});
  constexpr std::size_t kLongest = 60;  // bytes
  for (const auto& mention : mentions) {
    auto behind = text.substr(mention.range.end);
    if (!behind.starts_with(", ") && !behind.starts_with(" (")) continue;
    const bool bracket = behind.starts_with(" (");
    behind = behind.substr(2);
    const auto end = std::min(behind.find_first_of(bracket ? ")" : ",.;:()"), behind.size());
    if (end > kLongest) continue;
    const auto job = trim(behind.substr(0, end));
    const auto words = words_of(job);
    if (words.empty() || !words.front().capitalized()) continue;
    const bool office = std::any_of(words.begin(), words.end(), [&](const Word& word) {
      return word.capitalized() && in_table(kOffices, word.lower);
    });
    const bool sentence = std::any_of(words.begin(), words.end(), [](const Word& word) {
      return in_table(vocabulary::finite_verbs(), word.lower) ||
             in_table(vocabulary::speech_verbs(), word.lower);
    });
    if (office && !sentence) learn_position(job, mention.person);
  }
}

void People::learn_initials(std::string_view text) {
  if (!printed_initials_.empty()) {
    initials_ = printed_initials_;
    return;
  }
  std::map<std::string, std::string, std::less<>> told;
  std::set<std::string> twice;
  for (const auto& person : people_) {
    for (const auto& initials : initials_of(person.name)) {
      if (in_table(kAcronyms, initials)) continue;
      const auto [at, fresh] = told.emplace(initials, person.name);
      if (!fresh && at->second != person.name) twice.insert(initials);
    }
  }
  for (const auto& initials : twice) told.erase(initials);
  if (told.empty()) return;
  constexpr std::size_t kEnough = 2;  // people who are called by their initials
  std::set<std::string> met;
  for (const auto& word : words_of(text)) {
    if (const auto found = told.find(std::string(bare(word))); found != told.end()) met.insert(found->second);
  }
  if (met.size() >= kEnough) initials_ = std::move(told);
}

std::optional<std::string> People::by_initials(std::string_view initials) const {
  if (const auto printed = printed_initials_.find(initials); printed != printed_initials_.end())
    return printed->second;
  const Person* found = nullptr;
  for (const auto& person : people_) {
    const auto own = initials_of(person.name);
    if (std::find(own.begin(), own.end(), initials) == own.end()) continue;
    if (found != nullptr && found->name != person.name) return std::nullopt;
    found = &person;
  }
  return found != nullptr ? std::optional(found->name) : std::nullopt;
}

void People::find_initials(std::string_view text, std::vector<Mention>& mentions) const {
  if (initials_.empty()) return;
  for (const auto& word : words_of(text)) {
    const auto found = initials_.find(bare(word));
    if (found == initials_.end() || overlaps(mentions, word.begin, word.end)) continue;
    mentions.push_back(
        {{word.begin, word.begin + bare(word).size()}, found->second, word.possessive(), Basis::kInitials});
  }
}

People::Person People::person_of(const std::string& name, const analyzers::PersonName& parsed,
                                 const std::string& position) {
  const std::string_view given = parsed.given;
  return {name, parsed, position, analyzers::name_key(given.substr(0, given.find(' '))),
          analyzers::name_key(parsed.surname)};
}

const People::Person* People::known(const analyzers::PersonName& name) const {
  const auto surname = analyzers::name_key(name.surname);
  const Person* like = nullptr;
  int alike = 0;
  for (const auto* list : {&people_, &met_}) {
    for (const auto& person : *list) {
      const bool equal = person.surname_key == surname;
      if (!equal && !analyzers::similar_surname(person.parsed.surname, name.surname)) continue;
      if (!name.surname_only() && !analyzers::same_given_name(person.parsed.given, name.given)) continue;
      if (!name.surname_only() && equal) return &person;
      if (like != nullptr && like->name == person.name) continue;
      // An equal surname beats a similar one.
      const bool like_equal = like != nullptr && like->surname_key == surname;
      if (like == nullptr || (equal && !like_equal)) {
        like = &person;
        alike = 1;
      } else if (equal == like_equal) {
        ++alike;
      }
    }
  }
  return alike == 1 ? like : nullptr;
}

std::optional<std::string> People::resolve(const analyzers::PersonName& name) const {
  if (const auto* person = known(name)) return person->name;
  if (name.surname_only()) return std::nullopt;
  return name.display();
}

std::optional<std::string> People::by_first_name(std::string_view word) const {
  constexpr std::size_t kShortest = 3;  // an initial is no name to be called by
  const bool acronym = word.size() > 1 && word[1] >= 'A' && word[1] <= 'Z';
  if (word.size() < kShortest || acronym) return std::nullopt;
  const std::string key = analyzers::name_key(word);
  const bool may_be_short =
      analyzers::is_given_name(word);  // asked once: most capitalized words are no names
  const auto equal = [&](const Person& person) { return person.first_key == key; };
  const auto like = [&](const Person& person) {
    return equal(person) || (may_be_short && person.first_key.size() >= kShortest &&
                             analyzers::same_given_name(person.first_key, key));
  };
  const auto only = [](const std::vector<Person>& people, const auto& matches) -> const Person* {
    const Person* found = nullptr;
    for (const auto& person : people) {
      if (!matches(person)) continue;
      if (found != nullptr && found->name != person.name) return nullptr;
      found = &person;
    }
    return found;
  };
  // Who was met in this item is meant, else the one of that name in the paper.
  if (std::any_of(met_.begin(), met_.end(), equal)) {
    const auto* met = only(met_, equal);
    return met != nullptr ? std::optional(met->name) : std::nullopt;
  }
  if (const auto* met = only(met_, like)) return met->name;
  if (in_table(vocabulary::finite_verbs(), lower(word))) return std::nullopt;
  for (const auto* list : {&people_, &visitors_}) {
    const auto* there = only(*list, like);
    if (there != nullptr) return there->name;
  }
  return std::nullopt;
}

std::optional<std::string> People::by_role(std::string_view role) const {
  if (in_table(kChairWords, role) && !chair_.empty()) return chair_;
  if (role == "mayor" && !chair_.empty() && !other_mayor_) return chair_;
  if (in_table(kViceWords, role) && vice_chairs_.size() == 1) return vice_chairs_.front();
  if (in_table(kDeputyWords, role) && deputy_chairs_.size() == 1) return deputy_chairs_.front();
  const Person* holder = nullptr;
  for (const auto& person : people_) {
    if (person.position != role || (holder != nullptr && holder->name == person.name)) continue;
    if (holder != nullptr) return std::nullopt;  // two engineers: which is meant is not said
    holder = &person;
  }
  return holder != nullptr ? std::optional(holder->name) : std::nullopt;
}

void People::meet(const std::string& name) {
  auto parsed = analyzers::parse_person_name(name);
  if (!parsed || parsed->surname_only()) return;
  std::erase_if(met_, [&](const Person& person) { return person.name == name; });
  met_.push_back(person_of(name, *parsed, ""));
  const bool known = std::any_of(visitors_.begin(), visitors_.end(),
                                 [&](const Person& person) { return person.name == name; });
  if (!known) visitors_.push_back(met_.back());
}

// "The Senior Executive Engineer", "the Director" where only one is there.
void People::find_positions(std::string_view text, std::vector<Mention>& mentions) const {
  if (positions_.empty()) return;
  const auto words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].capitalized()) continue;
    // Most words begin no position.
    const auto opening = lower(bare(words[i]));
    const auto first = positions_.lower_bound(opening);
    if (first == positions_.end() || !first->first.starts_with(opening)) continue;
    for (std::size_t last = std::min(i + kLongestPosition, words.size()); last > i; --last) {
      const auto end = words[i].begin == words[last - 1].begin
                           ? words[i].begin + bare(words[i]).size()
                           : words[last - 1].begin + bare(words[last - 1]).size();
      const auto found = positions_.find(position_key(text.substr(words[i].begin, end - words[i].begin)));
      if (found == positions_.end() || found->second.empty()) continue;
      // "Director of Finance" is more than the Director.
      const bool goes_on = last < words.size() && words[last].lower == "of" && last + 1 < words.size() &&
                           words[last + 1].capitalized();
      // "Ann Lee, Drainage Engineer": said of who has just been named.
      const bool apposed = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
        return mention.person == found->second && mention.range.end < words[i].begin &&
               mention.range.end + 3 >= words[i].begin && text[mention.range.end] == ',';
      });
      if (goes_on || apposed || overlaps(mentions, words[i].begin, end)) break;
      mentions.push_back(
          {{words[i].begin, end}, found->second, words[last - 1].possessive(), Basis::kPosition});
      i = last - 1;
      break;
    }
  }
}

// "The Chairman", "Chair"; not "Chairman of the Planning Committee", nor "(Vice-Chair)" behind a name.
void People::find_roles(std::string_view text, std::vector<Mention>& mentions) const {
  const auto words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto& word = words[i];
    const bool of_another = i + 1 < words.size() && words[i + 1].lower == "of" && i + 2 < words.size() &&
                            words[i + 2].lower != "this";
    if (of_another || word.gap.find('(') != std::string_view::npos) continue;
    std::string role = lower(bare(word));
    std::size_t begin = word.begin;
    if (i > 0 && (words[i - 1].lower == "vice" || words[i - 1].lower == "deputy")) {
      role = words[i - 1].lower + '-' + role;
      begin = words[i - 1].begin;
    }
    const std::size_t before = role.find('-') != std::string::npos && begin != word.begin ? 2 : 1;
    const bool article = i >= before && words[i - before].lower == "the";
    // Without an article it is a person at the start of a sentence or behind a word that leads to one.
    constexpr std::array<std::string_view, 7> kLeads = {"action", "and", "but", "by", "from", "to", "with"};
    const bool starts = i < before || word.gap.find_first_of(".:?!") != std::string_view::npos ||
                        in_table(kLeads, words[i - before].lower);
    if (!article && !(starts && word.capitalized())) continue;
    if (auto person = by_role(role); person && !overlaps(mentions, begin, word.end)) {
      mentions.push_back(
          {{begin, word.begin + bare(word).size()}, *person, word.possessive(), Basis::kRoleOnly});
    }
  }
}

void People::find_first_names(std::string_view text, std::vector<Mention>& mentions) const {
  for (const auto& word : words_of(text)) {
    if (!word.capitalized() || overlaps(mentions, word.begin, word.end)) continue;
    if (auto person = by_first_name(bare(word))) {
      mentions.push_back(
          {{word.begin, word.begin + bare(word).size()}, *person, word.possessive(), Basis::kFirstName});
    }
  }
}

const std::vector<Mention>& People::find(std::string_view text) {
  if (text == last_text_) return last_found_;
  std::vector<Mention> mentions;
  for (const auto& match : analyzers::find_person_names(text)) {
    auto person = resolve(match.name);
    // "Councillor Keogh (J)", where the list has two of that name.
    const auto behind = text.substr(match.range.end, 4);
    if (behind.size() == 4 && behind.starts_with(" (") && behind[3] == ')') {
      const auto lettered = match.name.surname + std::string(behind);
      const auto listed = std::find_if(people_.begin(), people_.end(),
                                       [&](const Person& one) { return one.name == lettered; });
      if (listed != people_.end()) person = listed->name;
    }
    if (!person) continue;
    meet(*person);
    // "Andy" for a listed Andrew: the short form is what the item goes on to use.
    if (!match.name.surname_only() && !met_.empty()) {
      auto parsed = met_.back().parsed;
      parsed.given = match.name.given;
      met_.back() = person_of(met_.back().name, parsed, "");
    }
    mentions.push_back({match.range, *person, possessive_follows(text, match.range.end)});
  }
  learn_appositions(text, mentions);
  find_initials(text, mentions);
  find_positions(text, mentions);
  find_roles(text, mentions);
  find_first_names(text, mentions);
  std::sort(mentions.begin(), mentions.end(),
            [](const Mention& a, const Mention& b) { return a.range.begin < b.range.begin; });
  last_text_ = text;
  last_found_ = std::move(mentions);
  return last_found_;
}

}  // namespace minutebook::papers
