// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a local rule.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/sag/pejl-regel-felter.h"

#include "app/widgets/pejl-dele.h"
#include "core/model/pejl-dansk.h"
#include "core/rules/pejl-regler.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* As many themes as an instrument can have. */
#define ANTAL_MAX 60

struct _PejlRegelFelter
{
  AdwBin parent_instance;

  /* children */
  GtkEditable *navn;
  GtkEditable *kilde;
  AdwComboRow *art;
  AdwComboRow *redskab;
  AdwPreferencesRow *antal_row;
  GtkSpinButton *antal;
  AdwComboRow *niveau;
  GtkEditable *temaer;
  GtkCheckButton *forslag[3];

  /* owned */
  GPtrArray *redskaber;
  char *eget;
  PejlRegel *shown;

  /* state */
  gboolean quiet;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlRegelFelter, pejl_regel_felter, ADW_TYPE_BIN)

static const guint bits[] = { PEJL_REGEL_FORSLAG_SKAERPET, PEJL_REGEL_FORSLAG_HANDLEPLAN, PEJL_REGEL_FORSLAG_INDSATS };

static PejlRegelArt
chosen_art (PejlRegelFelter *self)
{
  return (PejlRegelArt) (adw_combo_row_get_selected (self->art) + PEJL_REGEL_TEMAER);
}

/* The scale that the rule reads: the one it names, or the municipality's own. NULL: none is known. */
static const PejlRedskab *
chosen_redskab (PejlRegelFelter *self)
{
  guint selected = adw_combo_row_get_selected (self->redskab);

  for (guint i = 0; self->redskaber != NULL && i < self->redskaber->len; i++)
    {
      const PejlRedskab *redskab = g_ptr_array_index (self->redskaber, i);

      if (selected == 0 ? g_strcmp0 (redskab->key, self->eget) == 0 : i + 1 == selected)
        return redskab;
    }
  return NULL;
}

static void
fill_niveauer (PejlRegelFelter *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const PejlRedskab *redskab = chosen_redskab (self);
  guint selected = adw_combo_row_get_selected (self->niveau);
  gboolean was_quiet = self->quiet;

  if (chosen_art (self) == PEJL_REGEL_BEKYMRING)
    {
      gtk_string_list_append (names, pejl_bekymring_name (PEJL_BEKYMRING_BEKYMRING));
      gtk_string_list_append (names, pejl_bekymring_name (PEJL_BEKYMRING_ALVORLIG));
    }
  else
    for (guint i = 0; redskab != NULL && i < redskab->niveauer->len; i++)
      gtk_string_list_append (names, ((PejlNiveau *) g_ptr_array_index (redskab->niveauer, i))->navn);
  self->quiet = TRUE;
  adw_combo_row_set_model (self->niveau, G_LIST_MODEL (names));
  if (selected < g_list_model_get_n_items (G_LIST_MODEL (names)))
    adw_combo_row_set_selected (self->niveau, selected);
  self->quiet = was_quiet;
}

static void
update_shape (PejlRegelFelter *self)
{
  PejlRegelArt art = chosen_art (self);

  gtk_widget_set_visible (GTK_WIDGET (self->antal_row), art == PEJL_REGEL_TEMAER);
  gtk_widget_set_visible (GTK_WIDGET (self->temaer), art == PEJL_REGEL_TEMAER);
  gtk_widget_set_visible (GTK_WIDGET (self->redskab), art != PEJL_REGEL_BEKYMRING);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->niveau), art == PEJL_REGEL_BEKYMRING ? _("When it is this or graver")
                                                                                                : _("At this level or lower"));
}

static void
on_changed (PejlRegelFelter *self)
{
  if (!self->quiet)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_scale_changed (PejlRegelFelter *self)
{
  if (self->quiet)
    return;
  fill_niveauer (self);
  update_shape (self);
  on_changed (self);
}

/* --- widget --- */

static AdwComboRow *
add_combo (PejlRegelFelter *self, AdwPreferencesGroup *group, const char *title, GCallback changed)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "notify::selected", changed, self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  return ADW_COMBO_ROW (row);
}

static GtkEditable *
add_entry (PejlRegelFelter *self, AdwPreferencesGroup *group, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  return GTK_EDITABLE (row);
}

static void
add_antal (PejlRegelFelter *self, AdwPreferencesGroup *group)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (1, ANTAL_MAX, 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("At least so many"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Of those that are judged; “not judged” does not count"));
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  pejl_dele_set_spoken (spin, _("At least so many areas or themes"));
  pejl_dele_set_spoken (row, _("At least so many areas or themes"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  self->antal_row = ADW_PREFERENCES_ROW (row);
  self->antal = GTK_SPIN_BUTTON (spin);
}

static GtkWidget *
build_looks_at (PejlRegelFelter *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  const char *const arter[] = { _("How many areas or themes are low"), _("The bekymring that was chosen"),
                                _("The level of the whole"), NULL };
  g_autoptr (GtkStringList) names = gtk_string_list_new (arter);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("What it looks at"));
  self->art = add_combo (self, ADW_PREFERENCES_GROUP (group), _("Looks at"), G_CALLBACK (on_scale_changed));
  self->redskab = add_combo (self, ADW_PREFERENCES_GROUP (group), _("Judged with"), G_CALLBACK (on_scale_changed));
  add_antal (self, ADW_PREFERENCES_GROUP (group));
  self->niveau = add_combo (self, ADW_PREFERENCES_GROUP (group), _("At this level or lower"), G_CALLBACK (on_changed));
  self->temaer = add_entry (self, ADW_PREFERENCES_GROUP (group), _("Only these areas or themes, by id (empty: all)"));
  adw_combo_row_set_model (self->art, G_LIST_MODEL (names));
  return group;
}

static GtkWidget *
build_proposes (PejlRegelFelter *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  const char *const names[] = { _("Skærpet tilsyn"), _("Handleplan"), _("Særlig indsats") };

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("What it proposes"));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *check = gtk_check_button_new ();

      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), names[i]);
      pejl_dele_set_spoken (check, names[i]);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      g_signal_connect_object (check, "toggled", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      self->forslag[i] = GTK_CHECK_BUTTON (check);
    }
  return group;
}

static void
pejl_regel_felter_finalize (GObject *object)
{
  PejlRegelFelter *self = PEJL_REGEL_FELTER (object);

  g_clear_pointer (&self->redskaber, g_ptr_array_unref);
  g_clear_pointer (&self->shown, pejl_regel_unref);
  g_free (self->eget);

  G_OBJECT_CLASS (pejl_regel_felter_parent_class)->finalize (object);
}

static void
pejl_regel_felter_class_init (PejlRegelFelterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_regel_felter_finalize;
  signals[CHANGED]
    = g_signal_new ("changed", PEJL_TYPE_REGEL_FELTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pejl_regel_felter_init (PejlRegelFelter *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *group = adw_preferences_group_new ();

  self->quiet = TRUE;
  self->navn = add_entry (self, ADW_PREFERENCES_GROUP (group), _("Name, as in “Havneby's rule proposes …”"));
  self->kilde = add_entry (self, ADW_PREFERENCES_GROUP (group), _("Where it was decided"));
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), build_looks_at (self));
  gtk_box_append (GTK_BOX (box), build_proposes (self));
  adw_bin_set_child (ADW_BIN (self), box);
  self->quiet = FALSE;
}

void
pejl_regel_felter_set_redskaber (PejlRegelFelter *self, GPtrArray *redskaber, const char *eget)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (PEJL_IS_REGEL_FELTER (self));
  g_clear_pointer (&self->redskaber, g_ptr_array_unref);
  self->redskaber = g_ptr_array_ref (redskaber);
  g_free (self->eget);
  self->eget = g_strdup (eget);
  gtk_string_list_append (names, _("The tilsyn's own instrument"));
  for (guint i = 0; i < redskaber->len; i++)
    gtk_string_list_append (names, ((PejlRedskab *) g_ptr_array_index (redskaber, i))->navn);
  self->quiet = TRUE;
  adw_combo_row_set_model (self->redskab, G_LIST_MODEL (names));
  self->quiet = FALSE;
}

static guint
find_redskab (PejlRegelFelter *self, const char *key)
{
  for (guint i = 0; self->redskaber != NULL && i < self->redskaber->len; i++)
    if (*key != '\0' && strcmp (((PejlRedskab *) g_ptr_array_index (self->redskaber, i))->key, key) == 0)
      return i + 1;
  return 0;
}

static char *
with_spaces (const char *lines)
{
  g_auto (GStrv) parts = g_strsplit (lines, "\n", -1);

  return g_strjoinv (", ", parts);
}

void
pejl_regel_felter_show (PejlRegelFelter *self, const PejlRegel *regel)
{
  g_autofree char *temaer = with_spaces (regel->temaer);
  guint first = regel->art == PEJL_REGEL_BEKYMRING ? PEJL_BEKYMRING_BEKYMRING : 1;

  g_return_if_fail (PEJL_IS_REGEL_FELTER (self));
  g_clear_pointer (&self->shown, pejl_regel_unref);
  self->shown = pejl_regel_ref ((PejlRegel *) regel);
  self->quiet = TRUE;
  gtk_editable_set_text (self->navn, regel->navn);
  gtk_editable_set_text (self->kilde, regel->kilde);
  gtk_editable_set_text (self->temaer, temaer);
  adw_combo_row_set_selected (self->art, regel->art - PEJL_REGEL_TEMAER);
  adw_combo_row_set_selected (self->redskab, find_redskab (self, regel->redskab));
  fill_niveauer (self);
  adw_combo_row_set_selected (self->niveau, regel->niveau >= first ? regel->niveau - first : 0);
  gtk_spin_button_set_value (self->antal, MAX (regel->antal, 1));
  for (guint i = 0; i < G_N_ELEMENTS (bits); i++)
    gtk_check_button_set_active (self->forslag[i], (regel->foreslaar & bits[i]) != 0);
  update_shape (self);
  self->quiet = FALSE;
}

static char *
as_lines (const char *typed)
{
  g_auto (GStrv) words = g_strsplit_set (typed, ", ;\n", -1);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (keys, words[i]);
  g_ptr_array_add (keys, NULL);
  return g_strjoinv ("\n", (char **) keys->pdata);
}

static void
replace (char **field, char *text)
{
  g_free (*field);
  *field = text;
}

PejlRegel *
pejl_regel_felter_get (PejlRegelFelter *self)
{
  PejlRegel *regel = pejl_regel_new ();
  guint redskab, niveau;

  g_return_val_if_fail (PEJL_IS_REGEL_FELTER (self), regel);
  if (self->shown != NULL)
    {
      regel->id = self->shown->id;
      regel->nr = self->shown->nr;
      regel->aktiv = self->shown->aktiv;
    }
  redskab = adw_combo_row_get_selected (self->redskab);
  niveau = adw_combo_row_get_selected (self->niveau);
  regel->art = chosen_art (self);
  replace (&regel->navn, pejl_dansk_normalize (gtk_editable_get_text (self->navn)));
  replace (&regel->kilde, pejl_dansk_normalize (gtk_editable_get_text (self->kilde)));
  if (regel->art != PEJL_REGEL_BEKYMRING && redskab > 0 && redskab <= self->redskaber->len)
    replace (&regel->redskab, g_strdup (((PejlRedskab *) g_ptr_array_index (self->redskaber, redskab - 1))->key));
  if (niveau != GTK_INVALID_LIST_POSITION)
    regel->niveau = niveau + (regel->art == PEJL_REGEL_BEKYMRING ? PEJL_BEKYMRING_BEKYMRING : 1);
  if (regel->art == PEJL_REGEL_TEMAER)
    {
      replace (&regel->temaer, as_lines (gtk_editable_get_text (self->temaer)));
      regel->antal = (guint) gtk_spin_button_get_value_as_int (self->antal);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bits); i++)
    if (gtk_check_button_get_active (self->forslag[i]))
      regel->foreslaar |= bits[i];
  return regel;
}

const char *
pejl_regel_felter_get_problem (PejlRegelFelter *self)
{
  g_autoptr (PejlRegel) regel = pejl_regel_felter_get (self);
  const PejlRedskab *redskab = chosen_redskab (self);

  return pejl_regel_problem (regel, redskab != NULL ? redskab->niveauer->len : 0);
}
