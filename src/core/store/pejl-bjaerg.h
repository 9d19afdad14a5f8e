// SPDX-License-Identifier: GPL-3.0-or-later
// What can be saved out of a damaged store: every op that can be read and proved, into a new store.
//
// The new one begins as the newest backup that is sound, if there is one. An op goes in when the one before it is there, so that its hash
// proves it; what stands after a hole waits, and goes in when a colleague's packet has filled the hole and this is done once more.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  guint64 laest;       /* ops that could be read in the damaged file */
  guint64 taget;       /* that went into the new store now */
  guint64 kendte;      /* that were there already */
  guint64 venter;      /* that stand after a hole */
  guint64 mangler;     /* that are known to have been there, and are neither */
  guint kladder;       /* drafts that were saved */
  guint bilag_mangler; /* bilag whose contents are missing or changed */
  char *kopi;          /* name of the backup that it began with; NULL: none, or the new store was there */
  GPtrArray *linjer;   /* char*: what is missing, and what to do about it */
} PejlBjaergning;

void pejl_bjaergning_free (PejlBjaergning *bjaergning);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlBjaergning, pejl_bjaergning_free)

/* TRUE when the file at path, which is no store now, has been one: Pejl has written there. */
gboolean pejl_bjaerg_has_been_store (const char *path);

/* skadet is only read. ny is made when it is not there; when it is, it is gone on with. rest (nullable): a file that gets what waits, as
 * text, a line each. Nothing that was erased comes back. Blocks: call it in a worker thread. */
PejlBjaergning *pejl_bjaerg (const char *skadet, const char *ny, const char *rest, GCancellable *cancellable, GError **error);

G_END_DECLS
