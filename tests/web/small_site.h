// SPDX-License-Identifier: GPL-2.0-or-later
// A site over the text papers of corpus/papers, whose index is made once for all tests of a program.
#pragma once

#include <filesystem>
#include <string>

#include "schema/record.h"
#include "web/site.h"

namespace minutebook::web {

// The folder of the index; gone when the program ends.
const std::filesystem::path& corpus_index();

SiteOptions small_site_options(query::Audience audience = query::Audience::kPublic);

// What the public site answers to a GET.
Response get(const std::string& target);

std::string header_of(const Response& response, std::string_view name);  // "" where there is none

// The best passage that the site finds for a question, of any kind. Throws std::runtime_error where there is none.
schema::Record first_record(const std::string& question, query::Audience audience = query::Audience::kPublic,
                            const std::filesystem::path& index = corpus_index());

// A folder of papers and an index of it; gone with the object.
class PaperFolder {
 public:
  PaperFolder();
  ~PaperFolder();
  PaperFolder(const PaperFolder&) = delete;
  PaperFolder& operator=(const PaperFolder&) = delete;

  std::filesystem::path papers() const { return path_ / "papers"; }
  std::filesystem::path index() const { return path_ / "index"; }
  void write(const std::string& name, std::string_view bytes) const;  // below papers()
  void update() const;                                                // the index
  SiteOptions options(query::Audience audience = query::Audience::kPublic) const;

 private:
  std::filesystem::path path_;
};

// One of corpus/papers, as it is.
std::string corpus_paper(const std::string& name);

}  // namespace minutebook::web
