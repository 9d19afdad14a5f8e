// SPDX-License-Identifier: GPL-3.0-or-later
// Reads how far a tilsyn is, and puts together what the rule of what is missing looks at.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-tilsyn-proces.h"

#include "core/rules/pejl-klar-laes.h"
#include "core/store/query/pejl-query-proces.h"

#include <string.h>

void
pejl_tilsyn_proces_clear (PejlTilsynProces *proces)
{
  g_clear_pointer (&proces->afslutning, pejl_afslutning_free);
  g_clear_pointer (&proces->skridt, g_ptr_array_unref);
  g_clear_pointer (&proces->versioner, g_ptr_array_unref);
  g_clear_pointer (&proces->kommentarer, g_ptr_array_unref);
  g_clear_pointer (&proces->loefte, pejl_loefte_free);
  g_clear_pointer (&proces->foer, g_ptr_array_unref);
}

void
pejl_tilsyn_proces_read (PejlTilsynProces *proces, PejlReader *reader, const PejlTilsyn *tilsyn)
{
  g_clear_pointer (&proces->afslutning, pejl_afslutning_free);
  proces->afslutning = pejl_query_afslutning (reader, &tilsyn->id);
  /* Taken away since: empty texts until the page hears of it. */
  if (proces->afslutning == NULL)
    {
      proces->afslutning = g_new0 (PejlAfslutning, 1);
      for (guint i = 0; i < PEJL_N_TEKSTER; i++)
        proces->afslutning->tekster[i] = g_strdup ("");
      proces->afslutning->tidligere_set = g_strdup ("");
    }
  g_clear_pointer (&proces->skridt, g_ptr_array_unref);
  proces->skridt = pejl_query_skridt (reader, &tilsyn->id);
  g_clear_pointer (&proces->versioner, g_ptr_array_unref);
  proces->versioner = pejl_query_versioner (reader, &tilsyn->id);
  g_clear_pointer (&proces->kommentarer, g_ptr_array_unref);
  proces->kommentarer = pejl_query_kommentarer (reader, &tilsyn->id);
  proces->sene = pejl_query_sene_count (reader, &tilsyn->id);
}

void
pejl_tilsyn_proces_read_foer (PejlTilsynProces *proces, PejlReader *reader, const PejlTilsyn *tilsyn,
                              const GPtrArray *tidligere)
{
  proces->tidligere = tidligere->len;
  g_clear_pointer (&proces->loefte, pejl_loefte_free);
  g_clear_pointer (&proces->foer, g_ptr_array_unref);
  if (tilsyn->omfang != PEJL_OMFANG_DAGTILBUD)
    return;
  proces->loefte = pejl_query_loefte (reader, &tilsyn->dagtilbud, &tilsyn->id, tilsyn->dato);
  if (tidligere->len > 0)
    proces->foer = pejl_query_kommentarer (reader, &((const PejlTilsyn *) tidligere->pdata[0])->id);
}

/* --- what is missing --- */

static void
count_evidens (const PejlTilsynData *data, PejlKlarStand *klar)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (data->evidens)); i++)
    {
      g_autoptr (PejlStroemItem) item = g_list_model_get_item (G_LIST_MODEL (data->evidens), i);

      pejl_klar_taeller_evidens (klar, pejl_stroem_item_get_evidens (item));
    }
}

/* tema NULL: the whole. */
static const PejlVurdering *
find_tema (const PejlTilsynData *data, const PejlRedskab *redskab, const PejlTema *tema)
{
  for (guint i = 0; data->vurderinger != NULL && i < data->vurderinger->len; i++)
    {
      const PejlVurdering *one = data->vurderinger->pdata[i];

      if (pejl_id_equal (&one->redskab, &redskab->id)
          && (tema == NULL ? one->maal == PEJL_MAAL_SAMLET
                           : one->maal == PEJL_MAAL_TEMA && strcmp (one->tema, tema->key) == 0))
        return one;
    }
  return NULL;
}

static void
count_tema (const PejlVurdering *vurdering, PejlKlarRedskab *stand)
{
  int niveau = vurdering != NULL ? vurdering->niveau : -1;

  stand->temaer++;
  stand->uden_niveau += niveau < 0 ? 1 : 0;
  stand->uden_grund += niveau > 0 && *vurdering->begrundelse == '\0' ? 1 : 0;
}

static void
fill_redskaber (const PejlTilsynData *data, PejlKlarStand *klar)
{
  const GPtrArray *brugte = data->grundlag.brugte;

  klar->n_redskaber = brugte != NULL ? MIN (brugte->len, PEJL_KLAR_REDSKABER_MAX) : 0;
  for (guint i = 0; i < klar->n_redskaber; i++)
    {
      const PejlRedskab *redskab = brugte->pdata[i];
      PejlKlarRedskab *stand = &klar->redskaber[i];

      stand->navn = redskab->navn;
      if (strcmp (redskab->til, "samlet") == 0)
        count_tema (find_tema (data, redskab, NULL), stand);
      for (guint t = 0; t < redskab->temaer->len; t++)
        count_tema (find_tema (data, redskab, redskab->temaer->pdata[t]), stand);
    }
}

static void
fill_omraader (const PejlTilsynData *data, const PejlTilsynStand *stand, PejlKlarStand *klar)
{
  const PejlStrategi *strategi = pejl_tilsyn_data_strategi (data);

  klar->n_omraader = MIN (strategi->omraader->len, MIN (PEJL_OMRAADER_MAX, PEJL_KLAR_OMRAADER_MAX));
  for (guint i = 0; i < klar->n_omraader; i++)
    {
      const PejlVurdering *vurdering = stand->omraader[i].vurdering;
      PejlKlarOmraade *omraade = &klar->omraader[i];

      omraade->navn = ((const PejlIndsatsomraade *) strategi->omraader->pdata[i])->navn;
      omraade->evidens = stand->omraader[i].styrker + stand->omraader[i].mangler;
      omraade->niveau = vurdering != NULL ? vurdering->niveau : -1;
      omraade->begrundet = vurdering != NULL && *vurdering->begrundelse != '\0';
      omraade->uden_evidens = vurdering != NULL && vurdering->uden_evidens;
    }
}

static gboolean
has_commented (const GPtrArray *kommentarer, PejlKommentarFra fra)
{
  for (guint i = 0; i < kommentarer->len; i++)
    if (((const PejlKommentar *) kommentarer->pdata[i])->fra == fra)
      return TRUE;
  return FALSE;
}

void
pejl_tilsyn_proces_klar (const PejlTilsynProces *proces, const PejlTilsynData *data, const PejlTilsynStand *stand,
                         PejlKlarStand *klar)
{
  const PejlAfslutning *afslutning = proces->afslutning;
  char today[PEJL_DATO_LEN];

  memset (klar, 0, sizeof *klar);
  pejl_dato_today (today);
  klar->omfang = data->tilsyn->omfang;
  klar->status = data->tilsyn->status;
  count_evidens (data, klar);
  klar->tidligere = proces->tidligere;
  klar->aabne_punkter = afslutning->aabne_punkter;
  klar->skaerpet = afslutning->skaerpet;
  klar->tidligere_set = *afslutning->tidligere_set != '\0';
  fill_omraader (data, stand, klar);
  fill_redskaber (data, klar);
  klar->bekymring = afslutning->bekymring;
  klar->bekymring_begrundet = *afslutning->tekster[PEJL_TEKST_BEKYMRING] != '\0';
  klar->handleplan = afslutning->handleplaner > 0;
  klar->tilbagemelding = *afslutning->tekster[PEJL_TEKST_TILBAGEMELDING] != '\0';
  klar->offentlig = *afslutning->tekster[PEJL_TEKST_OFFENTLIG] != '\0';
  klar->dialog_holdt = pejl_trin_dialog_holdt (data->tilsyn, proces->skridt, today);
  klar->leder_hoert = has_commented (proces->kommentarer, PEJL_KOMMENTAR_LEDER);
  klar->bestyrelse_hoert = has_commented (proces->kommentarer, PEJL_KOMMENTAR_BESTYRELSE);
}
