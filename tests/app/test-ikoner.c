// SPDX-License-Identifier: GPL-3.0-or-later
// Our small icons come without a renderer of SVG, crisp on every screen; the others still come from the SVG.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"

#define IKONER "/dk/pejl/Pejl/icons"

static char *
resource_of (const char *icon, int size, int scale)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_autoptr (GtkIconPaintable) paintable
    = gtk_icon_theme_lookup_icon (theme, icon, NULL, size, scale, GTK_TEXT_DIR_LTR, GTK_ICON_LOOKUP_PRELOAD);
  g_autoptr (GFile) file = gtk_icon_paintable_get_file (paintable);

  g_assert_true (gtk_icon_paintable_is_symbolic (paintable));
  return g_file_get_uri (file);
}

static void
assert_from (const char *icon, int size, int scale, const char *folder, const char *suffix)
{
  g_autofree char *uri = resource_of (icon, size, scale);
  g_autofree char *wanted = g_strdup_printf ("resource://" IKONER "/%s/actions/%s%s", folder, icon, suffix);

  g_assert_cmpstr (uri, ==, wanted);
}

static void
test_small (void)
{
  g_auto (GStrv) files = g_resources_enumerate_children (IKONER "/scalable/actions", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert_nonnull (files);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *icon = g_strndup (files[i], strlen (files[i]) - strlen (".svg"));

      /* Shown at 14 pixels, where a picture of 16 would blur. */
      if (strcmp (icon, "pejl-alle-symbolic") == 0)
        assert_from (icon, 14, 1, "scalable", ".svg");
      else
        {
          assert_from (icon, 16, 1, "16x16", ".symbolic.png");
          assert_from (icon, 16, 2, "16x16@2", ".symbolic.png");
        }
    }
}

static void
test_large (void)
{
  assert_from ("pejl-dokument-symbolic", 28, 1, "scalable", ".svg");
  assert_from ("pejl-handleplan-symbolic", 128, 2, "scalable", ".svg");
}

/* GTK adds the theme's green, orange and red where there are colours: all that ours may hold is how much of the text's. */
static void
test_one_colour (void)
{
  g_auto (GStrv) files = g_resources_enumerate_children (IKONER "/16x16@2/actions", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert_nonnull (files);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (IKONER "/16x16@2/actions/", files[i], NULL);
      g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new_from_resource (path, NULL);
      const guchar *pixels = gdk_pixbuf_read_pixels (pixbuf);
      guint seen = 0;

      g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, 32);
      g_assert_cmpint (gdk_pixbuf_get_n_channels (pixbuf), ==, 4);
      for (int y = 0; y < 32; y++)
        for (int x = 0; x < 32; x++)
          {
            const guchar *pixel = pixels + y * gdk_pixbuf_get_rowstride (pixbuf) + x * 4;

            g_assert_cmpuint (pixel[0] | pixel[1] | pixel[2], ==, 0);
            seen += pixel[3] > 200 ? 1 : 0;
          }
      /* A sign that one can see, and not a black square. */
      g_assert_cmpuint (seen, >, 32);
      g_assert_cmpuint (seen, <, 32 * 32 * 3 / 4);
    }
}

int
main (int argc, char *argv[])
{
  pejl_test_app_init (&argc, &argv);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()), IKONER);
  g_test_add_func ("/ikoner/small", test_small);
  g_test_add_func ("/ikoner/large", test_large);
  g_test_add_func ("/ikoner/one-colour", test_one_colour);
  return g_test_run ();
}
