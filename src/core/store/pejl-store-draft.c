// SPDX-License-Identifier: GPL-3.0-or-later
// What is local to this copy: drafts of what is being typed, who writes, and a day that stands still.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-store-private.h"
#include "core/store/pejl-store-day.h"

#include "core/model/pejl-dag.h"

/* The one who types does not wait for a merge: what another thread's writing leaves no room for now goes with it, some frames later. */
static gboolean
begin_or_leave (PejlStore *self, const char *form, const char *field, const char *text, const char *base, gboolean *left, GError **error)
{
  if (g_thread_self () != self->thread || self->read_only)
    return pejl_store_begin (self, error);
  if (pejl_store_try_begin (self, left, error))
    return TRUE;
  if (*left)
    pejl_kladder_leave (self, form, field, text, base);
  return FALSE;
}

gboolean
pejl_store_draft_put (PejlStore *self, const char *form, const char *field, const char *text,
                      const PejlHeads *base,
                      GError **error)
{
  g_autofree char *spelled = NULL;
  gboolean left = FALSE, ok;

  g_return_val_if_fail (PEJL_IS_STORE (self), FALSE);
  g_return_val_if_fail (form != NULL && field != NULL && text != NULL, FALSE);

  if (base != NULL)
    spelled = pejl_heads_to_string (base);
  if (!begin_or_leave (self, form, field, text, spelled, &left, error))
    return left;
  pejl_kladder_forget (self, form, field);
  ok = pejl_kladde_put (self->writer->db, form, field, text, spelled, g_get_real_time () / 1000, error);
  return pejl_store_end (self, ok, NULL, error);
}

char *
pejl_store_draft_get (PejlStore *self, const char *form, const char *field, PejlHeads **base)
{
  PejlDb *db;
  sqlite3_stmt *stmt;
  char *text = NULL;

  g_return_val_if_fail (PEJL_IS_STORE (self), NULL);
  g_return_val_if_fail (form != NULL && field != NULL, NULL);

  if (base != NULL)
    *base = NULL;
  pejl_store_lock (self);
  db = self->writer != NULL ? self->writer->db : pejl_reader_db (self->reader);
  stmt = pejl_db_statement (db, "SELECT text, base FROM draft WHERE form = ? AND field = ?");
  pejl_db_bind_text (stmt, 1, form);
  pejl_db_bind_text (stmt, 2, field);
  if (pejl_db_step (db, stmt, NULL))
    {
      text = pejl_db_column_text (stmt, 0);
      if (base != NULL)
        *base = pejl_heads_parse ((const char *) sqlite3_column_text (stmt, 1));
    }
  sqlite3_reset (stmt);
  pejl_store_unlock (self);
  return text;
}

gboolean
pejl_store_draft_clear (PejlStore *self, const char *form, const char *field, GError **error)
{
  sqlite3_stmt *stmt;
  gboolean ok;

  g_return_val_if_fail (PEJL_IS_STORE (self), FALSE);
  g_return_val_if_fail (form != NULL && field != NULL, FALSE);

  if (!pejl_store_begin (self, error))
    return FALSE;
  pejl_kladder_forget (self, form, field);
  stmt = pejl_db_statement (self->writer->db, "DELETE FROM draft WHERE form = ? AND field = ?");
  pejl_db_bind_text (stmt, 1, form);
  pejl_db_bind_text (stmt, 2, field);
  ok = pejl_db_run (self->writer->db, stmt, error);
  return pejl_store_end (self, ok, NULL, error);
}

gboolean
pejl_store_set_author (PejlStore *self, const PejlId *person, GError **error)
{
  sqlite3_stmt *stmt;
  gboolean ok;

  g_return_val_if_fail (PEJL_IS_STORE (self), FALSE);
  g_return_val_if_fail (person != NULL, FALSE);

  if (!pejl_store_begin (self, error))
    return FALSE;
  stmt = pejl_db_statement (self->writer->db, "INSERT OR REPLACE INTO meta(key, value) VALUES('author', ?)");
  pejl_db_bind_id (stmt, 1, person);
  ok = pejl_db_run (self->writer->db, stmt, error);
  if (!pejl_store_end_quietly (self, ok, error))
    return FALSE;
  pejl_store_lock (self);
  self->writer->author = *person;
  pejl_store_unlock (self);
  return TRUE;
}

gboolean
pejl_store_set_day (PejlStore *self, const char *iso, GError **error)
{
  sqlite3_stmt *stmt;

  g_return_val_if_fail (PEJL_IS_STORE (self), FALSE);
  g_return_val_if_fail (pejl_dato_is_valid (iso), FALSE);

  if (!pejl_store_begin (self, error))
    return FALSE;
  stmt = pejl_db_statement (self->writer->db, "INSERT OR REPLACE INTO meta(key, value) VALUES('day', ?)");
  pejl_db_bind_text (stmt, 1, iso);
  return pejl_store_end_quietly (self, pejl_db_run (self->writer->db, stmt, error), error);
}

char *
pejl_store_get_day (PejlStore *self)
{
  PejlDb *db;
  sqlite3_stmt *stmt;
  char *day = NULL;

  g_return_val_if_fail (PEJL_IS_STORE (self), NULL);

  db = pejl_reader_db (pejl_store_get_reader (self));
  stmt = pejl_db_statement (db, "SELECT value FROM meta WHERE key = 'day'");
  if (pejl_db_step (db, stmt, NULL))
    day = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_reset (stmt);
  if (day != NULL && !pejl_dato_is_valid (day))
    g_clear_pointer (&day, g_free);
  return day;
}

void
pejl_store_follow_day (PejlStore *self)
{
  g_autofree char *day = pejl_store_get_day (self);

  pejl_dato_set_today (day);
}

void
pejl_store_get_author (PejlStore *self, PejlId *person)
{
  g_return_if_fail (PEJL_IS_STORE (self));
  g_return_if_fail (person != NULL);

  *person = (PejlId){ { 0 } };
  pejl_store_lock (self);
  if (self->writer != NULL)
    *person = self->writer->author;
  pejl_store_unlock (self);
}
