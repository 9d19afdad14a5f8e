// SPDX-License-Identifier: GPL-3.0-or-later
// The planned figures as a list: place and figure, what becomes of it, and why.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-ramme-private.h"

#include "app/dialogs/pejl-import-item.h"
#include "app/widgets/pejl-dele.h"

#include <glib/gi18n-lib.h>

/* --- words --- */

static char *
title_of (const PejlRammePlanRow *row)
{
  if (*row->figur != '\0')
    return g_strdup_printf ("%s · %s", row->sted, row->figur);
  /* Translators: %u is a line of the file */
  return *row->sted != '\0' ? g_strdup (row->sted) : g_strdup_printf (_("Line %u"), row->linje);
}

/* "2024: 4,7 → 4,9"; of a skipped one why, and where in the file. */
static char *
under_of (const PejlRammePlanRow *row)
{
  g_autofree char *value = *row->gammel != '\0' ? g_strdup_printf ("%s → %s", row->gammel, row->vaerdi) : g_strdup (row->vaerdi);
  g_autofree char *source = NULL;

  if (row->klasse == PEJL_REGISTER_SPRUNGET_OVER)
    {
      if (*row->vaerdi != '\0')
        /* Translators: line of the file, what stands there, why it is skipped */
        return g_strdup_printf (_("Line %u: “%s”: %s"), row->linje, row->vaerdi, pejl_ramme_grund_text (row->grund));
      /* Translators: line of the file, why it is skipped */
      return g_strdup_printf (_("Line %u: %s"), row->linje, pejl_ramme_grund_text (row->grund));
    }
  if (*row->gammel_kilde == '\0')
    return g_strdup_printf ("%s: %s", row->tid, value);
  /* Translators: source before, source now */
  source = g_strdup_printf (_("source: %s → %s"), row->gammel_kilde, row->tal->kilde);
  return g_strdup_printf ("%s: %s · %s", row->tid, value, source);
}

/* --- rows --- */

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  pejl_import_item_setup (item);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  const PejlRammePlanRow *row = pejl_import_item_get_row (gtk_list_item_get_item (item));
  g_autofree char *title = title_of (row);
  g_autofree char *under = under_of (row);

  pejl_import_item_show (item, row->klasse, title, under);
}

GtkListView *
pejl_ramme_liste_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  list = gtk_list_view_new (NULL, factory);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);
  gtk_widget_add_css_class (list, "register-list");
  pejl_dele_set_spoken (list, _("Figures of the file"));
  return GTK_LIST_VIEW (list);
}

GtkSelectionModel *
pejl_ramme_liste_model (const PejlRammePlan *plan)
{
  static const PejlRegisterKlasse order[]
    = { PEJL_REGISTER_AENDRET, PEJL_REGISTER_SPRUNGET_OVER, PEJL_REGISTER_NY, PEJL_REGISTER_UAENDRET };
  GListStore *rows = g_list_store_new (PEJL_TYPE_IMPORT_ITEM);

  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    for (guint i = 0; i < plan->raekker->len; i++)
      {
        const PejlRammePlanRow *row = g_ptr_array_index (plan->raekker, i);
        g_autoptr (PejlImportItem) item = NULL;

        if (row->klasse != order[k])
          continue;
        item = pejl_import_item_new (row);
        g_list_store_append (rows, item);
      }
  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows)));
}
