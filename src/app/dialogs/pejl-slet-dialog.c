// SPDX-License-Identifier: GPL-3.0-or-later
// Erasing texts for good: the list of what was found, and the reason that stays.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-slet-dialog.h"

#include "app/dialogs/pejl-slet-fod.h"
#include "app/widgets/pejl-dele.h"
#include "core/actions/pejl-slet-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/model/pejl-dato.h"
#include "core/store/pejl-felt.h"
#include "core/store/pejl-oplog.h"
#include "core/store/query/pejl-query-sletning.h"

#include <glib/gi18n-lib.h>

/* px */
#define WIDTH 620
#define HEIGHT 680
/* More are erased by narrower words, or on the command line. */
#define SHOWN 200
#define EXCERPT 90

struct _PejlSletDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkSearchEntry *entry;
  GtkStack *stack;
  AdwStatusPage *status;
  GtkListBox *list;
  GtkLabel *count;
  GtkEditable *grund;
  GtkCheckButton *behold;
  PejlSletFod fod;
  GtkWidget *foot;
  GPtrArray *checks; /* GtkCheckButton*, borrowed, one a text */

  /* owned */
  PejlStore *store;
  GCancellable *cancellable;
  GPtrArray *fund; /* PejlSletFund*; NULL: nothing was looked for */
  char *ord;

  /* state */
  gboolean busy;
};

enum
{
  ERASED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlSletDialog, pejl_slet_dialog, ADW_TYPE_WINDOW)

/* --- state --- */

/* *bilag: how many of them are contents. */
static guint
n_chosen (PejlSletDialog *self, guint *bilag)
{
  guint n = 0;

  *bilag = 0;
  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      {
        n++;
        *bilag += ((PejlSletFund *) g_ptr_array_index (self->fund, i))->bilag != NULL;
      }
  return n;
}

static char *
say_verb (guint n, guint bilag)
{
  if (n == 0)
    return g_strdup (_("_Erase for good"));
  if (bilag == 0)
    /* Translators: how many texts are chosen. */
    return g_strdup_printf (ngettext ("_Erase %u text for good", "_Erase %u texts for good", n), n);
  if (bilag == n)
    return g_strdup_printf (ngettext ("_Erase %u bilag for good", "_Erase %u bilag for good", n), n);
  /* Translators: texts and bilag together. */
  return g_strdup_printf (_("_Erase these %u for good"), n);
}

static void
update (PejlSletDialog *self)
{
  guint bilag, n = n_chosen (self, &bilag);
  g_autofree char *verb = say_verb (n, bilag);

  gtk_button_set_label (GTK_BUTTON (self->fod.button), verb);
  gtk_widget_set_sensitive (self->fod.button, !self->busy && n > 0 && *gtk_editable_get_text (self->grund) != '\0');
  pejl_slet_fod_set_busy (&self->fod, self->busy);
}

static void
show_status (PejlSletDialog *self, const char *icon, const char *title, const char *text)
{
  adw_status_page_set_icon_name (self->status, icon);
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, text);
  gtk_stack_set_visible_child_name (self->stack, "status");
  gtk_widget_set_visible (self->foot, FALSE);
}

/* --- rows --- */

/* The words with a little on both sides. */
static char *
excerpt (const PejlSletFund *fund, const char *ord)
{
  gsize length = 0;
  gssize at = pejl_slet_sted (fund->tekst, ord, &length);
  const char *from = fund->tekst + MAX (at, 0);
  const char *to = from;
  g_autofree char *cut = NULL;

  for (guint i = 0; i < EXCERPT / 3 && from > fund->tekst; i++)
    from = g_utf8_prev_char (from);
  for (guint i = 0; i < EXCERPT && *to != '\0'; i++)
    to = g_utf8_next_char (to);
  cut = g_strndup (from, (gsize) (to - from));
  g_strdelimit (cut, "\n\r\t", ' ');
  return g_strdup_printf ("%s%s%s", from > fund->tekst ? "…" : "", cut, *to != '\0' ? "…" : "");
}

static const char *
state_of (const PejlSletFund *fund)
{
  if (!fund->gaelder)
    return _("stood there earlier");
  return fund->laast ? _("stands in what is final") : _("stands there now");
}

/* "Evidens, tekst · Solsikken, 12.05.2026 · stands there now" */
static char *
say_meta (PejlSletDialog *self, const PejlSletFund *fund)
{
  g_autofree char *kind = pejl_dansk_capitalize (pejl_tabel_navn (fund->table));
  const char *felt = fund->bilag != NULL ? _("its contents, name and text") : pejl_felt_navn (fund->field);
  /* "Kommentar", not "Kommentar, kommentar". */
  gboolean same = g_str_equal (felt, pejl_tabel_navn (fund->table));
  g_autofree char *sted = pejl_query_slet_sted (pejl_store_get_reader (self->store), fund);

  return g_strdup_printf ("%s%s%s%s%s \xc2\xb7 %s", kind, same ? "" : ", ", same ? "" : felt, *sted != '\0' ? " \xc2\xb7 " : "", sted,
                          state_of (fund));
}

static GtkWidget *
build_row (PejlSletDialog *self, const PejlSletFund *fund, const PejlRetter *retter)
{
  GtkWidget *row;
  gboolean may = retter == NULL || pejl_retter_sletter (retter, pejl_store_get_rid (self->store), fund->ref.rid);
  g_autofree char *text = fund->bilag != NULL ? g_strdup (*fund->bilag != '\0' ? fund->bilag : _("Bilag without a name"))
                                              : excerpt (fund, self->ord);
  g_autofree char *where = say_meta (self, fund);
  g_autofree char *meta = may ? g_strdup (where) : g_strconcat (where, " \xc2\xb7 ", _("only the centerchef may erase it"), NULL);
  g_autofree char *spoken = g_strdup_printf ("%s. %s", text, meta);

  row = pejl_slet_fod_raekke (text, meta, spoken, self->checks, G_CALLBACK (update), self);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  /* The row stays readable. */
  gtk_widget_set_sensitive (g_ptr_array_index (self->checks, self->checks->len - 1), may);
  return row;
}

static void
show_found (PejlSletDialog *self)
{
  guint shown = MIN (self->fund->len, SHOWN);
  g_autoptr (PejlRetter) retter = pejl_oplog_retter (pejl_store_get_reader (self->store), NULL);
  g_autofree char *all = g_strdup_printf (ngettext ("%u text, also what stood there earlier and what was deleted.",
                                                    "%u texts, also what stood there earlier and what was deleted.", self->fund->len),
                                          self->fund->len);
  /* Translators: two numbers. */
  g_autofree char *some = g_strdup_printf (_("The newest %u of %u texts. Write more of the words to see the others."), shown, self->fund->len);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_set_size (self->checks, 0);
  for (guint i = 0; i < shown; i++)
    gtk_list_box_append (self->list, build_row (self, g_ptr_array_index (self->fund, i), retter));
  gtk_label_set_label (self->count, shown < self->fund->len ? some : all);
  gtk_widget_set_visible (self->foot, shown > 0);
  if (shown > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else
    show_status (self, "edit-find-symbolic", _("These words stand nowhere"),
                 _("Neither in what is written now, nor in what stood there earlier or was deleted."));
  update (self);
}

/* --- finding --- */

typedef struct
{
  PejlReader *reader;
  char *ord;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  pejl_reader_unref (search->reader);
  g_free (search->ord);
  g_free (search);
}

static void
find (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Search *search = data;
  GError *error = NULL;
  GPtrArray *fund = pejl_slet_find (search->reader, search->ord, cancellable, NULL, NULL, &error);

  if (fund != NULL)
    g_task_return_pointer (task, fund, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlSletDialog *self = PEJL_SLET_DIALOG (source);
  g_autoptr (GError) error = NULL;
  GPtrArray *fund = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->store == NULL)
    {
      g_clear_pointer (&fund, g_ptr_array_unref);
      return;
    }
  self->busy = FALSE;
  if (fund == NULL)
    {
      pejl_slet_fod_say (&self->fod, error->message);
      update (self);
      return;
    }
  g_clear_pointer (&self->fund, g_ptr_array_unref);
  self->fund = fund;
  show_found (self);
}

void
pejl_slet_dialog_find (PejlSletDialog *self, const char *ord)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;
  Search *search;
  PejlReader *reader;

  g_return_if_fail (PEJL_IS_SLET_DIALOG (self));

  if (self->busy || *ord == '\0')
    return;
  reader = pejl_store_new_reader (self->store, &error);
  if (reader == NULL)
    {
      pejl_slet_fod_say (&self->fod, error->message);
      return;
    }
  g_free (self->ord);
  self->ord = g_strdup (ord);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), ord);
  pejl_slet_fod_say (&self->fod, NULL);
  self->busy = TRUE;
  update (self);
  search = g_new (Search, 1);
  *search = (Search){ reader, g_strdup (ord) };
  task = g_task_new (self, self->cancellable, on_found, NULL);
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, find);
}

static void
on_activate (PejlSletDialog *self)
{
  pejl_slet_dialog_find (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

/* --- erasing --- */

static void
clean (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new_with_free_func (g_free);
  GError *error = NULL;

  if (!pejl_store_rens (data, rest, cancellable, &error))
    g_task_return_error (task, error);
  else
    {
      g_ptr_array_add (rest, NULL);
      g_task_return_pointer (task, g_strjoinv (" ", (char **) rest->pdata), g_free);
    }
}

static void
on_cleaned (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlSletDialog *self = PEJL_SLET_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *rest = g_task_propagate_pointer (G_TASK (result), &error);
  guint n = GPOINTER_TO_UINT (data);
  g_autofree char *text = NULL;

  if (self->store == NULL)
    return;
  self->busy = FALSE;
  update (self);
  if (error != NULL)
    {
      pejl_slet_fod_say (&self->fod, error->message);
      return;
    }
  text = g_strconcat (_("Here and in the backups. Colleagues' copies erase it when they take your next packet. What has left as a report, a print or a copy elsewhere "
                 "is not reached: that is for you to collect."), *rest != '\0' ? " " : "", rest, NULL);
  show_status (self, "emblem-ok-symbolic", _("Erased for good"), text);
  g_signal_emit (self, signals[ERASED], 0, n);
}

static void
on_erase (PejlSletDialog *self)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;
  PejlSletValg valg = { .ord = self->ord, .grund = gtk_editable_get_text (self->grund),
                        .behold_resten = gtk_check_button_get_active (self->behold) };
  PejlId me;

  pejl_store_get_author (self->store, &me);
  valg.person = &me;
  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_ptr_array_add (chosen, g_ptr_array_index (self->fund, i));
  if (!pejl_slet_udfoer (self->store, chosen, &valg, &error))
    {
      pejl_slet_fod_say (&self->fod, error->message);
      return;
    }
  pejl_slet_fod_say (&self->fod, NULL);
  self->busy = TRUE;
  update (self);
  task = g_task_new (self, NULL, on_cleaned, GUINT_TO_POINTER (chosen->len));
  g_task_set_task_data (task, g_object_ref (self->store), g_object_unref);
  g_task_run_in_thread (task, clean);
}

/* --- widget --- */

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  if (!PEJL_SLET_DIALOG (widget)->busy)
    gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static void
pejl_slet_dialog_dispose (GObject *object)
{
  PejlSletDialog *self = PEJL_SLET_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_pointer (&self->fund, g_ptr_array_unref);
  g_clear_pointer (&self->ord, g_free);

  G_OBJECT_CLASS (pejl_slet_dialog_parent_class)->dispose (object);
}

static void
pejl_slet_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (PEJL_SLET_DIALOG (object)->checks);

  G_OBJECT_CLASS (pejl_slet_dialog_parent_class)->finalize (object);
}

static void
pejl_slet_dialog_class_init (PejlSletDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_slet_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_slet_dialog_finalize;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape, NULL);
  signals[ERASED] = g_signal_new ("erased", PEJL_TYPE_SLET_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_UINT);
}

static GtkWidget *
build_list (PejlSletDialog *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->count = GTK_LABEL (pejl_dele_label ("", "dim-label", TRUE));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  pejl_dele_set_spoken (GTK_WIDGET (self->list), _("Texts that were found"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), box);
  return scroll;
}

/* The reason and the button: always in sight under the list. */
static GtkWidget *
build_foot (PejlSletDialog *self)
{
  GtkWidget *box = pejl_slet_fod_begin (&self->fod);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *caption = pejl_dele_label (_("The reason stays, so write it without the words themselves."), "caption", TRUE);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Why it is erased"));
  self->grund = GTK_EDITABLE (row);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (update), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  gtk_widget_add_css_class (caption, "dim-label");
  self->behold = GTK_CHECK_BUTTON (gtk_check_button_new_with_mnemonic (_("_Keep the rest of texts that stand there now, with […] for the words")));
  gtk_check_button_set_active (self->behold, TRUE);
  gtk_label_set_wrap (GTK_LABEL (gtk_widget_get_last_child (GTK_WIDGET (self->behold))), TRUE);
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->behold));
  gtk_box_append (GTK_BOX (box), pejl_dele_label (_("It cannot be undone. It goes here, in the backups, and with colleagues when they take your next packet; not what has left as a report, a "
                                                    "print or a copy elsewhere."), "dim-label", TRUE));
  pejl_slet_fod_end (&self->fod, box, G_CALLBACK (on_erase), self);
  return box;
}

static void
pejl_slet_dialog_init (PejlSletDialog *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *search = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Find"));

  self->cancellable = g_cancellable_new ();
  self->checks = g_ptr_array_new ();
  gtk_window_set_title (GTK_WINDOW (self), _("Erase what was written"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, 320);
  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  pejl_dele_set_spoken (GTK_WIDGET (self->entry), _("Words that are to go"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_activate), self);
  gtk_box_append (GTK_BOX (search), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (search), button);
  gtk_widget_set_margin_top (search, 18);
  gtk_widget_set_margin_start (search, 18);
  gtk_widget_set_margin_end (search, 18);
  self->stack = GTK_STACK (gtk_stack_new ());
  self->status = ADW_STATUS_PAGE (adw_status_page_new ());
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->status), "status");
  gtk_stack_add_named (self->stack, build_list (self), "list");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (outer), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (outer), search);
  gtk_box_append (GTK_BOX (outer), GTK_WIDGET (self->stack));
  self->foot = build_foot (self);
  gtk_box_append (GTK_BOX (outer), self->foot);
  adw_window_set_content (ADW_WINDOW (self), outer);
  show_status (self, "edit-clear-all-symbolic", _("Which words are to go?"),
               _("Write a name, or other words that somebody has a right to have erased. Everything that was ever written is looked through."));
  pejl_slet_fod_say (&self->fod, NULL);
  update (self);
}

PejlSletDialog *
pejl_slet_dialog_present (GtkWindow *parent, PejlStore *store)
{
  PejlSletDialog *self = g_object_new (PEJL_TYPE_SLET_DIALOG, "transient-for", parent, NULL);
  int width = WIDTH;

  if (gtk_widget_get_width (GTK_WIDGET (parent)) > 0)
    width = MIN (width, gtk_widget_get_width (GTK_WIDGET (parent)));
  gtk_window_set_default_size (GTK_WINDOW (self), width, HEIGHT);
  self->store = g_object_ref (store);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return self;
}
