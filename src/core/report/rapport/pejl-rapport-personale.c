// SPDX-License-Identifier: GPL-3.0-or-later
// The report for staff and leder: all feedback, tegn by tegn, with the evidens it rests on as notes.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/rapport/pejl-tilsynsrapport-private.h"

#include "core/model/pejl-dansk.h"
#include "core/model/pejl-dato.h"
#include "core/model/pejl-henvisning.h"

#include <string.h>

/* ---- references ---- */

static guint
number_of (const PejlId *evidens, gpointer data)
{
  const PejlTilsynUdtraek *udtraek = data;

  for (guint i = 0; i < udtraek->evidens->len; i++)
    if (pejl_id_equal (&((PejlEvidens *) g_ptr_array_index (udtraek->evidens, i))->id, evidens))
      return i + 1;
  return 0;
}

static void
add_with_references (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek, const char *tekst)
{
  g_autofree char *expanded = pejl_henvisning_expand_maerket (tekst, number_of, (gpointer) udtraek);

  pejl_rapport_dele_add_text (dokument, expanded);
}

/* ---- tegn ---- */

static const char *
seen_word (const PejlTegnSet *set)
{
  if (set->styrker > 0 && set->mangler > 0)
    return "både set og savnet";
  if (set->styrker > 0)
    return "✓ set";
  if (set->mangler > 0)
    return "– mangler";
  return set->aaben > 0 ? "åben" : "ikke set";
}

static char *
numbers (const GArray *evidens)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < evidens->len; i++)
    g_string_append_printf (text, "%s" PEJL_HENVISNING_MAERKE "%u" PEJL_HENVISNING_MAERKE, i > 0 ? ", " : "", g_array_index (evidens, guint, i));
  return g_string_free (text, FALSE);
}

static void
add_judgement (PejlTabel *tabel, const PejlTilsynUdtraek *udtraek, const PejlId *tegn)
{
  const PejlVurdering *vurdering = pejl_tilsyn_udtraek_of_tegn (udtraek, tegn);
  g_autofree char *expanded = NULL;

  if (vurdering == NULL || *vurdering->begrundelse == '\0')
    return;
  expanded = pejl_henvisning_expand_maerket (vurdering->begrundelse, number_of, (gpointer) udtraek);
  pejl_tabel_add_bemaerkning (tabel, NULL, expanded);
}

static void
add_tegn (PejlTabel *tabel, const PejlTilsynUdtraek *udtraek, const PejlTegn *tegn)
{
  g_autoptr (PejlTegnSet) set = pejl_tilsyn_udtraek_tegn (udtraek, &tegn->id);
  g_autofree char *evidens = numbers (set->evidens);

  pejl_tabel_add_raekke (tabel, FALSE);
  pejl_tabel_add_celle (tabel, tegn->tekst);
  pejl_tabel_add_celle (tabel, seen_word (set));
  pejl_tabel_add_celle (tabel, *evidens != '\0' ? evidens : "–");
  add_judgement (tabel, udtraek, &tegn->id);
}

/* The longest, so that the tables of all areas line up. */
static const char *
longest_tegn (const PejlTilsynUdtraek *udtraek)
{
  const char *longest = "";

  for (guint i = 0; i < udtraek->strategi->tegn->len; i++)
    {
      const PejlTegn *tegn = g_ptr_array_index (udtraek->strategi->tegn, i);

      if (strlen (tegn->tekst) > strlen (longest))
        longest = tegn->tekst;
    }
  return longest;
}

static void
add_role (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek, guint omraade, guint rolle)
{
  const PejlRolle *hvem = g_ptr_array_index (udtraek->strategi->roller, rolle);
  g_autoptr (GPtrArray) tegn = pejl_strategi_cell (udtraek->strategi, (int) omraade, (int) rolle);
  PejlTabel *tabel;
  guint set, af;
  g_autofree char *tekst = NULL;

  if (hvem->omfang != PEJL_OMFANG_DAGTILBUD || tegn->len == 0)
    return;
  pejl_tilsyn_udtraek_count (udtraek, omraade, rolle, &set, &af);
  tekst = g_strdup_printf ("%s: %u af %u tegn er set", hvem->navn, set, af);
  tabel = pejl_tabel_new ();
  pejl_tabel_add_soejle (tabel, "Tegn", PEJL_SOEJLE_TEKST);
  pejl_tabel_set_proeve (tabel, longest_tegn (udtraek));
  pejl_tabel_add_soejle (tabel, "Ved besøget", PEJL_SOEJLE_TEKST);
  pejl_tabel_set_proeve (tabel, "både set og savnet");
  pejl_tabel_add_soejle (tabel, "Evidens", PEJL_SOEJLE_TEKST);
  pejl_tabel_set_proeve (tabel, "10, 11, 12, 13");
  for (guint i = 0; i < tegn->len; i++)
    add_tegn (tabel, udtraek, g_ptr_array_index (tegn, i));
  pejl_dokument_add_tabel (dokument, tekst, tabel, NULL);
}

/* ---- areas ---- */

static char *
area_heading (const PejlTilsynUdtraek *udtraek, guint omraade)
{
  guint set = 0, af = 0;

  for (guint r = 0; r < udtraek->strategi->roller->len; r++)
    {
      guint her_set, her_af;

      if (((PejlRolle *) g_ptr_array_index (udtraek->strategi->roller, r))->omfang != PEJL_OMFANG_DAGTILBUD)
        continue;
      pejl_tilsyn_udtraek_count (udtraek, omraade, r, &her_set, &her_af);
      set += her_set;
      af += her_af;
    }
  return g_strdup_printf ("%s: %u af %u tegn er set", pejl_tilsyn_udtraek_omraade (udtraek, omraade)->navn, set, af);
}

static void
add_points_of_area (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek, const char *key)
{
  g_autoptr (GPtrArray) her = g_ptr_array_new ();

  for (guint i = 0; i < udtraek->punkter->len; i++)
    if (g_str_equal (((PejlPunkt *) g_ptr_array_index (udtraek->punkter, i))->omraade, key))
      g_ptr_array_add (her, g_ptr_array_index (udtraek->punkter, i));
  if (her->len == 0)
    return;
  pejl_dokument_add_overskrift (dokument, 3, NULL, "Det aftalte vi", FALSE);
  pejl_rapport_dele_add_punkter (dokument, her, "Handleplanens punkter i området", FALSE);
}

static void
add_area (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek, guint omraade)
{
  const PejlIndsatsomraade *o = pejl_tilsyn_udtraek_omraade (udtraek, omraade);
  const PejlVurdering *vurdering = pejl_tilsyn_udtraek_vurdering (udtraek, omraade);
  g_autofree char *overskrift = area_heading (udtraek, omraade);

  pejl_dokument_add_overskrift (dokument, 2, NULL, overskrift, TRUE);
  pejl_rapport_dele_add_niveau (dokument, udtraek, omraade, "Vurdering");
  if (vurdering != NULL)
    add_with_references (dokument, udtraek, vurdering->begrundelse);
  if (vurdering != NULL && vurdering->uden_evidens)
    pejl_dokument_add_note (dokument, "Vurderet uden evidens fra besøget.");
  for (guint r = 0; r < udtraek->strategi->roller->len; r++)
    add_role (dokument, udtraek, omraade, r);
  if (vurdering != NULL && *vurdering->tolkning != '\0')
    {
      pejl_dokument_add_overskrift (dokument, 3, NULL, "Sådan læser vi det", FALSE);
      add_with_references (dokument, udtraek, vurdering->tolkning);
    }
  add_points_of_area (dokument, udtraek, o->key);
}

/* ---- the rest ---- */

static void
add_facts (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek)
{
  g_autofree char *anmeldt = pejl_rapport_dele_besoeg (udtraek, TRUE);
  g_autofree char *uanmeldt = pejl_rapport_dele_besoeg (udtraek, FALSE);
  g_autofree char *bekymring = pejl_rapport_dele_bekymring (udtraek);
  g_autofree char *a = g_strconcat ("Anmeldt besøg: ", anmeldt, NULL);
  g_autofree char *b = g_strconcat ("Uanmeldt besøg: ", uanmeldt, NULL);
  g_autofree char *c = g_strconcat ("Bekymringsgrad: ", bekymring, NULL);
  const char *fakta[] = { a, b, c, NULL };

  pejl_dokument_add_fakta (dokument, fakta, 3);
}

static void
add_section (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek, const char *overskrift, PejlTilsynTekst tekst)
{
  const char *ord = udtraek->afslutning->tekster[tekst];

  if (*ord == '\0')
    return;
  pejl_dokument_add_overskrift (dokument, 2, NULL, overskrift, TRUE);
  add_with_references (dokument, udtraek, ord);
}

static void
add_comments (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < udtraek->kommentarer->len; i++)
    {
      const PejlKommentar *kommentar = g_ptr_array_index (udtraek->kommentarer, i);
      g_autofree char *dato = pejl_dato_format_long (kommentar->dato);
      g_autofree char *fra = pejl_dansk_capitalize (pejl_kommentar_fra_name (kommentar->fra));
      g_autofree char *kilde = g_strdup_printf ("%s, %s", fra, dato);

      if (*kommentar->tekst == '\0')
        continue;
      if (!begun)
        pejl_dokument_add_overskrift (dokument, 2, NULL, "Kommentarer", TRUE);
      begun = TRUE;
      pejl_dokument_add_citat (dokument, kommentar->tekst, kilde);
    }
}

/* "Observation, 13. maj 2025 kl. 09:40, Blå stue: …", "Samtale med leder, …" */
static char *
evidens_line (const PejlEvidens *evidens)
{
  g_autofree char *art = pejl_dansk_capitalize (pejl_art_name (evidens->art));
  gboolean med = evidens->art == PEJL_ART_SAMTALE && evidens->med != 0;
  g_autofree char *dato = g_strndup (evidens->tidspunkt, PEJL_DATO_LEN - 1);
  g_autofree char *dag = pejl_dato_is_valid (dato) ? pejl_dato_format_long (dato) : g_strdup ("uden dato");
  g_autofree char *kl = pejl_tidspunkt_is_valid (evidens->tidspunkt) ? pejl_tidspunkt_format_clock (evidens->tidspunkt)
                                                                     : g_strdup ("");

  return g_strdup_printf ("%s%s%s, %s%s%s, %s: %s", art, med ? " med " : "", med ? pejl_med_navne (evidens->med) : "", dag, *kl != '\0' ? " kl. " : "", kl,
                          *evidens->stue_navn != '\0' ? evidens->stue_navn : "hele huset", evidens->tekst);
}

static void
add_evidens (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek)
{
  g_autoptr (GPtrArray) noter = g_ptr_array_new_with_free_func (g_free);

  if (udtraek->evidens->len == 0)
    return;
  for (guint i = 0; i < udtraek->evidens->len; i++)
    g_ptr_array_add (noter, evidens_line (g_ptr_array_index (udtraek->evidens, i)));
  g_ptr_array_add (noter, NULL);
  pejl_dokument_add_overskrift (dokument, 2, NULL, "Evidens", TRUE);
  pejl_dokument_add_note (dokument, "Det, der blev set, hørt og læst, i besøgets rækkefølge. Tallene i rapporten viser hertil.");
  pejl_dokument_add_noteliste (dokument, (const char *const *) noter->pdata, 1);
}

static void
add_plan (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek)
{
  pejl_dokument_add_overskrift (dokument, 2, NULL, "Handleplan", TRUE);
  if (udtraek->punkter->len == 0)
    {
      pejl_dokument_add_afsnit (dokument, "Der er ikke aftalt en handleplan ved dette besøg.");
      return;
    }
  if (udtraek->plan == NULL)
    pejl_dokument_add_afsnit (dokument, "Der blev ikke aftalt nye punkter. Disse punkter var åbne, da besøget blev holdt.");
  pejl_rapport_dele_add_punkter (dokument, udtraek->punkter, "Handleplanens punkter", TRUE);
  if (udtraek->plan != NULL && *udtraek->plan->bestyrelsen != '\0')
    pejl_dokument_add_citat (dokument, udtraek->plan->bestyrelsen, "Forældrebestyrelsen om handleplanen");
}

PejlDokument *
pejl_rapport_personale (const PejlTilsynUdtraek *udtraek)
{
  g_autofree char *titel = g_strconcat (udtraek->hus->navn, ": tilbagemelding til personale og leder", NULL);
  g_autofree char *dag = pejl_dato_format_long (udtraek->tilsyn->dato);
  g_autofree char *lede = g_strdup_printf ("Rapport fra %s besøg %s. Det, vi så, står for sig; derefter hvordan vi læser det, og hvordan "
                                           "vi vurderer det.",
                                           udtraek->tilsyn->anmeldt ? "et anmeldt" : "et uanmeldt", dag);
  PejlDokument *dokument = pejl_rapport_dele_new (udtraek, titel, lede, "for personale og leder");

  add_facts (dokument, udtraek);
  add_section (dokument, udtraek, "Tilbagemelding", PEJL_TEKST_TILBAGEMELDING);
  if (pejl_tilsyn_udtraek_samlet (udtraek) != NULL)
    pejl_dokument_add_overskrift (dokument, 2, NULL, "Helheden", TRUE);
  pejl_rapport_dele_add_samlet (dokument, udtraek);
  for (guint i = 0; i < pejl_tilsyn_udtraek_n_omraader (udtraek); i++)
    add_area (dokument, udtraek, i);
  add_section (dokument, udtraek, "Begrundelse for bekymringsgraden", PEJL_TEKST_BEKYMRING);
  add_plan (dokument, udtraek);
  add_section (dokument, udtraek, "Lovet til næste gang", PEJL_TEKST_LOVET);
  add_comments (dokument, udtraek);
  pejl_rapport_dele_add_rettelser (dokument, udtraek);
  add_evidens (dokument, udtraek);
  return dokument;
}
