// SPDX-License-Identifier: GPL-3.0-or-later
// The data cut-off of a page: the last day that counts, or that all of them do.
#pragma once

#include "core/model/pejl-dato.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_SKAERING_KNAP (pejl_skaering_knap_get_type ())
/* Signal "changed": the user chose another day, or none. */
G_DECLARE_FINAL_TYPE (PejlSkaeringKnap, pejl_skaering_knap, PEJL, SKAERING_KNAP, AdwBin)

/* ISO; "": there is none. Borrowed. */
const char *pejl_skaering_knap_get (PejlSkaeringKnap *self);

G_END_DECLS
