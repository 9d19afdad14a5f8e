// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the visits of a period and lays them house by house.
#define G_LOG_DOMAIN "pejl-analysis"

#include "core/analysis/pejl-besoeg-tal.h"

#include "core/model/pejl-dansk.h"

#include <string.h>

#define JULI 7

static void
hus_free (gpointer data)
{
  PejlBesoegHus *hus = data;

  g_array_unref (hus->besoeg);
  g_free (hus);
}

/* --- reading --- */

static GPtrArray *
read_visits (PejlReader *reader, const PejlFilter *filter, PejlStatus from, PejlStatus to)
{
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.filter = *filter;
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = from;
  query.status_max = to;
  return pejl_query_tilsyn (reader, &query, 0, pejl_query_tilsyn_count (reader, &query));
}

static GHashTable *
make_huse (PejlBesoegTal *tal)
{
  GHashTable *by_id = g_hash_table_new (pejl_id_hash, pejl_id_equal);

  for (guint i = 0; i < tal->steder->len; i++)
    {
      PejlBesoegHus *hus = g_new0 (PejlBesoegHus, 1);

      hus->sted = g_ptr_array_index (tal->steder, i);
      hus->besoeg = g_array_new (FALSE, FALSE, sizeof (PejlBesoeg));
      g_ptr_array_add (tal->huse, hus);
      g_hash_table_insert (by_id, (gpointer) &hus->sted->dagtilbud, hus);
    }
  return by_id;
}

/* Newest come first; houses have them oldest first. */
static void
add_visits (PejlBesoegTal *tal, GHashTable *by_id, const GPtrArray *visits)
{
  for (guint i = visits->len; i > 0; i--)
    {
      const PejlTilsyn *tilsyn = g_ptr_array_index (visits, i - 1);
      PejlBesoegHus *hus = g_hash_table_lookup (by_id, &tilsyn->dagtilbud);
      PejlBesoeg besoeg = { .anmeldt = tilsyn->anmeldt };

      if (hus == NULL)
        continue;
      g_strlcpy (besoeg.dato, tilsyn->dato, sizeof besoeg.dato);
      g_array_append_val (hus->besoeg, besoeg);
      *(tilsyn->anmeldt ? &tal->anmeldte : &tal->uanmeldte) += 1;
    }
}

/* --- counting --- */

static gboolean
lacks (const PejlBesoegHus *hus)
{
  return hus->sted->anmeldte == 0 || hus->sted->uanmeldte == 0;
}

static void
mark_overdue (PejlBesoegTal *tal, GHashTable *by_id)
{
  gboolean over = strcmp (tal->i_dag, tal->filter.periode.end) >= 0;

  for (guint i = 0; i < tal->huse->len; i++)
    {
      PejlBesoegHus *hus = g_ptr_array_index (tal->huse, i);

      hus->forfalden = over && lacks (hus);
      tal->besoegt += hus->sted->anmeldte + hus->sted->uanmeldte > 0;
      tal->begge += !lacks (hus);
    }
  for (guint i = 0; i < tal->planlagt->len; i++)
    {
      const PejlTilsyn *tilsyn = g_ptr_array_index (tal->planlagt, i);
      PejlBesoegHus *hus = g_hash_table_lookup (by_id, &tilsyn->dagtilbud);

      if (hus != NULL && lacks (hus) && strcmp (tilsyn->dato, tal->i_dag) < 0)
        hus->forfalden = TRUE;
    }
}

static int
month_number (const char *dato)
{
  return (int) (g_ascii_strtoll (dato, NULL, 10) * 12 + g_ascii_strtoll (dato + 5, NULL, 10));
}

/* Whole houses, the last month all of them. */
static void
make_plan (PejlBesoegTal *tal)
{
  int first = month_number (tal->filter.periode.start), open = 0, so_far = 0;

  tal->n_maaneder = (guint) MAX (month_number (tal->filter.periode.end) - first, 0);
  tal->plan = g_new0 (int, MAX (tal->n_maaneder, 1));
  for (guint i = 0; i < tal->n_maaneder; i++)
    open += (first + (int) i - 1) % 12 + 1 != JULI;
  for (guint i = 0; i < tal->n_maaneder; i++)
    {
      so_far += (first + (int) i - 1) % 12 + 1 != JULI;
      tal->plan[i] = open > 0 ? ((int) tal->huse->len * so_far * 2 + open) / (2 * open) : 0;
    }
}

PejlBesoegTal *
pejl_besoeg_tal_new (PejlReader *reader, const PejlFilter *filter, const char *i_dag)
{
  PejlBesoegTal *tal = g_new0 (PejlBesoegTal, 1);
  g_autoptr (PejlKommune) kommune = NULL;
  g_autoptr (GPtrArray) held = NULL;
  g_autoptr (GHashTable) by_id = NULL;
  PejlFilter ahead = *filter;
  gboolean began = pejl_query_begin (reader);

  /* What is planned lies after the day that the data end. */
  ahead.til_og_med[0] = '\0';
  tal->filter = *filter;
  g_strlcpy (tal->i_dag, i_dag, sizeof tal->i_dag);
  kommune = pejl_query_kommune (reader);
  tal->kommune = g_strdup (kommune->navn);
  tal->steder = pejl_query_sted_sums (reader, filter, (const char *const[]) { NULL });
  held = read_visits (reader, filter, PEJL_STATUS_GENNEMFOERT, 0);
  tal->planlagt = read_visits (reader, &ahead, 0, PEJL_STATUS_PLANLAGT);
  pejl_query_end (reader, began);

  tal->huse = g_ptr_array_new_with_free_func (hus_free);
  by_id = make_huse (tal);
  add_visits (tal, by_id, held);
  mark_overdue (tal, by_id);
  make_plan (tal);
  return tal;
}

void
pejl_besoeg_tal_free (PejlBesoegTal *tal)
{
  if (tal == NULL)
    return;
  g_free (tal->kommune);
  g_ptr_array_unref (tal->huse);
  g_ptr_array_unref (tal->steder);
  g_ptr_array_unref (tal->planlagt);
  g_free (tal->plan);
  g_free (tal);
}

char *
pejl_fund_besoeg_tal (const PejlBesoegTal *tal)
{
  guint n = tal->huse->len;
  g_autofree char *share = pejl_dansk_x_af_n ((int) tal->besoegt, (int) n);

  if (n == 0)
    return g_strdup ("Der er ingen dagtilbud i udvalget");
  if (tal->besoegt == 0)
    return g_strdup_printf ("Ingen af %u dagtilbud er besøgt endnu", n);
  if (tal->begge == n)
    return g_strdup_printf ("Alle %u dagtilbud er besøgt både anmeldt og uanmeldt", n);
  if (tal->begge == tal->besoegt)
    return g_strdup_printf ("%s dagtilbud er besøgt, alle både anmeldt og uanmeldt", share);
  if (tal->begge == 0)
    return g_strdup_printf ("%s dagtilbud er besøgt, men ingen både anmeldt og uanmeldt", share);
  return g_strdup_printf ("%s dagtilbud er besøgt, men kun %u er besøgt både anmeldt og uanmeldt", share,
                          tal->begge);
}
