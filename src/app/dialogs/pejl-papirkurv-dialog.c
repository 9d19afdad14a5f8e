// SPDX-License-Identifier: GPL-3.0-or-later
// A list of what was deleted; taking a row back takes it out of the list.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-papirkurv-dialog.h"

#include "app/widgets/pejl-dele.h"
#include "core/actions/pejl-gendan-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/model/pejl-dato.h"
#include "core/store/pejl-felt.h"
#include "core/store/query/pejl-query-papirkurv.h"

#include <glib/gi18n-lib.h>

/* px */
#define WIDTH 600
#define HEIGHT 560
/* Of each kind; nobody looks through more. */
#define LAST 100

struct _PejlPapirkurvDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkListBox *list;
  GtkStack *stack;
  GtkLabel *problem;

  /* owned */
  PejlStore *store;
  GSignalGroup *store_signals;
};

G_DEFINE_FINAL_TYPE (PejlPapirkurvDialog, pejl_papirkurv_dialog, ADW_TYPE_WINDOW)

typedef struct
{
  PejlPapirkurvDialog *dialog; /* borrowed: the button lives in it */
  PejlId row;
} Deleted;

static void
deleted_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
on_take_back (GtkButton *button, gpointer data)
{
  Deleted deleted = *(const Deleted *) data;
  PejlPapirkurvDialog *self = deleted.dialog;
  g_autoptr (GError) error = NULL;

  if (pejl_gendan_raekke (self->store, &deleted.row, &error))
    return;
  gtk_label_set_label (self->problem, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

/* "Evidens · Muslingen · 6 May 2025 · deleted 12 May 2026 by Konsulent A" */
static char *
say_meta (const PejlSlettet *slettet)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (slettet->slettet / 1000);
  g_autofree char *iso = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;
  g_autofree char *when = iso != NULL ? pejl_dato_format_long (iso) : g_strdup ("?");
  g_autofree char *kind = pejl_dansk_capitalize (pejl_tabel_navn (slettet->table));
  g_autofree char *dato = *slettet->dato != '\0' ? pejl_dato_format_long (slettet->dato) : NULL;
  GString *text = g_string_new (kind);

  if (*slettet->sted != '\0')
    g_string_append_printf (text, " \xc2\xb7 %s", slettet->sted);
  if (dato != NULL)
    g_string_append_printf (text, " \xc2\xb7 %s", dato);
  g_string_append (text, " \xc2\xb7 ");
  if (*slettet->navn != '\0')
    /* Translators: a date, and who deleted it. */
    g_string_append_printf (text, _("deleted %s by %s"), when, slettet->navn);
  else
    /* Translators: a date. */
    g_string_append_printf (text, _("deleted %s"), when);
  return g_string_free (text, FALSE);
}

static GtkWidget *
build_row (PejlPapirkurvDialog *self, const PejlSlettet *slettet)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *button = gtk_button_new_with_label (_("Take back"));
  g_autofree char *titel = pejl_dansk_capitalize (slettet->titel);
  g_autofree char *meta = say_meta (slettet);
  g_autofree char *spoken = g_strdup_printf ("%s. %s", titel, meta);
  /* Translators: %s is what was deleted. */
  g_autofree char *verb = g_strdup_printf (_("Take back: %s"), titel);
  GtkWidget *title_label = pejl_dele_label (titel, NULL, TRUE);
  GtkWidget *meta_label = pejl_dele_label (meta, "caption", TRUE);
  Deleted *deleted = g_new (Deleted, 1);

  *deleted = (Deleted){ self, slettet->row };
  gtk_label_set_lines (GTK_LABEL (title_label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (title_label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (meta_label, "dim-label");
  gtk_box_append (GTK_BOX (texts), title_label);
  gtk_box_append (GTK_BOX (texts), meta_label);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !pejl_store_get_read_only (self->store));
  pejl_dele_set_spoken (button, verb);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_take_back), deleted, deleted_free, 0);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "padded");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  pejl_dele_set_spoken (row, spoken);
  return row;
}

static void
reload (PejlPapirkurvDialog *self)
{
  g_autoptr (GPtrArray) all = pejl_query_papirkurv (pejl_store_get_reader (self->store), LAST);
  GtkListBoxRow *row;

  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < all->len; i++)
    gtk_list_box_append (self->list, build_row (self, g_ptr_array_index (all, i)));
  gtk_stack_set_visible_child_name (self->stack, all->len > 0 ? "list" : "empty");
}

/* --- widget --- */

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static void
pejl_papirkurv_dialog_dispose (GObject *object)
{
  PejlPapirkurvDialog *self = PEJL_PAPIRKURV_DIALOG (object);

  if (self->store_signals != NULL)
    g_signal_group_set_target (self->store_signals, NULL);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (pejl_papirkurv_dialog_parent_class)->dispose (object);
}

static void
pejl_papirkurv_dialog_class_init (PejlPapirkurvDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_papirkurv_dialog_dispose;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape, NULL);
}

static GtkWidget *
build_empty (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "user-trash-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("The trash is empty"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _("What is deleted stays here and can be taken back at any time."));
  return page;
}

static void
pejl_papirkurv_dialog_init (PejlPapirkurvDialog *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_window_set_title (GTK_WINDOW (self), _("Trash"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, 320);
  self->problem = GTK_LABEL (pejl_dele_label ("", "error", TRUE));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  pejl_dele_set_spoken (GTK_WIDGET (self->list), _("What was deleted"));
  gtk_box_append (GTK_BOX (inner), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (inner), GTK_WIDGET (self->list));
  gtk_widget_add_css_class (inner, "page-margin");
  adw_clamp_set_child (ADW_CLAMP (clamp), inner);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), clamp);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, scroll, "list");
  gtk_stack_add_named (self->stack, build_empty (), "empty");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (outer), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (outer), GTK_WIDGET (self->stack));
  adw_window_set_content (ADW_WINDOW (self), outer);

  self->store_signals = g_signal_group_new (PEJL_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (reload), self);
}

void
pejl_papirkurv_dialog_present (GtkWindow *parent, PejlStore *store)
{
  PejlPapirkurvDialog *self;
  int width = WIDTH;

  g_return_if_fail (PEJL_IS_STORE (store));

  self = g_object_new (PEJL_TYPE_PAPIRKURV_DIALOG, "transient-for", parent, NULL);
  if (gtk_widget_get_width (GTK_WIDGET (parent)) > 0)
    width = MIN (width, gtk_widget_get_width (GTK_WIDGET (parent)));
  gtk_window_set_default_size (GTK_WINDOW (self), width, HEIGHT);
  self->store = g_object_ref (store);
  g_signal_group_set_target (self->store_signals, store);
  reload (self);
  gtk_window_present (GTK_WINDOW (self));
}
