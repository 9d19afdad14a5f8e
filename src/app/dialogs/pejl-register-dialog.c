// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the file in a worker thread, shows the plan, and applies it.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-register-dialog.h"

#include "app/dialogs/pejl-file-dialog.h"
#include "app/dialogs/pejl-import-item.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-fremgang.h"
#include "core/model/pejl-dansk.h"
#include "core/register/pejl-register-plan.h"

#include <glib/gi18n-lib.h>

#define PEJL_TYPE_REGISTER_DIALOG (pejl_register_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlRegisterDialog, pejl_register_dialog, PEJL, REGISTER_DIALOG, AdwWindow)

struct _PejlRegisterDialog
{
  AdwWindow parent_instance;

  /* template children */
  GtkWidget *apply_button;
  GtkWidget *cancel_button;
  GtkStack *stack;
  GtkLabel *work_label;
  GtkProgressBar *work_bar;
  AdwStatusPage *refused;
  GtkLabel *summary;
  GtkLabel *detail;
  GtkListView *list;

  /* owned */
  PejlPage *page;
  PejlStore *store;
  PejlRegisterPlan *plan;
  GCancellable *cancellable;
  char *path;
};

G_DEFINE_FINAL_TYPE (PejlRegisterDialog, pejl_register_dialog, ADW_TYPE_WINDOW)

/* --- rows --- */

static char *
row_reason (const PejlRegisterPlanRow *row)
{
  g_autoptr (GString) text = NULL;

  if (row->klasse == PEJL_REGISTER_SPRUNGET_OVER)
    return g_strdup (pejl_register_grund_text (row->grund));
  if (row->klasse != PEJL_REGISTER_AENDRET)
    return g_strdup_printf ("%s · %s · %s", pejl_type_name (row->type), pejl_ejerform_name (row->ejerform), row->adresse);
  text = g_string_new (NULL);
  for (guint i = 0; i < row->aendringer->len; i++)
    {
      const PejlRegisterAendring *change = g_ptr_array_index (row->aendringer, i);

      g_string_append_printf (text, "%s%s: %s → %s", i > 0 ? "\n" : "", change->navn,
                              change->gammel[0] != '\0' ? change->gammel : "–", change->ny);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
on_setup (PejlRegisterDialog *self, GtkListItem *item)
{
  pejl_import_item_setup (item);
}

static void
on_bind (PejlRegisterDialog *self, GtkListItem *item)
{
  const PejlRegisterPlanRow *row = pejl_import_item_get_row (gtk_list_item_get_item (item));
  g_autofree char *reason = row_reason (row);
  g_autofree char *title = row->gnummer[0] != '\0' ? g_strdup_printf ("%s · %s", row->navn, row->gnummer)
                                                   : g_strdup (row->navn);

  pejl_import_item_show (item, row->klasse, title, reason);
}

/* New and changed rows first: they are what the user decides about. */
static void
fill_list (PejlRegisterDialog *self)
{
  GListStore *rows = g_list_store_new (PEJL_TYPE_IMPORT_ITEM);
  GtkSelectionModel *selection;
  static const PejlRegisterKlasse order[]
      = { PEJL_REGISTER_NY, PEJL_REGISTER_AENDRET, PEJL_REGISTER_SPRUNGET_OVER, PEJL_REGISTER_UAENDRET };

  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    for (guint i = 0; i < self->plan->raekker->len; i++)
      {
        const PejlRegisterPlanRow *row = g_ptr_array_index (self->plan->raekker, i);
        g_autoptr (PejlImportItem) item = NULL;

        if (row->klasse != order[k])
          continue;
        item = pejl_import_item_new (row);
        g_list_store_append (rows, item);
      }
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows)));
  gtk_list_view_set_model (self->list, selection);
  g_object_unref (selection);
}

static void
show_plan (PejlRegisterDialog *self)
{
  const PejlRegisterPlan *plan = self->plan;
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *summary = NULL;
  g_autofree char *detail = NULL;
  gboolean changes = pejl_register_plan_has_changes (plan);

  /* Translators: four numbers of rows in the file */
  summary = g_strdup_printf (_("%u new, %u changed, %u unchanged, %u skipped"), plan->antal[PEJL_REGISTER_NY],
                             plan->antal[PEJL_REGISTER_AENDRET], plan->antal[PEJL_REGISTER_UAENDRET],
                             plan->antal[PEJL_REGISTER_SPRUNGET_OVER]);
  /* Translators: %s is a file's name */
  detail = g_strdup_printf (changes ? _("%s. Nothing is changed yet. Your distrikter stay as they are.")
                                    : _("%s. Everything is here already; there is nothing to bring in."),
                            name);
  gtk_label_set_label (self->summary, summary);
  gtk_label_set_label (self->detail, detail);
  fill_list (self);
  gtk_stack_set_visible_child_name (self->stack, "preview");
  gtk_widget_set_sensitive (self->apply_button, changes);
  gtk_widget_grab_focus (changes ? self->apply_button : self->cancel_button);
}

/* --- reading --- */

static void
read_plan (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PejlRegisterDialog *self = source;
  GError *error = NULL;
  g_autoptr (PejlReader) reader = pejl_store_new_reader (self->store, &error);
  PejlRegisterPlan *plan = reader != NULL ? pejl_register_plan_new (reader, self->path, cancellable, &error) : NULL;

  if (plan != NULL)
    g_task_return_pointer (task, plan, (GDestroyNotify) pejl_register_plan_free);
  else
    g_task_return_error (task, error);
}

static void
on_plan_read (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlRegisterDialog *self = PEJL_REGISTER_DIALOG (source);
  g_autoptr (GError) error = NULL;

  self->plan = g_task_propagate_pointer (G_TASK (result), &error);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (self->plan != NULL)
    show_plan (self);
  else
    {
      adw_status_page_set_description (self->refused, error->message);
      gtk_stack_set_visible_child_name (self->stack, "refused");
    }
}

/* --- writing --- */

static void
apply_plan (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PejlRegisterDialog *self = source;
  GError *error = NULL;

  if (pejl_register_plan_apply (self->plan, self->store, pejl_fremgang_tell, task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_plan_applied (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlRegisterDialog *self = PEJL_REGISTER_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      guint n = self->plan->antal[PEJL_REGISTER_NY] + self->plan->antal[PEJL_REGISTER_AENDRET];

      text = g_strdup_printf (ngettext ("%u dagtilbud is brought in", "%u dagtilbud are brought in", n), n);
      pejl_page_toast (self->page, text, pejl_store_get_undo_label (self->store) != NULL);
    }
  else if (!g_cancellable_is_cancelled (self->cancellable))
    pejl_page_failure (self->page, _("The register was not brought in. Nothing was changed."), error);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_apply (PejlRegisterDialog *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->plan == NULL || !gtk_widget_get_sensitive (self->apply_button))
    return;
  gtk_widget_set_sensitive (self->apply_button, FALSE);
  gtk_label_set_label (self->work_label, _("Bringing in the dagtilbud…"));
  gtk_stack_set_visible_child_name (self->stack, "working");
  task = g_task_new (self, self->cancellable, on_plan_applied, NULL);
  g_task_set_source_tag (task, on_apply);
  g_task_set_task_data (task, pejl_fremgang_new (self->work_bar), (GDestroyNotify) pejl_fremgang_unref);
  g_task_run_in_thread (task, apply_plan);
}

static gboolean
pejl_register_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (PEJL_REGISTER_DIALOG (window)->cancellable);
  return GTK_WINDOW_CLASS (pejl_register_dialog_parent_class)->close_request (window);
}

static void
pejl_register_dialog_dispose (GObject *object)
{
  PejlRegisterDialog *self = PEJL_REGISTER_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PEJL_TYPE_REGISTER_DIALOG);
  g_clear_object (&self->page);
  g_clear_object (&self->store);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (pejl_register_dialog_parent_class)->dispose (object);
}

static void
pejl_register_dialog_finalize (GObject *object)
{
  PejlRegisterDialog *self = PEJL_REGISTER_DIALOG (object);

  g_clear_pointer (&self->plan, pejl_register_plan_free);
  g_free (self->path);

  G_OBJECT_CLASS (pejl_register_dialog_parent_class)->finalize (object);
}

static void
pejl_register_dialog_class_init (PejlRegisterDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_register_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_register_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = pejl_register_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/dk/pejl/Pejl/pejl-register-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PejlRegisterDialog, apply_button);
  gtk_widget_class_bind_template_child (widget_class, PejlRegisterDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, PejlRegisterDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, PejlRegisterDialog, work_label);
  gtk_widget_class_bind_template_child (widget_class, PejlRegisterDialog, work_bar);
  gtk_widget_class_bind_template_child (widget_class, PejlRegisterDialog, refused);
  gtk_widget_class_bind_template_child (widget_class, PejlRegisterDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, PejlRegisterDialog, detail);
  gtk_widget_class_bind_template_child (widget_class, PejlRegisterDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_apply);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pejl_register_dialog_init (PejlRegisterDialog *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_bind), self);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
}

void
pejl_register_dialog_present (PejlPage *page, const char *path)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  PejlRegisterDialog *self;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PEJL_IS_PAGE (page));

  self = g_object_new (PEJL_TYPE_REGISTER_DIALOG, "transient-for", root, NULL);
  self->page = g_object_ref (page);
  self->store = g_object_ref (pejl_page_get_store (page));
  self->path = g_strdup (path);
  gtk_label_set_label (self->work_label, _("Reading the file…"));
  gtk_window_present (GTK_WINDOW (self));
  task = g_task_new (self, self->cancellable, on_plan_read, NULL);
  g_task_set_source_tag (task, pejl_register_dialog_present);
  g_task_run_in_thread (task, read_plan);
}

static void
on_chosen (GFile *file, gpointer user_data)
{
  if (file != NULL)
    pejl_register_dialog_present (user_data, g_file_peek_path (file));
}

void
pejl_register_dialog_run (PejlPage *page)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Files from Dagtilbudsregisteret (CSV)"));
  gtk_file_filter_add_suffix (filter, "csv");
  pejl_file_dialog_open (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), _("Choose the register’s file"), filter,
                         on_chosen, g_object_ref (page), g_object_unref);
}
