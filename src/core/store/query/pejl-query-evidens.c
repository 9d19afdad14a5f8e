// SPDX-License-Identifier: GPL-3.0-or-later
// Reading evidens: those of a tilsyn, one by id, and pages of what lies under a cell of the strategy.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-slaegt.h"

#include <string.h>

#define ANY_RETNING 2

void
pejl_evidens_query_init (PejlEvidensQuery *query)
{
  memset (query, 0, sizeof *query);
  query->retning = ANY_RETNING;
}

/* Where an evidens stands among those of its tilsyn: where it was put, else at its time. */
#define PLADS "COALESCE(e.orden, unixepoch(e.tidspunkt) / 60.0, 0)"
#define EVIDENS_COLUMNS                                                                           \
  "SELECT e.id, e.tilsyn, e.art, e.tidspunkt, e.stue, s.navn, e.tekst, e.orden IS NOT NULL, " PLADS \
  ", e.boern, e.voksne, e.runde, e.sekunder, e.med"
#define EVIDENS_JOINS " LEFT JOIN stue s ON s.id = e.stue"

static void
replace_text (char **field, char *text)
{
  g_free (*field);
  *field = text;
}

static int
antal (sqlite3_stmt *stmt, int column)
{
  return sqlite3_column_type (stmt, column) == SQLITE_NULL ? PEJL_ANTAL_INGEN : sqlite3_column_int (stmt, column);
}

static PejlEvidens *
evidens_from_row (sqlite3_stmt *stmt)
{
  PejlEvidens *evidens = pejl_evidens_new ();

  evidens->id = pejl_db_column_id (stmt, 0);
  evidens->tilsyn = pejl_db_column_id (stmt, 1);
  evidens->art = (PejlArt) sqlite3_column_int (stmt, 2);
  replace_text (&evidens->tidspunkt, pejl_db_column_text (stmt, 3));
  evidens->stue = pejl_db_column_id (stmt, 4);
  replace_text (&evidens->stue_navn, pejl_db_column_text (stmt, 5));
  replace_text (&evidens->tekst, pejl_db_column_text (stmt, 6));
  evidens->flyttet = sqlite3_column_int (stmt, 7) != 0;
  evidens->plads = sqlite3_column_double (stmt, 8);
  evidens->boern = antal (stmt, 9);
  evidens->voksne = antal (stmt, 10);
  evidens->runde = (guint) MAX (sqlite3_column_int (stmt, 11), 0);
  evidens->sekunder = (guint) MAX (sqlite3_column_int (stmt, 12), 0);
  evidens->med = (guint) sqlite3_column_int (stmt, 13) & PEJL_MED_ALLE;
  return evidens;
}

/* Links in the strategy's order; a tegn that this copy has not met comes last. */
#define LINK_SQL                                                                                  \
  "SELECT l.evidens, l.tegn, l.retning FROM evidens_tegn l"                                       \
  " LEFT JOIN tegn g ON g.id = l.tegn"                                                            \
  " LEFT JOIN omraade o ON o.strategi = g.strategi AND o.\"key\" = g.omraade"                     \
  " LEFT JOIN rolle r ON r.strategi = g.strategi AND r.\"key\" = g.rolle"                         \
  " WHERE l.deleted = 0 AND "
#define LINK_ORDER " ORDER BY o.nr IS NULL, o.nr, r.nr, g.nr, l.tegn"

static void
add_link (PejlEvidens *evidens, sqlite3_stmt *stmt)
{
  PejlEvidensTegn link = { pejl_db_column_id (stmt, 1), (PejlRetning) sqlite3_column_int (stmt, 2) };

  g_array_append_val (evidens->tegn, link);
}

static void
fill_links (PejlDb *db, PejlEvidens *evidens)
{
  static const char sql[] = LINK_SQL "l.evidens = ?1" LINK_ORDER;
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, &evidens->id);
  while (pejl_query_next (db, stmt))
    add_link (evidens, stmt);
}

static void
fill_links_of_tilsyn (PejlDb *db, const PejlId *tilsyn, const GPtrArray *evidens)
{
  static const char sql[] = LINK_SQL "l.tilsyn = ?1" LINK_ORDER;
  g_autoptr (GHashTable) by_id = g_hash_table_new (pejl_id_hash, pejl_id_equal);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  for (guint i = 0; i < evidens->len; i++)
    {
      PejlEvidens *item = g_ptr_array_index (evidens, i);

      g_hash_table_insert (by_id, &item->id, item);
    }
  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    {
      PejlId id = pejl_db_column_id (stmt, 0);
      PejlEvidens *item = g_hash_table_lookup (by_id, &id);

      if (item != NULL)
        add_link (item, stmt);
    }
}

static void
fill_sted (PejlDb *db, PejlEvidens *evidens)
{
  static const char sql[] =
    "SELECT t.dato, COALESCE(d.navn, x.navn) FROM tilsyn t LEFT JOIN dagtilbud d ON d.id = t.dagtilbud"
    " LEFT JOIN distrikt x ON x.id = t.distrikt WHERE t.id = ?1";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, &evidens->tilsyn);
  while (pejl_query_next (db, stmt))
    {
      replace_text (&evidens->dato, pejl_db_column_text (stmt, 0));
      replace_text (&evidens->sted, sqlite3_column_type (stmt, 1) == SQLITE_NULL
                                      ? g_strdup (PEJL_QUERY_CENTER)
                                      : pejl_db_column_text (stmt, 1));
    }
}

GPtrArray *
pejl_query_evidens_of_tilsyn (PejlReader *reader, const PejlId *tilsyn)
{
  static const char sql[] =
    EVIDENS_COLUMNS " FROM evidens e" EVIDENS_JOINS " WHERE e.tilsyn = ?1 AND e.deleted = 0"
    " ORDER BY " PLADS ", e.tidspunkt, e.id";
  GPtrArray *evidens = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_evidens_unref);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    g_ptr_array_add (evidens, evidens_from_row (stmt));
  fill_links_of_tilsyn (db, tilsyn, evidens);
  return evidens;
}

PejlEvidens *
pejl_query_evidens_by_id (PejlReader *reader, const PejlId *id)
{
  static const char sql[] =
    EVIDENS_COLUMNS " FROM evidens e JOIN tilsyn t ON t.id = e.tilsyn" EVIDENS_JOINS
    " WHERE e.id = ?1 AND e.deleted = 0 AND t.deleted = 0";
  PejlEvidens *evidens = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    evidens = evidens_from_row (stmt);
  if (evidens == NULL)
    return NULL;
  fill_links (db, evidens);
  fill_sted (db, evidens);
  return evidens;
}

/* --- pages across tilsyn: the tilsyn are walked newest first, each through its own index --- */

/* What a tilsyn of each omfang is asked for. */
typedef struct
{
  GArray *tegn[PEJL_OMFANG_CENTER + 1]; /* PejlId of the roles of that omfang */
  gboolean by_tegn;                     /* FALSE: every evidens */
} Wanted;

static void
wanted_clear (Wanted *wanted)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wanted->tegn); i++)
    g_clear_pointer (&wanted->tegn[i], g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wanted, wanted_clear)

/* The evidens of the tegn that these go on from is theirs too, as in the sums. */
static void
add_slaegt (Wanted *wanted, PejlDb *db)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wanted->tegn); i++)
    {
      g_autoptr (GHashTable) slaegt = pejl_query_slaegt (db, wanted->tegn[i]);
      GHashTableIter iter;
      gpointer earlier;

      g_hash_table_iter_init (&iter, slaegt);
      while (g_hash_table_iter_next (&iter, &earlier, NULL))
        g_array_append_val (wanted->tegn[i], *(PejlId *) earlier);
    }
}

static void
wanted_init (Wanted *wanted, PejlReader *reader, const PejlEvidensQuery *query)
{
  g_auto (PejlWhere) where = { 0 };
  g_autofree char *sql = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt;

  for (gsize i = 0; i < G_N_ELEMENTS (wanted->tegn); i++)
    wanted->tegn[i] = g_array_new (FALSE, FALSE, sizeof (PejlId));
  wanted->by_tegn = query->omraade != NULL || query->rolle != NULL || !pejl_id_is_nil (&query->tegn);
  if (!wanted->by_tegn)
    return;

  pejl_where_init (&where, "g.deleted = 0");
  if (!pejl_id_is_nil (&query->tegn))
    pejl_where_id (&where, "g.id = ?", &query->tegn);
  if (!pejl_id_is_nil (&query->strategi))
    pejl_where_id (&where, "g.strategi = ?", &query->strategi);
  if (query->omraade != NULL)
    pejl_where_text (&where, "g.omraade = ?", query->omraade);
  if (query->rolle != NULL)
    pejl_where_text (&where, "g.rolle = ?", query->rolle);
  sql = g_strconcat ("SELECT g.id, r.omfang FROM tegn g"
                     " JOIN rolle r ON r.strategi = g.strategi AND r.\"key\" = g.rolle WHERE ",
                     where.sql->str, NULL);
  stmt = pejl_db_statement_dynamic (db, sql);
  pejl_where_bind (&where, stmt);
  while (pejl_query_next (db, stmt))
    {
      PejlId id = pejl_db_column_id (stmt, 0);
      int omfang = sqlite3_column_int (stmt, 1);

      if (omfang > 0 && omfang < (int) G_N_ELEMENTS (wanted->tegn))
        g_array_append_val (wanted->tegn[omfang], id);
    }
  add_slaegt (wanted, db);
}

static sqlite3_stmt *
statement_for_tegn (PejlDb *db, const GArray *tegn, const PejlEvidensQuery *query, const PejlId *tilsyn)
{
  g_autoptr (GString) sql = g_string_new (
    "SELECT DISTINCT e.n, e.tidspunkt, e.id FROM evidens_tegn l CROSS JOIN evidens e ON e.id = l.evidens"
    " WHERE l.tilsyn = ?1 AND l.deleted = 0 AND e.deleted = 0");
  sqlite3_stmt *stmt;
  int index = 2;

  if (query->retning != ANY_RETNING)
    g_string_append_printf (sql, " AND l.retning = %d", query->retning);
  g_string_append (sql, " AND l.tegn IN (");
  for (guint i = 0; i < tegn->len; i++)
    g_string_append (sql, i == 0 ? "?" : ",?");
  g_string_append (sql, ") ORDER BY e.tidspunkt DESC, e.id DESC");

  stmt = pejl_db_statement_dynamic (db, sql->str);
  pejl_db_bind_id (stmt, 1, tilsyn);
  for (guint i = 0; i < tegn->len; i++)
    pejl_db_bind_id (stmt, index++, &g_array_index (tegn, PejlId, i));
  return stmt;
}

static sqlite3_stmt *
statement_for_all (PejlDb *db, const PejlEvidensQuery *query, const PejlId *tilsyn)
{
  static const char any_sql[] =
    "SELECT n FROM evidens WHERE tilsyn = ?1 AND deleted = 0 ORDER BY tidspunkt DESC, id DESC";
  static const char retning_sql[] =
    "SELECT n FROM evidens e WHERE tilsyn = ?1 AND deleted = 0 AND EXISTS (SELECT 1 FROM evidens_tegn l"
    "  WHERE l.evidens = e.id AND l.retning = ?2 AND l.deleted = 0) ORDER BY tidspunkt DESC, id DESC";
  sqlite3_stmt *stmt = pejl_db_statement (db, query->retning == ANY_RETNING ? any_sql : retning_sql);

  pejl_db_bind_id (stmt, 1, tilsyn);
  if (query->retning != ANY_RETNING)
    sqlite3_bind_int (stmt, 2, query->retning);
  return stmt;
}

/* NULL when the tilsyn cannot hold any. */
static sqlite3_stmt *
statement_of_tilsyn (PejlDb *db, const Wanted *wanted, const PejlEvidensQuery *query,
                     const PejlBesoeg *besoeg)
{
  const GArray *tegn;

  if (!wanted->by_tegn)
    return statement_for_all (db, query, &besoeg->id);
  if (besoeg->omfang < PEJL_OMFANG_DAGTILBUD || besoeg->omfang > PEJL_OMFANG_CENTER)
    return NULL;
  tegn = wanted->tegn[besoeg->omfang];
  return tegn->len > 0 ? statement_for_tegn (db, tegn, query, &besoeg->id) : NULL;
}

/* With a tegn the list shows what a figure rests on, so the same tilsyn count as in the sums. */
static gboolean
besoeg_counts (const PejlBesoeg *besoeg, const PejlSteder *steder, const Wanted *wanted,
               const PejlEvidensQuery *query)
{
  gboolean restricted = !pejl_id_is_nil (&query->filter.distrikt) || query->filter.type != PEJL_TYPE_UKENDT
                        || query->filter.ejerform != PEJL_EJERFORM_UKENDT;

  if (!pejl_id_is_nil (&query->tilsyn) && !pejl_id_equal (&query->tilsyn, &besoeg->id))
    return FALSE;
  if (wanted->by_tegn)
    return pejl_besoeg_is_held (besoeg) && pejl_steder_find (steder, besoeg) >= 0;
  return !restricted || pejl_steder_find (steder, besoeg) >= 0;
}

/* Steps over offset evidens, appends the n of up to limit of them; gives how many were met. */
static guint
walk (PejlReader *reader, const PejlEvidensQuery *query, guint offset, guint limit, GArray *page)
{
  g_autoptr (PejlSteder) steder = pejl_query_steder (reader, &query->filter);
  g_autoptr (GArray) besoeg = pejl_query_besoeg (reader, &query->filter);
  g_auto (Wanted) wanted = { 0 };
  PejlDb *db = pejl_reader_db (reader);
  guint met = 0;

  wanted_init (&wanted, reader, query);
  for (guint i = besoeg->len; i > 0 && (page == NULL || page->len < limit); i--)
    {
      const PejlBesoeg *item = &g_array_index (besoeg, PejlBesoeg, i - 1);
      sqlite3_stmt *stmt = NULL;

      if (besoeg_counts (item, steder, &wanted, query))
        stmt = statement_of_tilsyn (db, &wanted, query, item);
      while (stmt != NULL && pejl_query_next (db, stmt))
        {
          gint64 n = sqlite3_column_int64 (stmt, 0);

          if (page != NULL && met >= offset && page->len < limit)
            g_array_append_val (page, n);
          met++;
        }
    }
  return met;
}

guint
pejl_query_evidens_count (PejlReader *reader, const PejlEvidensQuery *query)
{
  return walk (reader, query, 0, 0, NULL);
}

GPtrArray *
pejl_query_evidens (PejlReader *reader, const PejlEvidensQuery *query, guint offset, guint limit)
{
  static const char sql[] = EVIDENS_COLUMNS " FROM evidens e" EVIDENS_JOINS " WHERE e.n = ?1";
  GPtrArray *evidens = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_evidens_unref);
  g_autoptr (GArray) page = g_array_new (FALSE, FALSE, sizeof (gint64));
  PejlDb *db = pejl_reader_db (reader);

  walk (reader, query, offset, limit, page);
  for (guint i = 0; i < page->len; i++)
    {
      sqlite3_stmt *stmt = pejl_db_statement (db, sql);

      sqlite3_bind_int64 (stmt, 1, g_array_index (page, gint64, i));
      while (pejl_query_next (db, stmt))
        g_ptr_array_add (evidens, evidens_from_row (stmt));
    }
  for (guint i = 0; i < evidens->len; i++)
    {
      fill_links (db, g_ptr_array_index (evidens, i));
      fill_sted (db, g_ptr_array_index (evidens, i));
    }
  return evidens;
}
