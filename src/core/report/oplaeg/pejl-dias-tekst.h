// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a slide as a person writes them, a line each, and the blocks that they become.
//
//   cover                    "26 af 36: dagtilbud er på eller over grænsen" is a key number and its sentence
//   what is asked            "Godkende tilsynsplanen (beslutning)" is a request with its kind; the lines below it, up to an
//                            empty one, say why
//   all others               "- " begins an item of a list, "# " a heading, anything else is a paragraph
#pragma once

#include "core/report/oplaeg/pejl-oplaeg.h"

G_BEGIN_DECLS

/* Takes away the blocks that came of the slide's tekst, and puts those of the present one at the end, in its
 * tekst_spalte. */
void pejl_dias_tekst_blokke (PejlDias *dias);

/* Words in the text, for "34 af 70 ord". */
guint pejl_dias_ord (const char *tekst);

G_END_DECLS
