// SPDX-License-Identifier: GPL-2.0-or-later
// Writes and reads plain structs of texts, numbers, flags and lists. A struct says once what stands in it:
//
//   template <class Visit> void visit(Visit& v, Is<SeenPerson> auto& person) { v(person.name), v(person.passages); }
//
// Encoder and Decoder both go through that, so that what is written is what is read. Bytes that were not written so make
// the decoder give nothing; it never reads past their end nor reserves what they cannot hold.
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "schema/varint.h"

namespace minutebook::schema {

template <class Type, class Struct>
concept Is = std::same_as<std::remove_const_t<Type>, Struct>;

class Encoder {
 public:
  void operator()(const std::string& text) { append_bytes(out_, text); }
  void operator()(std::uint64_t number) { append_number(out_, number); }
  void operator()(std::uint32_t number) { append_number(out_, number); }
  void operator()(std::int64_t number) { append_number(out_, static_cast<std::uint64_t>(number)); }
  void operator()(bool flag) { append_number(out_, flag ? 1 : 0); }
  template <class Value>
  void operator()(const std::optional<Value>& value) {
    (*this)(value.has_value());
    if (value) (*this)(*value);
  }
  template <class Value>
  void operator()(const std::vector<Value>& values) {
    append_number(out_, values.size());
    for (const Value& value : values) (*this)(value);
  }
  template <class Struct>
  requires std::is_aggregate_v<Struct>
  void operator()(const Struct& value) { visit(*this, value); }

  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

class Decoder {
 public:
  explicit Decoder(std::string_view bytes) : rest_(bytes) {}

  void operator()(std::string& text) {
    const auto bytes = take_bytes(rest_);
    if (bytes) text = *bytes;
    is_good_ = is_good_ && bytes.has_value();
  }
  void operator()(std::uint64_t& number) { number = take(); }
  void operator()(std::uint32_t& number) {
    const std::uint64_t value = take();
    is_good_ = is_good_ && value <= std::numeric_limits<std::uint32_t>::max();
    number = is_good_ ? static_cast<std::uint32_t>(value) : 0;
  }
  void operator()(std::int64_t& number) { number = static_cast<std::int64_t>(take()); }
  void operator()(bool& flag) { flag = take() != 0; }
  template <class Value>
  void operator()(std::optional<Value>& value) {
    bool has_value = false;
    (*this)(has_value);
    if (has_value && is_good_) (*this)(value.emplace());
  }
  template <class Value>
  void operator()(std::vector<Value>& values) {
    for (std::uint64_t left = take(); is_good_ && left > 0; --left) (*this)(values.emplace_back());
  }
  template <class Struct>
  requires std::is_aggregate_v<Struct>
  void operator()(Struct& value) { visit(*this, value); }

  bool is_whole() const { return is_good_ && rest_.empty(); }

 private:
  std::uint64_t take() {
    const auto number = is_good_ ? take_number(rest_) : std::nullopt;
    is_good_ = number.has_value();
    return number.value_or(0);
  }

  std::string_view rest_;
  bool is_good_ = true;
};

// A byte for the version of the form, then the value.
template <class Struct>
std::string encode_as(char form, const Struct& value) {
  Encoder encoder;
  encoder(value);
  return form + encoder.take();
}

template <class Struct>
std::optional<Struct> decode_as(char form, std::string_view bytes) {
  if (bytes.empty() || bytes.front() != form) return std::nullopt;
  Decoder decoder(bytes.substr(1));
  Struct value;
  decoder(value);
  return decoder.is_whole() ? std::optional(std::move(value)) : std::nullopt;
}

}  // namespace minutebook::schema
