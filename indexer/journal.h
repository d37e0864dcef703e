// SPDX-License-Identifier: GPL-2.0-or-later
// When each source came, last changed and went: what somebody who keeps a copy of what is found needs to keep up. It
// stands in the metadata of the databases beside the ledger, an entry a source, by a hash of its path. What is gone keeps
// its entry, without its name.
//
// restricted/ tells of all sources; public/ of those that gave public passages, and a change of what is hidden in one is
// no change there. Functions throw Xapian::Error.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/half.h"
#include "indexer/passages.h"
#include "indexer/update.h"

namespace minutebook::indexer {

// A name for what the passages of a file are, or the public ones of them; never "".
std::string digest_of(const FilePassages& file, bool with_restricted);

// Notes what a half now has of a source, by its digest; "" where it has none any more. The same as before is no change.
void note_change(Half& half, const std::string& source, const std::string& digest, std::int64_t stamp);

// All entries of a database, those that changed first before others. A source of the ledger that has no entry, as those of
// older programs, came with the run that wrote it.
Journal read_journal(const Xapian::Database& database);

}  // namespace minutebook::indexer
