// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/form.h"

#include <array>

namespace minutebook::papers {

std::span<const Form> forms() {
  static constexpr std::array kForms = {
      Form{"moderngov-text", is_moderngov_text, read_moderngov_text},
      Form{"pack-text", is_pack, read_pack},
      Form{"text", is_any_text, read_loose_text},
  };
  return kForms;
}

}  // namespace minutebook::papers
