// SPDX-License-Identifier: GPL-2.0-or-later
// A passage whose document is kept beside the index and not in it, because the same passage of another copy is indexed
// (copies.h): the document with its terms, positions, values and data, as bytes for the metadata. Pure functions.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace minutebook::indexer {

inline constexpr std::string_view kSleepingPrefix = "asleep.";

std::string sleeping_key(std::string_view source, std::uint32_t ordinal);

std::string encode_document(const Xapian::Document& document);

// The document that `encode_document` wrote. Throws Xapian::DatabaseCorruptError for any other bytes.
Xapian::Document decode_document(std::string_view bytes);

}  // namespace minutebook::indexer
