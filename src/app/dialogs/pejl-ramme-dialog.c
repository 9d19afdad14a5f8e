// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the file in a worker thread, lets a person say what its columns are, plans anew with each choice, and applies.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-ramme-dialog.h"

#include "app/dialogs/pejl-file-dialog.h"
#include "app/dialogs/pejl-ramme-private.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-fremgang.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PejlRammeDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkWidget *cancel;
  GtkWidget *back;
  GtkWidget *next;
  GtkWidget *apply;
  GtkStack *stack;
  GtkLabel *work_label;
  GtkProgressBar *work_bar;
  AdwStatusPage *refused;
  PejlRammeKolonner *kolonner;
  GtkLabel *summary;
  GtkLabel *detail;
  GtkListView *list;

  /* owned */
  PejlPage *page;
  PejlStore *store;
  PejlRammeFil *fil;
  PejlRammePlan *plan;      /* of the present choice; NULL: it is being planned, or lacks something */
  GCancellable *cancellable;
  GCancellable *planning;   /* of the plan that is being made; NULL: none */
  char *path;
};

G_DEFINE_FINAL_TYPE (PejlRammeDialog, pejl_ramme_dialog, ADW_TYPE_WINDOW)

static void
show_step (PejlRammeDialog *self, const char *name)
{
  gboolean kolonner = strcmp (name, "kolonner") == 0, preview = strcmp (name, "preview") == 0;

  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->cancel, !preview);
  gtk_widget_set_visible (self->back, preview);
  gtk_widget_set_visible (self->next, kolonner);
  gtk_widget_set_visible (self->apply, preview);
}

/* --- planning --- */

/* What a worker thread plans with; the file is the dialog's, which the task keeps. */
typedef struct
{
  PejlRammeDialog *dialog;
  PejlRammeValg *valg;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  pejl_ramme_valg_free (job->valg);
  g_free (job);
}

static void
make_plan (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  g_autoptr (PejlReader) reader = pejl_store_new_reader (job->dialog->store, &error);
  PejlRammePlan *plan = reader != NULL ? pejl_ramme_plan_new (reader, job->dialog->fil, job->valg, cancellable, &error) : NULL;

  if (plan != NULL)
    g_task_return_pointer (task, plan, (GDestroyNotify) pejl_ramme_plan_free);
  else
    g_task_return_error (task, error);
}

static void
show_plan (PejlRammeDialog *self)
{
  const PejlRammePlan *plan = self->plan;
  /* Translators: four numbers of figures in the file */
  g_autofree char *summary = g_strdup_printf (_("%u new, %u changed, %u unchanged, %u skipped"), plan->antal[PEJL_REGISTER_NY],
                                              plan->antal[PEJL_REGISTER_AENDRET], plan->antal[PEJL_REGISTER_UAENDRET],
                                              plan->antal[PEJL_REGISTER_SPRUNGET_OVER]);
  gboolean changes = pejl_ramme_plan_has_changes (plan);
  g_autoptr (GtkSelectionModel) model = NULL;

  pejl_ramme_kolonner_tell (self->kolonner, summary);
  gtk_label_set_label (self->summary, summary);
  gtk_label_set_label (self->detail, changes ? _("Nothing is changed yet. Figures stand beside the quality and are no part of any level.")
                                             : _("Nothing in the file is new; there is nothing to bring in."));
  model = pejl_ramme_liste_model (plan);
  gtk_list_view_set_model (self->list, model);
  gtk_widget_set_sensitive (self->next, TRUE);
  gtk_widget_set_sensitive (self->apply, changes);
}

static void
on_plan_made (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlRammeDialog *self = PEJL_RAMME_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlRammePlan) plan = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->planning || g_cancellable_is_cancelled (self->cancellable))
    return;
  g_clear_object (&self->planning);
  if (plan == NULL)
    {
      pejl_ramme_kolonner_tell (self->kolonner, error->message);
      return;
    }
  gtk_list_view_set_model (self->list, NULL);
  g_clear_pointer (&self->plan, pejl_ramme_plan_free);
  self->plan = g_steal_pointer (&plan);
  show_plan (self);
}

/* A choice changed: what was planned before it is dropped. */
static void
plan_anew (PejlRammeDialog *self)
{
  g_autoptr (GTask) task = NULL;
  PejlRammeValg *valg = pejl_ramme_kolonner_get_valg (self->kolonner);
  const char *mangler = pejl_ramme_valg_mangler (valg);
  Job *job;

  if (self->planning != NULL)
    g_cancellable_cancel (self->planning);
  g_clear_object (&self->planning);
  gtk_widget_set_sensitive (self->next, FALSE);
  if (mangler != NULL)
    {
      pejl_ramme_kolonner_tell (self->kolonner, mangler);
      return;
    }
  self->planning = g_cancellable_new ();
  job = g_new0 (Job, 1);
  job->dialog = self;
  job->valg = pejl_ramme_valg_copy (valg);
  task = g_task_new (self, self->planning, on_plan_made, NULL);
  g_task_set_source_tag (task, plan_anew);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, make_plan);
}

/* --- reading --- */

static void
read_file (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PejlRammeDialog *self = source;
  GError *error = NULL;
  g_autoptr (PejlReader) reader = pejl_store_new_reader (self->store, &error);
  PejlRammeFil *fil = reader != NULL ? pejl_ramme_fil_read (reader, self->path, cancellable, &error) : NULL;

  if (fil != NULL)
    g_task_return_pointer (task, fil, (GDestroyNotify) pejl_ramme_fil_free);
  else
    g_task_return_error (task, error);
}

static void
on_file_read (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlRammeDialog *self = PEJL_RAMME_DIALOG (source);
  g_autoptr (GError) error = NULL;

  self->fil = g_task_propagate_pointer (G_TASK (result), &error);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (self->fil == NULL)
    {
      adw_status_page_set_description (self->refused, error->message);
      show_step (self, "refused");
      return;
    }
  pejl_ramme_kolonner_show (self->kolonner, pejl_store_get_reader (self->store), self->fil);
  show_step (self, "kolonner");
  plan_anew (self);
  gtk_widget_child_focus (GTK_WIDGET (self->kolonner), GTK_DIR_TAB_FORWARD);
}

/* --- writing --- */

static void
apply_plan (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PejlRammeDialog *self = source;
  GError *error = NULL;

  if (pejl_ramme_plan_apply (self->plan, self->store, pejl_fremgang_tell, task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_plan_applied (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlRammeDialog *self = PEJL_RAMME_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      guint n = self->plan->antal[PEJL_REGISTER_NY] + self->plan->antal[PEJL_REGISTER_AENDRET];

      text = g_strdup_printf (ngettext ("%u context figure is brought in", "%u context figures are brought in", n), n);
      pejl_page_toast (self->page, text, pejl_store_get_undo_label (self->store) != NULL);
    }
  else if (!g_cancellable_is_cancelled (self->cancellable))
    pejl_page_failure (self->page, _("The context figures were not brought in. Nothing was changed."), error);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_apply (PejlRammeDialog *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->plan == NULL || !gtk_widget_get_sensitive (self->apply))
    return;
  gtk_widget_set_sensitive (self->apply, FALSE);
  gtk_label_set_label (self->work_label, _("Bringing in the figures…"));
  show_step (self, "working");
  task = g_task_new (self, self->cancellable, on_plan_applied, NULL);
  g_task_set_source_tag (task, on_apply);
  g_task_set_task_data (task, pejl_fremgang_new (self->work_bar), (GDestroyNotify) pejl_fremgang_unref);
  g_task_run_in_thread (task, apply_plan);
}

static void
on_next (PejlRammeDialog *self)
{
  if (self->plan == NULL)
    return;
  show_step (self, "preview");
  gtk_widget_grab_focus (gtk_widget_get_sensitive (self->apply) ? self->apply : self->back);
}

static void
on_back (PejlRammeDialog *self)
{
  show_step (self, "kolonner");
  gtk_widget_grab_focus (self->next);
}

/* One step out. */
static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  PejlRammeDialog *self = PEJL_RAMME_DIALOG (widget);

  if (gtk_widget_get_visible (self->back))
    on_back (self);
  else
    gtk_window_close (GTK_WINDOW (self));
  return TRUE;
}

/* --- the window --- */

static gboolean
pejl_ramme_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (PEJL_RAMME_DIALOG (window)->cancellable);
  return GTK_WINDOW_CLASS (pejl_ramme_dialog_parent_class)->close_request (window);
}

static void
pejl_ramme_dialog_dispose (GObject *object)
{
  PejlRammeDialog *self = PEJL_RAMME_DIALOG (object);

  if (self->planning != NULL)
    g_cancellable_cancel (self->planning);
  g_clear_object (&self->planning);
  g_clear_object (&self->page);
  g_clear_object (&self->store);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (pejl_ramme_dialog_parent_class)->dispose (object);
}

static void
pejl_ramme_dialog_finalize (GObject *object)
{
  PejlRammeDialog *self = PEJL_RAMME_DIALOG (object);

  g_clear_pointer (&self->plan, pejl_ramme_plan_free);
  g_clear_pointer (&self->fil, pejl_ramme_fil_free);
  g_free (self->path);

  G_OBJECT_CLASS (pejl_ramme_dialog_parent_class)->finalize (object);
}

static void
pejl_ramme_dialog_class_init (PejlRammeDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_ramme_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_ramme_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = pejl_ramme_dialog_close_request;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape, NULL);
}

static GtkWidget *
header_button (PejlRammeDialog *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
build_header (PejlRammeDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->cancel = header_button (self, _("_Cancel"), G_CALLBACK (gtk_window_close));
  self->back = header_button (self, _("_Back"), G_CALLBACK (on_back));
  self->next = header_button (self, _("_See the figures"), G_CALLBACK (on_next));
  self->apply = header_button (self, _("_Bring in"), G_CALLBACK (on_apply));
  gtk_widget_add_css_class (self->next, "suggested-action");
  gtk_widget_add_css_class (self->apply, "suggested-action");
  gtk_widget_set_sensitive (self->next, FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->cancel);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->back);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->next);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->apply);
  return header;
}

static GtkWidget *
build_working (PejlRammeDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->work_label = GTK_LABEL (gtk_label_new (_("Reading the file…")));
  gtk_label_set_wrap (self->work_label, TRUE);
  self->work_bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  pejl_dele_set_spoken (GTK_WIDGET (self->work_bar), _("Progress"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->work_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->work_bar));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  return box;
}

static GtkWidget *
build_preview (PejlRammeDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->summary = GTK_LABEL (pejl_dele_label (NULL, "title-3", TRUE));
  self->detail = GTK_LABEL (pejl_dele_label (NULL, "dim-label", TRUE));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->summary));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->detail));
  gtk_widget_add_css_class (texts, "padded");
  self->list = pejl_ramme_liste_new ();
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), scroller);
  return box;
}

static void
pejl_ramme_dialog_init (PejlRammeDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->cancellable = g_cancellable_new ();
  self->kolonner = g_object_new (PEJL_TYPE_RAMME_KOLONNER, NULL);
  g_signal_connect_object (self->kolonner, "changed", G_CALLBACK (plan_anew), self, G_CONNECT_SWAPPED);
  self->refused = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_status_page_set_icon_name (self->refused, "dialog-warning-symbolic");
  adw_status_page_set_title (self->refused, _("The file cannot be brought in"));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), build_header (self));
  gtk_stack_add_named (self->stack, build_working (self), "working");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->refused), "refused");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->kolonner), "kolonner");
  gtk_stack_add_named (self->stack, build_preview (self), "preview");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _("Bring in context figures"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 760, 640);
  gtk_widget_set_size_request (GTK_WIDGET (self), 360, -1);
  show_step (self, "working");
}

void
pejl_ramme_dialog_present (PejlPage *page, const char *path)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  PejlRammeDialog *self;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PEJL_IS_PAGE (page));

  self = g_object_new (PEJL_TYPE_RAMME_DIALOG, "transient-for", root, NULL);
  self->page = g_object_ref (page);
  self->store = g_object_ref (pejl_page_get_store (page));
  self->path = g_strdup (path);
  gtk_window_present (GTK_WINDOW (self));
  task = g_task_new (self, self->cancellable, on_file_read, NULL);
  g_task_set_source_tag (task, pejl_ramme_dialog_present);
  g_task_run_in_thread (task, read_file);
}

static void
on_chosen (GFile *file, gpointer user_data)
{
  if (file != NULL)
    pejl_ramme_dialog_present (user_data, g_file_peek_path (file));
}

void
pejl_ramme_dialog_run (PejlPage *page)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Tables (CSV)"));
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_filter_add_suffix (filter, "txt");
  pejl_file_dialog_open (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), _("Choose the file with the figures"), filter,
                         on_chosen, g_object_ref (page), g_object_unref);
}
