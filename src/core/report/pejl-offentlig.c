// SPDX-License-Identifier: GPL-3.0-or-later
// Finds what would tell of too few, and leaves it out.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pejl-offentlig.h"

#include "core/report/figur/pejl-figur.h"

gboolean
pejl_offentlig_er_lille (guint antal)
{
  return antal > 0 && antal < PEJL_FIGUR_MINDSTE_GRUPPE;
}

/* ---- roles ---- */

/* Where the role's tegn were looked for. */
static guint
n_places (const PejlAnalyse *analyse, guint rolle)
{
  switch (((const PejlRolle *) g_ptr_array_index (analyse->strategi->roller, rolle))->omfang)
    {
    case PEJL_OMFANG_DISTRIKT:
      return analyse->n_distrikter_samtale;
    case PEJL_OMFANG_CENTER:
      return analyse->n_center;
    case PEJL_OMFANG_DAGTILBUD:
    default:
      return analyse->besoegt;
    }
}

gboolean
pejl_offentlig_rolle (const PejlAnalyse *analyse, guint rolle)
{
  return n_places (analyse, rolle) >= PEJL_FIGUR_MINDSTE_GRUPPE;
}

PejlAnalyse
pejl_offentlig_roller (const PejlAnalyse *analyse)
{
  PejlAnalyse synlige = *analyse;

  for (guint r = 0; r < MIN (analyse->strategi->roller->len, PEJL_ANALYSE_MAX_ROLLER); r++)
    for (guint o = 0; o < PEJL_ANALYSE_MAX_OMRAADER && !pejl_offentlig_rolle (analyse, r); o++)
      synlige.celle[o][r] = (PejlAndel) { 0 };
  return synlige;
}

/* ---- now and then ---- */

/* Houses with a level then and none now (kun_foer), or the other way round. */
static guint
count_only (const PejlStilling *stilling, guint omraade, gboolean kun_foer)
{
  guint n = 0;

  for (guint i = 0; i < stilling->huse->len; i++)
    {
      const PejlStillingHus *hus = &g_array_index (stilling->huse, PejlStillingHus, i);

      n += (hus->niveau[omraade] > 0) == !kun_foer && (hus->sidst[omraade] > 0) == kun_foer;
    }
  return n;
}

static void
forget (PejlStilling *stilling, guint omraade)
{
  for (guint i = 0; i < stilling->huse->len; i++)
    {
      PejlStillingHus *hus = &g_array_index (stilling->huse, PejlStillingHus, i);

      if (hus->niveau[omraade] == 0)
        hus->sidst[omraade] = 0;
    }
  stilling->glemt[omraade] = TRUE;
}

void
pejl_offentlig_glem_faa (PejlStilling *stilling)
{
  for (guint o = 0; o < PEJL_STILLING_N; o++)
    if (pejl_offentlig_er_lille (count_only (stilling, o, TRUE)))
      forget (stilling, o);
}

gboolean
pejl_offentlig_figur (const PejlStilling *stilling, guint omraade, int nr)
{
  PejlBevaegelse tal = pejl_stilling_bevaegelse (stilling, omraade);
  guint panel = pejl_bevaegelse_panel (&tal);
  guint nye = count_only (stilling, omraade, FALSE);

  if (nr == 1)
    return !pejl_offentlig_er_lille (panel + nye) && !pejl_offentlig_er_lille (panel + count_only (stilling, omraade, TRUE));
  /* One or two that are new since: all of now less those in both would be about them. */
  return nr != 5 || (!pejl_offentlig_er_lille (panel) && !pejl_offentlig_er_lille (nye));
}
