// SPDX-License-Identifier: GPL-3.0-or-later
// Two fields, and the point is made.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-nyt-punkt-dialog.h"

#include "app/widgets/pejl-dele.h"
#include "core/actions/pejl-handleplan-actions.h"
#include "core/store/query/pejl-query.h"

#include <glib/gi18n-lib.h>

#define PEJL_TYPE_NYT_PUNKT_DIALOG (pejl_nyt_punkt_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlNytPunktDialog, pejl_nyt_punkt_dialog, PEJL, NYT_PUNKT_DIALOG, AdwWindow)

struct _PejlNytPunktDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkDropDown *house;
  GtkLabel *note;
  GtkEditable *titel;
  GtkLabel *failure;
  GtkWidget *make;

  /* owned */
  PejlStore *store;
  GPtrArray *huse; /* PejlDagtilbud*, by row of the drop-down */

  /* state */
  PejlId sag; /* nil: the point is of no case */

  /* borrowed */
  PejlPunktMade made;
  gpointer data;
};

G_DEFINE_FINAL_TYPE (PejlNytPunktDialog, pejl_nyt_punkt_dialog, ADW_TYPE_WINDOW)

static void
on_typed (PejlNytPunktDialog *self)
{
  gtk_widget_set_sensitive (self->make, *gtk_editable_get_text (self->titel) != '\0' && self->huse->len > 0);
}

static gboolean
add_point (PejlNytPunktDialog *self, guint chosen, const PejlPunktNyt *nyt, PejlId *id, GError **error)
{
  if (!pejl_id_is_nil (&self->sag))
    return pejl_punkt_add_to_sag (self->store, &self->sag, nyt, id, error);
  return pejl_punkt_add_to_dagtilbud (self->store, &((PejlDagtilbud *) self->huse->pdata[chosen])->id, nyt, id, error);
}

static void
on_make (PejlNytPunktDialog *self)
{
  guint chosen = gtk_drop_down_get_selected (self->house);
  PejlPunktNyt nyt = { .titel = gtk_editable_get_text (self->titel) };
  PejlPunktMade made = self->made;
  gpointer data = self->data;
  g_autoptr (GError) error = NULL;
  PejlId id;

  if (chosen >= self->huse->len)
    return;
  if (!add_point (self, chosen, &nyt, &id, &error))
    {
      gtk_label_set_label (self->failure, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
      return;
    }
  gtk_window_close (GTK_WINDOW (self));
  made (&id, data);
}

static void
pejl_nyt_punkt_dialog_dispose (GObject *object)
{
  PejlNytPunktDialog *self = PEJL_NYT_PUNKT_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->huse, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_nyt_punkt_dialog_parent_class)->dispose (object);
}

static void
pejl_nyt_punkt_dialog_class_init (PejlNytPunktDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_nyt_punkt_dialog_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
build_header (PejlNytPunktDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_label (_("Cancel"));

  self->make = gtk_button_new_with_label (_("Make the point"));
  gtk_widget_add_css_class (self->make, "suggested-action");
  gtk_widget_set_sensitive (self->make, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  g_signal_connect_swapped (self->make, "clicked", G_CALLBACK (on_make), self);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->make);
  return header;
}

static void
pejl_nyt_punkt_dialog_init (PejlNytPunktDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *titel = gtk_entry_new ();

  self->house = GTK_DROP_DOWN (gtk_drop_down_new (NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string")));
  gtk_drop_down_set_enable_search (self->house, TRUE);
  pejl_dele_set_spoken (GTK_WIDGET (self->house), _("Dagtilbud"));
  pejl_dele_name_drop_down (self->house, _("Dagtilbud"));
  self->titel = GTK_EDITABLE (titel);
  gtk_entry_set_placeholder_text (GTK_ENTRY (titel), _("What the point is about"));
  pejl_dele_set_spoken (titel, _("What the point is about"));
  g_signal_connect_swapped (titel, "changed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (titel, "activate", G_CALLBACK (on_make), self);
  self->note = GTK_LABEL (pejl_dele_label (_("It goes into the house’s plan that is still open, else into a new one."), "dim-label", TRUE));
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "caption");
  self->failure = GTK_LABEL (pejl_dele_label ("", "error", TRUE));
  gtk_widget_set_visible (GTK_WIDGET (self->failure), FALSE);
  gtk_box_append (GTK_BOX (content), pejl_dele_label (_("Dagtilbud"), "heading", FALSE));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->house));
  gtk_box_append (GTK_BOX (content), pejl_dele_label (_("Point"), "heading", FALSE));
  gtk_box_append (GTK_BOX (content), titel);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->note));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->failure));
  gtk_widget_add_css_class (content, "nyt-tilsyn");
  gtk_box_append (GTK_BOX (box), build_header (self));
  gtk_box_append (GTK_BOX (box), content);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _("New point"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 420, -1);
}

static void
fill_houses (PejlNytPunktDialog *self, const PejlId *dagtilbud)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  PejlFilter all = { 0 };
  guint chosen = 0;

  self->huse = pejl_query_dagtilbud (pejl_store_get_reader (self->store), &all, "", FALSE, FALSE);
  for (guint i = 0; i < self->huse->len; i++)
    {
      const PejlDagtilbud *hus = self->huse->pdata[i];

      gtk_string_list_append (names, hus->navn);
      if (dagtilbud != NULL && pejl_id_equal (&hus->id, dagtilbud))
        chosen = i;
    }
  gtk_drop_down_set_model (self->house, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->house, chosen);
}

static PejlNytPunktDialog *
dialog_new (GtkWindow *parent, PejlStore *store, const PejlId *dagtilbud, PejlPunktMade made, gpointer data)
{
  PejlNytPunktDialog *self = g_object_new (PEJL_TYPE_NYT_PUNKT_DIALOG, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  self->made = made;
  self->data = data;
  fill_houses (self, dagtilbud);
  if (dagtilbud != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->titel));
  return self;
}

void
pejl_nyt_punkt_dialog_present (GtkWindow *parent, PejlStore *store, const PejlId *dagtilbud, PejlPunktMade made, gpointer data)
{
  gtk_window_present (GTK_WINDOW (dialog_new (parent, store, dagtilbud, made, data)));
}

void
pejl_nyt_punkt_dialog_present_sag (GtkWindow *parent, PejlStore *store, const PejlId *sag, const PejlId *dagtilbud,
                                   PejlPunktMade made, gpointer data)
{
  PejlNytPunktDialog *self = dialog_new (parent, store, dagtilbud, made, data);

  self->sag = *sag;
  gtk_widget_set_sensitive (GTK_WIDGET (self->house), FALSE);
  gtk_label_set_label (self->note, _("It is the first point of the plan that the case demands, and the plan is made with it."));
  gtk_window_set_title (GTK_WINDOW (self), _("Handleplan for the case"));
  gtk_window_present (GTK_WINDOW (self));
}
