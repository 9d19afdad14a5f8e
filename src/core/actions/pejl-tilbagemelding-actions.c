// SPDX-License-Identifier: GPL-3.0-or-later
// Writing the texts of a tilsyn: one action a text.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-tilbagemelding-actions.h"

#include "core/actions/pejl-actions-private.h"
#include "core/store/query/pejl-query-afslutning.h"

#include <glib/gi18n-lib.h>

static const struct
{
  PejlField field;
  const char *key;
  const char *label;
} tekster[PEJL_N_TEKSTER] = {
  [PEJL_TEKST_NOTE] = { PEJL_FIELD_TILSYN_NOTE, "note", N_("Note changed") },
  [PEJL_TEKST_TILBAGEMELDING] = { PEJL_FIELD_TILSYN_TILBAGEMELDING, "tilbagemelding", N_("Feedback changed") },
  [PEJL_TEKST_OFFENTLIG] = { PEJL_FIELD_TILSYN_OFFENTLIG, "offentlig", N_("Public text changed") },
  [PEJL_TEKST_LOVET] = { PEJL_FIELD_TILSYN_LOVET, "lovet", N_("Promise changed") },
  [PEJL_TEKST_BEKYMRING] = { PEJL_FIELD_TILSYN_BEKYMRING_GRUND, "bekymring", N_("Reason of the concern changed") },
};

PejlField
pejl_tilsyn_tekst_field (PejlTilsynTekst tekst)
{
  g_return_val_if_fail (tekst < PEJL_N_TEKSTER, PEJL_FIELD_TILSYN_NOTE);
  return tekster[tekst].field;
}

char *
pejl_tilsyn_tekst_draft (const PejlId *tilsyn, PejlTilsynTekst tekst)
{
  char hex[PEJL_ID_STRLEN];

  g_return_val_if_fail (tekst < PEJL_N_TEKSTER, NULL);
  return g_strconcat (pejl_id_to_buf (tilsyn, hex), ":", tekster[tekst].key, NULL);
}

gboolean
pejl_tilsyn_set_tekst (PejlStore *store, const PejlId *tilsyn, PejlTilsynTekst tekst, const char *ny,
                       const PejlHeads *base, GError **error)
{
  g_autoptr (PejlTilsyn) now = NULL;
  g_autoptr (PejlAfslutning) afslutning = NULL;
  g_autoptr (PejlAction) action = NULL;
  g_autofree char *draft = NULL;
  PejlEdit edit;

  g_return_val_if_fail (tekst < PEJL_N_TEKSTER, FALSE);

  now = pejl_actions_open_tilsyn (store, tilsyn, error);
  if (now == NULL)
    return FALSE;
  afslutning = pejl_query_afslutning (pejl_store_get_reader (store), tilsyn);
  if (afslutning == NULL)
    return TRUE;
  action = pejl_action_new (_(tekster[tekst].label));
  draft = pejl_tilsyn_tekst_draft (tilsyn, tekst);
  edit = (PejlEdit){ action, PEJL_TABLE_TILSYN, *tilsyn, FALSE };
  if (!pejl_edit_text (&edit, tekster[tekst].field, afslutning->tekster[tekst], ny))
    return pejl_store_draft_clear (store, PEJL_DRAFT_TILSYN_TEKST, draft, error);
  pejl_action_set_base (action, base);
  pejl_action_clear_draft (action, PEJL_DRAFT_TILSYN_TEKST, draft);
  return pejl_store_commit (store, action, error);
}
