// SPDX-License-Identifier: GPL-3.0-or-later
// The municipality's own strategy: its versions, and the tegn of one cell at a time to be written, pasted, ordered, and tied to
// the earlier ones they go on from.
#pragma once

#include "app/pages/pejl-page.h"

G_BEGIN_DECLS

#define PEJL_TYPE_STRATEGI_REDIGER_PAGE (pejl_strategi_rediger_page_get_type ())
/* Actions: page.new-version, page.use-version, page.paste, page.export, page.import. */
G_DECLARE_FINAL_TYPE (PejlStrategiRedigerPage, pejl_strategi_rediger_page, PEJL, STRATEGI_REDIGER_PAGE, PejlPage)

/* Shows another version, if there is such a one. */
void pejl_strategi_rediger_page_show_udgave (PejlStrategiRedigerPage *self, const PejlId *udgave);
/* The cell that is shown; indices of the strategy's areas and roles. */
void pejl_strategi_rediger_page_show_celle (PejlStrategiRedigerPage *self, guint omraade, guint rolle);

G_END_DECLS
