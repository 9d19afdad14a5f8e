// SPDX-License-Identifier: GPL-3.0-or-later
// Limits, checklist and rules of skærpet tilsyn and særlig indsats, as the municipality sets them.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/indstillinger/pejl-skaerpet-gruppe.h"

#include "app/dialogs/pejl-regler-dialog.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-tekst-flade.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/actions/pejl-sag-actions.h"
#include "core/store/query/pejl-query-sag.h"

#include <glib/gi18n-lib.h>

#define DAYS_MAX 3650
#define SAVE_MS 400

struct _PejlSkaerpetGruppe
{
  AdwBin parent_instance;

  /* children */
  GtkSpinButton *dage;
  GtkSpinButton *indsats_dage;
  GtkTextView *hjaelp;

  /* owned */
  PejlStore *store;
  PejlHeads *base; /* what the checklist was when editing of it began; NULL: it is not being edited */

  /* state */
  guint save_source;
  gboolean quiet;
};

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlSkaerpetGruppe, pejl_skaerpet_gruppe, ADW_TYPE_BIN)

static void
save_dage (PejlSkaerpetGruppe *self)
{
  g_autoptr (GError) error = NULL;

  if (!self->quiet && !pejl_sag_set_dage (self->store, (guint) gtk_spin_button_get_value_as_int (self->dage), &error))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
save_indsats_dage (PejlSkaerpetGruppe *self)
{
  guint dage = (guint) gtk_spin_button_get_value_as_int (self->indsats_dage);
  g_autoptr (GError) error = NULL;

  if (!self->quiet && !pejl_sag_set_indsats_dage (self->store, dage, &error))
    g_signal_emit (self, signals[FAILED], 0, error);
}

void
pejl_skaerpet_gruppe_finish (PejlSkaerpetGruppe *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PEJL_IS_SKAERPET_GRUPPE (self));
  g_clear_handle_id (&self->save_source, g_source_remove);
  if (self->base == NULL || self->store == NULL)
    return;
  buffer = gtk_text_view_get_buffer (self->hjaelp);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  if (pejl_sag_set_hjaelp (self->store, text, self->base, &error))
    g_clear_pointer (&self->base, pejl_heads_free);
  else
    g_signal_emit (self, signals[FAILED], 0, error);
}

static gboolean
on_save_time (gpointer data)
{
  PejlSkaerpetGruppe *self = data;

  self->save_source = 0;
  pejl_skaerpet_gruppe_finish (self);
  return G_SOURCE_REMOVE;
}

static void
on_hjaelp_changed (PejlSkaerpetGruppe *self)
{
  PejlId kommune = pejl_kommune_id ();

  if (self->quiet || self->store == NULL)
    return;
  if (self->base == NULL)
    self->base = pejl_reader_heads (pejl_store_get_reader (self->store), &kommune, PEJL_FIELD_KOMMUNE_HJAELP);
  if (self->save_source == 0)
    self->save_source = g_timeout_add (SAVE_MS, on_save_time, self);
}

static void
on_rules (PejlSkaerpetGruppe *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWindow *main = gtk_window_get_transient_for (window);

  pejl_regler_dialog_present (window, main != NULL ? main : window, self->store);
}

/* --- widget --- */

static GtkWidget *
build_dage (PejlSkaerpetGruppe *self, GtkSpinButton **spin, const char *title, const char *subtitle, GCallback save)
{
  GtkWidget *row = adw_action_row_new ();

  *spin = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (0, DAYS_MAX, 1));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (GTK_WIDGET (*spin), GTK_ALIGN_CENTER);
  pejl_dele_set_spoken (GTK_WIDGET (*spin), title);
  g_signal_connect_object (*spin, "value-changed", save, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (*spin));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (*spin));
  return row;
}

static GtkWidget *
build_hjaelp (PejlSkaerpetGruppe *self)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *caption = pejl_dele_label (_("One a line: who can be in the house the day after. Copied into each new case."), "caption",
                                        TRUE);
  GtkWidget *field;

  self->hjaelp = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->hjaelp, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->hjaelp, FALSE);
  pejl_dele_set_spoken (GTK_WIDGET (self->hjaelp), _("Checklist of acute help, one a line"));
  g_signal_connect_object (gtk_text_view_get_buffer (self->hjaelp), "changed", G_CALLBACK (on_hjaelp_changed), self,
                           G_CONNECT_SWAPPED);
  field = pejl_tekst_flade_new (self->hjaelp, _("One a line"), 3);
  gtk_widget_add_css_class (field, "skriv-her");
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (box), pejl_dele_label (_("Acute help"), NULL, FALSE));
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), field);
  gtk_widget_add_css_class (box, "hjaelp-raekke");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  pejl_dele_set_spoken (row, _("Acute help"));
  return row;
}

static GtkWidget *
build_rules (PejlSkaerpetGruppe *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Rules that propose skærpet tilsyn"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Change them, and try them on past tilsyn"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), pejl_dele_icon ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  pejl_dele_set_spoken (row, _("Rules that propose skærpet tilsyn"));
  g_signal_connect_object (row, "activated", G_CALLBACK (on_rules), self, G_CONNECT_SWAPPED);
  return row;
}

static void
pejl_skaerpet_gruppe_dispose (GObject *object)
{
  PejlSkaerpetGruppe *self = PEJL_SKAERPET_GRUPPE (object);

  self->quiet = TRUE;
  g_clear_handle_id (&self->save_source, g_source_remove);
  g_clear_pointer (&self->base, pejl_heads_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (pejl_skaerpet_gruppe_parent_class)->dispose (object);
}

static void
pejl_skaerpet_gruppe_class_init (PejlSkaerpetGruppeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_skaerpet_gruppe_dispose;
  signals[FAILED] = g_signal_new ("failed", PEJL_TYPE_SKAERPET_GRUPPE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_POINTER);
}

static void
pejl_skaerpet_gruppe_init (PejlSkaerpetGruppe *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->quiet = TRUE;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Skærpet tilsyn"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             build_dage (self, &self->dage, _("Limit of a skærpet tilsyn, in days"),
                                         _("The law sets none. 120 is four months, 0 no limit"), G_CALLBACK (save_dage)));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             build_dage (self, &self->indsats_dage, _("Length of a særlig indsats, in days"),
                                         _("730 is two years, 0 no limit. Goes along into each new case"),
                                         G_CALLBACK (save_indsats_dage)));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), build_hjaelp (self));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), build_rules (self));
  adw_bin_set_child (ADW_BIN (self), group);
}

void
pejl_skaerpet_gruppe_show (PejlSkaerpetGruppe *self, PejlStore *store)
{
  g_autoptr (PejlSagOpsaetning) now = pejl_query_sag_opsaetning (pejl_store_get_reader (store));
  g_autofree char *krav = NULL;
  guint indsats;

  g_return_if_fail (PEJL_IS_SKAERPET_GRUPPE (self));
  pejl_sag_forslag_til (pejl_store_get_reader (store), PEJL_SAG_INDSATS, &indsats, &krav);
  g_set_object (&self->store, store);
  self->quiet = TRUE;
  gtk_spin_button_set_value (self->dage, now->dage);
  gtk_spin_button_set_value (self->indsats_dage, indsats);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->hjaelp), now->hjaelp, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->dage), !pejl_store_get_read_only (store));
  gtk_widget_set_sensitive (GTK_WIDGET (self->indsats_dage), !pejl_store_get_read_only (store));
  gtk_text_view_set_editable (self->hjaelp, !pejl_store_get_read_only (store));
  self->quiet = FALSE;
}
