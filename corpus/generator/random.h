// SPDX-License-Identifier: GPL-2.0-or-later
// Random numbers that are the same on every machine and with every standard library: SplitMix64, whole
// numbers, and of floating point only what IEEE 754 rounds in one way (division, multiplication, square
// root). A Random is a value of eight bytes; one a thread.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace minutebook::corpus {

// The output function of SplitMix64: every bit of the result depends on every bit of `value`.
constexpr std::uint64_t mix(std::uint64_t value) {
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
  value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
  return value ^ (value >> 31);
}

// A hash of several numbers, in order.
template <typename... Numbers>
constexpr std::uint64_t hash(Numbers... numbers) {
  std::uint64_t state = 0;
  ((state = mix(state + 0x9e3779b97f4a7c15U + static_cast<std::uint64_t>(numbers))), ...);
  return state;
}

class Random {
 public:
  explicit constexpr Random(std::uint64_t seed) : state_(seed) {}

  constexpr std::uint32_t next() {
    state_ += 0x9e3779b97f4a7c15U;
    return static_cast<std::uint32_t>(mix(state_) >> 32);
  }

  // 0 to `count` - 1, all alike. `count` is at least 1.
  constexpr std::uint32_t below(std::uint32_t count) { return scale(next(), count); }

  // `first` to `last`, both included, all alike.
  constexpr std::uint32_t between(std::uint32_t first, std::uint32_t last) {
    return first + below(last - first + 1);
  }

  constexpr bool chance(std::uint32_t percent) { return below(100) < percent; }

  // 0 to `count` - 1, small ones far more often: the cube of a uniform number, which for some hundred values
  // is close to Zipf's law.
  constexpr std::uint32_t skewed(std::uint32_t count) {
    const std::uint32_t u = next();
    return scale(scale(scale(u, u), u), count);
  }

  template <typename T, std::size_t kSize>
  constexpr const T& pick(const std::array<T, kSize>& values) {
    return values[below(static_cast<std::uint32_t>(kSize))];
  }

  template <typename T, std::size_t kSize>
  constexpr const T& pick_skewed(const std::array<T, kSize>& values) {
    return values[skewed(static_cast<std::uint32_t>(kSize))];
  }

  // A rank from 0 without end, p(rank) ~ (rank + kHead) ^ -1.8 (Zipf and Mandelbrot). Of n such ranks about n
  // ^ (1 / 1.8) are different, which is Heaps' law as English text has it.
  std::uint64_t rank() {
    const double u = (static_cast<double>(next()) + 1) / 4294967296.0;
    return static_cast<std::uint64_t>(kHead * (1 / (u * std::sqrt(std::sqrt(u))) - 1));
  }

 private:
  static constexpr double kHead = 3000;

  static constexpr std::uint32_t scale(std::uint32_t fraction, std::uint32_t by) {
    return static_cast<std::uint32_t>((std::uint64_t{fraction} * by) >> 32);
  }

  std::uint64_t state_;
};

}  // namespace minutebook::corpus
