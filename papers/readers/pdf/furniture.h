// SPDX-License-Identifier: GPL-2.0-or-later
// Running headers, footers and page numbers: rows that come back at the same place of other pages with the
// same words, figures apart. Pure, safe from any thread.
#pragma once

#include <vector>

#include "papers/readers/pdf/rows.h"

namespace minutebook::readers::pdf {

// Takes them out of the pages' rows. A running header of the first pages whose words stand nowhere else is
// kept where it stands first: it may be all that names the paper.
void drop_furniture(std::vector<std::vector<Row>>& pages);

}  // namespace minutebook::readers::pdf
