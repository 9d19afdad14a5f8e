// SPDX-License-Identifier: GPL-3.0-or-later
// The copies that a store keeps of itself: made once a day, proved before they count, thrown away by a rule, and put back.
//
// They lie in "FILE.kopier" (0700), each named by its local time, with a note of the digest it was proved with. The contents of
// bilag lie once for all of them in "FILE.kopier/alle.bilag": hard links where the file system has them, else copies. All of
// it touches files only: a thread that has the store's path needs nothing else.
#pragma once

#include "core/store/pejl-verify.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PEJL_KOPIER_DAGE 7 /* the newest of so many days */
#define PEJL_KOPIER_UGER 8 /* and of so many weeks */

typedef struct
{
  char *path;
  char *navn;   /* "2026-11-27T140215.pejl" */
  gint64 tid;   /* unix seconds */
  gint64 bytes;
  char *digest; /* that it was proved with */
} PejlKopi;

void pejl_kopi_free (PejlKopi *kopi);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlKopi, pejl_kopi_free)

/* "FILE.kopier", which need not be there. */
char *pejl_kopier_folder (const char *store_path);
/* PejlKopi* that count, newest first. Never NULL. */
GPtrArray *pejl_kopier_list (const char *store_path);
/* The copy of that name or file name; NULL when there is none. */
PejlKopi *pejl_kopier_find (const char *store_path, const char *navn);

/* Which of the copies made at these times (unix seconds, newest first) are kept: the newest of each of the last PEJL_KOPIER_DAGE days
 * that have one, and of each of the last PEJL_KOPIER_UGER weeks. Days and weeks (from Monday) are those of the machine. */
void pejl_kopier_vaelg (const gint64 *tider, guint n, gboolean *beholdes);
/* Whether there is none of today; one from the future counts as none. */
gboolean pejl_kopier_er_tid (const gint64 *tider, guint n, gint64 nu);

/* Makes one, proves it, throws the outdated ones away. Whoever writes in the store meanwhile does not wait for it. Blocks: call it
 * in a worker thread. *left_out: bilag whose contents were missing or changed here, and are not in it. On error nothing is
 * thrown away. */
PejlKopi *pejl_kopier_tag (const char *store_path, guint *left_out, GCancellable *cancellable, GError **error);
/* Proves it again, with its bilag; lines say what was found. NULL when it cannot be opened. */
PejlVerifyReport *pejl_kopier_proev (const char *store_path, const PejlKopi *kopi, GCancellable *cancellable, GError **error);
/* What is in it, for a sentence. FALSE when it cannot be read. */
typedef struct
{
  guint dagtilbud;
  guint tilsyn;
  guint evidens;
} PejlKopiIndhold;
gboolean pejl_kopier_indhold (const char *path, PejlKopiIndhold *indhold, GError **error);

/* Puts the store file at path (a copy, or any other that is proved) in the place of the store, which must be closed. The present one
 * is moved into the folder of copies, and *lagt_til_side says where; NULL when there was none. What was erased here is erased in
 * the copy too, and it goes on under a number of its own. BUSY when the store is open. On error the store is as it was. */
gboolean pejl_kopier_gendan (const char *store_path, const char *path, char **lagt_til_side, GCancellable *cancellable,
                             GError **error);

G_END_DECLS
