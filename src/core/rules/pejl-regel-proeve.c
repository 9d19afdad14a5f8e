// SPDX-License-Identifier: GPL-3.0-or-later
// A rule tried on tilsyn that were held.
#define G_LOG_DOMAIN "pejl-rules"

#include "core/rules/pejl-regel-proeve.h"

#include "core/model/pejl-dansk.h"
#include "core/rules/pejl-regler.h"
#include "core/store/query/pejl-query-regel.h"

/* Tilsyn between two words of progress. */
#define STEP 25

static void
fund_free (gpointer data)
{
  PejlProeveFund *fund = data;

  g_free (fund->sted);
  g_free (fund->dato);
  g_free (fund->tekst);
  g_free (fund);
}

void
pejl_proeve_free (PejlProeve *proeve)
{
  if (proeve == NULL)
    return;
  g_ptr_array_unref (proeve->fund);
  g_free (proeve->tekst);
  g_free (proeve);
}

static void
try_one (PejlProeve *proeve, PejlReader *reader, const PejlRegel *regel, const PejlId *id)
{
  g_autoptr (PejlRegelGrundlag) grundlag = pejl_query_regel_grundlag (reader, id);
  g_autoptr (PejlTilsynForslag) forslag = NULL;
  PejlProeveFund *fund;

  if (grundlag == NULL)
    return;
  proeve->tilsyn++;
  if (regel->art == PEJL_REGEL_BEKYMRING ? grundlag->bekymring == PEJL_BEKYMRING_IKKE_VALGT
                                         : pejl_regel_udfald (regel, grundlag).vurderede == 0)
    proeve->uden_niveauer++;
  forslag = pejl_regel_forslag (regel, grundlag);
  if (forslag == NULL)
    return;
  fund = g_new0 (PejlProeveFund, 1);
  fund->tilsyn = *id;
  fund->sted = g_strdup (grundlag->sted);
  fund->dato = g_strdup (grundlag->dato);
  fund->tekst = g_strdup (forslag->tekst);
  g_ptr_array_insert (proeve->fund, 0, fund);
}

static char *
describe (const PejlProeve *proeve, const PejlRegel *regel, const PejlFilter *filter)
{
  g_autofree char *what = pejl_regel_forslag_names (regel->foreslaar);
  g_autofree char *count = pejl_dansk_x_af_n ((int) proeve->fund->len, (int) proeve->tilsyn);
  g_autofree char *period = filter->periode.start[0] != '\0' ? pejl_periode_format (&filter->periode) : NULL;

  if (proeve->tilsyn == 0)
    return period != NULL ? g_strdup_printf ("Der er ingen tilsyn i %s at prøve reglen på.", period)
                          : g_strdup ("Der er ingen tilsyn at prøve reglen på.");
  return g_strdup_printf ("Reglen ville have foreslået %s ved %s tilsyn%s%s.", what, count, period != NULL ? " i " : "",
                          period != NULL ? period : "");
}

PejlProeve *
pejl_regel_proev (PejlReader *reader, const PejlRegel *regel, const PejlFilter *filter, GCancellable *cancellable,
                  GFileProgressCallback progress, gpointer user_data, GError **error)
{
  g_autoptr (PejlProeve) proeve = g_new0 (PejlProeve, 1);
  g_autoptr (GArray) ids = pejl_query_regel_tilsyn (reader, filter);

  proeve->fund = g_ptr_array_new_with_free_func (fund_free);
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      try_one (proeve, reader, regel, &g_array_index (ids, PejlId, i));
      if (progress != NULL && (i + 1) % STEP == 0)
        progress (i + 1, ids->len, user_data);
    }
  if (!pejl_reader_check (reader, error))
    return NULL;
  if (progress != NULL)
    progress (ids->len, ids->len, user_data);
  proeve->tekst = describe (proeve, regel, filter);
  return g_steal_pointer (&proeve);
}
