// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/generator/note.h"

#include <array>
#include <chrono>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "corpus/generator/phrases.h"
#include "corpus/generator/random.h"
#include "corpus/generator/vocabulary.h"
#include "corpus/generator/world.h"

namespace minutebook::corpus {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr sys_days kFirstMonday = std::chrono::year{2008} / 1 / 7;
constexpr std::uint32_t kWeeks = 15 * 52;
constexpr std::uint32_t kNotesPerFolder = 1000;
constexpr std::size_t kUsualBytes = 9000;
constexpr std::uint64_t kNoteKind = 100;  // keeps the numbers of a note apart from those of the world

constexpr std::array<std::string_view, 7> kWeekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                       "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

// Writes one note from front to end. What a sentence may speak of is drawn first, what is said as it is
// written.
class NoteWriter {
 public:
  NoteWriter(std::uint64_t seed, std::uint32_t index)
      : random_(hash(seed, kNoteKind, index)), body_(random_.below(kBodies)), date_(draw_date()) {
    const int year = static_cast<int>(year_month_day(date_).year());
    people_ = members(seed, body_, year);
    officers_ = officers(seed, body_, year);
    while (people_.size() > 8 && random_.chance(45)) {
      apologies_.push_back(people_.back());
      people_.pop_back();
    }
    for (std::uint32_t guests = random_.below(3); guests > 0; --guests) {
      guests_.push_back(person(seed, random_.below(kPeople)));
      if (random_.chance(30)) guests_.back().council.clear();
    }
    restricted_ = random_.chance(4);
    out_.reserve(kUsualBytes);
  }

  std::string write() {
    write_front();
    write_welcome();
    write_previous();
    const std::uint32_t items = random_.between(4, 6);
    for (std::uint32_t i = 0; i < items; ++i) {
      if (random_.chance(4)) ++marker_;  // an item that was withdrawn leaves an empty marker
      write_item();
    }
    write_business();
    write_attendance();
    return std::move(out_);
  }

 private:
  sys_days draw_date() {
    const std::uint32_t week = random_.below(kWeeks);
    return kFirstMonday + std::chrono::days(week * 7 + random_.below(5));
  }

  void write_date(sys_days day) {
    const year_month_day date(day);
    out_ += kWeekdays[std::chrono::weekday(day).c_encoding()];
    out_ += ' ';
    out_ += std::to_string(static_cast<unsigned>(date.day()));
    out_ += ' ';
    out_ += kMonths[static_cast<unsigned>(date.month()) - 1];
    out_ += ' ';
    out_ += std::to_string(static_cast<int>(date.year()));
  }

  void write_front() {
    const bool action_column = random_.chance(40);
    out_ += " Note of last ";
    out_ += body_name(body_);
    out_ += restricted_ ? " meeting (Confidential)\n" : " meeting\n";
    out_ += "\tTitle:\n\n\n\t";
    out_ += body_name(body_);
    out_ += "\n\n\tDate:\n\n\n\t";
    write_date(date_);
    out_ += "\n\n\tVenue:\n\t";
    expand(random_.pick(kVenues));
    out_ += "\n\n\t\n\t\n\n\nAttendance\nAn attendance list is attached as Appendix A to this note\n";
    out_ += "\tItem\n\tDecisions and actions\n";
    out_ += action_column ? "\tAction\n\n\n" : "\t\n\n\n";
  }

  template <typename Title, typename Content>
  void write_marked(Title title, Content content) {
    const std::string marker = "AI" + std::to_string(++marker_);
    out_ += "<" + marker + ">\n\n\t" + std::to_string(++number_) + "  \n\t";
    title();
    out_ += "\n \n\t\n\n\t\n\t";
    content();
    out_ += "\n\n\t\n\n\n</" + marker + ">\n\n";
  }

  void write_paragraph(std::string_view phrase) {
    expand(phrase);
    out_ += "\n\n";
  }

  void write_welcome() {
    write_marked([&] { out_ += "Welcome, Apologies and Declarations of Interest"; },
                 [&] {
                   write_paragraph("The Chairman welcomed members to the meeting of the %b.");
                   if (!apologies_.empty()) {
                     out_ += "Apologies were received from " + short_name(apologies_.front()) + ".\n\n";
                   }
                   write_paragraph(random_.chance(80)
                                       ? "There were no declarations of interest."
                                       : "%M declared an interest in item %d, as a member of the %R Trust.");
                 });
  }

  void write_previous() {
    write_marked([&] { out_ += "Note of the Previous Meeting"; },
                 [&] {
                   out_ += "Decision\n\nThe minutes of the previous meeting held on ";
                   write_date(date_ - std::chrono::days(7 * random_.between(4, 12)));
                   out_ += " were agreed as a correct record.\n\n";
                 });
  }

  void write_item() {
    topic_ = random_.pick_skewed(kTopics);
    officer_ = &random_officer();
    write_marked([&] { write_title(); },
                 [&] {
                   write_paragraph(random_.pick(kIntroductions));
                   for (std::uint32_t i = random_.between(1, 3); i > 0; --i) write_contribution();
                   if (random_.chance(60)) write_bullets();
                   if (random_.chance(30)) write_paragraph(random_.pick(kClosings));
                   write_outcome(kDecisionHeadings, kDecisions);
                   if (random_.chance(45)) write_outcome(kActionHeadings, kActions);
                 });
  }

  void write_title() {
    const std::size_t begin = out_.size();
    expand(random_.pick(kItemTitles));
    if (out_[begin] >= 'a' && out_[begin] <= 'z') out_[begin] = static_cast<char>(out_[begin] - 'a' + 'A');
    if (random_.chance(3)) out_ += " - CONFIDENTIAL";
  }

  void write_contribution() {
    for (std::uint32_t i = random_.between(1, 2); i > 0; --i) {
      expand(random_.pick(kContributions));
      out_ += i > 1 ? " " : "\n\n";
    }
  }

  void write_bullets() {
    write_paragraph(random_.pick(kBulletHeadings));
    for (std::uint32_t i = random_.between(2, 5); i > 0; --i) {
      out_ += "· ";
      write_paragraph(random_.pick(kBullets));
    }
  }

  template <std::size_t kHeadings, std::size_t kPhrases>
  void write_outcome(const std::array<std::string_view, kHeadings>& headings,
                     const std::array<std::string_view, kPhrases>& phrases) {
    out_ += random_.pick(headings);
    out_ += "\n\n";
    for (int i = random_.chance(20) ? 2 : 1; i > 0; --i) write_paragraph(random_.pick(phrases));
  }

  void write_business() {
    write_marked([&] { out_ += "Any Other Business"; }, [&] { write_paragraph(random_.pick(kBusiness)); });
  }

  void write_attendance() {
    out_ +=
        "<TRAILER_SECTION>\n\nAppendix A -Attendance "
        "\n\n\tPosition/Role\n\tCouncillor\n\tAuthority\n\n\t\n\t\n\t\n\n";
    constexpr std::array<std::string_view, 4> kRoles = {"Chairman", "Vice-Chairman", "Deputy-chairman",
                                                        "Members"};
    for (std::size_t i = 0; i < people_.size(); ++i)
      write_row(i < kRoles.size() ? kRoles[i] : "", people_[i]);
    for (std::size_t i = 0; i < apologies_.size(); ++i) write_row(i == 0 ? "Apologies" : "", apologies_[i]);
    for (std::size_t i = 0; i < guests_.size(); ++i) write_row(i == 0 ? "In Attendance" : "", guests_[i]);
    out_ += "\n</TRAILER_SECTION>\n";
  }

  // The role stands in the first row that has it and holds for those beneath.
  void write_row(std::string_view role, const Person& person) {
    if (!role.empty()) out_ += '\n';
    out_ += '\t';
    out_ += role;
    out_ += role.empty() ? "\n\t" : "\n\t ";
    out_ += person.as_written();
    out_ += "\n\t";
    out_ += person.council;
    out_ += "\n\n";
  }

  static std::string short_name(const Person& person) { return person.title + " " + person.surname; }

  const Officer& random_officer() {
    return officers_[random_.below(static_cast<std::uint32_t>(officers_.size()))];
  }
  const Officer& officer() { return officer_ == nullptr ? *(officer_ = &random_officer()) : *officer_; }

  void expand(std::string_view phrase) {
    for (std::size_t at = phrase.find('%'); at != std::string_view::npos; at = phrase.find('%')) {
      out_ += phrase.substr(0, at);
      write_drawn(phrase[at + 1]);
      phrase.remove_prefix(at + 2);
    }
    out_ += phrase;
  }

  // The letters are explained in phrases.h.
  void write_drawn(char letter) {
    switch (letter) {
      case 'n':
        out_ += random_.pick_skewed(kNouns);
        return;
      case 'a':
        out_ += random_.pick_skewed(kAdjectives);
        return;
      case 'v':
        out_ += random_.pick_skewed(kVerbs);
        return;
      case 'r':
        append_rare_word(random_.rank(), out_);
        return;
      case 'R': {
        const std::size_t begin = out_.size();
        append_rare_word(random_.rank(), out_);
        out_[begin] = static_cast<char>(out_[begin] - 'a' + 'A');
        return;
      }
      case 't':
        out_ += topic_;
        return;
      case 'T':
        out_ += random_.pick_skewed(kTopics);
        return;
      case 'b':
        out_ += body_name(body_);
        return;
      case 'c':
        out_ += council_name(random_.skewed(kCouncils));
        return;
      case 'p':
        out_ += place_name(random_.skewed(kCouncils));
        return;
      case 'd':
        out_ += std::to_string(random_.between(2, 99));
        return;
      case 'm':
        out_ += "£";
        out_ += std::to_string(random_.between(1, 40));
        out_ += ".";
        out_ += std::to_string(random_.below(10));
        out_ += "m";
        return;
      case 'y': {
        const int year = static_cast<int>(year_month_day(date_).year());
        out_ += std::to_string(year) + "/" + std::to_string((year + 1) % 100 + 100).substr(1);
        return;
      }
      case 'M':
        out_ += short_name(people_[1 + random_.below(static_cast<std::uint32_t>(people_.size() - 1))]);
        return;
      case 'O':
        out_ += officer().name;
        return;
      case 'P':
        out_ += officer().post;
        return;
      case 'G':
        out_ += std::string_view(officer().name).substr(0, officer().name.find(' '));
        return;
      default:
        throw std::logic_error(std::string("no such letter in a phrase: %") + letter);
    }
  }

  Random random_;
  std::uint32_t body_;
  sys_days date_;
  std::vector<Person> people_;  // present, the chair first
  std::vector<Person> apologies_;
  std::vector<Person> guests_;  // some without a council
  std::vector<Officer> officers_;
  bool restricted_ = false;
  std::string_view topic_ = kTopics[0];
  const Officer* officer_ = nullptr;  // who introduces the item
  int marker_ = 0;
  int number_ = 0;
  std::string out_;
};

}  // namespace

std::string note(std::uint64_t seed, std::uint32_t index) { return NoteWriter(seed, index).write(); }

std::filesystem::path note_path(std::uint32_t index) {
  const auto digits = [](std::uint32_t number, std::size_t width) {
    const std::string plain = std::to_string(number);
    return plain.size() < width ? std::string(width - plain.size(), '0') + plain : plain;
  };
  return std::filesystem::path(digits(index / kNotesPerFolder, 3)) / (digits(index, 5) + ".txt");
}

std::uint64_t write_notes(std::uint64_t seed, std::uint32_t count, const std::filesystem::path& folder) {
  std::uint64_t bytes = 0;
  for (std::uint32_t index = 0; index < count; ++index) {
    const std::filesystem::path path = folder / note_path(index);
    if (index % kNotesPerFolder == 0) std::filesystem::create_directories(path.parent_path());
    const std::string text = note(seed, index);
    std::ofstream file(path, std::ios::binary);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    file.close();
    if (!file) throw std::runtime_error("cannot write " + path.string());
    bytes += text.size();
  }
  return bytes;
}

}  // namespace minutebook::corpus
