// SPDX-License-Identifier: GPL-3.0-or-later
// The planned figures as a list: place and figure, what becomes of it, and why.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-ramme-private.h"

#include "app/widgets/pejl-dele.h"

#include <glib/gi18n-lib.h>

/* A row of the plan in the list. The plan outlives the list. */
#define PEJL_TYPE_RAMME_ITEM (pejl_ramme_item_get_type ())
G_DECLARE_FINAL_TYPE (PejlRammeItem, pejl_ramme_item, PEJL, RAMME_ITEM, GObject)

struct _PejlRammeItem
{
  GObject parent_instance;
  const PejlRammePlanRow *row;
};

G_DEFINE_FINAL_TYPE (PejlRammeItem, pejl_ramme_item, G_TYPE_OBJECT)

static void
pejl_ramme_item_class_init (PejlRammeItemClass *klass)
{
}

static void
pejl_ramme_item_init (PejlRammeItem *self)
{
}

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
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *pill = gtk_label_new (NULL);

  gtk_box_append (GTK_BOX (texts), pejl_dele_label (NULL, NULL, TRUE));
  gtk_box_append (GTK_BOX (texts), pejl_dele_label (NULL, "caption", TRUE));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_add_css_class (pill, "pill-label");
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (GTK_BOX (line), pill);
  gtk_list_item_set_child (item, line);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  const PejlRammePlanRow *row = PEJL_RAMME_ITEM (gtk_list_item_get_item (item))->row;
  GtkWidget *line = gtk_list_item_get_child (item);
  GtkWidget *name = gtk_widget_get_first_child (gtk_widget_get_first_child (line));
  g_autofree char *title = title_of (row);
  g_autofree char *under = under_of (row);
  g_autofree char *spoken = g_strdup_printf ("%s: %s. %s", pejl_register_klasse_text (row->klasse), title, under);

  gtk_label_set_label (GTK_LABEL (name), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), under);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (line)), pejl_register_klasse_text (row->klasse));
  pejl_dele_set_spoken (line, spoken);
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
  GListStore *rows = g_list_store_new (PEJL_TYPE_RAMME_ITEM);

  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    for (guint i = 0; i < plan->raekker->len; i++)
      {
        const PejlRammePlanRow *row = g_ptr_array_index (plan->raekker, i);
        g_autoptr (PejlRammeItem) item = NULL;

        if (row->klasse != order[k])
          continue;
        item = g_object_new (PEJL_TYPE_RAMME_ITEM, NULL);
        item->row = row;
        g_list_store_append (rows, item);
      }
  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows)));
}
