// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/english.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "query/ascii.h"
#include "query/lists.h"

namespace minutebook::query {
namespace {

using analyzers::Date;
using schema::Field;

// What passages of a kind are called, more than one of them.
struct KindWords {
  std::string_view kind;
  std::string_view many;
};
constexpr std::array kKindWords = {
    KindWords{"discussion", "discussions"},
    KindWords{"decision", "decisions"},
    KindWords{"action", "actions"},
    KindWords{"recommendation", "recommendations"},
    KindWords{"declaration", "declarations of interest"},
    KindWords{"apologies", "apologies"},
    KindWords{"attendance", "attendance lists"},
    KindWords{"report", "sections of reports"},
    KindWords{"other", "other passages"},
};

// How a condition on a field is said: before a value, and where any value will do.
struct FieldWords {
  Field field;
  std::string_view is;
  std::string_view any;
  std::string_view who = {};  // what a list of its values is, where that is the answer
};
constexpr std::array kFieldWords = {
    FieldWords{Field::kKind, "of the kind", "of any kind", "the kinds of passages"},
    FieldWords{Field::kOrganization, "of the", "of a named body", "the bodies that met"},
    FieldWords{Field::kChair, "chaired by", "with a named chair", "those who chaired"},
    FieldWords{Field::kSpeaker, "with words of", "with a named speaker", "those who spoke"},
    FieldWords{Field::kPerson, "to do with", "with a named person", "the people"},
    FieldWords{Field::kAuthority, "from", "from a named authority", "the authorities"},
    FieldWords{Field::kAuthorityType, "from authorities of the type", "from authorities of a known type",
               "the types of authorities"},
    FieldWords{Field::kRegion, "from authorities in", "from authorities in a known region", "the regions"},
    FieldWords{Field::kNation, "from authorities in", "from authorities in a known nation", "the nations"},
    FieldWords{Field::kOwner, "owned by", "with an owner", "the owners"},
    FieldWords{Field::kTitle, "with the title", "with a title", "the titles of items"},
    FieldWords{Field::kDate, "on", "with a date", "the days"},
    FieldWords{Field::kParty, "by members of the party", "with a party", "the parties"},
    FieldWords{Field::kRole, "with somebody in the role", "with a role", "the roles"},
    FieldWords{Field::kMover, "moved by", "moved by somebody", "the movers"},
    FieldWords{Field::kSeconder, "seconded by", "seconded by somebody", "the seconders"},
    FieldWords{Field::kSource, "in the file or folder", "in a file", "the files"},
    FieldWords{Field::kFormat, "in files of the format", "in a known format", "the formats"},
    FieldWords{Field::kYear, "in", "with a year", "the years"},
    FieldWords{Field::kPublisher, "in papers of", "with a publisher", "the publishers"},
    FieldWords{Field::kViceChair, "with the vice-chair", "with a vice-chair", "the vice-chairs"},
    FieldWords{Field::kPresenter, "presented by", "presented by somebody", "those who presented"},
    FieldWords{Field::kAttendee, "attended by", "with a list of those present", "those who attended"},
    FieldWords{Field::kApologies, "with apologies from", "with apologies", "those who sent apologies"},
    FieldWords{Field::kSubstitute, "with the substitute", "with a substitute", "the substitutes"},
    FieldWords{Field::kVotedFor, "voted for by", "with names of those who voted for it",
               "those who voted for it"},
    FieldWords{Field::kVotedAgainst, "voted against by", "with names of those who voted against it",
               "those who voted against it"},
    FieldWords{Field::kAbstained, "with an abstention of", "with names of those who abstained",
               "those who abstained"},
    FieldWords{Field::kOutcome, "that were", "with a known outcome", "the outcomes"},
    FieldWords{Field::kStatus, "that are", "with a known status", "whether they are open"},
    FieldWords{Field::kDue, "due", "with a day by which they are due", "the days they are due"},
    FieldWords{Field::kNumber, "under the number", "with a number"},
    FieldWords{Field::kVenue, "at the venue", "with a venue"},
    FieldWords{Field::kMode, "of meetings of this form:", "with a known way of meeting", "how people met"},
    FieldWords{Field::kIs, "that are", "with a mark"},
    FieldWords{Field::kHas, "of items with a", "of items with outcomes"},
    FieldWords{Field::kExempt, "exempt under paragraph", "exempt under Schedule 12A"},
    FieldWords{Field::kMoney, "with an amount", "with an amount of money"},
    FieldWords{Field::kReference, "with the reference", "with a reference"},
    FieldWords{Field::kId, "with the id", "with an id"},
};

const FieldWords& words_of(Field field) {
  return *std::find_if(kFieldWords.begin(), kFieldWords.end(),
                       [field](const FieldWords& row) { return row.field == field; });
}

consteval bool has_every_field() {
  for (std::size_t i = 0; i < kFieldWords.size(); ++i) {
    if (static_cast<std::size_t>(kFieldWords[i].field) != i) return false;
  }
  return true;
}
static_assert(has_every_field(), "a field of the table in schema/ has no words");

std::string in_quotes(std::string_view text) { return "\u201C" + std::string{text} + "\u201D"; }

std::string month_and_year(Date date) {
  return std::string{analyzers::month_name(static_cast<unsigned>(date.month()))} + ' ' +
         std::to_string(static_cast<int>(date.year()));
}

// An end of a period as it was rounded: the whole year, the whole month, or the day.
std::string rounded(Date date, std::string_view as_printed) {
  if (as_printed.size() == 4) return std::to_string(static_cast<int>(date.year()));
  return as_printed.size() == 7 ? month_and_year(date) : analyzers::long_date(date);
}

std::string in_words(const Period& period) {
  const std::string printed = print(period);
  const std::size_t dots = printed.find("..");
  const bool is_single = dots == std::string::npos;
  if (is_single) return (printed.size() == 10 ? "on " : "in ") + rounded(*period.first, printed);
  const std::string first = period.first ? rounded(*period.first, printed.substr(0, dots)) : std::string{};
  const std::string last = period.last ? rounded(*period.last, printed.substr(dots + 2)) : std::string{};
  if (!period.last) return "since " + first;
  if (!period.first) return "until the end of " + last;
  return "from " + first + " to " + last;
}

std::string text_words(const Node& node);

std::string text_list(const std::vector<Node>& nodes, std::string_view last) {
  std::vector<std::string> parts;
  for (const Node& node : nodes) parts.push_back(text_words(node));
  return listed(parts, last);
}

// Words side by side are one subject: "sea walls"; what else stands beside them is joined by "and".
std::string subject(const std::vector<Node>& nodes) {
  std::vector<std::string> parts;
  bool was_word = false;
  for (const Node& node : nodes) {
    const bool is_word = node.kind == NodeKind::kWord;
    if (is_word && was_word) {
      parts.back() += ' ' + node.text;
    } else {
      parts.push_back(text_words(node));
    }
    was_word = is_word;
  }
  return listed(parts, " and ");
}

std::string text_words(const Node& node) {
  switch (node.kind) {
    case NodeKind::kWord:
      return node.text;
    case NodeKind::kPhrase:
      return in_quotes(node.text);
    case NodeKind::kPrefix:
      return "words that begin with " + in_quotes(node.text);
    case NodeKind::kNear: {
      const std::string order = node.is_ordered ? " in this order" : "";
      return text_list(node.children, " and ") + " within " + std::to_string(node.distance) + " words" +
             order;
    }
    case NodeKind::kOr:
      return text_list(node.children, " or ");
    case NodeKind::kNot:
      return "not " + text_words(node.children.front());
    case NodeKind::kAnd:
      return '(' + subject(node.children) + ')';
    default:
      return print(node);
  }
}

bool is_text(const Node& node) {
  switch (node.kind) {
    case NodeKind::kWord:
    case NodeKind::kPhrase:
    case NodeKind::kPrefix:
    case NodeKind::kNear:
      return !node.field;
    case NodeKind::kAnd:
    case NodeKind::kOr:
    case NodeKind::kNot:
      return std::all_of(node.children.begin(), node.children.end(), is_text);
    default:
      return false;
  }
}

std::string with_commas(std::string_view number) {
  std::string result{number};
  const std::size_t whole = std::min(result.find('.'), result.size());
  for (std::size_t left = whole; left > 3;) result.insert(left -= 3, ",");
  return result;
}

// ">=1000000", "1000000..2000000", "500".
std::string amount_words(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    const std::string_view sign = text.substr(0, std::min(text.find_first_of("0123456789"), text.size()));
    const std::string amount = with_commas(text.substr(sign.size()));
    const bool is_least = sign == ">=" || sign == ">";
    return "of " + amount + (sign.empty() ? "" : is_least ? " or more" : " or less");
  }
  const std::string first = with_commas(text.substr(0, dots));
  const std::string last = with_commas(text.substr(dots + 2));
  if (last.empty()) return "of " + first + " or more";
  return first.empty() ? "of " + last + " or less" : "from " + first + " to " + last;
}

std::string value_words(const Node& filter) {
  if (filter.period) return in_words(*filter.period);
  return filter.field == Field::kMoney ? amount_words(filter.text) : filter.text;
}

// The opposite of a clause.
std::string negated(const std::string& clause) {
  struct Opposite {
    std::string_view words;
    std::string_view opposite;
  };
  constexpr std::array kOpposites = {Opposite{"that were ", "that were not "},
                                     Opposite{"that are ", "that are not "}, Opposite{"with ", "without "}};
  for (const auto& [words, opposite] : kOpposites) {
    if (clause.starts_with(words)) return std::string{opposite} + clause.substr(words.size());
  }
  return "not " + clause;
}

// A filter, or an Or of filters on one field.
std::string filter_words(Field field, const std::vector<Node>& filters) {
  std::vector<std::string> values;
  bool has_period = false;
  for (const Node& filter : filters) {
    values.push_back(value_words(filter));
    has_period = has_period || filter.period.has_value();
  }
  const std::string all = listed(values, " or ");
  if (field == Field::kDate && has_period) return all;
  return std::string{words_of(field).is} + ' ' + all;
}

std::string clause(const Node& node) {
  if (const auto field = filtered_field(node)) {
    return filter_words(*field, node.kind == NodeKind::kFilter ? std::vector<Node>{node} : node.children);
  }
  switch (node.kind) {
    case NodeKind::kPresent:
      return std::string{words_of(*node.field).any};
    case NodeKind::kLike:
      return "like the passage " + node.text;
    case NodeKind::kNot: {
      const Node& child = node.children.front();
      if (!is_text(child)) return negated(clause(child));
      return "without " + (child.kind == NodeKind::kAnd ? subject(child.children) : text_words(child));
    }
    case NodeKind::kAnd:
    case NodeKind::kOr: {
      std::vector<std::string> parts;
      for (const Node& child : node.children) parts.push_back(clause(child));
      return "either (" + listed(parts, node.kind == NodeKind::kAnd ? " and " : " or ") + ')';
    }
    case NodeKind::kAll:
      return "of any kind";
    default:
      break;
  }
  if (node.field)
    return "with " + text_words(node) + (*node.field == Field::kTitle ? " in the title" : " as the venue");
  return "about " + text_words(node);
}

// "decisions or actions" where the question asks for kinds, and "passages" where it does not.
std::string counted(const std::vector<Node>& conditions, std::vector<bool>& is_said) {
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    if (filtered_field(conditions[i]) != Field::kKind) continue;
    const Node& node = conditions[i];
    const std::vector<Node> filters =
        node.kind == NodeKind::kFilter ? std::vector<Node>{node} : node.children;
    std::vector<std::string> kinds;
    for (const Node& filter : filters) {
      const auto* row = std::find_if(kKindWords.begin(), kKindWords.end(),
                                     [&filter](const KindWords& words) { return words.kind == filter.text; });
      if (row == kKindWords.end()) return "passages";
      kinds.emplace_back(row->many);
    }
    is_said[i] = true;
    return listed(kinds, " or ");
  }
  return "passages";
}

std::string unit_words(Unit unit) {
  return unit == Unit::kItem ? "items" : unit == Unit::kMeeting ? "meetings" : "matters";
}

// What the answer is: "decisions", "how many meetings with decisions", "who chaired, of decisions".
std::string head(const Question& question, const std::string& passages) {
  const Grouping group = question.group.value_or(Grouping{});
  const std::string how_many = question.wants_count ? "how many " : "";
  if (group.unit == Unit::kPassage) return how_many + passages;
  if (group.unit == Unit::kValue) {
    const std::string_view who = words_of(group.field).who;
    const std::string listed =
        who.empty() ? "the values of " + std::string{schema::spec(group.field).name} : std::string{who};
    return (question.wants_count ? "the number of " : "") + listed + ", counted over " + passages;
  }
  return how_many + unit_words(group.unit) + " with " + passages;
}

constexpr std::string_view order_words(Sort sort) {
  switch (sort) {
    case Sort::kNewest:
      return "newest first";
    case Sort::kOldest:
      return "oldest first";
    case Sort::kAgenda:
      return "in the order of the agenda";
    case Sort::kRelevance:
      break;
  }
  return "best first";
}

}  // namespace

std::string english(const Question& question) {
  const Node& tree = question.tree;
  const std::vector<Node> conditions = conditions_of(tree);
  std::vector<bool> is_said(conditions.size());
  std::string sentence = head(question, counted(conditions, is_said));
  std::vector<Node> texts;
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    if (!is_text(conditions[i]) || conditions[i].kind == NodeKind::kNot) continue;
    texts.push_back(conditions[i]);
    is_said[i] = true;
  }
  if (!texts.empty()) sentence += " about " + subject(texts);
  bool is_first = texts.empty();
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    if (is_said[i]) continue;
    sentence += (is_first ? " " : ", ") + clause(conditions[i]);
    is_first = false;
  }
  if (question.sort) sentence += ", " + std::string{order_words(*question.sort)};
  if (question.wants_boilerplate) sentence += ", apologies and the like included";
  sentence.front() = to_upper(sentence.front());
  return sentence + '.';
}

}  // namespace minutebook::query
