// SPDX-License-Identifier: GPL-3.0-or-later
// A form for one value, and under it what is there already; a row of that goes into the form.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-rammetal-dialog.h"

#include "app/dialogs/pejl-noegletal-dialog.h"
#include "app/widgets/pejl-dele.h"
#include "core/actions/pejl-rammetal-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/register/pejl-ramme-valg.h"
#include "core/store/query/pejl-query-rammetal.h"
#include "core/store/query/pejl-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PEJL_TYPE_RAMMETAL_DIALOG (pejl_rammetal_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlRammetalDialog, pejl_rammetal_dialog, PEJL, RAMMETAL_DIALOG, AdwWindow)

/* Rows of the drop-down that says what the value is of. */
typedef enum
{
  HUS,
  KOMMUNE,
  DISTRIKT, /* last, as not every house is in one */
} Sted;

struct _PejlRammetalDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkWidget *save;
  AdwComboRow *figur;
  GtkWidget *rename;
  AdwComboRow *sted;
  GtkEditable *navn;
  GtkEditable *enhed;
  GtkEditable *tid;
  GtkEditable *tal;
  GtkEditable *kilde;
  GtkLabel *failure;
  AdwPreferencesGroup *before;

  /* owned */
  PejlPage *page;
  PejlStore *store;
  PejlDagtilbud *hus;
  GPtrArray *figurer;   /* PejlNoegletal*, by row of the drop-down; the row after them is a new one */
  GPtrArray *raekker;   /* GtkWidget*, borrowed: rows of before */
  GPtrArray *tidligere; /* PejlRammetal*, by row of before */

  /* state */
  PejlId edited;        /* nil: a new value */
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (PejlRammetalDialog, pejl_rammetal_dialog, ADW_TYPE_WINDOW)

/* --- what is chosen --- */

/* NULL: a new one. */
static PejlNoegletal *
chosen_figure (PejlRammetalDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->figur);

  return chosen < self->figurer->len ? g_ptr_array_index (self->figurer, chosen) : NULL;
}

/* Not only proposed. */
static gboolean
figure_is_in_use (PejlRammetalDialog *self)
{
  const PejlNoegletal *figure = chosen_figure (self);
  g_autoptr (PejlNoegletal) there = NULL;

  if (figure != NULL)
    there = pejl_query_noegletal_by_key (pejl_store_get_reader (self->store), figure->key);
  return there != NULL;
}

static void
chosen_place (PejlRammetalDialog *self, PejlId *dagtilbud, PejlId *distrikt)
{
  guint sted = adw_combo_row_get_selected (self->sted);

  *dagtilbud = *distrikt = (PejlId){ { 0 } };
  if (sted == HUS)
    *dagtilbud = self->hus->id;
  else if (sted == DISTRIKT)
    *distrikt = self->hus->distrikt;
}

static void
tell (PejlRammetalDialog *self, const char *sentence)
{
  gtk_label_set_label (self->failure, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->failure), sentence != NULL);
}

static void
set_title (PejlRammetalDialog *self)
{
  const PejlNoegletal *figure = chosen_figure (self);
  g_autofree char *title = figure != NULL && *figure->enhed != '\0'
                             /* Translators: %s is a unit: "pct." */
                             ? g_strdup_printf (_("Figure (%s)"), figure->enhed)
                             : g_strdup (_("Figure"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->tal), title);
}

/* --- what is there already --- */

static void
load_value (PejlRammetalDialog *self, const PejlRammetal *tal)
{
  const PejlNoegletal *figure = chosen_figure (self);
  g_autofree char *tid = pejl_rammetal_tid_tekst (tal->dato, tal->tid);
  g_autofree char *value = pejl_rammetal_tekst (tal->vaerdi, figure != NULL ? figure->decimaler : 1);

  self->edited = tal->id;
  gtk_editable_set_text (self->tid, tid);
  gtk_editable_set_text (self->tal, value);
  gtk_editable_set_text (self->kilde, tal->kilde);
  tell (self, NULL);
  gtk_button_set_label (GTK_BUTTON (self->save), _("Save the change"));
  gtk_widget_grab_focus (GTK_WIDGET (self->tal));
}

static PejlRammetal *
value_of (PejlRammetalDialog *self, gpointer row)
{
  for (guint i = 0; i < self->raekker->len; i++)
    if (g_ptr_array_index (self->raekker, i) == row)
      return g_ptr_array_index (self->tidligere, i);
  return NULL;
}

static void
on_edit (PejlRammetalDialog *self, GtkWidget *row)
{
  PejlRammetal *tal = value_of (self, row);

  if (tal != NULL)
    load_value (self, tal);
}

static void fill_before (PejlRammetalDialog *self);

static void
on_delete (PejlRammetalDialog *self, GtkWidget *button)
{
  PejlRammetal *tal = value_of (self, gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW));
  g_autoptr (GError) error = NULL;

  if (tal == NULL)
    return;
  if (!pejl_rammetal_delete (self->store, &tal->id, &error))
    {
      tell (self, error->message);
      return;
    }
  if (pejl_id_equal (&tal->id, &self->edited))
    self->edited = (PejlId){ { 0 } };
  pejl_page_toast (self->page, _("The figure is deleted"), TRUE);
  fill_before (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->tid));
}

static void
add_before (PejlRammetalDialog *self, const PejlRammetal *tal, guint decimaler)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = NULL;
  g_autofree char *tid = pejl_rammetal_tid_tekst (tal->dato, tal->tid);
  g_autofree char *value = pejl_rammetal_tekst (tal->vaerdi, decimaler);
  g_autofree char *title = g_strdup_printf ("%s: %s", tid, value);
  /* Translators: %s is "2024: 4,9" */
  g_autofree char *delete = g_strdup_printf (_("Delete %s"), title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), tal->kilde);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _("Correct it"));
  g_signal_connect_object (row, "activated", G_CALLBACK (on_edit), self, G_CONNECT_SWAPPED);
  button = pejl_dele_icon_button ("user-trash-symbolic", delete);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_delete), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->before, row);
  g_ptr_array_add (self->raekker, row);
}

/* Newest first. */
static void
fill_before (PejlRammetalDialog *self)
{
  const PejlNoegletal *figure = chosen_figure (self);
  PejlId dagtilbud, distrikt;
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < self->raekker->len; i++)
    adw_preferences_group_remove (self->before, g_ptr_array_index (self->raekker, i));
  g_ptr_array_set_size (self->raekker, 0);
  g_ptr_array_set_size (self->tidligere, 0);
  chosen_place (self, &dagtilbud, &distrikt);
  if (figure != NULL)
    found = pejl_query_rammetal (pejl_store_get_reader (self->store), &dagtilbud, &distrikt, figure->key, "");
  for (guint i = found != NULL ? found->len : 0; i > 0; i--)
    {
      PejlRammetal *tal = g_ptr_array_index (found, i - 1);

      g_ptr_array_add (self->tidligere, pejl_rammetal_ref (tal));
      add_before (self, tal, figure->decimaler);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->before), self->raekker->len > 0);
}

static void
on_chosen (PejlRammetalDialog *self)
{
  gboolean ny;

  if (self->loading)
    return;
  ny = chosen_figure (self) == NULL;
  self->edited = (PejlId){ { 0 } };
  gtk_button_set_label (GTK_BUTTON (self->save), _("Save"));
  gtk_widget_set_visible (GTK_WIDGET (self->navn), ny);
  gtk_widget_set_visible (GTK_WIDGET (self->enhed), ny);
  gtk_widget_set_visible (self->rename, figure_is_in_use (self));
  set_title (self);
  fill_before (self);
}

/* --- writing --- */

static PejlTalform
form_of (const char *text)
{
  return pejl_rammetal_talform (&text, 1);
}

/* What the form says; NULL when it says it in a way that cannot be read, and that is told. */
static PejlRammetal *
read_form (PejlRammetalDialog *self, const char *key)
{
  g_autoptr (PejlRammetal) tal = pejl_rammetal_new ();
  const char *number = gtk_editable_get_text (self->tal);
  char dato[PEJL_DATO_LEN];

  if (!pejl_rammetal_laes_tid (gtk_editable_get_text (self->tid), dato, &tal->tid))
    {
      tell (self, _("Write the year or date as 2025, 2. kvartal 2025 or 31.12.2025."));
      gtk_widget_grab_focus (GTK_WIDGET (self->tid));
      return NULL;
    }
  if (!pejl_rammetal_laes_tal (number, form_of (number), &tal->vaerdi))
    {
      tell (self, _("Write the figure as 3,1."));
      gtk_widget_grab_focus (GTK_WIDGET (self->tal));
      return NULL;
    }
  g_free (tal->noegletal);
  g_free (tal->dato);
  g_free (tal->kilde);
  tal->noegletal = g_strdup (key);
  tal->dato = g_strdup (dato);
  tal->kilde = pejl_dansk_normalize (gtk_editable_get_text (self->kilde));
  chosen_place (self, &tal->dagtilbud, &tal->distrikt);
  return g_steal_pointer (&tal);
}

/* A figure of one's own, with as many decimals as its first value; NULL when it has no name, and that is told. */
static PejlNoegletal *
read_own (PejlRammetalDialog *self)
{
  const char *number = gtk_editable_get_text (self->tal);
  const char *comma = strchr (number, ',');
  PejlNoegletal *egen = pejl_ramme_egen (gtk_editable_get_text (self->navn), gtk_editable_get_text (self->enhed),
                                         comma != NULL ? (guint) strspn (comma + 1, "0123456789") : 0);

  if (egen == NULL)
    {
      tell (self, _("Write what the figure is called first."));
      gtk_widget_grab_focus (GTK_WIDGET (self->navn));
    }
  return egen;
}

static void
on_save (PejlRammetalDialog *self)
{
  const PejlNoegletal *figure = chosen_figure (self);
  g_autoptr (PejlNoegletal) egen = figure == NULL ? read_own (self) : NULL;
  g_autoptr (PejlRammetal) tal = NULL;
  g_autoptr (GError) error = NULL;

  if (figure == NULL && egen == NULL)
    return;
  tal = read_form (self, figure != NULL ? figure->key : egen->key);
  if (tal == NULL)
    return;
  if (!pejl_rammetal_set (self->store, tal, egen, pejl_id_is_nil (&self->edited) ? NULL : &self->edited, &error))
    {
      tell (self, error->message);
      return;
    }
  pejl_page_toast (self->page, _("The figure is saved"), TRUE);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* --- the figure itself --- */

static void fill_figures (PejlRammetalDialog *self, const char *key);

/* Its name may be another, or it is gone. What is typed here stays. */
static gboolean
on_figure_left (PejlRammetalDialog *self)
{
  const PejlNoegletal *figure = chosen_figure (self);
  g_autofree char *key = figure != NULL ? g_strdup (figure->key) : NULL;

  fill_figures (self, key);
  gtk_widget_grab_focus (GTK_WIDGET (self->tid));
  return GDK_EVENT_PROPAGATE;
}

static void
on_rename (PejlRammetalDialog *self)
{
  GtkWindow *dialog = pejl_noegletal_dialog_present (self->page, GTK_WINDOW (self), chosen_figure (self)->key);

  g_signal_connect_object (dialog, "close-request", G_CALLBACK (on_figure_left), self, G_CONNECT_SWAPPED);
}

/* --- building --- */

static void
pejl_rammetal_dialog_dispose (GObject *object)
{
  PejlRammetalDialog *self = PEJL_RAMMETAL_DIALOG (object);

  g_clear_object (&self->page);
  g_clear_object (&self->store);
  g_clear_pointer (&self->hus, pejl_dagtilbud_unref);
  g_clear_pointer (&self->figurer, g_ptr_array_unref);
  g_clear_pointer (&self->raekker, g_ptr_array_unref);
  g_clear_pointer (&self->tidligere, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_rammetal_dialog_parent_class)->dispose (object);
}

static void
pejl_rammetal_dialog_class_init (PejlRammetalDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_rammetal_dialog_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
build_header (PejlRammetalDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->save = gtk_button_new_with_label (_("Save"));
  gtk_widget_add_css_class (self->save, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (on_save), self, G_CONNECT_SWAPPED);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->save);
  return header;
}

static AdwComboRow *
add_combo (PejlRammetalDialog *self, AdwPreferencesGroup *group, const char *title)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (group, row);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  return ADW_COMBO_ROW (row);
}

static GtkEditable *
add_entry (PejlRammetalDialog *self, AdwPreferencesGroup *group, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (group, row);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (on_save), self, G_CONNECT_SWAPPED);
  return GTK_EDITABLE (row);
}

static GtkWidget *
build_form (PejlRammetalDialog *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_description (group, _("A figure tells of the conditions; it is no part of any level."));
  self->figur = add_combo (self, group, _("What is counted"));
  self->rename = pejl_dele_icon_button ("document-edit-symbolic", _("Name, unit and decimals of the figure …"));
  gtk_widget_add_css_class (self->rename, "flat");
  gtk_widget_set_valign (self->rename, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->rename, "clicked", G_CALLBACK (on_rename), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->figur), self->rename);
  self->navn = add_entry (self, group, _("Name of the new figure"));
  self->enhed = add_entry (self, group, _("Unit: pct., hours …"));
  self->sted = add_combo (self, group, _("Of"));
  self->tid = add_entry (self, group, _("Year or date"));
  self->tal = add_entry (self, group, _("Figure"));
  self->kilde = add_entry (self, group, _("Source: where the figure comes from"));
  return GTK_WIDGET (group);
}

static void
pejl_rammetal_dialog_init (PejlRammetalDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->raekker = g_ptr_array_new ();
  self->tidligere = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_rammetal_unref);
  self->failure = GTK_LABEL (pejl_dele_label ("", "error", TRUE));
  self->before = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->before, _("Earlier values"));
  gtk_box_append (GTK_BOX (box), build_header (self));
  gtk_box_append (GTK_BOX (content), build_form (self));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->failure));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->before));
  gtk_widget_add_css_class (content, "page-margin");
  tell (self, NULL);
  adw_clamp_set_child (ADW_CLAMP (clamp), content);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _("Context figure"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 520, 640);
  gtk_widget_set_size_request (GTK_WIDGET (self), 360, -1);
}

/* key: the one that is chosen; the first where it is none of them. */
static void
fill_figures (PejlRammetalDialog *self, const char *key)
{
  g_autoptr (GtkStringList) figures = gtk_string_list_new (NULL);
  guint chosen = 0;

  g_clear_pointer (&self->figurer, g_ptr_array_unref);
  self->figurer = pejl_query_noegletal_mulige (pejl_store_get_reader (self->store));
  for (guint i = 0; i < self->figurer->len; i++)
    {
      const PejlNoegletal *figure = g_ptr_array_index (self->figurer, i);
      g_autofree char *name = pejl_noegletal_navn_med_enhed (figure);

      gtk_string_list_append (figures, name);
      if (key != NULL && strcmp (figure->key, key) == 0)
        chosen = i;
    }
  gtk_string_list_append (figures, _("A figure of your own"));
  self->loading = TRUE;
  adw_combo_row_set_model (self->figur, G_LIST_MODEL (figures));
  adw_combo_row_set_selected (self->figur, chosen);
  self->loading = FALSE;
  on_chosen (self);
}

static void
fill_places (PejlRammetalDialog *self)
{
  g_autoptr (GtkStringList) places = gtk_string_list_new (NULL);

  gtk_string_list_append (places, self->hus->navn);
  gtk_string_list_append (places, _("The whole municipality"));
  if (!pejl_id_is_nil (&self->hus->distrikt))
    {
      /* Translators: %s is a distrikt's name */
      g_autofree char *distrikt = g_strdup_printf (_("Distrikt %s"), self->hus->distrikt_navn);

      gtk_string_list_append (places, distrikt);
    }
  self->loading = TRUE;
  adw_combo_row_set_model (self->sted, G_LIST_MODEL (places));
  adw_combo_row_set_selected (self->sted, HUS);
  self->loading = FALSE;
}

void
pejl_rammetal_dialog_present (PejlPage *page, const PejlId *dagtilbud, const char *key)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  PejlReader *reader = pejl_page_get_reader (page);
  g_autoptr (PejlDagtilbud) hus = pejl_query_dagtilbud_by_id (reader, dagtilbud);
  g_autofree char *kilde = NULL;
  PejlRammetalDialog *self;

  g_return_if_fail (PEJL_IS_PAGE (page));

  if (hus == NULL)
    return;
  self = g_object_new (PEJL_TYPE_RAMMETAL_DIALOG, "transient-for", root, NULL);
  self->page = g_object_ref (page);
  self->store = g_object_ref (pejl_page_get_store (page));
  self->hus = g_steal_pointer (&hus);
  fill_places (self);
  fill_figures (self, key);
  kilde = pejl_query_rammetal_sidste_kilde (reader);
  gtk_editable_set_text (self->kilde, kilde);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->tid));
}
