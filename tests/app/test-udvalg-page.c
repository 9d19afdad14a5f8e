// SPDX-License-Identifier: GPL-3.0-or-later
// Page Udvalg: the data cut-off, as a person sets it.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"

#include "app/widgets/pejl-felt-popover.h"
#include "app/widgets/udvalg/pejl-figur-card.h"
#include "app/widgets/udvalg/pejl-skaering-knap.h"

#include <string.h>

static gboolean
is_menu_button (GtkWidget *widget, gpointer data)
{
  return GTK_IS_MENU_BUTTON (widget);
}

static gboolean
is_label_with (GtkWidget *widget, gpointer words)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL;
}

static gboolean
has_cards (gpointer page)
{
  return pejl_test_find_type (page, PEJL_TYPE_FIGUR_CARD) != NULL;
}

static gboolean
is_finding (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "title-2");
}

static char *
finding_of (GtkWidget *page)
{
  return g_strdup (gtk_label_get_text (GTK_LABEL (pejl_test_find (page, is_finding, NULL))));
}

typedef struct
{
  GtkWidget *page;
  const char *words;
} Wanted;

/* The finding is another than these words. */
static gboolean
says_else (gpointer data)
{
  const Wanted *wanted = data;
  g_autofree char *now = finding_of (wanted->page);

  return strcmp (now, wanted->words) != 0;
}

static gboolean
finds (gpointer data)
{
  return !says_else (data);
}

static gboolean
says (gpointer data)
{
  const Wanted *wanted = data;

  return pejl_test_find (wanted->page, is_label_with, (gpointer) wanted->words) != NULL;
}

static PejlFeltPopover *
popover_of (GtkWidget *knap)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (pejl_test_find (knap, is_menu_button, NULL));

  return PEJL_FELT_POPOVER (gtk_menu_button_get_popover (button));
}

static gboolean
type (GtkWidget *knap, const char *text)
{
  gboolean taken = FALSE;

  g_signal_emit_by_name (popover_of (knap), "done", text, &taken);
  return taken;
}

/* What came after the last day that counts is out of the numbers; an empty field takes all in again. */
static void
test_cutoff (void)
{
  PejlStore *store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  PejlWindow *window = pejl_test_window_new (store, 1200, 800);
  GtkWidget *page = GTK_WIDGET (pejl_test_show_page (window, "udvalg")), *knap;
  Wanted day = { page, "Data til og med 01.01.2010" }, all = { page, "Alle data" }, before = { page, NULL };
  g_autofree char *finding = NULL;

  pejl_test_wait ("the charts", has_cards, page);
  knap = pejl_test_find_type (page, PEJL_TYPE_SKAERING_KNAP);
  g_assert_nonnull (knap);
  g_assert_true (says (&all));
  finding = finding_of (page);
  before.words = finding;
  g_assert_false (type (knap, "i går"));
  g_assert_cmpstr (pejl_skaering_knap_get (PEJL_SKAERING_KNAP (knap)), ==, "");
  g_assert_true (type (knap, "1.1.2010"));
  g_assert_cmpstr (pejl_skaering_knap_get (PEJL_SKAERING_KNAP (knap)), ==, "2010-01-01");
  pejl_test_wait ("the cut-off", says, &day);
  pejl_test_wait ("another finding", says_else, &before);
  g_assert_true (type (knap, ""));
  pejl_test_wait ("all data", says, &all);
  pejl_test_wait ("the same finding", finds, &before);
  pejl_test_settle (page);
  pejl_test_window_close (window);
  pejl_test_store_free (store);
}

static gboolean
is_area_choice (GtkWidget *widget, gpointer data)
{
  return GTK_IS_DROP_DOWN (widget) && gtk_drop_down_get_selected_item (GTK_DROP_DOWN (widget)) != NULL
         && GTK_IS_STRING_OBJECT (gtk_drop_down_get_selected_item (GTK_DROP_DOWN (widget)))
         && strcmp (gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_drop_down_get_selected_item (GTK_DROP_DOWN (widget)))),
                    "Samlet") == 0;
}

static gboolean
is_cut (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));
}

/* On a narrow window the choice of an area goes below its words; it is read whole. */
static void
test_narrow_choice (void)
{
  PejlStore *store = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  PejlWindow *window = pejl_test_window_new (store, 400, 800);
  GtkWidget *page = GTK_WIDGET (pejl_test_show_page (window, "udvalg")), *choice;

  pejl_test_wait ("the charts", has_cards, page);
  pejl_test_settle (page);
  choice = pejl_test_find (page, is_area_choice, NULL);
  g_assert_nonnull (choice);
  g_assert_null (pejl_test_find (choice, is_cut, NULL));
  pejl_test_window_close (window);
  pejl_test_store_free (store);
}

int
main (int argc, char **argv)
{
  pejl_test_app_init (&argc, &argv);
  g_test_add_func ("/udvalg-page/cut-off", test_cutoff);
  g_test_add_func ("/udvalg-page/narrow-choice", test_narrow_choice);
  return g_test_run ();
}
