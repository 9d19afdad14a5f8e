// SPDX-License-Identifier: GPL-3.0-or-later
// One evidens into two, and two into one.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-actions-private.h"
#include "core/actions/pejl-evidens-flyt.h"
#include "core/actions/pejl-evidens-private.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/model/pejl-henvisning.h"
#include "core/store/query/pejl-query-henvisning.h"
#include "core/store/query/pejl-query-ramme.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- dividing --- */

static void
write_second (PejlAction *action, const PejlEvidens *first, const PejlId *row, const char *tekst)
{
  pejl_action_row (action, PEJL_TABLE_EVIDENS, row);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TILSYN, &first->tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_EVIDENS_ART, first->art);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TIDSPUNKT, first->tidspunkt);
  if (!pejl_id_is_nil (&first->stue))
    pejl_action_set_id (action, PEJL_FIELD_EVIDENS_STUE, &first->stue);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, tekst);
  if (first->boern >= 0)
    pejl_action_set_int (action, PEJL_FIELD_EVIDENS_BOERN, first->boern);
  if (first->voksne >= 0)
    pejl_action_set_int (action, PEJL_FIELD_EVIDENS_VOKSNE, first->voksne);
  if (first->med != 0)
    pejl_action_set_int (action, PEJL_FIELD_EVIDENS_MED, first->med);
  if (first->runde > 0)
    {
      pejl_action_set_int (action, PEJL_FIELD_EVIDENS_RUNDE, first->runde);
      pejl_action_set_int (action, PEJL_FIELD_EVIDENS_SEKUNDER, first->sekunder);
    }
}

static void
place_second (PejlAction *action, PejlStore *store, const PejlEvidens *first, const PejlId *row)
{
  g_autoptr (GPtrArray) all = pejl_query_evidens_of_tilsyn (pejl_store_get_reader (store), &first->tilsyn);
  int position = pejl_evidens_find (all, &first->id);

  pejl_evidens_place (action, all, (guint) (position + 1), row, first->tidspunkt, FALSE);
}

static void
move_tegn (PejlAction *action, const PejlEvidens *first, const PejlId *row, const PejlId *tegn)
{
  const PejlEvidensTegn *link = pejl_evidens_find_link (first, tegn);
  PejlId old = pejl_evidens_tegn_id_for (&first->id, tegn);

  if (link == NULL)
    return;
  pejl_action_delete (action, PEJL_TABLE_EVIDENS_TEGN, &old);
  pejl_evidens_write_link (action, &first->tilsyn, row, link);
}

gboolean
pejl_evidens_split (PejlStore *store, const PejlId *evidens, const char *foerste, const char *anden,
                    const PejlHeads *base, const PejlId *med, guint n_med, PejlId *ny, GError **error)
{
  g_autofree char *first_text = pejl_evidens_need_tekst (foerste, error);
  g_autofree char *second_text = first_text != NULL ? pejl_evidens_need_tekst (anden, error) : NULL;
  g_autofree char *form_field = pejl_id_to_string (evidens);
  g_autoptr (PejlEvidens) now = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Evidence divided"));
  PejlId row = pejl_id_new ();

  if (second_text == NULL)
    return FALSE;
  now = pejl_evidens_open (store, evidens, error);
  if (now == NULL)
    return FALSE;
  pejl_action_row (action, PEJL_TABLE_EVIDENS, evidens);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, first_text);
  if (base != NULL)
    pejl_action_set_base (action, base);
  write_second (action, now, &row, second_text);
  place_second (action, store, now, &row);
  for (guint i = 0; i < n_med; i++)
    move_tegn (action, now, &row, &med[i]);
  pejl_action_clear_draft (action, PEJL_DRAFT_EVIDENS_TEKST, form_field);
  if (!pejl_store_commit (store, action, error))
    return FALSE;
  if (ny != NULL)
    *ny = row;
  return TRUE;
}

/* --- joining --- */

char *
pejl_evidens_join_tekst (const char *foerste, const char *anden)
{
  gboolean lines = strchr (foerste, '\n') != NULL || strchr (anden, '\n') != NULL;

  return g_strconcat (foerste, lines ? "\n" : " ", anden, NULL);
}

PejlRetning
pejl_retning_join (PejlRetning a, PejlRetning b)
{
  return a == b ? a : PEJL_RETNING_AABEN;
}

static guint
join_tegn (PejlAction *action, const PejlEvidens *first, const PejlEvidens *second)
{
  guint opened = 0;

  for (guint i = 0; i < second->tegn->len; i++)
    {
      const PejlEvidensTegn *theirs = &g_array_index (second->tegn, PejlEvidensTegn, i);
      const PejlEvidensTegn *ours = pejl_evidens_find_link (first, &theirs->tegn);
      PejlId old = pejl_evidens_tegn_id_for (&second->id, &theirs->tegn);

      pejl_action_delete (action, PEJL_TABLE_EVIDENS_TEGN, &old);
      if (ours == NULL)
        pejl_evidens_write_link (action, &first->tilsyn, &first->id, theirs);
      else if (ours->retning != theirs->retning)
        {
          PejlEdit edit = { action, PEJL_TABLE_EVIDENS_TEGN, pejl_evidens_tegn_id_for (&first->id, &ours->tegn), FALSE };

          pejl_edit_int (&edit, PEJL_FIELD_EVIDENS_TEGN_RETNING, ours->retning,
                         pejl_retning_join (ours->retning, theirs->retning));
          opened++;
        }
    }
  return opened;
}

static void
take_over (PejlAction *action, PejlReader *reader, const PejlEvidens *first, const PejlEvidens *second)
{
  g_autoptr (GArray) haenger = pejl_query_haenger (reader, &second->id);

  for (guint i = 0; i < haenger->len; i++)
    {
      const PejlHaenger *item = &g_array_index (haenger, PejlHaenger, i);

      if (item->table == PEJL_TABLE_VURDERING_EVIDENS)
        {
          PejlId link = pejl_id_link ("vurdering_evidens", &item->vurdering, &first->id);

          pejl_action_delete (action, item->table, &item->row);
          pejl_action_row (action, item->table, &link);
          pejl_action_set_id (action, PEJL_FIELD_VURDERING_EVIDENS_VURDERING, &item->vurdering);
          pejl_action_set_id (action, PEJL_FIELD_VURDERING_EVIDENS_EVIDENS, &first->id);
          pejl_action_set_id (action, PEJL_FIELD_VURDERING_EVIDENS_TILSYN, &first->tilsyn);
          continue;
        }
      pejl_action_row (action, item->table, &item->row);
      pejl_action_set_id (action, item->table == PEJL_TABLE_PUNKT ? PEJL_FIELD_PUNKT_EVIDENS
                                                                  : PEJL_FIELD_VEDHAEFTNING_EVIDENS,
                          &first->id);
    }
}

/* The reasons that pointed at the second point at the first: what is said of it stands there now. */
static void
point_at_first (PejlAction *action, PejlReader *reader, const PejlEvidens *first, const PejlEvidens *second)
{
  g_autoptr (GPtrArray) vurderinger = pejl_query_vurderinger_paa (reader, &second->id);
  g_autofree char *from = pejl_henvisning_new (&second->id);
  g_autofree char *to = pejl_henvisning_new (&first->id);

  for (guint i = 0; i < vurderinger->len; i++)
    {
      const PejlVurdering *vurdering = g_ptr_array_index (vurderinger, i);
      g_autoptr (GString) tekst = g_string_new (vurdering->begrundelse);

      if (g_string_replace (tekst, from, to, 0) == 0)
        continue;
      pejl_action_row (action, PEJL_TABLE_VURDERING, &vurdering->id);
      pejl_action_set_text (action, PEJL_FIELD_VURDERING_BEGRUNDELSE, tekst->str);
    }
}

static void
take_what_is_told (PejlAction *action, const PejlEvidens *first, const PejlEvidens *second)
{
  pejl_action_row (action, PEJL_TABLE_EVIDENS, &first->id);
  if (first->boern < 0 && second->boern >= 0)
    pejl_action_set_int (action, PEJL_FIELD_EVIDENS_BOERN, second->boern);
  if (first->voksne < 0 && second->voksne >= 0)
    pejl_action_set_int (action, PEJL_FIELD_EVIDENS_VOKSNE, second->voksne);
  if ((first->med | second->med) != first->med)
    pejl_action_set_int (action, PEJL_FIELD_EVIDENS_MED, first->med | second->med);
  if (first->runde == 0 && second->runde > 0)
    {
      pejl_action_set_int (action, PEJL_FIELD_EVIDENS_RUNDE, second->runde);
      pejl_action_set_int (action, PEJL_FIELD_EVIDENS_SEKUNDER, second->sekunder);
    }
}

gboolean
pejl_evidens_merge (PejlStore *store, const PejlId *foerste, const PejlId *anden, guint *aabne, GError **error)
{
  g_autoptr (PejlEvidens) first = pejl_evidens_open (store, foerste, error);
  g_autoptr (PejlEvidens) second = first != NULL ? pejl_evidens_open (store, anden, error) : NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Evidence joined"));
  g_autofree char *tekst = NULL;
  g_autofree char *first_draft = pejl_id_to_string (foerste);
  g_autofree char *second_draft = pejl_id_to_string (anden);
  guint opened;

  if (second == NULL)
    return FALSE;
  g_return_val_if_fail (pejl_id_equal (&first->tilsyn, &second->tilsyn) && !pejl_id_equal (foerste, anden), FALSE);

  tekst = pejl_evidens_join_tekst (first->tekst, second->tekst);
  take_what_is_told (action, first, second);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, tekst);
  opened = join_tegn (action, first, second);
  take_over (action, pejl_store_get_reader (store), first, second);
  point_at_first (action, pejl_store_get_reader (store), first, second);
  pejl_action_delete (action, PEJL_TABLE_EVIDENS, anden);
  pejl_action_clear_draft (action, PEJL_DRAFT_EVIDENS_TEKST, first_draft);
  pejl_action_clear_draft (action, PEJL_DRAFT_EVIDENS_TEKST, second_draft);
  if (!pejl_store_commit (store, action, error))
    return FALSE;
  if (aabne != NULL)
    *aabne = opened;
  return TRUE;
}
