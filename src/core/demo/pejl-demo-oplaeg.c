// SPDX-License-Identifier: GPL-3.0-or-later
// Havneby's oplæg: the proposal as it is composed for anybody, with notes and a few accepted findings.
#define G_LOG_DOMAIN "pejl-demo"

#include "core/demo/pejl-demo-oplaeg.h"

#include "core/actions/pejl-oplaeg-actions.h"
#include "core/demo/pejl-demo-steder.h"
#include "core/report/oplaeg/pejl-oplaeg-forslag.h"
#include "core/report/oplaeg/pejl-oplaeg-frys.h"
#include "core/report/oplaeg/pejl-oplaeg-praksis.h"
#include "core/report/oplaeg/pejl-oplaeg-tal.h"

#define PERIODE "2024-2025"
#define SKAERING "2025-12-31"
#define MOEDE "2026-06-17"
#define FROSSET "2026-04-20T09:30"
#define MEST_EKSEMPLER 2

/* What the centerchef wants to say where. */
static const struct
{
  PejlDiasArt art;
  guint figur;
  const char *noter;
  gboolean brugt; /* the finding is used */
} skrevet[] = {
  { PEJL_DIAS_FORSIDE, 0, "Tak for ordet. Tre ting i dag: hvordan det står til, hvor det halter, og hvad vi beder jer om.", TRUE },
  { PEJL_DIAS_FIGUR, 3, "Halter i flere distrikter. De fleste steder mangler opfølgning på det, huset selv har besluttet.\n\n"
                        "Spørgsmål til udvalget: Skal centret give tid eller stille krav?", TRUE },
  { PEJL_DIAS_FIGUR, 7, "Loven kræver både anmeldte og uanmeldte besøg. De huse, der mangler et, står først i planen.", FALSE },
  { PEJL_DIAS_OPFOELGNING, 0, "Ingen huse nævnes ved navn her. Spørger nogen: vi taler om dem i lukket punkt.", FALSE },
  { PEJL_DIAS_BEDER, 0, "Vent på svar efter hvert punkt.", FALSE },
};

static void
write_words (PejlAction *action, const PejlDias *dias)
{
  for (gsize i = 0; i < G_N_ELEMENTS (skrevet); i++)
    {
      g_autofree char *tal = NULL;

      if (skrevet[i].art != dias->art || skrevet[i].figur != dias->figur)
        continue;
      pejl_action_set_text (action, PEJL_FIELD_DIAS_NOTER, skrevet[i].noter);
      if (!skrevet[i].brugt)
        return;
      tal = pejl_dias_tal (dias);
      pejl_action_set_text (action, PEJL_FIELD_DIAS_TITEL, dias->titel_forslag);
      if (*dias->tekst_forslag != '\0')
        pejl_action_set_text (action, PEJL_FIELD_DIAS_TEKST, dias->tekst_forslag);
      pejl_action_set_text (action, PEJL_FIELD_DIAS_TAL, tal);
    }
}

static void
write_practice (PejlAction *action, PejlReader *reader, const PejlFilter *filter)
{
  g_autoptr (GPtrArray) forslag = pejl_oplaeg_praksis_forslag (reader, filter, 40);
  g_autoptr (GPtrArray) valgte = g_ptr_array_new ();
  g_autofree char *evidens = NULL, *citater = NULL;

  for (guint i = 0; i < forslag->len && valgte->len < MEST_EKSEMPLER; i++)
    if (((PejlPraksisForslag *) g_ptr_array_index (forslag, i))->person == NULL)
      g_ptr_array_add (valgte, g_ptr_array_index (forslag, i));
  if (valgte->len == 0)
    return;
  pejl_oplaeg_praksis_tekst (valgte, &evidens, &citater);
  pejl_action_set_text (action, PEJL_FIELD_DIAS_EVIDENS, evidens);
  pejl_action_set_text (action, PEJL_FIELD_DIAS_CITATER, citater);
}

static void
write_slides (PejlAction *action, PejlReader *reader, guint64 seed, const PejlOplaegPost *post, const PejlOplaeg *forslag,
              const PejlId *oplaeg)
{
  g_autoptr (GArray) valgte = pejl_oplaeg_forslag_valgte (forslag);
  PejlFilter filter;

  for (guint i = 0; i < valgte->len; i++)
    {
      const PejlDias *dias = pejl_oplaeg_dias (forslag, g_array_index (valgte, guint, i));
      PejlId row = pejl_demo_id (seed, "dias", i, 0);

      pejl_oplaeg_skriv_dias (action, oplaeg, &row, i + 1, dias->art, dias->figur);
      write_words (action, dias);
      if (dias->art == PEJL_DIAS_PRAKSIS && pejl_oplaeg_filter (post, 1, &filter))
        write_practice (action, reader, &filter);
    }
}

gboolean
pejl_demo_oplaeg_write (PejlStore *store, guint64 seed, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlOplaegPost) post = pejl_oplaeg_post_new ();
  g_autoptr (PejlAction) action = pejl_action_new ("Havneby: oplæg");
  g_autoptr (PejlOplaeg) forslag = NULL;
  PejlId row = pejl_demo_id (seed, "oplaeg", 0, 0);

  pejl_oplaeg_ord (&post->udvalg, "Børne- og Ungdomsudvalget");
  pejl_oplaeg_ord (&post->dato, MOEDE);
  pejl_oplaeg_ord (&post->periode, PERIODE);
  pejl_oplaeg_ord (&post->skaering, SKAERING);
  pejl_oplaeg_ord (&post->frosset, FROSSET);
  forslag = pejl_oplaeg_forslag (reader, post);
  g_return_val_if_fail (forslag != NULL, FALSE);
  pejl_oplaeg_ord (&post->titel, forslag->titel);
  g_free (post->tal);
  post->tal = pejl_oplaeg_frys (forslag);
  pejl_oplaeg_skriv_row (action, post, &row);
  write_slides (action, reader, seed, post, forslag, &row);
  pejl_action_set_undoable (action, FALSE);
  return pejl_store_commit (store, action, error);
}
