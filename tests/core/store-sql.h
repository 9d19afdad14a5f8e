// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the file, asked by a connection of the test's own.
#pragma once

#include "core/store/pejl-db.h"

/* One value as text; NULL for NULL and for no row. id (nullable) is bound to the first parameter. */
static inline char *
ask (const char *path, const char *sql, const PejlId *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlDb) db = pejl_db_open (path, FALSE, FALSE, &error);
  sqlite3_stmt *stmt;
  char *answer = NULL;

  g_assert_no_error (error);
  stmt = pejl_db_statement_dynamic (db, sql);
  if (id != NULL)
    pejl_db_bind_id (stmt, 1, id);
  if (pejl_db_step (db, stmt, &error))
    answer = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  g_assert_no_error (error);
  return answer;
}

#define assert_answer(path, sql, id, expected)             \
  G_STMT_START                                             \
  {                                                        \
    g_autofree char *answer_ = ask ((path), (sql), (id));  \
    g_assert_cmpstr (answer_, ==, (expected));             \
  }                                                        \
  G_STMT_END
