// SPDX-License-Identifier: GPL-3.0-or-later
// What a case demands, what of it is missing, and the words for how long it has lasted.
#define G_LOG_DOMAIN "pejl-rules"

#include "core/rules/pejl-sag.h"

#include "core/model/pejl-dansk.h"

#include <stdlib.h>
#include <string.h>

#define NBSP "\u00a0"

void
pejl_sag_punkt_free (PejlSagPunkt *punkt)
{
  if (punkt == NULL)
    return;
  g_free (punkt->tekst);
  g_free (punkt->hvordan);
  g_free (punkt);
}

/* --- what it demands --- */

static PejlSagPunkt *
add_punkt (GPtrArray *punkter, PejlSagPunktArt art, gboolean opfyldt, const char *tekst, char *hvordan)
{
  PejlSagPunkt *punkt = g_new0 (PejlSagPunkt, 1);

  punkt->art = art;
  punkt->opfyldt = opfyldt;
  punkt->tekst = g_strdup (tekst);
  punkt->hvordan = hvordan;
  g_ptr_array_add (punkter, punkt);
  return punkt;
}

static char *
dated (const char *word, const char *dato)
{
  g_autofree char *day = pejl_dato_format_long (dato);

  return g_strdup_printf ("%s %s", word, day);
}

static char *
how_visited (const PejlSagFakta *fakta)
{
  g_autofree char *first = NULL;

  if (fakta->uanmeldte == 0)
    return fakta->planlagt_dato[0] != '\0' ? dated ("Planlagt til", fakta->planlagt_dato)
                                           : g_strdup ("Ikke planlagt endnu");
  first = dated ("Holdt", fakta->uanmeldt_dato);
  if (fakta->uanmeldte == 1)
    return g_steal_pointer (&first);
  return g_strdup_printf ("%s, og %u mere", first, fakta->uanmeldte - 1);
}

static char *
how_planned (const PejlSagFakta *fakta)
{
  g_autofree char *closed = NULL;

  if (fakta->handleplaner == 0)
    return g_strdup ("Ikke lavet endnu");
  if (fakta->punkter == 0)
    return g_strdup ("Den har ingen punkter endnu");
  closed = pejl_dansk_x_af_n ((int) fakta->punkter_lukket, (int) fakta->punkter);
  return g_strdup_printf ("%s punkter er lukket", closed);
}

GPtrArray *
pejl_sag_punkter (const PejlSag *sag, const PejlSagFakta *fakta, const GPtrArray *krav)
{
  GPtrArray *punkter = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_sag_punkt_free);

  if (sag->art == PEJL_SAG_SKAERPET)
    {
      PejlSagPunkt *visit = add_punkt (punkter, PEJL_SAG_PUNKT_UANMELDT, fakta->uanmeldte > 0,
                                       "Mindst ét uanmeldt besøg med observation af det, der bekymrer",
                                       how_visited (fakta));

      visit->tilsyn = fakta->uanmeldte > 0 ? fakta->uanmeldt : fakta->planlagt;
    }
  /* A plan that says nothing of what to do is none. */
  if (sag->art == PEJL_SAG_SKAERPET && sag->alvorlig)
    add_punkt (punkter, PEJL_SAG_PUNKT_HANDLEPLAN, fakta->handleplaner > 0 && fakta->punkter > 0,
               "Handleplan, lavet i dialog med lederen", how_planned (fakta));
  for (guint i = 0; i < krav->len; i++)
    {
      const PejlSagKrav *one = g_ptr_array_index (krav, i);
      gboolean done = *one->opfyldt != '\0';

      add_punkt (punkter, PEJL_SAG_PUNKT_LISTE, done, one->tekst, done ? dated ("Klaret", one->opfyldt) : g_strdup (""))->krav
        = one->id;
    }
  return punkter;
}

/* --- how long --- */

PejlSagStand
pejl_sag_stand (const PejlSag *sag, const GPtrArray *punkter, const char *i_dag)
{
  PejlSagStand stand = { 0 };

  stand.dage = MAX (pejl_dato_days_between (sag->aabnet, pejl_sag_is_open (sag) ? i_dag : sag->lukket), 0);
  stand.har_graense = sag->graense > 0;
  if (stand.har_graense)
    stand.tilbage = (int) sag->graense - stand.dage;
  stand.over = stand.har_graense && stand.tilbage < 0;
  stand.punkter = punkter->len;
  for (guint i = 0; i < punkter->len; i++)
    stand.mangler += !((const PejlSagPunkt *) g_ptr_array_index (punkter, i))->opfyldt;
  return stand;
}

static char *
format_days (int dage)
{
  g_autofree char *number = pejl_dansk_integer (dage);

  return g_strdup_printf ("%s" NBSP "%s", number, dage == 1 ? "dag" : "dage");
}

char *
pejl_sag_dag_tekst (const PejlSag *sag, const PejlSagStand *stand)
{
  g_autofree char *art = pejl_dansk_capitalize (pejl_sag_art_name (sag->art));

  if (stand->har_graense)
    return g_strdup_printf ("%s, dag" NBSP "%d af" NBSP "%u", art, stand->dage, sag->graense);
  return g_strdup_printf ("%s, dag" NBSP "%d", art, stand->dage);
}

char *
pejl_sag_graense_tekst (const PejlSag *sag, const PejlSagStand *stand)
{
  g_autofree char *days = format_days (pejl_sag_is_open (sag) ? abs (stand->tilbage) : stand->dage);

  if (!pejl_sag_is_open (sag))
    return g_strdup_printf ("lukket efter %s", days);
  if (!stand->har_graense)
    return g_strdup ("ingen grænse sat");
  if (stand->tilbage == 0)
    return g_strdup ("grænsen er i dag");
  return g_strdup_printf (stand->over ? "%s over grænsen" : "%s til grænsen", days);
}

char *
pejl_sag_paa_besoeget (const PejlSag *sag, const GPtrArray *punkter)
{
  GString *text = g_string_new (NULL);

  if (*sag->grund != '\0')
    g_string_append_printf (text, "Hold øje med: %s", sag->grund);
  for (guint i = 0; i < punkter->len; i++)
    {
      const PejlSagPunkt *punkt = g_ptr_array_index (punkter, i);

      if (!punkt->opfyldt)
        g_string_append_printf (text, "%sMangler: %s", text->len > 0 ? "\n" : "", punkt->tekst);
    }
  return g_string_free (text, FALSE);
}

/* --- many of them --- */

PejlSagOverblik *
pejl_sag_overblik_new (PejlSag *sag, const PejlSagFakta *fakta, const GPtrArray *krav, const char *i_dag)
{
  PejlSagOverblik *overblik = g_new0 (PejlSagOverblik, 1);

  overblik->sag = pejl_sag_ref (sag);
  overblik->fakta = *fakta;
  overblik->punkter = pejl_sag_punkter (sag, fakta, krav);
  overblik->stand = pejl_sag_stand (sag, overblik->punkter, i_dag);
  return overblik;
}

void
pejl_sag_overblik_free (PejlSagOverblik *overblik)
{
  if (overblik == NULL)
    return;
  pejl_sag_unref (overblik->sag);
  g_ptr_array_unref (overblik->punkter);
  g_free (overblik);
}

static int
urgency (const PejlSagStand *stand)
{
  return stand->over ? 0 : stand->mangler > 0 ? 1 : 2;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const PejlSagOverblik *x = *(const PejlSagOverblik *const *) a;
  const PejlSagOverblik *y = *(const PejlSagOverblik *const *) b;
  int left_x = x->stand.har_graense ? x->stand.tilbage : G_MAXINT;
  int left_y = y->stand.har_graense ? y->stand.tilbage : G_MAXINT;

  if (urgency (&x->stand) != urgency (&y->stand))
    return urgency (&x->stand) - urgency (&y->stand);
  if (x->sag->art != y->sag->art)
    return x->sag->art < y->sag->art ? -1 : 1;
  if (left_x != left_y)
    return left_x < left_y ? -1 : 1;
  return pejl_dansk_compare (x->sag->sted, y->sag->sted);
}

void
pejl_sag_sorter (GPtrArray *overblik)
{
  g_ptr_array_sort (overblik, compare);
}

static char *
what_is_missing (const PejlSagOverblik *overblik)
{
  for (guint i = 0; i < overblik->punkter->len; i++)
    {
      const PejlSagPunkt *punkt = g_ptr_array_index (overblik->punkter, i);
      g_autofree char *number = NULL;

      if (punkt->opfyldt)
        continue;
      if (punkt->art == PEJL_SAG_PUNKT_UANMELDT)
        return g_strdup ("et uanmeldt besøg");
      if (punkt->art == PEJL_SAG_PUNKT_HANDLEPLAN)
        return g_strdup ("en handleplan");
      number = pejl_dansk_count_word ((int) overblik->stand.mangler, TRUE);
      return g_strdup_printf ("%s %s på listen", number, overblik->stand.mangler == 1 ? "punkt" : "punkter");
    }
  return NULL;
}

char *
pejl_sag_venter (const PejlSagOverblik *overblik)
{
  g_autofree char *art = pejl_dansk_capitalize (pejl_sag_art_name (overblik->sag->art));
  g_autofree char *missing = NULL;

  if (!pejl_sag_is_open (overblik->sag))
    return NULL;
  if (overblik->stand.over)
    {
      g_autofree char *limit = pejl_sag_graense_tekst (overblik->sag, &overblik->stand);

      return g_strdup_printf ("%s er %s", art, limit);
    }
  missing = what_is_missing (overblik);
  return missing != NULL ? g_strdup_printf ("%s mangler %s", art, missing) : NULL;
}
