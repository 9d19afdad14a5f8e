// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a filtered stream, in a pane that keeps its end in sight until a person scrolls away from it.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-stroem-view.h"

#include "app/widgets/evidens/pejl-evidens-row.h"
#include "app/widgets/evidens/pejl-runde-skel.h"
#include "app/widgets/evidens/pejl-stroem-naer.h"
#include "app/widgets/pejl-pane.h"

#include <glib/gi18n-lib.h>

/* px; further down than any stream is long */
#define END 1e6

struct _PejlStroemView
{
  AdwBin parent_instance;

  /* template children */
  GtkWidget *filter_bar;
  GtkLabel *filter_label;
  PejlPane *pane;
  GtkScrolledWindow *scroll;
  GtkListBox *list;

  /* owned */
  PejlTegnKatalog *katalog;
  GPtrArray *stuer;
  PejlBilagListe *bilag;
  PejlEvidensStroem *evidens;
  GtkFilter *filter; /* by omraade */
  PejlStroemNaer *naer;

  /* borrowed */
  PejlStore *store; /* while rows are made */
  const PejlStopur *stopur;

  /* state */
  int omraade; /* index, or -1 for all */
  gboolean locked;
  gboolean stick; /* the newest evidens is to be seen */
  guint stick_source;
  double upper;
  double page;
};

enum
{
  ESCAPE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlStroemView, pejl_stroem_view, ADW_TYPE_BIN)

/* --- rows --- */

typedef void (*RowFunc) (PejlEvidensRow *row, PejlStroemView *self);

static void
each_row (PejlStroemView *self, RowFunc func)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (PEJL_IS_EVIDENS_ROW (row))
      func (PEJL_EVIDENS_ROW (row), self);
}

static void
give_stuer (PejlEvidensRow *row, PejlStroemView *self)
{
  pejl_evidens_row_set_stuer (row, self->stuer);
}

static void
give_locked (PejlEvidensRow *row, PejlStroemView *self)
{
  pejl_evidens_row_set_locked (row, self->locked);
}

static void
finish_row (PejlEvidensRow *row, PejlStroemView *self)
{
  pejl_evidens_row_finish (row);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  PejlStroemView *self = data;
  GtkWidget *row = pejl_evidens_row_new (item, self->katalog, self->stuer);

  pejl_evidens_row_set_bilag (PEJL_EVIDENS_ROW (row), self->bilag);
  pejl_evidens_row_set_locked (PEJL_EVIDENS_ROW (row), self->locked);
  if (self->store != NULL)
    pejl_evidens_row_restore (PEJL_EVIDENS_ROW (row), self->store);
  return row;
}

static guint
runde_of (GtkListBoxRow *row)
{
  if (row == NULL || !PEJL_IS_EVIDENS_ROW (row))
    return 0;
  return pejl_stroem_item_get_evidens (pejl_evidens_row_get_item (PEJL_EVIDENS_ROW (row)))->runde;
}

/* A thin line where a round begins, and where one is over. */
static void
head_row (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  PejlStroemView *self = data;
  guint nr = runde_of (row);
  guint last = runde_of (before);

  gtk_list_box_row_set_header (row, nr != last ? pejl_runde_skel_new (nr, self->stopur, G_LIST_MODEL (self->evidens)) : NULL);
}

static gboolean
filter_item (gpointer item, gpointer data)
{
  PejlStroemView *self = data;
  const PejlEvidens *evidens = pejl_stroem_item_get_evidens (item);

  if (self->omraade < 0 || self->katalog == NULL)
    return TRUE;
  for (guint i = 0; i < evidens->tegn->len; i++)
    {
      const PejlEvidensTegn *link = &g_array_index (evidens->tegn, PejlEvidensTegn, i);
      const PejlTegn *tegn = pejl_strategi_find_tegn (pejl_tegn_katalog_get_strategi (self->katalog), &link->tegn);

      if (tegn != NULL && (int) tegn->omraade == self->omraade)
        return TRUE;
    }
  return FALSE;
}

static void
on_row_activated (PejlStroemView *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "evidens.edit", NULL);
}

static gboolean
on_escape (PejlStroemView *self)
{
  g_signal_emit (self, signals[ESCAPE], 0);
  return TRUE;
}

/* --- the newest in sight --- */

/* The list has made its rows by then. */
static void
on_rows_changed (PejlStroemView *self, guint position, guint removed, guint added)
{
  pejl_stroem_naer_added (self->naer, position, added);
}

/* Before the rows are laid out: the layout keeps the place within what there is, and so the first frame shows the end. */
static void
show_end (PejlStroemView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroll);
  double page = gtk_adjustment_get_page_size (adjustment);

  gtk_adjustment_configure (adjustment, END, 0, END + page, gtk_adjustment_get_step_increment (adjustment),
                            gtk_adjustment_get_page_increment (adjustment), page);
  self->stick = TRUE;
}

static gboolean
scroll_to_newest (gpointer data)
{
  PejlStroemView *self = data;

  self->stick_source = 0;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroll), self->upper - self->page);
  return G_SOURCE_REMOVE;
}

static void
on_grown (PejlStroemView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroll);

  self->upper = gtk_adjustment_get_upper (adjustment);
  self->page = gtk_adjustment_get_page_size (adjustment);
  pejl_stroem_naer_look_soon (self->naer);
  /* It tells so in the middle of an allocation, when a new place would be forgotten. */
  if (self->stick && self->stick_source == 0)
    self->stick_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, scroll_to_newest, self, NULL);
}

static void
on_scrolled (PejlStroemView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroll);

  /* While rows come or change their height the place moves by itself; only a person lets go of the newest. */
  if (gtk_adjustment_get_upper (adjustment) != self->upper || gtk_adjustment_get_page_size (adjustment) != self->page)
    return;
  self->stick = gtk_adjustment_get_value (adjustment) >= self->upper - self->page - 1;
  pejl_stroem_naer_look (self->naer);
}

/* --- widget --- */

static void
pejl_stroem_view_dispose (GObject *object)
{
  PejlStroemView *self = PEJL_STROEM_VIEW (object);

  g_clear_handle_id (&self->stick_source, g_source_remove);
  if (self->list != NULL)
    {
      gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
      pejl_stroem_view_close (self);
    }
  g_clear_pointer (&self->naer, pejl_stroem_naer_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), PEJL_TYPE_STROEM_VIEW);
  g_clear_object (&self->katalog);
  g_clear_object (&self->filter);
  g_clear_object (&self->bilag);
  g_clear_object (&self->evidens);
  g_clear_pointer (&self->stuer, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_stroem_view_parent_class)->dispose (object);
}

static void
pejl_stroem_view_class_init (PejlStroemViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_stroem_view_dispose;
  signals[ESCAPE]
      = g_signal_new ("escape", PEJL_TYPE_STROEM_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PEJL_TYPE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/pejl/Pejl/pejl-stroem-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PejlStroemView, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, PejlStroemView, filter_label);
  gtk_widget_class_bind_template_child (widget_class, PejlStroemView, pane);
  gtk_widget_class_bind_template_child (widget_class, PejlStroemView, scroll);
  gtk_widget_class_bind_template_child (widget_class, PejlStroemView, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_escape);
}

static void
pejl_stroem_view_init (PejlStroemView *self)
{
  GtkAdjustment *adjustment;

  self->omraade = -1;
  self->stick = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->naer = pejl_stroem_naer_new (self->scroll, self->list);
  gtk_list_box_set_header_func (self->list, head_row, self, NULL);
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_item, self, NULL));
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroll);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (on_grown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
}

/* --- public --- */

void
pejl_stroem_view_open (PejlStroemView *self, PejlEvidensStroem *evidens, PejlTegnKatalog *katalog, PejlStore *store)
{
  g_autoptr (GtkFilterListModel) shown = NULL;

  g_return_if_fail (PEJL_IS_STROEM_VIEW (self));

  pejl_stroem_view_close (self);
  g_set_object (&self->katalog, katalog);
  g_set_object (&self->evidens, evidens);
  pejl_stroem_view_set_omraade (self, -1);
  self->stick = TRUE;
  self->store = store;
  shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (evidens)), g_object_ref (self->filter));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (shown), create_row, self, NULL);
  g_signal_connect_object (shown, "items-changed", G_CALLBACK (on_rows_changed), self, G_CONNECT_SWAPPED);
  on_rows_changed (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (shown)));
  show_end (self);
}

void
pejl_stroem_view_close (PejlStroemView *self)
{
  g_return_if_fail (PEJL_IS_STROEM_VIEW (self));

  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  self->store = NULL;
}

void
pejl_stroem_view_set_stuer (PejlStroemView *self, GPtrArray *stuer)
{
  g_return_if_fail (PEJL_IS_STROEM_VIEW (self));

  if (stuer != NULL)
    g_ptr_array_ref (stuer);
  g_clear_pointer (&self->stuer, g_ptr_array_unref);
  self->stuer = stuer;
  each_row (self, give_stuer);
}

void
pejl_stroem_view_set_bilag (PejlStroemView *self, PejlBilagListe *bilag)
{
  g_return_if_fail (PEJL_IS_STROEM_VIEW (self));
  g_set_object (&self->bilag, bilag);
}

void
pejl_stroem_view_set_locked (PejlStroemView *self, gboolean locked)
{
  g_return_if_fail (PEJL_IS_STROEM_VIEW (self));
  self->locked = locked;
  each_row (self, give_locked);
}

void
pejl_stroem_view_set_omraade (PejlStroemView *self, int omraade)
{
  g_return_if_fail (PEJL_IS_STROEM_VIEW (self));

  self->omraade = omraade;
  gtk_widget_set_visible (self->filter_bar, omraade >= 0);
  if (omraade >= 0)
    {
      PejlIndsatsomraade *model = pejl_tegn_katalog_get_strategi (self->katalog)->omraader->pdata[omraade];
      /* Translators: %s is an area */
      g_autofree char *text = g_strdup_printf (_("Only evidens in %s"), model->navn);

      gtk_label_set_label (self->filter_label, text);
    }
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

int
pejl_stroem_view_get_omraade (PejlStroemView *self)
{
  g_return_val_if_fail (PEJL_IS_STROEM_VIEW (self), -1);
  return self->omraade;
}

void
pejl_stroem_view_set_stopur (PejlStroemView *self, const PejlStopur *stopur)
{
  g_return_if_fail (PEJL_IS_STROEM_VIEW (self));
  self->stopur = stopur;
  gtk_list_box_invalidate_headers (self->list);
}

void
pejl_stroem_view_stick (PejlStroemView *self)
{
  g_return_if_fail (PEJL_IS_STROEM_VIEW (self));
  self->stick = TRUE;
}

void
pejl_stroem_view_finish (PejlStroemView *self)
{
  g_return_if_fail (PEJL_IS_STROEM_VIEW (self));
  each_row (self, finish_row);
}

gboolean
pejl_stroem_view_show_evidens (PejlStroemView *self, const PejlId *evidens)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (PEJL_IS_STROEM_VIEW (self), FALSE);

  if (self->omraade >= 0)
    pejl_stroem_view_set_omraade (self, -1);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (pejl_id_equal (&pejl_stroem_item_get_evidens (pejl_evidens_row_get_item (PEJL_EVIDENS_ROW (row)))->id, evidens))
      {
        self->stick = FALSE;
        return gtk_widget_grab_focus (GTK_WIDGET (row));
      }
  return FALSE;
}

gboolean
pejl_stroem_view_focus (PejlStroemView *self)
{
  g_return_val_if_fail (PEJL_IS_STROEM_VIEW (self), FALSE);
  return gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD);
}

gboolean
pejl_stroem_view_focus_evidens (PejlStroemView *self, const PejlId *evidens)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (PEJL_IS_STROEM_VIEW (self), FALSE);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (pejl_id_equal (&pejl_stroem_item_get_evidens (pejl_evidens_row_get_item (PEJL_EVIDENS_ROW (row)))->id, evidens))
      {
        self->stick = FALSE;
        return gtk_widget_grab_focus (GTK_WIDGET (row));
      }
  return FALSE;
}
