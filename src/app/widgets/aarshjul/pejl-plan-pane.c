// SPDX-License-Identifier: GPL-3.0-or-later
// The list of proposals, and what is done with them.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/aarshjul/pejl-plan-pane.h"

#include "app/dialogs/pejl-plan-dialog.h"
#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-pane.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "core/model/pejl-dansk.h"
#include "core/rules/pejl-aarshjul.h"
#include "core/store/query/pejl-query.h"

#include <glib/gi18n-lib.h>

struct _PejlPlanPane
{
  AdwBin parent_instance;

  /* children */
  GtkLabel *heading;
  GtkStack *stack;
  GtkListView *list;

  /* borrowed */
  PejlStore *store;

  /* owned */
  PejlPlanModel *model;
  GtkSingleSelection *selection;
};

enum
{
  ESCAPE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlPlanPane, pejl_plan_pane, ADW_TYPE_BIN)

static PejlPlanItem *
selected_item (PejlPlanPane *self)
{
  return self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;
}

static void
fail (PejlPlanPane *self, const char *title, const GError *error)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  if (page != NULL)
    pejl_page_failure (page, title, error);
}

static void
toast (PejlPlanPane *self, const char *text)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  if (page != NULL)
    pejl_page_toast (page, text, TRUE);
}

/* --- taking --- */

static void
take (PejlPlanPane *self, PejlPlanItem *item)
{
  g_autoptr (PejlPlanItem) kept = g_object_ref (item);
  const PejlPlanForslag *forslag = pejl_plan_item_get_forslag (item);
  g_autofree char *navn = g_strdup (forslag->navn);
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  PejlPlanBesoeg besoeg;

  if (!pejl_plan_item_get_besoeg (item, &besoeg))
    return;
  if (!pejl_plan_besoeg (self->store, &besoeg, 1, NULL, &error))
    {
      fail (self, _("The visit could not be planned. The proposal is still here."), error);
      return;
    }
  pejl_plan_model_took (self->model, item);
  day = pejl_dato_format_long (besoeg.dato);
  /* Translators: house, day */
  text = g_strdup_printf (_("%s is planned for %s"), navn, day);
  toast (self, text);
}

static void
action_take (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlPlanPane *self = PEJL_PLAN_PANE (widget);

  if (selected_item (self) != NULL)
    take (self, selected_item (self));
}

static void
action_take_all (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlPlanPane *self = PEJL_PLAN_PANE (widget);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model)), taken = 0;
  g_autofree PejlPlanBesoeg *besoeg = g_new0 (PejlPlanBesoeg, MAX (n, 1));
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      PejlPlanItem *item = g_list_model_get_item (G_LIST_MODEL (self->model), i);

      g_ptr_array_add (items, item);
      if (pejl_plan_item_get_besoeg (item, &besoeg[taken]))
        taken++;
    }
  if (taken == 0)
    return;
  if (!pejl_plan_besoeg (self->store, besoeg, taken, NULL, &error))
    {
      fail (self, _("The visits could not be planned. The proposals are still here."), error);
      return;
    }
  for (guint i = 0; i < items->len; i++)
    pejl_plan_model_took (self->model, items->pdata[i]);
  text = g_strdup_printf (ngettext ("%u visit is planned", "%u visits are planned", taken), taken);
  toast (self, text);
}

static void
action_leave (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlPlanPane *self = PEJL_PLAN_PANE (widget);

  if (selected_item (self) == NULL)
    return;
  pejl_plan_model_leave (self->model, selected_item (self));
  pejl_plan_pane_update (self);
}

static void
action_another (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlPlanPane *self = PEJL_PLAN_PANE (widget);

  pejl_plan_model_another (self->model, pejl_store_get_reader (self->store));
  pejl_plan_pane_update (self);
}

/* --- changing --- */

typedef struct
{
  PejlPlanPane *pane;
  PejlPlanItem *item;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_object_unref (change->pane);
  g_object_unref (change->item);
  g_free (change);
}

static gboolean
on_change_saved (const PejlPlanValues *values, gpointer data, GError **error)
{
  Change *change = data;
  PejlPlanPane *self = change->pane;
  g_autoptr (PejlPerson) person = pejl_query_person (pejl_store_get_reader (self->store), &values->aftale->person);

  pejl_plan_model_change (self->model, change->item, values->aftale->dato, values->anmeldt, &values->aftale->person,
                          person != NULL ? person->navn : "");
  return TRUE;
}

static void
action_change (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlPlanPane *self = PEJL_PLAN_PANE (widget);
  PejlPlanItem *item = selected_item (self);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (PejlAftale) aftale = pejl_aftale_new ();
  const PejlPlanForslag *forslag;
  PejlPlanValues values;
  Change *change;

  if (item == NULL || !GTK_IS_WINDOW (root))
    return;
  forslag = pejl_plan_item_get_forslag (item);
  aftale->dagtilbud = forslag->dagtilbud;
  aftale->person = *pejl_plan_item_get_konsulent_id (item);
  if (forslag->dato[0] != '\0')
    {
      g_free (aftale->dato);
      aftale->dato = g_strdup (forslag->dato);
    }
  values = (PejlPlanValues){ .tilsyn = TRUE, .anmeldt = forslag->anmeldt, .aftale = aftale };
  change = g_new0 (Change, 1);
  change->pane = g_object_ref (self);
  change->item = g_object_ref (item);
  pejl_plan_dialog_present (GTK_WINDOW (root), self->store, _("Change the proposal"), &values, TRUE, on_change_saved,
                            change, change_free);
}

/* --- rows --- */

static char *
day_of (const PejlPlanForslag *forslag)
{
  g_autofree char *weekday = forslag->dato[0] != '\0' ? pejl_dato_format_weekday (forslag->dato)
                                                      : g_strdup (_("No day left in the period"));

  return pejl_dansk_capitalize (weekday);
}

static char *
who_and_where (PejlPlanItem *item)
{
  const PejlPlanForslag *forslag = pejl_plan_item_get_forslag (item);
  GString *words = g_string_new (NULL);
  g_autofree char *day = day_of (forslag);
  const char *konsulent = pejl_plan_item_get_konsulent (item);
  const char *forbehold = forslag->dato[0] != '\0' ? pejl_aarshjul_forbehold (forslag->dato) : NULL;

  g_string_append (words, day);
  if (forbehold != NULL)
    g_string_append_printf (words, " (%s)", forbehold);
  if (*konsulent != '\0')
    g_string_append_printf (words, " \xc2\xb7 %s", konsulent);
  if (*forslag->distrikt_navn != '\0')
    g_string_append_printf (words, " \xc2\xb7 %s", forslag->distrikt_navn);
  return g_string_free (words, FALSE);
}

static void
show_row (PejlPlanItem *item, GtkListItem *list_item)
{
  const PejlPlanForslag *forslag = pejl_plan_item_get_forslag (item);
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *parent = gtk_widget_get_parent (row);
  GtkWidget *line = gtk_widget_get_first_child (row);
  GtkWidget *title = gtk_widget_get_first_child (line);
  GtkWidget *eye = gtk_widget_get_next_sibling (title);
  GtkWidget *kind = gtk_widget_get_next_sibling (eye);
  GtkWidget *when = gtk_widget_get_next_sibling (line);
  GtkWidget *why = gtk_widget_get_next_sibling (when);
  g_autofree char *words = who_and_where (item);
  g_autofree char *spoken = g_strdup_printf ("%s, %s. %s. %s", forslag->navn, pejl_anmeldt_name (forslag->anmeldt), words,
                                             forslag->grund);

  gtk_label_set_label (GTK_LABEL (title), forslag->navn);
  gtk_widget_set_visible (eye, !forslag->anmeldt);
  gtk_label_set_label (GTK_LABEL (kind), pejl_anmeldt_name (forslag->anmeldt));
  gtk_label_set_label (GTK_LABEL (when), words);
  gtk_label_set_label (GTK_LABEL (why), forslag->grund);
  /* GTK 4.8 has no other way to name what the focus is on. */
  if (parent != NULL)
    pejl_dele_set_spoken (parent, spoken);
}

static void
on_setup (PejlPlanPane *self, GtkListItem *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = pejl_dele_label ("", NULL, FALSE);
  GtkWidget *eye = pejl_dele_icon ("view-conceal-symbolic");
  GtkWidget *kind = pejl_dele_label ("", "caption", FALSE);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (eye, "dim-label");
  gtk_widget_add_css_class (kind, "dim-label");
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), eye);
  gtk_box_append (GTK_BOX (line), kind);
  gtk_box_append (GTK_BOX (row), line);
  gtk_box_append (GTK_BOX (row), pejl_dele_label ("", NULL, TRUE));
  gtk_box_append (GTK_BOX (row), pejl_dele_label ("", "caption", TRUE));
  gtk_widget_add_css_class (gtk_widget_get_last_child (row), "dim-label");
  gtk_list_item_set_child (list_item, row);
}

static void
on_bind (PejlPlanPane *self, GtkListItem *list_item)
{
  PejlPlanItem *item = gtk_list_item_get_item (list_item);

  show_row (item, list_item);
  g_signal_connect (item, "changed", G_CALLBACK (show_row), list_item);
}

static void
on_unbind (PejlPlanPane *self, GtkListItem *list_item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), show_row, list_item);
}

static void
on_activate (PejlPlanPane *self, guint position)
{
  g_autoptr (PejlPlanItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (item != NULL)
    take (self, item);
}

static gboolean
on_escape (PejlPlanPane *self)
{
  gboolean handled = FALSE;

  g_signal_emit (self, signals[ESCAPE], 0, &handled);
  return handled;
}

/* --- widget --- */

static void
update_actions (PejlPlanPane *self)
{
  gboolean any = selected_item (self) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.take", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.change", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.leave", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.take-all", any);
}

static GtkWidget *
build_button (const char *label, const char *action, const char *tooltip, gboolean flat)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  if (flat)
    gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
build_buttons (void)
{
  GtkWidget *box = pejl_wrap_box_new (6);
  GtkWidget *take_one = build_button (_("Take"), "plan.take", _("Plan this visit (Enter)"), FALSE);

  gtk_widget_add_css_class (take_one, "suggested-action");
  gtk_box_append (GTK_BOX (box), take_one);
  gtk_box_append (GTK_BOX (box), build_button (_("Change …"), "plan.change", _("Another day, konsulent or kind (F2)"), FALSE));
  gtk_box_append (GTK_BOX (box), build_button (_("Leave"), "plan.leave", _("Not now (Delete)"), FALSE));
  gtk_box_append (GTK_BOX (box), build_button (_("Take all"), "plan.take-all", _("Plan all of them; one Undo takes them back"), FALSE));
  gtk_box_append (GTK_BOX (box), build_button (_("Another proposal"), "plan.another", _("Draw other days (Ctrl+R)"), TRUE));
  gtk_widget_add_css_class (box, "plan-knapper");
  return box;
}

static GtkWidget *
build_list (PejlPlanPane *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroll = gtk_scrolled_window_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (on_unbind), self);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "plan-liste");
  pejl_dele_set_spoken (GTK_WIDGET (self->list), _("Proposed visits"));
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (on_activate), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroll, TRUE);
  return scroll;
}

static GtkWidget *
build_nothing (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "object-select-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Nobody lacks a visit"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _("Held and planned ones counted, in the two-year period."));
  return page;
}

static void
pejl_plan_pane_dispose (GObject *object)
{
  PejlPlanPane *self = PEJL_PLAN_PANE (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  self->list = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  self->store = NULL;

  G_OBJECT_CLASS (pejl_plan_pane_parent_class)->dispose (object);
}

static void
pejl_plan_pane_class_init (PejlPlanPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_plan_pane_dispose;
  signals[ESCAPE] = g_signal_new ("escape", PEJL_TYPE_PLAN_PANE, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled,
                                  NULL, NULL, G_TYPE_BOOLEAN, 0);
  gtk_widget_class_install_action (widget_class, "plan.take", NULL, action_take);
  gtk_widget_class_install_action (widget_class, "plan.take-all", NULL, action_take_all);
  gtk_widget_class_install_action (widget_class, "plan.change", NULL, action_change);
  gtk_widget_class_install_action (widget_class, "plan.leave", NULL, action_leave);
  gtk_widget_class_install_action (widget_class, "plan.another", NULL, action_another);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "plan.change", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "plan.leave", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, GDK_CONTROL_MASK, "plan.another", NULL);
}

static void
pejl_plan_pane_init (PejlPlanPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *full = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *pane;

  self->heading = GTK_LABEL (pejl_dele_label ("", "dim-label", TRUE));
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "plan-hoved");
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_box_append (GTK_BOX (full), build_list (self));
  gtk_box_append (GTK_BOX (full), build_buttons ());
  gtk_stack_add_named (self->stack, full, "liste");
  gtk_stack_add_named (self->stack, build_nothing (), "intet");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  pane = pejl_pane_new (box);
  g_signal_connect_swapped (pane, "escape", G_CALLBACK (on_escape), self);
  adw_bin_set_child (ADW_BIN (self), pane);
  update_actions (self);
}

void
pejl_plan_pane_set (PejlPlanPane *self, PejlStore *store, PejlPlanModel *model)
{
  g_return_if_fail (PEJL_IS_PLAN_PANE (self));

  self->store = store;
  if (!g_set_object (&self->model, model))
    return;
  g_clear_object (&self->selection);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (model)));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (pejl_plan_pane_update), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  update_actions (self);
}

void
pejl_plan_pane_update (PejlPlanPane *self)
{
  guint shown, left;
  g_autofree char *periode = NULL;
  g_autofree char *lacking = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (PEJL_IS_PLAN_PANE (self));

  if (self->model == NULL)
    return;
  shown = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  left = pejl_plan_model_get_left (self->model);
  periode = pejl_periode_format (pejl_plan_model_get_periode (self->model));
  /* Translators: how many, the period: "2026–2027" */
  lacking = g_strdup_printf (ngettext ("%u visit is lacking in %s. A proposal, spread over months and konsulenter:",
                                       "%u visits are lacking in %s. A proposal, spread over months and konsulenter:",
                                       shown + left),
                             shown + left, periode);
  text = left > 0 ? g_strdup_printf (ngettext ("%s (%u left out)", "%s (%u left out)", left), lacking, left)
                  : g_steal_pointer (&lacking);
  gtk_label_set_label (self->heading, text);
  gtk_widget_set_visible (GTK_WIDGET (self->heading), shown + left > 0);
  gtk_stack_set_visible_child_name (self->stack, shown + left > 0 ? "liste" : "intet");
}

gboolean
pejl_plan_pane_focus (PejlPlanPane *self)
{
  g_return_val_if_fail (PEJL_IS_PLAN_PANE (self), FALSE);
  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}
