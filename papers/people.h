// SPDX-License-Identifier: GPL-2.0-or-later
// The people of one paper: who is known, and whom a mention means ("The Chairman", "Cllr Billing", "Susan").
// A People grows while its paper is read; not for use by two threads at once.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/names.h"
#include "analyzers/token.h"
#include "papers/meeting.h"

namespace minutebook::papers {

// A place in a text where a person is meant.
struct Mention {
  analyzers::ByteRange range;  // with title and honours, without a possessive
  std::string person;          // display name
  bool possessive = false;
  Basis by = Basis::kSpelling;  // how it means the person, where it is not the name
};

class People {
 public:
  // Everybody of the attendance list, the chair first to be asked for by role.
  explicit People(const std::vector<Attendee>& attendance, std::string_view chair);

  // First names mean those met since the last call, for minutes introduce a speaker by full name in each item; where
  // nobody of the name was, the only one of that name in the paper.
  void begin_item() {
    met_.clear();
    last_text_.clear();
  }

  // From here on initials mean people ("JB reported"), where the paper prints whose they are, or where those that can
  // be told come often enough in `text`.
  void learn_initials(std::string_view text);

  // The known person that a name means, or the name itself where it is a full one. Nothing where it is not
  // clear.
  std::optional<std::string> resolve(const analyzers::PersonName& name) const;

  // The one person of the attendance list whose initials these are; nothing where several share them.
  std::optional<std::string> by_initials(std::string_view initials) const;

  // Everybody mentioned in `text`, in order. Full names met on the way are remembered for first names.
  // The view lives until the next call.
  const std::vector<Mention>& find(std::string_view text);

  const std::string& chair() const { return chair_; }

 private:
  void learn_positions(const std::vector<Attendee>& attendance);
  void learn_position(std::string_view position, const std::string& name);
  void learn_appositions(std::string_view text, const std::vector<Mention>& mentions);
  struct Person {
    std::string name;
    analyzers::PersonName parsed;
    std::string position;     // lower case: "clerk"
    std::string first_key;    // name_key of the first given name
    std::string surname_key;  // name_key of the surname
  };
  static Person person_of(const std::string& name, const analyzers::PersonName& parsed,
                          const std::string& position);
  const Person* known(const analyzers::PersonName& name) const;
  std::optional<std::string> by_first_name(std::string_view word) const;
  std::optional<std::string> by_role(std::string_view role) const;
  void meet(const std::string& name);
  void find_roles(std::string_view text, std::vector<Mention>& mentions) const;
  void find_positions(std::string_view text, std::vector<Mention>& mentions) const;
  void find_first_names(std::string_view text, std::vector<Mention>& mentions) const;
  void find_initials(std::string_view text, std::vector<Mention>& mentions) const;

  std::vector<Person> people_;    // of the attendance list
  std::vector<Person> met_;       // in this item, the last one last
  std::vector<Person> visitors_;  // met in any item
  std::string last_text_;         // of the last find(): several questions are asked of one sentence
  std::vector<Mention> last_found_;
  std::string chair_;
  std::map<std::string, std::string, std::less<>>
      positions_;  // jobs that one person has, to names; "" for several
  std::map<std::string, std::string, std::less<>> printed_initials_;  // to names
  std::map<std::string, std::string, std::less<>> initials_;          // those that mean people
  bool other_mayor_ = false;                                          // besides the chair
  std::vector<std::string> vice_chairs_;
  std::vector<std::string> deputy_chairs_;
};

}  // namespace minutebook::papers
