// SPDX-License-Identifier: GPL-3.0-or-later
// Run while building: draws a symbolic SVG icon as the PNG that GTK recolours by itself, so that the first window need not load a
// renderer of SVG for a few icons of 16 pixels. GTK has a tool for this, which Debian 12 does not ship.
// Arguments: the SVG, its size in pixels, the PNG.
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <stdlib.h>
#include <string.h>

/* In such a PNG red, green and blue say how much of the theme's colours for success, warning and error there is, and what is left
 * of alpha is the colour of the text. Our icons have one colour, whatever the SVG calls it. */
static void
leave_alpha_alone (GdkPixbuf *pixbuf)
{
  guchar *pixels = gdk_pixbuf_get_pixels (pixbuf);
  int stride = gdk_pixbuf_get_rowstride (pixbuf);

  for (int y = 0; y < gdk_pixbuf_get_height (pixbuf); y++)
    for (int x = 0; x < gdk_pixbuf_get_width (pixbuf); x++)
      memset (pixels + y * stride + x * 4, 0, 3);
}

static GdkPixbuf *
draw (const char *svg, int size, GError **error)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (svg, &text, NULL, error))
    return NULL;
  if (strstr (text, "class=") != NULL)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s: a symbolic icon of ours has one colour and no class", svg);
      return NULL;
    }
  return gdk_pixbuf_new_from_file_at_scale (svg, size, size, TRUE, error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;

  if (argc != 4)
    {
      g_printerr ("usage: %s SVG SIZE PNG\n", argv[0]);
      return 2;
    }
  pixbuf = draw (argv[1], atoi (argv[2]), &error);
  if (pixbuf != NULL && (gdk_pixbuf_get_n_channels (pixbuf) != 4 || gdk_pixbuf_get_bits_per_sample (pixbuf) != 8))
    g_set_error (&error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s: not drawn with alpha", argv[1]);
  if (error == NULL)
    {
      leave_alpha_alone (pixbuf);
      gdk_pixbuf_save (pixbuf, argv[3], "png", &error, "tEXt::only-foreground", "true", NULL);
    }
  if (error == NULL)
    return 0;
  g_printerr ("%s: %s\n", argv[0], error->message);
  return 1;
}
