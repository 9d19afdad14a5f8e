// SPDX-License-Identifier: GPL-3.0-or-later
// Earlier words and deleted rows brought back with no mouse: Tab to the button, Enter, and on from there.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-editor.h"

#include "app/widgets/vurdering/pejl-vurdering-card.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/actions/pejl-vurdering-actions.h"
#include "core/store/query/pejl-query-papirkurv.h"

#include <string.h>

#define BEFORE "Tre børn hælder selv vand op."
#define AFTER "Helt andre ord"

/* Tabs are not endless. */
#define TABS_MAX 40

typedef struct
{
  Editor editor;
  PejlId evidens;
  GtkWindow *dialog;
} Setting;

static void
set_up (Setting *s, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;

  editor_setup (&s->editor, data);
  all = editor_evidens (&s->editor);
  s->evidens = ((PejlEvidens *) all->pdata[0])->id;
}

static void
tear_down (Setting *s, gconstpointer data)
{
  editor_teardown (&s->editor, data);
}

static gboolean
is_button (GtkWidget *widget, const char *label)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static void
tab (GtkWindow *dialog)
{
  g_signal_emit_by_name (dialog, "move-focus", GTK_DIR_TAB_FORWARD);
  pejl_test_settle (GTK_WIDGET (dialog));
}

/* Tab until a button with that label has the focus. */
static GtkWidget *
tab_to (GtkWindow *dialog, const char *label)
{
  for (guint i = 0; i < TABS_MAX; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (dialog);

      if (focus != NULL && is_button (focus, label))
        return focus;
      tab (dialog);
    }
  g_error ("Tab never comes to “%s”", label);
}

static void
press_enter (GtkWindow *dialog)
{
  GtkWidget *focus = gtk_window_get_focus (dialog);

  g_assert_true (editor_shortcut (focus, GDK_KEY_Return, 0));
}

static void
press_escape (GtkWindow *dialog)
{
  g_assert_true (editor_shortcut (GTK_WIDGET (dialog), GDK_KEY_Escape, 0));
}

static void
assert_focus_inside (GtkWindow *dialog)
{
  GtkWidget *focus = gtk_window_get_focus (dialog);

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_mapped (focus));
}

static gboolean
is_back (gpointer data)
{
  const Setting *s = data;
  g_autoptr (PejlEvidens) now = pejl_query_evidens_by_id (pejl_store_get_reader (s->editor.store), &s->evidens);

  return now != NULL && g_strcmp0 (now->tekst, BEFORE) == 0;
}

static void
test_history (Setting *s, gconstpointer data)
{
  char id[PEJL_ID_STRLEN];
  g_autoptr (GError) error = NULL;

  pejl_evidens_set_tekst (s->editor.store, &s->evidens, BEFORE, NULL, &error);
  g_assert_no_error (error);
  pejl_evidens_set_tekst (s->editor.store, &s->evidens, AFTER, NULL, &error);
  g_assert_no_error (error);
  pejl_test_settle (GTK_WIDGET (s->editor.window));
  pejl_test_activate (GTK_WIDGET (s->editor.window), "win.history",
                      g_variant_new_string (pejl_id_to_buf (&s->evidens, id)));
  s->dialog = pejl_test_other_window (GTK_WINDOW (s->editor.window));
  g_assert_false (is_back (s));

  /* The newest of the earlier words comes first. */
  tab_to (s->dialog, "Hent frem");
  press_enter (s->dialog);
  pejl_test_wait ("the earlier words", is_back, s);
  pejl_test_settle (GTK_WIDGET (s->dialog));
  assert_focus_inside (s->dialog);
  press_escape (s->dialog);
  pejl_test_settle (GTK_WIDGET (s->editor.window));

  pejl_test_activate (GTK_WIDGET (s->editor.window), "win.undo", NULL);
  g_assert_false (is_back (s));
}

/* --- why --- */

static gboolean
says (GtkWidget *widget, gpointer words)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL;
}

static gboolean
is_history (GtkWidget *widget, gpointer unused)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.history") == 0;
}

static gboolean
has_both (gpointer data)
{
  const Setting *s = data;

  return pejl_test_find (GTK_WIDGET (s->dialog), says, (gpointer) "hentet frem fra") != NULL;
}

/* The history of a vurdering opens from its card: level and reason, who and when, what stood there before, and why it is back. */
static void
test_vurdering (Setting *s, gconstpointer data)
{
  PejlVurderingMaal maal = { .tilsyn = s->editor.tilsyn, .maal = PEJL_MAAL_OMRAADE, .omraade = (char *) "kvalitet" };
  g_autoptr (GError) error = NULL;
  GtkWidget *card;
  GtkWidget *button;

  g_assert_true (pejl_vurdering_set_tekst (s->editor.store, &maal, PEJL_LAG_BEGRUNDELSE, BEFORE, NULL, &error));
  g_assert_true (pejl_vurdering_set_tekst (s->editor.store, &maal, PEJL_LAG_BEGRUNDELSE, AFTER, NULL, &error));
  g_assert_no_error (error);
  pejl_test_activate (s->editor.page, "page.tab", g_variant_new_string ("vurdering"));
  pejl_test_settle (GTK_WIDGET (s->editor.window));
  card = pejl_test_find_type (s->editor.page, PEJL_TYPE_VURDERING_CARD);
  g_assert_nonnull (card);
  button = pejl_test_find (card, is_history, NULL);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  s->dialog = pejl_test_other_window (GTK_WINDOW (s->editor.window));
  pejl_test_settle (GTK_WIDGET (s->dialog));
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (s->dialog), says, (gpointer) BEFORE));
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (s->dialog), says, (gpointer) AFTER));
  g_assert_false (has_both (s));
  tab_to (s->dialog, "Hent frem");
  press_enter (s->dialog);
  pejl_test_wait ("why it is back", has_both, s);
  {
    g_autoptr (PejlVurdering) now = NULL;
    PejlId row = pejl_vurdering_maal_row (&maal);

    now = pejl_query_vurdering (pejl_store_get_reader (s->editor.store), &row);
    g_assert_cmpstr (now->begrundelse, ==, BEFORE);
  }
  press_escape (s->dialog);
}

static gboolean
is_alive (gpointer data)
{
  const Setting *s = data;

  return !pejl_query_is_deleted (pejl_store_get_reader (s->editor.store), PEJL_TABLE_EVIDENS, &s->evidens);
}

/* Two in the trash: after the one is taken back, the keys go on to the other. */
static void
test_trash (Setting *s, gconstpointer data)
{
  g_autoptr (GPtrArray) all = editor_evidens (&s->editor);
  PejlId other = ((PejlEvidens *) all->pdata[1])->id;
  g_autoptr (GError) error = NULL;

  pejl_evidens_delete (s->editor.store, &other, &error);
  g_assert_no_error (error);
  pejl_evidens_delete (s->editor.store, &s->evidens, &error);
  g_assert_no_error (error);
  pejl_test_settle (GTK_WIDGET (s->editor.window));
  pejl_test_activate (GTK_WIDGET (s->editor.window), "win.trash", NULL);
  s->dialog = pejl_test_other_window (GTK_WINDOW (s->editor.window));

  tab_to (s->dialog, "Tag op");
  press_enter (s->dialog);
  pejl_test_wait ("the last deleted", is_alive, s);
  pejl_test_settle (GTK_WIDGET (s->dialog));
  assert_focus_inside (s->dialog);
  s->evidens = other;
  g_assert_false (is_alive (s));
  tab_to (s->dialog, "Tag op");
  press_enter (s->dialog);
  pejl_test_wait ("the other", is_alive, s);
  pejl_test_settle (GTK_WIDGET (s->dialog));
  press_escape (s->dialog);
}

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  g_test_add ("/hent-frem/history", Setting, NULL, set_up, test_history, tear_down);
  g_test_add ("/hent-frem/vurdering", Setting, NULL, set_up, test_vurdering, tear_down);
  g_test_add ("/hent-frem/trash", Setting, NULL, set_up, test_trash, tear_down);
  return g_test_run ();
}
