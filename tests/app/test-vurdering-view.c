// SPDX-License-Identifier: GPL-3.0-or-later
// Judging as a konsulent does it: the texts of a card, "#" and what it leads to.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "vurdering-proeve.h"

#include "app/widgets/evidens/pejl-evidens-row.h"
#include "app/widgets/vurdering/pejl-begrundelse.h"
#include "app/widgets/vurdering/pejl-vurdering-lag.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/model/pejl-henvisning.h"
#include "core/store/query/pejl-query-henvisning.h"

static char *
shown (GtkTextView *view)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (view), &start, &end);
  return gtk_text_buffer_get_text (gtk_text_view_get_buffer (view), &start, &end, FALSE);
}

static void
assert_shown (GtkTextView *view, const char *expected)
{
  g_autofree char *text = shown (view);

  g_assert_cmpstr (text, ==, expected);
}

/* The reason of the card, empty and with the focus. */
static GtkTextView *
empty_reason (Fixture *f)
{
  GtkTextView *view = pejl_begrundelse_get_view (PEJL_BEGRUNDELSE (find (f->card, PEJL_TYPE_BEGRUNDELSE)));

  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "", -1);
  return view;
}

static PejlVurdering *
saved (Fixture *f)
{
  PejlId row = pejl_vurdering_maal_row (&f->maal);
  PejlVurdering *vurdering;

  pejl_page_flush (PEJL_PAGE (f->page));
  vurdering = pejl_query_vurdering (pejl_store_get_reader (f->store), &row);
  g_assert_nonnull (vurdering);
  return vurdering;
}

static void
save (Fixture *f)
{
  g_autoptr (PejlVurdering) now = saved (f);

  g_assert_nonnull (now);
}

static guint
count_links (Fixture *f)
{
  g_autoptr (GArray) links = pejl_query_henvisninger (pejl_store_get_reader (f->store), &f->tilsyn);

  return links->len;
}

static const PejlId *
evidens_at (Fixture *f, guint nr)
{
  return &((PejlEvidens *) f->evidens->pdata[nr - 1])->id;
}

static gboolean
button_says (GtkWidget *widget, gpointer data)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), data) == 0;
}

/* --- the layers --- */

static void
test_tolkning (Fixture *f, gconstpointer data)
{
  GtkWidget *button = pejl_test_find (f->card, button_says, (gpointer) "+ Sådan læser vi det");
  PejlVurderingLag *lag;
  GtkTextView *view;
  g_autoptr (PejlVurdering) now = NULL;
  g_autofree char *reason_before = NULL;

  g_assert_null (pejl_test_find_type (f->card, PEJL_TYPE_VURDERING_LAG));
  {
    g_autoptr (PejlVurdering) before = saved (f);

    reason_before = g_strdup (before->begrundelse);
  }
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  pejl_test_settle (GTK_WIDGET (f->window));
  lag = PEJL_VURDERING_LAG (find (f->card, PEJL_TYPE_VURDERING_LAG));
  g_assert_true (says (GTK_WIDGET (lag), "læses af leder og medarbejdere"));
  /* Beside it, the reason says what it is. */
  g_assert_true (says (f->card, "Hvorfor dette niveau"));
  view = pejl_begrundelse_get_view (pejl_vurdering_lag_get_text (lag));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (view)));
  type (view, "Huset kan planlægge.");
  now = saved (f);
  g_assert_cmpstr (now->tolkning, ==, "Huset kan planlægge.");
  g_assert_cmpstr (now->begrundelse, ==, reason_before);
  g_assert_cmpstr (now->offentlig, ==, "");
}

/* Asked for and left without a word, it folds away. */
static void
test_unused_folds (Fixture *f, gconstpointer data)
{
  GtkWidget *button = pejl_test_find (f->card, button_says, (gpointer) "+ Offentlig tekst");

  g_signal_emit_by_name (button, "clicked");
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (says (find (f->card, PEJL_TYPE_VURDERING_LAG), "læses af alle"));
  pejl_vurdering_card_focus_level (PEJL_VURDERING_CARD (f->card));
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_null (pejl_test_find_type (f->card, PEJL_TYPE_VURDERING_LAG));
  g_assert_nonnull (pejl_test_find (f->card, button_says, (gpointer) "+ Offentlig tekst"));
}

static gboolean
has_draft (gpointer data)
{
  Fixture *f = data;
  PejlId row = pejl_vurdering_maal_row (&f->maal);
  char hex[PEJL_ID_STRLEN];
  g_autofree char *draft
      = pejl_store_draft_get (f->store, pejl_lag_draft (PEJL_LAG_TOLKNING), pejl_id_to_buf (&row, hex), NULL);

  return g_strcmp0 (draft, "halvt læst") == 0;
}

static void
test_tolkning_draft (Fixture *f, gconstpointer data)
{
  GtkTextView *view;

  g_signal_emit_by_name (pejl_test_find (f->card, button_says, (gpointer) "+ Sådan læser vi det"), "clicked");
  pejl_test_settle (GTK_WIDGET (f->window));
  view = pejl_begrundelse_get_view (pejl_vurdering_lag_get_text (PEJL_VURDERING_LAG (find (f->card, PEJL_TYPE_VURDERING_LAG))));
  type (view, "halvt læst");
  pejl_test_wait ("the draft of the tolkning", has_draft, f);
}

/* --- references --- */

static void
test_refer (Fixture *f, gconstpointer data)
{
  GtkTextView *view = empty_reason (f);
  g_autoptr (PejlVurdering) now = NULL;
  g_autoptr (GArray) found = NULL;

  refer (view, "Børnene venter. #1");
  type (view, " Og");
  assert_shown (view, "Børnene venter. [1] Og");
  now = saved (f);
  found = pejl_henvisning_find (now->begrundelse);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (pejl_id_equal (&g_array_index (found, PejlId, 0), evidens_at (f, 1)));
  g_assert_cmpuint (count_links (f), ==, 1);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (says (f->card, "1\xc2\xa0" "af\xc2\xa0"));
  g_assert_true (says (f->card, "evidens er brugt"));
}

/* "#" offers what is looked for by any word. */
static void
test_refer_by_word (Fixture *f, gconstpointer data)
{
  GtkTextView *view = empty_reason (f);
  const PejlEvidens *second = f->evidens->pdata[1];
  g_autofree char *word = g_strndup (second->tekst, strcspn (second->tekst, " ."));
  g_autofree char *typed = g_strdup_printf ("Set. #%s", word);
  g_autofree char *now = NULL;

  refer (view, typed);
  now = shown (view);
  g_assert_true (g_str_has_prefix (now, "Set. ["));
  g_assert_true (g_str_has_suffix (now, "]"));
}

/* One letter to the keys: half of it cannot be deleted, nothing can be written into it. */
static void
test_reference_is_whole (Fixture *f, gconstpointer data)
{
  GtkTextView *view = empty_reason (f);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start;
  GtkTextIter end;

  refer (view, "Set. #2");
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 6);
  gtk_text_buffer_insert (buffer, &start, "x", -1);
  assert_shown (view, "Set. [2]x");
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 7);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 8);
  gtk_text_buffer_delete (buffer, &start, &end);
  assert_shown (view, "Set. x");
  /* Undone, it is a reference again and not only its letters. */
  gtk_text_buffer_undo (buffer);
  assert_shown (view, "Set. [2]x");
  {
    g_autoptr (PejlVurdering) now = saved (f);
    g_autoptr (GArray) found = pejl_henvisning_find (now->begrundelse);

    g_assert_cmpuint (found->len, ==, 1);
  }
}

/* Whoever knows the number writes it; a number that no evidens has stays what it is. */
static void
test_typed_number (Fixture *f, gconstpointer data)
{
  GtkTextView *view = empty_reason (f);
  g_autoptr (PejlVurdering) now = NULL;

  type (view, "Set [1] i [2024].");
  now = saved (f);
  g_assert_cmpuint (count_links (f), ==, 1);
  g_assert_true (g_str_has_suffix (now->begrundelse, "] i [2024]."));
}

/* Removing the reference removes the link; undo brings both back. */
static void
test_remove_reference (Fixture *f, gconstpointer data)
{
  GtkTextView *view = empty_reason (f);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start;
  GtkTextIter end;

  refer (view, "Set. #1");
  save (f);
  g_assert_cmpuint (count_links (f), ==, 1);
  gtk_text_buffer_get_end_iter (buffer, &end);
  start = end;
  gtk_text_iter_backward_char (&start);
  gtk_text_buffer_delete (buffer, &start, &end);
  save (f);
  g_assert_cmpuint (count_links (f), ==, 0);
  pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  g_assert_cmpuint (count_links (f), ==, 1);
  pejl_test_settle (GTK_WIDGET (f->window));
  assert_shown (view, "Set. [1]");
}

static gboolean
focus_is_row_of (Fixture *f, const PejlId *evidens)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->window));

  return PEJL_IS_EVIDENS_ROW (focus)
         && pejl_id_equal (&pejl_stroem_item_get_evidens (pejl_evidens_row_get_item (PEJL_EVIDENS_ROW (focus)))->id, evidens);
}

/* The arrows select a reference, Enter goes where it leads. */
static void
test_follow (Fixture *f, gconstpointer data)
{
  GtkTextView *view = empty_reason (f);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter end;

  refer (view, "Set. #2");
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_iter_backward_char (&end);
  gtk_text_buffer_place_cursor (buffer, &end);
  g_assert_true (gtk_text_buffer_get_has_selection (buffer));
  g_assert_true (press (GTK_WIDGET (view), GDK_KEY_Return, 0));
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (focus_is_row_of (f, evidens_at (f, 2)));
}

/* The number follows the order of the stream; the text in the store does not change, and nothing is waiting to be saved. */
static void
test_numbers_follow_the_stream (Fixture *f, gconstpointer data)
{
  GtkTextView *view = empty_reason (f);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  char early[PEJL_TIDSPUNKT_LEN];

  refer (view, "Set. #2");
  {
    g_autoptr (PejlVurdering) now = saved (f);

    before = g_strdup (now->begrundelse);
  }
  g_strlcpy (early, ((PejlEvidens *) f->evidens->pdata[0])->tidspunkt, sizeof early);
  memcpy (early + strlen (early) - 5, "00:01", 5);
  g_assert_true (pejl_evidens_add (f->store, &f->tilsyn, PEJL_ART_OBSERVATION, early, NULL, "Før alle andre.", NULL, 0, NULL, &error));
  g_assert_no_error (error);
  pejl_test_settle (GTK_WIDGET (f->window));
  assert_shown (view, "Set. [3]");
  {
    g_autoptr (PejlVurdering) now = saved (f);

    g_assert_cmpstr (now->begrundelse, ==, before);
  }
  g_assert_true (pejl_evidens_delete (f->store, evidens_at (f, 2), &error));
  pejl_test_settle (GTK_WIDGET (f->window));
  assert_shown (view, "Set. [fjernet]");
  g_assert_cmpuint (count_links (f), ==, 0);
}

static void
test_delete_says_so (Fixture *f, gconstpointer data)
{
  GtkTextView *view = empty_reason (f);
  GtkWidget *row;

  refer (view, "Set. #1");
  save (f);
  pejl_test_activate (f->page, "page.tab", g_variant_new_string ("evidens"));
  pejl_test_settle (GTK_WIDGET (f->window));
  row = find (f->page, PEJL_TYPE_EVIDENS_ROW);
  g_assert_true (pejl_id_equal (&pejl_stroem_item_get_evidens (pejl_evidens_row_get_item (PEJL_EVIDENS_ROW (row)))->id,
                                evidens_at (f, 1)));
  pejl_test_activate (row, "evidens.delete", NULL);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (says (GTK_WIDGET (f->window), "1 vurdering byggede på den"));
}

/* A reference makes the statement that there is no evidens untrue. */
static void
test_uden_and_reference (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkTextView *view;

  for (guint i = 0; i < f->evidens->len; i++)
    {
      g_autoptr (PejlEvidens) now = pejl_query_evidens_by_id (pejl_store_get_reader (f->store), evidens_at (f, i + 1));

      for (guint t = 0; t < now->tegn->len; t++)
        pejl_evidens_remove_tegn (f->store, &now->id, &g_array_index (now->tegn, PejlEvidensTegn, t).tegn, &error);
    }
  g_assert_true (pejl_vurdering_choose (f->store, &f->maal, 3, &error));
  g_assert_no_error (error);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (says (f->card, "Niveauet bygger ikke på evidens"));
  gtk_switch_set_active (GTK_SWITCH (find (f->card, GTK_TYPE_SWITCH)), TRUE);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_false (says (f->card, "Niveauet bygger ikke på evidens"));
  view = empty_reason (f);
  refer (view, "Set. #1");
  {
    g_autoptr (PejlVurdering) now = saved (f);

    g_assert_false (now->uden_evidens);
  }
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_null (pejl_test_find_type (f->card, GTK_TYPE_SWITCH));
}

/* What is kept of a reference when the window goes without a word. */
static void
test_reference_in_draft (Fixture *f, gconstpointer data)
{
  GtkTextView *view = empty_reason (f);

  refer (view, "Set. #2");
  save (f);
  reopen (f);
  assert_shown (pejl_begrundelse_get_view (PEJL_BEGRUNDELSE (find (f->card, PEJL_TYPE_BEGRUNDELSE))), "Set. [2]");
}

#define ADD(path, func) g_test_add ("/vurdering-view/" path, Fixture, NULL, setup, func, teardown)

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  ADD ("tolkning", test_tolkning);
  ADD ("unused-folds", test_unused_folds);
  ADD ("tolkning-draft", test_tolkning_draft);
  ADD ("refer", test_refer);
  ADD ("refer-by-word", test_refer_by_word);
  ADD ("reference-is-whole", test_reference_is_whole);
  ADD ("typed-number", test_typed_number);
  ADD ("remove-reference", test_remove_reference);
  ADD ("follow", test_follow);
  ADD ("numbers-follow-the-stream", test_numbers_follow_the_stream);
  ADD ("delete-says-so", test_delete_says_so);
  ADD ("uden-and-reference", test_uden_and_reference);
  ADD ("reference-comes-back", test_reference_in_draft);
  return g_test_run ();
}
