// SPDX-License-Identifier: GPL-2.0-or-later
// What holds of any paper, whoever wrote it.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <unicode/utf8.h>

#include <functional>
#include <string>
#include <vector>

#include "papers/read_paper.h"

namespace minutebook::papers {
namespace {

bool is_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    if (c < 0) return false;
  }
  return true;
}

void for_each_passage(const Paper& paper, const std::function<void(const Passage&, Access)>& visit) {
  for (const Passage& passage : paper.passages) visit(passage, paper.access);
  for (const Item& item : paper.items) {
    for (const Passage& passage : item.passages) visit(passage, item.access);
  }
}

// All texts of a paper.
std::vector<std::string> texts(const Paper& paper) {
  std::vector<std::string> all = {paper.title, paper.organization,  paper.authority,
                                  paper.chair, paper.meeting.venue, paper.meeting.start_time};
  all.insert(all.end(), paper.contact_officers.begin(), paper.contact_officers.end());
  for (const Attendee& attendee : paper.attendance) {
    all.insert(all.end(), {attendee.name, attendee.as_written, attendee.authority, attendee.party});
  }
  for (const Item& item : paper.items) {
    all.insert(all.end(), {item.number, item.title});
    all.insert(all.end(), item.also_number.begin(), item.also_number.end());
  }
  for_each_passage(paper, [&all](const Passage& passage, Access) {
    all.insert(all.end(), {passage.text, passage.owner, passage.mover, passage.seconder});
    all.insert(all.end(), passage.speakers.begin(), passage.speakers.end());
  });
  return all;
}

void require_inside(const std::vector<Inference>& inferred, std::size_t size) {
  for (const Inference& one : inferred) {
    RC_ASSERT(is_utf8(one.value));
    RC_ASSERT(one.place.offset <= size);
    RC_ASSERT(one.place.length <= size - one.place.offset);
  }
}

void require_sound(const Reading& reading) {
  RC_ASSERT(!reading.papers.empty());
  RC_ASSERT(is_utf8(reading.text));
  for (const Paper& paper : reading.papers) {
    for (const std::string& text : texts(paper)) RC_ASSERT(is_utf8(text));
    require_inside(paper.inferred, reading.text.size());
    for (const Item& item : paper.items) {
      RC_ASSERT(paper.access == Access::kPublic || item.access == Access::kRestricted);
      require_inside(item.inferred, reading.text.size());
    }
    for_each_passage(paper, [&reading](const Passage& passage, Access around) {
      RC_ASSERT(passage.offset <= reading.text.size());
      RC_ASSERT(passage.length <= reading.text.size() - passage.offset);
      require_inside(passage.inferred, reading.text.size());
      RC_ASSERT(around == Access::kPublic || passage.access == Access::kRestricted);
    });
  }
}

void require_sound_or_refused(const std::string& bytes) {
  try {
    require_sound(read_paper_bytes(bytes, "any"));
  } catch (const ReadError&) {
  }
}

TEST(AnyPaper, AnyBytesAreAPaperOrAReadError) {
  EXPECT_TRUE(rc::check("any bytes", [] {
    const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    require_sound_or_refused(bytes);
  }));
}

// The pieces of which papers are made, in any order.
rc::Gen<std::string> piece() {
  return rc::gen::element<std::string>(
      "<AI1>", "</AI1>", "<AI2>\n\n\t", "</AI2>", "<TRAILER_SECTION>", "</TRAILER_SECTION>", "\n", "\n\n",
      "\n\n\n\n", "\t", "\f", " ", "\u00A0", "1  ", "2. ", "- ", "· ", "(a) ", "**", "<u>", "</u>",
      "Title:", "Date:", "Thursday 3 May 2018", "Venue:", "Peat Room, Mill Lane",
      "Note of last Fells & Marshes Board meeting", " (Confidential)", " - CONFIDENTIAL",
      "CONFIDENTIAL SECTION - START", "CONFIDENTIAL SECTION - END", "Agenda", "Item\tPage", "Agenda Item 6",
      "Document is Restricted", "Attendance", "Appendix A - Attendance",
      "Position/Role\tCouncillor\tAuthority", "Chairman", "Members", "Apologies", "(as substitute)",
      "Councillor\tAuthority", "Conservative (2)", "Cllr Rowena Ashcroft OBE", "Clir Anjali Deshmukh",
      "Fellbeck District Council", "The Chairman", " said that ", "Oona", "’s", "Decision",
      "Decisions:", "Action", "The following action was noted:", "Members noted the report.",
      "Officers to report back.", "RESOLVED that the press and public be excluded.",
      "The press and public were readmitted.", "Purpose", "Recommendation", "Contact officer:\t", "Moved by ",
      ", seconded by ", "For 5, Against 2", "Present: ", "£", "\xC3", "\xE2\x80", "Siân", "\xEF\xBB\xBF");
}

TEST(AnyPaper, AnyPiecesOfPapersAreAPaper) {
  EXPECT_TRUE(rc::check("any pieces of papers", [] {
    std::string text;
    for (const auto& next : *rc::gen::container<std::vector<std::string>>(piece())) text += next;
    require_sound_or_refused(text);
  }));
}

TEST(AnyPaper, IsReadTheSameTwice) {
  EXPECT_TRUE(rc::check("the same bytes give the same texts", [] {
    std::string text;
    for (const auto& next : *rc::gen::container<std::vector<std::string>>(piece())) text += next;
    std::vector<std::vector<std::string>> found;
    for (int i = 0; i < 2; ++i) {
      try {
        const Reading reading = read_paper_bytes(text, "any");
        for (const Paper& paper : reading.papers) found.push_back(texts(paper));
      } catch (const ReadError&) {
      }
    }
    RC_ASSERT(found.size() % 2 == 0u);
    const auto half = static_cast<std::ptrdiff_t>(found.size() / 2);
    RC_ASSERT(std::equal(found.begin(), found.begin() + half, found.begin() + half));
  }));
}

// A note of several items, any of them confidential, with any of its tags lost on the way.
struct NoteItem {
  bool confidential = false;
  bool keeps_open = true;
  bool keeps_close = true;
};

std::string note(const std::vector<NoteItem>& items) {
  std::string text =
      " Note of last Fells & Marshes Board meeting\n\tTitle:\n\n\n\tFells & Marshes Board\n\n\tDate:\n\n\n"
      "\tThursday 3 May 2018\n\n\tItem\n\tDecisions and actions\n\n\n<AI100>\n\n\t0  \n\tWelcome\n\n\n\t\n\t"
      "The meeting was opened.\n\n\n\t\n\n\n</AI100>\n\n";
  int number = 0;
  for (const NoteItem& item : items) {
    const std::string n = std::to_string(++number);
    if (item.keeps_open) text += "<AI" + n + ">\n\n";
    text += "\t" + n + "  \n\tSubject " + n + (item.confidential ? " - CONFIDENTIAL" : "") + "\n\n\n\t\n\t";
    text +=
        item.confidential ? "The secret sum was agreed by members." : "The open sum was agreed by members.";
    text += "\n\nDecision\n\nMembers noted the ";
    text += item.confidential ? "secret" : "open";
    text += " report.\n\n\n\t\n\n\n";
    if (item.keeps_close) text += "</AI" + n + ">\n\n";
  }
  return text +
         "<TRAILER_SECTION>\n\nAppendix A -Attendance \n\n\tPosition/Role\n\tCouncillor\n\tAuthority\n\n"
         "\tChairman\n\tCllr Rowena Ashcroft\n\tFellbeck District Council\n\n</TRAILER_SECTION>\n";
}

void require_secrets_kept(const Reading& reading) {
  for (const Paper& paper : reading.papers) {
    for_each_passage(paper, [](const Passage& passage, Access) {
      if (passage.text.find("secret") != std::string::npos) RC_ASSERT(passage.access == Access::kRestricted);
    });
  }
}

TEST(AnyPaper, ALostMarkerNeverMakesAConfidentialItemPublic) {
  EXPECT_TRUE(rc::check("without one item's markers", [] {
    std::vector<NoteItem> items;
    for (const bool confidential : *rc::gen::container<std::vector<bool>>(rc::gen::arbitrary<bool>())) {
      items.push_back({.confidential = confidential});
    }
    RC_PRE(!items.empty());
    NoteItem& damaged = items[*rc::gen::inRange<std::size_t>(0, items.size())];
    damaged.keeps_open = *rc::gen::arbitrary<bool>();
    damaged.keeps_close = *rc::gen::arbitrary<bool>();
    const Reading reading = read_paper_bytes(note(items), "note.txt");
    require_sound(reading);
    require_secrets_kept(reading);
  }));
}

TEST(AnyPaper, AWholeNoteRestrictsConfidentialItemsAlone) {
  EXPECT_TRUE(rc::check("with all markers", [] {
    std::vector<NoteItem> items;
    for (const bool confidential : *rc::gen::container<std::vector<bool>>(rc::gen::arbitrary<bool>())) {
      items.push_back({.confidential = confidential});
    }
    const Reading reading = read_paper_bytes(note(items), "note.txt");
    require_secrets_kept(reading);
    RC_ASSERT(reading.papers.size() == 1u);
    RC_ASSERT(reading.papers[0].items.size() == items.size() + 1);
    for (std::size_t i = 0; i < items.size(); ++i) {
      RC_ASSERT((reading.papers[0].items[i + 1].access == Access::kRestricted) == items[i].confidential);
    }
  }));
}

}  // namespace
}  // namespace minutebook::papers
