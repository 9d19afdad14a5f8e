// SPDX-License-Identifier: GPL-3.0-or-later
// What comes from each colleague, what goes there, and what can be done.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/udveksling/pejl-server-view.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _PejlServerView
{
  AdwBin parent_instance;

  /* children */
  GtkLabel *title;
  GtkLabel *state;
  GtkWidget *kolleger_titel;
  GtkListBox *kolleger;
  GtkListBox *linjer;
  GtkBox *buttons;
};

G_DEFINE_FINAL_TYPE (PejlServerView, pejl_server_view, ADW_TYPE_BIN)

static void
add_row (GtkListBox *list, const char *icon, const char *title, const char *under)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *spoken = under != NULL ? g_strdup_printf ("%s. %s", title, under) : g_strdup (title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (under != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), under);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), pejl_dele_icon (icon));
  pejl_dele_set_spoken (row, spoken);
  gtk_list_box_append (list, row);
}

static void
clear_list (GtkListBox *list)
{
  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (list, 0)) != NULL;)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
show_colleagues (PejlServerView *self, const PejlServerSvar *svar)
{
  clear_list (self->kolleger);
  for (guint i = 0; i < svar->svar->len; i++)
    {
      const PejlPostSvar *one = g_ptr_array_index (svar->svar, i);
      g_autofree char *choices
        = one->konflikter > 0 ? g_strdup_printf (ngettext ("%u place waits for your choice.", "%u places wait for your choice.",
                                                           one->konflikter), one->konflikter)
                              : g_strdup ("");
      g_autofree char *under = g_strdup_printf ("%s%s%s", one->besked, *choices != '\0' ? " " : "", choices);

      add_row (self->kolleger, one->fejl ? "dialog-warning-symbolic" : "avatar-default-symbolic",
               *one->navn != '\0' ? one->navn : _("a colleague"), under);
    }
  gtk_widget_set_visible (self->kolleger_titel, svar->svar->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->kolleger), svar->svar->len > 0);
}

static void
show_lines (PejlServerView *self, const PejlServerSvar *svar, gboolean would)
{
  g_autoptr (GPtrArray) lines = pejl_server_svar_linjer (svar, would);

  clear_list (self->linjer);
  for (guint i = 0; i < lines->len; i++)
    add_row (self->linjer, "emblem-ok-symbolic", g_ptr_array_index (lines, i), NULL);
  if (svar->hentet > 0)
    add_row (self->linjer, "emblem-ok-symbolic", _("Nothing of yours is overwritten"),
             _("Where both have changed the same, you choose. Both texts stay in the history."));
}

static void
show_buttons (PejlServerView *self, const PejlServerSvar *svar, gboolean would, guint konflikter)
{
  pejl_dele_clear (GTK_WIDGET (self->buttons));
  if (would && svar->hentet + svar->sendt > 0)
    {
      pejl_dele_add_button (self->buttons, _("Not now"), "page.faerdig", FALSE);
      pejl_dele_add_button (self->buttons, _("Exchange now"), "page.server-moed", TRUE);
      return;
    }
  pejl_dele_add_button (self->buttons, _("Done"), "page.faerdig", would || konflikter == 0);
  if (!would && konflikter > 0)
    {
      g_autofree char *label = g_strdup_printf (ngettext ("Choose in %u", "Choose in %u", konflikter), konflikter);

      pejl_dele_add_button (self->buttons, label, "page.til-valg", TRUE);
    }
}

void
pejl_server_view_show (PejlServerView *self, const PejlServerSvar *svar, gboolean would, guint konflikter)
{
  const char *navn;
  g_autofree char *title = NULL;

  g_return_if_fail (PEJL_IS_SERVER_VIEW (self));

  navn = svar->kommunenavn != NULL && *svar->kommunenavn != '\0' ? svar->kommunenavn : _("The municipality");
  /* Translators: the name of a municipality. */
  title = g_strdup_printf (_("%s: the server"), navn);
  gtk_label_set_label (self->title, title);
  if (!would)
    gtk_label_set_label (self->state, _("It is exchanged. Colleagues get yours when they meet the server."));
  else if (svar->hentet + svar->sendt == 0)
    gtk_label_set_label (self->state, _("Both have the same. There is nothing to exchange."));
  else
    gtk_label_set_label (self->state, _("Nothing is changed or sent yet."));
  show_colleagues (self, svar);
  show_lines (self, svar, would);
  show_buttons (self, svar, would, konflikter);
}

/* --- the widget --- */

static void
pejl_server_view_class_init (PejlServerViewClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "serverview");
}

static void
pejl_server_view_init (PejlServerView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *bottom = pejl_wrap_box_new (12);

  self->title = GTK_LABEL (pejl_dele_label ("", "title-2", TRUE));
  self->kolleger_titel = pejl_dele_label (_("From colleagues"), "heading", FALSE);
  self->kolleger = pejl_dele_list (_("From colleagues"));
  self->linjer = pejl_dele_list (_("What the exchange does"));
  self->state = GTK_LABEL (pejl_dele_label ("", NULL, TRUE));
  self->buttons = GTK_BOX (pejl_wrap_box_new (6));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), self->kolleger_titel);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->kolleger));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->linjer));
  gtk_box_append (GTK_BOX (bottom), GTK_WIDGET (self->state));
  gtk_box_append (GTK_BOX (bottom), GTK_WIDGET (self->buttons));
  gtk_box_append (GTK_BOX (box), bottom);
  adw_bin_set_child (ADW_BIN (self), box);
}
