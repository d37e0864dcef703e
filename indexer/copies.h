// SPDX-License-Identifier: GPL-2.0-or-later
// The minutes that one database holds, and which of them are the same minutes in another file, or in another place of
// one. Of the same passages one is indexed and cites the places of the others (schema/record.h); the others sleep: they
// stand in the metadata as the documents they would be (sleeping.h), found by no question, and wake when what stands in
// for them changes or goes. No file has to be read again for that, so that it works for files that are not there today.
//
// What is found is a matter of what the database holds, not of the order in which it came: each commit settles anew the
// meetings whose minutes have changed. A database knows of its own passages only: those of public/ are matched among
// themselves, and nothing in it depends on restricted/.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/passages.h"
#include "schema/record.h"

namespace minutebook::indexer {

class Half;

// One paper of kind minutes that names its body and date, or as much of it as is in this database. Stands in the
// metadata under kCopyPrefix.
struct Copy {
  std::string meeting;  // equal where body and date are
  std::string source;
  std::uint32_t first = 0;      // its passages have the ordinals from `first` on
  std::uint32_t passages = 0;   // how many
  std::uint32_t structure = 0;  // items and decisions among them
  bool alone = false;           // its file gave this database no other paper
  // A paper or an item of which a part is public counts there, and not in restricted/ again.
  bool counts = true;
  std::vector<std::uint32_t> items;  // that count here, by the ordinals of their first passages
  // Set when the meeting is settled:
  Counts asleep;                   // what of it is cited by others and not indexed again
  std::vector<std::string> twins;  // sources that hold the same minutes, sorted, each once; not its own
  friend bool operator==(const Copy&, const Copy&) = default;
};

inline constexpr std::string_view kCopyPrefix = "copy.";

// All copies that a database knows; what cannot be made out is left out.
std::vector<Copy> read_copies(const Xapian::Database& database);

class Copies {
 public:
  explicit Copies(Half& half);  // of which it is a part; reads what that knows

  // Notes the minutes among the passages of a file that are about to come: those whose `restricted` is as given.
  void expect(const FilePassages& file, bool restricted);
  // Takes a document of the file into the half. It sleeps until the meeting is settled where there is another copy: most
  // do not wake then.
  void add(const Xapian::Document& document, const schema::Record& record);
  // Forgets a source with all of it that sleeps.
  void remove(const std::string& source);
  // Finds the same minutes in meetings that have changed, and indexes each passage once.
  void settle();

  // What sleeps of a source.
  Counts asleep(const std::string& source) const;

 private:
  void put(const Copy& copy);
  void settle(const std::string& meeting);

  Half& half_;
  std::map<std::string, std::vector<Copy>> by_meeting_;       // by source and first passage
  std::map<std::string, std::set<std::string>> meetings_of_;  // of a source
  std::set<std::string> changed_;                             // meetings
};

}  // namespace minutebook::indexer
