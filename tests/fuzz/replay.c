// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target once over every file of the folders it is given, so that what was found stays a test.
#include <gio/gio.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static guint
replay_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint count = 0;

  if (dir == NULL)
    g_error ("%s cannot be opened", folder);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *data = NULL;
      gsize length;

      if (!g_file_get_contents (path, &data, &length, NULL))
        continue;
      g_test_message ("%s", path);
      LLVMFuzzerTestOneInput ((const guint8 *) data, length);
      count++;
    }
  return count;
}

static void
test_replay (gconstpointer folder)
{
  g_assert_cmpuint (replay_folder (folder), >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *base = g_path_get_basename (argv[i]);
      g_autofree char *above = g_path_get_dirname (argv[i]);
      g_autofree char *parent = g_path_get_basename (above);
      g_autofree char *name = g_strdup_printf ("/fuzz/%s/%s", parent, base);

      g_test_add_data_func (name, argv[i], test_replay);
    }
  return g_test_run ();
}
