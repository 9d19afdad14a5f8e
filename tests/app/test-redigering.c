// SPDX-License-Identifier: GPL-3.0-or-later
// A text while it is edited: what becomes a draft, what becomes an action, what is left alone, and which keys leave it.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"

#include "app/widgets/pejl-tekstfelt.h"

#include <string.h>

#define FORM "proeve"

typedef struct
{
  PejlStore *store;
  GtkWindow *window;
  PejlTekstfelt *felt;
  GtkWidget *next; /* where Tab leads */
} Fixture;

typedef struct
{
  guint n;
  gboolean refuses;
  gboolean had_base;
  PejlId row;
  char *text;
} Saved;

static Saved saved;

static gboolean
save (PejlStore *store, const PejlId *row, PejlField field, const char *text, const PejlHeads *base, GError **error)
{
  saved.n++;
  saved.had_base = base != NULL;
  saved.row = *row;
  g_free (saved.text);
  saved.text = g_strdup (text);
  if (!saved.refuses)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "disken er fuld");
  return FALSE;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  saved = (Saved){ 0 };
  f->store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  f->felt = PEJL_TEKSTFELT (pejl_tekstfelt_new ("Prøve", "", 1, FALSE));
  f->next = gtk_button_new_with_label ("Videre");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->felt));
  gtk_box_append (GTK_BOX (box), f->next);
  f->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (f->window, box);
  gtk_window_present (f->window);
  pejl_test_settle (GTK_WIDGET (f->window));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (f->window);
  pejl_test_store_free (f->store);
  g_clear_pointer (&saved.text, g_free);
}

static PejlId
row (const char *name)
{
  PejlId id = { { 0 } };

  memcpy (&id, name, MIN (strlen (name), sizeof id));
  return id;
}

static void
open_text (Fixture *f, const char *name, const char *text)
{
  PejlId id = row (name);

  pejl_tekstfelt_open (f->felt, f->store, &id, PEJL_FIELD_DAGTILBUD_NAVN, FORM, name, save, text);
}

static void
type (Fixture *f, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (pejl_tekstfelt_get_view (f->felt)), text, -1);
}

static char *
draft (Fixture *f, const char *name)
{
  return pejl_store_draft_get (f->store, FORM, name, NULL);
}

static gboolean
has_draft (gpointer data)
{
  g_autofree char *text = draft (data, "a");

  return text != NULL;
}

/* Typed and taken back is no edit: nothing is written, and no draft is left. */
static void
test_taken_back (Fixture *f, gconstpointer data)
{
  g_autofree char *left = NULL;

  open_text (f, "a", "Sådan er det");
  type (f, "Sådan er det nu");
  pejl_test_wait ("the draft", has_draft, f);
  type (f, "Sådan er det ");
  g_assert_true (pejl_tekstfelt_finish (f->felt));
  g_assert_cmpuint (saved.n, ==, 0);
  left = draft (f, "a");
  g_assert_null (left);
}

/* What is typed of one row is that row's, also when another is shown before it was left. */
static void
test_another_row (Fixture *f, gconstpointer data)
{
  PejlId a = row ("a");
  g_autofree char *shown = NULL;

  open_text (f, "a", "");
  type (f, "om a");
  open_text (f, "b", "om b");
  g_assert_cmpuint (saved.n, ==, 1);
  g_assert_cmpstr (saved.text, ==, "om a");
  g_assert_true (pejl_id_equal (&saved.row, &a));
  g_assert_true (saved.had_base);
  shown = pejl_tekstfelt_get_text (f->felt);
  g_assert_cmpstr (shown, ==, "om b");
}

/* A text that the store cannot take stays, and is tried again. */
static void
test_refused (Fixture *f, gconstpointer data)
{
  g_autofree char *shown = NULL;

  open_text (f, "a", "");
  type (f, "vigtigt");
  saved.refuses = TRUE;
  g_assert_false (pejl_tekstfelt_finish (f->felt));
  shown = pejl_tekstfelt_get_text (f->felt);
  g_assert_cmpstr (shown, ==, "vigtigt");
  saved.refuses = FALSE;
  g_assert_true (pejl_tekstfelt_finish (f->felt));
  g_assert_cmpuint (saved.n, ==, 2);
  g_assert_cmpstr (saved.text, ==, "vigtigt");
}

/* The store's news do not take from under the hands what is being typed. */
static void
test_news (Fixture *f, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  open_text (f, "a", "før");
  pejl_tekstfelt_show (f->felt, "nyt");
  first = pejl_tekstfelt_get_text (f->felt);
  g_assert_cmpstr (first, ==, "nyt");
  type (f, "mit");
  pejl_tekstfelt_show (f->felt, "andres");
  second = pejl_tekstfelt_get_text (f->felt);
  g_assert_cmpstr (second, ==, "mit");
}

/* Without an action of its own it is a draft, until somebody takes it. */
static void
test_stays_a_draft (Fixture *f, gconstpointer data)
{
  PejlId a = row ("a");
  g_autofree char *kept = NULL;
  g_autofree char *empty = NULL;
  g_autofree char *again = NULL;

  open_text (f, "b", "");
  pejl_tekstfelt_begin (f->felt, &a, 0, FORM, "a", NULL);
  type (f, "halvt");
  g_assert_true (pejl_tekstfelt_finish (f->felt));
  kept = draft (f, "a");
  g_assert_cmpstr (kept, ==, "halvt");
  pejl_tekstfelt_begin (f->felt, &a, 0, FORM, "a", NULL);
  empty = pejl_tekstfelt_get_text (f->felt);
  g_assert_cmpstr (empty, ==, "");
  pejl_tekstfelt_restore (f->felt, f->store);
  again = pejl_tekstfelt_get_text (f->felt);
  g_assert_cmpstr (again, ==, "halvt");
  g_assert_cmpuint (saved.n, ==, 0);
}

/* A new thing each time: saved, and empty for the next. */
static void
test_adds (Fixture *f, gconstpointer data)
{
  PejlId a = row ("a");
  g_autofree char *shown = NULL;

  pejl_tekstfelt_open (f->felt, f->store, &a, 0, FORM, "a", save, "");
  type (f, "et nyt punkt");
  g_assert_true (pejl_tekstfelt_finish (f->felt));
  g_assert_cmpstr (saved.text, ==, "et nyt punkt");
  g_assert_false (saved.had_base);
  shown = pejl_tekstfelt_get_text (f->felt);
  g_assert_cmpstr (shown, ==, "");
}

static gboolean
press (Fixture *f, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (pejl_tekstfelt_get_view (f->felt)));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", (guint) GDK_KEY_Return, 0u, state, &handled);
    }
  return handled;
}

/* Enter is a new line, Ctrl+Enter leaves, and Ctrl+Shift+Enter is the page's own. */
static void
test_keys (Fixture *f, gconstpointer data)
{
  open_text (f, "a", "");
  gtk_widget_grab_focus (GTK_WIDGET (pejl_tekstfelt_get_view (f->felt)));
  type (f, "færdig");
  g_assert_false (press (f, 0));
  g_assert_false (press (f, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_cmpuint (saved.n, ==, 0);
  g_assert_true (press (f, GDK_CONTROL_MASK));
  g_assert_cmpuint (saved.n, ==, 1);
  g_assert_true (gtk_window_get_focus (f->window) == f->next);
}

#define REDIGERING(path, fn) g_test_add ("/redigering/" path, Fixture, NULL, set_up, fn, tear_down)

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  REDIGERING ("taken-back", test_taken_back);
  REDIGERING ("another-row", test_another_row);
  REDIGERING ("refused", test_refused);
  REDIGERING ("news", test_news);
  REDIGERING ("stays-a-draft", test_stays_a_draft);
  REDIGERING ("adds", test_adds);
  REDIGERING ("keys", test_keys);
  return g_test_run ();
}
