// SPDX-License-Identifier: GPL-2.0-or-later
// What `--help` and `--version` say beside the options themselves. The examples are run by the tests.
#pragma once

#include <string>
#include <string_view>

namespace minutebook::cli {

inline constexpr std::string_view kProgramHelp = R"(Examples:
  minutebook index --index ~/board.index ~/papers
  minutebook search --index ~/board.index decisions on climate change since 2019
  minutebook search --index ~/board.index --format csv kind:action owner:* > actions.csv
  minutebook count --index ~/board.index decisions on climate change
  minutebook explain --index ~/board.index decisions on climate change since 2019
  minutebook parse ~/papers/note.txt
  minutebook status --index ~/board.index
  minutebook people --index ~/board.index --review
  minutebook serve --index ~/board.index

MINUTEBOOK_INDEX names the index where --index is not given.
`minutebook COMMAND --help` says more about a command.
)";

inline constexpr std::string_view kCountHelp = R"(Examples:
  minutebook count decisions on climate change
  minutebook count --group meeting climate change since 2019

The number is all that goes to standard output; notes go to standard error.

Exit status: 0 with hits, 1 with none, 2 usage error, 3 failure.
)";

inline constexpr std::string_view kFacetsHelp = R"(Examples:
  minutebook facets
  minutebook facets --field owner kind:action
  minutebook facets --field speaker --prefix hesk climate change
  minutebook facets --field owner --format csv kind:action > owners.csv

Values are counted among what the question finds, else among everything. What the question
asks of a field itself does not narrow that field's values.

Exit status: 0 with values, 1 with none, 2 usage error, 3 failure.
)";

inline constexpr std::string_view kExplainHelp = R"(Examples:
  minutebook explain decisions on climate change chaired by Jane Doe
  minutebook explain --json '"peer challenge" AND devol* NOT kind:report'

Exit status: 0 done, 2 usage error, 3 failure.
)";

inline constexpr std::string_view kShowHelp = R"(Examples:
  minutebook show 30fb14a7835f8dce
  minutebook show --json 30fb14a7835f8dce-9

Of a passage the whole item is shown, and the passage is marked.

Exit status: 0 done, 1 nothing has ID, 2 usage error, 3 failure.
)";

inline constexpr std::string_view kSimilarHelp = R"(Examples:
  minutebook similar 30fb14a7835f8dce
  minutebook similar --limit 3 --json 30fb14a7835f8dce-9

Exit status: 0 with items, 1 with none or where nothing has ID, 2 usage error, 3 failure.
)";

inline constexpr std::string_view kSuggestHelp = R"(Examples:
  minutebook suggest marian h
  minutebook suggest --json 'decisions chair:mar'

Each line is a question that goes on from TEXT, and what was added.

Exit status: 0 with suggestions, 1 with none, 2 usage error, 3 failure.
)";

inline constexpr std::string_view kCompletionsHelp = R"(Examples:
  minutebook completions bash > minutebook.bash
  minutebook completions zsh > _minutebook
  minutebook completions fish > minutebook.fish

Put the script where the shell looks for completions, or load it for this shell:
  source <(minutebook completions bash)

Exit status: 0 done, 2 usage error.
)";

inline constexpr std::string_view kIndexHelp = R"(Examples:
  minutebook index --index ~/board.index ~/papers
  minutebook index --index ~/board.index --dry-run ~/papers

FILE says which names are one person's, in TOML (docs/operating.md):
  [[person]]
  name = "Jane Doe"
  other_names = ["Jane Roe"]

Only new and changed files are read; what is gone from PATH is removed. A run that is
stopped leaves the index whole, and the next run finishes its work.
Files that cannot be read are named on standard error, with the reason.

Exit status: 0 done, 2 usage error or a PATH that does not exist, 3 failure or no file
could be read, 4 with --strict where some file could not be read.
)";

inline constexpr std::string_view kParseHelp = R"(Examples:
  minutebook parse ~/papers/note.txt
  minutebook parse --json ~/papers/*.txt

What a paper does not say in so many words is marked with the words it was taken from:
"inferred" is nearly always right, "likely" wants a look, "a guess" is better than nothing.
“The Chairman” behind a name means that the paper has these words for it.

Exit status: 0 done, 2 usage error or a FILE that does not exist, 3 where some file
could not be read; the others are still printed.
)";

inline constexpr std::string_view kStatusHelp = R"(Examples:
  minutebook status --index ~/board.index
  minutebook status --index ~/board.index --access restricted --json

Exit status: 0 done, 2 usage error, 3 no readable index.
)";

inline constexpr std::string_view kPeopleHelp = R"(Examples:
  minutebook people --index ~/board.index
  minutebook people --index ~/board.index Jane Doe
  minutebook people --index ~/board.index --review --json

Exit status: 0 done, 1 nobody goes by NAME, 2 usage error, 3 no readable index.
)";

inline constexpr std::string_view kServeHelp = R"(Examples:
  minutebook serve --index ~/board.index
  minutebook serve --index ~/board.index --listen '[::1]:8080' --papers ~/papers
  minutebook serve --index ~/board.index --socket ~/board.sock --public-url https://papers.example.org
  minutebook serve --config ~/serve.toml
  minutebook serve --config ~/serve.toml --check

FILE has the same options without their dashes, in TOML (docs/operating.md):
  index = "/var/lib/minutebook/board.index"
  host = ["papers.example.org", "papers"]

The index may be brought up to date meanwhile. SIGTERM stops the server when what it is
asked is answered; SIGHUP reads FILE again and opens the log anew.

Exit status: 0 stopped, 2 usage error, 3 no readable index, or the address is in use.
)";

// Examples, the query language in short and the fields, from the field table.
std::string search_help();

// The program's version and what it is built with.
std::string versions();

}  // namespace minutebook::cli
