// SPDX-License-Identifier: GPL-3.0-or-later
// Which text of which tilsyn a field writes.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/tilsyn/pejl-tilsyn-felt.h"

#include "core/actions/pejl-tilbagemelding-actions.h"

static gboolean
save (PejlStore *store, const PejlId *tilsyn, PejlField field, const char *text, const PejlHeads *base, GError **error)
{
  for (guint i = 0; i < PEJL_N_TEKSTER; i++)
    if (pejl_tilsyn_tekst_field ((PejlTilsynTekst) i) == field)
      return pejl_tilsyn_set_tekst (store, tilsyn, (PejlTilsynTekst) i, text, base, error);
  g_return_val_if_reached (FALSE);
}

void
pejl_tilsyn_felt_open (PejlTekstfelt *felt, const PejlId *tilsyn, PejlTilsynTekst tekst)
{
  g_autofree char *draft = pejl_tilsyn_tekst_draft (tilsyn, tekst);

  pejl_tekstfelt_begin (felt, tilsyn, pejl_tilsyn_tekst_field (tekst), PEJL_DRAFT_TILSYN_TEKST, draft, save);
}
