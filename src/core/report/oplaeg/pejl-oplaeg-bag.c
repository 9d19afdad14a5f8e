// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the houses of a mark by distrikt and by type.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/oplaeg/pejl-oplaeg-bag.h"

#include "core/model/pejl-dansk.h"
#include "core/report/figur/pejl-figur-aarshjul.h"
#include "core/report/figur/pejl-figur-under.h"
#include "core/report/oplaeg/pejl-oplaeg-forslag.h"
#include "core/report/pejl-skjul.h"
#include "core/store/query/pejl-query-aftale.h"
#include "core/store/query/pejl-query-handleplan.h"

#include <string.h>

/* In the order in which they first come. */
typedef struct
{
  GPtrArray *names; /* borrowed texts */
  GArray *counts;   /* guint */
} Taelling;

static void
count (Taelling *taelling, const char *name)
{
  guint one = 1;

  for (guint i = 0; i < taelling->names->len; i++)
    if (strcmp (g_ptr_array_index (taelling->names, i), name) == 0)
      {
        g_array_index (taelling->counts, guint, i)++;
        return;
      }
  g_ptr_array_add (taelling->names, (gpointer) name);
  g_array_append_val (taelling->counts, one);
}

/* All that is told has its sum in the chart: with the small groups so many are hidden that none can be reckoned. */
static void
tell (const Taelling *taelling, GPtrArray *lines)
{
  guint n = taelling->names->len;
  g_autofree PejlSkjul *skjul = g_new0 (PejlSkjul, MAX (n, 1));

  pejl_skjul_grupper ((const guint *) taelling->counts->data, n, PEJL_FIGUR_MINDSTE_GRUPPE, skjul);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = pejl_dansk_capitalize (g_ptr_array_index (taelling->names, i));

      if (skjul[i] == PEJL_SKJUL_VIST)
        g_ptr_array_add (lines, g_strdup_printf ("%s: %u", name, g_array_index (taelling->counts, guint, i)));
      else
        g_ptr_array_add (lines, g_strdup_printf ("%s: %s", name, skjul[i] == PEJL_SKJUL_LILLE ? "færre end tre" : "vises ikke"));
    }
}

static const PejlStedSum *
find_house (const PejlAnalyse *analyse, const PejlId *dagtilbud)
{
  for (guint i = 0; i < analyse->steder->len; i++)
    if (pejl_id_equal (&((PejlStedSum *) g_ptr_array_index (analyse->steder, i))->dagtilbud, dagtilbud))
      return g_ptr_array_index (analyse->steder, i);
  return NULL;
}

/* Each house of the mark once: PejlStedSum*, borrowed from the analysis. */
static GPtrArray *
houses_of (const PejlAnalyse *analyse, const PejlFigurUnder *under)
{
  GPtrArray *houses = g_ptr_array_new ();

  for (guint i = 0; i < under->steder->len; i++)
    g_ptr_array_add (houses, g_ptr_array_index (under->steder, i));
  for (guint i = 0; i < under->tilsyn->len; i++)
    {
      const PejlTilsyn *tilsyn = g_ptr_array_index (under->tilsyn, i);
      const PejlStedSum *sted = find_house (analyse, &tilsyn->dagtilbud);

      if (sted != NULL && !g_ptr_array_find (houses, sted, NULL))
        g_ptr_array_add (houses, (gpointer) sted);
    }
  return houses;
}

static void
tell_houses (const PejlAnalyse *analyse, const PejlFigurUnder *under, GPtrArray *lines, guint *antal)
{
  g_autoptr (GPtrArray) houses = houses_of (analyse, under);
  Taelling distrikter = { g_ptr_array_new (), g_array_new (FALSE, FALSE, sizeof (guint)) };
  Taelling typer = { g_ptr_array_new (), g_array_new (FALSE, FALSE, sizeof (guint)) };

  *antal = houses->len;
  for (guint i = 0; i < houses->len; i++)
    {
      const PejlStedSum *sted = g_ptr_array_index (houses, i);

      count (&distrikter, *sted->distrikt_navn != '\0' ? sted->distrikt_navn : "Uden distrikt");
      count (&typer, pejl_type_name (sted->type));
    }
  /* Of fewer than three even the distrikt would say who. */
  if (*antal >= PEJL_FIGUR_MINDSTE_GRUPPE)
    {
      tell (&distrikter, lines);
      tell (&typer, lines);
    }
  else
    g_ptr_array_add (lines, g_strdup (*antal > 0 ? "Færre end tre dagtilbud: de vises ikke nærmere." : "Ingen dagtilbud."));
  g_ptr_array_unref (distrikter.names);
  g_array_unref (distrikter.counts);
  g_ptr_array_unref (typer.names);
  g_array_unref (typer.counts);
}

/* What is a month's is counted in visits too. */
static void
tell_visits (const PejlFigurUnder *under, GPtrArray *lines)
{
  guint uanmeldte = 0;

  for (guint i = 0; i < under->tilsyn->len; i++)
    uanmeldte += !((const PejlTilsyn *) g_ptr_array_index (under->tilsyn, i))->anmeldt;
  g_ptr_array_add (lines, g_strdup_printf ("Holdte besøg: %u, heraf %u uanmeldte", under->tilsyn->len, uanmeldte));
}

/* A month that the data do not reach: what is planned in it, but for what is to come unannounced. */
static gboolean
tell_plan (PejlFigurKilde *kilde, const char *month, PejlFigurUnder *under, GPtrArray *lines)
{
  const PejlFigurValg *valg = pejl_figur_kilde_valg (kilde);
  PejlTilsynQuery query;
  char last[PEJL_DATO_LEN];

  if (strncmp (month, valg->i_dag, 7) <= 0)
    return FALSE;
  pejl_tilsyn_query_init (&query);
  query.filter = valg->filter;
  query.filter.til_og_med[0] = '\0';
  g_snprintf (query.filter.periode.start, PEJL_DATO_LEN, "%.7s-01", month);
  pejl_dato_add_days (query.filter.periode.start, 31, last);
  g_snprintf (query.filter.periode.end, PEJL_DATO_LEN, "%.7s-01", last);
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.anmeldt = 1;
  under->art = PEJL_UNDER_TILSYN;
  g_clear_pointer (&under->tilsyn, g_ptr_array_unref);
  under->tilsyn = pejl_query_tilsyn (pejl_figur_kilde_reader (kilde), &query, 0, pejl_query_tilsyn_count (pejl_figur_kilde_reader (kilde), &query));
  g_ptr_array_add (lines, g_strdup_printf ("Anmeldte besøg i planen: %u", under->tilsyn->len));
  return TRUE;
}

/* Talks, or deadlines of handleplaner, of a month of the wheel. */
static void
tell_month (PejlFigurKilde *kilde, const char *month, PejlRing ring, GPtrArray *lines, guint *antal)
{
  static const PejlId nobody = { { 0 } };
  const PejlFigurValg *valg = pejl_figur_kilde_valg (kilde);
  g_autoptr (GPtrArray) punkter
    = pejl_figur_aarshjul_punkter (pejl_figur_kilde_reader (kilde), &valg->filter, (int) g_ascii_strtoll (month, NULL, 10),
                                   valg->i_dag, &nobody, TRUE);

  *antal = strlen (month) == 7 ? pejl_figur_aarshjul_antal (punkter, ring, (int) g_ascii_strtoll (month + 5, NULL, 10)) : 0;
  g_ptr_array_add (lines, g_strdup_printf (ring == PEJL_RING_SAMTALER ? "Samtaler i måneden: %u" : "Frister i måneden: %u", *antal));
}

/* A day of the wheel that is neither a visit nor a deadline. */
static void
tell_date (PejlReader *reader, const char *id, GPtrArray *lines, guint *antal)
{
  g_autoptr (PejlAftale) aftale = NULL;
  g_autofree char *day = NULL;
  PejlId row;

  if (pejl_id_parse (id, &row))
    aftale = pejl_query_aftale_by_id (reader, &row);
  if (aftale == NULL)
    return;
  *antal = 1;
  day = pejl_dato_format_long (aftale->dato);
  g_ptr_array_add (lines, g_strdup_printf ("%s: %s", day, aftale->titel));
}

static void
tell_cell (const PejlAnalyse *analyse, const PejlFigurUnder *under, GPtrArray *lines, guint *antal)
{
  guint styrker = 0, mangler = 0;

  for (guint i = 0; i < analyse->tegn->len; i++)
    {
      const PejlTegnSum *sum = &g_array_index (analyse->tegn, PejlTegnSum, i);
      const PejlTegn *tegn = g_ptr_array_index (analyse->strategi->tegn, i);
      const PejlIndsatsomraade *omraade = g_ptr_array_index (analyse->strategi->omraader, tegn->omraade);
      const PejlRolle *rolle = g_ptr_array_index (analyse->strategi->roller, tegn->rolle);

      if ((under->omraade != NULL && strcmp (under->omraade, omraade->key) != 0)
          || (under->rolle != NULL && strcmp (under->rolle, rolle->key) != 0))
        continue;
      styrker += sum->styrker;
      mangler += sum->mangler;
    }
  *antal = styrker + mangler;
  g_ptr_array_add (lines, g_strdup_printf ("Evidens, der viser tegnene: %u", styrker));
  g_ptr_array_add (lines, g_strdup_printf ("Evidens, der viser, at de mangler: %u", mangler));
}

/* What is agreed of it, not with whom. */
static void
tell_point (PejlReader *reader, const PejlId *id, GPtrArray *lines, guint *antal)
{
  g_autoptr (PejlPunkt) punkt = pejl_query_punkt (reader, id);
  g_autofree char *frist = NULL;

  if (punkt == NULL)
    return;
  *antal = 1;
  frist = *punkt->frist != '\0' ? pejl_dato_format_long (punkt->frist) : g_strdup ("ingen");
  g_ptr_array_add (lines, g_strdup_printf ("Tilstand: %s", pejl_punkt_status_name (punkt->status)));
  g_ptr_array_add (lines, g_strdup_printf ("Frist: %s", frist));
}

static void
tell_under (PejlFigurKilde *kilde, PejlFigurUnder *under, const char *key, GPtrArray *lines, guint *antal)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);

  switch (under->art)
    {
    case PEJL_UNDER_EVIDENS:
      tell_cell (analyse, under, lines, antal);
      return;
    case PEJL_UNDER_PUNKT:
      tell_point (pejl_figur_kilde_reader (kilde), &under->punkt, lines, antal);
      return;
    case PEJL_UNDER_TILSYN:
    case PEJL_UNDER_STEDER:
    default:
      if (g_str_has_prefix (key, "maaned:") && !tell_plan (kilde, key + strlen ("maaned:"), under, lines))
        tell_visits (under, lines);
      tell_houses (analyse, under, lines, antal);
      return;
    }
}

GPtrArray *
pejl_oplaeg_bag (PejlReader *reader, const PejlOplaegPost *post, const char *key, guint *antal)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  g_autoptr (PejlFigurKilde) kilde = NULL;
  PejlFigurValg valg = { .offentlig = TRUE };
  PejlFigurUnder under = { 0 };

  *antal = 0;
  if (!pejl_oplaeg_filter (post, (int) kommune->periode_maaned, &valg.filter))
    return lines;
  g_strlcpy (valg.i_dag, post->skaering, sizeof valg.i_dag);
  kilde = pejl_figur_kilde_new (reader, &valg);
  if (g_str_has_prefix (key, "hjul:"))
    key += strlen ("hjul:");
  if (g_str_has_prefix (key, "frister:"))
    tell_month (kilde, key + strlen ("frister:"), PEJL_RING_HANDLEPLANER, lines, antal);
  else if (g_str_has_prefix (key, "samtaler:"))
    tell_month (kilde, key + strlen ("samtaler:"), PEJL_RING_SAMTALER, lines, antal);
  else if (g_str_has_prefix (key, "aftale:"))
    tell_date (reader, key + strlen ("aftale:"), lines, antal);
  else if (pejl_figur_under (kilde, key, &under))
    tell_under (kilde, &under, key, lines, antal);
  pejl_figur_under_clear (&under);
  return lines;
}
