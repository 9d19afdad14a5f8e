// SPDX-License-Identifier: GPL-3.0-or-later
// A damaged store, from the window that shows what can be read of it to the day when all is there again: the program itself, real bytes.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"
#include "pejl-test-kollega.h"

#include "app/pejl-application.h"
#include "app/pejl-redning.h"
#include "app/pejl-window.h"
#include "core/exchange/pejl-hent.h"
#include "core/store/pejl-verify.h"
#include "core/store/query/pejl-query.h"

#include <glib/gstdio.h>
#include <string.h>

#define PAGE 4096

static guint
visits_in (const char *path)
{
  g_autoptr (PejlStore) store = pejl_store_open (path, PEJL_STORE_READ_ONLY, NULL);
  guint n = store != NULL ? pejl_test_count_visits (store) : 0;

  if (store != NULL)
    pejl_store_close (store);
  return n;
}

static gboolean
is_refused (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStore) store = pejl_store_open (path, PEJL_STORE_OPEN, &error);

  if (store != NULL)
    pejl_store_close (store);
  return g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT);
}

static void
put_bytes (const char *path, const char *bytes, gsize length)
{
  static const char *const beside[] = { "-wal", "-shm" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *other = g_strconcat (path, beside[i], NULL);

      g_unlink (other);
    }
  g_assert_true (g_file_set_contents_full (path, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error));
  g_assert_no_error (error);
}

/* Noise in single pages until the store cannot be opened for writing any more and its visits can still be read. Which page that is
 * depends on how the file was filled. */
static void
damage (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize page = 1; page < length / PAGE; page++)
    {
      g_autofree char *kept = g_memdup2 (bytes + page * PAGE, PAGE);

      memset (bytes + page * PAGE, 0x5a, PAGE);
      put_bytes (path, bytes, length);
      if (is_refused (path))
        {
          put_bytes (path, bytes, length);
          if (visits_in (path) > 0)
            {
              put_bytes (path, bytes, length);
              return;
            }
        }
      memcpy (bytes + page * PAGE, kept, PAGE);
    }
  g_error ("no page of “%s” is so that it can still be read", path);
}

/* --- the program --- */

typedef struct
{
  PejlApplication *app;
  const char *text;
  gboolean read_only;
} Program;

static PejlWindow *
window_of (Program *p)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (p->app)); l != NULL; l = l->next)
    if (PEJL_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static PejlStore *
store_of (Program *p)
{
  pejl_window_show_page (window_of (p), "tilsyn");
  return pejl_page_get_store (pejl_test_show_page (window_of (p), "tilsyn"));
}

static gboolean
is_seen (gpointer data)
{
  Program *p = data;

  return window_of (p) != NULL && pejl_test_sees (GTK_WIDGET (window_of (p)), p->text);
}

static void
wait_for (Program *p, const char *text)
{
  p->text = text;
  pejl_test_wait (text, is_seen, p);
}

/* --- a colleague who has all of it --- */

/* Everything, in one packet, into the store that was saved. */
static void
take_everything (PejlStore *kollega, PejlStore *mine, const char *folder)
{
  g_autoptr (PejlNoegler) deres = pejl_noegler_new ();
  g_autoptr (PejlNoegler) mit = pejl_noegler_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlKort) kort = pejl_kort_eget (kollega, pejl_store_get_reader (kollega), deres, "Konsulent B", &error);
  g_autofree char *path = NULL;
  const char *segl[] = { pejl_noegler_segl (mit), NULL };
  PejlPakkeValg valg = { .segl = segl, .navn = "Konsulent B" };
  g_autoptr (PejlPakke) pakke = NULL;
  g_autoptr (PejlHentning) h = NULL;

  g_assert_no_error (error);
  pejl_test_bekraeft (mine, kort);
  path = pejl_test_pakke (kollega, deres, "alt.pejlpakke", &valg);
  pakke = pejl_pakke_open (path, folder, mit, NULL, NULL, &error);
  g_assert_no_error (error);
  h = pejl_hent_vurder (mine, pejl_store_get_reader (mine), pejl_noegler_signatur (mit), pakke, NULL, &error);
  g_assert_no_error (error);
  pejl_hent_tag (mine, pakke, h, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* --- the walk --- */

static void
test_walk (void)
{
  PejlStore *small = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  g_autofree char *folder = g_dir_make_tmp ("pejl-skade-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pejl.db", NULL);
  g_autofree char *rest = NULL;
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autoptr (GError) error = NULL;
  PejlStore *kollega;
  Program p = { 0 };
  guint visits;

  g_assert_true (pejl_store_backup (small, path, NULL, &error));
  g_assert_no_error (error);
  visits = pejl_test_count_visits (small);
  g_assert_cmpuint (visits, >, 0);
  kollega = pejl_test_store_copy (path);
  damage (path);

  /* Open for reading only: the visits under a banner that leads to the guide. */
  p.app = pejl_application_new (path);
  g_application_set_application_id (G_APPLICATION (p.app), "dk.pejl.Skade"); /* beside the one that the test windows have */
  g_application_register (G_APPLICATION (p.app), NULL, &error);
  g_assert_no_error (error);
  g_application_activate (G_APPLICATION (p.app));
  wait_for (&p, "Filen er beskadiget, så den er kun åben til læsning");
  g_assert_true (pejl_store_get_read_only (store_of (&p)));
  g_assert_cmpuint (pejl_test_count_visits (store_of (&p)), >, 0);
  pejl_test_activate (GTK_WIDGET (window_of (&p)), "win.repair", NULL);

  /* What can be proved is saved; the rest waits, and the window says so. */
  g_action_group_activate_action (G_ACTION_GROUP (p.app), "salvage", NULL);
  wait_for (&p, "poster kunne læses og bevises");
  g_assert_false (pejl_store_get_read_only (store_of (&p)));
  rest = pejl_store_notat_get (store_of (&p), PEJL_REDNING_NOTE, "fil", NULL);
  g_assert_nonnull (rest);

  /* A colleague's packet with everything, and then the rest. */
  take_everything (kollega, store_of (&p), folder);
  g_action_group_activate_action (G_ACTION_GROUP (p.app), "salvage-rest", NULL);
  wait_for (&p, "poster kunne læses og bevises");
  g_assert_cmpuint (pejl_test_count_visits (store_of (&p)), ==, visits);
  g_assert_null (pejl_store_notat_get (store_of (&p), PEJL_REDNING_NOTE, "fil", NULL));
  gtk_window_destroy (GTK_WINDOW (window_of (&p)));
  g_application_quit (G_APPLICATION (p.app));
  report = pejl_verify_file (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (report->ok);
  g_object_unref (p.app);
  pejl_test_store_free (kollega);
  pejl_test_store_free (small);
}

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  g_test_add_func ("/skade/walk", test_walk);
  return g_test_run ();
}
