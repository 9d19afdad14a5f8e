// SPDX-License-Identifier: GPL-3.0-or-later
// Reading places: distrikter, dagtilbud, stuer; and which of them count in the sums of a filter.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-private.h"

#include "core/model/pejl-dansk.h"

#include <string.h>

/* A record with the key that puts it in Danish order; SQLite knows no Danish. */
typedef struct
{
  char *key;
  gpointer record;
} Sorted;

static void
sorted_clear (gpointer data)
{
  g_free (((Sorted *) data)->key);
}

static int
sorted_compare (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Sorted *) a)->key, ((const Sorted *) b)->key);
}

static GArray *
sorted_new (void)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (Sorted));

  g_array_set_clear_func (sorted, sorted_clear);
  return sorted;
}

/* Takes key and record. */
static void
sorted_add (GArray *sorted, char *key, gpointer record)
{
  Sorted item = { key, record };

  g_array_append_val (sorted, item);
}

/* Moves the records, in order, to a new array that owns them; frees sorted. */
static GPtrArray *
sorted_finish (GArray *sorted, GDestroyNotify unref)
{
  GPtrArray *records = g_ptr_array_new_full (sorted->len, unref);

  g_array_sort (sorted, sorted_compare);
  for (guint i = 0; i < sorted->len; i++)
    g_ptr_array_add (records, g_array_index (sorted, Sorted, i).record);
  g_array_unref (sorted);
  return records;
}

GPtrArray *
pejl_query_distrikter (PejlReader *reader)
{
  static const char sql[] =
    "SELECT x.id, x.navn, (SELECT count(*) FROM dagtilbud d WHERE d.distrikt = x.id AND d.deleted = 0"
    "  AND d.aktiv = 1)"
    " FROM distrikt x WHERE x.deleted = 0 ORDER BY x.id";
  GArray *sorted = sorted_new ();
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  while (pejl_query_next (db, stmt))
    {
      PejlDistrikt *distrikt = pejl_distrikt_new ();

      distrikt->id = pejl_db_column_id (stmt, 0);
      g_free (distrikt->navn);
      distrikt->navn = pejl_db_column_text (stmt, 1);
      distrikt->antal = (guint) sqlite3_column_int (stmt, 2);
      sorted_add (sorted, pejl_dansk_collate_key (distrikt->navn), distrikt);
    }
  return sorted_finish (sorted, (GDestroyNotify) pejl_distrikt_unref);
}

GPtrArray *
pejl_query_stuer (PejlReader *reader, const PejlId *dagtilbud)
{
  static const char sql[] = "SELECT id, navn FROM stue WHERE dagtilbud = ?1 AND deleted = 0 ORDER BY id";
  GArray *sorted = sorted_new ();
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, dagtilbud);
  while (pejl_query_next (db, stmt))
    {
      PejlStue *stue = pejl_stue_new ();

      stue->id = pejl_db_column_id (stmt, 0);
      stue->dagtilbud = *dagtilbud;
      g_free (stue->navn);
      stue->navn = pejl_db_column_text (stmt, 1);
      sorted_add (sorted, pejl_dansk_collate_key (stue->navn), stue);
    }
  return sorted_finish (sorted, (GDestroyNotify) pejl_stue_unref);
}

#define DAGTILBUD_SQL                                                                             \
  "SELECT d.id, d.navn, d.gnummer, d.institution, d.type, d.ejerform, d.aktiv, x.id, x.navn,"     \
  " d.adresse, d.postnr, d.\"by\""                                                                \
  " FROM dagtilbud d LEFT JOIN distrikt x ON x.id = d.distrikt AND x.deleted = 0 WHERE "

static PejlDagtilbud *
dagtilbud_from_row (sqlite3_stmt *stmt)
{
  PejlDagtilbud *dagtilbud = pejl_dagtilbud_new ();
  struct
  {
    char **field;
    int column;
  } texts[] = {
    { &dagtilbud->navn, 1 },          { &dagtilbud->gnummer, 2 }, { &dagtilbud->institution, 3 },
    { &dagtilbud->distrikt_navn, 8 }, { &dagtilbud->adresse, 9 }, { &dagtilbud->postnr, 10 },
    { &dagtilbud->by, 11 },
  };

  dagtilbud->id = pejl_db_column_id (stmt, 0);
  dagtilbud->type = (PejlType) sqlite3_column_int (stmt, 4);
  dagtilbud->ejerform = (PejlEjerform) sqlite3_column_int (stmt, 5);
  dagtilbud->aktiv = sqlite3_column_int (stmt, 6) != 0;
  dagtilbud->distrikt = pejl_db_column_id (stmt, 7);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_free (*texts[i].field);
      *texts[i].field = pejl_db_column_text (stmt, texts[i].column);
    }
  return dagtilbud;
}

static gboolean
dagtilbud_matches (const PejlDagtilbud *dagtilbud, const char *needle)
{
  return pejl_query_text_matches (dagtilbud->navn, needle)
         || pejl_query_text_matches (dagtilbud->gnummer, needle)
         || pejl_query_text_matches (dagtilbud->by, needle);
}

/* Distrikt first, none last, then name; two distrikter of one name stay apart. 0x02 is below any letter. */
static char *
dagtilbud_key (const PejlDagtilbud *dagtilbud)
{
  g_autofree char *distrikt = pejl_dansk_collate_key (dagtilbud->distrikt_navn);
  g_autofree char *navn = pejl_dansk_collate_key (dagtilbud->navn);
  char distrikt_id[PEJL_ID_STRLEN];
  char id[PEJL_ID_STRLEN];

  return g_strconcat (pejl_id_is_nil (&dagtilbud->distrikt) ? "2" : "1", distrikt, "\x02",
                      pejl_id_to_buf (&dagtilbud->distrikt, distrikt_id), navn, "\x02",
                      pejl_id_to_buf (&dagtilbud->id, id), NULL);
}

static void
fill_levels (PejlReader *reader, const PejlFilter *filter, GPtrArray *dagtilbud)
{
  g_auto (GStrv) omraader = pejl_query_current_omraader (reader);
  g_autoptr (GPtrArray) sums = pejl_query_sums_of (reader, filter, dagtilbud, (const char *const *) omraader);

  for (guint i = 0; i < dagtilbud->len; i++)
    {
      PejlDagtilbud *item = g_ptr_array_index (dagtilbud, i);
      const PejlStedSum *sum = g_ptr_array_index (sums, i);

      g_free (item->sidste_tilsyn);
      item->sidste_tilsyn = g_strdup (sum->sidste);
      for (gsize a = 0; a < G_N_ELEMENTS (item->niveau); a++)
        item->niveau[a] = (guint8) sum->niveau[a];
    }
}

GPtrArray *
pejl_query_dagtilbud (PejlReader *reader, const PejlFilter *filter, const char *text, gboolean inactive_too,
                      gboolean with_levels)
{
  static const PejlFilter everything = { 0 };
  g_auto (PejlWhere) where = { 0 };
  g_autofree char *needle = pejl_query_fold (text);
  g_autofree char *sql = NULL;
  GArray *sorted = sorted_new ();
  PejlDb *db = pejl_reader_db (reader);
  GPtrArray *dagtilbud;
  sqlite3_stmt *stmt;

  if (filter == NULL)
    filter = &everything;
  pejl_where_init (&where, inactive_too ? "d.deleted = 0" : "d.deleted = 0 AND d.aktiv = 1");
  if (!pejl_id_is_nil (&filter->distrikt))
    pejl_where_id (&where, "d.distrikt = ?", &filter->distrikt);
  if (filter->type != PEJL_TYPE_UKENDT)
    pejl_where_int (&where, "d.type = ?", filter->type);
  if (filter->ejerform != PEJL_EJERFORM_UKENDT)
    pejl_where_int (&where, "d.ejerform = ?", filter->ejerform);

  sql = g_strconcat (DAGTILBUD_SQL, where.sql->str, NULL);
  stmt = pejl_db_statement_dynamic (db, sql);
  pejl_where_bind (&where, stmt);
  while (pejl_query_next (db, stmt))
    {
      PejlDagtilbud *item = dagtilbud_from_row (stmt);

      if (*needle == '\0' || dagtilbud_matches (item, needle))
        sorted_add (sorted, dagtilbud_key (item), item);
      else
        pejl_dagtilbud_unref (item);
    }
  dagtilbud = sorted_finish (sorted, (GDestroyNotify) pejl_dagtilbud_unref);
  if (with_levels)
    fill_levels (reader, filter, dagtilbud);
  return dagtilbud;
}

PejlDagtilbud *
pejl_query_dagtilbud_by_id (PejlReader *reader, const PejlId *id)
{
  static const char sql[] = DAGTILBUD_SQL "d.id = ?1 AND d.deleted = 0";
  PejlDagtilbud *dagtilbud = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    dagtilbud = dagtilbud_from_row (stmt);
  return dagtilbud;
}

PejlDagtilbud *
pejl_query_dagtilbud_by_gnummer (PejlReader *reader, const char *gnummer)
{
  static const char sql[] = DAGTILBUD_SQL "d.gnummer = ?1 AND d.deleted = 0 ORDER BY d.id LIMIT 1";
  PejlDagtilbud *dagtilbud = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_text (stmt, 1, gnummer);
  while (pejl_query_next (db, stmt))
    dagtilbud = dagtilbud_from_row (stmt);
  return dagtilbud;
}

/* Runs a statement whose only column is an id, and numbers what it gives. */
static GHashTable *
number_ids (PejlReader *reader, const char *sql, const PejlWhere *where)
{
  GHashTable *ids = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, NULL);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement_dynamic (db, sql);

  pejl_where_bind (where, stmt);
  while (pejl_query_next (db, stmt))
    {
      PejlId id = pejl_db_column_id (stmt, 0);

      g_hash_table_insert (ids, pejl_id_copy (&id), GUINT_TO_POINTER (g_hash_table_size (ids)));
    }
  return ids;
}

PejlSteder *
pejl_query_steder (PejlReader *reader, const PejlFilter *filter)
{
  gboolean any_distrikt = pejl_id_is_nil (&filter->distrikt);
  gboolean any_kind = filter->type == PEJL_TYPE_UKENDT && filter->ejerform == PEJL_EJERFORM_UKENDT;
  PejlSteder *steder = g_new0 (PejlSteder, 1);
  g_auto (PejlWhere) huse = { 0 };
  g_auto (PejlWhere) distrikter = { 0 };
  g_autofree char *huse_sql = NULL;
  g_autofree char *distrikter_sql = NULL;

  pejl_where_init (&huse, "deleted = 0 AND aktiv = 1");
  pejl_where_init (&distrikter, any_kind ? "deleted = 0" : "FALSE");
  if (!any_distrikt)
    {
      pejl_where_id (&huse, "distrikt = ?", &filter->distrikt);
      pejl_where_id (&distrikter, "id = ?", &filter->distrikt);
    }
  if (filter->type != PEJL_TYPE_UKENDT)
    pejl_where_int (&huse, "type = ?", filter->type);
  if (filter->ejerform != PEJL_EJERFORM_UKENDT)
    pejl_where_int (&huse, "ejerform = ?", filter->ejerform);

  huse_sql = g_strconcat ("SELECT id FROM dagtilbud WHERE ", huse.sql->str, NULL);
  distrikter_sql = g_strconcat ("SELECT id FROM distrikt WHERE ", distrikter.sql->str, NULL);
  steder->dagtilbud = number_ids (reader, huse_sql, &huse);
  steder->distrikter = number_ids (reader, distrikter_sql, &distrikter);
  steder->center = any_distrikt && any_kind;
  return steder;
}

void
pejl_steder_free (PejlSteder *steder)
{
  if (steder == NULL)
    return;
  g_hash_table_unref (steder->dagtilbud);
  g_hash_table_unref (steder->distrikter);
  g_free (steder);
}

int
pejl_steder_find (const PejlSteder *steder, const PejlBesoeg *besoeg)
{
  GHashTable *among = besoeg->omfang == PEJL_OMFANG_DAGTILBUD ? steder->dagtilbud : steder->distrikter;
  gpointer index;

  if (besoeg->omfang == PEJL_OMFANG_CENTER)
    return steder->center ? 0 : -1;
  if (!g_hash_table_lookup_extended (among, &besoeg->sted, NULL, &index))
    return -1;
  return (int) GPOINTER_TO_UINT (index);
}
