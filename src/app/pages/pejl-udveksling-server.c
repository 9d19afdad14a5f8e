// SPDX-License-Identifier: GPL-3.0-or-later
// The municipality's server: its rows in the side, what a meeting would do, the meeting, and what it did.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-udveksling-private.h"

#include "app/dialogs/pejl-server-dialog.h"
#include "app/widgets/pejl-dele.h"
#include "core/store/query/pejl-query-konflikt.h"

#include <glib/gi18n-lib.h>

void
pejl_udveksling_fill_server (PejlUdvekslingPage *self)
{
  const PejlServerAdresse *server = pejl_udveksler_get_server (self->udveksler);
  g_autofree char *name = server != NULL ? g_strdup_printf ("%s/%s", server->vaert, server->database)
                                         : g_strdup (_("Set up the server…"));
  g_autofree char *state = pejl_udveksler_say_server (self->udveksler);
  g_autofree char *spoken = g_strdup_printf ("%s. %s", name, state);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->server_row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->server_row), state);
  pejl_dele_set_spoken (self->server_row, spoken);
  self->filling = TRUE;
  gtk_switch_set_active (self->server_switch, pejl_udveksler_get_server_selv (self->udveksler));
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->server_switch), server != NULL);
  gtk_widget_set_visible (self->udveksl_row, server != NULL);
}

static void
on_server_switch (PejlUdvekslingPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!self->filling && !pejl_udveksler_set_server_selv (self->udveksler, gtk_switch_get_active (self->server_switch), &error))
    pejl_page_failure (PEJL_PAGE (self), _("The server is as it was."), error);
}

static void
action_opsaet (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pejl_server_dialog_present (GTK_WINDOW (gtk_widget_get_root (widget)), PEJL_UDVEKSLING_PAGE (widget)->udveksler);
}

/* --- meeting --- */

static void
show_svar (PejlUdvekslingPage *self, const PejlServerSvar *svar, gboolean would)
{
  pejl_server_view_show (self->server_view, svar, would, pejl_query_konflikter_count (pejl_page_get_reader (PEJL_PAGE (self))));
  pejl_udveksling_vis (self, "server");
  gtk_widget_child_focus (GTK_WIDGET (self->server_view), GTK_DIR_TAB_FORWARD);
}

static void
on_met (GObject *source, GAsyncResult *result, PejlUdvekslingPage *self, gboolean would)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlServerSvar) svar = pejl_udveksler_server_finish (PEJL_UDVEKSLER (source), result, &error);

  pejl_udveksling_end_work (self);
  if (pejl_udveksling_is_gone (self))
    return;
  pejl_udveksling_fill_konflikter (self);
  pejl_udveksling_fill_side (self);
  if (svar != NULL)
    show_svar (self, svar, would);
  else if (g_error_matches (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_CANCELLED) && would)
    pejl_udveksling_vis_naeste (self);
  else
    pejl_udveksling_show_fault (self, would ? _("Nothing was exchanged") : _("Not all of it was exchanged"), error);
}

static void
on_seen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PejlUdvekslingPage) self = data;

  on_met (source, result, self, TRUE);
}

static void
on_exchanged (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PejlUdvekslingPage) self = data;

  on_met (source, result, self, FALSE);
}

static void
begin (PejlUdvekslingPage *self, PejlServerGang gang, const char *title, GAsyncReadyCallback done)
{
  g_autoptr (PejlFremgang) fremgang = NULL;

  if (self->arbejder != NULL || pejl_udveksler_get_server (self->udveksler) == NULL)
    return;
  if (pejl_udveksler_get_stand (self->udveksler) != PEJL_NOEGLER_AABNE)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "page.noegler", NULL);
      return;
    }
  pejl_udveksling_begin_work (self, title);
  fremgang = pejl_fremgang_new (self->arbejde_bar);
  pejl_udveksler_server_async (self->udveksler, gang, NULL, NULL, fremgang, self->arbejder, done, g_object_ref (self));
}

static void
action_se (GtkWidget *widget, const char *name, GVariant *parameter)
{
  begin (PEJL_UDVEKSLING_PAGE (widget), PEJL_SERVER_SE, _("The server is being asked…"), on_seen);
}

static void
action_moed (GtkWidget *widget, const char *name, GVariant *parameter)
{
  begin (PEJL_UDVEKSLING_PAGE (widget), PEJL_SERVER_MOED, _("Exchanging with the server…"), on_exchanged);
}

void
pejl_udveksling_install_server (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_server_switch);
  gtk_widget_class_install_action (widget_class, "page.server-opsaet", NULL, action_opsaet);
  gtk_widget_class_install_action (widget_class, "page.server-se", NULL, action_se);
  gtk_widget_class_install_action (widget_class, "page.server-moed", NULL, action_moed);
}
