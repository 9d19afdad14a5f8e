// SPDX-License-Identifier: GPL-3.0-or-later
// The window's part in exchange: it owns what does it, says what has come, and counts what waits.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pejl-window-private.h"

#include "app/pages/pejl-udveksling-page.h"
#include "app/widgets/pejl-dele.h"
#include "core/store/query/pejl-query-konflikt.h"

#include <glib/gi18n-lib.h>

static void
on_hentet (PejlWindow *self, const char *text)
{
  pejl_besked_say (self->besked, text, FALSE);
}

void
pejl_window_begin_udveksling (PejlWindow *self)
{
  self->udveksler = pejl_udveksler_new (self->store);
  g_signal_connect_object (self->udveksler, "hentet", G_CALLBACK (on_hentet), self, G_CONNECT_SWAPPED);
  pejl_window_update_badge (self);
}

void
pejl_window_end_udveksling (PejlWindow *self)
{
  if (self->udveksler != NULL)
    pejl_udveksler_stop (self->udveksler);
  g_clear_object (&self->udveksler);
}

void
pejl_window_give_udveksler (PejlWindow *self, PejlPage *page)
{
  if (PEJL_IS_UDVEKSLING_PAGE (page) && self->udveksler != NULL)
    pejl_udveksling_page_set_udveksler (PEJL_UDVEKSLING_PAGE (page), self->udveksler);
}

static GtkListBoxRow *
find_row (PejlWindow *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->page_list, i)) != NULL; i++)
    if (g_strcmp0 (gtk_widget_get_name (GTK_WIDGET (row)), "udveksling") == 0)
      return row;
  return NULL;
}

void
pejl_window_update_badge (PejlWindow *self)
{
  GtkListBoxRow *row = find_row (self);
  guint n = self->store != NULL ? pejl_query_konflikter_count (pejl_store_get_reader (self->store)) : 0;
  GtkWidget *box, *last;
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *spoken = n == 0 ? g_strdup (_("Udveksling"))
                                   : g_strdup_printf (ngettext ("Udveksling: %u choice waits", "Udveksling: %u choices wait", n), n);

  if (row == NULL)
    return;
  box = gtk_list_box_row_get_child (row);
  last = gtk_widget_get_last_child (box);
  if (!gtk_widget_has_css_class (last, "badge"))
    {
      last = gtk_label_new (NULL);
      gtk_widget_add_css_class (last, "badge");
      gtk_widget_add_css_class (last, "badge-venter");
      gtk_widget_set_hexpand (last, TRUE);
      gtk_widget_set_halign (last, GTK_ALIGN_END);
      gtk_widget_set_valign (last, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), last);
    }
  gtk_label_set_label (GTK_LABEL (last), number);
  gtk_widget_set_visible (last, n > 0);
  pejl_dele_set_spoken (GTK_WIDGET (row), spoken);
}
