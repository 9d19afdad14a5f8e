// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog of a new case.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-sag-dialog.h"

#include "app/dialogs/pejl-formular.h"
#include "app/dialogs/pejl-nyt-tilsyn-dialog.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-kladdefelt.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "core/actions/pejl-sag-actions.h"
#include "core/store/query/pejl-query.h"

#include <glib/gi18n-lib.h>

#define PEJL_TYPE_SAG_DIALOG (pejl_sag_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlSagDialog, pejl_sag_dialog, PEJL, SAG_DIALOG, AdwWindow)

/* px */
#define WIDTH 560
#define HEIGHT 680
#define DAYS_MAX 3650

struct _PejlSagDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkToggleButton *skaerpet;
  GtkToggleButton *indsats;
  PejlKladdefelt *grund;
  GtkWidget *alvorlig_box;
  GtkCheckButton *alvorlig;
  GtkEditable *date;
  GtkSpinButton *dage;
  PejlKladdefelt *krav;
  GtkLabel *problem;
  GtkWidget *open;

  /* owned */
  PejlStore *store;

  /* state */
  PejlId dagtilbud;
};

G_DEFINE_FINAL_TYPE (PejlSagDialog, pejl_sag_dialog, ADW_TYPE_WINDOW)

static PejlSagArt
chosen_art (PejlSagDialog *self)
{
  return gtk_toggle_button_get_active (self->skaerpet) ? PEJL_SAG_SKAERPET : PEJL_SAG_INDSATS;
}

/* What the municipality has set for this kind; it can be changed for the one case. */
static void
on_art_toggled (PejlSagDialog *self)
{
  g_autofree char *krav = NULL;
  guint graense;

  if (self->store == NULL)
    return;
  pejl_sag_forslag_til (pejl_store_get_reader (self->store), chosen_art (self), &graense, &krav);
  gtk_spin_button_set_value (self->dage, graense);
  pejl_kladdefelt_set_text (self->krav, krav);
  gtk_widget_set_visible (self->alvorlig_box, chosen_art (self) == PEJL_SAG_SKAERPET);
}

static void
update (PejlSagDialog *self)
{
  g_autofree char *text = pejl_kladdefelt_get_text (self->grund);
  g_autofree char *clean = g_strstrip (g_strdup (text));

  if (self->open != NULL)
    gtk_widget_set_sensitive (self->open, *clean != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
}

static void
say (PejlSagDialog *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static void
on_open (PejlSagDialog *self)
{
  g_autofree char *grund = pejl_kladdefelt_get_text (self->grund);
  g_autofree char *krav = pejl_kladdefelt_get_text (self->krav);
  g_autoptr (GError) error = NULL;
  PejlSagAabning aabning = { 0 };
  char dato[PEJL_DATO_LEN];

  if (!pejl_nyt_tilsyn_parse_dato (gtk_editable_get_text (self->date), dato))
    {
      say (self, _("That is not a date. Write it as 12.05.2026."));
      gtk_widget_grab_focus (GTK_WIDGET (self->date));
      return;
    }
  aabning.dagtilbud = self->dagtilbud;
  aabning.art = chosen_art (self);
  aabning.kilde = PEJL_SAG_KILDE_HAAND;
  aabning.dato = dato;
  aabning.grund = grund;
  aabning.alvorlig = aabning.art == PEJL_SAG_SKAERPET && gtk_check_button_get_active (self->alvorlig);
  aabning.graense = (guint) gtk_spin_button_get_value_as_int (self->dage);
  aabning.krav = krav;
  if (!pejl_sag_open (self->store, &aabning, NULL, &error))
    {
      say (self, error->message);
      return;
    }
  pejl_kladdefelt_done (self->grund);
  gtk_window_close (GTK_WINDOW (self));
}

/* --- causes outside a visit --- */

static void
on_cause (GtkButton *button, gpointer data)
{
  PejlSagDialog *self = data;
  g_autofree char *text = pejl_kladdefelt_get_text (self->grund);
  g_autofree char *longer = g_strdup_printf ("%s%s%s: ", text, *text != '\0' ? "\n" : "", gtk_button_get_label (button));

  pejl_kladdefelt_set_text (self->grund, longer);
  gtk_widget_grab_focus (GTK_WIDGET (self->grund));
}

static GtkWidget *
build_causes (PejlSagDialog *self)
{
  const char *const causes[] = { _("Staff well-being"), _("Sick leave"), _("Complaints from parents"), _("Turnover of staff"),
                                 _("Children leaving") };
  GtkWidget *box = pejl_wrap_box_new (6);

  for (guint i = 0; i < G_N_ELEMENTS (causes); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (causes[i]);

      gtk_widget_add_css_class (button, "pille");
      g_signal_connect (button, "clicked", G_CALLBACK (on_cause), self);
      gtk_box_append (GTK_BOX (box), button);
    }
  return box;
}

/* --- widget --- */

static GtkWidget *
build_art (PejlSagDialog *self)
{
  GtkWidget *box = pejl_even_box_new (6);

  self->skaerpet = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_("Skærpet tilsyn")));
  self->indsats = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_("Særlig indsats")));
  gtk_toggle_button_set_group (self->indsats, self->skaerpet);
  gtk_toggle_button_set_active (self->skaerpet, TRUE);
  g_signal_connect_swapped (self->skaerpet, "toggled", G_CALLBACK (on_art_toggled), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->skaerpet));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->indsats));
  return pejl_formular_felt (_("What"), NULL, box);
}

static GtkWidget *
build_grund (PejlSagDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (_("Alvorlig bekymring: a handleplan is demanded at once"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  self->grund = PEJL_KLADDEFELT (pejl_kladdefelt_new (_("What the concern is"), _("Roles, never names"), 3));
  g_signal_connect_object (self->grund, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  self->alvorlig = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->alvorlig), GTK_ALIGN_START);
  pejl_dele_set_spoken (GTK_WIDGET (self->alvorlig), gtk_label_get_label (GTK_LABEL (label)));
  self->alvorlig_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self->alvorlig_box), GTK_WIDGET (self->alvorlig));
  gtk_box_append (GTK_BOX (self->alvorlig_box), label);
  gtk_box_append (GTK_BOX (box), build_causes (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grund));
  gtk_box_append (GTK_BOX (box), self->alvorlig_box);
  return pejl_formular_felt (_("What is the concern?"), NULL, box);
}

static GtkWidget *
build_times (PejlSagDialog *self)
{
  GtkWidget *box = pejl_wrap_box_new (24);
  g_autofree char *shown = NULL;
  char today[PEJL_DATO_LEN];
  GtkWidget *entry = gtk_entry_new ();

  pejl_dato_today (today);
  shown = pejl_dato_format_short (today);
  self->date = GTK_EDITABLE (entry);
  gtk_editable_set_text (self->date, shown);
  gtk_editable_set_max_width_chars (self->date, 11);
  pejl_dele_set_spoken (entry, _("Opened on, as 12.05.2026"));
  self->dage = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (0, DAYS_MAX, 1));
  pejl_dele_set_spoken (GTK_WIDGET (self->dage), _("Limit in days; 0 means none"));
  gtk_box_append (GTK_BOX (box), pejl_formular_felt (_("Opened on"), NULL, entry));
  gtk_box_append (GTK_BOX (box), pejl_formular_felt (_("Limit in days (0: none)"), NULL, GTK_WIDGET (self->dage)));
  return box;
}

static gboolean
pejl_sag_dialog_close_request (GtkWindow *window)
{
  pejl_kladdefelt_flush (PEJL_SAG_DIALOG (window)->grund);
  return GTK_WINDOW_CLASS (pejl_sag_dialog_parent_class)->close_request (window);
}

static void
pejl_sag_dialog_dispose (GObject *object)
{
  PejlSagDialog *self = PEJL_SAG_DIALOG (object);

  g_clear_object (&self->store);
  self->open = NULL;

  G_OBJECT_CLASS (pejl_sag_dialog_parent_class)->dispose (object);
}

static void
pejl_sag_dialog_class_init (PejlSagDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_sag_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pejl_sag_dialog_close_request;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pejl_sag_dialog_init (PejlSagDialog *self)
{
  GtkWidget *head = pejl_formular_hoved (GTK_WINDOW (self), _("_Open case"), &self->open);
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_widget_set_size_request (GTK_WIDGET (self), 340, 360);
  gtk_widget_set_sensitive (self->open, FALSE);
  g_signal_connect_swapped (self->open, "clicked", G_CALLBACK (on_open), self);
  gtk_box_append (GTK_BOX (form), build_art (self));
  self->problem = GTK_LABEL (pejl_dele_label ("", "error", TRUE));
  gtk_box_append (GTK_BOX (form), build_grund (self));
  gtk_box_append (GTK_BOX (form), build_times (self));
  self->krav = PEJL_KLADDEFELT (pejl_kladdefelt_new (_("Checklist, one a line"), _("One a line"), 4));
  gtk_box_append (GTK_BOX (form), pejl_formular_felt (_("What is to be done at once"),
                                               _("One a line: who can be in the house tomorrow, who is told."),
                                               GTK_WIDGET (self->krav)));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_box_append (GTK_BOX (form), GTK_WIDGET (self->problem));
  pejl_formular_byg (ADW_WINDOW (self), head, form);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->open);
}

void
pejl_sag_dialog_present (GtkWindow *parent, PejlStore *store, const PejlId *dagtilbud)
{
  g_autoptr (PejlDagtilbud) hus = pejl_query_dagtilbud_by_id (pejl_store_get_reader (store), dagtilbud);
  g_autofree char *field = pejl_id_to_string (dagtilbud);
  PejlSagDialog *self;

  if (hus == NULL)
    return;
  self = g_object_new (PEJL_TYPE_SAG_DIALOG, "transient-for", parent, "title", hus->navn, NULL);
  pejl_formular_set_size (GTK_WINDOW (self), parent, WIDTH, HEIGHT);
  self->store = g_object_ref (store);
  self->dagtilbud = *dagtilbud;
  on_art_toggled (self);
  pejl_kladdefelt_begin (self->grund, store, PEJL_DRAFT_SAG_NY, field);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->grund));
}
