// SPDX-License-Identifier: GPL-3.0-or-later
// One Tab stop. GTK before 4.18 walks every row of a list with Tab and has no setting against it.
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-pane.h"

struct _PejlPane
{
  AdwBin parent_instance;

  /* state */
  GtkWidget *last; /* weak: what had the focus when it was left */
};

enum
{
  ESCAPE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlPane, pejl_pane, ADW_TYPE_BIN)

static void
remember (PejlPane *self, GtkWidget *widget)
{
  if (self->last != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->last), (gpointer *) &self->last);
  self->last = widget;
  if (widget != NULL)
    g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &self->last);
}

static gboolean
pejl_pane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PejlPane *self = PEJL_PANE (widget);
  gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (gtk_widget_get_focus_child (widget) != NULL && tab)
    {
      remember (self, gtk_root_get_focus (gtk_widget_get_root (widget)));
      return FALSE;
    }
  if (tab && self->last != NULL && gtk_widget_is_ancestor (self->last, widget) && gtk_widget_get_mapped (self->last)
      && gtk_widget_grab_focus (self->last))
    return TRUE;
  return GTK_WIDGET_CLASS (pejl_pane_parent_class)->focus (widget, direction == GTK_DIR_TAB_BACKWARD ? GTK_DIR_TAB_FORWARD : direction);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  gboolean handled = FALSE;

  g_signal_emit (widget, signals[ESCAPE], 0, &handled);
  return handled;
}

static void
pejl_pane_dispose (GObject *object)
{
  remember (PEJL_PANE (object), NULL);

  G_OBJECT_CLASS (pejl_pane_parent_class)->dispose (object);
}

static void
pejl_pane_class_init (PejlPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_pane_dispose;
  widget_class->focus = pejl_pane_focus;
  signals[ESCAPE] = g_signal_new ("escape", PEJL_TYPE_PANE, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled,
                                  NULL, NULL, G_TYPE_BOOLEAN, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_set_css_name (widget_class, "pejlpane");
}

static void
pejl_pane_init (PejlPane *self)
{
}

GtkWidget *
pejl_pane_new (GtkWidget *child)
{
  return g_object_new (PEJL_TYPE_PANE, "child", child, NULL);
}
