// SPDX-License-Identifier: GPL-3.0-or-later
// Counts a period in a worker thread, shows its two charts, and leads from a mark to what lies under it.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-udvalg-page.h"

#include "app/pages/pejl-udvalg-eksport.h"
#include "app/dialogs/pejl-file-dialog.h"
#include "app/dialogs/pejl-privat-dialog.h"
#include "app/widgets/pejl-bag-tallet.h"
#include "app/widgets/pejl-chart-view.h"
#include "app/widgets/pejl-filter-bar.h"
#include "app/widgets/pejl-fremgang.h"
#include "core/analysis/pejl-analyse.h"
#include "core/chart/pejl-chart-export.h"
#include "core/chart/pejl-chart-text.h"
#include "core/report/pejl-figur.h"
#include "core/report/pejl-udvalgsrapport.h"

#include <glib/gi18n-lib.h>

/* Nothing is shown for so long: most counts are done by then. */
#define WAITING_MS 200
/* With less, what lies under a mark takes the whole page. */
#define BOTH_WIDTH 900

struct _PejlUdvalgPage
{
  PejlPage parent_instance;

  /* template children */
  GtkStack *stack;
  GtkLabel *finding;
  PejlFilterBar *filter;
  PejlChartView *omraader_chart;
  PejlChartView *roller_chart;
  GtkGrid *omraader_table;
  GtkGrid *roller_table;
  PejlBagTallet *bag;
  GtkRevealer *work;
  GtkLabel *work_label;
  GtkProgressBar *work_bar;

  /* owned */
  PejlAnalyse *analyse;
  GCancellable *counting;  /* the count under way */
  GCancellable *exporting; /* the report under way */
  PejlUdvalgEksport *eksport;
  GtkWidget *bag_from;     /* weak: what focus goes back to */

  /* state */
  guint waiting_source;
};

G_DEFINE_FINAL_TYPE (PejlUdvalgPage, pejl_udvalg_page, PEJL_TYPE_PAGE)

static void update_shape (PejlUdvalgPage *self);

/* --- tables --- */

static void
clear_grid (GtkGrid *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
}

static void
add_grid_cell (GtkGrid *grid, const char *text, int column, int row, gboolean head, gboolean total)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), head);
  gtk_widget_add_css_class (label, head ? "caption-heading" : "numeric");
  if (total)
    gtk_widget_add_css_class (label, "heading");
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

static void
fill_grid (GtkGrid *grid, const PejlChartTable *table)
{
  clear_grid (grid);
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, table->caption, -1);
  for (guint c = 0; c < table->header->len; c++)
    add_grid_cell (grid, g_ptr_array_index (table->header, c), c, 0, TRUE, FALSE);
  for (guint r = 0; r < table->rows->len; r++)
    for (guint c = 0; c < table->header->len; c++)
      add_grid_cell (grid, pejl_chart_table_get (table, r, c), c, r + 1, FALSE,
                     r + table->n_total_rows >= table->rows->len);
}

static void
show_figure (PejlChartView *view, GtkGrid *grid, PejlChartSpec *spec)
{
  g_autoptr (PejlChartTable) table = pejl_chart_table (spec);

  pejl_chart_view_set_spec (view, spec);
  fill_grid (grid, table);
}

/* --- counting --- */

static void
count (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PejlStore *store = g_object_get_data (G_OBJECT (task), "store");
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlReader) reader = pejl_store_new_reader (store, &error);

  if (reader == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, pejl_analyse_new (reader, task_data), (GDestroyNotify) pejl_analyse_free);
}

static void
show_analyse (PejlUdvalgPage *self)
{
  g_autoptr (PejlChartSpec) omraader = NULL;
  g_autoptr (PejlChartSpec) roller = NULL;
  g_autofree char *finding = NULL;
  g_autofree char *periode = NULL;

  if (self->analyse->steder->len == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  omraader = pejl_figur_omraader (self->analyse);
  roller = pejl_figur_roller (self->analyse);
  finding = pejl_fund_besoeg (self->analyse);
  periode = pejl_periode_format (&self->analyse->filter.periode);
  gtk_label_set_label (self->finding, finding);
  pejl_page_set_subtitle (PEJL_PAGE (self), periode);
  show_figure (self->omraader_chart, self->omraader_table, omraader);
  show_figure (self->roller_chart, self->roller_table, roller);
  gtk_stack_set_visible_child_name (self->stack, "figures");
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlUdvalgPage *self = PEJL_UDVALG_PAGE (source);
  g_autoptr (GError) error = NULL;
  PejlAnalyse *analyse = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_handle_id (&self->waiting_source, g_source_remove);
  g_clear_object (&self->counting);
  if (analyse == NULL)
    {
      pejl_page_failure (PEJL_PAGE (self), _("The numbers could not be read. Nothing was changed."), error);
      return;
    }
  g_clear_pointer (&self->analyse, pejl_analyse_free);
  self->analyse = analyse;
  show_analyse (self);
}

static gboolean
on_waiting (gpointer data)
{
  PejlUdvalgPage *self = data;

  self->waiting_source = 0;
  gtk_stack_set_visible_child_name (self->stack, "waiting");
  return G_SOURCE_REMOVE;
}

static void
start_count (PejlUdvalgPage *self)
{
  PejlFilter *filter = g_new (PejlFilter, 1);
  g_autoptr (GTask) task = NULL;

  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->counting = g_cancellable_new ();
  pejl_filter_bar_get_filter (self->filter, filter);
  task = g_task_new (self, self->counting, on_counted, NULL);
  g_task_set_source_tag (task, start_count);
  g_task_set_task_data (task, filter, g_free);
  g_object_set_data_full (G_OBJECT (task), "store", g_object_ref (pejl_page_get_store (PEJL_PAGE (self))),
                          g_object_unref);
  g_task_run_in_thread (task, count);
  if (self->waiting_source == 0 && self->analyse == NULL)
    self->waiting_source = g_timeout_add (WAITING_MS, on_waiting, self);
}

/* --- under a mark --- */

static void
close_bag (PejlUdvalgPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->bag), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->stack), TRUE);
  pejl_bag_tallet_clear (self->bag);
}

static void
on_bag_closed (PejlUdvalgPage *self)
{
  close_bag (self);
  if (self->bag_from != NULL)
    gtk_widget_grab_focus (self->bag_from);
}

static void
on_filter_changed (PejlUdvalgPage *self)
{
  close_bag (self);
  start_count (self);
}

static gboolean
sted_matches (const PejlStedSum *sted, const PejlMaerke *maerke, int omraade, guint graense, gboolean under)
{
  gboolean besoegt = sted->anmeldte + sted->uanmeldte > 0;

  if (!pejl_id_is_nil (&maerke->distrikt) && !pejl_id_equal (&maerke->distrikt, &sted->distrikt))
    return FALSE;
  if (maerke->niveau == -2)
    return !besoegt;
  if (!besoegt || omraade < 0)
    return FALSE;
  if (under)
    return sted->niveau[omraade] >= 1 && (guint) sted->niveau[omraade] < graense;
  if (maerke->niveau == -1)
    return sted->niveau[omraade] >= 1;
  return sted->niveau[omraade] == maerke->niveau;
}

/* The visit that a house's place in the bar comes from; for "ikke vurderet" its latest visit. */
static PejlTilsyn *
tilsyn_behind (PejlUdvalgPage *self, const PejlStedSum *sted, int omraade)
{
  PejlReader *reader = pejl_page_get_reader (PEJL_PAGE (self));
  g_autoptr (GPtrArray) latest = NULL;
  PejlTilsynQuery query;

  if (!pejl_id_is_nil (&sted->niveau_tilsyn[omraade]))
    return pejl_query_tilsyn_by_id (reader, &sted->niveau_tilsyn[omraade]);
  pejl_tilsyn_query_init (&query);
  query.filter.periode = self->analyse->filter.periode;
  query.dagtilbud = sted->dagtilbud;
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  latest = pejl_query_tilsyn (reader, &query, 0, 1);
  return latest->len > 0 ? pejl_tilsyn_ref (g_ptr_array_index (latest, 0)) : NULL;
}

static void
show_houses (PejlUdvalgPage *self, const char *title, const PejlMaerke *maerke, gboolean under)
{
  g_autoptr (GPtrArray) tilsyn = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_unref);
  g_autoptr (GPtrArray) steder = g_ptr_array_new ();
  int omraade = maerke->omraade != NULL ? pejl_strategi_find_omraade (self->analyse->strategi, maerke->omraade) : -1;

  for (guint i = 0; i < self->analyse->steder->len; i++)
    {
      PejlStedSum *sted = g_ptr_array_index (self->analyse->steder, i);
      PejlTilsyn *behind;

      if (!sted_matches (sted, maerke, omraade, self->analyse->graense, under))
        continue;
      g_ptr_array_add (steder, sted);
      behind = maerke->niveau == -2 ? NULL : tilsyn_behind (self, sted, omraade);
      if (behind != NULL)
        g_ptr_array_add (tilsyn, behind);
    }
  if (maerke->niveau == -2)
    pejl_bag_tallet_show_steder (self->bag, title, steder);
  else
    pejl_bag_tallet_show_tilsyn (self->bag, title, tilsyn);
}

static void
show_evidens (PejlUdvalgPage *self, const char *title, const PejlMaerke *maerke)
{
  PejlEvidensQuery query;

  pejl_evidens_query_init (&query);
  query.filter = self->analyse->filter;
  query.strategi = self->analyse->strategi->id;
  query.omraade = maerke->omraade;
  query.rolle = maerke->rolle;
  query.retning = PEJL_RETNING_STYRKER;
  pejl_bag_tallet_show_evidens (self->bag, pejl_page_get_reader (PEJL_PAGE (self)), title, &query);
}

static void
on_mark_activated (PejlChartView *view, const char *key, gpointer user_data)
{
  PejlUdvalgPage *self = PEJL_UDVALG_PAGE (user_data);
  PejlChartLayout *layout = pejl_chart_view_get_layout (view);
  const PejlChartMark *marks;
  PejlMaerke maerke = { 0 };
  guint n = 0;
  int mark;

  if (self->analyse == NULL || layout == NULL || !pejl_maerke_parse (key, &maerke))
    return;
  marks = pejl_chart_layout_marks (layout, &n);
  mark = pejl_chart_layout_find (layout, key);
  if (mark >= 0)
    {
      g_autofree char *title = g_strdup (marks[mark].spoken);

      g_set_weak_pointer (&self->bag_from, GTK_WIDGET (view));
      gtk_widget_set_visible (GTK_WIDGET (self->bag), TRUE);
      update_shape (self);
      if (maerke.er_celle)
        show_evidens (self, title, &maerke);
      else
        show_houses (self, title, &maerke, g_str_has_suffix (key, ":under"));
    }
  pejl_maerke_clear (&maerke);
}

/* --- export --- */

typedef struct
{
  PejlStore *store;
  PejlFilter filter;
  char *path;
  PejlFremgang *fremgang;
  GPtrArray *advarsler; /* PejlAdvarsel*; NULL: not looked through yet */
  gboolean anyway;      /* a person has seen them */
} ReportJob;

static void
report_job_free (gpointer data)
{
  ReportJob *job = data;

  g_object_unref (job->store);
  g_free (job->path);
  pejl_fremgang_unref (job->fremgang);
  g_clear_pointer (&job->advarsler, g_ptr_array_unref);
  g_free (job);
}

static void
write_report (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  ReportJob *job = task_data;
  GError *error = NULL;
  g_autoptr (PejlReader) reader = pejl_store_new_reader (job->store, &error);

  if (reader != NULL && !job->anyway)
    job->advarsler = pejl_udvalgsrapport_tjek (reader, &job->filter, &error);
  if (job->advarsler != NULL && job->advarsler->len > 0)
    g_task_return_boolean (task, FALSE);
  else if (error == NULL
      && pejl_udvalgsrapport_write (reader, &job->filter, job->path, cancellable, pejl_fremgang_tell, job->fremgang, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void start_report (PejlUdvalgPage *self, const PejlFilter *filter, const char *path, gboolean anyway);

typedef struct
{
  PejlUdvalgPage *page;
  PejlFilter filter;
  char *path;
} Held;

static void
held_free (gpointer data)
{
  Held *held = data;

  g_object_unref (held->page);
  g_free (held->path);
  g_free (held);
}

static void
on_persons_seen (gboolean go_on, gpointer data)
{
  Held *held = data;

  if (go_on)
    start_report (held->page, &held->filter, held->path, TRUE);
  else
    pejl_page_toast (PEJL_PAGE (held->page), _("Stopped. No report was written."), FALSE);
}

/* Something in it looks like a person: a person decides. */
static void
ask_first (PejlUdvalgPage *self, const ReportJob *job)
{
  Held *held = g_new (Held, 1);

  *held = (Held){ g_object_ref (self), job->filter, g_strdup (job->path) };
  pejl_privat_dialog_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), job->store, job->advarsler,
                              on_persons_seen, held, held_free);
}

static void
on_report_written (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlUdvalgPage *self = PEJL_UDVALG_PAGE (source);
  ReportJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  gtk_revealer_set_reveal_child (self->work, FALSE);
  g_clear_object (&self->exporting);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_autofree char *name = g_path_get_basename (job->path);
      /* Translators: %s is a file's name */
      g_autofree char *text = g_strdup_printf (_("The report is written: %s"), name);

      pejl_page_toast (PEJL_PAGE (self), text, FALSE);
    }
  else if (error == NULL)
    ask_first (self, job);
  else if (g_error_matches (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_CANCELLED)
           || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pejl_page_toast (PEJL_PAGE (self), _("Stopped. No report was written."), FALSE);
  else
    pejl_page_failure (PEJL_PAGE (self), _("The report was not written."), error);
}

static void
start_report (PejlUdvalgPage *self, const PejlFilter *filter, const char *path, gboolean anyway)
{
  g_autoptr (GTask) task = NULL;
  ReportJob *job;

  if (self->exporting != NULL)
    return;
  job = g_new0 (ReportJob, 1);
  job->store = g_object_ref (pejl_page_get_store (PEJL_PAGE (self)));
  job->filter = *filter;
  job->path = g_strdup (path);
  job->anyway = anyway;
  job->fremgang = pejl_fremgang_new (self->work_bar);
  self->exporting = g_cancellable_new ();
  gtk_label_set_label (self->work_label, _("Writing the committee’s report"));
  gtk_revealer_set_reveal_child (self->work, TRUE);
  task = g_task_new (self, self->exporting, on_report_written, NULL);
  g_task_set_source_tag (task, start_report);
  g_task_set_task_data (task, job, report_job_free);
  g_task_run_in_thread (task, write_report);
}

static void
on_report_chosen (GFile *file, gpointer user_data)
{
  PejlUdvalgPage *self = user_data;

  if (file != NULL && self->analyse != NULL)
    start_report (self, &self->analyse->filter, g_file_peek_path (file), FALSE);
}

static char *
file_stem (PejlUdvalgPage *self, const char *what, const char *ending)
{
  const PejlPeriode *periode = &self->analyse->filter.periode;
  char last[PEJL_DATO_LEN];

  pejl_periode_last_day (periode, last);
  return g_strdup_printf ("%s-%.4s-%.4s%s", what, periode->start, last, ending);
}

static void
action_export_report (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PejlUdvalgPage *self = PEJL_UDVALG_PAGE (widget);
  g_autofree char *name = NULL;

  if (self->analyse == NULL || self->exporting != NULL)
    return;
  name = file_stem (self, "udvalgsrapport", ".pdf");
  pejl_file_dialog_save (GTK_WINDOW (gtk_widget_get_root (widget)), _("Save the report"), name, NULL, on_report_chosen,
                         g_object_ref (self), g_object_unref);
}

typedef struct
{
  PejlUdvalgPage *page;
  char *format;
} ChartJob;

static void
chart_job_free (gpointer data)
{
  ChartJob *job = data;

  g_object_unref (job->page);
  g_free (job->format);
  g_free (job);
}

static gboolean
export_chart (PejlUdvalgPage *self, PejlChartView *view, const char *what, const char *format, const char *folder,
              GError **error)
{
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  g_autofree char *ending = g_strconcat (".", format, NULL);
  g_autofree char *name = file_stem (self, what, ending);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  PejlChartSpec *spec = pejl_chart_view_get_spec (view);

  if (g_str_equal (format, "svg"))
    return pejl_chart_export_svg (spec, &style, 1200, 0, path, error);
  return pejl_chart_export_png (spec, &style, 1200, 0, 2.0, path, error);
}

static void
on_folder_chosen (GFile *folder, gpointer user_data)
{
  ChartJob *job = user_data;
  PejlUdvalgPage *self = job->page;
  g_autoptr (GError) error = NULL;

  if (folder == NULL || self->analyse == NULL)
    return;
  if (export_chart (self, self->omraader_chart, "omraader", job->format, g_file_peek_path (folder), &error)
      && export_chart (self, self->roller_chart, "roller", job->format, g_file_peek_path (folder), &error))
    pejl_page_toast (PEJL_PAGE (self), _("Both charts are written"), FALSE);
  else
    pejl_page_failure (PEJL_PAGE (self), _("The charts were not written."), error);
}

static void
action_export_charts (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PejlUdvalgPage *self = PEJL_UDVALG_PAGE (widget);
  ChartJob *job;

  if (self->analyse == NULL)
    return;
  job = g_new0 (ChartJob, 1);
  job->page = g_object_ref (self);
  job->format = g_variant_dup_string (parameter, NULL);
  pejl_file_dialog_folder (GTK_WINDOW (gtk_widget_get_root (widget)), _("Where to put the charts"), on_folder_chosen,
                           job, chart_job_free);
}

/* The oplæg that the period proposes, and the numbers. */
static void
action_export (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PejlUdvalgPage *self = PEJL_UDVALG_PAGE (widget);
  PejlId proposed = { 0 };
  PejlEksportArt art;

  if (self->analyse != NULL && self->exporting == NULL
      && pejl_eksport_art_parse (g_variant_get_string (parameter, NULL), &art))
    pejl_udvalg_eksport_begin (self->eksport, art, &self->analyse->filter, &proposed);
}

static void
action_stop (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PejlUdvalgPage *self = PEJL_UDVALG_PAGE (widget);

  pejl_udvalg_eksport_stop (self->eksport);
  if (self->exporting != NULL)
    g_cancellable_cancel (self->exporting);
}

/* --- the page --- */

static void
pejl_udvalg_page_reload (PejlPage *page)
{
  PejlUdvalgPage *self = PEJL_UDVALG_PAGE (page);

  pejl_filter_bar_reload (self->filter, pejl_page_get_reader (page));
  start_count (self);
}

static void
update_shape (PejlUdvalgPage *self)
{
  gboolean alone = pejl_page_get_room (PEJL_PAGE (self)) < BOTH_WIDTH;
  gboolean bag = gtk_widget_get_visible (GTK_WIDGET (self->bag));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->filter), pejl_page_get_narrow (PEJL_PAGE (self))
                                                                     ? GTK_ORIENTATION_VERTICAL
                                                                     : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_hexpand (GTK_WIDGET (self->bag), alone);
  gtk_widget_set_visible (GTK_WIDGET (self->stack), !alone || !bag);
}

static void
pejl_udvalg_page_resized (PejlPage *page, int width)
{
  update_shape (PEJL_UDVALG_PAGE (page));
}

static gboolean
pejl_udvalg_page_next_pane (PejlPage *page)
{
  PejlUdvalgPage *self = PEJL_UDVALG_PAGE (page);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))));
  gboolean in_bag = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->bag));

  if (in_bag || !gtk_widget_get_visible (GTK_WIDGET (self->bag)))
    return FALSE;
  return gtk_widget_child_focus (GTK_WIDGET (self->bag), GTK_DIR_TAB_FORWARD);
}

static void
pejl_udvalg_page_dispose (GObject *object)
{
  PejlUdvalgPage *self = PEJL_UDVALG_PAGE (object);

  g_clear_handle_id (&self->waiting_source, g_source_remove);
  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  if (self->exporting != NULL)
    g_cancellable_cancel (self->exporting);
  g_clear_object (&self->exporting);
  g_clear_weak_pointer (&self->bag_from);
  g_clear_pointer (&self->analyse, pejl_analyse_free);
  g_clear_pointer (&self->eksport, pejl_udvalg_eksport_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), PEJL_TYPE_UDVALG_PAGE);

  G_OBJECT_CLASS (pejl_udvalg_page_parent_class)->dispose (object);
}

static void
pejl_udvalg_page_class_init (PejlUdvalgPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PejlPageClass *page_class = PEJL_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_udvalg_page_dispose;
  page_class->reload = pejl_udvalg_page_reload;
  page_class->resized = pejl_udvalg_page_resized;
  page_class->next_pane = pejl_udvalg_page_next_pane;

  g_type_ensure (PEJL_TYPE_FILTER_BAR);
  g_type_ensure (PEJL_TYPE_CHART_VIEW);
  g_type_ensure (PEJL_TYPE_BAG_TALLET);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/pejl/Pejl/pejl-udvalg-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, finding);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, filter);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, omraader_chart);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, roller_chart);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, omraader_table);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, roller_table);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, bag);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, work);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, work_label);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, work_bar);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_mark_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_bag_closed);

  gtk_widget_class_install_action (widget_class, "page.export-report", NULL, action_export_report);
  gtk_widget_class_install_action (widget_class, "page.export-charts", "s", action_export_charts);
  gtk_widget_class_install_action (widget_class, "page.export", "s", action_export);
  gtk_widget_class_install_action (widget_class, "page.stop", NULL, action_stop);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "page.export-report", NULL);
}

static void
pejl_udvalg_page_init (PejlUdvalgPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->eksport = pejl_udvalg_eksport_new (PEJL_PAGE (self), self->work, self->work_label, self->work_bar);
}
