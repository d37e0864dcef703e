// SPDX-License-Identifier: GPL-2.0-or-later
// The languages of the interface. The papers stay in theirs.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace minutebook::web {

enum class Lang : std::uint8_t { kEnglish, kWelsh };

inline constexpr std::array<std::string_view, 2> kLangCodes = {"en", "cy"};  // in the order of Lang

constexpr std::string_view code_of(Lang lang) { return kLangCodes[static_cast<std::size_t>(lang)]; }

// Of the parameter `lang`, else what the browser prefers (Accept-Language, RFC 9110, 12.5.4), else English.
Lang choose_lang(std::string_view parameter, std::string_view accept_language);

}  // namespace minutebook::web
