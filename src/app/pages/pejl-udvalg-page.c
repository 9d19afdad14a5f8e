// SPDX-License-Identifier: GPL-3.0-or-later
// Counts a period in a worker thread, shows its charts, and leads from a mark to what lies under it.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-udvalg-page.h"

#include "app/dialogs/pejl-file-dialog.h"
#include "app/dialogs/pejl-privat-dialog.h"
#include "app/pages/pejl-udvalg-eksport.h"
#include "app/pages/pejl-udvalg-tal.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-filter-bar.h"
#include "app/widgets/pejl-fremgang.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "app/widgets/udvalg/pejl-bag-tallet.h"
#include "app/widgets/udvalg/pejl-chart-view.h"
#include "app/widgets/udvalg/pejl-figur-card.h"
#include "app/widgets/udvalg/pejl-skaering-knap.h"
#include "core/analysis/pejl-analyse.h"
#include "core/chart/pejl-chart-export.h"
#include "core/report/figur/pejl-figur-under.h"
#include "core/report/pejl-report-error.h"
#include "core/report/rapport/pejl-udvalgsrapport.h"

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
  PejlSkaeringKnap *skaering;
  GtkWidget *omraade_box;
  GtkDropDown *omraade_drop;
  GtkBox *figurer;
  PejlBagTallet *bag;
  GtkRevealer *work;
  GtkLabel *work_label;
  GtkProgressBar *work_bar;

  /* owned */
  PejlAnalyse *analyse;
  char *omraade;           /* key of the area that charts 1, 5 and 6 look at; NULL: the whole */
  GStrv omraader;          /* keys in the drop-down, after the whole */
  GCancellable *counting;  /* the count under way */
  GCancellable *exporting; /* the report under way */
  PejlUdvalgEksport *eksport;
  GtkWidget *bag_from;     /* weak: what focus goes back to */

  /* state */
  guint waiting_source;
  gboolean filling;        /* the drop-down of areas */
};

G_DEFINE_FINAL_TYPE (PejlUdvalgPage, pejl_udvalg_page, PEJL_TYPE_PAGE)

static void update_shape (PejlUdvalgPage *self);

/* --- counting --- */

static PejlFigurCard *
card_at (PejlUdvalgPage *self, guint index)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->figurer));

  while (child != NULL && index-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child != NULL ? PEJL_FIGUR_CARD (child) : NULL;
}

static void
show_figures (PejlUdvalgPage *self, const PejlUdvalgTal *counted)
{
  guint n, index = 0;
  const PejlFigurType *typer = pejl_figurer (&n);

  for (guint i = 0; i < n; i++)
    {
      PejlFigurCard *card = typer[i].udvalg ? card_at (self, index) : NULL;
      PejlChartSpec *spec = card != NULL ? g_ptr_array_index (counted->specs, index) : NULL;

      if (card == NULL)
        continue;
      gtk_widget_set_visible (GTK_WIDGET (card), spec != NULL);
      if (spec != NULL)
        pejl_figur_card_show (card, spec, typer[i].spoergsmaal, g_ptr_array_index (counted->stems, index));
      index++;
    }
}

/* The areas of the strategy, after the whole; the choice stays where it can. */
static void
show_areas (PejlUdvalgPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  guint selected = 0;

  gtk_string_list_append (names, _("Overall"));
  for (guint i = 0; i < pejl_analyse_n_omraader (self->analyse); i++)
    {
      const PejlIndsatsomraade *omraade = g_ptr_array_index (self->analyse->strategi->omraader, i);

      gtk_string_list_append (names, omraade->navn);
      g_strv_builder_add (keys, omraade->key);
      if (g_strcmp0 (omraade->key, self->omraade) == 0)
        selected = i + 1;
    }
  g_clear_pointer (&self->omraader, g_strfreev);
  self->omraader = g_strv_builder_end (keys);
  self->filling = TRUE;
  gtk_drop_down_set_model (self->omraade_drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->omraade_drop, selected);
  self->filling = FALSE;
}

static void
show_counted (PejlUdvalgPage *self, const PejlUdvalgTal *counted)
{
  g_autofree char *finding = NULL;
  g_autofree char *periode = NULL;

  if (self->analyse->steder->len == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  finding = pejl_fund_besoeg (self->analyse);
  periode = pejl_periode_format (&self->analyse->filter.periode);
  gtk_label_set_label (self->finding, finding);
  pejl_page_set_subtitle (PEJL_PAGE (self), periode);
  show_areas (self);
  show_figures (self, counted);
  gtk_stack_set_visible_child_name (self->stack, "figures");
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlUdvalgPage *self = PEJL_UDVALG_PAGE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlUdvalgTal) counted = pejl_udvalg_tal_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_handle_id (&self->waiting_source, g_source_remove);
  g_clear_object (&self->counting);
  if (counted == NULL)
    {
      pejl_page_failure (PEJL_PAGE (self), _("The numbers could not be read. Nothing was changed."), error);
      return;
    }
  g_clear_pointer (&self->analyse, pejl_analyse_free);
  self->analyse = g_steal_pointer (&counted->analyse);
  show_counted (self, counted);
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
  PejlFilter filter;

  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->counting = g_cancellable_new ();
  pejl_filter_bar_get_filter (self->filter, &filter);
  g_strlcpy (filter.til_og_med, pejl_skaering_knap_get (self->skaering), sizeof filter.til_og_med);
  pejl_udvalg_tal_async (self, pejl_page_get_store (PEJL_PAGE (self)), &filter, self->omraade, self->counting, on_counted);
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

static void
on_omraade_selected (PejlUdvalgPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->omraade_drop);

  if (self->filling || self->omraader == NULL)
    return;
  g_free (self->omraade);
  self->omraade = selected > 0 && selected <= g_strv_length (self->omraader) ? g_strdup (self->omraader[selected - 1]) : NULL;
  close_bag (self);
  start_count (self);
}

static void
open_point (PejlUdvalgPage *self, const PejlId *punkt)
{
  char id[PEJL_ID_STRLEN];

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-punkt", "s", pejl_id_to_buf (punkt, id));
}

static void
show_under (PejlUdvalgPage *self, const char *title, PejlFigurUnder *under)
{
  switch (under->art)
    {
    case PEJL_UNDER_EVIDENS:
      pejl_bag_tallet_show_evidens (self->bag, pejl_page_get_reader (PEJL_PAGE (self)), title, &under->evidens);
      break;
    case PEJL_UNDER_STEDER:
      pejl_bag_tallet_show_steder (self->bag, title, under->steder);
      break;
    case PEJL_UNDER_TILSYN:
    case PEJL_UNDER_PUNKT:
    default:
      pejl_bag_tallet_show_tilsyn (self->bag, title, under->tilsyn);
      break;
    }
}

static void
on_mark_activated (PejlUdvalgPage *self, PejlChartView *view, const char *key)
{
  PejlChartLayout *layout = pejl_chart_view_get_layout (view);
  g_autoptr (PejlFigurKilde) kilde = NULL;
  g_autofree char *title = NULL;
  const PejlChartMark *marks;
  PejlFigurUnder under = { 0 };
  guint n = 0;
  int mark;

  if (self->analyse == NULL || layout == NULL)
    return;
  kilde = pejl_udvalg_kilde_new (pejl_page_get_reader (PEJL_PAGE (self)), &self->analyse->filter, self->omraade);
  marks = pejl_chart_layout_marks (layout, &n);
  mark = pejl_chart_layout_find (layout, key);
  if (mark >= 0 && pejl_figur_under (kilde, key, &under))
    {
      title = g_strdup (marks[mark].spoken);
      g_set_weak_pointer (&self->bag_from, GTK_WIDGET (view));
      if (under.art == PEJL_UNDER_PUNKT)
        open_point (self, &under.punkt);
      else
        {
          gtk_widget_set_visible (GTK_WIDGET (self->bag), TRUE);
          update_shape (self);
          show_under (self, title, &under);
        }
    }
  pejl_figur_under_clear (&under);
}

static void
on_told (PejlUdvalgPage *self, const char *text)
{
  pejl_page_toast (PEJL_PAGE (self), text, FALSE);
}

static void
add_cards (PejlUdvalgPage *self)
{
  guint n;
  const PejlFigurType *typer = pejl_figurer (&n);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *card;

      if (!typer[i].udvalg)
        continue;
      card = g_object_new (PEJL_TYPE_FIGUR_CARD, NULL);
      g_signal_connect_object (card, "mark-activated", G_CALLBACK (on_mark_activated), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (card, "told", G_CALLBACK (on_told), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->figurer, card);
    }
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
export_chart (PejlFigurCard *card, const char *format, const char *folder, GError **error)
{
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  g_autofree char *name = g_strdup_printf ("%s.%s", pejl_figur_card_get_stem (card), format);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  PejlChartSpec *spec = pejl_figur_card_get_spec (card);

  if (g_str_equal (format, "svg"))
    return pejl_chart_export_svg (spec, &style, 1200, 0, path, error);
  return pejl_chart_export_png (spec, &style, 1200, 0, 2.0, path, error);
}

static gboolean
export_cards (PejlUdvalgPage *self, const char *format, const char *folder, GError **error)
{
  PejlFigurCard *card;

  for (guint i = 0; (card = card_at (self, i)) != NULL; i++)
    if (gtk_widget_get_visible (GTK_WIDGET (card)) && !export_chart (card, format, folder, error))
      return FALSE;
  return TRUE;
}

static void
on_folder_chosen (GFile *folder, gpointer user_data)
{
  ChartJob *job = user_data;
  PejlUdvalgPage *self = job->page;
  g_autoptr (GError) error = NULL;

  if (folder == NULL || self->analyse == NULL)
    return;
  if (export_cards (self, job->format, g_file_peek_path (folder), &error))
    pejl_page_toast (PEJL_PAGE (self), _("The charts are written"), FALSE);
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
  g_clear_pointer (&self->omraade, g_free);
  g_clear_pointer (&self->omraader, g_strfreev);
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
  g_type_ensure (PEJL_TYPE_SKAERING_KNAP);
  g_type_ensure (PEJL_TYPE_BAG_TALLET);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/pejl/Pejl/pejl-udvalg-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, finding);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, filter);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, skaering);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, omraade_box);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, omraade_drop);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, figurer);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, bag);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, work);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, work_label);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvalgPage, work_bar);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_omraade_selected);
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
  /* Where both have no room on one line, the choice goes below its words rather than be cut. */
  gtk_widget_set_layout_manager (self->omraade_box, pejl_wrap_layout_new (12));
  pejl_dele_set_spoken (GTK_WIDGET (self->omraade_drop), _("Strategy area of the charts"));
  pejl_dele_name_cut_drop_down (self->omraade_drop, _("Strategy area of the charts"));
  add_cards (self);
}
