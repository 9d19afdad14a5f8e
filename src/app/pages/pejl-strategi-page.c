// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the matrix for the chosen part of the world and opens its cells.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-strategi-page.h"

#include "app/widgets/pejl-filter-bar.h"
#include "app/widgets/strategi/pejl-celle.h"
#include "app/widgets/strategi/pejl-matrix.h"
#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* With less, an opened cell takes the whole page. */
#define BOTH_WIDTH 940

struct _PejlStrategiPage
{
  PejlPage parent_instance;

  /* template children */
  GtkWidget *main;
  GtkLabel *finding;
  GtkLabel *visited;
  PejlFilterBar *filter;
  PejlMatrix *matrix;
  GtkBox *legend;
  GtkLabel *effects;
  PejlCelle *celle;

  /* owned */
  PejlStrategi *strategi;
  GArray *sums; /* PejlTegnSum */
  GCancellable *counting; /* NULL: nothing is counted behind the page */
};

G_DEFINE_FINAL_TYPE (PejlStrategiPage, pejl_strategi_page, PEJL_TYPE_PAGE)

static void
update_shape (PejlStrategiPage *self)
{
  gboolean narrow = pejl_page_get_narrow (PEJL_PAGE (self));
  gboolean alone = pejl_page_get_room (PEJL_PAGE (self)) < BOTH_WIDTH;
  gboolean open = gtk_widget_get_visible (GTK_WIDGET (self->celle));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->filter),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->legend),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_hexpand (GTK_WIDGET (self->celle), alone);
  gtk_widget_set_visible (self->main, !alone || !open);
  pejl_matrix_set_narrow (self->matrix, narrow);
}

static void
on_opened (PejlStrategiPage *self, int omraade, int rolle)
{
  PejlFilter filter;

  if (self->strategi == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->celle), TRUE);
  update_shape (self);
  pejl_filter_bar_get_filter (self->filter, &filter);
  if (rolle == -2)
    pejl_celle_show_omraade (self->celle, self->strategi, omraade);
  else
    pejl_celle_show_tegn (self->celle, pejl_page_get_reader (PEJL_PAGE (self)), self->strategi, self->sums, &filter,
                          omraade, rolle);
}

static void
close_celle (PejlStrategiPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->celle), FALSE);
  update_shape (self);
}

static void
on_celle_closed (PejlStrategiPage *self)
{
  close_celle (self);
  pejl_matrix_grab_focus (self->matrix);
}

static void
fill_matrix (PejlStrategiPage *self)
{
  guint n_roller = self->strategi->roller->len;
  g_autofree guint *seen = g_new0 (guint, self->strategi->omraader->len * n_roller);

  for (guint i = 0; i < self->sums->len; i++)
    {
      const PejlTegnSum *sum = &g_array_index (self->sums, PejlTegnSum, i);
      const PejlTegn *tegn = pejl_strategi_find_tegn (self->strategi, &sum->tegn);

      if (sum->steder > 0)
        seen[tegn->omraade * n_roller + tegn->rolle]++;
    }
  pejl_matrix_set_data (self->matrix, self->strategi, seen);
}

static void
fill_heading (PejlStrategiPage *self, guint visited, const PejlFilter *filter)
{
  g_autofree char *periode = pejl_periode_format (&filter->periode);
  guint seen = 0;
  g_autofree char *x_af_n = NULL;
  g_autofree char *finding = NULL;
  g_autofree char *text = NULL;
  g_autofree char *subtitle = NULL;

  for (guint i = 0; i < self->sums->len; i++)
    seen += g_array_index (self->sums, PejlTegnSum, i).steder > 0;
  x_af_n = pejl_dansk_x_af_n (seen, self->sums->len);
  /* Translators: %s is "67 of 95" */
  finding = g_strdup_printf (_("%s tegn are seen in the period"), x_af_n);
  /* Translators: period · number of houses */
  text = g_strdup_printf (ngettext ("%s · %u dagtilbud is visited", "%s · %u dagtilbud are visited", visited), periode,
                          visited);
  /* Translators: name of the strategy · version number */
  subtitle = g_strdup_printf (_("%s · version %u"), self->strategi->navn, self->strategi->version);
  gtk_label_set_label (self->finding, finding);
  gtk_label_set_label (self->visited, text);
  pejl_page_set_subtitle (PEJL_PAGE (self), subtitle);
}

static void
fill_effects (PejlStrategiPage *self)
{
  g_autoptr (GString) text = g_string_new (self->strategi->kort_effekt);

  if (self->strategi->lang_effekt[0] != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", self->strategi->lang_effekt);
  if (self->strategi->kilde[0] != '\0')
    {
      g_string_append_c (text, '\n');
      /* Translators: %s says where the strategy was read */
      g_string_append_printf (text, _("Source: %s"), self->strategi->kilde);
    }
  gtk_label_set_label (self->effects, text->str);
}

/* --- what the page shows --- */

typedef struct
{
  PejlStore *store;     /* owned; only of what is counted behind the page */
  PejlFilter filter;
  PejlStrategi *strategi;
  GArray *sums;
  guint visited;
} Tal;

static void
tal_clear (Tal *tal)
{
  g_clear_object (&tal->store);
  g_clear_pointer (&tal->strategi, pejl_strategi_unref);
  g_clear_pointer (&tal->sums, g_array_unref);
}

static void
tal_free (gpointer data)
{
  tal_clear (data);
  g_free (data);
}

static void
tal_read_strategi (Tal *tal, PejlReader *reader)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);

  tal->strategi = pejl_query_strategi (reader, &kommune->strategi);
}

static void
tal_count (Tal *tal, PejlReader *reader)
{
  tal->sums = pejl_query_tegn_sums (reader, &tal->filter, tal->strategi);
  tal->visited = pejl_query_steder_count (reader, &tal->filter, PEJL_OMFANG_DAGTILBUD);
}

static void
show_tal (PejlStrategiPage *self, Tal *tal)
{
  g_clear_pointer (&self->sums, g_array_unref);
  self->sums = g_steal_pointer (&tal->sums);
  fill_matrix (self);
  fill_heading (self, tal->visited, &tal->filter);
}

static void
stop_counting (PejlStrategiPage *self)
{
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

static void
show_filter (PejlStrategiPage *self)
{
  Tal tal = { .strategi = self->strategi };

  stop_counting (self);
  if (self->strategi == NULL)
    return;
  pejl_filter_bar_get_filter (self->filter, &tal.filter);
  tal_count (&tal, pejl_page_get_reader (PEJL_PAGE (self)));
  show_tal (self, &tal);
}

/* --- beside a packet that comes in --- */

static void
count (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Tal *tal = data;
  g_autoptr (PejlReader) reader = pejl_store_new_reader (tal->store, NULL);
  gboolean began;

  if (reader != NULL)
    {
      began = pejl_query_begin (reader);
      tal_read_strategi (tal, reader);
      if (tal->strategi != NULL)
        tal_count (tal, reader);
      pejl_query_end (reader, began);
    }
  g_task_return_boolean (task, tal->sums != NULL);
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlStrategiPage *self = PEJL_STRATEGI_PAGE (source);
  Tal *tal = g_task_get_task_data (G_TASK (result));
  gboolean counted = g_task_propagate_boolean (G_TASK (result), NULL);
  PejlFilter now;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->counting);
  if (!counted)
    return;
  close_celle (self);
  pejl_filter_bar_reload (self->filter, pejl_page_get_reader (PEJL_PAGE (self)));
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  self->strategi = g_steal_pointer (&tal->strategi);
  fill_effects (self);
  pejl_filter_bar_get_filter (self->filter, &now);
  /* The packet may have brought or taken what was chosen. */
  if (memcmp (&now, &tal->filter, sizeof now) != 0)
    show_filter (self);
  else
    show_tal (self, tal);
}

/* All visits are summed anew: in a thread, when it is not a person who waits for it. */
static void
pejl_strategi_page_changed (PejlPage *page, const PejlChanges *changes)
{
  PejlStrategiPage *self = PEJL_STRATEGI_PAGE (page);
  g_autoptr (GTask) task = NULL;
  Tal *tal;

  if (!pejl_changes_is_bulk (changes) || self->strategi == NULL)
    {
      PEJL_PAGE_GET_CLASS (page)->reload (page);
      return;
    }
  stop_counting (self);
  self->counting = g_cancellable_new ();
  tal = g_new0 (Tal, 1);
  tal->store = g_object_ref (pejl_page_get_store (page));
  pejl_filter_bar_get_filter (self->filter, &tal->filter);
  task = g_task_new (self, self->counting, on_counted, NULL);
  g_task_set_source_tag (task, pejl_strategi_page_changed);
  g_task_set_task_data (task, tal, tal_free);
  g_task_run_in_thread (task, count);
}

static void
on_filter_changed (PejlStrategiPage *self)
{
  close_celle (self);
  show_filter (self);
}

static void
pejl_strategi_page_reload (PejlPage *page)
{
  PejlStrategiPage *self = PEJL_STRATEGI_PAGE (page);
  PejlReader *reader = pejl_page_get_reader (page);
  Tal tal = { 0 };

  close_celle (self);
  pejl_filter_bar_reload (self->filter, reader);
  tal_read_strategi (&tal, reader);
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  self->strategi = tal.strategi;
  if (self->strategi == NULL)
    return;
  fill_effects (self);
  show_filter (self);
}

static void
pejl_strategi_page_resized (PejlPage *page, int width)
{
  update_shape (PEJL_STRATEGI_PAGE (page));
}

static gboolean
pejl_strategi_page_next_pane (PejlPage *page)
{
  PejlStrategiPage *self = PEJL_STRATEGI_PAGE (page);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))));

  if (!gtk_widget_get_visible (GTK_WIDGET (self->celle))
      || (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->celle))))
    return FALSE;
  return gtk_widget_child_focus (GTK_WIDGET (self->celle), GTK_DIR_TAB_FORWARD);
}

static gboolean
pejl_strategi_page_grab_focus (GtkWidget *widget)
{
  pejl_matrix_grab_focus (PEJL_STRATEGI_PAGE (widget)->matrix);
  return TRUE;
}

static void
fill_legend (PejlStrategiPage *self)
{
  const char *const steps[] = { _("under 40 %"), _("40–59 %"), _("60–74 %"), _("75–99 %"), _("all") };
  GtkWidget *lead = gtk_label_new (_("Share of tegn that are seen"));

  gtk_widget_add_css_class (lead, "caption");
  gtk_widget_add_css_class (lead, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (lead), 0);
  gtk_box_append (self->legend, lead);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GtkWidget *step = gtk_label_new (steps[i]);
      g_autofree char *css = g_strdup_printf ("step-%u", i);

      gtk_widget_add_css_class (step, "legend-step");
      gtk_widget_add_css_class (step, css);
      gtk_widget_set_halign (step, GTK_ALIGN_START);
      gtk_box_append (self->legend, step);
    }
}

static void
pejl_strategi_page_dispose (GObject *object)
{
  PejlStrategiPage *self = PEJL_STRATEGI_PAGE (object);

  stop_counting (self);
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  g_clear_pointer (&self->sums, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), PEJL_TYPE_STRATEGI_PAGE);

  G_OBJECT_CLASS (pejl_strategi_page_parent_class)->dispose (object);
}

static void
pejl_strategi_page_class_init (PejlStrategiPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PejlPageClass *page_class = PEJL_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_strategi_page_dispose;
  widget_class->grab_focus = pejl_strategi_page_grab_focus;
  page_class->reload = pejl_strategi_page_reload;
  page_class->changed = pejl_strategi_page_changed;
  page_class->resized = pejl_strategi_page_resized;
  page_class->next_pane = pejl_strategi_page_next_pane;

  g_type_ensure (PEJL_TYPE_FILTER_BAR);
  g_type_ensure (PEJL_TYPE_MATRIX);
  g_type_ensure (PEJL_TYPE_CELLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/pejl/Pejl/pejl-strategi-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PejlStrategiPage, main);
  gtk_widget_class_bind_template_child (widget_class, PejlStrategiPage, finding);
  gtk_widget_class_bind_template_child (widget_class, PejlStrategiPage, visited);
  gtk_widget_class_bind_template_child (widget_class, PejlStrategiPage, filter);
  gtk_widget_class_bind_template_child (widget_class, PejlStrategiPage, matrix);
  gtk_widget_class_bind_template_child (widget_class, PejlStrategiPage, legend);
  gtk_widget_class_bind_template_child (widget_class, PejlStrategiPage, effects);
  gtk_widget_class_bind_template_child (widget_class, PejlStrategiPage, celle);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_celle_closed);
}

static void
pejl_strategi_page_init (PejlStrategiPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_legend (self);
}

void
pejl_strategi_page_show_tegn (PejlStrategiPage *self, const PejlId *tegn)
{
  const PejlTegn *found;

  g_return_if_fail (PEJL_IS_STRATEGI_PAGE (self));

  found = self->strategi != NULL ? pejl_strategi_find_tegn (self->strategi, tegn) : NULL;
  if (found != NULL)
    on_opened (self, (int) found->omraade, (int) found->rolle);
}
