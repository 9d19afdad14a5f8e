// SPDX-License-Identifier: GPL-3.0-or-later
// "Klar til afslutning?": what is done and what is missing, each line leading to where it is mended.
#pragma once

#include "core/rules/pejl-klar.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_KLAR_LISTE (pejl_klar_liste_get_type ())
/* A line that is missing activates page.mend((ii): PejlKlarVej, area). */
G_DECLARE_FINAL_TYPE (PejlKlarListe, pejl_klar_liste, PEJL, KLAR_LISTE, AdwBin)

/* punkter: PejlKlarPunkt*. links FALSE: nothing can be changed, so that no line leads anywhere. */
void pejl_klar_liste_show (PejlKlarListe *self, const GPtrArray *punkter, gboolean links);

G_END_DECLS
