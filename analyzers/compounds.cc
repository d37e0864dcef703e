// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/compounds.h"

#include <algorithm>
#include <array>
#include <string>

#include "analyzers/references.h"
#include "analyzers/utf8.h"

namespace minutebook::analyzers {
namespace {

constexpr std::size_t kGroupDigits = 3;       // "17,000,000"
constexpr std::size_t kMaxDigitGroups = 5;    // 15 digits are beyond any budget; longer are lists of numbers
constexpr std::size_t kMaxCompoundWords = 8;  // longer are lists and paths, typed by no one as one word
constexpr std::size_t kMaxInitials = 3;       // on either side of "&": "R&D", "T&Cs", not "Health&Care"
constexpr std::size_t kMaxUnitLetters = 2;    // "m²", "500km²"; longer words have footnotes
constexpr std::size_t kMinNameLetters = 3;    // after an apostrophe: "O'Neil", not "I'm", "I've", "I'll"
constexpr std::size_t kMaxReferenceNumber = 6;  // "1234za"
constexpr int kMillionDigits = 7;

// What is cut off at an apostrophe: the English possessive, and the Welsh short forms of "the", "in", "to" and
// "his".
constexpr std::array<std::string_view, 6> kEndings = {"s", "i", "n", "r", "u", "w"};

bool is_ending(const Atom& atom) {
  return std::find(kEndings.begin(), kEndings.end(), atom.term()) != kEndings.end();
}

std::size_t count_characters(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char byte) { return !U8_IS_TRAIL(static_cast<unsigned char>(byte)); }));
}

bool is_single_letter(const Atom& atom) { return !atom.has_digit && count_characters(atom.term()) == 1; }
bool is_initials(const Atom& atom) {
  return !atom.ampersand && count_characters(atom.term()) <= kMaxInitials;
}

std::string_view leading_digits(std::string_view term) {
  return term.substr(0, std::min(term.find_first_not_of("0123456789"), term.size()));
}

std::string encode(std::uint16_t character) {
  char utf8[4];
  std::size_t size = 0;
  U8_APPEND_UNSAFE(utf8, size, character);
  return {utf8, size};
}

bool is_unit(const Atom& atom) {
  const auto letters = atom.term().substr(leading_digits(atom.term()).size());
  return !letters.empty() && count_characters(letters) <= kMaxUnitLetters;
}

}  // namespace

void Compounds::start() {
  position_ = 0;
  terms_.clear();
}

void Compounds::flush() {
  if (marks_) merge_marks();
  marks_ = false;
  std::size_t joined_until = 0;
  for (std::size_t i = 0; i < chain_.size(); ++i) {
    emit_word(chain_[i]);
    if (i < joined_until) continue;
    const auto join = find_join(i);
    joined_until = i + join.words;
    if (join.term.empty()) continue;
    const ByteRange range{chain_[i].range.begin - join.lead, chain_[joined_until - 1].range.end};
    const auto span = static_cast<std::uint32_t>(join.words);
    tokens_.push_back({join.term, position_, span, range, TokenKind::kJoined});
    if (!join.plain.empty()) tokens_.push_back({join.plain, position_, span, range, TokenKind::kJoined});
  }
  chain_.clear();
}

void Compounds::emit_word(const Atom& word) {
  tokens_.push_back({word.term(), ++position_, 1, word.range, TokenKind::kWord});
  if (!word.non_ascii || word.unspaced) return;
  const auto folded = folder_.fold(word.term(), terms_);
  if (folded != word.term()) tokens_.push_back({folded, position_, 1, word.range, TokenKind::kFolded});
}

// Puts together what an apostrophe or a thousands comma stands in, and drops what a possessive adds.
void Compounds::merge_marks() {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < chain_.size();) {
    Atom word = chain_[i];
    std::size_t next = i + 1;
    for (const auto end = i + digit_groups(i); next < end; ++next) word = merged(word, chain_[next]);
    while (glued(next, Glue::kApostrophe)) {
      if (is_ending(chain_[next]) && !glued(next + 1, Glue::kApostrophe)) {
        ++next;
      } else if (merges_with_next(i, next) && word.size + chain_[next].size <= kMaxWordBytes) {
        word = merged(word, chain_[next++]);
      } else {
        break;
      }
    }
    chain_[kept++] = word;
    i = next;
  }
  chain_.resize(kept);
}

// How many atoms from `first` make one number with commas; 1 where they do not.
std::size_t Compounds::digit_groups(std::size_t first) const {
  const auto is_group = [this](std::size_t i) { return glued(i, Glue::kComma) && chain_[i].all_digits(); };
  if (!chain_[first].all_digits() || chain_[first].size > kGroupDigits) return 1;
  std::size_t next = first + 1;
  while (is_group(next) && chain_[next].size == kGroupDigits && next - first < kMaxDigitGroups) ++next;
  return is_group(next) ? 1 : next - first;
}

// An apostrophe between letters is dropped, but after a single letter ("O'Brien") both sides are words.
bool Compounds::merges_with_next(std::size_t first, std::size_t next) const {
  const auto& word = chain_[first];
  const bool initial = next == first + 1 && is_single_letter(word);
  return !initial && !word.all_digits() && !chain_[next].all_digits() && !word.unspaced &&
         !chain_[next].unspaced;
}

Atom Compounds::merged(const Atom& a, const Atom& b) {
  Atom both = a;
  if (a.data + a.size != b.data) both.data = concatenate(a.term(), b.term());
  both.size = a.size + b.size;
  both.has_digit = a.has_digit || b.has_digit;
  both.has_letter = a.has_letter || b.has_letter;
  both.non_ascii = a.non_ascii || b.non_ascii;
  both.range.end = b.range.end;
  return both;
}

Compounds::Join Compounds::find_join(std::size_t first) {
  const auto& word = chain_[first];
  const bool more = first + 1 < chain_.size();
  if (word.currency != 0 || word.starts_with_digit()) {
    if (is_year_pair(first)) return {2, keep(split_year(word.term(), chain_[first + 1].term())), {}, 0};
    if (const auto join = find_amount(first); join.words > 0) return join;
  }
  if (!more) return {};
  if (chain_[first + 1].starts_with_digit()) {
    if (const auto join = find_reference_number(first); join.words > 0) return join;
  }
  return chain_[first + 1].glue == Glue::kSpace ? Join{} : find_compound(first);
}

// The number that starts at a word, and the multiple that stands at or after it.
Compounds::Number Compounds::read_number(std::size_t first) const {
  const auto& word = chain_[first];
  Number number;
  number.integer = leading_digits(word.term());
  if (number.integer.empty() || (word.glue == Glue::kDot && first > 0 && chain_[first - 1].has_digit))
    return {};
  auto suffix = word.term().substr(number.integer.size());
  number.words = 1;
  if (suffix.empty() && glued(first + 1, Glue::kDot) && chain_[first + 1].starts_with_digit()) {
    if (glued(first + 2, Glue::kDot) && chain_[first + 2].starts_with_digit()) return {};  // "7.4.2"
    number.fraction = leading_digits(chain_[first + 1].term());
    suffix = chain_[first + 1].term().substr(number.fraction.size());
    number.words = 2;
  }
  if (!suffix.empty()) {
    number.scale = find_scale(suffix);
    return number.scale == nullptr ? Number{} : number;
  }
  if (const auto next = first + number.words; glued(next, Glue::kSpace)) {
    const auto* const scale = find_scale(chain_[next].term());
    if (scale != nullptr && (scale->is_word || word.currency != 0)) {
      number.scale = scale;
      ++number.words;
    }
  }
  return number;
}

// "£17m", "£17 million", "£1.5bn", "3.5 million", "17,000,000".
Compounds::Join Compounds::find_amount(std::size_t first) {
  const auto& word = chain_[first];
  const auto number = read_number(first);
  if (number.words == 0) return {};
  const int exponent = number.scale == nullptr ? 0 : number.scale->exponent;
  const auto amount = make_amount(number.integer, number.fraction, exponent);
  if (!amount) return {};
  if (word.currency == 0) {
    // Without a sign a number is an amount where a word says so, or where it is round and large. A letter may
    // be a unit: such a number is left at the letter it has.
    const int digits = amount->integer_digits();
    const bool round = number.integer.front() != '0' && digits >= kMillionDigits && amount->exponent >= 3;
    if (number.scale == nullptr && !round) return {};
    if (number.scale != nullptr && !number.scale->is_word && (digits <= exponent || digits > exponent + 3))
      return {};
  }
  const auto plain = to_string(*amount);
  const bool scaled = plain.back() < '0' || plain.back() > '9';
  Join join{number.words, {}, {}, word.currency_bytes};
  if (scaled && !(number.words == 1 && plain == word.term())) join.plain = keep(plain);
  if (word.currency != 0) join.term = keep(encode(word.currency) + plain);
  if (join.term.empty()) std::swap(join.term, join.plain);
  return join.term.empty() ? Join{} : join;
}

// "section 151", "s. 151", "s.151", "paragraph 3.4", "Schedule 12A".
Compounds::Join Compounds::find_reference_number(std::size_t first) {
  const auto glue = chain_[first + 1].glue;
  if (glue != Glue::kSpace && glue != Glue::kDot && glue != Glue::kDotSpace) return {};
  const auto* const reference = find_reference(chain_[first].term());
  if (reference == nullptr || (glue != Glue::kSpace && !reference->abbreviation)) return {};
  if (chain_[first + 1].size > kMaxReferenceNumber || is_year_pair(first + 1)) return {};
  auto term = std::string(reference->short_form).append(chain_[first + 1].term());
  std::size_t words = 2;
  const auto is_part = [this](std::size_t i) {
    return glued(i, Glue::kDot) && chain_[i].starts_with_digit() && chain_[i].size <= kMaxReferenceNumber;
  };
  for (; words < kMaxCompoundWords && is_part(first + words); ++words) {
    term.append(".").append(chain_[first + words].term());
  }
  return {words, keep(term), {}, 0};
}

// "2019/20", "2019-2020"; "2019/20/21" is a reference number of some other sort.
bool Compounds::is_year_pair(std::size_t first) const {
  const auto next = first + 1;
  if (!glued(next, Glue::kSlash) && !glued(next, Glue::kHyphen)) return false;
  return chain_[first].all_digits() && chain_[next].all_digits() && !glued(next + 1, Glue::kSlash) &&
         is_split_year(chain_[first].term(), chain_[next].term());
}

// "sector-led", "R&D", "O'Brien", "CAB.34", "U.S.A.", "21/00123/FUL".
Compounds::Join Compounds::find_compound(std::size_t first) {
  std::size_t last = first;
  if (!chain_[first].ampersand) {
    while (last + 1 < chain_.size() && links(last, last + 1)) ++last;
  }
  if (last == first) return {};
  const auto words = last - first + 1;
  return {words, words > kMaxCompoundWords ? std::string_view{} : join_terms(first, words), {}, 0};
}

// Whether people also type what stands on the two sides as one word.
bool Compounds::links(std::size_t first, std::size_t next) const {
  const auto& a = chain_[first];
  const auto& b = chain_[next];
  switch (b.glue) {
    case Glue::kHyphen:
    case Glue::kHyphenWrap:
      return !(a.all_digits() && b.starts_with_digit());  // "10-12", "£10-15m" are two numbers
    case Glue::kSlash:
      return a.has_digit || b.has_digit;  // "C048/23", but "and/or" is two words
    case Glue::kDot:
      return (!a.has_digit && b.starts_with_digit()) || (is_single_letter(a) && is_single_letter(b));
    case Glue::kApostrophe:
      return is_single_letter(a) && !b.has_digit && count_characters(b.term()) >= kMinNameLetters;
    case Glue::kAdjacent:
      if (a.ampersand) return true;  // decided when it was reached
      return b.ampersand && is_initials(a) && glued(next + 1, Glue::kAdjacent) &&
             is_initials(chain_[next + 1]);
    case Glue::kApart:
      return is_unit(a) && b.all_digits();
    default:
      return false;
  }
}

std::string_view Compounds::join_terms(std::size_t first, std::size_t words) {
  scratch_.clear();
  for (std::size_t i = first; i < first + words; ++i) {
    const auto& word = chain_[i];
    if (word.ampersand) continue;
    if (i > first && word.glue == Glue::kSlash) scratch_ += '/';
    scratch_ += word.non_ascii && !word.unspaced ? folder_.fold(word.term(), terms_) : word.term();
  }
  return scratch_.size() > kMaxWordBytes ? std::string_view{} : keep(scratch_);
}

// Where `a` was made here last, only `b` is copied: a word of many parts takes linear time.
const char* Compounds::concatenate(std::string_view a, std::string_view b) {
  char* end = terms_.reserve(b.size());
  if (end != a.data() + a.size()) {
    char* const begin = terms_.reserve(a.size() + b.size());
    end = std::copy(a.begin(), a.end(), begin);
    terms_.commit(a.size());
  }
  std::copy(b.begin(), b.end(), end);
  terms_.commit(b.size());
  return end - a.size();
}

std::string_view Compounds::keep(std::string_view term) {
  char* const out = terms_.reserve(term.size());
  std::copy(term.begin(), term.end(), out);
  terms_.commit(term.size());
  return {out, term.size()};
}

}  // namespace minutebook::analyzers
