// SPDX-License-Identifier: GPL-3.0-or-later
// The list of clashes, and the one that is open.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-udveksling-private.h"

#include "app/widgets/pejl-dele.h"
#include "core/actions/pejl-konflikt-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/store/pejl-felt.h"
#include "core/store/pejl-oplog.h"

/* More than anybody settles in one sitting; the rest comes when these are done. */
#define LIMIT 200

static GtkWidget *
build_row (const PejlKonflikt *konflikt)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *spoken = pejl_konflikt_saetning (konflikt);
  g_autofree char *under = g_strdup_printf ("%s%s%s", pejl_tabel_navn (konflikt->table), *konflikt->sted != '\0' ? " · " : "",
                                            konflikt->sted);
  gboolean deletion = konflikt->field == PEJL_FIELD_DELETED;
  g_autofree char *name = pejl_dansk_capitalize (deletion ? "slettet eller ej" : pejl_felt_navn (konflikt->field));
  GtkWidget *caption = pejl_dele_label (under, "caption", FALSE);

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_add_css_class (box, "udveksling-raekke");
  gtk_box_append (GTK_BOX (box), pejl_dele_label (name, NULL, FALSE));
  gtk_box_append (GTK_BOX (box), caption);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  pejl_dele_set_spoken (row, spoken);
  return row;
}

static int
index_of_open (PejlUdvekslingPage *self)
{
  for (guint i = 0; i < self->found->len; i++)
    {
      const PejlKonflikt *one = g_ptr_array_index (self->found, i);

      if (pejl_id_equal (&one->row, &self->open_row) && one->field == self->open_field)
        return (int) i;
    }
  return -1;
}

static GPtrArray *
read_all (PejlUdvekslingPage *self)
{
  return pejl_query_konflikter (pejl_page_get_reader (PEJL_PAGE (self)), pejl_store_get_rid (pejl_page_get_store (PEJL_PAGE (self))),
                                LIMIT);
}

static void
select_at (PejlUdvekslingPage *self, guint index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->konflikter, (int) index);

  self->filling = TRUE;
  if (row != NULL)
    gtk_list_box_select_row (self->konflikter, row);
  self->filling = FALSE;
}

/* The view takes the clash, so it is read for it alone. */
static void
open_at (PejlUdvekslingPage *self, guint index)
{
  g_autoptr (GPtrArray) again = read_all (self);

  if (index >= again->len)
    return;
  self->open_row = ((PejlKonflikt *) g_ptr_array_index (again, index))->row;
  self->open_field = ((PejlKonflikt *) g_ptr_array_index (again, index))->field;
  select_at (self, index);
  pejl_konflikt_view_show (self->konflikt_view, pejl_page_get_store (PEJL_PAGE (self)), g_ptr_array_steal_index (again, index));
  pejl_udveksling_vis (self, "konflikt");
}

/* What one writes in an open one is not taken out of one's hands when something comes in. */
void
pejl_udveksling_open_konflikt (PejlUdvekslingPage *self)
{
  int open = index_of_open (self);

  if (open >= 0 && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "konflikt") == 0)
    return;
  open_at (self, open >= 0 ? (guint) open : 0);
}

void
pejl_udveksling_fill_konflikter (PejlUdvekslingPage *self)
{
  int open;

  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = read_all (self);
  self->filling = TRUE;
  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (self->konflikter, 0)) != NULL;)
    gtk_list_box_remove (self->konflikter, GTK_WIDGET (row));
  for (guint i = 0; i < self->found->len; i++)
    gtk_list_box_append (self->konflikter, build_row (g_ptr_array_index (self->found, i)));
  self->filling = FALSE;
  gtk_widget_set_visible (self->konflikt_del, self->found->len > 0);
  open = index_of_open (self);
  if (open >= 0)
    select_at (self, (guint) open);
}

static void
on_konflikt_activated (PejlUdvekslingPage *self, GtkListBoxRow *row)
{
  if (row == NULL || self->filling || self->arbejder != NULL)
    return;
  open_at (self, (guint) gtk_list_box_row_get_index (row));
}

/* The store told of the change already, and the list is read anew. */
static void
on_settled (PejlUdvekslingPage *self)
{
  pejl_udveksling_fill_konflikter (self);
  pejl_udveksling_vis_naeste (self);
  if (self->found->len > 0)
    gtk_widget_child_focus (GTK_WIDGET (self->konflikt_view), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "page.tilbage", NULL);
}

static void
on_later (PejlUdvekslingPage *self)
{
  int open = index_of_open (self);

  if (self->found->len > 1)
    open_at (self, (guint) (open + 1) % self->found->len);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "page.tilbage", NULL);
}

static void
action_til_valg (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlUdvekslingPage *self = PEJL_UDVEKSLING_PAGE (widget);

  g_clear_pointer (&self->ind, pejl_indgaaende_free);
  if (self->found->len == 0)
    return;
  open_at (self, 0);
  gtk_widget_child_focus (GTK_WIDGET (self->konflikt_view), GTK_DIR_TAB_FORWARD);
}

static gboolean
is_open (PejlUdvekslingPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "konflikt") == 0;
}

/* The keys of the clash, wherever on the page one is. */
static void
action_valg (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlUdvekslingPage *self = PEJL_UDVEKSLING_PAGE (widget);

  if (is_open (self))
    gtk_widget_activate_action (GTK_WIDGET (self->konflikt_view), "konflikt.vaelg", "i", g_variant_get_int32 (parameter));
}

static void
action_gem_valg (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlUdvekslingPage *self = PEJL_UDVEKSLING_PAGE (widget);

  if (is_open (self))
    gtk_widget_activate_action (GTK_WIDGET (self->konflikt_view), "konflikt.gem", NULL);
}

void
pejl_udveksling_install_valg (GtkWidgetClass *widget_class)
{
  for (int i = 0; i < 4; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + (guint) i, GDK_ALT_MASK, "page.valg", "i", i);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "page.gem-valg", NULL);
  gtk_widget_class_install_action (widget_class, "page.valg", "i", action_valg);
  gtk_widget_class_install_action (widget_class, "page.gem-valg", NULL, action_gem_valg);
  gtk_widget_class_bind_template_callback (widget_class, on_konflikt_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_settled);
  gtk_widget_class_bind_template_callback (widget_class, on_later);
  gtk_widget_class_install_action (widget_class, "page.til-valg", NULL, action_til_valg);
}
