// SPDX-License-Identifier: GPL-3.0-or-later
// Moving a date of the årshjul: by keys, and by dragging it in the list or in the wheel.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-aarshjul-private.h"

#include "app/widgets/aarshjul/pejl-aarshjul-row.h"
#include "core/actions/pejl-aftale-actions.h"
#include "core/actions/pejl-plan-actions.h"
#include "core/chart/pejl-chart-aarshjul.h"
#include "core/model/pejl-dansk.h"
#include "core/report/figur/pejl-figur-aarshjul.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- writing --- */

static void
say_moved (PejlAarshjulPage *self, const char *dato)
{
  g_autofree char *day = pejl_dato_format_weekday (dato);
  const char *forbehold = pejl_aarshjul_forbehold (dato);
  g_autofree char *text = NULL;

  if (forbehold != NULL)
    /* Translators: day, then what speaks against it: "Saturday", the name of a holiday, "in July" */
    text = g_strdup_printf (_("Moved to %s. Mind: %s."), day, forbehold);
  else
    text = g_strdup_printf (_("Moved to %s"), day);
  pejl_aarshjul_page_say (self, text);
}

void
pejl_aarshjul_flyt_til (PejlAarshjulPage *self, const PejlAarshjulPunkt *punkt, const char *dato)
{
  PejlStore *store = pejl_page_get_store (PEJL_PAGE (self));
  g_autoptr (GError) error = NULL;
  PejlId id = punkt->id;
  gboolean done;

  if (!punkt->kan_flyttes)
    {
      pejl_aarshjul_page_say (self, punkt->fra == PEJL_PUNKT_FRA_HANDLEPLAN
                                      ? _("A deadline is changed at its point: press Enter.")
                                      : _("What has been held stays on its day."));
      return;
    }
  if (strcmp (punkt->dato, dato) == 0 || pejl_store_get_read_only (store))
    return;
  done = punkt->fra == PEJL_PUNKT_FRA_TILSYN ? pejl_plan_flyt (store, &id, dato, &error)
                                             : pejl_aftale_set_dato (store, &id, dato, &error);
  if (!done)
    {
      pejl_page_failure (PEJL_PAGE (self), _("It could not be moved. It is where it was."), error);
      return;
    }
  /* It is followed into another year. */
  pejl_aarshjul_page_select (self, &id);
  say_moved (self, dato);
}

void
pejl_aarshjul_flyt_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlAarshjulPage *self = PEJL_AARSHJUL_PAGE (widget);
  const PejlAarshjulPunkt *punkt = pejl_aarshjul_page_selected (self);
  char dato[PEJL_DATO_LEN];
  int days, months;

  if (punkt == NULL || punkt->fra == PEJL_PUNKT_FRA_PERIODE)
    return;
  g_variant_get (parameter, "(ii)", &days, &months);
  pejl_aarshjul_flyt (punkt->dato, days, months, dato);
  pejl_aarshjul_flyt_til (self, punkt, dato);
}

/* --- dragging --- */

/* What is dragged: an item of the list. */
static GdkContentProvider *
provider_for (PejlAarshjulItem *item)
{
  const PejlAarshjulPunkt *punkt = item != NULL ? pejl_aarshjul_item_get_punkt (item) : NULL;

  if (punkt == NULL || !punkt->kan_flyttes)
    return NULL;
  return gdk_content_provider_new_typed (PEJL_TYPE_AARSHJUL_ITEM, item);
}

static void
drop (PejlAarshjulPage *self, const GValue *value, const char *dato)
{
  PejlAarshjulItem *item = g_value_get_object (value);
  const PejlAarshjulPunkt *punkt = item != NULL ? pejl_aarshjul_item_get_punkt (item) : NULL;

  if (punkt != NULL)
    pejl_aarshjul_flyt_til (self, punkt, dato);
}

static void
say_target (PejlAarshjulPage *self, const char *dato)
{
  g_autofree char *day = pejl_dato_format_weekday (dato);
  const char *forbehold = pejl_aarshjul_forbehold (dato);
  g_autofree char *text = NULL;

  if (forbehold != NULL)
    /* Translators: day, then what speaks against it */
    text = g_strdup_printf (_("Drop here: %s. Mind: %s."), day, forbehold);
  else
    text = g_strdup_printf (_("Drop here: %s"), day);
  pejl_aarshjul_page_say (self, text);
}

static void
on_drop_leave (PejlAarshjulPage *self)
{
  pejl_aarshjul_page_say (self, NULL);
}

/* --- rows --- */

/* On a date: that day. On a month's heading: the same day of that month. */
static gboolean
row_dato (PejlAarshjulPage *self, PejlAarshjulRow *row, const GValue *value, char dato[PEJL_DATO_LEN])
{
  PejlAarshjulItem *item = pejl_aarshjul_row_get_item (row);
  PejlAarshjulItem *dragged = value != NULL && G_VALUE_HOLDS_OBJECT (value) ? g_value_get_object (value) : NULL;
  const PejlAarshjulPunkt *target = item != NULL ? pejl_aarshjul_item_get_punkt (item) : NULL;
  const PejlAarshjulPunkt *from = PEJL_IS_AARSHJUL_ITEM (dragged) ? pejl_aarshjul_item_get_punkt (dragged) : NULL;

  if (target != NULL)
    g_strlcpy (dato, target->dato, PEJL_DATO_LEN);
  else if (item != NULL && from != NULL)
    {
      int months = (self->year - (int) g_ascii_strtoll (from->dato, NULL, 10)) * 12
                   + pejl_aarshjul_item_get_month (item) - (int) g_ascii_strtoll (from->dato + 5, NULL, 10);

      pejl_aarshjul_flyt (from->dato, 0, months, dato);
    }
  else
    return FALSE;
  return TRUE;
}

static GdkContentProvider *
on_row_prepare (GtkDragSource *source, double x, double y, gpointer data)
{
  return provider_for (pejl_aarshjul_row_get_item (data));
}

static gboolean
on_row_drop (GtkDropTarget *target, const GValue *value, double x, double y, gpointer row)
{
  PejlAarshjulPage *self = PEJL_AARSHJUL_PAGE (gtk_widget_get_ancestor (row, PEJL_TYPE_AARSHJUL_PAGE));
  char dato[PEJL_DATO_LEN];

  if (self == NULL || !row_dato (self, row, value, dato))
    return FALSE;
  drop (self, value, dato);
  return TRUE;
}

static GdkDragAction
on_row_motion (GtkDropTarget *target, double x, double y, gpointer row)
{
  PejlAarshjulPage *self = PEJL_AARSHJUL_PAGE (gtk_widget_get_ancestor (row, PEJL_TYPE_AARSHJUL_PAGE));
  char dato[PEJL_DATO_LEN];

  if (self != NULL && row_dato (self, row, gtk_drop_target_get_value (target), dato))
    say_target (self, dato);
  return GDK_ACTION_MOVE;
}

void
pejl_aarshjul_flyt_setup_row (PejlAarshjulPage *self, GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (PEJL_TYPE_AARSHJUL_ITEM, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_row_prepare), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "drop", G_CALLBACK (on_row_drop), row);
  g_signal_connect (target, "motion", G_CALLBACK (on_row_motion), row);
  g_signal_connect_object (target, "leave", G_CALLBACK (on_drop_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

/* --- the wheel --- */

static gboolean
wheel_dato (PejlAarshjulPage *self, double x, double y, char dato[PEJL_DATO_LEN])
{
  PejlChartLayout *layout = pejl_chart_view_get_layout (self->wheel);

  return layout != NULL && pejl_chart_aarshjul_dato_ved (layout, x, y, dato);
}

/* The selected date when it lies in the field, else the field's only one. */
static PejlAarshjulItem *
item_of_field (PejlAarshjulPage *self, const char *ring, int month)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model)), found = 0;
  PejlAarshjulItem *selected = gtk_single_selection_get_selected_item (self->selection);
  PejlAarshjulItem *last = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PejlAarshjulItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), i);
      const PejlAarshjulPunkt *punkt = pejl_aarshjul_item_get_punkt (item);

      if (punkt == NULL || pejl_aarshjul_item_get_month (item) != month
          || strcmp (pejl_figur_ring_key (punkt->ring), ring) != 0)
        continue;
      if (item == selected)
        return item;
      last = item;
      found++;
    }
  return found == 1 ? last : NULL;
}

static GdkContentProvider *
on_wheel_prepare (GtkDragSource *source, double x, double y, gpointer data)
{
  PejlAarshjulPage *self = data;
  PejlChartLayout *layout = pejl_chart_view_get_layout (self->wheel);
  int hit = layout != NULL ? pejl_chart_layout_hit (layout, x, y) : -1;
  g_auto (GStrv) parts = NULL;
  PejlAarshjulItem *item;
  guint n;

  if (hit < 0)
    return NULL;
  parts = g_strsplit (pejl_chart_layout_marks (layout, &n)[hit].key, ":", 3);
  if (g_strv_length (parts) != 3)
    return NULL;
  item = item_of_field (self, parts[1], (int) g_ascii_strtoll (parts[2], NULL, 10));
  if (item == NULL)
    pejl_aarshjul_page_say (self, _("Several dates lie there: choose one in the list and drag that."));
  return provider_for (item);
}

static gboolean
on_wheel_drop (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  PejlAarshjulPage *self = data;
  char dato[PEJL_DATO_LEN];

  if (!wheel_dato (self, x, y, dato))
    return FALSE;
  drop (self, value, dato);
  return TRUE;
}

static GdkDragAction
on_wheel_motion (GtkDropTarget *target, double x, double y, gpointer data)
{
  PejlAarshjulPage *self = data;
  char dato[PEJL_DATO_LEN];

  if (!wheel_dato (self, x, y, dato))
    {
      pejl_aarshjul_page_say (self, NULL);
      return 0;
    }
  say_target (self, dato);
  return GDK_ACTION_MOVE;
}

void
pejl_aarshjul_flyt_setup_wheel (PejlAarshjulPage *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (PEJL_TYPE_AARSHJUL_ITEM, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_wheel_prepare), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->wheel), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "drop", G_CALLBACK (on_wheel_drop), self, 0);
  g_signal_connect_object (target, "motion", G_CALLBACK (on_wheel_motion), self, 0);
  g_signal_connect_object (target, "leave", G_CALLBACK (on_drop_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->wheel), GTK_EVENT_CONTROLLER (target));
}
