// SPDX-License-Identifier: GPL-3.0-or-later
// A row a figure: its latest years as columns, and under its name what stands beside it.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/hus/pejl-hus-rammer.h"

#include "app/dialogs/pejl-rammetal-dialog.h"
#include "app/widgets/pejl-dele.h"
#include "core/analysis/pejl-rammer.h"

#include <glib/gi18n-lib.h>

/* Values of a figure that are shown; all of them are in its dialog. */
#define MAX_TAL 3

struct _PejlHusRammer
{
  AdwBin parent_instance;

  /* children */
  GtkWidget *bring_in; /* where the page's header bar has no room for it */
  GtkListBox *list;
  GtkWidget *nothing;

  /* owned */
  PejlStore *store;
  GPtrArray *linjer; /* PejlRammeLinje*, by row */
  char *distrikt;    /* name; "" for none */

  /* state */
  PejlId dagtilbud;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (PejlHusRammer, pejl_hus_rammer, ADW_TYPE_BIN)

/* --- a row --- */

static const PejlRammetal *
last_of (const PejlRammeLinje *linje)
{
  return g_ptr_array_index (linje->tal, linje->tal->len - 1);
}

/* "Nord 3,2 · kommunen 3,3"; "" when neither has it. */
static char *
beside (PejlHusRammer *self, const PejlRammeLinje *linje)
{
  guint decimaler = linje->noegletal->decimaler;
  g_autofree char *distrikt = linje->distrikt != NULL ? pejl_rammetal_tekst (linje->distrikt->vaerdi, decimaler) : NULL;
  g_autofree char *kommune = linje->kommune != NULL ? pejl_rammetal_tekst (linje->kommune->vaerdi, decimaler) : NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  /* Translators: name of a distrikt, its value */
  first = distrikt != NULL ? g_strdup_printf (_("%s %s"), self->distrikt, distrikt) : NULL;
  /* Translators: value of the whole municipality */
  second = kommune != NULL ? g_strdup_printf (_("the municipality %s"), kommune) : NULL;
  if (first != NULL && second != NULL)
    return g_strdup_printf ("%s · %s", first, second);
  return g_strdup (first != NULL ? first : second != NULL ? second : "");
}

static char *
source_of (const PejlRammetal *tal)
{
  g_autofree char *tid = pejl_rammetal_tid_tekst (tal->dato, tal->tid);

  /* Translators: year or date, where the figure comes from */
  return g_strdup_printf (_("%s · source: %s"), tid, tal->kilde);
}

static char *
spoken_of (PejlHusRammer *self, const PejlRammeLinje *linje)
{
  g_autofree char *now = pejl_rammetal_med_enhed (last_of (linje)->vaerdi, linje->noegletal);
  g_autofree char *near = beside (self, linje);
  g_autofree char *source = source_of (last_of (linje));
  GString *text = g_string_new (NULL);

  /* A unit may end with a point of its own. */
  g_string_append_printf (text, "%s: %s%s ", linje->noegletal->navn, now, g_str_has_suffix (now, ".") ? "" : ".");
  if (*near != '\0')
    g_string_append_printf (text, "%s. ", near);
  for (guint i = 0; i + 1 < linje->tal->len; i++)
    {
      const PejlRammetal *tal = g_ptr_array_index (linje->tal, i);
      g_autofree char *tid = pejl_rammetal_tid_tekst (tal->dato, tal->tid);
      g_autofree char *value = pejl_rammetal_tekst (tal->vaerdi, linje->noegletal->decimaler);

      g_string_append_printf (text, "%s: %s. ", tid, value);
    }
  g_string_append (text, source);
  return g_string_free (text, FALSE);
}

static GtkWidget *
build_value (const PejlRammetal *tal, guint decimaler, gboolean latest)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *tid = pejl_rammetal_tid_tekst (tal->dato, tal->tid);
  g_autofree char *value = pejl_rammetal_tekst (tal->vaerdi, decimaler);
  GtkWidget *number = gtk_label_new (value);
  GtkWidget *when = gtk_label_new (tid);

  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, latest ? "title-3" : "dim-label");
  gtk_widget_add_css_class (when, "caption");
  gtk_widget_add_css_class (when, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_label_set_xalign (GTK_LABEL (when), 1);
  gtk_widget_set_valign (number, GTK_ALIGN_END);
  gtk_widget_set_vexpand (number, TRUE);
  gtk_box_append (GTK_BOX (column), number);
  gtk_box_append (GTK_BOX (column), when);
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (column, "ramme-tal");
  return column;
}

static GtkWidget *
build_values (PejlHusRammer *self, const PejlRammeLinje *linje)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  guint shown = self->narrow ? 1 : MIN (linje->tal->len, MAX_TAL);

  for (guint i = linje->tal->len - shown; i < linje->tal->len; i++)
    gtk_box_append (GTK_BOX (box), build_value (g_ptr_array_index (linje->tal, i), linje->noegletal->decimaler,
                                                i + 1 == linje->tal->len));
  return box;
}

static GtkWidget *
build_row (PejlHusRammer *self, const PejlRammeLinje *linje)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = pejl_noegletal_navn_med_enhed (linje->noegletal);
  g_autofree char *near = beside (self, linje);
  g_autofree char *source = source_of (last_of (linje));
  g_autofree char *subtitle = *near != '\0' ? g_strdup_printf ("%s\n%s", near, source) : g_strdup (source);
  g_autofree char *spoken = spoken_of (self, linje);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), build_values (self, linje));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _("All values, and changing them"));
  pejl_dele_set_spoken (row, spoken);
  return row;
}

static void
fill (PejlHusRammer *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; self->linjer != NULL && i < self->linjer->len; i++)
    gtk_list_box_append (self->list, build_row (self, g_ptr_array_index (self->linjer, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->linjer != NULL && self->linjer->len > 0);
  gtk_widget_set_visible (self->nothing, self->linjer == NULL || self->linjer->len == 0);
}

/* --- what a person does --- */

static void
on_row_activated (PejlHusRammer *self, GtkListBoxRow *row)
{
  const PejlRammeLinje *linje = g_ptr_array_index (self->linjer, (guint) gtk_list_box_row_get_index (row));

  pejl_rammetal_dialog_present (pejl_page_of (GTK_WIDGET (self)), &self->dagtilbud, linje->noegletal->key);
}

static void
on_write (PejlHusRammer *self)
{
  pejl_rammetal_dialog_present (pejl_page_of (GTK_WIDGET (self)), &self->dagtilbud, NULL);
}

/* --- the widget --- */

static void
pejl_hus_rammer_dispose (GObject *object)
{
  PejlHusRammer *self = PEJL_HUS_RAMMER (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->linjer, g_ptr_array_unref);
  g_clear_pointer (&self->distrikt, g_free);

  G_OBJECT_CLASS (pejl_hus_rammer_parent_class)->dispose (object);
}

static void
pejl_hus_rammer_class_init (PejlHusRammerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_hus_rammer_dispose;
}

static GtkWidget *
build_head (PejlHusRammer *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = pejl_dele_label (_("Context figures"), "heading", FALSE);
  GtkWidget *write = gtk_button_new_with_label (_("Write a figure"));

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (write, "flat");
  g_signal_connect_object (write, "clicked", G_CALLBACK (on_write), self, G_CONNECT_SWAPPED);
  self->bring_in = gtk_button_new_with_label (_("Bring in context figures"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->bring_in), "page.import-ramme");
  gtk_widget_add_css_class (self->bring_in, "flat");
  gtk_widget_set_visible (self->bring_in, FALSE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), self->bring_in);
  gtk_box_append (GTK_BOX (head), write);
  return head;
}

static void
pejl_hus_rammer_init (PejlHusRammer *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *note = pejl_dele_label (_("They tell of the conditions that the house works under. They are no part of any level, "
                                       "and they do not explain the quality."),
                                     "caption", TRUE);

  gtk_widget_add_css_class (note, "dim-label");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  pejl_dele_set_spoken (GTK_WIDGET (self->list), _("Context figures of this dagtilbud"));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  self->nothing = pejl_dele_label (_("None are written down yet. “Bring in context figures” takes many at once."), "dim-label", TRUE);
  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (box), note);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), self->nothing);
  adw_bin_set_child (ADW_BIN (self), box);
}

void
pejl_hus_rammer_show (PejlHusRammer *self, PejlStore *store, const PejlId *dagtilbud)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlDagtilbud) hus = pejl_query_dagtilbud_by_id (reader, dagtilbud);

  g_return_if_fail (PEJL_IS_HUS_RAMMER (self));

  g_set_object (&self->store, store);
  self->dagtilbud = *dagtilbud;
  g_free (self->distrikt);
  self->distrikt = g_strdup (hus != NULL ? hus->distrikt_navn : "");
  g_clear_pointer (&self->linjer, g_ptr_array_unref);
  self->linjer = pejl_rammer_hus (reader, dagtilbud);
  fill (self);
}

void
pejl_hus_rammer_set_narrow (PejlHusRammer *self, gboolean narrow)
{
  g_return_if_fail (PEJL_IS_HUS_RAMMER (self));

  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  gtk_widget_set_visible (self->bring_in, narrow);
  fill (self);
}
