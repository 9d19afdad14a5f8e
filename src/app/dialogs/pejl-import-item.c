// SPDX-License-Identifier: GPL-3.0-or-later
// The row of a plan in a list.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-import-item.h"

#include "app/widgets/pejl-dele.h"

struct _PejlImportItem
{
  GObject parent_instance;
  gconstpointer row;
};

G_DEFINE_FINAL_TYPE (PejlImportItem, pejl_import_item, G_TYPE_OBJECT)

static void
pejl_import_item_class_init (PejlImportItemClass *klass)
{
}

static void
pejl_import_item_init (PejlImportItem *self)
{
}

PejlImportItem *
pejl_import_item_new (gconstpointer row)
{
  PejlImportItem *self = g_object_new (PEJL_TYPE_IMPORT_ITEM, NULL);

  self->row = row;
  return self;
}

gconstpointer
pejl_import_item_get_row (PejlImportItem *self)
{
  g_return_val_if_fail (PEJL_IS_IMPORT_ITEM (self), NULL);
  return self->row;
}

void
pejl_import_item_setup (GtkListItem *item)
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

void
pejl_import_item_show (GtkListItem *item, PejlRegisterKlasse klasse, const char *title, const char *under)
{
  GtkWidget *line = gtk_list_item_get_child (item);
  GtkWidget *name = gtk_widget_get_first_child (gtk_widget_get_first_child (line));
  g_autofree char *spoken = g_strdup_printf ("%s: %s. %s", pejl_register_klasse_text (klasse), title, under);

  gtk_label_set_label (GTK_LABEL (name), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), under);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (line)), pejl_register_klasse_text (klasse));
  pejl_dele_set_spoken (line, spoken);
}
