// SPDX-License-Identifier: GPL-3.0-or-later
// The side: colleagues with their state, the mailbox folder, what was set aside.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-udveksling-private.h"

#include "app/dialogs/pejl-file-dialog.h"
#include "app/widgets/pejl-dele.h"
#include "core/exchange/pejl-bilag-oensker.h"
#include "core/exchange/pejl-indbakke.h"
#include "core/store/pejl-slet.h"

#include <glib/gi18n-lib.h>

static void
clear_list (GtkListBox *list)
{
  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (list, 0)) != NULL;)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static GtkWidget *
add_row (GtkListBox *list, const char *icon, const char *title, const char *under)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *spoken = under != NULL ? g_strdup_printf ("%s. %s", title, under) : g_strdup (title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (under != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), under);
  if (icon != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), pejl_dele_icon (icon));
  pejl_dele_set_spoken (row, spoken);
  gtk_list_box_append (list, row);
  return row;
}

static void
make_activatable (GtkWidget *row, const char *action, const char *target)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
}

/* --- colleagues --- */

static const char *
icon_of (const PejlKollega *k)
{
  if (*k->kort->trukket != '\0')
    return "action-unavailable-symbolic";
  return k->tillid == PEJL_TILLID_HOLDER ? "avatar-default-symbolic" : "dialog-question-symbolic";
}

static void
add_kollega (PejlUdvekslingPage *self, const PejlKollega *k)
{
  g_autofree char *title = *k->kort->rolle != '\0' ? g_strdup_printf ("%s, %s", k->kort->navn, pejl_kort_rolle_navn (k->kort->rolle))
                                                   : g_strdup (k->kort->navn);

  make_activatable (add_row (self->kolleger, icon_of (k), title, k->tilstand), "page.kort", k->kort->rid);
}

/* Cards that colleagues have left in the mailbox. */
static void
add_new_cards (PejlUdvekslingPage *self)
{
  const char *const *cards = pejl_udveksler_get_nye_kort (self->udveksler);

  for (guint i = 0; cards[i] != NULL && cards[i + 1] != NULL; i += 2)
    {
      /* Translators: a name. */
      g_autofree char *title = g_strdup_printf (_("Add %s"), cards[i]);

      make_activatable (add_row (self->kolleger, "contact-new-symbolic", title, _("The card lies in the mailbox.")),
                        "page.tilfoej-fil", cards[i + 1]);
    }
}

/* All that the rows say: while it is the same they stay, and with them the focus. */
static char *
say_all (PejlUdvekslingPage *self, const GPtrArray *all)
{
  GString *text = g_string_new (NULL);
  g_autofree char *cards = g_strjoinv ("|", (char **) pejl_udveksler_get_nye_kort (self->udveksler));

  for (guint i = 0; i < all->len; i++)
    {
      const PejlKollega *k = g_ptr_array_index (all, i);

      g_string_append_printf (text, "%s|%s|%s|%s|%u\n", k->kort->rid, k->kort->navn, k->kort->rolle, k->tilstand, (guint) k->tillid);
    }
  g_string_append (text, cards);
  return g_string_free (text, FALSE);
}

static void
fill_kolleger (PejlUdvekslingPage *self)
{
  g_autoptr (GPtrArray) all = pejl_kolleger (pejl_page_get_store (PEJL_PAGE (self)), pejl_page_get_reader (PEJL_PAGE (self)));
  g_autofree char *said = say_all (self, all);

  if (g_strcmp0 (said, self->kolleger_sagt) == 0)
    return;
  g_free (self->kolleger_sagt);
  self->kolleger_sagt = g_steal_pointer (&said);
  clear_list (self->kolleger);
  for (guint i = 0; i < all->len; i++)
    add_kollega (self, g_ptr_array_index (all, i));
  add_new_cards (self);
  make_activatable (add_row (self->kolleger, "list-add-symbolic", _("Add a colleague…"), NULL), "page.tilfoej", NULL);
  make_activatable (add_row (self->kolleger, "contact-new-symbolic", _("My card and my role"), NULL), "page.mit-kort", NULL);
}

static void
action_kort (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlUdvekslingPage *self = PEJL_UDVEKSLING_PAGE (widget);

  if (self->arbejder != NULL)
    return;
  pejl_kort_view_show (self->kort_view, g_variant_get_string (parameter, NULL));
  pejl_udveksling_vis (self, "kort");
  gtk_widget_child_focus (GTK_WIDGET (self->kort_view), GTK_DIR_TAB_FORWARD);
}

static void
action_mit_kort (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlUdvekslingPage *self = PEJL_UDVEKSLING_PAGE (widget);

  if (self->arbejder != NULL)
    return;
  if (pejl_udveksler_get_stand (self->udveksler) != PEJL_NOEGLER_AABNE)
    {
      gtk_widget_activate_action (widget, "page.noegler", NULL);
      return;
    }
  pejl_kort_view_show_own (self->kort_view);
  pejl_udveksling_vis (self, "kort");
  gtk_widget_child_focus (GTK_WIDGET (self->kort_view), GTK_DIR_TAB_FORWARD);
}

void
pejl_udveksling_tilfoej (PejlUdvekslingPage *self, const char *path)
{
  PejlStore *store = pejl_page_get_store (PEJL_PAGE (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlKort) kort = pejl_kort_read (path, &error);

  if (kort == NULL || !pejl_kort_add (store, pejl_store_get_reader (store), kort, &error))
    {
      pejl_page_failure (PEJL_PAGE (self), _("The card was not added."), error);
      return;
    }
  pejl_kort_view_show (self->kort_view, kort->rid);
  pejl_udveksling_vis (self, "kort");
  gtk_widget_child_focus (GTK_WIDGET (self->kort_view), GTK_DIR_TAB_FORWARD);
}

static void
action_tilfoej_fil (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pejl_udveksling_tilfoej (PEJL_UDVEKSLING_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
on_card (GFile *file, gpointer data)
{
  if (file != NULL)
    pejl_udveksling_tilfoej (data, g_file_peek_path (file));
}

static void
action_tilfoej (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Cards of Pejl"));
  gtk_file_filter_add_pattern (filter, "*.pejlkort");
  pejl_file_dialog_open (GTK_WINDOW (gtk_widget_get_root (widget)), _("A colleague's card"), filter, on_card, g_object_ref (widget),
                         g_object_unref);
}

/* --- the mailbox --- */

static void
fill_postkasse (PejlUdvekslingPage *self)
{
  const char *mappe = pejl_udveksler_get_mappe (self->udveksler);
  g_autofree char *name = mappe != NULL ? g_filename_display_basename (mappe) : g_strdup (_("Choose a mailbox folder…"));
  g_autofree char *state = pejl_udveksler_say_postkasse (self->udveksler);
  g_autofree char *spoken = g_strdup_printf ("%s. %s", name, state);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->mappe_row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->mappe_row), state);
  pejl_dele_set_spoken (self->mappe_row, spoken);
  self->filling = TRUE;
  gtk_switch_set_active (self->postkasse_switch, mappe != NULL && !pejl_udveksler_get_pause (self->udveksler));
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->postkasse_switch), mappe != NULL);
  gtk_widget_set_visible (self->slip_row, mappe != NULL);
}

static void
set_mappe (PejlUdvekslingPage *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  if (!pejl_udveksler_set_mappe (self->udveksler, path, &error))
    pejl_page_failure (PEJL_PAGE (self), _("The mailbox is as it was."), error);
  else if (path != NULL && pejl_udveksler_get_stand (self->udveksler) != PEJL_NOEGLER_AABNE)
    gtk_widget_activate_action (GTK_WIDGET (self), "page.noegler", NULL);
}

static void
on_mappe (GFile *file, gpointer data)
{
  if (file != NULL)
    set_mappe (data, g_file_peek_path (file));
}

static void
action_vaelg_mappe (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pejl_file_dialog_folder (GTK_WINDOW (gtk_widget_get_root (widget)), _("The mailbox folder"), on_mappe, g_object_ref (widget),
                           g_object_unref);
}

static void
action_slip_mappe (GtkWidget *widget, const char *name, GVariant *parameter)
{
  set_mappe (PEJL_UDVEKSLING_PAGE (widget), NULL);
}

static void
on_switch (PejlUdvekslingPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!self->filling && !pejl_udveksler_set_pause (self->udveksler, !gtk_switch_get_active (self->postkasse_switch), &error))
    pejl_page_failure (PEJL_PAGE (self), _("The mailbox is as it was."), error);
}

/* --- set aside --- */

static void
action_glem (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlUdvekslingPage *self = PEJL_UDVEKSLING_PAGE (widget);

  pejl_til_side_put (pejl_page_get_store (PEJL_PAGE (self)), g_variant_get_string (parameter, NULL), NULL, NULL);
  pejl_udveksling_fill_side (self);
}

static void
add_set_aside (PejlUdvekslingPage *self, const char *navn, const char *sentence)
{
  GtkWidget *row = add_row (self->til_side, "dialog-warning-symbolic", navn, sentence);
  g_autofree char *label = g_strdup_printf (_("Do not show “%s” any more"), navn);
  GtkWidget *button = pejl_dele_icon_button ("window-close-symbolic", label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", navn);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.glem");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* Texts that went before this copy knew that their eraser's role may not. */
static guint
n_savnet (PejlUdvekslingPage *self)
{
  g_autoptr (PejlSletninger) savnet = pejl_slet_savnet (pejl_page_get_reader (PEJL_PAGE (self)), NULL);
  g_autoptr (GArray) refs = savnet != NULL ? pejl_sletninger_refs (savnet) : NULL;

  return refs != NULL ? refs->len : 0;
}

static void
add_savnet (PejlUdvekslingPage *self, guint n)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u text is missing here", "%u texts are missing here", n), n);

  if (n > 0)
    add_row (self->til_side, "dialog-warning-symbolic", title,
             _("It was erased by somebody whose role may not. Ask a colleague for a packet with everything: with that it comes back."));
}

static void
fill_til_side (PejlUdvekslingPage *self)
{
  PejlStore *store = pejl_page_get_store (PEJL_PAGE (self));
  g_autoptr (GHashTable) aside = pejl_til_side_list (store);
  g_autoptr (GHashTable) waiting = pejl_indbakke_list (store);
  guint mangler = pejl_bilag_oensker_her (store), savnet = n_savnet (self);
  GHashTableIter iter;
  gpointer key, value;

  clear_list (self->til_side);
  if (mangler > 0)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("The contents of %u bilag are missing here", "The contents of %u bilag are missing here", mangler),
                                                mangler);

      add_row (self->til_side, "mail-attachment-symbolic", title, _("They are asked for again at every exchange, until somebody who has them answers."));
    }
  add_savnet (self, savnet);
  g_hash_table_iter_init (&iter, waiting);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    add_row (self->til_side, "mail-unread-symbolic", _("A packet waits in the inbox"), value);
  g_hash_table_iter_init (&iter, aside);
  while (g_hash_table_iter_next (&iter, &key, &value))
    add_set_aside (self, key, value);
  gtk_widget_set_visible (self->side_del, g_hash_table_size (aside) + g_hash_table_size (waiting) + mangler + savnet > 0);
}

static void
fill_afviste (PejlUdvekslingPage *self)
{
  guint n = pejl_query_afviste_count (pejl_page_get_reader (PEJL_PAGE (self)));
  g_autofree char *text = g_strdup_printf (ngettext ("%u change was set aside, since its writer's role may not make it.",
                                                     "%u changes were set aside, since their writers' roles may not make them.",
                                                     n), n);

  gtk_label_set_label (self->afviste, text);
  gtk_widget_set_visible (GTK_WIDGET (self->afviste), n > 0);
}

void
pejl_udveksling_fill_side (PejlUdvekslingPage *self)
{
  fill_kolleger (self);
  fill_postkasse (self);
  pejl_udveksling_fill_server (self);
  fill_til_side (self);
  fill_afviste (self);
}

void
pejl_udveksling_install_side (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_switch);
  gtk_widget_class_install_action (widget_class, "page.kort", "s", action_kort);
  gtk_widget_class_install_action (widget_class, "page.mit-kort", NULL, action_mit_kort);
  gtk_widget_class_install_action (widget_class, "page.tilfoej", NULL, action_tilfoej);
  gtk_widget_class_install_action (widget_class, "page.tilfoej-fil", "s", action_tilfoej_fil);
  gtk_widget_class_install_action (widget_class, "page.vaelg-mappe", NULL, action_vaelg_mappe);
  gtk_widget_class_install_action (widget_class, "page.slip-mappe", NULL, action_slip_mappe);
  gtk_widget_class_install_action (widget_class, "page.glem", "s", action_glem);
}
