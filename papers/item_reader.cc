// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/item_reader.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "analyzers/names.h"
#include "papers/access.h"
#include "papers/action_table.h"
#include "papers/attendance.h"
#include "papers/convention.h"
#include "papers/headings.h"
#include "papers/item_numbers.h"
#include "papers/motions.h"
#include "papers/outcomes.h"
#include "papers/people.h"
#include "papers/resolutions.h"
#include "papers/resolved_people.h"
#include "papers/speakers.h"
#include "papers/text.h"
#include "papers/vocabulary.h"

namespace minutebook::papers {
namespace {

constexpr std::size_t kLongestDiscussion = 1500;  // bytes: a list longer than this is cut between its entries

constexpr auto kApologyPhrases = std::to_array<std::string_view>(
    {"apologies were received", "apologies for absence", "apologies received", "apologies had been received",
     "apologies were intimated", "apologies were submitted", "apologies were tendered", "apology for absence",
     "apology had been received", "apology was received", "apologies were noted", "sent apologies"});
constexpr std::array<std::string_view, 8> kInterestPhrases = {"declarations of interest",
                                                              "declaration of interest",
                                                              "declared an interest",
                                                              "declared a personal interest",
                                                              "declared a pecuniary interest",
                                                              "declared a prejudicial interest",
                                                              "declared his",
                                                              "declared her"};

PassageKind kind_of_discussion(std::string_view paragraph) {
  const auto text = lower(paragraph);
  if (has_any_phrase(text, kInterestPhrases)) return PassageKind::kDeclaration;
  if (has_any_phrase(text, kApologyPhrases) || text.starts_with("apologies")) return PassageKind::kApologies;
  return PassageKind::kDiscussion;
}

bool is_only_a_date(std::string_view text) {
  const auto dates = analyzers::find_dates(text);
  return dates.size() == 1 && dates[0].range.begin == 0 && dates[0].range.end == text.size();
}

// A sentence that only says who moved and seconded.
bool is_only_a_motion(std::string_view sentence) {
  constexpr std::array<std::string_view, 14> kStarts = {"moved by",
                                                        "moved:",
                                                        "on the motion of",
                                                        "prop.",
                                                        "prop:",
                                                        "proposed and seconded",
                                                        "proposed by",
                                                        "proposed:",
                                                        "proposed cllr",
                                                        "proposed councillor",
                                                        "proposer",
                                                        "seconded",
                                                        "seconder",
                                                        "2nd"};
  constexpr std::size_t kLongest = 24;  // words: more say what was moved
  constexpr std::size_t kLongestBracket = 36;
  // "(Cllr Ash proposed, Cllr Birch seconded, all were in favour)"
  if (sentence.starts_with('(') && puts_motion(sentence) && words_of(sentence).size() <= kLongestBracket)
    return true;
  const auto text = lower(sentence);
  if (words_of(sentence).size() > kLongest || decided_in(sentence) != Decided::kNot) return false;
  return std::any_of(kStarts.begin(), kStarts.end(), [&](auto start) { return text.starts_with(start); });
}

// Where `piece` of a tidied text begins in the raw text of its block: found by its first words, since tidying
// keeps words and changes white space.
std::size_t place_of(std::string_view text, const Block& block, std::string_view piece) {
  const auto raw = text.substr(block.begin, block.end - block.begin);
  const auto words = words_of(piece);
  const auto start = piece.substr(0, words.size() > 2 ? words[1].end : piece.size());
  const auto at = raw.rfind(start);
  return block.begin + (at == std::string_view::npos ? 0 : at);
}

// Whether a lead-in's list belongs to the decision that it is: conditions, reasons. Any other list is one of decisions.
bool leads_conditions(std::string_view lead_in) {
  constexpr std::array<std::string_view, 10> kBelongs = {
      "amendment",    "amendments", "condition", "conditions", "following changes",
      "informatives", "reason",     "reasons",   "subject to", "terms"};
  const auto text = lower(lead_in);
  const auto tail =
      text.size() > 60 ? std::string_view(text).substr(text.size() - 60) : std::string_view(text);
  return has_any_phrase(tail, kBelongs);
}

// "The meeting closed at 4.05 pm."
bool closes_meeting(std::string_view text) {
  constexpr auto kClosed =
      std::to_array<std::string_view>({"closed", "concluded", "ended", "finished", "rose", "terminated"});
  const auto words = words_of(text);
  return words.size() > 2 && words.size() < 20 && words[0].lower == "the" && words[1].lower == "meeting" &&
         in_table(kClosed, words[2].lower);
}

bool starts_quoted(std::string_view text) {
  return text.starts_with("That, ") || text.starts_with('"') || text.starts_with("\u201C") ||
         text.starts_with("\u2018") || text.starts_with('\'') || text.starts_with("That ") ||
         text.starts_with("that ");
}

std::string_view part_of(std::string_view text, analyzers::ByteRange range) {
  return text.substr(range.begin, range.end - range.begin);
}

constexpr std::string_view kBullet = "\u2022 ";

bool has_bullet_inside(const Block& block) {
  return block.kind != BlockKind::kRow && block.text.find(kBullet) != std::string::npos;
}

// The blocks, with bullets that stand inside a line as entries of a list: "... forward items \u2022 It was agreed".
std::vector<Block> with_bullets_apart(const std::vector<Block>& blocks, std::string_view text) {
  std::vector<Block> out;
  for (const auto& block : blocks) {
    if (!has_bullet_inside(block)) {
      out.push_back(block);
      continue;
    }
    const auto first = block.text.find(kBullet);
    if (first > 0) {
      out.push_back(block);
      out.back().text = trim(std::string_view(block.text).substr(0, first));
    }
    for (auto at = first; at != std::string::npos;) {
      const auto next = block.text.find(kBullet, at + kBullet.size());
      const auto entry = trim(std::string_view(block.text).substr(at, next - at)).substr(kBullet.size());
      at = next;
      if (entry.empty()) continue;
      Block one = block;
      one.kind = BlockKind::kListEntry;
      one.marker = "*";
      one.text = entry;
      one.begin = place_of(text, block, entry);
      out.push_back(std::move(one));
    }
  }
  return out;
}

// Reads one item. The state of a meeting that outlives an item (the public excluded) is kept by read_items.
class ItemReader {
 public:
  ItemReader(std::string_view text, const Convention& convention, People& people, Item& item, Access access)
      : text_(text), convention_(convention), people_(people), item_(item), access_(access) {}

  void read(const std::vector<Block>& printed) {
    const bool parted = std::any_of(printed.begin(), printed.end(), has_bullet_inside);
    const auto apart = parted ? with_bullets_apart(printed, text_) : std::vector<Block>{};
    const auto& blocks = parted ? apart : printed;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      next_ = i + 1 < blocks.size() ? &blocks[i + 1] : nullptr;
      read_block(blocks[i]);
    }
    decide_by_last_words();
    for (auto& passage : item_.passages) note_resolved(text_, people_, passage);
  }

  Access access() const { return access_; }
  bool marked() const { return marked_; }  // its own heading marks the item
  PublicChange change() const { return change_; }
  const ItemsMeant& meant() const { return meant_; }
  const Place& changed_at() const { return changed_at_; }
  const Place& mark_at() const { return mark_at_; }  // of the last section begun

 private:
  void read_block(const Block& block) {
    read_vote_row(block);
    if (read_mark(block) || read_table(block)) return;
    if (const auto change = public_change(block.text); change != PublicChange::kNone) {
      change_ = change;
      changed_at_ = printed_at(block);
      meant_ = items_meant(block.text);
      if (change == PublicChange::kExcluded && meant_.this_one) access_ = Access::kRestricted;
    }
    if (is_only_a_date(block.text)) {
      add(block, PassageKind::kOther);  // a running header's
      return;
    }
    if (!block.margin.empty()) {
      const auto heading = heading_of(block);
      if (heading && !heading->rest.empty()) {
        open_section(block, *heading);
        add_action(block, heading->rest, block.begin);
        own(block, block.margin);
      } else {
        read_beside_margin(block);
      }
      return;
    }
    if (read_owner_behind(block)) return;
    if (motion_put_ && is_carried(block.text)) {
      carry(block);
      return;
    }
    if (const auto heading = heading_of(block)) {
      open_section(block, *heading);
      return;
    }
    if (leads_deeds(block)) {
      open_section(block, {Section::kDecision, "", true, false});
      return;
    }
    if (lead_in_ && entries_ == 0 && block.kind != BlockKind::kListEntry && !starts_quoted(block.text)) {
      // Nothing is listed below "decided as follows:": the lead-in is the decision itself.
      auto& lead_in = item_.passages[*lead_in_];
      lead_in.kind = PassageKind::kDecision;
      note_prose(lead_in);
      section_ = Section::kDiscussion;
    }
    lead_in_.reset();
    if (section_ == Section::kDecision || section_ == Section::kAction) {
      if (lasts_ || reaches(block)) {
        read_entries(block);
        return;
      }
      section_ = Section::kDiscussion;
    }
    if (section_ == Section::kRecommendation &&
        (block.kind == BlockKind::kListEntry || starts_quoted(block.text))) {
      add(block, PassageKind::kRecommendation);
    } else {
      read_prose(block);
    }
  }

  // "The Committee:" in front of a list of what it did: "noted the report; and".
  bool leads_deeds(const Block& block) const {
    constexpr std::size_t kLongest = 10;  // words
    if (convention_.headed || next_ == nullptr || next_->kind != BlockKind::kListEntry ||
        block.kind == BlockKind::kRow || !(block.text.ends_with(':') || !ends_closed(block.text)) ||
        words_of(block.text).size() > kLongest)
      return false;
    // "7.3 The Board resolved:"
    const bool resolves = block.kind == BlockKind::kListEntry && block.text.ends_with(':') &&
                          decided_in(block.text) != Decided::kNot && !stands_above_table(block);
    return resolves || decides_with(block.text, next_->text);
  }

  bool read_mark(const Block& block) {
    // "EXEMPT - paragraph 3", "Not for publication" below a title are the item's.
    constexpr std::size_t kLongestMark = 100;
    if (item_.passages.empty() && block.kind == BlockKind::kParagraph && block.text.size() < kLongestMark &&
        (!block.text.ends_with('.') || lower(block.text).starts_with("not for publication")) &&
        marks_restricted(block.text)) {
      marked_ = true;
      access_ = Access::kRestricted;
    }
    const auto mark = section_mark(block.text);
    if (mark != SectionMark::kNone) {
      access_ = mark == SectionMark::kStart ? Access::kRestricted : Access::kPublic;
      mark_at_ = printed_at(block);
    }
    return mark != SectionMark::kNone;
  }

  // "For | 8", "Against | Cllrs Ash and Birch | 2": how a vote fell, row by row.
  void read_vote_row(const Block& block) {
    if (block.kind != BlockKind::kRow || block.cells.size() < 2) {
      vote_rows_.clear();
      vote_head_.clear();
      return;
    }
    const auto is_number = [](const std::string& cell) { return whole_number(trim(cell)).has_value(); };
    const auto number = std::find_if(block.cells.rbegin(), block.cells.rend(), is_number);
    if (number == block.cells.rend()) {
      vote_head_ = block.cells;
      return;
    }
    // "For | Against | Abstain" above "9 | 3 | 1".
    const bool below = vote_head_.size() == block.cells.size() && is_number(block.cells.front());
    for (std::size_t i = 0; below && i < block.cells.size(); ++i)
      vote_rows_ += tidy(vote_head_[i]) + ' ' + tidy(block.cells[i]) + ' ';
    if (!below) vote_rows_ += tidy(block.cells.front()) + ' ' + *number + ' ';
    if (auto vote = vote_in(vote_rows_)) item_.vote = vote;
  }

  // "Ref | Action | Owner | Due".
  bool read_table(const Block& block) {
    if (block.kind != BlockKind::kRow) {
      actions_.close();
      return false;
    }
    if (actions_.head(block.cells)) {
      add(block, PassageKind::kOther);
      return true;
    }
    if (!actions_.open()) return false;
    const auto row = actions_.row(block.cells);
    auto& passage = add(block, row ? PassageKind::kAction : PassageKind::kOther);
    if (row) {
      passage.text = row->text;
      passage.due = row->due;
      passage.status = row->status;
      own(block, row->owner);
    }
    return true;
  }

  void open_section(const Block& block, const Heading& heading) {
    section_ = heading.section;
    lasts_ = heading.lasts;
    entries_ = 0;
    merging_ = false;
    // "RESOLVED to approve the following payments:" above a table of them.
    const bool table = stands_above_table(block);
    if (heading.worded && !convention_.headed && (table || leads_conditions(block.text)) &&
        decided_in(block.text) != Decided::kNot) {
      add_decision(behind_talk(block));
      conditions_ = true;
      section_ = Section::kDiscussion;
      return;
    }
    const bool heard = heading.worded && !speakers_of(block.text, people_).empty();
    if (heard) add_discussion(block);
    if (!heard && heading.worded && !convention_.headed && decided_in(block.text) != Decided::kNot) {
      add(block, PassageKind::kOther);
      lead_in_ = item_.passages.size() - 1;
    }
    if (heading.worded && puts_motion(block.text)) {
      Passage lead_in = passage_of(block, PassageKind::kOther);
      read_motion(lead_in, people_);
      motion_ = {lead_in.mover, lead_in.seconder};
    }
    if (heading.rest.empty()) return;
    Block rest = block;
    rest.text = heading.rest;
    for (const std::string_view bullet : {"\u2022 ", "- ", "\u2013 "}) {
      if (rest.text.starts_with(bullet)) rest.text.erase(0, bullet.size());
    }
    rest.marker.clear();
    rest.begin = place_of(text_, block, heading.rest);
    if (section_ == Section::kAction && read_owner_alone(rest)) return;
    if (section_ == Section::kAction && read_tasks(rest)) return;
    read_entries(rest);
  }

  // "RESOLVED to approve the following payments:" above a table of them; not "The Board resolved:".
  bool stands_above_table(const Block& block) const {
    if (next_ == nullptr || next_->kind != BlockKind::kRow) return false;
    constexpr auto kDeciding = std::to_array<std::string_view>({"agreed", "approved", "decided", "resolved"});
    constexpr std::size_t kFewest = 3;  // words that say what was decided
    const auto words = words_of(block.text);
    for (std::size_t i = words.size(); i-- > 0;) {
      if (in_table(kDeciding, words[i].lower)) return words.size() - i > kFewest;
    }
    return true;
  }

  // A part of a block as a block: where its words begin, to the block's end.
  Block piece_of(const Block& block, std::string_view part) const {
    Block piece = block;
    piece.text = part;
    piece.begin = place_of(text_, block, part);
    return piece;
  }

  // The last sentence of a block that decides; what stands in front of it is talk.
  Block behind_talk(const Block& block) {
    const auto sentences = sentences_of(block.text);
    if (sentences.size() < 2 || decided_in(part_of(block.text, sentences.back())) == Decided::kNot)
      return block;
    Block front = block;
    front.text = block.text.substr(0, sentences[sentences.size() - 2].end);
    read_discussion(front);
    return piece_of(block, part_of(block.text, sentences.back()));
  }

  // Whether a block still belongs to what a lead-in announced.
  bool reaches(const Block& block) const {
    if (entries_ == 0 || starts_quoted(block.text)) return true;
    return block.kind == BlockKind::kListEntry && listed_;
  }

  // "Action: Clerk to complete the form. Cllr Ash to agree the places.": two.
  bool read_tasks(const Block& block) {
    const auto sentences = sentences_of(block.text);
    if (sentences.size() < 2 || !std::all_of(sentences.begin(), sentences.end(), [&](const auto& range) {
          return gives_work(part_of(block.text, range), people_);
        }))
      return false;
    for (const auto& range : sentences) {
      add_task(block, part_of(block.text, range));
    }
    section_ = Section::kDiscussion;
    return true;
  }

  // "Action: Clerk" beneath what the Clerk has to do.
  bool read_owner_alone(const Block& block) {
    if (item_.passages.empty() || words_of(block.text).size() > 6) return false;
    const auto owner = owner_alone(block.text, people_);
    if (owner.empty()) return false;
    auto& before = item_.passages.back();
    if (before.kind != PassageKind::kAction) {
      const auto sentences = sentences_of(before.text);
      const auto last =
          sentences.size() > 1 ? std::string(part_of(before.text, sentences.back())) : before.text;
      Passage action = before;
      action.kind = PassageKind::kAction;
      action.text = last;
      action.mover.clear();
      action.seconder.clear();
      action.offset = before.offset + before.length - std::min(before.length, last.size());
      action.length = last.size();
      item_.passages.push_back(std::move(action));
    }
    item_.passages.back().owner = owner;
    item_.passages.back().inferred.clear();  // it is called an action
    note_owner(text_, block.text, printed_at(block), people_, item_.passages.back());
    section_ = Section::kDiscussion;
    return true;
  }

  // What a margin names somebody for is work, whatever its words; what was decided beside it is a decision, too.
  void read_beside_margin(const Block& block) {
    const auto sentences = sentences_of(block.text);
    std::size_t work = sentences.size() - 1;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (gives_work(part_of(block.text, sentences[i]), people_)) work = i;
    }
    Block plain = block;
    plain.margin.clear();
    if (sentences.size() > 1 || decided_in(block.text) != Decided::kNot) read_prose(plain);
    const auto sentence = part_of(block.text, sentences[work]);
    if (!item_.passages.empty() && item_.passages.back().kind == PassageKind::kAction &&
        item_.passages.back().text == sentence) {
      item_.passages.back().inferred.clear();  // the margin says that it is work
    } else {
      add_action(block, sentence, place_of(text_, block, sentence));
    }
    own(block, block.margin);
  }

  // The last passage is for whom `printed` names in a column beside it.
  void own(const Block& block, std::string_view printed) {
    auto& passage = item_.passages.back();
    passage.owner = owner_named(printed);
    note_owner(text_, printed, printed_at(block), people_, passage);
  }

  // In a column of owners initials are people, whatever they may be elsewhere: "CAW", "RL/JI".
  std::string owner_named(std::string_view printed) {
    std::string owners;
    for (std::string_view rest = printed; !rest.empty();) {
      const auto mark = rest.find_first_of("/,&\n ");
      const auto one = trim(rest.substr(0, mark));
      rest = mark == std::string_view::npos ? std::string_view() : rest.substr(mark + 1);
      if (one.empty() || one == "and") continue;
      const auto person = people_.by_initials(one);
      if (!person) {
        owners.clear();
        break;
      }
      owners += (owners.empty() ? "" : ", ") + *person;
    }
    if (!owners.empty()) return owners;
    // "A Dowd": an initial and a surname.
    const auto words = words_of(printed);
    if (words.size() == 2 && words[0].text.size() == 1 && words[0].capitalized() && words[1].capitalized()) {
      if (const auto name = analyzers::parse_person_name("Cllr " + std::string(printed))) {
        if (auto person = people_.resolve(*name)) return *person;
      }
    }
    auto owner = owner_alone(printed, people_);
    return owner.empty() ? std::string(trim(printed)) : owner;
  }

  // "... to be sent to all trustees. Action: Finance Director": who has to do it, at the end of a paragraph.
  bool read_owner_behind(const Block& block) {
    constexpr std::array<std::string_view, 4> kLabels = {"action:", "action by:", "action -",
                                                         "action \u2013"};
    const auto text = lower_in_place(block.text);
    for (const auto label : kLabels) {
      const auto at = text.rfind(label);
      if (at == std::string::npos || at < 2 ||
          std::string_view(" ([*").find(text[at - 1]) == std::string_view::npos)
        continue;
      const auto tail = trim(std::string_view(block.text).substr(at + label.size()));
      if (owner_alone(tail, people_).empty()) continue;
      Block owned = block;
      auto front = trim(std::string_view(block.text).substr(0, at));
      while (!front.empty() && std::string_view("([*").find(front.back()) != std::string_view::npos)
        front = trim(front.substr(0, front.size() - 1));
      owned.text = front;
      owned.margin = tail;
      if (owned.text.empty()) return false;
      read_beside_margin(owned);
      return true;
    }
    return false;
  }

  // Running text, in which a sentence may decide or give work.
  void read_prose(const Block& block) {
    if (convention_.headed) {
      read_discussion(block);
      return;
    }
    const auto ranges = sentences_of(block.text);
    if (ranges.empty()) return;
    if (opens_resolution(part_of(block.text, ranges.front())) && !is_lost(block.text)) {
      read_resolution(block);
      return;
    }
    // "... was seconded by Cllr Birch and it was resolved:" at the end of what was said about it.
    const bool table = stands_above_table(block);
    if (block.text.ends_with(':') && !table && !leads_conditions(block.text) &&
        decided_in(part_of(block.text, ranges.back())) == Decided::kFormally) {
      if (ranges.size() > 1) {
        read_discussion(block);
      } else {
        add(block, PassageKind::kOther);
        lead_in_ = item_.passages.size() - 1;
      }
      Passage lead_in = passage_of(block, PassageKind::kOther);
      read_motion(lead_in, people_);
      motion_ = {lead_in.mover, lead_in.seconder};
      section_ = Section::kDecision;
      lasts_ = false;
      entries_ = 0;
      return;
    }
    std::vector<std::size_t> decisions;
    bool talk = false;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
      const auto sentence = part_of(block.text, ranges[i]);
      if (decides(sentence)) {
        decisions.push_back(i);
      } else {
        talk = talk || !(is_only_a_motion(sentence) || is_carried(sentence));
      }
    }
    const bool put = puts_motion(block.text);
    if (put) merging_ = false;
    const auto last = part_of(block.text, ranges.back());
    if (decisions.empty() && ranges.size() > 1 && is_carried(last) && (put || words_of(last).size() <= 2)) {
      // "... if this could be circulated. AGREED"
      if (put && quoted_motion()) {
        motion_put_ = item_.passages.size() + 1;
        Block front = block;
        front.text = block.text.substr(0, ranges[ranges.size() - 2].end);
        read_discussion(front);
        Block end = block;
        end.text = last;
        carry(end);
        return;
      }
      if (put || ranges.size() == 2) {
        add_decision(block);
        return;
      }
      read_discussion(block);
      add_decision(piece_of(block, std::string_view(block.text).substr(ranges[ranges.size() - 2].begin)));
      return;
    }
    if (decisions.size() == 1 && !talk) {
      add_decision(block);
      return;
    }
    if (talk || decisions.empty()) read_discussion(block);
    if (put && decisions.empty() && !is_lost(block.text)) motion_put_ = item_.passages.size();
    add_decisions(block, ranges, decisions);
    if (!convention_.margin) add_work(block, ranges, decisions);
  }

  bool decides(std::string_view sentence) const {
    const auto said = decided_in(sentence);
    return said == Decided::kFormally || (said == Decided::kPlainly && !convention_.formal);
  }

  void add_decisions(const Block& block, const std::vector<analyzers::ByteRange>& ranges,
                     const std::vector<std::size_t>& decisions) {
    for (const auto i : decisions) {
      // Who moved it is often said in a sentence of its own behind it.
      const bool moved = i + 1 < ranges.size() && is_only_a_motion(part_of(block.text, ranges[i + 1]));
      auto one = piece_of(block, part_of(block.text, {ranges[i].begin, ranges[moved ? i + 1 : i].end}));
      one.kind = BlockKind::kParagraph;
      add_decision(one);
    }
  }

  void add_work(const Block& block, const std::vector<analyzers::ByteRange>& ranges,
                const std::vector<std::size_t>& decisions) {
    for (std::size_t i = 0; i < ranges.size(); ++i) {
      const auto sentence = part_of(block.text, ranges[i]);
      const bool decided = std::find(decisions.begin(), decisions.end(), i) != decisions.end();
      if (decided || !assigns_work(sentence, people_)) continue;
      for (const auto part : tasks_in(sentence)) add_task(block, part);
    }
  }

  // "Clerk to place the order; Ann Lee to fence off the slide" is two.
  std::vector<std::string_view> tasks_in(std::string_view sentence) {
    const auto semicolon = sentence.find("; ");
    if (semicolon == std::string_view::npos) return {sentence};
    const auto second = trim(sentence.substr(semicolon + 1));
    if (!assigns_work(sentence.substr(0, semicolon), people_) || !assigns_work(second, people_))
      return {sentence};
    auto tasks = tasks_in(second);
    tasks.insert(tasks.begin(), sentence.substr(0, semicolon));
    return tasks;
  }

  // "RESOLVED that ...", all of the paragraph; or the lead-in of a list.
  void read_resolution(const Block& block) {
    const auto entries = entries_inside(block);
    if (entries.size() > 1) {
      const auto around = std::exchange(section_, Section::kDecision);
      for (const auto& entry : entries) add_decision(entry);
      section_ = around;
      return;
    }
    const bool open = block.text.ends_with(':') || block.text.ends_with("that") ||
                      block.text.ends_with(" to") ||
                      words_of(block.text).size() <= (ends_closed(block.text) ? 1 : 3) ||
                      (next_ != nullptr && next_->kind == BlockKind::kListEntry &&
                       starts_quoted(next_->text) && !ends_closed(block.text));
    const bool table = stands_above_table(block);
    if (open && !table && !leads_conditions(block.text)) {
      Passage lead_in = passage_of(block, PassageKind::kOther);
      read_motion(lead_in, people_);
      motion_ = {lead_in.mover, lead_in.seconder};
      add(block, PassageKind::kOther);
      lead_in_ = item_.passages.size() - 1;
      section_ = Section::kDecision;
      lasts_ = false;
      entries_ = 0;
      return;
    }
    add_decision(block);
    conditions_ = open;
    section_ = Section::kDiscussion;
  }

  // "RESOLVED that (a) ... and (b) ...": the entries behind the lead-in.
  std::vector<Block> entries_inside(const Block& block) const {
    for (const std::string_view first : {"(a) ", "(1) ", "(i) ", "a) ", "1) ", "i) ", "1. "}) {
      const auto at = block.text.find(first);
      if (at == std::string::npos || at == 0 || block.text[at - 1] != ' ') continue;
      if (leads_conditions(trim(std::string_view(block.text).substr(0, at)))) return {};
      auto list = piece_of(block, std::string_view(block.text).substr(at));
      list.marker.clear();
      return entries_of(list, text_);
    }
    return {};
  }

  // What was put has been carried: the passage that puts it is the decision, with the list behind it; or the one that
  // quotes it.
  void carry(const Block& block) {
    const auto put = quoted_motion().value_or(*motion_put_ - 1);
    auto& motion = item_.passages[put];
    motion.kind = PassageKind::kDecision;
    motion.inferred.push_back({Inferred::kKind, "decision", Basis::kCarried, printed_at(block)});
    read_motion(item_.passages[*motion_put_ - 1], people_);
    std::tie(motion.mover, motion.seconder) =
        std::pair(item_.passages[*motion_put_ - 1].mover, item_.passages[*motion_put_ - 1].seconder);
    motion_put_.reset();
    carried_ = put + 1;
    add(block, PassageKind::kOther);
  }

  // A motion in its own words, near the end of what has been read: "That the public be excluded".
  std::optional<std::size_t> quoted_motion() const {
    constexpr std::size_t kFar = 3;  // passages
    const auto& passages = item_.passages;
    for (std::size_t back = 1; back <= kFar && back <= passages.size(); ++back) {
      const auto& one = passages[passages.size() - back];
      if (one.kind == PassageKind::kDecision) return std::nullopt;
      if (starts_quoted(one.text)) return passages.size() - back;
    }
    return std::nullopt;
  }

  void read_discussion(const Block& block) {
    if (is_plain_decision(block.text)) {
      add_decision(block);
      merging_ = false;
      return;
    }
    if (conditions_ && (block.kind == BlockKind::kListEntry || starts_quoted(block.text))) {
      auto& decision = item_.passages.back();
      decision.text += '\n' + block.text;
      decision.length = block.end - decision.offset;
      return;
    }
    conditions_ = false;
    const auto& passages = item_.passages;
    const bool joins = block.kind == BlockKind::kListEntry && merging_ &&
                       speakers_of(block.text, people_).empty() &&
                       passages.back().text.size() + block.text.size() < kLongestDiscussion;
    if (!joins) {
      add_discussion(block);
      return;
    }
    auto& passage = item_.passages.back();
    passage.text += '\n' + block.text;
    passage.length = block.end - passage.offset;
  }

  void read_entries(const Block& block) {
    for (const auto& entry : entries_of(block, text_)) read_entry(entry);
  }

  // An entry under a heading of decisions or actions: its own words say which of the two it is.
  void read_entry(const Block& block) {
    // "The Committee agreed to -" announces; "(Reference: report of 18 October)" only says where to look.
    const bool announces = block.text.ends_with(':') || block.text.ends_with(" -") ||
                           block.text.ends_with(" \u2013") || block.text.ends_with(" to") ||
                           block.text.ends_with(" that");
    const bool lead_in = announces && words_of(block.text).size() <= 14;
    const bool bracketed =
        block.text.starts_with('(') && (block.text.ends_with(')') || block.text.ends_with(")."));
    if (bracketed &&
        assigns_work(std::string_view(block.text).substr(1, block.text.find(')') - 1), people_)) {
      add_action(block, block.text, block.begin);
      return;
    }
    if (lead_in || bracketed || is_nothing(block.text) || closes_meeting(block.text)) {
      add(block, PassageKind::kOther);
      return;
    }
    const auto outcome = outcome_of(block.text, people_);
    const bool afterwards =
        entries_ > 0 && block.kind != BlockKind::kListEntry && outcome == Outcome::kNeither;
    if (afterwards && ((listed_ && !convention_.headed) || !speakers_of(block.text, people_).empty())) {
      section_ = Section::kDiscussion;
      read_prose(block);
      return;
    }
    if (entries_++ == 0) listed_ = block.kind == BlockKind::kListEntry;
    // What a resolution's list says is resolved, though it be work.
    const bool action = section_ == Section::kAction ? outcome != Outcome::kDecision
                        : lasts_                     ? gives_work(block.text, people_)
                                                     : assigns_work(block.text, people_);
    if (action) {
      add_action(block, block.text, block.begin);
    } else {
      add_decision(block);
    }
  }

  Passage& add(const Block& block, PassageKind kind) {
    auto passage = passage_of(block, kind);
    passage.access = access_;
    item_.passages.push_back(std::move(passage));
    merging_ = false;
    return item_.passages.back();
  }

  void add_discussion(const Block& block) {
    auto& passage = add(block, kind_of_discussion(block.text));
    passage.speakers = speakers_of(passage.text, people_);
    merging_ = true;
    if (is_only_a_motion(passage.text)) note_motion();
    if (!item_.vote) item_.vote = vote_in(passage.text);
  }

  void add_decision(const Block& whole) {
    Block told = whole;
    const Block block = without_sequel(whole, told);
    decide(block);
    if (told.text.empty()) return;
    add_discussion(told);
    if (!convention_.margin) add_work(told, sentences_of(told.text), {});
  }

  // A resolution without what happened next, which goes into `told`: "... a cost of £40. Cllr Ash would lay one of them".
  Block without_sequel(const Block& whole, Block& told) {
    told.text.clear();
    const auto sentences = sentences_of(whole.text);
    for (std::size_t i = 1; i < sentences.size() && !convention_.headed; ++i) {
      const auto sentence = part_of(whole.text, sentences[i]);
      const auto words = words_of(sentence);
      const bool tells = std::any_of(words.begin(), words.end(), [](const Word& word) {
        constexpr auto kTelling = std::to_array<std::string_view>(
            {"entered", "had", "joined", "left", "rejoined", "returned", "was", "were", "withdrew", "would"});
        return in_table(kTelling, word.lower) || in_table(vocabulary::speech_verbs(), word.lower);
      });
      if (!tells || decided_in(sentence) != Decided::kNot || gives_work(sentence, people_) ||
          is_only_a_motion(sentence) || starts_quoted(sentence))
        continue;
      Block decision = whole;
      decision.text = whole.text.substr(0, sentences[i - 1].end);
      told.text = whole.text.substr(sentences[i].begin);
      told.begin = place_of(text_, whole, told.text);
      told.marker.clear();
      told.kind = BlockKind::kParagraph;
      decision.end = std::max(told.begin, decision.begin);
      return decision;
    }
    return whole;
  }

  void decide(const Block& block) {
    motion_put_.reset();
    // The resolution itself follows: what was put before it is talk.
    if (carried_) {
      auto& motion = item_.passages[*std::exchange(carried_, std::nullopt) - 1];
      motion.kind = PassageKind::kDiscussion;
      motion.inferred.clear();
    }
    auto& passage = add(block, PassageKind::kDecision);
    if (section_ != Section::kDecision) note_prose(passage);
    passage.speakers = speakers_of(passage.text, people_);
    read_motion(passage, people_);
    if (passage.mover.empty()) std::tie(passage.mover, passage.seconder) = std::exchange(motion_, {});
    if (!item_.vote) item_.vote = vote_in(passage.text);
    drop_motion_in_front(passage);
    const auto sentences = sentences_of(block.text);
    if (sentences.size() > 1 && is_only_a_motion(part_of(block.text, sentences.back()))) {
      passage.length = place_of(text_, block, std::string_view(block.text).substr(sentences.back().begin)) -
                       passage.offset;
      passage.text = block.text.substr(0, sentences[sentences.size() - 2].end);
    }
    // Work that the decision itself gives, or a later sentence, stays in the decision and is an action too.
    if (!convention_.headed && !sentences.empty() && decides_work(passage.text, people_)) {
      const auto decision = passage.text;
      add_action(block, decision, block.begin);
    }
    for (std::size_t i = 1; i < sentences.size(); ++i) {
      const auto sentence = part_of(block.text, sentences[i]);
      if (gives_work(sentence, people_)) add_action(block, sentence, place_of(text_, block, sentence));
    }
  }

  // "RESOLVED (on the proposal of Cllr Ash, seconded by Cllr Birch) that ...": who moved it has been read.
  static void drop_motion_in_front(Passage& passage) {
    constexpr std::size_t kLongest = 140;  // bytes
    const std::string_view text = passage.text;
    const auto open = text.find(" (");
    const auto close = text.find(") that ");
    if (passage.mover.empty() || open == std::string_view::npos || close == std::string_view::npos ||
        close < open || close > kLongest || words_of(text.substr(0, open)).size() != 1)
      return;
    const auto cut = close + 2;
    passage.offset += std::min(cut, passage.length);
    passage.length -= std::min(cut, passage.length);
    passage.text = std::string(text.substr(cut));
  }

  // A decision or an action in words that may be talk, too.
  static void note_prose(Passage& passage) {
    const auto resolved = [&](const auto& range) {
      return decided_in(part_of(passage.text, range)) == Decided::kFormally;
    };
    const auto sentences = sentences_of(passage.text);
    const bool decision = passage.kind == PassageKind::kDecision;
    if (decision && std::any_of(sentences.begin(), sentences.end(), resolved)) return;
    passage.inferred.push_back({Inferred::kKind,
                                std::string(to_string(passage.kind)),
                                decision ? Basis::kDecidedInProse : Basis::kWorkInProse,
                                {passage.page, passage.offset, passage.length}});
  }

  // A paragraph that only says who moved and seconded belongs to the decision above it, else to the one to come.
  void note_motion() {
    auto& passages = item_.passages;
    auto& motion = passages.back();
    read_motion(motion, people_);
    if (passages.size() > 1 && passages[passages.size() - 2].kind == PassageKind::kDecision) {
      auto& decision = passages[passages.size() - 2];
      if (decision.mover.empty())
        std::tie(decision.mover, decision.seconder) = std::tie(motion.mover, motion.seconder);
    } else {
      if (!motion.mover.empty()) motion_.first = motion.mover;
      if (!motion.seconder.empty()) motion_.second = motion.seconder;
    }
  }

  // An action that ends before its block does.
  void add_task(const Block& block, std::string_view sentence) {
    add_action(block, sentence, place_of(text_, block, sentence));
    auto& passage = item_.passages.back();
    passage.length = std::min(passage.length, sentence.size());
  }

  void add_action(const Block& block, std::string_view sentence, std::size_t begin) {
    auto& passage = add(block, PassageKind::kAction);
    passage.text = sentence;
    passage.offset = begin;
    passage.length = block.end - begin;
    if (section_ != Section::kAction && block.margin.empty()) note_prose(passage);
    passage.owner = owner_of(sentence, people_);
    passage.speakers = speakers_of(passage.text, people_);
  }

  // "... nearly all of it on salaries. Members noted the position.": the outcome at the end of what was said.
  bool decide_by_last_sentence() {
    constexpr std::size_t kLongest = 24;  // words
    auto& passages = item_.passages;
    const auto talk = std::find_if(passages.rbegin(), passages.rend(),
                                   [](const Passage& one) { return one.kind == PassageKind::kDiscussion; });
    if (talk == passages.rend()) return false;
    const auto sentences = sentences_of(talk->text);
    const auto sentence = sentences.empty() ? std::string_view() : part_of(talk->text, sentences.back());
    if (words_of(sentence).size() > kLongest || sentence.find('\n') != std::string_view::npos ||
        !records_outcome(sentence))
      return false;
    if (sentences.size() == 1) {
      talk->kind = PassageKind::kDecision;
      return true;
    }
    Passage decision = *talk;
    decision.kind = PassageKind::kDecision;
    decision.text = sentence;
    decision.speakers.clear();
    decision.length = std::min(talk->length, sentence.size());
    decision.offset = talk->offset + talk->length - decision.length;
    talk->length -= decision.length;
    talk->text.resize(sentences[sentences.size() - 2].end);
    passages.insert(talk.base(), std::move(decision));
    return true;
  }

  // "Members noted the report." at the end of an item that has no heading for it.
  void decide_by_last_words() {
    if (item_.passages.empty()) return;
    const bool decided = std::any_of(item_.passages.begin(), item_.passages.end(),
                                     [](const Passage& p) { return p.kind == PassageKind::kDecision; });
    if (!decided && (convention_.headed || convention_.formal) && decide_by_last_sentence()) return;
    auto& last = item_.passages.back();
    if (decided || last.kind != PassageKind::kDiscussion || !last.speakers.empty()) return;
    if (sentences_of(last.text).size() != 1 || last.text.find('\n') != std::string::npos) return;
    constexpr std::array<std::string_view, 9> kFormal = {"adopted",  "approved", "deferred",
                                                         "endorsed", "noted",    "ratified",
                                                         "received", "resolved", "supported"};
    const auto words = words_of(last.text);
    constexpr std::size_t kReach = 9;
    const bool formal = std::any_of(
        words.begin(), words.begin() + static_cast<std::ptrdiff_t>(std::min(kReach, words.size())),
        [&](const Word& word) { return in_table(kFormal, word.lower); });
    if (!formal || outcome_of(last.text, people_) != Outcome::kDecision) return;
    last.kind = PassageKind::kDecision;
    note_prose(last);
  }

  std::string_view text_;
  const Convention& convention_;
  People& people_;
  Item& item_;
  Access access_;
  bool marked_ = false;
  Place mark_at_;
  PublicChange change_ = PublicChange::kNone;
  Place changed_at_;
  ItemsMeant meant_;  // by that change
  Section section_ = Section::kDiscussion;
  bool lasts_ = true;                           // the section goes on to the next heading
  std::pair<std::string, std::string> motion_;  // mover and seconder of the decision to come
  std::optional<std::size_t> motion_put_;       // passages up to the one that puts a motion not yet decided
  std::optional<std::size_t> carried_;          // the same of one that was carried
  std::optional<std::size_t> lead_in_;          // passage that announces what follows
  const Block* next_ = nullptr;                 // the block behind the one being read
  ActionTable actions_;
  std::string vote_rows_;               // of the table being read
  std::vector<std::string> vote_head_;  // its columns
  int entries_ = 0;                     // under the current heading
  bool listed_ = false;                 // the first of them is a list's
  bool merging_ = false;                // list entries join the last passage
  bool conditions_ = false;             // list entries belong to the last decision
};

// Apologies that only the text gives.
void add_apologies(const std::vector<RawItem>& items, Paper& paper) {
  for (const auto& item : items) {
    for (const auto& block : item.blocks) {
      if (kind_of_discussion(block.text) != PassageKind::kApologies) continue;
      for (const auto& range : sentences_of(block.text)) {
        const auto sentence = std::string_view(block.text).substr(range.begin, range.end - range.begin);
        if (!has_phrase(lower(sentence), "apologies")) continue;
        // "... from Cllr Ash, for whom Cllr Birch attended": only who stands in front was away.
        constexpr auto kInstead = std::to_array<std::string_view>(
            {" for whom ", " whose place ", " in whose ", " substitut", " deputis", " represented by "});
        auto away = sentence.size();
        for (const auto words : kInstead) away = std::min(away, lower_in_place(sentence).find(words));
        for (auto& attendee : attendees_listed(sentence.substr(0, away), Role::kApologies)) {
          const auto parsed = analyzers::parse_person_name(attendee.name);
          if (!parsed || parsed->surname_only()) continue;
          const People known(paper.attendance, paper.chair);
          const auto who = known.resolve(*parsed);
          const auto listed = std::find_if(paper.attendance.begin(), paper.attendance.end(),
                                           [&](const Attendee& other) { return who && other.name == *who; });
          if (listed == paper.attendance.end()) {
            paper.attendance.push_back(std::move(attendee));
          } else if (lower(sentence).starts_with("apolog")) {
            mark_absent(*listed);  // a list of all who were asked to come
          }
        }
      }
    }
  }
}

Inference because(Basis basis, Place place) { return {Inferred::kAccess, "restricted", basis, place}; }

// A number that skips some or comes twice may be a sign that a heading was missed.
void note_number(const RawItem& raw, std::optional<PrintedNumber>& last, Item& item) {
  auto number = printed_number(raw.number);
  if (!number) return;
  if (last && last->style == number->style && steps_between(*last, *number) != 1)
    item.inferred.push_back({Inferred::kNumber, raw.number, Basis::kOutOfSequence, raw.place});
  last = std::move(number);
}

}  // namespace

Passage passage_of(const Block& block, PassageKind kind) {
  Passage passage;
  passage.kind = kind;
  passage.text = block.text;
  passage.page = block.page;
  passage.offset = block.begin;
  passage.length = block.end - block.begin;
  return passage;
}

void read_items(std::string_view text, const std::vector<RawItem>& items, Paper& paper) {
  add_apologies(items, paper);
  People people(paper.attendance, paper.chair);
  people.learn_initials(text);
  const Convention convention = convention_of(items);
  Access standing = Access::kPublic;  // of the meeting: restricted once the public has been excluded
  Access carried = Access::kPublic;   // a confidential section that an item leaves open
  ItemsMeant closed;                  // by a resolution that names its items
  Place closed_at;                    // of the resolution
  Place carried_at;                   // of that section's mark
  std::optional<PrintedNumber> last_number;
  for (const auto& raw : items) {
    Item item;
    item.number = raw.number;
    item.also_number = raw.also_number;
    item.title = raw.title;
    // "Exempt information" above the resolution to exclude the public names what is to come.
    constexpr std::array<std::string_view, 4> kAnnouncing = {"exclusion", "information", "items", "matters"};
    const bool announces =
        (section_mark(raw.title) == SectionMark::kStart || has_any_phrase(lower(raw.title), kAnnouncing)) &&
        std::any_of(raw.blocks.begin(), raw.blocks.end(),
                    [](const Block& block) { return public_change(block.text) == PublicChange::kExcluded; });
    const bool titled = marks_restricted(raw.title) && !announces;
    const bool marked =
        titled || standing == Access::kRestricted || closed.next > 0 ||
        std::find(closed.numbers.begin(), closed.numbers.end(), raw.number) != closed.numbers.end();
    closed.next = std::max(closed.next - 1, 0);
    people.begin_item();
    ItemReader reader(text, convention, people, item, marked ? Access::kRestricted : carried);
    reader.read(raw.blocks);
    // An item is the least that the contract marks: one that holds a restricted section is restricted as a
    // whole.
    const bool holds = std::any_of(item.passages.begin(), item.passages.end(),
                                   [](const Passage& p) { return p.access == Access::kRestricted; });
    item.access = marked || holds ? Access::kRestricted : carried;
    note_number(raw, last_number, item);
    if (item.access == Access::kRestricted && !titled && !reader.marked()) {
      const bool here = reader.change() == PublicChange::kExcluded && reader.meant().this_one;
      item.inferred.push_back(marked                           ? because(Basis::kPublicExcluded, closed_at)
                              : carried == Access::kRestricted ? because(Basis::kSectionAbove, carried_at)
                              : here ? because(Basis::kPublicExcluded, reader.changed_at())
                                     : because(Basis::kPartRestricted, reader.mark_at()));
    }
    if (!marked && !reader.meant().this_one && !reader.marked()) {
      carried = reader.access();
      carried_at = reader.mark_at().length > 0 ? reader.mark_at() : carried_at;
    }
    if (reader.change() == PublicChange::kExcluded) {
      const ItemsMeant& meant = reader.meant();
      closed_at = reader.changed_at();
      if (meant.all()) standing = Access::kRestricted;
      // Items that an earlier resolution named may still be to come.
      closed.next = std::max(closed.next, meant.next);
      closed.numbers.insert(closed.numbers.end(), meant.numbers.begin(), meant.numbers.end());
    }
    if (reader.change() == PublicChange::kReadmitted) standing = carried = Access::kPublic;
    paper.items.push_back(std::move(item));
  }
}

void spread_restriction(Paper& paper) {
  const auto restrict_all = [](std::vector<Passage>& passages) {
    for (auto& passage : passages) passage.access = Access::kRestricted;
  };
  if (paper.access == Access::kRestricted) restrict_all(paper.passages);
  for (auto& item : paper.items) {
    if (paper.access == Access::kRestricted) item.access = Access::kRestricted;
    if (item.access == Access::kRestricted) restrict_all(item.passages);
  }
}

}  // namespace minutebook::papers
