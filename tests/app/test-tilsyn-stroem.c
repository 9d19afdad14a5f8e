// SPDX-License-Identifier: GPL-3.0-or-later
// The stream of evidens put in order as a konsulent does it, by key and by action, and what then stands in the store.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "../core/lov-opfyldt.h"
#include "pejl-test-editor.h"

#include "app/widgets/evidens/pejl-antal-felt.h"
#include "app/widgets/evidens/pejl-evidens-tekst.h"
#include "app/widgets/evidens/pejl-runde-skel.h"
#include "app/widgets/evidens/pejl-tegn-chip.h"
#include "app/widgets/evidens/pejl-tegn-list.h"
#include "app/widgets/pejl-felt-popover.h"
#include "app/widgets/tilsyn/pejl-samtale-valg.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/store/query/pejl-query-ramme.h"

#include <string.h>

#define FIRST "Et barn spørger. En voksen svarer."
#define SECOND "Fire børn venter ved døren."
#define THIRD "Legepladsen er tom."

/* Three evidens of the morning, in this order, and nothing else. */
static void
setup (Editor *f, gconstpointer data)
{
  static const char *const texts[] = { FIRST, SECOND, THIRD };
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (PejlTilsyn) tilsyn = NULL;
  g_autoptr (GError) error = NULL;

  editor_setup (f, data);
  all = editor_evidens (f);
  tilsyn = pejl_query_tilsyn_by_id (pejl_store_get_reader (f->store), &f->tilsyn);
  for (guint i = 0; i < all->len; i++)
    pejl_evidens_delete (f->store, &((PejlEvidens *) all->pdata[i])->id, &error);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *tid = g_strdup_printf ("%sT09:%u0", tilsyn->dato, i);

      pejl_evidens_add (f->store, &f->tilsyn, PEJL_ART_OBSERVATION, tid, NULL, texts[i], NULL, 0, NULL, &error);
    }
  g_assert_no_error (error);
  pejl_test_settle (GTK_WIDGET (f->window));
}

static const PejlEvidens *
shown (Editor *f, guint index)
{
  GtkListBoxRow *row = editor_row (f, index);

  return row != NULL ? pejl_stroem_item_get_evidens (pejl_evidens_row_get_item (PEJL_EVIDENS_ROW (row))) : NULL;
}

/* The rows as they are shown, each by its first letter; the same as in the store. */
static void
assert_shown (Editor *f, const char *letters)
{
  g_autoptr (GPtrArray) stored = editor_evidens (f);
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; shown (f, i) != NULL; i++)
    {
      g_string_append_c (rows, shown (f, i)->tekst[0]);
      g_assert_cmpuint (i, <, stored->len);
      g_assert_true (pejl_id_equal (&shown (f, i)->id, &((PejlEvidens *) stored->pdata[i])->id));
    }
  g_assert_cmpuint (rows->len, ==, stored->len);
  g_assert_cmpstr (rows->str, ==, letters);
}

static void
undo (Editor *f)
{
  pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  pejl_test_settle (GTK_WIDGET (f->window));
}

static gboolean
has_focus (Editor *f, GtkListBoxRow *row)
{
  return gtk_window_get_focus (GTK_WINDOW (f->window)) == GTK_WIDGET (row);
}

static GtkTextView *
begin_edit (Editor *f, guint index)
{
  GtkWidget *row = GTK_WIDGET (editor_row (f, index));

  gtk_widget_grab_focus (row);
  g_assert_true (editor_shortcut (row, GDK_KEY_F2, 0));
  pejl_test_settle (GTK_WIDGET (f->window));
  return pejl_evidens_tekst_get_view (PEJL_EVIDENS_TEKST (pejl_test_find_type (row, PEJL_TYPE_EVIDENS_TEKST)));
}

static void
put_cursor (GtkTextView *view, int offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter place;

  gtk_text_buffer_get_iter_at_offset (buffer, &place, offset);
  gtk_text_buffer_place_cursor (buffer, &place);
}

/* --- moving --- */

static void
test_move_by_key (Editor *f, gconstpointer data)
{
  GtkWidget *row = GTK_WIDGET (editor_row (f, 0));

  assert_shown (f, "EFL");
  gtk_widget_grab_focus (row);
  g_assert_true (editor_shortcut (row, GDK_KEY_Down, GDK_ALT_MASK));
  pejl_test_settle (GTK_WIDGET (f->window));
  assert_shown (f, "FEL");
  g_assert_true (has_focus (f, editor_row (f, 1)));
  pejl_test_activate (GTK_WIDGET (editor_row (f, 2)), "evidens.move", g_variant_new_int32 (-1));
  assert_shown (f, "FLE");
  /* There is no further up than the top. */
  pejl_test_activate (GTK_WIDGET (editor_row (f, 0)), "evidens.move", g_variant_new_int32 (-1));
  assert_shown (f, "FLE");
  undo (f);
  undo (f);
  assert_shown (f, "EFL");
}

/* What is typed in a row that moves goes with it. */
static void
test_move_while_editing (Editor *f, gconstpointer data)
{
  GtkTextView *view = begin_edit (f, 2);

  put_cursor (view, 0);
  editor_type (view, "Hele ");
  g_assert_true (editor_shortcut (GTK_WIDGET (editor_row (f, 2)), GDK_KEY_Up, GDK_ALT_MASK));
  pejl_test_settle (GTK_WIDGET (f->window));
  assert_shown (f, "EHF");
  g_assert_cmpstr (shown (f, 1)->tekst, ==, "Hele " THIRD);
}

static GtkDropTarget *
drop_target (GtkListBoxRow *row)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (row));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  return NULL;
}

static void
drop (Editor *f, guint from, guint to, double y)
{
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, PEJL_TYPE_EVIDENS_ROW);
  g_value_set_object (&value, editor_row (f, from));
  g_signal_emit_by_name (drop_target (editor_row (f, to)), "drop", &value, 10.0, y, &taken);
  g_assert_true (taken);
  pejl_test_settle (GTK_WIDGET (f->window));
}

static void
test_drag (Editor *f, gconstpointer data)
{
  double low = gtk_widget_get_height (GTK_WIDGET (editor_row (f, 2))) - 1;

  drop (f, 0, 2, low);
  assert_shown (f, "FLE");
  drop (f, 2, 0, 1);
  assert_shown (f, "EFL");
  drop (f, 0, 2, 1);
  assert_shown (f, "FEL");
  drop (f, 1, 1, 1);
  assert_shown (f, "FEL");
}

/* --- dividing --- */

static void
test_split_by_key (Editor *f, gconstpointer data)
{
  GtkTextView *view = begin_edit (f, 0);
  g_autoptr (GPtrArray) after = NULL;

  put_cursor (view, (int) g_utf8_strlen ("Et barn spørger.", -1));
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  pejl_test_settle (GTK_WIDGET (f->window));
  after = editor_evidens (f);
  g_assert_cmpuint (after->len, ==, 4);
  g_assert_cmpstr (shown (f, 0)->tekst, ==, "Et barn spørger.");
  g_assert_cmpstr (shown (f, 1)->tekst, ==, "En voksen svarer.");
  g_assert_cmpstr (shown (f, 0)->tidspunkt, ==, shown (f, 1)->tidspunkt);
  g_assert_false (pejl_evidens_row_is_editing (PEJL_EVIDENS_ROW (editor_row (f, 0))));
  g_assert_true (has_focus (f, editor_row (f, 1)));
  undo (f);
  assert_shown (f, "EFL");
  g_assert_cmpstr (shown (f, 0)->tekst, ==, FIRST);
}

/* A tegn that was picked after the cut belongs to what stands there; one from before stays. */
static void
test_split_takes_picks (Editor *f, gconstpointer data)
{
  GtkTextView *view = begin_edit (f, 0);
  GtkTextIter end;

  put_cursor (view, (int) g_utf8_strlen ("Et barn", -1));
  editor_type (view, " #leg");
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, 0));
  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (view), &end);
  editor_type (view, " #rum");
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_cmpuint (shown (f, 0)->tegn->len, ==, 2);
  put_cursor (view, (int) g_utf8_strlen ("Et barn  spørger.", -1));
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_cmpuint (shown (f, 0)->tegn->len, ==, 1);
  g_assert_cmpuint (shown (f, 1)->tegn->len, ==, 1);
  g_assert_cmpint (g_array_index (shown (f, 0)->tegn, PejlEvidensTegn, 0).retning, ==, PEJL_RETNING_STYRKER);
  g_assert_cmpint (g_array_index (shown (f, 1)->tegn, PejlEvidensTegn, 0).retning, ==, PEJL_RETNING_AABEN);
}

/* The menu takes the focus and ends the editing; it cuts where the cursor was. */
static void
test_split_by_menu (Editor *f, gconstpointer data)
{
  GtkTextView *view = begin_edit (f, 0);

  put_cursor (view, (int) g_utf8_strlen ("Et barn spørger.", -1));
  pejl_evidens_entry_focus_text (f->entry);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_false (pejl_evidens_row_is_editing (PEJL_EVIDENS_ROW (editor_row (f, 0))));
  pejl_test_activate (GTK_WIDGET (editor_row (f, 0)), "evidens.split", NULL);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_cmpstr (shown (f, 0)->tekst, ==, "Et barn spørger.");
  g_assert_cmpstr (shown (f, 1)->tekst, ==, "En voksen svarer.");
  /* Without a cursor there is nowhere to cut: editing begins. */
  pejl_test_activate (GTK_WIDGET (editor_row (f, 3)), "evidens.split", NULL);
  g_assert_true (pejl_evidens_row_is_editing (PEJL_EVIDENS_ROW (editor_row (f, 3))));
}

static void
test_split_needs_words (Editor *f, gconstpointer data)
{
  GtkTextView *view = begin_edit (f, 0);

  put_cursor (view, 0);
  editor_press (GTK_WIDGET (view), GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_true (pejl_evidens_row_is_editing (PEJL_EVIDENS_ROW (editor_row (f, 0))));
  assert_shown (f, "EFL");
}

/* --- joining --- */

static gboolean
says (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), data) != NULL;
}

static void
test_merge_by_key (Editor *f, gconstpointer data)
{
  PejlTegnList *list = PEJL_TEGN_LIST (pejl_test_find_type (f->page, PEJL_TYPE_TEGN_LIST));
  g_autoptr (GListModel) none = NULL;
  g_autoptr (PejlTilsyn) tilsyn = pejl_query_tilsyn_by_id (pejl_store_get_reader (f->store), &f->tilsyn);
  g_autoptr (PejlStrategi) strategi = pejl_query_strategi (pejl_store_get_reader (f->store), &tilsyn->strategi);
  const PejlId *tegn = &((PejlTegn *) strategi->tegn->pdata[0])->id;
  g_autoptr (GError) error = NULL;
  PejlId kept = shown (f, 0)->id;

  g_assert_nonnull (list);
  g_assert_true (pejl_evidens_set_tegn (f->store, &shown (f, 0)->id, tegn, PEJL_RETNING_STYRKER, &error));
  g_assert_true (pejl_evidens_set_tegn (f->store, &shown (f, 1)->id, tegn, PEJL_RETNING_MANGLER, &error));
  gtk_widget_grab_focus (GTK_WIDGET (editor_row (f, 0)));
  g_assert_true (editor_shortcut (GTK_WIDGET (editor_row (f, 0)), GDK_KEY_j, GDK_CONTROL_MASK));
  pejl_test_settle (GTK_WIDGET (f->window));
  assert_shown (f, "EL");
  g_assert_cmpstr (shown (f, 0)->tekst, ==, FIRST " " SECOND);
  g_assert_cmpint (g_array_index (shown (f, 0)->tegn, PejlEvidensTegn, 0).retning, ==, PEJL_RETNING_AABEN);
  g_assert_true (has_focus (f, editor_row (f, 0)));
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (f->window), says, (gpointer) "uenige om 1 tegn"));

  /* With the one before: that one is kept. */
  g_assert_true (editor_shortcut (GTK_WIDGET (editor_row (f, 1)), GDK_KEY_j, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  pejl_test_settle (GTK_WIDGET (f->window));
  assert_shown (f, "E");
  g_assert_true (pejl_id_equal (&shown (f, 0)->id, &kept));
  undo (f);
  undo (f);
  assert_shown (f, "EFL");
  g_assert_cmpstr (shown (f, 0)->tekst, ==, FIRST);
}

/* --- three directions --- */

static void
test_open_in_completion (Editor *f, gconstpointer data)
{
  GtkTextView *view = pejl_evidens_entry_get_view (f->entry);
  guint n;

  editor_type (view, "#leg");
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_cmpint (pejl_evidens_entry_get_tegn (f->entry, &n)[0].retning, ==, PEJL_RETNING_AABEN);
  g_assert_cmpuint (n, ==, 1);
}

static gboolean
is_shown_row (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LIST_BOX_ROW (widget) && gtk_widget_get_child_visible (widget);
}

static void
test_open_in_list (Editor *f, gconstpointer data)
{
  GtkWidget *list = pejl_test_find_type (f->page, PEJL_TYPE_TEGN_LIST);
  GtkWidget *row = pejl_test_find (list, is_shown_row, NULL);
  guint n;

  gtk_widget_grab_focus (row);
  g_assert_true (editor_press (gtk_widget_get_parent (row), GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_cmpint (pejl_evidens_entry_get_tegn (f->entry, &n)[0].retning, ==, PEJL_RETNING_AABEN);
}

/* Turning goes round all three; each is told by sign and by word. */
static void
test_chip_turns (Editor *f, gconstpointer data)
{
  static const PejlRetning turns[] = { PEJL_RETNING_MANGLER, PEJL_RETNING_AABEN, PEJL_RETNING_STYRKER };
  static const char *const signs[] = { "−", "?", "+" };
  g_autoptr (PejlTilsyn) tilsyn = pejl_query_tilsyn_by_id (pejl_store_get_reader (f->store), &f->tilsyn);
  g_autoptr (PejlStrategi) strategi = pejl_query_strategi (pejl_store_get_reader (f->store), &tilsyn->strategi);
  const PejlTegn *tegn = strategi->tegn->pdata[0];
  g_autoptr (GError) error = NULL;
  char hex[PEJL_ID_STRLEN];

  g_assert_true (pejl_evidens_set_tegn (f->store, &shown (f, 0)->id, &tegn->id, PEJL_RETNING_STYRKER, &error));
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      GtkWidget *chip;

      pejl_test_activate (GTK_WIDGET (editor_row (f, 0)), "evidens.turn", g_variant_new_string (pejl_id_to_buf (&tegn->id, hex)));
      pejl_test_settle (GTK_WIDGET (f->window));
      chip = pejl_test_find_type (GTK_WIDGET (editor_row (f, 0)), PEJL_TYPE_TEGN_CHIP);
      g_assert_cmpint (pejl_tegn_chip_get_retning (PEJL_TEGN_CHIP (chip)), ==, turns[i]);
      g_assert_nonnull (pejl_test_find (chip, says, (gpointer) signs[i]));
    }
  pejl_test_activate (GTK_WIDGET (editor_row (f, 0)), "evidens.retning",
                      g_variant_new ("(si)", pejl_id_to_buf (&tegn->id, hex), PEJL_RETNING_AABEN));
  g_assert_cmpint (g_array_index (shown (f, 0)->tegn, PejlEvidensTegn, 0).retning, ==, PEJL_RETNING_AABEN);
}

/* --- words of a tegn --- */

static void
test_completion_of_words (Editor *f, gconstpointer data)
{
  GtkTextView *view = pejl_evidens_entry_get_view (f->entry);
  PejlEvidensTekst *tekst = PEJL_EVIDENS_TEKST (gtk_widget_get_ancestor (GTK_WIDGET (view), PEJL_TYPE_EVIDENS_TEKST));
  g_autofree char *left = NULL;
  guint n;

  /* Any words of it, in any order, with a slip. */
  editor_type (view, "Vi ser #børnene leg");
  g_assert_true (pejl_evidens_tekst_is_completing (tekst));
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, 0));
  left = pejl_evidens_entry_get_text (f->entry);
  g_assert_cmpstr (left, ==, "Vi ser ");
  pejl_evidens_entry_get_tegn (f->entry, &n);
  g_assert_cmpuint (n, ==, 1);
  /* Words that are of no tegn are words. */
  editor_type (view, "#leg");
  g_assert_true (pejl_evidens_tekst_is_completing (tekst));
  editor_type (view, " trampolin");
  g_assert_false (pejl_evidens_tekst_is_completing (tekst));
}

/* --- time and counts --- */

static void
answer (Editor *f, const char *text)
{
  PejlFeltPopover *felt;

  pejl_test_settle (GTK_WIDGET (f->window));
  felt = PEJL_FELT_POPOVER (pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_FELT_POPOVER));
  g_assert_nonnull (felt);
  gtk_editable_set_text (pejl_felt_popover_get_field (felt), text);
  g_signal_emit_by_name (pejl_felt_popover_get_field (felt), "activate");
  pejl_test_settle (GTK_WIDGET (f->window));
}

static void
test_time_of_evidens (Editor *f, gconstpointer data)
{
  g_assert_true (editor_shortcut (GTK_WIDGET (editor_row (f, 0)), GDK_KEY_t, GDK_CONTROL_MASK));
  answer (f, "ni");
  assert_shown (f, "EFL");
  answer (f, "9.15");
  assert_shown (f, "FEL");
  g_assert_true (g_str_has_suffix (shown (f, 1)->tidspunkt, "T09:15"));
  g_assert_true (has_focus (f, editor_row (f, 1)));
}

static void
test_counts (Editor *f, gconstpointer data)
{
  GtkTextView *view = pejl_evidens_entry_get_view (f->entry);
  g_autoptr (GPtrArray) after = NULL;
  GtkWidget *felt;

  /* In the entry: a key, the counts, Enter, and on with the text. */
  g_assert_true (editor_shortcut (f->page, GDK_KEY_b, GDK_CONTROL_MASK));
  felt = pejl_test_find_type (GTK_WIDGET (f->entry), PEJL_TYPE_ANTAL_FELT);
  g_assert_nonnull (gtk_widget_get_focus_child (felt));
  pejl_antal_felt_set_typed (PEJL_ANTAL_FELT (felt), "11b 2v");
  g_signal_emit_by_name (felt, "done");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (view)));
  editor_type (view, "Ord");
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, 0));
  after = editor_evidens (f);
  g_assert_cmpint (editor_find_text (after, "Ord")->boern, ==, 11);
  g_assert_cmpint (editor_find_text (after, "Ord")->voksne, ==, 2);
  g_assert_nonnull (pejl_test_find (f->page, says, (gpointer) "11 børn, 2 voksne"));
  /* Not counted anew, not claimed. */
  g_assert_cmpstr (pejl_antal_felt_get_typed (PEJL_ANTAL_FELT (felt)), ==, "");

  /* In a row. */
  g_assert_true (editor_shortcut (GTK_WIDGET (editor_row (f, 0)), GDK_KEY_b, GDK_CONTROL_MASK));
  answer (f, "1 1");
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (editor_row (f, 0)), says, (gpointer) "1 barn, 1 voksen"));
  undo (f);
  g_assert_null (pejl_test_find (GTK_WIDGET (editor_row (f, 0)), says, (gpointer) "1 barn, 1 voksen"));
}

static gboolean
has_draft (gpointer data)
{
  Editor *f = data;
  char hex[PEJL_ID_STRLEN];
  g_autofree char *draft = pejl_store_draft_get (f->store, PEJL_DRAFT_EVIDENS, pejl_id_to_buf (&f->tilsyn, hex), NULL);

  return draft != NULL && g_str_has_suffix (draft, "halvt skrevet");
}

/* Counts and an open tegn are as much of the draft as the text. */
static void
test_draft_of_all (Editor *f, gconstpointer data)
{
  GtkTextView *view = pejl_evidens_entry_get_view (f->entry);
  PejlRamme antal;
  guint n;

  pejl_antal_felt_set_typed (PEJL_ANTAL_FELT (pejl_test_find_type (GTK_WIDGET (f->entry), PEJL_TYPE_ANTAL_FELT)), "11b 2v");
  editor_type (view, "#leg");
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, GDK_CONTROL_MASK));
  editor_type (view, "halvt skrevet");
  pejl_test_wait ("the draft", has_draft, f);

  /* The window goes without a chance to save anything more. */
  pejl_evidens_entry_clear (f->entry);
  pejl_test_window_close (f->window);
  f->window = pejl_test_window_new (f->store, 1366, 768);
  editor_find_page (f);
  g_assert_true (pejl_evidens_entry_get_antal (f->entry, &antal));
  g_assert_cmpint (antal.boern, ==, 11);
  g_assert_cmpint (antal.voksne, ==, 2);
  g_assert_cmpint (pejl_evidens_entry_get_tegn (f->entry, &n)[0].retning, ==, PEJL_RETNING_AABEN);
}

static gboolean
is_check (GtkWidget *widget, gpointer label)
{
  return GTK_IS_CHECK_BUTTON (widget) && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), label) == 0;
}

static GtkCheckButton *
choice (GtkWidget *root, const char *label)
{
  GtkWidget *valg = pejl_test_find_type (root, PEJL_TYPE_SAMTALE_VALG);
  GtkWidget *found;

  g_assert_nonnull (valg);
  found = pejl_test_find (valg, is_check, (gpointer) label);
  g_assert_nonnull (found);
  return GTK_CHECK_BUTTON (found);
}

/* Ctrl+1 … 5 choose the kind, wherever in the evidens the keys are. */
static void
test_kinds_by_key (Editor *f, gconstpointer data)
{
  for (int art = PEJL_ART_OBSERVATION; art <= PEJL_ART_LAST; art++)
    {
      g_assert_true (editor_shortcut (f->page, GDK_KEY_0 + (guint) art, GDK_CONTROL_MASK));
      g_assert_cmpint (pejl_evidens_entry_get_art (f->entry), ==, art);
    }
}

/* Whom it is with is asked when the kind is samtale, by the key pressed once more; it stays for the next, and in the draft. */
static void
test_samtale_with (Editor *f, gconstpointer data)
{
  GtkTextView *view = pejl_evidens_entry_get_view (f->entry);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_null (pejl_test_find_type (GTK_WIDGET (f->entry), PEJL_TYPE_SAMTALE_VALG));
  g_assert_true (editor_shortcut (f->page, GDK_KEY_2, GDK_CONTROL_MASK));
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (f->entry), says, (gpointer) "med hvem?"));
  g_assert_true (editor_shortcut (f->page, GDK_KEY_2, GDK_CONTROL_MASK));
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (choice (f->page, "Leder"))));
  gtk_check_button_set_active (choice (f->page, "Leder"), TRUE);
  gtk_check_button_set_active (choice (f->page, "Medarbejdere"), TRUE);
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (f->entry), says, (gpointer) "med leder og medarbejdere"));
  editor_shortcut (gtk_widget_get_ancestor (GTK_WIDGET (choice (f->page, "Leder")), GTK_TYPE_POPOVER), GDK_KEY_Return, 0);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (view)));

  editor_type (view, "Vi mangler tid til at tale sammen");
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, 0));
  after = editor_evidens (f);
  g_assert_cmpuint (editor_find_text (after, "Vi mangler tid til at tale sammen")->med, ==, PEJL_MED_LEDER | PEJL_MED_MEDARBEJDERE);

  editor_type (view, "halvt skrevet");
  pejl_test_wait ("the draft", has_draft, f);
  pejl_evidens_entry_clear (f->entry);
  pejl_test_window_close (f->window);
  f->window = pejl_test_window_new (f->store, 1366, 768);
  editor_find_page (f);
  g_assert_cmpuint (pejl_evidens_entry_get_med (f->entry), ==, PEJL_MED_LEDER | PEJL_MED_MEDARBEJDERE);
  /* Of another kind it tells nothing. */
  pejl_evidens_entry_set_art (f->entry, PEJL_ART_DATA);
  g_assert_cmpuint (pejl_evidens_entry_get_med (f->entry), ==, 0);
}

static void
test_counts_that_are_none (Editor *f, gconstpointer data)
{
  GtkTextView *view = pejl_evidens_entry_get_view (f->entry);
  GtkWidget *felt = pejl_test_find_type (GTK_WIDGET (f->entry), PEJL_TYPE_ANTAL_FELT);

  pejl_antal_felt_set_typed (PEJL_ANTAL_FELT (felt), "mange");
  editor_type (view, "Ord");
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, 0));
  assert_shown (f, "EFL");
  g_assert_nonnull (gtk_widget_get_focus_child (felt));
}

static void
test_frame_of_visit (Editor *f, gconstpointer data)
{
  PejlRamme ramme;

  g_assert_true (editor_shortcut (f->page, GDK_KEY_b, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  answer (f, "8.30-12 24b 5v");
  pejl_query_ramme (pejl_store_get_reader (f->store), &f->tilsyn, &ramme);
  g_assert_cmpint (ramme.boern, ==, 24);
  g_assert_cmpstr (ramme.til, ==, "12:00");
  g_assert_nonnull (pejl_test_find (f->page, says, (gpointer) "kl. 8.30–12.00 · 24 børn, 5 voksne"));
  undo (f);
  g_assert_null (pejl_test_find (f->page, says, (gpointer) "24 børn"));
}

/* --- rounds --- */

static gboolean
has_stopur_draft (gpointer data)
{
  Editor *f = data;
  char hex[PEJL_ID_STRLEN];
  g_autofree char *draft = pejl_store_draft_get (f->store, PEJL_DRAFT_STOPUR, pejl_id_to_buf (&f->tilsyn, hex), NULL);

  return draft != NULL;
}

static void
test_rounds (Editor *f, gconstpointer data)
{
  GtkTextView *view = pejl_evidens_entry_get_view (f->entry);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_null (pejl_test_find_type (f->page, PEJL_TYPE_RUNDE_SKEL));
  g_assert_true (editor_shortcut (f->page, GDK_KEY_F8, 0));
  g_assert_true (has_stopur_draft (f));
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (f->entry), says, (gpointer) "Runde 1 · 0:0"));
  editor_type (view, "I runden");
  g_assert_true (editor_press (GTK_WIDGET (view), GDK_KEY_Return, 0));
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_nonnull (pejl_test_find (f->page, says, (gpointer) "Runde 1 · fra "));

  /* Another tab, and the whole program gone and back: it has run on. */
  pejl_test_activate (f->page, "page.tab", g_variant_new_string ("vurdering"));
  pejl_test_window_close (f->window);
  f->window = pejl_test_window_new (f->store, 1366, 768);
  editor_find_page (f);
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (f->entry), says, (gpointer) "Runde 1 · "));

  pejl_test_activate (f->page, "page.stopur", NULL);
  g_assert_null (pejl_test_find (GTK_WIDGET (f->entry), says, (gpointer) "Runde 1"));
  editor_type (pejl_evidens_entry_get_view (f->entry), "Efter runden");
  g_assert_true (editor_press (GTK_WIDGET (pejl_evidens_entry_get_view (f->entry)), GDK_KEY_Return, 0));
  pejl_test_activate (f->page, "page.stopur", NULL);
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (f->entry), says, (gpointer) "Runde 2"));
  after = editor_evidens (f);
  g_assert_cmpuint (editor_find_text (after, "I runden")->runde, ==, 1);
  g_assert_cmpuint (editor_find_text (after, "I runden")->sekunder, <, 60);
  g_assert_cmpuint (editor_find_text (after, "Efter runden")->runde, ==, 0);
}

/* --- a locked tilsyn --- */

static void
test_locked (Editor *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  laas_uden_videre (f->store, &f->tilsyn);
  pejl_test_settle (GTK_WIDGET (f->window));
  gtk_widget_activate_action (GTK_WIDGET (editor_row (f, 0)), "evidens.move", "i", 1);
  gtk_widget_activate_action (GTK_WIDGET (editor_row (f, 0)), "evidens.merge", "i", 1);
  gtk_widget_activate_action (GTK_WIDGET (editor_row (f, 0)), "evidens.split", NULL);
  editor_shortcut (f->page, GDK_KEY_F8, 0);
  assert_shown (f, "EFL");
  g_assert_false (has_stopur_draft (f));
}

#define ADD(path, func) g_test_add ("/tilsyn-stroem/" path, Editor, NULL, setup, func, editor_teardown)

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  ADD ("move-by-key", test_move_by_key);
  ADD ("move-while-editing", test_move_while_editing);
  ADD ("drag", test_drag);
  ADD ("split-by-key", test_split_by_key);
  ADD ("split-takes-picks", test_split_takes_picks);
  ADD ("split-by-menu", test_split_by_menu);
  ADD ("split-needs-words", test_split_needs_words);
  ADD ("merge-by-key", test_merge_by_key);
  ADD ("open-in-completion", test_open_in_completion);
  ADD ("open-in-list", test_open_in_list);
  ADD ("chip-turns", test_chip_turns);
  ADD ("completion-of-words", test_completion_of_words);
  ADD ("time-of-evidens", test_time_of_evidens);
  ADD ("counts", test_counts);
  ADD ("draft-of-all", test_draft_of_all);
  ADD ("kinds-by-key", test_kinds_by_key);
  ADD ("samtale-with", test_samtale_with);
  ADD ("counts-that-are-none", test_counts_that_are_none);
  ADD ("frame-of-visit", test_frame_of_visit);
  ADD ("rounds", test_rounds);
  ADD ("locked", test_locked);
  return g_test_run ();
}
