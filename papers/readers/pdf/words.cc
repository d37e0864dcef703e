// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/pdf/words.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <array>
#include <climits>
#include <memory>

#include "papers/readers/charset.h"
#include "papers/readers/extract.h"

namespace minutebook::readers::pdf {
namespace {

struct Replacement {
  std::string_view from;
  std::string_view to;
};
constexpr std::array kReplacements = {
    Replacement{"\uFB00", "ff"},     Replacement{"\uFB01", "fi"},     Replacement{"\uFB02", "fl"},
    Replacement{"\uFB03", "ffi"},    Replacement{"\uFB04", "ffl"},    Replacement{"\uFB05", "st"},
    Replacement{"\uFB06", "st"},     Replacement{"\u00A0", " "},      Replacement{"\uF0B7", "\u2022"},
    Replacement{"\uF0A7", "\u2022"}, Replacement{"\uF0D8", "\u2022"}, Replacement{"\uF0FC", "\u2022"},
    Replacement{"\uF02D", "\u2022"},
};

std::string spelled_out(std::string text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
    return text;
  for (const auto& [from, to] : kReplacements) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
      text.replace(at, from.size(), to);
  }
  // A soft hyphen shows at a line's end only, and is looked at there.
  constexpr std::string_view kSoftHyphen = "\u00AD";
  for (std::size_t at = 0; (at = text.find(kSoftHyphen, at)) != std::string::npos;) {
    if (at + kSoftHyphen.size() == text.size()) break;
    text.erase(at, kSoftHyphen.size());
  }
  return text;
}

bool names_bold(std::string_view font) {
  constexpr std::array<std::string_view, 6> kBoldNames = {"Bold", "bold", "BOLD", "Black", "Heavy", "Demi"};
  return std::any_of(kBoldNames.begin(), kBoldNames.end(),
                     [&](std::string_view name) { return font.find(name) != std::string_view::npos; });
}

Word word_from(const poppler::text_box& box) {
  const poppler::ustring text = box.text();
  std::u16string units(text.begin(), text.end());
  Word word;
  word.text = spelled_out(utf8_from(units));
  const poppler::rectf place = box.bbox();
  word.left = place.left();
  word.top = place.top();
  word.right = place.right();
  word.bottom = place.bottom();
  word.size = box.has_font_info() ? box.get_font_size() : place.height();
  if (word.size <= 0) word.size = std::max(1.0, place.height());
  if (box.has_font_info() && !units.empty()) {
    const std::string font = box.get_font_name(0);
    word.bold = names_bold(font);
    // A typewriter's "o", alone, is how word processors print a round bullet.
    if (word.text == "o" && font.find("Courier") != std::string::npos) word.text = "\u2022";
  }
  return word;
}

void be_silent(const std::string&, void*) {}

}  // namespace

std::vector<Page> pages_of(std::string_view bytes) {
  static const bool silent = (poppler::set_debug_error_function(&be_silent, nullptr), true);
  static_cast<void>(silent);
  if (bytes.size() > INT_MAX) throw Unreadable("is larger than 2 GB");
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (document == nullptr)
    throw Unreadable("is a damaged PDF: print or export it again from where it was made");
  if (document->is_locked()) throw Unreadable("is encrypted: save it without a password");
  std::vector<Page> pages;
  for (int i = 0; i < document->pages(); ++i) {
    Page& page = pages.emplace_back();
    const std::unique_ptr<poppler::page> source(document->create_page(i));
    if (source == nullptr) continue;
    const poppler::rectf rectangle = source->page_rect();
    page.width = rectangle.width();
    page.height = rectangle.height();
    for (const auto& box : source->text_list(poppler::page::text_list_include_font)) {
      Word word = word_from(box);
      if (word.text.find_first_not_of(' ') == std::string::npos) continue;
      (box.rotation() == 0 ? page.words : page.sideways).push_back(std::move(word));
    }
  }
  return pages;
}

}  // namespace minutebook::readers::pdf
