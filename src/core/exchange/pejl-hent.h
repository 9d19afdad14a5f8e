// SPDX-License-Identifier: GPL-3.0-or-later
// What a packet would do here, said before anything is written; and taking it in.
#pragma once

#include "core/exchange/pejl-pakke.h"

G_BEGIN_DECLS

typedef struct
{
  char *afsender;
  guint nye;          /* ops that are not here */
  guint kendte;       /* those that are */
  guint tilsyn;       /* rows that are new here */
  GPtrArray *besoeg;  /* char*: the first of those tilsyn, "Børnehuset Kompasset, 22. april 2026" */
  guint evidens;
  guint andre;        /* of every other table */
  guint aendrede;     /* rows that were here and change */
  guint konflikter;   /* fields that two have changed without knowing of each other */
  guint sene;         /* changes to tilsyn that are endelig: they come, and do not show */
  guint afviste;      /* changes that their writer's role may not make: likewise */
  guint slettes;      /* texts that a colleague has erased for good, and that go here too */
  guint tilbage;      /* entries that are here and whose text was erased by one whose role may not: it comes back */
  guint bilag;
  guint i_fremtiden;  /* ops by a clock more than a day ahead */
  GPtrArray *mangler; /* char*: what has to come first, and from whom; not empty: it cannot be taken in yet */
  GPtrArray *linjer;  /* char*: all of this in sentences */
} PejlHentning;

void pejl_hentning_free (PejlHentning *hentning);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlHentning, pejl_hentning_free)

/* Writes nothing. own: this installation's key; nullable. Errors: MUNICIPALITY, STRANGER, FORGED, FORK, ROLE: the packet is not to
 * be taken in at all. */
PejlHentning *pejl_hent_vurder (PejlStore *store, PejlReader *reader, const char *own, PejlPakke *pakke,
                                GCancellable *cancellable, GError **error);

/* Takes all of it in, in chunks that each are whole; after a power cut or a cancel it is taken again, and nothing comes twice.
 * progress (nullable): ops done and in all, in this thread. PEJL_EXCHANGE_ERROR_GAP when something has to come first. */
gboolean pejl_hent_tag (PejlStore *store, PejlPakke *pakke, const PejlHentning *hentning, GCancellable *cancellable,
                        GFileProgressCallback progress, gpointer user_data, GError **error);

G_END_DECLS
