// SPDX-License-Identifier: GPL-3.0-or-later
// The entry under the stream. It holds no store: the page saves what it gives out.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-evidens-entry.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-evidens-kladde.h"
#include "app/widgets/pejl-evidens-tekst.h"
#include "app/widgets/pejl-tegn-chip.h"
#include "app/widgets/pejl-wrap-layout.h"
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
  GtkWidget *chips;
  GtkToggleButton *arter[PEJL_ART_LAST + 1];
  GtkWidget *art_keys;
  GtkWidget *stue_box;
  GtkLabel *stue_label;
  GtkWidget *stue_button;
  GtkWidget *stue_key;
  GtkEntry *time;
  GtkLabel *now;
  GtkWidget *add_key;

  /* owned */
  PejlTegnKatalog *katalog;
  GPtrArray *stuer;
  GArray *tegn; /* PejlEvidensTegn */

  /* state */
  PejlArt art;
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

/* --- tegn --- */

static int
find_tegn (PejlEvidensEntry *self, const PejlId *tegn)
{
  for (guint i = 0; i < self->tegn->len; i++)
    if (pejl_id_equal (&g_array_index (self->tegn, PejlEvidensTegn, i).tegn, tegn))
      return (int) i;
  return -1;
}

static void fill_chips (PejlEvidensEntry *self);

static void
on_chip_turn (PejlEvidensEntry *self, PejlTegnChip *chip)
{
  int index = find_tegn (self, pejl_tegn_chip_get_tegn (chip));

  if (index < 0)
    return;
  g_array_index (self->tegn, PejlEvidensTegn, index).retning
      = pejl_tegn_chip_get_retning (chip) == PEJL_RETNING_STYRKER ? PEJL_RETNING_MANGLER : PEJL_RETNING_STYRKER;
  fill_chips (self);
  pejl_evidens_entry_focus_text (self);
  edited (self);
}

static void
on_chip_remove (PejlEvidensEntry *self, PejlTegnChip *chip)
{
  int index = find_tegn (self, pejl_tegn_chip_get_tegn (chip));

  if (index < 0)
    return;
  g_array_remove_index (self->tegn, (guint) index);
  fill_chips (self);
  pejl_evidens_entry_focus_text (self);
  edited (self);
}

static void
fill_chips (PejlEvidensEntry *self)
{
  pejl_dele_clear (self->chips);
  for (guint i = 0; i < self->tegn->len; i++)
    {
      const PejlEvidensTegn *link = &g_array_index (self->tegn, PejlEvidensTegn, i);
      PejlTegnItem *item = self->katalog != NULL ? pejl_tegn_katalog_find (self->katalog, &link->tegn) : NULL;
      GtkWidget *chip = pejl_tegn_chip_new (&link->tegn, item != NULL ? pejl_tegn_item_get_tegn (item)->tekst : "\xe2\x80\x93",
                                            link->retning, TRUE);

      g_signal_connect_object (chip, "turn", G_CALLBACK (on_chip_turn), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (chip, "remove", G_CALLBACK (on_chip_remove), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->chips), chip);
    }
  gtk_widget_set_visible (self->chips, self->tegn->len > 0);
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
  g_autofree char *clock = pejl_evidens_parse_clock (gtk_editable_get_text (GTK_EDITABLE (self->time)));

  if (clock != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->time), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->time), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->time), GTK_ACCESSIBLE_STATE_INVALID,
                               clock != NULL ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  edited (self);
}

static void
on_art_toggled (PejlEvidensEntry *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  for (int art = PEJL_ART_OBSERVATION; art <= PEJL_ART_LAST; art++)
    if (self->arter[art] == button)
      self->art = (PejlArt) art;
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
  if (self->tegn->len == 0)
    return;
  g_array_remove_index (self->tegn, self->tegn->len - 1);
  fill_chips (self);
  edited (self);
}

/* --- widget --- */

static GtkWidget *
build_text (PejlEvidensEntry *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->text = PEJL_EVIDENS_TEKST (pejl_evidens_tekst_new (_("New evidens. # picks tegn, @ picks stue, Enter saves"),
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
build_arter (PejlEvidensEntry *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  for (int art = PEJL_ART_OBSERVATION; art <= PEJL_ART_LAST; art++)
    {
      GtkWidget *button = gtk_toggle_button_new ();
      g_autofree char *navn = pejl_dansk_capitalize (pejl_art_name ((PejlArt) art));
      g_autofree char *tooltip = g_strdup_printf ("%s (Ctrl+%d)", navn, art);

      gtk_button_set_icon_name (GTK_BUTTON (button), pejl_dele_art_icon (art));
      gtk_widget_set_tooltip_text (button, tooltip);
      gtk_widget_add_css_class (button, "art-knap");
      pejl_dele_set_spoken (button, navn);
      self->arter[art] = GTK_TOGGLE_BUTTON (button);
      if (art > PEJL_ART_OBSERVATION)
        gtk_toggle_button_set_group (self->arter[art], self->arter[PEJL_ART_OBSERVATION]);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_toggle_button_set_active (self->arter[PEJL_ART_OBSERVATION], TRUE);
  for (int art = PEJL_ART_OBSERVATION; art <= PEJL_ART_LAST; art++)
    g_signal_connect_swapped (self->arter[art], "toggled", G_CALLBACK (on_art_toggled), self);
  pejl_dele_set_spoken (box, _("Kind of evidens"));
  return box;
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
  self->stue_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self->stue_box), self->stue_button);
  gtk_box_append (GTK_BOX (self->stue_box), self->stue_key);
  return self->stue_box;
}

static GtkWidget *
build_add (PejlEvidensEntry *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

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

static GtkWidget *
build_tools (PejlEvidensEntry *self)
{
  GtkWidget *tools = pejl_wrap_box_new (6);
  GtkWidget *last = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (tools), build_arter (self));
  self->art_keys = pejl_dele_keycap ("Ctrl 1\xe2\x80\x93" "5");
  gtk_box_append (GTK_BOX (tools), self->art_keys);
  gtk_box_append (GTK_BOX (tools), build_stue (self));

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
  gtk_box_append (GTK_BOX (last), GTK_WIDGET (self->time));
  gtk_box_append (GTK_BOX (last), build_add (self));
  gtk_box_append (GTK_BOX (tools), last);
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
  g_clear_object (&self->katalog);
  g_clear_pointer (&self->stuer, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_evidens_entry_parent_class)->dispose (object);
}

static void
pejl_evidens_entry_finalize (GObject *object)
{
  g_array_unref (PEJL_EVIDENS_ENTRY (object)->tegn);

  G_OBJECT_CLASS (pejl_evidens_entry_parent_class)->finalize (object);
}

static void
pejl_evidens_entry_class_init (PejlEvidensEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = PEJL_TYPE_EVIDENS_ENTRY;

  G_OBJECT_CLASS (klass)->dispose = pejl_evidens_entry_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_evidens_entry_finalize;
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

  self->art = PEJL_ART_OBSERVATION;
  self->is_today = TRUE;
  self->tegn = g_array_new (FALSE, FALSE, sizeof (PejlEvidensTegn));
  gtk_box_append (GTK_BOX (box), build_text (self));
  self->chips = pejl_wrap_box_new (6);
  gtk_widget_set_visible (self->chips, FALSE);
  gtk_box_append (GTK_BOX (box), self->chips);
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
  g_set_object (&self->katalog, katalog);
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
  gtk_widget_set_hexpand (self->stue_box, tight || narrow);
}

void
pejl_evidens_entry_set_art (PejlEvidensEntry *self, PejlArt art)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ENTRY (self));
  g_return_if_fail (art >= PEJL_ART_OBSERVATION && art <= PEJL_ART_LAST);
  gtk_toggle_button_set_active (self->arter[art], TRUE);
}

PejlArt
pejl_evidens_entry_get_art (PejlEvidensEntry *self)
{
  g_return_val_if_fail (PEJL_IS_EVIDENS_ENTRY (self), PEJL_ART_OBSERVATION);
  return self->art;
}

void
pejl_evidens_entry_set_stue (PejlEvidensEntry *self, const PejlId *stue)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ENTRY (self));

  self->stue = *stue;
  show_stue (self);
  edited (self);
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
  int index;

  g_return_if_fail (PEJL_IS_EVIDENS_ENTRY (self));

  index = find_tegn (self, tegn);
  if (index >= 0)
    g_array_index (self->tegn, PejlEvidensTegn, index).retning = retning;
  else
    {
      PejlEvidensTegn link = { *tegn, retning };

      g_array_append_val (self->tegn, link);
    }
  fill_chips (self);
  edited (self);
}

const PejlEvidensTegn *
pejl_evidens_entry_get_tegn (PejlEvidensEntry *self, guint *n)
{
  g_return_val_if_fail (PEJL_IS_EVIDENS_ENTRY (self), NULL);
  *n = self->tegn->len;
  return (const PejlEvidensTegn *) (void *) self->tegn->data;
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
  g_autofree char *clock = NULL;

  g_return_val_if_fail (PEJL_IS_EVIDENS_ENTRY (self), FALSE);

  if (self->is_today)
    {
      pejl_tidspunkt_now (buf);
      return TRUE;
    }
  clock = pejl_evidens_parse_clock (gtk_editable_get_text (GTK_EDITABLE (self->time)));
  if (clock == NULL)
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
  return *text == '\0' && self->tegn->len == 0;
}

void
pejl_evidens_entry_clear (PejlEvidensEntry *self)
{
  g_return_if_fail (PEJL_IS_EVIDENS_ENTRY (self));

  self->quiet = TRUE;
  pejl_evidens_tekst_set_text (self->text, "");
  g_array_set_size (self->tegn, 0);
  fill_chips (self);
  self->quiet = FALSE;
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

  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (self->chips)), strip, self->chips);
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (self->art_keys)), button, self->art_keys);
}

/* --- draft --- */

char *
pejl_evidens_entry_to_draft (PejlEvidensEntry *self)
{
  g_autofree char *text = NULL;
  g_autofree char *clock = NULL;
  PejlEvidensKladde kladde;

  g_return_val_if_fail (PEJL_IS_EVIDENS_ENTRY (self), NULL);

  text = pejl_evidens_tekst_get_text (self->text);
  if (!self->is_today)
    clock = pejl_evidens_parse_clock (gtk_editable_get_text (GTK_EDITABLE (self->time)));
  kladde = (PejlEvidensKladde){ self->art, self->stue, clock, self->tegn, text };
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
  for (guint i = 0; i < kladde.tegn->len; i++)
    {
      const PejlEvidensTegn *link = &g_array_index (kladde.tegn, PejlEvidensTegn, i);

      pejl_evidens_entry_add_tegn (self, &link->tegn, link->retning);
    }
  pejl_evidens_tekst_set_text (self->text, kladde.text);
  self->quiet = FALSE;
}
