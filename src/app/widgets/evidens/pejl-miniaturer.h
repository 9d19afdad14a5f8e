// SPDX-License-Identifier: GPL-3.0-or-later
// Thumbnails of bilag: made by a worker thread from checked contents, the newest kept, by hash.
#pragma once

#include "core/model/pejl-vedhaeftning.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Of a thumbnail as it is shown; textures have twice as many pixels each way, for screens that show them. */
#define PEJL_MINIATURE_WIDTH 96
#define PEJL_MINIATURE_HEIGHT 72

#define PEJL_TYPE_MINIATURER (pejl_miniaturer_get_type ())
/* Signal: "told" (const char *sha256) – what is known of those contents is known now, or anew. */
G_DECLARE_FINAL_TYPE (PejlMiniaturer, pejl_miniaturer, PEJL, MINIATURER, GObject)

PejlMiniaturer *pejl_miniaturer_new (void);
/* Another store: nothing is known of its bilag. NULL: none. */
void pejl_miniaturer_set_store_path (PejlMiniaturer *self, const char *path);

/* Finds out whether the contents are there, and makes the thumbnail of an image; "told" when it is done. Nothing when it
 * is under way or known. */
void pejl_miniaturer_ask (PejlMiniaturer *self, const PejlVedhaeftning *bilag);
/* A reference, or NULL: not made, no image, or one that cannot be read. */
GdkTexture *pejl_miniaturer_ref_texture (PejlMiniaturer *self, const char *sha256);
/* Why the contents are not to be shown (PEJL_STORE_ERROR_MISSING, CHANGED); borrowed; NULL: nothing known against them. */
const GError *pejl_miniaturer_get_fault (PejlMiniaturer *self, const char *sha256);
/* What opening them found out; NULL: they are all right, or there again. */
void pejl_miniaturer_set_fault (PejlMiniaturer *self, const char *sha256, const GError *fault);

/* The picture of an image's contents, checked and turned as its EXIF says, no larger than most px each way; fill: cut to
 * the shape of a thumbnail. For a worker thread. NULL with PEJL_STORE_ERROR when the contents are at fault, without error
 * when they are fine and no picture that can be drawn. */
GdkTexture *pejl_miniature_load (const char *store_path, const PejlVedhaeftning *bilag, int most, gboolean fill,
                                 GCancellable *cancellable, GError **error);

G_END_DECLS
