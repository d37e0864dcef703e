// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/analyzer.h"

#include "analyzers/arena.h"
#include "analyzers/breaker.h"
#include "analyzers/characters.h"
#include "analyzers/compounds.h"
#include "analyzers/normalizer.h"

namespace minutebook::analyzers {
namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
CharClass ascii_class(char c) { return kAsciiClasses[static_cast<unsigned char>(c)]; }

bool is_ascii_word(char c) {
  return is_ascii(c) && (ascii_class(c) == CharClass::kLetter || ascii_class(c) == CharClass::kDigit);
}

}  // namespace

struct Analyzer::Impl {
  void start() {
    tokens.clear();
    words.clear();
    compounds.start();
  }

  // An ASCII character with no other character after it that could change it is what it is.
  std::size_t put_ascii(std::string_view text, std::size_t begin) {
    std::size_t end = begin + 1;
    if (!is_ascii_word(text[begin])) {
      breaker.separate(ascii_class(text[begin]), text.substr(begin, 1), {begin, end});
      return end;
    }
    while (end < text.size() && is_ascii_word(text[end])) ++end;
    if (end < text.size() && !is_ascii(text[end])) --end;  // may take an accent from what follows
    breaker.put_ascii_word(text.substr(begin, end - begin), begin);
    return end;
  }

  std::vector<Token> tokens;
  Arena words;
  Compounds compounds{tokens};
  Breaker breaker{words, compounds};
  Normalizer normalizer;
};

Analyzer::Analyzer() : impl_(std::make_unique<Impl>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

const std::vector<Token>& Analyzer::analyze(std::string_view text) {
  impl_->start();
  for (std::size_t i = 0; i < text.size();) {
    const bool plain = is_ascii(text[i]) && (i + 1 == text.size() || is_ascii(text[i + 1]));
    i = plain ? impl_->put_ascii(text, i) : impl_->normalizer.next(text, i, impl_->breaker);
  }
  impl_->breaker.finish();
  return impl_->tokens;
}

const std::vector<Token>& Analyzer::analyze_with_icu(std::string_view text) {
  impl_->start();
  for (std::size_t i = 0; i < text.size();) i = impl_->normalizer.next_by_icu(text, i, impl_->breaker);
  impl_->breaker.finish();
  return impl_->tokens;
}

}  // namespace minutebook::analyzers
