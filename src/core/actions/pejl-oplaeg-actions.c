// SPDX-License-Identifier: GPL-3.0-or-later
// Making, changing, freezing anew and deleting an oplæg.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-oplaeg-actions.h"

#include "core/actions/pejl-actions-private.h"
#include "core/store/query/pejl-query-oplaeg.h"

#include <glib/gi18n-lib.h>

static PejlOplaegPost *
find_oplaeg (PejlStore *store, const PejlId *id, GError **error)
{
  PejlOplaegPost *post = pejl_query_oplaeg_by_id (pejl_store_get_reader (store), id);

  if (post == NULL)
    g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                         _("This presentation is not there any more. Nothing was changed; go back to the list."));
  return post;
}

static void
write_frozen (PejlAction *action, const char *skaering, const char *tal, const char *frosset)
{
  char now[PEJL_TIDSPUNKT_LEN];

  if (*frosset != '\0')
    g_strlcpy (now, frosset, sizeof now);
  else
    pejl_tidspunkt_now (now);
  pejl_action_set_text (action, PEJL_FIELD_OPLAEG_SKAERING, skaering);
  pejl_action_set_text (action, PEJL_FIELD_OPLAEG_TAL, tal);
  pejl_action_set_text (action, PEJL_FIELD_OPLAEG_FROSSET, now);
}

void
pejl_oplaeg_skriv_row (PejlAction *action, const PejlOplaegPost *post, const PejlId *row)
{
  pejl_action_row (action, PEJL_TABLE_OPLAEG, row);
  pejl_action_set_text (action, PEJL_FIELD_OPLAEG_TITEL, post->titel);
  if (*post->udvalg != '\0')
    pejl_action_set_text (action, PEJL_FIELD_OPLAEG_UDVALG, post->udvalg);
  if (*post->dato != '\0')
    pejl_action_set_text (action, PEJL_FIELD_OPLAEG_DATO, post->dato);
  pejl_action_set_text (action, PEJL_FIELD_OPLAEG_PERIODE, post->periode);
  if (!pejl_id_is_nil (&post->distrikt))
    pejl_action_set_id (action, PEJL_FIELD_OPLAEG_DISTRIKT, &post->distrikt);
  if (post->type != PEJL_TYPE_UKENDT)
    pejl_action_set_int (action, PEJL_FIELD_OPLAEG_TYPE, post->type);
  write_frozen (action, post->skaering, post->tal, post->frosset);
}

void
pejl_oplaeg_skriv_dias (PejlAction *action, const PejlId *oplaeg, const PejlId *row, guint orden, PejlDiasArt art,
                        guint figur)
{
  pejl_action_row (action, PEJL_TABLE_DIAS, row);
  pejl_action_set_id (action, PEJL_FIELD_DIAS_OPLAEG, oplaeg);
  pejl_action_set_int (action, PEJL_FIELD_DIAS_ORDEN, orden);
  pejl_action_set_int (action, PEJL_FIELD_DIAS_ART, art);
  if (figur > 0)
    pejl_action_set_int (action, PEJL_FIELD_DIAS_FIGUR, figur);
}

gboolean
pejl_oplaeg_opret (PejlStore *store, const PejlOplaegPost *post, const PejlDiasValg *dias, guint n, PejlId *id,
                   GError **error)
{
  g_autofree char *titel = pejl_actions_need_text (post->titel, _("Write a title first."), error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Presentation made"));
  PejlId row = pejl_id_new ();

  if (titel == NULL || !pejl_actions_check_dato (post->skaering, error)
      || (*post->dato != '\0' && !pejl_actions_check_dato (post->dato, error)))
    return FALSE;
  pejl_oplaeg_skriv_row (action, post, &row);
  for (guint i = 0; i < n; i++)
    {
      PejlId slide = pejl_id_new ();

      pejl_oplaeg_skriv_dias (action, &row, &slide, i + 1, dias[i].art, dias[i].figur);
    }
  if (!pejl_store_commit (store, action, error))
    return FALSE;
  *id = row;
  return TRUE;
}

gboolean
pejl_oplaeg_slet (PejlStore *store, const PejlId *oplaeg, GError **error)
{
  g_autoptr (PejlOplaegPost) post = find_oplaeg (store, oplaeg, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Presentation deleted"));
  g_autoptr (GPtrArray) dias = NULL;

  if (post == NULL)
    return FALSE;
  dias = pejl_query_dias (pejl_store_get_reader (store), oplaeg);
  for (guint i = 0; i < dias->len; i++)
    pejl_action_delete (action, PEJL_TABLE_DIAS, &((PejlDiasPost *) g_ptr_array_index (dias, i))->id);
  pejl_action_delete (action, PEJL_TABLE_OPLAEG, oplaeg);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_oplaeg_set (PejlStore *store, const PejlId *oplaeg, const char *titel, const char *udvalg, const char *dato,
                 GError **error)
{
  g_autoptr (PejlOplaegPost) post = find_oplaeg (store, oplaeg, error);
  g_autofree char *normal = NULL;
  g_autoptr (PejlAction) action = pejl_action_new (_("Presentation changed"));
  PejlEdit edit = { action, PEJL_TABLE_OPLAEG, *oplaeg, FALSE };

  if (post == NULL)
    return FALSE;
  normal = pejl_actions_need_text (titel, _("Write a title first."), error);
  if (normal == NULL || (*dato != '\0' && !pejl_actions_check_dato (dato, error)))
    return FALSE;
  pejl_edit_text (&edit, PEJL_FIELD_OPLAEG_TITEL, post->titel, normal);
  pejl_edit_text (&edit, PEJL_FIELD_OPLAEG_UDVALG, post->udvalg, udvalg);
  pejl_edit_text (&edit, PEJL_FIELD_OPLAEG_DATO, post->dato, dato);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_oplaeg_opdater (PejlStore *store, const PejlId *oplaeg, const char *skaering, const char *tal, GError **error)
{
  g_autoptr (PejlOplaegPost) post = find_oplaeg (store, oplaeg, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Numbers brought up to date"));

  if (post == NULL || !pejl_actions_check_dato (skaering, error))
    return FALSE;
  pejl_action_row (action, PEJL_TABLE_OPLAEG, oplaeg);
  write_frozen (action, skaering, tal, "");
  return pejl_store_commit (store, action, error);
}
