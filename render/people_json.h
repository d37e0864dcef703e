// SPDX-License-Identifier: GPL-2.0-or-later
// People as programs read them (docs/json.md). Pure functions.
#pragma once

#include "render/json.h"
#include "schema/people.h"

namespace minutebook::render {

Json person_json(const schema::Person& person);
Json doubt_json(const schema::Doubt& doubt);

}  // namespace minutebook::render
