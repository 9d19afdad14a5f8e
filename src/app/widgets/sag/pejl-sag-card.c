// SPDX-License-Identifier: GPL-3.0-or-later
// One case on the page of its house. Made anew when the case changes: it is half a screenful.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/sag/pejl-sag-card.h"

#include "app/dialogs/pejl-nyt-punkt-dialog.h"
#include "app/dialogs/pejl-sag-luk-dialog.h"
#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-pane.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "core/actions/pejl-sag-actions.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>

struct _PejlSagCard
{
  AdwBin parent_instance;

  /* children */
  GtkEditable *new_krav;

  /* owned */
  PejlStore *store;
  PejlSag *sag;

  /* state */
  gboolean open;
};

G_DEFINE_FINAL_TYPE (PejlSagCard, pejl_sag_card, ADW_TYPE_BIN)

static void
fail (PejlSagCard *self, const char *title, const GError *error)
{
  pejl_page_failure (pejl_page_of (GTK_WIDGET (self)), title, error);
}

/* What the focus goes back to when the card is made anew. */
static void
set_focus_key (GtkWidget *widget, const char *kind, const PejlId *id)
{
  char hex[PEJL_ID_STRLEN];

  g_object_set_data_full (G_OBJECT (widget), PEJL_SAG_CARD_FOCUS_KEY,
                          g_strconcat (kind, pejl_id_to_buf (id, hex), NULL), g_free);
}

/* --- what it demands --- */

/* What is said aloud is the demand, whether it is met, and how. */
static char *
spoken_of (const PejlSagPunkt *punkt)
{
  return g_strdup_printf (*punkt->hvordan != '\0' ? "%s: %s. %s" : "%s: %s", punkt->opfyldt ? _("Done") : _("Missing"),
                          punkt->tekst, punkt->hvordan);
}

static GtkWidget *
build_texts (const PejlSagPunkt *punkt)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  gtk_box_append (GTK_BOX (texts), pejl_dele_label (punkt->tekst, NULL, TRUE));
  if (*punkt->hvordan != '\0')
    {
      gtk_box_append (GTK_BOX (texts), pejl_dele_label (punkt->hvordan, "caption", TRUE));
      gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "dim-label");
    }
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  return texts;
}

static void
set_target (GtkWidget *button, const char *action, const PejlId *id)
{
  char text[PEJL_ID_STRLEN];

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", pejl_id_to_buf (id, text));
}

static void
on_point_made (const PejlId *punkt, gpointer data)
{
  char text[PEJL_ID_STRLEN];

  gtk_widget_activate_action (data, "win.open-punkt", "s", pejl_id_to_buf (punkt, text));
}

/* The card is made anew when the plan is there; the window stays. */
static void
on_make_plan (PejlSagCard *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  pejl_nyt_punkt_dialog_present_sag (window, self->store, &self->sag->id, &self->sag->dagtilbud, on_point_made, window);
}

static gboolean
on_plan_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  on_make_plan (data);
  return TRUE;
}

static GtkWidget *
build_plan_verb (PejlSagCard *self, const PejlSagPunkt *punkt)
{
  GtkWidget *button = gtk_button_new_with_label (_("Make"));
  GtkEventController *keys = gtk_shortcut_controller_new ();
  g_autofree char *spoken = g_strdup_printf ("%s: %s", _("Make"), punkt->tekst);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_h, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (on_plan_key, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_make_plan), self, G_CONNECT_SWAPPED);
  gtk_widget_set_tooltip_text (button, _("Make the handleplan of this case (Ctrl+H)"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  pejl_dele_set_spoken (button, spoken);
  set_focus_key (button, "plan", &self->sag->id);
  return button;
}

/* The visit and the handleplan have their verbs. */
static GtkWidget *
build_verb (PejlSagCard *self, const PejlSagPunkt *punkt)
{
  gboolean there = !pejl_id_is_nil (&punkt->tilsyn);
  GtkWidget *button;
  g_autofree char *spoken = NULL;

  if (punkt->art == PEJL_SAG_PUNKT_HANDLEPLAN && !punkt->opfyldt && self->open)
    return build_plan_verb (self, punkt);
  if (punkt->art != PEJL_SAG_PUNKT_UANMELDT || (!there && !self->open))
    return NULL;
  button = gtk_button_new_with_label (there ? _("Open") : _("Plan"));
  spoken = g_strdup_printf ("%s: %s", there ? _("Open") : _("Plan"), punkt->tekst);
  set_target (button, there ? "win.open-tilsyn" : "win.new-tilsyn", there ? &punkt->tilsyn : &self->sag->dagtilbud);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  pejl_dele_set_spoken (button, spoken);
  return button;
}

static GtkWidget *
build_fact (PejlSagCard *self, const PejlSagPunkt *punkt)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *mark = punkt->opfyldt ? pejl_dele_icon ("object-select-symbolic") : gtk_label_new ("");
  GtkWidget *verb = build_verb (self, punkt);
  g_autofree char *spoken = spoken_of (punkt);

  gtk_widget_add_css_class (mark, punkt->opfyldt ? "punkt-naaet" : "punkt-mangler");
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), mark);
  gtk_box_append (GTK_BOX (line), build_texts (punkt));
  if (verb != NULL)
    gtk_box_append (GTK_BOX (line), verb);
  pejl_dele_set_spoken (line, spoken);
  return line;
}

static void
on_ticked (PejlSagCard *self, GtkCheckButton *check)
{
  const PejlId *krav = g_object_get_data (G_OBJECT (check), "krav");
  g_autoptr (GError) error = NULL;

  if (!pejl_sag_set_opfyldt (self->store, krav, gtk_check_button_get_active (check), &error))
    fail (self, _("The demand is as it was."), error);
}

static void
remove_krav (PejlSagCard *self, const PejlId *krav)
{
  g_autoptr (GError) error = NULL;
  /* The card is made anew as soon as the store has changed. */
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  if (pejl_sag_remove_krav (self->store, krav, &error))
    pejl_page_toast (page, _("Demand removed"), TRUE);
  else
    fail (self, _("The demand is still there."), error);
}

static void
on_remove (PejlSagCard *self, GtkWidget *button)
{
  PejlId krav = *(PejlId *) g_object_get_data (G_OBJECT (button), "krav");

  remove_krav (self, &krav);
}

static gboolean
on_delete_key (GtkWidget *check, GVariant *args, gpointer data)
{
  PejlId krav = *(PejlId *) g_object_get_data (G_OBJECT (check), "krav");
  g_autoptr (PejlSagCard) self = g_object_ref (data);

  remove_krav (self, &krav);
  return TRUE;
}

static void
add_delete_key (PejlSagCard *self, GtkWidget *check)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                                                          gtk_callback_action_new (on_delete_key, self, NULL)));
  gtk_widget_add_controller (check, keys);
}

static GtkWidget *
build_line (PejlSagCard *self, const PejlSagPunkt *punkt)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *remove;
  g_autofree char *spoken = spoken_of (punkt);
  /* Translators: %s is a demand of a case */
  g_autofree char *remove_label = g_strdup_printf (_("Remove “%s”"), punkt->tekst);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), punkt->opfyldt);
  gtk_widget_set_sensitive (check, self->open);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (check), "krav", pejl_id_copy (&punkt->krav), g_free);
  pejl_dele_set_spoken (check, spoken);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_ticked), self, G_CONNECT_SWAPPED);
  set_focus_key (check, "krav", &punkt->krav);
  gtk_box_append (GTK_BOX (line), check);
  gtk_box_append (GTK_BOX (line), build_texts (punkt));
  if (!self->open)
    return line;
  add_delete_key (self, check);
  remove = pejl_dele_icon_button ("user-trash-symbolic", remove_label);
  g_object_set_data_full (G_OBJECT (remove), "krav", pejl_id_copy (&punkt->krav), g_free);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), remove);
  return line;
}

static GtkWidget *
build_demands (PejlSagCard *self, const PejlSagOverblik *overblik)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < overblik->punkter->len; i++)
    {
      const PejlSagPunkt *punkt = g_ptr_array_index (overblik->punkter, i);
      GtkWidget *line = punkt->art == PEJL_SAG_PUNKT_LISTE ? build_line (self, punkt) : build_fact (self, punkt);

      gtk_widget_add_css_class (line, "sag-krav");
      gtk_box_append (GTK_BOX (box), line);
    }
  gtk_widget_add_css_class (box, "punkter");
  return pejl_pane_new (box);
}

static void
on_new_krav (PejlSagCard *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strdup (gtk_editable_get_text (self->new_krav));

  if (*text == '\0')
    return;
  if (!pejl_sag_add_krav (self->store, &self->sag->id, text, &error))
    fail (self, _("The demand was not added. It still stands in the field."), error);
}

/* --- head --- */

static GtkWidget *
build_pill (const char *text, const char *css)
{
  GtkWidget *pill = gtk_label_new (text);

  gtk_widget_add_css_class (pill, "pill-label");
  if (css != NULL)
    gtk_widget_add_css_class (pill, css);
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  return pill;
}

static void
add_pills (GtkWidget *box, const PejlSagOverblik *overblik)
{
  g_autofree char *graense = pejl_sag_graense_tekst (overblik->sag, &overblik->stand);

  gtk_box_append (GTK_BOX (box), build_pill (graense, overblik->stand.over ? "pill-error" : NULL));
  if (overblik->sag->alvorlig)
    gtk_box_append (GTK_BOX (box), build_pill (pejl_bekymring_name (PEJL_BEKYMRING_ALVORLIG), "pill-error"));
  if (overblik->stand.mangler > 0)
    {
      g_autofree char *count = pejl_dansk_x_af_n ((int) overblik->stand.mangler, (int) overblik->stand.punkter);
      /* Translators: %s is "2 of 5" */
      g_autofree char *text = g_strdup_printf (_("%s demands missing"), count);

      gtk_box_append (GTK_BOX (box), build_pill (text, "pill-warning"));
    }
}

static char *
origin_of (const PejlSag *sag)
{
  g_autofree char *day = pejl_dato_format_long (sag->aabnet);
  g_autofree char *visit = *sag->tilsyn_dato != '\0' ? pejl_dato_format_long (sag->tilsyn_dato) : NULL;
  /* Translators: %s is a date */
  g_autofree char *opened = g_strdup_printf (_("Opened %s"), day);
  g_autofree char *cause = NULL;

  if (*sag->regel_navn != '\0')
    cause = g_strdup (sag->regel_navn);
  else if (visit != NULL)
    /* Translators: %s is a date */
    cause = g_strdup_printf (_("at the visit of %s"), visit);
  else
    cause = g_strdup (pejl_sag_kilde_name (sag->kilde));
  return g_strjoin (" \xc2\xb7 ", opened, cause, *sag->person != '\0' ? sag->person : NULL, NULL);
}

static GtkWidget *
build_head (const PejlSagOverblik *overblik)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *pills = pejl_wrap_box_new (6);
  g_autofree char *dag = pejl_sag_dag_tekst (overblik->sag, &overblik->stand);
  g_autofree char *origin = origin_of (overblik->sag);
  GtkWidget *origin_label = pejl_dele_label (origin, "caption", TRUE);

  gtk_widget_add_css_class (origin_label, "dim-label");
  gtk_box_append (GTK_BOX (head), pejl_dele_label (dag, "omraade-navn", TRUE));
  gtk_box_append (GTK_BOX (head), origin_label);
  add_pills (pills, overblik);
  gtk_box_append (GTK_BOX (head), pills);
  if (overblik->stand.har_graense)
    {
      GtkWidget *bar = gtk_progress_bar_new ();

      gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), MIN (1.0, (double) overblik->stand.dage / overblik->sag->graense));
      gtk_widget_add_css_class (bar, overblik->stand.over ? "bar-over" : "bar-anmeldt");
      pejl_dele_set_spoken (bar, dag);
      gtk_box_append (GTK_BOX (head), bar);
    }
  return head;
}

/* --- verbs --- */

static void
on_close (PejlSagCard *self)
{
  pejl_sag_luk_dialog_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->store, &self->sag->id);
}

static void
on_alvorlig (PejlSagCard *self)
{
  g_autoptr (GError) error = NULL;

  if (!pejl_sag_set_alvorlig (self->store, &self->sag->id, !self->sag->alvorlig, &error))
    fail (self, _("The case is as it was."), error);
}

static GtkWidget *
build_verbs (PejlSagCard *self)
{
  GtkWidget *box = pejl_wrap_box_new (6);
  GtkWidget *close = gtk_button_new_with_label (_("Close case…"));

  g_signal_connect_object (close, "clicked", G_CALLBACK (on_close), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), close);
  if (self->sag->art == PEJL_SAG_SKAERPET)
    {
      GtkWidget *grave = gtk_button_new_with_label (self->sag->alvorlig ? _("No longer alvorlig bekymring")
                                                                        : _("Mark as alvorlig bekymring"));

      g_signal_connect_object (grave, "clicked", G_CALLBACK (on_alvorlig), self, G_CONNECT_SWAPPED);
      gtk_widget_add_css_class (grave, "flat");
      set_focus_key (grave, "alvorlig", &self->sag->id);
      gtk_box_append (GTK_BOX (box), grave);
    }
  return box;
}

static GtkWidget *
build_entry (PejlSagCard *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Add a demand, and press Enter"));
  pejl_dele_set_spoken (entry, _("New demand of this case"));
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_new_krav), self, G_CONNECT_SWAPPED);
  self->new_krav = GTK_EDITABLE (entry);
  set_focus_key (entry, "ny", &self->sag->id);
  return entry;
}

/* --- widget --- */

static void
pejl_sag_card_dispose (GObject *object)
{
  PejlSagCard *self = PEJL_SAG_CARD (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->sag, pejl_sag_unref);

  G_OBJECT_CLASS (pejl_sag_card_parent_class)->dispose (object);
}

static void
pejl_sag_card_class_init (PejlSagCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_sag_card_dispose;
}

static void
pejl_sag_card_init (PejlSagCard *self)
{
}

GtkWidget *
pejl_sag_card_new (PejlStore *store, const PejlSagOverblik *overblik)
{
  PejlSagCard *self = g_object_new (PEJL_TYPE_SAG_CARD, NULL);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->store = g_object_ref (store);
  self->sag = pejl_sag_ref (overblik->sag);
  self->open = pejl_sag_is_open (overblik->sag) && !pejl_store_get_read_only (store);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "padded");
  gtk_box_append (GTK_BOX (card), build_head (overblik));
  gtk_box_append (GTK_BOX (card), pejl_dele_label (overblik->sag->grund, NULL, TRUE));
  gtk_box_append (GTK_BOX (card), build_demands (self, overblik));
  if (self->open)
    {
      gtk_box_append (GTK_BOX (card), build_entry (self));
      gtk_box_append (GTK_BOX (card), build_verbs (self));
    }
  adw_bin_set_child (ADW_BIN (self), card);
  return GTK_WIDGET (self);
}
