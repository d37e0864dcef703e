// SPDX-License-Identifier: GPL-2.0-or-later
// What the interface says, in English and Welsh: one table, and a text is named by its English. A text that is not in
// the table does not compile. A new text is a row here. Pure.
#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "web/languages.h"

namespace minutebook::web {

struct TextRow {
  std::string_view english;
  std::string_view welsh;
};

// {name} is filled in.
inline constexpr auto kTexts = std::to_array<TextRow>({
    {"Search", "Chwilio"},
    {"Search papers and minutes", "Chwilio papurau a chofnodion"},
    {"Skip to main content", "Neidio i'r prif gynnwys"},
    {"Site", "Gwefan"},
    {"Decisions", "Penderfyniadau"},
    {"Actions", "Camau gweithredu"},
    {"Timeline", "Llinell amser"},
    {"Coverage", "Cwmpas"},
    {"Help", "Cymorth"},
    {"This site shows public papers only.", "Papurau cyhoeddus yn unig sydd ar y wefan hon."},
    {"This site shows restricted papers too: treat what you see accordingly.",
     "Mae papurau cyfyngedig ar y wefan hon hefyd: dylech drin yr hyn a welwch yn unol â hynny."},
    {"{count} results", "{count} o ganlyniadau"},
    {"1 result", "1 canlyniad"},
    {"No results", "Dim canlyniadau"},
    {"(likely)", "(yn debygol)"},
    {"{for} for, {against} against, {abstain} abstained",
     "{for} o blaid, {against} yn erbyn, {abstain} yn ymatal"},
    {"page {page}", "tudalen {page}"},
    {"Vote", "Pleidlais"},
    {"{count} more", "{count} arall"},
    {"{count} more in this meeting", "{count} arall yn y cyfarfod hwn"},
    {"{count} more in this item", "{count} arall yn yr eitem hon"},
    {"Item without a title", "Eitem heb deitl"},
    {"All results", "Pob canlyniad"},
    {"This address cannot be read", "Ni ellir darllen y cyfeiriad hwn"},
    {"Check it for a typing error, or search anew.",
     "Gwiriwch a oes gwall teipio ynddo, neu chwiliwch o'r newydd."},
    {"Page not found", "Heb ganfod y dudalen"},
    {"It may have been moved, or the papers may have been indexed anew.",
     "Efallai ei bod wedi symud, neu fod y papurau wedi'u mynegeio o'r newydd."},
    {"This page of results is gone", "Mae'r dudalen hon o ganlyniadau wedi mynd"},
    {"The index has changed meanwhile: search anew.",
     "Mae'r mynegai wedi newid yn y cyfamser: chwiliwch o'r newydd."},
    {"Something went wrong here", "Aeth rhywbeth o'i le yma"},
    {"Try again; if it stays so, report the number below.",
     "Rhowch gynnig arall arni; os bydd yn parhau, rhowch wybod am y rhif isod."},
    {"The search is busy or being renewed", "Mae'r chwiliad yn brysur neu'n cael ei adnewyddu"},
    {"Try again in a few moments.", "Rhowch gynnig arall arni ymhen ychydig."},
    {"Request number: {id}", "Rhif y cais: {id}"},
});

class Text {
 public:
  consteval Text(const char* english) {  // NOLINT(google-explicit-constructor)
    for (const TextRow& row : kTexts) {
      if (row.english == english) {
        row_ = &row;
        return;
      }
    }
    throw "there is no such row in kTexts";
  }
  std::string_view in(Lang lang) const { return lang == Lang::kWelsh ? row_->welsh : row_->english; }

 private:
  const TextRow* row_ = nullptr;
};

using Fillings = std::initializer_list<std::pair<std::string_view, std::string>>;

// The text with its names in braces filled in.
std::string say(Lang lang, Text text, Fillings fillings = {});

}  // namespace minutebook::web
