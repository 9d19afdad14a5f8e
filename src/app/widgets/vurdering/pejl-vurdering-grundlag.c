// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what the vurderinger of a tilsyn stand among.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/vurdering/pejl-vurdering-grundlag.h"

#include "core/store/query/pejl-query-henvisning.h"
#include "core/store/query/pejl-query-medvurdering.h"
#include "core/store/query/pejl-query-redskab.h"

#include <string.h>

void
pejl_vurdering_grundlag_init (PejlVurderingGrundlag *grundlag)
{
  memset (grundlag, 0, sizeof *grundlag);
  grundlag->henvisninger = pejl_henvisninger_new ();
}

static void
forget (PejlVurderingGrundlag *grundlag)
{
  g_clear_pointer (&grundlag->bedoemmere, pejl_bedoemmere_unref);
  g_clear_pointer (&grundlag->personer, g_ptr_array_unref);
  g_clear_pointer (&grundlag->medvurderinger, g_ptr_array_unref);
  g_clear_pointer (&grundlag->brugte, g_ptr_array_unref);
  g_clear_pointer (&grundlag->tilbud, g_ptr_array_unref);
}

void
pejl_vurdering_grundlag_clear (PejlVurderingGrundlag *grundlag)
{
  forget (grundlag);
  g_clear_object (&grundlag->henvisninger);
}

static gboolean
has_key (GPtrArray *redskaber, const char *key)
{
  for (guint i = 0; i < redskaber->len; i++)
    if (strcmp (((PejlRedskab *) redskaber->pdata[i])->key, key) == 0)
      return TRUE;
  return FALSE;
}

static void
read_redskaber (PejlVurderingGrundlag *grundlag, PejlReader *reader, const PejlId *tilsyn)
{
  g_autoptr (GArray) ids = pejl_query_tema_redskaber (reader, tilsyn);
  /* Newest version first. */
  g_autoptr (GPtrArray) all = pejl_query_redskaber (reader);

  grundlag->brugte = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_redskab_unref);
  grundlag->tilbud = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_redskab_unref);
  for (guint i = 0; i < ids->len; i++)
    {
      PejlRedskab *redskab = pejl_query_redskab (reader, &g_array_index (ids, PejlId, i));

      if (redskab != NULL)
        g_ptr_array_add (grundlag->brugte, redskab);
    }
  for (guint i = 0; i < all->len; i++)
    {
      PejlRedskab *redskab = all->pdata[i];

      if (pejl_redskab_er_valgt_til (redskab) && (redskab->temaer->len > 0 || strcmp (redskab->til, "samlet") == 0)
          && !has_key (grundlag->brugte, redskab->key)
          && !has_key (grundlag->tilbud, redskab->key))
        g_ptr_array_add (grundlag->tilbud, pejl_redskab_ref (redskab));
    }
}

void
pejl_vurdering_grundlag_read (PejlVurderingGrundlag *grundlag, PejlReader *reader, const PejlId *tilsyn, GListModel *evidens,
                              PejlStrategi *strategi)
{
  g_autoptr (GArray) links = pejl_query_henvisninger (reader, tilsyn);

  forget (grundlag);
  grundlag->bedoemmere = pejl_query_bedoemmere (reader, tilsyn);
  grundlag->personer = pejl_query_personer (reader);
  grundlag->medvurderinger = pejl_query_medvurderinger (reader, tilsyn);
  read_redskaber (grundlag, reader, tilsyn);
  pejl_henvisninger_take (grundlag->henvisninger, evidens, strategi, links);
}

const PejlMedvurdering *
pejl_vurdering_grundlag_find_med (const PejlVurderingGrundlag *grundlag, const PejlId *vurdering)
{
  for (guint i = 0; grundlag->medvurderinger != NULL && i < grundlag->medvurderinger->len; i++)
    if (pejl_id_equal (&((PejlMedvurdering *) grundlag->medvurderinger->pdata[i])->vurdering, vurdering))
      return grundlag->medvurderinger->pdata[i];
  return NULL;
}
