// SPDX-License-Identifier: GPL-3.0-or-later
// Folders that a test makes for itself.
#pragma once

#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

/* What links point at stays. */
static inline void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_tree (child);
      else
        g_unlink (child);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static char *own_home_;
static GPid own_home_of;

static inline void
leave_own_home (void)
{
  /* A fork of the program ends as well. */
  if (getpid () != own_home_of)
    return;
  remove_tree (own_home_);
  g_free (own_home_);
}

/* First in main(), but for a program that a test has started: what is kept of a person lies in a folder of this run, and goes with it.
 * Unlike with G_TEST_OPTION_ISOLATE_DIRS it is the same for all of a program's tests, whose stores have paths of their own anyway: GLib
 * never frees the folders of one test when the next begins. */
static inline void
own_home (void)
{
  static const char *const names[]
      = { "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR" };

  own_home_ = g_dir_make_tmp ("pejl-hjem-XXXXXX", NULL);
  g_assert_nonnull (own_home_);
  own_home_of = getpid ();
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *folder = g_build_filename (own_home_, names[i], NULL);

      g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
      g_setenv (names[i], folder, TRUE);
    }
  atexit (leave_own_home);
}
