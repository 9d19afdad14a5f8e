// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that can be erased, found by their words in everything that was ever written.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-laas.h"
#include "core/store/pejl-materialize.h"
#include "core/store/pejl-slet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LOOK_EVERY 4096 /* ops between two looks at the cancellable */

void
pejl_slet_fund_free (PejlSletFund *fund)
{
  if (fund == NULL)
    return;
  g_free (fund->tekst);
  g_free (fund->bilag);
  g_free (fund);
}

/* --- words --- */

/* Whether the text begins with the words, whatever the case; *length: bytes that they take up in it. */
static gboolean
begins_with (const char *at, const char *ord, gsize *length)
{
  const char *start = at;

  while (*ord != '\0')
    {
      if (*at == '\0' || g_unichar_tolower (g_utf8_get_char (at)) != g_unichar_tolower (g_utf8_get_char (ord)))
        return FALSE;
      at = g_utf8_next_char (at);
      ord = g_utf8_next_char (ord);
    }
  *length = (gsize) (at - start);
  return TRUE;
}

/* From the beginning of a word: "Bo" is found in "Bos", not in "lobby". */
gssize
pejl_slet_sted (const char *tekst, const char *ord, gsize *length)
{
  gboolean inside = FALSE;

  for (const char *at = tekst; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (!inside && begins_with (at, ord, length))
        return at - tekst;
      inside = g_unichar_isalnum (g_utf8_get_char (at));
    }
  return -1;
}

/* --- ops --- */

typedef struct
{
  const char *ord;         /* NULL: whatever they say */
  const PejlField *felter; /* without words: those alone; NULL: all */
  guint n_felter;
  GPtrArray *fund;
} Search;

static gboolean
is_wanted (const Search *search, guint32 table, const PejlWrite *write)
{
  gsize length;

  if (write->value.kind != PEJL_VALUE_TEXT || !pejl_slet_kan (table, write->field) || *write->value.text == '\0')
    return FALSE;
  if (search->ord != NULL)
    return !pejl_slet_er_bilag (write->field) && pejl_slet_sted (write->value.text, search->ord, &length) >= 0;
  if (search->felter == NULL)
    return TRUE;
  for (guint i = 0; i < search->n_felter; i++)
    if (write->field == (guint32) search->felter[i])
      return TRUE;
  return FALSE;
}

static void
look_at (Search *search, const PejlOp *op)
{
  for (guint i = 0; i < op->writes->len; i++)
    {
      const PejlWrite *write = &g_array_index (op->writes, PejlWrite, i);
      PejlSletFund *fund;

      if (!is_wanted (search, op->table, write))
        continue;
      fund = g_new0 (PejlSletFund, 1);
      fund->ref = op->ref;
      fund->table = (PejlTable) op->table;
      fund->field = (PejlField) write->field;
      fund->row = op->row;
      fund->author = op->author;
      fund->tid = (gint64) (op->hlc >> 16);
      fund->tekst = g_strdup (write->value.text);
      g_ptr_array_add (search->fund, fund);
    }
}

/* Where it stands now. Rows are asked for once the search has ended: that is a statement of its own. */
static gboolean
place (PejlDb *db, GPtrArray *fund, GError **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, NULL, (GDestroyNotify) pejl_row_free);

  for (guint i = 0; i < fund->len; i++)
    {
      PejlSletFund *at = g_ptr_array_index (fund, i);
      PejlRow *row = g_hash_table_lookup (rows, &at->row);

      if (row == NULL)
        {
          row = pejl_row_load (db, &at->row, NULL, error);
          if (row == NULL)
            return FALSE;
          g_hash_table_insert (rows, &row->id, row);
        }
      at->gaelder = pejl_row_is_head (row, (guint32) at->field, &at->ref);
      at->laast = row->laas != NULL;
      if (row->owner.kind == PEJL_VALUE_ID)
        at->tilsyn = row->owner.id;
    }
  return TRUE;
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  const PejlSletFund *x = *(const PejlSletFund *const *) a;
  const PejlSletFund *y = *(const PejlSletFund *const *) b;

  if (x->tid != y->tid)
    return x->tid < y->tid ? 1 : -1;
  if (x->ref.seq != y->ref.seq)
    return x->ref.seq < y->ref.seq ? 1 : -1;
  return (int) x->field - (int) y->field;
}

/* stmt: ops; total: how many there are, for progress. */
static gboolean
search_ops (PejlDb *db, sqlite3_stmt *stmt, Search *search, goffset total, GCancellable *cancellable,
            GFileProgressCallback progress, gpointer user_data, GError **error)
{
  g_autoptr (GError) failed = NULL;

  for (goffset n = 0; pejl_db_step (db, stmt, &failed); n++)
    {
      g_autoptr (PejlOp) op = pejl_op_from_columns (db, stmt, &failed);

      if (op == NULL)
        break;
      look_at (search, op);
      if (n % LOOK_EVERY != 0)
        continue;
      if (progress != NULL)
        progress (n, MAX (total, n), user_data);
      if (!g_cancellable_is_cancelled (cancellable))
        continue;
      g_set_error (&failed, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED, _("The work on “%s” was cancelled."),
                   pejl_db_name (db));
      break;
    }
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
search_row (PejlDb *db, const PejlId *row, Search *search, GCancellable *cancellable, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT " PEJL_OP_COLUMNS " FROM op WHERE row = ?");

  pejl_db_bind_id (stmt, 1, row);
  return search_ops (db, stmt, search, 0, cancellable, NULL, NULL, error);
}

/* --- bilag --- */

/* Rows of bilag that were found by a text of their own or by the evidens that they hang on, with their names. */
static gboolean
find_bilag (PejlDb *db, GHashTable *found, GHashTable *bilag, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT id, evidens, navn FROM vedhaeftning"
                                              " UNION ALL SELECT id, NULL, billede_tekst FROM dias WHERE billede IS NOT NULL");
  g_autoptr (GError) failed = NULL;

  while (pejl_db_step (db, stmt, &failed))
    {
      PejlId id = pejl_db_column_id (stmt, 0);
      PejlId evidens = pejl_db_column_id (stmt, 1);

      if (g_hash_table_contains (found, &id) || g_hash_table_contains (found, &evidens))
        g_hash_table_insert (bilag, g_memdup2 (&id, sizeof id), pejl_db_column_text (stmt, 2));
    }
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
add_bilag (PejlDb *db, GPtrArray *fund, GCancellable *cancellable, GError **error)
{
  static const PejlField indhold[] = { PEJL_FIELD_VEDHAEFTNING_SHA256, PEJL_FIELD_DIAS_BILLEDE };
  g_autoptr (GHashTable) found = g_hash_table_new (pejl_id_hash, pejl_id_equal);
  g_autoptr (GHashTable) bilag = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, g_free);
  Search search = { .felter = indhold, .n_felter = G_N_ELEMENTS (indhold), .fund = fund };
  GHashTableIter iter;
  gpointer row, navn;

  for (guint i = 0; i < fund->len; i++)
    g_hash_table_add (found, &((PejlSletFund *) g_ptr_array_index (fund, i))->row);
  if (g_hash_table_size (found) > 0 && !find_bilag (db, found, bilag, error))
    return FALSE;
  g_hash_table_iter_init (&iter, bilag);
  while (g_hash_table_iter_next (&iter, &row, &navn))
    {
      guint before = fund->len;

      if (!search_row (db, row, &search, cancellable, error))
        return FALSE;
      for (guint i = before; i < fund->len; i++)
        ((PejlSletFund *) g_ptr_array_index (fund, i))->bilag = g_strdup (navn != NULL ? navn : "");
    }
  return TRUE;
}

static GPtrArray *
end_search (PejlDb *db, Search *search, gboolean ok, GError **error)
{
  if (!ok || !place (db, search->fund, error))
    {
      g_ptr_array_unref (search->fund);
      return NULL;
    }
  g_ptr_array_sort (search->fund, newest_first);
  return search->fund;
}

GPtrArray *
pejl_slet_find (PejlReader *reader, const char *ord, GCancellable *cancellable, GFileProgressCallback progress,
                gpointer user_data, GError **error)
{
  PejlDb *db = pejl_reader_db (reader);
  g_autofree char *wanted = g_utf8_normalize (ord, -1, G_NORMALIZE_NFC);
  Search search = { .ord = wanted != NULL ? g_strstrip (wanted) : "" };
  sqlite3_stmt *stmt;
  goffset total;

  search.fund = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_slet_fund_free);
  if (*search.ord == '\0')
    return search.fund;
  /* Only what a bar shows: what cannot be read fails below. */
  total = progress != NULL ? pejl_db_int (db, "SELECT COUNT(*) FROM op", 0) : 0;
  stmt = pejl_db_statement (db, "SELECT " PEJL_OP_COLUMNS " FROM op");
  return end_search (db, &search,
                     search_ops (db, stmt, &search, total, cancellable, progress, user_data, error)
                       && add_bilag (db, search.fund, cancellable, error),
                     error);
}

GPtrArray *
pejl_slet_find_tilsyn (PejlReader *reader, const PejlId *tilsyn, const PejlField *felter, guint n_felter,
                       GCancellable *cancellable, GError **error)
{
  PejlDb *db = pejl_reader_db (reader);
  g_autoptr (GHashTable) rows = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, NULL);
  Search search = { .felter = felter, .n_felter = n_felter };
  gboolean ok = pejl_laas_rows_of (db, tilsyn, rows, error);
  GHashTableIter iter;
  gpointer row;

  search.fund = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_slet_fund_free);
  g_hash_table_iter_init (&iter, rows);
  while (ok && g_hash_table_iter_next (&iter, &row, NULL))
    ok = search_row (db, row, &search, cancellable, error);
  return end_search (db, &search, ok, error);
}

GPtrArray *
pejl_slet_find_raekke (PejlReader *reader, const PejlId *row, GError **error)
{
  PejlDb *db = pejl_reader_db (reader);
  Search search = { .fund = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_slet_fund_free) };

  return end_search (db, &search, search_row (db, row, &search, NULL, error), error);
}

GPtrArray *
pejl_slet_find_kladder (PejlReader *reader, const char *ord, GError **error)
{
  PejlDb *db = pejl_reader_db (reader);
  g_autofree char *wanted = g_utf8_normalize (ord, -1, G_NORMALIZE_NFC);
  GPtrArray *kladder = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT form, field, text FROM draft");
  g_autoptr (GError) failed = NULL;
  gsize length;

  while (wanted != NULL && *g_strstrip (wanted) != '\0' && pejl_db_step (db, stmt, &failed))
    {
      g_autofree char *form = pejl_db_column_text (stmt, 0);
      g_autofree char *field = pejl_db_column_text (stmt, 1);
      g_autofree char *text = pejl_db_column_text (stmt, 2);

      if (pejl_slet_sted (text, wanted, &length) >= 0)
        g_ptr_array_add (kladder, g_strdup_printf ("%s\t%s", form, field));
    }
  sqlite3_reset (stmt);
  if (failed == NULL)
    return kladder;
  g_propagate_error (error, g_steal_pointer (&failed));
  g_ptr_array_unref (kladder);
  return NULL;
}

char *
pejl_slet_poster (GPtrArray *fund, guint from, guint to)
{
  GString *poster = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    {
      const PejlSletFund *at = g_ptr_array_index (fund, i);

      g_string_append_printf (poster, "%s%016" G_GINT64_MODIFIER "x:%" G_GUINT64_FORMAT ":%u", i > from ? "\n" : "", at->ref.rid,
                              at->ref.seq, (guint) at->field);
    }
  return g_string_free (poster, FALSE);
}
