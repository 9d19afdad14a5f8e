// SPDX-License-Identifier: GPL-3.0-or-later
// Private to actions/: what the actions on an instrument and on its parts share.
#pragma once

#include "core/actions/pejl-actions-private.h"

G_BEGIN_DECLS

#define PEJL_REDSKAB_TIL_TEMA "tema"

/* Letters; also in data/xsd/redskab.xsd. */
#define PEJL_REDSKAB_LINJE_MAX 200
#define PEJL_REDSKAB_TEKST_MAX 4000

/* NULL with PEJL_ACTIONS_ERROR_NOT_FOUND; unused also with PEJL_ACTIONS_ERROR_USED. */
PejlRedskab *pejl_redskab_find (PejlStore *store, const PejlId *id, GError **error);
PejlRedskab *pejl_redskab_find_unused (PejlStore *store, const PejlId *id, GError **error);

/* The text normalised; NULL with PEJL_ACTIONS_ERROR_EMPTY and the sentence, or PEJL_ACTIONS_ERROR_TOO_MUCH. */
char *pejl_redskab_need_line (const char *tekst, guint max, const char *sentence, GError **error);
/* Takes text. */
void pejl_redskab_take (char **field, char *text);

/* A key that a file may have, made from a name, and not taken. */
typedef gboolean (*PejlKeyTaken) (const char *key, gpointer data);
char *pejl_redskab_free_key (const char *navn, PejlKeyTaken taken, gpointer data);

G_END_DECLS
