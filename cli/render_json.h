// SPDX-License-Identifier: GPL-2.0-or-later
// What only the program prints for programs (docs/json.md), beside the answers of render/: how files were read, what an
// index holds. Keys stand in the order of the documentation. Pure functions.
#pragma once

#include "cli/commands.h"
#include "indexer/update.h"
#include "papers/read_paper.h"
#include "render/json.h"
#include "schema/people.h"

namespace minutebook::cli {

render::Json reading_json(const papers::Reading& reading);
render::Json report_json(const indexer::Report& report);
render::Json people_json(const schema::People& people, const PeopleCommand& command);
render::Json status_json(const indexer::IndexStatus& status, const StatusCommand& command);

}  // namespace minutebook::cli
