// SPDX-License-Identifier: GPL-3.0-or-later
// The index is gone through once, from the newest day down, and no further than to the last hit that is asked for.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-find.h"

#include "core/model/pejl-henvisning.h"
#include "core/store/pejl-felt.h"
#include "core/store/pejl-reader-private.h"
#include "core/store/pejl-soeg.h"
#include "core/store/pejl-tables.h"
#include "core/store/query/pejl-find-ord.h"
#include "core/store/query/pejl-query-private.h"

/* So many hits are looked at for those inside the filter: a common word in a large store would else be looked for through
 * all of it. */
#define LOOKED_AT 50000
#define CANCEL_EVERY 64

void
pejl_fund_free (PejlFund *fund)
{
  if (fund == NULL)
    return;
  g_free (fund->sted);
  g_free (fund->dato);
  g_free (fund->snippet);
  g_free (fund);
}

char *
pejl_fund_slags (const PejlFund *fund)
{
  if (fund->table == PEJL_TABLE_EVIDENS)
    return g_strdup (pejl_art_name (fund->art));
  if (fund->table == PEJL_TABLE_KOMMENTAR || fund->table == PEJL_TABLE_PUNKT_NOTE)
    return g_strdup (pejl_tabel_navn (fund->table));
  return g_strdup_printf ("%s, %s", pejl_tabel_navn (fund->table), pejl_felt_navn (fund->field));
}

/* --- where a text belongs --- */

/* What a table's rows are joined to; r is the row, t its tilsyn. */
typedef struct
{
  PejlTable table;
  const char *from;
  const char *ejer;
  const char *dagtilbud;
  const char *distrikt;
  const char *tegn; /* condition on the tegn ?3; NULL: texts of this kind have none */
  const char *niveau; /* condition on the level ?4; NULL: likewise */
} Belongs;

#define OF_TILSYN(name) name " r JOIN tilsyn t ON t.id = r.tilsyn AND t.deleted = 0"
#define EVIDENS_TEGN "EXISTS(SELECT 1 FROM evidens_tegn e WHERE e.evidens = r.id AND e.tegn = ?3 AND e.deleted = 0)"
/* An evidens has no level of its own: its areas have, in the same tilsyn. */
#define EVIDENS_NIVEAU \
  "EXISTS(SELECT 1 FROM evidens_tegn e JOIN tegn g ON g.id = e.tegn JOIN vurdering v ON v.tilsyn = e.tilsyn" \
  " AND v.maal = 1 AND v.omraade = g.omraade AND v.niveau = ?4 AND v.deleted = 0" \
  " WHERE e.evidens = r.id AND e.deleted = 0)"

static const Belongs kinds[] = {
  { PEJL_TABLE_EVIDENS, OF_TILSYN ("evidens"), "r.id", "t.dagtilbud", "t.distrikt", EVIDENS_TEGN, EVIDENS_NIVEAU },
  { PEJL_TABLE_VURDERING, OF_TILSYN ("vurdering"), "r.id", "t.dagtilbud", "t.distrikt", "r.tegn = ?3",
    "r.niveau = ?4" },
  { PEJL_TABLE_MEDVURDERING, OF_TILSYN ("medvurdering"), "r.vurdering", "t.dagtilbud", "t.distrikt", NULL,
    "r.niveau = ?4" },
  { PEJL_TABLE_VEDHAEFTNING, OF_TILSYN ("vedhaeftning"), "r.id", "t.dagtilbud", "t.distrikt", NULL, NULL },
  { PEJL_TABLE_KOMMENTAR, OF_TILSYN ("kommentar"), "r.id", "t.dagtilbud", "t.distrikt", NULL, NULL },
  { PEJL_TABLE_AFGOERELSE, OF_TILSYN ("afgoerelse"), "r.id", "t.dagtilbud", "t.distrikt", NULL, NULL },
  { PEJL_TABLE_TILSYN, "tilsyn r JOIN tilsyn t ON t.n = r.n", "r.id", "t.dagtilbud", "t.distrikt", NULL, NULL },
  { PEJL_TABLE_HANDLEPLAN, "handleplan r LEFT JOIN tilsyn t ON t.id = r.tilsyn", "r.id", "r.dagtilbud", "NULL", NULL, NULL },
  { PEJL_TABLE_PUNKT, "punkt r LEFT JOIN tilsyn t ON 0", "r.id", "r.dagtilbud", "NULL", "r.tegn = ?3", NULL },
  { PEJL_TABLE_PUNKT_NOTE, "punkt_note r JOIN punkt p ON p.id = r.punkt AND p.deleted = 0 LEFT JOIN tilsyn t ON 0", "p.id",
    "p.dagtilbud", "NULL", "p.tegn = ?3", NULL },
  { PEJL_TABLE_SAG, "sag r LEFT JOIN tilsyn t ON 0", "r.id", "r.dagtilbud", "NULL", NULL, NULL },
  { PEJL_TABLE_AFTALE, "aftale r LEFT JOIN tilsyn t ON 0", "r.id", "r.dagtilbud", "r.distrikt", NULL, NULL },
};

static const Belongs *
find_kind (guint32 table)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if ((guint32) kinds[i].table == table)
      return &kinds[i];
  return NULL;
}

/* --- one kind of text --- */

/* How the texts of one field are read. */
typedef struct
{
  const Belongs *kind; /* NULL: they are not asked for */
  char *sql;
} Reading;

typedef struct
{
  PejlDb *db;
  const PejlFindQuery *query;
  PejlDatoer datoer;
  char **words;
  GHashTable *readings; /* field → Reading */
  guint looked_at;
  GPtrArray *found;
} Search;

static void
reading_free (Reading *reading)
{
  g_free (reading->sql);
  g_free (reading);
}

/* Whether texts of the kind can be inside the filter at all. */
static gboolean
is_asked_for (const PejlFindQuery *query, const Belongs *kind)
{
  return (query->table == 0 || query->table == kind->table)
         && (pejl_id_is_nil (&query->tegn) || kind->tegn != NULL)
         && (query->niveau == 0 || kind->niveau != NULL);
}

static char *
row_sql (const Belongs *kind, guint32 field, const PejlFindQuery *query)
{
  const char *dato = pejl_soeg_dato_sql (kind->table);
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "SELECT r.id, %s, t.id, %s, COALESCE(%s, ''), %s, r.\"%s\","
                        " COALESCE(d.navn, (SELECT x.navn FROM distrikt x WHERE x.id = t.distrikt))"
                        " FROM %s LEFT JOIN dagtilbud d ON d.id = %s WHERE r.n = ?1 AND r.deleted = 0",
                   kind->ejer, kind->dagtilbud, dato, kind->table == PEJL_TABLE_EVIDENS ? "r.art" : "0",
                   pejl_schema_field (kind->table, field)->column, kind->from, kind->dagtilbud);
  if (!pejl_id_is_nil (&query->dagtilbud))
    g_string_append_printf (sql, " AND %s = ?2", kind->dagtilbud);
  if (!pejl_id_is_nil (&query->tegn))
    g_string_append_printf (sql, " AND %s", kind->tegn);
  if (query->niveau > 0)
    g_string_append_printf (sql, " AND %s", kind->niveau);
  if (!pejl_id_is_nil (&query->filter.distrikt))
    g_string_append_printf (sql, " AND COALESCE(d.distrikt, %s) = ?5", kind->distrikt);
  if (query->filter.type != PEJL_TYPE_UKENDT)
    g_string_append (sql, " AND d.type = ?6");
  if (query->filter.ejerform != PEJL_EJERFORM_UKENDT)
    g_string_append (sql, " AND d.ejerform = ?7");
  g_string_append_printf (sql, " AND COALESCE(%s, '') >= ?8 AND COALESCE(%s, '') < ?9", dato, dato);
  return g_string_free (sql, FALSE);
}

static const Reading *
find_reading (const Search *search, guint32 field)
{
  Reading *reading = g_hash_table_lookup (search->readings, GUINT_TO_POINTER (field));
  const Belongs *kind = find_kind (field / 100);

  if (reading != NULL)
    return reading;
  reading = g_new0 (Reading, 1);
  if (kind != NULL && is_asked_for (search->query, kind))
    {
      reading->kind = kind;
      reading->sql = row_sql (kind, field, search->query);
    }
  g_hash_table_insert (search->readings, GUINT_TO_POINTER (field), reading);
  return reading;
}

static void
bind_row (const Search *search, sqlite3_stmt *stmt, gint64 n)
{
  const PejlFindQuery *query = search->query;

  sqlite3_bind_int64 (stmt, 1, n);
  if (!pejl_id_is_nil (&query->dagtilbud))
    pejl_db_bind_id (stmt, 2, &query->dagtilbud);
  if (!pejl_id_is_nil (&query->tegn))
    pejl_db_bind_id (stmt, 3, &query->tegn);
  if (query->niveau > 0)
    sqlite3_bind_int (stmt, 4, query->niveau);
  if (!pejl_id_is_nil (&query->filter.distrikt))
    pejl_db_bind_id (stmt, 5, &query->filter.distrikt);
  if (query->filter.type != PEJL_TYPE_UKENDT)
    sqlite3_bind_int (stmt, 6, query->filter.type);
  if (query->filter.ejerform != PEJL_EJERFORM_UKENDT)
    sqlite3_bind_int (stmt, 7, query->filter.ejerform);
  pejl_db_bind_text (stmt, 8, search->datoer.from);
  pejl_db_bind_text (stmt, 9, search->datoer.to);
}

/* --- what is told of a hit --- */

static PejlFund *
make_fund (const Search *search, const Belongs *kind, gint64 rowid, sqlite3_stmt *row)
{
  PejlFund *fund = g_new0 (PejlFund, 1);
  g_autofree char *text = pejl_db_column_text (row, 6);
  /* The numbers of references are known where the evidens is; here they would be digits that nobody typed. */
  g_autofree char *plain = pejl_henvisning_strip (text);

  fund->table = kind->table;
  fund->field = (PejlField) PEJL_SOEG_FIELD (rowid);
  fund->plads = rowid;
  fund->row = pejl_db_column_id (row, 0);
  fund->ejer = pejl_db_column_id (row, 1);
  fund->tilsyn = pejl_db_column_id (row, 2);
  fund->dagtilbud = pejl_db_column_id (row, 3);
  fund->dato = pejl_db_column_text (row, 4);
  fund->art = (PejlArt) sqlite3_column_int (row, 5);
  if (sqlite3_column_type (row, 7) != SQLITE_NULL)
    fund->sted = pejl_db_column_text (row, 7);
  else
    fund->sted = g_strdup (pejl_id_is_nil (&fund->tilsyn) ? "" : PEJL_QUERY_CENTER);
  fund->snippet = pejl_find_ord_snippet (plain, search->words);
  return fund;
}

static void
read_hit (Search *search, gint64 rowid)
{
  const Reading *reading = find_reading (search, PEJL_SOEG_FIELD (rowid));
  sqlite3_stmt *stmt;

  if (reading->kind == NULL)
    return;
  search->looked_at++;
  stmt = pejl_db_statement_dynamic (search->db, reading->sql);
  bind_row (search, stmt, PEJL_SOEG_N (rowid));
  while (pejl_query_next (search->db, stmt))
    g_ptr_array_add (search->found, make_fund (search, reading->kind, rowid, stmt));
}

/* --- the lookup --- */

/* The part of the index that can hold hits: the days of the period, below the place where the page before ended. */
static void
find_range (const PejlFindQuery *query, gint64 *from, gint64 *to)
{
  const PejlPeriode *periode = &query->filter.periode;

  *from = *periode->start != '\0' ? PEJL_SOEG_ROWID (pejl_soeg_dag (periode->start), 0) : 0;
  *to = *periode->end != '\0' ? PEJL_SOEG_ROWID (pejl_soeg_dag (periode->end), 0) : G_MAXINT64;
  if (*query->filter.til_og_med != '\0')
    *to = MIN (*to, PEJL_SOEG_ROWID (pejl_soeg_dag (query->filter.til_og_med) + 1, 0));
  if (query->efter != 0)
    *to = MIN (*to, query->efter);
}

static gboolean
is_done (const Search *search, guint n)
{
  return search->found->len >= search->query->limit || search->looked_at >= LOOKED_AT
         || (n % CANCEL_EVERY == 0 && g_cancellable_is_cancelled (search->query->cancellable));
}

static void
search_all (Search *search)
{
  static const char sql[] = "SELECT rowid FROM soeg WHERE soeg MATCH ?1 AND rowid >= ?2 AND rowid < ?3 ORDER BY rowid DESC";
  sqlite3_stmt *stmt = pejl_db_statement (search->db, sql);
  g_autofree char *match = pejl_find_ord_match (search->words);
  gint64 from, to;

  find_range (search->query, &from, &to);
  pejl_db_bind_text (stmt, 1, match);
  sqlite3_bind_int64 (stmt, 2, from);
  sqlite3_bind_int64 (stmt, 3, to);
  for (guint n = 1; !is_done (search, n) && pejl_query_next (search->db, stmt); n++)
    read_hit (search, sqlite3_column_int64 (stmt, 0));
  sqlite3_reset (stmt);
}

GPtrArray *
pejl_find (PejlReader *reader, const PejlFindQuery *query)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_fund_free);
  g_auto (GStrv) words = NULL;
  g_autoptr (GHashTable) readings = NULL;
  Search search = { 0 };

  g_return_val_if_fail (reader != NULL && query != NULL && query->words != NULL, found);
  g_return_val_if_fail (query->table == 0 || find_kind (query->table) != NULL, found);

  words = pejl_find_ord_split (query->words);
  if (*words == NULL)
    return found;
  pejl_reader_flush_search (reader);
  readings = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) reading_free);
  search = (Search){ pejl_reader_db (reader), query, pejl_query_datoer (&query->filter), words, readings, 0, found };
  search_all (&search);
  return found;
}

/* --- what leans on an evidens --- */

GPtrArray *
pejl_find_laener (PejlReader *reader, const PejlId *evidens)
{
  static const char sql[] =
    "SELECT v.id FROM vurdering v WHERE v.deleted = 0 AND v.id IN ("
    " SELECT vurdering FROM vurdering_evidens WHERE evidens = ?1 AND deleted = 0"
    " UNION SELECT w.id FROM evidens_tegn e JOIN tegn g ON g.id = e.tegn"
    " JOIN vurdering w ON w.tilsyn = e.tilsyn AND w.deleted = 0"
    " AND ((w.maal = 1 AND w.omraade = g.omraade) OR (w.maal = 2 AND w.tegn = e.tegn))"
    " WHERE e.evidens = ?1 AND e.deleted = 0)"
    " ORDER BY v.maal, (SELECT o.nr FROM omraade o JOIN tilsyn t ON t.strategi = o.strategi"
    " WHERE t.id = v.tilsyn AND o.key = v.omraade), v.n";
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_vurdering_unref);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, evidens);
  while (pejl_query_next (db, stmt))
    {
      PejlId id = pejl_db_column_id (stmt, 0);
      PejlVurdering *vurdering = pejl_query_vurdering (reader, &id);

      if (vurdering != NULL)
        g_ptr_array_add (found, vurdering);
    }
  return found;
}
