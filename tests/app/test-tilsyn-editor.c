// SPDX-License-Identifier: GPL-3.0-or-later
// The editor as a konsulent uses it: keys into the real window, and what then stands in the real store.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-editor.h"

#include "app/dialogs/pejl-nyt-tilsyn-dialog.h"
#include "app/widgets/evidens/pejl-evidens-tekst.h"
#include "app/widgets/evidens/pejl-tegn-list.h"
#include "app/widgets/vurdering/pejl-niveau-chip.h"
#include "app/widgets/vurdering/pejl-tegn-vurdering.h"
#include "app/widgets/vurdering/pejl-vurdering-card.h"
#include "core/actions/pejl-tilsyn-actions.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

/* --- writing --- */

static void
test_completion_and_enter (Editor *f, gconstpointer data)
{
  GtkTextView *view = pejl_evidens_entry_get_view (f->entry);
  PejlEvidensTekst *tekst = PEJL_EVIDENS_TEKST (gtk_widget_get_ancestor (GTK_WIDGET (view), PEJL_TYPE_EVIDENS_TEKST));
  g_autoptr (GPtrArray) before = editor_evidens (f);
  g_autoptr (GPtrArray) after = NULL;
  const PejlEvidens *written;
  g_autofree char *left = NULL;
  guint n;

  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (view)));
  editor_type (view, "Børnene bygger selv. #leg");
  g_assert_true (pejl_evidens_tekst_is_completing (tekst));
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, 0));
  g_assert_false (pejl_evidens_tekst_is_completing (tekst));
  left = pejl_evidens_entry_get_text (f->entry);
  g_assert_cmpstr (left, ==, "Børnene bygger selv. ");
  pejl_evidens_entry_get_tegn (f->entry, &n);
  g_assert_cmpuint (n, ==, 1);

  editor_type (view, "#rum");
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, GDK_ALT_MASK));
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, 0));
  after = editor_evidens (f);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  written = editor_find_text (after, "Børnene bygger selv.");
  g_assert_nonnull (written);
  g_assert_cmpuint (written->tegn->len, ==, 2);
  n = 0;
  for (guint i = 0; i < written->tegn->len; i++)
    n += g_array_index (written->tegn, PejlEvidensTegn, i).retning == PEJL_RETNING_MANGLER ? 1 : 0;
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (pejl_evidens_entry_is_empty (f->entry));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (view)));
}

static void
test_escape_closes_completion (Editor *f, gconstpointer data)
{
  GtkTextView *view = pejl_evidens_entry_get_view (f->entry);
  PejlEvidensTekst *tekst = PEJL_EVIDENS_TEKST (gtk_widget_get_ancestor (GTK_WIDGET (view), PEJL_TYPE_EVIDENS_TEKST));
  g_autofree char *text = NULL;

  editor_type (view, "Stue #l");
  g_assert_true (pejl_evidens_tekst_is_completing (tekst));
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Escape, 0));
  g_assert_false (pejl_evidens_tekst_is_completing (tekst));
  editor_type (view, "eg");
  g_assert_false (pejl_evidens_tekst_is_completing (tekst));
  text = pejl_evidens_entry_get_text (f->entry);
  g_assert_cmpstr (text, ==, "Stue #leg");
  g_assert_true (gtk_widget_get_mapped (f->page));
}

static void
test_new_stue_stays (Editor *f, gconstpointer data)
{
  GtkTextView *view = pejl_evidens_entry_get_view (f->entry);
  g_autoptr (GPtrArray) after = NULL;
  const PejlEvidens *written;

  editor_type (view, "Fire børn venter. @Ålekrogen");
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, 0));
  g_assert_false (pejl_id_is_nil (pejl_evidens_entry_get_stue (f->entry)));
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, 0));
  after = editor_evidens (f);
  written = editor_find_text (after, "Fire børn venter.");
  g_assert_nonnull (written);
  g_assert_cmpstr (written->stue_navn, ==, "Ålekrogen");
  g_assert_false (pejl_id_is_nil (pejl_evidens_entry_get_stue (f->entry)));
}

/* --- nothing is lost --- */

static gboolean
has_draft (gpointer data)
{
  Editor *f = data;
  char hex[PEJL_ID_STRLEN];
  g_autofree char *draft
      = pejl_store_draft_get (f->store, PEJL_DRAFT_EVIDENS, pejl_id_to_buf (&f->tilsyn, hex), NULL);

  return draft != NULL && g_str_has_suffix (draft, "halvt skrevet");
}

static void
test_draft_comes_back (Editor *f, gconstpointer data)
{
  GtkTextView *view = pejl_evidens_entry_get_view (f->entry);
  g_autofree char *text = NULL;
  guint n;

  pejl_evidens_entry_set_art (f->entry, PEJL_ART_DATA);
  editor_type (view, "#leg");
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, GDK_ALT_MASK));
  editor_type (view, "halvt skrevet");
  /* No flush and no focus-out: as if the machine lost its power half a second later. */
  pejl_test_wait ("the draft", has_draft, f);

  /* The window goes without a chance to save anything more. */
  pejl_evidens_entry_clear (f->entry);
  pejl_test_window_close (f->window);
  f->window = pejl_test_window_new (f->store, 1366, 768);
  editor_find_page (f);
  text = pejl_evidens_entry_get_text (f->entry);
  g_assert_cmpstr (text, ==, "halvt skrevet");
  g_assert_cmpint (pejl_evidens_entry_get_art (f->entry), ==, PEJL_ART_DATA);
  g_assert_cmpint (pejl_evidens_entry_get_tegn (f->entry, &n)[0].retning, ==, PEJL_RETNING_MANGLER);
  g_assert_cmpuint (n, ==, 1);
}

static gboolean
on_busy (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* As frame after frame of what moves: the draft's quiet moment never comes. */
static void
test_draft_in_a_busy_window (Editor *f, gconstpointer data)
{
  guint busy = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_busy, NULL, NULL);

  editor_type (pejl_evidens_entry_get_view (f->entry), "halvt skrevet");
  pejl_test_wait ("the draft", has_draft, f);
  g_source_remove (busy);
}

/* --- changing what stands there --- */

static guint
count_history (Editor *f, const PejlId *evidens)
{
  g_autoptr (GPtrArray) history = pejl_reader_history (pejl_store_get_reader (f->store), PEJL_TABLE_EVIDENS, evidens,
                                                       PEJL_FIELD_EVIDENS_TEKST);

  return history->len;
}

static void
test_edit_is_one_op (Editor *f, gconstpointer data)
{
  g_autoptr (GPtrArray) before = editor_evidens (f);
  g_autoptr (GPtrArray) after = NULL;
  const PejlId *id = &((PejlEvidens *) before->pdata[0])->id;
  guint versions = count_history (f, id);
  GtkListBoxRow *row = editor_row (f, 0);
  PejlEvidensTekst *edit;
  GtkTextView *view;

  pejl_test_activate (GTK_WIDGET (row), "evidens.edit", NULL);
  g_assert_true (pejl_evidens_row_is_editing (PEJL_EVIDENS_ROW (row)));
  pejl_test_settle (GTK_WIDGET (f->window));
  edit = PEJL_EVIDENS_TEKST (pejl_test_find_type (GTK_WIDGET (row), PEJL_TYPE_EVIDENS_TEKST));
  view = pejl_evidens_tekst_get_view (edit);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (view)));
  pejl_evidens_tekst_set_text (edit, "");
  editor_type (view, "Rettet, med æøå");
  g_assert_cmpuint (count_history (f, id), ==, versions);
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, 0));

  g_assert_false (pejl_evidens_row_is_editing (PEJL_EVIDENS_ROW (row)));
  g_assert_cmpuint (count_history (f, id), ==, versions + 1);
  after = editor_evidens (f);
  g_assert_cmpstr (((PejlEvidens *) after->pdata[0])->tekst, ==, "Rettet, med æøå");
  /* The row is the same one, not a new one in its place. */
  g_assert_true (editor_row (f, 0) == row);
}

static void
test_delete_and_undo (Editor *f, gconstpointer data)
{
  g_autoptr (GPtrArray) before = editor_evidens (f);
  g_autoptr (GPtrArray) without = NULL;
  g_autoptr (GPtrArray) after = NULL;
  GtkListBoxRow *kept = editor_row (f, 1);

  pejl_test_activate (GTK_WIDGET (editor_row (f, 0)), "evidens.delete", NULL);
  without = editor_evidens (f);
  g_assert_cmpuint (without->len, ==, before->len - 1);
  g_assert_true (editor_row (f, 0) == kept);
  pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  after = editor_evidens (f);
  g_assert_cmpuint (after->len, ==, before->len);
  g_assert_true (editor_row (f, 1) == kept);
}

static gboolean
focus_is_in (Editor *f, GType type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->window));

  return focus != NULL && (G_TYPE_CHECK_INSTANCE_TYPE (focus, type) || gtk_widget_get_ancestor (focus, type) != NULL);
}

/* Whoever takes rows away with the keys stays among the rows, so that Esc leads to the entry and not out of the tilsyn. */
static void
test_delete_keeps_focus (Editor *f, gconstpointer data)
{
  GtkListBoxRow *kept = editor_row (f, 1);

  gtk_widget_grab_focus (GTK_WIDGET (editor_row (f, 0)));
  pejl_test_activate (GTK_WIDGET (editor_row (f, 0)), "evidens.delete", NULL);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == GTK_WIDGET (kept));
  pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == GTK_WIDGET (kept));

  /* The last one hands it upwards. */
  kept = editor_row (f, 0);
  while (editor_row (f, 1) != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (editor_row (f, 1)));
      pejl_test_activate (GTK_WIDGET (editor_row (f, 1)), "evidens.delete", NULL);
      pejl_test_settle (GTK_WIDGET (f->window));
    }
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == GTK_WIDGET (kept));
}

/* --- panes --- */

static void
test_panes (Editor *f, gconstpointer data)
{
  g_assert_true (focus_is_in (f, PEJL_TYPE_EVIDENS_ENTRY));
  gtk_widget_child_focus (GTK_WIDGET (f->window), GTK_DIR_TAB_BACKWARD);
  g_assert_true (focus_is_in (f, PEJL_TYPE_EVIDENS_ROW));
  /* The stream is one stop: the next Tab is back in the entry, not in the next row. */
  gtk_widget_child_focus (GTK_WIDGET (f->window), GTK_DIR_TAB_FORWARD);
  g_assert_true (focus_is_in (f, PEJL_TYPE_EVIDENS_ENTRY));

  pejl_test_activate (GTK_WIDGET (f->window), "win.next-pane", NULL);
  g_assert_true (focus_is_in (f, PEJL_TYPE_TEGN_LIST));
  pejl_test_activate (GTK_WIDGET (f->window), "win.next-pane", NULL);
  g_assert_true (focus_is_in (f, PEJL_TYPE_EVIDENS_ROW));
}

/* --- tegn and vurdering --- */

static void
test_tegn_filter (Editor *f, gconstpointer data)
{
  PejlTegnList *list = PEJL_TEGN_LIST (pejl_test_find_type (f->page, PEJL_TYPE_TEGN_LIST));
  guint all = pejl_tegn_list_get_shown (list);

  g_assert_cmpuint (all, ==, 42);
  pejl_tegn_list_set_search (list, "BØRN");
  g_assert_cmpuint (pejl_tegn_list_get_shown (list), >, 0);
  g_assert_cmpuint (pejl_tegn_list_get_shown (list), <, all);
  pejl_tegn_list_set_search (list, "hoppeborg");
  g_assert_cmpuint (pejl_tegn_list_get_shown (list), ==, 0);
  pejl_tegn_list_set_search (list, "");
  g_assert_cmpuint (pejl_tegn_list_get_shown (list), ==, all);
}

static const PejlVurdering *
find_vurdering (GPtrArray *all, const char *omraade)
{
  for (guint i = 0; i < all->len; i++)
    {
      const PejlVurdering *vurdering = all->pdata[i];

      if (vurdering->maal == PEJL_MAAL_OMRAADE && g_strcmp0 (vurdering->omraade, omraade) == 0)
        return vurdering;
    }
  return NULL;
}

static void
test_vurdering (Editor *f, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  const PejlVurdering *vurdering;
  GtkWidget *card;
  GtkWidget *view;
  GtkTextView *reason;

  pejl_test_activate (f->page, "page.tab", g_variant_new_string ("vurdering"));
  pejl_test_settle (GTK_WIDGET (f->window));
  card = pejl_test_find_type (f->page, PEJL_TYPE_VURDERING_CARD);
  g_assert_nonnull (card);
  view = pejl_test_find_type (card, GTK_TYPE_TEXT_VIEW);
  g_assert_nonnull (view);
  reason = GTK_TEXT_VIEW (view);
  gtk_widget_grab_focus (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (reason), "", -1);
  editor_type (reason, "Fordi det ses på alle stuer.");
  pejl_page_flush (PEJL_PAGE (f->page));
  all = pejl_query_vurderinger (pejl_store_get_reader (f->store), &f->tilsyn);
  vurdering = find_vurdering (all, "kvalitet");
  g_assert_nonnull (vurdering);
  g_assert_cmpstr (vurdering->begrundelse, ==, "Fordi det ses på alle stuer.");
}

/* --- levels --- */

static GtkWidget *
show_card (Editor *f)
{
  GtkWidget *card;

  pejl_test_activate (f->page, "page.tab", g_variant_new_string ("vurdering"));
  pejl_test_settle (GTK_WIDGET (f->window));
  card = pejl_test_find_type (f->page, PEJL_TYPE_VURDERING_CARD);
  g_assert_nonnull (card);
  return card;
}

/* Alt and a digit, from wherever in the card the focus is. */
static void
press_level (GtkWidget *card, guint digit)
{
  g_autoptr (GtkShortcut) shortcut = NULL;
  gboolean found = FALSE;
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (card);

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !found; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)) && !found; j++)
        {
          g_autoptr (GtkShortcut) one = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autoptr (GtkShortcutTrigger) wanted = gtk_keyval_trigger_new (GDK_KEY_0 + digit, GDK_ALT_MASK);

          if (!gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (one), wanted))
            continue;
          found = TRUE;
          g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (one), 0, card,
                                                       gtk_shortcut_get_arguments (one)));
        }
    }
  g_assert_true (found);
}

static int
level_of (Editor *f, PejlVurderingMaal *maal, gboolean *uden)
{
  g_autoptr (GPtrArray) all = pejl_query_vurderinger (pejl_store_get_reader (f->store), &f->tilsyn);

  for (guint i = 0; i < all->len; i++)
    {
      const PejlVurdering *vurdering = all->pdata[i];

      if (vurdering->maal == maal->maal && g_strcmp0 (vurdering->omraade, maal->omraade) == 0
          && (maal->maal == PEJL_MAAL_OMRAADE || pejl_id_equal (&vurdering->tegn, &maal->tegn)))
        {
          if (uden != NULL)
            *uden = vurdering->uden_evidens;
          return vurdering->niveau;
        }
    }
  return -1;
}

static void
test_level_by_key (Editor *f, gconstpointer data)
{
  PejlVurderingMaal maal = { f->tilsyn, PEJL_MAAL_OMRAADE, (char *) "kvalitet", { { 0 } } };
  GtkWidget *card = show_card (f);

  press_level (card, 4);
  g_assert_cmpint (level_of (f, &maal, NULL), ==, 4);
  press_level (card, 0);
  g_assert_cmpint (level_of (f, &maal, NULL), ==, 0);
  pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  g_assert_cmpint (level_of (f, &maal, NULL), ==, 4);
}

/* No evidens: the level waits until it is said that it is judged without. */
static void
test_without_evidens (Editor *f, gconstpointer data)
{
  PejlVurderingMaal maal = { f->tilsyn, PEJL_MAAL_OMRAADE, (char *) "kvalitet", { { 0 } } };
  g_autoptr (GPtrArray) evidens = editor_evidens (f);
  g_autoptr (GError) error = NULL;
  gboolean uden = TRUE;
  int before;
  GtkWidget *card;
  GtkWidget *uden_switch;

  for (guint i = 0; i < evidens->len; i++)
    pejl_evidens_delete (f->store, &((PejlEvidens *) evidens->pdata[i])->id, &error);
  g_assert_no_error (error);
  card = show_card (f);
  uden_switch = pejl_test_find_type (card, GTK_TYPE_SWITCH);
  g_assert_nonnull (uden_switch);

  before = level_of (f, &maal, NULL);
  press_level (card, 3);
  g_assert_cmpint (level_of (f, &maal, &uden), ==, before);
  g_assert_false (uden);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == uden_switch);
  gtk_switch_set_active (GTK_SWITCH (uden_switch), TRUE);
  press_level (card, 3);
  g_assert_cmpint (level_of (f, &maal, &uden), ==, 3);
  g_assert_true (uden);
}

static gboolean
is_tegn_vurdering (GtkWidget *widget, gpointer data)
{
  return PEJL_IS_TEGN_VURDERING (widget);
}

static gboolean
is_level_button (GtkWidget *widget, gpointer data)
{
  return GTK_IS_TOGGLE_BUTTON (widget) && gtk_widget_has_css_class (widget, data);
}

static void
test_tegn_by_tegn (Editor *f, gconstpointer data)
{
  GtkWidget *card = show_card (f);
  GtkWidget *expander = pejl_test_find_type (card, GTK_TYPE_EXPANDER);
  PejlVurderingMaal maal = { f->tilsyn, PEJL_MAAL_TEGN, (char *) "kvalitet", { { 0 } } };
  g_autoptr (GPtrArray) all = NULL;
  GtkWidget *row;
  GtkWidget *reason;

  g_assert_nonnull (expander);
  g_assert_null (pejl_test_find (card, is_tegn_vurdering, NULL));
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  pejl_test_settle (GTK_WIDGET (f->window));
  row = pejl_test_find (card, is_tegn_vurdering, NULL);
  g_assert_nonnull (row);
  maal.tegn = *pejl_tegn_vurdering_get_tegn (PEJL_TEGN_VURDERING (row));

  g_signal_emit_by_name (pejl_test_find (row, is_level_button, (gpointer) "niveau-1"), "clicked");
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_cmpint (level_of (f, &maal, NULL), ==, 1);

  reason = pejl_test_find_type (row, GTK_TYPE_TEXT_VIEW);
  g_assert_nonnull (reason);
  gtk_widget_grab_focus (reason);
  editor_type (GTK_TEXT_VIEW (reason), "Set én gang, på legepladsen.");
  pejl_page_flush (PEJL_PAGE (f->page));
  all = pejl_query_vurderinger (pejl_store_get_reader (f->store), &f->tilsyn);
  for (guint i = 0; i < all->len; i++)
    if (((PejlVurdering *) all->pdata[i])->maal == PEJL_MAAL_TEGN)
      g_assert_cmpstr (((PejlVurdering *) all->pdata[i])->begrundelse, ==, "Set én gang, på legepladsen.");
}

/* --- a full disk --- */

static gboolean
is_banner (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), data) != NULL;
}

/* Nothing can be written any more: the words stay in the field, the window says so, and they are saved when there is room. */
static void
test_full_disk (Editor *f, gconstpointer data)
{
  GtkTextView *view = pejl_evidens_entry_get_view (f->entry);
  g_autoptr (GPtrArray) before = editor_evidens (f);
  g_autoptr (GPtrArray) while_full = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *left = NULL;
  struct rlimit usual;
  struct rlimit full;

  editor_type (view, "Det her må ikke gå tabt.");
  getrlimit (RLIMIT_FSIZE, &usual);
  full = (struct rlimit){ 1, usual.rlim_max };
  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &full);
  editor_press (GTK_WIDGET (view), GDK_KEY_Return, 0);
  setrlimit (RLIMIT_FSIZE, &usual);

  while_full = editor_evidens (f);
  g_assert_cmpuint (while_full->len, ==, before->len);
  left = pejl_evidens_entry_get_text (f->entry);
  g_assert_cmpstr (left, ==, "Det her må ikke gå tabt.");
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (f->window), is_banner, (gpointer) "Din tekst står stadig i feltet"));

  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, 0));
  after = editor_evidens (f);
  g_assert_nonnull (editor_find_text (after, "Det her må ikke gå tabt."));
  g_assert_true (pejl_evidens_entry_is_empty (f->entry));
}

/* --- small things --- */

static void
test_dates (void)
{
  char dato[PEJL_DATO_LEN];

  g_assert_true (pejl_nyt_tilsyn_parse_dato ("12.05.2026", dato));
  g_assert_cmpstr (dato, ==, "2026-05-12");
  g_assert_true (pejl_nyt_tilsyn_parse_dato (" 1.6.26 ", dato));
  g_assert_cmpstr (dato, ==, "2026-06-01");
  g_assert_true (pejl_nyt_tilsyn_parse_dato ("2026-02-28", dato));
  g_assert_cmpstr (dato, ==, "2026-02-28");
  g_assert_true (pejl_nyt_tilsyn_parse_dato ("3/4 2026", dato));
  g_assert_cmpstr (dato, ==, "2026-04-03");
  g_assert_false (pejl_nyt_tilsyn_parse_dato ("29.02.2026", dato));
  g_assert_false (pejl_nyt_tilsyn_parse_dato ("32.1.2026", dato));
  g_assert_false (pejl_nyt_tilsyn_parse_dato ("101.1.2026", dato));
  g_assert_false (pejl_nyt_tilsyn_parse_dato ("i morgen", dato));
  g_assert_false (pejl_nyt_tilsyn_parse_dato ("", dato));
}

static void
test_levels (void)
{
  GtkWidget *chip = g_object_ref_sink (pejl_niveau_chip_new ());
  g_autofree char *p = pejl_omraade_bogstav ("En professionel organisation");
  g_autofree char *b = pejl_omraade_bogstav ("Børnesyn");

  for (guint nr = 1; nr <= 5; nr++)
    g_assert_cmpuint (pejl_niveau_farve ((int) nr, 5), ==, nr);
  g_assert_cmpuint (pejl_niveau_farve (1, 4), ==, 1);
  g_assert_cmpuint (pejl_niveau_farve (2, 4), ==, 2);
  g_assert_cmpuint (pejl_niveau_farve (3, 4), ==, 4);
  g_assert_cmpuint (pejl_niveau_farve (4, 4), ==, 5);
  g_assert_cmpuint (pejl_niveau_farve (0, 5), ==, 0);
  g_assert_cmpuint (pejl_niveau_farve (-1, 5), ==, 0);
  g_assert_cmpstr (p, ==, "P");
  g_assert_cmpstr (b, ==, "B");

  pejl_niveau_chip_set (PEJL_NIVEAU_CHIP (chip), "Børnesyn", 3, 5, "tilstrækkelig");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, "Børnesyn: 3, tilstrækkelig");
  g_assert_finalize_object (chip);
}

#define ADD(path, func) g_test_add ("/tilsyn-editor/" path, Editor, NULL, editor_setup, func, editor_teardown)

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  ADD ("completion-and-enter", test_completion_and_enter);
  ADD ("escape-closes-completion", test_escape_closes_completion);
  ADD ("new-stue-stays", test_new_stue_stays);
  ADD ("draft-comes-back", test_draft_comes_back);
  ADD ("draft-in-a-busy-window", test_draft_in_a_busy_window);
  ADD ("edit-is-one-op", test_edit_is_one_op);
  ADD ("delete-and-undo", test_delete_and_undo);
  ADD ("delete-keeps-focus", test_delete_keeps_focus);
  ADD ("level-by-key", test_level_by_key);
  ADD ("without-evidens", test_without_evidens);
  ADD ("tegn-by-tegn", test_tegn_by_tegn);
  ADD ("full-disk", test_full_disk);
  ADD ("panes", test_panes);
  ADD ("tegn-filter", test_tegn_filter);
  ADD ("vurdering", test_vurdering);
  g_test_add_func ("/tilsyn-editor/dates", test_dates);
  g_test_add_func ("/tilsyn-editor/levels", test_levels);
  return g_test_run ();
}
