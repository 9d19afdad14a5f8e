// SPDX-License-Identifier: GPL-3.0-or-later
// A person's keys as the page Udveksling asks for them: made, under a passphrase or in a keyring, and opened again.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"

#include "app/pages/pejl-udveksling-page.h"
#include "app/widgets/udveksling/pejl-noegle-view.h"

#include <glib/gstdio.h>

typedef struct
{
  PejlStore *store;
  PejlWindow *window;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  f->window = pejl_test_window_new (f->store, 1366, 768);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  pejl_test_window_close (f->window);
  pejl_test_store_free (f->store);
}

static GtkWidget *
page (Fixture *f)
{
  return GTK_WIDGET (pejl_test_show_page (f->window, "udveksling"));
}

static gboolean
keys_open (gpointer data)
{
  return pejl_udveksler_get_stand (data) == PEJL_NOEGLER_AABNE;
}

static GtkWidget *
nth_row (GtkWidget *view, GType type, int n)
{
  GtkWidget *list = pejl_test_find_type (view, GTK_TYPE_LIST_BOX);
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), n));

  g_assert_true (g_type_is_a (G_OBJECT_TYPE (row), type));
  return row;
}

static gboolean
asks_for_passphrase (gpointer view)
{
  return gtk_widget_get_mapped (nth_row (view, ADW_TYPE_PASSWORD_ENTRY_ROW, 1));
}

/* Without a keyring: a name, a passphrase twice; then one's own card with its six words. */
static void
test_guide (Fixture *f, gconstpointer data)
{
  PejlUdveksler *udveksler = pejl_udveksling_page_get_udveksler (PEJL_UDVEKSLING_PAGE (page (f)));
  GtkWidget *view = pejl_test_find_type (page (f), PEJL_TYPE_NOEGLE_VIEW);
  GtkWidget *navn = nth_row (view, ADW_TYPE_ENTRY_ROW, 0);

  g_assert_cmpint (pejl_udveksler_get_stand (udveksler), ==, PEJL_NOEGLER_INGEN);
  gtk_editable_set_text (GTK_EDITABLE (navn), "Konsulent A");
  g_signal_emit_by_name (navn, "entry-activated");
  pejl_test_wait ("the passphrase to be asked for", asks_for_passphrase, view);
  gtk_editable_set_text (GTK_EDITABLE (nth_row (view, ADW_TYPE_PASSWORD_ENTRY_ROW, 1)), "kort");
  g_signal_emit_by_name (navn, "entry-activated");
  g_assert_true (pejl_test_sees (page (f), "for kort"));
  gtk_editable_set_text (GTK_EDITABLE (nth_row (view, ADW_TYPE_PASSWORD_ENTRY_ROW, 1)), "fire ord der huskes");
  gtk_editable_set_text (GTK_EDITABLE (nth_row (view, ADW_TYPE_PASSWORD_ENTRY_ROW, 2)), "fire ord der huskes");
  g_signal_emit_by_name (navn, "entry-activated");
  pejl_test_wait ("the keys", keys_open, udveksler);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (pejl_test_sees (page (f), "læs dine seks ord højt"));
  g_assert_true (pejl_test_sees (page (f), "6  "));
}

static gboolean
is_shown_row (GtkWidget *widget, gpointer data)
{
  return ADW_IS_PASSWORD_ENTRY_ROW (widget) && gtk_widget_get_mapped (widget);
}

/* Keys whose passphrase only a keyring has, and it does not give it: nobody is asked for what nobody knows. */
static void
test_keyring_without_answer (Fixture *f, gconstpointer data)
{
  g_autofree char *path = pejl_noegler_default_path ();
  g_autoptr (PejlNoegler) noegler = pejl_noegler_new ();
  g_autoptr (GError) error = NULL;
  GtkWidget *view;

  g_assert_true (pejl_noegler_save (noegler, path, "kun nøgleringen har den", PEJL_KDF_RANDOM, &error));
  g_assert_no_error (error);
  pejl_test_activate (page (f), "page.noegler", NULL);
  view = pejl_test_find_type (page (f), PEJL_TYPE_NOEGLE_VIEW);
  g_assert_true (pejl_test_sees (page (f), "nøglering gemmer det, der åbner dem"));
  g_assert_null (pejl_test_find (view, is_shown_row, NULL));
  g_signal_emit_by_name (pejl_test_find_type (view, GTK_TYPE_BUTTON), "clicked");
  pejl_test_wait_for (view, "Maskinens nøglering");
  g_assert_null (pejl_test_find (view, is_shown_row, NULL));
  g_assert_cmpint (g_unlink (path), ==, 0);
}

#define ADD(name, function) g_test_add ("/noegle-view/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  ADD ("keyring-without-answer", test_keyring_without_answer);
  ADD ("guide", test_guide);
  return g_test_run ();
}
