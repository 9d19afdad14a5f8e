// SPDX-License-Identifier: GPL-3.0-or-later
// The page Handleplaner and the tab of a visit, by action and by key.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"

#include "app/pages/pejl-handleplaner-page.h"
#include "app/pages/pejl-tilsyn-editor-page.h"
#include "app/widgets/evidens/pejl-evidens-row.h"
#include "app/widgets/handleplan/pejl-handleplan-view.h"
#include "app/widgets/handleplan/pejl-punkt-dele.h"
#include "app/widgets/handleplan/pejl-punkt-liste.h"
#include "app/widgets/handleplan/pejl-punkt-model.h"
#include "app/widgets/handleplan/pejl-punkt-view.h"
#include "app/widgets/handleplan/pejl-tavle.h"
#include "app/widgets/pejl-tekstfelt.h"
#include "app/widgets/tilsyn/pejl-med-view.h"
#include "core/actions/pejl-handleplan-actions.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/store/query/pejl-query-handleplan.h"

#include <string.h>

typedef struct
{
  PejlStore *store;
  PejlWindow *window;
  PejlId hus;
  PejlId kladde;
} Fixture;

static PejlId
add (Fixture *f, const char *titel, int days, PejlPunktStatus status)
{
  char today[PEJL_DATO_LEN], frist[PEJL_DATO_LEN];
  PejlPunktNyt nyt = { .titel = titel, .frist = frist, .ansvarlig = "pædagogisk leder" };
  g_autoptr (GError) error = NULL;
  PejlId id;

  pejl_dato_today (today);
  pejl_dato_add_days (today, days, frist);
  pejl_punkt_add_to_dagtilbud (f->store, &f->hus, &nyt, &id, &error);
  g_assert_no_error (error);
  pejl_punkt_set_status (f->store, &id, status, &error);
  g_assert_no_error (error);
  return id;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  pejl_test_store_hus (&f->hus);
  pejl_test_store_kladde (f->store, &f->kladde);
  f->window = NULL;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  pejl_test_window_close (f->window);
  pejl_test_store_free (f->store);
}

static GtkWidget *
open_page (Fixture *f, int width)
{
  f->window = pejl_test_window_new (f->store, width, 768);
  return GTK_WIDGET (pejl_test_show_page (f->window, "handleplaner"));
}

static gboolean
says (GtkWidget *widget, gpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL;
}

static PejlPunktStatus
status_of (Fixture *f, const PejlId *id)
{
  g_autoptr (PejlPunkt) punkt = pejl_query_punkt (pejl_store_get_reader (f->store), id);

  g_assert_nonnull (punkt);
  return punkt->status;
}

/* As the keyboard sends it, to whatever has the focus: first down from the window, then up again. */
static gboolean
offer_key (GtkWidget *widget, GtkPropagationPhase phase, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller) || gtk_event_controller_get_propagation_phase (controller) != phase)
        continue;
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0u, state, &handled);
      if (handled)
        return TRUE;
    }
  return FALSE;
}

static void
press (Fixture *f, guint keyval, GdkModifierType state)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_autoptr (GPtrArray) path = g_ptr_array_new ();

  g_assert_nonnull (focus);
  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    g_ptr_array_add (path, widget);
  for (guint i = path->len; i > 0; i--)
    if (offer_key (path->pdata[i - 1], GTK_PHASE_CAPTURE, keyval, state))
      break;
  pejl_test_settle (GTK_WIDGET (f->window));
}

static const PejlId *
focused_punkt (Fixture *f)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->window));

  g_assert_true (GTK_IS_LIST_BOX_ROW (focus));
  return pejl_punkt_row_get_id (GTK_LIST_BOX_ROW (focus));
}

static gboolean
has_name (GtkWidget *widget, const char *name)
{
  char *wrong;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;
  wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_free (wrong);
  return wrong == NULL;
}

static gboolean
is_field_named (GtkWidget *widget, gpointer name)
{
  return GTK_IS_TEXT_VIEW (widget) && has_name (widget, name);
}

static gboolean
is_turn (GtkWidget *widget, gpointer unused)
{
  return GTK_IS_TOGGLE_BUTTON (widget) && has_name (widget, "Vend rækkefølgen");
}

/* Typed into the first field of that name, and left. */
static void
write_in (GtkWidget *page, const char *name, const char *text)
{
  GtkWidget *field = pejl_test_find (page, is_field_named, (gpointer) name);

  g_assert_nonnull (field);
  gtk_widget_grab_focus (field);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), text, -1);
  pejl_page_flush (PEJL_PAGE (page));
  pejl_test_settle (page);
}

/* --- the page --- */

static void
test_finding (Fixture *f, gconstpointer data)
{
  GtkWidget *page;

  add (f, "Rolige overgange", -4, PEJL_PUNKT_I_GANG);
  add (f, "Fælles oprydning", 20, PEJL_PUNKT_AABEN);
  page = open_page (f, 1200);
  g_assert_nonnull (pejl_test_find (page, says, "1\u00a0af\u00a02 åbne punkter er over fristen"));
  g_assert_nonnull (pejl_test_find (page, says, "4 dage over"));
  g_assert_nonnull (pejl_test_find (page, says, "Rolige overgange"));
}

/* The whole card is read at once. */
static void
test_card_is_named (Fixture *f, gconstpointer data)
{
  PejlId id = add (f, "Rolige overgange", -4, PEJL_PUNKT_I_GANG);
  GtkWidget *page = open_page (f, 1200);
  g_autoptr (PejlPunkt) punkt = pejl_query_punkt (pejl_store_get_reader (f->store), &id);
  char today[PEJL_DATO_LEN];
  g_autofree char *spoken = NULL;

  pejl_dato_today (today);
  spoken = pejl_punkt_spoken (punkt, today, TRUE);
  g_assert_nonnull (strstr (spoken, "I gang, frist"));
  g_assert_nonnull (strstr (spoken, "Ansvarlig: pædagogisk leder"));
  g_assert_true (pejl_tavle_focus_punkt (PEJL_TAVLE (pejl_test_find_type (page, PEJL_TYPE_TAVLE)), &id));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_window_get_focus (GTK_WINDOW (f->window))),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, spoken);
}

/* Arrows walk between columns; with Ctrl the point goes along, and undo takes it back. */
static void
test_keys (Fixture *f, gconstpointer data)
{
  PejlId open = add (f, "Åben", 5, PEJL_PUNKT_AABEN);
  PejlId waits = add (f, "Venter", 9, PEJL_PUNKT_AFVENTER);
  GtkWidget *page = open_page (f, 1200);
  PejlTavle *tavle = PEJL_TAVLE (pejl_test_find_type (page, PEJL_TYPE_TAVLE));

  g_assert_true (pejl_tavle_focus_punkt (tavle, &open));
  press (f, GDK_KEY_Right, 0);
  g_assert_true (pejl_id_equal (focused_punkt (f), &waits));
  press (f, GDK_KEY_Left, 0);
  g_assert_true (pejl_id_equal (focused_punkt (f), &open));

  press (f, GDK_KEY_Right, GDK_CONTROL_MASK);
  g_assert_cmpint (status_of (f, &open), ==, PEJL_PUNKT_I_GANG);
  g_assert_true (pejl_id_equal (focused_punkt (f), &open));
  press (f, GDK_KEY_Left, GDK_CONTROL_MASK);
  g_assert_cmpint (status_of (f, &open), ==, PEJL_PUNKT_AABEN);
  press (f, GDK_KEY_Left, GDK_CONTROL_MASK);
  g_assert_cmpint (status_of (f, &open), ==, PEJL_PUNKT_AABEN);
  pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  g_assert_cmpint (status_of (f, &open), ==, PEJL_PUNKT_I_GANG);
}

/* A point opens in the pane; what is typed there is a draft at once and an op when it is left. */
static void
test_open_and_write (Fixture *f, gconstpointer data)
{
  PejlId id = add (f, "Rolige overgange", 5, PEJL_PUNKT_AABEN);
  GtkWidget *page = open_page (f, 1200);
  PejlTavle *tavle = PEJL_TAVLE (pejl_test_find_type (page, PEJL_TYPE_TAVLE));
  GtkWidget *pane;
  GtkTextBuffer *buffer;
  char hex[PEJL_ID_STRLEN];

  g_assert_null (pejl_test_find_type (page, PEJL_TYPE_PUNKT_VIEW));
  g_signal_emit_by_name (tavle, "opened", pejl_id_to_buf (&id, hex));
  pejl_test_settle (page);
  pane = pejl_test_find_type (page, PEJL_TYPE_PUNKT_VIEW);
  g_assert_nonnull (pane);
  pejl_punkt_view_focus_handling (PEJL_PUNKT_VIEW (pane));
  g_assert_true (GTK_IS_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (f->window))));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (f->window))));
  gtk_text_buffer_set_text (buffer, "Tre hold fra bordet", -1);
  pejl_page_flush (PEJL_PAGE (page));
  g_autoptr (PejlPunkt) punkt = pejl_query_punkt (pejl_store_get_reader (f->store), &id);
  g_assert_cmpstr (punkt->handling, ==, "Tre hold fra bordet");
}

static gboolean
has_draft (gpointer data)
{
  Fixture *f = data;
  PejlId id;
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *field = NULL;
  g_autofree char *draft = NULL;
  PejlPunktQuery query;

  pejl_punkt_query_init (&query);
  found = pejl_query_punkter (pejl_store_get_reader (f->store), &query, 0, 1);
  id = ((PejlPunkt *) found->pdata[0])->id;
  field = pejl_handleplan_draft_field (&id, PEJL_FIELD_PUNKT_HANDLING);
  draft = pejl_store_draft_get (f->store, PEJL_DRAFT_PUNKT, field, NULL);
  return g_strcmp0 (draft, "Tre hold") == 0;
}

static void
test_draft (Fixture *f, gconstpointer data)
{
  PejlId id = add (f, "Rolige overgange", 5, PEJL_PUNKT_AABEN);
  GtkWidget *page = open_page (f, 1200);

  pejl_handleplaner_page_open (PEJL_HANDLEPLANER_PAGE (page), &id);
  pejl_test_settle (page);
  pejl_punkt_view_focus_handling (PEJL_PUNKT_VIEW (pejl_test_find_type (page, PEJL_TYPE_PUNKT_VIEW)));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (f->window)))),
                            "Tre hold", -1);
  pejl_test_wait ("the draft", has_draft, f);
}

/* Notes over time: one is added, mended where it stands with its day kept, and taken back. */
static void
test_notes (Fixture *f, gconstpointer data)
{
  PejlId id = add (f, "Rolige overgange", 5, PEJL_PUNKT_AABEN);
  GtkWidget *page = open_page (f, 1200);
  PejlReader *reader = pejl_store_get_reader (f->store);
  char today[PEJL_DATO_LEN];
  g_autofree char *day = NULL;
  g_autofree char *name = NULL;

  pejl_dato_today (today);
  day = pejl_dato_format_long (today);
  name = g_strdup_printf ("Note fra %s", day);
  pejl_handleplaner_page_open (PEJL_HANDLEPLANER_PAGE (page), &id);
  pejl_test_settle (page);
  g_assert_null (pejl_test_find (page, is_field_named, name));
  write_in (page, "Ny note", "Talt med lederen");
  write_in (page, "Ny note", "Set på stuen");
  {
    g_autoptr (GPtrArray) two = pejl_query_punkt_noter (reader, &id);

    g_assert_cmpuint (two->len, ==, 2);
    g_assert_cmpstr (((PejlPunktNote *) two->pdata[0])->tekst, ==, "Talt med lederen");
  }
  write_in (page, name, "Talt med leder og medarbejdere");
  {
    g_autoptr (GPtrArray) mended = pejl_query_punkt_noter (reader, &id);

    g_assert_cmpuint (mended->len, ==, 2);
    g_assert_cmpstr (((PejlPunktNote *) mended->pdata[0])->tekst, ==, "Talt med leder og medarbejdere");
    g_assert_cmpstr (((PejlPunktNote *) mended->pdata[0])->dato, ==, today);
  }
  pejl_test_activate (GTK_WIDGET (f->window), "win.undo", NULL);
  pejl_test_settle (page);
  {
    g_autoptr (GPtrArray) back = pejl_query_punkt_noter (reader, &id);

    g_assert_cmpstr (((PejlPunktNote *) back->pdata[0])->tekst, ==, "Talt med lederen");
  }
}

static gboolean
has_note_draft (gpointer data)
{
  Fixture *f = data;
  PejlPunktQuery query;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) noter = NULL;
  g_autofree char *field = NULL;
  g_autofree char *draft = NULL;

  pejl_punkt_query_init (&query);
  found = pejl_query_punkter (pejl_store_get_reader (f->store), &query, 0, 1);
  noter = pejl_query_punkt_noter (pejl_store_get_reader (f->store), &((PejlPunkt *) found->pdata[0])->id);
  field = pejl_handleplan_draft_field (&((PejlPunktNote *) noter->pdata[0])->id, PEJL_FIELD_PUNKT_NOTE_TEKST);
  draft = pejl_store_draft_get (f->store, PEJL_DRAFT_PUNKT, field, NULL);
  return g_strcmp0 (draft, "Talt med leder og") == 0;
}

/* A note half mended when the program ends is half mended when it begins again, and changed by nobody yet. */
static void
test_note_draft (Fixture *f, gconstpointer data)
{
  PejlId id = add (f, "Rolige overgange", 5, PEJL_PUNKT_AABEN);
  g_autoptr (GError) error = NULL;
  GtkWidget *page;
  GtkWidget *field;
  g_autoptr (GPtrArray) noter = NULL;
  char today[PEJL_DATO_LEN];
  g_autofree char *day = NULL;
  g_autofree char *name = NULL;

  pejl_dato_today (today);
  day = pejl_dato_format_long (today);
  name = g_strdup_printf ("Note fra %s", day);
  g_assert_true (pejl_punkt_note_add (f->store, &id, "Talt med lederen", NULL, &error));
  page = open_page (f, 1200);
  pejl_handleplaner_page_open (PEJL_HANDLEPLANER_PAGE (page), &id);
  pejl_test_settle (page);
  field = pejl_test_find (page, is_field_named, name);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), "Talt med leder og", -1);
  pejl_test_wait ("the draft of the note", has_note_draft, f);
  noter = pejl_query_punkt_noter (pejl_store_get_reader (f->store), &id);
  g_assert_cmpstr (((PejlPunktNote *) noter->pdata[0])->tekst, ==, "Talt med lederen");
}

static gboolean
is_orders (GtkWidget *widget, gpointer unused)
{
  GListModel *model = GTK_IS_DROP_DOWN (widget) ? gtk_drop_down_get_model (GTK_DROP_DOWN (widget)) : NULL;

  return GTK_IS_STRING_LIST (model) && g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (model), 0), "Efter frist") == 0;
}

static char *
first_title (GtkWidget *page)
{
  GListModel *model = pejl_punkt_liste_get_model (PEJL_PUNKT_LISTE (pejl_test_find_type (page, PEJL_TYPE_PUNKT_LISTE)));
  g_autoptr (PejlPunktItem) first = g_list_model_get_item (model, 0);

  return g_strdup (pejl_punkt_item_get_punkt (first)->titel);
}

/* The order is chosen, and turned round, also where there is room for 400 px only. */
static void
test_order (Fixture *f, gconstpointer data)
{
  const struct
  {
    guint order;
    gboolean turned;
    const char *first;
  } cases[] = { { 0, FALSE, "Snart" }, { 0, TRUE, "Senere" }, { 2, FALSE, "Senere" }, { 2, TRUE, "Snart" } };
  GtkWidget *page;
  GtkWidget *orders;
  GtkWidget *turn;

  add (f, "Senere", 20, PEJL_PUNKT_AABEN);
  add (f, "Snart", 2, PEJL_PUNKT_AFVENTER);
  page = open_page (f, 400);
  orders = pejl_test_find (page, is_orders, NULL);
  g_assert_nonnull (orders);
  turn = pejl_test_find (page, is_turn, NULL);
  g_assert_nonnull (turn);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *first = NULL;

      gtk_drop_down_set_selected (GTK_DROP_DOWN (orders), cases[i].order);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (turn), cases[i].turned);
      pejl_test_settle (page);
      first = first_title (page);
      g_assert_cmpstr (first, ==, cases[i].first);
    }
}

/* Narrow there is a list, the overdue first; and it is the same points. */
static void
test_narrow (Fixture *f, gconstpointer data)
{
  PejlId late;
  GtkWidget *page;
  GtkWidget *list;
  g_autofree char *view = NULL;

  add (f, "Fælles oprydning", 20, PEJL_PUNKT_AABEN);
  late = add (f, "Rolige overgange", -4, PEJL_PUNKT_I_GANG);
  page = open_page (f, 400);
  g_object_get (page, "view", &view, NULL);
  g_assert_cmpstr (view, ==, "liste");
  list = pejl_test_find_type (page, PEJL_TYPE_PUNKT_LISTE);
  g_assert_nonnull (list);
  g_assert_cmpuint (g_list_model_get_n_items (pejl_punkt_liste_get_model (PEJL_PUNKT_LISTE (list))), ==, 2);
  g_autoptr (PejlPunktItem) first = g_list_model_get_item (pejl_punkt_liste_get_model (PEJL_PUNKT_LISTE (list)), 0);
  g_assert_true (pejl_id_equal (&pejl_punkt_item_get_punkt (first)->id, &late));
}

/* The list follows what is filtered, and tells of one row when one changes. */
static void
test_list_model (Fixture *f, gconstpointer data)
{
  PejlId id = add (f, "Rolige overgange", -4, PEJL_PUNKT_I_GANG);
  GtkWidget *page;
  GListModel *model;
  g_autoptr (GError) error = NULL;

  add (f, "Fælles oprydning", 20, PEJL_PUNKT_AABEN);
  page = open_page (f, 1200);
  g_object_set (page, "view", "liste", NULL);
  pejl_test_settle (page);
  model = pejl_punkt_liste_get_model (PEJL_PUNKT_LISTE (pejl_test_find_type (page, PEJL_TYPE_PUNKT_LISTE)));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 2);
  pejl_punkt_liste_set_vis (PEJL_PUNKT_LISTE (pejl_test_find_type (page, PEJL_TYPE_PUNKT_LISTE)), PEJL_PUNKT_LISTE_OVER);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  g_assert_true (pejl_punkt_set_status (f->store, &id, PEJL_PUNKT_LUKKET, &error));
  pejl_test_settle (page);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 0);
  pejl_punkt_liste_set_vis (PEJL_PUNKT_LISTE (pejl_test_find_type (page, PEJL_TYPE_PUNKT_LISTE)), PEJL_PUNKT_LISTE_LUKKEDE);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
}

/* --- the tab of a visit --- */

static GtkWidget *
open_editor (Fixture *f)
{
  char hex[PEJL_ID_STRLEN];

  f->window = pejl_test_window_new (f->store, 1366, 768);
  pejl_test_activate (GTK_WIDGET (f->window), "win.open-tilsyn", g_variant_new_string (pejl_id_to_buf (&f->kladde, hex)));
  pejl_test_settle (GTK_WIDGET (f->window));
  return pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_TILSYN_EDITOR_PAGE);
}

/* What one brings along: those over the deadline first, how many of all; Enter opens the point in the tab. */
static void
test_brought_along (Fixture *f, gconstpointer data)
{
  PejlId late;
  GtkWidget *editor;
  g_autofree char *tab = NULL;
  char hex[PEJL_ID_STRLEN];

  add (f, "Fælles oprydning", 20, PEJL_PUNKT_AABEN);
  add (f, "Årshjul for stuerne", 3, PEJL_PUNKT_LUKKET);
  late = add (f, "Rolige overgange", -4, PEJL_PUNKT_I_GANG);
  editor = open_editor (f);
  g_assert_nonnull (pejl_test_find (pejl_test_find_type (editor, PEJL_TYPE_MED_VIEW), says, "2 åbne af 3"));
  g_assert_nonnull (pejl_test_find (pejl_test_find_type (editor, PEJL_TYPE_MED_VIEW), says, "4\u00a0dage over"));
  pejl_test_activate (editor, "page.show-punkt", g_variant_new_string (pejl_id_to_buf (&late, hex)));
  pejl_test_settle (editor);
  g_object_get (editor, "tab", &tab, NULL);
  g_assert_cmpstr (tab, ==, "handleplan");
  g_assert_true (pejl_id_equal (pejl_punkt_view_get_id (PEJL_PUNKT_VIEW (pejl_test_find_type (editor, PEJL_TYPE_PUNKT_VIEW))),
                                &late));
}

/* One key on an evidens: the point is there with its tegn, and one writes what is to be done. */
static void
test_point_from_evidens (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) evidens = NULL;
  const PejlEvidens *shown = NULL;
  GtkWidget *editor;
  GtkWidget *row;
  PejlPunktQuery query;
  g_autofree char *tab = NULL;

  editor = open_editor (f);
  row = pejl_test_find_type (editor, PEJL_TYPE_EVIDENS_ROW);
  g_assert_nonnull (row);
  shown = pejl_stroem_item_get_evidens (pejl_evidens_row_get_item (PEJL_EVIDENS_ROW (row)));
  gtk_widget_grab_focus (row);
  pejl_test_activate (row, "evidens.to-punkt", NULL);
  pejl_test_settle (editor);
  g_object_get (editor, "tab", &tab, NULL);
  g_assert_cmpstr (tab, ==, "handleplan");
  pejl_punkt_query_init (&query);
  query.tilsyn = f->kladde;
  found = pejl_query_punkter (pejl_store_get_reader (f->store), &query, 0, 10);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (pejl_id_equal (&((PejlPunkt *) found->pdata[0])->evidens, &shown->id));
  g_assert_true (GTK_IS_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (f->window))));
  g_assert_cmpuint (pejl_handleplan_view_get_n (PEJL_HANDLEPLAN_VIEW (pejl_test_find_type (editor, PEJL_TYPE_HANDLEPLAN_VIEW))),
                    ==, 1);
}

/* The row of Overblik leads to the point. */
static void
test_overblik_leads_here (Fixture *f, gconstpointer data)
{
  PejlId late = add (f, "Rolige overgange", -4, PEJL_PUNKT_I_GANG);
  GtkWidget *page;
  char hex[PEJL_ID_STRLEN];

  f->window = pejl_test_window_new (f->store, 1200, 768);
  page = GTK_WIDGET (pejl_test_show_page (f->window, "overblik"));
  g_assert_true (pejl_test_sees (page, "Handleplanspunkt er 4\u00a0dage over fristen"));
  pejl_test_activate (GTK_WIDGET (f->window), "win.open-punkt", g_variant_new_string (pejl_id_to_buf (&late, hex)));
  pejl_test_settle (GTK_WIDGET (f->window));
  g_assert_true (pejl_id_equal (
    pejl_punkt_view_get_id (PEJL_PUNKT_VIEW (pejl_test_find_type (GTK_WIDGET (f->window), PEJL_TYPE_PUNKT_VIEW))), &late));
}

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
#define ADD(name, function) g_test_add ("/handleplaner/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("finding", test_finding);
  ADD ("card-is-named", test_card_is_named);
  ADD ("keys", test_keys);
  ADD ("open-and-write", test_open_and_write);
  ADD ("draft", test_draft);
  ADD ("notes", test_notes);
  ADD ("note-draft", test_note_draft);
  ADD ("order", test_order);
  ADD ("narrow", test_narrow);
  ADD ("list-model", test_list_model);
  ADD ("brought-along", test_brought_along);
  ADD ("point-from-evidens", test_point_from_evidens);
  ADD ("overblik", test_overblik_leads_here);
  return g_test_run ();
}
