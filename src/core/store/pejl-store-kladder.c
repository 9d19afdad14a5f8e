// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts of who types while another thread writes: left with that thread, so that nobody waits, and written by whoever holds the store
// next, before anything else.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-ballast.h"
#include "core/store/pejl-store-private.h"

typedef struct
{
  char *form;
  char *field;
  char *text;
  char *base; /* nullable */
  gint64 saved;
} Kladde;

static void
kladde_free (gpointer data)
{
  Kladde *kladde = data;

  g_free (kladde->form);
  g_free (kladde->field);
  g_free (kladde->text);
  g_free (kladde->base);
  g_free (kladde);
}

gboolean
pejl_kladde_put (PejlDb *db, const char *form, const char *field, const char *text, const char *base, gint64 saved, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "INSERT INTO draft(form, field, text, base, saved)"
                                              " VALUES(?, ?, ?, ?, ?)"
                                              " ON CONFLICT(form, field) DO UPDATE"
                                              " SET text = excluded.text, base = excluded.base,"
                                              " saved = excluded.saved");

  pejl_db_bind_text (stmt, 1, form);
  pejl_db_bind_text (stmt, 2, field);
  pejl_db_bind_text (stmt, 3, text);
  pejl_db_bind_text (stmt, 4, base);
  sqlite3_bind_int64 (stmt, 5, saved);
  return pejl_db_run (db, stmt, error);
}

/* --- the queue, under its own mutex --- */

static GList *
find (PejlStore *self, const char *form, const char *field)
{
  for (GList *at = self->kladder.head; at != NULL; at = at->next)
    {
      const Kladde *kladde = at->data;

      if (g_str_equal (kladde->form, form) && g_str_equal (kladde->field, field))
        return at;
    }
  return NULL;
}

static void
forget (PejlStore *self, const char *form, const char *field)
{
  GList *at = find (self, form, field);

  if (at == NULL)
    return;
  kladde_free (at->data);
  g_queue_delete_link (&self->kladder, at);
}

void
pejl_kladder_forget (PejlStore *self, const char *form, const char *field)
{
  g_mutex_lock (&self->kladder_mutex);
  forget (self, form, field);
  g_mutex_unlock (&self->kladder_mutex);
}

void
pejl_kladder_leave (PejlStore *self, const char *form, const char *field, const char *text, const char *base)
{
  Kladde *kladde = g_new (Kladde, 1);

  *kladde = (Kladde){ g_strdup (form), g_strdup (field), g_strdup (text), g_strdup (base), g_get_real_time () / 1000 };
  g_mutex_lock (&self->kladder_mutex);
  forget (self, form, field);
  g_queue_push_tail (&self->kladder, kladde);
  g_atomic_int_inc (&self->kladder_new);
  g_mutex_unlock (&self->kladder_mutex);
  /* The other may have been done before it could see this one. */
  pejl_kladder_settle (self);
}

gboolean
pejl_kladder_wait (PejlStore *self)
{
  return g_atomic_int_get (&self->kladder_new) > 0;
}

/* --- writing, under the mutex of the store --- */

static gboolean
put_all (PejlStore *self, const GQueue *kladder, GError **error)
{
  for (GList *at = kladder->head; at != NULL; at = at->next)
    {
      const Kladde *kladde = at->data;

      if (!pejl_kladde_put (self->writer->db, kladde->form, kladde->field, kladde->text, kladde->base, kladde->saved, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_once (PejlStore *self, const GQueue *kladder, GError **error)
{
  if (!pejl_writer_begin (self->writer, error))
    return FALSE;
  if (put_all (self, kladder, error))
    return pejl_writer_commit (self->writer, error);
  pejl_writer_rollback (self->writer);
  return FALSE;
}

/* With the room that was kept for this day, if the disk is full. */
static gboolean
write_all (PejlStore *self, const GQueue *kladder, GError **error)
{
  g_autoptr (GError) first = NULL;

  if (write_once (self, kladder, &first))
    return TRUE;
  if (pejl_db_take_disk_full (self->writer->db))
    {
      pejl_ballast_release (self->path);
      return write_once (self, kladder, error);
    }
  g_propagate_error (error, g_steal_pointer (&first));
  return FALSE;
}

/* Behind what was left meanwhile, which may be newer. */
static void
put_back (PejlStore *self, GQueue *kladder)
{
  Kladde *kladde;

  g_mutex_lock (&self->kladder_mutex);
  while ((kladde = g_queue_pop_tail (kladder)) != NULL)
    if (find (self, kladde->form, kladde->field) == NULL)
      g_queue_push_head (&self->kladder, kladde);
    else
      kladde_free (kladde);
  g_mutex_unlock (&self->kladder_mutex);
}

void
pejl_kladder_write (PejlStore *self)
{
  GError *error = NULL;
  GQueue kladder;
  gboolean fresh = g_atomic_int_exchange (&self->kladder_new, 0) > 0;

  if (self->writer == NULL || self->closed)
    return;
  g_mutex_lock (&self->kladder_mutex);
  kladder = self->kladder;
  g_queue_init (&self->kladder);
  g_mutex_unlock (&self->kladder_mutex);
  if (kladder.length == 0)
    return;
  if (write_all (self, &kladder, &error))
    self->next_saved_at = g_get_real_time () / G_USEC_PER_SEC;
  else
    put_back (self, &kladder);
  if (error != NULL && fresh)
    pejl_store_announce_draft_failed (self, g_steal_pointer (&error));
  g_clear_error (&error);
  g_queue_clear_full (&kladder, kladde_free);
}

void
pejl_kladder_settle (PejlStore *self)
{
  while (pejl_kladder_wait (self) && g_mutex_trylock (&self->mutex))
    {
      pejl_kladder_write (self);
      g_mutex_unlock (&self->mutex);
    }
}

void
pejl_kladder_init (PejlStore *self)
{
  g_mutex_init (&self->kladder_mutex);
  g_queue_init (&self->kladder);
}

void
pejl_kladder_clear (PejlStore *self)
{
  g_queue_clear_full (&self->kladder, kladde_free);
  g_mutex_clear (&self->kladder_mutex);
}
