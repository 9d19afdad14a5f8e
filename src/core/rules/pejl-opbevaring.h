// SPDX-License-Identifier: GPL-3.0-or-later
// How long working texts are kept once a tilsyn is journalised: the municipality's own rule, which proposes and never erases.
#pragma once

#include "core/rules/pejl-overblik.h"

G_BEGIN_DECLS

/* The last day on which a tilsyn can have been made endelig for its texts to be due today. FALSE when no rule is set (0 months). */
gboolean pejl_opbevaring_senest (guint maaneder, const char *i_dag, char senest[PEJL_DATO_LEN]);
/* Adds a row for so many tilsyn that are due; none for 0. */
void pejl_opbevaring_add_opgave (GPtrArray *opgaver, guint antal, guint maaneder);
/* "Opbevaringsreglen: 24 måneder efter journalisering": what is proposed as the reason. */
char *pejl_opbevaring_grund (guint maaneder);

G_END_DECLS
