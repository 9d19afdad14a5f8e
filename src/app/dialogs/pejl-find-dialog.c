// SPDX-License-Identifier: GPL-3.0-or-later
// Each change of the entry asks in a worker thread; what it answers fills the list.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-find-dialog.h"

#include "app/widgets/find/pejl-find-filtre.h"
#include "app/widgets/find/pejl-svar-row.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* px */
#define WIDTH 640
#define HEIGHT 560
#define HITS 50

struct _PejlFindDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkEditable *entry;
  GtkToggleButton *filter_toggle;
  PejlFindFiltre *filtre;
  GtkListBox *list;
  GtkStack *stack;
  GtkLabel *empty;
  GtkWidget *detail;

  /* owned */
  PejlStore *store;
  PejlReader *reader; /* of the worker while asking */
  GCancellable *asking;

  /* borrowed */
  const PejlFindKommando *kommandoer;
  guint n_kommandoer;

  /* state */
  PejlSvarAfsnit only; /* 0: all sections */
  gboolean again;      /* something was typed since the worker was asked */
  guint limit;         /* texts that are shown at most */
  int keep;            /* the row to go on from when the answer comes; 0: the first */
};

G_DEFINE_FINAL_TYPE (PejlFindDialog, pejl_find_dialog, ADW_TYPE_WINDOW)

static void ask (PejlFindDialog *self);

/* --- rows --- */

static PejlSvarRow *
selected_row (PejlFindDialog *self)
{
  return (PejlSvarRow *) gtk_list_box_get_selected_row (self->list);
}

/* The focus stays in the entry: what Enter would take is said there. */
static void
tell_selected (PejlFindDialog *self)
{
  PejlSvarRow *row = selected_row (self);

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    pejl_svar_row_get_spoken (row), -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* An evidens is shown with every vurdering that leans on it. */
static void
show_detail (PejlFindDialog *self)
{
  PejlSvarRow *row = selected_row (self);
  const PejlSvar *svar = row != NULL ? pejl_svar_row_get_svar (row) : NULL;
  g_auto (GStrv) laener = NULL;

  pejl_dele_clear (self->detail);
  if (svar != NULL && svar->afsnit == PEJL_SVAR_EVIDENS)
    laener = pejl_svar_laener (pejl_store_get_reader (self->store), &svar->row);
  gtk_widget_set_visible (self->detail, laener != NULL);
  if (laener == NULL)
    return;
  gtk_box_append (GTK_BOX (self->detail),
                  pejl_dele_label (*laener != NULL ? _("Vurderinger that lean on it") : _("No vurdering leans on it"),
                                   "caption-heading", FALSE));
  for (char **sentence = laener; *sentence != NULL; sentence++)
    gtk_box_append (GTK_BOX (self->detail), pejl_dele_label (*sentence, "caption", TRUE));
}

static void
on_row_selected (PejlFindDialog *self)
{
  tell_selected (self);
  show_detail (self);
}

static void
set_heading (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *afsnit = pejl_svar_row_get_afsnit (PEJL_SVAR_ROW (row));
  GtkWidget *heading = NULL;

  if (before == NULL || strcmp (afsnit, pejl_svar_row_get_afsnit (PEJL_SVAR_ROW (before))) != 0)
    {
      heading = pejl_dele_label (afsnit, "caption-heading", FALSE);
      gtk_widget_add_css_class (heading, "find-heading");
    }
  gtk_list_box_row_set_header (row, heading);
}

static void
clear_rows (PejlFindDialog *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
append_kommandoer (PejlFindDialog *self, const char *words)
{
  for (guint i = 0; i < self->n_kommandoer && self->only == 0; i++)
    if (*words == '\0' || pejl_find_matches (self->kommandoer[i].titel, words))
      gtk_list_box_append (self->list, pejl_svar_row_new_kommando (self->kommandoer[i].titel, i));
}

/* After "show more" the choice is where that row was, in the rows that came. */
static void
select_row (PejlFindDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, self->keep);

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list, 0);
  self->keep = 0;
  gtk_list_box_select_row (self->list, row);
  gtk_stack_set_visible_child_name (self->stack, row != NULL ? "list" : "empty");
  if (row == NULL)
    gtk_label_set_label (self->empty, _("Nothing was found. Try fewer words, or the beginning of one."));
  on_row_selected (self);
}

/* --- asking --- */

typedef struct
{
  char *words;
  PejlFindQuery query;
  PejlSvarAfsnit only;
  PejlReader *reader;
  gboolean flere; /* of the answer */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->words);
  g_clear_object (&question->query.cancellable);
  pejl_reader_unref (question->reader);
  g_free (question);
}

/* What is typed without the last word's # or @; *only: the section that this asks for. */
static char *
read_words (PejlFindDialog *self, PejlSvarAfsnit *only)
{
  const char *typed = gtk_editable_get_text (self->entry);
  gsize start;
  PejlSvarAfsnit asked = pejl_svar_asked_for (typed, &start);

  *only = asked != 0 ? asked : self->only;
  return asked != 0 ? g_strdup (typed + start + 1) : g_strdup (typed);
}

static void
answer (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Question *question = task_data;

  g_task_return_pointer (task, pejl_svar_find (question->reader, &question->query, question->only, &question->flere),
                         (GDestroyNotify) g_ptr_array_unref);
}

static void
on_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlFindDialog *self = PEJL_FIND_DIALOG (source);
  Question *question = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) all = g_task_propagate_pointer (G_TASK (result), NULL);

  g_clear_object (&self->asking);
  if (self->list == NULL)
    return;
  if (self->again)
    {
      ask (self);
      return;
    }
  clear_rows (self);
  for (guint i = 0; all != NULL && i < all->len; i++)
    gtk_list_box_append (self->list, pejl_svar_row_new (g_ptr_array_index (all, i)));
  /* The rows have taken them. */
  if (all != NULL)
    g_ptr_array_set_free_func (all, NULL);
  if (question->flere)
    gtk_list_box_append (self->list, pejl_svar_row_new_flere (question->query.limit));
  append_kommandoer (self, question->words);
  select_row (self);
}

static void
ask (PejlFindDialog *self)
{
  g_autoptr (GTask) task = NULL;
  Question *question;

  self->again = self->asking != NULL;
  if (self->again)
    {
      g_cancellable_cancel (self->asking);
      return;
    }
  self->asking = g_cancellable_new ();
  question = g_new0 (Question, 1);
  question->words = read_words (self, &question->only);
  pejl_find_filtre_fill (self->filtre, &question->query);
  question->query.words = question->words;
  question->query.limit = self->limit;
  question->query.cancellable = g_object_ref (self->asking);
  question->reader = pejl_reader_ref (self->reader);
  /* Not cancelled through the task: the answer's thread is to have ended before the reader is used again. */
  task = g_task_new (self, NULL, on_answered, NULL);
  g_task_set_source_tag (task, ask);
  g_task_set_task_data (task, question, question_free);
  g_task_run_in_thread (task, answer);
}

/* Another question begins with the newest again. */
static void
ask_anew (PejlFindDialog *self)
{
  self->limit = HITS;
  self->keep = 0;
  ask (self);
}

static void
ask_for_more (PejlFindDialog *self)
{
  self->keep = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (selected_row (self)));
  self->limit += HITS;
  ask (self);
}

/* A tegn or dagtilbud that was asked for by # or @ narrows the search instead of being opened. */
static gboolean
take_filter (PejlFindDialog *self, const PejlSvar *svar)
{
  const char *typed = gtk_editable_get_text (self->entry);
  g_autofree char *rest = NULL;
  gsize start;
  PejlSvarAfsnit asked = pejl_svar_asked_for (typed, &start);

  if (asked == 0 || svar->afsnit != asked)
    return FALSE;
  pejl_find_filtre_take (self->filtre, svar);
  rest = g_strndup (typed, start);
  gtk_editable_set_text (self->entry, rest);
  gtk_editable_set_position (self->entry, -1);
  return TRUE;
}

/* --- opening --- */

static void
open_svar (GtkWidget *parent, const PejlSvar *svar)
{
  char row[PEJL_ID_STRLEN];
  char tilsyn[PEJL_ID_STRLEN];

  pejl_id_to_buf (&svar->ejer, row);
  if (svar->afsnit == PEJL_SVAR_DAGTILBUD)
    gtk_widget_activate_action (parent, "win.open-dagtilbud", "s", row);
  else if (svar->afsnit == PEJL_SVAR_TEGN)
    gtk_widget_activate_action (parent, "win.open-tegn", "s", row);
  else
    gtk_widget_activate_action (parent, "win.open-tekst", "(uss)", (guint) svar->table, row,
                                pejl_id_to_buf (&svar->tilsyn, tilsyn));
}

static void
open_kommando (GtkWidget *parent, const PejlFindKommando *kommando)
{
  if (kommando->target != NULL)
    gtk_widget_activate_action (parent, kommando->action, "s", kommando->target);
  else
    gtk_widget_activate_action (parent, kommando->action, NULL);
}

static void
on_activate (PejlFindDialog *self)
{
  g_autoptr (PejlSvarRow) row = NULL;
  g_autoptr (GtkWidget) parent = NULL;
  const PejlSvar *svar;

  g_set_object (&row, selected_row (self));
  if (row == NULL)
    return;
  if (pejl_svar_row_is_flere (row))
    {
      ask_for_more (self);
      return;
    }
  svar = pejl_svar_row_get_svar (row);
  if (svar != NULL && take_filter (self, svar))
    return;
  g_set_object (&parent, GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))));
  gtk_window_close (GTK_WINDOW (self));
  if (svar != NULL)
    open_svar (parent, svar);
  else
    open_kommando (parent, &self->kommandoer[pejl_svar_row_get_index (row)]);
}

static void
open_history (PejlFindDialog *self)
{
  PejlSvarRow *row = selected_row (self);
  const PejlSvar *svar = row != NULL ? pejl_svar_row_get_svar (row) : NULL;
  g_autoptr (GtkWidget) parent = NULL;
  char id[PEJL_ID_STRLEN];

  if (svar == NULL || svar->afsnit < PEJL_SVAR_OPFOELGNING)
    return;
  pejl_id_to_buf (&svar->row, id);
  g_set_object (&parent, GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))));
  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (parent, "win.history", "s", id);
}

/* --- keys --- */

static void
move_selection (PejlFindDialog *self, int steps)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + steps : 0;
  GtkListBoxRow *next;

  while (steps > 0 && index > 0 && gtk_list_box_get_row_at_index (self->list, index) == NULL)
    index--;
  next = gtk_list_box_get_row_at_index (self->list, MAX (index, 0));
  if (next == NULL)
    return;
  gtk_list_box_select_row (self->list, next);
  /* The adjustment follows the focus only, and that stays in the entry. */
  pejl_dele_scroll_to (next);
}

static void
narrow (PejlFindDialog *self)
{
  PejlSvarRow *row = selected_row (self);
  const PejlSvar *svar = row != NULL ? pejl_svar_row_get_svar (row) : NULL;

  if (self->only != 0)
    self->only = 0;
  else if (svar != NULL)
    self->only = svar->afsnit;
  ask_anew (self);
}

static gboolean
on_key (PejlFindDialog *self, guint key, guint code, GdkModifierType state)
{
  gboolean ctrl = (state & GDK_CONTROL_MASK) != 0;

  switch (key)
    {
    case GDK_KEY_Down:
      move_selection (self, 1);
      return TRUE;
    case GDK_KEY_Up:
      move_selection (self, -1);
      return TRUE;
    case GDK_KEY_Page_Down:
      move_selection (self, 8);
      return TRUE;
    case GDK_KEY_Page_Up:
      move_selection (self, -8);
      return TRUE;
    case GDK_KEY_Tab:
      narrow (self);
      return TRUE;
    case GDK_KEY_h:
      if (ctrl)
        open_history (self);
      return ctrl;
    case GDK_KEY_f:
      if (ctrl)
        gtk_toggle_button_set_active (self->filter_toggle, !gtk_toggle_button_get_active (self->filter_toggle));
      return ctrl;
    default:
      return FALSE;
    }
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  PejlFindDialog *self = PEJL_FIND_DIALOG (widget);

  if (self->only != 0)
    {
      self->only = 0;
      ask_anew (self);
    }
  else
    gtk_window_close (GTK_WINDOW (self));
  return TRUE;
}

/* --- widget --- */

static GtkWidget *
build_entry (PejlFindDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Find or do anything"));
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (entry), GTK_ENTRY_ICON_PRIMARY, "system-search-symbolic");
  gtk_widget_set_hexpand (entry, TRUE);
  pejl_dele_set_spoken (entry, _("Find; arrows choose, Enter opens, Tab keeps one kind"));
  self->entry = GTK_EDITABLE (entry);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (ask_anew), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (entry, keys);
  self->filter_toggle = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_button_set_icon_name (GTK_BUTTON (self->filter_toggle), "view-more-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->filter_toggle), _("Filters (Ctrl+F)"));
  pejl_dele_set_spoken (GTK_WIDGET (self->filter_toggle), _("Filters"));
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->filter_toggle));
  gtk_widget_add_css_class (box, "find-entry");
  return box;
}

static GtkWidget *
build_list (PejlFindDialog *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_header_func (self->list, set_heading, NULL, NULL);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "find-list");
  pejl_dele_set_spoken (GTK_WIDGET (self->list), _("What was found"));
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (on_row_selected), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), GTK_WIDGET (self->list));
  self->empty = GTK_LABEL (pejl_dele_label ("", "dim-label", TRUE));
  gtk_widget_set_valign (GTK_WIDGET (self->empty), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->empty), "padded");
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, scroll, "list");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->empty), "empty");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  return GTK_WIDGET (self->stack);
}

static GtkWidget *
build_hints (void)
{
  GtkWidget *box = pejl_wrap_box_new (12);
  const struct
  {
    const char *key;
    const char *text;
  } hints[] = {
    { "↑ ↓", _("choose") },       { "Enter", _("open") }, { "Tab", _("only this kind") }, { "#", _("tegn") },
    { "@", _("dagtilbud") },      { "Ctrl H", _("history") }, { "Esc", _("close") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    {
      GtkWidget *hint = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      gtk_box_append (GTK_BOX (hint), pejl_dele_keycap (hints[i].key));
      gtk_box_append (GTK_BOX (hint), pejl_dele_label (hints[i].text, "caption", FALSE));
      gtk_box_append (GTK_BOX (box), hint);
    }
  gtk_widget_add_css_class (box, "find-hints");
  return box;
}

static void
pejl_find_dialog_dispose (GObject *object)
{
  PejlFindDialog *self = PEJL_FIND_DIALOG (object);

  if (self->asking != NULL)
    g_cancellable_cancel (self->asking);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  self->list = NULL;
  g_clear_pointer (&self->reader, pejl_reader_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (pejl_find_dialog_parent_class)->dispose (object);
}

static void
pejl_find_dialog_class_init (PejlFindDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_find_dialog_dispose;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
pejl_find_dialog_init (PejlFindDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->limit = HITS;
  gtk_window_set_title (GTK_WINDOW (self), _("Find"));
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, 320);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_box_append (GTK_BOX (box), build_entry (self));
  self->filtre = g_object_new (PEJL_TYPE_FIND_FILTRE, NULL);
  g_object_bind_property (self->filter_toggle, "active", self->filtre, "open", G_BINDING_DEFAULT);
  g_signal_connect_swapped (self->filtre, "changed", G_CALLBACK (ask_anew), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->filtre));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), build_list (self));
  self->detail = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (self->detail, "find-detail");
  gtk_box_append (GTK_BOX (box), self->detail);
  gtk_box_append (GTK_BOX (box), build_hints ());
  adw_window_set_content (ADW_WINDOW (self), box);
}

gboolean
pejl_find_dialog_present (GtkWindow *parent, PejlStore *store, const char *words, const PejlFindKommando *kommandoer,
                          guint n_kommandoer, GError **error)
{
  PejlReader *reader;
  PejlFindDialog *self;
  int width = WIDTH;
  int height = HEIGHT;

  g_return_val_if_fail (PEJL_IS_STORE (store), FALSE);

  reader = pejl_store_new_reader (store, error);
  if (reader == NULL)
    return FALSE;
  self = g_object_new (PEJL_TYPE_FIND_DIALOG, "transient-for", parent, NULL);
  if (gtk_widget_get_width (GTK_WIDGET (parent)) > 0)
    {
      width = MIN (width, gtk_widget_get_width (GTK_WIDGET (parent)));
      height = MIN (height, MAX (gtk_widget_get_height (GTK_WIDGET (parent)) - 60, 320));
    }
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  self->reader = reader;
  self->store = g_object_ref (store);
  self->kommandoer = kommandoer;
  self->n_kommandoer = n_kommandoer;
  pejl_find_filtre_reload (self->filtre, pejl_store_get_reader (store), width < WIDTH);
  if (*words != '\0')
    gtk_editable_set_text (self->entry, words);
  else
    ask (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (self->entry, -1);
  return TRUE;
}

void
pejl_find_dialog_set_text (PejlFindDialog *self, const char *text)
{
  g_return_if_fail (PEJL_IS_FIND_DIALOG (self));

  gtk_editable_set_text (self->entry, text);
}
