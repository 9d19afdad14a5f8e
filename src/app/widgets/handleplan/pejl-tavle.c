// SPDX-License-Identifier: GPL-3.0-or-later
// Four lists beside each other, and the keys between them.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/handleplan/pejl-tavle.h"

#include "app/widgets/handleplan/pejl-punkt-dele.h"
#include "app/widgets/pejl-dele.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *box;
  GtkLabel *heading;
  GtkLabel *count;
  GtkListBox *list;
  GtkButton *more;
} Column;

struct _PejlTavle
{
  GtkWidget parent_instance;

  /* children; by status - 1 */
  GtkWidget *columns;
  Column column[PEJL_PUNKT_LAST];
};

enum
{
  OPENED,
  MOVED,
  MORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlTavle, pejl_tavle, GTK_TYPE_WIDGET)

/* --- a card --- */

static GtkWidget *
build_card (const PejlPunkt *punkt, const char *i_dag)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *place = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *role = pejl_dele_label (punkt->ansvarlig, "caption", FALSE);
  GtkWidget *sted = pejl_dele_label (punkt->sted, "caption", FALSE);
  g_autofree char *spoken = pejl_punkt_spoken (punkt, i_dag, TRUE);

  gtk_box_append (GTK_BOX (card), pejl_dele_label (punkt->titel, NULL, TRUE));
  gtk_widget_add_css_class (sted, "dim-label");
  gtk_box_append (GTK_BOX (place), sted);
  if (punkt->skaerpet)
    {
      GtkWidget *skaerpet = pejl_dele_label (_("heightened tilsyn"), "skaerpet", FALSE);

      gtk_widget_add_css_class (skaerpet, "caption");
      gtk_box_append (GTK_BOX (place), skaerpet);
    }
  gtk_box_append (GTK_BOX (card), place);
  gtk_widget_add_css_class (role, "dim-label");
  gtk_widget_set_hexpand (role, TRUE);
  gtk_label_set_xalign (GTK_LABEL (role), 1);
  gtk_box_append (GTK_BOX (foot), pejl_punkt_pille_new (punkt, i_dag));
  gtk_box_append (GTK_BOX (foot), role);
  gtk_box_append (GTK_BOX (card), foot);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), card);
  gtk_widget_add_css_class (row, "punkt-kort");
  g_object_set_data_full (G_OBJECT (row), "punkt", pejl_id_copy (&punkt->id), g_free);
  pejl_dele_set_spoken (row, spoken);
  return row;
}

/* --- from card to card --- */

/* The card that has the focus, and its column; NULL when none has. */
static GtkListBoxRow *
focused_card (PejlTavle *self, guint *column)
{
  for (guint i = 0; i < PEJL_PUNKT_LAST; i++)
    {
      GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->column[i].list));

      if (GTK_IS_LIST_BOX_ROW (child))
        {
          *column = i;
          return GTK_LIST_BOX_ROW (child);
        }
    }
  return NULL;
}

static gboolean
walk (PejlTavle *self, int step)
{
  guint column;
  GtkListBoxRow *card = focused_card (self, &column);
  int place;

  if (card == NULL)
    return FALSE;
  place = gtk_list_box_row_get_index (card);
  for (int to = (int) column + step; to >= 0 && to < PEJL_PUNKT_LAST; to += step)
    {
      GtkListBoxRow *row = NULL;

      for (int at = place; row == NULL && at >= 0; at--)
        row = gtk_list_box_get_row_at_index (self->column[to].list, at);
      if (row != NULL)
        return gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  return TRUE;
}

static gboolean
move (PejlTavle *self, int step)
{
  guint column;
  GtkListBoxRow *card = focused_card (self, &column);
  int status = (int) column + PEJL_PUNKT_AABEN + step;
  char hex[PEJL_ID_STRLEN];

  if (card == NULL)
    return FALSE;
  if (status >= PEJL_PUNKT_AABEN && status <= PEJL_PUNKT_LAST)
    g_signal_emit (self, signals[MOVED], 0, pejl_id_to_buf (pejl_punkt_row_get_id (card), hex), status);
  return TRUE;
}

static gboolean
on_key (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  PejlTavle *self = data;
  gboolean control = (state & GDK_CONTROL_MASK) != 0;
  int step = keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right ? 1
             : keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left ? -1
                                                                    : 0;

  if (step == 0 || (state & (GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    step = -step;
  return control ? move (self, step) : walk (self, step);
}

static void
on_activated (PejlTavle *self, GtkListBoxRow *row)
{
  char hex[PEJL_ID_STRLEN];

  g_signal_emit (self, signals[OPENED], 0, pejl_id_to_buf (pejl_punkt_row_get_id (row), hex));
}

static void
on_more (PejlTavle *self, GtkButton *button)
{
  for (guint i = 0; i < PEJL_PUNKT_LAST; i++)
    if (self->column[i].more == button)
      g_signal_emit (self, signals[MORE], 0, (int) i + PEJL_PUNKT_AABEN);
}

/* --- dragging --- */

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source, double x, double y, gpointer row)
{
  char hex[PEJL_ID_STRLEN];

  return gdk_content_provider_new_typed (G_TYPE_STRING, pejl_id_to_buf (pejl_punkt_row_get_id (row), hex));
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, gpointer row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  PejlTavle *self = data;
  GtkWidget *box = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  PejlId id;

  if (!pejl_id_parse (g_value_get_string (value), &id))
    return FALSE;
  for (guint i = 0; i < PEJL_PUNKT_LAST; i++)
    if (self->column[i].box == box)
      g_signal_emit (self, signals[MOVED], 0, g_value_get_string (value), (int) i + PEJL_PUNKT_AABEN);
  return TRUE;
}

static void
add_drag (GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepare), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
}

static void
add_drop (PejlTavle *self, GtkWidget *box)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);

  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (target));
}

/* --- widget --- */

static void
pejl_tavle_dispose (GObject *object)
{
  g_clear_pointer (&PEJL_TAVLE (object)->columns, gtk_widget_unparent);

  G_OBJECT_CLASS (pejl_tavle_parent_class)->dispose (object);
}

static void
pejl_tavle_class_init (PejlTavleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_tavle_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tavle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[OPENED] = g_signal_new ("opened", PEJL_TYPE_TAVLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
  signals[MOVED] = g_signal_new ("moved", PEJL_TYPE_TAVLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 G_TYPE_STRING, G_TYPE_INT);
  signals[MORE] = g_signal_new ("more", PEJL_TYPE_TAVLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_INT);
}

static void
build_column (PejlTavle *self, guint i)
{
  Column *column = &self->column[i];
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *navn = pejl_dansk_capitalize (pejl_punkt_status_name ((PejlPunktStatus) (i + PEJL_PUNKT_AABEN)));

  column->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  column->heading = GTK_LABEL (pejl_dele_label (navn, "heading", FALSE));
  column->count = GTK_LABEL (pejl_dele_label ("", "dim-label", FALSE));
  gtk_widget_add_css_class (GTK_WIDGET (column->count), "numeric");
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (column->heading));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (column->count));
  gtk_widget_add_css_class (head, "spalte-hoved");
  column->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (column->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (column->list), "kort");
  pejl_dele_set_spoken (GTK_WIDGET (column->list), navn);
  g_signal_connect_swapped (column->list, "row-activated", G_CALLBACK (on_activated), self);
  column->more = GTK_BUTTON (gtk_button_new_with_label (""));
  gtk_widget_add_css_class (GTK_WIDGET (column->more), "laenke");
  gtk_widget_set_halign (GTK_WIDGET (column->more), GTK_ALIGN_START);
  g_signal_connect_swapped (column->more, "clicked", G_CALLBACK (on_more), self);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (column->list));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (column->more));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), content);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (column->box), head);
  gtk_box_append (GTK_BOX (column->box), scroll);
  gtk_widget_add_css_class (column->box, "spalte");
  gtk_box_append (GTK_BOX (self->columns), column->box);
  add_drop (self, column->box);
}

static void
pejl_tavle_init (PejlTavle *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_set_homogeneous (GTK_BOX (self->columns), TRUE);
  gtk_widget_set_parent (self->columns, GTK_WIDGET (self));
  for (guint i = 0; i < PEJL_PUNKT_LAST; i++)
    build_column (self, i);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  pejl_dele_set_spoken (GTK_WIDGET (self), _("Points by state"));
}

GtkWidget *
pejl_tavle_new (void)
{
  return g_object_new (PEJL_TYPE_TAVLE, NULL);
}

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

void
pejl_tavle_set_column (PejlTavle *self, PejlPunktStatus status, const char *heading, GPtrArray *punkter, guint antal,
                       const char *i_dag)
{
  g_autofree char *count = pejl_dansk_integer (antal);
  g_autofree char *spoken = NULL;
  Column *column;

  g_return_if_fail (PEJL_IS_TAVLE (self));
  g_return_if_fail (status >= PEJL_PUNKT_AABEN && status <= PEJL_PUNKT_LAST);

  column = &self->column[status - PEJL_PUNKT_AABEN];
  clear_list (column->list);
  for (guint i = 0; i < punkter->len; i++)
    {
      GtkWidget *card = build_card (punkter->pdata[i], i_dag);

      gtk_list_box_append (column->list, card);
      add_drag (card);
    }
  gtk_label_set_label (column->heading, heading);
  gtk_label_set_label (column->count, count);
  spoken = g_strdup_printf ("%s, %s", heading, count);
  pejl_dele_set_spoken (GTK_WIDGET (column->list), spoken);
  gtk_widget_set_visible (GTK_WIDGET (column->more), antal > punkter->len);
  if (antal > punkter->len)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("%u more in the list", "%u more in the list", antal - punkter->len),
                                               antal - punkter->len);

      gtk_button_set_label (column->more, more);
    }
}

gboolean
pejl_tavle_focus_punkt (PejlTavle *self, const PejlId *punkt)
{
  g_return_val_if_fail (PEJL_IS_TAVLE (self), FALSE);

  for (guint i = 0; i < PEJL_PUNKT_LAST; i++)
    {
      GtkListBoxRow *row;

      for (int at = 0; (row = gtk_list_box_get_row_at_index (self->column[i].list, at)) != NULL; at++)
        if (pejl_id_equal (pejl_punkt_row_get_id (row), punkt))
          return gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  return FALSE;
}
