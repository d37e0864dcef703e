// SPDX-License-Identifier: GPL-2.0-or-later
// The numbers that agendas and minutes print in front of an item: "7.", "12/21", "CAB.34", "C048/23 2.", "Item 4:",
// "ICB/24/05/3". Pure functions, safe from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::papers {

struct PrintedNumber {
  std::string text;        // without the stop or bracket that closes it: "12/21", "C048/23 2"
  std::string style;       // its shape, by which numbers of one list are known: "#/#", "C#/# #."
  std::vector<int> parts;  // the numbers in it: {12, 21}
  std::size_t length = 0;  // bytes that it takes at the start of the line, with the white space behind it
};

// The number that a line begins with. Nothing for a date, a time, an amount, or a word.
std::optional<PrintedNumber> printed_number(std::string_view line);

// How the numbers of a list are written, but for the stop behind them: one that is lost or typed as another mark begins
// no other list. A view into `number`.
std::string_view open_style(const PrintedNumber& number);

// How many numbers a list went on from `before` to `after`: 1 from "12/21" to "13/21" and from "3.2" to "4.1"; 0 for a
// number repeated; nothing where `after` is of another list, or not behind `before`.
std::optional<int> steps_between(const PrintedNumber& before, const PrintedNumber& after);

// The number in a line that gives an item a second number, "(Item 3)", "Agenda Item 3"; "" for any other line.
std::string second_number(std::string_view line);

}  // namespace minutebook::papers
