// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/web/page_reader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace minutebook::web {
namespace {

std::string decoded(std::string text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kReferences = {
      {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}};
  for (const auto& [reference, character] : kReferences) {
    for (std::size_t at = text.find(reference); at != std::string::npos; at = text.find(reference, at + 1)) {
      text.replace(at, reference.size(), character);
    }
  }
  return text;
}

// Where the element ends whose start tag begins at `begin`: before its end tag.
std::size_t end_of(const std::string& page, std::size_t begin, const std::string& name) {
  int depth = 0;
  for (std::size_t at = begin; (at = page.find('<', at)) != std::string::npos; ++at) {
    const auto is = [&](const std::string& tag) {
      const char behind = page[std::min(at + tag.size(), page.size() - 1)];
      return page.compare(at, tag.size(), tag) == 0 && (behind == '>' || behind == ' ');
    };
    if (is('<' + name)) ++depth;
    if (is("</" + name) && --depth == 0) return at;
  }
  return page.find('>', begin) + 1;  // an element without content
}

std::string text_of(const std::string& markup) {
  std::string text;
  bool is_tag = false;
  for (const char byte : markup) {
    if (byte == '<') is_tag = true;
    if (!is_tag) text += byte;
    if (byte == '>') is_tag = false;
  }
  return decoded(text);
}

std::map<std::string, std::string> attributes_of(std::string_view inside) {
  std::map<std::string, std::string> attributes;
  while (!inside.empty()) {
    const std::size_t end = std::min(inside.find_first_of(" ="), inside.size());
    const std::string name{inside.substr(0, end)};
    std::string value;
    if (end < inside.size() && inside[end] == '=') {
      const std::size_t close = inside.find('"', end + 2);
      value = decoded(std::string{inside.substr(end + 2, close - end - 2)});
      inside.remove_prefix(close + 1);
    } else {
      inside.remove_prefix(end);
    }
    if (!inside.empty()) inside.remove_prefix(1);
    attributes.emplace(name, value);
  }
  return attributes;
}

}  // namespace

std::vector<Tag> tags_in(const std::string& page) {
  std::vector<Tag> tags;
  for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
    if (page[at + 1] == '/' || page[at + 1] == '!') continue;
    const std::size_t close = page.find('>', at);
    const std::string inside = page.substr(at + 1, close - at - 1);
    const std::size_t space = std::min(inside.find(' '), inside.size());
    Tag tag;
    tag.name = inside.substr(0, space);
    tag.attributes = attributes_of(std::string_view{inside}.substr(std::min(space + 1, inside.size())));
    tag.text = text_of(page.substr(close + 1, end_of(page, at, tag.name) - close - 1));
    tags.push_back(std::move(tag));
  }
  return tags;
}

std::vector<Tag> tags_in(const std::string& page, std::string_view name) {
  std::vector<Tag> tags = tags_in(page);
  std::erase_if(tags, [name](const Tag& tag) { return tag.name != name; });
  return tags;
}

std::string part_of(const std::string& page, std::string_view attribute) {
  const std::size_t found = page.find(attribute);
  if (found == std::string::npos) return {};
  const std::size_t begin = page.rfind('<', found);
  const std::string name = page.substr(begin + 1, page.find_first_of(" >", begin) - begin - 1);
  const std::size_t content = page.find('>', found) + 1;
  return page.substr(content, end_of(page, begin, name) - content);
}

NamedValues sent_by_finder(const std::string& page) {
  NamedValues sent;
  for (const Tag& tag : tags_in(part_of(page, "id=\"finder\""), "input")) {
    if (!tag.at("value").empty()) sent.emplace_back(tag.at("name"), tag.at("value"));
  }
  std::string select;
  for (const Tag& tag : tags_in(part_of(page, "id=\"filters\""))) {
    if (tag.name == "select") select = tag.at("name");
    const bool is_sent = tag.name == "input" && (tag.at("type") != "checkbox" || tag.has("checked"));
    if (is_sent && !tag.at("value").empty()) sent.emplace_back(tag.at("name"), tag.at("value"));
    if (tag.name == "option" && tag.has("selected") && !tag.at("value").empty()) {
      sent.emplace_back(select, tag.at("value"));
    }
  }
  return sent;
}

NamedValues query_of(const std::string& url) {
  const std::size_t mark = url.find('?');
  return mark == std::string::npos ? NamedValues{} : read_query(url.substr(mark + 1)).value();
}

}  // namespace minutebook::web
