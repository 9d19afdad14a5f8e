// SPDX-License-Identifier: GPL-3.0-or-later
// Sidebar, pages made when first shown, undo, toasts and the banner.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pejl-window-private.h"

#include "app/dialogs/pejl-file-dialog.h"
#include "app/pages/pejl-aarshjul-page.h"
#include "app/pages/pejl-dagtilbud-page.h"
#include "app/pages/pejl-handleplaner-page.h"
#include "app/pages/pejl-oplaeg-page.h"
#include "app/pages/pejl-overblik-page.h"
#include "app/pages/pejl-strategi-page.h"
#include "app/pages/pejl-strategi-rediger-page.h"
#include "app/pages/pejl-tilsyn-editor-page.h"
#include "app/pages/pejl-tilsyn-page.h"
#include "app/pages/pejl-udvalg-page.h"
#include "app/pages/pejl-udveksling-page.h"
#include "app/pages/pejl-velkomst-page.h"
#include "app/widgets/pejl-banner.h"
#include "app/widgets/pejl-split-view.h"
#include "app/widgets/pejl-still-box.h"
#include "core/store/pejl-store-day.h"
#include "core/store/query/pejl-query.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *name;
  const char *title; /* NULL: not in the sidebar */
  const char *icon;
  GType (*get_type) (void);
} PageInfo;

/* By then the first page stands. */
#define SETTLED_MS 500

static const PageInfo page_infos[] = {
  { "overblik", N_ ("Overview"), "find-location-symbolic", pejl_overblik_page_get_type },
  { "strategi", N_ ("Strategy"), "view-grid-symbolic", pejl_strategi_page_get_type },
  { "dagtilbud", N_ ("Dagtilbud"), "go-home-symbolic", pejl_dagtilbud_page_get_type },
  { "tilsyn", N_ ("Tilsyn"), "document-edit-symbolic", pejl_tilsyn_page_get_type },
  { "handleplaner", N_ ("Handleplaner"), "pejl-handleplan-symbolic", pejl_handleplaner_page_get_type },
  { "aarshjul", N_ ("Årshjul"), "pejl-aarshjul-symbolic", pejl_aarshjul_page_get_type },
  { "oplaeg", N_ ("Presentation"), "video-display-symbolic", pejl_oplaeg_page_get_type },
  { "udvalg", N_ ("Committee"), "x-office-presentation-symbolic", pejl_udvalg_page_get_type },
  { "udveksling", N_ ("Udveksling"), "emblem-synchronizing-symbolic", pejl_udveksling_page_get_type },
  { "strategi-rediger", NULL, NULL, pejl_strategi_rediger_page_get_type },
  { PEJL_WINDOW_EDITOR, NULL, NULL, pejl_tilsyn_editor_page_get_type },
};

G_DEFINE_FINAL_TYPE (PejlWindow, pejl_window, ADW_TYPE_APPLICATION_WINDOW)

static void
on_banner_closed (PejlWindow *self)
{
  gtk_revealer_set_reveal_child (self->banner, FALSE);
}

static void
show_banner (PejlWindow *self, const char *title, const char *text, gboolean failure)
{
  GtkWidget *banner = gtk_revealer_get_child (self->banner);

  if (banner == NULL)
    {
      banner = pejl_banner_new ();
      g_signal_connect_object (banner, "closed", G_CALLBACK (on_banner_closed), self, G_CONNECT_SWAPPED);
      gtk_revealer_set_child (self->banner, banner);
    }
  pejl_banner_set (PEJL_BANNER (banner), title, text, failure);
  gtk_revealer_set_reveal_child (self->banner, TRUE);
}

void
pejl_window_notice (PejlWindow *self, const char *sentence)
{
  show_banner (self, sentence, NULL, FALSE);
}

void
pejl_window_offer (PejlWindow *self, const char *label, const char *action)
{
  GtkWidget *banner = gtk_revealer_get_child (self->banner);

  if (banner != NULL)
    pejl_banner_set_verb (PEJL_BANNER (banner), label, action);
}

void
pejl_window_failure (PejlWindow *self, const char *title, const GError *error)
{
  show_banner (self, title, error != NULL ? error->message : NULL, TRUE);
}

/* One that was left with a thread that writes beside; what fails in the field's own turn is told by its page. */
static void
on_draft_failed (PejlWindow *self, const GError *error)
{
  pejl_window_failure (self, _("What you type cannot be saved just now. It is still in the field."), error);
}

static void
on_page_toast (PejlWindow *self, const char *text, gboolean with_undo)
{
  pejl_besked_say (self->besked, text, with_undo);
}

/* NULL before the first page is shown. */
PejlPage *
pejl_window_visible_page (PejlWindow *self)
{
  GtkWidget *child = gtk_stack_get_visible_child (self->pages);

  return PEJL_IS_PAGE (child) ? PEJL_PAGE (child) : NULL;
}

static void
update_sidebar_buttons (PejlWindow *self)
{
  PejlPage *page = pejl_window_visible_page (self);

  if (page != NULL)
    pejl_page_set_sidebar_button (page, pejl_split_view_get_collapsed (self->split));
}

static const PageInfo *
find_info (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (page_infos); i++)
    if (g_str_equal (page_infos[i].name, name))
      return &page_infos[i];
  return NULL;
}

/* Pages come into being when they are first shown: the start pays for one only. */
static PejlPage *
ensure_page (PejlWindow *self, const PageInfo *info)
{
  PejlPage *page = (PejlPage *) gtk_stack_get_child_by_name (self->pages, info->name);

  if (page != NULL)
    return page;
  page = g_object_new (info->get_type (), NULL);
  g_signal_connect_object (page, "toast", G_CALLBACK (on_page_toast), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "failure", G_CALLBACK (pejl_window_failure), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->pages, GTK_WIDGET (page), info->name);
  pejl_window_give_udveksler (self, page);
  pejl_page_set_store (page, self->store);
  return page;
}

static void queue_check (PejlWindow *self);

static void
select_row (PejlWindow *self, const char *name)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->page_list, i)) != NULL; i++)
    if (g_strcmp0 (gtk_widget_get_name (GTK_WIDGET (row)), name) == 0)
      gtk_list_box_select_row (self->page_list, row);
}

void
pejl_window_show_page (PejlWindow *self, const char *name)
{
  const PageInfo *info;
  PejlPage *before;
  PejlPage *page;

  g_return_if_fail (PEJL_IS_WINDOW (self));
  info = find_info (name);
  if (info == NULL || self->store == NULL)
    return;

  before = pejl_window_visible_page (self);
  page = ensure_page (self, info);
  pejl_page_prepare (page);
  if (before != NULL && before != page)
    pejl_page_flush (before);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
  gtk_widget_grab_focus (GTK_WIDGET (page));
  if (info->title != NULL)
    {
      select_row (self, name);
      g_free (self->came_from);
      self->came_from = g_strdup (name);
    }
  update_sidebar_buttons (self);
  pejl_split_view_set_show_sidebar (self->split, FALSE);
  queue_check (self);
}

static void
on_row_activated (PejlWindow *self, GtkListBoxRow *row)
{
  pejl_window_show_page (self, gtk_widget_get_name (GTK_WIDGET (row)));
}

static void
fill_page_list (PejlWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (page_infos); i++)
    {
      GtkWidget *row;
      GtkWidget *box;

      if (page_infos[i].title == NULL)
        continue;
      box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (page_infos[i].icon));
      gtk_box_append (GTK_BOX (box), gtk_label_new (_(page_infos[i].title)));
      row = gtk_list_box_row_new ();
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
      gtk_widget_set_name (row, page_infos[i].name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _(page_infos[i].title), -1);
      gtk_list_box_append (self->page_list, row);
    }
}

static void
update_undo (PejlWindow *self)
{
  gboolean writable = self->store != NULL && !pejl_store_get_read_only (self->store);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo",
                                 writable && pejl_store_get_undo_label (self->store) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo",
                                 writable && pejl_store_get_redo_label (self->store) != NULL);
}

static void
show_velkomst (PejlWindow *self)
{
  if (self->velkomst == NULL)
    {
      self->velkomst = g_object_new (PEJL_TYPE_VELKOMST_PAGE, NULL);
      g_signal_connect_object (self->velkomst, "failure", G_CALLBACK (pejl_window_failure), self, G_CONNECT_SWAPPED);
      gtk_stack_add_named (self->states, GTK_WIDGET (self->velkomst), "velkomst");
      pejl_page_set_store (self->velkomst, self->store);
    }
  gtk_stack_set_visible_child_name (self->states, "velkomst");
}

static void
update_kommune (PejlWindow *self)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (pejl_store_get_reader (self->store));

  gtk_label_set_label (self->kommune_label, kommune->navn);
  gtk_widget_set_visible (GTK_WIDGET (self->kommune_label), kommune->navn[0] != '\0');
}

/* A list that is short because its rows could not be read looks like any other: so it is said. */
static void
check_reading (PejlWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->store == NULL || self->skadet || pejl_reader_check (pejl_store_get_reader (self->store), &error))
    return;
  if (!pejl_window_is_damage (self, error))
    pejl_window_failure (self, _("Not everything could be read. What you see may lack rows; nothing was changed."), error);
}

static gboolean
check_reading_later (gpointer data)
{
  PejlWindow *self = data;

  self->check_source = 0;
  check_reading (self);
  return G_SOURCE_REMOVE;
}

/* After the pages have read what they show. */
static void
queue_check (PejlWindow *self)
{
  if (self->check_source == 0)
    self->check_source = g_idle_add (check_reading_later, self);
}

static void
on_store_changed (PejlWindow *self, PejlChanges *changes)
{
  queue_check (self);
  if (pejl_changes_touch (changes, PEJL_TABLE_KOMMUNE))
    update_kommune (self);
  /* A colleague has erased something: it is to go from the files too. */
  if (self->vagt != NULL && pejl_changes_touch (changes, PEJL_TABLE_SLETNING))
    pejl_kopi_vagt_look (self->vagt);
  pejl_window_update_badge (self);
  update_undo (self);
}

/* The welcome page has put the first things into the store. */
static void
on_begun (PejlWindow *self, const char *first_page)
{
  gtk_stack_set_visible_child_name (self->states, "main");
  pejl_window_show_page (self, first_page);
  if (g_str_equal (first_page, "dagtilbud"))
    gtk_widget_activate_action (GTK_WIDGET (pejl_window_visible_page (self)), "page.import-register", NULL);
}

static void
on_backup_done (PejlWindow *self, const GError *error)
{
  if (error == NULL || self->skadet)
    return;
  pejl_window_failure (self, _("No backup was made today. Your data and the earlier backups are untouched."), error);
  if (g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT))
    pejl_window_offer (self, _("What can be done…"), "win.repair");
}

void
pejl_window_set_store (PejlWindow *self, PejlStore *store)
{
  gboolean rest;

  g_return_if_fail (PEJL_IS_WINDOW (self));

  if (!g_set_object (&self->store, store))
    return;
  g_clear_object (&self->vagt);
  g_signal_group_set_target (self->store_signals, store);
  update_undo (self);
  pejl_window_end_udveksling (self);
  if (store == NULL)
    return;
  pejl_window_begin_udveksling (self);
  pejl_store_follow_day (store);
  self->vagt = pejl_kopi_vagt_new (store);
  g_signal_connect_object (self->vagt, "done", G_CALLBACK (on_backup_done), self, G_CONNECT_SWAPPED);
  update_kommune (self);
  if (pejl_store_get_notice (store) != NULL)
    show_banner (self, pejl_store_get_notice (store), NULL, FALSE);
  /* Who has just lost a file is no beginner. */
  rest = pejl_window_look_for_rest (self);
  if (!rest && pejl_query_is_empty (pejl_store_get_reader (store)) && !pejl_store_get_read_only (store))
    {
      show_velkomst (self);
      g_signal_connect_object (self->velkomst, "begun", G_CALLBACK (on_begun), self, G_CONNECT_SWAPPED);
    }
  else
    {
      gtk_stack_set_visible_child_name (self->states, "main");
      pejl_window_show_page (self, "overblik");
    }
}

void
pejl_window_flush (PejlWindow *self)
{
  GtkWidget *page;

  g_return_if_fail (PEJL_IS_WINDOW (self));
  for (page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    if (PEJL_IS_PAGE (page))
      pejl_page_flush (PEJL_PAGE (page));
}

/* Actions */

static void
action_show_page (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pejl_window_show_page (PEJL_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* While one types, Ctrl+Z is about the words that are typed; what was saved comes after them. */
static gboolean
undo_typing (PejlWindow *self, gboolean undo)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkTextBuffer *buffer = GTK_IS_TEXT_VIEW (focus) ? gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)) : NULL;

  if (buffer == NULL || !(undo ? gtk_text_buffer_get_can_undo (buffer) : gtk_text_buffer_get_can_redo (buffer)))
    return FALSE;
  if (undo)
    gtk_text_buffer_undo (buffer);
  else
    gtk_text_buffer_redo (buffer);
  return TRUE;
}

static void
undo_or_redo (PejlWindow *self, gboolean undo)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  if (self->store == NULL || undo_typing (self, undo))
    return;
  if (pejl_window_visible_page (self) != NULL)
    pejl_page_flush (pejl_window_visible_page (self));
  label = g_strdup (undo ? pejl_store_get_undo_label (self->store) : pejl_store_get_redo_label (self->store));
  if (undo ? pejl_store_undo (self->store, &error) : pejl_store_redo (self->store, &error))
    {
      /* Translators: %s is what was done, "Evidens added" */
      text = g_strdup_printf (undo ? _("Undone: %s") : _("Done again: %s"), label);
      on_page_toast (self, text, FALSE);
    }
  else if (error != NULL)
    pejl_window_failure (self, _("It could not be undone. Nothing was changed."), error);
}

static void
action_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  undo_or_redo (PEJL_WINDOW (widget), TRUE);
}

static void
action_redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  undo_or_redo (PEJL_WINDOW (widget), FALSE);
}

static void
action_toggle_sidebar (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlWindow *self = PEJL_WINDOW (widget);

  pejl_split_view_set_show_sidebar (self->split, !pejl_split_view_get_show_sidebar (self->split));
}

static void
action_next_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlWindow *self = PEJL_WINDOW (widget);
  PejlPage *page = pejl_window_visible_page (self);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean in_sidebar = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->page_list));

  if (page == NULL)
    return;
  if (in_sidebar)
    gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
  else if (!pejl_page_next_pane (page) && !pejl_split_view_get_collapsed (self->split))
    {
      GtkListBoxRow *row = gtk_list_box_get_selected_row (self->page_list);

      if (row != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (row));
    }
}

static void
action_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlWindow *self = PEJL_WINDOW (widget);

  if (pejl_split_view_get_collapsed (self->split))
    pejl_split_view_set_show_sidebar (self->split, TRUE);
  gtk_menu_button_popup (self->menu_button);
}

static void
on_copy_chosen (GFile *file, gpointer data)
{
  PejlWindow *self = data;
  g_autoptr (GError) error = NULL;

  if (file == NULL || self->store == NULL)
    return;
  pejl_window_flush (self);
  if (pejl_store_backup (self->store, g_file_peek_path (file), NULL, &error))
    on_page_toast (self, _("The copy is written and proved"), FALSE);
  else if (g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_MISSING))
    pejl_window_failure (self, _("The copy is written, but not all attachments are in it."), error);
  else
    pejl_window_failure (self, _("The copy could not be written. Your own store is untouched."), error);
}

/* GTK would make it with the window if it found it under its own name. */
static void
action_show_help_overlay (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/dk/pejl/Pejl/pejl-genveje.ui");
  GtkWindow *overlay = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (overlay, GTK_WINDOW (widget));
  gtk_window_present (overlay);
}

static void
action_save_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pejl_file_dialog_save (GTK_WINDOW (widget), _("Save a copy"), "pejl-kopi.pejl", NULL, on_copy_chosen,
                         g_object_ref (widget), g_object_unref);
}

static void
forget_first_paint (PejlWindow *self)
{
  if (self->first_clock != NULL)
    g_clear_signal_handler (&self->first_paint, self->first_clock);
  g_clear_object (&self->first_clock);
}

/* Reading and laying out the first page has left much behind that is free again. */
static gboolean
give_memory_back (gpointer data)
{
  PejlWindow *self = data;

  self->memory_source = 0;
  if (self->store != NULL)
    pejl_store_release_memory (self->store);
  return G_SOURCE_REMOVE;
}

static gboolean
begin_in_page (gpointer data)
{
  PejlWindow *self = data;

  self->begin_source = 0;
  if (pejl_window_visible_page (self) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (pejl_window_visible_page (self)));
  if (self->memory_source == 0)
    self->memory_source = g_timeout_add (SETTLED_MS, give_memory_back, self);
  return G_SOURCE_REMOVE;
}

static void
on_first_paint (PejlWindow *self)
{
  forget_first_paint (self);
  if (self->begin_source == 0)
    self->begin_source = g_idle_add (begin_in_page, self);
}

/* The first page can take the focus only when it is laid out; the window itself would begin in the sidebar's menu. */
static void
pejl_window_map (GtkWidget *widget)
{
  PejlWindow *self = PEJL_WINDOW (widget);

  GTK_WIDGET_CLASS (pejl_window_parent_class)->map (widget);
  if (self->first_clock != NULL)
    return;
  self->first_clock = g_object_ref (gtk_widget_get_frame_clock (widget));
  self->first_paint = g_signal_connect_object (self->first_clock, "after-paint", G_CALLBACK (on_first_paint), self,
                                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static gboolean
pejl_window_close_request (GtkWindow *window)
{
  pejl_window_flush (PEJL_WINDOW (window));
  return GTK_WINDOW_CLASS (pejl_window_parent_class)->close_request (window);
}

static void
pejl_window_dispose (GObject *object)
{
  PejlWindow *self = PEJL_WINDOW (object);

  forget_first_paint (self);
  g_clear_handle_id (&self->check_source, g_source_remove);
  g_clear_handle_id (&self->memory_source, g_source_remove);
  g_clear_handle_id (&self->begin_source, g_source_remove);
  if (self->store_signals != NULL)
    g_signal_group_set_target (self->store_signals, NULL);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->vagt);
  pejl_window_end_udveksling (self);
  g_clear_object (&self->store);
  g_clear_object (&self->besked);
  g_clear_error (&self->skadet);
  g_clear_pointer (&self->came_from, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), PEJL_TYPE_WINDOW);

  G_OBJECT_CLASS (pejl_window_parent_class)->dispose (object);
}

static void
pejl_window_class_init (PejlWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pejl_window_close_request;
  widget_class->map = pejl_window_map;

  g_type_ensure (PEJL_TYPE_SPLIT_VIEW);
  g_type_ensure (PEJL_TYPE_STILL_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/pejl/Pejl/pejl-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PejlWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PejlWindow, states);
  gtk_widget_class_bind_template_child (widget_class, PejlWindow, split);
  gtk_widget_class_bind_template_child (widget_class, PejlWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PejlWindow, page_list);
  gtk_widget_class_bind_template_child (widget_class, PejlWindow, kommune_label);
  gtk_widget_class_bind_template_child (widget_class, PejlWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, PejlWindow, banner);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);

  gtk_widget_class_install_action (widget_class, "win.show-page", "s", action_show_page);
  pejl_window_install_aabn (widget_class);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, action_undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, action_redo);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, action_toggle_sidebar);
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, action_next_pane);
  gtk_widget_class_install_action (widget_class, "win.menu", NULL, action_menu);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, action_show_help_overlay);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, action_save_copy);
}

static void
pejl_window_init (PejlWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->besked = pejl_besked_new (self->toasts);

  self->store_signals = g_signal_group_new (PEJL_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (on_store_changed), self);
  g_signal_group_connect_swapped (self->store_signals, "draft-failed", G_CALLBACK (on_draft_failed), self);
  g_signal_group_connect_swapped (self->store_signals, "notify::undo-label", G_CALLBACK (update_undo), self);
  g_signal_group_connect_swapped (self->store_signals, "notify::redo-label", G_CALLBACK (update_undo), self);
  g_signal_connect_object (self->split, "notify::collapsed", G_CALLBACK (update_sidebar_buttons), self,
                           G_CONNECT_SWAPPED);
  fill_page_list (self);
  update_undo (self);
}

PejlWindow *
pejl_window_new (GtkApplication *app)
{
  return g_object_new (PEJL_TYPE_WINDOW, "application", app, NULL);
}
