# SPDX-License-Identifier: GPL-2.0-or-later
# cmake -DTABLE=FILE.tsv -DOUT=FILE.cc -P authority_rows.cmake
# Rows of a tab separated table, but for the one with the names of the columns, to what authority_rows.h
# declares.
file(READ "${TABLE}" rows)
string(FIND "${rows}" "\n" names_end)
math(EXPR rows_begin "${names_end} + 1")
string(SUBSTRING "${rows}" ${rows_begin} -1 rows)
string(REGEX REPLACE "\n$" "" rows "${rows}")
string(REPLACE "\\" "\\\\" rows "${rows}")
string(REPLACE "\"" "\\\"" rows "${rows}")
string(REPLACE "\t" "\", \"" rows "${rows}")
string(REPLACE "\n" "\"},\n{\"" rows "${rows}")
file(WRITE "${OUT}" "// Made from ${TABLE}: edit that.
#include \"analyzers/authority_rows.h\"

namespace minutebook::analyzers {
namespace {

constexpr AuthorityRow kRows[] = {
{\"${rows}\"},
};

}  // namespace

std::span<const AuthorityRow> authority_rows() { return kRows; }

}  // namespace minutebook::analyzers
")
