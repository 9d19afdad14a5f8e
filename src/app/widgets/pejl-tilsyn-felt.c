// SPDX-License-Identifier: GPL-3.0-or-later
// Which text of which tilsyn a field writes.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-tilsyn-felt.h"

#include "core/actions/pejl-tilbagemelding-actions.h"

typedef struct
{
  PejlId tilsyn;
  PejlTilsynTekst tekst;
} Whose;

static gboolean
save (PejlStore *store, const char *text, const PejlHeads *base, gpointer data, GError **error)
{
  const Whose *whose = data;

  return pejl_tilsyn_set_tekst (store, &whose->tilsyn, whose->tekst, text, base, error);
}

void
pejl_tilsyn_felt_open (PejlTekstFelt *felt, const PejlId *tilsyn, PejlTilsynTekst tekst)
{
  Whose *whose = g_new (Whose, 1);
  g_autofree char *draft = pejl_tilsyn_tekst_draft (tilsyn, tekst);

  *whose = (Whose){ *tilsyn, tekst };
  pejl_tekst_felt_open (felt, PEJL_DRAFT_TILSYN_TEKST, draft, tilsyn, pejl_tilsyn_tekst_field (tekst), save, whose);
  g_object_set_data_full (G_OBJECT (felt), "pejl-whose", whose, g_free);
}
