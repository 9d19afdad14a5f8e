// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the tegn seen in each house and stue: visit by visit, over the index of their links.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-spredning.h"

#include "core/store/query/pejl-query-slaegt.h"

typedef struct
{
  const PejlStrategi *strategi;
  GHashTable *index;   /* PejlId* → index of the tegn + 1; ids borrowed from strategi and slaegt */
  GHashTable *slaegt;
  GHashTable *huse;    /* owned by the caller */
  GHashTable *steder;  /* PejlId* of a house or stue → guint8 seen[] */
} Count;

static void
hus_tegn_free (gpointer data)
{
  PejlHusTegn *hus = data;

  g_array_unref (hus->stuer);
  g_free (hus);
}

static gboolean
counts (const PejlStrategi *strategi, const PejlTegn *tegn)
{
  const PejlRolle *rolle = g_ptr_array_index (strategi->roller, tegn->rolle);

  return rolle->omfang == PEJL_OMFANG_DAGTILBUD && tegn->omraade < PEJL_SPREDNING_MAX_OMRAADER;
}

static void
count_init (Count *self, PejlDb *db, const PejlStrategi *strategi)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (PejlId));
  GHashTableIter iter;
  gpointer earlier, latest;

  self->strategi = strategi;
  self->index = g_hash_table_new (pejl_id_hash, pejl_id_equal);
  self->huse = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, NULL, hus_tegn_free);
  self->steder = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, g_free);
  for (guint i = 0; i < strategi->tegn->len; i++)
    {
      PejlTegn *tegn = g_ptr_array_index (strategi->tegn, i);

      if (!counts (strategi, tegn))
        continue;
      g_hash_table_insert (self->index, &tegn->id, GUINT_TO_POINTER (i + 1));
      g_array_append_val (ids, tegn->id);
    }
  self->slaegt = pejl_query_slaegt (db, ids);
  g_hash_table_iter_init (&iter, self->slaegt);
  while (g_hash_table_iter_next (&iter, &earlier, &latest))
    g_hash_table_insert (self->index, earlier, g_hash_table_lookup (self->index, latest));
}

static PejlHusTegn *
hus_for (Count *self, const PejlId *id)
{
  PejlHusTegn *hus = g_hash_table_lookup (self->huse, id);

  if (hus != NULL)
    return hus;
  hus = g_new0 (PejlHusTegn, 1);
  hus->dagtilbud = *id;
  hus->stuer = g_array_new (FALSE, TRUE, sizeof (PejlStueTegn));
  g_hash_table_insert (self->huse, &hus->dagtilbud, hus);
  return hus;
}

static PejlStueTegn *
stue_for (PejlHusTegn *hus, const PejlId *id)
{
  PejlStueTegn stue = { .stue = *id };

  for (guint i = 0; i < hus->stuer->len; i++)
    if (pejl_id_equal (&g_array_index (hus->stuer, PejlStueTegn, i).stue, id))
      return &g_array_index (hus->stuer, PejlStueTegn, i);
  g_array_append_val (hus->stuer, stue);
  return &g_array_index (hus->stuer, PejlStueTegn, hus->stuer->len - 1);
}

static void
see (Count *self, const PejlId *sted, guint *tegn, guint index)
{
  const PejlTegn *which = g_ptr_array_index (self->strategi->tegn, index);
  guint8 *seen = g_hash_table_lookup (self->steder, sted);

  if (seen == NULL)
    {
      seen = g_new0 (guint8, self->strategi->tegn->len);
      g_hash_table_insert (self->steder, pejl_id_copy (sted), seen);
    }
  if (seen[index] == 0)
    tegn[which->omraade]++;
  seen[index] = 1;
}

static void
count_visit (Count *self, PejlDb *db, const PejlBesoeg *besoeg)
{
  /* A link can outlive its evidens when one colleague adds it while another deletes. */
  static const char sql[] =
    "SELECT l.tegn, e.stue FROM evidens_tegn l LEFT JOIN evidens e ON e.id = l.evidens"
    " WHERE l.tilsyn = ?1 AND l.deleted = 0 AND l.retning = 1 AND coalesce(e.deleted, 0) = 0";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  PejlHusTegn *hus = hus_for (self, &besoeg->sted);

  pejl_db_bind_id (stmt, 1, &besoeg->id);
  while (pejl_query_next (db, stmt))
    {
      PejlId tegn = pejl_db_column_id (stmt, 0), stue = pejl_db_column_id (stmt, 1);
      guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->index, &tegn));

      if (index == 0)
        continue;
      see (self, &hus->dagtilbud, hus->tegn, index - 1);
      if (!pejl_id_is_nil (&stue))
        see (self, &stue, stue_for (hus, &stue)->tegn, index - 1);
    }
}

GHashTable *
pejl_query_tegn_huse (PejlReader *reader, const PejlFilter *filter, const PejlStrategi *strategi)
{
  g_autoptr (PejlSteder) steder = pejl_query_steder (reader, filter);
  g_autoptr (GArray) besoeg = pejl_query_besoeg (reader, filter);
  PejlDb *db = pejl_reader_db (reader);
  Count count = { 0 };

  count_init (&count, db, strategi);
  for (guint i = 0; i < besoeg->len; i++)
    {
      const PejlBesoeg *item = &g_array_index (besoeg, PejlBesoeg, i);

      if (item->omfang == PEJL_OMFANG_DAGTILBUD && pejl_besoeg_is_held (item) && pejl_steder_find (steder, item) >= 0)
        count_visit (&count, db, item);
    }
  g_hash_table_unref (count.index);
  g_hash_table_unref (count.slaegt);
  g_hash_table_unref (count.steder);
  return count.huse;
}
