// SPDX-License-Identifier: GPL-3.0-or-later
// Collects a document's blocks and numbers its figures and tables.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pejl-dokument.h"

static void
blok_free (gpointer data)
{
  PejlBlok *blok = data;

  g_free (blok->nr);
  g_free (blok->tekst);
  g_free (blok->undertekst);
  g_free (blok->note);
  g_clear_pointer (&blok->punkter, g_ptr_array_unref);
  g_clear_pointer (&blok->figur, pejl_chart_spec_unref);
  g_clear_pointer (&blok->tabel, pejl_tabel_free);
  g_free (blok);
}

PejlDokument *
pejl_dokument_new (const char *titel,
                   const char *forfatter,
                   const char *emne,
                   const char *dato)
{
  PejlDokument *dokument = g_new0 (PejlDokument, 1);

  dokument->titel = g_strdup (titel);
  dokument->forfatter = g_strdup (forfatter);
  dokument->emne = g_strdup (emne);
  dokument->dato = g_strdup (dato);
  dokument->sidehoved = g_strdup ("");
  dokument->sidefod = g_strdup ("");
  dokument->blokke = g_ptr_array_new_with_free_func (blok_free);
  return dokument;
}

void
pejl_dokument_free (PejlDokument *dokument)
{
  g_free (dokument->titel);
  g_free (dokument->forfatter);
  g_free (dokument->emne);
  g_free (dokument->dato);
  g_free (dokument->sidehoved);
  g_free (dokument->sidefod);
  g_ptr_array_unref (dokument->blokke);
  g_free (dokument);
}

void
pejl_dokument_set_sidehoved (PejlDokument *dokument,
                             const char   *sidehoved)
{
  g_free (dokument->sidehoved);
  dokument->sidehoved = g_strdup (sidehoved);
}

void
pejl_dokument_set_sidefod (PejlDokument *dokument,
                           const char   *sidefod)
{
  g_free (dokument->sidefod);
  dokument->sidefod = g_strdup (sidefod);
}

static PejlBlok *
add_blok (PejlDokument *dokument,
          PejlBlokArt   art,
          const char   *tekst)
{
  PejlBlok *blok = g_new0 (PejlBlok, 1);

  blok->art = art;
  blok->tekst = g_strdup (tekst);
  g_ptr_array_add (dokument->blokke, blok);
  return blok;
}

static GPtrArray *
copy_lines (const char *const *lines)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; lines != NULL && lines[i] != NULL; i++)
    g_ptr_array_add (copy, g_strdup (lines[i]));
  return copy;
}

void
pejl_dokument_add_forside (PejlDokument      *dokument,
                           const char        *udgiver,
                           const char        *titel,
                           const char        *undertitel,
                           const char *const *linjer)
{
  PejlBlok *blok = add_blok (dokument, PEJL_BLOK_FORSIDE, titel);

  g_return_if_fail (dokument->blokke->len == 1);
  blok->note = g_strdup (udgiver);
  blok->undertekst = g_strdup (undertitel);
  blok->punkter = copy_lines (linjer);
}

void
pejl_dokument_add_noegletal (PejlDokument *dokument,
                             const char   *tal,
                             const char   *tekst,
                             gboolean      under)
{
  PejlBlok *blok = add_blok (dokument, PEJL_BLOK_NOEGLETAL, tekst);

  blok->nr = g_strdup (tal);
  blok->under = under;
}

void
pejl_dokument_add_indhold (PejlDokument *dokument)
{
  add_blok (dokument, PEJL_BLOK_INDHOLD, NULL);
}

void
pejl_dokument_add_overskrift (PejlDokument *dokument,
                              guint         niveau,
                              const char   *nr,
                              const char   *tekst,
                              gboolean      i_indhold)
{
  PejlBlok *blok;

  g_return_if_fail (niveau == 2 || niveau == 3);
  blok = add_blok (dokument, PEJL_BLOK_OVERSKRIFT, tekst);
  blok->niveau = niveau;
  blok->nr = g_strdup (nr);
  blok->i_indhold = i_indhold;
}

void
pejl_dokument_add_afsnit (PejlDokument *dokument,
                          const char   *tekst)
{
  add_blok (dokument, PEJL_BLOK_AFSNIT, tekst);
}

void
pejl_dokument_add_note (PejlDokument *dokument,
                        const char   *tekst)
{
  add_blok (dokument, PEJL_BLOK_NOTE, tekst);
}

void
pejl_dokument_add_liste (PejlDokument      *dokument,
                         const char *const *punkter)
{
  if (punkter[0] != NULL)
    add_blok (dokument, PEJL_BLOK_LISTE, NULL)->punkter = copy_lines (punkter);
}

guint
pejl_dokument_add_figur (PejlDokument  *dokument,
                         PejlChartSpec *figur,
                         const char    *note)
{
  PejlBlok *blok = add_blok (dokument, PEJL_BLOK_FIGUR, pejl_chart_spec_get_title (figur));

  dokument->figurer++;
  blok->nr = g_strdup_printf ("Figur %u", dokument->figurer);
  blok->undertekst = g_strdup (pejl_chart_spec_get_subtitle (figur));
  blok->note = g_strdup (note);
  blok->figur = pejl_chart_spec_ref (figur);
  return dokument->figurer;
}

guint
pejl_dokument_add_tabel (PejlDokument *dokument,
                         const char   *tekst,
                         PejlTabel    *tabel,
                         const char   *note)
{
  PejlBlok *blok = add_blok (dokument, PEJL_BLOK_TABEL, tekst);

  dokument->tabeller++;
  blok->nr = g_strdup_printf ("Tabel %u", dokument->tabeller);
  blok->note = g_strdup (note);
  blok->tabel = tabel;
  return dokument->tabeller;
}

void
pejl_dokument_add_sideskift (PejlDokument *dokument)
{
  add_blok (dokument, PEJL_BLOK_SIDESKIFT, NULL);
}

void
pejl_dokument_add_felter (PejlDokument *dokument, const char *const *felter, guint i_raekke)
{
  PejlBlok *blok;

  g_return_if_fail (i_raekke >= 1 && felter[0] != NULL);
  blok = add_blok (dokument, PEJL_BLOK_FELTER, NULL);
  blok->punkter = copy_lines (felter);
  blok->niveau = i_raekke;
}

void
pejl_dokument_add_linjer (PejlDokument *dokument, const char *tekst, guint linjer)
{
  add_blok (dokument, PEJL_BLOK_LINJER, tekst)->niveau = linjer;
}

void
pejl_dokument_add_tegnliste (PejlDokument *dokument, const char *const *tegn, guint foerste, guint linjer)
{
  PejlBlok *blok;

  if (tegn[0] == NULL)
    return;
  blok = add_blok (dokument, PEJL_BLOK_TEGNLISTE, NULL);
  blok->punkter = copy_lines (tegn);
  blok->niveau = linjer;
  blok->nr = g_strdup_printf ("%u", foerste);
}

void
pejl_dokument_add_afkryds (PejlDokument *dokument, const char *const *ord)
{
  if (ord[0] != NULL)
    add_blok (dokument, PEJL_BLOK_AFKRYDS, NULL)->punkter = copy_lines (ord);
}

void
pejl_dokument_add_titel (PejlDokument *dokument, const char *titel, const char *lede)
{
  g_return_if_fail (dokument->blokke->len == 0);
  add_blok (dokument, PEJL_BLOK_TITEL, titel)->undertekst = g_strdup (lede);
}

void
pejl_dokument_add_fakta (PejlDokument *dokument, const char *const *fakta, guint i_raekke)
{
  PejlBlok *blok;

  g_return_if_fail (i_raekke >= 1 && fakta[0] != NULL);
  blok = add_blok (dokument, PEJL_BLOK_FAKTA, NULL);
  blok->punkter = copy_lines (fakta);
  blok->niveau = i_raekke;
}

void
pejl_dokument_add_niveau (PejlDokument *dokument, const char *navn, const char *om, const char *aendring,
                          const char *const *niveauer, guint niveau, gboolean samlet)
{
  PejlBlok *blok = add_blok (dokument, PEJL_BLOK_NIVEAU, navn);

  blok->undertekst = g_strdup (om);
  blok->note = g_strdup (aendring);
  blok->punkter = copy_lines (niveauer);
  blok->niveau = MIN (niveau, blok->punkter->len);
  blok->under = samlet;
}

void
pejl_dokument_add_citat (PejlDokument *dokument, const char *tekst, const char *kilde)
{
  add_blok (dokument, PEJL_BLOK_CITAT, tekst)->undertekst = g_strdup (kilde);
}

void
pejl_dokument_add_noteliste (PejlDokument *dokument, const char *const *noter, guint foerste)
{
  PejlBlok *blok;

  if (noter[0] == NULL)
    return;
  blok = add_blok (dokument, PEJL_BLOK_NOTELISTE, NULL);
  blok->punkter = copy_lines (noter);
  blok->niveau = foerste;
}
