// SPDX-License-Identifier: GPL-3.0-or-later
// Comments of one sender, newest last, and a field with a date for the next.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/tilsyn/pejl-kommentar-kort.h"

#include "app/dialogs/pejl-nyt-tilsyn-dialog.h"
#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-tekstfelt.h"
#include "core/actions/pejl-kommentar-actions.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>

struct _PejlKommentarKort
{
  AdwBin parent_instance;

  /* children */
  GtkWidget *list;
  GtkWidget *composer;
  PejlTekstfelt *felt;
  GtkEditable *date;
  GtkWidget *add;

  /* state */
  PejlKommentarFra fra;
  PejlId tilsyn;
  gboolean read_only;
};

G_DEFINE_FINAL_TYPE (PejlKommentarKort, pejl_kommentar_kort, ADW_TYPE_BIN)

static void
show_today (PejlKommentarKort *self)
{
  char today[PEJL_DATO_LEN];
  g_autofree char *shown = NULL;

  pejl_dato_today (today);
  shown = pejl_dato_format_short (today);
  gtk_editable_set_text (self->date, shown);
}

static void
on_edited (PejlKommentarKort *self)
{
  g_autofree char *text = pejl_tekstfelt_get_text (self->felt);
  g_autofree char *clean = pejl_dansk_normalize (text);

  gtk_widget_set_sensitive (self->add, *clean != '\0');
}

static void
on_add (PejlKommentarKort *self)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));
  g_autofree char *text = pejl_tekstfelt_get_text (self->felt);
  g_autoptr (GError) error = NULL;
  char dato[PEJL_DATO_LEN];

  if (page == NULL)
    return;
  if (!pejl_nyt_tilsyn_parse_dato (gtk_editable_get_text (self->date), dato))
    {
      pejl_page_toast (page, _("The date is not a day of the calendar. Write it as 12.05.2026."), FALSE);
      gtk_widget_grab_focus (GTK_WIDGET (self->date));
      return;
    }
  if (!pejl_kommentar_add (pejl_page_get_store (page), &self->tilsyn, self->fra, dato, text, NULL, &error))
    {
      pejl_page_failure (page, _("The comment could not be saved. It is still in the field."), error);
      return;
    }
  pejl_tekstfelt_clear (self->felt);
  show_today (self);
  pejl_kommentar_kort_focus (self);
}

static void
on_delete (GtkWidget *button, gpointer data)
{
  PejlPage *page = pejl_page_of (button);
  const PejlId *id = data;
  g_autoptr (GError) error = NULL;

  if (page == NULL)
    return;
  if (pejl_kommentar_delete (pejl_page_get_store (page), id, &error))
    pejl_page_toast (page, _("The comment is removed"), TRUE);
  else
    pejl_page_failure (page, _("The comment could not be removed. It is still there."), error);
}

static void
free_id (gpointer id, GClosure *closure)
{
  g_free (id);
}

static GtkWidget *
build_comment (PejlKommentarKort *self, const PejlKommentar *kommentar)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *day = pejl_dato_is_valid (kommentar->dato) ? pejl_dato_format_long (kommentar->dato) : g_strdup ("");
  /* Translators: the day of a comment, and the version of the tilsyn that it speaks of */
  g_autofree char *caption
      = kommentar->version > 1 ? g_strdup_printf (_("%s \xc2\xb7 of version %u"), day, kommentar->version) : g_strdup (day);
  GtkWidget *text = pejl_dele_label (kommentar->tekst, NULL, TRUE);

  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_box_append (GTK_BOX (texts), pejl_dele_label (caption, "caption", FALSE));
  gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "dim-label");
  gtk_box_append (GTK_BOX (texts), text);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (line), texts);
  if (!self->read_only)
    {
      g_autofree char *spoken = g_strdup_printf (_("Remove the comment of %s"), day);
      GtkWidget *remove = pejl_dele_icon_button ("user-trash-symbolic", spoken);

      gtk_widget_add_css_class (remove, "flat");
      gtk_widget_set_valign (remove, GTK_ALIGN_START);
      g_signal_connect_data (remove, "clicked", G_CALLBACK (on_delete), pejl_id_copy (&kommentar->id), free_id, 0);
      gtk_box_append (GTK_BOX (line), remove);
    }
  gtk_widget_add_css_class (line, "kommentar");
  return line;
}

static GtkWidget *
build_composer (PejlKommentarKort *self, const char *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->felt = PEJL_TEKSTFELT (pejl_tekstfelt_new (label, _("Write what was said, in their own words"), 1, FALSE));
  g_signal_connect_object (self->felt, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  self->date = GTK_EDITABLE (gtk_entry_new ());
  gtk_editable_set_width_chars (self->date, 11);
  gtk_editable_set_max_width_chars (self->date, 11);
  pejl_dele_set_spoken (GTK_WIDGET (self->date), _("The day the comment came"));
  self->add = gtk_button_new_with_label (_("Add comment"));
  gtk_widget_set_sensitive (self->add, FALSE);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (on_add), self);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->date));
  gtk_box_append (GTK_BOX (line), self->add);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->felt));
  gtk_box_append (GTK_BOX (box), line);
  return box;
}

static void
pejl_kommentar_kort_class_init (PejlKommentarKortClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "kommentarkort");
}

static void
pejl_kommentar_kort_init (PejlKommentarKort *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
}

GtkWidget *
pejl_kommentar_kort_new (PejlKommentarFra fra)
{
  PejlKommentarKort *self = g_object_new (PEJL_TYPE_KOMMENTAR_KORT, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  const char *title = fra == PEJL_KOMMENTAR_LEDER ? _("Comments of the leder") : _("Comments of the forældrebestyrelse");

  self->fra = fra;
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->composer = build_composer (self, title);
  gtk_box_append (GTK_BOX (box), pejl_dele_label (title, "heading", TRUE));
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->composer);
  gtk_widget_add_css_class (box, "tekst-kort");
  adw_bin_set_child (ADW_BIN (self), box);
  show_today (self);
  return GTK_WIDGET (self);
}

void
pejl_kommentar_kort_open (PejlKommentarKort *self, const PejlId *tilsyn)
{
  g_autofree char *draft = NULL;

  g_return_if_fail (PEJL_IS_KOMMENTAR_KORT (self));
  self->tilsyn = *tilsyn;
  draft = pejl_kommentar_draft_field (tilsyn, self->fra);
  pejl_tekstfelt_begin (self->felt, tilsyn, 0, PEJL_DRAFT_KOMMENTAR, draft, NULL);
  on_edited (self);
}

void
pejl_kommentar_kort_show (PejlKommentarKort *self, const GPtrArray *kommentarer)
{
  g_return_if_fail (PEJL_IS_KOMMENTAR_KORT (self));

  pejl_dele_clear (self->list);
  for (guint i = 0; i < kommentarer->len; i++)
    if (((const PejlKommentar *) kommentarer->pdata[i])->fra == self->fra)
      gtk_box_append (GTK_BOX (self->list), build_comment (self, kommentarer->pdata[i]));
  if (self->read_only && gtk_widget_get_first_child (self->list) == NULL)
    gtk_box_append (GTK_BOX (self->list), pejl_dele_label (_("None came"), "dim-label", TRUE));
}

void
pejl_kommentar_kort_restore (PejlKommentarKort *self, PejlStore *store)
{
  g_return_if_fail (PEJL_IS_KOMMENTAR_KORT (self));
  pejl_tekstfelt_restore (self->felt, store);
}

gboolean
pejl_kommentar_kort_finish (PejlKommentarKort *self)
{
  g_return_val_if_fail (PEJL_IS_KOMMENTAR_KORT (self), FALSE);
  return pejl_tekstfelt_finish (self->felt);
}

void
pejl_kommentar_kort_set_read_only (PejlKommentarKort *self, gboolean read_only)
{
  g_return_if_fail (PEJL_IS_KOMMENTAR_KORT (self));
  self->read_only = read_only;
  gtk_widget_set_visible (self->composer, !read_only);
}

void
pejl_kommentar_kort_focus (PejlKommentarKort *self)
{
  g_return_if_fail (PEJL_IS_KOMMENTAR_KORT (self));
  gtk_widget_grab_focus (GTK_WIDGET (pejl_tekstfelt_get_view (self->felt)));
}
