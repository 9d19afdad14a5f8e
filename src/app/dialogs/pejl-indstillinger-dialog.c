// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences, written one by one as they are changed.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-indstillinger-dialog.h"

#include "app/dialogs/pejl-redskaber-dialog.h"
#include "app/pejl-settings.h"
#include "app/widgets/indstillinger/pejl-kopier-gruppe.h"
#include "app/widgets/indstillinger/pejl-ord-gruppe.h"
#include "app/widgets/indstillinger/pejl-skaerpet-gruppe.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-sletning.h"
#include "core/store/query/pejl-query.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define PEJL_TYPE_INDSTILLINGER_DIALOG (pejl_indstillinger_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlIndstillingerDialog, pejl_indstillinger_dialog, PEJL, INDSTILLINGER_DIALOG, AdwWindow)

struct _PejlIndstillingerDialog
{
  AdwWindow parent_instance;

  /* template children */
  AdwToastOverlay *toasts;
  GtkEditable *navn_row;
  AdwComboRow *rolle_row;
  GtkEditable *kommune_row;
  AdwComboRow *maaned_row;
  AdwComboRow *graense_row;
  GtkSpinButton *hoering_dage;
  GtkSpinButton *handleplan_spin;
  GtkSpinButton *opbevaring_spin;
  AdwComboRow *sprog_row;
  PejlSkaerpetGruppe *skaerpet;
  AdwComboRow *runde_row;
  PejlOrdGruppe *navne_gruppe;
  PejlOrdGruppe *tilladte_gruppe;
  PejlKopierGruppe *kopier;

  /* owned */
  PejlStore *store;
  GSettings *settings; /* NULL where the schema is not installed */

  /* state */
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (PejlIndstillingerDialog, pejl_indstillinger_dialog, ADW_TYPE_WINDOW)

static const char *const roles[] = { "konsulent", "områdeleder", "centerchef" };
static const char *const languages[] = { "da", "en", "system" };
/* Minutes of a round of observation; 0: no length. */
static const guint lengths[] = { 0, 5, 10, 15, 20, 30, 45 };

static void
say_failure (PejlIndstillingerDialog *self, const GError *error)
{
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (error->message));
}

static void
on_ord_failure (PejlIndstillingerDialog *self, const char *sentence)
{
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (sentence));
}

static void
save_person (PejlIndstillingerDialog *self)
{
  g_autofree char *navn = NULL;
  guint role;
  g_autoptr (GError) error = NULL;

  /* The focus leaves the row once more while the window goes, when its parts are gone already. */
  if (self->loading)
    return;
  navn = pejl_dansk_normalize (gtk_editable_get_text (self->navn_row));
  role = adw_combo_row_get_selected (self->rolle_row);
  if (navn[0] == '\0' || role >= G_N_ELEMENTS (roles))
    return;
  if (!pejl_person_set_me (self->store, navn, roles[role], &error))
    say_failure (self, error);
}

static void
save_kommune (PejlIndstillingerDialog *self)
{
  g_autofree char *navn = NULL;
  g_autoptr (GError) error = NULL;

  if (self->loading)
    return;
  navn = pejl_dansk_normalize (gtk_editable_get_text (self->kommune_row));
  if (!pejl_kommune_set_text (self->store, PEJL_FIELD_KOMMUNE_NAVN, navn, &error))
    say_failure (self, error);
}

static void
save_number (PejlIndstillingerDialog *self, PejlField field, gint64 value)
{
  g_autoptr (GError) error = NULL;

  if (!self->loading && !pejl_kommune_set_int (self->store, field, value, &error))
    say_failure (self, error);
}

static void
on_maaned_selected (PejlIndstillingerDialog *self)
{
  save_number (self, PEJL_FIELD_KOMMUNE_PERIODE_MAANED, adw_combo_row_get_selected (self->maaned_row) + 1);
}

/* The list begins at the second level: something must be able to lie under the border. */
static void
on_graense_selected (PejlIndstillingerDialog *self)
{
  save_number (self, PEJL_FIELD_KOMMUNE_GRAENSE, adw_combo_row_get_selected (self->graense_row) + 2);
}

static void
on_hoering_changed (PejlIndstillingerDialog *self)
{
  save_number (self, PEJL_FIELD_KOMMUNE_HOERING_DAGE, gtk_spin_button_get_value_as_int (self->hoering_dage));
}

static void
on_handleplan_dage (PejlIndstillingerDialog *self)
{
  save_number (self, PEJL_FIELD_KOMMUNE_HANDLEPLAN_DAGE, gtk_spin_button_get_value_as_int (self->handleplan_spin));
}

static void
on_opbevaring (PejlIndstillingerDialog *self)
{
  save_number (self, PEJL_FIELD_KOMMUNE_OPBEVARING, gtk_spin_button_get_value_as_int (self->opbevaring_spin));
}

static void
on_sprog_selected (PejlIndstillingerDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->sprog_row);

  if (!self->loading && self->settings != NULL && selected < G_N_ELEMENTS (languages))
    g_settings_set_string (self->settings, "language", languages[selected]);
}

static void
on_runde_selected (PejlIndstillingerDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->runde_row);

  if (!self->loading && self->settings != NULL && selected < G_N_ELEMENTS (lengths))
    g_settings_set_int (self->settings, "observation-minutes", (int) lengths[selected]);
}

static void
on_redskaber (PejlIndstillingerDialog *self)
{
  pejl_redskaber_dialog_present (GTK_WINDOW (self), self->store);
}

static void
add_key (GtkStringList *list, const char *text)
{
  g_autofree char *label = pejl_dansk_capitalize (text);

  gtk_string_list_append (list, label);
}

static void
set_model (AdwComboRow *row, GtkStringList *list)
{
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  g_object_unref (list);
}

static void
fill_lengths (PejlIndstillingerDialog *self)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _("No length"));
  for (guint i = 1; i < G_N_ELEMENTS (lengths); i++)
    {
      /* Translators: length of a round of observation */
      g_autofree char *text = g_strdup_printf (_("%u minutes"), lengths[i]);

      gtk_string_list_append (list, text);
    }
  set_model (self->runde_row, list);
}

static void
load_program (PejlIndstillingerDialog *self)
{
  guint minutter = pejl_settings_get_minutter (self->settings);

  if (self->settings != NULL)
    {
      g_autofree char *language = g_settings_get_string (self->settings, "language");

      for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
        if (g_str_equal (languages[i], language))
          adw_combo_row_set_selected (self->sprog_row, i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    if (lengths[i] <= minutter)
      adw_combo_row_set_selected (self->runde_row, i);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sprog_row), self->settings != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->runde_row), self->settings != NULL);
}

static void
fill_choices (PejlIndstillingerDialog *self, const PejlRedskab *redskab)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    add_key (list, roles[i]);
  set_model (self->rolle_row, list);

  list = gtk_string_list_new (NULL);
  for (int month = 1; month <= 12; month++)
    add_key (list, pejl_dato_month_name (month));
  set_model (self->maaned_row, list);

  list = gtk_string_list_new (NULL);
  for (guint i = 1; redskab != NULL && i < redskab->niveauer->len; i++)
    add_key (list, ((PejlNiveau *) g_ptr_array_index (redskab->niveauer, i))->navn);
  gtk_widget_set_visible (GTK_WIDGET (self->graense_row), g_list_model_get_n_items (G_LIST_MODEL (list)) > 0);
  set_model (self->graense_row, list);

  list = gtk_string_list_new (NULL);
  gtk_string_list_append (list, "Dansk");
  gtk_string_list_append (list, "English");
  gtk_string_list_append (list, _("As the machine"));
  set_model (self->sprog_row, list);
  fill_lengths (self);
}

static void
load (PejlIndstillingerDialog *self)
{
  PejlReader *reader = pejl_store_get_reader (self->store);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  g_autoptr (PejlRedskab) redskab = pejl_query_redskab (reader, &kommune->redskab);
  g_autoptr (PejlPerson) person = NULL;
  guint graense = kommune->graense != 0 ? kommune->graense : redskab != NULL ? redskab->graense : 0;
  PejlId me;

  self->loading = TRUE;
  pejl_ord_gruppe_set_store (self->navne_gruppe, self->store);
  pejl_ord_gruppe_set_store (self->tilladte_gruppe, self->store);
  pejl_kopier_gruppe_set_store (self->kopier, self->store);
  fill_choices (self, redskab);
  pejl_store_get_author (self->store, &me);
  if (!pejl_id_is_nil (&me))
    person = pejl_query_person (reader, &me);
  if (person != NULL)
    {
      gtk_editable_set_text (self->navn_row, person->navn);
      for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
        if (g_str_equal (roles[i], person->rolle))
          adw_combo_row_set_selected (self->rolle_row, i);
    }
  gtk_editable_set_text (self->kommune_row, kommune->navn);
  adw_combo_row_set_selected (self->maaned_row, kommune->periode_maaned >= 1 ? kommune->periode_maaned - 1 : 0);
  if (graense >= 2)
    adw_combo_row_set_selected (self->graense_row, graense - 2);
  load_program (self);
  gtk_spin_button_set_value (self->hoering_dage, kommune->hoering_dage);
  pejl_skaerpet_gruppe_show (self->skaerpet, self->store);
  gtk_spin_button_set_value (self->handleplan_spin, kommune->handleplan_dage);
  gtk_spin_button_set_value (self->opbevaring_spin, pejl_query_opbevaring (reader));
  self->loading = FALSE;
}

static void
save_on_leave (PejlIndstillingerDialog *self, GtkEditable *row, GCallback save)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", save, self);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
  g_signal_connect_swapped (row, "entry-activated", save, self);
}

static gboolean
pejl_indstillinger_dialog_close_request (GtkWindow *window)
{
  PejlIndstillingerDialog *self = PEJL_INDSTILLINGER_DIALOG (window);

  save_person (self);
  save_kommune (self);
  pejl_skaerpet_gruppe_finish (self->skaerpet);
  return GTK_WINDOW_CLASS (pejl_indstillinger_dialog_parent_class)->close_request (window);
}

static void
pejl_indstillinger_dialog_dispose (GObject *object)
{
  PejlIndstillingerDialog *self = PEJL_INDSTILLINGER_DIALOG (object);

  self->loading = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), PEJL_TYPE_INDSTILLINGER_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (pejl_indstillinger_dialog_parent_class)->dispose (object);
}

static void
pejl_indstillinger_dialog_class_init (PejlIndstillingerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_indstillinger_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pejl_indstillinger_dialog_close_request;

  g_type_ensure (PEJL_TYPE_SKAERPET_GRUPPE);
  g_type_ensure (PEJL_TYPE_ORD_GRUPPE);
  g_type_ensure (PEJL_TYPE_KOPIER_GRUPPE);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/pejl/Pejl/pejl-indstillinger-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PejlIndstillingerDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, PejlIndstillingerDialog, navn_row);
  gtk_widget_class_bind_template_child (widget_class, PejlIndstillingerDialog, rolle_row);
  gtk_widget_class_bind_template_child (widget_class, PejlIndstillingerDialog, kommune_row);
  gtk_widget_class_bind_template_child (widget_class, PejlIndstillingerDialog, maaned_row);
  gtk_widget_class_bind_template_child (widget_class, PejlIndstillingerDialog, graense_row);
  gtk_widget_class_bind_template_child (widget_class, PejlIndstillingerDialog, hoering_dage);
  gtk_widget_class_bind_template_child (widget_class, PejlIndstillingerDialog, handleplan_spin);
  gtk_widget_class_bind_template_child (widget_class, PejlIndstillingerDialog, opbevaring_spin);
  gtk_widget_class_bind_template_child (widget_class, PejlIndstillingerDialog, sprog_row);
  gtk_widget_class_bind_template_callback (widget_class, on_redskaber);
  gtk_widget_class_bind_template_child (widget_class, PejlIndstillingerDialog, skaerpet);
  gtk_widget_class_bind_template_callback (widget_class, say_failure);
  gtk_widget_class_bind_template_child (widget_class, PejlIndstillingerDialog, runde_row);
  gtk_widget_class_bind_template_child (widget_class, PejlIndstillingerDialog, navne_gruppe);
  gtk_widget_class_bind_template_child (widget_class, PejlIndstillingerDialog, tilladte_gruppe);
  gtk_widget_class_bind_template_child (widget_class, PejlIndstillingerDialog, kopier);
  gtk_widget_class_bind_template_callback (widget_class, on_ord_failure);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pejl_indstillinger_dialog_init (PejlIndstillingerDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = pejl_settings_new ();

  save_on_leave (self, self->navn_row, G_CALLBACK (save_person));
  save_on_leave (self, self->kommune_row, G_CALLBACK (save_kommune));
  g_signal_connect_swapped (self->rolle_row, "notify::selected", G_CALLBACK (save_person), self);
  g_signal_connect_swapped (self->maaned_row, "notify::selected", G_CALLBACK (on_maaned_selected), self);
  g_signal_connect_swapped (self->graense_row, "notify::selected", G_CALLBACK (on_graense_selected), self);
  g_signal_connect_swapped (self->hoering_dage, "value-changed", G_CALLBACK (on_hoering_changed), self);
  g_signal_connect_swapped (self->handleplan_spin, "value-changed", G_CALLBACK (on_handleplan_dage), self);
  g_signal_connect_swapped (self->opbevaring_spin, "value-changed", G_CALLBACK (on_opbevaring), self);
  g_signal_connect_swapped (self->sprog_row, "notify::selected", G_CALLBACK (on_sprog_selected), self);
  g_signal_connect_swapped (self->runde_row, "notify::selected", G_CALLBACK (on_runde_selected), self);
}

void
pejl_indstillinger_dialog_present (GtkWindow *parent, PejlStore *store)
{
  PejlIndstillingerDialog *self = g_object_new (PEJL_TYPE_INDSTILLINGER_DIALOG, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  load (self);
  gtk_window_present (GTK_WINDOW (self));
}
