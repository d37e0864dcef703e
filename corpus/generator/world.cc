// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/generator/world.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/generator/random.h"

namespace minutebook::corpus {
namespace {

constexpr std::uint32_t kSeats = 22;
constexpr std::uint32_t kOfficerPosts = 8;
constexpr int kTermYears = 4;

// What a hash is of, so that equal numbers of different kinds do not meet.
enum Kind : std::uint64_t { kPersonKind, kSeatKind, kTurnKind, kOfficerKind };

constexpr std::array<std::string_view, 30> kSubjects = {"Housing & Planning",
                                                        "Children and Young People",
                                                        "Transport & Highways",
                                                        "Public Health",
                                                        "Culture & Tourism",
                                                        "Resources",
                                                        "Community Safety",
                                                        "Environment and Waste",
                                                        "Adult Care",
                                                        "Digital & Innovation",
                                                        "Economy and Skills",
                                                        "Rural Affairs",
                                                        "Coastal Communities",
                                                        "Pensions",
                                                        "Licensing & Regulation",
                                                        "Audit and Standards",
                                                        "Improvement",
                                                        "Fire Services",
                                                        "Libraries & Heritage",
                                                        "Workforce",
                                                        "Energy and Climate",
                                                        "Education & Schools",
                                                        "Ports and Harbours",
                                                        "Leisure & Parks",
                                                        "Equalities",
                                                        "Flood Defence",
                                                        "Civil Contingencies",
                                                        "Sport and Wellbeing",
                                                        "Procurement",
                                                        "Member Services"};
constexpr std::array<std::string_view, 2> kBodyTypes = {"Board", "Joint Committee"};
static_assert(kSubjects.size() * kBodyTypes.size() == kBodies);

constexpr std::array<std::string_view, 40> kPlaceStarts = {
    "Aldem",  "Bravel", "Corven", "Dunsel", "Elmar",  "Farrel",  "Galmer",  "Harven", "Ingel",   "Jarvel",
    "Kelder", "Lanver", "Mossen", "Norvel", "Oakel",  "Pendel",  "Quarrel", "Ravel",  "Seddel",  "Thornel",
    "Ulver",  "Vessel", "Wennar", "Yarrel", "Ambler", "Brinder", "Calver",  "Dravel", "Esker",   "Fenner",
    "Gosser", "Hollen", "Istel",  "Kirren", "Lowen",  "Marvel",  "Nessel",  "Orrel",  "Pressen", "Rusken"};
constexpr std::array<std::string_view, 20> kPlaceEnds = {
    "mere",  "bridge", "ford", "wick",   "by",   "ton",   "combe",   "mouth", "stead", "ley",
    "worth", "field",  "stow", "thorpe", "gate", "haven", "minster", "shaw",  "dale",  "moor"};
constexpr std::array<std::string_view, 8> kCouncilTypes = {"Borough Council",
                                                           "District Council",
                                                           "County Council",
                                                           "City Council",
                                                           "Council",
                                                           "Metropolitan Borough Council",
                                                           "London Borough Council",
                                                           "Royal Borough Council"};

constexpr std::array<std::string_view, 64> kGivenNames = {
    "Susan",    "David",   "Helen",   "Peter",   "Mary",     "John",    "Anita",     "Robert",
    "Fatima",   "Michael", "Karen",   "Ahmed",   "Linda",    "Gareth",  "Margaret",  "Paul",
    "Siân",     "Andrew",  "Priya",   "Stephen", "Joan",     "Thomas",  "Claire",    "Owen",
    "Patricia", "Kevin",   "Yasmin",  "Graham",  "Judith",   "Martin",  "Rachel",    "Hugh",
    "Eleri",    "Colin",   "Barbara", "Imran",   "Rosemary", "Neil",    "Catherine", "Derek",
    "Angela",   "Tomos",   "Sheila",  "Adrian",  "Nadia",    "Trevor",  "Bethan",    "Keith",
    "Olive",    "Vikram",  "Frances", "Alan",    "Grace",    "Desmond", "Wendy",     "Rhys",
    "Amara",    "Bernard", "Zainab",  "Clive",   "Heather",  "Joseph",  "Lowri",     "Simon"};
constexpr std::array<std::string_view, 48> kSurnameStarts = {
    "Ash", "Barn", "Black", "Brack", "Cald", "Chad", "Cran",  "Dal",    "Der", "East",   "Elling", "Fair",
    "Fal", "Gar",  "Gold",  "Green", "Had",  "Hal",  "Har",   "Hather", "Hol", "Ket",    "Kirk",   "Lang",
    "Led", "Lin",  "Mal",   "Mar",   "Mill", "Nor",  "Oak",   "Pad",    "Pem", "Pick",   "Rad",    "Red",
    "Ros", "Sand", "Shel",  "Stan",  "Swin", "Tor",  "Under", "Wake",   "War", "Wether", "Whit",   "Win"};
constexpr std::array<std::string_view, 24> kSurnameEnds = {
    "bourne", "by",   "croft", "dale",  "den",  "field", "ford", "ham", "hurst", "land", "ley",  "low",
    "man",    "mere", "over",  "ridge", "shaw", "side",  "ston", "ton", "well",  "wick", "wood", "worth"};

constexpr std::array<std::string_view, kOfficerPosts> kPosts = {
    "Director of Services",  "Head of Policy",       "Programme Manager", "Principal Adviser",
    "Chief Finance Officer", "Head of Partnerships", "Research Manager",  "Senior Adviser"};

std::string joined(std::string_view a, std::string_view b) { return std::string(a) + std::string(b); }

std::string given_name(Random& random) { return std::string(random.pick(kGivenNames)); }

std::string surname(Random& random) {
  const std::string_view start = random.pick(kSurnameStarts);
  return joined(start, random.pick(kSurnameEnds));
}

std::string_view title(Random& random) {
  constexpr std::array<std::string_view, 20> kTitles = {
      "Cllr", "Cllr", "Cllr", "Cllr", "Cllr", "Cllr", "Cllr",  "Cllr", "Cllr", "Cllr",
      "Cllr", "Cllr", "Cllr", "Cllr", "Cllr", "Cllr", "Mayor", "Sir",  "Mr",   "Mrs"};
  return random.pick(kTitles);
}

std::string_view honours(Random& random) {
  constexpr std::array<std::string_view, 12> kHonours = {"", "", "", "",    "",    "",
                                                         "", "", "", "OBE", "MBE", "JP"};
  return random.pick(kHonours);
}

}  // namespace

std::string Person::as_written() const {
  return title + " " + name() + (honours.empty() ? "" : " " + honours);
}

std::string body_name(std::uint32_t body) {
  return joined(kSubjects[body % kSubjects.size()], " ") + std::string(kBodyTypes[body / kSubjects.size()]);
}

std::string place_name(std::uint32_t index) {
  constexpr auto kStarts = static_cast<std::uint32_t>(kPlaceStarts.size());
  // Neighbouring numbers differ in both halves.
  return joined(kPlaceStarts[index % kStarts], kPlaceEnds[(index + index / kStarts) % kPlaceEnds.size()]);
}

std::string council_name(std::uint32_t index) {
  return place_name(index) + " " + std::string(kCouncilTypes[hash(index) % kCouncilTypes.size()]);
}

Person person(std::uint64_t seed, std::uint32_t index) {
  Random random(hash(seed, kPersonKind, index));
  Person made;
  made.title = title(random);
  made.given = given_name(random);
  made.surname = surname(random);
  made.honours = honours(random);
  made.council = council_name(random.below(kCouncils));
  return made;
}

std::vector<Person> members(std::uint64_t seed, std::uint32_t body, int year) {
  std::vector<std::uint64_t> indexes;
  for (std::uint32_t seat = 0; seat < kSeats; ++seat) {
    const auto turn = static_cast<int>(hash(seed, kTurnKind, body, seat) % kTermYears);
    const std::uint64_t index = hash(seed, kSeatKind, body, seat, (year + turn) / kTermYears) % kPeople;
    if (std::find(indexes.begin(), indexes.end(), index) == indexes.end()) indexes.push_back(index);
  }
  std::vector<Person> people;
  for (const std::uint64_t index : indexes) people.push_back(person(seed, static_cast<std::uint32_t>(index)));
  return people;
}

std::vector<Officer> officers(std::uint64_t seed, std::uint32_t body, int year) {
  std::vector<Officer> made;
  for (std::uint32_t post = 0; post < kOfficerPosts; ++post) {
    Random random(hash(seed, kOfficerKind, body, post, year / kTermYears));
    const std::string given = given_name(random);
    made.push_back({given + " " + surname(random), std::string(kPosts[post])});
  }
  return made;
}

}  // namespace minutebook::corpus
