// SPDX-License-Identifier: GPL-3.0-or-later
// Page Oplæg and the presenter, as a person uses them.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"

#include "app/pages/pejl-oplaeg-page.h"
#include "app/pages/pejl-oplaeg-private.h"
#include "app/pejl-oplaeser-private.h"
#include "app/widgets/udvalg/pejl-dias-view.h"
#include "core/actions/pejl-oplaeg-actions.h"
#include "core/report/oplaeg/pejl-oplaeg-saml.h"
#include "core/store/query/pejl-query-oplaeg.h"

#include <string.h>

static void
begin (PejlStore *store)
{
  g_autoptr (PejlOplaegPost) post = pejl_oplaeg_post_new ();
  g_autoptr (GError) error = NULL;
  PejlId id;

  pejl_oplaeg_ord (&post->periode, "2024-2025");
  pejl_oplaeg_ord (&post->skaering, "2025-12-31");
  pejl_oplaeg_ord (&post->udvalg, "Børne- og Ungdomsudvalget");
  g_assert_true (pejl_oplaeg_begynd (store, pejl_store_get_reader (store), post, &id, &error));
  g_assert_no_error (error);
}

static PejlOplaegPage *
show (PejlWindow **window, PejlStore **store)
{
  *store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  begin (*store);
  *window = pejl_test_window_new (*store, 1200, 800);
  return PEJL_OPLAEG_PAGE (pejl_test_show_page (*window, "oplaeg"));
}

static void
done (PejlWindow *window, PejlStore *store)
{
  pejl_test_window_close (window);
  pejl_test_store_free (store);
}

static PejlDiasPost *
row_of (PejlStore *store, const PejlDias *dias)
{
  PejlDiasPost *post = pejl_query_dias_by_id (pejl_store_get_reader (store), &dias->id);

  g_assert_nonnull (post);
  return post;
}

static void
choose_kind (PejlOplaegPage *self, PejlDiasArt art)
{
  PejlOplaeg *oplaeg = pejl_oplaeg_model_get (self->model);

  for (guint i = 0; i < oplaeg->dias->len; i++)
    if (pejl_oplaeg_dias (oplaeg, i)->art == art)
      {
        gtk_single_selection_set_selected (self->selection, i);
        return;
      }
  g_assert_not_reached ();
}

/* The proposed slides are in the list, and the first one is shown. */
static void
test_shows (void)
{
  PejlWindow *window;
  PejlStore *store;
  PejlOplaegPage *self = show (&window, &store);
  const PejlDias *dias = pejl_oplaeg_page_dias (self);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->stack), ==, "oplaeg");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->model)), >, 6);
  g_assert_cmpint (dias->art, ==, PEJL_DIAS_FORSIDE);
  gtk_test_accessible_assert_role (self->preview, GTK_ACCESSIBLE_ROLE_IMG);
  done (window, store);
}

/* A finding is proposed until it is used; Ctrl+Z makes it proposed again. */
static void
test_use (void)
{
  PejlWindow *window;
  PejlStore *store;
  PejlOplaegPage *self = show (&window, &store);
  g_autoptr (PejlDiasPost) used = NULL, undone = NULL;
  g_autofree char *proposal = NULL;
  g_autoptr (GError) error = NULL;

  choose_kind (self, PEJL_DIAS_METODE);
  g_assert_true (pejl_oplaeg_page_dias (self)->titel_foreslaaet);
  g_assert_true (gtk_widget_get_visible (self->use));
  proposal = g_strdup (pejl_oplaeg_page_dias (self)->titel);
  pejl_test_activate (GTK_WIDGET (self), "page.use", NULL);
  used = row_of (store, pejl_oplaeg_page_dias (self));
  g_assert_cmpstr (used->titel, ==, proposal);
  g_assert_false (pejl_oplaeg_page_dias (self)->titel_foreslaaet);
  g_assert_false (gtk_widget_get_visible (self->use));
  g_assert_true (gtk_widget_get_visible (self->as_proposed));
  g_assert_true (pejl_store_undo (store, &error));
  undone = row_of (store, pejl_oplaeg_page_dias (self));
  g_assert_cmpstr (undone->titel, ==, "");
  g_assert_true (pejl_oplaeg_page_dias (self)->titel_foreslaaet);
  done (window, store);
}

/* What is typed is written when the field is left, and the slide says it. */
static void
test_write (void)
{
  PejlWindow *window;
  PejlStore *store;
  PejlOplaegPage *self = show (&window, &store);
  g_autoptr (PejlDiasPost) row = NULL;

  choose_kind (self, PEJL_DIAS_METODE);
  pejl_tekstfelt_set (self->titel, "Sådan gjorde vi");
  pejl_tekstfelt_set (self->noter, "Kort");
  row = row_of (store, pejl_oplaeg_page_dias (self));
  g_assert_cmpstr (row->titel, ==, "Sådan gjorde vi");
  g_assert_cmpstr (row->noter, ==, "Kort");
  g_assert_cmpstr (row->tal, !=, "");
  g_assert_cmpstr (pejl_oplaeg_page_dias (self)->titel, ==, "Sådan gjorde vi");
  done (window, store);
}

/* A number that stood there when the words were written, and does no more, is told of. */
static void
test_flag (void)
{
  PejlWindow *window;
  PejlStore *store;
  PejlOplaegPage *self = show (&window, &store);
  g_autoptr (GError) error = NULL;
  PejlId id;

  choose_kind (self, PEJL_DIAS_OPFOELGNING);
  id = pejl_oplaeg_page_dias (self)->id;
  g_assert_true (pejl_dias_skriv (store, &id, PEJL_FIELD_DIAS_TITEL, "Hele 999 punkter er lukket", "999", NULL, NULL, NULL, &error));
  g_assert_nonnull (pejl_oplaeg_page_dias (self)->passer_ikke);
  g_assert_true (gtk_widget_has_css_class (self->maerke, "warning"));
  g_assert_nonnull (strstr (gtk_label_get_label (self->maerke_text), "999"));
  pejl_test_activate (GTK_WIDGET (self), "page.as-proposed", NULL);
  g_assert_null (pejl_oplaeg_page_dias (self)->passer_ikke);
  done (window, store);
}

static void
test_order (void)
{
  PejlWindow *window;
  PejlStore *store;
  PejlOplaegPage *self = show (&window, &store);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  PejlId first = pejl_oplaeg_page_dias (self)->id;

  pejl_test_activate (GTK_WIDGET (self), "page.move-slide", g_variant_new_int32 (1));
  g_assert_cmpint (pejl_oplaeg_model_find (self->model, &first), ==, 1);
  g_assert_true (pejl_id_equal (&pejl_oplaeg_page_dias (self)->id, &first));
  pejl_test_activate (GTK_WIDGET (self), "page.add-slide", g_variant_new_string ("10:0"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->model)), ==, n + 1);
  g_assert_cmpint (pejl_oplaeg_page_dias (self)->art, ==, PEJL_DIAS_TEKST);
  pejl_test_activate (GTK_WIDGET (self), "page.remove-slide", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->model)), ==, n);
  pejl_test_activate (GTK_WIDGET (self), "page.delete-oplaeg", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->stack), ==, "empty");
  done (window, store);
}

/* Context figures come in when a person adds them, and go again; where there were none when it was frozen, the slide says so. */
static void
test_rammer (void)
{
  PejlWindow *window;
  PejlStore *store;
  PejlOplaegPage *self = show (&window, &store);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  const PejlDias *dias;

  pejl_test_activate (GTK_WIDGET (self), "page.add-slide", g_variant_new_string ("12:0"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->model)), ==, n + 1);
  dias = pejl_oplaeg_page_dias (self);
  g_assert_cmpint (dias->art, ==, PEJL_DIAS_RAMMER);
  g_assert_cmpint (((PejlDiasBlok *) g_ptr_array_index (dias->blokke, 0))->art, ==, PEJL_DIASBLOK_NOTE);
  pejl_test_activate (GTK_WIDGET (self), "page.remove-slide", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->model)), ==, n);
  done (window, store);
}

static gboolean
is_nth_drop_down (GtkWidget *widget, gpointer data)
{
  guint *skip = data;

  return GTK_IS_DROP_DOWN (widget) && (*skip)-- == 0;
}

static gboolean
is_entry_with (GtkWidget *widget, gpointer text)
{
  return GTK_IS_ENTRY (widget) && strcmp (gtk_editable_get_text (GTK_EDITABLE (widget)), text) == 0;
}

static gboolean
is_suggested (GtkWidget *widget, gpointer data)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "suggested-action");
}

static gboolean
has_two (gpointer store)
{
  g_autoptr (GPtrArray) all = pejl_query_oplaeg (pejl_store_get_reader (store));

  return all->len == 2;
}

static const PejlOplaegPost *
newest_other (GPtrArray *all, const PejlId *known)
{
  const PejlOplaegPost *first = g_ptr_array_index (all, 0);

  return pejl_id_equal (&first->id, known) ? g_ptr_array_index (all, 1) : first;
}

/* A new one is of the distrikt, the type and the day that were chosen. */
static void
test_new (void)
{
  PejlWindow *window;
  PejlStore *store;
  PejlOplaegPage *self = show (&window, &store);
  PejlId known = self->oplaeg;
  g_autoptr (GPtrArray) distrikter = pejl_query_distrikter (pejl_store_get_reader (store)), all = NULL;
  guint distrikt = 1, type = 2;
  const PejlOplaegPost *made;
  GtkWindow *dialog;

  pejl_test_activate (GTK_WIDGET (self), "page.new-oplaeg", NULL);
  dialog = pejl_test_other_window (GTK_WINDOW (window));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (pejl_test_find (GTK_WIDGET (dialog), is_nth_drop_down, &distrikt)), 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (pejl_test_find (GTK_WIDGET (dialog), is_nth_drop_down, &type)), 2);
  gtk_editable_set_text (GTK_EDITABLE (pejl_test_find (GTK_WIDGET (dialog), is_entry_with, (gpointer) "")), "12.5.2026");
  g_signal_emit_by_name (pejl_test_find (GTK_WIDGET (dialog), is_suggested, NULL), "clicked");
  pejl_test_wait ("the new one", has_two, store);
  all = pejl_query_oplaeg (pejl_store_get_reader (store));
  made = newest_other (all, &known);
  g_assert_true (pejl_id_equal (&made->distrikt, &((PejlDistrikt *) g_ptr_array_index (distrikter, 0))->id));
  g_assert_cmpint (made->type, ==, PEJL_TYPE_BOERNEHAVE);
  g_assert_cmpstr (made->dato, ==, "2026-05-12");
  pejl_test_settle (GTK_WIDGET (window));
  done (window, store);
}

static GBytes *
small_png (void)
{
  static const guint8 pixels[4 * 4 * 3] = { 0x33, 0x66, 0x99 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (pixels, sizeof pixels);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (4, 4, GDK_MEMORY_R8G8B8, bytes, 12);

  return gdk_texture_save_to_png_bytes (texture);
}

static gboolean
is_text_view (GtkWidget *widget, gpointer data)
{
  return GTK_IS_TEXT_VIEW (widget);
}

static gboolean
has_question (gpointer data)
{
  GtkWindow *dialog = pejl_test_other_window (data);

  return pejl_test_find (GTK_WIDGET (dialog), is_text_view, NULL) != NULL;
}

static gboolean
has_picture (gpointer data)
{
  g_autoptr (PejlDiasPost) row = row_of (pejl_page_get_store (PEJL_PAGE (data)), pejl_oplaeg_page_dias (data));

  return *row->billede != '\0';
}

/* A picture of one's own: a slide for it, the file, and what it shows. */
static void
test_picture (void)
{
  PejlWindow *window;
  PejlStore *store;
  PejlOplaegPage *self = show (&window, &store);
  g_autofree char *folder = g_dir_make_tmp ("pejl-billede-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "værksted.png", NULL);
  g_autoptr (GBytes) png = small_png ();
  g_autoptr (PejlDiasPost) row = NULL;
  GtkWindow *dialog;
  GtkWidget *text;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (png, NULL), (gssize) g_bytes_get_size (png), NULL));
  pejl_test_activate (GTK_WIDGET (self), "page.add-slide", g_variant_new_string ("11:0"));
  g_assert_cmpint (pejl_oplaeg_page_dias (self)->art, ==, PEJL_DIAS_BILLEDE);
  g_assert_true (gtk_widget_get_visible (self->picture));
  pejl_test_activate (GTK_WIDGET (self), "page.picture", NULL);
  pejl_test_choose_file (window, path);
  pejl_test_wait ("the question what it shows", has_question, window);
  dialog = pejl_test_other_window (GTK_WINDOW (window));
  text = pejl_test_find (GTK_WIDGET (dialog), is_text_view, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "Et værksted med træ", -1);
  g_signal_emit_by_name (dialog, "response", "do");
  gtk_window_close (dialog);
  pejl_test_wait ("the picture", has_picture, self);
  row = row_of (store, pejl_oplaeg_page_dias (self));
  g_assert_cmpstr (row->billede_tekst, ==, "Et værksted med træ");
  done (window, store);
}

/* A slide that waits for a picture says so, has no number, and is not shown to the room. */
static void
test_not_shown_yet (void)
{
  PejlWindow *window;
  PejlStore *store;
  PejlOplaegPage *self = show (&window, &store);
  PejlOplaeg *oplaeg = pejl_oplaeg_model_get (self->model);
  guint before = pejl_oplaeg_plads (oplaeg, oplaeg->dias->len), all;
  PejlOplaeserWindow *presenter;

  pejl_test_activate (GTK_WIDGET (self), "page.add-slide", g_variant_new_string ("11:0"));
  oplaeg = pejl_oplaeg_model_get (self->model);
  all = oplaeg->dias->len;
  g_assert_true (pejl_oplaeg_page_dias (self)->tomt);
  g_assert_nonnull (strstr (gtk_label_get_label (self->maerke_text), "Vises ikke"));
  g_assert_true (gtk_widget_has_css_class (self->maerke, "warning"));
  g_assert_cmpuint (pejl_oplaeg_plads (oplaeg, all), ==, before);
  presenter = pejl_oplaeser_window_present (GTK_WINDOW (window), store, &self->oplaeg, 0);
  g_assert_cmpuint (presenter->oplaeser.antal, ==, before);
  g_assert_cmpuint (presenter->oplaeser.antal, <, all);
  gtk_window_destroy (GTK_WINDOW (presenter));
  pejl_test_settle (GTK_WIDGET (window));
  done (window, store);
}

static gboolean
is_dated (gpointer data)
{
  PejlOplaegPage *self = data;
  g_autoptr (PejlOplaegPost) post
    = pejl_query_oplaeg_by_id (pejl_store_get_reader (pejl_page_get_store (PEJL_PAGE (self))), &self->oplaeg);

  return strcmp (post->dato, "2026-06-03") == 0 && strcmp (post->udvalg, "Byrådet") == 0;
}

/* For whom and when is changed afterwards; numbers and slides stay, and Ctrl+Z takes it back. */
static void
test_about (void)
{
  PejlWindow *window;
  PejlStore *store;
  PejlOplaegPage *self = show (&window, &store);
  g_autoptr (PejlOplaegPost) before = pejl_query_oplaeg_by_id (pejl_store_get_reader (store), &self->oplaeg), after = NULL;
  g_autoptr (GError) error = NULL;
  GtkWindow *dialog;
  GtkWidget *date;

  pejl_test_activate (GTK_WIDGET (self), "page.about-oplaeg", NULL);
  dialog = pejl_test_other_window (GTK_WINDOW (window));
  gtk_editable_set_text (GTK_EDITABLE (pejl_test_find (GTK_WIDGET (dialog), is_entry_with, (gpointer) before->udvalg)), "Byrådet");
  date = pejl_test_find (GTK_WIDGET (dialog), is_entry_with, (gpointer) "");
  gtk_editable_set_text (GTK_EDITABLE (date), "31. juni");
  g_signal_emit_by_name (pejl_test_find (GTK_WIDGET (dialog), is_suggested, NULL), "clicked");
  g_assert_false (is_dated (self));
  gtk_editable_set_text (GTK_EDITABLE (date), "3.6.2026");
  g_signal_emit_by_name (pejl_test_find (GTK_WIDGET (dialog), is_suggested, NULL), "clicked");
  pejl_test_wait ("the day", is_dated, self);
  after = pejl_query_oplaeg_by_id (pejl_store_get_reader (store), &self->oplaeg);
  g_assert_cmpstr (after->tal, ==, before->tal);
  g_assert_cmpstr (after->titel, ==, before->titel);
  g_assert_true (pejl_store_undo (store, &error));
  g_assert_false (is_dated (self));
  pejl_test_settle (GTK_WIDGET (window));
  done (window, store);
}

typedef struct
{
  GtkWindow *window;
  guint monitor;
} Sted;

/* The window covers that monitor, or (the speaker's) lies on it. */
static gboolean
stands_on (gpointer data)
{
  const Sted *sted = data;
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (sted->window));
  g_autoptr (GdkMonitor) wanted = g_list_model_get_item (gdk_display_get_monitors (display), sted->monitor);
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (sted->window));
  GdkRectangle place;

  gdk_monitor_get_geometry (wanted, &place);
  return surface != NULL && gdk_display_get_monitor_at_surface (display, surface) == wanted
         && (!gtk_window_is_fullscreen (sted->window)
             || (gdk_surface_get_width (surface) == place.width && gdk_surface_get_height (surface) == place.height));
}

static gboolean
covers (gpointer data)
{
  return gtk_window_is_fullscreen (((const Sted *) data)->window) && stands_on (data);
}

/* The room sees the slides on the other monitor at once, and on the one that is chosen; the notes stay with the speaker. */
static void
test_two_monitors (void)
{
  PejlWindow *window;
  PejlStore *store;
  PejlOplaegPage *self;
  PejlOplaeserWindow *presenter;
  Sted room = { NULL, 1 }, speaker = { NULL, 0 };
  GListModel *monitors = gdk_display_get_monitors (gdk_display_get_default ());

  if (g_list_model_get_n_items (monitors) < 2)
    {
      g_test_skip ("the display has one monitor (tests/app/med-to-skaerme gives two)");
      return;
    }
  self = show (&window, &store);
  presenter = pejl_oplaeser_window_present (GTK_WINDOW (window), store, &self->oplaeg, 0);
  room.window = pejl_oplaeser_window_get_room (presenter);
  speaker.window = GTK_WINDOW (presenter);
  pejl_test_wait ("the slides on the other monitor", covers, &room);
  pejl_test_wait ("the notes on the speaker's", stands_on, &speaker);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (presenter->screens)));
  room.monitor = 0;
  gtk_drop_down_set_selected (presenter->screens, 0);
  pejl_test_wait ("the slides on the first monitor", covers, &room);
  room.monitor = 1;
  gtk_drop_down_set_selected (presenter->screens, 1);
  pejl_test_wait ("the slides on the second monitor", covers, &room);
  g_assert_true (stands_on (&speaker));
  gtk_window_destroy (GTK_WINDOW (presenter));
  pejl_test_settle (GTK_WIDGET (window));
  done (window, store);
}

/* The presenter goes through the slides, and ends. */
static void
test_present (void)
{
  PejlWindow *window;
  PejlStore *store;
  PejlOplaegPage *self = show (&window, &store);
  PejlOplaeserWindow *presenter = pejl_oplaeser_window_present (GTK_WINDOW (window), store, &self->oplaeg, 0);
  guint n = presenter->oplaeser.antal;
  gpointer gone = presenter;

  g_object_add_weak_pointer (G_OBJECT (presenter), &gone);
  pejl_test_settle (GTK_WIDGET (presenter));
  g_assert_nonnull (pejl_oplaeser_window_get_room (presenter));
  pejl_oplaeser_do_key (presenter, PEJL_OPLAESER_NAESTE, 0);
  g_assert_cmpuint (pejl_oplaeser_window_get_nr (presenter), ==, 1);
  pejl_oplaeser_do_key (presenter, PEJL_OPLAESER_CIFFER, 4);
  pejl_oplaeser_do_key (presenter, PEJL_OPLAESER_SPRING, 0);
  g_assert_cmpuint (pejl_oplaeser_window_get_nr (presenter), ==, 3);
  pejl_oplaeser_do_key (presenter, PEJL_OPLAESER_SIDSTE, 0);
  g_assert_cmpuint (pejl_oplaeser_window_get_nr (presenter), ==, n - 1);
  pejl_oplaeser_do_key (presenter, PEJL_OPLAESER_SORT, 0);
  pejl_oplaeser_do_key (presenter, PEJL_OPLAESER_UD, 0);
  g_assert_nonnull (gone);
  pejl_oplaeser_do_key (presenter, PEJL_OPLAESER_UD, 0);
  while (gone != NULL)
    g_main_context_iteration (NULL, TRUE);
  done (window, store);
}

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  g_test_add_func ("/oplaeg-page/shows", test_shows);
  g_test_add_func ("/oplaeg-page/use", test_use);
  g_test_add_func ("/oplaeg-page/write", test_write);
  g_test_add_func ("/oplaeg-page/flag", test_flag);
  g_test_add_func ("/oplaeg-page/order", test_order);
  g_test_add_func ("/oplaeg-page/rammer", test_rammer);
  g_test_add_func ("/oplaeg-page/new", test_new);
  g_test_add_func ("/oplaeg-page/picture", test_picture);
  g_test_add_func ("/oplaeg-page/not-shown-yet", test_not_shown_yet);
  g_test_add_func ("/oplaeg-page/about", test_about);
  g_test_add_func ("/oplaeg-page/present", test_present);
  g_test_add_func ("/oplaeg-page/two-monitors", test_two_monitors);
  return g_test_run ();
}
