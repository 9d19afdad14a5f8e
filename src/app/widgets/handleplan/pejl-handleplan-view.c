// SPDX-License-Identifier: GPL-3.0-or-later
// Two lists, what the forældrebestyrelse says, and the pane of one point.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/handleplan/pejl-handleplan-view.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/handleplan/pejl-punkt-dele.h"
#include "app/widgets/handleplan/pejl-punkt-view.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-fold-box.h"
#include "app/widgets/pejl-tekstfelt.h"
#include "core/actions/pejl-handleplan-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-handleplan.h"

#include <glib/gi18n-lib.h>

#define SIDE_WIDTH 380
#define MANY 500

struct _PejlHandleplanView
{
  AdwBin parent_instance;

  /* children */
  GtkStack *stack;
  PejlFoldBox *fold;
  GtkWidget *before_head;
  GtkLabel *before_count;
  GtkListBox *before;
  GtkLabel *now_count;
  GtkListBox *now;
  PejlTekstfelt *new_punkt;
  GtkWidget *board_box;
  PejlTekstfelt *board;
  PejlPunktView *punkt;

  /* owned */
  PejlStore *store;
  PejlTilsyn *tilsyn;

  /* state */
  guint n;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlHandleplanView, pejl_handleplan_view, ADW_TYPE_BIN)

static PejlReader *
reader_of (PejlHandleplanView *self)
{
  return pejl_store_get_reader (self->store);
}

static gboolean
save_new (PejlStore *store, const PejlId *row, PejlField field, const char *tekst, const PejlHeads *base, GError **error)
{
  PejlPunktNyt nyt = { .titel = tekst };

  return pejl_punkt_add_to_tilsyn (store, row, &nyt, NULL, error);
}

/* --- lists --- */

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* The point whose row has the focus; nil for none. */
static PejlId
focused (GtkListBox *list)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (list));
  PejlId nil = { { 0 } };
  const PejlId *id = GTK_IS_LIST_BOX_ROW (child) ? pejl_punkt_row_get_id (GTK_LIST_BOX_ROW (child)) : NULL;

  return id != NULL ? *id : nil;
}

static void
fill_list (GtkListBox *list, GPtrArray *punkter, const char *i_dag)
{
  PejlId was = focused (list);

  clear_list (list);
  for (guint i = 0; i < punkter->len; i++)
    {
      const PejlPunkt *punkt = punkter->pdata[i];
      GtkWidget *row = pejl_punkt_row_new (punkt, i_dag, FALSE);

      gtk_list_box_append (list, row);
      if (pejl_id_equal (&punkt->id, &was))
        gtk_widget_grab_focus (row);
    }
}

static GPtrArray *
read_before (PejlHandleplanView *self)
{
  GPtrArray *others = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_punkt_unref);
  g_autoptr (GPtrArray) open = NULL;
  PejlPunktQuery query;

  pejl_punkt_query_init (&query);
  query.dagtilbud = self->tilsyn->dagtilbud;
  query.status_max = PEJL_PUNKT_AFVENTER;
  open = pejl_query_punkter (reader_of (self), &query, 0, MANY);
  for (guint i = 0; i < open->len; i++)
    {
      PejlPunkt *punkt = open->pdata[i];

      if (!pejl_id_equal (&punkt->tilsyn, &self->tilsyn->id))
        g_ptr_array_add (others, pejl_punkt_ref (punkt));
    }
  return others;
}

static GPtrArray *
read_now (PejlHandleplanView *self)
{
  PejlPunktQuery query;

  pejl_punkt_query_init (&query);
  query.tilsyn = self->tilsyn->id;
  query.orden = PEJL_PUNKTER_EFTER_NR;
  return pejl_query_punkter (reader_of (self), &query, 0, MANY);
}

static void
show_board (PejlHandleplanView *self)
{
  g_autoptr (PejlHandleplan) plan = pejl_query_handleplan_of_tilsyn (reader_of (self), &self->tilsyn->id);
  g_autofree char *draft = NULL;

  gtk_widget_set_visible (self->board_box, plan != NULL);
  if (plan == NULL)
    return;
  draft = pejl_handleplan_draft_field (&plan->id, PEJL_FIELD_HANDLEPLAN_BESTYRELSEN);
  pejl_tekstfelt_open (self->board, self->store, &plan->id, PEJL_FIELD_HANDLEPLAN_BESTYRELSEN, PEJL_DRAFT_HANDLEPLAN, draft,
                       pejl_handleplan_set_text, plan->bestyrelsen);
}

static void
set_count (GtkLabel *label, guint n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);

  gtk_label_set_label (label, text);
}

void
pejl_handleplan_view_refresh (PejlHandleplanView *self)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) now = NULL;
  char i_dag[PEJL_DATO_LEN];

  g_return_if_fail (PEJL_IS_HANDLEPLAN_VIEW (self));
  if (self->tilsyn == NULL || self->tilsyn->omfang != PEJL_OMFANG_DAGTILBUD)
    return;

  pejl_dato_today (i_dag);
  before = read_before (self);
  now = read_now (self);
  fill_list (self->before, before, i_dag);
  fill_list (self->now, now, i_dag);
  set_count (self->before_count, before->len);
  set_count (self->now_count, now->len);
  gtk_widget_set_visible (self->before_head, before->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->before), before->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->now), now->len > 0);
  show_board (self);
  pejl_punkt_view_refresh (self->punkt);
  self->n = now->len;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- what a person does --- */

static void
show_pane (PejlHandleplanView *self, gboolean show)
{
  gtk_widget_set_visible (GTK_WIDGET (self->punkt), show);
  g_object_set (self->fold, "side-width", show ? SIDE_WIDTH : 0, NULL);
  pejl_fold_box_set_show_side (self->fold, show);
}

void
pejl_handleplan_view_show_punkt (PejlHandleplanView *self, const PejlId *punkt, gboolean handling)
{
  g_return_if_fail (PEJL_IS_HANDLEPLAN_VIEW (self));
  if (self->store == NULL)
    return;

  pejl_punkt_view_show (self->punkt, self->store, punkt, FALSE);
  show_pane (self, TRUE);
  if (handling)
    pejl_punkt_view_focus_handling (self->punkt);
  else
    pejl_punkt_view_focus (self->punkt);
}

static void
on_activated (PejlHandleplanView *self, GtkListBoxRow *row)
{
  pejl_handleplan_view_show_punkt (self, pejl_punkt_row_get_id (row), FALSE);
}

static gboolean
focus_row (GtkListBox *list, const PejlId *punkt)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (pejl_id_equal (pejl_punkt_row_get_id (row), punkt))
      return gtk_widget_grab_focus (GTK_WIDGET (row));
  return FALSE;
}

/* Back to the row of the point that the pane shows, or showed. */
static void
focus_punkt (PejlHandleplanView *self, const PejlId *punkt)
{
  if (!focus_row (self->before, punkt) && !focus_row (self->now, punkt))
    pejl_handleplan_view_focus (self);
}

static void
on_pane_closed (PejlHandleplanView *self)
{
  PejlId id = *pejl_punkt_view_get_id (self->punkt);

  pejl_punkt_view_show (self->punkt, self->store, NULL, FALSE);
  show_pane (self, FALSE);
  focus_punkt (self, &id);
}

/* Alt+Up and Alt+Down change the order of what is agreed now. */
static gboolean
on_key (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  PejlHandleplanView *self = data;
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->now));
  int step = keyval == GDK_KEY_Up ? -1 : keyval == GDK_KEY_Down ? 1 : 0;
  g_autoptr (GError) error = NULL;
  int place;

  if (step == 0 || (state & GDK_ALT_MASK) == 0 || !GTK_IS_LIST_BOX_ROW (child))
    return FALSE;
  place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (child)) + 1 + step;
  if (place >= 1 && !pejl_punkt_move (self->store, pejl_punkt_row_get_id (GTK_LIST_BOX_ROW (child)), (guint) place, &error))
    pejl_page_failure (pejl_page_of (GTK_WIDGET (self)), _("The order could not be changed. It is as it was."), error);
  return TRUE;
}

/* --- widget --- */

static void
pejl_handleplan_view_dispose (GObject *object)
{
  PejlHandleplanView *self = PEJL_HANDLEPLAN_VIEW (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->tilsyn, pejl_tilsyn_unref);

  G_OBJECT_CLASS (pejl_handleplan_view_parent_class)->dispose (object);
}

static void
pejl_handleplan_view_class_init (PejlHandleplanViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_handleplan_view_dispose;
  signals[CHANGED]
    = g_signal_new ("changed", PEJL_TYPE_HANDLEPLAN_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkListBox *
build_list (PejlHandleplanView *self, const char *label)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());

  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (list), "boxed-list");
  pejl_dele_set_spoken (GTK_WIDGET (list), label);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (on_activated), self);
  return list;
}

static GtkWidget *
build_heading (const char *title, GtkLabel **count)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  *count = GTK_LABEL (pejl_dele_label ("", "dim-label", FALSE));
  gtk_widget_add_css_class (GTK_WIDGET (*count), "numeric");
  gtk_box_append (GTK_BOX (line), pejl_dele_label (title, "heading", FALSE));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (*count));
  return line;
}

static GtkWidget *
build_board (PejlHandleplanView *self)
{
  self->board_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->board = PEJL_TEKSTFELT (pejl_tekstfelt_new (_("What the forældrebestyrelse says"),
                                                    _("The forældrebestyrelse may comment on the handleplan"), 1, FALSE));
  gtk_widget_set_margin_top (self->board_box, 12);
  gtk_box_append (GTK_BOX (self->board_box), pejl_dele_label (_("Forældrebestyrelsen"), "heading", FALSE));
  gtk_box_append (GTK_BOX (self->board_box), GTK_WIDGET (self->board));
  return self->board_box;
}

static GtkWidget *
build_column (PejlHandleplanView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->before_head = build_heading (_("Open from before"), &self->before_count);
  self->before = build_list (self, _("Open from before"));
  gtk_box_append (GTK_BOX (box), self->before_head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->before));
  gtk_box_append (GTK_BOX (box), build_heading (_("Agreed at this visit"), &self->now_count));
  self->now = build_list (self, _("Agreed at this visit"));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->now), keys);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->now));
  self->new_punkt = PEJL_TEKSTFELT (pejl_tekstfelt_new (_("New point"), _("New point: write what it is about, and press Enter"),
                                                        1, TRUE));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->new_punkt));
  gtk_box_append (GTK_BOX (box), pejl_dele_label (_("Ctrl+H on an evidens makes a point of the tegn that was missing."),
                                                  "dim-label", TRUE));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "caption");
  gtk_box_append (GTK_BOX (box), build_board (self));
  gtk_widget_add_css_class (box, "handleplan-kolonne");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), clamp);
  return scroll;
}

static void
pejl_handleplan_view_init (PejlHandleplanView *self)
{
  GtkWidget *other = adw_status_page_new ();

  self->punkt = PEJL_PUNKT_VIEW (pejl_punkt_view_new ());
  g_signal_connect_swapped (self->punkt, "closed", G_CALLBACK (on_pane_closed), self);
  self->fold = g_object_new (PEJL_TYPE_FOLD_BOX, "content", build_column (self), "side", self->punkt, "fold-width", 760, NULL);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (other), "pejl-handleplan-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (other), _("A handleplan is made with a dagtilbud"));
  adw_status_page_set_description (ADW_STATUS_PAGE (other), _("This tilsyn is of none."));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->fold), "plan");
  gtk_stack_add_named (self->stack, other, "other");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  show_pane (self, FALSE);
}

void
pejl_handleplan_view_open (PejlHandleplanView *self, PejlStore *store, const PejlTilsyn *tilsyn)
{
  char hex[PEJL_ID_STRLEN];
  gboolean house;

  g_return_if_fail (PEJL_IS_HANDLEPLAN_VIEW (self));

  pejl_handleplan_view_finish (self);
  house = tilsyn->omfang == PEJL_OMFANG_DAGTILBUD;
  if (self->tilsyn == NULL || !pejl_id_equal (&self->tilsyn->id, &tilsyn->id))
    {
      pejl_punkt_view_show (self->punkt, store, NULL, FALSE);
      show_pane (self, FALSE);
    }
  g_set_object (&self->store, store);
  g_clear_pointer (&self->tilsyn, pejl_tilsyn_unref);
  self->tilsyn = pejl_tilsyn_ref ((PejlTilsyn *) tilsyn);
  self->n = 0;
  gtk_stack_set_visible_child_name (self->stack, house ? "plan" : "other");
  if (house)
    pejl_tekstfelt_open (self->new_punkt, store, &tilsyn->id, 0, PEJL_DRAFT_PUNKT_NYT, pejl_id_to_buf (&tilsyn->id, hex),
                         save_new, "");
  pejl_handleplan_view_refresh (self);
}

void
pejl_handleplan_view_finish (PejlHandleplanView *self)
{
  g_return_if_fail (PEJL_IS_HANDLEPLAN_VIEW (self));

  /* A new point that is half written is no point yet: it stays in its draft. */
  pejl_tekstfelt_finish (self->board);
  pejl_punkt_view_finish (self->punkt);
}

void
pejl_handleplan_view_focus (PejlHandleplanView *self)
{
  g_return_if_fail (PEJL_IS_HANDLEPLAN_VIEW (self));

  if (gtk_list_box_get_row_at_index (self->before, 0) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->before, 0)));
  else
    gtk_widget_grab_focus (GTK_WIDGET (pejl_tekstfelt_get_view (self->new_punkt)));
}

gboolean
pejl_handleplan_view_next_pane (PejlHandleplanView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  g_return_val_if_fail (PEJL_IS_HANDLEPLAN_VIEW (self), FALSE);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->punkt)))
    return FALSE;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->punkt)))
    focus_punkt (self, pejl_punkt_view_get_id (self->punkt));
  else
    pejl_punkt_view_focus (self->punkt);
  return TRUE;
}

guint
pejl_handleplan_view_get_n (PejlHandleplanView *self)
{
  g_return_val_if_fail (PEJL_IS_HANDLEPLAN_VIEW (self), 0);
  return self->n;
}
