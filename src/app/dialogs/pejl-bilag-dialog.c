// SPDX-License-Identifier: GPL-3.0-or-later
// The window of one image.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-bilag-dialog.h"

#include "app/widgets/evidens/pejl-miniaturer.h"
#include "app/widgets/pejl-dele.h"

#include <glib/gi18n-lib.h>

#define PEJL_TYPE_BILAG_DIALOG (pejl_bilag_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlBilagDialog, pejl_bilag_dialog, PEJL, BILAG_DIALOG, AdwWindow)

/* px */
#define WIDTH 840
#define HEIGHT 660
/* More than a screen has; a photo of a telephone is scaled to it while it is read. */
#define PICTURE_MAX 2400

struct _PejlBilagDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkStack *stack;
  GtkPicture *picture;

  /* owned */
  PejlVedhaeftning *bilag;
  char *store_path;
  GCancellable *cancellable;
  GWeakRef owner;

  /* state */
  PejlBilagLooked looked;
  PejlBilagOpenWith open_with;
};

G_DEFINE_FINAL_TYPE (PejlBilagDialog, pejl_bilag_dialog, ADW_TYPE_WINDOW)

/* --- the picture --- */

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PejlBilagDialog *self = source;
  GError *error = NULL;
  GdkTexture *texture
      = pejl_miniature_load (self->store_path, self->bilag, PICTURE_MAX, FALSE, cancellable, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, texture, g_object_unref);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlBilagDialog *self = PEJL_BILAG_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GObject) owner = NULL;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  owner = g_weak_ref_get (&self->owner);
  if (owner != NULL)
    self->looked (self->bilag, error, owner);
  if (error != NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_stack_set_visible_child_name (self->stack, texture != NULL ? "picture" : "none");
}

static void
on_open_with (PejlBilagDialog *self)
{
  g_autoptr (GObject) owner = g_weak_ref_get (&self->owner);

  if (owner != NULL)
    self->open_with (self->bilag, owner);
}

/* --- window --- */

static void
pejl_bilag_dialog_dispose (GObject *object)
{
  g_cancellable_cancel (PEJL_BILAG_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (pejl_bilag_dialog_parent_class)->dispose (object);
}

static void
pejl_bilag_dialog_finalize (GObject *object)
{
  PejlBilagDialog *self = PEJL_BILAG_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->bilag, pejl_vedhaeftning_unref);
  g_free (self->store_path);
  g_weak_ref_clear (&self->owner);

  G_OBJECT_CLASS (pejl_bilag_dialog_parent_class)->finalize (object);
}

/* The task that reads holds the window, so closing must end it first. */
static gboolean
pejl_bilag_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (PEJL_BILAG_DIALOG (window)->cancellable);
  return GTK_WINDOW_CLASS (pejl_bilag_dialog_parent_class)->close_request (window);
}

static void
pejl_bilag_dialog_class_init (PejlBilagDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_bilag_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_bilag_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = pejl_bilag_dialog_close_request;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pejl_bilag_dialog_init (PejlBilagDialog *self)
{
  self->cancellable = g_cancellable_new ();
  g_weak_ref_init (&self->owner, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

static GtkWidget *
build_head (PejlBilagDialog *self)
{
  GtkWidget *head = adw_header_bar_new ();
  GtkWidget *open = gtk_button_new_with_label (_("Open in another program"));
  g_autofree char *bytes = pejl_bilag_format_bytes (self->bilag->bytes);

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (head), adw_window_title_new (self->bilag->navn, bytes));
  g_signal_connect_swapped (open, "clicked", G_CALLBACK (on_open_with), self);
  adw_header_bar_pack_start (ADW_HEADER_BAR (head), open);
  return head;
}

static GtkWidget *
build_stack (PejlBilagDialog *self)
{
  GtkWidget *none = adw_status_page_new ();
  GtkWidget *spinner = gtk_spinner_new ();

  self->stack = GTK_STACK (gtk_stack_new ());
  self->picture = GTK_PICTURE (gtk_picture_new ());
  gtk_picture_set_can_shrink (self->picture, TRUE);
  gtk_picture_set_content_fit (self->picture, GTK_CONTENT_FIT_SCALE_DOWN);
  gtk_picture_set_alternative_text (self->picture, *self->bilag->tekst != '\0' ? self->bilag->tekst : self->bilag->navn);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (none), "image-x-generic-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (none), _("This picture cannot be shown here"));
  adw_status_page_set_description (ADW_STATUS_PAGE (none), _("It is as it was attached. Open it in another program."));
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_widget_set_halign (spinner, GTK_ALIGN_CENTER);
  pejl_dele_set_spoken (spinner, _("The picture is being read"));
  gtk_stack_add_named (self->stack, spinner, "reading");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->picture), "picture");
  gtk_stack_add_named (self->stack, none, "none");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->stack), "bilag-stor");
  return GTK_WIDGET (self->stack);
}

static void
build (PejlBilagDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (box), build_stack (self));
  if (*self->bilag->tekst != '\0')
    {
      GtkWidget *tekst = pejl_dele_label (self->bilag->tekst, NULL, TRUE);

      gtk_label_set_xalign (GTK_LABEL (tekst), 0.5f);
      gtk_label_set_justify (GTK_LABEL (tekst), GTK_JUSTIFY_CENTER);
      gtk_widget_add_css_class (tekst, "padded");
      gtk_box_append (GTK_BOX (box), tekst);
    }
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), self->bilag->navn);
}

void
pejl_bilag_dialog_present (GtkWindow *parent, const char *store_path, PejlVedhaeftning *bilag, PejlBilagLooked looked,
                           PejlBilagOpenWith open_with, GObject *owner)
{
  PejlBilagDialog *self = g_object_new (PEJL_TYPE_BILAG_DIALOG, "transient-for", parent, NULL);
  g_autoptr (GTask) task = NULL;

  self->bilag = pejl_vedhaeftning_ref (bilag);
  self->store_path = g_strdup (store_path);
  self->looked = looked;
  self->open_with = open_with;
  g_weak_ref_set (&self->owner, owner);
  build (self);
  gtk_window_present (GTK_WINDOW (self));
  task = g_task_new (self, self->cancellable, on_loaded, NULL);
  g_task_set_source_tag (task, pejl_bilag_dialog_present);
  g_task_run_in_thread (task, load_in_thread);
}
