// SPDX-License-Identifier: GPL-3.0-or-later
// The index is gone through once, from the newest text of each field down; hits are tied to their place and date, and put in
// order.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-find.h"

#include "core/model/pejl-henvisning.h"
#include "core/store/pejl-felt.h"
#include "core/store/pejl-find-ord.h"
#include "core/store/pejl-query-private.h"
#include "core/store/pejl-reader-private.h"
#include "core/store/pejl-tables.h"

#include <string.h>

/* Of each kind of text, how many hits are looked at for those inside the filter: a common word in a large store would
 * else be looked for through all of it. */
#define LOOKED_AT 20000
#define CANCEL_EVERY 64
/* So many of the latest hits of each kind at least, so that one written late about an early day does not come first. */
#define WINDOW_LEAST 100

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
  const char *dato;
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
  { PEJL_TABLE_EVIDENS, OF_TILSYN ("evidens"), "r.id", "t.dagtilbud", "t.distrikt", "t.dato", EVIDENS_TEGN, EVIDENS_NIVEAU },
  { PEJL_TABLE_VURDERING, OF_TILSYN ("vurdering"), "r.id", "t.dagtilbud", "t.distrikt", "t.dato", "r.tegn = ?3",
    "r.niveau = ?4" },
  { PEJL_TABLE_MEDVURDERING, OF_TILSYN ("medvurdering"), "r.vurdering", "t.dagtilbud", "t.distrikt", "t.dato", NULL,
    "r.niveau = ?4" },
  { PEJL_TABLE_VEDHAEFTNING, OF_TILSYN ("vedhaeftning"), "r.id", "t.dagtilbud", "t.distrikt", "t.dato", NULL, NULL },
  { PEJL_TABLE_KOMMENTAR, OF_TILSYN ("kommentar"), "r.id", "t.dagtilbud", "t.distrikt", "t.dato", NULL, NULL },
  { PEJL_TABLE_AFGOERELSE, OF_TILSYN ("afgoerelse"), "r.id", "t.dagtilbud", "t.distrikt", "t.dato", NULL, NULL },
  { PEJL_TABLE_TILSYN, "tilsyn r JOIN tilsyn t ON t.n = r.n", "r.id", "t.dagtilbud", "t.distrikt", "t.dato", NULL, NULL },
  { PEJL_TABLE_HANDLEPLAN, "handleplan r LEFT JOIN tilsyn t ON t.id = r.tilsyn", "r.id", "r.dagtilbud", "NULL", "r.dato",
    NULL, NULL },
  { PEJL_TABLE_PUNKT, "punkt r LEFT JOIN tilsyn t ON 0", "r.id", "r.dagtilbud", "NULL", "COALESCE(r.frist, r.oprettet)",
    "r.tegn = ?3", NULL },
  { PEJL_TABLE_PUNKT_NOTE, "punkt_note r JOIN punkt p ON p.id = r.punkt AND p.deleted = 0 LEFT JOIN tilsyn t ON 0", "p.id",
    "p.dagtilbud", "NULL", "r.dato", "p.tegn = ?3", NULL },
  { PEJL_TABLE_SAG, "sag r LEFT JOIN tilsyn t ON 0", "r.id", "r.dagtilbud", "NULL", "r.aabnet", NULL, NULL },
  { PEJL_TABLE_AFTALE, "aftale r LEFT JOIN tilsyn t ON 0", "r.id", "r.dagtilbud", "r.distrikt", "r.dato", NULL, NULL },
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

/* A hit before its words are fetched. */
typedef struct
{
  gint64 rowid;
  const Belongs *kind;
  PejlId row;
  PejlId ejer;
  PejlId tilsyn;
  PejlId dagtilbud;
  PejlArt art;
  char dato[PEJL_DATO_LEN];
} Hit;

typedef struct
{
  PejlDb *db;
  const PejlFindQuery *query;
  PejlDatoer datoer;
  const char *match;
  GArray *hits;
} Search;

static int
newest_first (gconstpointer a, gconstpointer b)
{
  const Hit *x = a;
  const Hit *y = b;
  int by_date = strcmp (y->dato, x->dato);

  return by_date != 0 ? by_date : (y->rowid > x->rowid) - (y->rowid < x->rowid);
}

static char *
row_sql (const Belongs *kind, const PejlFindQuery *query)
{
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "SELECT r.id, %s, t.id, %s, COALESCE(%s, ''), %s FROM %s LEFT JOIN dagtilbud d ON d.id = %s"
                        " WHERE r.n = ?1 AND r.deleted = 0",
                   kind->ejer, kind->dagtilbud, kind->dato, kind->table == PEJL_TABLE_EVIDENS ? "r.art" : "0", kind->from,
                   kind->dagtilbud);
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
  g_string_append_printf (sql, " AND COALESCE(%s, '') >= ?8 AND COALESCE(%s, '') < ?9", kind->dato, kind->dato);
  return g_string_free (sql, FALSE);
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

/* TRUE if the row is there and inside the filter. */
static gboolean
read_hit (const Search *search, const Belongs *kind, const char *sql, gint64 rowid)
{
  sqlite3_stmt *stmt = pejl_db_statement_dynamic (search->db, sql);
  gboolean found = FALSE;

  bind_row (search, stmt, PEJL_SOEG_N (rowid));
  while (pejl_query_next (search->db, stmt))
    {
      Hit hit = { .rowid = rowid, .kind = kind };

      hit.row = pejl_db_column_id (stmt, 0);
      hit.ejer = pejl_db_column_id (stmt, 1);
      hit.tilsyn = pejl_db_column_id (stmt, 2);
      hit.dagtilbud = pejl_db_column_id (stmt, 3);
      g_strlcpy (hit.dato, (const char *) sqlite3_column_text (stmt, 4), sizeof hit.dato);
      hit.art = (PejlArt) sqlite3_column_int (stmt, 5);
      g_array_append_val (search->hits, hit);
      found = TRUE;
    }
  return found;
}

/* Whether texts of the kind can be inside the filter at all. */
static gboolean
is_asked_for (const PejlFindQuery *query, const Belongs *kind)
{
  return (query->table == 0 || query->table == kind->table)
         && (pejl_id_is_nil (&query->tegn) || kind->tegn != NULL)
         && (query->niveau == 0 || kind->niveau != NULL);
}

/* --- what is told of a hit --- */

static char *
read_text (PejlDb *db, gint64 rowid)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT tekst FROM soeg WHERE rowid = ?1");
  char *text = NULL;

  sqlite3_bind_int64 (stmt, 1, rowid);
  while (pejl_query_next (db, stmt))
    text = pejl_db_column_text (stmt, 0);
  return text;
}

static char *
read_sted (PejlDb *db, const Hit *hit)
{
  static const char sql[] =
    "SELECT COALESCE((SELECT navn FROM dagtilbud WHERE id = ?1),"
    " (SELECT x.navn FROM tilsyn t JOIN distrikt x ON x.id = t.distrikt WHERE t.id = ?2))";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  char *sted = NULL;

  pejl_db_bind_id (stmt, 1, &hit->dagtilbud);
  pejl_db_bind_id (stmt, 2, &hit->tilsyn);
  while (pejl_query_next (db, stmt))
    if (sqlite3_column_type (stmt, 0) != SQLITE_NULL)
      sted = pejl_db_column_text (stmt, 0);
  if (sted != NULL)
    return sted;
  return g_strdup (pejl_id_is_nil (&hit->tilsyn) ? "" : PEJL_QUERY_CENTER);
}

static PejlFund *
make_fund (PejlDb *db, char **words, const Hit *hit)
{
  PejlFund *fund = g_new0 (PejlFund, 1);
  g_autofree char *text = read_text (db, hit->rowid);
  /* The numbers of references are known where the evidens is; here they would be digits that nobody typed. */
  g_autofree char *plain = pejl_henvisning_strip (text != NULL ? text : "");

  fund->table = hit->kind->table;
  fund->field = (PejlField) PEJL_SOEG_FIELD (hit->rowid);
  fund->row = hit->row;
  fund->ejer = hit->ejer;
  fund->tilsyn = hit->tilsyn;
  fund->dagtilbud = hit->dagtilbud;
  fund->art = hit->art;
  fund->dato = g_strdup (hit->dato);
  fund->sted = read_sted (db, hit);
  fund->snippet = pejl_find_ord_snippet (plain, words);
  return fund;
}

/* How far the search has come in one field's texts. */
typedef struct
{
  guint32 field;
  const Belongs *kind; /* NULL: not asked for */
  char *sql;           /* of its rows; NULL until one is read */
  guint found;
  guint looked_at;
} Stretch;

static void
begin_stretch (Stretch *stretch, const Search *search, guint32 field)
{
  const Belongs *kind = find_kind (field / 100);

  g_free (stretch->sql);
  *stretch = (Stretch){ .field = field };
  if (kind != NULL && is_asked_for (search->query, kind))
    {
      stretch->kind = kind;
      stretch->sql = row_sql (kind, search->query);
    }
}

static gboolean
is_done (const Stretch *stretch, guint window)
{
  return stretch->kind == NULL || stretch->found == window || stretch->looked_at == LOOKED_AT;
}

static void
search_all (const Search *search)
{
  sqlite3_stmt *stmt = pejl_db_statement (search->db, "SELECT rowid FROM soeg WHERE soeg MATCH ?1 ORDER BY rowid DESC");
  guint window = MAX (search->query->limit, WINDOW_LEAST);
  Stretch stretch = { 0 };

  pejl_db_bind_text (stmt, 1, search->match);
  for (guint n = 1; pejl_query_next (search->db, stmt); n++)
    {
      gint64 rowid = sqlite3_column_int64 (stmt, 0);

      if (PEJL_SOEG_FIELD (rowid) != stretch.field)
        begin_stretch (&stretch, search, PEJL_SOEG_FIELD (rowid));
      if (!is_done (&stretch, window))
        {
          stretch.looked_at++;
          stretch.found += read_hit (search, stretch.kind, stretch.sql, rowid) ? 1 : 0;
        }
      /* Nothing comes after evidens. */
      if ((stretch.field == PEJL_FIELD_EVIDENS_TEKST && is_done (&stretch, window))
          || (n % CANCEL_EVERY == 0 && g_cancellable_is_cancelled (search->query->cancellable)))
        {
          sqlite3_reset (stmt);
          break;
        }
    }
  g_free (stretch.sql);
}

GPtrArray *
pejl_find (PejlReader *reader, const PejlFindQuery *query)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_fund_free);
  g_auto (GStrv) words = NULL;
  g_autofree char *match = NULL;
  g_autoptr (GArray) hits = NULL;
  Search search = { 0 };

  g_return_val_if_fail (reader != NULL && query != NULL && query->words != NULL, found);
  g_return_val_if_fail (query->table == 0 || find_kind (query->table) != NULL, found);

  words = pejl_find_ord_split (query->words);
  if (*words == NULL)
    return found;
  pejl_reader_flush_search (reader);
  match = pejl_find_ord_match (words);
  hits = g_array_new (FALSE, TRUE, sizeof (Hit));
  search = (Search){ pejl_reader_db (reader), query, pejl_query_datoer (&query->filter), match, hits };
  search_all (&search);
  g_array_sort (hits, newest_first);
  for (guint i = 0; i < hits->len && i < query->limit; i++)
    g_ptr_array_add (found, make_fund (search.db, words, &g_array_index (hits, Hit, i)));
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
