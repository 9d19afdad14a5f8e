// SPDX-License-Identifier: GPL-3.0-or-later
// A point of a handleplan as it is shown in lists: its deadline as a pill, its row, and the sentence read aloud.
#pragma once

#include "core/model/pejl-handleplan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* "4 dage over", "6 dage", "lukket 3. april": colour, sign and word. i_dag: ISO date. */
GtkWidget *pejl_punkt_pille_new (const PejlPunkt *punkt, const char *i_dag);
/* The whole of it: "Rolige overgange. Vuggestuen Muslingen. I gang, frist 8. maj, 4 dage over fristen. …" */
char *pejl_punkt_spoken (const PejlPunkt *punkt, const char *i_dag, gboolean with_sted);

/* Title, what is under it, and the pill; in a list of one house without its name. */
GtkWidget *pejl_punkt_linje_new (void);
void pejl_punkt_linje_set (GtkWidget *linje, const PejlPunkt *punkt, const char *i_dag, gboolean with_sted, gboolean wrap);
/* The same as a row of a list box, that says all of it aloud. Its point: pejl_punkt_row_get_id. */
GtkWidget *pejl_punkt_row_new (const PejlPunkt *punkt, const char *i_dag, gboolean with_sted);
const PejlId *pejl_punkt_row_get_id (GtkListBoxRow *row); /* NULL for a row of another kind */

G_END_DECLS
