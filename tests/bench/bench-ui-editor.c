// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the editor: opening a long visit, a key in it, and what is held after many visits were opened.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench-ui.h"

#include "app/widgets/evidens/pejl-evidens-entry.h"
#include "app/widgets/evidens/pejl-evidens-row.h"
#include "core/store/pejl-kopier.h"

#include <string.h>

#define OPENINGS 11
#define FEW 3 /* evidens of a visit that is hardly begun */
/* The slowest of a hundred is what one notices: the figure is the third slowest of these, over the third slowest of the peer's. */
#define KEYS 201
/* So many letters, and what was typed is wiped. */
#define LETTERS 40
#define TYPED "Børnene bygger selv en bro af klodser "
#define TILSYN_BEFORE 50
#define TILSYN_AFTER 500

typedef struct
{
  PejlWindow *window;
  GtkWindow *bare;
  char **texts;
  PejlId tilsyn; /* the long one */
  PejlId few;    /* of hardly any evidens: what was open before */
  PejlId none;   /* of none */
  GtkTextView *view;
  GtkTextView *bare_view;
  const char *letter;
} Editor;

static void
editor_clear (Editor *editor)
{
  g_clear_pointer (&editor->bare, gtk_window_destroy);
  g_clear_pointer (&editor->texts, g_strfreev);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Editor, editor_clear)

static void
open_tilsyn (PejlWindow *window, const PejlId *tilsyn)
{
  char hex[PEJL_ID_STRLEN];

  pejl_test_activate (GTK_WIDGET (window), "win.open-tilsyn", g_variant_new_string (pejl_id_to_buf (tilsyn, hex)));
}

static gboolean
make_long_tilsyn (Editor *editor, PejlStore *store, GError **error)
{
  editor->texts = bench_ui_texts (store);
  return bench_ui_add_tilsyn (store, (const char *const *) editor->texts, BENCH_UI_EVIDENS, &editor->tilsyn, error);
}

/* --- open --- */

static void
change_open (gpointer data)
{
  Editor *editor = data;

  open_tilsyn (editor->window, &editor->tilsyn);
}

static void
change_open_none (gpointer data)
{
  Editor *editor = data;

  open_tilsyn (editor->window, &editor->none);
}

/* From the list of tilsyn, and neither of the two left in the editor. */
static double
open_from_list (Editor *editor, BenchChange change)
{
  open_tilsyn (editor->window, &editor->few);
  pejl_test_settle (GTK_WIDGET (editor->window));
  pejl_test_show_page (editor->window, "tilsyn");
  return bench_frame (GTK_WINDOW (editor->window), change, editor);
}

static double
open_long (gpointer data, guint turn)
{
  return open_from_list (data, change_open);
}

static double
open_none (gpointer data, guint turn)
{
  return open_from_list (data, change_open_none);
}

/* All rows are there when the frame is. */
static gboolean
check_rows (Editor *editor, GError **error)
{
  GtkWidget *row = pejl_test_find_type (GTK_WIDGET (editor->window), PEJL_TYPE_EVIDENS_ROW);
  GtkListBox *box = row != NULL ? GTK_LIST_BOX (gtk_widget_get_parent (row)) : NULL;

  if (box != NULL && gtk_list_box_get_row_at_index (box, BENCH_UI_EVIDENS - 1) != NULL
      && g_strv_length (editor->texts) == BENCH_UI_EVIDENS)
    return TRUE;
  g_set_error (error, BENCH_ERROR, BENCH_ERROR_DIFFERS, "not all %d evidens are shown", BENCH_UI_EVIDENS);
  return FALSE;
}

gboolean
bench_ui_open (PejlStore *store, PejlWindow *window, double *ratio, GError **error)
{
  g_auto (Editor) editor = { .window = window };

  if (!make_long_tilsyn (&editor, store, error)
      || !bench_ui_add_tilsyn (store, (const char *const *) editor.texts, FEW, &editor.few, error)
      || !bench_ui_add_tilsyn (store, (const char *const *) editor.texts, 0, &editor.none, error)
      || !bench_turns ("open", OPENINGS, open_long, open_none, &editor, "ms", 1000, ratio, error))
    return FALSE;
  change_open (&editor);
  return check_rows (&editor, error);
}

/* --- key --- */

/* As the input method commits a letter: into the buffer at the cursor, as something that a person typed. */
static void
type_letter (GtkTextView *view, const char *letter)
{
  g_autofree char *text = g_strndup (letter, (gsize) (g_utf8_next_char (letter) - letter));

  g_signal_emit_by_name (view, "insert-at-cursor", text);
}

static void
change_key (gpointer data)
{
  Editor *editor = data;

  type_letter (editor->view, editor->letter);
}

static void
change_bare_key (gpointer data)
{
  Editor *editor = data;

  type_letter (editor->bare_view, editor->letter);
}

static double
key_in (Editor *editor, GtkWindow *window, GtkTextView *view, BenchChange change, guint turn)
{
  editor->letter = g_utf8_offset_to_pointer (TYPED, turn % (guint) g_utf8_strlen (TYPED, -1));
  if (turn % LETTERS == 0)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "", 0);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  return bench_frame (window, change, editor);
}

static double
key_pejl (gpointer data, guint turn)
{
  Editor *editor = data;

  return key_in (editor, GTK_WINDOW (editor->window), editor->view, change_key, turn);
}

static double
key_bare (gpointer data, guint turn)
{
  Editor *editor = data;

  return key_in (editor, editor->bare, editor->bare_view, change_bare_key, turn);
}

static gboolean
check_typed (Editor *editor, GError **error)
{
  g_autofree char *ours = NULL;
  g_autofree char *peers = NULL;

  g_object_get (gtk_text_view_get_buffer (editor->view), "text", &ours, NULL);
  g_object_get (gtk_text_view_get_buffer (editor->bare_view), "text", &peers, NULL);
  if (*ours != '\0' && g_str_equal (ours, peers))
    return TRUE;
  g_set_error (error, BENCH_ERROR, BENCH_ERROR_DIFFERS, "“%s” was typed in Pejl and “%s” in the bare view", ours, peers);
  return FALSE;
}

gboolean
bench_ui_key (PejlStore *store, PejlWindow *window, double *ratio, GError **error)
{
  g_auto (Editor) editor = { .window = window };
  GtkWidget *entry;

  if (!make_long_tilsyn (&editor, store, error))
    return FALSE;
  open_tilsyn (window, &editor.tilsyn);
  pejl_test_settle (GTK_WIDGET (window));
  if (!check_rows (&editor, error))
    return FALSE;
  entry = pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_EVIDENS_ENTRY);
  editor.view = pejl_evidens_entry_get_view (PEJL_EVIDENS_ENTRY (entry));
  editor.bare_view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (editor.bare_view, GTK_WRAP_WORD_CHAR);
  editor.bare = bare_window_new (GTK_WIDGET (editor.bare_view));
  return bench_turns_p99 ("key", KEYS, key_pejl, key_bare, &editor, "ms", 1000, ratio, error) && check_typed (&editor, error);
}

/* --- memory --- */

/* MiB that are this program's alone and cannot be dropped; below 0 where the system does not tell. */
static double
private_dirty (void)
{
  static const char key[] = "\nPrivate_Dirty:";
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    return -1;
  line = strstr (text, key);
  return line != NULL ? (double) g_ascii_strtoll (line + strlen (key), NULL, 10) / 1024 : -1;
}

static void
open_all (PejlWindow *window, const GArray *tilsyn, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    {
      open_tilsyn (window, &g_array_index (tilsyn, PejlId, i));
      pejl_test_settle (GTK_WIDGET (window));
    }
}

/* The same visit is shown both times: what it takes itself is in both. */
static double
held_after (PejlWindow *window, const GArray *tilsyn, guint from, guint to)
{
  open_all (window, tilsyn, from, to);
  open_all (window, tilsyn, 0, 1);
  bench_frame_rest (GTK_WINDOW (window));
  return private_dirty ();
}

gboolean
bench_ui_memory (PejlStore *store, PejlWindow *window, double *ratio, GError **error)
{
  g_autoptr (PejlKopi) kopi = NULL;
  guint left_out;
  g_autoptr (GArray) tilsyn = bench_ui_latest (store, TILSYN_AFTER);
  double before, after;

  if (tilsyn->len < TILSYN_AFTER)
    {
      g_set_error (error, BENCH_ERROR, BENCH_ERROR_FAILED, "the store has only %u held visits", tilsyn->len);
      return FALSE;
    }
  /* The window makes the day's backup beside, a minute after the start: it is made first here, else it would stand in one of the
   * two readings. */
  kopi = pejl_kopier_tag (pejl_store_get_path (store), &left_out, NULL, error);
  if (kopi == NULL)
    return FALSE;
  before = held_after (window, tilsyn, 0, TILSYN_BEFORE);
  after = held_after (window, tilsyn, TILSYN_BEFORE, TILSYN_AFTER);
  if (before <= 0 || after <= 0)
    {
      g_set_error_literal (error, BENCH_ERROR, BENCH_ERROR_FAILED, "the system does not tell what a program holds");
      return FALSE;
    }
  g_printerr ("memory-tilsyn: %.1f MiB after %d tilsyn, %.1f MiB after %d\n", after, TILSYN_AFTER, before, TILSYN_BEFORE);
  *ratio = after / before;
  return TRUE;
}
