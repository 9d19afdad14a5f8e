// SPDX-License-Identifier: GPL-3.0-or-later
// A photo as a telephone takes it, lying on its side with a note of how it was held, is shown upright.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "../core/folder.h"
#include "pejl-test-app.h"

#include "app/widgets/evidens/pejl-miniaturer.h"
#include "core/store/pejl-bilag.h"

#include <string.h>

#define WIDTH 40
#define HEIGHT 20
#define RED 0xff0000ffu
#define BLUE 0x0000ffffu

/* EXIF in big-endian TIFF with one field: 0x0112, orientation, 6 (turn a quarter clockwise to see it upright). */
static const guint8 exif[] = {
  0xff, 0xe1, 0x00, 0x22, 'E',  'x',  'i',  'f',  0x00, 0x00, 'M',  'M',  0x00, 0x2a, 0x00, 0x00, 0x00, 0x08,
  0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, 0x06, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
};

/* Red at the left, blue at the right. */
static GBytes *
make_photo (void)
{
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, WIDTH, HEIGHT);
  g_autoptr (GdkPixbuf) right = gdk_pixbuf_new_subpixbuf (picture, WIDTH / 2, 0, WIDTH / 2, HEIGHT);
  g_autoptr (GError) error = NULL;
  GByteArray *jpeg = g_byte_array_new ();
  g_autofree char *plain = NULL;
  gsize size, first;

  gdk_pixbuf_fill (picture, RED);
  gdk_pixbuf_fill (right, BLUE);
  g_assert_true (gdk_pixbuf_save_to_buffer (picture, &plain, &size, "jpeg", &error, "quality", "100", NULL));
  g_assert_no_error (error);
  /* After the start of the image and its JFIF segment, whose length stands in it. */
  g_assert_cmpuint ((guint8) plain[2], ==, 0xff);
  g_assert_cmpuint ((guint8) plain[3], ==, 0xe0);
  first = 4u + ((gsize) (guint8) plain[4] << 8 | (guint8) plain[5]);
  g_byte_array_append (jpeg, (const guint8 *) plain, (guint) first);
  g_byte_array_append (jpeg, exif, sizeof exif);
  g_byte_array_append (jpeg, (const guint8 *) plain + first, (guint) (size - first));
  return g_byte_array_free_to_bytes (jpeg);
}

/* B8G8R8A8, as GDK gives it. */
static void
assert_colour (const guint8 *pixel, gboolean red)
{
  g_assert_cmpuint (pixel[red ? 2 : 0], >, 200);
  g_assert_cmpuint (pixel[red ? 0 : 2], <, 60);
}

static void
test_upright (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pejl-miniature-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "lager.pejl", NULL);
  g_autoptr (GBytes) photo = make_photo ();
  g_autoptr (PejlVedhaeftning) bilag = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;
  guint8 pixels[WIDTH * HEIGHT * 4];

  bilag = pejl_bilag_take_bytes (path, photo, "garderoben.jpg", NULL, &error);
  g_assert_no_error (error);
  texture = pejl_miniature_load (path, bilag, WIDTH, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, HEIGHT);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, WIDTH);
  gdk_texture_download (texture, pixels, HEIGHT * 4);
  assert_colour (&pixels[(2 * HEIGHT + HEIGHT / 2) * 4], TRUE);
  assert_colour (&pixels[((WIDTH - 3) * HEIGHT + HEIGHT / 2) * 4], FALSE);
  remove_tree (folder);
}

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  g_test_add_func ("/miniature/upright", test_upright);
  return g_test_run ();
}
