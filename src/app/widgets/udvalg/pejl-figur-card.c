// SPDX-License-Identifier: GPL-3.0-or-later
// Chart, table and menu in one card.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/udvalg/pejl-figur-card.h"

#include "app/dialogs/pejl-file-dialog.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/udvalg/pejl-chart-view.h"
#include "core/chart/pejl-chart-draw.h"
#include "core/chart/pejl-chart-export.h"
#include "core/chart/pejl-chart-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define WIDTH 1200
#define SCALE 2.0

struct _PejlFigurCard
{
  AdwBin parent_instance;

  /* children */
  PejlChartView *view;
  GtkExpander *expander;
  GtkGrid *grid;
  GtkMenuButton *menu;

  /* owned */
  char *stem;
};

enum
{
  MARK_ACTIVATED,
  TOLD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlFigurCard, pejl_figur_card, ADW_TYPE_BIN)

/* --- table --- */

static void
add_cell (GtkGrid *grid, const char *text, int column, int row, gboolean head, gboolean total)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), head);
  gtk_widget_add_css_class (label, head ? "caption-heading" : "numeric");
  if (total)
    gtk_widget_add_css_class (label, "heading");
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

static void
clear_table (PejlFigurCard *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

/* A chart of 150 houses has a thousand cells: they are made when somebody opens the table. */
static void
fill_table (PejlFigurCard *self)
{
  PejlChartSpec *spec = pejl_chart_view_get_spec (self->view);
  g_autoptr (PejlChartTable) table = NULL;

  clear_table (self);
  if (spec == NULL || !gtk_expander_get_expanded (self->expander))
    return;
  table = pejl_chart_table (spec);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, table->caption, -1);
  for (guint c = 0; c < table->header->len; c++)
    add_cell (self->grid, g_ptr_array_index (table->header, c), (int) c, 0, TRUE, FALSE);
  for (guint r = 0; r < table->rows->len; r++)
    for (guint c = 0; c < table->header->len; c++)
      add_cell (self->grid, pejl_chart_table_get (table, r, c), (int) c, (int) r + 1, FALSE,
                r + table->n_total_rows >= table->rows->len);
}

/* --- the picture --- */

static void
tell (PejlFigurCard *self, const char *text)
{
  g_signal_emit (self, signals[TOLD], 0, text);
}

static GdkTexture *
picture (PejlChartSpec *spec)
{
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  g_autoptr (PejlChartLayout) layout = pejl_chart_layout_new (spec, &style, WIDTH, 0);
  int width = (int) ceil (pejl_chart_layout_get_width (layout) * SCALE);
  int height = (int) ceil (pejl_chart_layout_get_height (layout) * SCALE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture;

  cairo_scale (cr, SCALE, SCALE);
  pejl_chart_draw (layout, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) cairo_image_surface_get_stride (surface) * (gsize) height);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_destroy (surface);
  return texture;
}

static void
action_copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PejlFigurCard *self = PEJL_FIGUR_CARD (widget);
  PejlChartSpec *spec = pejl_chart_view_get_spec (self->view);
  g_autoptr (GdkTexture) texture = NULL;

  if (spec == NULL)
    return;
  texture = picture (spec);
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  tell (self, _("The chart is copied as a picture"));
}

static void
on_file (GFile *file, gpointer user_data)
{
  PejlFigurCard *self = user_data;
  PejlChartSpec *spec = pejl_chart_view_get_spec (self->view);
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;
  g_autoptr (GError) error = NULL;
  gboolean ok;

  if (path == NULL || spec == NULL)
    return;
  ok = g_str_has_suffix (path, ".svg") ? pejl_chart_export_svg (spec, &style, WIDTH, 0, path, &error)
                                       : pejl_chart_export_png (spec, &style, WIDTH, 0, SCALE, path, &error);
  tell (self, ok ? _("The chart is written") : error->message);
}

static void
action_save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PejlFigurCard *self = PEJL_FIGUR_CARD (widget);
  g_autofree char *name = g_strdup_printf ("%s.%s", self->stem, g_variant_get_string (parameter, NULL));

  if (pejl_chart_view_get_spec (self->view) != NULL)
    pejl_file_dialog_save (GTK_WINDOW (gtk_widget_get_root (widget)), _("Save the chart"), name, NULL, on_file,
                           g_object_ref (self), g_object_unref);
}

/* --- the card --- */

static void
on_mark (PejlChartView *view, const char *key, gpointer data)
{
  g_signal_emit (data, signals[MARK_ACTIVATED], 0, view, key);
}

static GMenuModel *
build_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("_Copy as picture"), "figur.copy");
  g_menu_append (menu, _("Save as _SVG…"), "figur.save::svg");
  g_menu_append (menu, _("Save as _PNG…"), "figur.save::png");
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static GtkWidget *
build_foot (PejlFigurCard *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  g_autoptr (GMenuModel) menu = build_menu ();

  self->expander = GTK_EXPANDER (gtk_expander_new (_("The same numbers as a table")));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The same numbers as a table"), -1);
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->grid));
  pejl_dele_set_expander_child (self->expander, scroller);
  gtk_widget_set_hexpand (GTK_WIDGET (self->expander), TRUE);
  g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (fill_table), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->expander));

  self->menu = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->menu, "view-more-symbolic");
  gtk_menu_button_set_menu_model (self->menu, menu);
  gtk_widget_set_valign (GTK_WIDGET (self->menu), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->menu), "flat");
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->menu));
  gtk_widget_add_css_class (foot, "figur-foot");
  return foot;
}

static void
pejl_figur_card_finalize (GObject *object)
{
  g_free (PEJL_FIGUR_CARD (object)->stem);

  G_OBJECT_CLASS (pejl_figur_card_parent_class)->finalize (object);
}

static void
pejl_figur_card_class_init (PejlFigurCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pejl_figur_card_finalize;
  signals[MARK_ACTIVATED] = g_signal_new ("mark-activated", PEJL_TYPE_FIGUR_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, PEJL_TYPE_CHART_VIEW, G_TYPE_STRING);
  signals[TOLD] = g_signal_new ("told", PEJL_TYPE_FIGUR_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "figur.copy", NULL, action_copy);
  gtk_widget_class_install_action (widget_class, "figur.save", "s", action_save);
}

static void
pejl_figur_card_init (PejlFigurCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->view = PEJL_CHART_VIEW (pejl_chart_view_new ());
  g_signal_connect_object (self->view, "mark-activated", G_CALLBACK (on_mark), self, 0);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (box), build_foot (self));
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "chart-card");
  adw_bin_set_child (ADW_BIN (self), box);
}

void
pejl_figur_card_show (PejlFigurCard *self, PejlChartSpec *spec, const char *question, const char *stem)
{
  g_autofree char *label = NULL;

  g_return_if_fail (PEJL_IS_FIGUR_CARD (self));

  g_free (self->stem);
  self->stem = g_strdup (stem);
  pejl_chart_view_set_spec (self->view, spec);
  /* Translators: %s is a chart's question, "Hvem er hvor?" */
  label = g_strdup_printf (_("More about the chart: %s"), question);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->menu), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  fill_table (self);
}

PejlChartSpec *
pejl_figur_card_get_spec (PejlFigurCard *self)
{
  return pejl_chart_view_get_spec (self->view);
}

const char *
pejl_figur_card_get_stem (PejlFigurCard *self)
{
  return self->stem;
}
