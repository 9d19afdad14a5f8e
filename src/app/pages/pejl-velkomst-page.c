// SPDX-License-Identifier: GPL-3.0-or-later
// The ways in, and the demo made in a worker thread with progress and a Stop.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-velkomst-page.h"

#include "app/widgets/pejl-fremgang.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/demo/pejl-demo.h"
#include "core/store/pejl-store-day.h"

#include <glib/gi18n-lib.h>

#define DEMO_SEED 1

struct _PejlVelkomstPage
{
  PejlPage parent_instance;

  /* template children */
  GtkStack *stack;
  GtkImage *icon;
  GtkListBox *ways;
  GtkWidget *demo_row;
  GtkProgressBar *progress;

  /* owned */
  GCancellable *cancellable;
};

enum
{
  BEGUN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlVelkomstPage, pejl_velkomst_page, PEJL_TYPE_PAGE)

typedef struct
{
  PejlStore *store;
  PejlFremgang *fremgang;
} DemoJob;

static void
demo_job_free (gpointer data)
{
  DemoJob *job = data;

  g_object_unref (job->store);
  pejl_fremgang_unref (job->fremgang);
  g_free (job);
}

static void
make_demo (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  DemoJob *job = task_data;
  GError *error = NULL;

  if (pejl_demo_create (job->store, DEMO_SEED, PEJL_DEMO_NORMAL, cancellable, pejl_fremgang_tell, job->fremgang, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_demo_made (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlVelkomstPage *self = PEJL_VELKOMST_PAGE (source);
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->cancellable);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      pejl_store_follow_day (pejl_page_get_store (PEJL_PAGE (self)));
      g_signal_emit (self, signals[BEGUN], 0, "overblik");
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "choose");
  if (!g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pejl_page_failure (PEJL_PAGE (self), _("Havneby Kommune could not be made."), error);
}

static void
action_demo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlVelkomstPage *self = PEJL_VELKOMST_PAGE (widget);
  g_autoptr (GTask) task = NULL;
  DemoJob *job;

  if (self->cancellable != NULL || pejl_page_get_store (PEJL_PAGE (self)) == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  gtk_stack_set_visible_child_name (self->stack, "working");
  task = g_task_new (self, self->cancellable, on_demo_made, NULL);
  g_task_set_source_tag (task, action_demo);
  job = g_new (DemoJob, 1);
  job->store = g_object_ref (pejl_page_get_store (PEJL_PAGE (self)));
  job->fremgang = pejl_fremgang_new (self->progress);
  g_task_set_task_data (task, job, demo_job_free);
  g_task_run_in_thread (task, make_demo);
}

static void
action_own (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlVelkomstPage *self = PEJL_VELKOMST_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (pejl_opsaetning_begin (pejl_page_get_store (PEJL_PAGE (self)), "", &error))
    g_signal_emit (self, signals[BEGUN], 0, "dagtilbud");
  else
    pejl_page_failure (PEJL_PAGE (self), _("The municipality could not be begun. Nothing was written."), error);
}

/* What is asked for first there are the keys; the municipality comes with the packet. */
static void
action_kollega (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[BEGUN], 0, "udveksling");
}

static void
action_stop (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlVelkomstPage *self = PEJL_VELKOMST_PAGE (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
pejl_velkomst_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pejl_velkomst_page_parent_class)->map (widget);
  gtk_widget_grab_focus (PEJL_VELKOMST_PAGE (widget)->demo_row);
}

static void
pejl_velkomst_page_dispose (GObject *object)
{
  PejlVelkomstPage *self = PEJL_VELKOMST_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), PEJL_TYPE_VELKOMST_PAGE);

  G_OBJECT_CLASS (pejl_velkomst_page_parent_class)->dispose (object);
}

static void
pejl_velkomst_page_class_init (PejlVelkomstPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_velkomst_page_dispose;
  widget_class->map = pejl_velkomst_page_map;

  signals[BEGUN] = g_signal_new ("begun", PEJL_TYPE_VELKOMST_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/dk/pejl/Pejl/pejl-velkomst-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PejlVelkomstPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PejlVelkomstPage, icon);
  gtk_widget_class_bind_template_child (widget_class, PejlVelkomstPage, ways);
  gtk_widget_class_bind_template_child (widget_class, PejlVelkomstPage, demo_row);
  gtk_widget_class_bind_template_child (widget_class, PejlVelkomstPage, progress);

  gtk_widget_class_install_action (widget_class, "page.demo", NULL, action_demo);
  gtk_widget_class_install_action (widget_class, "page.own", NULL, action_own);
  gtk_widget_class_install_action (widget_class, "page.kollega", NULL, action_kollega);
  gtk_widget_class_install_action (widget_class, "page.stop", NULL, action_stop);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, 0, "page.demo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_1, 0, "page.demo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, 0, "page.own", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_2, 0, "page.own", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_3, 0, "page.kollega", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_3, 0, "page.kollega", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.stop", NULL);
}

static void
pejl_velkomst_page_init (PejlVelkomstPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_image_set_from_icon_name (self->icon, PEJL_APP_ID);
}
