// SPDX-License-Identifier: GPL-3.0-or-later
// The check before a text leaves, as a list.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-privat-dialog.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "core/actions/pejl-ord-actions.h"
#include "core/report/pejl-privat-tjek.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* px */
#define WIDTH 600
#define HEIGHT 480
/* Nobody reads through more; the rest is told as a number. */
#define SHOWN 50

struct _PejlPrivatDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkLabel *count;
  GtkListBox *list;
  GtkLabel *problem;
  GtkWidget *back;

  /* owned */
  PejlStore *store;
  GPtrArray *advarsler;

  /* state */
  PejlPrivatFunc done; /* NULL: it was called */
  gpointer data;
  GDestroyNotify destroy;
};

G_DEFINE_FINAL_TYPE (PejlPrivatDialog, pejl_privat_dialog, ADW_TYPE_WINDOW)

static void
answer (PejlPrivatDialog *self, gboolean go_on)
{
  PejlPrivatFunc done = g_steal_pointer (&self->done);

  if (done == NULL)
    return;
  done (go_on, self->data);
  if (self->destroy != NULL)
    self->destroy (self->data);
}

static void
on_go_on (PejlPrivatDialog *self)
{
  answer (self, TRUE);
  gtk_window_close (GTK_WINDOW (self));
}

/* --- rows --- */

static const PejlAdvarsel *
advarsel_of (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW)), "advarsel");
}

static void show_rows (PejlPrivatDialog *self);

static void
on_something_else (PejlPrivatDialog *self, GtkWidget *button)
{
  g_autofree char *ord = g_strdup (advarsel_of (button)->ord);
  g_autoptr (GError) error = NULL;

  if (!pejl_ord_add (self->store, PEJL_ORD_TILLADT, ord, &error))
    {
      gtk_label_set_label (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }
  for (guint i = self->advarsler->len; i > 0; i--)
    if (g_strcmp0 (((PejlAdvarsel *) g_ptr_array_index (self->advarsler, i - 1))->ord, ord) == 0)
      g_ptr_array_remove_index (self->advarsler, i - 1);
  if (self->advarsler->len == 0)
    on_go_on (self);
  else
    show_rows (self);
}

/* Find opens with the words before what was found: a number is covered, and not to be typed again. */
static void
on_look_up (PejlPrivatDialog *self, GtkWidget *button)
{
  const PejlAdvarsel *advarsel = advarsel_of (button);
  g_autoptr (GtkWidget) parent = NULL;
  g_autofree char *words = NULL;
  const char *until = strstr (advarsel->uddrag, "\xe2\x80\xa2");

  if (*advarsel->ord != '\0')
    words = g_strdup (advarsel->ord);
  else
    words = g_strndup (advarsel->uddrag, until != NULL ? (gsize) (until - advarsel->uddrag) : strlen (advarsel->uddrag));
  g_set_object (&parent, GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))));
  gtk_window_close (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_widget_activate_action (parent, "win.find-words", "s", g_strstrip (words));
}

static GtkWidget *
build_button (PejlPrivatDialog *self, const char *label, const char *about, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", label, about);

  pejl_dele_set_spoken (button, spoken);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
}

static GtkWidget *
build_row (PejlPrivatDialog *self, PejlAdvarsel *advarsel)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = pejl_wrap_box_new (6);
  g_autofree char *meta = g_strdup_printf ("%s%s%s", pejl_advarsel_sentence (advarsel),
                                           *advarsel->hvor != '\0' ? " \xc2\xb7 " : "", advarsel->hvor);
  g_autofree char *spoken = g_strdup_printf ("%s. %s", meta, advarsel->uddrag);
  GtkWidget *meta_label = pejl_dele_label (meta, "caption", TRUE);

  gtk_widget_add_css_class (meta_label, "dim-label");
  gtk_box_append (GTK_BOX (box), pejl_dele_label (advarsel->uddrag, NULL, TRUE));
  gtk_box_append (GTK_BOX (box), meta_label);
  gtk_box_append (GTK_BOX (buttons), build_button (self, _("Find the text"), advarsel->uddrag, G_CALLBACK (on_look_up)));
  if (*advarsel->ord != '\0')
    gtk_box_append (GTK_BOX (buttons),
                    build_button (self, _("It is something else"), advarsel->ord, G_CALLBACK (on_something_else)));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_add_css_class (box, "padded");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  g_object_set_data (G_OBJECT (row), "advarsel", advarsel);
  pejl_dele_set_spoken (row, spoken);
  return row;
}

static void
show_rows (PejlPrivatDialog *self)
{
  GtkListBoxRow *row;
  guint n = self->advarsler->len;
  g_autofree char *text = g_strdup_printf (ngettext ("%u place looks like something that must not come along.",
                                                     "%u places look like something that must not come along.", n),
                                           n);

  gtk_label_set_label (self->count, text);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < MIN (n, SHOWN); i++)
    gtk_list_box_append (self->list, build_row (self, g_ptr_array_index (self->advarsler, i)));
}

/* --- widget --- */

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static gboolean
pejl_privat_dialog_close_request (GtkWindow *window)
{
  answer (PEJL_PRIVAT_DIALOG (window), FALSE);
  return GTK_WINDOW_CLASS (pejl_privat_dialog_parent_class)->close_request (window);
}

static void
pejl_privat_dialog_dispose (GObject *object)
{
  PejlPrivatDialog *self = PEJL_PRIVAT_DIALOG (object);

  answer (self, FALSE);
  g_clear_object (&self->store);
  g_clear_pointer (&self->advarsler, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_privat_dialog_parent_class)->dispose (object);
}

static void
pejl_privat_dialog_class_init (PejlPrivatDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_privat_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pejl_privat_dialog_close_request;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape, NULL);
}

/* Below the list, where both answers have room beside each other or one over the other; in the bar they cut the title. */
static GtkWidget *
build_answers (PejlPrivatDialog *self)
{
  GtkWidget *answers = pejl_even_box_new (6);
  GtkWidget *go_on = gtk_button_new_with_mnemonic (_("_Write it anyway"));

  self->back = gtk_button_new_with_mnemonic (_("_Go back"));
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (gtk_window_close), self);
  g_signal_connect_swapped (go_on, "clicked", G_CALLBACK (on_go_on), self);
  gtk_box_append (GTK_BOX (answers), self->back);
  gtk_box_append (GTK_BOX (answers), go_on);
  gtk_widget_add_css_class (answers, "padded");
  return answers;
}

static void
pejl_privat_dialog_init (PejlPrivatDialog *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_window_set_title (GTK_WINDOW (self), _("Before it leaves"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, 320);
  self->count = GTK_LABEL (pejl_dele_label ("", NULL, TRUE));
  self->problem = GTK_LABEL (pejl_dele_label ("", "error", TRUE));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  pejl_dele_set_spoken (GTK_WIDGET (self->list), _("Places to look at"));
  gtk_box_append (GTK_BOX (inner), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (inner), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (inner), GTK_WIDGET (self->list));
  gtk_widget_add_css_class (inner, "page-margin");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), inner);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (outer), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (outer), scroll);
  gtk_box_append (GTK_BOX (outer), build_answers (self));
  adw_window_set_content (ADW_WINDOW (self), outer);
}

void
pejl_privat_dialog_present (GtkWindow *parent, PejlStore *store, GPtrArray *advarsler, PejlPrivatFunc done, gpointer data,
                            GDestroyNotify destroy)
{
  PejlPrivatDialog *self;
  int width = WIDTH;

  g_return_if_fail (PEJL_IS_STORE (store) && advarsler != NULL && advarsler->len > 0 && done != NULL);

  self = g_object_new (PEJL_TYPE_PRIVAT_DIALOG, "transient-for", parent, NULL);
  if (gtk_widget_get_width (GTK_WIDGET (parent)) > 0)
    width = MIN (width, gtk_widget_get_width (GTK_WIDGET (parent)));
  gtk_window_set_default_size (GTK_WINDOW (self), width, HEIGHT);
  self->store = g_object_ref (store);
  self->advarsler = g_ptr_array_ref (advarsler);
  self->done = done;
  self->data = data;
  self->destroy = destroy;
  show_rows (self);
  gtk_window_set_focus (GTK_WINDOW (self), self->back);
  gtk_window_present (GTK_WINDOW (self));
}
