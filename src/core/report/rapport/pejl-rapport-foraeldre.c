// SPDX-License-Identifier: GPL-3.0-or-later
// The parents' report: plain words, no names, and only what was written for everybody.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/rapport/pejl-tilsynsrapport-private.h"

#include "core/model/pejl-dansk.h"
#include "core/report/pejl-rapport-tekst.h"

static char *
title_of (const PejlTilsynUdtraek *udtraek)
{
  g_autofree char *fund = pejl_rapport_dele_fund (udtraek);
  g_autofree char *stort = fund != NULL ? pejl_dansk_capitalize (fund) : NULL;

  return stort != NULL ? g_strdup_printf ("%s: %s", udtraek->hus->navn, stort) : g_strdup (udtraek->hus->navn);
}

static void
add_facts (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek)
{
  g_autofree char *aftalt = pejl_rapport_dele_besoeg (udtraek, TRUE);
  g_autofree char *uden = pejl_rapport_dele_besoeg (udtraek, FALSE);
  g_autofree char *bekymring = pejl_rapport_dele_bekymring (udtraek);
  g_autofree char *a = g_strconcat ("Aftalt besøg: ", aftalt, NULL);
  g_autofree char *b = g_strconcat ("Besøg uden varsel: ", uden, NULL);
  g_autofree char *c = g_strconcat ("Bekymring: ", bekymring, NULL);
  const char *fakta[] = { a, b, c, NULL };

  pejl_dokument_add_fakta (dokument, fakta, 3);
}

static void
add_in_short (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek)
{
  const char *tekst = udtraek->afslutning->tekster[PEJL_TEKST_OFFENTLIG];

  if (*tekst == '\0')
    return;
  pejl_dokument_add_overskrift (dokument, 2, NULL, "Kort fortalt", FALSE);
  pejl_rapport_dele_add_text (dokument, tekst);
}

static void
add_levels (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek)
{
  guint graense = pejl_tilsyn_udtraek_graense (udtraek);
  g_autofree char *om = NULL;

  pejl_dokument_add_overskrift (dokument, 2, NULL, "Vores vurdering", FALSE);
  if (udtraek->redskab == NULL || udtraek->redskab->niveauer->len == 0)
    {
      pejl_dokument_add_afsnit (dokument, "Kommunen har ingen skala at vurdere på endnu.");
      return;
    }
  om = graense > 0 ? g_strdup_printf ("Den farvede boks med ramme viser niveauet. Kommunens grænse er »%s«.",
                                      pejl_redskab_niveau_name (udtraek->redskab, graense))
                   : g_strdup ("Den farvede boks med ramme viser niveauet.");
  pejl_dokument_add_note (dokument, om);
  for (guint i = 0; i < pejl_tilsyn_udtraek_n_omraader (udtraek); i++)
    pejl_rapport_dele_add_niveau (dokument, udtraek, i, NULL);
  pejl_rapport_dele_add_samlet (dokument, udtraek);
}

/* What was written for everybody about each area; never the reason, which is the house's own. */
static void
add_what_we_saw (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek)
{
  g_autoptr (GPtrArray) punkter = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < pejl_tilsyn_udtraek_n_omraader (udtraek); i++)
    {
      const PejlVurdering *vurdering = pejl_tilsyn_udtraek_vurdering (udtraek, i);

      if (vurdering != NULL && *vurdering->offentlig != '\0')
        g_ptr_array_add (punkter, g_strdup_printf ("%s: %s", pejl_tilsyn_udtraek_omraade (udtraek, i)->navn,
                                                   vurdering->offentlig));
    }
  if (punkter->len == 0)
    return;
  g_ptr_array_add (punkter, NULL);
  pejl_dokument_add_overskrift (dokument, 2, NULL, "Det så vi", FALSE);
  pejl_dokument_add_liste (dokument, (const char *const *) punkter->pdata);
}

static void
add_what_is_done (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek)
{
  pejl_dokument_add_overskrift (dokument, 2, NULL, "Det gør huset nu", FALSE);
  if (udtraek->punkter->len == 0)
    pejl_dokument_add_afsnit (dokument, "Der er ikke aftalt en handleplan ved dette besøg.");
  else
    pejl_rapport_dele_add_punkter (dokument, udtraek->punkter, "Handleplanens punkter", FALSE);
}

static void
add_board (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < udtraek->kommentarer->len; i++)
    {
      const PejlKommentar *kommentar = g_ptr_array_index (udtraek->kommentarer, i);
      g_autofree char *citat = NULL;

      if (kommentar->fra != PEJL_KOMMENTAR_BESTYRELSE || *kommentar->tekst == '\0')
        continue;
      if (!begun)
        pejl_dokument_add_overskrift (dokument, 2, NULL, "Hvad siger forældrebestyrelsen?", FALSE);
      begun = TRUE;
      citat = g_strdup_printf ("»%s«", kommentar->tekst);
      pejl_dokument_add_citat (dokument, citat, NULL);
    }
}

static void
add_words (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek)
{
  static const char *const saadan[] = {
    "En konsulent fra kommunen, som ikke arbejder i huset, så på hverdagen.",
    "Vi talte med leder og medarbejdere, og vi så på tidligere besøg og handleplan.",
    "Vi skriver aldrig om enkelte børn, forældre eller medarbejdere.",
    NULL,
  };
  static const char *const ord[] = {
    "Tilsyn: kommunens pligt til at se, om børnene har det godt, og om loven bliver fulgt.",
    "Uden varsel: huset vidste ikke, at vi kom. Loven kalder det uanmeldt.",
    "Handleplan: en kort aftale om, hvad der skal ændres, af hvem og hvornår.",
    "Skærpet tilsyn: ekstra besøg og hjælp, når vi er bekymrede.",
    NULL,
  };

  pejl_dokument_add_overskrift (dokument, 2, NULL, "Sådan har vi gjort", FALSE);
  pejl_dokument_add_liste (dokument, saadan);
  pejl_dokument_add_overskrift (dokument, 2, NULL, "Ord i rapporten", FALSE);
  pejl_dokument_add_liste (dokument, ord);
  {
    g_autofree char *spoerg = g_strdup_printf ("Spørgsmål? Tal med lederen i %s, eller skriv til Center for Dagtilbud%s%s.",
                                               udtraek->hus->navn, *udtraek->kommune->navn != '\0' ? " i " : "",
                                               udtraek->kommune->navn);

    pejl_dokument_add_afsnit (dokument, spoerg);
  }
}

PejlDokument *
pejl_rapport_foraeldre (const PejlTilsynUdtraek *udtraek)
{
  g_autofree char *titel = title_of (udtraek);
  g_autofree char *lede = g_strdup_printf ("Tilsynsrapport %.4s. Kommunen har besøgt %s for at se, hvordan børnenes hverdag er. Her "
                                           "kan I læse, hvad vi vurderer, og hvad huset arbejder videre med.",
                                           udtraek->tilsyn->dato, udtraek->hus->navn);
  PejlDokument *dokument = pejl_rapport_dele_new (udtraek, titel, lede, "for forældre");

  add_facts (dokument, udtraek);
  add_in_short (dokument, udtraek);
  add_levels (dokument, udtraek);
  pejl_dokument_add_sideskift (dokument);
  add_what_we_saw (dokument, udtraek);
  add_what_is_done (dokument, udtraek);
  add_board (dokument, udtraek);
  pejl_rapport_dele_add_rettelser (dokument, udtraek);
  add_words (dokument, udtraek);
  return dokument;
}
