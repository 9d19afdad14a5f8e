// SPDX-License-Identifier: GPL-3.0-or-later
// A level and a theme as rows of a list.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-redskab-rows.h"

#include "app/widgets/pejl-dele.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

struct _PejlNiveauRow
{
  AdwExpanderRow parent_instance;

  /* children */
  GtkEditable *navn;
  GtkEditable *kort;
  GtkEditable *fra;
  GtkEditable *til;

  /* owned: what the store says */
  char *saved_navn;
  char *saved_kort;
  char *saved_fra;
  char *saved_til;
};

struct _PejlTemaRow
{
  AdwEntryRow parent_instance;

  /* owned */
  char *saved;
};

enum
{
  RENAMED,
  BAAND,
  FLYT,
  TEMA_RENAMED,
  TEMA_FLYT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlNiveauRow, pejl_niveau_row, ADW_TYPE_EXPANDER_ROW)
G_DEFINE_FINAL_TYPE (PejlTemaRow, pejl_tema_row, ADW_TYPE_ENTRY_ROW)

void
pejl_redskab_rows_on_left (GtkWidget *row, GCallback left, gpointer self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", left, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, focus);
  g_signal_connect_object (row, "entry-activated", left, self, G_CONNECT_SWAPPED);
}

/* What is being typed stays; the rest follows the store. */
static void
show_text (GtkEditable *entry, char **saved, const char *text)
{
  gboolean untouched = strcmp (gtk_editable_get_text (entry), *saved) == 0;

  if (strcmp (*saved, text) == 0 && untouched)
    return;
  g_free (*saved);
  *saved = g_strdup (text);
  if (untouched || gtk_widget_get_focus_child (GTK_WIDGET (entry)) == NULL)
    gtk_editable_set_text (entry, text);
}

static gboolean
is_changed (GtkEditable *entry, const char *saved)
{
  return strcmp (gtk_editable_get_text (entry), saved) != 0;
}

/* --- a level --- */

static void
on_names_left (PejlNiveauRow *self)
{
  if (is_changed (self->navn, self->saved_navn) || is_changed (self->kort, self->saved_kort))
    g_signal_emit (self, signals[RENAMED], 0);
}

static void
on_baand_left (PejlNiveauRow *self)
{
  if (is_changed (self->fra, self->saved_fra) || is_changed (self->til, self->saved_til))
    g_signal_emit (self, signals[BAAND], 0);
}

static void
on_up (GtkWidget *self)
{
  g_signal_emit (self, signals[PEJL_IS_TEMA_ROW (self) ? TEMA_FLYT : FLYT], 0, PEJL_REDSKAB_OP);
}

static void
on_down (GtkWidget *self)
{
  g_signal_emit (self, signals[PEJL_IS_TEMA_ROW (self) ? TEMA_FLYT : FLYT], 0, PEJL_REDSKAB_NED);
}

static void
on_remove (GtkWidget *self)
{
  g_signal_emit (self, signals[PEJL_IS_TEMA_ROW (self) ? TEMA_FLYT : FLYT], 0, PEJL_REDSKAB_FJERN);
}

static GtkWidget *
flyt_button (GtkWidget *self, const char *icon, const char *label, GCallback callback)
{
  GtkWidget *button = pejl_dele_icon_button (icon, label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
flyt_buttons (GtkWidget *self, const char *what, guint nr)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  /* Translators: %s is "level" or "theme", %u its number */
  g_autofree char *up = g_strdup_printf (_("Move %s %u up"), what, nr);
  g_autofree char *down = g_strdup_printf (_("Move %s %u down"), what, nr);
  g_autofree char *remove = g_strdup_printf (_("Remove %s %u"), what, nr);

  gtk_box_append (GTK_BOX (box), flyt_button (self, "go-up-symbolic", up, G_CALLBACK (on_up)));
  gtk_box_append (GTK_BOX (box), flyt_button (self, "go-down-symbolic", down, G_CALLBACK (on_down)));
  gtk_box_append (GTK_BOX (box), flyt_button (self, "user-trash-symbolic", remove, G_CALLBACK (on_remove)));
  return box;
}

static GtkEditable *
add_entry (PejlNiveauRow *self, const char *title, GCallback left)
{
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), entry);
  pejl_redskab_rows_on_left (entry, left, self);
  return GTK_EDITABLE (entry);
}

static void
pejl_niveau_row_finalize (GObject *object)
{
  PejlNiveauRow *self = PEJL_NIVEAU_ROW (object);

  g_free (self->saved_navn);
  g_free (self->saved_kort);
  g_free (self->saved_fra);
  g_free (self->saved_til);

  G_OBJECT_CLASS (pejl_niveau_row_parent_class)->finalize (object);
}

static void
pejl_niveau_row_class_init (PejlNiveauRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_niveau_row_finalize;
  signals[RENAMED] = g_signal_new ("renamed", PEJL_TYPE_NIVEAU_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[BAAND] = g_signal_new ("baand", PEJL_TYPE_NIVEAU_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FLYT] = g_signal_new ("flyt", PEJL_TYPE_NIVEAU_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
pejl_niveau_row_init (PejlNiveauRow *self)
{
  self->saved_navn = g_strdup ("");
  self->saved_kort = g_strdup ("");
  self->saved_fra = g_strdup ("");
  self->saved_til = g_strdup ("");
}

GtkWidget *
pejl_niveau_row_new (guint nr)
{
  PejlNiveauRow *self = g_object_new (PEJL_TYPE_NIVEAU_ROW, NULL);
  GtkWidget *place;

  self->navn = add_entry (self, _("Name"), G_CALLBACK (on_names_left));
  self->kort = add_entry (self, _("Short name, for narrow places"), G_CALLBACK (on_names_left));
  self->fra = add_entry (self, _("Points from (may be left out)"), G_CALLBACK (on_baand_left));
  self->til = add_entry (self, _("Points to"), G_CALLBACK (on_baand_left));
  place = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (place), _("Its place among the levels"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (place), flyt_buttons (GTK_WIDGET (self), _("level"), nr));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), place);
  return GTK_WIDGET (self);
}

/* "2,5" */
static char *
point_text (double point)
{
  char *text = g_strdup_printf ("%g", point);

  return g_strdelimit (text, ".", ',');
}

void
pejl_niveau_row_show (PejlNiveauRow *self, const PejlNiveau *niveau)
{
  g_autofree char *title = g_strdup_printf ("%u  %s", niveau->nr, niveau->navn);
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  g_autofree char *fra = niveau->baand ? point_text (niveau->fra) : g_strdup ("");
  g_autofree char *til = niveau->baand ? point_text (niveau->til) : g_strdup ("");
  /* Translators: the points that give a level, lowest and highest */
  g_autofree char *baand = niveau->baand ? g_strdup_printf (_("%s to %s points"), fra, til) : g_strdup ("");

  g_return_if_fail (PEJL_IS_NIVEAU_ROW (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), escaped);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), baand);
  show_text (self->navn, &self->saved_navn, niveau->navn);
  show_text (self->kort, &self->saved_kort, strcmp (niveau->kort, niveau->navn) != 0 ? niveau->kort : "");
  show_text (self->fra, &self->saved_fra, fra);
  show_text (self->til, &self->saved_til, til);
}

const char *
pejl_niveau_row_get_navn (PejlNiveauRow *self)
{
  g_return_val_if_fail (PEJL_IS_NIVEAU_ROW (self), NULL);
  return gtk_editable_get_text (self->navn);
}

const char *
pejl_niveau_row_get_kort (PejlNiveauRow *self)
{
  g_return_val_if_fail (PEJL_IS_NIVEAU_ROW (self), NULL);
  return gtk_editable_get_text (self->kort);
}

static double
parse (GtkEditable *entry)
{
  g_autofree char *plain = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  char *end;
  double point;

  g_strdelimit (plain, ",", '.');
  point = g_ascii_strtod (plain, &end);
  return *plain != '\0' && *end == '\0' ? point : NAN;
}

gboolean
pejl_niveau_row_get_baand (PejlNiveauRow *self, double *fra, double *til)
{
  g_return_val_if_fail (PEJL_IS_NIVEAU_ROW (self), FALSE);

  *fra = parse (self->fra);
  *til = parse (self->til);
  return *gtk_editable_get_text (self->fra) != '\0' || *gtk_editable_get_text (self->til) != '\0';
}

void
pejl_niveau_row_finish (PejlNiveauRow *self)
{
  g_return_if_fail (PEJL_IS_NIVEAU_ROW (self));
  on_names_left (self);
  on_baand_left (self);
}

/* --- a theme --- */

static void
on_tema_left (PejlTemaRow *self)
{
  if (is_changed (GTK_EDITABLE (self), self->saved))
    g_signal_emit (self, signals[TEMA_RENAMED], 0);
}

static void
pejl_tema_row_finalize (GObject *object)
{
  g_free (PEJL_TEMA_ROW (object)->saved);

  G_OBJECT_CLASS (pejl_tema_row_parent_class)->finalize (object);
}

static void
pejl_tema_row_class_init (PejlTemaRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_tema_row_finalize;
  signals[TEMA_RENAMED] = g_signal_new ("renamed", PEJL_TYPE_TEMA_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TEMA_FLYT] = g_signal_new ("flyt", PEJL_TYPE_TEMA_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                     G_TYPE_INT);
}

static void
pejl_tema_row_init (PejlTemaRow *self)
{
  self->saved = g_strdup ("");
}

GtkWidget *
pejl_tema_row_new (guint nr)
{
  PejlTemaRow *self = g_object_new (PEJL_TYPE_TEMA_ROW, NULL);
  g_autofree char *title = g_strdup_printf (_("Theme %u"), nr);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), flyt_buttons (GTK_WIDGET (self), _("theme"), nr));
  pejl_redskab_rows_on_left (GTK_WIDGET (self), G_CALLBACK (on_tema_left), self);
  return GTK_WIDGET (self);
}

void
pejl_tema_row_show (PejlTemaRow *self, const PejlTema *tema)
{
  g_return_if_fail (PEJL_IS_TEMA_ROW (self));
  show_text (GTK_EDITABLE (self), &self->saved, tema->navn);
}

void
pejl_tema_row_finish (PejlTemaRow *self)
{
  g_return_if_fail (PEJL_IS_TEMA_ROW (self));
  on_tema_left (self);
}
