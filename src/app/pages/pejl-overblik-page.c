// SPDX-License-Identifier: GPL-3.0-or-later
// Rows made from the rules' tasks, the visits to come, and the running period's coverage.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-overblik-page.h"

#include "app/pages/pejl-overblik-tal.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-kolonner.h"
#include "app/widgets/pejl-maaler.h"
#include "app/widgets/pejl-to-linjer.h"
#include "core/model/pejl-dansk.h"
#include "core/rules/pejl-overblik.h"
#include "core/rules/pejl-sag-laes.h"
#include "core/store/query/pejl-query.h"

#include <glib/gi18n-lib.h>

/* So many rows are read at a glance; the rest is behind a button. */
#define FEW_TASKS 6
#define MANY_TASKS 60
#define FEW_COMING 5

struct _PejlOverblikPage
{
  PejlPage parent_instance;

  /* template children */
  GtkLabel *today_label;
  GtkLabel *waits_label;
  GtkListBox *tasks;
  GtkButton *more_button;
  GtkBox *coverage;
  GtkListBox *coming;
  GtkLabel *distrikter_title;
  GtkBox *distrikter;

  /* state */
  gboolean show_all;
};

G_DEFINE_FINAL_TYPE (PejlOverblikPage, pejl_overblik_page, PEJL_TYPE_PAGE)

static void
clear_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    {
      if (GTK_IS_LIST_BOX (box))
        gtk_list_box_remove (GTK_LIST_BOX (box), child);
      else
        gtk_box_remove (GTK_BOX (box), child);
    }
}

/* --- tasks --- */

static const char *
task_icon (PejlOpgaveArt art)
{
  switch (art)
    {
    case PEJL_OPGAVE_FORSINKET:
    case PEJL_OPGAVE_PUNKT_OVER:
    case PEJL_OPGAVE_PUNKT_NAER:
      return "alarm-symbolic";
    case PEJL_OPGAVE_KLADDE:
    case PEJL_OPGAVE_HOERING:
      return "mail-unread-symbolic";
    case PEJL_OPGAVE_SENE:
      return "document-edit-symbolic";
    case PEJL_OPGAVE_KONFLIKT:
      return "emblem-synchronizing-symbolic";
    case PEJL_OPGAVE_OPBEVARING:
      return "edit-clear-all-symbolic";
    case PEJL_OPGAVE_UDGIVELSE:
      return "alarm-symbolic";
    case PEJL_OPGAVE_MANGLER_UANMELDT:
    case PEJL_OPGAVE_MANGLER_ANMELDT:
    case PEJL_OPGAVE_IKKE_BESOEGT:
    default:
      return "dialog-warning-symbolic";
    }
}

static const char *
task_verb (const PejlOpgave *task)
{
  if (task->art == PEJL_OPGAVE_KONFLIKT)
    return _("Choose");
  if (task->art == PEJL_OPGAVE_OPBEVARING)
    return _("Look");
  if (task->art == PEJL_OPGAVE_KLADDE)
    return _("Go on");
  if (task->art == PEJL_OPGAVE_UDGIVELSE && !pejl_id_is_nil (&task->tilsyn))
    return _("Publish");
  if (!pejl_id_is_nil (&task->punkt))
    return _("Follow up");
  return pejl_id_is_nil (&task->tilsyn) ? _("Plan") : _("Open");
}

static GtkWidget *
build_row (PejlOverblikPage *self, GtkWidget *prefix, const char *title, const char *subtitle, GtkWidget *suffix)
{
  GtkWidget *row = pejl_to_linjer_new (prefix, title, subtitle, suffix, pejl_page_get_narrow (PEJL_PAGE (self)));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static void
set_row_action (GtkWidget *row, const char *action, const PejlId *id)
{
  char text[PEJL_ID_STRLEN];

  pejl_id_to_buf (id, text);
  if (GTK_IS_LIST_BOX_ROW (row))
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", text);
}

static void
set_row_page (GtkWidget *row, const char *page)
{
  if (GTK_IS_LIST_BOX_ROW (row))
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", page);
}

static void
set_task_action (GtkWidget *row, const PejlOpgave *task)
{
  gboolean visit = !pejl_id_is_nil (&task->tilsyn);
  gboolean punkt = !pejl_id_is_nil (&task->punkt);

  if (task->art == PEJL_OPGAVE_KONFLIKT)
    set_row_page (row, "udveksling");
  else if (task->art == PEJL_OPGAVE_OPBEVARING)
    {
      if (GTK_IS_LIST_BOX_ROW (row))
        gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.retention");
    }
  else
    set_row_action (row, punkt ? "win.open-punkt" : visit ? "win.open-tilsyn" : "win.new-tilsyn",
                    punkt ? &task->punkt : visit ? &task->tilsyn : &task->dagtilbud);
}

static GtkWidget *
build_task_row (PejlOverblikPage *self, const PejlOpgave *task, gboolean first)
{
  GtkWidget *icon = pejl_dele_icon (task_icon (task->art));
  GtkWidget *button = gtk_button_new_with_label (task_verb (task));
  GtkWidget *row = build_row (self, icon, task->titel, task->undertitel, button);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", task_verb (task), task->titel);
  gboolean quiet = task->art == PEJL_OPGAVE_OPBEVARING || task->art == PEJL_OPGAVE_KLADDE || task->art == PEJL_OPGAVE_PUNKT_NAER;

  gtk_widget_add_css_class (icon, quiet ? "task-quiet" : "task-warn");
  if (first)
    gtk_widget_add_css_class (button, "suggested-action");
  set_task_action (button, task);
  set_task_action (row, task);
  pejl_dele_set_spoken (button, spoken);
  return row;
}

static GtkWidget *
build_sag_row (PejlOverblikPage *self, const PejlSagOverblik *one, gboolean first)
{
  gboolean plan = one->sag->art == PEJL_SAG_SKAERPET && one->fakta.uanmeldte == 0 && one->fakta.planlagt_dato[0] == '\0';
  const char *verb = plan ? _("Plan") : _("Open");
  const char *action = plan ? "win.new-tilsyn" : "win.open-dagtilbud";
  GtkWidget *icon = pejl_dele_icon (one->stand.over ? "alarm-symbolic" : "dialog-warning-symbolic");
  GtkWidget *button = gtk_button_new_with_label (verb);
  g_autofree char *title = pejl_sag_venter (one);
  g_autofree char *day = pejl_dato_format_short (one->sag->aabnet);
  /* Translators: a house, a date, and how many days ago that is */
  g_autofree char *subtitle = g_strdup_printf (_("%s \xc2\xb7 opened %s, day %d"), one->sag->sted, day, one->stand.dage);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", verb, title);
  GtkWidget *row = build_row (self, icon, title, subtitle, button);

  gtk_widget_add_css_class (icon, one->stand.over ? "task-error" : "task-warn");
  if (first)
    gtk_widget_add_css_class (button, "suggested-action");
  set_row_action (button, action, &one->sag->dagtilbud);
  set_row_action (row, "win.open-dagtilbud", &one->sag->dagtilbud);
  pejl_dele_set_spoken (button, spoken);
  return row;
}

/* Cases come first: they are about children now. */
static void
fill_tasks (PejlOverblikPage *self, const GPtrArray *sager, const GPtrArray *tasks)
{
  guint all = sager->len + tasks->len;
  guint shown = MIN (all, self->show_all ? MANY_TASKS : FEW_TASKS);
  g_autofree char *more = NULL;

  clear_box (GTK_WIDGET (self->tasks));
  for (guint i = 0; i < shown; i++)
    gtk_list_box_append (self->tasks, i < sager->len
                                        ? build_sag_row (self, g_ptr_array_index (sager, i), i == 0)
                                        : build_task_row (self, g_ptr_array_index (tasks, i - sager->len), i == 0));
  gtk_widget_set_visible (GTK_WIDGET (self->tasks), shown > 0);
  more = g_strdup_printf (ngettext ("Show %u more", "Show %u more", all - shown), all - shown);
  gtk_button_set_label (self->more_button, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), shown < all && !self->show_all);
}

/* --- visits to come --- */

/* An unannounced visit has the closed eye: its day is told to nobody else. */
static GtkWidget *
build_kind_pill (gboolean anmeldt)
{
  GtkWidget *pill = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (!anmeldt)
    gtk_box_append (GTK_BOX (pill), pejl_dele_icon ("view-conceal-symbolic"));
  gtk_box_append (GTK_BOX (pill), gtk_label_new (pejl_anmeldt_name (anmeldt)));
  gtk_widget_add_css_class (pill, "pill-label");
  return pill;
}

static GtkWidget *
build_coming_row (PejlOverblikPage *self, const PejlTilsyn *tilsyn)
{
  g_autofree char *dato = pejl_dato_format_weekday (tilsyn->dato);
  g_autofree char *when = pejl_dansk_capitalize (dato);
  gboolean visit = tilsyn->omfang == PEJL_OMFANG_DAGTILBUD;
  GtkWidget *row = build_row (self, NULL, tilsyn->sted, when, visit ? build_kind_pill (tilsyn->anmeldt) : NULL);

  if (visit)
    {
      g_autofree char *spoken = g_strdup_printf ("%s. %s. %s", tilsyn->sted, when, pejl_anmeldt_name (tilsyn->anmeldt));

      pejl_dele_set_spoken (row, spoken);
    }
  set_row_action (row, "win.open-tilsyn", &tilsyn->id);
  return row;
}

static void
fill_coming (PejlOverblikPage *self, const GPtrArray *open, const char *today)
{
  guint shown = 0;

  clear_box (GTK_WIDGET (self->coming));
  /* Newest first in the list, so the nearest of those to come stand last. */
  for (guint i = open->len; i > 0 && shown < FEW_COMING; i--)
    {
      const PejlTilsyn *tilsyn = g_ptr_array_index (open, i - 1);

      if (tilsyn->status != PEJL_STATUS_PLANLAGT || g_strcmp0 (tilsyn->dato, today) < 0)
        continue;
      gtk_list_box_append (self->coming, build_coming_row (self, tilsyn));
      shown++;
    }
  if (shown == 0)
    gtk_list_box_append (self->coming, build_row (self, NULL, _("No visits are planned"), NULL, NULL));
}

/* --- coverage --- */

static void
add_not_visited (GtkBox *box, const GPtrArray *steder)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *joined = NULL;
  g_autofree char *text = NULL;
  guint missing = 0;
  GtkWidget *label;

  for (guint i = 0; i < steder->len; i++)
    {
      const PejlStedSum *sted = g_ptr_array_index (steder, i);

      if (sted->anmeldte + sted->uanmeldte > 0)
        continue;
      missing++;
      if (names->len < 4)
        g_ptr_array_add (names, sted->navn);
    }
  if (missing == 0)
    text = g_strdup (_("Everyone has been visited in the period"));
  else
    {
      g_ptr_array_add (names, NULL);
      joined = g_strjoinv (", ", (char **) names->pdata);
      if (missing > 4)
        /* Translators: names of houses, then how many more */
        text = g_strdup_printf (_("Not visited: %s and %u more"), joined, missing - 4);
      else
        text = g_strdup_printf (_("Not visited: %s"), joined);
    }
  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_margin_top (label, 6);
  gtk_box_append (box, label);
}

static void
fill_coverage (PejlOverblikPage *self, const GPtrArray *steder)
{
  guint anmeldt = 0;
  guint uanmeldt = 0;
  guint begge = 0;

  for (guint i = 0; i < steder->len; i++)
    {
      const PejlStedSum *sted = g_ptr_array_index (steder, i);

      anmeldt += sted->anmeldte > 0;
      uanmeldt += sted->uanmeldte > 0;
      begge += sted->anmeldte > 0 && sted->uanmeldte > 0;
    }
  clear_box (GTK_WIDGET (self->coverage));
  gtk_box_append (self->coverage, pejl_maaler_new (_("Announced"), anmeldt, steder->len, PEJL_MAALER_ANMELDT));
  gtk_box_append (self->coverage, pejl_maaler_new (_("Unannounced"), uanmeldt, steder->len, PEJL_MAALER_UANMELDT));
  gtk_box_append (self->coverage, pejl_maaler_new (_("Both"), begge, steder->len, PEJL_MAALER_BEGGE));
  add_not_visited (self->coverage, steder);
}

static void
fill_distrikter (PejlOverblikPage *self, const GPtrArray *steder)
{
  guint from = 0;

  clear_box (GTK_WIDGET (self->distrikter));
  while (from < steder->len)
    {
      const PejlStedSum *first = g_ptr_array_index (steder, from);
      guint to = from;
      guint visited = 0;

      for (; to < steder->len; to++)
        {
          const PejlStedSum *sted = g_ptr_array_index (steder, to);

          if (!pejl_id_equal (&sted->distrikt, &first->distrikt))
            break;
          visited += sted->anmeldte + sted->uanmeldte > 0;
        }
      gtk_box_append (self->distrikter, pejl_maaler_new (first->distrikt_navn[0] != '\0' ? first->distrikt_navn : _("No distrikt"),
                                                         visited, to - from, PEJL_MAALER_ANMELDT));
      from = to;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->distrikter_title), steder->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->distrikter), steder->len > 0);
}

/* --- the page --- */

static void
fill_heading (PejlOverblikPage *self, guint n_tasks, const char *today, const PejlPeriode *periode)
{
  g_autofree char *dato = pejl_dato_format_weekday (today);
  g_autofree char *title = pejl_dansk_capitalize (dato);
  g_autofree char *count = pejl_dansk_count_word (n_tasks, TRUE);
  g_autofree char *number = pejl_dansk_capitalize (count);
  g_autofree char *waits = NULL;
  g_autofree char *ends = NULL;
  g_autofree char *text = NULL;
  int days = pejl_dato_days_between (today, periode->end);

  gtk_label_set_label (self->today_label, title);
  if (n_tasks == 0)
    waits = g_strdup (_("Nothing waits. Good work."));
  else
    /* Translators: %s is a number, in words up to twelve */
    waits = g_strdup_printf (ngettext ("%s thing waits for you.", "%s things wait for you.", n_tasks), number);
  ends = g_strdup_printf (ngettext ("The period ends in %d day.", "The period ends in %d days.", days), days);
  text = g_strdup_printf ("%s %s", waits, ends);
  gtk_label_set_label (self->waits_label, text);
}

static void
pejl_overblik_page_reload (PejlPage *page)
{
  PejlOverblikPage *self = PEJL_OVERBLIK_PAGE (page);
  g_autoptr (PejlOverblikTal) tal = pejl_overblik_tal_take (pejl_page_get_store (page));

  if (tal == NULL)
    tal = pejl_overblik_tal_laes (pejl_page_get_reader (page));
  fill_heading (self, tal->sager->len + tal->opgaver->len, tal->today, &tal->periode);
  fill_tasks (self, tal->sager, tal->opgaver);
  fill_coming (self, tal->aabne, tal->today);
  fill_coverage (self, tal->steder);
  fill_distrikter (self, tal->steder);
}

static void
action_show_all (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PejlOverblikPage *self = PEJL_OVERBLIK_PAGE (widget);

  self->show_all = TRUE;
  pejl_overblik_page_reload (PEJL_PAGE (self));
}

/* Rows wrap their words on a narrow page only. */
static void
on_narrow (PejlOverblikPage *self)
{
  if (pejl_page_get_store (PEJL_PAGE (self)) != NULL)
    pejl_overblik_page_reload (PEJL_PAGE (self));
}

static void
pejl_overblik_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PEJL_TYPE_OVERBLIK_PAGE);

  G_OBJECT_CLASS (pejl_overblik_page_parent_class)->dispose (object);
}

static void
pejl_overblik_page_class_init (PejlOverblikPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_overblik_page_dispose;
  PEJL_PAGE_CLASS (klass)->reload = pejl_overblik_page_reload;

  g_type_ensure (PEJL_TYPE_KOLONNER);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/pejl/Pejl/pejl-overblik-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PejlOverblikPage, today_label);
  gtk_widget_class_bind_template_child (widget_class, PejlOverblikPage, waits_label);
  gtk_widget_class_bind_template_child (widget_class, PejlOverblikPage, tasks);
  gtk_widget_class_bind_template_child (widget_class, PejlOverblikPage, more_button);
  gtk_widget_class_bind_template_child (widget_class, PejlOverblikPage, coverage);
  gtk_widget_class_bind_template_child (widget_class, PejlOverblikPage, coming);
  gtk_widget_class_bind_template_child (widget_class, PejlOverblikPage, distrikter_title);
  gtk_widget_class_bind_template_child (widget_class, PejlOverblikPage, distrikter);

  gtk_widget_class_install_action (widget_class, "page.show-all", NULL, action_show_all);
}

static void
pejl_overblik_page_init (PejlOverblikPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::narrow", G_CALLBACK (on_narrow), NULL);
}
