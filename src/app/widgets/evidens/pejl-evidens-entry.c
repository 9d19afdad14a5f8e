// SPDX-License-Identifier: GPL-3.0-or-later
// The entry under the stream. It holds no store: the page saves what it gives out.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-evidens-entry.h"

#include "app/widgets/evidens/pejl-antal-felt.h"
#include "app/widgets/evidens/pejl-art-valg.h"
#include "app/widgets/evidens/pejl-evidens-kladde.h"
#include "app/widgets/evidens/pejl-evidens-tekst.h"
#include "app/widgets/evidens/pejl-tegn-chips.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-still-box.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "app/widgets/tilsyn/pejl-samtale-valg.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CLOCK_SECONDS 15
#define TEXT_HEIGHT_MAX 160

struct _PejlEvidensEntry
{
  AdwBin parent_instance;

  /* children */
  PejlEvidensTekst *text;
  PejlTegnChips *chips;
  PejlArtValg *arter;
  PejlSamtaleValg *med;
  GtkWidget *art_keys;
  GtkWidget *stue_box;
  GtkLabel *stue_label;
  GtkWidget *stue_button;
  GtkWidget *stue_key;
  PejlAntalFelt *antal;
  PejlStopurKnap *stopur;
  GtkEntry *time;
  GtkLabel *now;
  GtkWidget *add_key;
  GtkWidget *last; /* of the tools: time, and the button at the end of the line */

  /* owned */
  GPtrArray *stuer;

  /* state */
  PejlId stue;
  char dato[PEJL_DATO_LEN];
  gboolean is_today;
  gboolean quiet;
  guint clock_source;
};

enum
{
  SAVE,
  EDITED,
  ESCAPE,
  NY_STUE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlEvidensEntry, pejl_evidens_entry, ADW_TYPE_BIN)

static void
edited (PejlEvidensEntry *self)
{
  if (!self->quiet)
    g_signal_emit (self, signals[EDITED], 0);
}

static void
on_chips_touched (PejlEvidensEntry *self)
{
  pejl_evidens_entry_focus_text (self);
  edited (self);
}

/* --- stue, kind, time --- */

static void
show_stue (PejlEvidensEntry *self)
{
  const char *navn = _("The whole house");

  for (guint i = 0; self->stuer != NULL && i < self->stuer->len; i++)
    if (pejl_id_equal (&((PejlStue *) self->stuer->pdata[i])->id, &self->stue))
      navn = ((PejlStue *) self->stuer->pdata[i])->navn;
  gtk_label_set_label (self->stue_label, navn);
  {
    /* Translators: %s is the stue that the next evidens belongs to */
    g_autofree char *spoken = g_strdup_printf (_("Stue: %s. Choose another"), navn);

    pejl_dele_set_spoken (self->stue_button, spoken);
  }
}

static void
show_clock (PejlEvidensEntry *self)
{
  char now[PEJL_TIDSPUNKT_LEN];
  g_autofree char *clock = NULL;
  g_autofree char *text = NULL;

  pejl_tidspunkt_now (now);
  clock = pejl_tidspunkt_format_clock (now);
  /* Translators: the time that the evidens gets when it is added */
  text = g_strdup_printf (_("Saved as %s"), clock);
  gtk_label_set_label (self->now, text);
}

static gboolean
on_clock (gpointer data)
{
  show_clock (data);
  return G_SOURCE_CONTINUE;
}

static void
on_time_changed (PejlEvidensEntry *self)
{
  char clock[PEJL_KLOKKE_LEN];
  gboolean good = pejl_klokke_parse (gtk_editable_get_text (GTK_EDITABLE (self->time)), clock);

  if (good)
    gtk_widget_remove_css_class (GTK_WIDGET (self->time), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->time), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->time), GTK_ACCESSIBLE_STATE_INVALID,
                               good ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  edited (self);
}

static void
on_stue_clicked (PejlEvidensEntry *self)
{
  pejl_evidens_tekst_type (self->text, "@");
}

/* --- the text --- */

static void
on_save (PejlEvidensEntry *self)
{
  g_signal_emit (self, signals[SAVE], 0);
}

static void
on_escape (PejlEvidensEntry *self)
{
  g_signal_emit (self, signals[ESCAPE], 0);
}

static void
on_tegn (PejlEvidensEntry *self, PejlTegnItem *item, int retning)
{
  pejl_evidens_entry_add_tegn (self, &pejl_tegn_item_get_tegn (item)->id, (PejlRetning) retning);
}

static void
on_stue (PejlEvidensEntry *self, const PejlId *stue)
{
  pejl_evidens_entry_set_stue (self, stue);
}

static void
on_ny_stue (PejlEvidensEntry *self, const char *navn)
{
  g_signal_emit (self, signals[NY_STUE], 0, navn);
}

static void
on_rub_out (PejlEvidensEntry *self)
{
  if (pejl_tegn_chips_remove_last (self->chips))
    edited (self);
}

/* --- widget --- */

static GtkWidget *
build_text (PejlEvidensEntry *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->text = PEJL_EVIDENS_TEKST (pejl_evidens_tekst_new (_("New evidens. # picks tegn, @ picks stue, Ctrl+B counts children and adults, Enter saves"),
                                                           _("What do you see and hear?"), 2));
  g_signal_connect_swapped (self->text, "changed", G_CALLBACK (edited), self);
  g_signal_connect_swapped (self->text, "finish", G_CALLBACK (on_save), self);
  g_signal_connect_swapped (self->text, "escape", G_CALLBACK (on_escape), self);
  g_signal_connect_swapped (self->text, "tegn", G_CALLBACK (on_tegn), self);
  g_signal_connect_swapped (self->text, "stue", G_CALLBACK (on_stue), self);
  g_signal_connect_swapped (self->text, "ny-stue", G_CALLBACK (on_ny_stue), self);
  g_signal_connect_swapped (self->text, "rub-out", G_CALLBACK (on_rub_out), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroll), TEXT_HEIGHT_MAX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), GTK_WIDGET (self->text));
  return scroll;
}

static GtkWidget *
build_stue (PejlEvidensEntry *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->stue_label = GTK_LABEL (pejl_dele_label ("", NULL, FALSE));
  gtk_label_set_width_chars (self->stue_label, 6);
  gtk_label_set_max_width_chars (self->stue_label, 14);
  gtk_box_append (GTK_BOX (line), pejl_dele_icon ("pejl-sted-symbolic"));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->stue_label));
  self->stue_button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->stue_button), line);
  gtk_widget_add_css_class (self->stue_button, "stue-pille");
  gtk_widget_set_valign (self->stue_button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->stue_button, "clicked", G_CALLBACK (on_stue_clicked), self);
  self->stue_key = pejl_dele_keycap ("@");
  self->stue_box = pejl_still_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self->stue_box), self->stue_button);
  gtk_box_append (GTK_BOX (self->stue_box), self->stue_key);
  return self->stue_box;
}

static GtkWidget *
build_add (PejlEvidensEntry *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *line = pejl_still_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (line), gtk_label_new (_("Add")));
  self->add_key = gtk_label_new ("Enter");
  gtk_widget_add_css_class (self->add_key, "knap-tast");
  gtk_box_append (GTK_BOX (line), self->add_key);
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "suggested-action");
  pejl_dele_set_spoken (button, _("Add the evidens"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_save), self);
  return button;
}

static void
on_antal_done (PejlEvidensEntry *self)
{
  pejl_evidens_entry_focus_text (self);
}

static GtkWidget *
build_antal (PejlEvidensEntry *self)
{
  self->antal = PEJL_ANTAL_FELT (pejl_antal_felt_new ());
  g_signal_connect_swapped (self->antal, "changed", G_CALLBACK (edited), self);
  g_signal_connect_swapped (self->antal, "done", G_CALLBACK (on_antal_done), self);
  return GTK_WIDGET (self->antal);
}

static void
show_med (PejlEvidensEntry *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->med), pejl_art_valg_get (self->arter) == PEJL_ART_SAMTALE);
}

static void
on_art_changed (PejlEvidensEntry *self)
{
  show_med (self);
  edited (self);
}

static void
on_med_done (PejlEvidensEntry *self)
{
  pejl_evidens_entry_focus_text (self);
}

static void
add_arter (PejlEvidensEntry *self, GtkWidget *tools)
{
  self->arter = PEJL_ART_VALG (pejl_art_valg_new ());
  g_signal_connect_swapped (self->arter, "changed", G_CALLBACK (on_art_changed), self);
  gtk_box_append (GTK_BOX (tools), GTK_WIDGET (self->arter));
  self->art_keys = pejl_dele_keycap ("Ctrl 1\xe2\x80\x93" "5");
  gtk_box_append (GTK_BOX (tools), self->art_keys);
  self->med = PEJL_SAMTALE_VALG (pejl_samtale_valg_new ());
  g_signal_connect_swapped (self->med, "changed", G_CALLBACK (edited), self);
  g_signal_connect_swapped (self->med, "done", G_CALLBACK (on_med_done), self);
  gtk_box_append (GTK_BOX (tools), GTK_WIDGET (self->med));
  show_med (self);
}

static GtkWidget *
build_tools (PejlEvidensEntry *self)
{
  GtkWidget *tools = pejl_still_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (tools, pejl_wrap_layout_new (6));
  add_arter (self, tools);
  gtk_box_append (GTK_BOX (tools), build_stue (self));
  gtk_box_append (GTK_BOX (tools), build_antal (self));
  self->stopur = PEJL_STOPUR_KNAP (pejl_stopur_knap_new ());
  gtk_box_append (GTK_BOX (tools), GTK_WIDGET (self->stopur));

  self->now = GTK_LABEL (pejl_dele_label ("", "caption", FALSE));
  gtk_widget_add_css_class (GTK_WIDGET (self->now), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->now), "numeric");
  self->time = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_width_chars (GTK_EDITABLE (self->time), 5);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->time), 5);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->time), _("Time of the evidens, as 9:20"));
  pejl_dele_set_spoken (GTK_WIDGET (self->time), _("Time of the evidens, as 9:20"));
  g_signal_connect_swapped (self->time, "changed", G_CALLBACK (on_time_changed), self);
  g_signal_connect_swapped (self->time, "activate", G_CALLBACK (on_save), self);
  gtk_widget_set_hexpand (GTK_WIDGET (self->now), TRUE);
  gtk_label_set_xalign (self->now, 1);
  gtk_box_append (GTK_BOX (tools), GTK_WIDGET (self->now));
  self->last = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_set_halign (self->last, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (self->last), GTK_WIDGET (self->time));
  gtk_box_append (GTK_BOX (self->last), build_add (self));
  gtk_box_append (GTK_BOX (tools), self->last);
  return tools;
}

static void
pejl_evidens_entry_map (GtkWidget *widget)
{
  PejlEvidensEntry *self = PEJL_EVIDENS_ENTRY (widget);

  GTK_WIDGET_CLASS (pejl_evidens_entry_parent_class)->map (widget);
  show_clock (self);
  if (self->clock_source == 0)
    self->clock_source = g_timeout_add_seconds (CLOCK_SECONDS, on_clock, self);
}

static void
pejl_evidens_entry_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&PEJL_EVIDENS_ENTRY (widget)->clock_source, g_source_remove);
  GTK_WIDGET_CLASS (pejl_evidens_entry_parent_class)->unmap (widget);
}

static void
pejl_evidens_entry_dispose (GObject *object)
{
  PejlEvidensEntry *self = PEJL_EVIDENS_ENTRY (object);

  g_clear_handle_id (&self->clock_source, g_source_remove);
  self->quiet = TRUE;
  g_clear_pointer (&self->stuer, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_evidens_entry_parent_class)->dispose (object);
}

static void
pejl_evidens_entry_class_init (PejlEvidensEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = PEJL_TYPE_EVIDENS_ENTRY;

  G_OBJECT_CLASS (klass)->dispose = pejl_evidens_entry_dispose;
  widget_class->map = pejl_evidens_entry_map;
  widget_class->unmap = pejl_evidens_entry_unmap;
  gtk_widget_class_set_css_name (widget_class, "evidensentry");

  signals[SAVE] = g_signal_new ("save", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EDITED] = g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ESCAPE] = g_signal_new ("escape", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[NY_STUE] = g_signal_new ("ny-stue", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pejl_evidens_entry_init (PejlEvidensEntry *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->is_today = TRUE;
  gtk_box_append (GTK_BOX (box), build_text (self));
  self->chips = PEJL_TEGN_CHIPS (pejl_tegn_chips_new ());
  g_signal_connect_swapped (self->chips, "touched", G_CALLBACK (on_chips_touched), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chips));
  gtk_box_append (GTK_BOX (box), build_tools (self));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self->time), FALSE);
  show_stue (self);
}

/* --- public --- */

void
pejl_evidens_entry_set_katalog (PejlEvidensEntry *self, PejlTegnKatalog *katalog)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ENTRY (self));
  pejl_tegn_chips_set_katalog (self->chips, katalog);
  pejl_evidens_tekst_set_katalog (self->text, katalog);
}

void
pejl_evidens_entry_set_stuer (PejlEvidensEntry *self, GPtrArray *stuer)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ENTRY (self));

  if (stuer != NULL)
    g_ptr_array_ref (stuer);
  g_clear_pointer (&self->stuer, g_ptr_array_unref);
  self->stuer = stuer;
  pejl_evidens_tekst_set_stuer (self->text, stuer);
  gtk_widget_set_visible (self->stue_box, stuer != NULL);
  show_stue (self);
}

void
pejl_evidens_entry_set_dato (PejlEvidensEntry *self, const char *dato, const char *first)
{
  char today[PEJL_DATO_LEN];

  g_return_if_fail (PEJL_IS_EVIDENS_ENTRY (self));

  pejl_dato_today (today);
  g_strlcpy (self->dato, dato, sizeof self->dato);
  self->is_today = strcmp (dato, today) == 0;
  gtk_label_set_label (self->now, "");
  if (self->is_today)
    show_clock (self);
  gtk_widget_set_visible (GTK_WIDGET (self->time), !self->is_today);
  self->quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->time), first);
  self->quiet = FALSE;
}

void
pejl_evidens_entry_set_room (PejlEvidensEntry *self, gboolean tight, gboolean narrow)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ENTRY (self));

  gtk_widget_set_visible (self->art_keys, !tight && !narrow);
  gtk_widget_set_visible (self->stue_key, !tight && !narrow);
  gtk_widget_set_visible (self->add_key, !narrow);
  gtk_label_set_max_width_chars (self->stue_label, narrow ? 10 : 14);
  gtk_widget_set_visible (GTK_WIDGET (self->now), !tight && !narrow);
  pejl_antal_felt_set_tight (self->antal, tight || narrow);
  pejl_stopur_knap_set_tight (self->stopur, tight || narrow);
  gtk_widget_set_hexpand (self->last, tight || narrow);
}

void
pejl_evidens_entry_set_art (PejlEvidensEntry *self, PejlArt art)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ENTRY (self));
  pejl_art_valg_set (self->arter, art);
}

PejlArt
pejl_evidens_entry_get_art (PejlEvidensEntry *self)
{
  g_return_val_if_fail (PEJL_IS_EVIDENS_ENTRY (self), PEJL_ART_OBSERVATION);
  return pejl_art_valg_get (self->arter);
}

void
pejl_evidens_entry_set_stue (PejlEvidensEntry *self, const PejlId *stue)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ENTRY (self));

  self->stue = *stue;
  show_stue (self);
  edited (self);
}

void
pejl_evidens_entry_choose_med (PejlEvidensEntry *self)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ENTRY (self));
  if (gtk_widget_get_visible (GTK_WIDGET (self->med)))
    pejl_samtale_valg_popup (self->med);
}

guint
pejl_evidens_entry_get_med (PejlEvidensEntry *self)
{
  g_return_val_if_fail (PEJL_IS_EVIDENS_ENTRY (self), 0);
  return pejl_art_valg_get (self->arter) == PEJL_ART_SAMTALE ? pejl_samtale_valg_get (self->med) : 0;
}

void
pejl_evidens_entry_forget_med (PejlEvidensEntry *self)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ENTRY (self));
  pejl_samtale_valg_set (self->med, 0);
}

const PejlId *
pejl_evidens_entry_get_stue (PejlEvidensEntry *self)
{
  g_return_val_if_fail (PEJL_IS_EVIDENS_ENTRY (self), NULL);
  return &self->stue;
}

void
pejl_evidens_entry_add_tegn (PejlEvidensEntry *self, const PejlId *tegn, PejlRetning retning)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ENTRY (self));
  pejl_tegn_chips_add (self->chips, tegn, retning);
  edited (self);
}

const PejlEvidensTegn *
pejl_evidens_entry_get_tegn (PejlEvidensEntry *self, guint *n)
{
  GArray *links;

  g_return_val_if_fail (PEJL_IS_EVIDENS_ENTRY (self), NULL);
  links = pejl_tegn_chips_get_links (self->chips);
  *n = links->len;
  return (const PejlEvidensTegn *) (void *) links->data;
}

char *
pejl_evidens_entry_get_text (PejlEvidensEntry *self)
{
  g_return_val_if_fail (PEJL_IS_EVIDENS_ENTRY (self), NULL);
  return pejl_evidens_tekst_get_text (self->text);
}

gboolean
pejl_evidens_entry_get_tidspunkt (PejlEvidensEntry *self, char buf[PEJL_TIDSPUNKT_LEN])
{
  char clock[PEJL_KLOKKE_LEN];

  g_return_val_if_fail (PEJL_IS_EVIDENS_ENTRY (self), FALSE);

  if (self->is_today)
    {
      pejl_tidspunkt_now (buf);
      return TRUE;
    }
  if (!pejl_klokke_parse (gtk_editable_get_text (GTK_EDITABLE (self->time)), clock))
    return FALSE;
  g_snprintf (buf, PEJL_TIDSPUNKT_LEN, "%.10sT%.5s", self->dato, clock);
  return TRUE;
}

gboolean
pejl_evidens_entry_is_empty (PejlEvidensEntry *self)
{
  g_autofree char *typed = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (PEJL_IS_EVIDENS_ENTRY (self), TRUE);
  typed = pejl_evidens_tekst_get_text (self->text);
  text = pejl_dansk_normalize (typed);
  return *text == '\0' && pejl_tegn_chips_get_links (self->chips)->len == 0 && *pejl_antal_felt_get_typed (self->antal) == '\0';
}

void
pejl_evidens_entry_clear (PejlEvidensEntry *self)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ENTRY (self));

  self->quiet = TRUE;
  pejl_evidens_tekst_set_text (self->text, "");
  pejl_tegn_chips_clear (self->chips);
  pejl_antal_felt_set_typed (self->antal, "");
  self->quiet = FALSE;
}

gboolean
pejl_evidens_entry_get_antal (PejlEvidensEntry *self, PejlRamme *ramme)
{
  g_return_val_if_fail (PEJL_IS_EVIDENS_ENTRY (self), FALSE);
  pejl_ramme_init (ramme);
  return pejl_ramme_parse (pejl_antal_felt_get_typed (self->antal), FALSE, ramme);
}

void
pejl_evidens_entry_focus_antal (PejlEvidensEntry *self)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ENTRY (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->antal));
}

PejlStopurKnap *
pejl_evidens_entry_get_stopur (PejlEvidensEntry *self)
{
  g_return_val_if_fail (PEJL_IS_EVIDENS_ENTRY (self), NULL);
  return self->stopur;
}

void
pejl_evidens_entry_focus_text (PejlEvidensEntry *self)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ENTRY (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

GtkTextView *
pejl_evidens_entry_get_view (PejlEvidensEntry *self)
{
  g_return_val_if_fail (PEJL_IS_EVIDENS_ENTRY (self), NULL);
  return pejl_evidens_tekst_get_view (self->text);
}

void
pejl_evidens_entry_add_bilag (PejlEvidensEntry *self, GtkWidget *strip, GtkWidget *button)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ENTRY (self));

  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->chips))), strip, GTK_WIDGET (self->chips));
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (self->art_keys)), button, self->art_keys);
}

/* --- draft --- */

char *
pejl_evidens_entry_to_draft (PejlEvidensEntry *self)
{
  g_autofree char *text = NULL;
  char clock[PEJL_KLOKKE_LEN];
  gboolean timed;
  PejlEvidensKladde kladde;

  g_return_val_if_fail (PEJL_IS_EVIDENS_ENTRY (self), NULL);

  text = pejl_evidens_tekst_get_text (self->text);
  timed = !self->is_today && pejl_klokke_parse (gtk_editable_get_text (GTK_EDITABLE (self->time)), clock);
  kladde = (PejlEvidensKladde){ pejl_art_valg_get (self->arter), self->stue, timed ? clock : NULL, (char *) pejl_antal_felt_get_typed (self->antal),
                                pejl_tegn_chips_get_links (self->chips), text, pejl_samtale_valg_get (self->med) };
  return pejl_evidens_kladde_write (&kladde);
}

void
pejl_evidens_entry_from_draft (PejlEvidensEntry *self, const char *draft)
{
  g_auto (PejlEvidensKladde) kladde = { 0 };

  g_return_if_fail (PEJL_IS_EVIDENS_ENTRY (self));

  pejl_evidens_kladde_read (&kladde, draft);
  pejl_evidens_entry_clear (self);
  self->quiet = TRUE;
  if (kladde.art != 0)
    pejl_evidens_entry_set_art (self, kladde.art);
  pejl_evidens_entry_set_stue (self, &kladde.stue);
  if (kladde.clock != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->time), kladde.clock);
  pejl_antal_felt_set_typed (self->antal, kladde.antal != NULL ? kladde.antal : "");
  pejl_samtale_valg_set (self->med, kladde.med);
  for (guint i = 0; i < kladde.tegn->len; i++)
    {
      const PejlEvidensTegn *link = &g_array_index (kladde.tegn, PejlEvidensTegn, i);

      pejl_evidens_entry_add_tegn (self, &link->tegn, link->retning);
    }
  pejl_evidens_tekst_set_text (self->text, kladde.text);
  self->quiet = FALSE;
}
