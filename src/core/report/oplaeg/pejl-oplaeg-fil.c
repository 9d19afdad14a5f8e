// SPDX-License-Identifier: GPL-3.0-or-later
// Sets the slides, has them written, and puts the file in its place.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/oplaeg/pejl-oplaeg-fil.h"

#include "core/kontor/pejl-opc.h"
#include "core/report/figur/pejl-figur.h"
#include "core/report/oplaeg/pejl-oplaeg-forslag.h"
#include "core/report/oplaeg/pejl-oplaeg-pptx.h"
#include "core/report/pejl-report-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ---- the proposal ---- */

static int
find_art (const PejlOplaeg *oplaeg,
          PejlDiasArt       art)
{
  for (guint i = 0; i < oplaeg->dias->len; i++)
    if (pejl_oplaeg_dias (oplaeg, i)->art == art)
      return (int) i;
  return -1;
}

static void
choose_rammer (const PejlOplaeg *oplaeg,
               GArray           *valgte)
{
  int rammer = find_art (oplaeg, PEJL_DIAS_RAMMER), metode = find_art (oplaeg, PEJL_DIAS_METODE);
  guint nr = (guint) rammer, plads = valgte->len;

  if (rammer < 0)
    return;
  for (guint i = 0; i < valgte->len; i++)
    if ((int) g_array_index (valgte, guint, i) == metode)
      plads = i;
  g_array_insert_val (valgte, plads, nr);
}

/* The others are at hand for one who builds an oplæg in the window. */
static void
keep_chosen (PejlOplaeg *oplaeg,
             gboolean    rammer)
{
  g_autoptr (GArray) valgte = pejl_oplaeg_forslag_valgte (oplaeg);
  GPtrArray *alle = oplaeg->dias;

  if (rammer)
    choose_rammer (oplaeg, valgte);
  oplaeg->dias = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_dias_free);
  g_ptr_array_set_free_func (alle, NULL);
  for (guint i = 0; i < valgte->len; i++)
    {
      guint nr = g_array_index (valgte, guint, i);

      g_ptr_array_add (oplaeg->dias, g_steal_pointer (&alle->pdata[nr]));
    }
  for (guint i = 0; i < alle->len; i++)
    if (alle->pdata[i] != NULL)
      pejl_dias_free (alle->pdata[i]);
  g_ptr_array_unref (alle);
}

PejlOplaeg *
pejl_oplaeg_fil_foreslaa (PejlReader       *reader,
                          const PejlFilter *filter,
                          gboolean          rammer)
{
  PejlOplaegPost post = { .titel = (char *) "", .udvalg = (char *) "", .dato = (char *) "", .tal = (char *) "",
                          .frosset = (char *) "", .distrikt = filter->distrikt, .type = filter->type };
  g_autofree char *periode = NULL;
  char skaering[PEJL_DATO_LEN];
  PejlOplaeg *oplaeg;

  if (*filter->periode.start == '\0')
    return NULL;
  periode = pejl_periode_format (&filter->periode);
  pejl_figur_opgjort (filter, skaering);
  post.periode = periode;
  post.skaering = skaering;
  oplaeg = pejl_oplaeg_forslag (reader, &post);
  if (oplaeg != NULL)
    {
      keep_chosen (oplaeg, rammer);
      pejl_oplaeg_fjern_tomme (oplaeg);
    }
  return oplaeg;
}

/* ---- persons ---- */

static void
add_texts (PejlDokument   *dokument,
           const PejlDias *dias)
{
  pejl_dokument_add_overskrift (dokument, 2, NULL, dias->titel, FALSE);
  if (dias->undertitel != NULL)
    pejl_dokument_add_afsnit (dokument, dias->undertitel);
  pejl_dokument_add_afsnit (dokument, dias->tekst);
  pejl_dokument_add_afsnit (dokument, dias->noter);
  for (guint i = 0; i < dias->blokke->len; i++)
    {
      const PejlDiasBlok *blok = g_ptr_array_index (dias->blokke, i);

      /* What came of the slide's text has been looked at. */
      if (blok->af_teksten)
        continue;
      if (blok->tekst != NULL)
        pejl_dokument_add_afsnit (dokument, blok->tekst);
      if (blok->undertekst != NULL)
        pejl_dokument_add_afsnit (dokument, blok->undertekst);
    }
}

/* EVA, the institute that the national picture is of, is nobody's name. */
static gboolean
is_acronym (const char *ord)
{
  g_autofree char *store = g_utf8_strup (ord, -1);

  return g_utf8_strlen (ord, -1) > 1 && strcmp (store, ord) == 0;
}

GPtrArray *
pejl_oplaeg_fil_tjek (const PejlOplaeg    *oplaeg,
                      const PejlPrivatOrd *ord)
{
  g_autoptr (PejlDokument) dokument = pejl_dokument_new (oplaeg->titel, "", "", oplaeg->skaering);
  GPtrArray *advarsler;

  for (guint i = 0; i < oplaeg->dias->len; i++)
    add_texts (dokument, pejl_oplaeg_dias (oplaeg, i));
  advarsler = pejl_privat_tjek (dokument, ord);
  for (guint i = advarsler->len; i > 0; i--)
    {
      const PejlAdvarsel *advarsel = g_ptr_array_index (advarsler, i - 1);

      /* Digits have no capitals, and are never an acronym. */
      if (advarsel->art != PEJL_PRIVAT_CPR && is_acronym (advarsel->ord))
        g_ptr_array_remove_index (advarsler, i - 1);
    }
  return advarsler;
}

/* ---- the file ---- */

static gboolean
has_ending (const char *path,
            const char *ending)
{
  g_autofree char *lille = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lille, ending);
}

gboolean
pejl_oplaeg_fil_kan (const char    *path,
                     PejlOplaegArt  art)
{
  return has_ending (path, ".pdf") || (art == PEJL_OPLAEG_DIAS && has_ending (path, ".pptx"));
}

static GBytes *
make (const PejlOplaeg       *oplaeg,
      PejlOplaegArt           art,
      const char             *path,
      GCancellable           *cancellable,
      GFileProgressCallback   progress,
      gpointer                user_data,
      GError                **error)
{
  g_autoptr (PejlOplaegSats) sats = pejl_oplaeg_sats_new (oplaeg);
  g_autoptr (PejlOplaegPapir) papir = NULL;

  if (has_ending (path, ".pptx"))
    return pejl_oplaeg_pptx (sats, cancellable, progress, user_data, error);
  papir = pejl_oplaeg_papir_new (sats, art);
  return pejl_oplaeg_papir_render (papir, cancellable, progress, user_data, error);
}

gboolean
pejl_oplaeg_fil_write (const PejlOplaeg       *oplaeg,
                       PejlOplaegArt           art,
                       const char             *path,
                       GCancellable           *cancellable,
                       GFileProgressCallback   progress,
                       gpointer                user_data,
                       GError                **error)
{
  g_autoptr (GBytes) bytes = make (oplaeg, art, path, cancellable, progress, user_data, error);

  if (!g_cancellable_is_cancelled (cancellable))
    return bytes != NULL && pejl_kontor_gem (bytes, path, error);
  g_clear_error (error);
  g_set_error_literal (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_CANCELLED,
                       _("The export was stopped. Nothing was written."));
  return FALSE;
}
