// SPDX-License-Identifier: GPL-3.0-or-later
// Text in, clean tegn beside it.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-indsaet-dialog.h"

#include "app/widgets/pejl-dele.h"
#include "core/strategi/pejl-liste.h"

#include <glib/gi18n-lib.h>

/* px */
#define WIDTH 760
#define HEIGHT 560
#define LEAST_BESIDE 620

struct _PejlIndsaetDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkTextView *view;
  GtkLabel *count;
  GtkListBox *list;
  GtkWidget *put;

  /* owned */
  GPtrArray *tegn; /* char* */

  /* state */
  PejlIndsaetFunc done;
  gpointer data;
};

G_DEFINE_FINAL_TYPE (PejlIndsaetDialog, pejl_indsaet_dialog, ADW_TYPE_WINDOW)

static const char *
reason (PejlListeGrund grund)
{
  switch (grund)
    {
    case PEJL_LISTE_OVERSKRIFT:
      return _("left out: a heading");
    case PEJL_LISTE_SIDETEKST:
      return _("left out: belongs to the page");
    case PEJL_LISTE_TOMT_PUNKT:
      return _("left out: an empty bullet");
    case PEJL_LISTE_GENTAGELSE:
      return _("left out: stands above already");
    case PEJL_LISTE_TABT_TEGN:
    default:
      return _("a character could not be read; look at it");
    }
}

static void
append_row (PejlIndsaetDialog *self, const char *text, const char *meta)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), pejl_dele_label (text, meta != NULL ? "dim-label" : NULL, TRUE));
  if (meta != NULL)
    gtk_box_append (GTK_BOX (box), pejl_dele_label (meta, "caption", TRUE));
  gtk_widget_add_css_class (box, "padded");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  pejl_dele_set_spoken (row, text);
  gtk_list_box_append (self->list, row);
}

static void
update (PejlIndsaetDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) rest = NULL;
  g_autofree char *count = NULL;
  GtkListBoxRow *row;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_clear_pointer (&self->tegn, g_ptr_array_unref);
  self->tegn = pejl_liste_clean (text, &rest);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->tegn->len; i++)
    append_row (self, g_ptr_array_index (self->tegn, i), NULL);
  for (guint i = 0; i < rest->len; i++)
    {
      const PejlListeRest *one = g_ptr_array_index (rest, i);

      append_row (self, one->tekst, reason (one->grund));
    }
  count = g_strdup_printf (ngettext ("%u tegn", "%u tegn", self->tegn->len), self->tegn->len);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_sensitive (self->put, self->tegn->len > 0);
}

static void
on_put (PejlIndsaetDialog *self)
{
  g_autoptr (GPtrArray) tekster = g_ptr_array_new ();

  if (self->tegn == NULL || self->tegn->len == 0)
    return;
  for (guint i = 0; i < self->tegn->len; i++)
    g_ptr_array_add (tekster, g_ptr_array_index (self->tegn, i));
  g_ptr_array_add (tekster, NULL);
  self->done ((const char *const *) tekster->pdata, self->data);
  gtk_window_close (GTK_WINDOW (self));
}

/* --- widget --- */

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static void
pejl_indsaet_dialog_finalize (GObject *object)
{
  g_clear_pointer (&PEJL_INDSAET_DIALOG (object)->tegn, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_indsaet_dialog_parent_class)->finalize (object);
}

static void
pejl_indsaet_dialog_class_init (PejlIndsaetDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_indsaet_dialog_finalize;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape, NULL);
}

static GtkWidget *
build_half (GtkWidget *head, GtkWidget *content)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroll = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), content);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_widget_add_css_class (scroll, "indsaet");
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), scroll);
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static GtkWidget *
build_head (PejlIndsaetDialog *self)
{
  GtkWidget *head = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (head), FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (head), FALSE);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (gtk_window_close), self);
  adw_header_bar_pack_start (ADW_HEADER_BAR (head), cancel);
  self->put = gtk_button_new_with_mnemonic (_("_Put in"));
  gtk_widget_add_css_class (self->put, "suggested-action");
  g_signal_connect_swapped (self->put, "clicked", G_CALLBACK (on_put), self);
  adw_header_bar_pack_end (ADW_HEADER_BAR (head), self->put);
  return head;
}

static void
pejl_indsaet_dialog_init (PejlIndsaetDialog *self)
{
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  pejl_dele_set_spoken (GTK_WIDGET (self->view), _("Paste the list here"));
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (update), self);
  self->count = GTK_LABEL (pejl_dele_label ("", "heading", FALSE));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  pejl_dele_set_spoken (GTK_WIDGET (self->list), _("What it becomes"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, 360);
}

void
pejl_indsaet_dialog_present (GtkWindow *parent, const char *celle, PejlIndsaetFunc done, gpointer data)
{
  PejlIndsaetDialog *self = g_object_new (PEJL_TYPE_INDSAET_DIALOG, "transient-for", parent, NULL);
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *halves = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  int width = WIDTH;

  if (gtk_widget_get_width (GTK_WIDGET (parent)) > 0)
    width = MIN (width, gtk_widget_get_width (GTK_WIDGET (parent)));
  gtk_window_set_default_size (GTK_WINDOW (self), width, HEIGHT);
  if (width < LEAST_BESIDE)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (halves), GTK_ORIENTATION_VERTICAL);
  self->done = done;
  self->data = data;
  gtk_window_set_title (GTK_WINDOW (self), celle);
  gtk_box_append (GTK_BOX (outer), build_head (self));
  gtk_box_append (GTK_BOX (halves), build_half (pejl_dele_label (_("Paste the list here"), "heading", FALSE),
                                                GTK_WIDGET (self->view)));
  gtk_box_append (GTK_BOX (halves), build_half (GTK_WIDGET (self->count), GTK_WIDGET (self->list)));
  gtk_widget_add_css_class (halves, "page-margin");
  gtk_widget_set_vexpand (halves, TRUE);
  gtk_box_append (GTK_BOX (outer), halves);
  adw_window_set_content (ADW_WINDOW (self), outer);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

void
pejl_indsaet_dialog_set_text (PejlIndsaetDialog *self, const char *text)
{
  g_return_if_fail (PEJL_IS_INDSAET_DIALOG (self));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text, -1);
}
