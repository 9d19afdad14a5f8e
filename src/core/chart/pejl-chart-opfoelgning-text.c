// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 8 in words and as a table.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-opfoelgning-private.h"
#include "core/chart/pejl-chart-unavngivet.h"

#include "core/model/pejl-dansk.h"

static const char *
dage (int n)
{
  return n == 1 ? "dag" : "dage";
}

char *
pejl_chart_opfoelgning_spoken (const PejlOpfoelgningPunkt *punkt)
{
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, "%s: %s%s%s", pejl_chart_hus_navn (punkt->sted), punkt->titel,
                          *punkt->titel != '\0' ? ", " : "", pejl_chart_opfoelgning_tilstand_name (punkt->tilstand));
  if (*punkt->ansvarlig != '\0')
    g_string_append_printf (words, ", %s", punkt->ansvarlig);
  if (punkt->tilstand == PEJL_CHART_PUNKT_LUKKET)
    g_string_append_printf (words, ", lukket efter %d %s", punkt->alder, dage (punkt->alder));
  else
    g_string_append_printf (words, ", %d %s gammelt", punkt->alder, dage (punkt->alder));
  if (punkt->over > 0)
    g_string_append_printf (words, ", %d %s %s fristen", punkt->over, dage (punkt->over),
                            punkt->tilstand == PEJL_CHART_PUNKT_LUKKET ? "efter" : "over");
  return g_string_free (words, FALSE);
}

/* "Åben 7, i gang 11, afventer 4, lukket 24." */
static char *
states_sentence (const PejlOpfoelgning *self)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < PEJL_CHART_PUNKT_N; i++)
    {
      const char *name = pejl_chart_opfoelgning_tilstand_name (i);
      g_autofree char *first = i == 0 ? pejl_dansk_capitalize (name) : g_strdup (name);

      g_string_append_printf (words, "%s%s %u", i > 0 ? ", " : "", first, pejl_chart_opfoelgning_count (self, i, FALSE));
    }
  g_string_append_c (words, '.');
  return g_string_free (words, FALSE);
}

static char *
late_sentence (const PejlOpfoelgning *self)
{
  g_autoptr (GPtrArray) late = pejl_chart_opfoelgning_late (self);
  guint open = pejl_chart_opfoelgning_count_open (self, FALSE);
  GString *words = g_string_new (NULL);

  if (open == 0)
    g_string_append (words, "Alle punkter er lukket.");
  else if (late->len == 0)
    g_string_append_printf (words, "Ingen af de %u ikke lukkede er over fristen.", open);
  else
    {
      const PejlOpfoelgningPunkt *worst = g_ptr_array_index (late, 0);

      g_string_append_printf (words, "%u af de %u ikke lukkede er over fristen", late->len, open);
      if (self->frist > 0)
        g_string_append_printf (words, " (kommunens er %d dage)", self->frist);
      g_string_append_printf (words, "; længst er %s med %d %s over.", *worst->sted != '\0' ? worst->sted : "et af dem", worst->over,
                              dage (worst->over));
    }
  return g_string_free (words, FALSE);
}

void
pejl_chart_opfoelgning_alt (const PejlChartSpec *spec, GPtrArray *sentences)
{
  const PejlOpfoelgning *self = pejl_chart_opfoelgning_get (spec);
  guint n = self->punkter->len, late = pejl_chart_opfoelgning_count (self, PEJL_CHART_PUNKT_LUKKET, TRUE);

  if (n == 0)
    {
      g_ptr_array_add (sentences, g_strdup ("Prikdiagram. Ingen handleplaner er åbnet."));
      return;
    }
  g_ptr_array_add (sentences, g_strdup_printf ("Prikdiagram: %u %s i %d %s efter alder i dage.", n,
                                               n == 1 ? "punkt" : "punkter", self->planer,
                                               self->planer == 1 ? "handleplan" : "handleplaner"));
  g_ptr_array_add (sentences, states_sentence (self));
  g_ptr_array_add (sentences, late_sentence (self));
  if (late > 0)
    g_ptr_array_add (sentences, g_strdup_printf ("%u %s blev lukket efter fristen.", late,
                                                 late == 1 ? "punkt" : "punkter"));
}

static void
add_row (PejlChartTable *table, const PejlOpfoelgningPunkt *punkt)
{
  GPtrArray *row = pejl_chart_table_add_row (table, pejl_chart_hus_navn (punkt->sted));

  g_ptr_array_add (row, g_strdup (punkt->titel));
  g_ptr_array_add (row, g_strdup (pejl_chart_opfoelgning_tilstand_name (punkt->tilstand)));
  g_ptr_array_add (row, g_strdup (punkt->ansvarlig));
  g_ptr_array_add (row, g_strdup_printf ("%d", punkt->alder));
  g_ptr_array_add (row, punkt->over > 0 ? g_strdup_printf ("%d", punkt->over) : g_strdup ("nej"));
}

/* Those over the deadline first, as in the list; then by state and age. */
PejlChartTable *
pejl_chart_opfoelgning_table (const PejlChartSpec *spec)
{
  static const char *const header[]
    = { "Dagtilbud", "Punkt", "Tilstand", "Ansvarlig rolle", "Alder i dage", "Over frist" };
  const PejlOpfoelgning *self = pejl_chart_opfoelgning_get (spec);
  g_autoptr (GPtrArray) late = pejl_chart_opfoelgning_late (self);
  PejlChartTable *table = pejl_chart_table_new (g_strdup_printf ("Punkter i handleplaner%s%s",
                                                                 spec->period != NULL ? ", " : "",
                                                                 spec->period != NULL ? spec->period : ""));

  for (guint i = 0; i < G_N_ELEMENTS (header); i++)
    pejl_chart_table_add_header (table, g_strdup (header[i]));
  for (guint i = 0; i < late->len; i++)
    add_row (table, g_ptr_array_index (late, i));
  for (guint tilstand = 0; tilstand < PEJL_CHART_PUNKT_N; tilstand++)
    {
      g_autoptr (GPtrArray) those = pejl_chart_opfoelgning_of (self, tilstand);

      for (guint i = 0; i < those->len; i++)
        {
          const PejlOpfoelgningPunkt *punkt = g_ptr_array_index (those, i);

          if (tilstand == PEJL_CHART_PUNKT_LUKKET || punkt->over <= 0)
            add_row (table, punkt);
        }
    }
  return table;
}
