// SPDX-License-Identifier: GPL-3.0-or-later
// One picture, read a part at a time while its hash is compared, and scaled while it is read.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-miniaturer.h"

#include "core/store/pejl-bilag.h"

#include <math.h>

/* A small file can say that it is a picture of any size; this many are what a good camera takes. */
#define PIXELS_MAX 64e6

typedef struct
{
  GdkPixbufLoader *loader;
  int most;
  gboolean fill;
  gboolean broken; /* no picture after all; the hash is compared to the end all the same */
} Reading;

static void
on_size (GdkPixbufLoader *loader, int width, int height, gpointer data)
{
  Reading *reading = data;
  double side = reading->fill ? MIN (width, height) : MAX (width, height);
  double factor = side > 0 ? reading->most / side : 1;

  if ((double) width * height > PIXELS_MAX)
    {
      reading->broken = TRUE;
      gdk_pixbuf_loader_set_size (loader, 0, 0);
    }
  else if (factor < 1)
    gdk_pixbuf_loader_set_size (loader, MAX (1, (int) (width * factor)), MAX (1, (int) (height * factor)));
}

static gboolean
feed (const guint8 *bytes, gsize n, gpointer data, GError **error)
{
  Reading *reading = data;

  if (!reading->broken && !gdk_pixbuf_loader_write (reading->loader, bytes, n, NULL))
    reading->broken = TRUE;
  return TRUE;
}

/* The middle of it, in the shape of a thumbnail. */
static GdkPixbuf *
cut (GdkPixbuf *picture)
{
  int width = gdk_pixbuf_get_width (picture);
  int height = gdk_pixbuf_get_height (picture);
  double shape = (double) PEJL_MINIATURE_WIDTH / PEJL_MINIATURE_HEIGHT;
  int wide = MIN (width, MAX (1, (int) lround (height * shape)));
  int high = MIN (height, MAX (1, (int) lround (width / shape)));
  g_autoptr (GdkPixbuf) part = gdk_pixbuf_new_subpixbuf (picture, (width - wide) / 2, (height - high) / 2, wide, high);

  return gdk_pixbuf_scale_simple (part, MIN (wide, 2 * PEJL_MINIATURE_WIDTH), MIN (high, 2 * PEJL_MINIATURE_HEIGHT),
                                  GDK_INTERP_BILINEAR);
}

static GdkTexture *
texture_of (GdkPixbuf *picture, gboolean fill)
{
  g_autoptr (GdkPixbuf) turned = gdk_pixbuf_apply_embedded_orientation (picture);
  g_autoptr (GdkPixbuf) shown = fill ? cut (turned) : g_object_ref (turned);
  g_autoptr (GBytes) bytes = NULL;

  if (shown == NULL)
    return NULL;
  bytes = gdk_pixbuf_read_pixel_bytes (shown);
  return gdk_memory_texture_new (gdk_pixbuf_get_width (shown), gdk_pixbuf_get_height (shown),
                                 gdk_pixbuf_get_has_alpha (shown) ? GDK_MEMORY_R8G8B8A8 : GDK_MEMORY_R8G8B8, bytes,
                                 (gsize) gdk_pixbuf_get_rowstride (shown));
}

GdkTexture *
pejl_miniature_load (const char *store_path, const PejlVedhaeftning *bilag, int most, gboolean fill,
                     GCancellable *cancellable, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  Reading reading = { loader, most, fill, FALSE };
  gboolean sound;
  gboolean drawn;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size), &reading);
  sound = pejl_bilag_read (store_path, bilag->sha256, bilag->navn, feed, &reading, cancellable, error);
  drawn = gdk_pixbuf_loader_close (loader, NULL) && !reading.broken && gdk_pixbuf_loader_get_pixbuf (loader) != NULL;
  return sound && drawn ? texture_of (gdk_pixbuf_loader_get_pixbuf (loader), fill) : NULL;
}
