// SPDX-License-Identifier: GPL-2.0-or-later
// Pages as a browser and a person take them: tags, links, forms. For markup that html.h wrote: every attribute in double
// quotes.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "web/url.h"

namespace minutebook::web {

struct Tag {
  std::string name;
  std::map<std::string, std::string> attributes;  // decoded; "" of those without a value
  std::string text;                               // of all that is in it, decoded

  bool has(const std::string& attribute) const { return attributes.count(attribute) > 0; }
  std::string at(const std::string& attribute) const {
    const auto found = attributes.find(attribute);
    return found == attributes.end() ? std::string{} : found->second;
  }
};

// Start tags in the order of the page.
std::vector<Tag> tags_in(const std::string& page);
std::vector<Tag> tags_in(const std::string& page, std::string_view name);

// What stands between the start tag that has this attribute and its end tag; "" where there is none.
std::string part_of(const std::string& page, std::string_view attribute);

// What the form of the search page sends, as its controls stand.
NamedValues sent_by_finder(const std::string& page);

NamedValues query_of(const std::string& url);

}  // namespace minutebook::web
