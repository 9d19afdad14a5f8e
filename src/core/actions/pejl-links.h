// SPDX-License-Identifier: GPL-3.0-or-later
// Private to actions/: the links between a reason and the evidens that it refers to. The text is what is true; the links follow it.
#pragma once

#include "core/actions/pejl-actions-private.h"

G_BEGIN_DECLS

gboolean pejl_links_has (const GArray *ids, const PejlId *id);
/* Links what the reason refers to in this tilsyn, and unlinks the rest. Gives how many evidens it leans on. */
guint pejl_links_follow (PejlAction *action, PejlReader *reader, const PejlId *vurdering, const PejlId *tilsyn,
                         const char *tekst);
/* The evidens goes: its references stay in the reasons, and are links again when it comes back. */
void pejl_links_release (PejlAction *action, PejlReader *reader, const PejlId *evidens);
/* The deleted evidens comes back. */
void pejl_links_return (PejlAction *action, PejlReader *reader, const PejlId *evidens);

G_END_DECLS
