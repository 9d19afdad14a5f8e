// SPDX-License-Identifier: GPL-3.0-or-later
// The contents of bilag: files in a folder beside the store, each found by the SHA-256 of what is in it.
//
// "FILE.bilag/ab/abcd…" (folders 0700, files 0600). The same contents lie there once, however often they are attached.
// Nothing is taken away when a bilag is removed, so that undo can bring it back. Names are texts in the store and never
// part of a path. All of this touches files only: a thread that has the store's path needs nothing else.
#pragma once

#include "core/model/pejl-vedhaeftning.h"
#include "core/store/pejl-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Bytes of one bilag: a long film does not belong in a tilsyn, a scanned folder or a short one does. */
#define PEJL_BILAG_BYTES_MAX G_GINT64_CONSTANT (500000000)

/* "FILE.bilag", which need not be there. */
char *pejl_bilag_folder (const char *store_path);
/* Where those contents lie or would lie; NULL when sha256 is not one (see pejl_sha256_is_valid). */
char *pejl_bilag_path (const char *store_path, const char *sha256);

/* Copies the file in: streamed, so that its size costs no memory; hashed on the way; on the disk before it returns. Gives
 * a new id with name, type, size and hash; the rest is for the action that attaches it. progress (may be NULL) is called
 * in this thread with bytes done and in all. Blocks: call it in a worker thread.
 * PEJL_STORE_ERROR_SOURCE: the file is none, is empty, cannot be read or was written to meanwhile; TOO_LARGE: above
 * PEJL_BILAG_BYTES_MAX; DISK_FULL, IO, CANCELLED. On an error nothing stays behind. */
PejlVedhaeftning *pejl_bilag_take (const char *store_path, GFile *file, GCancellable *cancellable,
                                   GFileProgressCallback progress, gpointer user_data, GError **error);
/* The same for contents that are no file yet, such as a picture from the clipboard. */
PejlVedhaeftning *pejl_bilag_take_bytes (const char *store_path, GBytes *bytes, const char *navn,
                                         GCancellable *cancellable, GError **error);
/* pejl_bilag_take() in a worker thread. progress comes in the caller's thread-default context, and not after callback.
 * PEJL_STORE_ERROR_READ_ONLY when the store takes no writes. */
void pejl_bilag_take_async (PejlStore *store, GFile *file, GCancellable *cancellable, GFileProgressCallback progress,
                            gpointer progress_data, GAsyncReadyCallback callback, gpointer user_data);
PejlVedhaeftning *pejl_bilag_take_finish (PejlStore *store, GAsyncResult *result, GError **error);

/* A part of the contents. FALSE with error ends the reading. */
typedef gboolean (*PejlBilagPart) (const guint8 *bytes, gsize n, gpointer user_data, GError **error);
/* Reads the contents a part at a time (part may be NULL) and compares them with their hash. What part was given counts
 * only when this gives TRUE. navn is for the sentences. PEJL_STORE_ERROR_MISSING: they are not there; CHANGED: they are
 * others; CANCELLED, IO. */
gboolean pejl_bilag_read (const char *store_path, const char *sha256, const char *navn, PejlBilagPart part,
                          gpointer user_data, GCancellable *cancellable, GError **error);
/* Whether the contents are there in that size, without reading them; the same errors. */
gboolean pejl_bilag_look (const char *store_path, const PejlVedhaeftning *bilag, GError **error);
/* A copy of the contents that has been compared, as path with that mode, replacing what is there. On an error path is as
 * it was. */
gboolean pejl_bilag_copy_out (const char *store_path, const char *sha256, const char *navn, const char *path, int mode,
                              GCancellable *cancellable, GError **error);

G_END_DECLS
