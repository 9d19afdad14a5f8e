// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves page Oplæg as a file, and the picture that comes in as one.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-oplaeg-private.h"

#include "app/dialogs/pejl-bekraeft.h"
#include "app/dialogs/pejl-file-dialog.h"
#include "app/widgets/pejl-dele.h"
#include "core/actions/pejl-oplaeg-actions.h"
#include "core/report/oplaeg/pejl-oplaeg-forslag.h"
#include "core/store/pejl-bilag.h"
#include "core/store/query/pejl-query-oplaeg.h"

#include <glib/gi18n-lib.h>

/* --- out --- */

/* As frozen and as written on: what is exported is what is seen. */
void
pejl_oplaeg_page_export (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlOplaegPage *self = PEJL_OPLAEG_PAGE (widget);
  PejlReader *reader = pejl_page_get_reader (PEJL_PAGE (self));
  g_autoptr (PejlOplaegPost) post = NULL;
  g_autoptr (PejlKommune) kommune = NULL;
  PejlEksportArt art;
  PejlFilter filter;

  if (!pejl_eksport_art_parse (g_variant_get_string (parameter, NULL), &art) || pejl_oplaeg_page_dias (self) == NULL)
    return;
  post = pejl_query_oplaeg_by_id (reader, &self->oplaeg);
  kommune = pejl_query_kommune (reader);
  if (post == NULL || !pejl_oplaeg_filter (post, (int) kommune->periode_maaned, &filter))
    return;
  pejl_page_flush (PEJL_PAGE (self));
  pejl_udvalg_eksport_begin (self->eksport, art, &filter, &self->oplaeg);
}

void
pejl_oplaeg_page_stop (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pejl_udvalg_eksport_stop (PEJL_OPLAEG_PAGE (widget)->eksport);
}

GMenuModel *
pejl_oplaeg_page_export_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("S_lides as PDF…"), "page.export('dias')");
  g_menu_append (menu, _("Slides as _presentation…"), "page.export('pptx')");
  g_menu_append (menu, _("N_otes pages…"), "page.export('noter')");
  g_menu_append (menu, _("_Handout…"), "page.export('uddeling')");
  return G_MENU_MODEL (menu);
}

GtkWidget *
pejl_oplaeg_page_build_work (PejlOplaegPage *self)
{
  GtkWidget *revealer = gtk_revealer_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = pejl_dele_label ("", NULL, FALSE), *bar = gtk_progress_bar_new ();
  GtkWidget *stop = gtk_button_new_with_label (_("Stop"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  pejl_dele_set_spoken (bar, _("Progress"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (stop), "page.stop");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), stop);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_revealer_set_child (GTK_REVEALER (revealer), box);
  self->eksport = pejl_udvalg_eksport_new (PEJL_PAGE (self), GTK_REVEALER (revealer), GTK_LABEL (label),
                                           GTK_PROGRESS_BAR (bar));
  return revealer;
}

/* --- a picture of one's own --- */

/* What is being chosen; held by the page until the picture stands on its slide. */
typedef struct
{
  PejlStore *store;
  PejlId dias;
  char *sha256;
} Billede;

static void
billede_free (gpointer data)
{
  Billede *billede = data;

  g_object_unref (billede->store);
  g_free (billede->sha256);
  g_free (billede);
}

static void
on_described (gpointer owner, const char *text)
{
  const Billede *billede = g_object_get_data (owner, "billede");
  g_autoptr (GError) error = NULL;

  if (billede == NULL)
    return;
  if (pejl_dias_set_billede (billede->store, &billede->dias, billede->sha256, text, &error))
    pejl_page_toast (owner, _("The picture is on the slide"), TRUE);
  else
    pejl_page_failure (owner, _("Nothing was changed."), error);
}

static void
on_taken (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PejlOplaegPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlVedhaeftning) taken = pejl_bilag_take_finish (PEJL_STORE (source), result, &error);
  Billede *billede = g_object_get_data (G_OBJECT (self), "billede");

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL || billede == NULL)
    return;
  if (taken == NULL)
    {
      pejl_page_failure (PEJL_PAGE (self), _("The picture was not taken in."), error);
      return;
    }
  g_free (billede->sha256);
  billede->sha256 = g_strdup (taken->sha256);
  pejl_bekraeft_present (GTK_WIDGET (self),
                         &(PejlBekraeft){ .heading = _("What does the picture show?"),
                                          .body = _("It is read aloud to those who do not see it, and stands in the PDF. "
                                                    "Name no persons."),
                                          .verb = _("_Put on the slide"),
                                          .text_label = _("What the picture shows") },
                         on_described);
}

/* The slide draws PNG and nothing else, and says so before a file is copied. */
static gboolean
is_png (GFile *file)
{
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_file (file, NULL);
  g_autoptr (GFileInfo) info
    = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_CONTENT_TYPE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return texture != NULL && info != NULL && g_content_type_is_a (g_file_info_get_content_type (info), "image/png");
}

static void
on_picture_chosen (GFile *file, gpointer data)
{
  PejlOplaegPage *self = data;
  Billede *billede = g_object_get_data (G_OBJECT (self), "billede");

  if (file == NULL || billede == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (!is_png (file))
    {
      g_autofree char *name = g_file_get_basename (file);
      g_autoptr (GError) error
        /* Translators: %s is a file's name */
        = g_error_new (G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("“%s” is not a picture in PNG format. Save it as PNG, and choose it again."), name);

      pejl_page_failure (PEJL_PAGE (self), _("The picture was not taken in."), error);
      return;
    }
  pejl_bilag_take_async (billede->store, file, NULL, NULL, NULL, on_taken, g_object_ref (self));
}

void
pejl_oplaeg_page_picture (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlOplaegPage *self = PEJL_OPLAEG_PAGE (widget);
  const PejlDias *dias = pejl_oplaeg_page_dias (self);
  GtkFileFilter *filter;
  Billede *billede;

  if (dias == NULL || dias->art != PEJL_DIAS_BILLEDE)
    return;
  billede = g_new0 (Billede, 1);
  billede->store = g_object_ref (pejl_page_get_store (PEJL_PAGE (self)));
  billede->dias = dias->id;
  g_object_set_data_full (G_OBJECT (self), "billede", billede, billede_free);
  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, _("Pictures (PNG)"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  pejl_file_dialog_open (GTK_WINDOW (gtk_widget_get_root (widget)), _("Choose a picture"), filter, on_picture_chosen,
                         g_object_ref (self), g_object_unref);
}
