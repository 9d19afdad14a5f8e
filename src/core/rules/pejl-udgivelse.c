// SPDX-License-Identifier: GPL-3.0-or-later
// The dates of publications, and what they and late edits ask for.
#define G_LOG_DOMAIN "pejl-rules"

#include "core/rules/pejl-udgivelse.h"

#include "core/model/pejl-dansk.h"
#include "core/rules/pejl-opgave.h"

#include <stdlib.h>
#include <string.h>

#define YEARS 2
#define DOT " · "

/* --- dates --- */

static void
years_after (const char *iso, char after[PEJL_DATO_LEN])
{
  g_snprintf (after, PEJL_DATO_LEN, "%04d%.6s", atoi (iso) + YEARS, iso + 4);
  if (!pejl_dato_is_valid (after))
    memcpy (after + 8, "28", 2);
}

gboolean
pejl_udgivelse_frist (const char *sidste, const char *foerste, const char *udgives, char frist[PEJL_DATO_LEN])
{
  const char *from = *sidste != '\0' ? sidste : foerste;

  *frist = '\0';
  if (*from != '\0')
    years_after (from, frist);
  if (*udgives != '\0' && (*frist == '\0' || strcmp (udgives, frist) < 0))
    g_strlcpy (frist, udgives, PEJL_DATO_LEN);
  return *frist != '\0';
}

/* --- tasks --- */

static char *
title_of (const char *frist, const char *i_dag, int late)
{
  g_autofree char *day = pejl_opgave_format_day (frist, i_dag);
  g_autofree char *days = pejl_opgave_format_days (late);

  if (late > 0)
    return g_strdup_printf ("Tilsynsrapport skulle være offentliggjort for %s siden", days);
  if (late == 0)
    return g_strdup ("Tilsynsrapport skal offentliggøres i dag");
  return g_strdup_printf ("Tilsynsrapport skal offentliggøres senest %s", day);
}

static char *
subtitle_of (const PejlUdgivelse *udgivelse, const char *i_dag)
{
  g_autofree char *day = *udgivelse->sidste != '\0' ? pejl_opgave_format_day (udgivelse->sidste, i_dag) : NULL;
  g_autofree char *last = day != NULL ? g_strdup_printf ("sidst %s", day) : g_strdup ("aldrig offentliggjort her");

  return g_strdup_printf ("%s" DOT "%s" DOT "%s", udgivelse->navn, last,
                          pejl_id_is_nil (&udgivelse->tilsyn) ? "intet endeligt tilsyn venter" : "et endeligt tilsyn venter");
}

static PejlOpgave *
publication (const PejlUdgivelse *udgivelse, const char *i_dag)
{
  char frist[PEJL_DATO_LEN];
  PejlOpgave *opgave;
  int late;

  if (!pejl_udgivelse_frist (udgivelse->sidste, udgivelse->foerste, udgivelse->udgives, frist))
    return NULL;
  late = pejl_dato_days_between (frist, i_dag);
  if (late < -PEJL_UDGIVELSE_VARSEL)
    return NULL;
  opgave = pejl_opgave_new (PEJL_OPGAVE_UDGIVELSE, &udgivelse->tilsyn, &udgivelse->dagtilbud, late);
  opgave->titel = title_of (frist, i_dag, late);
  opgave->undertitel = subtitle_of (udgivelse, i_dag);
  return opgave;
}

void
pejl_udgivelse_opgaver (GPtrArray *opgaver, const GPtrArray *udgivelser, const char *i_dag)
{
  for (guint i = 0; i < udgivelser->len; i++)
    {
      PejlOpgave *opgave = publication (g_ptr_array_index (udgivelser, i), i_dag);

      if (opgave != NULL)
        g_ptr_array_add (opgaver, opgave);
    }
  pejl_opgaver_sort (opgaver);
}

void
pejl_sene_opgaver (GPtrArray *opgaver, const GPtrArray *tilsyn, const guint *antal, const char *i_dag)
{
  for (guint i = 0; i < tilsyn->len; i++)
    {
      const PejlTilsyn *item = g_ptr_array_index (tilsyn, i);
      g_autofree char *number = pejl_dansk_count_word ((int) antal[i], FALSE);
      g_autofree char *day = pejl_opgave_format_day (item->dato, i_dag);
      PejlOpgave *opgave = pejl_opgave_new (PEJL_OPGAVE_SENE, &item->id, &item->dagtilbud,
                                            pejl_dato_days_between (item->dato, i_dag));

      opgave->titel = antal[i] == 1 ? g_strdup ("En ændring kom efter, at tilsynet blev endeligt")
                                    : g_strdup_printf ("%s ændringer kom efter, at tilsynet blev endeligt", number);
      opgave->titel[0] = g_ascii_toupper (opgave->titel[0]);
      opgave->undertitel = g_strdup_printf ("%s" DOT "%s" DOT "kan tages ind som rettelse", item->sted, day);
      g_ptr_array_add (opgaver, opgave);
    }
  pejl_opgaver_sort (opgaver);
}
