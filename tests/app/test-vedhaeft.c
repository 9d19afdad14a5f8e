// SPDX-License-Identifier: GPL-3.0-or-later
// Bilag as a konsulent meets them in the editor: attached by each way in, seen, described, opened, removed, and told of when
// their contents are lost.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "../core/lov-opfyldt.h"
#include "pejl-test-app.h"

#include "app/pages/pejl-tilsyn-editor-bilag.h"
#include "app/widgets/evidens/pejl-bilag-chip.h"
#include "app/widgets/evidens/pejl-evidens-row.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/actions/pejl-vedhaeftning-actions.h"
#include "core/store/pejl-bilag.h"
#include "core/store/query/pejl-query-vedhaeftning.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  PejlStore *store;
  PejlWindow *window;
  PejlTilsynEditorPage *page;
  PejlId tilsyn;
  PejlId evidens; /* the newest */
} Fixture;

static GVariant *
id_variant (const PejlId *id)
{
  char hex[PEJL_ID_STRLEN];

  return g_variant_new_string (pejl_id_to_buf (id, hex));
}

static void
open_tilsyn (Fixture *f)
{
  g_autoptr (GPtrArray) evidens = NULL;

  pejl_test_activate (GTK_WIDGET (f->window), "win.open-tilsyn", id_variant (&f->tilsyn));
  pejl_test_settle (GTK_WIDGET (f->window));
  f->page = PEJL_TILSYN_EDITOR_PAGE (pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_TILSYN_EDITOR_PAGE));
  evidens = pejl_query_evidens_of_tilsyn (pejl_store_get_reader (f->store), &f->tilsyn);
  f->evidens = ((PejlEvidens *) evidens->pdata[evidens->len - 1])->id;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  pejl_test_store_kladde (f->store, &f->tilsyn);
  f->window = pejl_test_window_new (f->store, 1366, 768);
  open_tilsyn (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  pejl_test_window_close (f->window);
  pejl_test_store_free (f->store);
}

/* --- files --- */

static GBytes *
picture (guint8 shade)
{
  guint8 *pixels = g_malloc (64 * 48 * 3);
  g_autoptr (GBytes) bytes = g_bytes_new_take (pixels, 64 * 48 * 3);
  g_autoptr (GdkTexture) texture = NULL;

  memset (pixels, shade, 64 * 48 * 3);
  texture = gdk_memory_texture_new (64, 48, GDK_MEMORY_R8G8B8, bytes, 64 * 3);
  return gdk_texture_save_to_png_bytes (texture);
}

static char *
path_in (Fixture *f, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (pejl_store_get_path (f->store));

  return g_build_filename (folder, name, NULL);
}

static char *
make_picture (Fixture *f, const char *name)
{
  g_autoptr (GBytes) png = picture (90);
  char *path = path_in (f, name);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (png, NULL), (gssize) g_bytes_get_size (png), NULL));
  return path;
}

static PejlVedhaeftning *
take (Fixture *f, const char *navn, GBytes *contents)
{
  g_autoptr (GBytes) owned = contents;
  g_autoptr (GError) error = NULL;
  PejlVedhaeftning *bilag = pejl_bilag_take_bytes (pejl_store_get_path (f->store), owned, navn, NULL, &error);

  g_assert_no_error (error);
  return bilag;
}

static PejlId
attach (Fixture *f, const PejlId *evidens, const char *navn, GBytes *contents)
{
  g_autoptr (PejlVedhaeftning) bilag = take (f, navn, contents);
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_vedhaeftning_add (f->store, &f->tilsyn, evidens, &bilag, 1, &error));
  g_assert_no_error (error);
  pejl_test_settle (GTK_WIDGET (f->window));
  return bilag->id;
}

/* --- what stands there --- */

static guint
attached (Fixture *f)
{
  return pejl_query_vedhaeftning_count (pejl_store_get_reader (f->store));
}

static gboolean
is_attached (gpointer data)
{
  return attached (data) == 1;
}

static gboolean
shows_words (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), data) != NULL;
}

static gboolean
is_told (Fixture *f, const char *words)
{
  return pejl_test_find (GTK_WIDGET (f->window), shows_words, (gpointer) words) != NULL;
}

static PejlBilagChip *
chip_in (GtkWidget *widget)
{
  return PEJL_BILAG_CHIP (pejl_test_find_type (widget, PEJL_TYPE_BILAG_CHIP));
}

static gboolean
is_row_of (GtkWidget *widget, gpointer data)
{
  const PejlId *evidens = data;

  return PEJL_IS_EVIDENS_ROW (widget)
         && pejl_id_equal (&pejl_stroem_item_get_evidens (pejl_evidens_row_get_item (PEJL_EVIDENS_ROW (widget)))->id, evidens);
}

static GtkWidget *
row_of (Fixture *f, PejlId *evidens)
{
  GtkWidget *row = pejl_test_find (GTK_WIDGET (f->page), is_row_of, evidens);

  g_assert_nonnull (row);
  return row;
}

/* --- attaching --- */

static void
test_choose_for_evidens (Fixture *f, gconstpointer data)
{
  g_autofree char *path = make_picture (f, "Rummet på Ærø.v2.png");
  GtkWidget *row = row_of (f, &f->evidens);
  g_autoptr (GPtrArray) found = NULL;

  pejl_test_activate (row, "page.attach", id_variant (&f->evidens));
  pejl_test_choose_file (f->window, path);
  pejl_test_wait ("the file to be attached", is_attached, f);
  pejl_test_settle (GTK_WIDGET (f->window));
  found = pejl_query_vedhaeftninger_of_evidens (pejl_store_get_reader (f->store), &f->tilsyn, &f->evidens);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((PejlVedhaeftning *) found->pdata[0])->navn, ==, "Rummet på Ærø.v2.png");
  g_assert_nonnull (chip_in (row));
  g_assert_nonnull (pejl_test_find (row, shows_words, (gpointer) "1 bilag"));
  g_assert_true (is_told (f, "1 bilag tilføjet"));
}

/* Where the focus is decides: in a row its evidens, else the one being written. */
static void
test_key_follows_focus (Fixture *f, gconstpointer data)
{
  g_autofree char *path = make_picture (f, "rum.png");
  g_autoptr (GPtrArray) found = NULL;

  gtk_widget_grab_focus (row_of (f, &f->evidens));
  pejl_test_activate (GTK_WIDGET (f->page), "page.attach", g_variant_new_string (""));
  pejl_test_choose_file (f->window, path);
  pejl_test_wait ("the file to be attached", is_attached, f);
  found = pejl_query_vedhaeftninger_of_evidens (pejl_store_get_reader (f->store), &f->tilsyn, &f->evidens);
  g_assert_cmpuint (found->len, ==, 1);
}

static void
test_choose_for_tilsyn (Fixture *f, gconstpointer data)
{
  g_autofree char *path = make_picture (f, "hus.png");
  g_autoptr (GPtrArray) found = NULL;

  g_assert_false (is_told (f, "Bilag til hele tilsynet"));
  pejl_test_activate (GTK_WIDGET (f->page), "page.attach", g_variant_new_string ("tilsyn"));
  pejl_test_choose_file (f->window, path);
  pejl_test_wait ("the file to be attached", is_attached, f);
  pejl_test_settle (GTK_WIDGET (f->window));
  found = pejl_query_vedhaeftninger_of_tilsyn (pejl_store_get_reader (f->store), &f->tilsyn);
  g_assert_true (pejl_id_is_nil (&((PejlVedhaeftning *) found->pdata[0])->evidens));
  g_assert_true (is_told (f, "Bilag til hele tilsynet"));
}

static gboolean
entry_has_chip (gpointer data)
{
  return chip_in (GTK_WIDGET (((Fixture *) data)->page->entry)) != NULL;
}

/* What waits in the entry survives another tilsyn, and a kill; Enter makes it and the words one thing to undo. */
static void
test_with_the_entry (Fixture *f, gconstpointer data)
{
  g_autofree char *path = make_picture (f, "rum.png");
  GtkTextView *view = pejl_evidens_entry_get_view (f->page->entry);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  pejl_test_activate (GTK_WIDGET (f->page), "page.attach", g_variant_new_string ("ny"));
  pejl_test_choose_file (f->window, path);
  pejl_test_wait ("the chip in the entry", entry_has_chip, f);
  g_assert_cmpuint (attached (f), ==, 0);
  /* As after a restart: the page is told to open the tilsyn anew. */
  open_tilsyn (f);
  g_assert_true (entry_has_chip (f));
  pejl_tilsyn_editor_save (f->page);
  g_assert_cmpuint (attached (f), ==, 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "Hjørnet bag reolen er tomt.", -1);
  pejl_tilsyn_editor_save (f->page);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_cmpuint (attached (f), ==, 1);
  g_assert_false (entry_has_chip (f));
  found = pejl_query_vedhaeftninger_of_tilsyn (pejl_store_get_reader (f->store), &f->tilsyn);
  g_assert_false (pejl_id_is_nil (&((PejlVedhaeftning *) found->pdata[0])->evidens));
  g_assert_true (pejl_store_undo (f->store, &error));
  g_assert_cmpuint (attached (f), ==, 0);
  open_tilsyn (f);
  g_assert_false (entry_has_chip (f));
}

static void
test_remove_from_entry (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_vedhaeftning_unref);
  PejlVedhaeftning *bilag = take (f, "rum.png", picture (1));
  PejlId id = bilag->id;

  g_ptr_array_add (one, bilag);
  g_assert_true (pejl_editor_bilag_place (f->page->bilag, one, PEJL_BILAG_TIL_NY, NULL));
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (entry_has_chip (f));
  pejl_test_activate (GTK_WIDGET (f->page), "page.bilag-remove", id_variant (&id));
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_false (entry_has_chip (f));
  open_tilsyn (f);
  g_assert_false (entry_has_chip (f));
}

/* Two files, one of them no file: the good one is attached, the other is told of. */
static void
test_one_of_two_fails (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = make_picture (f, "rum.png");
  g_autofree char *folder = g_path_get_dirname (path);

  g_ptr_array_add (files, g_file_new_for_path (folder));
  g_ptr_array_add (files, g_file_new_for_path (path));
  pejl_editor_bilag_attach (f->page->bilag, files, PEJL_BILAG_TIL_EVIDENS, &f->evidens);
  pejl_test_wait ("the file to be attached", is_attached, f);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (is_told (f, "En fil blev ikke vedhæftet"));
}

/* As the window system tells of files let go of at a point of the page. */
static gboolean
drop_at (Fixture *f, GtkWidget *widget, const char *path)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (f->page));
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList list = { file, NULL };
  graphene_point_t middle = GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (widget) / 2, 12);
  graphene_point_t at;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (f->page), &middle, &at));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (&list));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, (double) at.x, (double) at.y, &taken);
    }
  return taken;
}

static void
test_drop (Fixture *f, gconstpointer data)
{
  g_autofree char *path = make_picture (f, "rum.png");
  g_autoptr (GPtrArray) found = NULL;

  g_assert_true (drop_at (f, row_of (f, &f->evidens), path));
  pejl_test_wait ("the file to be attached", is_attached, f);
  found = pejl_query_vedhaeftninger_of_evidens (pejl_store_get_reader (f->store), &f->tilsyn, &f->evidens);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (drop_at (f, GTK_WIDGET (f->page->entry), path));
  pejl_test_wait ("the chip in the entry", entry_has_chip, f);
}

static gboolean
has_clipboard_picture (gpointer data)
{
  return is_attached (data) || entry_has_chip (data);
}

static void
test_paste_picture (Fixture *f, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (f->page));
  g_autoptr (GBytes) png = picture (200);
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (png, NULL);
  g_autoptr (GPtrArray) found = NULL;

  gdk_clipboard_set_text (clipboard, "ord");
  g_assert_false (pejl_editor_bilag_paste (f->page->bilag));
  gdk_clipboard_set_texture (clipboard, texture);
  gtk_widget_grab_focus (row_of (f, &f->evidens));
  g_assert_true (pejl_editor_bilag_paste (f->page->bilag));
  pejl_test_wait ("the picture", has_clipboard_picture, f);
  found = pejl_query_vedhaeftninger_of_evidens (pejl_store_get_reader (f->store), &f->tilsyn, &f->evidens);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((PejlVedhaeftning *) found->pdata[0])->type, ==, "image/png");
  g_assert_true (g_str_has_prefix (((PejlVedhaeftning *) found->pdata[0])->navn, "Indsat billede 20"));
}

/* --- seen --- */

static gboolean
has_thumbnail (gpointer data)
{
  GtkWidget *picture_widget = pejl_test_find_type (data, GTK_TYPE_PICTURE);

  return picture_widget != NULL && gtk_picture_get_paintable (GTK_PICTURE (picture_widget)) != NULL;
}

static void
test_chip (Fixture *f, gconstpointer data)
{
  PejlBilagChip *chip;
  g_autofree char *bytes = NULL;
  g_autofree char *spoken = NULL;

  attach (f, &f->evidens, "rum.png", picture (40));
  chip = chip_in (row_of (f, &f->evidens));
  g_assert_nonnull (chip);
  pejl_test_wait ("the thumbnail", has_thumbnail, chip);
  bytes = pejl_bilag_format_bytes (pejl_bilag_chip_get_bilag (chip)->bytes);
  spoken = g_strconcat ("Bilag: rum.png, ", bytes, NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken);
}

/* From the row to the right, along its chips, and back; one Tab stop all the same. */
static void
test_arrows (Fixture *f, gconstpointer data)
{
  GtkWidget *row = row_of (f, &f->evidens);
  GtkWidget *first;
  GtkWidget *second;

  attach (f, &f->evidens, "et.png", picture (40));
  attach (f, &f->evidens, "to.png", picture (50));
  first = GTK_WIDGET (chip_in (row));
  second = gtk_widget_get_next_sibling (first);
  gtk_widget_grab_focus (row);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (f->window), GTK_DIR_RIGHT));
  g_assert_true (gtk_widget_has_focus (first));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (f->window), GTK_DIR_RIGHT));
  g_assert_true (gtk_widget_has_focus (second));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (f->window), GTK_DIR_LEFT));
  g_assert_true (gtk_widget_has_focus (first));
  gtk_widget_child_focus (GTK_WIDGET (f->window), GTK_DIR_TAB_FORWARD);
  g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->window)), row));
}

static void
test_text (Fixture *f, gconstpointer data)
{
  PejlId id = attach (f, &f->evidens, "rum.png", picture (40));
  g_autoptr (PejlVedhaeftning) bilag = NULL;
  GtkWidget *tekst;

  pejl_test_activate (GTK_WIDGET (f->page), "page.bilag-tekst", id_variant (&id));
  pejl_test_settle (GTK_WIDGET (f->window));
  tekst = pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_BILAG_TEKST);
  g_assert_nonnull (tekst);
  gtk_editable_set_text (GTK_EDITABLE (pejl_test_find_type (tekst, GTK_TYPE_ENTRY)), "Et hjørne med puder");
  gtk_popover_popdown (GTK_POPOVER (tekst));
  pejl_test_settle (GTK_WIDGET (f->window));
  bilag = pejl_query_vedhaeftning_by_id (pejl_store_get_reader (f->store), &id);
  g_assert_cmpstr (bilag->tekst, ==, "Et hjørne med puder");
  g_assert_nonnull (pejl_test_find (row_of (f, &f->evidens), shows_words, (gpointer) "Et hjørne med puder"));
  g_assert_null (pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_BILAG_TEKST));
}

static gboolean
has_tekst_draft (gpointer data)
{
  Fixture *f = data;
  g_autoptr (GPtrArray) all = pejl_query_vedhaeftninger_of_tilsyn (pejl_store_get_reader (f->store), &f->tilsyn);
  char hex[PEJL_ID_STRLEN];
  g_autofree char *draft = pejl_store_draft_get (
      f->store, PEJL_DRAFT_BILAG, pejl_id_to_buf (&((PejlVedhaeftning *) all->pdata[0])->id, hex), NULL);

  return g_strcmp0 (draft, "Halvt skr") == 0;
}

static void
test_text_is_kept_while_typed (Fixture *f, gconstpointer data)
{
  PejlId id = attach (f, &f->evidens, "rum.png", picture (40));
  GtkWidget *tekst;

  pejl_test_activate (GTK_WIDGET (f->page), "page.bilag-tekst", id_variant (&id));
  pejl_test_settle (GTK_WIDGET (f->window));
  tekst = pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_BILAG_TEKST);
  gtk_editable_set_text (GTK_EDITABLE (pejl_test_find_type (tekst, GTK_TYPE_ENTRY)), "Halvt skr");
  pejl_test_wait ("the draft", has_tekst_draft, f);
  gtk_popover_popdown (GTK_POPOVER (tekst));
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_false (has_tekst_draft (f));
}

static void
test_remove_and_undo (Fixture *f, gconstpointer data)
{
  PejlId id = attach (f, &f->evidens, "rum.png", picture (40));
  GtkWidget *row = row_of (f, &f->evidens);

  gtk_widget_grab_focus (GTK_WIDGET (chip_in (row)));
  pejl_test_activate (GTK_WIDGET (f->page), "page.bilag-remove", id_variant (&id));
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_null (chip_in (row));
  g_assert_true (is_told (f, "1 bilag fjernet"));
  /* The focus does not fall out of the stream. */
  g_assert_true (gtk_widget_has_focus (row));
  pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_nonnull (chip_in (row));
}

/* --- lost contents --- */

static char *
contents_path (Fixture *f, const PejlId *id)
{
  g_autoptr (PejlVedhaeftning) bilag = pejl_query_vedhaeftning_by_id (pejl_store_get_reader (f->store), id);

  return pejl_bilag_path (pejl_store_get_path (f->store), bilag->sha256);
}

static gboolean
says_missing (gpointer data)
{
  return pejl_test_find (data, shows_words, (gpointer) "Indholdet mangler.") != NULL;
}

static gboolean
says_changed (gpointer data)
{
  return pejl_test_find (data, shows_words, (gpointer) "Indholdet er blevet ændret.") != NULL;
}

static gboolean
tells_of_opening (gpointer data)
{
  return is_told (data, "kunne ikke åbnes");
}

/* Without anybody opening it: the thumbnail's worker has found out. */
static void
test_missing (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlVedhaeftning) bilag = take (f, "plan.pdf", g_bytes_new_static ("%PDF-1.4 plan", 13));
  g_autofree char *path = pejl_bilag_path (pejl_store_get_path (f->store), bilag->sha256);
  GtkWidget *row = row_of (f, &f->evidens);

  g_unlink (path);
  g_assert_true (pejl_vedhaeftning_add (f->store, &f->tilsyn, &f->evidens, &bilag, 1, NULL));
  pejl_test_wait ("the chip to say so", says_missing, row);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (chip_in (row)), "fejl"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chip_in (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bilag: plan.pdf, 13\u00a0byte. Indholdet mangler.");
  pejl_test_activate (GTK_WIDGET (f->page), "page.bilag-open", id_variant (&bilag->id));
  pejl_test_wait ("the banner", tells_of_opening, f);
}

/* Of the same size, so that only opening it tells; when it is there again, opening it says that too. */
static void
test_changed (Fixture *f, gconstpointer data)
{
  PejlId id = attach (f, &f->evidens, "plan.pdf", g_bytes_new_static ("%PDF-1.4 plan", 13));
  g_autofree char *path = contents_path (f, &id);
  GtkWidget *row = row_of (f, &f->evidens);

  g_assert_true (g_file_set_contents (path, "%PDF-1.4 PLAN", 13, NULL));
  pejl_test_activate (GTK_WIDGET (f->page), "page.bilag-open", id_variant (&id));
  pejl_test_wait ("the chip to say so", says_changed, row);
  g_assert_true (tells_of_opening (f));
}

static gboolean
is_dialog_gone (gpointer data)
{
  return g_list_model_get_n_items (gtk_window_get_toplevels ()) == 1;
}

/* The window of an image closes again over contents that are at fault. */
static void
test_changed_image (Fixture *f, gconstpointer data)
{
  PejlId id = attach (f, &f->evidens, "rum.png", picture (40));
  g_autofree char *path = contents_path (f, &id);
  GtkWidget *row = row_of (f, &f->evidens);

  pejl_test_wait ("the thumbnail", has_thumbnail, row);
  g_assert_true (g_file_set_contents (path, "intet billede", -1, NULL));
  pejl_test_activate (GTK_WIDGET (f->page), "page.bilag-open", id_variant (&id));
  pejl_test_wait ("the chip to say so", says_changed, row);
  pejl_test_wait ("the window to close", is_dialog_gone, f);
  g_assert_false (has_thumbnail (row));
}

static gboolean
is_lent (gpointer data)
{
  Fixture *f = data;

  return f->page->bilag->udlaan != NULL && tells_of_opening (f);
}

/* No program is installed here: that is told, and the copy that it would have got is private and read-only. */
static void
test_open_with (Fixture *f, gconstpointer data)
{
  PejlId id = attach (f, &f->evidens, "-plan på Ærø.pejlproeve", g_bytes_new_static ("\1\2\3 plan", 8));
  g_autoptr (PejlVedhaeftning) bilag = pejl_query_vedhaeftning_by_id (pejl_store_get_reader (f->store), &id);
  g_autofree char *folder = g_strndup (bilag->sha256, 12);
  g_autofree char *path = NULL;
  g_autofree char *lent = NULL;
  GStatBuf stat_buf;

  pejl_test_activate (GTK_WIDGET (f->page), "page.bilag-open", id_variant (&id));
  pejl_test_wait ("the banner", is_lent, f);
  lent = g_strdup (f->page->bilag->udlaan);
  path = g_build_filename (lent, folder, "_plan på Ærø.pejlproeve", NULL);
  g_assert_cmpint (g_stat (path, &stat_buf), ==, 0);
  g_assert_cmpuint (stat_buf.st_mode & 0777, ==, 0400);
  g_assert_cmpint (g_stat (lent, &stat_buf), ==, 0);
  g_assert_cmpuint (stat_buf.st_mode & 0777, ==, 0700);
  pejl_editor_bilag_take_back (f->page->bilag);
  g_assert_false (g_file_test (lent, G_FILE_TEST_EXISTS));
}

/* --- locked, and many --- */

static void
test_locked (Fixture *f, gconstpointer data)
{
  PejlId id = attach (f, &f->evidens, "rum.png", picture (40));
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWindow *dialog;

  laas_uden_videre (f->store, &f->tilsyn);
  pejl_test_settle (GTK_WIDGET (f->window));
  gtk_widget_activate_action_variant (GTK_WIDGET (f->page), "page.bilag-remove", id_variant (&id));
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_cmpuint (attached (f), ==, 1);
  g_ptr_array_add (files, g_file_new_for_path (pejl_store_get_path (f->store)));
  pejl_editor_bilag_attach (f->page->bilag, files, PEJL_BILAG_TIL_EVIDENS, &f->evidens);
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_cmpuint (attached (f), ==, 1);
  g_assert_false (pejl_editor_bilag_paste (f->page->bilag));
  pejl_test_activate (GTK_WIDGET (f->page), "page.bilag-open", id_variant (&id));
  dialog = pejl_test_other_window (GTK_WINDOW (f->window));
  pejl_test_wait ("the picture", has_thumbnail, dialog);
  gtk_window_destroy (dialog);
}

static void
count_pictures (GtkWidget *widget, guint *chips, guint *pictures)
{
  if (GTK_IS_PICTURE (widget) && gtk_picture_get_paintable (GTK_PICTURE (widget)) != NULL)
    ++*pictures;
  *chips += PEJL_IS_BILAG_CHIP (widget) ? 1 : 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    count_pictures (child, chips, pictures);
}

/* 60 evidens with a picture of their own each: only what is in sight, and a screenful around it, holds one; also after the
 * stream was gone through from end to end. */
static void
test_many (Fixture *f, gconstpointer data)
{
  GtkScrolledWindow *scroll;
  GtkAdjustment *adjustment;
  guint chips = 0;
  guint pictures = 0;

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (PejlVedhaeftning) bilag = take (f, "rum.png", picture ((guint8) i));
      g_autoptr (GError) error = NULL;

      PejlNyEvidens ny = { .art = PEJL_ART_OBSERVATION, .tidspunkt = "2026-05-12T10:00", .tekst = "Endnu et rum",
                           .boern = PEJL_ANTAL_INGEN, .voksne = PEJL_ANTAL_INGEN, .bilag = &bilag, .n_bilag = 1 };

      g_assert_true (pejl_evidens_add_ny (f->store, &f->tilsyn, &ny, NULL, &error));
      g_assert_no_error (error);
    }
  open_tilsyn (f);
  scroll = GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (row_of (f, &f->evidens), GTK_TYPE_SCROLLED_WINDOW));
  adjustment = gtk_scrolled_window_get_vadjustment (scroll);
  for (int step = 4; step >= 0; step--)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) * step / 4);
      pejl_test_settle (GTK_WIDGET (f->window));
    }
  pejl_test_wait ("a thumbnail in sight", has_thumbnail, scroll);
  pejl_test_settle (GTK_WIDGET (f->window));
  count_pictures (GTK_WIDGET (f->page->stream), &chips, &pictures);
  g_assert_cmpuint (chips, <, 60);
  g_assert_cmpuint (pictures, >, 0);
  g_assert_cmpuint (pictures, <=, 24);
}

#define ADD(name, func) g_test_add ("/vedhaeft/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  ADD ("choose-for-evidens", test_choose_for_evidens);
  ADD ("key-follows-focus", test_key_follows_focus);
  ADD ("choose-for-tilsyn", test_choose_for_tilsyn);
  ADD ("with-the-entry", test_with_the_entry);
  ADD ("remove-from-entry", test_remove_from_entry);
  ADD ("one-of-two-fails", test_one_of_two_fails);
  ADD ("drop", test_drop);
  ADD ("paste-picture", test_paste_picture);
  ADD ("chip", test_chip);
  ADD ("arrows", test_arrows);
  ADD ("text", test_text);
  ADD ("text-is-kept-while-typed", test_text_is_kept_while_typed);
  ADD ("remove-and-undo", test_remove_and_undo);
  ADD ("missing", test_missing);
  ADD ("changed", test_changed);
  ADD ("changed-image", test_changed_image);
  ADD ("open-with", test_open_with);
  ADD ("locked", test_locked);
  ADD ("many", test_many);
  return g_test_run ();
}
