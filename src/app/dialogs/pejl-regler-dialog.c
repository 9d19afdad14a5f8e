// SPDX-License-Identifier: GPL-3.0-or-later
// A list of rules, and one of them in an editor with a try on the past below it.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-regler-dialog.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/sag/pejl-proeve-view.h"
#include "app/widgets/sag/pejl-regel-felter.h"
#include "core/actions/pejl-regel-actions.h"
#include "core/rules/pejl-regler.h"
#include "core/store/query/pejl-query-regel.h"
#include "core/strategi/pejl-praksis-xml.h"

#include <glib/gi18n-lib.h>

#define PEJL_TYPE_REGLER_DIALOG (pejl_regler_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlReglerDialog, pejl_regler_dialog, PEJL, REGLER_DIALOG, AdwWindow)

/* px */
#define WIDTH 640
#define HEIGHT 720

struct _PejlReglerDialog
{
  AdwWindow parent_instance;

  /* children */
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkWidget *back;
  GtkWidget *save;
  GtkWidget *delete;
  GtkListBox *list;
  GtkWidget *presets;
  PejlRegelFelter *felter;
  GtkLabel *problem;
  PejlProeveView *proeve;

  /* owned */
  PejlStore *store;
  GtkWindow *main;
  GPtrArray *regler;     /* PejlRegel*, by row */
  GPtrArray *praksisser; /* PejlPraksis* that come with the program */

  /* state */
  gulong changed;
  PejlId edited;         /* nil: a new one */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (PejlReglerDialog, pejl_regler_dialog, ADW_TYPE_WINDOW)

static void
say (PejlReglerDialog *self, const char *text, gboolean with_undo)
{
  AdwToast *toast = adw_toast_new (text);

  if (with_undo)
    {
      adw_toast_set_button_label (toast, _("Undo"));
      adw_toast_set_action_name (toast, "regler.undo");
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
say_failure (PejlReglerDialog *self, const GError *error)
{
  say (self, error->message, FALSE);
}

static void
action_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlReglerDialog *self = PEJL_REGLER_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (!pejl_store_undo (self->store, &error) && error != NULL)
    say_failure (self, error);
}

/* --- editor --- */

static gboolean
is_editing (PejlReglerDialog *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "edit") == 0;
}

static void
update_editor (PejlReglerDialog *self)
{
  const char *problem = pejl_regel_felter_get_problem (self->felter);

  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_widget_set_sensitive (self->save, problem == NULL);
}

static void
show_side (PejlReglerDialog *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->back, is_editing (self));
  gtk_widget_set_visible (self->save, is_editing (self));
}

static void
edit (PejlReglerDialog *self, const PejlRegel *regel)
{
  self->edited = regel->id;
  pejl_regel_felter_show (self->felter, regel);
  pejl_proeve_view_forget (self->proeve);
  update_editor (self);
  gtk_widget_set_visible (self->delete, !pejl_id_is_nil (&regel->id));
  show_side (self, "edit");
  gtk_widget_child_focus (GTK_WIDGET (self->felter), GTK_DIR_TAB_FORWARD);
}

static void
on_fields_changed (PejlReglerDialog *self)
{
  pejl_proeve_view_forget (self->proeve);
  update_editor (self);
}

static PejlRegel *
on_rule_wanted (PejlReglerDialog *self)
{
  return pejl_regel_felter_get_problem (self->felter) == NULL ? pejl_regel_felter_get (self->felter) : NULL;
}

static void
on_save (PejlReglerDialog *self)
{
  g_autoptr (PejlRegel) regel = pejl_regel_felter_get (self->felter);
  g_autoptr (GError) error = NULL;

  if (!pejl_regel_save (self->store, regel, NULL, &error))
    {
      say_failure (self, error);
      return;
    }
  show_side (self, "list");
  say (self, regel->aktiv ? _("The rule is saved and proposes from now on") : _("The rule is saved. It rests until you turn it on"),
       TRUE);
}

static void
on_delete (PejlReglerDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (!pejl_regel_delete (self->store, &self->edited, &error))
    say_failure (self, error);
  else
    say (self, _("Rule deleted"), TRUE);
  show_side (self, "list");
}

static void
on_opened (PejlReglerDialog *self, const PejlId *tilsyn)
{
  char hex[PEJL_ID_STRLEN];

  gtk_widget_activate_action (GTK_WIDGET (self->main), "win.open-tilsyn", "s", pejl_id_to_buf (tilsyn, hex));
  /* What opened this one, the preferences, would still lie over the tilsyn. */
  if (gtk_window_get_transient_for (GTK_WINDOW (self)) != self->main)
    gtk_window_close (gtk_window_get_transient_for (GTK_WINDOW (self)));
  gtk_window_close (GTK_WINDOW (self));
}

static void
action_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlReglerDialog *self = PEJL_REGLER_DIALOG (widget);

  if (is_editing (self))
    show_side (self, "list");
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* --- list --- */

static void
on_switched (PejlReglerDialog *self, GParamSpec *pspec, GtkSwitch *toggle)
{
  const PejlId *id = g_object_get_data (G_OBJECT (toggle), "regel");
  g_autoptr (GError) error = NULL;

  if (!self->filling && !pejl_regel_set_aktiv (self->store, id, gtk_switch_get_active (toggle), &error))
    say_failure (self, error);
}

static GtkWidget *
build_row (PejlReglerDialog *self, const PejlRegel *regel)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();
  g_autofree char *text = pejl_regel_beskriv (regel);
  g_autofree char *subtitle = *regel->kilde != '\0' ? g_strdup_printf ("%s\n%s", text, regel->kilde) : g_strdup (text);
  /* Translators: %s is the name of a rule */
  g_autofree char *spoken = g_strdup_printf (_("%s is active"), regel->navn);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), regel->navn);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_switch_set_active (GTK_SWITCH (toggle), regel->aktiv);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  pejl_dele_set_spoken (toggle, spoken);
  g_object_set_data_full (G_OBJECT (toggle), "regel", pejl_id_copy (&regel->id), g_free);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (on_switched), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), pejl_dele_icon ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "switch", toggle);
  pejl_dele_set_spoken (row, regel->navn);
  return row;
}

static void
fill_list (PejlReglerDialog *self)
{
  GtkListBoxRow *row;

  g_clear_pointer (&self->regler, g_ptr_array_unref);
  self->regler = pejl_query_regler (pejl_store_get_reader (self->store));
  self->filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->regler->len; i++)
    gtk_list_box_append (self->list, build_row (self, g_ptr_array_index (self->regler, i)));
  self->filling = FALSE;
}

static gboolean
reads_alike (const PejlRegel *one, const PejlRegel *other)
{
  g_autofree char *first = pejl_regel_beskriv (one);
  g_autofree char *second = pejl_regel_beskriv (other);

  return pejl_id_equal (&one->id, &other->id) && g_str_equal (one->navn, other->navn) && g_str_equal (first, second)
         && g_str_equal (one->kilde, other->kilde);
}

/* A switch that is turned is not made anew under the hand that turns it. */
static void
update_list (PejlReglerDialog *self)
{
  g_autoptr (GPtrArray) now = pejl_query_regler (pejl_store_get_reader (self->store));
  gboolean same = now->len == self->regler->len;

  for (guint i = 0; same && i < now->len; i++)
    same = reads_alike (g_ptr_array_index (now, i), g_ptr_array_index (self->regler, i));
  if (!same)
    {
      fill_list (self);
      return;
    }
  g_ptr_array_unref (self->regler);
  self->regler = g_steal_pointer (&now);
  self->filling = TRUE;
  for (guint i = 0; i < self->regler->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);

      gtk_switch_set_active (g_object_get_data (G_OBJECT (row), "switch"),
                             ((PejlRegel *) g_ptr_array_index (self->regler, i))->aktiv);
    }
  self->filling = FALSE;
}

static void
on_store_changed (PejlReglerDialog *self, PejlChanges *changes)
{
  if (pejl_changes_touch (changes, PEJL_TABLE_REGEL))
    update_list (self);
}

static void
on_row_activated (PejlReglerDialog *self, GtkListBoxRow *row)
{
  guint index = (guint) gtk_list_box_row_get_index (row);

  if (index < self->regler->len)
    edit (self, g_ptr_array_index (self->regler, index));
}

static void
on_new (PejlReglerDialog *self)
{
  g_autoptr (PejlRegel) regel = pejl_regel_new ();

  regel->art = PEJL_REGEL_TEMAER;
  regel->antal = 2;
  regel->niveau = 1;
  regel->foreslaar = PEJL_REGEL_FORSLAG_SKAERPET;
  edit (self, regel);
}

static void
on_preset (PejlReglerDialog *self, GtkWidget *button)
{
  const PejlPraksis *praksis
    = g_ptr_array_index (self->praksisser, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "praksis")));
  g_autoptr (GError) error = NULL;

  if (pejl_regel_add_praksis (self->store, praksis, &error))
    say (self, _("Added. It rests until you turn it on; try it on past tilsyn first"), TRUE);
  else
    say_failure (self, error);
}

/* --- widget --- */

static GtkWidget *
build_law (void)
{
  GtkWidget *group = adw_preferences_group_new ();
  const PejlBekymring grades[] = { PEJL_BEKYMRING_BEKYMRING, PEJL_BEKYMRING_ALVORLIG };

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("The law"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _("Always proposes; it cannot be turned off."));
  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    {
      g_autoptr (PejlTilsynForslag) forslag = pejl_regler_lov (grades[i]);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), forslag->tekst);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      pejl_dele_set_spoken (row, forslag->tekst);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  return group;
}

static void
add_presets (PejlReglerDialog *self)
{
  for (guint i = 0; self->praksisser != NULL && i < self->praksisser->len; i++)
    {
      const PejlPraksis *praksis = g_ptr_array_index (self->praksisser, i);
      /* Translators: %s is a municipality: Copenhagen */
      g_autofree char *label = g_strdup_printf (_("Add the rules of %s"), praksis->navn);
      GtkWidget *button = gtk_button_new_with_label (label);

      gtk_widget_set_tooltip_text (button, praksis->kilde);
      g_object_set_data (G_OBJECT (button), "praksis", GUINT_TO_POINTER (i));
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_preset), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->presets), button);
    }
}

static GtkWidget *
build_list (PejlReglerDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *local = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *caption = pejl_dele_label (_("They propose after a tilsyn; a person decides, with a reason."), "caption", TRUE);
  GtkWidget *add = gtk_button_new_with_label (_("New rule"));
  GtkWidget *none = pejl_dele_label (_("There are no local rules yet."), "dim-label", TRUE);

  gtk_widget_add_css_class (none, "tom-liste");
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (local), pejl_dele_label (_("Local rules"), "heading", FALSE));
  gtk_box_append (GTK_BOX (local), caption);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (self->list, none);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  pejl_dele_set_spoken (GTK_WIDGET (self->list), _("Local rules"));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (local), GTK_WIDGET (self->list));
  self->presets = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_margin_top (self->presets, 6);
  gtk_widget_set_halign (self->presets, GTK_ALIGN_START);
  g_signal_connect_object (add, "clicked", G_CALLBACK (on_new), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->presets), add);
  gtk_box_append (GTK_BOX (local), self->presets);
  gtk_box_append (GTK_BOX (box), local);
  gtk_box_append (GTK_BOX (box), build_law ());
  return box;
}

static GtkWidget *
build_editor (PejlReglerDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->felter = g_object_new (PEJL_TYPE_REGEL_FELTER, NULL);
  g_signal_connect_object (self->felter, "changed", G_CALLBACK (on_fields_changed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->felter));
  self->problem = GTK_LABEL (pejl_dele_label ("", "error", TRUE));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  self->proeve = PEJL_PROEVE_VIEW (pejl_proeve_view_new (self->store));
  g_signal_connect_object (self->proeve, "rule", G_CALLBACK (on_rule_wanted), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->proeve, "opened", G_CALLBACK (on_opened), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->proeve));
  self->delete = gtk_button_new_with_label (_("Delete rule"));
  gtk_widget_add_css_class (self->delete, "destructive-action");
  gtk_widget_set_halign (self->delete, GTK_ALIGN_START);
  g_signal_connect_object (self->delete, "clicked", G_CALLBACK (on_delete), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->delete);
  return box;
}

static GtkWidget *
scrolled (GtkWidget *child)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  gtk_widget_add_css_class (child, "nyt-tilsyn");
  adw_clamp_set_child (ADW_CLAMP (clamp), child);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), clamp);
  gtk_widget_set_vexpand (scroll, TRUE);
  return scroll;
}

static GtkWidget *
build_head (PejlReglerDialog *self)
{
  GtkWidget *head = adw_header_bar_new ();

  self->back = pejl_dele_icon_button ("go-previous-symbolic", _("Back to the rules"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), "regler.back");
  adw_header_bar_pack_start (ADW_HEADER_BAR (head), self->back);
  self->save = gtk_button_new_with_mnemonic (_("_Save rule"));
  gtk_widget_add_css_class (self->save, "suggested-action");
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (on_save), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_end (ADW_HEADER_BAR (head), self->save);
  return head;
}

static void
pejl_regler_dialog_dispose (GObject *object)
{
  PejlReglerDialog *self = PEJL_REGLER_DIALOG (object);

  self->filling = TRUE;
  if (self->store != NULL)
    g_clear_signal_handler (&self->changed, self->store);
  g_clear_object (&self->store);
  g_clear_object (&self->main);

  G_OBJECT_CLASS (pejl_regler_dialog_parent_class)->dispose (object);
}

static void
pejl_regler_dialog_finalize (GObject *object)
{
  PejlReglerDialog *self = PEJL_REGLER_DIALOG (object);

  g_clear_pointer (&self->regler, g_ptr_array_unref);
  g_clear_pointer (&self->praksisser, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_regler_dialog_parent_class)->finalize (object);
}

static void
pejl_regler_dialog_class_init (PejlReglerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_regler_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_regler_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "regler.back", NULL, action_back);
  gtk_widget_class_install_action (widget_class, "regler.undo", NULL, action_undo);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "regler.back", NULL);
}

static void
pejl_regler_dialog_init (PejlReglerDialog *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _("Rules for skærpet tilsyn"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, 360);
}

static void
build (PejlReglerDialog *self)
{
  PejlReader *reader = pejl_store_get_reader (self->store);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  g_autoptr (PejlRedskab) own = pejl_query_redskab (reader, &kommune->redskab);
  g_autoptr (GPtrArray) redskaber = pejl_query_redskaber (reader);

  self->praksisser = pejl_praksis_load_builtin_all (NULL);
  gtk_box_append (GTK_BOX (box), build_head (self));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, scrolled (build_list (self)), "list");
  gtk_stack_add_named (self->stack, scrolled (build_editor (self)), "edit");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->toasts, box);
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (self->toasts));
  pejl_regel_felter_set_redskaber (self->felter, redskaber, own != NULL ? own->key : "");
  add_presets (self);
  fill_list (self);
  show_side (self, "list");
}

void
pejl_regler_dialog_present (GtkWindow *parent, GtkWindow *main, PejlStore *store)
{
  PejlReglerDialog *self = g_object_new (PEJL_TYPE_REGLER_DIALOG, "transient-for", parent, NULL);
  int width = WIDTH;

  if (gtk_widget_get_width (GTK_WIDGET (main)) > 0)
    width = MIN (width, gtk_widget_get_width (GTK_WIDGET (main)));
  gtk_window_set_default_size (GTK_WINDOW (self), width, HEIGHT);
  self->store = g_object_ref (store);
  self->main = g_object_ref (main);
  build (self);
  self->changed = g_signal_connect_swapped (store, "changed", G_CALLBACK (on_store_changed), self);
  gtk_window_present (GTK_WINDOW (self));
}
