// SPDX-License-Identifier: GPL-3.0-or-later
// A rule tried on past tilsyn: a period, a button, progress with Stop, and the list of what it would have proposed.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/sag/pejl-proeve-view.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-fremgang.h"
#include "core/rules/pejl-regel-proeve.h"

#include <glib/gi18n-lib.h>

/* So many periods back, and all times. */
#define PERIODS 3
/* A list that is read; the sentence above it says how many there are. */
#define ROWS_MAX 200

struct _PejlProeveView
{
  AdwBin parent_instance;

  /* children */
  GtkDropDown *period;
  GtkButton *run;
  GtkWidget *work;
  GtkProgressBar *bar;
  GtkLabel *result;
  GtkLabel *without;
  GtkListBox *list;

  /* owned */
  PejlStore *store;
  GCancellable *cancellable; /* NULL: not running */
  GArray *ids;               /* PejlId, by row */
  GArray *periods;           /* PejlPeriode; an empty one: all times */
};

enum
{
  RULE,
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlProeveView, pejl_proeve_view, ADW_TYPE_BIN)

/* --- the work --- */

typedef struct
{
  PejlStore *store;
  PejlRegel *regel;
  PejlFilter filter;
  PejlFremgang *fremgang;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->store);
  pejl_regel_unref (work->regel);
  pejl_fremgang_unref (work->fremgang);
  g_free (work);
}

static void
try_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Work *work = task_data;
  GError *error = NULL;
  g_autoptr (PejlReader) reader = pejl_store_new_reader (work->store, &error);
  PejlProeve *proeve = reader != NULL ? pejl_regel_proev (reader, work->regel, &work->filter, cancellable, pejl_fremgang_tell,
                                                          work->fremgang, &error)
                                      : NULL;

  if (proeve != NULL)
    g_task_return_pointer (task, proeve, (GDestroyNotify) pejl_proeve_free);
  else
    g_task_return_error (task, error);
}

/* --- what was found --- */

static GtkWidget *
build_row (const PejlProeveFund *fund)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *day = pejl_dato_format_long (fund->dato);
  g_autofree char *title = g_strdup_printf ("%s \xc2\xb7 %s", fund->sted, day);
  g_autofree char *spoken = g_strdup_printf ("%s. %s", title, fund->tekst);

  gtk_box_append (GTK_BOX (texts), pejl_dele_label (title, NULL, TRUE));
  gtk_box_append (GTK_BOX (texts), pejl_dele_label (fund->tekst, "caption", TRUE));
  gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "dim-label");
  gtk_widget_add_css_class (texts, "overblik-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), texts);
  pejl_dele_set_spoken (row, spoken);
  return row;
}

void
pejl_proeve_view_forget (PejlProeveView *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (PEJL_IS_PROEVE_VIEW (self));
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_array_set_size (self->ids, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->result), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->without), FALSE);
}

static void
say (PejlProeveView *self, const char *text)
{
  gtk_label_set_label (self->result, text);
  gtk_widget_set_visible (GTK_WIDGET (self->result), TRUE);
}

static void
show_found (PejlProeveView *self, const PejlProeve *proeve)
{
  guint n = MIN (proeve->fund->len, ROWS_MAX);
  /* Translators: %u is a number of tilsyn. */
  g_autofree char *without = g_strdup_printf (ngettext ("%u tilsyn has no level that the rule reads.",
                                                        "%u tilsyn have no level that the rule reads.", proeve->uden_niveauer),
                                              proeve->uden_niveauer);

  say (self, proeve->tekst);
  gtk_label_set_label (self->without, without);
  gtk_widget_set_visible (GTK_WIDGET (self->without), proeve->uden_niveauer > 0);
  for (guint i = 0; i < n; i++)
    {
      const PejlProeveFund *fund = g_ptr_array_index (proeve->fund, i);

      gtk_list_box_append (self->list, build_row (fund));
      g_array_append_val (self->ids, fund->tilsyn);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
}

static void
set_running (PejlProeveView *self, gboolean running)
{
  gtk_widget_set_visible (self->work, running);
  gtk_widget_set_sensitive (GTK_WIDGET (self->period), !running);
  gtk_widget_set_visible (GTK_WIDGET (self->run), !running);
}

static void
on_tried (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlProeveView *self = PEJL_PROEVE_VIEW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlProeve) proeve = g_task_propagate_pointer (G_TASK (result), &error);

  g_clear_object (&self->cancellable);
  if (self->store == NULL)
    return;
  set_running (self, FALSE);
  if (proeve != NULL)
    show_found (self, proeve);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (self, _("Stopped. Nothing was changed."));
  else
    say (self, error->message);
}

void
pejl_proeve_view_run (PejlProeveView *self)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (PejlRegel) regel = NULL;
  guint chosen;
  Work *work;

  g_return_if_fail (PEJL_IS_PROEVE_VIEW (self));
  if (self->cancellable != NULL)
    return;
  g_signal_emit (self, signals[RULE], 0, &regel);
  if (regel == NULL)
    return;
  pejl_proeve_view_forget (self);
  chosen = gtk_drop_down_get_selected (self->period);
  work = g_new0 (Work, 1);
  work->store = g_object_ref (self->store);
  work->regel = g_steal_pointer (&regel);
  if (chosen < self->periods->len)
    work->filter.periode = g_array_index (self->periods, PejlPeriode, chosen);
  work->fremgang = pejl_fremgang_new (self->bar);
  self->cancellable = g_cancellable_new ();
  set_running (self, TRUE);
  task = g_task_new (self, self->cancellable, on_tried, NULL);
  g_task_set_source_tag (task, pejl_proeve_view_run);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, try_in_thread);
}

gboolean
pejl_proeve_view_is_running (PejlProeveView *self)
{
  g_return_val_if_fail (PEJL_IS_PROEVE_VIEW (self), FALSE);
  return self->cancellable != NULL;
}

static void
on_stop (PejlProeveView *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
on_activated (PejlProeveView *self, GtkListBoxRow *row)
{
  guint index = (guint) gtk_list_box_row_get_index (row);

  if (index < self->ids->len)
    g_signal_emit (self, signals[OPENED], 0, &g_array_index (self->ids, PejlId, index));
}

/* --- widget --- */

static void
pejl_proeve_view_dispose (GObject *object)
{
  PejlProeveView *self = PEJL_PROEVE_VIEW (object);

  on_stop (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (pejl_proeve_view_parent_class)->dispose (object);
}

static void
pejl_proeve_view_finalize (GObject *object)
{
  PejlProeveView *self = PEJL_PROEVE_VIEW (object);

  g_clear_object (&self->cancellable);
  g_array_unref (self->ids);
  g_array_unref (self->periods);

  G_OBJECT_CLASS (pejl_proeve_view_parent_class)->finalize (object);
}

static void
pejl_proeve_view_class_init (PejlProeveViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_proeve_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_proeve_view_finalize;
  signals[RULE] = g_signal_new ("rule", PEJL_TYPE_PROEVE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                pejl_regel_get_type (), 0);
  signals[OPENED] = g_signal_new ("opened", PEJL_TYPE_PROEVE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_POINTER);
}

static GtkWidget *
build_controls (PejlProeveView *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->period = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->period), TRUE);
  pejl_dele_set_spoken (GTK_WIDGET (self->period), _("Period"));
  self->run = GTK_BUTTON (gtk_button_new_with_label (_("Try it")));
  g_signal_connect_object (self->run, "clicked", G_CALLBACK (pejl_proeve_view_run), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->period));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->run));
  return line;
}

static GtkWidget *
build_work (PejlProeveView *self)
{
  GtkWidget *stop = gtk_button_new_with_label (_("Stop"));

  self->work = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->bar), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->bar), GTK_ALIGN_CENTER);
  pejl_dele_set_spoken (GTK_WIDGET (self->bar), _("The rule is tried on past tilsyn"));
  g_signal_connect_object (stop, "clicked", G_CALLBACK (on_stop), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->work), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (self->work), stop);
  gtk_widget_set_visible (self->work, FALSE);
  return self->work;
}

static void
pejl_proeve_view_init (PejlProeveView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *caption = pejl_dele_label (_("What would it have proposed? Nothing is changed by trying."), "caption", TRUE);

  self->ids = g_array_new (FALSE, FALSE, sizeof (PejlId));
  self->periods = g_array_new (FALSE, FALSE, sizeof (PejlPeriode));
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (head), pejl_dele_label (_("Try it on past tilsyn"), "heading", FALSE));
  gtk_box_append (GTK_BOX (head), caption);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), build_controls (self));
  gtk_box_append (GTK_BOX (box), build_work (self));
  self->result = GTK_LABEL (pejl_dele_label ("", "omraade-navn", TRUE));
  self->without = GTK_LABEL (pejl_dele_label ("", "caption", TRUE));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->result));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->without));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  pejl_dele_set_spoken (GTK_WIDGET (self->list), _("Tilsyn at which the rule would have proposed"));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
fill_periods (PejlProeveView *self)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (pejl_store_get_reader (self->store));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  PejlPeriode period;
  PejlPeriode always = { 0 };
  char today[PEJL_DATO_LEN];

  pejl_dato_today (today);
  period = pejl_periode_containing (today, CLAMP ((int) kommune->periode_maaned, 1, 12));
  for (int back = 0; back < PERIODS; back++)
    {
      PejlPeriode one = pejl_periode_step (&period, -back);
      g_autofree char *name = pejl_periode_format (&one);

      g_array_append_val (self->periods, one);
      gtk_string_list_append (names, name);
    }
  g_array_append_val (self->periods, always);
  gtk_string_list_append (names, _("All times"));
  gtk_drop_down_set_model (self->period, G_LIST_MODEL (names));
  /* The latest whole one. */
  gtk_drop_down_set_selected (self->period, 1);
  pejl_dele_name_drop_down (self->period, _("Period"));
}

GtkWidget *
pejl_proeve_view_new (PejlStore *store)
{
  PejlProeveView *self = g_object_new (PEJL_TYPE_PROEVE_VIEW, NULL);

  self->store = g_object_ref (store);
  fill_periods (self);
  pejl_proeve_view_forget (self);
  return GTK_WIDGET (self);
}
