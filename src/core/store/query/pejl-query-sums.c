// SPDX-License-Identifier: GPL-3.0-or-later
// The sums of a period: visits and levels of each dagtilbud, and how often each tegn was seen.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-slaegt.h"

#include <string.h>

#define MAX_OMRAADER 8
#define NO_PLACE (-1)

void
pejl_sted_sum_free (PejlStedSum *sum)
{
  if (sum == NULL)
    return;
  g_free (sum->navn);
  g_free (sum->distrikt_navn);
  g_free (sum);
}

static PejlStedSum *
sted_sum_new (const PejlDagtilbud *dagtilbud)
{
  PejlStedSum *sum = g_new0 (PejlStedSum, 1);

  sum->dagtilbud = dagtilbud->id;
  sum->navn = g_strdup (dagtilbud->navn);
  sum->distrikt = dagtilbud->distrikt;
  sum->distrikt_navn = g_strdup (dagtilbud->distrikt_navn);
  sum->type = dagtilbud->type;
  return sum;
}

static int
find_omraade (const char *const *omraader, const char *key)
{
  for (int i = 0; i < MAX_OMRAADER && omraader[i] != NULL; i++)
    if (g_strcmp0 (omraader[i], key) == 0)
      return i;
  return -1;
}

/* Visits come newest first: a level stands unless this visit, or none yet, has given it. */
static gboolean
may_stand (gint8 niveau, const PejlId *from, const PejlBesoeg *besoeg)
{
  return niveau == 0 || pejl_id_equal (from, &besoeg->id);
}

static gboolean
has_all_levels (const PejlStedSum *sum, const char *const *omraader)
{
  for (int i = 0; i < MAX_OMRAADER && omraader[i] != NULL; i++)
    if (sum->niveau[i] == 0)
      return FALSE;
  return sum->samlet != 0;
}

static void
take_levels (PejlDb *db, PejlStedSum *sum, const PejlBesoeg *besoeg, const char *const *omraader)
{
  static const char sql[] =
    "SELECT omraade, niveau, maal FROM vurdering WHERE tilsyn = ?1 AND maal IN (1, 3) AND niveau >= 1 AND deleted = 0";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, &besoeg->id);
  while (pejl_query_next (db, stmt))
    {
      gboolean samlet = sqlite3_column_int (stmt, 2) == PEJL_MAAL_SAMLET;
      gint8 niveau = (gint8) MIN (sqlite3_column_int (stmt, 1), G_MAXINT8);
      int index = samlet ? -1 : find_omraade (omraader, (const char *) sqlite3_column_text (stmt, 0));

      if (samlet && may_stand (sum->samlet, &sum->samlet_tilsyn, besoeg))
        {
          sum->samlet = niveau;
          sum->samlet_tilsyn = besoeg->id;
        }
      else if (index >= 0 && may_stand (sum->niveau[index], &sum->niveau_tilsyn[index], besoeg))
        {
          sum->niveau[index] = niveau;
          sum->niveau_tilsyn[index] = besoeg->id;
        }
    }
}

static void
take_visit (PejlDb *db, PejlStedSum *sum, const PejlBesoeg *besoeg, const char *const *omraader)
{
  if (besoeg->anmeldt)
    sum->anmeldte++;
  else
    sum->uanmeldte++;
  if (*sum->sidste == '\0')
    g_strlcpy (sum->sidste, besoeg->dato, sizeof sum->sidste);
  if (omraader != NULL && !has_all_levels (sum, omraader))
    take_levels (db, sum, besoeg, omraader);
}

/* Fills sums, which have no numbers yet. */
static void
add_visits (PejlReader *reader, const PejlFilter *filter, GPtrArray *sums, const char *const *omraader)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (pejl_id_hash, pejl_id_equal);
  g_autoptr (GArray) besoeg = NULL;
  PejlDatoer datoer = pejl_query_datoer (filter);
  PejlFilter whole_period = *filter;
  PejlDb *db = pejl_reader_db (reader);

  for (guint i = 0; i < sums->len; i++)
    g_hash_table_insert (by_id, &((PejlStedSum *) g_ptr_array_index (sums, i))->dagtilbud, g_ptr_array_index (sums, i));

  /* The cut-off bounds what has been seen, not what is planned. */
  whole_period.til_og_med[0] = '\0';
  besoeg = pejl_query_besoeg (reader, &whole_period);
  /* From the newest, after which most houses have nothing left to read. */
  for (guint i = besoeg->len; i-- > 0;)
    {
      const PejlBesoeg *item = &g_array_index (besoeg, PejlBesoeg, i);
      PejlStedSum *sum = NULL;

      if (item->omfang == PEJL_OMFANG_DAGTILBUD)
        sum = g_hash_table_lookup (by_id, &item->sted);
      if (sum == NULL)
        continue;
      if (!pejl_besoeg_is_held (item))
        sum->planlagte++;
      else if (strcmp (item->dato, datoer.to) < 0)
        take_visit (db, sum, item, omraader);
    }
}

GPtrArray *
pejl_query_sums_of (PejlReader *reader, const PejlFilter *filter, const GPtrArray *dagtilbud,
                    const char *const *omraader)
{
  GPtrArray *sums = g_ptr_array_new_full (dagtilbud->len, (GDestroyNotify) pejl_sted_sum_free);

  for (guint i = 0; i < dagtilbud->len; i++)
    g_ptr_array_add (sums, sted_sum_new (g_ptr_array_index (dagtilbud, i)));
  add_visits (reader, filter, sums, omraader);
  return sums;
}

GPtrArray *
pejl_query_sums_before (PejlReader *reader, const PejlFilter *filter, const GPtrArray *steder,
                        const char *const *omraader)
{
  GPtrArray *sums = g_ptr_array_new_full (steder->len, (GDestroyNotify) pejl_sted_sum_free);

  for (guint i = 0; i < steder->len; i++)
    {
      const PejlStedSum *now = g_ptr_array_index (steder, i);
      PejlStedSum *sum = g_new0 (PejlStedSum, 1);

      sum->dagtilbud = now->dagtilbud;
      sum->navn = g_strdup (now->navn);
      sum->distrikt = now->distrikt;
      sum->distrikt_navn = g_strdup (now->distrikt_navn);
      sum->type = now->type;
      g_ptr_array_add (sums, sum);
    }
  add_visits (reader, filter, sums, omraader);
  return sums;
}

GPtrArray *
pejl_query_sted_sums (PejlReader *reader, const PejlFilter *filter, const char *const *omraader)
{
  g_autoptr (GPtrArray) dagtilbud = pejl_query_dagtilbud (reader, filter, NULL, FALSE, FALSE);

  return pejl_query_sums_of (reader, filter, dagtilbud, omraader);
}

/* Where the links of the tilsyn in hand are added up. */
typedef struct
{
  GArray *sums;          /* PejlTegnSum, in the strategy's order */
  GArray *omfang;        /* PejlOmfang of each tegn's role */
  GArray *last_place;    /* int: the place that last counted for the tegn */
  GHashTable *index;     /* PejlId* (in sums or slaegt) → index + 1 */
  GHashTable *slaegt;    /* tegn of earlier versions → those they go on as */
} TegnCount;

/* What was seen of an earlier version's tegn is seen of the one that goes on from it. */
static void
add_slaegt (TegnCount *count, PejlDb *db)
{
  g_autoptr (GArray) tegn = g_array_sized_new (FALSE, FALSE, sizeof (PejlId), count->sums->len);
  GHashTableIter iter;
  gpointer earlier;
  gpointer latest;

  for (guint i = 0; i < count->sums->len; i++)
    g_array_append_val (tegn, g_array_index (count->sums, PejlTegnSum, i).tegn);
  count->slaegt = pejl_query_slaegt (db, tegn);
  g_hash_table_iter_init (&iter, count->slaegt);
  while (g_hash_table_iter_next (&iter, &earlier, &latest))
    g_hash_table_insert (count->index, earlier, g_hash_table_lookup (count->index, latest));
}

static void
tegn_count_init (TegnCount *count, PejlDb *db, const PejlStrategi *strategi)
{
  guint n = strategi->tegn->len;

  count->sums = g_array_sized_new (FALSE, TRUE, sizeof (PejlTegnSum), n);
  count->omfang = g_array_sized_new (FALSE, TRUE, sizeof (PejlOmfang), n);
  count->last_place = g_array_sized_new (FALSE, TRUE, sizeof (int), n);
  count->index = g_hash_table_new (pejl_id_hash, pejl_id_equal);
  for (guint i = 0; i < n; i++)
    {
      const PejlTegn *tegn = g_ptr_array_index (strategi->tegn, i);
      const PejlRolle *rolle = g_ptr_array_index (strategi->roller, tegn->rolle);
      PejlTegnSum sum = { .tegn = tegn->id };
      int none = NO_PLACE;

      g_array_append_val (count->sums, sum);
      g_array_append_val (count->omfang, rolle->omfang);
      g_array_append_val (count->last_place, none);
    }
  /* Only now, since an array that grows moves. */
  for (guint i = 0; i < n; i++)
    g_hash_table_insert (count->index, &g_array_index (count->sums, PejlTegnSum, i).tegn,
                         GUINT_TO_POINTER (i + 1));
  add_slaegt (count, db);
}

static void
tegn_count_clear (TegnCount *count)
{
  g_array_unref (count->omfang);
  g_array_unref (count->last_place);
  g_hash_table_unref (count->index);
  g_hash_table_unref (count->slaegt);
}

/* A tilsyn with the index of its place. */
typedef struct
{
  PejlId id;
  PejlOmfang omfang;
  int place;
} Counted;

static int
counted_compare (gconstpointer a, gconstpointer b)
{
  const Counted *x = a;
  const Counted *y = b;

  if (x->omfang != y->omfang)
    return x->omfang < y->omfang ? -1 : 1;
  return (x->place > y->place) - (x->place < y->place);
}

/* The held tilsyn that count, those of one place together. */
static GArray *
counted_tilsyn (PejlReader *reader, const PejlFilter *filter)
{
  g_autoptr (PejlSteder) steder = pejl_query_steder (reader, filter);
  g_autoptr (GArray) besoeg = pejl_query_besoeg (reader, filter);
  GArray *counted = g_array_sized_new (FALSE, FALSE, sizeof (Counted), besoeg->len);

  for (guint i = 0; i < besoeg->len; i++)
    {
      const PejlBesoeg *item = &g_array_index (besoeg, PejlBesoeg, i);
      Counted one = { item->id, item->omfang, NO_PLACE };

      if (pejl_besoeg_is_held (item))
        one.place = pejl_steder_find (steder, item);
      if (one.place >= 0)
        g_array_append_val (counted, one);
    }
  g_array_sort (counted, counted_compare);
  return counted;
}

static void
count_link (TegnCount *count, guint index, const Counted *tilsyn, int retning)
{
  PejlTegnSum *sum = &g_array_index (count->sums, PejlTegnSum, index);
  int *last = &g_array_index (count->last_place, int, index);

  if (retning == PEJL_RETNING_MANGLER)
    sum->mangler++;
  if (retning != PEJL_RETNING_STYRKER)
    return;
  sum->styrker++;
  if (*last != tilsyn->place)
    sum->steder++;
  *last = tilsyn->place;
}

static void
count_links (PejlDb *db, TegnCount *count, const Counted *tilsyn)
{
  /* A link can outlive its evidens when one colleague adds it while another deletes. */
  static const char sql[] =
    "SELECT tegn, retning FROM evidens_tegn WHERE tilsyn = ?1 AND deleted = 0"
    " AND evidens NOT IN (SELECT id FROM evidens WHERE tilsyn = ?1 AND deleted <> 0)";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, &tilsyn->id);
  while (pejl_query_next (db, stmt))
    {
      PejlId tegn = pejl_db_column_id (stmt, 0);
      guint index = GPOINTER_TO_UINT (g_hash_table_lookup (count->index, &tegn));

      if (index > 0 && g_array_index (count->omfang, PejlOmfang, index - 1) == tilsyn->omfang)
        count_link (count, index - 1, tilsyn, sqlite3_column_int (stmt, 1));
    }
}

GArray *
pejl_query_tegn_sums (PejlReader *reader, const PejlFilter *filter, const PejlStrategi *strategi)
{
  g_autoptr (GArray) tilsyn = counted_tilsyn (reader, filter);
  PejlDb *db = pejl_reader_db (reader);
  TegnCount count = { 0 };

  tegn_count_init (&count, db, strategi);
  for (guint i = 0; i < tilsyn->len; i++)
    count_links (db, &count, &g_array_index (tilsyn, Counted, i));
  tegn_count_clear (&count);
  return count.sums;
}

guint
pejl_query_steder_count (PejlReader *reader, const PejlFilter *filter, PejlOmfang omfang)
{
  g_autoptr (GArray) tilsyn = counted_tilsyn (reader, filter);
  int last = NO_PLACE;
  guint n = 0;

  for (guint i = 0; i < tilsyn->len; i++)
    {
      const Counted *item = &g_array_index (tilsyn, Counted, i);

      if (item->omfang != omfang || item->place == last)
        continue;
      last = item->place;
      n++;
    }
  return n;
}
