// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures of the window are measured on: visits of the full-size store, and a long one made of their sentences.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench-ui.h"

#include "core/actions/pejl-tilsyn-actions.h"
#include "core/store/query/pejl-query.h"

static GPtrArray *
latest_held (PejlStore *store, guint n)
{
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  return pejl_query_tilsyn (pejl_store_get_reader (store), &query, 0, n);
}

GArray *
bench_ui_latest (PejlStore *store, guint n)
{
  g_autoptr (GPtrArray) tilsyn = latest_held (store, n);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (PejlId));

  for (guint i = 0; i < tilsyn->len; i++)
    g_array_append_val (ids, ((PejlTilsyn *) tilsyn->pdata[i])->id);
  return ids;
}

char **
bench_ui_texts (PejlStore *store)
{
  g_autoptr (GArray) ids = bench_ui_latest (store, BENCH_UI_EVIDENS);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < ids->len && texts->len < BENCH_UI_EVIDENS; i++)
    {
      g_autoptr (GPtrArray) evidens
        = pejl_query_evidens_of_tilsyn (pejl_store_get_reader (store), &g_array_index (ids, PejlId, i));

      for (guint e = 0; e < evidens->len && texts->len < BENCH_UI_EVIDENS; e++)
        g_ptr_array_add (texts, g_strdup (((PejlEvidens *) evidens->pdata[e])->tekst));
    }
  g_ptr_array_add (texts, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&texts), FALSE);
}

/* Two of the strategy's tegn that belong to a dagtilbud, others for each evidens. */
static guint
choose_tegn (const PejlStrategi *strategi, guint evidens, PejlEvidensTegn *tegn, guint most)
{
  guint n = 0;

  for (guint i = 0; i < strategi->tegn->len && n < most; i++)
    {
      const PejlTegn *one = g_ptr_array_index (strategi->tegn, (2 * evidens + i) % strategi->tegn->len);

      if (((PejlRolle *) g_ptr_array_index (strategi->roller, one->rolle))->omfang == PEJL_OMFANG_DAGTILBUD)
        tegn[n++] = (PejlEvidensTegn){ one->id, n % 2 == 0 ? PEJL_RETNING_STYRKER : PEJL_RETNING_MANGLER };
    }
  return n;
}

static gboolean
add_evidens (PejlStore *store, const PejlStrategi *strategi, const PejlId *tilsyn, const char *dato, const char *tekst,
             guint i, GError **error)
{
  const PejlId whole_house = { { 0 } };
  PejlEvidensTegn tegn[2];
  guint n = choose_tegn (strategi, i, tegn, G_N_ELEMENTS (tegn));
  g_autofree char *when = g_strdup_printf ("%sT%02u:%02u", dato, 8 + i / 60 % 12, i % 60);

  return pejl_evidens_add (store, tilsyn, PEJL_ART_OBSERVATION, when, &whole_house, tekst, tegn, n, NULL, error);
}

gboolean
bench_ui_add_tilsyn (PejlStore *store, const char *const *texts, guint n, PejlId *tilsyn, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (GPtrArray) latest = latest_held (store, 1);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  g_autoptr (PejlStrategi) strategi = kommune != NULL ? pejl_query_strategi (reader, &kommune->strategi) : NULL;
  guint there = g_strv_length ((char **) texts);
  char dato[PEJL_DATO_LEN];
  gboolean ok;

  if (latest->len == 0 || strategi == NULL || there == 0)
    {
      g_set_error_literal (error, BENCH_ERROR, BENCH_ERROR_FAILED, "the store has no visit to take sentences from");
      return FALSE;
    }
  pejl_dato_today (dato);
  ok = pejl_tilsyn_create (store, PEJL_OMFANG_DAGTILBUD, &((PejlTilsyn *) latest->pdata[0])->dagtilbud, TRUE, dato, tilsyn,
                           error);
  for (guint i = 0; ok && i < n; i++)
    ok = add_evidens (store, strategi, tilsyn, dato, texts[i % there], i, error);
  return ok;
}
