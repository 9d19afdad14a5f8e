// SPDX-License-Identifier: GPL-3.0-or-later
// The one report of a dagpleje (dagtilbudsloven § 5): its levels as a whole, and what its visits came to, with small
// groups hidden so that no dagplejer can be read out of it.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/rapport/pejl-tilsynsrapport-private.h"

#include "core/model/pejl-dansk.h"
#include "core/report/figur/pejl-figur.h"
#include "core/report/pejl-skjul.h"

#define NIVEAUER_MAX (PEJL_REDSKAB_NIVEAUER_MAX + 1)

/* A report without visits of its own is that of one visit. */
static void
add_days (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek)
{
  g_autofree char *anmeldt = pejl_rapport_dele_besoeg (udtraek, TRUE);
  g_autofree char *uanmeldt = pejl_rapport_dele_besoeg (udtraek, FALSE);
  g_autofree char *bekymring = pejl_rapport_dele_bekymring (udtraek);
  g_autofree char *a = g_strconcat ("Aftalt besøg: ", anmeldt, NULL);
  g_autofree char *b = g_strconcat ("Besøg uden varsel: ", uanmeldt, NULL);
  g_autofree char *c = g_strconcat ("Bekymringsgrad: ", bekymring, NULL);
  const char *fakta[] = { a, b, c, NULL };

  pejl_dokument_add_fakta (dokument, fakta, 3);
}

static void
add_facts (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek, const GPtrArray *besoeg)
{
  guint anmeldte = 0;
  g_autofree char *bekymring = pejl_rapport_dele_bekymring (udtraek);
  g_autofree char *a = g_strdup_printf ("Besøg i alt: %u", besoeg->len);
  g_autofree char *b = NULL;
  g_autofree char *c = g_strconcat ("Bekymringsgrad: ", bekymring, NULL);

  for (guint i = 0; i < besoeg->len; i++)
    anmeldte += ((PejlTilsyn *) g_ptr_array_index (besoeg, i))->anmeldt;
  b = g_strdup_printf ("Heraf uanmeldte: %u", besoeg->len - anmeldte);
  {
    const char *fakta[] = { a, b, c, NULL };

    pejl_dokument_add_fakta (dokument, fakta, 3);
  }
}

/* How many visits are on each level; index 0 is those not judged. */
static void
count_levels (const GPtrArray *besoeg, guint omraade, guint niveauer, guint *antal)
{
  for (guint i = 0; i < besoeg->len; i++)
    {
      guint niveau = ((PejlTilsyn *) g_ptr_array_index (besoeg, i))->niveau[omraade];

      antal[MIN (niveau, niveauer)]++;
    }
}

/* A hidden number is not there to be reckoned out of the row's sum either: pejl_skjul_grupper() hides more with it. */
static void
add_level_row (PejlTabel *tabel, const PejlTilsynUdtraek *udtraek, const GPtrArray *besoeg, guint omraade, guint niveauer)
{
  guint antal[NIVEAUER_MAX] = { 0 };
  PejlSkjul skjul[NIVEAUER_MAX] = { 0 };

  count_levels (besoeg, omraade, niveauer, antal);
  pejl_skjul_grupper (antal, niveauer + 1, PEJL_FIGUR_MINDSTE_GRUPPE, skjul);
  pejl_tabel_add_raekke (tabel, FALSE);
  pejl_tabel_add_celle (tabel, pejl_tilsyn_udtraek_omraade (udtraek, omraade)->navn);
  for (guint n = 1; n <= niveauer + 1; n++)
    {
      guint i = n <= niveauer ? n : 0;

      if (skjul[i] == PEJL_SKJUL_VIST)
        pejl_tabel_add_tal (tabel, antal[i]);
      else
        pejl_tabel_add_celle (tabel, skjul[i] == PEJL_SKJUL_LILLE ? "færre end tre" : "vises ikke");
    }
}

static void
add_visits (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek, const GPtrArray *besoeg)
{
  guint niveauer = udtraek->redskab != NULL ? MIN (udtraek->redskab->niveauer->len, PEJL_REDSKAB_NIVEAUER_MAX) : 0;
  PejlTabel *tabel;

  pejl_dokument_add_overskrift (dokument, 2, NULL, "Besøgene", FALSE);
  if (besoeg->len < PEJL_FIGUR_MINDSTE_GRUPPE || niveauer == 0)
    {
      pejl_dokument_add_afsnit (dokument, "Der er færre end tre besøg i rapporten, så de vises ikke for sig.");
      return;
    }
  tabel = pejl_tabel_new ();
  pejl_tabel_add_soejle (tabel, "Område", PEJL_SOEJLE_TEKST);
  for (guint n = 0; n < niveauer; n++)
    pejl_tabel_add_soejle (tabel, ((PejlNiveau *) g_ptr_array_index (udtraek->redskab->niveauer, n))->navn, PEJL_SOEJLE_TAL);
  pejl_tabel_add_soejle (tabel, "ikke vurderet", PEJL_SOEJLE_TAL);
  for (guint i = 0; i < pejl_tilsyn_udtraek_n_omraader (udtraek); i++)
    add_level_row (tabel, udtraek, besoeg, i, niveauer);
  pejl_dokument_add_tabel (dokument, "Besøg på hvert niveau", tabel,
                           "»Færre end tre«: så få vises ikke. »Vises ikke«: stod tallet her, kunne det lille tal regnes ud.");
}

PejlDokument *
pejl_rapport_dagpleje (const PejlTilsynUdtraek *udtraek, const GPtrArray *besoeg)
{
  g_autofree char *titel = g_strconcat (udtraek->hus->navn, ": samlet tilsynsrapport", NULL);
  g_autofree char *fund = pejl_rapport_dele_fund (udtraek);
  g_autofree char *stort = fund != NULL ? pejl_dansk_capitalize (fund) : NULL;
  g_autofree char *lede = stort != NULL ? g_strconcat (stort, ". Rapporten dækker hele dagplejen; ingen dagplejer omtales for sig.", NULL)
                                        : g_strdup ("Rapporten dækker hele dagplejen; ingen dagplejer omtales for sig.");
  PejlDokument *dokument = pejl_rapport_dele_new (udtraek, titel, lede, "for dagplejen");

  if (besoeg->len > 0)
    add_facts (dokument, udtraek, besoeg);
  else
    add_days (dokument, udtraek);
  if (*udtraek->afslutning->tekster[PEJL_TEKST_OFFENTLIG] != '\0')
    {
      pejl_dokument_add_overskrift (dokument, 2, NULL, "Kort fortalt", FALSE);
      pejl_rapport_dele_add_text (dokument, udtraek->afslutning->tekster[PEJL_TEKST_OFFENTLIG]);
    }
  pejl_dokument_add_overskrift (dokument, 2, NULL, "Vores vurdering", FALSE);
  for (guint i = 0; i < pejl_tilsyn_udtraek_n_omraader (udtraek); i++)
    pejl_rapport_dele_add_niveau (dokument, udtraek, i, NULL);
  pejl_rapport_dele_add_samlet (dokument, udtraek);
  if (besoeg->len > 0)
    add_visits (dokument, udtraek, besoeg);
  pejl_dokument_add_overskrift (dokument, 2, NULL, "Det gør dagplejen nu", FALSE);
  if (udtraek->punkter->len > 0)
    pejl_rapport_dele_add_punkter (dokument, udtraek->punkter, "Handleplanens punkter", FALSE);
  else
    pejl_dokument_add_afsnit (dokument, "Der er ikke aftalt en handleplan ved dette tilsyn.");
  pejl_rapport_dele_add_rettelser (dokument, udtraek);
  return dokument;
}
