// SPDX-License-Identifier: GPL-2.0-or-later
// The people file, kept by hand (docs/operating.md): which names are one person's, in TOML.
//
//   [[person]]
//   name = "Marian Hesketh"
//   other_names = ["Marian Price", "M. Heskith"]
//   not = ["Mary Hesketh"]
//   authority = ["Marlshire County Council"]
//   from = 2015-05-01
//   to = 2023-05-04
//   access = "restricted"
//
// Pure but for reading the file; safe from any thread.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "schema/people.h"

namespace minutebook::indexer {

// Names file and line, and what to write there.
class PeopleFileError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::vector<schema::KnownPerson> read_people_file(const std::filesystem::path& path);

// The same from text already in memory; `path` names it in errors.
std::vector<schema::KnownPerson> parse_people_file(std::string_view text, const std::string& path);

}  // namespace minutebook::indexer
