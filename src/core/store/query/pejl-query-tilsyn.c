// SPDX-License-Identifier: GPL-3.0-or-later
// Reading tilsyn: lists by page, one by id, and the ones that decided a level.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-private.h"

#include <string.h>

void
pejl_tilsyn_query_init (PejlTilsynQuery *query)
{
  memset (query, 0, sizeof *query);
  query->anmeldt = -1;
  query->niveau = -1;
}

static void
collect (GArray *ids, const PejlId *id)
{
  g_array_append_val (ids, *id);
}

/* The tilsyn that a level of the sums rests on, or the dagtilbud that were visited without getting one. */
static GArray *
ids_behind_level (PejlReader *reader, const PejlTilsynQuery *query)
{
  const char *const omraader[] = { query->omraade, NULL };
  g_autoptr (GPtrArray) sums = pejl_query_sted_sums (reader, &query->filter, omraader);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (PejlId));

  for (guint i = 0; i < sums->len; i++)
    {
      const PejlStedSum *sum = g_ptr_array_index (sums, i);

      if (query->niveau == 0)
        {
          if (sum->niveau[0] == 0 && sum->sidste[0] != '\0')
            collect (ids, &sum->dagtilbud);
        }
      else if (sum->niveau[0] > 0 && (query->niveau < 0 || query->niveau == sum->niveau[0]))
        collect (ids, &sum->niveau_tilsyn[0]);
    }
  return ids;
}

static void
add_level_conditions (PejlWhere *where, PejlReader *reader, const PejlTilsynQuery *query)
{
  g_autoptr (GArray) ids = NULL;

  if (query->omraade == NULL)
    return;
  ids = ids_behind_level (reader, query);
  if (query->niveau != 0)
    {
      pejl_where_id_among (where, "t.id", ids);
      return;
    }
  pejl_where_id_among (where, "t.dagtilbud", ids);
  pejl_where_int (where, "t.status >= ?", PEJL_STATUS_GENNEMFOERT);
}

/* Names are compared here and not in SQL, whose LIKE folds only ASCII. */
static void
add_text_condition (PejlWhere *where, PejlReader *reader, const char *text)
{
  static const char sql[] = "SELECT id, navn FROM dagtilbud UNION ALL SELECT id, navn FROM distrikt";
  static const PejlId nil = { { 0 } };
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (PejlId));
  g_autofree char *needle = pejl_query_fold (text);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt;

  if (*needle == '\0')
    return;
  /* First, since the zeros at the end of another id would make it seem to begin too early. */
  if (pejl_query_text_matches (PEJL_QUERY_CENTER, needle))
    collect (ids, &nil);
  stmt = pejl_db_statement (db, sql);
  while (pejl_query_next (db, stmt))
    {
      PejlId id = pejl_db_column_id (stmt, 0);
      g_autofree char *navn = pejl_db_column_text (stmt, 1);

      if (pejl_query_text_matches (navn, needle))
        collect (ids, &id);
    }
  pejl_where_id_among (where, "COALESCE(t.dagtilbud, t.distrikt, zeroblob(16))", ids);
}

static void
add_conditions (PejlWhere *where, PejlReader *reader, const PejlTilsynQuery *query)
{
  const PejlFilter *filter = &query->filter;
  PejlDatoer datoer = pejl_query_datoer (filter);

  pejl_where_text (where, "t.dato >= ?", datoer.from);
  pejl_where_text (where, "t.dato < ?", datoer.to);
  if (!pejl_id_is_nil (&query->dagtilbud))
    pejl_where_id (where, "t.dagtilbud = ?", &query->dagtilbud);
  if (query->anmeldt >= 0)
    pejl_where_int (where, "t.anmeldt = ?", query->anmeldt != 0);
  if (query->status_min != 0)
    pejl_where_int (where, "t.status >= ?", query->status_min);
  if (query->status_max != 0)
    pejl_where_int (where, "t.status <= ?", query->status_max);
  /* The words of the index of what is not published yet. */
  if (query->status_max != 0 && query->status_max < PEJL_STATUS_OFFENTLIGGJORT)
    g_string_append (where->sql, " AND t.status < 7");
  if (query->omfang != 0)
    pejl_where_int (where, "t.omfang = ?", query->omfang);
  if (!pejl_id_is_nil (&filter->distrikt))
    pejl_where_id (where, "COALESCE(t.distrikt, d.distrikt) = ?", &filter->distrikt);
  if (filter->type != PEJL_TYPE_UKENDT)
    pejl_where_int (where, "d.type = ?", filter->type);
  if (filter->ejerform != PEJL_EJERFORM_UKENDT)
    pejl_where_int (where, "d.ejerform = ?", filter->ejerform);
  add_level_conditions (where, reader, query);
  if (query->text != NULL)
    add_text_condition (where, reader, query->text);
}

/* The dagtilbud is joined only when a condition speaks of it. */
static const char *
from_for (const PejlFilter *filter)
{
  if (pejl_id_is_nil (&filter->distrikt) && filter->type == PEJL_TYPE_UKENDT
      && filter->ejerform == PEJL_EJERFORM_UKENDT)
    return " FROM tilsyn t WHERE ";
  return " FROM tilsyn t LEFT JOIN dagtilbud d ON d.id = t.dagtilbud WHERE ";
}

guint
pejl_query_tilsyn_count (PejlReader *reader, const PejlTilsynQuery *query)
{
  g_auto (PejlWhere) where = { 0 };
  g_autofree char *sql = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt;
  guint count = 0;

  pejl_where_init (&where, "t.deleted = 0");
  add_conditions (&where, reader, query);
  sql = g_strconcat ("SELECT count(*)", from_for (&query->filter), where.sql->str, NULL);
  stmt = pejl_db_statement_dynamic (db, sql);
  pejl_where_bind (&where, stmt);
  while (pejl_query_next (db, stmt))
    count = (guint) sqlite3_column_int64 (stmt, 0);
  return count;
}

#define TILSYN_COLUMNS                                                                            \
  "SELECT t.id, t.omfang, t.dagtilbud, t.distrikt, d.navn, x.navn, d.type, t.anmeldt, t.dato,"    \
  " t.status, t.strategi, t.redskab, p.navn,"                                                     \
  " (SELECT count(*) FROM evidens e WHERE e.tilsyn = t.id AND e.deleted = 0),"                    \
  " (SELECT count(*) FROM vurdering v WHERE v.tilsyn = t.id AND v.maal = 1 AND v.deleted = 0"     \
  "  AND v.niveau IS NOT NULL), t.tegn_redskab, t.udgives, t.samlet,"                            \
  " (SELECT max(nr) FROM tilsyn_version w WHERE w.tilsyn = t.id AND w.deleted = 0),"              \
  " (SELECT vektor IS NOT NULL FROM tilsyn_version w WHERE w.tilsyn = t.id AND w.deleted = 0"      \
  "  ORDER BY nr DESC LIMIT 1), t.sagsnummer"
#define TILSYN_JOINS                                                                              \
  " LEFT JOIN dagtilbud d ON d.id = t.dagtilbud"                                                  \
  " LEFT JOIN distrikt x ON x.id = COALESCE(t.distrikt, d.distrikt)"                              \
  " LEFT JOIN person p ON p.id = t.konsulent"

static void
replace_text (char **field, char *text)
{
  g_free (*field);
  *field = text;
}

static char *
sted_name (sqlite3_stmt *stmt, PejlOmfang omfang)
{
  switch (omfang)
    {
    case PEJL_OMFANG_DAGTILBUD:
      return pejl_db_column_text (stmt, 4);
    case PEJL_OMFANG_DISTRIKT:
      return pejl_db_column_text (stmt, 5);
    case PEJL_OMFANG_CENTER:
    default:
      return g_strdup (PEJL_QUERY_CENTER);
    }
}

static PejlTilsyn *
tilsyn_from_row (sqlite3_stmt *stmt)
{
  PejlTilsyn *tilsyn = pejl_tilsyn_new ();

  tilsyn->id = pejl_db_column_id (stmt, 0);
  tilsyn->omfang = (PejlOmfang) sqlite3_column_int (stmt, 1);
  tilsyn->dagtilbud = pejl_db_column_id (stmt, 2);
  tilsyn->distrikt = pejl_db_column_id (stmt, 3);
  replace_text (&tilsyn->sted, sted_name (stmt, tilsyn->omfang));
  replace_text (&tilsyn->distrikt_navn, pejl_db_column_text (stmt, 5));
  tilsyn->type = (PejlType) sqlite3_column_int (stmt, 6);
  tilsyn->anmeldt = sqlite3_column_int (stmt, 7) != 0;
  replace_text (&tilsyn->dato, pejl_db_column_text (stmt, 8));
  tilsyn->status = (PejlStatus) sqlite3_column_int (stmt, 9);
  tilsyn->strategi = pejl_db_column_id (stmt, 10);
  tilsyn->redskab = pejl_db_column_id (stmt, 11);
  replace_text (&tilsyn->konsulent, pejl_db_column_text (stmt, 12));
  tilsyn->evidens = (guint) sqlite3_column_int (stmt, 13);
  tilsyn->vurderinger = (guint) sqlite3_column_int (stmt, 14);
  tilsyn->tegn_redskab = pejl_db_column_id (stmt, 15);
  replace_text (&tilsyn->udgives, pejl_db_column_text (stmt, 16));
  tilsyn->samlet = pejl_db_column_id (stmt, 17);
  tilsyn->version = (guint) sqlite3_column_int (stmt, 18);
  tilsyn->laast = sqlite3_column_int (stmt, 19) != 0;
  replace_text (&tilsyn->sagsnummer, pejl_db_column_text (stmt, 20));
  return tilsyn;
}

static void
fill_levels (PejlDb *db, PejlTilsyn *tilsyn)
{
  static const char sql[] =
    "SELECT o.nr, v.niveau FROM vurdering v JOIN omraade o ON o.strategi = ?2 AND o.\"key\" = v.omraade"
    " WHERE v.tilsyn = ?1 AND v.maal = 1 AND v.niveau >= 1 AND v.deleted = 0 AND o.deleted = 0";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, &tilsyn->id);
  pejl_db_bind_id (stmt, 2, &tilsyn->strategi);
  while (pejl_query_next (db, stmt))
    {
      int nr = sqlite3_column_int (stmt, 0);

      if (nr >= 1 && nr <= (int) G_N_ELEMENTS (tilsyn->niveau))
        tilsyn->niveau[nr - 1] = (guint8) MIN (sqlite3_column_int (stmt, 1), G_MAXUINT8);
    }
}

GPtrArray *
pejl_query_tilsyn (PejlReader *reader, const PejlTilsynQuery *query, guint offset, guint limit)
{
  GPtrArray *tilsyn = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_unref);
  g_auto (PejlWhere) where = { 0 };
  const char *order = query->soonest_first ? " ORDER BY t.dato, t.id" : " ORDER BY t.dato DESC, t.id DESC";
  g_autofree char *sql = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt;
  int next;

  pejl_where_init (&where, "t.deleted = 0");
  add_conditions (&where, reader, query);
  /* The page is found first, so that counts are made for its rows only. */
  sql = g_strconcat (TILSYN_COLUMNS " FROM (SELECT t.n AS n", from_for (&query->filter), where.sql->str,
                     order, " LIMIT ? OFFSET ?) page CROSS JOIN tilsyn t ON t.n = page.n" TILSYN_JOINS, order,
                     NULL);
  stmt = pejl_db_statement_dynamic (db, sql);
  next = pejl_where_bind (&where, stmt);
  sqlite3_bind_int64 (stmt, next, limit);
  sqlite3_bind_int64 (stmt, next + 1, offset);
  while (pejl_query_next (db, stmt))
    g_ptr_array_add (tilsyn, tilsyn_from_row (stmt));
  for (guint i = 0; i < tilsyn->len; i++)
    fill_levels (db, g_ptr_array_index (tilsyn, i));
  return tilsyn;
}

PejlTilsyn *
pejl_query_tilsyn_by_id (PejlReader *reader, const PejlId *id)
{
  static const char sql[] = TILSYN_COLUMNS " FROM tilsyn t" TILSYN_JOINS " WHERE t.id = ?1 AND t.deleted = 0";
  PejlTilsyn *tilsyn = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    tilsyn = tilsyn_from_row (stmt);
  if (tilsyn != NULL)
    fill_levels (db, tilsyn);
  return tilsyn;
}
