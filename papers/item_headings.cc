// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/item_headings.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "analyzers/dates.h"
#include "papers/access.h"
#include "papers/agenda_titles.h"
#include "papers/attendance.h"
#include "papers/headings.h"
#include "papers/item_numbers.h"
#include "papers/paper_header.h"
#include "papers/text.h"
#include "papers/vocabulary.h"

namespace minutebook::papers {
namespace {

constexpr std::size_t kLongestTitle = 40;  // words
constexpr int kLargestJump = 5;            // numbers that a list of items may lose in a row

// How a line is set apart: what headings of one rank share.
struct Look {
  int heading = 0;
  bool bold = false;
  bool capitals = false;

  bool set_apart() const { return heading > 0 || bold || capitals; }
  friend auto operator<=>(const Look&, const Look&) = default;
};

struct Candidate {
  ItemHeading heading;
  std::optional<PrintedNumber> number;
  Look look;
  double score = 0;  // how much the title is like one
};

bool is_capitals(std::string_view text) {
  std::size_t upper = 0;
  std::size_t lower_case = 0;
  for (const char c : text) {
    upper += c >= 'A' && c <= 'Z';
    lower_case += c >= 'a' && c <= 'z';
  }
  return upper >= 4 && upper > 6 * lower_case;
}

bool all_capitals(const Word& word) {
  return std::none_of(word.text.begin(), word.text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Where a title in capitals ends that text follows on its line: "QUESTION TIME (20 MINUTES) The meeting was ...".
std::size_t end_of_capitals(std::string_view line) {
  constexpr std::array<std::string_view, 8> kJoins = {"a", "and", "for", "from", "in", "of", "the", "to"};
  const auto words = words_of(line);
  std::size_t letters = 0;
  std::size_t last = 0;  // words that surely belong to it
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool capitals = all_capitals(words[i]);
    // "CORRESPONDENCE a. Newsletters": a list begins.
    if (i > 0 && words[i].text.size() == 1 && !capitals && words[i].end < line.size() &&
        (line[words[i].end] == '.' || line[words[i].end] == ')'))
      break;
    const bool ends_sentence = i > 0 && words[i].gap.find_first_of(".") != std::string_view::npos;
    if (ends_sentence && words[i - 1].text.size() > 1 && words[i - 1].lower != "no") break;
    if (!capitals && !in_table(kJoins, words[i].lower)) break;
    if (!capitals) continue;
    // "A resident asked": one letter is no title.
    if (words[i].text.size() > 1 || (i + 1 < words.size() && all_capitals(words[i + 1]))) last = i + 1;
    letters += static_cast<std::size_t>(std::count_if(words[i].text.begin(), words[i].text.end(),
                                                      [](char c) { return c >= 'A' && c <= 'Z'; }));
  }
  if (last == 0 || last == words.size() || letters < 5) return 0;
  // "MONTH 9": figures belong to it.
  if (std::none_of(words.begin() + static_cast<std::ptrdiff_t>(last), words.end(), [](const Word& word) {
        return word.text.find_first_not_of("0123456789.,/-") != std::string_view::npos;
      }))
    return 0;
  // "NHS funding and next steps", "CONFIDENTIAL - Staffing Review" go on; a sentence begins behind a title.
  const auto behind = trim(line.substr(words[last - 1].end));
  const bool sentence = behind.size() > 60 || (ends_closed(behind) && words.size() - last > 2);
  const bool listed = words[last].text.size() == 1 && sentence;
  if (last < 3 && !listed && !(words[last].capitalized() && sentence)) return 0;
  std::size_t end = words[last - 1].end;
  // A bracket behind it belongs to it.
  if (const auto rest = line.substr(end); trim(rest).starts_with('(')) {
    const auto close = line.find(')', end);
    if (close != std::string_view::npos && close - end < 60) end = close + 1;
  }
  // "THE MINUTES OF THE SPRING MEETING held on 1st March 2015".
  if (lower(line.substr(end)).starts_with(" held on ")) {
    const auto dates = analyzers::find_dates(line.substr(end));
    if (!dates.empty() && dates.front().range.begin < 12) end += dates.front().range.end;
  }
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view mark : {")", ".", ":", "-", "\u2013"}) {
      if (!line.substr(end).starts_with(mark)) continue;
      end += mark.size();
      more = true;
    }
  }
  return end;
}

bool speaks(const std::vector<Word>& words) {
  return std::any_of(words.begin(), words.end(),
                     [](const Word& word) { return in_table(vocabulary::finite_verbs(), word.lower); });
}

// "What Was Asked For and What Was Given": set as a title is.
bool is_title_case(const std::vector<Word>& words) {
  const auto capitals =
      std::count_if(words.begin(), words.end(), [](const Word& word) { return word.capitalized(); });
  return capitals * 2 > static_cast<std::ptrdiff_t>(words.size());
}

// A numbered paragraph, with a stop at its end or without, and no title.
bool is_sentence(std::string_view body) {
  if (sentences_of(body).size() > 1) return true;
  const auto words = words_of(body);
  const bool spoken = speaks(words);
  if (words.size() > 4 && spoken && !body.starts_with("To ") && !is_title_case(words)) return true;
  return body.ends_with('.') && (words.size() > 5 || (words.size() > 3 && spoken));
}

// Where a title runs into the text with no mark between them: "Notice on Filming The Chair read the
// notice." A capital where titles have none, or a subject in front of a verb, begins the sentence.
std::size_t end_before_sentence(std::string_view line) {
  constexpr auto kStarts =
      std::to_array<std::string_view>({"all", "cllr", "following", "it", "miss", "mr", "mrs", "ms", "none",
                                       "nothing", "several", "some", "the", "there", "these", "this", "two"});
  static_assert(std::is_sorted(kStarts.begin(), kStarts.end()));
  constexpr auto kPeople = std::to_array<std::string_view>({"cllr", "dr", "miss", "mr", "mrs", "ms", "rev"});
  // "To Name Those Members who have sent no Word There were none": of an agenda's own words.
  const bool to_do = line.starts_with("To ");
  const std::size_t longest = to_do ? kLongestTitle : 16;  // words
  const auto words = words_of(line);
  // "Apologies for Absence Cllr. Ash": a title that stands on every agenda, and what follows.
  for (std::size_t i = std::min<std::size_t>(words.size(), 6); i-- > 1;) {
    if (words[i].gap == " " && words[i].capitalized() && in_table(kPeople, words[i].lower) &&
        !speaks(words_of(line.substr(0, words[i - 1].end))) &&
        is_standing_title(line.substr(0, words[i - 1].end)))
      return words[i - 1].end;
  }
  if (!ends_closed(line)) return 0;
  for (std::size_t i = 2; i + 2 < words.size() && i <= longest; ++i) {
    if (words[i].gap.find_first_of(".;:") != std::string_view::npos) return 0;
    if (!words[i].capitalized() || in_table(vocabulary::finite_verbs(), words[i - 1].lower)) continue;
    // "No Declarations of Interest were made" begins nothing at "Interest".
    constexpr auto kInside =
        std::to_array<std::string_view>({"and", "by", "for", "from", "in", "of", "the", "to"});
    const bool verb = in_table(vocabulary::finite_verbs(), words[i + 1].lower) &&
                      words[i + 1].lower != "be" && !in_table(kInside, words[i - 1].lower);
    if (!(in_table(kStarts, words[i].lower) && !all_capitals(words[i])) && !verb) continue;
    const auto title = line.substr(0, words[i - 1].end);
    return speaks(words_of(title)) && !to_do ? 0 : words[i - 1].end;
  }
  return 0;
}

// Where a title ends that text follows on its line, 0 where the whole line is the title or none can be told.
std::size_t end_of_title(std::string_view line, bool numbered) {
  if (const auto capitals = end_of_capitals(line)) return capitals;
  const bool to_do = numbered && line.starts_with("To ");
  const std::size_t longest = to_do ? kLongestTitle : 12;  // words
  struct Mark {
    std::string_view text;
    bool only_standing;  // a dash stands inside titles too
  };
  constexpr std::array kMarks = {Mark{": ", false}, Mark{" \u2022 ", false}, Mark{". ", false},
                                 Mark{"; ", true},  Mark{" \u2013 ", true},  Mark{" - ", true}};
  constexpr auto kAbbreviated =
      std::to_array<std::string_view>({"cllr", "cmhlr", "dr", "mr", "mrs", "ms", "no", "prof", "rev", "st"});
  // "Late Business - Mayor The Clerk agreed": the sentence begins behind what the dash adds.
  const auto run_in = numbered ? end_before_sentence(line) : 0;
  for (const auto& mark : kMarks) {
    const auto at = line.find(mark.text);
    if (at == std::string_view::npos) continue;
    const auto front = line.substr(0, at);
    const auto behind = trim(line.substr(at + mark.text.size()));
    const auto words = words_of(front);
    if (words.empty() || words.size() > longest || (speaks(words) && !to_do) || behind.empty()) continue;
    const bool sentence = behind.size() > 60 && (behind.ends_with('.') || behind.size() > 120);
    const bool standing = is_standing_title(front) || role_named(front).has_value();
    if (run_in > 0 && run_in < at && mark.text != "; ") continue;
    const bool dash = mark.only_standing && mark.text != "; ";
    if (dash && (!(standing && sentence) || run_in > at || to_do)) continue;
    if (mark.text == "; " && !standing) continue;
    // "Apologies: Cllr Ash"; but "Buses: franchising or partnership?" is all title.
    if (!standing && !sentence) continue;
    // An initial, "No. 4", "Cllr. Ash".
    if (mark.text == ". " && (words.back().text.size() < 3 || in_table(kAbbreviated, words.back().lower)))
      continue;
    return at + 1;
  }
  return run_in;
}

// "(Item 3)" at the end of a title is its second number.
void take_second_number(ItemHeading& heading) {
  const auto open = heading.title.rfind('(');
  if (open == std::string::npos || open == 0) return;
  if (auto number = second_number(std::string_view(heading.title).substr(open)); !number.empty()) {
    heading.also_number.push_back(std::move(number));
    heading.title = tidy(heading.title.substr(0, open));
  }
}

std::string closed_title(std::string_view title) {
  title = trim(title);
  for (bool more = true; more && !title.empty();) {
    more = false;
    for (const std::string_view mark : {":", ".", "-", "\u2013", ";"}) {
      if (!title.ends_with(mark)) continue;
      title = trim(title.substr(0, title.size() - mark.size()));
      more = true;
    }
  }
  return tidy(title);
}

double title_score(std::string_view title, const Look& look, bool run_in) {
  const auto words = words_of(title);
  if (words.empty() || words.size() > kLongestTitle) return -2;
  double score = 0;
  if (is_standing_title(title)) score += 1;
  score += look.heading > 0 ? 0.7 : 0;
  score += look.bold ? 0.6 : 0;
  score += look.capitals ? 0.5 : 0;
  score += words.size() <= 12 ? 0.3 : words.size() > 22 ? -0.5 : 0;
  if (!words.front().capitalized() && !(title[0] >= '0' && title[0] <= '9')) score -= 1;
  if (!run_in && speaks(words)) score -= 0.8;
  if (!run_in && title.ends_with('.') && words.size() > 5) score -= 0.7;
  if (title.ends_with(';') || title.ends_with(',')) score -= 1.5;
  if (!run_in && title.ends_with(':')) score -= words.size() > 6 ? 0.5 : 0;
  const bool heard = !run_in && std::any_of(words.begin(), words.end(), [](const Word& word) {
    return !word.capitalized() && word.lower.ends_with("ed") &&
           in_table(vocabulary::speech_verbs(), word.lower);
  });
  if (heard) score -= 0.6;
  return score;
}

// "Minutes", "Draft minutes of the Annual Meeting held on 16 May 2022".
bool titles_the_paper(std::string_view title, std::size_t first) {
  const auto words = words_of(title);
  const std::size_t lead = !words.empty() && words.front().lower == "draft" ? 1 : 0;
  if (words.size() <= lead || (words[lead].lower != "minutes" && words[lead].lower != "cofnodion"))
    return false;
  const bool of = words.size() > lead + 1 && words[lead + 1].lower == "of";
  return words.size() == lead + 1 || (of && first < 5) || !analyzers::find_dates(title).empty();
}

class Finder {
 public:
  Finder(std::string_view text, std::span<const Block> blocks) : text_(text), blocks_(blocks) {}

  std::vector<ItemHeading> find() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (auto candidate = candidate_at(i)) candidates_.push_back(std::move(*candidate));
    }
    auto chosen = numbered();
    if (chosen.size() < 2) {
      auto plain = unnumbered();
      if (plain.size() > chosen.size()) chosen = std::move(plain);
    } else {
      chosen = with_lost_numbers(chosen);
    }
    std::vector<ItemHeading> headings;
    for (const auto i : chosen) headings.push_back(std::move(candidates_[i].heading));
    return headings;
  }

 private:
  // What a block prints, its list marker included.
  static std::string line_of(const Block& block) {
    if (block.kind == BlockKind::kListEntry && block.marker != "*") return block.marker + ' ' + block.text;
    if (block.kind != BlockKind::kRow) return block.text;
    std::string line;
    int cells = 0;
    for (const auto& cell : block.cells) {
      if (cell.empty() || ++cells > 2) continue;
      // "5. Work programme | 97": the title stands beside its number.
      const auto number = printed_number(line);
      if (number && number->length < line.size()) break;
      line += (line.empty() ? "" : " ") + tidy(std::string_view(cell).substr(0, cell.find('\n')));
      // "IV" in a cell of its own is a number.
      const bool roman = cells == 1 && cell.size() < 6 && cell.find_first_not_of("IVX") == std::string::npos;
      if (roman) line += '.';
    }
    return line;
  }

  static Look look_of(const Block& block, std::string_view title) {
    return {block.heading, block.bold, is_capitals(title)};
  }

  bool is_second_number(std::size_t i) const {
    return i < blocks_.size() && !second_number(blocks_[i].text).empty();
  }

  // "(Item 3)" below a line that has no number above it either.
  bool has_only_number_beneath(std::size_t i) const {
    if (i + 1 >= blocks_.size() || !blocks_[i + 1].text.starts_with('(') || !is_second_number(i + 1))
      return false;
    if (i == 0) return true;
    const auto& above = blocks_[i - 1].text;
    const auto number = printed_number(above);
    return !number || number->length != above.size();
  }

  std::optional<Candidate> candidate_at(std::size_t i) const {
    const auto& block = blocks_[i];
    if (block.kind == BlockKind::kListEntry && block.marker == "*") return std::nullopt;
    const auto line = line_of(block);
    Candidate found;
    found.heading.first = i;
    found.heading.behind = i + 1;
    found.number = printed_number(line);
    if (block.kind == BlockKind::kRow && !found.number) return std::nullopt;
    const Block* titled = &block;
    std::string_view body = found.number ? std::string_view(line).substr(found.number->length) : line;
    if (found.number && body.empty()) {
      // The number stands on a line of its own, a second one may follow on the next.
      auto next = i + 1;
      if (is_second_number(next)) found.heading.also_number.push_back(second_number(blocks_[next++].text));
      if (next >= blocks_.size() || blocks_[next].kind != BlockKind::kParagraph) return std::nullopt;
      titled = &blocks_[next];
      body = titled->text;
      found.heading.behind = next + 1;
    }
    if (found.number) {
      // "C048/23 2.": the number printed first, and the other one.
      const auto space = found.number->text.find(' ');
      found.heading.number = found.number->text.substr(0, space);
      if (space != std::string::npos)
        found.heading.also_number.push_back(found.number->text.substr(space + 1));
    }
    double bonus = 0;  // for a number beneath
    if (!found.number && block.kind == BlockKind::kParagraph && has_only_number_beneath(i)) {
      // A title whose only number stands beneath it: "(Item 3)".
      const auto number = second_number(blocks_[i + 1].text);
      found.number = printed_number("Item " + number);
      found.heading.number = number;
      found.heading.behind = i + 2;
      bonus = 1.5;
    }
    split(*titled, body, found);
    found.score += bonus;
    take_second_number(found.heading);
    take_lines_below(found);
    if (is_second_number(found.heading.behind - 1) || found.heading.also_number.size() > 0)
      found.score += 1.5;
    return found;
  }

  // Parts the title from what follows it on its line.
  void split(const Block& block, std::string_view body, Candidate& found) const {
    const auto end =
        block.kind == BlockKind::kRow ? end_of_capitals(body) : end_of_title(body, found.number.has_value());
    const auto title = end > 0 ? body.substr(0, end) : body;
    found.look = look_of(block, title);
    found.score = title_score(title, found.look, end > 0);
    found.heading.title = closed_title(title);
    // A numbered paragraph has no title.
    if (end == 0 && found.score < 0 && is_sentence(body)) found.heading.title.clear();
    if (block.kind == BlockKind::kRow) take_cell_lines(block, found.heading);
    const auto rest = end > 0 ? trim(body.substr(end)) : std::string_view();
    const bool untitled = found.heading.title.empty() && !trim(body).empty();
    if (rest.empty() && !untitled) return;
    Block below = block;
    below.kind = BlockKind::kParagraph;
    below.cells.clear();
    below.marker.clear();
    below.bold = false;
    below.heading = 0;
    below.text = tidy(untitled ? body : rest);
    const auto opening = std::string_view(below.text).substr(0, below.text.find(' '));
    const auto at = text_.substr(0, block.end).find(opening, block.begin + (untitled ? 0 : end / 2));
    below.begin = at == std::string_view::npos ? block.begin : at;
    found.heading.rest.insert(found.heading.rest.begin(), std::move(below));
  }

  // The lines below the title in a row's cells, and prose beside it.
  void take_cell_lines(const Block& row, ItemHeading& heading) const {
    constexpr std::size_t kProse = 6;  // words
    std::size_t from = row.begin;
    for (const auto& cell : row.cells) {
      const auto first = std::string_view(cell).substr(0, cell.find('\n'));
      if (&cell != &row.cells.front() && words_of(first).size() >= kProse &&
          heading.title.find(tidy(first)) == std::string::npos) {
        Block beside = row;
        beside.kind = BlockKind::kParagraph;
        beside.cells.clear();
        beside.text = tidy(first);
        heading.rest.push_back(std::move(beside));
      }
      for (auto at = cell.find('\n'); at != std::string::npos; at = cell.find('\n', at + 1)) {
        const auto line = std::string_view(cell).substr(at + 1, cell.find('\n', at + 1) - at - 1);
        for (auto& below : blocks_of(line)) {
          const auto opening = std::string_view(below.text).substr(0, below.text.find(' '));
          const auto place = text_.substr(0, row.end).find(opening, from);
          below.begin = place == std::string_view::npos ? row.begin : place;
          below.end = row.end;
          below.page = row.page;
          below.page_start = false;
          from = below.begin;
          heading.rest.push_back(std::move(below));
        }
      }
    }
  }

  // "APPLICATION FOR A LICENCE - BAR MARINA," and the rest of the title on a line of its own, set in the same way.
  void take_second_line(Candidate& found) const {
    auto& behind = found.heading.behind;
    if (!found.heading.title.ends_with(',') || behind >= blocks_.size() || !found.look.set_apart()) return;
    const auto& next = blocks_[behind];
    if (next.kind != BlockKind::kParagraph || look_of(next, next.text) != found.look ||
        printed_number(next.text))
      return;
    found.heading.title += ' ' + next.text;
    found.score = title_score(found.heading.title, found.look, false);
    ++behind;
  }

  // A title's second line, and "(Item 3)" below it.
  void take_lines_below(Candidate& found) const {
    auto& behind = found.heading.behind;
    if (!found.number || !found.heading.rest.empty()) return;
    take_second_line(found);
    constexpr std::size_t kLongestLine = 160;
    const bool wrapped = behind < blocks_.size() && !is_second_number(behind) &&
                         is_second_number(behind + 1) && blocks_[behind].kind == BlockKind::kParagraph &&
                         blocks_[behind].text.size() < kLongestLine;
    if (wrapped) found.heading.title += ' ' + blocks_[behind++].text;
    if (!is_second_number(behind)) return;
    found.heading.also_number.push_back(second_number(blocks_[behind].text));
    ++behind;
  }

  // The best chain of numbers of one style.
  std::vector<std::size_t> numbered() const {
    std::map<std::string, std::vector<std::size_t>> styles;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const auto& number = candidates_[i].number;
      if (number) styles[std::string(open_style(*number))].push_back(i);
    }
    std::vector<std::size_t> best;
    double best_score = 0;
    for (const auto& [style, members] : styles) {
      auto [chain, score] = best_chain(members);
      // Finer numbers than another list's are its paragraphs, unless they carry the titles.
      if (style.find('#') != style.rfind('#')) score *= 0.9;
      if (score <= best_score) continue;
      best_score = score;
      best = std::move(chain);
    }
    if (best_score < 1) return {};
    return with_untitled(coarser_than(best));
  }

  // Where "5.1" and "5.2" carry titles below items "5", "6" that have none, the items are these.
  std::vector<std::size_t> coarser_than(const std::vector<std::size_t>& fine) const {
    constexpr std::string_view kFine = "#.#";
    if (!candidates_[fine.front()].number->style.starts_with(kFine)) return fine;
    std::vector<std::size_t> coarse;
    std::set<int> parents;
    for (const auto i : fine) parents.insert(candidates_[i].number->parts.front());
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const auto& number = candidates_[i].number;
      if (!number || number->style != "#.") continue;
      const bool next = coarse.empty()
                            ? number->parts.front() == 1
                            : number->parts.front() == candidates_[coarse.back()].number->parts.front() + 1;
      if (next) coarse.push_back(i);
    }
    const auto shared = std::count_if(coarse.begin(), coarse.end(), [&](auto i) {
      return parents.contains(candidates_[i].number->parts.front());
    });
    return shared > 1 && shared * 2 >= static_cast<std::ptrdiff_t>(parents.size()) ? coarse : fine;
  }

  // Numbered paragraphs without titles, where exactly one has the number that is missing between two of the chain.
  std::vector<std::size_t> with_untitled(const std::vector<std::size_t>& chain) const {
    std::vector<std::size_t> all;
    int last = 0;  // number; the first items may have no titles, too
    for (const auto i : chain) {
      const auto& next = *candidates_[i].number;
      for (int missing = last + 1; next.parts.size() == 1 && missing < next.parts.front(); ++missing) {
        const auto from = all.empty() ? 0 : all.back() + 1;
        if (const auto found = only_one(missing, next, from, i)) all.push_back(*found);
      }
      all.push_back(i);
      if (next.parts.size() == 1) last = next.parts.front();
    }
    return all;
  }

  // The only candidate between two others that has this number, in the style of `like`.
  std::optional<std::size_t> only_one(int wanted, const PrintedNumber& like, std::size_t from,
                                      std::size_t to) const {
    std::optional<std::size_t> found;
    for (std::size_t i = from; i < to; ++i) {
      const auto& number = candidates_[i].number;
      if (!number || open_style(*number) != open_style(like) || number->parts.front() != wanted) continue;
      if (found) return std::nullopt;
      found = i;
    }
    const bool behind =
        found && (from == 0 || candidates_[*found].heading.first >= candidates_[from - 1].heading.behind);
    return behind ? found : std::nullopt;
  }

  std::pair<std::vector<std::size_t>, double> best_chain(const std::vector<std::size_t>& members) const {
    constexpr std::size_t kReach = 120;  // candidates that a list inside an item may put between two headings
    std::vector<double> total(members.size());
    std::vector<std::size_t> before(members.size());
    std::size_t last = 0;
    for (std::size_t i = 0; i < members.size(); ++i) {
      const auto& here = candidates_[members[i]];
      const bool opens = here.number->parts.back() <= 2 || here.number->parts.size() > 1;
      total[i] = here.score + (opens ? 0.3 : 0) + (stands_under_agenda(here) ? 1 : 0);
      before[i] = i;
      for (std::size_t j = i > kReach ? i - kReach : 0; j < i; ++j) {
        const auto steps = steps_between(*candidates_[members[j]].number, *here.number);
        if (!steps || *steps > kLargestJump) continue;
        double link = *steps == 1 ? 0.5 : *steps == 0 ? -0.25 : -0.2 * (*steps - 1);
        if (candidates_[members[j]].number->style != here.number->style) link -= 0.4;
        if (total[j] + here.score + link > total[i]) {
          total[i] = total[j] + here.score + link;
          before[i] = j;
        }
      }
      if (total[i] > total[last]) last = i;
    }
    std::vector<std::size_t> chain;
    for (std::size_t i = last;; i = before[i]) {
      chain.push_back(members[i]);
      if (before[i] == i) break;
    }
    std::reverse(chain.begin(), chain.end());
    return {chain, members.empty() ? 0 : total[last]};
  }

  bool stands_under_agenda(const Candidate& one) const {
    return one.heading.first > 0 && lower(blocks_[one.heading.first - 1].text) == "agenda";
  }

  // Whether a line without a number may be a heading at all.
  bool may_head(const Candidate& one) const {
    const auto& block = blocks_[one.heading.first];
    const auto& title = one.heading.title;
    if (one.number || title.empty() || block.kind != BlockKind::kParagraph) return false;
    const auto role = role_named(title);
    if (one.score < 0.3 || (role && role != Role::kApologies) || is_known_heading(title)) return false;
    // The paper's own title.
    if (one.heading.first < 12 && titles_the_paper(title, one.heading.first)) return false;
    if (section_mark(title) != SectionMark::kNone || heading_of(block)) return false;
    if (block.text.ends_with('.') && !one.look.set_apart() && one.heading.rest.empty()) return false;
    if (!analyzers::find_dates(title).empty() && !is_standing_title(title)) return false;
    return one.heading.first + 1 < blocks_.size() || !one.heading.rest.empty();
  }

  // Items in front of the first that has a number, where it is not the first of its list.
  std::vector<std::size_t> in_front_of(std::size_t first) const {
    std::vector<std::size_t> found;
    const auto& number = *candidates_[first].number;
    if (number.parts.size() > 1 || number.parts.front() < 2 || number.parts.front() > 9) return found;
    for (std::size_t i = 0; i < first; ++i) {
      const auto& one = candidates_[i];
      const bool fits = may_head(one) && one.look.set_apart() && one.heading.rest.empty() &&
                        is_standing_title(one.heading.title);
      if (fits && one.heading.behind <= candidates_[first].heading.first) found.push_back(i);
    }
    return found;
  }

  // An item between two that lost its number: set as they are, or standing on every agenda.
  std::vector<std::size_t> with_lost_numbers(const std::vector<std::size_t>& chain) const {
    std::map<Look, int> looks;
    for (const auto i : chain) ++looks[candidates_[i].look];
    const auto common = std::max_element(looks.begin(), looks.end(), [](const auto& a, const auto& b) {
                          return a.second < b.second;
                        })->first;
    std::vector<std::size_t> all = in_front_of(chain.front());
    for (std::size_t c = 0; c < chain.size(); ++c) {
      all.push_back(chain[c]);
      const auto next = c + 1 < chain.size() ? chain[c + 1] : candidates_.size();
      const int steps =
          c + 1 < chain.size()
              ? steps_between(*candidates_[chain[c]].number, *candidates_[next].number).value_or(1)
              : 1;
      int lost = steps - 1;
      for (std::size_t i = chain[c] + 1; i < next; ++i) {
        const auto& one = candidates_[i];
        if (one.heading.first < candidates_[chain[c]].heading.behind) continue;
        // Taken out of its turn: set as the others are, with a number that none of them has.
        const bool out_of_turn = one.number && one.number->style == candidates_[chain[c]].number->style &&
                                 one.look == common && common.set_apart() && one.score >= 0.6 &&
                                 std::none_of(chain.begin(), chain.end(), [&](auto other) {
                                   return candidates_[other].heading.number == one.heading.number;
                                 });
        if (out_of_turn) {
          all.push_back(i);
          continue;
        }
        if (!may_head(one) || !one.heading.rest.empty()) continue;
        const bool same = one.look == common && (common.heading > 0 || lost > 0) && common.set_apart();
        const bool standing = is_standing_title(one.heading.title) && one.look.set_apart() && lost > 0;
        if (!same && !standing) continue;
        all.push_back(i);
        --lost;
      }
    }
    return all;
  }

  // Headings without numbers: the lines that are set in one way, where some of them stand on every agenda.
  std::vector<std::size_t> unnumbered() const {
    std::map<Look, std::vector<std::size_t>> looks;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const auto& one = candidates_[i];
      if (!may_head(one)) continue;
      const bool above_text = !one.heading.rest.empty() || !is_short(one.heading.behind);
      const bool standing = is_standing_title(one.heading.title);
      if (!one.look.set_apart() && !(standing || (above_text && is_short(one.heading.first)))) continue;
      if (!one.heading.rest.empty() && !standing) continue;
      if (is_body_name(one.heading.title) && !standing) continue;
      looks[one.look].push_back(i);
    }
    const auto standing_in = [&](const std::vector<std::size_t>& members) {
      return std::count_if(members.begin(), members.end(),
                           [&](auto i) { return is_standing_title(candidates_[i].heading.title); });
    };
    const Look* best = nullptr;
    double best_score = 0;
    for (const auto& [look, members] : looks) {
      const auto standing = static_cast<double>(standing_in(members));
      const double score = 2 * standing + (look.set_apart() ? 0.3 * static_cast<double>(members.size()) : 0);
      if (standing < 1 || score <= best_score) continue;
      best_score = score;
      best = &look;
    }
    if (best == nullptr) return {};
    std::vector<std::size_t> chosen;
    for (const auto& [look, members] : looks) {
      for (const auto i : members) {
        const bool same =
            look == *best && (look.set_apart() || is_standing_title(candidates_[i].heading.title) ||
                              standing_in(members) * 3 > static_cast<std::ptrdiff_t>(members.size()));
        const bool standing =
            is_standing_title(candidates_[i].heading.title) && (look.set_apart() || !best->set_apart());
        if (same || standing) chosen.push_back(i);
      }
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
  }

  bool is_short(std::size_t i) const {
    constexpr std::size_t kShort = 60;
    return i >= blocks_.size() || (blocks_[i].text.size() < kShort && !blocks_[i].text.ends_with('.'));
  }

  std::string_view text_;
  std::span<const Block> blocks_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<ItemHeading> item_headings(std::string_view text, std::span<const Block> blocks) {
  return Finder(text, blocks).find();
}

}  // namespace minutebook::papers
