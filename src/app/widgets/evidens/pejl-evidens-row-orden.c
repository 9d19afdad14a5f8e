// SPDX-License-Identifier: GPL-3.0-or-later
// Putting the stream in order from one of its rows: divide, join, move, and set its time and counts.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-evidens-row-private.h"

#include "core/actions/pejl-evidens-flyt.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- other rows --- */

/* The next or the one before that is shown. */
static PejlEvidensRow *
neighbour (PejlEvidensRow *self, int direction)
{
  GtkWidget *row = GTK_WIDGET (self);

  do
    row = direction > 0 ? gtk_widget_get_next_sibling (row) : gtk_widget_get_prev_sibling (row);
  while (row != NULL && !PEJL_IS_EVIDENS_ROW (row));
  return row != NULL ? PEJL_EVIDENS_ROW (row) : NULL;
}

/* Rows are made anew for evidens that moved; the focus goes where a person's eyes are. */
static void
focus_row_of (GtkWidget *list, const PejlId *evidens)
{
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (PEJL_IS_EVIDENS_ROW (row) && pejl_id_equal (&pejl_evidens_row_evidens (PEJL_EVIDENS_ROW (row))->id, evidens))
      {
        gtk_widget_grab_focus (row);
        return;
      }
}

/* --- moving --- */

static void
move_after (PejlEvidensRow *self, PejlEvidensRow *before)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autoptr (PejlEvidensRow) keep = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));
  PejlId id = pejl_evidens_row_evidens (self)->id;
  PejlId efter = { { 0 } };

  if (before != NULL)
    efter = pejl_evidens_row_evidens (before)->id;
  if (page == NULL || !pejl_evidens_row_finish (self))
    return;
  if (!pejl_evidens_move (pejl_page_get_store (page), &id, before != NULL ? &efter : NULL, &error))
    pejl_page_failure (page, _("The evidens could not be moved. It stands where it stood."), error);
  else
    focus_row_of (list, &id);
}

static void
on_action_move (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlEvidensRow *self = PEJL_EVIDENS_ROW (widget);
  int direction = g_variant_get_int32 (parameter);
  PejlEvidensRow *other = neighbour (self, direction);

  if (other != NULL)
    move_after (self, direction > 0 ? other : neighbour (other, -1));
}

/* --- dragging --- */

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source, double x, double y, PejlEvidensRow *self)
{
  return self->locked ? NULL : gdk_content_provider_new_typed (PEJL_TYPE_EVIDENS_ROW, self);
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, PejlEvidensRow *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
  self->dragged = TRUE;
}

static void
on_drag_end (GtkDragSource *source, GdkDrag *drag, gboolean delete_data, PejlEvidensRow *self)
{
  self->dragged = FALSE;
}

static void
show_drop (PejlEvidensRow *self, const char *css)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-over");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-under");
  if (css != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), css);
}

static gboolean
is_over (PejlEvidensRow *self, double y)
{
  return y < gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
}

static GdkDragAction
on_drop_motion (PejlEvidensRow *self, double x, double y)
{
  show_drop (self, is_over (self, y) ? "drop-over" : "drop-under");
  return GDK_ACTION_MOVE;
}

static void
on_drop_leave (PejlEvidensRow *self)
{
  show_drop (self, NULL);
}

static gboolean
on_drop (PejlEvidensRow *self, const GValue *value, double x, double y)
{
  PejlEvidensRow *dragged = g_value_get_object (value);
  PejlEvidensRow *before = is_over (self, y) ? neighbour (self, -1) : self;

  show_drop (self, NULL);
  if (dragged == NULL || self->locked || gtk_widget_get_parent (GTK_WIDGET (dragged)) != gtk_widget_get_parent (GTK_WIDGET (self)))
    return FALSE;
  if (before == dragged)
    before = neighbour (dragged, -1);
  if (dragged != self)
    move_after (dragged, before);
  return TRUE;
}

void
pejl_evidens_row_add_drag (PejlEvidensRow *self, GtkWidget *handle)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepare), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (source, "drag-end", G_CALLBACK (on_drag_end), self);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  gtk_widget_set_cursor_from_name (handle, "grab");
  gtk_widget_set_tooltip_text (handle, _("Drag to move, or Alt+Up and Alt+Down"));
}

void
pejl_evidens_row_add_drop (PejlEvidensRow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (PEJL_TYPE_EVIDENS_ROW, GDK_ACTION_MOVE);

  g_signal_connect_swapped (target, "enter", G_CALLBACK (on_drop_motion), self);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (on_drop_motion), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (on_drop_leave), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* --- dividing --- */

static gboolean
is_blank (const char *text)
{
  g_autofree char *normal = pejl_dansk_normalize (text);

  return *normal == '\0';
}

static void
split_at (PejlEvidensRow *self, const char *text, int cut, const GArray *med)
{
  const char *second = g_utf8_offset_to_pointer (text, MIN (cut, g_utf8_strlen (text, -1)));
  g_autofree char *first = g_strndup (text, (gsize) (second - text));
  g_autoptr (PejlEvidensRow) keep = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));
  gboolean editing = self->editing;
  PejlId ny;

  if (is_blank (first) || is_blank (second))
    {
      pejl_page_toast (page, _("There must be words on both sides of the cursor."), FALSE);
      return;
    }
  self->editing = FALSE; /* the commit's own signal must not find the row half edited */
  if (!pejl_evidens_split (pejl_page_get_store (page), &pejl_evidens_row_evidens (self)->id, first, second, self->base,
                           (const PejlId *) (void *) med->data, med->len, &ny, &error))
    {
      self->editing = editing;
      pejl_page_failure (page, _("The evidens could not be divided. Its text is as it was."), error);
      return;
    }
  pejl_evidens_row_end_edit (self);
  self->cut = -1;
  focus_row_of (list, &ny);
  pejl_page_toast (page, _("1 evidens is now 2"), TRUE);
}

/* What the menu took the focus from: the text as it was saved then, cut where the cursor was. */
static gboolean
split_at_last_cursor (PejlEvidensRow *self)
{
  g_autofree char *typed = self->edit != NULL ? pejl_evidens_tekst_get_text (self->edit) : g_strdup ("");
  g_autofree char *saved = pejl_dansk_normalize (typed);
  const char *start = typed;
  int blanks = 0;

  if (self->edit == NULL || self->cut < 0 || strcmp (saved, pejl_evidens_row_evidens (self)->tekst) != 0)
    return FALSE;
  for (; g_unichar_isspace (g_utf8_get_char (start)); start = g_utf8_next_char (start))
    blanks++;
  split_at (self, saved, MAX (self->cut - blanks, 0), self->picks);
  return TRUE;
}

void
pejl_evidens_row_split (PejlEvidensRow *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GArray) med = NULL;
  int cut;

  if (pejl_page_of (GTK_WIDGET (self)) == NULL || self->locked)
    return;
  if (self->editing)
    {
      text = pejl_evidens_tekst_get_text (self->edit);
      cut = pejl_evidens_tekst_get_cursor (self->edit);
      med = pejl_evidens_tekst_get_picks_after (self->edit, cut);
      split_at (self, text, cut, med);
    }
  else if (!split_at_last_cursor (self))
    {
      pejl_evidens_row_edit (self);
      pejl_page_toast (pejl_page_of (GTK_WIDGET (self)), _("Put the cursor where it divides, and press Ctrl+Shift+Enter."), FALSE);
    }
}

static void
on_action_split (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pejl_evidens_row_split (PEJL_EVIDENS_ROW (widget));
}

/* --- joining --- */

static void
tell_joined (PejlPage *page, guint aabne)
{
  g_autofree char *text = NULL;

  if (aabne > 0)
    /* Translators: tegn that one of two joined evidens strengthened and the other missed */
    text = g_strdup_printf (ngettext ("2 evidens are now 1. They disagreed on %u tegn: it is open",
                                      "2 evidens are now 1. They disagreed on %u tegn: they are open", aabne),
                            aabne);
  pejl_page_toast (page, text != NULL ? text : _("2 evidens are now 1"), TRUE);
}

static void
on_action_merge (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (PejlEvidensRow) self = g_object_ref (PEJL_EVIDENS_ROW (widget));
  g_autoptr (GError) error = NULL;
  int direction = g_variant_get_int32 (parameter);
  PejlEvidensRow *other = neighbour (self, direction);
  GtkWidget *list = gtk_widget_get_parent (widget);
  PejlPage *page = pejl_page_of (widget);
  guint aabne = 0;
  PejlId first;
  PejlId second;

  if (other == NULL || page == NULL || !pejl_evidens_row_finish (self) || !pejl_evidens_row_finish (other))
    return;
  first = pejl_evidens_row_evidens (direction > 0 ? self : other)->id;
  second = pejl_evidens_row_evidens (direction > 0 ? other : self)->id;
  if (!pejl_evidens_merge (pejl_page_get_store (page), &first, &second, &aabne, &error))
    {
      pejl_page_failure (page, _("The two evidens could not be joined. Both are as they were."), error);
      return;
    }
  focus_row_of (list, &first);
  tell_joined (page, aabne);
}

/* --- time and counts --- */

static gboolean
on_klokke_done (PejlEvidensRow *self, const char *typed)
{
  g_autoptr (PejlEvidensRow) keep = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));
  PejlId id = pejl_evidens_row_evidens (self)->id;
  char klokke[PEJL_KLOKKE_LEN];

  if (page == NULL || !pejl_klokke_parse (typed, klokke))
    return FALSE;
  if (!pejl_evidens_set_klokke (pejl_page_get_store (page), &id, klokke, &error))
    pejl_page_failure (page, _("The change could not be saved. The evidens is as it was."), error);
  focus_row_of (list, &id);
  return TRUE;
}

static gboolean
on_antal_done (PejlEvidensRow *self, const char *typed)
{
  g_autoptr (GError) error = NULL;
  PejlRamme ramme;

  pejl_ramme_init (&ramme);
  if (pejl_evidens_row_store (self) == NULL || !pejl_ramme_parse (typed, FALSE, &ramme))
    return FALSE;
  pejl_evidens_row_check (self,
                          pejl_evidens_set_antal (pejl_evidens_row_store (self), &pejl_evidens_row_evidens (self)->id,
                                                  ramme.boern, ramme.voksne, &error),
                          error);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return TRUE;
}

/* One popover a row at a time, for whatever is asked. */
static void
ask (PejlEvidensRow *self, const char *label, const char *hint, const char *text, GtkWidget *at, GCallback done)
{
  if (!pejl_evidens_row_finish (self))
    return;
  if (self->felt != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->felt));
  self->felt = PEJL_FELT_POPOVER (pejl_felt_popover_new (label, hint));
  gtk_widget_set_parent (GTK_WIDGET (self->felt), at);
  g_signal_connect_object (self->felt, "done", done, self, G_CONNECT_SWAPPED);
  pejl_felt_popover_open (self->felt, text);
}

static void
on_action_klokke (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlEvidensRow *self = PEJL_EVIDENS_ROW (widget);
  g_autofree char *klokke = pejl_tidspunkt_format_clock (pejl_evidens_row_evidens (self)->tidspunkt);

  ask (self, _("Time of the evidens"), _("As 9:20, 9.20 or 920. Enter saves, Esc leaves it as it is."), klokke,
       GTK_WIDGET (self), G_CALLBACK (on_klokke_done));
}

static void
on_action_antal (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlEvidensRow *self = PEJL_EVIDENS_ROW (widget);
  const PejlEvidens *evidens = pejl_evidens_row_evidens (self);
  const PejlRamme ramme = { evidens->boern, evidens->voksne, "", "" };
  g_autofree char *typed = pejl_ramme_typed (&ramme);

  ask (self, _("Children and adults"), _("As 11b 2v, or 11 2. Enter saves, Esc leaves it as it is."), typed, GTK_WIDGET (self),
       G_CALLBACK (on_antal_done));
}

/* --- keys --- */

static gboolean
on_key_with_step (GtkWidget *widget, GVariant *args, gpointer data)
{
  const char *action;
  int step;

  g_variant_get (args, "(&si)", &action, &step);
  gtk_widget_activate_action (widget, action, "i", step);
  return TRUE;
}

static gboolean
on_key_action (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_widget_activate_action (widget, g_variant_get_string (args, NULL), NULL);
  return TRUE;
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
    int step;
  } keys[] = {
    { GDK_KEY_Up, GDK_ALT_MASK, "evidens.move", -1 },
    { GDK_KEY_Down, GDK_ALT_MASK, "evidens.move", 1 },
    { GDK_KEY_KP_Up, GDK_ALT_MASK, "evidens.move", -1 },
    { GDK_KEY_KP_Down, GDK_ALT_MASK, "evidens.move", 1 },
    { GDK_KEY_j, GDK_CONTROL_MASK, "evidens.merge", 1 },
    { GDK_KEY_j, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "evidens.merge", -1 },
    { GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "evidens.split", 0 },
    { GDK_KEY_t, GDK_CONTROL_MASK, "evidens.klokke", 0 },
    { GDK_KEY_b, GDK_CONTROL_MASK, "evidens.antal", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].step != 0)
      gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].modifiers, on_key_with_step, "(si)", keys[i].action,
                                    keys[i].step);
    else
      gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].modifiers, on_key_action, "s", keys[i].action);
}

void
pejl_evidens_row_install_order (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "evidens.split", NULL, on_action_split);
  gtk_widget_class_install_action (widget_class, "evidens.merge", "i", on_action_merge);
  gtk_widget_class_install_action (widget_class, "evidens.move", "i", on_action_move);
  gtk_widget_class_install_action (widget_class, "evidens.klokke", NULL, on_action_klokke);
  gtk_widget_class_install_action (widget_class, "evidens.antal", NULL, on_action_antal);
  add_keys (widget_class);
}

void
pejl_evidens_row_enable_order (PejlEvidensRow *self, gboolean enabled)
{
  static const char *const actions[] = {
    "evidens.split", "evidens.merge", "evidens.move", "evidens.klokke", "evidens.antal",
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], enabled);
}
