// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog that closes a case.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-sag-luk-dialog.h"

#include "app/dialogs/pejl-formular.h"
#include "app/dialogs/pejl-nyt-tilsyn-dialog.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-kladdefelt.h"
#include "core/actions/pejl-sag-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/rules/pejl-sag.h"
#include "core/store/query/pejl-query-sag.h"
#include "core/strategi/pejl-praksis-xml.h"

#include <glib/gi18n-lib.h>

#define PEJL_TYPE_SAG_LUK_DIALOG (pejl_sag_luk_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlSagLukDialog, pejl_sag_luk_dialog, PEJL, SAG_LUK_DIALOG, AdwWindow)

/* px */
#define WIDTH 520
#define HEIGHT 560

struct _PejlSagLukDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkWidget *warning;
  GtkLabel *missing;
  GtkEditable *date;
  PejlKladdefelt *grund;
  GtkWidget *foelge_box;
  GtkDropDown *foelge;
  GtkLabel *problem;
  GtkWidget *close;

  /* owned */
  PejlStore *store;
  GPtrArray *foelger; /* char*: what stands in the drop-down after the first row */

  /* state */
  PejlId sag;
};

G_DEFINE_FINAL_TYPE (PejlSagLukDialog, pejl_sag_luk_dialog, ADW_TYPE_WINDOW)

static void
update (PejlSagLukDialog *self)
{
  g_autofree char *text = pejl_kladdefelt_get_text (self->grund);
  g_autofree char *clean = g_strstrip (g_strdup (text));

  if (self->close != NULL)
    gtk_widget_set_sensitive (self->close, *clean != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
}

static void
say (PejlSagLukDialog *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static void
on_close (PejlSagLukDialog *self)
{
  g_autofree char *grund = pejl_kladdefelt_get_text (self->grund);
  guint chosen = gtk_drop_down_get_selected (self->foelge);
  const char *foelge = chosen > 0 && chosen <= self->foelger->len ? g_ptr_array_index (self->foelger, chosen - 1) : "";
  g_autoptr (GError) error = NULL;
  char dato[PEJL_DATO_LEN];

  if (!pejl_nyt_tilsyn_parse_dato (gtk_editable_get_text (self->date), dato))
    {
      say (self, _("That is not a date. Write it as 12.05.2026."));
      gtk_widget_grab_focus (GTK_WIDGET (self->date));
      return;
    }
  if (!pejl_sag_luk (self->store, &self->sag, dato, grund, foelge, &error))
    {
      say (self, error->message);
      return;
    }
  pejl_kladdefelt_done (self->grund);
  gtk_window_close (GTK_WINDOW (self));
}

/* --- what there is to say --- */

static void
show_missing (PejlSagLukDialog *self, const PejlSag *sag)
{
  PejlReader *reader = pejl_store_get_reader (self->store);
  g_autoptr (GPtrArray) krav = pejl_query_sag_krav (reader, &sag->id);
  g_autoptr (GPtrArray) punkter = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  PejlSagFakta fakta;
  char today[PEJL_DATO_LEN];

  pejl_dato_today (today);
  pejl_query_sag_fakta (reader, sag, today, &fakta);
  punkter = pejl_sag_punkter (sag, &fakta, krav);
  for (guint i = 0; i < punkter->len; i++)
    {
      const PejlSagPunkt *punkt = g_ptr_array_index (punkter, i);

      if (!punkt->opfyldt)
        g_string_append_printf (lines, "%s\xe2\x80\xa2 %s", lines->len > 0 ? "\n" : "", punkt->tekst);
    }
  gtk_label_set_label (self->missing, lines->str);
  gtk_widget_set_visible (self->warning, lines->len > 0);
}

/* What can follow depends on who owns the house; what is known of it is data. */
static void
fill_foelger (PejlSagLukDialog *self, PejlEjerform ejerform)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) praksisser = pejl_praksis_load_builtin_all (NULL);

  gtk_string_list_append (names, _("Nothing further"));
  for (guint i = 0; praksisser != NULL && i < praksisser->len; i++)
    {
      const PejlPraksis *praksis = g_ptr_array_index (praksisser, i);

      for (guint k = 0; k < praksis->foelger->len; k++)
        {
          const PejlFoelge *foelge = g_ptr_array_index (praksis->foelger, k);

          if (foelge->ejerform != ejerform)
            continue;
          g_ptr_array_add (self->foelger, g_strdup (foelge->tekst));
          gtk_string_list_append (names, foelge->tekst);
        }
    }
  gtk_drop_down_set_model (self->foelge, G_LIST_MODEL (names));
  gtk_widget_set_visible (self->foelge_box, self->foelger->len > 0);
}

/* --- widget --- */

static GtkWidget *
build_warning (PejlSagLukDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->warning = box;
  self->missing = GTK_LABEL (pejl_dele_label ("", NULL, TRUE));
  gtk_box_append (GTK_BOX (box), pejl_dele_label (_("The case still lacks"), "heading", FALSE));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->missing));
  gtk_box_append (GTK_BOX (box), pejl_dele_label (_("It can be closed all the same; the reason will stand beside it."), "caption",
                                                  TRUE));
  gtk_widget_add_css_class (box, "notice-banner");
  gtk_widget_add_css_class (box, "sag-advarsel");
  return box;
}

static gboolean
pejl_sag_luk_dialog_close_request (GtkWindow *window)
{
  pejl_kladdefelt_flush (PEJL_SAG_LUK_DIALOG (window)->grund);
  return GTK_WINDOW_CLASS (pejl_sag_luk_dialog_parent_class)->close_request (window);
}

static void
pejl_sag_luk_dialog_dispose (GObject *object)
{
  PejlSagLukDialog *self = PEJL_SAG_LUK_DIALOG (object);

  g_clear_object (&self->store);
  self->close = NULL;

  G_OBJECT_CLASS (pejl_sag_luk_dialog_parent_class)->dispose (object);
}

static void
pejl_sag_luk_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (PEJL_SAG_LUK_DIALOG (object)->foelger);

  G_OBJECT_CLASS (pejl_sag_luk_dialog_parent_class)->finalize (object);
}

static void
pejl_sag_luk_dialog_class_init (PejlSagLukDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_sag_luk_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_sag_luk_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = pejl_sag_luk_dialog_close_request;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pejl_sag_luk_dialog_init (PejlSagLukDialog *self)
{
  GtkWidget *head = pejl_formular_hoved (GTK_WINDOW (self), _("C_lose case"), &self->close);
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  g_autofree char *shown = NULL;
  char today[PEJL_DATO_LEN];

  self->foelger = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, 300);
  gtk_widget_set_sensitive (self->close, FALSE);
  g_signal_connect_swapped (self->close, "clicked", G_CALLBACK (on_close), self);
  gtk_box_append (GTK_BOX (form), build_warning (self));
  self->problem = GTK_LABEL (pejl_dele_label ("", "error", TRUE));
  self->grund = PEJL_KLADDEFELT (pejl_kladdefelt_new (_("Why the case is closed"), _("What is different now, and how it was seen"), 4));
  g_signal_connect_object (self->grund, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (form), pejl_formular_felt (_("Why is it closed?"), NULL, GTK_WIDGET (self->grund)));
  pejl_dato_today (today);
  shown = pejl_dato_format_short (today);
  self->date = GTK_EDITABLE (gtk_entry_new ());
  gtk_editable_set_text (self->date, shown);
  gtk_editable_set_max_width_chars (self->date, 11);
  gtk_widget_set_halign (GTK_WIDGET (self->date), GTK_ALIGN_START);
  pejl_dele_set_spoken (GTK_WIDGET (self->date), _("Closed on, as 12.05.2026"));
  gtk_box_append (GTK_BOX (form), pejl_formular_felt (_("Closed on"), NULL, GTK_WIDGET (self->date)));
  self->foelge = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  self->foelge_box = pejl_formular_felt (_("What follows, if it did not help"), NULL, GTK_WIDGET (self->foelge));
  gtk_box_append (GTK_BOX (form), self->foelge_box);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_box_append (GTK_BOX (form), GTK_WIDGET (self->problem));
  pejl_formular_byg (ADW_WINDOW (self), head, form);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->close);
}

void
pejl_sag_luk_dialog_present (GtkWindow *parent, PejlStore *store, const PejlId *id)
{
  g_autoptr (PejlSag) sag = pejl_query_sag (pejl_store_get_reader (store), id);
  g_autofree char *field = pejl_id_to_string (id);
  g_autofree char *art = NULL;
  g_autofree char *title = NULL;
  PejlSagLukDialog *self;

  if (sag == NULL)
    return;
  art = pejl_dansk_capitalize (pejl_sag_art_name (sag->art));
  title = g_strdup_printf ("%s \xc2\xb7 %s", art, sag->sted);
  self = g_object_new (PEJL_TYPE_SAG_LUK_DIALOG, "transient-for", parent, "title", title, NULL);
  pejl_formular_set_size (GTK_WINDOW (self), parent, WIDTH, HEIGHT);
  self->store = g_object_ref (store);
  self->sag = *id;
  show_missing (self, sag);
  fill_foelger (self, sag->ejerform);
  pejl_dele_name_drop_down (self->foelge, _("What follows"));
  pejl_dele_set_spoken (GTK_WIDGET (self->foelge), _("What follows"));
  pejl_kladdefelt_begin (self->grund, store, PEJL_DRAFT_SAG_LUK, field);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->grund));
}
