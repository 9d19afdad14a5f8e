// SPDX-License-Identifier: GPL-3.0-or-later
// A text view that completes the word at the cursor when it begins with # or @.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-evidens-tekst.h"

#include "app/widgets/evidens/pejl-forslag-popover.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-tekst-flade.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* px */
#define WIDTH_MIN 60
/* Letters after a # that can be words of a tegn. */
#define WORDS_MAX 60
/* Suggestions at a time: more than one reads, and all that is drawn within a frame. */
#define FORSLAG_MAX 6

typedef struct
{
  PejlId tegn;
  GtkTextMark *mark;
} Pick;

struct _PejlEvidensTekst
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *flade;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  PejlForslagPopover *popover;

  /* owned */
  PejlTegnKatalog *katalog;
  GPtrArray *stuer;

  GArray *picks; /* Pick: tegn taken since the text was set, and where */

  /* state */
  int dismissed; /* offset of the # or @ that was closed with Esc, or -1 */
  gboolean quiet;
};

enum
{
  CHANGED,
  FINISH,
  ESCAPE,
  TEGN,
  STUE,
  NY_STUE,
  RUB_OUT,
  SPLIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlEvidensTekst, pejl_evidens_tekst, GTK_TYPE_WIDGET)

/* --- the word at the cursor --- */

/* What was typed after the # or @ before the cursor, back to white space: start is at the sign. After # it may be several
 * words of one line; whether they are, the tegn tell. */
static gboolean
word_at_cursor (PejlEvidensTekst *self, GtkTextIter *start, GtkTextIter *end)
{
  gboolean one_word = TRUE;

  gtk_text_buffer_get_iter_at_mark (self->buffer, end, gtk_text_buffer_get_insert (self->buffer));
  *start = *end;
  for (guint i = 0; i < WORDS_MAX && gtk_text_iter_backward_char (start); i++)
    {
      gunichar c = gtk_text_iter_get_char (start);
      GtkTextIter before = *start;

      if (c == '\n')
        return FALSE;
      if (c == '#' || (c == '@' && one_word))
        return !gtk_text_iter_backward_char (&before) || g_unichar_isspace (gtk_text_iter_get_char (&before));
      one_word = one_word && !g_unichar_isspace (c);
    }
  return FALSE;
}

/* Whether the text after the # has gone on to be something else than words of a tegn. */
static gboolean
is_past (PejlEvidensTekst *self, const char *words)
{
  g_autoptr (PejlFuzzy) fuzzy = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  if (strpbrk (words, " \t") == NULL)
    return FALSE;
  fuzzy = pejl_fuzzy_new (words);
  hits = pejl_tegn_katalog_search (self->katalog, fuzzy);
  return hits->len == 0 || g_unichar_isspace (g_utf8_get_char (words));
}

static GPtrArray *
tegn_suggestions (PejlEvidensTekst *self, const char *word)
{
  GPtrArray *forslag = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_forslag_free);
  g_autoptr (PejlFuzzy) words = pejl_fuzzy_new (word);
  g_autoptr (GPtrArray) hits = pejl_tegn_katalog_search (self->katalog, words);

  for (guint i = 0; i < MIN (hits->len, FORSLAG_MAX); i++)
    {
      const PejlTegn *tegn = pejl_tegn_item_get_tegn (hits->pdata[i]);
      g_autofree char *seen = pejl_tegn_item_describe (hits->pdata[i]);
      g_autofree char *rolle = g_utf8_strdown (pejl_tegn_item_get_rolle (hits->pdata[i])->kort, -1);

      g_ptr_array_add (forslag, pejl_forslag_new (PEJL_FORSLAG_TEGN, &tegn->id, tegn->tekst,
                                                  pejl_fuzzy_markup (words, tegn->tekst),
                                                  g_strdup_printf ("%s \xc2\xb7 %s \xc2\xb7 %s",
                                                                   pejl_tegn_item_get_omraade (hits->pdata[i])->navn,
                                                                   rolle, seen)));
    }
  if (forslag->len == 0)
    g_ptr_array_add (forslag, pejl_forslag_new (PEJL_FORSLAG_VINK, NULL, _("No tegn matches"), NULL, NULL));
  else if (hits->len > FORSLAG_MAX)
    {
      guint more = hits->len - FORSLAG_MAX;
      g_autofree char *vink
          /* Translators: tegn that match but are not shown */
          = g_strdup_printf (ngettext ("%u more: type another word of it", "%u more: type another word of it", more), more);

      g_ptr_array_add (forslag, pejl_forslag_new (PEJL_FORSLAG_VINK, NULL, vink, NULL, NULL));
    }
  return forslag;
}

static GPtrArray *
stue_suggestions (PejlEvidensTekst *self, const char *word)
{
  GPtrArray *forslag = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_forslag_free);
  g_autoptr (PejlFuzzy) words = pejl_fuzzy_new (word);
  gboolean exact = FALSE;

  for (guint i = 0; i < self->stuer->len; i++)
    {
      const PejlStue *stue = self->stuer->pdata[i];

      if (pejl_fuzzy_rank (words, stue->navn) == 0)
        continue;
      exact = exact || pejl_dansk_compare (stue->navn, word) == 0;
      g_ptr_array_add (forslag, pejl_forslag_new (PEJL_FORSLAG_STUE, &stue->id, stue->navn,
                                                  pejl_fuzzy_markup (words, stue->navn), NULL));
    }
  if (pejl_fuzzy_rank (words, _("The whole house")) > 0)
    g_ptr_array_add (forslag, pejl_forslag_new (PEJL_FORSLAG_STUE, NULL, _("The whole house"), NULL, NULL));
  if (*word != '\0' && !exact)
    {
      /* Translators: adds a stue (a room's group of children) by that name */
      g_autofree char *label = g_strdup_printf (_("Add the stue »%s«"), word);

      g_ptr_array_add (forslag, pejl_forslag_new (PEJL_FORSLAG_NY_STUE, NULL, word, g_markup_escape_text (label, -1), NULL));
    }
  else if (*word == '\0')
    g_ptr_array_add (forslag, pejl_forslag_new (PEJL_FORSLAG_VINK, NULL, _("Type a name to add a stue"), NULL, NULL));
  return forslag;
}

/* A screen reader follows the text, not the popover: what Enter would take is told as the text's description. */
static void
tell_selected (PejlEvidensTekst *self)
{
  const PejlForslag *forslag = NULL;
  g_autofree char *tilfoej = NULL;

  if (pejl_evidens_tekst_is_completing (self))
    forslag = pejl_forslag_popover_get_selected (self->popover);
  if (forslag != NULL && forslag->slags == PEJL_FORSLAG_NY_STUE)
    tilfoej = g_strdup_printf (_("Add the stue »%s«"), forslag->navn);
  if (forslag != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    tilfoej != NULL ? tilfoej : forslag->navn, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
close_popover (PejlEvidensTekst *self)
{
  if (!pejl_evidens_tekst_is_completing (self))
    return;
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  tell_selected (self);
}

static void
point_at (PejlEvidensTekst *self, const GtkTextIter *iter)
{
  GdkRectangle place;
  double x;
  double y;

  gtk_text_view_get_iter_location (self->view, iter, &place);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &place.x, &place.y);
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (self->view), GTK_WIDGET (self), place.x, place.y, &x, &y))
    return;
  place.x = (int) x;
  place.y = (int) y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
}

static void
update_completion (PejlEvidensTekst *self)
{
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *word = NULL;
  gboolean tegn;

  if (!word_at_cursor (self, &start, &end))
    {
      self->dismissed = -1;
      close_popover (self);
      return;
    }
  tegn = gtk_text_iter_get_char (&start) == '#';
  if (gtk_text_iter_get_offset (&start) == self->dismissed || (tegn && self->katalog == NULL)
      || (!tegn && self->stuer == NULL) || !gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    {
      close_popover (self);
      return;
    }
  word = gtk_text_iter_get_slice (&start, &end);
  if (tegn && is_past (self, word + 1))
    {
      close_popover (self);
      return;
    }
  point_at (self, &start);
  pejl_forslag_popover_take (self->popover, tegn ? tegn_suggestions (self, word + 1) : stue_suggestions (self, word + 1), tegn);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  tell_selected (self);
}

/* Takes the #word out again, and one of two spaces that would meet. */
static void
remove_word (PejlEvidensTekst *self)
{
  GtkTextIter start;
  GtkTextIter end;
  GtkTextIter before;

  if (!word_at_cursor (self, &start, &end))
    return;
  before = start;
  if (gtk_text_iter_backward_char (&before) && gtk_text_iter_get_char (&before) == ' '
      && gtk_text_iter_get_char (&end) == ' ')
    start = before;
  gtk_text_buffer_delete (self->buffer, &start, &end);
}

static void
remember_pick (PejlEvidensTekst *self, const PejlId *tegn)
{
  GtkTextIter cursor;
  Pick pick = { *tegn, NULL };

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor, gtk_text_buffer_get_insert (self->buffer));
  pick.mark = gtk_text_buffer_create_mark (self->buffer, NULL, &cursor, TRUE);
  g_array_append_val (self->picks, pick);
}

static void
forget_picks (PejlEvidensTekst *self)
{
  for (guint i = 0; i < self->picks->len; i++)
    gtk_text_buffer_delete_mark (self->buffer, g_array_index (self->picks, Pick, i).mark);
  g_array_set_size (self->picks, 0);
}

static void
take_selected (PejlEvidensTekst *self, int retning)
{
  const PejlForslag *selected = pejl_forslag_popover_get_selected (self->popover);
  PejlForslagSlags slags;
  PejlId id;
  g_autofree char *navn = NULL;

  if (selected == NULL)
    return;
  slags = selected->slags;
  id = selected->id;
  navn = g_strdup (selected->navn);
  self->quiet = TRUE;
  remove_word (self);
  self->quiet = FALSE;
  close_popover (self);
  g_signal_emit (self, signals[CHANGED], 0);

  if (slags == PEJL_FORSLAG_TEGN)
    remember_pick (self, &id);
  if (slags == PEJL_FORSLAG_TEGN)
    g_signal_emit (self, signals[TEGN], 0, pejl_tegn_katalog_find (self->katalog, &id), retning);
  else if (slags == PEJL_FORSLAG_STUE)
    g_signal_emit (self, signals[STUE], 0, &id);
  else
    g_signal_emit (self, signals[NY_STUE], 0, navn);
}

/* --- callbacks --- */

static void
on_buffer_changed (PejlEvidensTekst *self)
{
  if (self->quiet)
    return;
  update_completion (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The text view does not scroll itself; what it stands in does. */
static void
show_cursor (PejlEvidensTekst *self)
{
  GtkWidget *scroll = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  GtkAdjustment *adjustment;
  GtkTextIter cursor;
  GdkRectangle place;
  double y;

  if (scroll == NULL || scrolled == NULL || !gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroll));
  /* All of it is in sight: the place of the cursor, which costs a layout of its line, need not be asked for. */
  if (gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment))
    return;
  scrolled = gtk_viewport_get_child (GTK_VIEWPORT (scrolled));
  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor, gtk_text_buffer_get_insert (self->buffer));
  gtk_text_view_get_iter_location (self->view, &cursor, &place);
  if (gtk_widget_translate_coordinates (GTK_WIDGET (self->view), scrolled, 0, place.y, NULL, &y))
    gtk_adjustment_clamp_page (adjustment, y, y + place.height);
}

static void
on_cursor_moved (PejlEvidensTekst *self)
{
  GtkTextIter start;
  GtkTextIter end;

  show_cursor (self);
  if (pejl_evidens_tekst_is_completing (self) && !word_at_cursor (self, &start, &end))
    close_popover (self);
}

static void
on_focus_left (PejlEvidensTekst *self)
{
  close_popover (self);
}

static gboolean
on_completing_key (PejlEvidensTekst *self, guint keyval, GdkModifierType state)
{
  GtkTextIter start;
  GtkTextIter end;

  switch (keyval)
    {
    case GDK_KEY_Up:
      pejl_forslag_popover_move (self->popover, -1);
      tell_selected (self);
      return TRUE;
    case GDK_KEY_Down:
      pejl_forslag_popover_move (self->popover, 1);
      tell_selected (self);
      return TRUE;
    case GDK_KEY_Escape:
      if (word_at_cursor (self, &start, &end))
        self->dismissed = gtk_text_iter_get_offset (&start);
      close_popover (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (pejl_forslag_popover_get_selected (self->popover) == NULL || (state & GDK_SHIFT_MASK) != 0)
        return FALSE;
      take_selected (self, (state & GDK_ALT_MASK) != 0       ? PEJL_RETNING_MANGLER
                           : (state & GDK_CONTROL_MASK) != 0 ? PEJL_RETNING_AABEN
                                                             : PEJL_RETNING_STYRKER);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
on_key (PejlEvidensTekst *self, guint keyval, guint keycode, GdkModifierType state)
{
  const GdkModifierType modifiers = GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK;

  if (pejl_evidens_tekst_is_completing (self) && on_completing_key (self, keyval, state))
    return GDK_EVENT_STOP;
  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && (state & modifiers) == 0)
    {
      g_signal_emit (self, signals[FINISH], 0);
      return GDK_EVENT_STOP;
    }
  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && (state & modifiers) == (GDK_SHIFT_MASK | GDK_CONTROL_MASK))
    {
      g_signal_emit (self, signals[SPLIT], 0);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Escape)
    {
      g_signal_emit (self, signals[ESCAPE], 0);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_BackSpace && gtk_text_buffer_get_char_count (self->buffer) == 0)
    {
      g_signal_emit (self, signals[RUB_OUT], 0);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
on_suggestion_chosen (PejlEvidensTekst *self, int retning)
{
  take_selected (self, retning);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* --- widget --- */

static void
pejl_evidens_tekst_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  /* Its width never follows from a height: a text wraps in what room there is. */
  gtk_widget_measure (PEJL_EVIDENS_TEKST (widget)->flade, orientation,
                      orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, WIDTH_MIN);
}

static void
pejl_evidens_tekst_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PejlEvidensTekst *self = PEJL_EVIDENS_TEKST (widget);

  gtk_widget_size_allocate (self->flade, &(GtkAllocation){ 0, 0, width, height }, -1);
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static GtkSizeRequestMode
pejl_evidens_tekst_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static gboolean
pejl_evidens_tekst_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PEJL_EVIDENS_TEKST (widget)->view));
}

/* The text is the only thing to focus; by itself GTK would come back to it from inside. */
static gboolean
pejl_evidens_tekst_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (widget);
}

static void
pejl_evidens_tekst_dispose (GObject *object)
{
  PejlEvidensTekst *self = PEJL_EVIDENS_TEKST (object);

  if (self->flade != NULL)
    {
      self->quiet = TRUE;
      g_signal_handlers_disconnect_by_data (self->buffer, self);
      gtk_widget_unparent (GTK_WIDGET (self->popover));
      g_clear_pointer (&self->flade, gtk_widget_unparent);
    }
  g_clear_object (&self->katalog);
  g_clear_pointer (&self->stuer, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_evidens_tekst_parent_class)->dispose (object);
}

static void
pejl_evidens_tekst_finalize (GObject *object)
{
  g_array_unref (PEJL_EVIDENS_TEKST (object)->picks);

  G_OBJECT_CLASS (pejl_evidens_tekst_parent_class)->finalize (object);
}

static void
pejl_evidens_tekst_class_init (PejlEvidensTekstClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = PEJL_TYPE_EVIDENS_TEKST;

  G_OBJECT_CLASS (klass)->dispose = pejl_evidens_tekst_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_evidens_tekst_finalize;
  widget_class->measure = pejl_evidens_tekst_measure;
  widget_class->size_allocate = pejl_evidens_tekst_size_allocate;
  widget_class->get_request_mode = pejl_evidens_tekst_get_request_mode;
  widget_class->focus = pejl_evidens_tekst_focus;
  widget_class->grab_focus = pejl_evidens_tekst_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "evidenstekst");

  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FINISH] = g_signal_new ("finish", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ESCAPE] = g_signal_new ("escape", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TEGN] = g_signal_new ("tegn", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                PEJL_TYPE_TEGN_ITEM, G_TYPE_INT);
  signals[STUE] = g_signal_new ("stue", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[NY_STUE] = g_signal_new ("ny-stue", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[RUB_OUT] = g_signal_new ("rub-out", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SPLIT] = g_signal_new ("split", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pejl_evidens_tekst_init (PejlEvidensTekst *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->dismissed = -1;
  self->picks = g_array_new (FALSE, FALSE, sizeof (Pick));
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  self->buffer = gtk_text_view_get_buffer (self->view);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (on_buffer_changed), self);
  g_signal_connect_swapped (self->buffer, "notify::cursor-position", G_CALLBACK (on_cursor_moved), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);

  self->popover = PEJL_FORSLAG_POPOVER (pejl_forslag_popover_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
  g_signal_connect_object (self->popover, "chosen", G_CALLBACK (on_suggestion_chosen), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pejl_evidens_tekst_new (const char *label, const char *placeholder, guint rows)
{
  PejlEvidensTekst *self = g_object_new (PEJL_TYPE_EVIDENS_TEKST, NULL);

  pejl_dele_set_spoken (GTK_WIDGET (self->view), label);
  self->flade = pejl_tekst_flade_new (self->view, placeholder, rows);
  gtk_widget_insert_after (self->flade, GTK_WIDGET (self), NULL);
  return GTK_WIDGET (self);
}

void
pejl_evidens_tekst_set_katalog (PejlEvidensTekst *self, PejlTegnKatalog *katalog)
{
  g_return_if_fail (PEJL_IS_EVIDENS_TEKST (self));
  g_set_object (&self->katalog, katalog);
}

void
pejl_evidens_tekst_set_stuer (PejlEvidensTekst *self, GPtrArray *stuer)
{
  g_return_if_fail (PEJL_IS_EVIDENS_TEKST (self));

  if (stuer != NULL)
    g_ptr_array_ref (stuer);
  g_clear_pointer (&self->stuer, g_ptr_array_unref);
  self->stuer = stuer;
}

char *
pejl_evidens_tekst_get_text (PejlEvidensTekst *self)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (PEJL_IS_EVIDENS_TEKST (self), NULL);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

void
pejl_evidens_tekst_set_text (PejlEvidensTekst *self, const char *text)
{
  g_return_if_fail (PEJL_IS_EVIDENS_TEKST (self));

  forget_picks (self);
  self->quiet = TRUE;
  /* What stands there from before is not something that one typed and could take back. */
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  self->quiet = FALSE;
  self->dismissed = -1;
  close_popover (self);
}

void
pejl_evidens_tekst_type (PejlEvidensTekst *self, const char *text)
{
  GtkTextIter cursor;

  g_return_if_fail (PEJL_IS_EVIDENS_TEKST (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor, gtk_text_buffer_get_insert (self->buffer));
  if (gtk_text_iter_backward_char (&cursor) && !g_unichar_isspace (gtk_text_iter_get_char (&cursor)))
    gtk_text_buffer_insert_at_cursor (self->buffer, " ", 1);
  gtk_text_buffer_insert_at_cursor (self->buffer, text, -1);
}

int
pejl_evidens_tekst_get_cursor (PejlEvidensTekst *self)
{
  int offset;

  g_return_val_if_fail (PEJL_IS_EVIDENS_TEKST (self), 0);
  g_object_get (self->buffer, "cursor-position", &offset, NULL);
  return offset;
}

GArray *
pejl_evidens_tekst_get_picks_after (PejlEvidensTekst *self, int offset)
{
  GArray *tegn = g_array_new (FALSE, FALSE, sizeof (PejlId));

  g_return_val_if_fail (PEJL_IS_EVIDENS_TEKST (self), tegn);
  for (guint i = 0; i < self->picks->len; i++)
    {
      const Pick *pick = &g_array_index (self->picks, Pick, i);
      GtkTextIter place;

      gtk_text_buffer_get_iter_at_mark (self->buffer, &place, pick->mark);
      if (gtk_text_iter_get_offset (&place) > offset)
        g_array_append_val (tegn, pick->tegn);
    }
  return tegn;
}

GtkTextView *
pejl_evidens_tekst_get_view (PejlEvidensTekst *self)
{
  g_return_val_if_fail (PEJL_IS_EVIDENS_TEKST (self), NULL);
  return self->view;
}

gboolean
pejl_evidens_tekst_is_completing (PejlEvidensTekst *self)
{
  g_return_val_if_fail (PEJL_IS_EVIDENS_TEKST (self), FALSE);
  return gtk_widget_get_visible (GTK_WIDGET (self->popover));
}
