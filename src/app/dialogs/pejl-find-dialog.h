// SPDX-License-Identifier: GPL-3.0-or-later
// Find (Ctrl+K): go anywhere, find any text, do anything by its name. The focus stays in the entry.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Something that can be done by its name. */
typedef struct
{
  const char *titel;  /* in the user's language */
  const char *action; /* of the window, "win.show-page" */
  const char *target; /* string target, or NULL */
} PejlFindKommando;

#define PEJL_TYPE_FIND_DIALOG (pejl_find_dialog_get_type ())
/* What is chosen is opened through the parent's actions: win.open-dagtilbud, win.open-tegn, win.open-tekst (table, row, tilsyn),
 * win.history (row), and those of the commands. */
G_DECLARE_FINAL_TYPE (PejlFindDialog, pejl_find_dialog, PEJL, FIND_DIALOG, AdwWindow)

/* words: what stands in the entry at first. kommandoer: borrowed for as long as parent lives. FALSE with error when the store could not be read. */
gboolean pejl_find_dialog_present (GtkWindow *parent, PejlStore *store, const char *words,
                                   const PejlFindKommando *kommandoer, guint n_kommandoer, GError **error);
/* For tests: what a person types. */
void pejl_find_dialog_set_text (PejlFindDialog *self, const char *text);

G_END_DECLS
