// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the spec of chart 8.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/figur/pejl-figur-handleplan.h"

#include "core/chart/pejl-chart-opfoelgning.h"
#include "core/model/pejl-dansk.h"
#include "core/report/figur/pejl-figur.h"
#include "core/report/pejl-rapport-tekst.h"
#include "core/rules/pejl-frist.h"

#include <string.h>

#define PREFIX "punkt:"
#define LIST "liste:"
/* More points than twenty years of 150 houses give. */
#define ALL 1000000

/* What was counted on the way. */
typedef struct
{
  guint punkter;
  guint aabne;
  guint over;
  guint anden_frist; /* agreed another deadline than the municipality's */
  guint siden;       /* closed since */
  GHashTable *planer;
} Tal;

static PejlChartPunktTilstand
state_of (PejlPunktStatus status)
{
  switch (status)
    {
    case PEJL_PUNKT_I_GANG:
      return PEJL_CHART_PUNKT_I_GANG;
    case PEJL_PUNKT_AFVENTER:
      return PEJL_CHART_PUNKT_AFVENTER;
    case PEJL_PUNKT_LUKKET:
      return PEJL_CHART_PUNKT_LUKKET;
    case PEJL_PUNKT_AABEN:
    default:
      return PEJL_CHART_PUNKT_AABEN;
    }
}

static gboolean
has_another_deadline (const PejlPunkt *punkt, guint dage)
{
  char usual[PEJL_DATO_LEN];

  pejl_frist_standard (punkt->oprettet, dage, usual);
  return strcmp (usual, punkt->frist) != 0;
}

static void
add_point (PejlChartSpec *spec, const PejlPunkt *punkt, const char *opgjort, guint dage, Tal *tal)
{
  char id[PEJL_ID_STRLEN];
  g_autofree char *key = g_strconcat (PREFIX, pejl_id_to_buf (&punkt->id, id), NULL);
  gboolean since = punkt->status == PEJL_PUNKT_LUKKET && strcmp (punkt->lukket, opgjort) > 0;
  PejlPunkt then = *punkt; /* shares its texts */
  int over;

  if (since)
    then.status = PEJL_PUNKT_I_GANG;
  over = pejl_frist_dage_over (&then, opgjort);
  pejl_chart_opfoelgning_add_punkt (spec, key, punkt->sted, punkt->titel, state_of (then.status), punkt->ansvarlig,
                                    pejl_frist_alder (&then, opgjort), over);
  tal->punkter++;
  tal->siden += since ? 1 : 0;
  tal->aabne += then.status != PEJL_PUNKT_LUKKET ? 1 : 0;
  tal->over += then.status != PEJL_PUNKT_LUKKET && over > 0 ? 1 : 0;
  tal->anden_frist += has_another_deadline (punkt, dage) ? 1 : 0;
  g_hash_table_add (tal->planer, (gpointer) &punkt->handleplan);
}

static char *
title (const Tal *tal)
{
  g_autofree char *share = pejl_dansk_x_af_n ((int) tal->aabne, (int) tal->punkter);

  if (tal->punkter == 0)
    return g_strdup ("Ingen handleplaner er åbnet");
  if (tal->aabne == 0)
    return tal->punkter == 1 ? g_strdup ("Punktet i handleplanen er lukket")
                             : g_strdup_printf ("Alle %u punkter i handleplanerne er lukket", tal->punkter);
  if (tal->over == 0)
    return g_strdup_printf ("%s punkter er ikke lukket, og ingen af dem har overskredet fristen", share);
  return g_strdup_printf ("%s punkter er ikke lukket, og %u af dem har overskredet fristen", share, tal->over);
}

static char *
footer (PejlReader *reader, const char *opgjort, guint dage, const Tal *tal)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  g_autofree char *ejer = pejl_rapport_genitiv (*kommune->navn != '\0' ? kommune->navn : "Kommunen");
  g_autofree char *dato = pejl_dato_format_short (opgjort);
  guint planer = g_hash_table_size (tal->planer);
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, "Kilde: %s handleplaner. Data til og med %s. n = %u %s i %u %s.", ejer, dato,
                          tal->punkter, tal->punkter == 1 ? "punkt" : "punkter", planer,
                          planer == 1 ? "handleplan" : "handleplaner");
  if (dage > 0)
    g_string_append_printf (words, " Fristen på %u dage er kommunens egen, ikke lovens.", dage);
  else
    g_string_append (words, " Kommunen har ikke sat en fælles frist.");
  if (dage > 0 && tal->anden_frist > 0)
    g_string_append_printf (words, " For %u %s er en anden frist aftalt; brun viser, at punktets egen frist er passeret.",
                            tal->anden_frist, tal->anden_frist == 1 ? "punkt" : "punkter");
  if (tal->siden > 0)
    g_string_append_printf (words, " %u er lukket siden og står her som i gang.", tal->siden);
  return g_string_free (words, FALSE);
}

static GPtrArray *
points (PejlReader *reader, const PejlFilter *filter, const char *opgjort)
{
  PejlPunktQuery query;

  pejl_punkt_query_init (&query);
  query.distrikt = filter->distrikt;
  query.type = filter->type;
  query.ejerform = filter->ejerform;
  query.oprettet_til = opgjort;
  query.lukket_fra = filter->periode.start[0] != '\0' ? filter->periode.start : NULL;
  return pejl_query_punkter (reader, &query, 0, ALL);
}

PejlChartSpec *
pejl_figur_handleplan (PejlReader *reader, const PejlFilter *filter, const char *i_dag)
{
  PejlChartSpec *spec = pejl_chart_spec_new (PEJL_CHART_OPFOELGNING);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *words = NULL;
  g_autofree char *source = NULL;
  g_autofree char *periode = filter->periode.start[0] != '\0' ? pejl_periode_format (&filter->periode) : NULL;
  char opgjort[PEJL_DATO_LEN];
  Tal tal = { 0 };

  pejl_figur_opgjort (filter, opgjort);
  if (strcmp (opgjort, i_dag) > 0)
    g_strlcpy (opgjort, i_dag, sizeof opgjort);
  tal.planer = g_hash_table_new (pejl_id_hash, pejl_id_equal);
  pejl_chart_opfoelgning_set_frist (spec, (int) kommune->handleplan_dage);
  found = points (reader, filter, opgjort);
  for (guint i = 0; i < found->len; i++)
    add_point (spec, g_ptr_array_index (found, i), opgjort, kommune->handleplan_dage, &tal);
  pejl_chart_opfoelgning_set_planer (spec, (int) g_hash_table_size (tal.planer));
  words = title (&tal);
  source = footer (reader, opgjort, kommune->handleplan_dage, &tal);
  pejl_chart_spec_set_title (spec, words);
  pejl_chart_spec_set_subtitle (spec, "Punkter i handleplaner efter tilstand og alder i dage. Lukkede punkter: alder, da de "
                                      "blev lukket. Åbne punkter fra før perioden er med.");
  pejl_chart_spec_set_footer (spec, source);
  pejl_chart_spec_set_period (spec, periode);
  g_hash_table_unref (tal.planer);
  return spec;
}

gboolean
pejl_figur_handleplan_punkt (const char *key, PejlId *punkt)
{
  if (g_str_has_prefix (key, LIST))
    key += strlen (LIST);
  return g_str_has_prefix (key, PREFIX) && pejl_id_parse (key + strlen (PREFIX), punkt);
}
