// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the points of handleplaner across houses: lists by page, and how they stand.
#define G_LOG_DOMAIN "pejl-store"

#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-handleplan.h"
#include "core/store/query/pejl-query-private.h"

#include <string.h>

void
pejl_punkt_query_init (PejlPunktQuery *query)
{
  memset (query, 0, sizeof *query);
}

/* --- conditions --- */

/* Compared here and not in SQL, whose LIKE folds only ASCII. */
static void
add_text_condition (PejlWhere *where, PejlReader *reader, const char *text)
{
  static const char sql[] = "SELECT p.id, p.titel, p.maal, p.handling, p.ansvarlig, d.navn FROM punkt p"
                            " LEFT JOIN dagtilbud d ON d.id = p.dagtilbud WHERE p.deleted = 0";
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (PejlId));
  g_autofree char *needle = pejl_query_fold (text);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt;

  if (*needle == '\0')
    return;
  stmt = pejl_db_statement (db, sql);
  while (pejl_query_next (db, stmt))
    {
      PejlId id = pejl_db_column_id (stmt, 0);
      gboolean hit = FALSE;

      for (int column = 1; column <= 5 && !hit; column++)
        {
          g_autofree char *words = pejl_db_column_text (stmt, column);

          hit = *words != '\0' && pejl_query_text_matches (words, needle);
        }
      if (hit)
        g_array_append_val (ids, id);
    }
  pejl_where_id_among (where, "p.id", ids);
}

static gboolean
is_open_only (const PejlPunktQuery *query)
{
  return query->over != NULL || (query->status_max != 0 && query->status_max < PEJL_PUNKT_LUKKET);
}

/* The words "status < 4" and "status = 4" are those of the partial indices. */
static const char *
always_for (const PejlPunktQuery *query)
{
  if (is_open_only (query))
    return "p.deleted = 0 AND p.status < 4";
  if (query->status_min == PEJL_PUNKT_LUKKET)
    return "p.deleted = 0 AND p.status = 4";
  return "p.deleted = 0";
}

/* Beyond what always_for() says: a second condition on the state would lead the planner past the partial indices. */
static void
add_status_conditions (PejlWhere *where, const PejlPunktQuery *query)
{
  gboolean open = is_open_only (query);

  if (query->status_min > PEJL_PUNKT_AABEN && query->status_min < PEJL_PUNKT_LUKKET)
    pejl_where_int (where, "p.status >= ?", query->status_min);
  if (query->status_max != 0 && query->status_max < (open ? PEJL_PUNKT_AFVENTER : PEJL_PUNKT_LUKKET))
    pejl_where_int (where, "p.status <= ?", query->status_max);
}

static void
add_day_conditions (PejlWhere *where, const PejlPunktQuery *query)
{
  if (query->over != NULL)
    pejl_where_text (where, "p.frist < ?", query->over);
  if (query->frist_til != NULL)
    pejl_where_text (where, "p.frist <= ?", query->frist_til);
  if (query->oprettet_til != NULL)
    pejl_where_text (where, "p.oprettet <= ?", query->oprettet_til);
  if (query->lukket_fra != NULL && query->status_min == PEJL_PUNKT_LUKKET)
    pejl_where_text (where, "p.lukket >= ?", query->lukket_fra);
  else if (query->lukket_fra != NULL)
    pejl_where_text (where, "(p.status < 4 OR p.lukket >= ?)", query->lukket_fra);
}

static void
add_conditions (PejlWhere *where, PejlReader *reader, const PejlPunktQuery *query)
{
  if (!pejl_id_is_nil (&query->handleplan))
    pejl_where_id (where, "p.handleplan = ?", &query->handleplan);
  if (!pejl_id_is_nil (&query->tilsyn))
    pejl_where_id (where, "p.handleplan IN (SELECT id FROM handleplan WHERE tilsyn = ? AND deleted = 0)",
                   &query->tilsyn);
  if (!pejl_id_is_nil (&query->dagtilbud))
    pejl_where_id (where, "p.dagtilbud = ?", &query->dagtilbud);
  if (!pejl_id_is_nil (&query->distrikt))
    pejl_where_id (where, "p.dagtilbud IN (SELECT id FROM dagtilbud WHERE distrikt = ?)", &query->distrikt);
  if (query->type != PEJL_TYPE_UKENDT)
    pejl_where_int (where, "p.dagtilbud IN (SELECT id FROM dagtilbud WHERE type = ?)", query->type);
  if (query->ejerform != PEJL_EJERFORM_UKENDT)
    pejl_where_int (where, "p.dagtilbud IN (SELECT id FROM dagtilbud WHERE ejerform = ?)", query->ejerform);
  add_status_conditions (where, query);
  add_day_conditions (where, query);
  if (query->ansvarlig != NULL && *query->ansvarlig != '\0')
    pejl_where_text (where, "p.ansvarlig = ?", query->ansvarlig);
  if (query->text != NULL && *query->text != '\0')
    add_text_condition (where, reader, query->text);
}

guint
pejl_query_punkt_count (PejlReader *reader, const PejlPunktQuery *query)
{
  g_auto (PejlWhere) where = { 0 };
  g_autofree char *sql = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt;
  guint count = 0;

  pejl_where_init (&where, always_for (query));
  add_conditions (&where, reader, query);
  sql = g_strconcat ("SELECT count(*) FROM punkt p WHERE ", where.sql->str, NULL);
  stmt = pejl_db_statement_dynamic (db, sql);
  pejl_where_bind (&where, stmt);
  while (pejl_query_next (db, stmt))
    count = (guint) sqlite3_column_int64 (stmt, 0);
  return count;
}

/* --- lists --- */

#define PUNKT_COLUMNS                                                                                  \
  "SELECT p.id, p.handleplan, p.dagtilbud, p.nr, p.evidens, p.tegn, p.omraade, p.titel, p.maal,"       \
  " p.handling, p.ansvarlig, p.frist, p.opfoelgning, p.status, p.oprettet, p.lukket, h.tilsyn,"        \
  " d.navn, x.navn,"                                                                                   \
  " (SELECT count(*) FROM punkt_note o WHERE o.punkt = p.id AND o.deleted = 0),"                       \
  " EXISTS (SELECT 1 FROM sag s WHERE s.dagtilbud = p.dagtilbud AND s.art = 1 AND s.lukket IS NULL"    \
  "  AND s.deleted = 0)"
#define PUNKT_JOINS                                      \
  " LEFT JOIN handleplan h ON h.id = p.handleplan"       \
  " LEFT JOIN dagtilbud d ON d.id = p.dagtilbud"         \
  " LEFT JOIN distrikt x ON x.id = d.distrikt"

static void
take_text (char **field, sqlite3_stmt *stmt, int column)
{
  g_free (*field);
  *field = pejl_db_column_text (stmt, column);
}

static PejlPunkt *
punkt_from_row (sqlite3_stmt *stmt)
{
  PejlPunkt *punkt = pejl_punkt_new ();

  punkt->id = pejl_db_column_id (stmt, 0);
  punkt->handleplan = pejl_db_column_id (stmt, 1);
  punkt->dagtilbud = pejl_db_column_id (stmt, 2);
  punkt->nr = (guint) MAX (sqlite3_column_int (stmt, 3), 0);
  punkt->evidens = pejl_db_column_id (stmt, 4);
  punkt->tegn = pejl_db_column_id (stmt, 5);
  take_text (&punkt->omraade, stmt, 6);
  take_text (&punkt->titel, stmt, 7);
  take_text (&punkt->maal, stmt, 8);
  take_text (&punkt->handling, stmt, 9);
  take_text (&punkt->ansvarlig, stmt, 10);
  take_text (&punkt->frist, stmt, 11);
  take_text (&punkt->opfoelgning, stmt, 12);
  punkt->status = (PejlPunktStatus) CLAMP (sqlite3_column_int (stmt, 13), PEJL_PUNKT_AABEN, PEJL_PUNKT_LAST);
  take_text (&punkt->oprettet, stmt, 14);
  take_text (&punkt->lukket, stmt, 15);
  punkt->tilsyn = pejl_db_column_id (stmt, 16);
  take_text (&punkt->sted, stmt, 17);
  take_text (&punkt->distrikt_navn, stmt, 18);
  punkt->noter = (guint) sqlite3_column_int (stmt, 19);
  punkt->skaerpet = sqlite3_column_int (stmt, 20) != 0;
  return punkt;
}

/* Houses as Danish sorts them: SQLite knows no such order. */
static char *
sted_order (PejlReader *reader)
{
  PejlFilter all = { 0 };
  g_autoptr (GPtrArray) huse = pejl_query_dagtilbud (reader, &all, "", TRUE, FALSE);
  g_autoptr (GString) order = g_string_new (" ORDER BY CASE hex(p.dagtilbud)");

  for (guint i = 0; i < huse->len; i++)
    {
      const PejlDagtilbud *hus = g_ptr_array_index (huse, i);
      char id[PEJL_ID_STRLEN];
      g_autofree char *hex = g_ascii_strup (pejl_id_to_buf (&hus->id, id), -1);

      g_string_append_printf (order, " WHEN '%s' THEN %u", hex, i);
    }
  g_string_append (order, huse->len > 0 ? " ELSE 999999 END" : " WHEN '' THEN 0 END");
  return g_string_free (g_steal_pointer (&order), FALSE);
}

static char *
order_for (PejlReader *reader, const PejlPunktQuery *query)
{
  const char *down = query->baglaens ? " DESC" : "";
  g_autofree char *sted = NULL;

  switch (query->orden)
    {
    case PEJL_PUNKTER_EFTER_STED:
      sted = sted_order (reader);
      return g_strconcat (sted, down, ", p.frist, p.id", NULL);
    case PEJL_PUNKTER_EFTER_STATUS:
      return g_strconcat (" ORDER BY p.status", down, ", p.frist, p.id", NULL);
    case PEJL_PUNKTER_EFTER_ANSVARLIG:
      return g_strconcat (" ORDER BY p.ansvarlig", down, ", p.frist, p.id", NULL);
    case PEJL_PUNKTER_EFTER_NR:
      return g_strconcat (" ORDER BY p.nr", down, ", p.id", NULL);
    case PEJL_PUNKTER_EFTER_FRIST:
    default:
      if (query->status_min == PEJL_PUNKT_LUKKET)
        return g_strdup (query->baglaens ? " ORDER BY p.lukket, p.id" : " ORDER BY p.lukket DESC, p.id DESC");
      if (is_open_only (query))
        return g_strdup (query->baglaens ? " ORDER BY p.frist DESC, p.id DESC"
                                         : " ORDER BY p.frist NULLS LAST, p.id");
      return g_strconcat (" ORDER BY p.status = 4, p.frist IS NULL,"
                          " CASE WHEN p.status < 4 THEN p.frist END", down, ", p.lukket DESC, p.id", NULL);
    }
}

GPtrArray *
pejl_query_punkter (PejlReader *reader, const PejlPunktQuery *query, guint offset, guint limit)
{
  GPtrArray *punkter = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_punkt_unref);
  g_auto (PejlWhere) where = { 0 };
  g_autofree char *order = order_for (reader, query);
  g_autofree char *sql = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt;
  int next;

  pejl_where_init (&where, always_for (query));
  add_conditions (&where, reader, query);
  /* The page is found first, so that notes are counted for its rows only. */
  sql = g_strconcat (PUNKT_COLUMNS " FROM (SELECT p.n AS n FROM punkt p WHERE ", where.sql->str, order,
                     " LIMIT ? OFFSET ?) page CROSS JOIN punkt p ON p.n = page.n" PUNKT_JOINS, order, NULL);
  stmt = pejl_db_statement_dynamic (db, sql);
  next = pejl_where_bind (&where, stmt);
  sqlite3_bind_int64 (stmt, next, limit);
  sqlite3_bind_int64 (stmt, next + 1, offset);
  while (pejl_query_next (db, stmt))
    g_ptr_array_add (punkter, punkt_from_row (stmt));
  return punkter;
}

PejlPunkt *
pejl_query_punkt (PejlReader *reader, const PejlId *id)
{
  static const char sql[] = PUNKT_COLUMNS " FROM punkt p" PUNKT_JOINS " WHERE p.id = ?1 AND p.deleted = 0";
  PejlPunkt *punkt = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    punkt = punkt_from_row (stmt);
  return punkt;
}

/* --- how they stand ---
 * The planner, which knows no numbers of rows, would read the whole table: so it is told which index holds all that is asked. */

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static double
median_of (GArray *days)
{
  guint half = days->len / 2;

  if (days->len == 0)
    return 0;
  g_array_sort (days, compare_ints);
  if (days->len % 2 == 1)
    return g_array_index (days, int, half);
  return (g_array_index (days, int, half - 1) + g_array_index (days, int, half)) / 2.0;
}

static void
count_open (PejlReader *reader, const PejlPunktQuery *query, const char *i_dag, PejlPunktTal *tal)
{
  g_auto (PejlWhere) where = { 0 };
  g_autofree char *sql = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt;

  pejl_where_init (&where, "p.deleted = 0 AND p.status < 4");
  add_conditions (&where, reader, query);
  sql = g_strconcat ("SELECT p.status, p.frist FROM punkt p INDEXED BY punkt_frist WHERE ", where.sql->str, NULL);
  stmt = pejl_db_statement_dynamic (db, sql);
  pejl_where_bind (&where, stmt);
  while (pejl_query_next (db, stmt))
    {
      int status = CLAMP (sqlite3_column_int (stmt, 0), PEJL_PUNKT_AABEN, PEJL_PUNKT_AFVENTER);
      g_autofree char *frist = pejl_db_column_text (stmt, 1);
      int over = pejl_dato_is_valid (frist) ? pejl_dato_days_between (frist, i_dag) : 0;

      tal->antal[status]++;
      tal->aabne++;
      tal->over += over > 0 ? 1 : 0;
      tal->aeldst = MAX (tal->aeldst, over);
    }
}

static void
count_closed (PejlReader *reader, const PejlPunktQuery *query, PejlPunktTal *tal)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (int));
  g_auto (PejlWhere) where = { 0 };
  g_autofree char *sql = NULL;
  PejlPunktQuery closed = *query;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt;

  closed.status_min = closed.status_max = PEJL_PUNKT_LUKKET;
  pejl_where_init (&where, "p.deleted = 0 AND p.status = 4");
  add_conditions (&where, reader, &closed);
  sql = g_strconcat ("SELECT p.oprettet, p.lukket FROM punkt p INDEXED BY punkt_lukket WHERE ", where.sql->str, NULL);
  stmt = pejl_db_statement_dynamic (db, sql);
  pejl_where_bind (&where, stmt);
  while (pejl_query_next (db, stmt))
    {
      g_autofree char *from = pejl_db_column_text (stmt, 0);
      g_autofree char *to = pejl_db_column_text (stmt, 1);

      tal->antal[PEJL_PUNKT_LUKKET]++;
      if (pejl_dato_is_valid (from) && pejl_dato_is_valid (to))
        {
          int n = MAX (pejl_dato_days_between (from, to), 0);

          g_array_append_val (days, n);
        }
    }
  tal->lukkede = days->len;
  tal->median = median_of (days);
}

void
pejl_query_punkt_tal (PejlReader *reader, const PejlPunktQuery *query, const char *i_dag, PejlPunktTal *tal)
{
  PejlPunktQuery counted = *query;

  memset (tal, 0, sizeof *tal);
  counted.over = NULL;
  if (counted.status_max == 0 || counted.status_max == PEJL_PUNKT_LUKKET)
    count_closed (reader, &counted, tal);
  counted.lukket_fra = NULL;
  if (counted.status_min != PEJL_PUNKT_LUKKET)
    count_open (reader, &counted, i_dag, tal);
}
