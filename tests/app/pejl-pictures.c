// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a picture of every page and dialog: light, dark, high contrast, narrow and wide. A picture is also a test: it has the size
// that was asked for and shows something, and nothing complained while it was taken.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-scenes.h"

#include "core/demo/pejl-demo.h"
#include "core/store/pejl-store-day.h"

#include <stdlib.h>

/* Fewer than these is an empty frame. */
#define COLOURS_MIN 24

typedef enum
{
  LIGHT,
  DARK,
  CONTRAST,
} Theme;

static const char *const theme_names[] = { "lys", "moerk", "kontrast" };

typedef struct
{
  const char *name;
  int width;
  int height;
} Size;

static const Size sizes[] = {
  { "", 1366, 768 },
  { "-smal", 400, 800 },
  { "-bred", 1900, 1060 }, /* with its frame it must fit the display of the tests */
};

static PejlStore *store;
static PejlStore *empty_store;
static const char *out_dir;
static gboolean tap;
static guint taken;
static char **wanted; /* the beginnings of scenes' names; NULL: all */
static guint failed;

/* --- taking --- */

static GdkTexture *
take (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  int width;
  int height;

  /* A paintable shows the frame after the one in which it was made. */
  pejl_test_settle (widget);
  width = gtk_widget_get_width (widget);
  height = gtk_widget_get_height (widget);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (widget)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
}

static guint
count_colours (GdkTexture *texture)
{
  g_autoptr (GHashTable) colours = g_hash_table_new (NULL, NULL);
  gsize stride = (gsize) gdk_texture_get_width (texture) * 4;
  gsize n = stride / 4 * (gsize) gdk_texture_get_height (texture);
  g_autofree guint32 *pixels = g_new (guint32, n);

  gdk_texture_download (texture, (guchar *) pixels, stride);
  for (gsize i = 0; i < n && g_hash_table_size (colours) < COLOURS_MIN; i++)
    g_hash_table_add (colours, GUINT_TO_POINTER (pixels[i] & 0xffffff));
  return g_hash_table_size (colours);
}

static void
tell (gboolean good, const char *name, const char *what)
{
  taken++;
  if (!good)
    failed++;
  if (tap)
    g_print ("%sok %u %s%s%s\n", good ? "" : "not ", taken, name, good ? "" : ": ", good ? "" : what);
  else if (!good)
    g_printerr ("%s: %s\n", name, what);
}

/* A dialog has a size of its own; a page has the window's, and one that cannot be so narrow makes the window wider. */
static void
save (GtkWindow *window, const PejlTestScene *scene, const Size *size, Theme theme)
{
  g_autoptr (GdkTexture) texture = take (GTK_WIDGET (window));
  g_autofree char *name = g_strdup_printf ("%s-%s%s.png", scene->name, theme_names[theme], size->name);
  g_autofree char *path = g_build_filename (out_dir, name, NULL);
  g_autofree char *what = NULL;
  int width = gdk_texture_get_width (texture);
  int height = gdk_texture_get_height (texture);

  if (!gdk_texture_save_to_png (texture, path))
    what = g_strdup_printf ("%s cannot be written", path);
  else if (scene->dialog ? width > size->width : width != size->width || height != size->height)
    what = g_strdup_printf ("is %d × %d and not %d × %d", width, height, size->width, size->height);
  else if (count_colours (texture) < COLOURS_MIN)
    what = g_strdup_printf ("shows nothing: it has only %u colours", count_colours (texture));
  tell (what == NULL, name, what);
}

static void
set_theme (Theme theme)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      theme == DARK ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static void
take_scene (const PejlTestScene *scene, const Size *size, const Theme *themes, guint n_themes)
{
  PejlStore *shown_store = scene->first_start ? empty_store : store;
  PejlWindow *window = pejl_test_window_new (shown_store, size->width, size->height);
  GtkWindow *shown = scene->prepare (window, shown_store);

  if (shown != GTK_WINDOW (window) && size->width < 700)
    gtk_window_set_default_size (shown, size->width, size->height);
  for (guint i = 0; i < n_themes; i++)
    {
      set_theme (themes[i]);
      save (shown, scene, size, themes[i]);
    }
  if (shown != GTK_WINDOW (window))
    gtk_window_destroy (shown);
  pejl_test_window_close (window);
}

static gboolean
is_wanted (const char *name)
{
  for (char **begins = wanted; begins != NULL && *begins != NULL; begins++)
    if (g_str_has_prefix (name, *begins))
      return TRUE;
  return wanted == NULL;
}

static void
take_all (gboolean contrast)
{
  static const Theme both[] = { LIGHT, DARK };
  static const Theme one[] = { CONTRAST };

  for (guint i = 0; i < pejl_test_n_scenes; i++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        gboolean wide = s == 2;

        if (!is_wanted (pejl_test_scenes[i].name))
          continue;
        if (wide && (!pejl_test_scenes[i].wide || contrast))
          continue;
        if ((contrast && s > 0) || (pejl_test_scenes[i].gtks_own && s > 0))
          continue;
        take_scene (&pejl_test_scenes[i], &sizes[s], contrast ? one : both, contrast || wide ? 1 : 2);
      }
}

/* --- the program --- */

static PejlStore *
make_demo (void)
{
  PejlStore *demo = pejl_test_store_new (PEJL_TEST_STORE_EMPTY);
  g_autoptr (GError) error = NULL;

  pejl_demo_create (demo, PEJL_DEMO_SEED, PEJL_DEMO_NORMAL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  pejl_store_follow_day (demo);
  return demo;
}

int
main (int argc, char **argv)
{
  g_autofree char *store_path = NULL;
  g_autofree char *folder = NULL;
  gboolean contrast = FALSE;
  int percent = 100;
  const GOptionEntry entries[] = {
    { "store", 0, 0, G_OPTION_ARG_FILENAME, &store_path, "The store to be shown; without it a new demo municipality", "FILE" },
    { "out-dir", 0, 0, G_OPTION_ARG_FILENAME, &folder, "Where the pictures go", "DIR" },
    { "high-contrast", 0, 0, G_OPTION_ARG_NONE, &contrast, "Take them in high contrast, not in light and dark", NULL },
    { "text", 0, 0, G_OPTION_ARG_INT, &percent, "Text that many per cent of its size", "PERCENT" },
    { "tap", 0, 0, G_OPTION_ARG_NONE, &tap, "Tell of each picture as a test", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &wanted, NULL, "[SCENE…]" },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || folder == NULL)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "--out-dir is needed");
      return 2;
    }
  /* libadwaita knows the person's choice only from the desktop's settings, which a display in memory has not. */
  if (contrast)
    g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  pejl_test_app_init (&argc, &argv);

  if (percent != 100)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", percent * 96 * PANGO_SCALE / 100, NULL);
  out_dir = folder;
  g_mkdir_with_parents (out_dir, 0755);
  store = store_path != NULL ? pejl_test_store_copy (store_path) : make_demo ();
  empty_store = pejl_test_store_new (PEJL_TEST_STORE_EMPTY);
  take_all (contrast);
  pejl_test_store_free (empty_store);
  pejl_test_store_free (store);
  g_strfreev (wanted);
  if (tap)
    g_print ("1..%u\n", taken);
  return failed > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
