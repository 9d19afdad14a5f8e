// SPDX-License-Identifier: GPL-3.0-or-later
// Private to actions/: one cell of a strategy, an area and a role, as the actions on it see and write it.
#pragma once

#include "core/actions/pejl-actions-private.h"

G_BEGIN_DECLS

/* One place of a cell as it is to be. */
typedef struct
{
  const PejlTegn *was; /* NULL: a new tegn */
  char *tekst;
} PejlPlads;

/* A cell, with the strategy that it belongs to; zeroed before it is found. */
typedef struct
{
  PejlStrategi *strategi;
  int omraade;
  int rolle;
} PejlCelle;
void pejl_celle_clear (PejlCelle *celle);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PejlCelle, pejl_celle_clear)

/* NULL, or FALSE, with PEJL_ACTIONS_ERROR_NOT_FOUND. */
PejlStrategi *pejl_udgave_find (PejlReader *reader, const PejlId *id, GError **error);
gboolean pejl_celle_find (PejlReader *reader, const PejlId *id, const char *omraade, const char *rolle, PejlCelle *celle,
                          GError **error);
/* The tegn, which the cell owns, and the cell it stands in. */
const PejlTegn *pejl_celle_find_tegn (PejlReader *reader, const PejlId *id, PejlCelle *celle, GError **error);

/* Whether a tilsyn was made with this version; check: FALSE with PEJL_ACTIONS_ERROR_USED if so. */
gboolean pejl_udgave_is_used (PejlReader *reader, const PejlId *strategi);
gboolean pejl_udgave_check_unused (PejlReader *reader, const PejlId *strategi, GError **error);

/* The text on one line; NULL with an error when it is empty or longer than a file can hold. */
char *pejl_celle_one_line (const char *tekst, GError **error);
/* Whether a cell can hold so many tegn, the highest number of a key being this; FALSE with PEJL_ACTIONS_ERROR_TOO_MUCH. */
gboolean pejl_celle_check_room (guint tegn, guint last_number, GError **error);

const PejlIndsatsomraade *pejl_celle_omraade (const PejlCelle *celle);
const PejlRolle *pejl_celle_rolle (const PejlCelle *celle);
/* Borrowed PejlTegn*, in order; the caller owns the array. */
GPtrArray *pejl_celle_tegn (const PejlCelle *celle);
guint pejl_celle_last_number (PejlReader *reader, const PejlCelle *celle);

/* Arrays of PejlPlads: none; as the cell is now; as it would be with these texts, where those that are there already keep their
 * tegn (NULL with an error when one of them cannot be a tegn). */
GArray *pejl_pladser_new (void);
void pejl_pladser_add (GArray *pladser, const PejlTegn *was, const char *tekst);
GArray *pejl_celle_pladser (const PejlCelle *celle);
GArray *pejl_celle_match (const PejlCelle *celle, const char *const *tekster, GError **error);
/* The place that the tegn has; -1 for none. */
int pejl_pladser_find (const GArray *pladser, const PejlTegn *tegn);
gboolean pejl_celle_is_as (const PejlCelle *celle, const GArray *pladser);
/* Whatever the case. */
gboolean pejl_celle_same_text (const char *a, const char *b);

/* Writes what differs, and commits. *id: the tegn of the last place; may be NULL. */
gboolean pejl_celle_write (PejlStore *store, PejlAction *action, const PejlCelle *celle, const GArray *pladser, PejlId *id,
                           GError **error);

G_END_DECLS
