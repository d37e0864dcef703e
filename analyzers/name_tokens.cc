// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/name_tokens.h"

#include <algorithm>

#include "analyzers/printed_text.h"

namespace minutebook::analyzers {
namespace {

// Spaces that are no longer the ones between two words of a line.
constexpr int kWideSpace = 3;

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  std::vector<NameToken> run() {
    while (at_ < text_.size()) {
      const Character c = character_at(text_, at_);
      if (is_space(c.value)) {
        pass_space(c);
      } else if (is_ignorable(c.value)) {
        at_ += c.length;
      } else if (is_letter(c.value) || is_digit(c.value)) {
        read_word();
      } else {
        read_mark(c);
      }
    }
    return std::move(tokens_);
  }

 private:
  void pass_space(const Character& c) {
    ++spaces_;
    if (c.value == '\n') ++lines_;
    if (c.value == '\t' || c.value == '\f' || c.value == '\v') tab_ = true;
    at_ += c.length;
  }

  Gap take_gap() {
    Gap gap = Gap::kNone;
    if (tokens_.empty() || tab_ || lines_ > 1) {
      gap = Gap::kBreak;
    } else if (lines_ == 1) {
      gap = Gap::kLine;
    } else if (spaces_ >= kWideSpace) {
      gap = Gap::kBreak;
    } else if (spaces_ > 0) {
      gap = Gap::kSpace;
    }
    spaces_ = 0;
    lines_ = 0;
    tab_ = false;
    return gap;
  }

  void read_mark(const Character& c) {
    NameToken token;
    token.gap = take_gap();
    token.range = {at_, at_ + c.length};
    const char32_t plain = plain_mark(c.value);
    token.mark = plain > 0 && plain < 0x80 ? static_cast<char>(plain) : '?';
    at_ += c.length;
    if (token.mark == '.' && token.gap == Gap::kNone && !tokens_.empty() && tokens_.back().is_word() &&
        !tokens_.back().dotted && !tokens_.back().possessive) {
      tokens_.back().dotted = true;
    } else {
      tokens_.push_back(std::move(token));
    }
  }

  bool letter_at(std::size_t offset) const {
    return offset < text_.size() && is_letter(character_at(text_, offset).value);
  }

  void read_word() {
    NameToken token;
    token.gap = take_gap();
    token.range.begin = at_;
    token.capital = is_upper(character_at(text_, at_).value);
    bool small = false;
    std::size_t after_apostrophe = 0;  // where the part behind the last apostrophe begins
    while (at_ < text_.size()) {
      const Character c = character_at(text_, at_);
      if (is_letter(c.value)) {
        const std::size_t before = token.folded.size();
        append_folded(token.folded, c.value);
        // A combining mark gives nothing and is no letter by itself.
        if (token.folded.size() > before) {
          ++token.letters;
          small = small || !is_upper(c.value);
        }
      } else if (is_digit(c.value)) {
        token.has_digit = true;
        token.folded += static_cast<char>(c.value);
      } else if (!is_ignorable(c.value)) {
        const char32_t plain = plain_mark(c.value);
        if ((plain != '\'' && plain != '-') || !letter_at(at_ + c.length) || token.letters == 0) break;
        if (plain == '-') {
          token.folded += '-';
        } else {
          after_apostrophe = at_ + c.length;
        }
      }
      at_ += c.length;
      token.range.end = at_;
    }
    token.all_caps = !small && token.letters > 0;
    // One letter and an apostrophe is "O'…", or an s that stands for "is": no possessive.
    const std::string_view tail =
        after_apostrophe > 0 ? text_.substr(after_apostrophe, at_ - after_apostrophe) : "";
    if ((tail == "s" || tail == "S") && token.letters > 2) {
      token.possessive = true;
      token.folded.pop_back();
      --token.letters;
      token.range.end = apostrophe_before(after_apostrophe);
      if (tail == "s") token.all_caps = only_capitals(token.range);
    }
    tokens_.push_back(std::move(token));
  }

  // Where the apostrophe that ends at `offset` begins.
  std::size_t apostrophe_before(std::size_t offset) const {
    do {
      --offset;
    } while ((static_cast<unsigned char>(text_[offset]) & 0xC0) == 0x80);
    return offset;
  }

  bool only_capitals(ByteRange range) const {
    for (std::size_t at = range.begin; at < range.end;) {
      const Character c = character_at(text_, at);
      if (is_letter(c.value) && !is_upper(c.value)) return false;
      at += c.length;
    }
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int spaces_ = 0;
  int lines_ = 0;
  bool tab_ = false;
  std::vector<NameToken> tokens_;
};

}  // namespace

std::vector<NameToken> tokenize_names(std::string_view text) { return Tokenizer(text).run(); }

}  // namespace minutebook::analyzers
