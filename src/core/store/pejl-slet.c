// SPDX-License-Identifier: GPL-3.0-or-later
// What erasures name, and erasing it in ops and all that follows from them.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-slet.h"

#include "core/store/pejl-laas.h"
#include "core/store/pejl-materialize.h"
#include "core/store/pejl-ret.h"
#include "core/store/pejl-skrub.h"
#include "core/store/pejl-soeg.h"
#include "core/store/pejl-tables.h"
#include "core/store/pejl-vagt.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PejlSletninger
{
  GHashTable *felter; /* PejlRef → GArray of guint32 */
};

static guint
ref_hash (gconstpointer key)
{
  const PejlRef *ref = key;

  return (guint) (ref->rid ^ ref->rid >> 32 ^ ref->seq * 2654435761u);
}

static gboolean
ref_equal (gconstpointer a, gconstpointer b)
{
  const PejlRef *x = a;
  const PejlRef *y = b;

  return x->rid == y->rid && x->seq == y->seq;
}

PejlSletninger *
pejl_sletninger_new (void)
{
  PejlSletninger *sletninger = g_new0 (PejlSletninger, 1);

  sletninger->felter = g_hash_table_new_full (ref_hash, ref_equal, g_free, (GDestroyNotify) g_array_unref);
  return sletninger;
}

void
pejl_sletninger_free (PejlSletninger *sletninger)
{
  if (sletninger == NULL)
    return;
  g_hash_table_unref (sletninger->felter);
  g_free (sletninger);
}

gboolean
pejl_sletninger_is_empty (const PejlSletninger *sletninger)
{
  return g_hash_table_size (sletninger->felter) == 0;
}

GArray *
pejl_sletninger_refs (const PejlSletninger *sletninger)
{
  GArray *refs = g_array_new (FALSE, FALSE, sizeof (PejlRef));
  GHashTableIter iter;
  gpointer ref;

  g_hash_table_iter_init (&iter, sletninger->felter);
  while (g_hash_table_iter_next (&iter, &ref, NULL))
    g_array_append_vals (refs, ref, 1);
  return refs;
}

/* What a version is made of, who may write and whose keys they are has to stay: the other copies would show something else. */
gboolean
pejl_slet_kan (guint32 table, guint32 field)
{
  const PejlFieldInfo *info = pejl_schema_field (table, field);

  return info != NULL && info->type == PEJL_FIELD_TYPE_TEXT && table != PEJL_TABLE_TILSYN_VERSION && table != PEJL_TABLE_KORT
         && table != PEJL_TABLE_TILDELING && table != PEJL_TABLE_SLETNING;
}

gboolean
pejl_slet_er_bilag (guint32 field)
{
  return field == PEJL_FIELD_VEDHAEFTNING_SHA256 || field == PEJL_FIELD_DIAS_BILLEDE;
}

static void
add_post (PejlSletninger *sletninger, const char *post)
{
  PejlRef ref = { 0 };
  char *end;
  guint64 field;
  GArray *felter;

  ref.rid = g_ascii_strtoull (post, &end, 16);
  if (*end != ':')
    return;
  ref.seq = g_ascii_strtoull (end + 1, &end, 10);
  if (*end != ':')
    return;
  field = g_ascii_strtoull (end + 1, NULL, 10);
  if (ref.seq == 0 || field == 0 || field > G_MAXUINT32)
    return;
  felter = g_hash_table_lookup (sletninger->felter, &ref);
  if (felter == NULL)
    {
      felter = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_hash_table_insert (sletninger->felter, g_memdup2 (&ref, sizeof ref), felter);
    }
  g_array_append_vals (felter, &(guint32){ (guint32) field }, 1);
}

static void
add_named (PejlSletninger *sletninger, const PejlOp *op)
{
  const PejlWrite *write = pejl_op_find_write (op, PEJL_FIELD_SLETNING_POSTER);
  g_auto (GStrv) poster = NULL;

  if (write == NULL || write->value.kind != PEJL_VALUE_TEXT)
    return;
  poster = g_strsplit (write->value.text, "\n", -1);
  for (guint i = 0; poster[i] != NULL; i++)
    add_post (sletninger, poster[i]);
}

/* Every op that its writer's role lets stand counts, not only what the row shows: what is erased stays so, whatever is written over it. */
void
pejl_sletninger_add (PejlSletninger *sletninger, const PejlOp *op)
{
  if (op->table == PEJL_TABLE_SLETNING && !op->refused)
    add_named (sletninger, op);
}

/* refused (nullable): what those name that do not stand. */
static gboolean
read_both (PejlDb *db, PejlSletninger *standing, PejlSletninger *refused, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT " PEJL_OP_COLUMNS " FROM op WHERE tbl = 38");
  g_autoptr (GError) failed = NULL;
  G_STATIC_ASSERT (PEJL_TABLE_SLETNING == 38);

  while (failed == NULL && pejl_db_step (db, stmt, &failed))
    {
      g_autoptr (PejlOp) op = pejl_op_from_columns (db, stmt, &failed);

      if (op == NULL || !pejl_ret_mark (db, op, &failed))
        continue;
      pejl_sletninger_add (standing, op);
      if (op->refused && refused != NULL)
        add_named (refused, op);
    }
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

PejlSletninger *
pejl_sletninger_read (PejlDb *db, GError **error)
{
  g_autoptr (PejlSletninger) sletninger = pejl_sletninger_new ();

  return read_both (db, sletninger, NULL, error) ? g_steal_pointer (&sletninger) : NULL;
}

PejlSletninger *
pejl_slet_read (PejlReader *reader, GError **error)
{
  return pejl_sletninger_read (pejl_reader_db (reader), error);
}

/* --- in one op --- */

/* sha256 (nullable) gets the hashes of bilag whose names in the store go. */
static gboolean
erase_in_op (const PejlSletninger *sletninger, PejlOp *op, GPtrArray *sha256)
{
  const GArray *felter = g_hash_table_lookup (sletninger->felter, &op->ref);
  gboolean any = FALSE;

  for (guint i = 0; felter != NULL && i < felter->len; i++)
    {
      guint32 field = g_array_index (felter, guint32, i);
      const PejlWrite *write = pejl_op_find_write (op, field);

      if (write == NULL || write->value.kind != PEJL_VALUE_TEXT || !pejl_slet_kan (op->table, field))
        continue;
      if (sha256 != NULL && pejl_slet_er_bilag (field))
        g_ptr_array_add (sha256, g_strdup (write->value.text));
      any = pejl_op_erase (op, field) || any;
    }
  return any;
}

gboolean
pejl_slet_op (const PejlSletninger *sletninger, PejlOp *op)
{
  return erase_in_op (sletninger, op, NULL);
}

/* --- in the file --- */

static PejlOp *
read_op (PejlDb *db, const PejlRef *ref, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT " PEJL_OP_COLUMNS " FROM op WHERE rid = ? AND seq = ?");
  PejlOp *op = NULL;

  sqlite3_bind_int64 (stmt, 1, (gint64) ref->rid);
  sqlite3_bind_int64 (stmt, 2, (gint64) ref->seq);
  if (pejl_db_step (db, stmt, error))
    op = pejl_op_from_columns (db, stmt, error);
  sqlite3_reset (stmt);
  return op;
}

static gboolean
write_body (PejlDb *db, const PejlOp *op, GError **error)
{
  g_autoptr (GByteArray) body = pejl_op_encode (op);
  sqlite3_stmt *stmt = pejl_db_statement (db, "UPDATE op SET body = ? WHERE rid = ? AND seq = ?");

  sqlite3_bind_blob (stmt, 1, body->data, (int) body->len, SQLITE_STATIC);
  sqlite3_bind_int64 (stmt, 2, (gint64) op->ref.rid);
  sqlite3_bind_int64 (stmt, 3, (gint64) op->ref.seq);
  return pejl_db_run (db, stmt, error);
}

/* rows: whose ops were changed (PejlId, owned by it). */
static gboolean
erase_ops (PejlDb *db, const PejlSletninger *sletninger, GHashTable *rows, GPtrArray *sha256, guint *n, GError **error)
{
  GHashTableIter iter;
  gpointer ref;

  g_hash_table_iter_init (&iter, sletninger->felter);
  while (g_hash_table_iter_next (&iter, &ref, NULL))
    {
      g_autoptr (GError) failed = NULL;
      g_autoptr (PejlOp) op = read_op (db, ref, &failed);

      if (op != NULL && erase_in_op (sletninger, op, sha256))
        {
          if (!write_body (db, op, error))
            return FALSE;
          g_hash_table_add (rows, g_memdup2 (&op->row, sizeof op->row));
          *n += 1;
        }
      if (failed != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
note_rens (PejlDb *db, GPtrArray *sha256, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "INSERT INTO meta(key, value) VALUES('" PEJL_SLET_RENS "', ?1)"
                                              " ON CONFLICT(key) DO UPDATE SET value = value || ' ' || ?1");
  g_autofree char *text = NULL;

  g_ptr_array_add (sha256, NULL);
  text = g_strjoinv (" ", (char **) sha256->pdata);
  pejl_db_bind_text (stmt, 1, text);
  return pejl_db_run (db, stmt, error);
}

gboolean
pejl_slet_apply (PejlDb *db, const PejlSletninger *sletninger, PejlChanges *changes, GError **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, NULL);
  g_autoptr (GPtrArray) sha256 = g_ptr_array_new_with_free_func (g_free);
  guint n = 0;

  return erase_ops (db, sletninger, rows, sha256, &n, error)
         && pejl_laas_remake (db, rows, changes, error)
         && (n == 0 || note_rens (db, sha256, error));
}

gboolean
pejl_slet_read_rens (PejlDb *db, char **sha256, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT value FROM meta WHERE key = '" PEJL_SLET_RENS "'");
  g_autoptr (GError) failed = NULL;

  *sha256 = pejl_db_step (db, stmt, &failed) ? pejl_db_column_text (stmt, 0) : NULL;
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

gboolean
pejl_slet_forget_rens (PejlDb *db, GError **error)
{
  static const char sql[] = "DELETE FROM meta WHERE key = '" PEJL_SLET_RENS "'";

  return pejl_db_run (db, pejl_db_statement (db, sql), error);
}

/* What was being typed when the copy was made may hold the words, and the copy does not know them. It became an entry since, or
 * stands in the store itself. */
static gboolean
forget_drafts (PejlDb *db, guint *n, GError **error)
{
  if (!pejl_db_exec (db, "DELETE FROM draft", error))
    return FALSE;
  *n += (guint) sqlite3_changes (pejl_db_handle (db));
  return TRUE;
}

static gboolean
erase_in_transaction (PejlDb *db, const PejlSletninger *sletninger, gboolean drafts, GError **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, NULL);
  g_autoptr (GPtrArray) sha256 = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PejlChanges) changes = pejl_changes_new (TRUE);
  guint n = 0;
  gboolean tables, vagt, current;

  if (!pejl_tables_are_current (db, &tables, error) || !pejl_vagt_is_current (db, &vagt, error))
    return FALSE;
  current = tables && vagt;
  /* A copy of an earlier version of the program: its tables and triggers are those of then. */
  if (!current && !pejl_vagt_create (db, error))
    return FALSE;
  if (!pejl_vagt_lift (db, error) || !erase_ops (db, sletninger, rows, sha256, &n, error))
    return FALSE;
  if (n > 0 && !(current ? pejl_laas_remake (db, rows, changes, error) : pejl_materialize_all (db, NULL, error)))
    return FALSE;
  return (!drafts || forget_drafts (db, &n, error)) && (n == 0 || note_rens (db, sha256, error)) && pejl_vagt_lower (db, error);
}

gboolean
pejl_slet_in_copy (PejlDb *db, const PejlSletninger *sletninger, gboolean drafts, gboolean *changed, GError **error)
{
  g_autofree char *mark = NULL;

  if (!pejl_tables_complete_indices (db, error) || !pejl_db_exec (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (!erase_in_transaction (db, sletninger, drafts, error) || !pejl_db_exec (db, "COMMIT", error))
    {
      pejl_db_exec (db, "ROLLBACK", NULL);
      return FALSE;
    }
  if (!pejl_slet_read_rens (db, &mark, error))
    return FALSE;
  if (changed != NULL)
    *changed = mark != NULL;
  return mark == NULL || pejl_skrub_file (db, error);
}

/* --- what went though it should not have --- */

gboolean
pejl_sletninger_names (const PejlSletninger *sletninger, const PejlRef *ref)
{
  return g_hash_table_contains (sletninger->felter, ref);
}

static gboolean
names_field (const PejlSletninger *sletninger, const PejlRef *ref, guint32 field)
{
  const GArray *felter = g_hash_table_lookup (sletninger->felter, ref);

  for (guint i = 0; felter != NULL && i < felter->len; i++)
    if (g_array_index (felter, guint32, i) == field)
      return TRUE;
  return FALSE;
}

static gboolean
is_missed (const PejlSletninger *standing, const PejlOp *op, const GArray *felter)
{
  for (guint i = 0; op != NULL && i < felter->len; i++)
    {
      guint32 field = g_array_index (felter, guint32, i);
      const PejlWrite *write = pejl_op_find_write (op, field);

      if (write != NULL && write->value.kind == PEJL_VALUE_ERASED && !names_field (standing, &op->ref, field))
        return TRUE;
    }
  return FALSE;
}

PejlSletninger *
pejl_sletninger_savnet (PejlDb *db, GError **error)
{
  g_autoptr (PejlSletninger) standing = pejl_sletninger_new ();
  g_autoptr (PejlSletninger) savnet = pejl_sletninger_new ();
  g_autoptr (GError) failed = NULL;
  GHashTableIter iter;
  gpointer ref, felter;

  if (!read_both (db, standing, savnet, error))
    return NULL;
  g_hash_table_iter_init (&iter, savnet->felter);
  while (failed == NULL && g_hash_table_iter_next (&iter, &ref, &felter))
    {
      g_autoptr (PejlOp) op = read_op (db, ref, &failed);

      if (failed == NULL && !is_missed (standing, op, felter))
        g_hash_table_iter_remove (&iter);
    }
  if (failed == NULL)
    return g_steal_pointer (&savnet);
  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

PejlSletninger *
pejl_slet_savnet (PejlReader *reader, GError **error)
{
  return pejl_sletninger_savnet (pejl_reader_db (reader), error);
}

gboolean
pejl_slet_bring_back (PejlDb *db, GPtrArray *ops, PejlChanges *changes, GError **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, NULL);
  g_autoptr (PejlSletninger) standing = pejl_sletninger_read (db, error);

  for (guint i = 0; standing != NULL && i < ops->len; i++)
    {
      PejlOp *op = g_ptr_array_index (ops, i);

      pejl_slet_op (standing, op);
      if (!write_body (db, op, error))
        return FALSE;
      g_hash_table_add (rows, g_memdup2 (&op->row, sizeof op->row));
    }
  return standing != NULL && pejl_laas_remake (db, rows, changes, error);
}

/* --- proof --- */

gboolean
pejl_check_slettet (PejlDb *db, GError **error)
{
  g_autoptr (PejlSletninger) sletninger = pejl_sletninger_read (db, error);
  GHashTableIter iter;
  gpointer ref;

  if (sletninger == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, sletninger->felter);
  while (g_hash_table_iter_next (&iter, &ref, NULL))
    {
      g_autoptr (GError) failed = NULL;
      g_autoptr (PejlOp) op = read_op (db, ref, &failed);
      g_autofree char *name = NULL;

      if (failed == NULL && (op == NULL || !erase_in_op (sletninger, op, NULL)))
        continue;
      if (failed != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return FALSE;
        }
      name = pejl_ref_to_string (ref);
      g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT, "%s (%s)",
                   _("A text that was erased stands there again."), name);
      return FALSE;
    }
  return TRUE;
}
