// SPDX-License-Identifier: GPL-3.0-or-later
// Which monitor the room sees: chosen from those there are, and remembered by its connector.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pejl-oplaeser-private.h"

#include "app/pejl-settings.h"
#include "app/widgets/pejl-dele.h"

#include <glib/gi18n-lib.h>

#define HUSKET "presenter-monitor"

static const char *
connector_of (GdkMonitor *monitor)
{
  const char *connector = gdk_monitor_get_connector (monitor);

  return connector != NULL ? connector : "";
}

/* "Screen 2 · HDMI-1 · 1920 × 1080" */
static char *
name_of (GdkMonitor *monitor, guint i)
{
  const char *what = gdk_monitor_get_model (monitor) != NULL ? gdk_monitor_get_model (monitor) : connector_of (monitor);
  GdkRectangle place;

  gdk_monitor_get_geometry (monitor, &place);
  if (*what == '\0')
    /* Translators: a number, a width and a height in pixels */
    return g_strdup_printf (_("Screen %1$u · %2$d × %3$d"), i + 1, place.width, place.height);
  /* Translators: a number, a monitor's name, a width and a height in pixels */
  return g_strdup_printf (_("Screen %1$u · %2$s · %3$d × %4$d"), i + 1, what, place.width, place.height);
}

static GListModel *
monitors_of (PejlOplaeserWindow *self)
{
  return gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
}

static void
place_room (PejlOplaeserWindow *self)
{
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors_of (self), self->monitor);

  /* Some window managers hear on which monitor only as the window becomes full screen. */
  if (gtk_window_is_fullscreen (self->room))
    gtk_window_unfullscreen (self->room);
  if (monitor != NULL)
    gtk_window_fullscreen_on_monitor (self->room, monitor);
  else
    gtk_window_fullscreen (self->room);
}

static void
on_chosen (PejlOplaeserWindow *self)
{
  guint chosen = gtk_drop_down_get_selected (self->screens);
  g_autoptr (GdkMonitor) monitor = NULL;

  if (chosen == self->monitor || chosen == GTK_INVALID_LIST_POSITION)
    return;
  self->monitor = chosen;
  monitor = g_list_model_get_item (monitors_of (self), chosen);
  if (monitor != NULL && self->settings != NULL)
    g_settings_set_string (self->settings, HUSKET, connector_of (monitor));
  place_room (self);
}

/* The place of the monitor that a window stands on; n where it is not known. */
static guint
place_of (GListModel *monitors, GtkWindow *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  GdkMonitor *here = surface != NULL
                       ? gdk_display_get_monitor_at_surface (gtk_widget_get_display (GTK_WIDGET (window)), surface)
                       : NULL;
  guint n = g_list_model_get_n_items (monitors), i = 0;

  for (; i < n; i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (monitor == here)
        break;
    }
  return i;
}

static void
fill (PejlOplaeserWindow *self)
{
  GListModel *monitors = monitors_of (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = g_list_model_get_n_items (monitors), chosen = self->monitor;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      g_autofree char *name = name_of (monitor, i);

      gtk_string_list_append (names, name);
    }
  g_signal_handlers_block_by_func (self->screens, on_chosen, self);
  gtk_drop_down_set_model (self->screens, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->screens, chosen);
  g_signal_handlers_unblock_by_func (self->screens, on_chosen, self);
  gtk_widget_set_visible (GTK_WIDGET (self->screens), n > 1);
}

/* The one remembered, else one that the speaker does not sit at. */
static void
choose (PejlOplaeserWindow *self, GtkWindow *parent)
{
  GListModel *monitors = monitors_of (self);
  g_autofree char *husket = self->settings != NULL ? g_settings_get_string (self->settings, HUSKET) : g_strdup ("");
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      g_ptr_array_add (names, g_strdup (connector_of (monitor)));
    }
  self->monitor = pejl_oplaeser_skaerm ((const char *const *) names->pdata, names->len, husket, place_of (monitors, parent));
}

/* One was put in or pulled out: the room goes where it can be seen. */
static void
on_monitors (PejlOplaeserWindow *self)
{
  if (self->room == NULL)
    return;
  choose (self, GTK_WINDOW (self));
  fill (self);
  place_room (self);
}

GtkWidget *
pejl_oplaeser_build_screens (PejlOplaeserWindow *self)
{
  self->settings = pejl_settings_new ();
  self->screens = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->screens), _("Where the room sees the slides"));
  pejl_dele_name_drop_down (self->screens, _("Where the room sees the slides"));
  g_signal_connect_swapped (self->screens, "notify::selected", G_CALLBACK (on_chosen), self);
  return GTK_WIDGET (self->screens);
}

void
pejl_oplaeser_place (PejlOplaeserWindow *self, GtkWindow *parent)
{
  choose (self, parent);
  fill (self);
  g_signal_connect_object (monitors_of (self), "items-changed", G_CALLBACK (on_monitors), self, G_CONNECT_SWAPPED);
  place_room (self);
}
