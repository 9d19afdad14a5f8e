// SPDX-License-Identifier: GPL-3.0-or-later
// The chip of one bilag.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-bilag-chip.h"

#include "app/widgets/pejl-dele.h"
#include "core/store/pejl-store.h"

#include <glib/gi18n-lib.h>

#define NAME_CHARS 24
/* px */
#define ICON_WIDTH 48
#define LOW_WIDTH 48
#define LOW_HEIGHT 36
#define FAULT_CHARS 26

struct _PejlBilagChip
{
  GtkButton parent_instance;

  /* children */
  GtkWidget *frame;
  GtkPicture *picture;
  GtkImage *icon;
  GtkLabel *tekst;
  GtkLabel *size;
  GtkWidget *menu; /* NULL until it is asked for */

  /* owned */
  PejlVedhaeftning *bilag;
  PejlMiniaturer *miniaturer;

  /* state */
  gboolean low; /* one line high */
  gboolean near;
  gboolean locked;
};

G_DEFINE_FINAL_TYPE (PejlBilagChip, pejl_bilag_chip, GTK_TYPE_BUTTON)

/* --- showing --- */

static const char *
icon_of (const PejlVedhaeftning *bilag)
{
  if (g_str_has_prefix (bilag->type, "image/"))
    return "image-x-generic-symbolic";
  if (g_str_has_prefix (bilag->type, "video/"))
    return "video-x-generic-symbolic";
  if (g_str_has_prefix (bilag->type, "audio/"))
    return "audio-x-generic-symbolic";
  return "pejl-dokument-symbolic";
}

static const char *
fault_words (const GError *fault)
{
  return g_error_matches (fault, PEJL_STORE_ERROR, PEJL_STORE_ERROR_MISSING) ? _("The contents are missing.")
                                                                            : _("The contents have been changed.");
}

static void
show_spoken (PejlBilagChip *self, const GError *fault)
{
  g_autofree char *bytes = pejl_bilag_format_bytes (self->bilag->bytes);
  /* Translators: an attachment: the file's name, and its size as "240 kB" */
  g_autofree char *head = g_strdup_printf (_("Attachment: %s, %s"), self->bilag->navn, bytes);
  const char *tail = fault != NULL ? fault_words (fault) : self->bilag->tekst;
  g_autofree char *spoken = *tail != '\0' ? g_strdup_printf ("%s. %s", head, tail) : g_strdup (head);
  g_autofree char *shown = *self->bilag->tekst != '\0' ? g_strdup_printf ("%s\n%s", self->bilag->navn, self->bilag->tekst)
                                                       : g_strdup (self->bilag->navn);

  pejl_dele_set_spoken (GTK_WIDGET (self), spoken);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), fault != NULL ? fault->message : shown);
}

static void
show_fault (PejlBilagChip *self, const GError *fault)
{
  gtk_label_set_label (self->tekst, fault != NULL ? fault_words (fault) : self->bilag->tekst);
  gtk_label_set_wrap (self->tekst, fault != NULL);
  gtk_label_set_ellipsize (self->tekst, fault != NULL ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->tekst, fault != NULL ? FAULT_CHARS : NAME_CHARS);
  gtk_widget_set_visible (GTK_WIDGET (self->tekst), fault != NULL || (*self->bilag->tekst != '\0' && !self->low));
  gtk_widget_set_visible (GTK_WIDGET (self->size), fault == NULL);
  if (fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "fejl");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "fejl");
}

static int
picture_width (PejlBilagChip *self)
{
  return self->low ? LOW_WIDTH : PEJL_MINIATURE_WIDTH;
}

static int
picture_height (PejlBilagChip *self)
{
  return self->low ? LOW_HEIGHT : PEJL_MINIATURE_HEIGHT;
}

static void
show (PejlBilagChip *self)
{
  const GError *fault = pejl_miniaturer_get_fault (self->miniaturer, self->bilag->sha256);
  g_autoptr (GdkTexture) texture
      = self->near && fault == NULL ? pejl_miniaturer_ref_texture (self->miniaturer, self->bilag->sha256) : NULL;

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (self->frame, texture != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), texture == NULL);
  gtk_image_set_from_icon_name (self->icon, fault != NULL ? "dialog-warning-symbolic" : icon_of (self->bilag));
  /* The place of a thumbnail is kept for it: the stream must not jump while they come. */
  gtk_widget_set_size_request (GTK_WIDGET (self->icon),
                               pejl_vedhaeftning_is_image (self->bilag) && fault == NULL ? picture_width (self)
                               : self->low                                               ? LOW_HEIGHT
                                                                                         : ICON_WIDTH,
                               picture_height (self));
  show_fault (self, fault);
  show_spoken (self, fault);
}

static void
on_told (PejlBilagChip *self, const char *sha256)
{
  if (g_strcmp0 (sha256, self->bilag->sha256) == 0)
    show (self);
}

/* --- doing --- */

static void
activate_page (PejlBilagChip *self, const char *action)
{
  char hex[PEJL_ID_STRLEN];

  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", pejl_id_to_buf (&self->bilag->id, hex));
}

static void
on_clicked (PejlBilagChip *self)
{
  activate_page (self, "page.bilag-open");
}

static gboolean
on_key_tekst (GtkWidget *widget, GVariant *args, gpointer data)
{
  if (!PEJL_BILAG_CHIP (widget)->locked)
    activate_page (PEJL_BILAG_CHIP (widget), "page.bilag-tekst");
  return TRUE;
}

static gboolean
on_key_remove (GtkWidget *widget, GVariant *args, gpointer data)
{
  /* Locked too it must not go on to the row and take the evidens. */
  if (!PEJL_BILAG_CHIP (widget)->locked)
    activate_page (PEJL_BILAG_CHIP (widget), "page.bilag-remove");
  return TRUE;
}

static void
append_item (GMenu *menu, PejlBilagChip *self, const char *label, const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
  char hex[PEJL_ID_STRLEN];

  g_menu_item_set_action_and_target (item, action, "s", pejl_id_to_buf (&self->bilag->id, hex));
  g_menu_append_item (menu, item);
}

static void
popup_menu (PejlBilagChip *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  append_item (menu, self, _("Open"), "page.bilag-open");
  if (pejl_vedhaeftning_is_image (self->bilag))
    append_item (menu, self, _("Open in another program"), "page.bilag-open-with");
  if (!self->locked)
    {
      append_item (menu, self, _("Say what it shows…"), "page.bilag-tekst");
      append_item (menu, self, _("Remove attachment"), "page.bilag-remove");
    }
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static gboolean
on_key_menu (GtkWidget *widget, GVariant *args, gpointer data)
{
  popup_menu (PEJL_BILAG_CHIP (widget));
  return TRUE;
}

static void
on_right_click (PejlBilagChip *self)
{
  popup_menu (self);
}

/* --- widget --- */

static void
pejl_bilag_chip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (pejl_bilag_chip_parent_class)->size_allocate (widget, width, height, baseline);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

static void
pejl_bilag_chip_dispose (GObject *object)
{
  GtkWidget *next;

  /* Its menu, and the popover for its text, are children it did not ask for. */
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object)); child != NULL; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (GTK_IS_POPOVER (child))
        gtk_widget_unparent (child);
    }
  PEJL_BILAG_CHIP (object)->menu = NULL;

  G_OBJECT_CLASS (pejl_bilag_chip_parent_class)->dispose (object);
}

static void
pejl_bilag_chip_finalize (GObject *object)
{
  PejlBilagChip *self = PEJL_BILAG_CHIP (object);

  g_clear_pointer (&self->bilag, pejl_vedhaeftning_unref);
  g_clear_object (&self->miniaturer);

  G_OBJECT_CLASS (pejl_bilag_chip_parent_class)->finalize (object);
}

static void
pejl_bilag_chip_class_init (PejlBilagChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_bilag_chip_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_bilag_chip_finalize;
  widget_class->size_allocate = pejl_bilag_chip_size_allocate;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, on_key_tekst, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_key_remove, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, on_key_menu, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, on_key_menu, NULL);
}

static GtkWidget *
build_words (PejlBilagChip *self, const char *navn)
{
  GtkWidget *words = gtk_box_new (self->low ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, self->low ? 8 : 2);
  GtkWidget *name = pejl_dele_label (navn, NULL, FALSE);

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (name), NAME_CHARS);
  self->tekst = GTK_LABEL (pejl_dele_label ("", "caption", FALSE));
  self->size = GTK_LABEL (pejl_dele_label ("", "caption", FALSE));
  gtk_widget_add_css_class (GTK_WIDGET (self->size), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->size), "numeric");
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->tekst));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->size));
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (words, "bilag-ord");
  return words;
}

/* A picture asks for the size of what it shows; the clamp holds it to that of a thumbnail. */
static GtkWidget *
build_frame (PejlBilagChip *self)
{
  self->picture = GTK_PICTURE (gtk_picture_new ());
  gtk_picture_set_can_shrink (self->picture, TRUE);
  gtk_picture_set_content_fit (self->picture, GTK_CONTENT_FIT_COVER);
  gtk_widget_set_size_request (GTK_WIDGET (self->picture), picture_width (self), picture_height (self));
  gtk_widget_set_overflow (GTK_WIDGET (self->picture), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self->picture), "bilag-billede");
  self->frame = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (self->frame), picture_width (self));
  adw_clamp_set_tightening_threshold (ADW_CLAMP (self->frame), picture_width (self));
  adw_clamp_set_child (ADW_CLAMP (self->frame), GTK_WIDGET (self->picture));
  return self->frame;
}

static void
pejl_bilag_chip_init (PejlBilagChip *self)
{
  GtkGesture *right = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (right), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (right, "pressed", G_CALLBACK (on_right_click), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (right));
  g_signal_connect (self, "clicked", G_CALLBACK (on_clicked), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "bilag");
}

GtkWidget *
pejl_bilag_chip_new (PejlVedhaeftning *bilag, PejlMiniaturer *miniaturer, gboolean low)
{
  PejlBilagChip *self = g_object_new (PEJL_TYPE_BILAG_CHIP, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *bytes = pejl_bilag_format_bytes (bilag->bytes);

  self->bilag = pejl_vedhaeftning_ref (bilag);
  self->miniaturer = g_object_ref (miniaturer);
  self->low = low;
  if (low)
    gtk_widget_add_css_class (GTK_WIDGET (self), "lav");
  self->icon = GTK_IMAGE (pejl_dele_icon (icon_of (bilag)));
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), "bilag-ikon");
  gtk_box_append (GTK_BOX (line), build_frame (self));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (line), build_words (self, bilag->navn));
  gtk_label_set_label (self->size, bytes);
  gtk_button_set_child (GTK_BUTTON (self), line);
  g_signal_connect_object (miniaturer, "told", G_CALLBACK (on_told), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

const PejlVedhaeftning *
pejl_bilag_chip_get_bilag (PejlBilagChip *self)
{
  g_return_val_if_fail (PEJL_IS_BILAG_CHIP (self), NULL);
  return self->bilag;
}

void
pejl_bilag_chip_set_near (PejlBilagChip *self, gboolean near)
{
  g_return_if_fail (PEJL_IS_BILAG_CHIP (self));

  if (near)
    pejl_miniaturer_ask (self->miniaturer, self->bilag);
  if (self->near == near)
    return;
  self->near = near;
  show (self);
}

void
pejl_bilag_chip_set_locked (PejlBilagChip *self, gboolean locked)
{
  g_return_if_fail (PEJL_IS_BILAG_CHIP (self));
  self->locked = locked;
}
