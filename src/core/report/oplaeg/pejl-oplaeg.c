// SPDX-License-Identifier: GPL-3.0-or-later
// Collects the slides of an oplæg and their blocks.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/oplaeg/pejl-oplaeg.h"

#include "core/report/oplaeg/pejl-dias-tekst.h"

void
pejl_oplaeg_ord (char **field, const char *text)
{
  char *copy = g_strdup (text != NULL ? text : "");

  g_free (*field);
  *field = copy;
}

/* ---- blocks ---- */

static void
blok_free (gpointer data)
{
  PejlDiasBlok *blok = data;

  g_free (blok->tal);
  g_free (blok->tekst);
  g_free (blok->undertekst);
  g_free (blok->maerke);
  g_clear_pointer (&blok->punkter, g_ptr_array_unref);
  g_clear_pointer (&blok->figur, pejl_chart_spec_unref);
  g_clear_pointer (&blok->tabel, pejl_tabel_free);
  g_clear_pointer (&blok->png, g_bytes_unref);
  g_free (blok);
}

PejlDiasBlok *
pejl_dias_add_blok (PejlDias *dias, PejlDiasBlokArt art, guint spalte, const char *tekst)
{
  PejlDiasBlok *blok = g_new0 (PejlDiasBlok, 1);

  g_return_val_if_fail (spalte <= 1, NULL);
  blok->art = art;
  blok->spalte = spalte;
  blok->tekst = g_strdup (tekst);
  g_ptr_array_add (dias->blokke, blok);
  return blok;
}

PejlDiasBlok *
pejl_dias_add_noegletal (PejlDias *dias, const char *tal, const char *tekst, gboolean under)
{
  PejlDiasBlok *blok = pejl_dias_add_blok (dias, PEJL_DIASBLOK_NOEGLETAL, 0, tekst);

  blok->tal = g_strdup (tal);
  blok->under = under;
  return blok;
}

PejlDiasBlok *
pejl_dias_add_andel (PejlDias *dias, guint spalte, const char *tekst, guint x, guint n)
{
  PejlDiasBlok *blok = pejl_dias_add_blok (dias, PEJL_DIASBLOK_ANDEL, spalte, tekst);

  blok->x = x;
  blok->n = n;
  return blok;
}

PejlDiasBlok *
pejl_dias_add_citat (PejlDias *dias, guint spalte, const char *tekst, const char *hvem)
{
  PejlDiasBlok *blok = pejl_dias_add_blok (dias, PEJL_DIASBLOK_CITAT, spalte, tekst);

  blok->undertekst = g_strdup (hvem);
  return blok;
}

PejlDiasBlok *
pejl_dias_add_anmodning (PejlDias *dias, const char *tekst, const char *hvorfor, const char *maerke)
{
  PejlDiasBlok *blok = pejl_dias_add_blok (dias, PEJL_DIASBLOK_ANMODNING, 0, tekst);
  guint nr = 0;

  for (guint i = 0; i < dias->blokke->len; i++)
    nr += ((PejlDiasBlok *) g_ptr_array_index (dias->blokke, i))->art == PEJL_DIASBLOK_ANMODNING ? 1 : 0;
  blok->tal = g_strdup_printf ("%u", nr);
  blok->undertekst = g_strdup (hvorfor);
  blok->maerke = g_strdup (maerke);
  return blok;
}

void
pejl_dias_add_liste (PejlDias *dias, guint spalte, const char *const *punkter)
{
  PejlDiasBlok *blok;

  if (punkter[0] == NULL)
    return;
  blok = pejl_dias_add_blok (dias, PEJL_DIASBLOK_LISTE, spalte, NULL);
  blok->punkter = g_ptr_array_new_with_free_func (g_free);
  for (gsize i = 0; punkter[i] != NULL; i++)
    g_ptr_array_add (blok->punkter, g_strdup (punkter[i]));
}

void
pejl_dias_add_figur (PejlDias *dias, guint spalte, PejlChartSpec *figur)
{
  pejl_dias_add_blok (dias, PEJL_DIASBLOK_FIGUR, spalte, NULL)->figur = pejl_chart_spec_ref (figur);
}

void
pejl_dias_add_tabel (PejlDias *dias, guint spalte, const char *tekst, PejlTabel *tabel)
{
  g_return_if_fail (tabel->raekker->len <= PEJL_DIAS_MAX_RAEKKER);
  pejl_dias_add_blok (dias, PEJL_DIASBLOK_TABEL, spalte, tekst)->tabel = tabel;
}

/* ---- slides ---- */

PejlDias *
pejl_dias_new (PejlDiasArt art, guint figur)
{
  PejlDias *dias = g_new0 (PejlDias, 1);

  dias->art = art;
  dias->figur = figur;
  dias->blokke = g_ptr_array_new_with_free_func (blok_free);
  dias->titel_foreslaaet = TRUE;
  dias->tekst_foreslaaet = TRUE;
  pejl_oplaeg_ord (&dias->noter, "");
  pejl_oplaeg_ord (&dias->alt, "");
  pejl_dias_set_titel (dias, "");
  pejl_dias_set_tekst (dias, "");
  return dias;
}

void
pejl_dias_free (PejlDias *dias)
{
  g_free (dias->titel);
  g_free (dias->undertitel);
  g_free (dias->tekst);
  g_free (dias->noter);
  g_free (dias->alt);
  g_free (dias->titel_forslag);
  g_free (dias->tekst_forslag);
  g_free (dias->passer_ikke);
  g_ptr_array_unref (dias->blokke);
  g_free (dias);
}

void
pejl_dias_set_titel (PejlDias *dias, const char *titel)
{
  pejl_oplaeg_ord (&dias->titel, titel);
  pejl_oplaeg_ord (&dias->titel_forslag, titel);
}

void
pejl_dias_set_undertitel (PejlDias *dias, const char *undertitel)
{
  g_free (dias->undertitel);
  dias->undertitel = undertitel != NULL && *undertitel != '\0' ? g_strdup (undertitel) : NULL;
}

void
pejl_dias_set_tekst (PejlDias *dias, const char *tekst)
{
  pejl_oplaeg_ord (&dias->tekst, tekst);
  pejl_oplaeg_ord (&dias->tekst_forslag, tekst);
  pejl_dias_tekst_blokke (dias);
}

void
pejl_dias_set_egen_titel (PejlDias *dias, const char *titel)
{
  pejl_oplaeg_ord (&dias->titel, titel);
  dias->titel_foreslaaet = FALSE;
}

void
pejl_dias_set_egen_tekst (PejlDias *dias, const char *tekst)
{
  pejl_oplaeg_ord (&dias->tekst, tekst);
  dias->tekst_foreslaaet = FALSE;
  pejl_dias_tekst_blokke (dias);
}

PejlChartSpec *
pejl_dias_chart (const PejlDias *dias)
{
  for (guint i = 0; i < dias->blokke->len; i++)
    {
      const PejlDiasBlok *blok = g_ptr_array_index (dias->blokke, i);

      if (blok->art == PEJL_DIASBLOK_FIGUR)
        return blok->figur;
    }
  return NULL;
}

/* ---- the whole ---- */

static void
free_dias (gpointer dias)
{
  pejl_dias_free (dias);
}

PejlOplaeg *
pejl_oplaeg_new (const char *titel)
{
  PejlOplaeg *oplaeg = g_new0 (PejlOplaeg, 1);

  pejl_oplaeg_ord (&oplaeg->titel, titel);
  pejl_oplaeg_ord (&oplaeg->udgiver, "");
  pejl_oplaeg_ord (&oplaeg->udvalg, "");
  pejl_oplaeg_ord (&oplaeg->dato, "");
  pejl_oplaeg_ord (&oplaeg->skaering, "");
  pejl_oplaeg_ord (&oplaeg->sidefod, "");
  oplaeg->dias = g_ptr_array_new_with_free_func (free_dias);
  return oplaeg;
}

void
pejl_oplaeg_free (PejlOplaeg *oplaeg)
{
  g_free (oplaeg->titel);
  g_free (oplaeg->udgiver);
  g_free (oplaeg->udvalg);
  g_free (oplaeg->dato);
  g_free (oplaeg->skaering);
  g_free (oplaeg->sidefod);
  g_ptr_array_unref (oplaeg->dias);
  g_free (oplaeg);
}

PejlDias *
pejl_oplaeg_dias (const PejlOplaeg *oplaeg, guint i)
{
  g_return_val_if_fail (i < oplaeg->dias->len, NULL);
  return g_ptr_array_index (oplaeg->dias, i);
}

void
pejl_oplaeg_add (PejlOplaeg *oplaeg, PejlDias *dias)
{
  g_ptr_array_add (oplaeg->dias, dias);
}

guint
pejl_oplaeg_plads (const PejlOplaeg *oplaeg, guint i)
{
  guint n = 0;

  for (guint k = 0; k < MIN (i, oplaeg->dias->len); k++)
    n += !pejl_oplaeg_dias (oplaeg, k)->tomt;
  return n;
}

void
pejl_oplaeg_fjern_tomme (PejlOplaeg *oplaeg)
{
  if (pejl_oplaeg_plads (oplaeg, oplaeg->dias->len) == 0)
    return;
  for (guint i = oplaeg->dias->len; i > 0; i--)
    if (pejl_oplaeg_dias (oplaeg, i - 1)->tomt)
      g_ptr_array_remove_index (oplaeg->dias, i - 1);
}
