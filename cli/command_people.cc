// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands.h"
#include "cli/pager.h"
#include "cli/render_json.h"
#include "cli/render_text.h"
#include "query/people.h"

namespace minutebook::cli {

int run(const PeopleCommand& command) {
  const schema::People people = query::list_people(command.index, command.audience, command.name);
  if (command.output == OutputFormat::kJson) {
    write_output(render::line_of(people_json(people, command)));
  } else {
    show_text(people_text(people, command, output_style(command.look.color)), command.look);
  }
  return !command.name.empty() && people.people.empty() ? kNoHits : kSuccess;
}

}  // namespace minutebook::cli
