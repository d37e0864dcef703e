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
    {"Item {number}: {title}", "Eitem {number}: {title}"},
    {"item {number}", "eitem {number}"},
    {"pages {first} to {last}", "tudalennau {first} i {last}"},
    {"Where this is", "Ble mae hwn"},
    {"Decisions and actions", "Penderfyniadau a chamau gweithredu"},
    {"What was said", "Yr hyn a ddywedwyd"},
    {"Permalink", "Dolen barhaol"},
    {"Restricted", "Cyfyngedig"},
    {"Also in", "Hefyd yn"},
    {"Cite this item", "Dyfynnu'r eitem hon"},
    {"Copy", "Copïo"},
    {"Copied", "Wedi'i gopïo"},
    {"Earlier on this matter", "Yn gynharach ar y mater hwn"},
    {"Later on this matter", "Yn ddiweddarach ar y mater hwn"},
    {"Similar items", "Eitemau tebyg"},
    {"Minutes", "Cofnodion"},
    {"Agenda", "Agenda"},
    {"Report", "Adroddiad"},
    {"Papers of this meeting", "Papurau'r cyfarfod hwn"},
    {"Attendance and apologies", "Presenoldeb ac ymddiheuriadau"},
    {"Other meetings of this body", "Cyfarfodydd eraill y corff hwn"},
    {"Previous meeting", "Cyfarfod blaenorol"},
    {"Next meeting", "Cyfarfod nesaf"},
    {"Search within this meeting", "Chwilio o fewn y cyfarfod hwn"},
    {"Add to a calendar (.ics)", "Ychwanegu at galendr (.ics)"},
    {"Meeting without a date", "Cyfarfod heb ddyddiad"},
    {"All results", "Pob canlyniad"},
    {"Copied", "Wedi'i gopïo"},
    {"First", "Cyntaf"},
    {"Previous", "Blaenorol"},
    {"Next", "Nesaf"},
    {"Last", "Olaf"},
    {"Page {page}", "Tudalen {page}"},
    {"Pages of results", "Tudalennau o ganlyniadau"},
    {"Passages", "Darnau"},
    {"Items", "Eitemau"},
    {"Meetings", "Cyfarfodydd"},
    {"Matters over several meetings", "Materion dros sawl cyfarfod"},
    {"{count} results in {groups} items", "Canlyniadau: {count}, mewn eitemau: {groups}"},
    {"{count} results in {groups} meetings", "Canlyniadau: {count}, mewn cyfarfodydd: {groups}"},
    {"{count} results in {groups} matters", "Canlyniadau: {count}, mewn materion: {groups}"},
    {"{count} results under {groups} names", "Canlyniadau: {count}, o dan enwau: {groups}"},
    {"Best first", "Y gorau yn gyntaf"},
    {"Newest first", "Y diweddaraf yn gyntaf"},
    {"Oldest first", "Yr hynaf yn gyntaf"},
    {"In the order of the agenda", "Yn nhrefn yr agenda"},
    {"1 passage", "1 darn"},
    {"{count} passages", "{count} o ddarnau"},
    {"1 meeting", "1 cyfarfod"},
    {"{count} meetings", "{count} o gyfarfodydd"},
    {"Different values: {field}", "Gwerthoedd gwahanol: {field}"},
    {"Answer", "Ateb"},
    {"Not", "Nid"},
    {"any", "unrhyw un"},
    {"or", "neu"},
    {"Search without {condition}", "Chwilio heb {condition}"},
    {"Change it in the query language", "Ei newid yn yr iaith chwilio"},
    {"The question in the query language", "Y cwestiwn yn yr iaith chwilio"},
    {"“{typed}” may be any of these, and each is searched for:",
     "Gall “{typed}” fod yn unrhyw un o'r rhain, a chwilir am bob un:"},
    {"Remove {condition}", "Tynnu {condition}"},
    {"Words as words", "Geiriau fel geiriau"},
    {"Apologies, previous minutes and their like", "Ymddiheuriadau, cofnodion blaenorol a'u tebyg"},
    {"Understood as:", "Deallwyd fel:"},
    {"What was understood", "Yr hyn a ddeallwyd"},
    {"From", "O"},
    {"To", "Hyd at"},
    {"With", "Gyda"},
    {"Filters in use", "Hidlwyr sydd ar waith"},
    {"Did you mean", "Oeddech chi'n golygu"},
    {"A day, month or year: 2020-07-14, 2020-07, 2020",
     "Diwrnod, mis neu flwyddyn: 2020-07-14, 2020-07, 2020"},
    {"Date of the meeting", "Dyddiad y cyfarfod"},
    {"{count} chosen", "{count} wedi'u dewis"},
    {"{field}: all {count} values", "{field}: pob un o'r {count} gwerth"},
    {"As asked", "Fel y gofynnwyd"},
    {"Order", "Trefn"},
    {"The best result of each", "Canlyniad gorau pob un"},
    {"Ask the papers and minutes", "Holwch y papurau a'r cofnodion"},
    {"Filters and order", "Hidlwyr a threfn"},
    {"Filters", "Hidlwyr"},
    {"With apologies, previous minutes and their like",
     "Gan gynnwys ymddiheuriadau, cofnodion blaenorol a'u tebyg"},
    {"Read words as words, not as plain English", "Darllen geiriau fel geiriau, nid fel Saesneg plaen"},
    {"Results change as you choose.", "Mae'r canlyniadau'n newid wrth i chi ddewis."},
    {"Apply", "Gweithredu"},
    {"All results as CSV", "Pob canlyniad fel CSV"},
    {"Feed of new results", "Ffrwd o ganlyniadau newydd"},
    {"JSON", "JSON"},
    {"Left out, as every meeting has them (apologies, previous minutes): {passages}.",
     "Wedi'u gadael allan, gan eu bod ym mhob cyfarfod (ymddiheuriadau, cofnodion blaenorol): {passages}."},
    {"Show them too", "Eu dangos hefyd"},
    {"Check the spelling, or ask with fewer or other words.",
     "Gwiriwch y sillafu, neu holwch â llai o eiriau neu â geiriau eraill."},
    {"Search without the filters", "Chwilio heb yr hidlwyr"},
    {"See what may be asked, with examples", "Gweld beth y gellir ei ofyn, gydag enghreifftiau"},
    {"Nothing matches all of this.", "Nid oes dim yn cyfateb i hyn i gyd."},
    {"There is no such page of results.", "Nid oes tudalen o'r fath o ganlyniadau."},
    {"Go to the last page", "Mynd i'r dudalen olaf"},
    {"Results", "Canlyniadau"},
    {"Search in this list", "Chwilio yn y rhestr hon"},
    {"{count} values", "{count} o werthoedd"},
    {"Back to the results", "Yn ôl at y canlyniadau"},
    {"The {count} most frequent are shown: search in the list for others.",
     "Dangosir y {count} mwyaf cyffredin: chwiliwch yn y rhestr am eraill."},
    {"Questions in plain English, over {passages} of agendas, minutes and reports.",
     "Cwestiynau mewn Saesneg plaen, dros agendâu, cofnodion ac adroddiadau: {passages}."},
    {"Try", "Rhowch gynnig ar"},
    {"Questions to try", "Cwestiynau i roi cynnig arnynt"},
    {"Ask in plain English, in the query language, or in both at once. What was understood is always shown "
     "above the results, and can be changed there.",
     "Holwch mewn Saesneg plaen, yn yr iaith chwilio, neu yn y ddwy ar unwaith. Dangosir bob amser uwchben y "
     "canlyniadau yr hyn a ddeallwyd, a gellir ei newid yno."},
    {"The query language", "Yr iaith chwilio"},
    {"Typed", "Teipio"},
    {"Finds", "Canfod"},
    {"both words, in any form, in the passage or its item's title",
     "y ddau air, ar unrhyw ffurf, yn y darn neu yn nheitl ei eitem"},
    {"these words as written, side by side", "y geiriau hyn fel y'u hysgrifennwyd, ochr yn ochr"},
    {"words that begin so (three letters at least)", "geiriau sy'n dechrau felly (tair llythyren o leiaf)"},
    {"both, with no more than five other words between them",
     "y ddau, heb fwy na phum gair arall rhyngddynt"},
    {"either; AND, OR and NOT in capitals only",
     "y naill neu'r llall; AND, OR a NOT mewn priflythrennau yn unig"},
    {"the first and not the second", "y cyntaf ac nid yr ail"},
    {"the words themselves, never read as plain English",
     "y geiriau eu hunain, heb eu darllen fel Saesneg plaen"},
    {"passages with this value in this field", "darnau â'r gwerth hwn yn y maes hwn"},
    {"with either of these values", "â'r naill neu'r llall o'r gwerthoedd hyn"},
    {"actions that nobody owns: :* is any value, a minus leaves out",
     "camau gweithredu heb berchennog: mae :* yn golygu unrhyw werth, a minws yn gadael allan"},
    {"meetings from the first to the last of these dates",
     "cyfarfodydd o'r cyntaf i'r olaf o'r dyddiadau hyn"},
    {"the same in words: since, before, until, between, last year",
     "yr un peth mewn geiriau: since, before, until, between, last year"},
    {"the newest first; also oldest, relevance, agenda",
     "y diweddaraf yn gyntaf; hefyd oldest, relevance, agenda"},
    {"the best passage of each; also item, matter, or a field",
     "y darn gorau o bob un; hefyd item, matter, neu faes"},
    {"how many there are", "faint sydd"},
    {"everything", "popeth"},
    {"Its values", "Ei werthoedd"},
    {"Fields", "Meysydd"},
    {"Field", "Maes"},
    {"Also", "Hefyd"},
    {"What it is", "Beth ydyw"},
    {"A name follows: {fields}", "Enw sy'n dilyn: {fields}"},
    {"A date follows", "Dyddiad sy'n dilyn"},
    {"An amount of money follows", "Swm o arian sy'n dilyn"},
    {"A reference number follows", "Cyfeirnod sy'n dilyn"},
    {"What follows is left out", "Gadewir allan yr hyn sy'n dilyn"},
    {"What follows is text", "Testun yw'r hyn sy'n dilyn"},
    {"Means nothing by itself", "Heb ystyr ar ei ben ei hun"},
    {"Words that are understood", "Geiriau a ddeellir"},
    {"Meaning", "Ystyr"},
    {"Words", "Geiriau"},
    {"Type a field, a colon and a value; a value of several words in quotation marks. The same field twice "
     "is either of the two.",
     "Teipiwch faes, colon a gwerth; gwerth o sawl gair mewn dyfynodau. Mae'r un maes ddwywaith yn golygu'r "
     "naill neu'r llall."},
    {"Show all of them", "Dangos pob un"},
    {"Accessibility", "Hygyrchedd"},
    {"What is in this collection", "Beth sydd yn y casgliad hwn"},
    {"everything works without scripts, and by keyboard alone;",
     "mae popeth yn gweithio heb sgriptiau, a chyda'r bysellfwrdd yn unig;"},
    {"text can be enlarged to 400% and read on a screen 320 pixels wide, without scrolling sideways;",
     "gellir chwyddo'r testun i 400% a'i ddarllen ar sgrin 320 picsel o led, heb sgrolio i'r ochr;"},
    {"colours follow the light or dark setting of your device, with enough contrast in both, and nothing is "
     "told by colour alone;",
     "mae'r lliwiau'n dilyn gosodiad golau neu dywyll eich dyfais, â digon o gyferbyniad yn y ddau, ac ni "
     "ddywedir dim drwy liw yn unig;"},
    {"headings, landmarks and labels are there for screen readers, and the number of results is announced;",
     "mae penawdau, tirnodau a labeli ar gyfer darllenwyr sgrin, a chyhoeddir nifer y canlyniadau;"},
    {"nothing moves by itself, and no time limit is set;",
     "nid oes dim yn symud ohono'i hun, ac nid oes terfyn amser;"},
    {"pages can be printed.", "gellir argraffu'r tudalennau."},
    {"The papers themselves are as their authors made them: scanned or untagged PDF files may not be "
     "accessible. The text of each passage is on these pages too.",
     "Mae'r papurau eu hunain fel y gwnaeth eu hawduron hwy: efallai nad yw ffeiliau PDF wedi'u sganio neu "
     "heb dagiau yn hygyrch. Mae testun pob darn ar y tudalennau hyn hefyd."},
    {"Sentences on what was understood, notes and the help of fields are in English only.",
     "Yn Saesneg yn unig y mae brawddegau am yr hyn a ddeallwyd, nodiadau a chymorth y meysydd."},
    {"These pages are made to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA.",
     "Gwnaed y tudalennau hyn i fodloni Canllawiau Hygyrchedd Cynnwys y We (WCAG) 2.2 ar lefel AA."},
    {"What was done", "Beth a wnaed"},
    {"What is known to fall short", "Yr hyn y gwyddys ei fod yn brin"},
    {"If something does not work for you", "Os nad yw rhywbeth yn gweithio i chi"},
    {"Tell whoever runs this site which page it is and what you use to read it. They can also give you a "
     "paper in another form.",
     "Dywedwch wrth bwy bynnag sy'n rhedeg y wefan hon pa dudalen ydyw a beth rydych yn ei ddefnyddio i'w "
     "darllen. Gallant hefyd roi papur i chi ar ffurf arall."},
    {"Go on without it", "Mynd ymlaen hebddo"},
    {"This address cannot be read", "Ni ellir darllen y cyfeiriad hwn"},
    {"Check it for a typing error, or search anew.",
     "Gwiriwch a oes gwall teipio ynddo, neu chwiliwch o'r newydd."},
    {"Something that was entered cannot be read", "Ni ellir darllen rhywbeth a roddwyd i mewn"},
    {"Go back and change it, or go on without it.", "Ewch yn ôl i'w newid, neu ewch ymlaen hebddo."},
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
