// SPDX-License-Identifier: GPL-3.0-or-later
// From a tilsyn and a reader to a document, and on to the file.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/rapport/pejl-tilsynsrapport.h"

#include "core/report/pdf/pejl-pdf-skriver.h"
#include "core/report/pejl-html-skriver.h"
#include "core/report/pejl-report-error.h"
#include "core/report/rapport/pejl-tilsynsrapport-private.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *key;
  const char *navn;
  gboolean offentlig;
} arter[PEJL_N_RAPPORTER] = {
  [PEJL_RAPPORT_FORAELDRE] = { "foraeldre", "Forældre", TRUE },
  [PEJL_RAPPORT_PERSONALE] = { "personale", "Personale og leder", FALSE },
  [PEJL_RAPPORT_POLITISK] = { "politisk", "Politisk", TRUE },
  [PEJL_RAPPORT_HANDLEPLAN] = { "handleplan", "Handleplan", FALSE },
  [PEJL_RAPPORT_DAGPLEJE] = { "dagpleje", "Dagpleje samlet", TRUE },
};

const char *
pejl_rapport_art_key (PejlRapportArt art)
{
  return arter[art].key;
}

const char *
pejl_rapport_art_navn (PejlRapportArt art)
{
  return arter[art].navn;
}

gboolean
pejl_rapport_art_er_offentlig (PejlRapportArt art)
{
  return arter[art].offentlig;
}

static PejlDokument *
compose_dagpleje (PejlReader *reader, const PejlTilsynUdtraek *udtraek, GError **error)
{
  g_autoptr (GPtrArray) besoeg = pejl_query_besoeg_i_samlet (reader, &udtraek->tilsyn->id);

  if (udtraek->hus->type == PEJL_TYPE_DAGPLEJE)
    return pejl_rapport_dagpleje (udtraek, besoeg);
  g_set_error_literal (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_NO_DATA,
                       _("There is no report of a dagpleje to write: the visit is of another kind of dagtilbud. Nothing was "
                         "written. Choose a visit in a dagpleje."));
  return NULL;
}

static PejlDokument *
compose_handleplan (PejlReader *reader, const PejlTilsynUdtraek *udtraek, GError **error)
{
  if (udtraek->punkter->len > 0)
    return pejl_rapport_handleplan (reader, udtraek);
  g_set_error_literal (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_NO_DATA,
                       _("There is no handleplan to write: nothing was agreed at the visit, and no point was open. Nothing was "
                         "written."));
  return NULL;
}

PejlDokument *
pejl_tilsynsrapport_dokument (PejlReader *reader, PejlRapportArt art, const PejlId *tilsyn, GError **error)
{
  g_autoptr (PejlTilsynUdtraek) udtraek = pejl_tilsyn_udtraek_new (reader, tilsyn, error);

  if (udtraek == NULL)
    return NULL;
  switch (art)
    {
    case PEJL_RAPPORT_FORAELDRE:
      return pejl_rapport_foraeldre (udtraek);
    case PEJL_RAPPORT_PERSONALE:
      return pejl_rapport_personale (udtraek);
    case PEJL_RAPPORT_POLITISK:
      return pejl_rapport_politisk (reader, udtraek);
    case PEJL_RAPPORT_HANDLEPLAN:
      return compose_handleplan (reader, udtraek, error);
    case PEJL_RAPPORT_DAGPLEJE:
    default:
      return compose_dagpleje (reader, udtraek, error);
    }
}

gboolean
pejl_rapport_write (const PejlDokument *dokument, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlPdfSats) sats = NULL;

  if (g_str_has_suffix (path, ".html") || g_str_has_suffix (path, ".htm"))
    return pejl_html_skriver_write (dokument, path, error);
  sats = pejl_pdf_sats_new (dokument, cancellable, error);
  return sats != NULL && pejl_pdf_skriver_write (sats, path, cancellable, NULL, NULL, error);
}

gboolean
pejl_tilsynsrapport_find (PejlReader *reader, const PejlId *dagtilbud, PejlId *tilsyn)
{
  PejlTilsynQuery query;
  g_autoptr (GPtrArray) found = NULL;

  pejl_tilsyn_query_init (&query);
  query.dagtilbud = *dagtilbud;
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = PEJL_STATUS_ENDELIG;
  found = pejl_query_tilsyn (reader, &query, 0, 1);
  if (found->len == 0)
    {
      g_clear_pointer (&found, g_ptr_array_unref);
      query.status_min = PEJL_STATUS_GENNEMFOERT;
      found = pejl_query_tilsyn (reader, &query, 0, 1);
    }
  if (found->len == 0)
    return FALSE;
  *tilsyn = ((const PejlTilsyn *) g_ptr_array_index (found, 0))->id;
  return TRUE;
}
