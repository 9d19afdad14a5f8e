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
} PejlTegnCelle;
void pejl_tegn_celle_clear (PejlTegnCelle *celle);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PejlTegnCelle, pejl_tegn_celle_clear)

/* NULL, or FALSE, with PEJL_ACTIONS_ERROR_NOT_FOUND. */
PejlStrategi *pejl_udgave_find (PejlReader *reader, const PejlId *id, GError **error);
gboolean pejl_tegn_celle_find (PejlReader *reader, const PejlId *id, const char *omraade, const char *rolle,
                               PejlTegnCelle *celle, GError **error);
/* The tegn, which the cell owns, and the cell it stands in. */
const PejlTegn *pejl_tegn_celle_find_tegn (PejlReader *reader, const PejlId *id, PejlTegnCelle *celle,
                                           GError **error);

/* Whether a tilsyn was made with this version; check: FALSE with PEJL_ACTIONS_ERROR_USED if so. */
gboolean pejl_udgave_is_used (PejlReader *reader, const PejlId *strategi);
gboolean pejl_udgave_check_unused (PejlReader *reader, const PejlId *strategi, GError **error);

/* The text on one line; NULL with an error when it is empty or longer than a file can hold. */
char *pejl_tegn_celle_one_line (const char *tekst, GError **error);
/* Whether a cell can hold so many tegn, the highest number of a key being this; FALSE with
 * PEJL_ACTIONS_ERROR_TOO_MUCH. */
gboolean pejl_tegn_celle_check_room (guint tegn, guint last_number, GError **error);

const PejlIndsatsomraade *pejl_tegn_celle_omraade (const PejlTegnCelle *celle);
const PejlRolle *pejl_tegn_celle_rolle (const PejlTegnCelle *celle);
/* Borrowed PejlTegn*, in order; the caller owns the array. */
GPtrArray *pejl_tegn_celle_tegn (const PejlTegnCelle *celle);
guint pejl_tegn_celle_last_number (PejlReader *reader, const PejlTegnCelle *celle);

/* Arrays of PejlPlads: none; as the cell is now; as it would be with these texts, where those that are there
 * already keep their tegn (NULL with an error when one of them cannot be a tegn). */
GArray *pejl_pladser_new (void);
void pejl_pladser_add (GArray *pladser, const PejlTegn *was, const char *tekst);
GArray *pejl_tegn_celle_pladser (const PejlTegnCelle *celle);
GArray *pejl_tegn_celle_match (const PejlTegnCelle *celle, const char *const *tekster, GError **error);
/* The place that the tegn has; -1 for none. */
int pejl_pladser_find (const GArray *pladser, const PejlTegn *tegn);
gboolean pejl_tegn_celle_is_as (const PejlTegnCelle *celle, const GArray *pladser);
/* Whatever the case. */
gboolean pejl_tegn_celle_same_text (const char *a, const char *b);

/* Writes what differs, and commits. *id: the tegn of the last place; may be NULL. */
gboolean pejl_tegn_celle_write (PejlStore *store, PejlAction *action, const PejlTegnCelle *celle,
                                const GArray *pladser, PejlId *id, GError **error);

G_END_DECLS
