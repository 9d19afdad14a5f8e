// SPDX-License-Identifier: GPL-3.0-or-later
// Finding what could be told of good practice, and keeping what was chosen in the words of that day.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/oplaeg/pejl-oplaeg-praksis.h"

#include "core/rules/pejl-privat-ord.h"

#include <string.h>

static void
forslag_free (gpointer data)
{
  PejlPraksisForslag *forslag = data;

  g_free (forslag->tekst);
  g_free (forslag->hvem);
  g_free (forslag->person);
  g_free (forslag);
}

static const char *
met_how (PejlArt art)
{
  switch (art)
    {
    case PEJL_ART_SAMTALE:
      return "fortalt i";
    case PEJL_ART_BOERNEPERSPEKTIV:
      return "børnenes egne ord i";
    case PEJL_ART_DOKUMENT:
      return "læst i";
    case PEJL_ART_OBSERVATION:
    case PEJL_ART_DATA:
    default:
      return "set i";
    }
}

static const char *
kind_of_house (PejlType type)
{
  switch (type)
    {
    case PEJL_TYPE_VUGGESTUE:
      return "en vuggestue";
    case PEJL_TYPE_BOERNEHAVE:
    case PEJL_TYPE_BOERNEHAVE_2_5:
      return "en børnehave";
    case PEJL_TYPE_ALDERSINTEGRERET:
      return "et aldersintegreret hus";
    case PEJL_TYPE_DAGPLEJE:
      return "dagplejen";
    case PEJL_TYPE_UKENDT:
    default:
      return "et dagtilbud";
    }
}

static char *
who (PejlReader *reader, const PejlEvidens *evidens)
{
  g_autoptr (PejlTilsyn) tilsyn = pejl_query_tilsyn_by_id (reader, &evidens->tilsyn);
  g_autoptr (PejlDagtilbud) hus = NULL;

  if (tilsyn != NULL && tilsyn->omfang == PEJL_OMFANG_DAGTILBUD)
    hus = pejl_query_dagtilbud_by_id (reader, &tilsyn->dagtilbud);
  return g_strdup_printf ("%s %s", met_how (evidens->art), kind_of_house (hus != NULL ? hus->type : PEJL_TYPE_UKENDT));
}

/* A house's own name in the words tells of it just as a person's does. */
static char *
person_in (const PejlPrivatOrd *ord, const PejlEvidens *evidens)
{
  g_autoptr (GArray) fund = pejl_privat_scan (ord, evidens->tekst);

  if (fund->len > 0)
    return pejl_privat_uddrag (evidens->tekst, &g_array_index (fund, PejlPrivatFund, 0));
  if (*evidens->sted != '\0' && strstr (evidens->tekst, evidens->sted) != NULL)
    return g_strdup (evidens->sted);
  return NULL;
}

GPtrArray *
pejl_oplaeg_praksis_forslag (PejlReader *reader, const PejlFilter *filter, guint limit)
{
  g_autoptr (PejlPrivatOrd) ord = pejl_privat_ord_read (reader);
  GPtrArray *forslag = g_ptr_array_new_with_free_func (forslag_free);
  g_autoptr (GPtrArray) evidens = NULL;
  PejlEvidensQuery query;
  guint clean = 0;

  pejl_evidens_query_init (&query);
  query.filter = *filter;
  query.retning = PEJL_RETNING_STYRKER;
  evidens = pejl_query_evidens (reader, &query, 0, limit);
  for (guint i = 0; i < evidens->len; i++)
    {
      const PejlEvidens *one = g_ptr_array_index (evidens, i);
      PejlPraksisForslag *item = g_new0 (PejlPraksisForslag, 1);

      item->id = one->id;
      item->tekst = g_strdup (one->tekst);
      item->hvem = who (reader, one);
      item->person = person_in (ord, one);
      g_ptr_array_insert (forslag, item->person == NULL ? (int) clean : -1, item);
      clean += item->person == NULL ? 1 : 0;
    }
  return forslag;
}

/* ---- what is kept ---- */

static char *
on_one_line (const char *text)
{
  char *copy = g_strdup (text);

  g_strdelimit (copy, "\t\r\n", ' ');
  return g_strstrip (copy);
}

void
pejl_oplaeg_praksis_tekst (const GPtrArray *valgte, char **evidens, char **citater)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < valgte->len; i++)
    {
      const PejlPraksisForslag *one = g_ptr_array_index (valgte, i);
      g_autofree char *tekst = on_one_line (one->tekst);
      g_autofree char *hvem = on_one_line (one->hvem);
      char id[PEJL_ID_STRLEN];

      g_string_append_printf (ids, "%s%s", i > 0 ? "\n" : "", pejl_id_to_buf (&one->id, id));
      g_string_append_printf (words, "%s%s\t%s\t%s", i > 0 ? "\n" : "", id, hvem, tekst);
    }
  *evidens = g_strdup (ids->str);
  *citater = g_strdup (words->str);
}

void
pejl_oplaeg_praksis_blokke (PejlDias *dias, const char *citater)
{
  g_auto (GStrv) lines = g_strsplit (citater, "\n", -1);
  guint n = g_strv_length (lines);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "\t", 3);

      if (g_strv_length (parts) == 3)
        pejl_dias_add_citat (dias, n > 1 && i >= (n + 1) / 2 ? 1 : 0, parts[2], parts[1]);
    }
}
