// SPDX-License-Identifier: GPL-3.0-or-later
// A text buffer whose references are tagged, and kept whole.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/vurdering/pejl-henvisning-tekst.h"

#include "app/widgets/evidens/pejl-forslag-popover.h"
#include "core/model/pejl-henvisning.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define EVIDENS_KEY "pejl-evidens"
/* "[9999]" */
#define REFERENCE_MAX 6

struct _PejlHenvisningTekst
{
  GObject parent_instance;

  /* children of the holder */
  GtkTextView *view; /* NULL once detached */
  PejlForslagPopover *popover;

  /* owned */
  GtkTextBuffer *buffer;
  PejlHenvisninger *henvisninger;

  /* state */
  GtkWidget *holder;
  int omraade;
  int dismissed; /* offset of the # that was closed with Esc, or -1 */
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (PejlHenvisningTekst, pejl_henvisning_tekst, G_TYPE_OBJECT)

/* --- tagged ranges --- */

static GtkTextTag *
tag_at (const GtkTextIter *iter)
{
  GSList *tags = gtk_text_iter_get_tags (iter);
  GtkTextTag *found = NULL;

  for (GSList *l = tags; l != NULL && found == NULL; l = l->next)
    if (g_object_get_data (l->data, EVIDENS_KEY) != NULL)
      found = l->data;
  g_slist_free (tags);
  return found;
}

static const PejlId *
evidens_of (GtkTextTag *tag)
{
  return g_object_get_data (G_OBJECT (tag), EVIDENS_KEY);
}

static void
bounds_of (GtkTextTag *tag, const GtkTextIter *inside, GtkTextIter *start, GtkTextIter *end)
{
  *start = *inside;
  *end = *inside;
  if (!gtk_text_iter_starts_tag (start, tag))
    gtk_text_iter_backward_to_tag_toggle (start, tag);
  gtk_text_iter_forward_to_tag_toggle (end, tag);
}

/* The palette's blue, which holds 4,5:1 on a field in either mode. */
static void
colour_tag (GtkTextTag *tag, gpointer data)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  if (g_object_get_data (G_OBJECT (tag), EVIDENS_KEY) != NULL)
    g_object_set (tag, "foreground", dark ? "#8fc1e3" : "#1f5fa8", NULL);
}

/* A tag for each place, so that two references side by side never become one. */
static GtkTextTag *
make_tag (PejlHenvisningTekst *self, const PejlId *evidens)
{
  GtkTextTag *tag = gtk_text_buffer_create_tag (self->buffer, NULL, "weight", PANGO_WEIGHT_BOLD, "scale", 0.85, "rise",
                                                2 * PANGO_SCALE, NULL);

  g_object_set_data_full (G_OBJECT (tag), EVIDENS_KEY, pejl_id_copy (evidens), g_free);
  colour_tag (tag, NULL);
  return tag;
}

static void
on_dark (PejlHenvisningTekst *self)
{
  gtk_text_tag_table_foreach (gtk_text_buffer_get_tag_table (self->buffer), colour_tag, NULL);
}

static char *
shown (PejlHenvisningTekst *self, const PejlId *evidens)
{
  guint nr = self->henvisninger != NULL ? pejl_henvisninger_nr (self->henvisninger, evidens) : 0;

  /* Translators: stands for a reference to evidens that was removed */
  return nr > 0 ? g_strdup_printf ("[%u]", nr) : g_strdup_printf ("[%s]", _("removed"));
}

static void
insert_reference (PejlHenvisningTekst *self, GtkTextIter *at, GtkTextTag *tag)
{
  g_autofree char *text = shown (self, evidens_of (tag));
  int offset = gtk_text_iter_get_offset (at);
  GtkTextIter start;

  gtk_text_buffer_insert (self->buffer, at, text, -1);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, offset);
  gtk_text_buffer_apply_tag (self->buffer, tag, &start, at);
}

/* "[4]" in the text around what came in, where 4 is the number of an evidens. */
static void
bind_typed (PejlHenvisningTekst *self, int from, int to)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &at, MAX (from - REFERENCE_MAX, 0));
  for (; gtk_text_iter_get_offset (&at) <= to && !gtk_text_iter_is_end (&at); gtk_text_iter_forward_char (&at))
    {
      GtkTextIter end = at;
      const PejlEvidens *evidens;
      guint nr = 0;

      if (gtk_text_iter_get_char (&at) != '[' || tag_at (&at) != NULL)
        continue;
      while (gtk_text_iter_forward_char (&end) && g_unichar_isdigit (gtk_text_iter_get_char (&end)) && nr < 10000)
        nr = nr * 10 + (guint) g_unichar_digit_value (gtk_text_iter_get_char (&end));
      if (gtk_text_iter_get_char (&end) != ']' || self->henvisninger == NULL)
        continue;
      evidens = pejl_henvisninger_at (self->henvisninger, nr);
      gtk_text_iter_forward_char (&end);
      if (evidens != NULL)
        gtk_text_buffer_apply_tag (self->buffer, make_tag (self, &evidens->id), &at, &end);
    }
}

/* --- kept whole --- */

/* Nothing is written into a reference: it goes behind it. */
static void
on_insert (PejlHenvisningTekst *self, GtkTextIter *at)
{
  GtkTextTag *tag = tag_at (at);

  if (!self->quiet && tag != NULL && !gtk_text_iter_starts_tag (at, tag))
    gtk_text_iter_forward_to_tag_toggle (at, tag);
}

static void
after_insert (PejlHenvisningTekst *self, GtkTextIter *at, const char *text, int len)
{
  int to = gtk_text_iter_get_offset (at);

  if (self->quiet)
    return;
  bind_typed (self, to - (int) g_utf8_strlen (text, len), to);
  gtk_text_buffer_get_iter_at_offset (self->buffer, at, to);
}

/* Whoever deletes a part of a reference deletes it. */
static void
on_delete (PejlHenvisningTekst *self, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextTag *tag = tag_at (start);

  if (self->quiet)
    return;
  if (tag != NULL && !gtk_text_iter_starts_tag (start, tag))
    gtk_text_iter_backward_to_tag_toggle (start, tag);
  tag = tag_at (end);
  if (tag != NULL && !gtk_text_iter_starts_tag (end, tag))
    gtk_text_iter_forward_to_tag_toggle (end, tag);
}

/* The reference that is selected, or that the cursor touches. */
static GtkTextTag *
tag_at_cursor (PejlHenvisningTekst *self)
{
  GtkTextIter cursor;
  GtkTextTag *tag;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor, gtk_text_buffer_get_insert (self->buffer));
  tag = tag_at (&cursor);
  if (tag == NULL && gtk_text_iter_backward_char (&cursor))
    tag = tag_at (&cursor);
  return tag;
}

static gboolean
is_selected (PejlHenvisningTekst *self, GtkTextTag *tag)
{
  GtkTextIter start;
  GtkTextIter end;

  return gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end) && gtk_text_iter_starts_tag (&start, tag)
         && gtk_text_iter_ends_tag (&end, tag);
}

/* A screen reader follows the text, not what lies around it: what the reference stands for is told as the text's description. */
static void
tell (PejlHenvisningTekst *self)
{
  GtkTextTag *tag = self->henvisninger != NULL ? tag_at_cursor (self) : NULL;
  const PejlForslag *forslag = NULL;
  g_autofree char *text = NULL;

  if (pejl_henvisning_tekst_is_completing (self))
    forslag = pejl_forslag_popover_get_selected (self->popover);
  if (forslag != NULL)
    text = g_strdup (forslag->navn);
  else if (tag != NULL && is_selected (self, tag))
    text = pejl_henvisninger_describe (self->henvisninger, evidens_of (tag));
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* The arrows step on a reference as on one letter: it is selected, and Enter follows it. */
static void
on_cursor (PejlHenvisningTekst *self)
{
  GtkTextIter cursor;
  GtkTextIter start;
  GtkTextIter end;
  GtkTextTag *tag;

  if (self->quiet || self->view == NULL)
    return;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor, gtk_text_buffer_get_insert (self->buffer));
  tag = tag_at (&cursor);
  if (tag != NULL && !gtk_text_iter_starts_tag (&cursor, tag) && !gtk_text_buffer_get_has_selection (self->buffer))
    {
      bounds_of (tag, &cursor, &start, &end);
      self->quiet = TRUE;
      gtk_text_buffer_select_range (self->buffer, &end, &start);
      self->quiet = FALSE;
    }
  tell (self);
}

/* --- following --- */

static void
follow_tag (PejlHenvisningTekst *self, GtkTextTag *tag)
{
  char hex[PEJL_ID_STRLEN];

  gtk_widget_activate_action (GTK_WIDGET (self->view), "page.goto-evidens", "s", pejl_id_to_buf (evidens_of (tag), hex));
}

gboolean
pejl_henvisning_tekst_follow (PejlHenvisningTekst *self)
{
  GtkTextTag *tag;

  g_return_val_if_fail (PEJL_IS_HENVISNING_TEKST (self), FALSE);
  tag = tag_at_cursor (self);
  if (tag == NULL)
    return FALSE;
  follow_tag (self, tag);
  return TRUE;
}

static GtkTextTag *
tag_under (PejlHenvisningTekst *self, double x, double y)
{
  GtkTextIter iter;
  int bx;
  int by;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &bx, &by);
  return gtk_text_view_get_iter_at_location (self->view, &iter, bx, by) ? tag_at (&iter) : NULL;
}

static void
on_clicked (PejlHenvisningTekst *self, int n, double x, double y)
{
  GtkTextTag *tag = n == 1 && self->view != NULL ? tag_under (self, x, y) : NULL;

  if (tag != NULL)
    follow_tag (self, tag);
}

static void
on_motion (PejlHenvisningTekst *self, double x, double y)
{
  if (self->view != NULL)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self->view), tag_under (self, x, y) != NULL ? "pointer" : "text");
}

static gboolean
on_query_tooltip (PejlHenvisningTekst *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  GtkTextTag *tag = keyboard || self->henvisninger == NULL || self->view == NULL ? NULL : tag_under (self, x, y);
  g_autofree char *text = NULL;

  if (tag == NULL)
    return FALSE;
  text = pejl_henvisninger_describe (self->henvisninger, evidens_of (tag));
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* --- choosing --- */

/* The word that ends at the cursor, if it begins with # after white space or another reference. */
static gboolean
word_at_cursor (PejlHenvisningTekst *self, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_iter_at_mark (self->buffer, end, gtk_text_buffer_get_insert (self->buffer));
  *start = *end;
  while (gtk_text_iter_backward_char (start))
    {
      gunichar c = gtk_text_iter_get_char (start);
      GtkTextIter before = *start;

      if (g_unichar_isspace (c) || tag_at (start) != NULL)
        return FALSE;
      if (c == '#')
        return !gtk_text_iter_backward_char (&before) || g_unichar_isspace (gtk_text_iter_get_char (&before))
               || tag_at (&before) != NULL;
    }
  return FALSE;
}

static void
close_popover (PejlHenvisningTekst *self)
{
  if (self->popover == NULL)
    return;
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  tell (self);
}

static void
point_at (PejlHenvisningTekst *self, const GtkTextIter *iter)
{
  GdkRectangle place;
  double x;
  double y;

  gtk_text_view_get_iter_location (self->view, iter, &place);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &place.x, &place.y);
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (self->view), self->holder, place.x, place.y, &x, &y))
    return;
  place.x = (int) x;
  place.y = (int) y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
}

static void
on_changed (PejlHenvisningTekst *self)
{
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *word = NULL;

  if (self->quiet || self->view == NULL)
    return;
  if (!word_at_cursor (self, &start, &end))
    {
      self->dismissed = -1;
      close_popover (self);
      return;
    }
  if (gtk_text_iter_get_offset (&start) == self->dismissed || self->henvisninger == NULL
      || !gtk_widget_get_mapped (GTK_WIDGET (self->view)) || !gtk_text_view_get_editable (self->view))
    {
      close_popover (self);
      return;
    }
  point_at (self, &start);
  word = gtk_text_iter_get_slice (&start, &end);
  pejl_forslag_popover_take (self->popover, pejl_henvisninger_suggest (self->henvisninger, self->omraade, word + 1), FALSE);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  tell (self);
}

static void
take_selected (PejlHenvisningTekst *self)
{
  const PejlForslag *selected = pejl_forslag_popover_get_selected (self->popover);
  GtkTextIter start;
  GtkTextIter end;
  PejlId id;

  if (selected == NULL || !word_at_cursor (self, &start, &end))
    return;
  id = selected->id;
  self->quiet = TRUE;
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  insert_reference (self, &start, make_tag (self, &id));
  gtk_text_buffer_end_user_action (self->buffer);
  self->quiet = FALSE;
  close_popover (self);
}

static gboolean
on_completing_key (PejlHenvisningTekst *self, guint keyval, GdkModifierType state)
{
  GtkTextIter start;
  GtkTextIter end;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      pejl_forslag_popover_move (self->popover, keyval == GDK_KEY_Up ? -1 : 1);
      tell (self);
      return TRUE;
    case GDK_KEY_Escape:
      if (word_at_cursor (self, &start, &end))
        self->dismissed = gtk_text_iter_get_offset (&start);
      close_popover (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (pejl_forslag_popover_get_selected (self->popover) == NULL || state != 0)
        return FALSE;
      take_selected (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
on_key (PejlHenvisningTekst *self, guint keyval, guint keycode, GdkModifierType state)
{
  const GdkModifierType modifiers = state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK);
  GtkTextTag *tag;

  if (pejl_henvisning_tekst_is_completing (self) && on_completing_key (self, keyval, modifiers))
    return GDK_EVENT_STOP;
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  tag = tag_at_cursor (self);
  if (tag == NULL || (modifiers != GDK_CONTROL_MASK && (modifiers != 0 || !is_selected (self, tag))))
    return GDK_EVENT_PROPAGATE;
  follow_tag (self, tag);
  return GDK_EVENT_STOP;
}

/* --- object --- */

/* Writes the number that the evidens has now; *at is behind it afterwards. */
static void
renumber (PejlHenvisningTekst *self, GtkTextTag *tag, GtkTextIter *at)
{
  g_autofree char *wanted = shown (self, evidens_of (tag));
  g_autofree char *now = NULL;
  GtkTextIter start;
  GtkTextIter end;

  bounds_of (tag, at, &start, &end);
  now = gtk_text_iter_get_slice (&start, &end);
  *at = end;
  if (strcmp (now, wanted) == 0)
    return;
  gtk_text_buffer_delete (self->buffer, &start, &end);
  insert_reference (self, &start, tag);
  *at = start;
}

static void
on_henvisninger_changed (PejlHenvisningTekst *self)
{
  GtkTextIter at;

  self->quiet = TRUE;
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_get_start_iter (self->buffer, &at);
  while (!gtk_text_iter_is_end (&at))
    {
      GtkTextTag *tag = tag_at (&at);

      if (tag != NULL)
        renumber (self, tag, &at);
      else if (!gtk_text_iter_forward_to_tag_toggle (&at, NULL))
        break;
    }
  gtk_text_buffer_end_irreversible_action (self->buffer);
  self->quiet = FALSE;
}

static void
pejl_henvisning_tekst_dispose (GObject *object)
{
  PejlHenvisningTekst *self = PEJL_HENVISNING_TEKST (object);

  pejl_henvisning_tekst_detach (self);
  g_clear_object (&self->buffer);
  g_clear_object (&self->henvisninger);

  G_OBJECT_CLASS (pejl_henvisning_tekst_parent_class)->dispose (object);
}

static void
pejl_henvisning_tekst_class_init (PejlHenvisningTekstClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_henvisning_tekst_dispose;
}

static void
pejl_henvisning_tekst_init (PejlHenvisningTekst *self)
{
  self->omraade = -1;
  self->dismissed = -1;
}

static void
watch_view (PejlHenvisningTekst *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkWidget *view = GTK_WIDGET (self->view);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, keys);
  g_signal_connect_object (click, "released", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, motion);
  g_signal_connect_object (focus, "leave", G_CALLBACK (close_popover), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, focus);
  gtk_widget_set_has_tooltip (view, TRUE);
  g_signal_connect_object (view, "query-tooltip", G_CALLBACK (on_query_tooltip), self, G_CONNECT_SWAPPED);
}

PejlHenvisningTekst *
pejl_henvisning_tekst_new (GtkTextView *view, GtkWidget *holder)
{
  PejlHenvisningTekst *self = g_object_new (PEJL_TYPE_HENVISNING_TEKST, NULL);

  self->view = view;
  self->holder = holder;
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  self->popover = PEJL_FORSLAG_POPOVER (pejl_forslag_popover_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->popover), holder);
  g_signal_connect_object (self->popover, "chosen", G_CALLBACK (take_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (on_insert), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (after_insert), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->buffer, "delete-range", G_CALLBACK (on_delete), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (on_cursor), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (on_dark), self, G_CONNECT_SWAPPED);
  watch_view (self);
  return self;
}

void
pejl_henvisning_tekst_detach (PejlHenvisningTekst *self)
{
  g_return_if_fail (PEJL_IS_HENVISNING_TEKST (self));

  self->view = NULL;
  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
}

void
pejl_henvisning_tekst_set_henvisninger (PejlHenvisningTekst *self, PejlHenvisninger *henvisninger, int omraade)
{
  g_return_if_fail (PEJL_IS_HENVISNING_TEKST (self));

  self->omraade = omraade;
  if (!g_set_object (&self->henvisninger, henvisninger))
    return;
  g_signal_connect_object (henvisninger, "changed", G_CALLBACK (on_henvisninger_changed), self, G_CONNECT_SWAPPED);
  on_henvisninger_changed (self);
}

void
pejl_henvisning_tekst_set (PejlHenvisningTekst *self, const char *tekst)
{
  const char *p = tekst;
  const char *start;
  GtkTextIter at;
  PejlId evidens;

  g_return_if_fail (PEJL_IS_HENVISNING_TEKST (self));

  self->quiet = TRUE;
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, "", -1);
  gtk_text_buffer_get_start_iter (self->buffer, &at);
  for (const char *done = tekst; pejl_henvisning_next (&p, &start, &evidens); done = p)
    {
      gtk_text_buffer_insert (self->buffer, &at, done, (int) (start - done));
      insert_reference (self, &at, make_tag (self, &evidens));
      tekst = p;
    }
  gtk_text_buffer_insert (self->buffer, &at, tekst, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  self->quiet = FALSE;
}

char *
pejl_henvisning_tekst_get (PejlHenvisningTekst *self)
{
  GString *text = g_string_new (NULL);
  GtkTextIter at;

  g_return_val_if_fail (PEJL_IS_HENVISNING_TEKST (self), g_string_free (text, FALSE));

  gtk_text_buffer_get_start_iter (self->buffer, &at);
  while (!gtk_text_iter_is_end (&at))
    {
      GtkTextTag *tag = tag_at (&at);
      GtkTextIter from = at;

      /* Without a tag, the next toggle is where a reference begins. */
      if (!gtk_text_iter_forward_to_tag_toggle (&at, tag))
        gtk_text_buffer_get_end_iter (self->buffer, &at);
      if (tag != NULL)
        {
          g_autofree char *token = pejl_henvisning_new (evidens_of (tag));

          g_string_append (text, token);
        }
      else
        {
          g_autofree char *slice = gtk_text_iter_get_text (&from, &at);

          g_string_append (text, slice);
        }
    }
  return g_string_free (text, FALSE);
}

gboolean
pejl_henvisning_tekst_is_completing (PejlHenvisningTekst *self)
{
  g_return_val_if_fail (PEJL_IS_HENVISNING_TEKST (self), FALSE);
  return self->popover != NULL && gtk_widget_get_visible (GTK_WIDGET (self->popover));
}
