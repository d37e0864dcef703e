// SPDX-License-Identifier: GPL-2.0-or-later
// A word processor's file is a zip archive of XML parts. Opens it within limits, so that a small file cannot
// fill the memory. Safe from several threads once made.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace minutebook::readers::office {

class Package {
 public:
  // Unpacks what is XML, and "mimetype". Throws Unreadable: no archive, damaged, encrypted, or beyond the
  // limits.
  explicit Package(std::string_view bytes);

  bool has(const std::string& part) const { return parts_.contains(part); }

  // "" where the part is missing.
  std::string_view part(const std::string& name) const;

  // The part parsed; an empty document where it is missing. Throws Unreadable where it is no XML.
  pugi::xml_document xml(const std::string& name) const;

 private:
  std::map<std::string, std::string> parts_;
};

// "name" of "w:name".
std::string_view local_name(const pugi::xml_node& node);

}  // namespace minutebook::readers::office
