// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/papers/readers/files.h"

#include <archive.h>
#include <archive_entry.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>

#include "papers/readers/extract.h"

namespace minutebook::readers {

std::string file(std::string_view name) {
  const std::string path =
      std::string(MINUTEBOOK_SOURCE_DIR) + "/tests/papers/readers/files/" + std::string(name);
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw std::runtime_error("no file " + path);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string zip(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::size_t room = 64 * 1024;
  for (const auto& [name, content] : entries) room += content.size() + 1024;
  std::string bytes(room, '\0');
  std::size_t used = 0;
  const std::unique_ptr<archive, decltype(&archive_write_free)> writer(archive_write_new(),
                                                                       &archive_write_free);
  archive_write_set_format_zip(writer.get());
  archive_write_open_memory(writer.get(), bytes.data(), bytes.size(), &used);
  for (const auto& [name, content] : entries) {
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                              &archive_entry_free);
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(content.size()));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_write_header(writer.get(), entry.get());
    archive_write_data(writer.get(), content.data(), content.size());
  }
  archive_write_close(writer.get());
  bytes.resize(used);
  return bytes;
}

std::string docx(std::string_view body) {
  const std::string document = "<w:document><w:body>" + std::string(body) + "</w:body></w:document>";
  return zip({{"[Content_Types].xml", "<Types>wordprocessingml</Types>"}, {"word/document.xml", document}});
}

std::string marked_text(std::string_view bytes) {
  const Extract extract = readers::extract(bytes);
  std::string text;
  std::size_t begin = 0;
  for (const LineStyle& style : extract.styles) {
    text += extract.text.substr(begin, style.begin - begin) + '<';
    if (style.heading > 0) text += 'h' + std::to_string(style.heading);
    if (style.bold) text += style.heading > 0 ? " b" : "b";
    text += '>';
    begin = style.begin;
  }
  return text + extract.text.substr(begin);
}

std::string refusal(std::string_view bytes) {
  try {
    extract(bytes);
    return {};
  } catch (const Unreadable& error) {
    return error.what();
  }
}

}  // namespace minutebook::readers
