// SPDX-License-Identifier: GPL-3.0-or-later
// Hearings as rows of Overblik.
#define G_LOG_DOMAIN "pejl-rules"

#include "core/rules/pejl-hoering.h"

#include "core/rules/pejl-opgave.h"

#include <stdlib.h>

#define DOT " · "

static char *
title_of (int late)
{
  g_autofree char *days = pejl_opgave_format_days (abs (late));

  if (late == 0)
    return g_strdup ("Høringen slutter i dag");
  return late > 0 ? g_strdup_printf ("Høringen sluttede for %s siden", days) : g_strdup_printf ("Høringen slutter om %s", days);
}

static const char *
who_is_silent (const PejlHoering *hoering)
{
  if (hoering->leder && hoering->bestyrelse)
    return "begge har svaret";
  if (hoering->leder)
    return "forældrebestyrelsen har ikke svaret";
  return hoering->bestyrelse ? "leder har ikke svaret" : "ingen har svaret";
}

void
pejl_hoering_opgaver (GPtrArray *opgaver, const GPtrArray *hoeringer, guint dage, const char *i_dag)
{
  for (guint i = 0; dage > 0 && i < hoeringer->len; i++)
    {
      const PejlHoering *hoering = hoeringer->pdata[i];
      char end[PEJL_DATO_LEN];
      PejlOpgave *opgave;
      int late;

      if (hoering->siden[0] == '\0')
        continue;
      pejl_dato_add_days (hoering->siden, (int) dage, end);
      late = pejl_dato_days_between (end, i_dag);
      if (late < -PEJL_HOERING_VARSEL)
        continue;
      opgave = pejl_opgave_new (PEJL_OPGAVE_HOERING, &hoering->tilsyn, &hoering->dagtilbud, late);
      opgave->titel = title_of (late);
      opgave->undertitel = g_strdup_printf ("%s" DOT "%s", hoering->navn, who_is_silent (hoering));
      g_ptr_array_add (opgaver, opgave);
    }
  pejl_opgaver_sort (opgaver);
}
