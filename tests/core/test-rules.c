// SPDX-License-Identifier: GPL-3.0-or-later
// What waits on Overblik: a table of cases, and the order of the rows.
#include "core/rules/pejl-overblik.h"

#include <string.h>

#define TODAY "2026-05-12"
#define SOON "2026-07-31"
#define FAR "2027-12-31"
#define NB "\u00a0"

/* One tilsyn and one house, and the one task they make, if any. */
typedef struct
{
  const char *name;
  /* tilsyn; status 0: there is none */
  PejlStatus status;
  PejlOmfang omfang;
  gboolean anmeldt;
  const char *dato;
  guint evidens;
  guint vurderinger;
  /* house; navn NULL: there is none */
  const char *navn;
  guint anmeldte;
  guint uanmeldte;
  guint planlagte;
  const char *sidste;
  const char *periode_slut;
  /* expected; art 0: no task */
  PejlOpgaveArt art;
  int dage;
  const char *titel;
  const char *undertitel;
} Case;

static const Case cases[] = {
  { "planned today is no task", PEJL_STATUS_PLANLAGT, 1, TRUE, TODAY, .periode_slut = FAR },
  { "one day late", PEJL_STATUS_PLANLAGT, 1, FALSE, "2026-05-11", .periode_slut = FAR, .art = PEJL_OPGAVE_FORSINKET,
    .dage = 1, .titel = "Uanmeldt besøg er 1" NB "dag forsinket",
    .undertitel = "Strandkanten · planlagt til 11." NB "maj" },
  { "late since last year", PEJL_STATUS_PLANLAGT, 1, TRUE, "2025-12-31", .periode_slut = FAR,
    .art = PEJL_OPGAVE_FORSINKET, .dage = 132, .titel = "Anmeldt besøg er 132" NB "dage forsinket",
    .undertitel = "Strandkanten · planlagt til 31. december 2025" },
  { "late talk in a distrikt", PEJL_STATUS_PLANLAGT, 2, TRUE, "2026-05-08", .periode_slut = FAR,
    .art = PEJL_OPGAVE_FORSINKET, .dage = 4, .titel = "Samtale i distriktet er 4" NB "dage forsinket",
    .undertitel = "Strandkanten · planlagt til 8." NB "maj" },
  { "draft lacks one area", PEJL_STATUS_KLADDE, 1, TRUE, "2026-05-06", 34, 3, .periode_slut = FAR,
    .art = PEJL_OPGAVE_KLADDE, .dage = 6, .titel = "Kladde fra 6." NB "maj mangler vurdering i ét område",
    .undertitel = "Strandkanten · 34 evidens" },
  { "draft lacks two areas", PEJL_STATUS_GENNEMFOERT, 1, TRUE, "2026-05-06", 1, 2, .periode_slut = FAR,
    .art = PEJL_OPGAVE_KLADDE, .dage = 6, .titel = "Kladde fra 6." NB "maj mangler vurdering i to områder",
    .undertitel = "Strandkanten · 1 evidens" },
  { "draft lacks all", PEJL_STATUS_KLADDE, 1, TRUE, "2026-05-12", 0, 0, .periode_slut = FAR,
    .art = PEJL_OPGAVE_KLADDE, .dage = 0, .titel = "Kladde fra 12." NB "maj mangler vurdering i alle områder",
    .undertitel = "Strandkanten · ingen evidens endnu" },
  { "draft is complete", PEJL_STATUS_KLADDE, 1, TRUE, "2026-05-06", 34, 4, .periode_slut = FAR },
  { "a talk has no areas to judge", PEJL_STATUS_KLADDE, 2, TRUE, "2026-05-06", 3, 0, .periode_slut = FAR },
  { "endelig is nobody's draft", PEJL_STATUS_ENDELIG, 1, TRUE, "2026-05-06", 3, 0, .periode_slut = FAR },
  { "not visited, no hurry yet", .navn = "Egekrogen", .periode_slut = FAR },
  { "not visited", .navn = "Egekrogen", .periode_slut = SOON, .art = PEJL_OPGAVE_IKKE_BESOEGT,
    .titel = "Ikke besøgt endnu i perioden", .undertitel = "Egekrogen · Nord" },
  { "not visited but planned", .navn = "Egekrogen", .planlagte = 1, .periode_slut = SOON },
  { "lacks unannounced", .navn = "Egekrogen", .anmeldte = 2, .sidste = "2026-05-02", .periode_slut = SOON,
    .art = PEJL_OPGAVE_MANGLER_UANMELDT, .dage = 10, .titel = "Mangler et uanmeldt besøg i perioden",
    .undertitel = "Egekrogen · Nord · senest besøgt 2." NB "maj" },
  { "lacks announced", .navn = "Egekrogen", .uanmeldte = 1, .sidste = "2025-05-12", .periode_slut = SOON,
    .art = PEJL_OPGAVE_MANGLER_ANMELDT, .dage = 365, .titel = "Mangler et anmeldt besøg i perioden",
    .undertitel = "Egekrogen · Nord · senest besøgt 12. maj 2025" },
  { "has both", .navn = "Egekrogen", .anmeldte = 1, .uanmeldte = 1, .sidste = "2026-05-02", .periode_slut = SOON },
  { "lacks unannounced, and one is planned", PEJL_STATUS_PLANLAGT, 1, FALSE, "2026-06-01", .navn = "Egekrogen",
    .anmeldte = 1, .planlagte = 1, .sidste = "2026-05-02", .periode_slut = SOON },
  { "lacks unannounced, and the planned one is announced", PEJL_STATUS_PLANLAGT, 1, TRUE, "2026-06-01",
    .navn = "Egekrogen", .anmeldte = 1, .planlagte = 1, .sidste = "2026-05-02", .periode_slut = SOON,
    .art = PEJL_OPGAVE_MANGLER_UANMELDT, .dage = 10, .titel = "Mangler et uanmeldt besøg i perioden",
    .undertitel = "Egekrogen · Nord · senest besøgt 2." NB "maj" },
  { "lacks unannounced, and it is planned after the period", PEJL_STATUS_PLANLAGT, 1, FALSE, "2026-08-01",
    .navn = "Egekrogen", .anmeldte = 1, .sidste = "2026-05-02", .periode_slut = SOON,
    .art = PEJL_OPGAVE_MANGLER_UANMELDT, .dage = 10, .titel = "Mangler et uanmeldt besøg i perioden",
    .undertitel = "Egekrogen · Nord · senest besøgt 2." NB "maj" },
  { "half a year and a day left", .navn = "Egekrogen", .periode_slut = "2026-11-12" },
  { "half a year left", .navn = "Egekrogen", .periode_slut = "2026-11-11", .art = PEJL_OPGAVE_IKKE_BESOEGT,
    .titel = "Ikke besøgt endnu i perioden", .undertitel = "Egekrogen · Nord" },
  { "the last day", .navn = "Egekrogen", .periode_slut = TODAY, .art = PEJL_OPGAVE_IKKE_BESOEGT,
    .titel = "Ikke besøgt endnu i perioden", .undertitel = "Egekrogen · Nord" },
  { "the period is over", .navn = "Egekrogen", .periode_slut = "2026-05-11" },
};

static PejlTilsyn *
make_tilsyn (PejlStatus status, PejlOmfang omfang, gboolean anmeldt, const char *dato, const PejlId *dagtilbud)
{
  PejlTilsyn *tilsyn = pejl_tilsyn_new ();

  tilsyn->id = pejl_id_new ();
  tilsyn->dagtilbud = *dagtilbud;
  tilsyn->status = status;
  tilsyn->omfang = omfang;
  tilsyn->anmeldt = anmeldt;
  g_free (tilsyn->dato);
  tilsyn->dato = g_strdup (dato);
  g_free (tilsyn->sted);
  tilsyn->sted = g_strdup ("Strandkanten");
  return tilsyn;
}

static PejlStedSum *
make_sted (const char *navn, const PejlId *dagtilbud, const char *sidste)
{
  PejlStedSum *sted = g_new0 (PejlStedSum, 1);

  sted->dagtilbud = *dagtilbud;
  sted->navn = g_strdup (navn);
  sted->distrikt_navn = g_strdup ("Nord");
  g_strlcpy (sted->sidste, sidste != NULL ? sidste : "", sizeof sted->sidste);
  return sted;
}

static void
test_case (gconstpointer data)
{
  const Case *it = data;
  g_autoptr (GPtrArray) tilsyn = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_unref);
  g_autoptr (GPtrArray) steder = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_sted_sum_free);
  g_autoptr (GPtrArray) opgaver = NULL;
  PejlId hus = pejl_id_new ();
  const PejlOpgave *opgave;

  if (it->status != 0)
    {
      PejlTilsyn *item = make_tilsyn (it->status, it->omfang, it->anmeldt, it->dato, &hus);

      item->evidens = it->evidens;
      item->vurderinger = it->vurderinger;
      g_ptr_array_add (tilsyn, item);
    }
  if (it->navn != NULL)
    {
      PejlStedSum *sted = make_sted (it->navn, &hus, it->sidste);

      sted->anmeldte = it->anmeldte;
      sted->uanmeldte = it->uanmeldte;
      sted->planlagte = it->planlagte;
      g_ptr_array_add (steder, sted);
    }

  opgaver = pejl_overblik_opgaver (tilsyn, steder, 4, TODAY, it->periode_slut);
  if (it->art == 0)
    {
      g_assert_cmpuint (opgaver->len, ==, 0);
      return;
    }
  g_assert_cmpuint (opgaver->len, ==, 1);
  opgave = g_ptr_array_index (opgaver, 0);
  g_assert_cmpint (opgave->art, ==, it->art);
  g_assert_cmpint (opgave->dage, ==, it->dage);
  g_assert_cmpstr (opgave->titel, ==, it->titel);
  g_assert_cmpstr (opgave->undertitel, ==, it->undertitel);
  g_assert_true (pejl_id_equal (&opgave->dagtilbud, &hus));
  g_assert_cmpint (pejl_id_is_nil (&opgave->tilsyn), ==, it->art > PEJL_OPGAVE_KLADDE);
}

static void
test_order (void)
{
  g_autoptr (GPtrArray) tilsyn = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_unref);
  g_autoptr (GPtrArray) steder = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_sted_sum_free);
  g_autoptr (GPtrArray) opgaver = NULL;
  g_autoptr (GString) seen = g_string_new (NULL);
  PejlId hus[4];

  for (guint i = 0; i < G_N_ELEMENTS (hus); i++)
    hus[i] = pejl_id_new ();
  g_ptr_array_add (steder, make_sted ("Åen", &hus[0], NULL));
  g_ptr_array_add (steder, make_sted ("Ærten", &hus[1], NULL));
  g_ptr_array_add (tilsyn, make_tilsyn (PEJL_STATUS_KLADDE, 1, TRUE, "2026-05-10", &hus[2]));
  g_ptr_array_add (tilsyn, make_tilsyn (PEJL_STATUS_KLADDE, 1, TRUE, "2026-04-10", &hus[2]));
  g_ptr_array_add (tilsyn, make_tilsyn (PEJL_STATUS_PLANLAGT, 1, TRUE, "2026-05-11", &hus[3]));

  opgaver = pejl_overblik_opgaver (tilsyn, steder, 4, TODAY, SOON);
  for (guint i = 0; i < opgaver->len; i++)
    {
      const PejlOpgave *opgave = g_ptr_array_index (opgaver, i);

      g_string_append_printf (seen, "%u:%d:%s|", (guint) opgave->art, opgave->dage, i > 2 ? opgave->undertitel : "");
    }
  /* A late visit goes before older drafts; houses of equal urgency stand in Danish order. */
  g_assert_cmpstr (seen->str, ==, "2:1:|7:32:|7:2:|10:0:Ærten · Nord|10:0:Åen · Nord|");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/rules/overblik/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/rules/overblik/order", test_order);
  return g_test_run ();
}
