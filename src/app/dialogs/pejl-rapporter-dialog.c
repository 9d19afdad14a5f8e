// SPDX-License-Identifier: GPL-3.0-or-later
// The writing is a worker thread's, with a reader of its own; closing the window stops it, and what is written stays.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-rapporter-dialog.h"

#include "app/dialogs/pejl-file-dialog.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-fremgang.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/report/pejl-report-error.h"
#include "core/report/rapport/pejl-rapport-samling.h"

#include <glib/gi18n-lib.h>

#define PERIODER 6             /* so many back can be chosen */

struct _PejlRapporterDialog
{
  AdwWindow parent_instance;

  /* template children */
  GtkDropDown *period_drop;
  GtkEntry *kle_entry;
  GtkSwitch *html_switch;
  GtkWidget *choices;
  GtkWidget *work;
  GtkProgressBar *work_bar;
  GtkLabel *tell;
  GtkLabel *skipped;
  GtkWidget *anyway;

  /* owned */
  PejlPage *page;
  GCancellable *writing;   /* NULL: nothing is under way */
  char *held_back;         /* the folder that was not written to, since something looks like a CPR number; NULL: none */

  /* state */
  PejlPeriode perioder[PERIODER];
};

G_DEFINE_FINAL_TYPE (PejlRapporterDialog, pejl_rapporter_dialog, ADW_TYPE_WINDOW)

/* --- the work --- */

typedef struct
{
  PejlStore *store;
  PejlFremgang *fremgang;
  PejlRapportSamling samling;
  char *mappe;
  char *kle;
  PejlRapportSamlingTal tal;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->store);
  pejl_fremgang_unref (job->fremgang);
  g_free (job->mappe);
  g_free (job->kle);
  pejl_rapport_samling_tal_clear (&job->tal);
  g_free (job);
}

static void
write_reports (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  g_autoptr (PejlReader) reader = pejl_store_new_reader (job->store, &error);

  if (reader != NULL
      && pejl_rapport_samling_write (reader, &job->samling, cancellable, pejl_fremgang_tell, job->fremgang, &job->tal, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
set_held_back (PejlRapporterDialog *self, const char *folder)
{
  g_free (self->held_back);
  self->held_back = g_strdup (folder);
  gtk_widget_set_visible (self->anyway, folder != NULL);
}

static void
set_working (PejlRapporterDialog *self, gboolean working)
{
  gtk_widget_set_sensitive (self->choices, !working);
  gtk_widget_set_visible (self->work, working);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rapporter.write", !working);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rapporter.stop", working);
}

static void
tell (PejlRapporterDialog *self, const char *text)
{
  gtk_label_set_label (self->tell, text);
  gtk_widget_set_visible (GTK_WIDGET (self->tell), TRUE);
}

static void
append_lines (GString *text, const GPtrArray *lines)
{
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", (const char *) g_ptr_array_index (lines, i));
}

/* What was not written, and what is to be looked at before it leaves. */
static void
tell_skipped (PejlRapporterDialog *self, const PejlRapportSamlingTal *tal)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_lines (text, tal->oversprungne);
  append_lines (text, tal->advarsler);
  gtk_label_set_label (self->skipped, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->skipped), text->len > 0);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlRapporterDialog *self = PEJL_RAPPORTER_DIALOG (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_clear_object (&self->writing);
  set_working (self, FALSE);
  tell_skipped (self, &job->tal);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      tell (self, error->message);
      if (g_error_matches (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_CPR))
        set_held_back (self, job->mappe);
      return;
    }
  /* Translators: %1$u files of %2$u tilsyn, in folder %3$s. */
  text = g_strdup_printf (_("Wrote %1$u files of %2$u tilsyn to “%3$s”."), job->tal.filer, job->tal.tilsyn, job->mappe);
  tell (self, text);
}

/* The code is the same next time, and in every copy. */
static gboolean
keep_kle (PejlRapporterDialog *self)
{
  PejlStore *store = pejl_page_get_store (self->page);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (pejl_store_get_reader (store));
  const char *kle = gtk_editable_get_text (GTK_EDITABLE (self->kle_entry));
  g_autoptr (GError) error = NULL;

  if (g_str_equal (kommune->kle, kle) || pejl_kommune_set_text (store, PEJL_FIELD_KOMMUNE_KLE, kle, &error))
    return TRUE;
  tell (self, error->message);
  return FALSE;
}

static void
write_to (PejlRapporterDialog *self, const char *folder, gboolean trods)
{
  g_autoptr (GTask) task = NULL;
  guint i = gtk_drop_down_get_selected (self->period_drop);
  Job *job;

  if (self->writing != NULL || !keep_kle (self))
    return;
  job = g_new0 (Job, 1);
  job->store = g_object_ref (pejl_page_get_store (self->page));
  job->fremgang = pejl_fremgang_new (self->work_bar);
  job->mappe = g_strdup (folder);
  job->kle = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->kle_entry)));
  job->samling.mappe = job->mappe;
  job->samling.kle = job->kle;
  job->samling.trods = trods;
  job->samling.html = gtk_switch_get_active (self->html_switch);
  job->samling.filter.periode = self->perioder[i < PERIODER ? i : 0];
  self->writing = g_cancellable_new ();
  gtk_widget_set_visible (GTK_WIDGET (self->tell), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->skipped), FALSE);
  set_held_back (self, NULL);
  set_working (self, TRUE);
  task = g_task_new (self, self->writing, on_written, NULL);
  g_task_set_source_tag (task, write_to);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, write_reports);
}

void
pejl_rapporter_dialog_write_to (PejlRapporterDialog *self, const char *folder)
{
  write_to (self, folder, FALSE);
}

/* --- verbs --- */

static void
on_folder (GFile *file, gpointer data)
{
  if (file != NULL)
    pejl_rapporter_dialog_write_to (data, g_file_peek_path (file));
}

static void
action_write (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pejl_file_dialog_folder (GTK_WINDOW (widget), _("Where the reports are written"), on_folder, g_object_ref (widget),
                           g_object_unref);
}

/* A person has looked at what was told, and says that it is no number of anybody. */
static void
action_anyway (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlRapporterDialog *self = PEJL_RAPPORTER_DIALOG (widget);
  g_autofree char *folder = g_strdup (self->held_back);

  if (folder != NULL)
    write_to (self, folder, TRUE);
}

static void
action_stop (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_cancellable_cancel (PEJL_RAPPORTER_DIALOG (widget)->writing);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static gboolean
pejl_rapporter_dialog_close_request (GtkWindow *window)
{
  PejlRapporterDialog *self = PEJL_RAPPORTER_DIALOG (window);

  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
  return GTK_WINDOW_CLASS (pejl_rapporter_dialog_parent_class)->close_request (window);
}

/* --- the dialog --- */

static void
pejl_rapporter_dialog_dispose (GObject *object)
{
  PejlRapporterDialog *self = PEJL_RAPPORTER_DIALOG (object);

  g_clear_object (&self->page);
  g_clear_object (&self->writing);
  g_clear_pointer (&self->held_back, g_free);
  G_OBJECT_CLASS (pejl_rapporter_dialog_parent_class)->dispose (object);
}

static void
pejl_rapporter_dialog_class_init (PejlRapporterDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_rapporter_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pejl_rapporter_dialog_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/pejl/Pejl/pejl-rapporter-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PejlRapporterDialog, period_drop);
  gtk_widget_class_bind_template_child (widget_class, PejlRapporterDialog, kle_entry);
  gtk_widget_class_bind_template_child (widget_class, PejlRapporterDialog, html_switch);
  gtk_widget_class_bind_template_child (widget_class, PejlRapporterDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, PejlRapporterDialog, work);
  gtk_widget_class_bind_template_child (widget_class, PejlRapporterDialog, work_bar);
  gtk_widget_class_bind_template_child (widget_class, PejlRapporterDialog, tell);
  gtk_widget_class_bind_template_child (widget_class, PejlRapporterDialog, skipped);
  gtk_widget_class_bind_template_child (widget_class, PejlRapporterDialog, anyway);
  gtk_widget_class_install_action (widget_class, "rapporter.write", NULL, action_write);
  gtk_widget_class_install_action (widget_class, "rapporter.anyway", NULL, action_anyway);
  gtk_widget_class_install_action (widget_class, "rapporter.stop", NULL, action_stop);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
pejl_rapporter_dialog_init (PejlRapporterDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pejl_dele_name_drop_down (self->period_drop, _("Period"));
  set_working (self, FALSE);
}

static void
fill_periods (PejlRapporterDialog *self, const PejlPeriode *periode)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (pejl_page_get_reader (self->page));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  PejlPeriode current;
  char i_dag[PEJL_DATO_LEN];

  gtk_editable_set_text (GTK_EDITABLE (self->kle_entry), kommune->kle);
  pejl_dato_today (i_dag);
  current = periode != NULL ? *periode : pejl_periode_containing (i_dag, (int) MAX (kommune->periode_maaned, 1));
  for (int i = 0; i < PERIODER; i++)
    {
      g_autofree char *name = NULL;

      self->perioder[i] = pejl_periode_step (&current, -i);
      name = pejl_periode_format (&self->perioder[i]);
      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->period_drop, G_LIST_MODEL (names));
}

PejlRapporterDialog *
pejl_rapporter_dialog_present (PejlPage *page, const PejlPeriode *periode)
{
  PejlRapporterDialog *self = g_object_new (PEJL_TYPE_RAPPORTER_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  self->page = g_object_ref (page);
  fill_periods (self, periode);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
