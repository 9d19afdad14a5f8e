// SPDX-License-Identifier: GPL-3.0-or-later
// A file without its guards: what somebody could write who takes the triggers away first, and puts them back.
#pragma once

#include <glib.h>
#include <sqlite3.h>

static inline void
run_sql (sqlite3 *handle, const char *sql)
{
  char *message = NULL;

  sqlite3_exec (handle, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

/* Every trigger dropped; returns the SQL that makes them again. */
static inline char *
drop_triggers (sqlite3 *handle)
{
  g_autoptr (GString) drops = g_string_new (NULL);
  GString *creates = g_string_new (NULL);
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'", -1, &stmt,
                                       NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      g_string_append_printf (drops, "DROP TRIGGER \"%s\";", (const char *) sqlite3_column_text (stmt, 0));
      g_string_append_printf (creates, "%s;", (const char *) sqlite3_column_text (stmt, 1));
    }
  sqlite3_finalize (stmt);
  run_sql (handle, drops->str);
  return g_string_free (creates, FALSE);
}
