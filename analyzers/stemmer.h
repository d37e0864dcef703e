// SPDX-License-Identifier: GPL-2.0-or-later
// A word's stem by the Snowball English stemmer, remembered: papers repeat their words.
// Not for use by two threads at once; one a thread.
#pragma once

#include <memory>
#include <string_view>

namespace minutebook::analyzers {

class Stemmer {
 public:
  Stemmer();
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  // The stem of a normalized word (a Token's term). The view lives until the next call.
  std::string_view stem(std::string_view word);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace minutebook::analyzers
