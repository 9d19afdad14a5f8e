// SPDX-License-Identifier: GPL-3.0-or-later
// Ways into the scenes of context figures.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-scenes-ramme.h"

#include "app/dialogs/pejl-ramme-dialog.h"
#include "app/dialogs/pejl-rammetal-dialog.h"
#include "app/widgets/hus/pejl-hus-rammer.h"
#include "core/actions/pejl-rammetal-actions.h"
#include "core/store/query/pejl-query-rammetal.h"
#include "core/store/query/pejl-query.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define HOUSES 5

/* A house with figures; a store without any gets some. */
static PejlId
some_house (PejlStore *store)
{
  PejlReader *reader = pejl_store_get_reader (store);
  const PejlFilter everything = { 0 };
  g_autoptr (GPtrArray) huse = pejl_query_dagtilbud (reader, &everything, "", FALSE, FALSE);
  PejlId first = ((PejlDagtilbud *) g_ptr_array_index (huse, 0))->id;
  g_autoptr (GPtrArray) own = pejl_query_rammetal (reader, &first, NULL, NULL, "");
  static const double values[] = { 4.6, 5.2, 4.9 };

  for (guint i = 0; own->len == 0 && i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (PejlRammetal) tal = pejl_rammetal_new ();
      g_autoptr (GError) error = NULL;

      g_free (tal->noegletal);
      g_free (tal->dato);
      g_free (tal->kilde);
      tal->noegletal = g_strdup ("sygefravaer-pct");
      tal->dato = g_strdup_printf ("%u-12-31", 2023 + i);
      tal->kilde = g_strdup ("Opdigtede tal");
      tal->tid = PEJL_RAMMETID_AAR;
      tal->dagtilbud = first;
      tal->vaerdi = values[i];
      pejl_rammetal_set (store, tal, NULL, NULL, &error);
      g_assert_no_error (error);
    }
  return first;
}

static PejlPage *
show_house (PejlWindow *window, const PejlId *id)
{
  char buf[PEJL_ID_STRLEN];

  pejl_test_activate (GTK_WIDGET (window), "win.open-dagtilbud", g_variant_new_string (pejl_id_to_buf (id, buf)));
  pejl_test_settle (GTK_WIDGET (window));
  return pejl_page_of (pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_HUS_RAMMER));
}

GtkWindow *
pejl_test_scene_ramme_hus (PejlWindow *window, PejlStore *store)
{
  PejlId hus = some_house (store);
  GtkWidget *rammer, *viewport, *scroller;
  graphene_rect_t bounds;

  show_house (window, &hus);
  rammer = pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_HUS_RAMMER);
  viewport = gtk_widget_get_ancestor (rammer, GTK_TYPE_VIEWPORT);
  scroller = gtk_widget_get_ancestor (rammer, GTK_TYPE_SCROLLED_WINDOW);
  g_assert_true (gtk_widget_compute_bounds (rammer, viewport, &bounds));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                            gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)))
                              + bounds.origin.y - 60);
  return GTK_WINDOW (window);
}

GtkWindow *
pejl_test_scene_rammetal (PejlWindow *window, PejlStore *store)
{
  PejlId hus = some_house (store);

  pejl_rammetal_dialog_present (show_house (window, &hus), &hus, "sygefravaer-pct");
  return pejl_test_other_window (GTK_WINDOW (window));
}

static gboolean
opens_figure (GtkWidget *widget, gpointer data)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), data) == 0;
}

GtkWidget *
pejl_test_rammetal_figur_knap (GtkWindow *dialog)
{
  return pejl_test_find (GTK_WIDGET (dialog), opens_figure, _("Name, unit and decimals of the figure …"));
}

GtkWindow *
pejl_test_rammetal_figur (GtkWindow *dialog)
{
  GListModel *all = gtk_window_get_toplevels ();
  GtkWidget *button = pejl_test_rammetal_figur_knap (dialog);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

      if (gtk_window_get_transient_for (window) == dialog)
        return window;
    }
  g_assert_not_reached ();
}

GtkWindow *
pejl_test_scene_noegletal (PejlWindow *window, PejlStore *store)
{
  return pejl_test_rammetal_figur (pejl_test_scene_rammetal (window, store));
}

/* --- a file --- */

char *
pejl_test_ramme_fil (PejlStore *store)
{
  g_autofree char *folder = g_dir_make_tmp ("pejl-ramme-XXXXXX", NULL);
  const PejlFilter everything = { 0 };
  g_autoptr (GPtrArray) huse = pejl_query_dagtilbud (pejl_store_get_reader (store), &everything, "", FALSE, FALSE);
  g_autoptr (GString) text = g_string_new ("Institutionsnummer;Institution;År;Normering 3-5 år;Sygefravær i pct.;Antal børn;Bemærkning\n");
  char *path;

  for (guint i = 0; i < HOUSES && i < huse->len; i++)
    {
      const PejlDagtilbud *hus = g_ptr_array_index (huse, i);

      g_string_append_printf (text, "%s;%s;2025;6,%u;%u,%u;%u;\n", hus->gnummer, hus->navn, i, 4 + i, 9 - i, 48 + 3 * i);
    }
  g_string_append (text, ";Hele kommunen;2024;6,3;5,6;1.204;\n;Et hus, der ikke er her;2025;6,1;5,0;41;lukket\n;Hele kommunen;i fjor;;5,1;;\n");
  path = g_build_filename (folder, "normering-og-fravaer.csv", NULL);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  return path;
}

void
pejl_test_ramme_fil_free (char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_unlink (path);
  g_rmdir (folder);
  g_free (path);
}

static gboolean
is_button (GtkWidget *widget, gpointer label)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

GtkWidget *
pejl_test_ramme_knap (GtkWindow *window, const char *label)
{
  GtkWidget *found = pejl_test_find (GTK_WIDGET (window), is_button, (gpointer) label);

  g_assert_nonnull (found);
  return found;
}

static gboolean
is_planned (gpointer dialog)
{
  GtkWidget *next = pejl_test_find (dialog, is_button, (gpointer) _("_See the figures"));

  return next != NULL && gtk_widget_get_sensitive (next);
}

static GtkWindow *
present (PejlWindow *window, PejlStore *store)
{
  char *path = pejl_test_ramme_fil (store);
  GtkWindow *dialog;

  pejl_ramme_dialog_present (pejl_test_show_page (window, "dagtilbud"), path);
  dialog = pejl_test_other_window (GTK_WINDOW (window));
  pejl_test_wait ("the columns of the file", is_planned, dialog);
  pejl_test_ramme_fil_free (path);
  return dialog;
}

GtkWindow *
pejl_test_scene_ramme_kolonner (PejlWindow *window, PejlStore *store)
{
  return present (window, store);
}

GtkWindow *
pejl_test_scene_ramme_tal (PejlWindow *window, PejlStore *store)
{
  GtkWindow *dialog = present (window, store);

  g_signal_emit_by_name (pejl_test_ramme_knap (dialog, _("_See the figures")), "clicked");
  pejl_test_settle (GTK_WIDGET (dialog));
  return dialog;
}
