// SPDX-License-Identifier: GPL-3.0-or-later
// Children and adults of the next evidens, typed in one go: "11b 2v".
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_ANTAL_FELT (pejl_antal_felt_get_type ())
/* Signals: "changed" – typed; "done" – Enter or Esc: back to the text. */
G_DECLARE_FINAL_TYPE (PejlAntalFelt, pejl_antal_felt, PEJL, ANTAL_FELT, AdwBin)

GtkWidget *pejl_antal_felt_new (void);
const char *pejl_antal_felt_get_typed (PejlAntalFelt *self); /* borrowed until it changes */
void pejl_antal_felt_set_typed (PejlAntalFelt *self, const char *typed);
/* tight: without the keycap. */
void pejl_antal_felt_set_tight (PejlAntalFelt *self, gboolean tight);

G_END_DECLS
