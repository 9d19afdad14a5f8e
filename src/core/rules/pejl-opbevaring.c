// SPDX-License-Identifier: GPL-3.0-or-later
// Retention by date.
#define G_LOG_DOMAIN "pejl-rules"

#include "core/rules/pejl-opbevaring.h"

#include "core/rules/pejl-opgave.h"

#include <stdio.h>

gboolean
pejl_opbevaring_senest (guint maaneder, const char *i_dag, char senest[PEJL_DATO_LEN])
{
  unsigned year, month, day;
  GDate date;

  if (maaneder == 0 || sscanf (i_dag, "%4u-%2u-%2u", &year, &month, &day) != 3
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year) || maaneder >= year * 12)
    return FALSE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  g_date_subtract_months (&date, maaneder);
  g_snprintf (senest, PEJL_DATO_LEN, "%04u-%02u-%02u", g_date_get_year (&date), (unsigned) g_date_get_month (&date),
              g_date_get_day (&date));
  return TRUE;
}

void
pejl_opbevaring_add_opgave (GPtrArray *opgaver, guint antal, guint maaneder)
{
  PejlOpgave *opgave;

  if (antal == 0)
    return;
  opgave = pejl_opgave_new (PEJL_OPGAVE_OPBEVARING, NULL, NULL, 0);
  opgave->titel = antal == 1 ? g_strdup ("Ét journaliseret tilsyn har noter og evidens, der kan slettes")
                             : g_strdup_printf ("%u journaliserede tilsyn har noter og evidens, der kan slettes", antal);
  opgave->undertitel = g_strdup_printf ("Endelige for mere end %u måneder siden · intet slettes af sig selv", maaneder);
  g_ptr_array_add (opgaver, opgave);
  pejl_opgaver_sort (opgaver);
}

char *
pejl_opbevaring_grund (guint maaneder)
{
  return g_strdup_printf ("Opbevaringsreglen: %u måneder efter journalisering", maaneder);
}
