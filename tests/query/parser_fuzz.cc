// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes are a question, and what is understood of them reads back the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "query/english.h"
#include "query/lexer.h"
#include "query/parser.h"
#include "tests/query/fake_lexicon.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace minutebook;
  using namespace std::chrono_literals;
  static const query::FakeLexicon lexicon;
  constexpr analyzers::Date kToday{2022y, std::chrono::May, 18d};
  const std::string_view typed{reinterpret_cast<const char*>(data), size};
  const query::Question question = query::parse(typed, lexicon, kToday);
  const std::string printed = query::canonical(question, lexicon, kToday);
  if (printed.size() > query::kMaxQuestionBytes) return 0;
  const query::Question again = query::parse(printed, lexicon, kToday);
  if (again.tree != question.tree || query::canonical(again, lexicon, kToday) != printed) std::abort();
  if (query::english(question).empty()) std::abort();
  return 0;
}
