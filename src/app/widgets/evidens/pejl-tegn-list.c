// SPDX-License-Identifier: GPL-3.0-or-later
// Rows are made once per catalogue; typing only hides, shows and marks them.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-tegn-list.h"

#include "app/widgets/evidens/pejl-tegn-chip.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-pane.h"
#include "app/widgets/pejl-sight-box.h"
#include "app/widgets/pejl-still-box.h"
#include "app/widgets/pejl-wrap-layout.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  SHOW_ALL,
  SHOW_NOT_SEEN,
  SHOW_MISSING_LAST,
  N_SHOW
} Show;

typedef struct
{
  PejlTegnItem *item;
  GtkLabel *text;
  GtkLabel *caption;
  GtkWidget *mark;
} Row;

struct _PejlTegnList
{
  AdwBin parent_instance;

  /* children */
  GtkSearchEntry *search;
  GtkLabel *count;
  GtkToggleButton *filters[N_SHOW];
  GtkListBox *list;
  GtkStack *stack;

  /* owned */
  PejlTegnKatalog *katalog;
  PejlFuzzy *words;
  GPtrArray *rows; /* Row*, by index of the GtkListBoxRow */

  /* state */
  Show show;
  guint shown;
};

enum
{
  CHOSEN,
  ESCAPE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlTegnList, pejl_tegn_list, ADW_TYPE_BIN)

static gboolean
shows (PejlTegnList *self, PejlTegnItem *item)
{
  const PejlTegnHer *her = pejl_tegn_item_get_her (item);

  if (self->show == SHOW_NOT_SEEN && her->her > 0)
    return FALSE;
  if (self->show == SHOW_MISSING_LAST && !her->manglede_sidst)
    return FALSE;
  return pejl_fuzzy_rank (self->words, pejl_tegn_item_get_tegn (item)->tekst) > 0;
}

/* What the mark before a tegn shows of this visit; FALSE when there is nothing to show. */
static gboolean
retning_of (PejlTegnItem *item, PejlRetning *retning)
{
  const PejlTegnHer *her = pejl_tegn_item_get_her (item);

  *retning = her->her > 0 ? PEJL_RETNING_STYRKER : her->her_mangler > 0 ? PEJL_RETNING_MANGLER : PEJL_RETNING_AABEN;
  return her->her > 0 || her->her_mangler > 0 || her->her_aaben > 0;
}

/* + seen today, − only missing, ? only open, a ring for none of them. Never colour alone. */
static void
update_mark (Row *row)
{
  static const PejlRetning all[] = { PEJL_RETNING_STYRKER, PEJL_RETNING_MANGLER, PEJL_RETNING_AABEN };
  PejlRetning retning;
  gboolean any = retning_of (row->item, &retning);

  gtk_label_set_label (GTK_LABEL (row->mark), any ? pejl_tegn_chip_sign (retning) : "");
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    gtk_widget_remove_css_class (row->mark, pejl_tegn_chip_css (all[i]));
  if (any)
    gtk_widget_add_css_class (row->mark, pejl_tegn_chip_css (retning));
}

static void
update_row (PejlTegnList *self, Row *row)
{
  const PejlTegn *tegn = pejl_tegn_item_get_tegn (row->item);
  g_autofree char *markup = pejl_fuzzy_markup (self->words, tegn->tekst);
  g_autofree char *caption = pejl_tegn_item_describe (row->item);
  g_autofree char *spoken = g_strdup_printf ("%s. %s, %s. %s", tegn->tekst, pejl_tegn_item_get_omraade (row->item)->navn,
                                             pejl_tegn_item_get_rolle (row->item)->kort, caption);

  gtk_label_set_markup (row->text, markup);
  gtk_label_set_label (row->caption, caption);
  update_mark (row);
  pejl_dele_set_spoken (gtk_widget_get_ancestor (GTK_WIDGET (row->text), GTK_TYPE_LIST_BOX_ROW), spoken);
}

static void
update_shown (PejlTegnList *self)
{
  g_autofree char *text = NULL;

  self->shown = 0;
  for (guint i = 0; i < self->rows->len; i++)
    if (shows (self, ((Row *) self->rows->pdata[i])->item))
      self->shown++;
  /* Translators: how many tegn the filter leaves, of how many */
  text = g_strdup_printf (_("%u of %u tegn"), self->shown, self->rows->len);
  gtk_label_set_label (self->count, text);
  gtk_stack_set_visible_child_name (self->stack, self->shown > 0 || self->rows->len == 0 ? "list" : "empty");
}

static void
refilter (PejlTegnList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    update_row (self, self->rows->pdata[i]);
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);
  update_shown (self);
}

static gboolean
filter_row (GtkListBoxRow *widget, gpointer data)
{
  PejlTegnList *self = data;
  int index = gtk_list_box_row_get_index (widget);

  return index >= 0 && (guint) index < self->rows->len && shows (self, ((Row *) self->rows->pdata[index])->item);
}

static GtkWidget *
build_header (PejlTegnList *self, PejlTegnItem *item, gboolean with_area)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (with_area)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *area = pejl_dele_label (pejl_tegn_item_get_omraade (item)->navn, "heading", FALSE);
      guint seen;
      guint n = pejl_tegn_katalog_count (self->katalog, (int) pejl_tegn_item_get_tegn (item)->omraade, &seen);
      /* Translators: tegn seen at this visit, of how many */
      g_autofree char *text = g_strdup_printf (_("%u of %u seen"), seen, n);
      GtkWidget *count = pejl_dele_label (text, "caption", FALSE);

      gtk_widget_set_hexpand (area, TRUE);
      gtk_widget_add_css_class (count, "dim-label");
      gtk_box_append (GTK_BOX (line), area);
      gtk_box_append (GTK_BOX (line), count);
      gtk_widget_add_css_class (line, "omraade-linje");
      gtk_box_append (GTK_BOX (box), line);
    }
  gtk_box_append (GTK_BOX (box), pejl_dele_label (pejl_tegn_item_get_rolle (item)->kort, "caption", FALSE));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dim-label");
  gtk_widget_add_css_class (box, "tegn-header");
  return pejl_sight_box_new (box);
}

static void
header_row (GtkListBoxRow *widget, GtkListBoxRow *before, gpointer data)
{
  PejlTegnList *self = data;
  PejlTegnItem *item = ((Row *) self->rows->pdata[gtk_list_box_row_get_index (widget)])->item;
  const PejlTegn *tegn = pejl_tegn_item_get_tegn (item);
  const PejlTegn *earlier = NULL;

  if (before != NULL)
    earlier = pejl_tegn_item_get_tegn (((Row *) self->rows->pdata[gtk_list_box_row_get_index (before)])->item);
  if (earlier != NULL && earlier->omraade == tegn->omraade && earlier->rolle == tegn->rolle)
    gtk_list_box_row_set_header (widget, NULL);
  else
    gtk_list_box_row_set_header (widget, build_header (self, item, earlier == NULL || earlier->omraade != tegn->omraade));
}

static void
on_her_changed (PejlTegnList *self, GParamSpec *pspec, PejlTegnItem *item)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (((Row *) self->rows->pdata[i])->item == item)
      {
        update_row (self, self->rows->pdata[i]);
        gtk_list_box_row_changed (gtk_list_box_get_row_at_index (self->list, (int) i));
      }
  /* The count stands in the area's heading. */
  gtk_list_box_invalidate_headers (self->list);
  update_shown (self);
}

static void
append_row (PejlTegnList *self, PejlTegnItem *item)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *widget = gtk_list_box_row_new ();

  row->item = item;
  row->mark = gtk_label_new ("");
  gtk_widget_add_css_class (row->mark, "tegn-mark");
  gtk_widget_set_valign (row->mark, GTK_ALIGN_START);
  row->text = GTK_LABEL (pejl_dele_label ("", "tegn-tekst", TRUE));
  row->caption = GTK_LABEL (pejl_dele_label ("", "caption", TRUE));
  gtk_widget_add_css_class (GTK_WIDGET (row->caption), "dim-label");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (row->text));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (row->caption));
  gtk_box_append (GTK_BOX (line), row->mark);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), pejl_sight_box_new (line));
  g_ptr_array_add (self->rows, row);
  gtk_list_box_append (self->list, widget);
  g_signal_connect_object (item, "notify::her", G_CALLBACK (on_her_changed), self, G_CONNECT_SWAPPED);
}

static void
choose_row (PejlTegnList *self, GtkListBoxRow *widget, int retning)
{
  if (widget != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, ((Row *) self->rows->pdata[gtk_list_box_row_get_index (widget)])->item, retning);
}

static void
on_row_activated (PejlTegnList *self, GtkListBoxRow *widget)
{
  choose_row (self, widget, PEJL_RETNING_STYRKER);
}

static GtkListBoxRow *
first_shown (PejlTegnList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (shows (self, ((Row *) self->rows->pdata[i])->item))
      return gtk_list_box_get_row_at_index (self->list, (int) i);
  return NULL;
}

static void
on_search_changed (PejlTegnList *self)
{
  g_clear_pointer (&self->words, pejl_fuzzy_free);
  self->words = pejl_fuzzy_new (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  refilter (self);
}

static void
on_search_activated (PejlTegnList *self)
{
  choose_row (self, first_shown (self), PEJL_RETNING_STYRKER);
}

/* Alt+Enter: missing; Ctrl+Enter: open. Enter alone is the row's own. */
static gboolean
retning_of_key (guint keyval, GdkModifierType state, PejlRetning *retning)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) || (state & (GDK_ALT_MASK | GDK_CONTROL_MASK)) == 0)
    return FALSE;
  *retning = (state & GDK_ALT_MASK) != 0 ? PEJL_RETNING_MANGLER : PEJL_RETNING_AABEN;
  return TRUE;
}

static gboolean
on_search_key (PejlTegnList *self, guint keyval, guint keycode, GdkModifierType state)
{
  PejlRetning retning;

  if (keyval == GDK_KEY_Down && first_shown (self) != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (first_shown (self)));
  if (retning_of_key (keyval, state, &retning))
    {
      choose_row (self, first_shown (self), retning);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static gboolean
on_list_key (PejlTegnList *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  PejlRetning retning;

  if (GTK_IS_LIST_BOX_ROW (focus) && retning_of_key (keyval, state, &retning))
    {
      choose_row (self, GTK_LIST_BOX_ROW (focus), retning);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Up && focus == GTK_WIDGET (first_shown (self)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->search));
  return GDK_EVENT_PROPAGATE;
}

static void
clear_search (PejlTegnList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_toggle_button_set_active (self->filters[SHOW_ALL], TRUE);
  on_search_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  PejlTegnList *self = PEJL_TEGN_LIST (widget);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0' || self->show != SHOW_ALL)
    clear_search (self);
  else
    g_signal_emit (self, signals[ESCAPE], 0);
  return TRUE;
}

static void
on_stop_search (PejlTegnList *self)
{
  on_escape (GTK_WIDGET (self), NULL, NULL);
}

static void
on_filter_toggled (PejlTegnList *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  for (Show show = SHOW_ALL; show < N_SHOW; show++)
    if (self->filters[show] == button)
      self->show = show;
  refilter (self);
}

static GtkWidget *
build_search (PejlTegnList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = pejl_still_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();
  const char *const labels[N_SHOW] = { _("All"), _("Not seen today"), _("Missing last time") };

  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->search, "placeholder-text", _("Find tegn"), NULL);
  gtk_search_entry_set_search_delay (self->search, 0);
  pejl_dele_set_spoken (GTK_WIDGET (self->search), _("Find tegn"));
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (on_search_changed), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (on_search_activated), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (on_stop_search), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_search_key), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search));

  gtk_widget_set_layout_manager (line, pejl_wrap_layout_new (6));
  for (Show show = SHOW_ALL; show < N_SHOW; show++)
    {
      self->filters[show] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (labels[show]));
      gtk_widget_add_css_class (GTK_WIDGET (self->filters[show]), "pille");
      if (show == SHOW_ALL)
        gtk_toggle_button_set_active (self->filters[SHOW_ALL], TRUE);
      else
        gtk_toggle_button_set_group (self->filters[show], self->filters[SHOW_ALL]);
      g_signal_connect_swapped (self->filters[show], "toggled", G_CALLBACK (on_filter_toggled), self);
      gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->filters[show]));
    }
  gtk_box_append (GTK_BOX (box), pejl_pane_new (line));
  self->count = GTK_LABEL (pejl_dele_label ("", "caption", FALSE));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_widget_add_css_class (box, "tegn-soeg");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  return box;
}

static GtkWidget *
build_empty (PejlTegnList *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Clear"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "edit-find-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("No tegn matches"));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clear_search), self);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  gtk_widget_add_css_class (page, "compact");
  return page;
}

static GtkWidget *
build_list (PejlTegnList *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (self->list, filter_row, self, NULL);
  gtk_list_box_set_header_func (self->list, header_row, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "tegn-liste");
  pejl_dele_set_spoken (GTK_WIDGET (self->list), _("Tegn: Enter marks as seen, Alt+Enter as missing, Ctrl+Enter as open"));
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_list_key), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), GTK_WIDGET (self->list));
  return pejl_pane_new (scroll);
}

static void
pejl_tegn_list_dispose (GObject *object)
{
  PejlTegnList *self = PEJL_TEGN_LIST (object);

  if (self->list != NULL)
    {
      gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);
      gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
      self->list = NULL;
    }
  g_clear_object (&self->katalog);

  G_OBJECT_CLASS (pejl_tegn_list_parent_class)->dispose (object);
}

static void
pejl_tegn_list_finalize (GObject *object)
{
  PejlTegnList *self = PEJL_TEGN_LIST (object);

  g_clear_pointer (&self->words, pejl_fuzzy_free);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (pejl_tegn_list_parent_class)->finalize (object);
}

static void
pejl_tegn_list_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  pejl_still_snapshot (widget, snapshot, GTK_WIDGET_CLASS (pejl_tegn_list_parent_class)->snapshot);
}

static void
pejl_tegn_list_class_init (PejlTegnListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_tegn_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_tegn_list_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", PEJL_TYPE_TEGN_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  PEJL_TYPE_TEGN_ITEM, G_TYPE_INT);
  signals[ESCAPE] = g_signal_new ("escape", PEJL_TYPE_TEGN_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  widget_class->snapshot = pejl_tegn_list_snapshot;
  gtk_widget_class_set_css_name (widget_class, "tegnlist");
}

static void
pejl_tegn_list_init (PejlTegnList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->words = pejl_fuzzy_new ("");
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, build_list (self), "list");
  gtk_stack_add_named (self->stack, build_empty (self), "empty");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), build_search (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
}

void
pejl_tegn_list_set_katalog (PejlTegnList *self, PejlTegnKatalog *katalog)
{
  GtkListBoxRow *row;

  g_return_if_fail (PEJL_IS_TEGN_LIST (self));

  if (self->katalog != NULL)
    for (guint i = 0; i < self->rows->len; i++)
      g_signal_handlers_disconnect_by_func (((Row *) self->rows->pdata[i])->item, on_her_changed, self);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_set_size (self->rows, 0);
  g_set_object (&self->katalog, katalog);
  for (guint i = 0; katalog != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (katalog)); i++)
    {
      g_autoptr (PejlTegnItem) item = g_list_model_get_item (G_LIST_MODEL (katalog), i);

      append_row (self, item);
    }
  refilter (self);
}

void
pejl_tegn_list_focus_search (PejlTegnList *self)
{
  g_return_if_fail (PEJL_IS_TEGN_LIST (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

guint
pejl_tegn_list_get_shown (PejlTegnList *self)
{
  g_return_val_if_fail (PEJL_IS_TEGN_LIST (self), 0);
  return self->shown;
}

void
pejl_tegn_list_set_search (PejlTegnList *self, const char *text)
{
  g_return_if_fail (PEJL_IS_TEGN_LIST (self));
  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
  on_search_changed (self);
}
