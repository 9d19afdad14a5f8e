// SPDX-License-Identifier: GPL-3.0-or-later
// The figure of a save: one edited sentence, durable when it is acknowledged, against one bare commit of the same bytes.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench.h"

#include "core/actions/pejl-tilsyn-actions.h"
#include "core/store/query/pejl-query.h"

#include <sqlite3.h>
#include <string.h>

#define SAVES 201

typedef struct
{
  PejlStore *store;  /* a copy of the full-size one */
  GPtrArray *evidens; /* PejlEvidens*: a different one is edited each turn */
  sqlite3 *bare;
  sqlite3_stmt *update;
} Saves;

static void
saves_clear (Saves *saves)
{
  g_clear_object (&saves->store);
  g_clear_pointer (&saves->evidens, g_ptr_array_unref);
  sqlite3_finalize (saves->update);
  sqlite3_close (saves->bare);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Saves, saves_clear)

static const PejlEvidens *
evidens_of (const Saves *saves, guint turn)
{
  return g_ptr_array_index (saves->evidens, turn % saves->evidens->len);
}

/* The verb that the editor calls: looks the row up, checks that it may be changed, writes the op, its history, undo and
 * the derived row. */
static double
save_pejl (gpointer data, guint turn)
{
  Saves *saves = data;
  const PejlEvidens *evidens = evidens_of (saves, turn);
  g_autofree char *tekst = g_strdup_printf ("%s Rettet %u.", evidens->tekst, turn);
  g_autoptr (GError) error = NULL;
  double begin = bench_clock ();

  if (pejl_evidens_set_tekst (saves->store, &evidens->id, tekst, NULL, &error))
    return bench_clock () - begin;
  g_printerr ("save: %s\n", error->message);
  return -1;
}

static double
save_bare (gpointer data, guint turn)
{
  Saves *saves = data;
  const PejlEvidens *evidens = evidens_of (saves, turn);
  g_autofree char *tekst = g_strdup_printf ("%s Rettet %u.", evidens->tekst, turn);
  double begin = bench_clock ();
  int rc;

  sqlite3_bind_text (saves->update, 1, tekst, -1, SQLITE_STATIC);
  sqlite3_bind_blob (saves->update, 2, evidens->id.b, sizeof evidens->id.b, SQLITE_STATIC);
  rc = sqlite3_step (saves->update);
  sqlite3_reset (saves->update);
  return rc == SQLITE_DONE && sqlite3_changes (saves->bare) == 1 ? bench_clock () - begin : -1;
}

/* A bare database with nothing but the sentences of the same store, as many and as long. */
static gboolean
open_bare (Saves *saves, const BenchSetup *setup, GError **error)
{
  g_autofree char *path = g_build_filename (setup->scratch, "bare.db", NULL);
  char *fill = sqlite3_mprintf ("ATTACH %Q AS full;"
                                "CREATE TABLE evidens(id BLOB PRIMARY KEY, tekst TEXT) WITHOUT ROWID;"
                                "INSERT INTO evidens SELECT id, tekst FROM full.evidens ORDER BY id;"
                                "DETACH full;"
                                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;",
                                setup->store);
  gboolean ok = sqlite3_open (path, &saves->bare) == SQLITE_OK
                && sqlite3_exec (saves->bare, fill, NULL, NULL, NULL) == SQLITE_OK
                && sqlite3_prepare_v2 (saves->bare, "UPDATE evidens SET tekst = ?1 WHERE id = ?2", -1, &saves->update, NULL)
                     == SQLITE_OK;

  sqlite3_free (fill);
  if (ok)
    return TRUE;
  g_set_error (error, BENCH_ERROR, BENCH_ERROR_FAILED, "the bare database: %s", sqlite3_errmsg (saves->bare));
  return FALSE;
}

static gboolean
open_copy (Saves *saves, const BenchSetup *setup, GError **error)
{
  g_autofree char *path = g_build_filename (setup->scratch, "full.pejl", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (setup->store);
  g_autoptr (GFile) to = g_file_new_for_path (path);

  if (!g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error))
    return FALSE;
  saves->store = pejl_store_open (path, PEJL_STORE_OPEN, error);
  return saves->store != NULL;
}

/* Sentences of the latest visits that are not closed: those are what a person edits. */
static gboolean
choose_evidens (Saves *saves, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (saves->store);
  g_autoptr (GPtrArray) tilsyn = NULL;
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  query.status_max = PEJL_STATUS_I_HOERING;
  tilsyn = pejl_query_tilsyn (reader, &query, 0, SAVES);
  saves->evidens = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_evidens_unref);
  for (guint i = 0; i < tilsyn->len && saves->evidens->len < SAVES; i++)
    {
      const PejlTilsyn *item = g_ptr_array_index (tilsyn, i);

      g_ptr_array_extend_and_steal (saves->evidens, pejl_query_evidens_of_tilsyn (reader, &item->id));
    }
  if (saves->evidens->len > 0)
    return TRUE;
  g_set_error (error, BENCH_ERROR, BENCH_ERROR_FAILED, "the store has no open tilsyn with evidens");
  return FALSE;
}

gboolean
bench_save (const BenchSetup *setup, double *ratio, GError **error)
{
  g_auto (Saves) saves = { 0 };

  return open_copy (&saves, setup, error) && open_bare (&saves, setup, error) && choose_evidens (&saves, error)
         && bench_turns ("save", SAVES, save_pejl, save_bare, &saves, "ms", 1000, ratio, error);
}
