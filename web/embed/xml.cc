// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/embed/xml.h"

#include "web/html.h"

namespace minutebook::web::embed {

Xml Xml::escaped(std::string_view text) {
  Xml xml;
  xml.markup_ = xml_text(text);
  return xml;
}

std::string Xml::document() const { return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + markup_ + '\n'; }

Xml xml_element(std::string_view name, const XmlAttributes& attributes, std::initializer_list<Xml> children) {
  Xml xml;
  std::string& out = xml.markup_;
  out += '<';
  out += name;
  for (const auto& [attribute, value] : attributes) {
    out += ' ';
    out += attribute;
    out += "=\"" + xml_text(value) + '"';
  }
  if (children.size() == 0) {
    out += "/>";
    return xml;
  }
  out += '>';
  for (const Xml& child : children) out += child.markup_;
  out += "</" + std::string{name} + '>';
  return xml;
}

}  // namespace minutebook::web::embed
