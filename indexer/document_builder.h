// SPDX-License-Identifier: GPL-2.0-or-later
// Passages to Xapian documents, laid out as schema/layout.h says. Each text is analyzed once, however many
// documents carry its words. Keeps buffers between calls; not for use by two threads at once.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/analyzer.h"
#include "analyzers/stemmer.h"
#include "indexer/passages.h"
#include "indexer/vocabulary.h"
#include "schema/fields.h"

namespace minutebook::indexer {

// Keeps the name under which a value is shown, one for all its spellings, and gives the number by which it is counted.
using NumberOfValue = std::function<std::uint32_t(schema::Field, const std::string& value)>;

// The number of a person's name beside an authority.
using NumberOfStanding = std::function<std::uint32_t(schema::Field, const Standing& standing)>;

class DocumentBuilder {
 public:
  // Analyzes the texts of a file; `build` refers to them and to `file` until the next call.
  void begin(const FilePassages& file);

  // The document of the passage at `index` of the file.
  Xapian::Document build(std::size_t index, const NumberOfValue& number_of,
                         const NumberOfStanding& number_of_standing);

 private:
  struct Posting {
    std::uint32_t word;  // number in the vocabulary
    std::uint32_t position;
  };
  struct Text {
    std::vector<Posting> postings;     // in the order of the text
    std::vector<std::uint32_t> words;  // each once
    std::uint32_t last_position = 0;
  };

  Text analyze(std::string_view text, Vocabulary& vocabulary);
  void add_text(Xapian::Document& document, const Text& text, const Vocabulary& vocabulary,
                std::uint32_t offset, Xapian::termcount frequency) const;
  void add_title_as_text(Xapian::Document& document, const Text& title) const;
  void add_context(Xapian::Document& document, std::size_t index) const;
  void add_acronyms(Xapian::Document& document, std::string_view text, const std::set<std::string>& names);

  const std::vector<std::string>& entity_terms(schema::Field field, const std::string& value);
  std::vector<std::uint32_t> add_standings(Xapian::Document& document, schema::Field field,
                                           const std::vector<std::string>& names,
                                           const std::vector<Standing>& standings,
                                           const NumberOfStanding& number_of);
  std::vector<std::uint32_t> add_values(Xapian::Document& document, schema::Field field,
                                        const std::vector<std::string>& values,
                                        const NumberOfValue& number_of);

  analyzers::Analyzer analyzer_;
  analyzers::Stemmer stemmer_;
  Vocabulary words_{""};
  Vocabulary title_words_{"S"};
  Vocabulary venue_words_{schema::spec(schema::Field::kVenue).word_prefix};
  std::map<std::size_t, std::unordered_map<std::string, std::vector<std::string>>> entities_;  // by field
  const FilePassages* file_ = nullptr;
  std::vector<Text> texts_;            // of the passages, in their order
  std::vector<std::size_t> title_of_;  // a passage's place in titles_
  std::vector<Text> titles_;
  std::vector<std::size_t> venue_of_;  // likewise in venues_
  std::vector<Text> venues_;
  std::vector<Text> titles_as_text_;       // with the terms of a text
  std::set<std::string> names_in_public_;  // keys of the names of the people of the file
  std::set<std::string> names_;            // and of those that restricted passages alone show
};

}  // namespace minutebook::indexer
