// SPDX-License-Identifier: GPL-3.0-or-later
// The list under the cursor. Keys come from the text, pointers go to the rows.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-forslag-popover.h"

#include "app/widgets/pejl-dele.h"

#include <glib/gi18n-lib.h>

#define LIST_HEIGHT_MAX 250
#define LIST_WIDTH 440
#define LIST_WIDTH_NARROW 330
/* px of window under which the list is narrow */
#define NARROW_WINDOW 600

typedef struct
{
  GtkWidget *widget;
  GtkLabel *text;
  GtkLabel *caption;
  GtkWidget *signs;
} Row;

struct _PejlForslagPopover
{
  GtkPopover parent_instance;

  /* children */
  GtkListBox *list;
  GtkScrolledWindow *scroll;
  GtkWidget *keys;

  /* owned */
  GPtrArray *forslag;
  GPtrArray *rows; /* Row, by index; those after the last suggestion are hidden */

  /* state */
  int selected;
  gboolean with_retning;
  gboolean keys_told; /* the keys of keys_retning are shown */
  gboolean keys_retning;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlForslagPopover, pejl_forslag_popover, GTK_TYPE_POPOVER)

static void
select_row (PejlForslagPopover *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroll);
  graphene_rect_t bounds;

  self->selected = index;
  gtk_list_box_select_row (self->list, row);
  if (row != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static gboolean
can_choose (PejlForslagPopover *self, int index)
{
  return self->forslag != NULL && index >= 0 && index < (int) self->forslag->len
         && ((PejlForslag *) self->forslag->pdata[index])->slags != PEJL_FORSLAG_VINK;
}

static void
choose (PejlForslagPopover *self, GtkWidget *inside, int retning)
{
  GtkWidget *row = gtk_widget_get_ancestor (inside, GTK_TYPE_LIST_BOX_ROW);
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  if (!can_choose (self, index))
    return;
  select_row (self, index);
  g_signal_emit (self, signals[CHOSEN], 0, retning);
}

static void
on_row_activated (PejlForslagPopover *self, GtkListBoxRow *row)
{
  choose (self, GTK_WIDGET (row), PEJL_RETNING_STYRKER);
}

static void
on_plus (PejlForslagPopover *self, GtkWidget *button)
{
  choose (self, button, PEJL_RETNING_STYRKER);
}

static void
on_minus (PejlForslagPopover *self, GtkWidget *button)
{
  choose (self, button, PEJL_RETNING_MANGLER);
}

static void
on_open (PejlForslagPopover *self, GtkWidget *button)
{
  choose (self, button, PEJL_RETNING_AABEN);
}

static GtkWidget *
build_sign (PejlForslagPopover *self, const char *sign, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (sign);

  gtk_widget_set_tooltip_text (button, label);
  pejl_dele_set_spoken (button, label);
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_can_focus (button, FALSE);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
build_row (PejlForslagPopover *self)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  row->text = GTK_LABEL (pejl_dele_label ("", NULL, TRUE));
  row->caption = GTK_LABEL (pejl_dele_label ("", "caption", FALSE));
  gtk_widget_add_css_class (GTK_WIDGET (row->caption), "dim-label");
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (row->text));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (row->caption));
  gtk_widget_set_hexpand (texts, TRUE);
  row->signs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (row->signs), build_sign (self, "?", C_ ("tegn", "Open"), G_CALLBACK (on_open)));
  gtk_box_append (GTK_BOX (row->signs), build_sign (self, "\xe2\x88\x92", _("Missing"), G_CALLBACK (on_minus)));
  gtk_box_append (GTK_BOX (row->signs), build_sign (self, "+", _("Seen"), G_CALLBACK (on_plus)));
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (GTK_BOX (line), row->signs);
  gtk_list_box_append (self->list, line);
  row->widget = gtk_widget_get_parent (line);
  gtk_widget_set_focusable (row->widget, FALSE);
  g_ptr_array_add (self->rows, row);
}

static void
show_row (PejlForslagPopover *self, const Row *row, const PejlForslag *forslag)
{
  gtk_label_set_markup (row->text, forslag->markup);
  gtk_label_set_label (row->caption, forslag->caption != NULL ? forslag->caption : "");
  gtk_widget_set_visible (GTK_WIDGET (row->caption), forslag->caption != NULL);
  gtk_widget_set_visible (row->signs, self->with_retning && forslag->slags == PEJL_FORSLAG_TEGN);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row->widget), forslag->slags != PEJL_FORSLAG_VINK);
  pejl_dele_set_spoken (row->widget, forslag->navn);
}

/* Rows stay from key press to key press: making them anew takes longer than a frame. */
static void
show_rows (PejlForslagPopover *self)
{
  while (self->rows->len < self->forslag->len)
    build_row (self);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];

      gtk_widget_set_visible (row->widget, i < self->forslag->len);
      if (i < self->forslag->len)
        show_row (self, row, self->forslag->pdata[i]);
    }
}

static void
append_key (GtkWidget *box, const char *key, const char *word)
{
  gtk_box_append (GTK_BOX (box), pejl_dele_keycap (key));
  if (word != NULL)
    {
      GtkWidget *label = pejl_dele_label (word, "caption", FALSE);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_set_margin_end (label, 6);
      gtk_box_append (GTK_BOX (box), label);
    }
}

static void
build_keys (PejlForslagPopover *self, gboolean with_retning)
{
  if (self->keys_told && self->keys_retning == with_retning)
    return;
  self->keys_told = TRUE;
  self->keys_retning = with_retning;
  pejl_dele_clear (self->keys);
  append_key (self->keys, "\xe2\x86\x91", NULL);
  append_key (self->keys, "\xe2\x86\x93", _("choose"));
  append_key (self->keys, "Enter", self->with_retning ? _("seen") : _("take"));
  if (self->with_retning)
    {
      append_key (self->keys, "Alt Enter", _("missing"));
      append_key (self->keys, "Ctrl Enter", _("open"));
    }
  append_key (self->keys, "Esc", _("close"));
}

static void
pejl_forslag_popover_finalize (GObject *object)
{
  PejlForslagPopover *self = PEJL_FORSLAG_POPOVER (object);

  g_clear_pointer (&self->forslag, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (pejl_forslag_popover_parent_class)->finalize (object);
}

static void
pejl_forslag_popover_class_init (PejlForslagPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_forslag_popover_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", PEJL_TYPE_FORSLAG_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
pejl_forslag_popover_init (PejlForslagPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->selected = -1;
  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self->list), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "forslag");
  pejl_dele_set_spoken (GTK_WIDGET (self->list), _("Suggestions"));
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);

  self->scroll = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroll, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (self->scroll, LIST_HEIGHT_MAX);
  gtk_scrolled_window_set_propagate_natural_height (self->scroll, TRUE);
  gtk_scrolled_window_set_child (self->scroll, GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scroll));

  self->keys = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_widget_add_css_class (self->keys, "forslag-taster");
  gtk_box_append (GTK_BOX (box), self->keys);

  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_TOP);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "forslag-popover");
}

GtkWidget *
pejl_forslag_popover_new (void)
{
  return g_object_new (PEJL_TYPE_FORSLAG_POPOVER, NULL);
}

PejlForslag *
pejl_forslag_new (PejlForslagSlags slags, const PejlId *id, const char *navn, char *markup, char *caption)
{
  PejlForslag *forslag = g_new0 (PejlForslag, 1);

  forslag->slags = slags;
  if (id != NULL)
    forslag->id = *id;
  forslag->navn = g_strdup (navn);
  forslag->markup = markup != NULL ? markup : g_markup_escape_text (navn, -1);
  forslag->caption = caption;
  return forslag;
}

void
pejl_forslag_free (PejlForslag *forslag)
{
  g_free (forslag->navn);
  g_free (forslag->markup);
  g_free (forslag->caption);
  g_free (forslag);
}

/* A scrolled window asks its list for a height before it knows the width, and would cut wrapped rows off. */
static void
fit (PejlForslagPopover *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean narrow = root != NULL && gtk_widget_get_width (GTK_WIDGET (root)) < NARROW_WINDOW;
  int width = narrow ? LIST_WIDTH_NARROW : LIST_WIDTH;
  int height;

  gtk_widget_measure (GTK_WIDGET (self->list), GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_set_size_request (GTK_WIDGET (self->scroll), width, MIN (height, LIST_HEIGHT_MAX));
  gtk_widget_set_visible (self->keys, !narrow);
}

void
pejl_forslag_popover_take (PejlForslagPopover *self, GPtrArray *forslag, gboolean with_retning)
{
  int first = 0;

  g_return_if_fail (PEJL_IS_FORSLAG_POPOVER (self));

  g_clear_pointer (&self->forslag, g_ptr_array_unref);
  self->forslag = forslag;
  self->with_retning = with_retning;
  show_rows (self);
  build_keys (self, with_retning);
  fit (self);
  while (first < (int) forslag->len && !can_choose (self, first))
    first++;
  select_row (self, first < (int) forslag->len ? first : -1);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroll), 0);
}

const PejlForslag *
pejl_forslag_popover_get_selected (PejlForslagPopover *self)
{
  g_return_val_if_fail (PEJL_IS_FORSLAG_POPOVER (self), NULL);
  return can_choose (self, self->selected) ? self->forslag->pdata[self->selected] : NULL;
}

void
pejl_forslag_popover_move (PejlForslagPopover *self, int steps)
{
  int next;

  g_return_if_fail (PEJL_IS_FORSLAG_POPOVER (self));
  if (self->forslag == NULL || self->forslag->len == 0)
    return;
  next = CLAMP (self->selected + steps, 0, (int) self->forslag->len - 1);
  if (can_choose (self, next))
    select_row (self, next);
}
