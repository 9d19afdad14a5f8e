// SPDX-License-Identifier: GPL-3.0-or-later
// The triggers as SQL, and the mark that the program passes them by.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-vagt.h"

#include "core/store/pejl-laas.h"
#include "core/store/pejl-schema.h"

/* What these sentences say is read in any tool that writes to the file, so they are in the language of those who have it. */
#define LOCKED "Tilsynet er endeligt. Åbn en rettelse i Pejl for at ændre i det. Intet er ændret."
#define ROW_ID "En rækkes id ændres aldrig. Intet er ændret."
#define VERSION "Versioner af et tilsyn skrives kun af Pejl. Intet er ændret."
#define OP "Det, der én gang er skrevet, ændres aldrig. Intet er ændret."

#define GUARDED "NOT EXISTS (SELECT 1 FROM meta WHERE key = '" PEJL_VAGT_KEY "')"

/* Erasing replaces a value by its hash, so that the op's own hash, and all else of it, stays. */
#define SAME_OP "NEW.rid IS OLD.rid AND NEW.seq IS OLD.seq AND NEW.hlc IS OLD.hlc AND NEW.schema IS OLD.schema" \
                " AND NEW.row IS OLD.row AND NEW.tbl IS OLD.tbl AND NEW.author IS OLD.author AND NEW.hash IS OLD.hash"

/* REPLACE takes rows away without asking their triggers, so an insert asks for the row it would replace. */
static const char *const fixed[] = {
  "CREATE TRIGGER op_ret BEFORE UPDATE ON op WHEN " GUARDED " OR NOT (" SAME_OP ")"
  " BEGIN SELECT RAISE(ABORT, '" OP "'); END",
  "CREATE TRIGGER op_slet BEFORE DELETE ON op BEGIN SELECT RAISE(ABORT, '" OP "'); END",
  "CREATE TRIGGER op_igen BEFORE INSERT ON op"
  " WHEN EXISTS (SELECT 1 FROM op o WHERE o.rid = NEW.rid AND o.seq = NEW.seq)"
  " BEGIN SELECT RAISE(ABORT, '" OP "'); END",
  "CREATE TRIGGER tilsyn_version_ny BEFORE INSERT ON tilsyn_version WHEN " GUARDED
  " BEGIN SELECT RAISE(ABORT, '" VERSION "'); END",
  "CREATE TRIGGER tilsyn_version_ret BEFORE UPDATE ON tilsyn_version WHEN " GUARDED
  " BEGIN SELECT RAISE(ABORT, '" VERSION "'); END",
  "CREATE TRIGGER tilsyn_version_slet BEFORE DELETE ON tilsyn_version WHEN " GUARDED
  " BEGIN SELECT RAISE(ABORT, '" VERSION "'); END",
};

/* The column that names the tilsyn. */
static const char *
owner_column (const PejlTableInfo *info)
{
  return info->owner != 0 ? pejl_schema_field (info->id, info->owner)->column : "id";
}

static char *
locked_sql (const char *id)
{
  g_autoptr (GString) sql = g_string_new (PEJL_LAAS_SQL);

  g_string_replace (sql, "%s", id, 1);
  g_string_append (sql, " IS NOT NULL");
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/* A row with this id, or this number, belongs to a locked tilsyn. */
static char *
replaces_locked_sql (const PejlTableInfo *info)
{
  g_autofree char *owner = g_strdup_printf ("r.\"%s\"", owner_column (info));
  g_autofree char *locked = locked_sql (owner);

  return g_strdup_printf ("EXISTS (SELECT 1 FROM \"%s\" r WHERE (r.id = NEW.id OR r.n = NEW.n) AND %s)", info->name,
                          locked);
}

/* What is compared is what the tilsyn says; its process may change. */
static char *
differs_sql (const PejlTableInfo *info)
{
  GString *sql = g_string_new ("(OLD.deleted IS NOT NEW.deleted");

  for (guint i = 0; i < info->n_fields; i++)
    if (!info->fields[i].process)
      g_string_append_printf (sql, " OR OLD.\"%s\" IS NOT NEW.\"%s\"", info->fields[i].column, info->fields[i].column);
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

static void
add_content (GPtrArray *triggers, const PejlTableInfo *info)
{
  g_autofree char *old_id = g_strdup_printf ("OLD.\"%s\"", owner_column (info));
  g_autofree char *new_id = g_strdup_printf ("NEW.\"%s\"", owner_column (info));
  g_autofree char *old_locked = locked_sql (old_id);
  g_autofree char *new_locked = locked_sql (new_id);
  g_autofree char *replaces = replaces_locked_sql (info);
  g_autofree char *differs = differs_sql (info);
  const char *name = info->name;

  g_ptr_array_add (triggers, g_strdup_printf ("CREATE TRIGGER %s_laast_ny BEFORE INSERT ON \"%s\" WHEN " GUARDED
                                              " AND (%s OR %s) BEGIN SELECT RAISE(ABORT, '" LOCKED "'); END",
                                              name, name, new_locked, replaces));
  g_ptr_array_add (triggers, g_strdup_printf ("CREATE TRIGGER %s_laast_ret BEFORE UPDATE ON \"%s\" WHEN %s"
                                              " AND (%s OR (%s IS NOT %s AND %s)) AND " GUARDED
                                              " BEGIN SELECT RAISE(ABORT, '" LOCKED "'); END",
                                              name, name, differs, old_locked, old_id, new_id, new_locked));
  g_ptr_array_add (triggers, g_strdup_printf ("CREATE TRIGGER %s_laast_slet BEFORE DELETE ON \"%s\" WHEN %s AND " GUARDED
                                              " BEGIN SELECT RAISE(ABORT, '" LOCKED "'); END",
                                              name, name, old_locked));
  g_ptr_array_add (triggers, g_strdup_printf ("CREATE TRIGGER %s_id BEFORE UPDATE OF id, n ON \"%s\""
                                              " WHEN OLD.id IS NOT NEW.id OR OLD.n IS NOT NEW.n"
                                              " BEGIN SELECT RAISE(ABORT, '" ROW_ID "'); END",
                                              name, name));
}

static GPtrArray *
all_triggers (void)
{
  GPtrArray *triggers = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    g_ptr_array_add (triggers, g_strdup (fixed[i]));
  for (guint32 table = 1; table <= PEJL_TABLE_LAST; table++)
    if (pejl_schema_table (table)->content)
      add_content (triggers, pejl_schema_table (table));
  return triggers;
}

/* Those of another version of the program, and those of the tables that are kept. */
static char *
drop_sql (PejlDb *db, GError **error)
{
  g_autoptr (GString) drops = g_string_new (NULL);
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT 'DROP TRIGGER \"' || replace(name, '\"', '\"\"') || '\";'"
                                              " FROM sqlite_schema WHERE type = 'trigger'");

  while (pejl_db_step (db, stmt, &failed))
    g_string_append (drops, (const char *) sqlite3_column_text (stmt, 0));
  if (failed == NULL)
    return g_string_free (g_steal_pointer (&drops), FALSE);
  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

gboolean
pejl_vagt_create (PejlDb *db, GError **error)
{
  g_autoptr (GPtrArray) triggers = all_triggers ();
  g_autofree char *drops = drop_sql (db, error);

  if (drops == NULL || !pejl_db_exec (db, drops, error))
    return FALSE;
  for (guint i = 0; i < triggers->len; i++)
    if (!pejl_db_exec (db, g_ptr_array_index (triggers, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
stands (PejlDb *db, const char *trigger, gboolean *found, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND sql = ?");
  g_autoptr (GError) failed = NULL;

  pejl_db_bind_text (stmt, 1, trigger);
  *found = pejl_db_step (db, stmt, &failed);
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

gboolean
pejl_vagt_is_current (PejlDb *db, gboolean *current, GError **error)
{
  g_autoptr (GPtrArray) triggers = all_triggers ();
  gint64 n;

  if (!pejl_db_read_int (db, "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'", &n, error))
    return FALSE;
  *current = n == triggers->len;
  for (guint i = 0; *current && i < triggers->len; i++)
    if (!stands (db, g_ptr_array_index (triggers, i), current, error))
      return FALSE;
  return TRUE;
}

gboolean
pejl_vagt_lift (PejlDb *db, GError **error)
{
  static const char sql[] = "INSERT INTO meta(key, value) VALUES('" PEJL_VAGT_KEY "', 1)";

  return pejl_db_run (db, pejl_db_statement (db, sql), error);
}

gboolean
pejl_vagt_lower (PejlDb *db, GError **error)
{
  static const char sql[] = "DELETE FROM meta WHERE key = '" PEJL_VAGT_KEY "'";

  return pejl_db_run (db, pejl_db_statement (db, sql), error);
}

gboolean
pejl_vagt_is_lifted (PejlDb *db, gboolean *lifted, GError **error)
{
  gint64 found;

  if (!pejl_db_read_int (db, "SELECT EXISTS (SELECT 1 FROM meta WHERE key = '" PEJL_VAGT_KEY "')", &found, error))
    return FALSE;
  *lifted = found != 0;
  return TRUE;
}
