// SPDX-License-Identifier: GPL-3.0-or-later
// Slides as a key file: a group a slide, and one a block.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/oplaeg/pejl-oplaeg-frys.h"

#include "core/chart/pejl-chart-gem.h"

#include <string.h>

#define HOVED "pejl-oplaeg"
#define VERSION 1
#define MEST_BLOKKE 60

static void
put (GKeyFile *file, const char *group, const char *key, const char *text)
{
  if (text != NULL)
    g_key_file_set_string (file, group, key, text);
}

static void
put_uint (GKeyFile *file, const char *group, const char *key, guint number)
{
  if (number != 0)
    g_key_file_set_uint64 (file, group, key, number);
}

static char *
take (GKeyFile *file, const char *group, const char *key)
{
  return g_key_file_get_string (file, group, key, NULL);
}

static guint
take_uint (GKeyFile *file, const char *group, const char *key)
{
  return (guint) g_key_file_get_uint64 (file, group, key, NULL);
}

/* ---- tables ---- */

static void
put_table (GKeyFile *file, const char *group, const PejlTabel *tabel)
{
  put_uint (file, group, "soejler", tabel->soejler->len);
  put_uint (file, group, "raekker", tabel->raekker->len);
  for (guint c = 0; c < tabel->soejler->len; c++)
    {
      const PejlSoejle *soejle = &g_array_index (tabel->soejler, PejlSoejle, c);
      g_autofree char *key = g_strdup_printf ("hoved-%u", c);
      g_autofree char *art = g_strdup_printf ("art-%u", c);

      put (file, group, key, soejle->hoved);
      put_uint (file, group, art, soejle->art);
    }
  for (guint r = 0; r < tabel->raekker->len; r++)
    {
      g_autofree char *total = g_strdup_printf ("total-%u", r);

      put_uint (file, group, total, ((PejlRaekke *) g_ptr_array_index (tabel->raekker, r))->total ? 1 : 0);
      for (guint c = 0; c < tabel->soejler->len; c++)
        {
          g_autofree char *key = g_strdup_printf ("celle-%u-%u", r, c);

          put (file, group, key, pejl_tabel_celle (tabel, r, c)->tekst);
        }
    }
}

static void
take_row (GKeyFile *file, const char *group, PejlTabel *tabel, guint r)
{
  g_autofree char *total = g_strdup_printf ("total-%u", r);

  pejl_tabel_add_raekke (tabel, take_uint (file, group, total) != 0);
  for (guint c = 0; c < tabel->soejler->len; c++)
    {
      g_autofree char *key = g_strdup_printf ("celle-%u-%u", r, c);
      g_autofree char *text = take (file, group, key);

      pejl_tabel_add_celle (tabel, text != NULL && *text != '\0' ? text : "–");
    }
}

static PejlTabel *
take_table (GKeyFile *file, const char *group)
{
  guint columns = MIN (take_uint (file, group, "soejler"), 20);
  guint rows = MIN (take_uint (file, group, "raekker"), PEJL_DIAS_MAX_RAEKKER);
  PejlTabel *tabel = pejl_tabel_new ();

  for (guint c = 0; c < columns; c++)
    {
      g_autofree char *key = g_strdup_printf ("hoved-%u", c);
      g_autofree char *art = g_strdup_printf ("art-%u", c);
      g_autofree char *hoved = take (file, group, key);

      pejl_tabel_add_soejle (tabel, hoved != NULL ? hoved : "",
                             take_uint (file, group, art) == PEJL_SOEJLE_TAL ? PEJL_SOEJLE_TAL : PEJL_SOEJLE_TEKST);
    }
  for (guint r = 0; r < rows; r++)
    take_row (file, group, tabel, r);
  return tabel;
}

/* ---- blocks ---- */

static void
put_block (GKeyFile *file, const char *group, const PejlDiasBlok *blok)
{
  g_autofree char *spec = blok->figur != NULL ? pejl_chart_spec_to_text (blok->figur) : NULL;

  put_uint (file, group, "blok", blok->art + 1);
  put_uint (file, group, "spalte", blok->spalte);
  put (file, group, "tal", blok->tal);
  put (file, group, "tekst", blok->tekst);
  put (file, group, "undertekst", blok->undertekst);
  put (file, group, "maerke", blok->maerke);
  put_uint (file, group, "x", blok->x);
  put_uint (file, group, "n", blok->n);
  put_uint (file, group, "under", blok->under);
  put_uint (file, group, "fremhaevet", blok->fremhaevet);
  put (file, group, "figur", spec);
  if (blok->tabel != NULL)
    put_table (file, group, blok->tabel);
}

static gboolean
take_block (GKeyFile *file, const char *group, PejlDias *dias)
{
  g_autofree char *tekst = take (file, group, "tekst");
  g_autofree char *spec = take (file, group, "figur");
  guint art = take_uint (file, group, "blok");
  PejlDiasBlok *blok;

  if (art == 0 || art > PEJL_DIASBLOK_NOTE + 1)
    return FALSE;
  blok = pejl_dias_add_blok (dias, (PejlDiasBlokArt) (art - 1), MIN (take_uint (file, group, "spalte"), 1), tekst);
  blok->tal = take (file, group, "tal");
  blok->undertekst = take (file, group, "undertekst");
  blok->maerke = take (file, group, "maerke");
  blok->x = take_uint (file, group, "x");
  blok->n = take_uint (file, group, "n");
  blok->under = take_uint (file, group, "under") != 0;
  blok->fremhaevet = take_uint (file, group, "fremhaevet") != 0;
  if (blok->art == PEJL_DIASBLOK_FIGUR)
    blok->figur = spec != NULL ? pejl_chart_spec_from_text (spec) : NULL;
  if (blok->art == PEJL_DIASBLOK_TABEL)
    blok->tabel = take_table (file, group);
  return blok->art != PEJL_DIASBLOK_FIGUR || blok->figur != NULL;
}

/* ---- slides ---- */

static void
put_slide (GKeyFile *file, guint i, const PejlDias *dias)
{
  g_autofree char *group = g_strdup_printf ("dias-%u", i);
  guint n = 0;

  put_uint (file, group, "art", dias->art);
  put_uint (file, group, "figur", dias->figur);
  put (file, group, "titel", dias->titel_forslag);
  put (file, group, "undertitel", dias->undertitel);
  put (file, group, "tekst", dias->tekst_forslag);
  put_uint (file, group, "spalte", dias->tekst_spalte);
  put (file, group, "alt", dias->alt);
  for (guint b = 0; b < dias->blokke->len; b++)
    {
      const PejlDiasBlok *blok = g_ptr_array_index (dias->blokke, b);
      g_autofree char *own = g_strdup_printf ("dias-%u-blok-%u", i, n);

      if (blok->af_teksten)
        continue;
      put_block (file, own, blok);
      n++;
    }
}

static PejlDias *
take_slide (GKeyFile *file, guint i)
{
  g_autofree char *group = g_strdup_printf ("dias-%u", i);
  g_autofree char *titel = take (file, group, "titel");
  g_autofree char *undertitel = take (file, group, "undertitel");
  g_autofree char *tekst = take (file, group, "tekst");
  g_autofree char *alt = take (file, group, "alt");
  guint art = take_uint (file, group, "art");
  g_autoptr (PejlDias) dias = NULL;

  if (art < PEJL_DIAS_FORSIDE || art > PEJL_DIAS_LAST)
    return NULL;
  dias = pejl_dias_new ((PejlDiasArt) art, MIN (take_uint (file, group, "figur"), PEJL_DIAS_MAX_FIGUR));
  dias->tekst_spalte = MIN (take_uint (file, group, "spalte"), 1);
  pejl_dias_set_titel (dias, titel);
  pejl_dias_set_undertitel (dias, undertitel);
  pejl_oplaeg_ord (&dias->alt, alt);
  for (guint b = 0; b < MEST_BLOKKE; b++)
    {
      g_autofree char *own = g_strdup_printf ("dias-%u-blok-%u", i, b);

      if (!g_key_file_has_group (file, own))
        break;
      if (!take_block (file, own, dias))
        return NULL;
    }
  pejl_dias_set_tekst (dias, tekst);
  return g_steal_pointer (&dias);
}

/* A chart that cannot be kept would not be the same when it is opened again, so its slide is not frozen. */
static gboolean
can_be_kept (const PejlDias *dias)
{
  g_autofree char *spec = pejl_dias_chart (dias) != NULL ? pejl_chart_spec_to_text (pejl_dias_chart (dias)) : NULL;

  return pejl_dias_chart (dias) == NULL || spec != NULL;
}

/* ---- the whole ---- */

char *
pejl_oplaeg_frys (const PejlOplaeg *forslag)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  guint n = 0;

  put_uint (file, HOVED, "version", VERSION);
  put (file, HOVED, "titel", forslag->titel);
  put (file, HOVED, "udgiver", forslag->udgiver);
  put (file, HOVED, "skaering", forslag->skaering);
  put (file, HOVED, "sidefod", forslag->sidefod);
  for (guint i = 0; i < forslag->dias->len; i++)
    if (can_be_kept (pejl_oplaeg_dias (forslag, i)))
      put_slide (file, n++, pejl_oplaeg_dias (forslag, i));
  put_uint (file, HOVED, "dias", n);
  return g_key_file_to_data (file, NULL, NULL);
}

static void
take_head (GKeyFile *file, PejlOplaeg *oplaeg)
{
  g_autofree char *udgiver = take (file, HOVED, "udgiver");
  g_autofree char *skaering = take (file, HOVED, "skaering");
  g_autofree char *sidefod = take (file, HOVED, "sidefod");

  pejl_oplaeg_ord (&oplaeg->udgiver, udgiver);
  pejl_oplaeg_ord (&oplaeg->skaering, skaering);
  pejl_oplaeg_ord (&oplaeg->sidefod, sidefod);
}

PejlOplaeg *
pejl_oplaeg_toe (const char *tal)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (PejlOplaeg) oplaeg = NULL;
  g_autofree char *titel = NULL;
  guint n;

  if (!g_key_file_load_from_data (file, tal, strlen (tal), G_KEY_FILE_NONE, NULL)
      || take_uint (file, HOVED, "version") != VERSION)
    return NULL;
  titel = take (file, HOVED, "titel");
  oplaeg = pejl_oplaeg_new (titel);
  take_head (file, oplaeg);
  n = take_uint (file, HOVED, "dias");
  for (guint i = 0; i < n && i < 1000; i++)
    {
      PejlDias *dias = take_slide (file, i);

      if (dias == NULL)
        return NULL;
      pejl_oplaeg_add (oplaeg, dias);
    }
  return g_steal_pointer (&oplaeg);
}
