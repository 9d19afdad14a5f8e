// SPDX-License-Identifier: GPL-3.0-or-later
// A card with chart 10, and under it the list that a mark opens.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/hus/pejl-hus-figur.h"

#include "app/widgets/udvalg/pejl-bag-tallet.h"
#include "app/widgets/udvalg/pejl-chart-view.h"
#include "app/widgets/udvalg/pejl-figur-card.h"
#include "core/report/figur/pejl-figur-under.h"


#define LIST_HEIGHT 280

struct _PejlHusFigur
{
  AdwBin parent_instance;

  /* children */
  PejlFigurCard *card;
  PejlBagTallet *bag;

  /* owned */
  PejlStore *store;
  GCancellable *counting;
  GtkWidget *bag_from; /* weak: what focus goes back to */

  /* state */
  PejlId dagtilbud;
};

G_DEFINE_FINAL_TYPE (PejlHusFigur, pejl_hus_figur, ADW_TYPE_BIN)

/* The period that today lies in. */
static PejlFigurKilde *
kilde_new (PejlReader *reader, const PejlId *dagtilbud)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  PejlFigurValg valg = { .dagtilbud = *dagtilbud };

  pejl_dato_today (valg.i_dag);
  valg.filter.periode = pejl_periode_containing (valg.i_dag, CLAMP ((int) kommune->periode_maaned, 1, 12));
  return pejl_figur_kilde_new (reader, &valg);
}

/* --- counting --- */

typedef struct
{
  PejlStore *store;
  PejlId dagtilbud;
  PejlChartSpec *spec; /* NULL: it is not among those that count */
  char *stem;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->store);
  g_clear_pointer (&job->spec, pejl_chart_spec_unref);
  g_free (job->stem);
  g_free (job);
}

static void
count (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  g_autoptr (PejlReader) reader = pejl_store_new_reader (job->store, &error);
  g_autoptr (PejlFigurKilde) kilde = NULL;
  gboolean began;

  if (reader == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  began = pejl_query_begin (reader);
  kilde = kilde_new (reader, &job->dagtilbud);
  job->spec = pejl_figurer_make (kilde, PEJL_FIGUR_ET_DAGTILBUD);
  job->stem = pejl_figurer_stem (kilde, PEJL_FIGUR_ET_DAGTILBUD);
  pejl_query_end (reader, began);
  g_task_return_boolean (task, TRUE);
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlHusFigur *self = PEJL_HUS_FIGUR (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean ok = g_task_propagate_boolean (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->counting);
  gtk_widget_set_visible (GTK_WIDGET (self), ok && job->spec != NULL);
  if (ok && job->spec != NULL)
    pejl_figur_card_show (self->card, job->spec, pejl_figurer_find (PEJL_FIGUR_ET_DAGTILBUD)->spoergsmaal, job->stem);
}

/* --- under a mark --- */

static void
close_bag (PejlHusFigur *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->bag), FALSE);
  pejl_bag_tallet_clear (self->bag);
}

static void
on_bag_closed (PejlHusFigur *self)
{
  close_bag (self);
  if (self->bag_from != NULL)
    gtk_widget_grab_focus (self->bag_from);
}

static void
on_mark_activated (PejlHusFigur *self, PejlChartView *view, const char *key)
{
  PejlChartLayout *layout = pejl_chart_view_get_layout (view);
  int mark = layout != NULL ? pejl_chart_layout_find (layout, key) : -1;
  g_autoptr (PejlFigurKilde) kilde = NULL;
  g_autofree char *title = NULL;
  PejlFigurUnder under = { 0 };

  if (mark < 0 || self->store == NULL)
    return;
  title = g_strdup (pejl_chart_layout_marks (layout, NULL)[mark].spoken);
  kilde = kilde_new (pejl_store_get_reader (self->store), &self->dagtilbud);
  if (pejl_figur_under (kilde, key, &under))
    {
      g_set_weak_pointer (&self->bag_from, GTK_WIDGET (view));
      gtk_widget_set_visible (GTK_WIDGET (self->bag), TRUE);
      if (under.art == PEJL_UNDER_STEDER)
        pejl_bag_tallet_show_steder (self->bag, title, under.steder);
      else
        pejl_bag_tallet_show_tilsyn (self->bag, title, under.tilsyn);
    }
  pejl_figur_under_clear (&under);
}

/* --- the widget --- */

static void
pejl_hus_figur_dispose (GObject *object)
{
  PejlHusFigur *self = PEJL_HUS_FIGUR (object);

  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_object (&self->store);
  g_clear_weak_pointer (&self->bag_from);

  G_OBJECT_CLASS (pejl_hus_figur_parent_class)->dispose (object);
}

static void
pejl_hus_figur_class_init (PejlHusFigurClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_hus_figur_dispose;
}

static void
pejl_hus_figur_init (PejlHusFigur *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->card = g_object_new (PEJL_TYPE_FIGUR_CARD, NULL);
  g_signal_connect_object (self->card, "mark-activated", G_CALLBACK (on_mark_activated), self, G_CONNECT_SWAPPED);
  self->bag = g_object_new (PEJL_TYPE_BAG_TALLET, "visible", FALSE, NULL);
  gtk_widget_set_size_request (GTK_WIDGET (self->bag), -1, LIST_HEIGHT);
  g_signal_connect_object (self->bag, "closed", G_CALLBACK (on_bag_closed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->card));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bag));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
pejl_hus_figur_show (PejlHusFigur *self, PejlStore *store, const PejlId *dagtilbud)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (PEJL_IS_HUS_FIGUR (self) && store != NULL && dagtilbud != NULL);

  if (!pejl_id_equal (&self->dagtilbud, dagtilbud))
    close_bag (self);
  g_set_object (&self->store, store);
  self->dagtilbud = *dagtilbud;
  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->counting = g_cancellable_new ();
  job = g_new0 (Job, 1);
  job->store = g_object_ref (store);
  job->dagtilbud = *dagtilbud;
  task = g_task_new (self, self->counting, on_counted, NULL);
  g_task_set_source_tag (task, pejl_hus_figur_show);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, count);
}
