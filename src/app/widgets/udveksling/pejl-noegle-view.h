// SPDX-License-Identifier: GPL-3.0-or-later
// The guide to a person's keys: made once, by the session's keyring or under a passphrase; opened at a later start.
#pragma once

#include "app/pejl-udveksler.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_NOEGLE_VIEW (pejl_noegle_view_get_type ())
/* Signal "aabnet": the keys are open, and the card is in the store. */
G_DECLARE_FINAL_TYPE (PejlNoegleView, pejl_noegle_view, PEJL, NOEGLE_VIEW, AdwBin)

void pejl_noegle_view_set_udveksler (PejlNoegleView *self, PejlUdveksler *udveksler);
/* What is to be done now: make or open. */
void pejl_noegle_view_refresh (PejlNoegleView *self);

G_END_DECLS
