// SPDX-License-Identifier: GPL-3.0-or-later
// What each column of the file is: a drop-down a column, with examples out of it.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-ramme-private.h"

#include "app/widgets/pejl-dele.h"
#include "core/store/query/pejl-query-rammetal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Cells that are shown of a column. */
#define EXAMPLES 3

struct _PejlRammeKolonner
{
  AdwBin parent_instance;

  /* children */
  GtkLabel *told;
  AdwPreferencesGroup *columns;
  GtkEditable *kilde;
  GtkEditable *tid;

  /* owned */
  PejlRammeValg *valg;
  GPtrArray *figurer; /* PejlNoegletal*, in the order of the choices */
  GPtrArray *raekker; /* AdwComboRow*, borrowed: one a column */

  /* borrowed */
  const PejlRammeFil *fil;

  /* state */
  gboolean loading;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlRammeKolonner, pejl_ramme_kolonner, ADW_TYPE_BIN)

/* The choices: first the roles, then the figures, last one of one's own. */

static GtkStringList *
choices_of (PejlRammeKolonner *self)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  for (guint rolle = 0; rolle < PEJL_RAMMEROLLE_TAL; rolle++)
    gtk_string_list_append (choices, pejl_ramme_rolle_navn ((PejlRammeRolle) rolle));
  for (guint i = 0; i < self->figurer->len; i++)
    {
      g_autofree char *name = pejl_noegletal_navn_med_enhed (g_ptr_array_index (self->figurer, i));

      gtk_string_list_append (choices, name);
    }
  gtk_string_list_append (choices, _("A figure of its own, called as the column"));
  return choices;
}

static guint
choice_of (PejlRammeKolonner *self, const PejlRammeKolonne *kolonne)
{
  if (kolonne->rolle != PEJL_RAMMEROLLE_TAL)
    return kolonne->rolle;
  for (guint i = 0; i < self->figurer->len; i++)
    if (strcmp (((PejlNoegletal *) g_ptr_array_index (self->figurer, i))->key, kolonne->noegletal->key) == 0)
      return PEJL_RAMMEROLLE_TAL + i;
  return PEJL_RAMMEROLLE_TAL + self->figurer->len;
}

/* A part that was taken from another column shows there too. */
static void
show_choices (PejlRammeKolonner *self)
{
  self->loading = TRUE;
  for (guint i = 0; i < self->raekker->len; i++)
    adw_combo_row_set_selected (g_ptr_array_index (self->raekker, i),
                                choice_of (self, &g_array_index (self->valg->kolonner, PejlRammeKolonne, i)));
  self->loading = FALSE;
  /* A time for the whole file is asked for only where no column says one. */
  gtk_widget_set_visible (GTK_WIDGET (self->tid), pejl_ramme_valg_kolonne (self->valg, PEJL_RAMMEROLLE_TID) < 0);
}

static void
choose (PejlRammeKolonner *self, guint column, guint choice)
{
  g_autoptr (PejlNoegletal) noegletal = NULL;

  if (choice < PEJL_RAMMEROLLE_TAL)
    pejl_ramme_valg_set (self->valg, column, (PejlRammeRolle) choice, NULL);
  else
    {
      guint i = choice - PEJL_RAMMEROLLE_TAL;

      noegletal = i < self->figurer->len ? pejl_noegletal_ref (g_ptr_array_index (self->figurer, i))
                                         : pejl_ramme_egen_af_kolonne (self->fil, column);
      /* A column without a name can be no figure of its own. */
      pejl_ramme_valg_set (self->valg, column, noegletal != NULL ? PEJL_RAMMEROLLE_TAL : PEJL_RAMMEROLLE_INGEN, noegletal);
    }
}

static void
on_chosen (PejlRammeKolonner *self, GParamSpec *pspec, AdwComboRow *row)
{
  guint column;

  if (self->loading || !g_ptr_array_find (self->raekker, row, &column))
    return;
  choose (self, column, adw_combo_row_get_selected (row));
  show_choices (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_typed (PejlRammeKolonner *self)
{
  if (self->loading)
    return;
  g_free (self->valg->kilde);
  self->valg->kilde = g_strdup (gtk_editable_get_text (self->kilde));
  if (!pejl_rammetal_laes_tid (gtk_editable_get_text (self->tid), self->valg->dato, &self->valg->tid))
    self->valg->dato[0] = '\0';
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- a file --- */

/* The first cells of a column that say anything, each once: "4,9 · 5,1 · 6,0". */
static char *
examples_of (const PejlCsvTabel *tabel, guint column)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *shown[EXAMPLES] = { NULL };
  guint n = 0;

  for (guint i = 0; i < tabel->raekker->len && n < EXAMPLES; i++)
    {
      const char *cell = pejl_csv_tabel_celle (tabel, i, column);
      gboolean known = *cell == '\0';

      for (guint s = 0; s < n && !known; s++)
        known = strcmp (shown[s], cell) == 0;
      if (known)
        continue;
      g_string_append_printf (text, "%s%.60s", n > 0 ? " · " : "", cell);
      shown[n++] = cell;
    }
  return g_utf8_make_valid (text->len > 0 ? text->str : _("empty"), -1);
}

static void
add_row (PejlRammeKolonner *self, guint column, GtkStringList *choices)
{
  GtkWidget *row = adw_combo_row_new ();
  const char *name = g_ptr_array_index (self->fil->tabel->hoved, column);
  g_autofree char *examples = examples_of (self->fil->tabel, column);
  g_autofree char *nameless = NULL;

  /* Translators: %u is the number of a column that has no name */
  nameless = g_strdup_printf (_("Column %u"), column + 1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *name != '\0' ? name : nameless);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), examples);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->columns, row);
  g_ptr_array_add (self->raekker, row);
}

void
pejl_ramme_kolonner_show (PejlRammeKolonner *self, PejlReader *reader, const PejlRammeFil *fil)
{
  g_autoptr (GtkStringList) choices = NULL;
  /* Translators: file name, number of rows */
  g_autofree char *description = g_strdup_printf (ngettext ("%s, %u row", "%s, %u rows", fil->tabel->raekker->len),
                                                  fil->tabel->navn, fil->tabel->raekker->len);

  g_return_if_fail (PEJL_IS_RAMME_KOLONNER (self) && self->fil == NULL);

  self->fil = fil;
  self->figurer = pejl_query_noegletal_mulige (reader);
  self->valg = pejl_ramme_valg_gaet (reader, fil);
  choices = choices_of (self);
  self->loading = TRUE;
  for (guint i = 0; i < fil->tabel->hoved->len; i++)
    add_row (self, i, choices);
  gtk_editable_set_text (self->kilde, self->valg->kilde);
  adw_preferences_group_set_description (self->columns, description);
  show_choices (self);
}

PejlRammeValg *
pejl_ramme_kolonner_get_valg (PejlRammeKolonner *self)
{
  g_return_val_if_fail (PEJL_IS_RAMME_KOLONNER (self), NULL);
  return self->valg;
}

void
pejl_ramme_kolonner_tell (PejlRammeKolonner *self, const char *sentence)
{
  g_return_if_fail (PEJL_IS_RAMME_KOLONNER (self));
  gtk_label_set_label (self->told, sentence);
}

/* --- the widget --- */

static void
pejl_ramme_kolonner_dispose (GObject *object)
{
  PejlRammeKolonner *self = PEJL_RAMME_KOLONNER (object);

  g_clear_pointer (&self->valg, pejl_ramme_valg_free);
  g_clear_pointer (&self->figurer, g_ptr_array_unref);
  g_clear_pointer (&self->raekker, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_ramme_kolonner_parent_class)->dispose (object);
}

static void
pejl_ramme_kolonner_class_init (PejlRammeKolonnerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_ramme_kolonner_dispose;
  signals[CHANGED]
    = g_signal_new ("changed", PEJL_TYPE_RAMME_KOLONNER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkEditable *
add_entry (PejlRammeKolonner *self, AdwPreferencesGroup *group, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (group, row);
  g_signal_connect_object (row, "changed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  return GTK_EDITABLE (row);
}

static void
pejl_ramme_kolonner_init (PejlRammeKolonner *self)
{
  AdwPreferencesGroup *whole = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->raekker = g_ptr_array_new ();
  self->told = GTK_LABEL (pejl_dele_label ("", "title-3", TRUE));
  self->columns = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->columns, _("What are the columns?"));
  adw_preferences_group_set_title (whole, _("For the whole file"));
  self->tid = add_entry (self, whole, _("Year or date"));
  self->kilde = add_entry (self, whole, _("Source: where the figures come from"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->told));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->columns));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (whole));
  gtk_widget_add_css_class (box, "page-margin");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 640);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_bin_set_child (ADW_BIN (self), scroller);
}
