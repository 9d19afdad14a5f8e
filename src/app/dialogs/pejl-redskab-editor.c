// SPDX-License-Identifier: GPL-3.0-or-later
// One instrument: what it is, its levels and its themes.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-redskab-editor.h"

#include "app/dialogs/pejl-redskab-rows.h"
#include "core/actions/pejl-redskab-actions.h"
#include "core/store/query/pejl-query-redskab.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

struct _PejlRedskabEditor
{
  AdwBin parent_instance;

  /* children */
  GtkWidget *used_group;
  AdwActionRow *used_row;
  GtkEditable *navn;
  GtkEditable *kilde;
  GtkEditable *ikke_vurderet;
  AdwComboRow *til;
  AdwComboRow *graense;
  GtkSwitch *gennemsnit;
  GtkWidget *current_row;
  GtkWidget *groups[3]; /* what a used version does not let be changed */
  AdwPreferencesGroup *niveau_group;
  AdwPreferencesGroup *tema_group;
  GtkEditable *new_niveau;
  GtkEditable *new_tema;

  /* owned */
  PejlStore *store;
  PejlRedskab *redskab;
  GPtrArray *niveau_rows; /* borrowed PejlNiveauRow* */
  GPtrArray *tema_rows;   /* borrowed PejlTemaRow* */

  /* state */
  PejlId id;
  gboolean quiet;
};

enum
{
  SAID,
  SUCCESSOR,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlRedskabEditor, pejl_redskab_editor, ADW_TYPE_BIN)

static const char *const kinds[] = { "omraade", "tegn", "tema", "samlet" };

static void
say (PejlRedskabEditor *self, const GError *error)
{
  if (error != NULL)
    g_signal_emit (self, signals[SAID], 0, error->message);
}

static gboolean
may_write (PejlRedskabEditor *self)
{
  return !self->quiet && self->redskab != NULL;
}

/* --- what it is --- */

static void
save_text (PejlRedskabEditor *self, GtkEditable *row, PejlField field, const char *was)
{
  g_autoptr (GError) error = NULL;

  if (!may_write (self) || strcmp (gtk_editable_get_text (row), was) == 0)
    return;
  if (pejl_redskab_set_tekst (self->store, &self->id, field, gtk_editable_get_text (row), &error))
    return;
  say (self, error);
  gtk_editable_set_text (row, was);
}

static void
on_navn_left (PejlRedskabEditor *self)
{
  save_text (self, self->navn, PEJL_FIELD_REDSKAB_NAVN, self->redskab != NULL ? self->redskab->navn : "");
}

static void
on_kilde_left (PejlRedskabEditor *self)
{
  save_text (self, self->kilde, PEJL_FIELD_REDSKAB_KILDE, self->redskab != NULL ? self->redskab->kilde : "");
}

static void
on_ikke_left (PejlRedskabEditor *self)
{
  save_text (self, self->ikke_vurderet, PEJL_FIELD_REDSKAB_IKKE_VURDERET,
             self->redskab != NULL ? self->redskab->ikke_vurderet : "");
}

static void
on_til (PejlRedskabEditor *self)
{
  guint chosen = adw_combo_row_get_selected (self->til);
  g_autoptr (GError) error = NULL;

  if (may_write (self) && chosen < G_N_ELEMENTS (kinds)
      && !pejl_redskab_set_til (self->store, &self->id, kinds[chosen], &error))
    say (self, error);
}

static void
on_graense (PejlRedskabEditor *self)
{
  g_autoptr (GError) error = NULL;

  if (may_write (self)
      && !pejl_redskab_set_graense (self->store, &self->id, adw_combo_row_get_selected (self->graense), &error))
    say (self, error);
}

static void
on_gennemsnit (PejlRedskabEditor *self)
{
  g_autoptr (GError) error = NULL;

  if (may_write (self)
      && !pejl_redskab_set_gennemsnit (self->store, &self->id, gtk_switch_get_active (self->gennemsnit), &error))
    say (self, error);
}

static void
on_current (PejlRedskabEditor *self)
{
  g_autoptr (GError) error = NULL;

  if (!pejl_redskab_set_current (self->store, &self->id, &error))
    say (self, error);
}

static void
on_successor (PejlRedskabEditor *self)
{
  g_autoptr (GError) error = NULL;
  char hex[PEJL_ID_STRLEN];
  PejlId id;

  if (pejl_redskab_new_version (self->store, &self->id, &id, &error))
    g_signal_emit (self, signals[SUCCESSOR], 0, pejl_id_to_buf (&id, hex));
  else
    say (self, error);
}

/* --- levels --- */

static guint
place_of (GPtrArray *rows, gpointer row)
{
  guint index = 0;

  g_ptr_array_find (rows, row, &index);
  return index + 1;
}

static void
on_niveau_renamed (PejlRedskabEditor *self, PejlNiveauRow *row)
{
  g_autoptr (GError) error = NULL;

  if (may_write (self)
      && !pejl_niveau_set_navn (self->store, &self->id, place_of (self->niveau_rows, row), pejl_niveau_row_get_navn (row),
                                pejl_niveau_row_get_kort (row), &error))
    say (self, error);
}

static void
on_niveau_baand (PejlRedskabEditor *self, PejlNiveauRow *row)
{
  guint nr = place_of (self->niveau_rows, row);
  g_autoptr (GError) error = NULL;
  double fra;
  double til;

  if (!may_write (self))
    return;
  if (!pejl_niveau_row_get_baand (row, &fra, &til))
    pejl_niveau_clear_baand (self->store, &self->id, nr, &error);
  /* One end alone is a band that is not written to its end yet. */
  else if (!isnan (fra) && !isnan (til))
    pejl_niveau_set_baand (self->store, &self->id, nr, fra, til, &error);
  say (self, error);
}

static void
on_niveau_flyt (PejlRedskabEditor *self, int flyt, PejlNiveauRow *row)
{
  guint nr = place_of (self->niveau_rows, row);
  g_autoptr (GError) error = NULL;

  if (!may_write (self))
    return;
  if (flyt == PEJL_REDSKAB_FJERN)
    pejl_niveau_delete (self->store, &self->id, nr, &error);
  else
    pejl_niveau_move (self->store, &self->id, nr, flyt == PEJL_REDSKAB_OP ? MAX (nr, 2) - 1 : nr + 1, &error);
  say (self, error);
}

static void
on_new_niveau (PejlRedskabEditor *self)
{
  g_autoptr (GError) error = NULL;

  if (!may_write (self) || *gtk_editable_get_text (self->new_niveau) == '\0')
    return;
  if (pejl_niveau_add (self->store, &self->id, gtk_editable_get_text (self->new_niveau), NULL, &error))
    gtk_editable_set_text (self->new_niveau, "");
  say (self, error);
}

static void
show_niveauer (PejlRedskabEditor *self)
{
  while (self->niveau_rows->len > self->redskab->niveauer->len)
    {
      adw_preferences_group_remove (self->niveau_group, self->niveau_rows->pdata[self->niveau_rows->len - 1]);
      g_ptr_array_set_size (self->niveau_rows, (int) self->niveau_rows->len - 1);
    }
  /* The row for a new one stays last, and keeps the focus of whoever types one after the other. */
  while (self->niveau_rows->len < self->redskab->niveauer->len)
    {
      GtkWidget *row = pejl_niveau_row_new (self->niveau_rows->len + 1);
      GtkWidget *last = GTK_WIDGET (self->new_niveau);
      GtkWidget *list = gtk_widget_get_parent (last);

      g_signal_connect_object (row, "renamed", G_CALLBACK (on_niveau_renamed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "baand", G_CALLBACK (on_niveau_baand), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "flyt", G_CALLBACK (on_niveau_flyt), self, G_CONNECT_SWAPPED);
      gtk_list_box_insert (GTK_LIST_BOX (list), row, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (last)));
      g_ptr_array_add (self->niveau_rows, row);
    }
  for (guint i = 0; i < self->niveau_rows->len; i++)
    pejl_niveau_row_show (self->niveau_rows->pdata[i], self->redskab->niveauer->pdata[i]);
}

/* --- themes --- */

static const char *
key_of (PejlRedskabEditor *self, PejlTemaRow *row)
{
  guint place = place_of (self->tema_rows, row);

  return place <= self->redskab->temaer->len ? ((PejlTema *) self->redskab->temaer->pdata[place - 1])->key : "";
}

static void
on_tema_renamed (PejlRedskabEditor *self, PejlTemaRow *row)
{
  g_autoptr (GError) error = NULL;

  if (may_write (self)
      && !pejl_tema_set_navn (self->store, &self->id, key_of (self, row), gtk_editable_get_text (GTK_EDITABLE (row)), &error))
    say (self, error);
}

static void
on_tema_flyt (PejlRedskabEditor *self, int flyt, PejlTemaRow *row)
{
  guint place = place_of (self->tema_rows, row);
  g_autofree char *key = g_strdup (key_of (self, row));
  g_autoptr (GError) error = NULL;

  if (!may_write (self))
    return;
  if (flyt == PEJL_REDSKAB_FJERN)
    pejl_tema_delete (self->store, &self->id, key, &error);
  else
    pejl_tema_move (self->store, &self->id, key, flyt == PEJL_REDSKAB_OP ? MAX (place, 2) - 1 : place + 1, &error);
  say (self, error);
}

static void
on_new_tema (PejlRedskabEditor *self)
{
  g_autoptr (GError) error = NULL;

  if (!may_write (self) || *gtk_editable_get_text (self->new_tema) == '\0')
    return;
  if (pejl_tema_add (self->store, &self->id, gtk_editable_get_text (self->new_tema), NULL, &error))
    gtk_editable_set_text (self->new_tema, "");
  say (self, error);
}

static void
show_temaer (PejlRedskabEditor *self)
{
  while (self->tema_rows->len > self->redskab->temaer->len)
    {
      adw_preferences_group_remove (self->tema_group, self->tema_rows->pdata[self->tema_rows->len - 1]);
      g_ptr_array_set_size (self->tema_rows, (int) self->tema_rows->len - 1);
    }
  while (self->tema_rows->len < self->redskab->temaer->len)
    {
      GtkWidget *row = pejl_tema_row_new (self->tema_rows->len + 1);
      GtkWidget *last = GTK_WIDGET (self->new_tema);

      g_signal_connect_object (row, "renamed", G_CALLBACK (on_tema_renamed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "flyt", G_CALLBACK (on_tema_flyt), self, G_CONNECT_SWAPPED);
      gtk_list_box_insert (GTK_LIST_BOX (gtk_widget_get_parent (last)), row,
                           gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (last)));
      g_ptr_array_add (self->tema_rows, row);
    }
  for (guint i = 0; i < self->tema_rows->len; i++)
    pejl_tema_row_show (self->tema_rows->pdata[i], self->redskab->temaer->pdata[i]);
}

/* --- showing --- */

static void
set_if_other (GtkEditable *row, const char *text)
{
  if (strcmp (gtk_editable_get_text (row), text) != 0 && gtk_widget_get_focus_child (GTK_WIDGET (row)) == NULL)
    gtk_editable_set_text (row, text);
}

static void
show_graense (PejlRedskabEditor *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("None"));
  for (guint i = 0; i < self->redskab->niveauer->len; i++)
    gtk_string_list_append (names, ((PejlNiveau *) self->redskab->niveauer->pdata[i])->navn);
  adw_combo_row_set_model (self->graense, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->graense, self->redskab->graense);
}

/* A text that has the focus must be told before it cannot have it. */
static void
let_go (PejlRedskabEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_root_set_focus (root, NULL);
}

static void
show_used (PejlRedskabEditor *self, guint tilsyn)
{
  g_autofree char *title = g_strdup_printf (ngettext ("Used by %u tilsyn", "Used by %u tilsyn", tilsyn), tilsyn);

  gtk_widget_set_visible (self->used_group, tilsyn > 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->used_row), title);
  if (tilsyn > 0 && gtk_widget_get_sensitive (self->groups[0]))
    let_go (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->groups); i++)
    gtk_widget_set_sensitive (self->groups[i], tilsyn == 0);
}

static void
show_current (PejlRedskabEditor *self)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (pejl_store_get_reader (self->store));
  gboolean tema = pejl_redskab_er_valgt_til (self->redskab);
  gboolean current = pejl_id_equal (&kommune->redskab, &self->id) || pejl_id_equal (&kommune->tegn_redskab, &self->id);

  gtk_widget_set_visible (self->current_row, !tema);
  gtk_widget_set_sensitive (self->current_row, !current);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->current_row),
                               current ? _("New tilsyn are made with it") : _("Tilsyn that are made already keep theirs"));
}

gboolean
pejl_redskab_editor_reload (PejlRedskabEditor *self)
{
  PejlReader *reader;

  g_return_val_if_fail (PEJL_IS_REDSKAB_EDITOR (self), FALSE);

  reader = pejl_store_get_reader (self->store);
  g_clear_pointer (&self->redskab, pejl_redskab_unref);
  self->redskab = pejl_query_redskab (reader, &self->id);
  if (self->redskab == NULL)
    return FALSE;
  self->quiet = TRUE;
  set_if_other (self->navn, self->redskab->navn);
  set_if_other (self->kilde, self->redskab->kilde);
  set_if_other (self->ikke_vurderet, self->redskab->ikke_vurderet);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i], self->redskab->til) == 0)
      adw_combo_row_set_selected (self->til, i);
  gtk_switch_set_active (self->gennemsnit, self->redskab->gennemsnit);
  show_niveauer (self);
  show_temaer (self);
  show_graense (self);
  show_current (self);
  show_used (self, pejl_query_redskab_tilsyn (reader, &self->id));
  gtk_widget_set_visible (self->groups[2], strcmp (self->redskab->til, "tema") == 0 || self->redskab->temaer->len > 0);
  self->quiet = FALSE;
  return TRUE;
}

void
pejl_redskab_editor_open (PejlRedskabEditor *self, const PejlId *redskab)
{
  g_return_if_fail (PEJL_IS_REDSKAB_EDITOR (self));

  self->quiet = TRUE;
  self->id = *redskab;
  gtk_editable_set_text (self->new_niveau, "");
  gtk_editable_set_text (self->new_tema, "");
  pejl_redskab_editor_reload (self);
}

void
pejl_redskab_editor_finish (PejlRedskabEditor *self)
{
  g_return_if_fail (PEJL_IS_REDSKAB_EDITOR (self));

  if (!may_write (self))
    return;
  on_navn_left (self);
  on_kilde_left (self);
  on_ikke_left (self);
  for (guint i = 0; i < self->niveau_rows->len; i++)
    pejl_niveau_row_finish (self->niveau_rows->pdata[i]);
  for (guint i = 0; i < self->tema_rows->len; i++)
    pejl_tema_row_finish (self->tema_rows->pdata[i]);
  on_new_niveau (self);
  on_new_tema (self);
}

const PejlId *
pejl_redskab_editor_get_id (PejlRedskabEditor *self)
{
  g_return_val_if_fail (PEJL_IS_REDSKAB_EDITOR (self), NULL);
  return &self->id;
}

/* --- building --- */

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const char *title, const char *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (page, group);
  return group;
}

static GtkEditable *
add_entry (PejlRedskabEditor *self, AdwPreferencesGroup *group, const char *title, GCallback left)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (group, row);
  pejl_redskab_rows_on_left (row, left, self);
  return GTK_EDITABLE (row);
}

static AdwComboRow *
add_combo (PejlRedskabEditor *self, AdwPreferencesGroup *group, const char *title, const char *subtitle, GCallback chosen)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
  g_signal_connect_object (row, "notify::selected", chosen, self, G_CONNECT_SWAPPED);
  return ADW_COMBO_ROW (row);
}

static GtkWidget *
add_action (PejlRedskabEditor *self, AdwPreferencesGroup *group, const char *title, const char *subtitle, const char *label,
            GCallback clicked)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (label);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  return row;
}

static void
build_what (PejlRedskabEditor *self, AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group = add_group (page, _("The instrument"), NULL);
  const char *const names[] = { _("Areas of the strategy"), _("Tegn"), _("Its own themes"), _("The whole tilsyn"), NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);

  self->groups[0] = GTK_WIDGET (group);
  self->navn = add_entry (self, group, _("Name"), G_CALLBACK (on_navn_left));
  self->kilde = add_entry (self, group, _("Where it comes from"), G_CALLBACK (on_kilde_left));
  self->til = add_combo (self, group, _("It judges"), NULL, G_CALLBACK (on_til));
  self->quiet = TRUE;
  adw_combo_row_set_model (self->til, G_LIST_MODEL (model));
  self->quiet = FALSE;
}

static void
build_niveauer (PejlRedskabEditor *self, AdwPreferencesPage *page)
{
  GtkWidget *row = adw_action_row_new ();

  self->niveau_group = add_group (page, _("Levels"), _("The lowest first. Where points give the level, write from and to."));
  self->groups[1] = GTK_WIDGET (self->niveau_group);
  self->new_niveau = add_entry (self, self->niveau_group, _("Add a level"), G_CALLBACK (on_new_niveau));
  self->ikke_vurderet = add_entry (self, self->niveau_group, _("What “not judged” is called (may be left out)"),
                                   G_CALLBACK (on_ikke_left));
  self->graense = add_combo (self, self->niveau_group, _("Good enough from"), NULL, G_CALLBACK (on_graense));
  self->gennemsnit = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->gennemsnit), GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("A mean has a meaning"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Off unless the instrument itself says so"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->gennemsnit));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->gennemsnit));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->gennemsnit), GTK_ACCESSIBLE_PROPERTY_LABEL, _("A mean has a meaning"),
                                  -1);
  g_signal_connect_object (self->gennemsnit, "notify::active", G_CALLBACK (on_gennemsnit), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->niveau_group, row);
}

static void
build_temaer (PejlRedskabEditor *self, AdwPreferencesPage *page)
{
  self->tema_group = add_group (page, _("Themes"), _("Names only. The items of a licensed instrument belong to its owner."));
  self->groups[2] = GTK_WIDGET (self->tema_group);
  self->new_tema = add_entry (self, self->tema_group, _("Add a theme"), G_CALLBACK (on_new_tema));
}

static void
pejl_redskab_editor_dispose (GObject *object)
{
  PejlRedskabEditor *self = PEJL_REDSKAB_EDITOR (object);

  /* Rows lose the focus once more while they go. */
  self->quiet = TRUE;
  g_clear_object (&self->store);
  g_clear_pointer (&self->redskab, pejl_redskab_unref);

  G_OBJECT_CLASS (pejl_redskab_editor_parent_class)->dispose (object);
}

static void
pejl_redskab_editor_finalize (GObject *object)
{
  g_ptr_array_unref (PEJL_REDSKAB_EDITOR (object)->niveau_rows);
  g_ptr_array_unref (PEJL_REDSKAB_EDITOR (object)->tema_rows);

  G_OBJECT_CLASS (pejl_redskab_editor_parent_class)->finalize (object);
}

static void
pejl_redskab_editor_class_init (PejlRedskabEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_redskab_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_redskab_editor_finalize;
  signals[SAID] = g_signal_new ("said", PEJL_TYPE_REDSKAB_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_STRING);
  signals[SUCCESSOR] = g_signal_new ("successor", PEJL_TYPE_REDSKAB_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                     1, G_TYPE_STRING);
}

static void
pejl_redskab_editor_init (PejlRedskabEditor *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group;

  self->niveau_rows = g_ptr_array_new ();
  self->tema_rows = g_ptr_array_new ();
  group = add_group (page, NULL, NULL);
  self->used_group = GTK_WIDGET (group);
  self->used_row = ADW_ACTION_ROW (add_action (self, group, "", _("They keep this version. What you want otherwise goes into a new one."),
                                               _("New version"), G_CALLBACK (on_successor)));
  build_what (self, page);
  build_niveauer (self, page);
  build_temaer (self, page);
  group = add_group (page, NULL, NULL);
  self->current_row = add_action (self, group, _("Use for new tilsyn"), NULL, _("Use"), G_CALLBACK (on_current));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (page));
}

GtkWidget *
pejl_redskab_editor_new (PejlStore *store)
{
  PejlRedskabEditor *self = g_object_new (PEJL_TYPE_REDSKAB_EDITOR, NULL);

  self->store = g_object_ref (store);
  return GTK_WIDGET (self);
}
