// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/context.h"

#include "web/url.h"

namespace minutebook::web {
namespace {

// "/minutes" of "https://papers.example.org/minutes".
std::string_view path_of(std::string_view public_url) {
  const std::size_t host = public_url.find("://");
  if (host == std::string_view::npos) return {};
  const std::size_t path = public_url.find('/', host + 3);
  return path == std::string_view::npos ? std::string_view{} : public_url.substr(path);
}

std::string with_query(std::string url, const NamedValues& query) {
  const std::string written = write_query(query);
  return written.empty() ? url : url + '?' + written;
}

}  // namespace

std::string Context::url(std::string_view path, NamedValues query) const {
  if (parameters.has("lang")) {
    std::erase_if(query, [](const auto& one) { return one.first == "lang"; });
    query.emplace_back("lang", code_of(lang));
  }
  return file_url(path, query);
}

std::string Context::file_url(std::string_view path, const NamedValues& query) const {
  return with_query(std::string{path_of(options.public_url)} + std::string{path}, query);
}

std::string Context::absolute_url(std::string_view path, NamedValues query) const {
  const std::string base = options.public_url.empty() ? "http://" + request.host : options.public_url;
  return with_query(base + std::string{path}, query);
}

}  // namespace minutebook::web
