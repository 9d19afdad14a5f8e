// SPDX-License-Identifier: GPL-3.0-or-later
// The finding first, then the deadlines on one axis, then the points as a board, a list or chart 8.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-handleplaner-page.h"

#include "app/dialogs/pejl-nyt-punkt-dialog.h"
#include "app/widgets/handleplan/pejl-frist-akse.h"
#include "app/widgets/handleplan/pejl-punkt-liste.h"
#include "app/widgets/handleplan/pejl-punkt-model.h"
#include "app/widgets/handleplan/pejl-punkt-view.h"
#include "app/widgets/handleplan/pejl-tavle.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-fold-box.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "app/widgets/udvalg/pejl-chart-view.h"
#include "core/actions/pejl-handleplan-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/report/figur/pejl-figur-handleplan.h"
#include "core/rules/pejl-frist.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* Days back to which closed points are news: the board's last column, and the median. */
#define CLOSED_MONTHS 2
#define MEDIAN_DAYS 365
#define ALL_OPEN 2000

struct _PejlHandleplanerPage
{
  PejlPage parent_instance;

  /* template children */
  GtkStack *stack;
  GtkLabel *finding;
  GtkLabel *under;
  GtkWidget *drops;
  GtkDropDown *distrikt;
  GtkDropDown *ansvarlig;
  GtkWidget *switcher;
  PejlFoldBox *fold;
  GtkWidget *akse_card;
  PejlFristAkse *akse;
  GtkStack *views;
  PejlTavle *tavle;
  GtkWidget *keys;
  PejlPunktListe *liste;
  PejlChartView *chart;
  PejlPunktView *punkt;

  /* owned */
  GPtrArray *distrikter;
  GPtrArray *roller;

  /* state */
  gboolean quiet;
  gboolean open; /* a point is shown in the pane */
};

enum
{
  PROP_VIEW = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PejlHandleplanerPage, pejl_handleplaner_page, PEJL_TYPE_PAGE)

static PejlReader *
reader_of (PejlHandleplanerPage *self)
{
  return pejl_page_get_reader (PEJL_PAGE (self));
}

static gboolean
shows (PejlHandleplanerPage *self, const char *view)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->views), view) == 0;
}

/* --- the filter --- */

static void
get_query (PejlHandleplanerPage *self, PejlPunktQuery *query)
{
  guint distrikt = gtk_drop_down_get_selected (self->distrikt);
  guint ansvarlig = gtk_drop_down_get_selected (self->ansvarlig);

  pejl_punkt_query_init (query);
  if (distrikt > 0 && distrikt <= self->distrikter->len)
    query->distrikt = ((PejlDistrikt *) self->distrikter->pdata[distrikt - 1])->id;
  if (ansvarlig > 0 && ansvarlig <= self->roller->len)
    query->ansvarlig = self->roller->pdata[ansvarlig - 1];
}

static void
set_choices (GtkDropDown *drop, const char *all, GPtrArray *names)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = gtk_drop_down_get_selected (drop);

  gtk_string_list_append (list, all);
  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (list, names->pdata[i]);
  gtk_drop_down_set_model (drop, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (drop, selected != GTK_INVALID_LIST_POSITION && selected <= names->len ? selected : 0);
}

static void
fill_drops (PejlHandleplanerPage *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  self->quiet = TRUE;
  g_clear_pointer (&self->distrikter, g_ptr_array_unref);
  self->distrikter = pejl_query_distrikter (reader_of (self));
  for (guint i = 0; i < self->distrikter->len; i++)
    g_ptr_array_add (names, ((PejlDistrikt *) self->distrikter->pdata[i])->navn);
  set_choices (self->distrikt, _("All distrikter"), names);
  g_clear_pointer (&self->roller, g_ptr_array_unref);
  self->roller = pejl_query_ansvarlige (reader_of (self));
  set_choices (self->ansvarlig, _("All roles"), self->roller);
  self->quiet = FALSE;
}

/* --- the finding --- */

static void
show_finding (PejlHandleplanerPage *self, const PejlPunktQuery *query, const char *i_dag)
{
  PejlPunktQuery counted = *query;
  char from[PEJL_DATO_LEN];
  g_autofree char *finding = NULL;
  g_autofree char *share = NULL;
  g_autofree char *median = NULL;
  g_autofree char *oldest = NULL;
  g_autofree char *middle = NULL;
  g_autofree char *under = NULL;
  PejlPunktTal tal;

  pejl_dato_add_days (i_dag, -MEDIAN_DAYS, from);
  counted.lukket_fra = from;
  pejl_query_punkt_tal (reader_of (self), &counted, i_dag, &tal);
  share = pejl_dansk_x_af_n ((int) tal.over, (int) tal.aabne);
  median = pejl_dansk_decimal (tal.median, 0);
  if (tal.aabne == 0)
    finding = g_strdup (_("No open points"));
  else if (tal.over == 0)
    finding = g_strdup_printf (ngettext ("%u open point, and it is in time", "%u open points, and all are in time", tal.aabne),
                               tal.aabne);
  else
    /* Translators: "3 of 21" */
    finding = g_strdup_printf (_("%s open points are over the deadline"), share);
  oldest = g_strdup_printf (ngettext ("%d day", "%d days", (gulong) tal.aeldst), tal.aeldst);
  middle = g_strdup_printf (ngettext ("%s day", "%s days", (gulong) (tal.median + 0.5)), median);
  if (tal.over > 0 && tal.lukkede > 0)
    /* Translators: both are numbers of days, "34 days" */
    under = g_strdup_printf (_("Oldest: %s over · median of those closed in the last year: %s"), oldest, middle);
  else if (tal.over > 0)
    under = g_strdup_printf (_("Oldest: %s over"), oldest);
  else if (tal.lukkede > 0)
    under = g_strdup_printf (_("Median of those closed in the last year: %s"), middle);
  gtk_label_set_label (self->finding, finding);
  gtk_label_set_label (self->under, under != NULL ? under : "");
  gtk_widget_set_visible (GTK_WIDGET (self->under), under != NULL);
}

/* --- the board --- */

/* The first day of the month, some months ago. */
static void
closed_from (const char *i_dag, char buf[PEJL_DATO_LEN])
{
  int year = atoi (i_dag), month = atoi (i_dag + 5) - CLOSED_MONTHS;

  if (month < 1)
    {
      month += 12;
      year--;
    }
  g_snprintf (buf, PEJL_DATO_LEN, "%04d-%02d-01", year % 10000, month);
}

static void
show_column (PejlHandleplanerPage *self, const PejlPunktQuery *base, PejlPunktStatus status, const char *i_dag)
{
  g_autofree char *name = pejl_dansk_capitalize (pejl_punkt_status_name (status));
  g_autoptr (GPtrArray) punkter = NULL;
  PejlPunktQuery query = *base;
  char from[PEJL_DATO_LEN];

  query.status_min = query.status_max = status;
  if (status == PEJL_PUNKT_LUKKET)
    {
      closed_from (i_dag, from);
      query.lukket_fra = from;
      g_free (name);
      /* Translators: %s is a month's name */
      name = g_strdup_printf (_("Closed since %s"), pejl_dato_month_name (atoi (from + 5)));
    }
  punkter = pejl_query_punkter (reader_of (self), &query, 0, PEJL_TAVLE_MOST);
  pejl_tavle_set_column (self->tavle, status, name, punkter, pejl_query_punkt_count (reader_of (self), &query), i_dag);
}

static void
show_akse (PejlHandleplanerPage *self, const PejlPunktQuery *base, const char *i_dag)
{
  g_autoptr (GPtrArray) punkter = NULL;
  PejlPunktQuery query = *base;
  g_autofree char *label = NULL;

  query.status_max = PEJL_PUNKT_AFVENTER;
  punkter = pejl_query_punkter (reader_of (self), &query, 0, ALL_OPEN);
  label = g_strdup_printf (_("The deadlines of the open points on an axis of days. %s."), gtk_label_get_label (self->finding));
  pejl_frist_akse_set (self->akse, punkter, i_dag, label);
  gtk_widget_set_visible (self->akse_card, punkter->len > 0 && !shows (self, "diagram"));
}

/* --- all of it --- */

static void
show_chart (PejlHandleplanerPage *self, const PejlPunktQuery *query, const char *i_dag)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader_of (self));
  g_autoptr (PejlChartSpec) spec = NULL;
  PejlFilter filter = { 0 };

  if (!shows (self, "diagram"))
    return;
  filter.periode = pejl_periode_containing (i_dag, (int) kommune->periode_maaned);
  filter.distrikt = query->distrikt;
  spec = pejl_figur_handleplan (reader_of (self), &filter, i_dag);
  pejl_chart_view_set_spec (self->chart, spec);
}

static void
show_all (PejlHandleplanerPage *self)
{
  PejlPunktQuery query, any;
  char i_dag[PEJL_DATO_LEN];

  pejl_dato_today (i_dag);
  pejl_punkt_query_init (&any);
  gtk_stack_set_visible_child_name (self->stack, pejl_query_punkt_count (reader_of (self), &any) > 0 ? "punkter" : "empty");
  get_query (self, &query);
  show_finding (self, &query, i_dag);
  show_akse (self, &query, i_dag);
  for (int status = PEJL_PUNKT_AABEN; status <= PEJL_PUNKT_LAST; status++)
    show_column (self, &query, (PejlPunktStatus) status, i_dag);
  pejl_punkt_liste_set_query (self->liste, pejl_page_get_store (PEJL_PAGE (self)), &query);
  show_chart (self, &query, i_dag);
}

static void
on_filter_changed (PejlHandleplanerPage *self)
{
  if (self->quiet || pejl_page_get_store (PEJL_PAGE (self)) == NULL)
    return;
  show_all (self);
}

/* --- one point --- */

static void
update_pane (PejlHandleplanerPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->punkt), self->open);
  g_object_set (self->fold, "side-width", self->open ? 360 : 0, NULL);
  pejl_fold_box_set_show_side (self->fold, self->open);
}

void
pejl_handleplaner_page_open (PejlHandleplanerPage *self, const PejlId *punkt)
{
  g_return_if_fail (PEJL_IS_HANDLEPLANER_PAGE (self));
  g_return_if_fail (pejl_page_get_store (PEJL_PAGE (self)) != NULL);

  self->open = TRUE;
  pejl_punkt_view_show (self->punkt, pejl_page_get_store (PEJL_PAGE (self)), punkt, TRUE);
  update_pane (self);
  pejl_punkt_view_focus (self->punkt);
}

static void
on_opened (PejlHandleplanerPage *self, const char *hex)
{
  PejlId id;

  if (pejl_id_parse (hex, &id))
    pejl_handleplaner_page_open (self, &id);
}

static void
on_closed (PejlHandleplanerPage *self)
{
  PejlId id = *pejl_punkt_view_get_id (self->punkt);

  self->open = FALSE;
  pejl_punkt_view_show (self->punkt, pejl_page_get_store (PEJL_PAGE (self)), NULL, TRUE);
  update_pane (self);
  if (shows (self, "liste"))
    gtk_widget_child_focus (GTK_WIDGET (self->liste), GTK_DIR_TAB_FORWARD);
  else if (shows (self, "diagram"))
    gtk_widget_grab_focus (GTK_WIDGET (self->chart));
  else if (!pejl_tavle_focus_punkt (self->tavle, &id))
    gtk_widget_child_focus (GTK_WIDGET (self->tavle), GTK_DIR_TAB_FORWARD);
}

static void
on_moved (PejlHandleplanerPage *self, const char *hex, int status)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlPunkt) punkt = NULL;
  g_autofree char *text = NULL;
  PejlId id;

  if (!pejl_id_parse (hex, &id))
    return;
  if (!pejl_punkt_set_status (pejl_page_get_store (PEJL_PAGE (self)), &id, (PejlPunktStatus) status, &error))
    {
      pejl_page_failure (PEJL_PAGE (self), _("The point could not be moved. It is where it was."), error);
      return;
    }
  punkt = pejl_query_punkt (reader_of (self), &id);
  if (punkt == NULL)
    return;
  /* Translators: title of a point, then its state */
  text = g_strdup_printf (_("“%s” is now %s"), punkt->titel, pejl_punkt_status_name ((PejlPunktStatus) status));
  pejl_page_toast (PEJL_PAGE (self), text, TRUE);
  pejl_tavle_focus_punkt (self->tavle, &id);
}

static void
on_more (PejlHandleplanerPage *self, int status)
{
  pejl_punkt_liste_set_vis (self->liste, status == PEJL_PUNKT_LUKKET ? PEJL_PUNKT_LISTE_LUKKEDE : PEJL_PUNKT_LISTE_AABNE);
  g_object_set (self, "view", "liste", NULL);
}

static void
on_mark (PejlHandleplanerPage *self, const char *key)
{
  PejlId id;

  if (pejl_figur_handleplan_punkt (key, &id))
    pejl_handleplaner_page_open (self, &id);
}

static void
on_made (const PejlId *punkt, gpointer data)
{
  PejlHandleplanerPage *self = data;

  pejl_handleplaner_page_open (self, punkt);
  pejl_punkt_view_focus_handling (self->punkt);
}

static void
action_new (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlPage *page = PEJL_PAGE (widget);

  if (pejl_page_get_store (page) != NULL)
    pejl_nyt_punkt_dialog_present (GTK_WINDOW (gtk_widget_get_root (widget)), pejl_page_get_store (page), NULL, on_made, widget);
}

/* --- page --- */

static void
pejl_handleplaner_page_reload (PejlPage *page)
{
  PejlHandleplanerPage *self = PEJL_HANDLEPLANER_PAGE (page);

  fill_drops (self);
  show_all (self);
  if (self->open)
    pejl_punkt_view_refresh (self->punkt);
}

static void
pejl_handleplaner_page_changed (PejlPage *page, const PejlChanges *changes)
{
  PejlHandleplanerPage *self = PEJL_HANDLEPLANER_PAGE (page);

  if (pejl_changes_is_bulk (changes) || pejl_changes_touch (changes, PEJL_TABLE_DISTRIKT))
    {
      pejl_handleplaner_page_reload (page);
      return;
    }
  if (!pejl_punkt_model_concerns (changes) && !pejl_changes_touch (changes, PEJL_TABLE_KOMMUNE))
    return;
  show_all (self);
  if (self->open)
    pejl_punkt_view_refresh (self->punkt);
}

static void
pejl_handleplaner_page_flush (PejlPage *page)
{
  pejl_punkt_view_finish (PEJL_HANDLEPLANER_PAGE (page)->punkt);
}

static gboolean
pejl_handleplaner_page_next_pane (PejlPage *page)
{
  PejlHandleplanerPage *self = PEJL_HANDLEPLANER_PAGE (page);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (!self->open)
    return FALSE;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->punkt)))
    return gtk_widget_child_focus (GTK_WIDGET (self->views), GTK_DIR_TAB_FORWARD);
  pejl_punkt_view_focus (self->punkt);
  return TRUE;
}

/* A board needs room for four columns. */
static void
update_shape (PejlHandleplanerPage *self)
{
  gboolean narrow = pejl_page_get_narrow (PEJL_PAGE (self));

  gtk_widget_set_visible (self->switcher, !narrow);
  gtk_widget_set_visible (self->keys, !narrow && shows (self, "tavle"));
  if (narrow && shows (self, "tavle"))
    g_object_set (self, "view", "liste", NULL);
}

static void
set_view (PejlHandleplanerPage *self, const char *view)
{
  if (shows (self, view) || gtk_stack_get_child_by_name (self->views, view) == NULL)
    return;
  gtk_stack_set_visible_child_name (self->views, view);
  update_shape (self);
  if (pejl_page_get_store (PEJL_PAGE (self)) != NULL)
    show_all (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
}

static void
pejl_handleplaner_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VIEW)
    set_view (PEJL_HANDLEPLANER_PAGE (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_handleplaner_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VIEW)
    g_value_set_string (value, gtk_stack_get_visible_child_name (PEJL_HANDLEPLANER_PAGE (object)->views));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pejl_handleplaner_page_dispose (GObject *object)
{
  PejlHandleplanerPage *self = PEJL_HANDLEPLANER_PAGE (object);

  self->quiet = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), PEJL_TYPE_HANDLEPLANER_PAGE);

  G_OBJECT_CLASS (pejl_handleplaner_page_parent_class)->dispose (object);
}

static void
pejl_handleplaner_page_finalize (GObject *object)
{
  PejlHandleplanerPage *self = PEJL_HANDLEPLANER_PAGE (object);

  g_clear_pointer (&self->distrikter, g_ptr_array_unref);
  g_clear_pointer (&self->roller, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_handleplaner_page_parent_class)->finalize (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, PejlHandleplanerPage, child)

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/pejl/Pejl/pejl-handleplaner-page.ui");
  BIND (stack);
  BIND (finding);
  BIND (under);
  BIND (drops);
  BIND (distrikt);
  BIND (ansvarlig);
  BIND (switcher);
  BIND (fold);
  BIND (akse_card);
  BIND (akse);
  BIND (views);
  BIND (tavle);
  BIND (keys);
  BIND (liste);
  BIND (chart);
  BIND (punkt);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_moved);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
  gtk_widget_class_bind_template_callback (widget_class, on_mark);
  gtk_widget_class_bind_template_callback (widget_class, on_closed);
}

static void
pejl_handleplaner_page_class_init (PejlHandleplanerPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PejlPageClass *page_class = PEJL_PAGE_CLASS (klass);

  object_class->set_property = pejl_handleplaner_page_set_property;
  object_class->get_property = pejl_handleplaner_page_get_property;
  object_class->dispose = pejl_handleplaner_page_dispose;
  object_class->finalize = pejl_handleplaner_page_finalize;
  page_class->reload = pejl_handleplaner_page_reload;
  page_class->changed = pejl_handleplaner_page_changed;
  page_class->flush = pejl_handleplaner_page_flush;
  page_class->next_pane = pejl_handleplaner_page_next_pane;

  props[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "tavle",
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (PEJL_TYPE_FOLD_BOX);
  g_type_ensure (PEJL_TYPE_FRIST_AKSE);
  g_type_ensure (PEJL_TYPE_TAVLE);
  g_type_ensure (PEJL_TYPE_PUNKT_LISTE);
  g_type_ensure (PEJL_TYPE_CHART_VIEW);
  g_type_ensure (PEJL_TYPE_PUNKT_VIEW);
  bind_template (widget_class);
  gtk_widget_class_install_property_action (widget_class, "page.view", "view");
  gtk_widget_class_install_action (widget_class, "page.new-punkt", NULL, action_new);
}

static void
pejl_handleplaner_page_init (PejlHandleplanerPage *self)
{
  self->distrikter = g_ptr_array_new ();
  self->roller = g_ptr_array_new ();
  self->quiet = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->quiet = FALSE;
  gtk_widget_set_layout_manager (self->drops, pejl_wrap_layout_new (6));
  pejl_dele_name_drop_down (self->distrikt, _("Distrikt"));
  pejl_dele_name_drop_down (self->ansvarlig, _("Responsible role"));
  update_pane (self);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (update_shape), NULL);
}
