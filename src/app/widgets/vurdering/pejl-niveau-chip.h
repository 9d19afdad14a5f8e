// SPDX-License-Identifier: GPL-3.0-or-later
// A level as people read it everywhere: its digit on its colour, hatched where there is none.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_NIVEAU_CHIP (pejl_niveau_chip_get_type ())
G_DECLARE_FINAL_TYPE (PejlNiveauChip, pejl_niveau_chip, PEJL, NIVEAU_CHIP, AdwBin)

GtkWidget *pejl_niveau_chip_new (void);
/* omraade: what was judged ("Børnesyn"). niveau: -1 or 0 none, 1… a level. trin: how many levels the scale has.
 * navn: the level's name. Said aloud as "Børnesyn: 3, tilstrækkelig". */
void pejl_niveau_chip_set (PejlNiveauChip *self, const char *omraade, int niveau, guint trin, const char *navn);

/* The palette's colour of a level in a scale of trin steps: 1 (ringe) … 5 (fremragende), 0 for none. */
guint pejl_niveau_farve (int niveau, guint trin);
/* The letter over a column of levels: "K" for Kvalitet, "P" for En professionel organisation. */
char *pejl_omraade_bogstav (const char *navn);

/* What a chip is called aloud; transfer full. navn is the level's, unused where niveau is 0. */
char *pejl_niveau_chip_spoken (const char *omraade, int niveau, const char *navn);

G_END_DECLS
