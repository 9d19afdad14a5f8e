// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the shared pieces in the document's own Danish.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/rapport/pejl-rapport-dele.h"

#include "core/model/pejl-dansk.h"
#include "core/model/pejl-dato.h"

#include <string.h>

/* ---- the document ---- */

PejlDokument *
pejl_rapport_dele_new (const PejlTilsynUdtraek *udtraek, const char *titel, const char *lede, const char *til)
{
  g_autofree char *hvad = g_strdup_printf ("tilsynsrapport %.4s%s%s", udtraek->tilsyn->dato, *til != ',' ? " " : "", til);
  g_autofree char *hoved = g_strconcat (udtraek->hus->navn, " · ", hvad, NULL);
  g_autofree char *tilstand = pejl_tilsyn_udtraek_tilstand (udtraek);
  g_autofree char *fod = g_strdup_printf ("Tilsynsrapport · %s%s%s", tilstand, *udtraek->kommune->navn != '\0' ? " · " : "",
                                          udtraek->kommune->navn);
  g_autofree char *fuld = g_strconcat (udtraek->hus->navn, ", ", hvad, NULL);
  PejlDokument *dokument = pejl_dokument_new (fuld, udtraek->kommune->navn, "Tilsynsrapport", udtraek->tilsyn->dato);

  pejl_dokument_set_sidehoved (dokument, hoved);
  pejl_dokument_set_sidefod (dokument, fod);
  pejl_dokument_add_titel (dokument, titel, lede);
  return dokument;
}

void
pejl_rapport_dele_add_text (PejlDokument *dokument, const char *tekst)
{
  g_auto (GStrv) lines = g_strsplit (tekst, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      pejl_dokument_add_afsnit (dokument, lines[i]);
}

/* ---- levels ---- */

void
pejl_rapport_dele_add_niveau (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek, guint omraade, const char *navn)
{
  const PejlIndsatsomraade *o = pejl_tilsyn_udtraek_omraade (udtraek, omraade);
  const PejlVurdering *vurdering = pejl_tilsyn_udtraek_vurdering (udtraek, omraade);
  g_autofree const char **niveauer = pejl_tilsyn_udtraek_niveauer (udtraek);
  guint niveau = vurdering != NULL ? (guint) MAX (vurdering->niveau, 0) : 0;

  pejl_dokument_add_niveau (dokument, navn != NULL ? navn : o->navn, navn != NULL ? NULL : o->kort,
                            niveau > 0 ? pejl_tilsyn_udtraek_aendring (udtraek, omraade) : "ikke vurderet", niveauer, niveau,
                            FALSE);
}

void
pejl_rapport_dele_add_samlet (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek)
{
  const PejlVurdering *vurdering = pejl_tilsyn_udtraek_samlet (udtraek);
  g_autofree const char **niveauer = pejl_tilsyn_udtraek_niveauer (udtraek);

  if (vurdering != NULL && vurdering->niveau > 0)
    pejl_dokument_add_niveau (dokument, "Samlet vurdering", "Konsulentens samlede syn på huset, ikke et gennemsnit.", "", niveauer,
                              (guint) vurdering->niveau, TRUE);
}

char *
pejl_rapport_dele_fund (const PejlTilsynUdtraek *udtraek)
{
  guint graense = pejl_tilsyn_udtraek_graense (udtraek);
  guint n = 0, over = 0;
  g_autofree char *x = NULL;
  g_autofree char *af = NULL;

  for (guint i = 0; i < pejl_tilsyn_udtraek_n_omraader (udtraek); i++)
    {
      const PejlVurdering *vurdering = pejl_tilsyn_udtraek_vurdering (udtraek, i);

      if (vurdering == NULL || vurdering->niveau < 1)
        continue;
      n++;
      over += (guint) vurdering->niveau >= graense;
    }
  if (n == 0 || graense == 0 || udtraek->redskab == NULL)
    return NULL;
  x = pejl_dansk_count_word ((int) over, TRUE);
  af = pejl_dansk_count_word ((int) n, TRUE);
  if (over == n)
    return g_strdup_printf ("%s er på eller over kommunens grænse", n == 1 ? "det vurderede område" : "alle vurderede områder");
  return g_strdup_printf ("%s af %s områder er på eller over kommunens grænse", x, af);
}

/* ---- points ---- */

static char *
deadline_of (const PejlPunkt *punkt)
{
  return *punkt->frist != '\0' ? pejl_dato_format_long (punkt->frist) : g_strdup ("ingen frist");
}

static void
add_remark (PejlTabel *tabel, const char *ord, const char *tekst)
{
  g_autofree char *led = g_strconcat (": ", tekst, NULL);

  if (*tekst != '\0')
    pejl_tabel_add_bemaerkning (tabel, ord, led);
}

static void
add_point (PejlTabel *tabel, const PejlPunkt *punkt, gboolean helt)
{
  g_autofree char *frist = deadline_of (punkt);

  pejl_tabel_add_raekke (tabel, FALSE);
  pejl_tabel_add_celle (tabel, *punkt->titel != '\0' ? punkt->titel : "Uden titel");
  pejl_tabel_add_celle (tabel, *punkt->ansvarlig != '\0' ? punkt->ansvarlig : "ikke aftalt");
  pejl_tabel_add_celle (tabel, frist);
  pejl_tabel_add_celle (tabel, pejl_punkt_status_name (punkt->status));
  if (!helt)
    return;
  add_remark (tabel, "Mål", punkt->maal);
  add_remark (tabel, "Handling", punkt->handling);
  add_remark (tabel, "Opfølgning", punkt->opfoelgning);
}

void
pejl_rapport_dele_add_punkter (PejlDokument *dokument, const GPtrArray *punkter, const char *tekst, gboolean helt)
{
  PejlTabel *tabel = pejl_tabel_new ();

  pejl_tabel_add_soejle (tabel, "Hvad", PEJL_SOEJLE_TEKST);
  pejl_tabel_add_soejle (tabel, "Hvem", PEJL_SOEJLE_TEKST);
  pejl_tabel_add_soejle (tabel, "Hvornår", PEJL_SOEJLE_TEKST);
  pejl_tabel_add_soejle (tabel, "Status", PEJL_SOEJLE_TEKST);
  for (guint i = 0; i < punkter->len; i++)
    add_point (tabel, g_ptr_array_index (punkter, i), helt);
  pejl_dokument_add_tabel (dokument, tekst, tabel, NULL);
}

/* ---- corrections ---- */

static char *
day_of (const PejlTilsynVersion *version)
{
  g_autofree char *dato = g_strndup (version->laast_tid, PEJL_DATO_LEN - 1);

  return pejl_dato_is_valid (dato) ? pejl_dato_format_long (dato) : g_strdup ("uden dato");
}

void
pejl_rapport_dele_add_rettelser_kort (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek)
{
  for (guint i = 0; i < udtraek->rettelser->len; i++)
    {
      const PejlTilsynVersion *version = g_ptr_array_index (udtraek->rettelser, i);
      g_autofree char *dag = day_of (version);
      g_autofree char *note = g_strdup_printf ("Rettet, efter at rapporten blev endelig, %s (version %u): %s", dag, version->nr,
                                               version->grund);

      pejl_dokument_add_note (dokument, note);
    }
}

void
pejl_rapport_dele_add_rettelser (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek)
{
  g_autoptr (GPtrArray) punkter = g_ptr_array_new_with_free_func (g_free);

  if (udtraek->rettelser->len == 0)
    return;
  for (guint i = 0; i < udtraek->rettelser->len; i++)
    {
      const PejlTilsynVersion *version = g_ptr_array_index (udtraek->rettelser, i);
      g_autofree char *dag = day_of (version);

      g_ptr_array_add (punkter, g_strdup_printf ("Rettet %s (version %u): %s", dag, version->nr, version->grund));
    }
  g_ptr_array_add (punkter, NULL);
  pejl_dokument_add_overskrift (dokument, 2, NULL, "Rettet, efter at rapporten blev endelig", FALSE);
  pejl_dokument_add_liste (dokument, (const char *const *) punkter->pdata);
}

/* ---- facts ---- */

char *
pejl_rapport_dele_besoeg (const PejlTilsynUdtraek *udtraek, gboolean anmeldt)
{
  if (udtraek->tilsyn->anmeldt == anmeldt)
    return pejl_dato_format_long (udtraek->tilsyn->dato);
  return udtraek->andet != NULL ? pejl_dato_format_long (udtraek->andet->dato) : g_strdup ("ikke endnu");
}

char *
pejl_rapport_dele_bekymring (const PejlTilsynUdtraek *udtraek)
{
  g_autofree char *siden = udtraek->skaerpet != NULL ? pejl_dato_format_long (udtraek->skaerpet->aabnet) : NULL;
  g_autofree char *skaerpet = siden != NULL ? g_strdup_printf ("; skærpet tilsyn fra %s", siden) : g_strdup ("");

  switch (udtraek->afslutning->bekymring)
    {
    case PEJL_BEKYMRING_INGEN:
      return g_strconcat ("nej, ingen bekymring", skaerpet, NULL);
    case PEJL_BEKYMRING_BEKYMRING:
      return g_strconcat ("ja, bekymring", skaerpet, NULL);
    case PEJL_BEKYMRING_ALVORLIG:
      return g_strconcat ("ja, alvorlig bekymring", skaerpet, NULL);
    case PEJL_BEKYMRING_IKKE_VALGT:
    default:
      return g_strconcat ("ikke vurderet", skaerpet, NULL);
    }
}
