// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/session.h"

#include <sys/stat.h>

#include <algorithm>
#include <string>
#include <utility>

#include "query/open_index.h"
#include "query/shown_names.h"
#include "schema/layout.h"
#include "schema/terms.h"

namespace minutebook::query {
namespace {

constexpr std::size_t kMostNamedValues = 200'000;  // some 30 MB

ino_t inode_of(const std::filesystem::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? status.st_ino : 0;
}

}  // namespace

Session::Session(std::filesystem::path index, Audience audience)
    : index_{std::move(index)}, audience_{audience} {
  open();
}

void Session::open() {
  folders_.clear();
  open_folder(schema::kPublicFolder);
  if (audience_ == Audience::kRestricted) open_folder(schema::kRestrictedFolder);
  combine();
}

void Session::open_folder(std::string_view name) {
  const std::filesystem::path path = index_ / name;
  const ino_t inode = inode_of(path);
  folders_.push_back({path, inode, open_half(index_, name)});
}

void Session::combine() {
  database_ = Xapian::Database{};
  std::vector<Xapian::Database> databases;
  for (const OpenFolder& folder : folders_) {
    database_.add_database(folder.database);
    databases.push_back(folder.database);
  }
  lexicon_.emplace(databases);
  foldings_ = fold_facets(lexicon_->who(), databases);
  named_values_.clear();
}

void Session::refresh() {
  if (named_values_.size() > kMostNamedValues) named_values_.clear();
  const bool is_replaced = std::any_of(folders_.begin(), folders_.end(), [](const OpenFolder& folder) {
    return inode_of(folder.path) != folder.inode;
  });
  if (is_replaced) return open();
  bool is_changed = false;
  for (OpenFolder& folder : folders_) is_changed = folder.database.reopen() || is_changed;
  if (is_changed) combine();
}

std::string Session::revision() const {
  std::string all;
  for (const OpenFolder& folder : folders_) {
    if (!all.empty()) all += ' ';
    all += folder.database.get_uuid() + '-' + std::to_string(folder.database.get_revision());
  }
  return all;
}

std::uint64_t Session::count(const Node& tree) {
  std::vector<std::string> notes;
  Xapian::Enquire enquire{database_};
  enquire.set_query(compiler(notes).compile(widened(tree, notes), Compiler::Purpose::kCount));
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  // Looked at to the end, the bound is the number.
  return enquire.get_mset(0, 0, database_.get_doccount()).get_matches_lower_bound();
}

const NamedValue* Session::name_of_number(schema::Half half, schema::Field field, std::uint64_t number) {
  const auto folder = static_cast<std::size_t>(half);  // open() opens public/ first
  if (folder >= folders_.size()) return nullptr;
  const std::uint64_t place = (number << 16U) | (static_cast<std::uint64_t>(field) << 8U) | folder;
  const auto [known, is_new] = named_values_.try_emplace(place);
  if (is_new) {
    const Xapian::Database& names = folders_[folder].database;
    const std::string key = names.get_metadata(schema::key_of_number(field, number));
    std::string name = key.empty() ? std::string{} : names.get_metadata(schema::name_key(field, key));
    if (!name.empty()) known->second = NamedValue{name, schema::key_of(field, name)};
  }
  return known->second ? &*known->second : nullptr;
}

}  // namespace minutebook::query
