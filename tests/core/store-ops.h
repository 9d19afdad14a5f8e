// SPDX-License-Identifier: GPL-3.0-or-later
// Ops taken out of a store file, and put into another: what an exchange of copies comes down to.
#pragma once

#include "core/store/pejl-materialize.h"
#include "core/store/pejl-store-private.h"

/* Every op of the file, PejlOp*. */
static inline GPtrArray *
read_ops (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlDb) db = pejl_db_open (path, FALSE, FALSE, &error);
  GPtrArray *ops = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_op_free);
  sqlite3_stmt *stmt;

  g_assert_no_error (error);
  stmt = pejl_db_statement (db, "SELECT " PEJL_OP_COLUMNS " FROM op ORDER BY rid, seq");
  while (pejl_db_step (db, stmt, &error))
    {
      PejlOp *op = pejl_op_from_columns (db, stmt, &error);

      g_assert_no_error (error);
      g_ptr_array_add (ops, op);
    }
  g_assert_no_error (error);
  return ops;
}

/* All that from has is merged into to. */
static inline void
give_ops (const char *from, PejlStore *to)
{
  g_autoptr (GPtrArray) ops = read_ops (from);
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_store_insert_ops (to, ops, &error));
  g_assert_no_error (error);
}
