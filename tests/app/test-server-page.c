// SPDX-License-Identifier: GPL-3.0-or-later
// The municipality's server on the page Udveksling, against a real PostgreSQL that the test starts: set up by the dialog, tried, told of
// before anything is sent, met, gone, stopped, and met by itself only where that is switched on.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"
#include "pejl-test-kollega.h"
#include "pg-proeve.h"

#include "app/dialogs/pejl-server-dialog.h"
#include "core/store/query/pejl-query-konflikt.h"

#include <string.h>

static PgProeve *pg;

typedef struct
{
  PejlStore *store;
  PejlWindow *window;
  PejlUdveksler *udveksler;
  PejlTestKollega *kollega;
  char *database;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  static guint n;
  g_autoptr (PejlKommune) kommune = NULL;

  if (pg == NULL)
    return;
  f->store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  f->window = pejl_test_window_new (f->store, 1366, 768);
  f->udveksler = pejl_test_udveksler (f->window);
  f->kollega = pejl_test_kollega_new (f->udveksler, "Konsulent B");
  kommune = pejl_query_kommune (pejl_store_get_reader (f->store));
  f->database = g_strdup_printf ("side%u", n++);
  pg_proeve_set_up (pg, f->database, kommune->nr != NULL && *kommune->nr != '\0' ? kommune->nr : "101");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (pg == NULL)
    return;
  pejl_test_window_close (f->window);
  pejl_test_kollega_free (f->kollega);
  pejl_test_store_free (f->store);
  g_free (f->database);
}

static GtkWidget *
page (Fixture *f)
{
  return GTK_WIDGET (pejl_test_show_page (f->window, "udveksling"));
}

static gboolean
sees (Fixture *f, const char *text)
{
  return pejl_test_sees (GTK_WIDGET (f->window), text);
}

static char *
ask (Fixture *f, const char *sql)
{
  return pg_proeve_sql (pg, f->database, sql);
}

static void
assert_on_server (Fixture *f, const char *sql, const char *expected)
{
  g_autofree char *answer = ask (f, sql);

  g_assert_cmpstr (answer, ==, expected);
}

/* As "bo", by the private socket. */
static void
kollega_meets (Fixture *f)
{
  g_autofree char *uri = pg_proeve_uri (pg, f->database, "bo");
  PejlServerValg valg = { .uri = uri };
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlServerSvar) svar
    = pejl_server_sync (f->kollega->store, pejl_store_get_reader (f->kollega->store), f->kollega->noegler, &valg, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (svar->sendt, >, 0);
}

/* Without the dialog: the private socket, as "anna". */
static void
set_server (Fixture *f)
{
  g_autofree char *uri = pg_proeve_uri (pg, f->database, "anna");
  g_auto (GStrv) parts = g_strsplit_set (uri, "= ", -1); /* host, its folder, port, its number … */
  g_autofree char *vaert = g_strdup_printf ("%s:%s", parts[1], parts[3]);
  g_autoptr (PejlServerAdresse) adresse = pejl_server_adresse_new (vaert, f->database, "anna", NULL);
  g_autoptr (GError) error = NULL;

  pejl_udveksler_set_server (f->udveksler, adresse, &error);
  g_assert_no_error (error);
}

/* --- the dialog --- */

static GtkEditable *
nth_entry (GtkWidget *dialog, int n)
{
  GtkWidget *list = pejl_test_find_type (dialog, GTK_TYPE_LIST_BOX);

  return GTK_EDITABLE (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), n));
}

/* The whole address is put into the first field; a wrong password gets a sentence, the right one an answer, and only Save keeps it.
 * The password is in no note of the store. */
static void
test_dialog (Fixture *f, gconstpointer data)
{
  g_autofree char *address = pg_proeve_tls_uri (pg, f->database, "kodet", "localhost", "");
  PejlServerDialog *dialog;
  GtkWidget *widget;
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (sees (f, "Opsæt serveren"));
  dialog = pejl_server_dialog_present (GTK_WINDOW (f->window), f->udveksler);
  widget = GTK_WIDGET (dialog);
  pejl_test_settle (widget);
  gtk_editable_set_text (nth_entry (widget, 0), address);
  g_assert_true (g_str_has_prefix (gtk_editable_get_text (nth_entry (widget, 0)), "localhost:"));
  g_assert_cmpstr (gtk_editable_get_text (nth_entry (widget, 1)), ==, f->database);
  g_assert_cmpstr (gtk_editable_get_text (nth_entry (widget, 2)), ==, "kodet");
  gtk_editable_set_text (nth_entry (widget, 3), "en forkert kode");
  pejl_test_activate (widget, "server.proev", NULL);
  pejl_test_wait_for (GTK_WIDGET (widget), "password authentication failed");
  gtk_editable_set_text (nth_entry (widget, 3), "en kode");
  pejl_test_activate (widget, "server.proev", NULL);
  pejl_test_wait_for (GTK_WIDGET (widget), "Serveren svarer");
  g_assert_null (pejl_udveksler_get_server (f->udveksler));
  pejl_test_activate (widget, "server.gem", NULL);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_nonnull (pejl_udveksler_get_server (f->udveksler));
  g_assert_true (sees (f, "Intet er udvekslet endnu"));
  assert_on_server (f, "SELECT count(*) FROM pejl.kopi", "0");
  g_assert_true (g_file_get_contents (pejl_store_get_path (f->store), &contents, &length, NULL));
  g_assert_null (g_strstr_len (contents, (gssize) length, "en kode"));

  pejl_test_activate (page (f), "page.server-se", NULL);
  pejl_test_wait_for (GTK_WIDGET (f->window), "Intet er ændret eller sendt endnu");

  dialog = pejl_server_dialog_present (GTK_WINDOW (f->window), f->udveksler);
  pejl_test_settle (GTK_WIDGET (dialog));
  pejl_test_activate (GTK_WIDGET (dialog), "server.slip", NULL);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (sees (f, "Opsæt serveren"));
}

/* --- meeting --- */

/* Told before anything is taken in or sent; then both are there, with the choice that waits. */
static void
test_meeting (Fixture *f, gconstpointer data)
{
  guint before = pejl_test_count_visits (f->store);
  g_autofree char *there = NULL;

  pejl_test_kollega_writes (f->kollega, f->store);
  kollega_meets (f);
  there = ask (f, "SELECT count(*) FROM pejl.op");
  set_server (f);
  pejl_test_activate (page (f), "page.server-se", NULL);
  pejl_test_wait_for (GTK_WIDGET (f->window), "Intet er ændret eller sendt endnu");
  g_assert_true (sees (f, "2 nye besøg"));
  g_assert_true (sees (f, "1 sted venter på dit valg"));
  g_assert_cmpuint (pejl_test_count_visits (f->store), ==, before);
  assert_on_server (f, "SELECT count(*) FROM pejl.op", there);
  assert_on_server (f, "SELECT count(*) FROM pejl.kopi WHERE bruger = 'anna'", "0");

  pejl_test_activate (page (f), "page.server-moed", NULL);
  pejl_test_wait_for (GTK_WIDGET (f->window), "Der er udvekslet");
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_cmpuint (pejl_test_count_visits (f->store), ==, before + 2);
  g_assert_cmpuint (pejl_query_konflikter_count (pejl_store_get_reader (f->store)), ==, 1);
  assert_on_server (f, "SELECT count(*) FROM pejl.kopi WHERE bruger = 'anna' AND hoved IS NOT NULL", "1");
  g_assert_true (sees (f, "Udvekslet "));

  pejl_test_activate (page (f), "page.server-se", NULL);
  pejl_test_wait_for (GTK_WIDGET (f->window), "Begge har det samme");
}

/* It is gone: a sentence in front and one that stays; when it is back, all goes through. */
static void
test_gone (Fixture *f, gconstpointer data)
{
  kollega_meets (f);
  set_server (f);
  pg_proeve_kill (pg);
  pejl_test_activate (page (f), "page.server-moed", NULL);
  pejl_test_wait_for (GTK_WIDGET (f->window), "Ikke alt blev udvekslet");
  pejl_test_activate (page (f), "page.tilbage", NULL);
  g_assert_false (sees (f, "Intet er udvekslet endnu"));
  pg_proeve_again (pg);
  pejl_test_activate (page (f), "page.server-moed", NULL);
  pejl_test_wait_for (GTK_WIDGET (f->window), "Der er udvekslet");
}

static void
test_stop (Fixture *f, gconstpointer data)
{
  kollega_meets (f);
  set_server (f);
  pg_proeve_sleep (pg);
  pejl_test_activate (page (f), "page.server-moed", NULL);
  pejl_test_activate (page (f), "page.stop", NULL);
  pejl_test_wait_for (GTK_WIDGET (f->window), "Ikke alt blev udvekslet");
  pg_proeve_wake (pg);
  assert_on_server (f, "SELECT count(*) FROM pejl.kopi WHERE bruger = 'anna'", "0");
  pejl_test_activate (page (f), "page.tilbage", NULL);
  pejl_test_activate (page (f), "page.server-moed", NULL);
  pejl_test_wait_for (GTK_WIDGET (f->window), "Der er udvekslet");
}

static gboolean
is_delivered (gpointer data)
{
  g_autofree char *answer = ask (data, "SELECT count(*) FROM pejl.kopi WHERE bruger = 'anna' AND hoved IS NOT NULL");

  return g_str_equal (answer, "1");
}

/* Off until a person switches it on; kept, and off again with the server. */
static void
test_by_itself (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  set_server (f);
  g_assert_false (pejl_udveksler_get_server_selv (f->udveksler));
  pejl_udveksler_set_server_selv (f->udveksler, TRUE, &error);
  g_assert_no_error (error);
  pejl_test_wait ("the meeting by itself", is_delivered, f);
  pejl_test_wait_for (GTK_WIDGET (f->window), "Udvekslet ");
  pejl_udveksler_set_server (f->udveksler, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (pejl_udveksler_get_server_selv (f->udveksler));
}

/* --- */

typedef void (*Test) (Fixture *f, gconstpointer data);

static void
run (Fixture *f, gconstpointer data)
{
  if (pg == NULL)
    g_test_skip ("PostgreSQL is not installed");
  else
    ((Test) data) (f, NULL);
}

#define ADD(path, test) g_test_add ("/server-page/" path, Fixture, test, set_up, run, tear_down)

int
main (int argc, char **argv)
{
  int exit_code;

  pejl_test_app_init (&argc, &argv);
  pg = pg_proeve_is_there () ? pg_proeve_start ("-c fsync=off -c shared_buffers=16MB") : NULL;
  ADD ("dialog", test_dialog);
  ADD ("meeting", test_meeting);
  ADD ("gone", test_gone);
  ADD ("stop", test_stop);
  ADD ("by-itself", test_by_itself);
  exit_code = g_test_run ();
  if (pg != NULL)
    pg_proeve_stop (pg);
  return exit_code;
}
